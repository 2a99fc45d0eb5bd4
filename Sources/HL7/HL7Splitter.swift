// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

public import HIETree

/// The messages of a file or a stream kept in one: plain one after another, in MLLP frames, or in a batch.
///
/// - A line that begins with MSH and a field separator begins a message; it ends before the next MSH, the next
///   envelope segment, an MLLP end byte, or the end. Its own line ends stay with it, blank lines after it do not.
/// - FHS, BHS, BTS and FTS (HL7 v2.5.1 §2.10.3) belong to no message: they are given apart, in order.
/// - What stands before the first MSH or after an envelope segment and is neither is counted, not given.
/// - MLLP's framing bytes and byte order marks at the start of a line are in no part.
public struct HL7Splitter: Sendable {
    /// Each shares the memory of the input.
    public private(set) var messages: [Bytes] = []
    /// The envelope segments, without line ends.
    public private(set) var envelopes: [Bytes] = []
    /// Bytes that are part of no message and no envelope, line ends and framing aside.
    public private(set) var strayByteCount = 0

    private var messageStart: Int?
    private var messageEnd = 0
    private var lineEnds = HL7LineEnds()

    public init(_ input: Bytes) {
        input.withUnsafeBytes { bytes in
            var position = 0
            while position < bytes.count { position = readLine(of: bytes, from: position, input) }
        }
        close(input)
    }

    private mutating func readLine(of bytes: UnsafeRawBufferPointer, from position: Int, _ input: Bytes) -> Int {
        let end = lineEnds.next(in: bytes, from: position)
        let start = Self.skipFraming(bytes, position, end)
        // A start byte ends a message whose end byte is missing.
        if start > position, bytes.position(of: 0x0B, position, start) < start { close(input) }
        let frameEnd = bytes.position(of: 0x1C, start, end)
        readSegment(bytes, start, frameEnd, input)
        if frameEnd < end {
            close(input)
            return frameEnd &+ 1
        }
        let next = Self.afterLineEnd(bytes, end)
        if messageStart != nil, start < end, !bytes.isBlank(start, end) { messageEnd = next }
        return next
    }

    private mutating func readSegment(_ bytes: UnsafeRawBufferPointer, _ start: Int, _ end: Int, _ input: Bytes) {
        if start == end || bytes.isBlank(start, end) { return }
        guard end &- start >= 4 || isShortTrailer(bytes, start, end) else { return extend(start, end) }
        let isDivided = end &- start == 3 || HL7Delimiters.isDelimiter(bytes[start &+ 3])
        switch bytes.segmentCode(start) {
        case HL7SegmentCode.msh where isDivided:
            close(input)
            messageStart = start
            messageEnd = end
        case HL7SegmentCode.fhs, HL7SegmentCode.bhs, HL7SegmentCode.bts, HL7SegmentCode.fts:
            guard isDivided else { return extend(start, end) }
            close(input)
            envelopes.append(input[start..<end])
        default:
            extend(start, end)
        }
    }

    /// `BTS` and `FTS` may stand without fields.
    private func isShortTrailer(_ bytes: UnsafeRawBufferPointer, _ start: Int, _ end: Int) -> Bool {
        guard end &- start == 3 else { return false }
        let code = bytes.segmentCode(start)
        return code == HL7SegmentCode.bts || code == HL7SegmentCode.fts
    }

    private mutating func extend(_ start: Int, _ end: Int) {
        if messageStart == nil { strayByteCount += end - start } else { messageEnd = end }
    }

    private mutating func close(_ input: Bytes) {
        if let start = messageStart { messages.append(input[start..<max(start, messageEnd)]) }
        messageStart = nil
    }

    private static func skipFraming(_ bytes: UnsafeRawBufferPointer, _ start: Int, _ end: Int) -> Int {
        var position = start
        while position < end {
            if bytes[position] == 0x0B {
                position &+= 1
            } else if end &- position >= 3, bytes[position] == 0xEF, bytes[position &+ 1] == 0xBB,
                bytes[position &+ 2] == 0xBF
            {
                position &+= 3
            } else {
                break
            }
        }
        return position
    }

    private static func afterLineEnd(_ bytes: UnsafeRawBufferPointer, _ end: Int) -> Int {
        guard end < bytes.count else { return end }
        let isPair = bytes[end] == 0x0D && end &+ 1 < bytes.count && bytes[end &+ 1] == 0x0A
        return end &+ (isPair ? 2 : 1)
    }
}
