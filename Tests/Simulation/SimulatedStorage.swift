// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

internal import Glibc
package import HIEJournal
internal import Synchronization

/// SplitMix64: the same numbers for the same seed, on every machine.
package struct SeededGenerator: RandomNumberGenerator, Sendable {
    private var state: UInt64

    package init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 0x1234_5678_9ABC_DEF1 }

    package mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

/// A disk in memory. What was written and not synced may be lost in a power cut, sector by sector and in any order;
/// a crash of the process alone keeps it.
///
/// One object is one life of a process: after ``kill()`` or ``cutPower(using:)`` the old one refuses everything and the
/// new one has what is left.
package final class SimulatedStorage: JournalStorage {
    package struct Faults: Sendable {
        /// Operations until everything fails, as in a crash at that moment; the last write may be torn.
        package var crashAfter: Int?
        /// Syncs until one fails.
        package var failingSync: Int?
        /// Bytes that may still be allocated.
        package var space = Int.max
        /// Sync does nothing: the mutation that a power cut must show.
        package var syncsAreLies = false

        package init() {}
        /// Told of every operation but reads, on the thread that does it, before it happens.
        package var watch: (@Sendable (String) -> Void)?
    }

    fileprivate struct State {
        var faults = Faults()
        var isDead = false
        var operations = 0
        /// What the kernel has.
        var names: [String: Inode] = [:]
        /// What the disk has of the directory.
        var syncedNames: [String: Inode] = [:]
        var maps: [String: Memory] = [:]
    }

    package static let sector = 512
    private let state: Mutex<State>
    package let place = "/sim"
    let tear: UInt64

    private init(_ state: sending State, tear: UInt64) {
        self.state = Mutex(state)
        self.tear = tear
    }

    package convenience init(faults: Faults = Faults(), tear: UInt64 = 0) {
        var state = State()
        state.faults = faults
        self.init(state, tear: tear)
    }

    package var operations: Int { state.withLock { $0.operations } }
    package var isDead: Bool { state.withLock { $0.isDead } }

    package func setFaults(_ change: (inout Faults) -> Void) { state.withLock { change(&$0.faults) } }

    /// Counts one operation; throws when the process is not to get further.
    fileprivate func step(_ what: String) throws(StorageError) {
        let (isDead, watch) = state.withLock { state in
            if let left = state.faults.crashAfter {
                if left <= 0 { state.isDead = true }
                state.faults.crashAfter = left - 1
            }
            state.operations += 1
            return (state.isDead, state.faults.watch)
        }
        watch?(what)
        if isDead { throw .failed(what, reason: "the process is gone") }
    }

    fileprivate func take(space: Int, _ name: String) throws(StorageError) {
        let isFull = state.withLock { state in
            if space <= 0 { return false }
            if state.faults.space < space { return true }
            if state.faults.space != .max { state.faults.space -= space }
            return false
        }
        if isFull { throw .noSpace(name) }
    }

    fileprivate enum SyncFault { case none, fails, lies }

    fileprivate func syncFault() -> SyncFault {
        state.withLock { state in
            if let left = state.faults.failingSync {
                state.faults.failingSync = left - 1
                if left <= 0 { return .fails }
            }
            return state.faults.syncsAreLies ? .lies : .none
        }
    }

    package func lock() throws(StorageError) {}
    package func unlock() {}

    package func names() throws(StorageError) -> [String] {
        try step("list")
        return state.withLock { Array($0.names.keys) }
    }

    package func open(_ name: String) throws(StorageError) -> any JournalFile {
        try step("open \(name)")
        guard let inode = state.withLock({ $0.names[name] }) else { throw .missing(name) }
        return SimulatedFile(self, inode, name)
    }

    package func create(_ name: String) throws(StorageError) -> any JournalFile {
        try step("create \(name)")
        let inode = Inode()
        state.withLock { $0.names[name] = inode }
        return SimulatedFile(self, inode, name)
    }

    package func rename(_ name: String, to other: String) throws(StorageError) {
        try step("rename \(name)")
        let isThere = state.withLock { state in
            guard let inode = state.names.removeValue(forKey: name) else { return false }
            state.names[other] = inode
            return true
        }
        if !isThere { throw .missing(name) }
    }

    package func remove(_ name: String) throws(StorageError) {
        try step("remove \(name)")
        state.withLock { $0.names[name] = nil }
    }

    package func syncDirectory() throws(StorageError) {
        try step("sync directory")
        switch syncFault() {
        case .none: state.withLock { $0.syncedNames = $0.names }
        case .fails: throw .failed("fsync", reason: "input/output error")
        case .lies: break
        }
    }

    package func map(_ name: String, size: Int) throws(StorageError) -> any MappedFile {
        try step("map \(name)")
        return state.withLock { state in
            if state.names[name] == nil {
                let inode = Inode()
                inode.data = [UInt8](repeating: 0, count: size)
                inode.synced = inode.data
                state.names[name] = inode
                state.syncedNames[name] = inode
            }
            let inode = state.names[name]
            let memory = state.maps[name] ?? Memory(inode?.data ?? [], synced: inode?.synced ?? [], self)
            state.maps[name] = memory
            return memory
        }
    }

    package func freeBytes() -> Int { state.withLock { $0.faults.space } }
}

extension SimulatedStorage {
    /// The process ends; the kernel keeps what it has.
    package func kill() -> SimulatedStorage {
        let next = state.withLock { old in
            old.isDead = true
            var new = State()
            for (name, inode) in old.names { new.names[name] = inode.copy() }
            for (name, inode) in old.syncedNames {
                new.syncedNames[name] =
                    old.names.first { $0.value === inode }.flatMap { new.names[$0.key] } ?? inode.copy()
            }
            for (name, memory) in old.maps {
                new.names[name]?.data = memory.bytes
                new.names[name]?.synced = memory.synced
            }
            new.faults.syncsAreLies = old.faults.syncsAreLies
            new.faults.space = old.faults.space
            return new
        }
        return SimulatedStorage(next, tear: tear)
    }

    /// Another disk with the same bytes.
    package func copy() -> SimulatedStorage {
        let isDead = self.isDead
        defer { state.withLock { $0.isDead = isDead } }
        return kill()
    }

    /// The power goes: of what was not synced each sector is there or not, by chance.
    package func cutPower(using generator: inout SeededGenerator) -> SimulatedStorage {
        var chance = generator
        let next = state.withLock { old in
            old.isDead = true
            var new = State()
            // A change of the directory that was not synced may be there or not; all or nothing keeps its order.
            let names = Bool.random(using: &chance) ? old.names : old.syncedNames
            for (name, inode) in names {
                let left = Inode()
                if let memory = old.maps[name] {
                    left.data = Inode.mixed(memory.synced, memory.bytes, using: &chance)
                } else {
                    left.data = Inode.mixed(inode.synced, inode.data, using: &chance)
                }
                left.synced = left.data
                new.names[name] = left
            }
            new.syncedNames = new.names
            new.faults.syncsAreLies = old.faults.syncsAreLies
            new.faults.space = old.faults.space
            return new
        }
        generator = chance
        return SimulatedStorage(next, tear: tear)
    }

    package func change(_ name: String, _ body: (inout [UInt8]) -> Void) {
        state.withLock { state in
            guard let inode = state.names[name] else { return }
            body(&inode.data)
            inode.synced = inode.data
        }
    }

    package func lose(_ name: String) {
        state.withLock { state in
            state.names[name] = nil
            state.syncedNames[name] = nil
        }
    }

    package func bytes(_ name: String) -> [UInt8] { state.withLock { $0.names[name]?.data ?? [] } }
    package var allNames: [String] { state.withLock { $0.names.keys.sorted() } }
}

/// A file's bytes: those of the kernel and those of the disk.
private final class Inode: @unchecked Sendable {  // because one thread at a time runs a simulation, or takes `guarded`
    var data: [UInt8] = []
    var synced: [UInt8] = []
    let guarded = Mutex(())

    func copy() -> Inode {
        let copy = Inode()
        copy.data = data
        copy.synced = synced
        return copy
    }

    static func mixed(_ old: [UInt8], _ new: [UInt8], using chance: inout SeededGenerator) -> [UInt8] {
        var left = new
        if old.count < new.count, Bool.random(using: &chance) { left = Array(new.prefix(old.count)) }
        var offset = 0
        let likely = UInt64.random(in: 0...4, using: &chance)
        while offset < left.count {
            let end = min(offset + SimulatedStorage.sector, left.count)
            if old.count >= end, old[offset..<end] == left[offset..<end] {
                offset = end
                continue
            }
            if UInt64.random(in: 0..<4, using: &chance) >= likely {
                for index in offset..<end { left[index] = index < old.count ? old[index] : 0 }
            }
            offset = end
        }
        return left
    }
}

private final class SimulatedFile: JournalFile {
    private let storage: SimulatedStorage
    private let inode: Inode
    private let name: String

    init(_ storage: SimulatedStorage, _ inode: Inode, _ name: String) {
        self.storage = storage
        self.inode = inode
        self.name = name
    }

    func size() throws(StorageError) -> Int { inode.guarded.withLock { _ in inode.data.count } }

    func write(_ pieces: [UnsafeRawBufferPointer], at offset: Int) throws(StorageError) {
        let all = pieces.flatMap { Array($0) }
        do { try storage.step("write \(name)") } catch {
            // What a crash leaves of a write that it met: its beginning.
            if storage.tear > 0 { put(all.prefix(Int(storage.tear % UInt64(max(all.count, 1)))), at: offset) }
            throw error
        }
        try storage.take(space: offset + all.count - (try size()), name)
        put(all[...], at: offset)
    }

    private func put(_ bytes: ArraySlice<UInt8>, at offset: Int) {
        inode.guarded.withLock { _ in
            if inode.data.count < offset + bytes.count {
                inode.data += [UInt8](repeating: 0, count: offset + bytes.count - inode.data.count)
            }
            inode.data.replaceSubrange(offset..<offset + bytes.count, with: bytes)
        }
    }

    func read(into buffer: UnsafeMutableRawBufferPointer, at offset: Int) throws(StorageError) -> Int {
        inode.guarded.withLock { _ in
            let count = max(0, min(buffer.count, inode.data.count - offset))
            if count > 0 { buffer.copyBytes(from: inode.data[offset..<offset + count]) }
            return count
        }
    }

    func sync() throws(StorageError) {
        try storage.step("sync \(name)")
        switch storage.syncFault() {
        case .none: inode.guarded.withLock { _ in inode.synced = inode.data }
        case .fails: throw .failed("fdatasync \(name)", reason: "input/output error")
        case .lies: break
        }
    }

    func allocate(_ size: Int) throws(StorageError) {
        try storage.step("allocate \(name)")
        let missing = size - (try self.size())
        guard missing > 0 else { return }
        try storage.take(space: missing, name)
        inode.guarded.withLock { _ in inode.data += [UInt8](repeating: 0, count: missing) }
    }
}

/// Shared memory over a file: the disk gets it whenever it likes, or on request.
private final class Memory: MappedFile, @unchecked Sendable {  // because the journal's lock orders access
    let base: UnsafeMutableRawPointer
    let size: Int
    private(set) var synced: [UInt8]
    private unowned let storage: SimulatedStorage

    init(_ bytes: [UInt8], synced: [UInt8], _ storage: SimulatedStorage) {
        size = bytes.count
        let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: max(bytes.count, 1), alignment: 4096)
        memory.copyBytes(from: bytes)
        guard let start = memory.baseAddress else { preconditionFailure("no memory") }
        base = start
        self.synced = synced
        self.storage = storage
    }

    deinit { base.deallocate() }

    var bytes: [UInt8] { Array(UnsafeRawBufferPointer(start: base, count: size)) }

    func sync() throws(StorageError) {
        try storage.step("sync map")
        switch storage.syncFault() {
        case .none: synced = bytes
        case .fails: throw .failed("msync", reason: "input/output error")
        case .lies: break
        }
    }
}
