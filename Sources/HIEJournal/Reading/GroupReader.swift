// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import CHIESystem
import Glibc

/// Reads one segment group by group and checks each.
struct GroupReader {
    enum Reading {
        /// A valid group; `content` are its chunks with their headers.
        case group(GroupHeader, content: UnsafeRawBufferPointer)
        /// There is none: what was found instead.
        case invalid(String)
    }

    let segment: UInt32
    private let file: any JournalFile
    private let fileSize: Int
    private let buffer: ReadBuffer
    private var start = 0
    private var filled = 0

    init(
        _ segment: UInt32, _ file: any JournalFile, buffer: ReadBuffer = ReadBuffer(capacity: 1 << 20)
    )
        throws(StorageError)
    {
        self.segment = segment
        self.file = file
        self.buffer = buffer
        fileSize = try file.size()
    }

    /// The group whose header is at `offset`. Its content is valid until the next call.
    mutating func read(at offset: Int) throws(StorageError) -> Reading {
        guard let first = try bytes(offset, GroupHeader.size) else {
            return .invalid("the end of the file at byte \(fileSize)")
        }
        guard let header = GroupHeader.read(first) else { return .invalid("no group header") }
        guard header.segment == segment else { return .invalid("a group of segment \(header.segment)") }
        guard let whole = try bytes(offset, GroupHeader.size + Int(header.length)) else {
            return .invalid("a group of \(header.length) bytes, cut short")
        }
        let content = UnsafeRawBufferPointer(rebasing: whole[GroupHeader.size...])
        guard let sum = Self.check(content) else { return .invalid("a commit whose checksum differs") }
        guard let base = whole.baseAddress, GroupHeader.seal(base, chunks: sum) == header.crc else {
            return .invalid("a group whose checksum differs")
        }
        return .group(header, content: content)
    }

    /// The first place from `offset` on where a valid group of at least this `sequence` stands.
    mutating func search(from offset: Int, sequence: UInt64) throws(StorageError) -> (Int, GroupHeader)? {
        var at = offset
        while at < fileSize {
            let count = min(fileSize - at, 1 << 18)
            guard let block = try bytes(at, count) else { return nil }
            for index in Self.places(of: UInt8(truncatingIfNeeded: GroupHeader.magic), in: block) {
                let place = at + index
                guard let head = try bytes(place, GroupHeader.size), let header = GroupHeader.read(head),
                    header.segment == segment, header.sequence >= sequence
                else { continue }
                if case .group(let header, _) = try read(at: place) { return (place, header) }
            }
            at += count
        }
        return nil
    }

    /// The checksum over the headers of the chunks, or nil if one of them is not what its checksum says.
    private static func check(_ content: UnsafeRawBufferPointer) -> UInt32? {
        var sum: UInt32 = 0
        var chunks = ChunkWalk(content)
        while let chunk = chunks.next() {
            guard let base = content.baseAddress,
                chunk.crc == hie_crc32c(0, chunk.content.baseAddress, chunk.content.count)
            else { return nil }
            sum = hie_crc32c(sum, base + chunk.offset, ChunkHeader.size)
        }
        return chunks.failed ? nil : sum
    }

    private static func places(of byte: UInt8, in block: UnsafeRawBufferPointer) -> [Int] {
        guard let base = block.baseAddress else { return [] }
        var places = [Int]()
        var offset = 0
        while offset < block.count, let found = memchr(base + offset, Int32(byte), block.count - offset) {
            let place = UnsafeRawPointer(found) - base
            places.append(place)
            offset = place + 1
        }
        return places
    }

    private mutating func bytes(_ offset: Int, _ count: Int) throws(StorageError) -> UnsafeRawBufferPointer? {
        guard count <= fileSize &- offset else { return nil }
        if offset < start || offset + count > start + filled {
            buffer.reserve(count)
            start = offset
            filled = try file.read(
                into: UnsafeMutableRawBufferPointer(start: buffer.base, count: buffer.capacity), at: offset)
            guard filled >= count else { return nil }
        }
        return UnsafeRawBufferPointer(start: buffer.base + (offset - start), count: count)
    }
}

/// The chunks of one group's content.
struct ChunkWalk {
    struct Chunk {
        /// Of its header, in the group's content.
        var offset: Int
        var crc: UInt32
        var content: UnsafeRawBufferPointer
    }

    private var scanner: Scanner
    private(set) var failed = false

    init(_ content: UnsafeRawBufferPointer) {
        scanner = Scanner(content)
    }

    mutating func next() -> Chunk? {
        guard !failed, !scanner.isAtEnd else { return nil }
        let offset = scanner.offset
        let length = Int(scanner.uint32())
        let crc = scanner.uint32()
        let content = scanner.slice(length)
        failed = scanner.failed
        return failed ? nil : Chunk(offset: offset, crc: crc, content: content)
    }
}
