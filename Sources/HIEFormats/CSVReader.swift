// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

public import HIETree

/// Why a file is no CSV, and where. Never holds any of the content.
public struct CSVProblem: Error, Hashable, Sendable, CustomStringConvertible {
    /// Counted from 1.
    public let line: Int
    public let reason: String

    public init(line: Int, reason: String) {
        self.line = line
        self.reason = reason
    }

    public var description: String { "line \(line): \(reason)" }
}

/// Reads rows of values (RFC 4180): values may be quoted, a quote within is doubled, CR, LF and CRLF end a row.
public struct CSVReader {
    public struct Row: Hashable, Sendable {
        /// Where it begins, counted from 1.
        public let line: Int
        public let fields: [String]
    }

    private let bytes: [UInt8]
    private let separator: UInt8
    private let quote: UInt8
    private var position: Int
    private var line = 1

    /// - Parameter separator: Between values: an ASCII character, no quote and no line end.
    public init(_ bytes: Bytes, separator: UInt8 = UInt8(ascii: ","), quote: UInt8 = UInt8(ascii: "\"")) {
        self.bytes = bytes.array
        self.separator = separator
        self.quote = quote
        position = self.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    }

    /// The next row, or nil after the last. An empty line is a row of one empty value.
    public mutating func next() throws(CSVProblem) -> Row? {
        guard position < bytes.count else { return nil }
        let start = line
        var fields: [String] = []
        while true {
            fields.append(position < bytes.count && bytes[position] == quote ? try quoted() : plain())
            guard position < bytes.count else { break }
            let byte = bytes[position]
            position += 1
            if byte == separator {
                if position == bytes.count {
                    fields.append("")
                    break
                }
                continue
            }
            if byte == 0x0D, position < bytes.count, bytes[position] == 0x0A { position += 1 }
            line += 1
            break
        }
        return Row(line: start, fields: fields)
    }

    private mutating func plain() -> String {
        let start = position
        while position < bytes.count, bytes[position] != separator, bytes[position] != 0x0D, bytes[position] != 0x0A {
            position += 1
        }
        return String(decoding: bytes[start..<position], as: UTF8.self)
    }

    private mutating func quoted() throws(CSVProblem) -> String {
        let start = line
        position += 1
        var value: [UInt8] = []
        while position < bytes.count {
            let byte = bytes[position]
            position += 1
            if byte == quote {
                guard position < bytes.count, bytes[position] == quote else {
                    guard position == bytes.count || [separator, 0x0D, 0x0A].contains(bytes[position]) else {
                        throw CSVProblem(
                            line: line, reason: "expected a separator or the line's end behind a quoted value")
                    }
                    return String(decoding: value, as: UTF8.self)
                }
                position += 1
            } else if byte == 0x0A || (byte == 0x0D && (position == bytes.count || bytes[position] != 0x0A)) {
                line += 1
            }
            value.append(byte)
        }
        throw CSVProblem(line: start, reason: "the quoted value that begins here has no end")
    }

    /// `value` as it is written: in quotes where it needs them.
    public static func quoted(
        _ value: String, separator: UInt8 = UInt8(ascii: ","), quote: UInt8 = UInt8(ascii: "\"")
    ) -> String {
        let needsQuotes = value.utf8.contains { $0 == separator || $0 == quote || $0 == 0x0D || $0 == 0x0A }
        guard needsQuotes else { return value }
        let mark = String(decoding: [quote], as: UTF8.self)
        return mark + value.split(separator: mark, omittingEmptySubsequences: false).joined(separator: mark + mark)
            + mark
    }
}
