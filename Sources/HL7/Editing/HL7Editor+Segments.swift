// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

public import HIETree

extension HL7Editor {
    public var segmentCount: Int { records.count }

    /// What stands before the first field separator of segment `place`.
    public func segmentName(_ place: Int) -> String {
        guard records.indices.contains(place) else { return "" }
        let record = records[place]
        let end = message.segmentNameEnd(record.start, record.end, delimiters.field)
        return String(decoding: message.part(record.start, end), as: UTF8.self)
    }

    /// Segment `place` without its line end. The bytes stay valid until the next edit.
    public func segment(_ place: Int) -> UnsafeRawBufferPointer {
        guard records.indices.contains(place) else { return message.part(0, 0) }
        return message.part(records[place].start, records[place].end)
    }

    /// Where the segments lie that `place` names by segment and index, groups left aside, first to last, within `range`
    /// of all segments. Only the first, where `firstOnly`.
    public func segments(
        _ place: HL7Place, within range: Range<Int>? = nil, firstOnly: Bool = false
    ) -> [Int] {
        guard place.code != 0 else { return [] }
        var found: [Int] = []
        forEachSegment(place, within: range) { segment in
            found.append(segment)
            return !firstOnly
        }
        return found
    }

    /// As ``segments(_:within:firstOnly:)``, the first alone, without an array.
    public func firstSegment(_ place: HL7Place, within range: Range<Int>? = nil) -> Int? {
        var found: Int?
        forEachSegment(place, within: range) { segment in
            found = segment
            return false
        }
        return found
    }

    private func forEachSegment(_ place: HL7Place, within range: Range<Int>?, _ body: (Int) -> Bool) {
        let wanted: Int
        if case .number(let number) = place.segmentIndex { wanted = number } else { wanted = 0 }
        var occurrence = 0
        let range = range?.clamped(to: records.startIndex..<records.endIndex) ?? records.startIndex..<records.endIndex
        for segment in range {
            let record = records[segment]
            guard message.isSegment(place.code, record.start, record.end, delimiters.field) else { continue }
            occurrence &+= 1
            if wanted > 0, occurrence != wanted { continue }
            if !body(segment) || wanted > 0 { return }
        }
    }

    /// Puts segments before segment `place`, or at the end, each ended as the message's first is.
    ///
    /// - Parameter segments: Each with the message's own delimiters, without its line end.
    public func insertSegments(_ segments: [Bytes], at place: Int) throws(HL7EditError) {
        guard !segments.isEmpty else { return }
        guard place > 0, !records.isEmpty else { throw .headerStays }
        let place = min(place, records.count)
        let ending = lineEnd
        let last = records[records.count &- 1]
        let isAtEnd = place == records.count
        let hasEnd = !isAtEnd || endLength(after: last.end) > 0
        let position = isAtEnd ? last.end &+ endLength(after: last.end) : records[place].start
        scratch.removeAll(keepingCapacity: true)
        var starts: [Record] = []
        for segment in segments {
            if !hasEnd { scratch.append(contentsOf: ending) }
            let start = position &+ scratch.count
            segment.withUnsafeBytes { scratch.append(contentsOf: $0) }
            starts.append(Record(start: start, end: position &+ scratch.count))
            if hasEnd { scratch.append(contentsOf: ending) }
        }
        try change(position..<position, to: scratch.count)
        write(scratch, at: position)
        moveRecords(after: place &- 1, by: scratch.count)
        insertRecords(starts, at: place)
    }

    /// Puts other bytes in the place of segment `place`; of MSH with the delimiters that the message has.
    public func replaceSegment(_ place: Int, by segment: Bytes) throws(HL7EditError) {
        guard records.indices.contains(place) else { return }
        if place == 0 {
            let record = records[0]
            let header = segment.withUnsafeBytes { try? HL7MessageHeader(reading: $0) }
            guard header?.delimiters == delimiters, record.start < record.end else { throw .declaresDelimiters }
        }
        scratch.removeAll(keepingCapacity: true)
        segment.withUnsafeBytes { scratch.append(contentsOf: $0) }
        try replace(records[place].start..<records[place].end, in: place)
    }

    /// Takes segments out, with their line ends.
    public func removeSegments(_ places: Range<Int>) throws(HL7EditError) {
        let places = places.clamped(to: 0..<records.count)
        guard !places.isEmpty else { return }
        guard places.lowerBound > 0 else { throw .headerStays }
        let start = records[places.lowerBound].start
        let lastEnd = records[places.upperBound &- 1].end
        let end = lastEnd &+ endLength(after: lastEnd)
        try change(start..<end, to: 0)
        moveRecords(after: places.upperBound &- 1, by: start &- end)
        removeRecords(places)
    }

    /// Copies of segments, to be inserted again.
    public func copies(of places: Range<Int>) -> [Bytes] {
        places.clamped(to: 0..<records.count).map { Bytes(copying: segment($0)) }
    }

    /// CR, LF or CRLF, as it stands after MSH; CR where the message is MSH alone.
    private var lineEnd: [UInt8] {
        guard let first = records.first else { return [0x0D] }
        let length = endLength(after: first.end)
        return length == 0 ? [0x0D] : Array(message.part(first.end, first.end &+ length))
    }

    private func endLength(after end: Int) -> Int {
        guard end < count else { return 0 }
        if message[end] == 0x0D { return end &+ 1 < count && message[end &+ 1] == 0x0A ? 2 : 1 }
        return message[end] == 0x0A ? 1 : 0
    }
}
