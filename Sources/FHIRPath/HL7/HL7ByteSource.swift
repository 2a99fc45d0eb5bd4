// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

/// One HL7 v2 message in memory, read without an index: each path is a scan up to the value it needs.
///
/// Segments end with CR, LF or both; blank lines are skipped. The header (MSH, FHS or BHS) begins the bytes, behind at
/// most a byte order mark and blank lines, and occurs once. Bytes without a header have no values.
public struct HL7ByteSource: HL7PathSource {
    let bytes: UnsafeRawBufferPointer
    public let separators: HL7Separators

    /// - Parameter bytes: The message without MLLP framing; they stay valid and unchanged while the source is used.
    public init(_ bytes: UnsafeRawBufferPointer) {
        var start = 0
        if bytes.count >= 3, bytes[0] == 0xEF, bytes[1] == 0xBB, bytes[2] == 0xBF { start = 3 }
        while start < bytes.count, bytes[start] == 0x0D || bytes[start] == 0x0A { start += 1 }
        let message = HL7Bytes.slice(bytes, start, bytes.count)
        guard let separators = Self.separators(of: message) else {
            self.bytes = UnsafeRawBufferPointer(start: nil, count: 0)
            separators = HL7Separators(field: 0, component: 0, repetition: 0, escape: 0, subcomponent: 0)
            return
        }
        self.bytes = message
        self.separators = separators
    }

    private static func separators(of message: UnsafeRawBufferPointer) -> HL7Separators? {
        guard message.count >= 4, HL7SegmentName(message[0], message[1], message[2]).isHeader, message[3] >= 0x20
        else { return nil }
        let field = message[3]
        var declared = HL7Separators(field: field, component: 0, repetition: 0, escape: 0, subcomponent: 0)
        var position = 4
        func take() -> UInt8 {
            guard position < message.count, message[position] != field, message[position] >= 0x20 else { return 0 }
            position += 1
            return message[position - 1]
        }
        declared.component = take()
        declared.repetition = take()
        declared.escape = take()
        declared.subcomponent = take()
        return declared
    }

    public func forEachRawValue(of path: HL7PathToken, _ body: (UnsafeRawBufferPointer) -> Bool) {
        guard bytes.count > 0, path.groups.isEmpty else { return }
        var lines = Lines(bytes)
        var occurrence = 0
        while let line = lines.next() {
            guard line.count >= 3, line[0] == path.segment.bytes.0, line[1] == path.segment.bytes.1,
                line[2] == path.segment.bytes.2, line.count == 3 || line[3] == separators.field
            else { continue }
            occurrence += 1
            if let wanted = path.occurrence, wanted != occurrence { continue }
            guard HL7Bytes.forEachValue(of: path, in: line, separators, body) else { return }
            if path.occurrence != nil || path.segment.isHeader { return }
        }
    }

    public func decode(_ raw: UnsafeRawBufferPointer) -> String {
        guard HL7Bytes.find(separators.escape, in: raw, from: 0) != nil else { return encoded(raw) }
        return text(HL7Escapes.decoded(raw, separators))
    }

    public func encoded(_ raw: UnsafeRawBufferPointer) -> String {
        raw.contains { $0 >= 0x80 } ? text(Array(raw)) : String(decoding: raw, as: UTF8.self)
    }

    /// By MSH-18 where it names a set known here, else UTF-8 where the bytes are, else Latin-1.
    private func text(_ bytes: [UInt8]) -> String {
        switch declaredSet {
        case .latin1: String(String.UnicodeScalarView(bytes.map { UnicodeScalar($0) }))
        case .utf8: String(decoding: bytes, as: UTF8.self)
        case .unknown:
            String(validating: bytes, as: UTF8.self)
                ?? String(String.UnicodeScalarView(bytes.map { UnicodeScalar($0) }))
        }
    }

    public var isUTF8: Bool { declaredSet == .utf8 }

    private enum CharacterSet {
        case latin1, utf8, unknown
    }

    private var declaredSet: CharacterSet {
        var set = CharacterSet.unknown
        forEachRawValue(of: Self.characterSet) { raw in
            if raw.elementsEqual("8859/1".utf8) { set = .latin1 }
            if raw.elementsEqual("UNICODE UTF-8".utf8) { set = .utf8 }
            return false
        }
        return set
    }

    private static let characterSet = HL7PathToken(
        segment: HL7SegmentName(0x4D, 0x53, 0x48), field: 18, repetition: 1, component: 1)
}

extension HL7ByteSource {
    /// The segments of a message, in time proportional to its length however lines end.
    private struct Lines {
        let bytes: UnsafeRawBufferPointer
        var position = 0

        init(_ bytes: UnsafeRawBufferPointer) {
            self.bytes = bytes
        }

        @inline(__always)
        mutating func next() -> UnsafeRawBufferPointer? {
            while position < bytes.count, bytes[position] == 0x0D || bytes[position] == 0x0A { position += 1 }
            guard position < bytes.count else { return nil }
            let end = HL7Bytes.lineEnd(in: bytes, from: position)
            defer { position = end }
            return HL7Bytes.slice(bytes, position, end)
        }
    }
}
