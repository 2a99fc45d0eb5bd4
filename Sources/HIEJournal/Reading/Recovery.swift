// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import CHIESystem
import HIECore

/// Reads a directory into a ``JournalState`` and changes nothing on the disk.
///
/// The newest segment's checkpoint and the groups behind it say everything; older segments are only looked at for
/// being there in full length. Where the groups end, the log ends, unless something says that more was on disk once.
struct Recovery {
    let state: JournalState
    /// nil for an empty directory.
    private(set) var ring: MarkRing?
    /// Marks that the ring has and the log has not; they are in `state` already.
    private(set) var marks: [[UInt8]] = []
    /// Files to be written over: of retired segments, and one that was begun and never became durable.
    private(set) var spares: [String] = []
    private(set) var isNew = false
    /// The place behind the newest segment's checkpoint.
    private(set) var checkpointEnd = 0
    private(set) var wasSealed = false
    /// Of the newest segment.
    private(set) var version = SegmentHeader.version

    private let storage: any JournalStorage
    private let files: SegmentFiles
    private var known: UInt64 = 0

    init(_ files: SegmentFiles, markBytes: Int, state: JournalState, isChanging: Bool) throws(JournalError) {
        self.files = files
        self.state = state
        storage = files.storage
        let names: [String]
        do { names = try storage.names() } catch { throw JournalError(error, in: storage.place) }
        let numbers = names.compactMap(Place.segment(file:)).sorted()
        spares = names.filter { $0.hasSuffix(".free") }.sorted()
        if !numbers.isEmpty, !names.contains(MarkRing.name) {
            throw .missing(
                file: "\(storage.place)/\(MarkRing.name)",
                why: "segments are here, so that marks must have been here too")
        }
        if numbers.isEmpty, !names.contains(MarkRing.name), !isChanging {
            throw .missing(file: storage.place, why: "no journal is here")
        }
        try openRing(markBytes, hasSegments: !numbers.isEmpty)
        try readSegments(numbers)
        replayMarks()
    }

    private mutating func openRing(_ markBytes: Int, hasSegments: Bool) throws(JournalError) {
        let opening: MarkRing.Opening
        do {
            opening = MarkRing.open(try storage.map(MarkRing.name, size: MarkRing.pageSize + markBytes & ~4095))
        } catch {
            throw JournalError(error, in: storage.place)
        }
        switch opening {
        case .ring(let ring, let identity, let durable):
            self.ring = ring
            state.identity = identity
            known = durable
        case .new(let ring):
            guard !hasSegments else { throw markDamage("zeros") }
            self.ring = ring
        case .invalid(let found): throw markDamage(found)
        }
    }

    private func markDamage(_ found: String) -> JournalError {
        .damaged(file: "\(storage.place)/\(MarkRing.name)", offset: 0, expected: "a mark ring", found: found)
    }

    private mutating func readSegments(_ numbers: [UInt32]) throws(JournalError) {
        if known > 0, let last = numbers.last, last < Place.segment(known) { throw gone() }
        var numbers = numbers
        while let newest = numbers.last {
            if try readSegment(newest) {
                try checkOlder(numbers.dropLast())
                return
            }
            // Begun, and nothing of it was ever on disk: its file only waits for use.
            spares.append(Place.file(newest))
            numbers.removeLast()
        }
        if known > 0 { throw gone() }
        isNew = true
    }

    private func gone() -> JournalError {
        .missing(
            file: files.path(Place.segment(known)), why: "the log was on disk up to byte \(Place.offset(known)) of it")
    }

    /// - Returns: False if the segment's start is not valid and need not be.
    private mutating func readSegment(_ number: UInt32) throws(JournalError) -> Bool {
        do {
            let file = try files.file(number)
            let reading = try SegmentHeader.read(file)
            if case .version(let found) = reading { throw JournalError.version(file: files.path(number), found: found) }
            guard case .header(let header) = reading, header.segment == number, header.identity == state.identity else {
                try mustNotBeKnown(number, 0, "the header of segment \(number)", found: "other bytes")
                return false
            }
            return try replay(number, header, GroupReader(number, file))
        } catch let error as StorageError {
            throw JournalError(error, in: storage.place)
        } catch let error as JournalError {
            throw error
        } catch {
            throw .storage("\(storage.place): \(error)")
        }
    }

    private mutating func replay(_ number: UInt32, _ header: SegmentHeader, _ reader: GroupReader) throws -> Bool {
        var reader = reader
        var offset = SegmentHeader.size
        version = header.version
        state.sequence = header.sequence
        var isFirst = true
        while true {
            let place = Place.make(number, offset)
            switch try reader.read(at: offset) {
            case .group(let group, let content)
            where group.sequence == state.sequence && (isFirst || group.previous == state.previous):
                offset += GroupHeader.size + content.count
                state.end = Place.make(number, offset)
                guard apply(content, group, at: place + UInt64(GroupHeader.size), isFirst: isFirst) else {
                    throw JournalError.damaged(
                        file: files.path(number), offset: Place.offset(place),
                        expected: "records of version \(header.version)",
                        found: "a group of valid checksum that is none")
                }
                if isFirst { checkpointEnd = offset }
                isFirst = false
                state.sequence += 1
                state.previous = group.crc
                state.marks = group.marks
            case .group(let group, _):
                try end(number, offset, &reader, found: "group \(group.sequence)")
                return !isFirst
            case .invalid(let found):
                try end(number, offset, &reader, found: found)
                return !isFirst
            }
        }
    }

    private mutating func apply(
        _ content: UnsafeRawBufferPointer, _ group: GroupHeader, at place: UInt64, isFirst: Bool
    ) -> Bool {
        var chunks = ChunkWalk(content)
        var hasCheckpoint = false
        while let chunk = chunks.next() {
            var records = RecordReader(chunk.content)
            wasSealed = false
            switch records.next() {
            case .checkpoint(let bytes)?:
                hasCheckpoint = true
                guard state.load(bytes) else { return false }
            case .sealed?: wasSealed = true
            default:
                guard state.apply(chunk.content, chunk: place + UInt64(chunk.offset), live: nil, time: group.time)
                else {
                    return false
                }
            }
        }
        return hasCheckpoint || !isFirst
    }

    /// Decides whether the log may end at `offset`.
    private func end(_ number: UInt32, _ offset: Int, _ reader: inout GroupReader, found: String) throws {
        let expected = "group \(state.sequence)"
        try mustNotBeKnown(number, offset, expected, found: found)
        var from = offset + 1
        while let (place, header) = try reader.search(from: from, sequence: state.sequence) {
            if header.durable > Place.make(number, offset) {
                throw JournalError.damaged(
                    file: files.path(number), offset: offset, expected: expected,
                    found: "\(found), though group \(header.sequence) at byte \(place) was written after it was on disk"
                )
            }
            from = place + 1
        }
    }

    private func mustNotBeKnown(_ number: UInt32, _ offset: Int, _ expected: String, found: String) throws(JournalError)
    {
        guard known > Place.make(number, offset) else { return }
        throw .damaged(file: files.path(number), offset: offset, expected: expected, found: found)
    }

    /// Every segment that the checkpoint knows must be there in its length; what it does not know is left over.
    private mutating func checkOlder(_ numbers: ArraySlice<UInt32>) throws(JournalError) {
        let listed = state.segments.dropLast()
        let present = Set(numbers)
        for segment in listed {
            guard present.contains(segment.number) else {
                throw .missing(file: files.path(segment.number), why: "segments before and after it are in use")
            }
            let size: Int
            do { size = try files.file(segment.number).size() } catch { throw JournalError(error, in: storage.place) }
            guard size >= segment.end else {
                throw .damaged(
                    file: files.path(segment.number), offset: size, expected: "\(segment.end) bytes",
                    found: "the end of the file")
            }
        }
        let kept = Set(listed.map(\.number))
        for number in numbers where !kept.contains(number) {
            files.forget(number)
            spares.append(Place.file(number))
        }
    }

    private mutating func replayMarks() {
        guard let ring, !isNew else { return }
        let entries = ring.entries(from: state.marks)
        marks = entries.marks
        state.marks = entries.end
        for mark in marks {
            mark.withUnsafeBytes {
                _ = state.apply($0, chunk: state.end, live: nil, time: Timestamp.now().microseconds)
            }
        }
    }
}
