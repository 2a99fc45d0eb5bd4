// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HIEFailpoints

/// Writes groups to segment files. Used by one thread at a time: the writer, or whoever opens the journal.
final class SegmentWriter: @unchecked Sendable {  // because only the writer's thread touches it
    private let storage: any JournalStorage
    private let files: SegmentFiles
    private let segmentBytes: Int
    private var file: (any JournalFile)?
    /// How much of the file has its room on the disk.
    private var allocated = 0
    private var isDirty = false
    private let spareLock = Lock()
    /// Files of retired segments.
    private var retired: [String]
    /// The file of the next segment, with its room.
    private var spare: (name: String, file: any JournalFile)?
    private var made = 0
    private var current: UInt32 = 0
    /// Up to here all is written: where a call goes on after one that met a full disk.
    private var done: UInt64 = 0
    private var mustSyncDirectory = false

    init(_ storage: any JournalStorage, files: SegmentFiles, segmentBytes: Int, spares: [String]) {
        self.storage = storage
        self.files = files
        self.segmentBytes = segmentBytes
        retired = spares
    }

    var hasSpare: Bool { spare != nil }
    var hasRetired: Bool { spareLock.locked { !retired.isEmpty } }

    /// Takes a file that nothing needs any more for later segments.
    ///
    /// - Returns: False if enough of them wait already.
    func recycle(_ name: String) -> Bool {
        spareLock.locked {
            guard retired.count < 4 else { return false }
            retired.append(name)
            return true
        }
    }

    /// Goes on writing a segment that is there already.
    func resume(_ segment: UInt32, at offset: Int) throws(StorageError) {
        let file = try files.file(segment)
        try file.sync()
        try storage.syncDirectory()
        self.file = file
        current = segment
        allocated = try file.size()
    }

    /// Gets the next segment's file ready, so that beginning it needs no new space.
    func prepareSpare() throws(StorageError) {
        guard spare == nil else { return }
        let size = SegmentHeader.size + segmentBytes
        if let name = spareLock.locked({ retired.popLast() }) {
            let file = try storage.open(name)
            do {
                try forget(file)
                try file.allocate(size)
            } catch {
                spareLock.locked { retired.append(name) }
                throw error
            }
            spare = (name, file)
            return
        }
        made += 1
        let name = "next-\(made).free"
        let file = try storage.create(name)
        do { try file.allocate(size) } catch {
            try? storage.remove(name)
            throw error
        }
        spare = (name, file)
    }

    /// Takes from a used file what makes it a segment, on the disk, before it gets a name again.
    ///
    /// It may have been one of the number that it gets next, where a power cut kept its bytes and not its name. Without
    /// this it would be that segment again, with a checkpoint of a history that ended, until its header is written.
    private func forget(_ file: any JournalFile) throws(StorageError) {
        let zeros = UnsafeMutableRawBufferPointer.allocate(byteCount: 4096, alignment: 16)
        defer { zeros.deallocate() }
        zeros.initializeMemory(as: UInt8.self, repeating: 0)
        try file.write([UnsafeRawBufferPointer(zeros)], at: 0)
        try file.sync()
    }

    /// Writes the groups and makes them safe.
    ///
    /// - Throws: `.noSpace` where the same call may succeed later; nothing is lost then.
    func write(_ groups: [PendingGroup]) throws(StorageError) {
        var index = groups.firstIndex { $0.place >= done } ?? groups.count
        while index < groups.count {
            let first = groups[index]
            var last = index + 1
            while last < groups.count, groups[last].begins == nil { last += 1 }
            if let header = first.begins {
                try begin(header)
            }
            try write(groups[index..<last], header: first.begins)
            index = last
            done = groups[last - 1].end
        }
        Failpoint.journalWritten.reach()
        try sync()
        if mustSyncDirectory { try storage.syncDirectory() }
        mustSyncDirectory = false
        Failpoint.journalSynced.reach()
    }

    /// Everything of the segment before is on disk when a new one begins.
    private func begin(_ header: SegmentHeader) throws(StorageError) {
        let name = Place.file(header.segment)
        if current == header.segment { return }  // the disk was full when it was written
        try sync()
        try prepareSpare()
        guard let spare else { return }
        try storage.rename(spare.name, to: name)
        Failpoint.segmentNamed.reach()
        self.spare = nil
        mustSyncDirectory = true
        let file = try storage.open(name)
        self.file = file
        current = header.segment
        files.keep(header.segment, file)
        allocated = try file.size()
    }

    private func write(_ groups: ArraySlice<PendingGroup>, header: SegmentHeader?) throws(StorageError) {
        guard let file, let first = groups.first, let last = groups.last else { return }
        let end = Place.offset(last.end)
        if end > allocated {
            try file.allocate(end)
            allocated = end
        }
        isDirty = true
        guard let header else { return try file.write(groups.flatMap(\.pieces), at: Place.offset(first.place)) }
        let head = UnsafeMutableRawBufferPointer.allocate(byteCount: SegmentHeader.size, alignment: 16)
        defer { head.deallocate() }
        head.copyBytes(from: header.encoded)
        try file.write([UnsafeRawBufferPointer(head)] + groups.flatMap(\.pieces), at: 0)
    }

    private func sync() throws(StorageError) {
        guard isDirty else { return }
        try file?.sync()
        isDirty = false
    }
}
