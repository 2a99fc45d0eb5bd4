// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HIETree

/// The open files of the log, for readers on any thread.
final class SegmentFiles: @unchecked Sendable {  // because `open` is only touched with the lock held
    let storage: any JournalStorage
    private let lock = Lock()
    private var open: [UInt32: any JournalFile] = [:]
    private static let limit = 64

    init(_ storage: any JournalStorage) {
        self.storage = storage
    }

    func file(_ segment: UInt32) throws(StorageError) -> any JournalFile {
        if let file = lock.locked({ open[segment] }) { return file }
        let file = try storage.open(Place.file(segment))
        keep(segment, file)
        return file
    }

    func keep(_ segment: UInt32, _ file: any JournalFile) {
        lock.locked {
            if open.count >= Self.limit, let least = open.keys.min() { open[least] = nil }
            open[segment] = file
        }
    }

    func forget(_ segment: UInt32) { lock.locked { open[segment] = nil } }

    /// The file's name with its directory, for error texts.
    func path(_ segment: UInt32) -> String { "\(storage.place)/\(Place.file(segment))" }
}

/// Memory that grows to what is read into it.
final class ReadBuffer {
    private(set) var base: UnsafeMutableRawPointer
    private(set) var capacity: Int

    init(capacity: Int) {
        base = .allocate(byteCount: capacity, alignment: 16)
        self.capacity = capacity
    }

    deinit { base.deallocate() }

    func reserve(_ size: Int) {
        guard size > capacity else { return }
        base.deallocate()
        capacity = size
        base = .allocate(byteCount: size, alignment: 16)
    }
}
