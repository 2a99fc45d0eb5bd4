// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HIEJournal
import Simulation
import Synchronization

/// Counts, so that a bug strikes now and then.
final class Every: Sendable {
    private let count = Mutex(0)
    private let number: Int

    init(_ number: Int) { self.number = number }

    var strikes: Bool {
        count.withLock { count in
            count += 1
            return count % number == 0
        }
    }
}

/// A disk used wrongly.
final class BuggyStorage: JournalStorage {
    private let base: SimulatedStorage
    private let bug: PlantedBug

    /// Nil where `bug` is none of the disk.
    init?(_ bug: PlantedBug, _ base: SimulatedStorage) {
        let bugs: [PlantedBug] = [
            .fileSyncForgotten, .folderSyncForgotten, .syncErrorSwallowed, .writeLost, .writeShort, .writeMisplaced,
            .writeTwiceElsewhere, .renameForgotten, .marksNotShared,
        ]
        guard bugs.contains(bug) else { return nil }
        self.bug = bug
        self.base = base
    }

    var place: String { base.place }
    func lock() throws(StorageError) { try base.lock() }
    func unlock() { base.unlock() }
    func names() throws(StorageError) -> [String] { try base.names() }

    func open(_ name: String) throws(StorageError) -> any JournalFile { BuggyFile(bug, try base.open(name)) }
    func create(_ name: String) throws(StorageError) -> any JournalFile { BuggyFile(bug, try base.create(name)) }

    func rename(_ name: String, to other: String) throws(StorageError) {
        if bug == .renameForgotten, other.hasSuffix(".free") { return }
        try base.rename(name, to: other)
    }

    func remove(_ name: String) throws(StorageError) { try base.remove(name) }

    func syncDirectory() throws(StorageError) {
        if bug != .folderSyncForgotten { try base.syncDirectory() }
    }

    func map(_ name: String, size: Int) throws(StorageError) -> any MappedFile {
        let map = try base.map(name, size: size)
        return bug == .marksNotShared ? PrivateMap(map) : map
    }

    func freeBytes() -> Int { base.freeBytes() }
}

private final class BuggyFile: JournalFile {
    private let bug: PlantedBug
    private let base: any JournalFile
    private let writes = Every(12)

    init(_ bug: PlantedBug, _ base: any JournalFile) {
        self.bug = bug
        self.base = base
    }

    func size() throws(StorageError) -> Int { try base.size() }

    func write(_ pieces: [UnsafeRawBufferPointer], at offset: Int) throws(StorageError) {
        let strikes = writes.strikes
        switch bug {
        case .writeLost where strikes: return
        case .writeShort where strikes: try base.write(Array(pieces.dropLast()), at: offset)
        case .writeMisplaced where strikes: try base.write(pieces, at: offset + 8)
        case .writeTwiceElsewhere where strikes && offset > 256:
            try base.write(pieces, at: offset)
            try base.write(pieces, at: offset - 128)
        default: try base.write(pieces, at: offset)
        }
    }

    func read(into buffer: UnsafeMutableRawBufferPointer, at offset: Int) throws(StorageError) -> Int {
        try base.read(into: buffer, at: offset)
    }

    func sync() throws(StorageError) {
        switch bug {
        case .fileSyncForgotten: return
        case .syncErrorSwallowed: try? base.sync()
        default: try base.sync()
        }
    }

    func allocate(_ size: Int) throws(StorageError) {
        try base.allocate(size)
    }
}

/// Memory of this process alone: what is stored there dies with it.
private final class PrivateMap: MappedFile, @unchecked Sendable {  // because the journal's lock orders access
    let base: UnsafeMutableRawPointer
    let size: Int
    private let shared: any MappedFile

    init(_ shared: any MappedFile) {
        self.shared = shared
        size = shared.size
        base = .allocate(byteCount: shared.size, alignment: 4096)
        base.copyMemory(from: shared.base, byteCount: size)
    }

    deinit { base.deallocate() }

    func sync() throws(StorageError) {
        shared.base.copyMemory(from: base, byteCount: size)
        try shared.sync()
    }
}
