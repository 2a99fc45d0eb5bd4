// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

public import HL7

/// One HL7 v2 message in memory, read without an index: each path is a scan up to the value it needs.
///
/// The message begins with MSH (see `HL7MessageHeader`), which is read once, when the source is made: about 0.1 µs.
/// Bytes that do not begin so have no values.
public struct HL7ByteSource {
    let bytes: UnsafeRawBufferPointer
    let header: HL7MessageHeader?

    /// - Parameter bytes: The message without MLLP framing; they stay valid and unchanged while the source is used.
    public init(_ bytes: UnsafeRawBufferPointer) {
        self.bytes = bytes
        header = try? HL7MessageHeader(reading: bytes)
    }

    /// - Parameter header: Read from the same bytes.
    public init(_ bytes: UnsafeRawBufferPointer, header: HL7MessageHeader) {
        self.bytes = bytes
        self.header = header
    }

    /// Without values, for what depends on none.
    static var empty: HL7ByteSource { HL7ByteSource(UnsafeRawBufferPointer(start: nil, count: 0)) }

    var delimiters: HL7Delimiters { header?.delimiters ?? .standard }

    /// Calls `body` with each value that `scan` finds, in order, until it returns false.
    func forEachValue(of scan: HL7ValueScan, _ body: (UnsafeRawBufferPointer) -> Bool) {
        guard let header else { return }
        scan.forEachValue(in: bytes, header: header, body: body)
    }

    /// A part of the message as text: its escapes resolved, unless it `isEncoded` with separators that count.
    ///
    /// - Parameter decoding: The message's own, found out where it is nil and needed, which looks at all bytes: for
    ///   characters beyond ASCII and for escapes.
    func text(of part: UnsafeRawBufferPointer, isEncoded: Bool, _ decoding: inout HL7TextDecoding?) -> String {
        let delimiters = delimiters
        let hasEscape = !isEncoded && part.position(of: delimiters.escape, 0, part.count) < part.count
        // ESC may switch the character set (ISO 2022).
        if !hasEscape, part.isASCII, part.position(of: 0x1B, 0, part.count) == part.count {
            return String(decoding: part, as: UTF8.self)
        }
        let known =
            decoding
            ?? HL7TextDecoding(
                declared: header?.characterSet.bytes(in: bytes) ?? part.part(0, 0), message: bytes)
        decoding = known
        return hasEscape ? HL7Escape.text(of: part, delimiters, known) : known.text(of: part)
    }
}
