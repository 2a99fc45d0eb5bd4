// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HIECore
import HIETree

/// What reading every byte of a journal found.
public struct Verification: Sendable {
    public var segments = 0
    public var groups = 0
    public var commits = 0
    public var records = 0
    public var messages = 0
    public var bytes = 0
    /// Each place at which something is not what was written.
    public var damage: [JournalError] = []

    public var isSound: Bool { damage.isEmpty }
}

extension Journal {
    /// Reads a whole directory, changes nothing, and goes on behind damage. An engine may have it open: what it writes
    /// meanwhile is not looked at.
    ///
    /// - Parameter progress: Called after each segment with how many are done and how many there are.
    public static func verify(
        directory: String, progress: (_ done: Int, _ all: Int) -> Void = { _, _ in }
    ) throws(JournalError) -> Verification {
        do throws(StorageError) {
            return try verify(POSIXStorage(directory, readOnly: true), progress: progress)
        } catch {
            if case .missing = error { throw .missing(file: directory, why: "no journal is here") }
            throw JournalError(error, in: directory)
        }
    }

    package static func verify(
        _ storage: any JournalStorage, progress: (_ done: Int, _ all: Int) -> Void = { _, _ in }
    ) throws(StorageError) -> Verification {
        var verifier = try Verifier(storage)
        try verifier.run(progress)
        return verifier.report
    }
}

private struct Verifier {
    var report = Verification()
    private let storage: any JournalStorage
    private let files: SegmentFiles
    private let numbers: [UInt32]
    private var identity: UInt64 = 0
    private var known: UInt64 = 0
    private var sequence: UInt64?
    /// Segments that are not here though others before and after them are.
    private var gaps: [UInt32] = []
    /// The log says that it needs no segment before this one.
    private var first: UInt32 = 0

    init(_ storage: any JournalStorage) throws(StorageError) {
        self.storage = storage
        files = SegmentFiles(storage)
        let names = try storage.names()
        guard names.contains(MarkRing.name) else { throw .missing(storage.place) }
        switch MarkRing.open(try storage.map(MarkRing.name, size: 0)) {
        case .ring(_, let identity, let durable):
            self.identity = identity
            known = durable
        case .new: break
        case .invalid(let found):
            report.damage.append(
                .damaged(
                    file: "\(storage.place)/\(MarkRing.name)", offset: 0, expected: "a mark ring", found: found))
        }
        // Read after the mark ring: what is known to be on disk is there by now.
        numbers = try storage.names().compactMap(Place.segment(file:)).sorted()
    }

    mutating func run(_ progress: (Int, Int) -> Void) throws(StorageError) {
        for (index, number) in numbers.enumerated() {
            if index > 0, numbers[index - 1] + 1 != number {
                gaps += numbers[index - 1] + 1..<number
                sequence = nil
            }
            try segment(number, isLast: index == numbers.count - 1)
            progress(index + 1, numbers.count)
        }
        // A retired segment's file stays under its name where a crash or the disk kept it from being freed.
        for gap in gaps where gap >= first {
            report.damage.append(.missing(file: files.path(gap), why: "segments before and after it are here"))
        }
        if known > 0, Place.segment(known) > numbers.last ?? 0 {
            report.damage.append(
                .missing(
                    file: files.path(Place.segment(known)),
                    why: "the log was on disk up to byte \(Place.offset(known)) of it"))
        }
    }

    private mutating func segment(_ number: UInt32, isLast: Bool) throws(StorageError) {
        let file = try files.file(number)
        switch try SegmentHeader.read(file) {
        case .header(let header) where header.segment == number && (identity == 0 || header.identity == identity):
            if let sequence, header.sequence != sequence {
                damaged(number, 0, "group \(sequence) to begin it", "group \(header.sequence)")
            }
            sequence = header.sequence
        case .version(let found):
            report.damage.append(.version(file: files.path(number), found: found))
            return
        default:
            if isLast, known <= Place.make(number, 0) { return }  // begun, and never on disk
            damaged(number, 0, "the header of segment \(number)", "other bytes")
            sequence = nil
        }
        report.segments += 1
        try groups(number, GroupReader(number, file))
    }

    private mutating func groups(_ number: UInt32, _ reader: GroupReader) throws(StorageError) {
        var reader = reader
        var offset = SegmentHeader.size
        while true {
            let reading = try reader.read(at: offset)
            if case .group(let header, let content) = reading, sequence == nil || header.sequence == sequence {
                count(content, number, offset)
                sequence = header.sequence + 1
                offset += GroupHeader.size + content.count
                report.bytes += GroupHeader.size + content.count
                continue
            }
            let found = if case .invalid(let found) = reading { found } else { "another group" }
            guard let next = try following(number, offset, &reader) else {
                if known > Place.make(number, offset), Place.segment(known) == number {
                    damaged(number, offset, "bytes that were on disk up to byte \(Place.offset(known))", found)
                }
                return
            }
            damaged(number, offset, "group \(sequence ?? 0)", "\(found); group \(next.1.sequence) follows at \(next.0)")
            sequence = next.1.sequence
            offset = next.0
        }
    }

    /// The next group that proves that what is before it had been on disk.
    private mutating func following(
        _ number: UInt32, _ offset: Int, _ reader: inout GroupReader
    ) throws(StorageError) -> (Int, GroupHeader)? {
        var from = offset + 1
        while let (place, header) = try reader.search(from: from, sequence: sequence ?? 0) {
            if header.durable > Place.make(number, offset) || known > Place.make(number, place) {
                return (place, header)
            }
            from = place + 1
        }
        return nil
    }

    private mutating func count(_ content: UnsafeRawBufferPointer, _ number: UInt32, _ offset: Int) {
        report.groups += 1
        var chunks = ChunkWalk(content)
        while let chunk = chunks.next() {
            report.commits += 1
            var records = RecordReader(chunk.content)
            while let record = records.next() {
                report.records += 1
                if case .retired(let before) = record { first = max(first, before) }
                guard case .message(_, let bytes) = record else { continue }
                report.messages += 1
                if Message.decode(Bytes(copying: bytes)) == nil {
                    damaged(number, offset + chunk.offset, "a message of version 1", "other bytes")
                }
            }
            if records.failed {
                damaged(
                    number, offset + chunk.offset, "records of a version up to \(SegmentHeader.version)", "other bytes")
            }
        }
    }

    private mutating func damaged(_ number: UInt32, _ offset: Int, _ expected: String, _ found: String) {
        report.damage.append(
            .damaged(file: files.path(number), offset: offset, expected: expected, found: found))
    }
}
