// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import Glibc
public import HIETree

/// A message on its way to being another: edits change the bytes they are about and no others.
///
/// The bytes lie in one block of memory that readers look at between edits, so that what is written is seen at once. An
/// edit costs a search for its place and a move of the bytes behind it, about 0.1 µs for 1 KB; ``finish()`` copies
/// nothing. For one thread at a time.
public final class HL7Editor {
    /// One segment's place in the block, without its line end.
    struct Record {
        var start: Int
        var end: Int
    }

    // Of one thread, and read and written many times an edit: exclusive access is checked by nobody but the compiler.
    @exclusivity(unchecked) private(set) var count: Int
    @exclusivity(unchecked) private(set) var records: ContiguousArray<Record> = []
    @exclusivity(unchecked) private var storage: Bytes.Storage
    @exclusivity(unchecked) private var knownHeader: HL7MessageHeader
    @exclusivity(unchecked) private var isHeaderKnown = true
    @exclusivity(unchecked) private var knownDecoding: HL7TextDecoding?
    /// The new content of an edit, before it is moved in: it may come from the block itself.
    @exclusivity(unchecked) var scratch: [UInt8] = []
    public let delimiters: HL7Delimiters

    /// Begins with a copy of `bytes`.
    public init(_ bytes: Bytes) throws(HL7Error) {
        let header = try bytes.withUnsafeBytes { message throws(HL7Error) in try HL7MessageHeader(reading: message) }
        count = bytes.count
        storage = Bytes.Storage(capacity: Self.room(for: bytes.count))
        let block = storage.base
        bytes.withUnsafeBytes { source in
            if let base = source.baseAddress { block.copyMemory(from: base, byteCount: source.count) }
        }
        knownHeader = header
        delimiters = header.delimiters
        records.reserveCapacity(24)
        let message = UnsafeRawBufferPointer(start: block, count: count)
        var segments = HL7SegmentScanner(message, from: min(header.segment.lowerBound, count))
        while let (start, end) = segments.next() { records.append(Record(start: start, end: end)) }
    }

    private static let nothing = Bytes.Storage(capacity: 0)

    /// What a large message needs besides is small; below, one growth less.
    private static func room(for count: Int) -> Int { count &+ min(count / 4, 65_536) &+ 512 }

    /// The message as it is now. The bytes stay valid until the next edit.
    public func withMessage<Result, Failure: Error>(
        _ body: (UnsafeRawBufferPointer, HL7MessageHeader) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        try body(message, header)
    }

    /// MSH as it is now.
    public var header: HL7MessageHeader {
        if isHeaderKnown { return knownHeader }
        // No edit touches MSH-1 and MSH-2, so that it reads as it did before.
        if let header = try? HL7MessageHeader(reading: message) { knownHeader = header }
        isHeaderKnown = true
        return knownHeader
    }

    /// How text is read and written. Found out once: text that is written later does not change it.
    public var decoding: HL7TextDecoding {
        if let knownDecoding { return knownDecoding }
        let found = HL7TextDecoding(declared: header.characterSet.bytes(in: message), message: message)
        knownDecoding = found
        return found
    }

    /// The message as it is now, for ever. Nothing may be edited afterwards.
    public func finish() -> Bytes {
        let finished = Bytes(sharing: storage, range: 0..<count)
        storage = Self.nothing
        count = 0
        records = []
        return finished
    }

    var message: UnsafeRawBufferPointer { UnsafeRawBufferPointer(start: storage.base, count: count) }
}

extension HL7Editor {
    /// Replaces the bytes in `range`, which lie in segment `place` or touch it, by `separators` copies of each separator
    /// and ``scratch``.
    func replace(
        _ range: Range<Int>, in place: Int, _ missing: HL7MissingParts = HL7MissingParts()
    ) throws(HL7EditError) {
        let added = missing.count &+ scratch.count
        try change(range, to: added)
        var position = range.lowerBound
        missing.write(delimiters, to: storage.base, at: &position)
        write(scratch, at: position)
        let delta = added &- range.count
        records[place].end &+= delta
        moveRecords(after: place, by: delta)
        if place == 0 { isHeaderKnown = false }
    }

    /// Makes room for `added` bytes in the place of `range`.
    func change(_ range: Range<Int>, to added: Int) throws(HL7EditError) {
        let size = count &- range.count &+ added
        guard size <= Int(UInt32.max) else { throw .tooLarge }
        if size > storage.capacity { grow(to: size) }
        let rest = count &- range.upperBound
        if added != range.count, rest > 0 {
            memmove(storage.base + range.lowerBound + added, storage.base + range.upperBound, rest)
        }
        count = size
    }

    func write(_ bytes: [UInt8], at position: Int) {
        bytes.withUnsafeBytes { source in
            if let base = source.baseAddress {
                (storage.base + position).copyMemory(from: base, byteCount: source.count)
            }
        }
    }

    func moveRecords(after place: Int, by delta: Int) {
        guard delta != 0 else { return }
        var next = place &+ 1
        while next < records.count {
            records[next].start &+= delta
            records[next].end &+= delta
            next &+= 1
        }
    }

    func insertRecords(_ new: [Record], at place: Int) {
        records.insert(contentsOf: new, at: place)
    }

    func removeRecords(_ places: Range<Int>) {
        records.removeSubrange(places)
    }

    private func grow(to size: Int) {
        let larger = Bytes.Storage(capacity: size &+ min(size / 2, 1 << 20) &+ 512)
        larger.base.copyMemory(from: storage.base, byteCount: count)
        storage = larger
    }
}

/// The separators that stand before a place which the message does not have yet.
struct HL7MissingParts {
    var fields = 0
    var repetitions = 0
    var components = 0
    var subcomponents = 0

    var count: Int { fields &+ repetitions &+ components &+ subcomponents }

    fileprivate func write(_ delimiters: HL7Delimiters, to block: UnsafeMutableRawPointer, at position: inout Int) {
        Self.write(delimiters.field, fields, to: block, at: &position)
        Self.write(delimiters.repetition, repetitions, to: block, at: &position)
        Self.write(delimiters.component, components, to: block, at: &position)
        Self.write(delimiters.subcomponent, subcomponents, to: block, at: &position)
    }

    @inline(__always)
    private static func write(
        _ separator: UInt8, _ number: Int, to block: UnsafeMutableRawPointer, at position: inout Int
    ) {
        guard number > 0 else { return }
        memset(block + position, Int32(separator), number)
        position &+= number
    }
}
