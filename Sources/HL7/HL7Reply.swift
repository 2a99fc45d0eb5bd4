// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

/// What an acknowledgment says, as places in its bytes.
public struct HL7Reply: Sendable {
    /// nil when MSA-1 is none of HL7 table 0008.
    public let code: HL7AcknowledgmentCode?
    /// MSA-1 as it stands.
    public let codeText: HL7Range
    /// MSA-2: the MSH-10 of the message it answers.
    public let controlID: HL7Range
    /// MSA-3, else ERR-8 of the first ERR, else ERR-7 of it: why, for people. Empty when nothing is said.
    public let text: HL7Range

    /// Reads an acknowledgment. Allocates nothing.
    ///
    /// - Returns: nil when these bytes are no HL7 message or have no MSA.
    public static func read(_ message: UnsafeRawBufferPointer) -> HL7Reply? {
        guard let header = try? HL7MessageHeader(reading: message) else { return nil }
        let separator = header.delimiters.field
        var segments = HL7SegmentScanner(message, from: header.segment.upperBound)
        while let (start, end) = segments.next() {
            guard message.isSegment(HL7SegmentCode.msa, start, end, separator) else { continue }
            let code = range(message.field(1, start, end, separator))
            let text = range(message.field(3, start, end, separator))
            return HL7Reply(
                code: HL7AcknowledgmentCode(code.bytes(in: message)),
                codeText: code,
                controlID: range(message.field(2, start, end, separator)),
                text: text.isEmpty ? errorText(message, segments, separator) : text)
        }
        return nil
    }

    private static func errorText(
        _ message: UnsafeRawBufferPointer, _ following: HL7SegmentScanner, _ separator: UInt8
    ) -> HL7Range {
        var segments = following
        while let (start, end) = segments.next() {
            guard message.isSegment(HL7SegmentCode.err, start, end, separator) else { continue }
            let user = range(message.field(8, start, end, separator))
            return user.isEmpty ? range(message.field(7, start, end, separator)) : user
        }
        return .none
    }

    private static func range(_ place: (start: Int, end: Int)?) -> HL7Range {
        guard let place else { return .none }
        return HL7Range(place.start, place.end)
    }
}
