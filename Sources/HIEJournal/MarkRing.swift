// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import CHIESystem

/// A file in shared memory that takes marks before the log does: what is stored here survives this process.
///
///     head page: magic u64 · version u64 · identity u64 · durable u64 · ring's size u64 · epoch u64 · zeros
///     entries: position u64 · length u32 · CRC-32C u32 · the records of one mark, padded to 8 bytes
///
/// Positions count on for ever; an entry lies at its position modulo the ring's size and never wraps. Recovery takes
/// the entries from the position that the log says it contains, as long as they follow each other. The epoch, new
/// with every opening, is part of each CRC, so that what an earlier run left cannot follow on.
struct MarkRing {
    static let name = "marks"
    static let pageSize = 4096
    private static let magic: UInt64 = 0x0A4B_5241_4D45_4948  // "HIEMARK\n"
    private static let entryHead = 16
    private static let wrapped = UInt32.max
    /// Larger marks go the way of commits.
    static let largest = 4096

    private let file: any MappedFile
    private let capacity: UInt64
    private var base: UnsafeMutableRawPointer { file.base + Self.pageSize }
    private var epoch: UInt64
    /// Where the next entry goes.
    private(set) var head: UInt64 = 0
    /// Entries before this are in the log's file.
    var tail: UInt64 = 0

    enum Opening {
        case ring(MarkRing, identity: UInt64, durable: UInt64)
        /// Zeros: a new journal.
        case new(MarkRing)
        case invalid(String)
    }

    private init(_ file: any MappedFile) {
        self.file = file
        capacity = UInt64(file.size - Self.pageSize)
        epoch = 0
    }

    static func open(_ file: any MappedFile) -> Opening {
        var ring = MarkRing(file)
        if ring.word(0) == 0, ring.word(2) == 0 { return .new(ring) }
        guard ring.word(0) == magic else { return .invalid("no mark ring") }
        guard ring.word(1) == 1 else { return .invalid("a mark ring of version \(ring.word(1))") }
        guard ring.word(4) == ring.capacity else { return .invalid("a mark ring of \(ring.word(4)) bytes") }
        ring.epoch = ring.word(5)
        return .ring(ring, identity: ring.word(2), durable: ring.word(3))
    }

    private func word(_ index: Int) -> UInt64 {
        UInt64(littleEndian: (file.base + index * 8).load(as: UInt64.self))
    }

    private func store(_ index: Int, _ value: UInt64) {
        hie_store_u64((file.base + index * 8).assumingMemoryBound(to: UInt64.self), value.littleEndian)
    }

    /// Begins a new epoch: earlier entries count no more.
    mutating func begin(identity: UInt64, at position: UInt64, epoch: UInt64) throws(StorageError) {
        self.epoch = epoch
        head = position
        tail = position
        store(1, 1)
        store(2, identity)
        store(4, capacity)
        store(5, epoch)
        store(0, Self.magic)
        try file.sync()
    }

    /// Says how far the disk is; lags behind on the disk itself, which is harmless.
    func note(durable: UInt64) { store(3, durable) }

    func sync() throws(StorageError) { try file.sync() }

    func entrySize(_ count: Int) -> Int { Self.entryHead + (count + 7) & ~7 }

    /// Stores one mark.
    ///
    /// - Returns: False if it would overwrite one that the log does not have yet.
    mutating func append(_ content: UnsafeRawBufferPointer) -> Bool {
        let size = UInt64(entrySize(content.count))
        var place = head % capacity
        var start = head
        if place &+ size > capacity { start = start &+ (capacity &- place) }
        guard start &+ size &- tail <= capacity else { return false }
        if start != head {
            if capacity &- place >= UInt64(Self.entryHead) { writeHead(at: place, head, Self.wrapped, .none) }
            place = 0
        }
        if let source = content.baseAddress {
            (base + Int(place) + Self.entryHead).copyMemory(from: source, byteCount: content.count)
        }
        writeHead(at: place, start, UInt32(content.count), content)
        head = start &+ size
        return true
    }

    private func writeHead(at place: UInt64, _ position: UInt64, _ length: UInt32, _ content: UnsafeRawBufferPointer) {
        let entry = base + Int(place)
        entry.storeBytes(of: position.littleEndian, as: UInt64.self)
        entry.storeBytes(of: length.littleEndian, toByteOffset: 8, as: UInt32.self)
        entry.storeBytes(of: checksum(entry, content).littleEndian, toByteOffset: 12, as: UInt32.self)
    }

    private func checksum(_ entry: UnsafeMutableRawPointer, _ content: UnsafeRawBufferPointer) -> UInt32 {
        let seed = UInt32(truncatingIfNeeded: epoch ^ epoch >> 32)
        return hie_crc32c(hie_crc32c(seed, entry, 12), content.baseAddress, content.count)
    }

    /// The marks from `position` on, in order, and where they end.
    func entries(from position: UInt64) -> (marks: [[UInt8]], end: UInt64) {
        var marks = [[UInt8]]()
        var position = position
        while true {
            let place = position % capacity
            let rest = capacity &- place
            guard rest >= UInt64(Self.entryHead) else {
                position &+= rest
                continue
            }
            let entry = base + Int(place)
            let length = UInt32(littleEndian: entry.load(fromByteOffset: 8, as: UInt32.self))
            guard UInt64(littleEndian: entry.load(as: UInt64.self)) == position else { break }
            let stored = UInt32(littleEndian: entry.load(fromByteOffset: 12, as: UInt32.self))
            if length == Self.wrapped {
                guard stored == checksum(entry, .none) else { break }
                position &+= rest
                continue
            }
            guard length <= Self.largest, UInt64(entrySize(Int(length))) <= rest else { break }
            let content = UnsafeRawBufferPointer(start: entry + Self.entryHead, count: Int(length))
            guard stored == checksum(entry, content) else { break }
            marks.append(Array(content))
            position &+= UInt64(entrySize(Int(length)))
        }
        return (marks, position)
    }
}
