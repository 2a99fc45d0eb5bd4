// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import CHIESystem
import HIECore
import HIETree

/// Reads what the log holds at a place, and the chunks from a place on, each checked by its own checksum.
struct ChunkReader {
    private let files: SegmentFiles
    private let buffer: ReadBuffer
    private var segment: UInt32 = 0
    private var file: (any JournalFile)?
    private var start = 0
    private var filled = 0

    init(_ files: SegmentFiles, buffered size: Int = 1 << 18) {
        self.files = files
        buffer = ReadBuffer(capacity: size)
    }

    /// The chunk at `place`, or the first of the group whose header is there; nil at `limit`.
    ///
    /// - Returns: The chunk's place, its content (valid until the next call) and where the next one begins.
    mutating func chunk(
        at place: UInt64, limit: UInt64
    ) throws(JournalError)
        -> (place: UInt64, content: UnsafeRawBufferPointer, next: UInt64)?
    {
        var place = place
        while place < limit {
            let head = try bytes(place, 8)
            let word = head.loadUnaligned(as: UInt32.self).littleEndian
            if word == GroupHeader.magic {
                place &+= UInt64(GroupHeader.size)
                continue
            }
            let crc = head.loadUnaligned(fromByteOffset: 4, as: UInt32.self).littleEndian
            guard word <= ChunkHeader.limit else { throw damage(place, "a commit's length", "\(word)") }
            let content = UnsafeRawBufferPointer(
                rebasing: try bytes(place, ChunkHeader.size + Int(word))[ChunkHeader.size...])
            guard hie_crc32c(0, content.baseAddress, content.count) == crc else {
                throw damage(place, "a commit with checksum \(crc)", "other bytes")
            }
            return (place, content, place &+ UInt64(ChunkHeader.size + content.count))
        }
        return nil
    }

    /// The record at `place`, its chunk's place and content; nil if no record that says so starts there.
    mutating func record(
        at place: UInt64, limit: UInt64
    ) throws(JournalError)
        -> (record: Record, chunk: UInt64, content: UnsafeRawBufferPointer)?
    {
        guard place < limit, place &+ 7 <= limit, Place.offset(place) >= SegmentHeader.size else { return nil }
        let head = try bytes(place, 7)
        let kind = Record.Kind(rawValue: head[0])
        let start: Int
        switch kind {
        case .message: start = 1
        case .production: start = 2
        case .retry: start = 3
        default: return nil
        }
        let back = head.loadUnaligned(fromByteOffset: start, as: UInt32.self).littleEndian
        guard back >= ChunkHeader.size, Int(back) <= Place.offset(place) - SegmentHeader.size,
            let chunk = try chunk(at: place &- UInt64(back), limit: limit), chunk.place == place &- UInt64(back),
            place < chunk.next
        else { return nil }
        var reader = RecordReader(chunk.content, at: Int(back) - ChunkHeader.size)
        guard let record = reader.next() else { return nil }
        return (record, chunk.place, chunk.content)
    }

    /// The message whose record is at `place`, in memory of its own; nil if none is there.
    mutating func message(at place: UInt64, limit: UInt64) throws(JournalError) -> Message? {
        guard case .message(_, let bytes)? = try record(at: place, limit: limit)?.record else { return nil }
        return Message.decode(Bytes(copying: bytes))?.message
    }

    private mutating func bytes(_ place: UInt64, _ count: Int) throws(JournalError) -> UnsafeRawBufferPointer {
        let offset = Place.offset(place)
        if Place.segment(place) != segment || file == nil {
            segment = Place.segment(place)
            filled = 0
            do { file = try files.file(segment) } catch { throw JournalError(error, in: files.storage.place) }
        }
        if offset < start || offset + count > start + filled {
            buffer.reserve(count)
            start = offset
            let room = UnsafeMutableRawBufferPointer(start: buffer.base, count: buffer.capacity)
            do { filled = try file?.read(into: room, at: offset) ?? 0 } catch {
                throw JournalError(error, in: files.storage.place)
            }
            guard filled >= count else {
                defer { filled = 0 }
                throw damage(place, "\(count) bytes", "\(filled)")
            }
        }
        return UnsafeRawBufferPointer(start: buffer.base + (offset - start), count: count)
    }

    private func damage(_ place: UInt64, _ expected: String, _ found: String) -> JournalError {
        .damaged(
            file: files.path(Place.segment(place)), offset: Place.offset(place), expected: expected, found: found)
    }
}
