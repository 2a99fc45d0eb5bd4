// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HIECore
import HIETree

/// Turns groups into events, group by group.
struct EventReader {
    private let files: SegmentFiles
    private let segments: [SegmentInfo]
    private let limit: UInt64
    private let buffer = ReadBuffer(capacity: 1 << 20)

    init(_ files: SegmentFiles, segments: [SegmentInfo], limit: UInt64) {
        self.files = files
        self.segments = segments
        self.limit = limit
    }

    /// Events behind `position`, cut between groups once `room` is filled.
    mutating func read(
        after position: Receipt?, room: Room
    ) throws(JournalError)
        -> (events: [LogEvent], next: Receipt?)
    {
        guard let first = segments.first else { return ([], position) }
        var events = [LogEvent]()
        var bytes = 0
        var place = max(position?.position ?? 0, Place.make(first.number, SegmentHeader.size))
        let after = position?.position ?? 0
        while place < limit, events.count < max(room.count, 1), bytes < max(room.bytes, 1) {
            let number = Place.segment(place)
            guard let info = segments.first(where: { $0.number >= number }) else { break }
            if info.number > number {
                place = Place.make(info.number, SegmentHeader.size)
                continue
            }
            let end = number == Place.segment(limit) ? Place.offset(limit) : info.end
            let offset = try readSegment(
                number, from: Place.offset(place), to: end, after: after, room, &events, &bytes)
            place =
                offset < end || number == Place.segment(limit)
                ? Place.make(number, offset) : Place.make(number &+ 1, SegmentHeader.size)
            if place >= limit { break }
        }
        return (events, Receipt(min(place, limit)))
    }

    private func readSegment(
        _ number: UInt32, from start: Int, to end: Int, after: UInt64, _ room: Room, _ events: inout [LogEvent],
        _ bytes: inout Int
    ) throws(JournalError) -> Int {
        do throws(StorageError) {
            var reader = try GroupReader(number, files.file(number), buffer: buffer)
            var offset = start
            var isFirst = true
            while offset < end, events.count < max(room.count, 1), bytes < max(room.bytes, 1) {
                guard case .group(let header, let content) = try reader.read(at: offset) else {
                    // A place inside of a group: the groups from the segment's start on lead to it.
                    guard isFirst, offset > SegmentHeader.size else { break }
                    offset = SegmentHeader.size
                    isFirst = false
                    continue
                }
                isFirst = false
                let place = Place.make(number, offset + GroupHeader.size)
                offset += GroupHeader.size + content.count
                if Place.make(number, offset) <= after { continue }
                let before = events.count
                collect(content, at: place, after: after, time: Timestamp(microseconds: header.time), &events)
                // A page without events would look like the end.
                if events.count > before { bytes += content.count }
            }
            return offset
        } catch { throw JournalError(error, in: files.storage.place) }
    }

    private func collect(
        _ content: UnsafeRawBufferPointer, at place: UInt64, after: UInt64, time: Timestamp,
        _ events: inout [LogEvent]
    ) {
        var chunks = ChunkWalk(content)
        while let chunk = chunks.next() {
            var records = RecordReader(chunk.content)
            let chunkPlace = place &+ UInt64(chunk.offset)
            var position = records.offset
            while let record = records.next() {
                let recordPlace = chunkPlace &+ UInt64(ChunkHeader.size + position)
                position = records.offset
                guard recordPlace > after, let kind = Self.kind(record, chunk: chunkPlace, time: time) else { continue }
                events.append(LogEvent(place: Receipt(recordPlace), kind: kind))
            }
        }
    }

    private static func kind(_ record: Record, chunk: UInt64, time: Timestamp) -> LogEvent.Kind? {
        switch record {
        case .named(let item, let name): return .named(ItemID(item), name.text)
        case .message(_, let bytes): return Message.decode(Bytes(copying: bytes)).map { .message($0.message) }
        case .production(_, let production):
            return .produced(
                production.id, target: ItemID(production.target),
                producer: production.producer == 0 ? nil : ItemID(production.producer),
                message: Receipt(production.messagePlace(chunk: chunk)), outcome: production.outcome?.value,
                note: production.note.text)
        case .settlement(let settlement):
            return .settled(
                Settlement(
                    target: ItemID(settlement.target), receipt: Receipt(settlement.receipt),
                    outcome: settlement.outcome.value, note: settlement.note.text,
                    microseconds: settlement.microseconds), at: time)
        case .started(_, let receipt): return .started(Receipt(receipt))
        case .retry(_, let retry): return self.kind(retry, time: time)
        case .fingerprint, .state, .moved, .retired, .checkpoint, .sealed: return nil
        }
    }

    private static func kind(_ retry: RetryRecord, time: Timestamp) -> LogEvent.Kind? {
        let target = ItemID(retry.target)
        let receipt = Receipt(retry.receipt)
        if retry.flags.contains(.deferral) {
            return .deferred(
                Deferral(
                    target: target, receipt: receipt, until: Timestamp(microseconds: retry.notBefore),
                    attempts: retry.attempts, error: retry.error.text))
        }
        if retry.flags.contains(.uncounted) { return nil }
        return .failed(FailedTry(target: target, receipt: receipt, error: retry.error.text), at: time)
    }
}
