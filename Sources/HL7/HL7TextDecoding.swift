// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import Glibc

/// How one message's bytes become text.
///
/// By MSH-18 where it is known and can be true; else UTF-8 where the whole message is valid UTF-8, else ISO 8859-1.
/// A declaration that the bytes contradict is survived: under a declared ASCII or UTF-8, each value that is not valid
/// UTF-8 is read as ISO 8859-1, so that no byte is lost.
public struct HL7TextDecoding: Hashable, Sendable {
    /// What a declaration got wrong.
    public enum Finding: Hashable, Sendable {
        /// MSH-18 names no character set of HL7 table 0211.
        case unknownCharset
        /// MSH-18 says ASCII (or nothing else than ASCII) and there are bytes above 0x7F.
        case notASCII
        /// MSH-18 says UTF-8 and there are invalid sequences.
        case notUTF8
        /// MSH-18 says UTF-16, UTF-32 or UNICODE, and the bytes are of one-byte characters.
        case notWide

        /// What is wrong with MSH-18 and how the message is read all the same, for people.
        public var sentence: String {
            switch self {
            case .unknownCharset: "names no character set of HL7 table 0211; read as UTF-8 or ISO 8859-1"
            case .notASCII: "says ASCII, but there are bytes above 0x7F; read as UTF-8 or ISO 8859-1"
            case .notUTF8: "says UTF-8, but there are invalid sequences; values with them are read as ISO 8859-1"
            case .notWide: "says UTF-16 or UTF-32, but the bytes are of one-byte characters; read as UTF-8"
            }
        }
    }

    /// What values are read as.
    public let charset: HL7Charset
    public let finding: Finding?

    /// - Parameters:
    ///   - declared: MSH-18 with all its repetitions. The first is the character set of the text; a later ISO IR87 or
    ///     ISO IR159 says that the text switches by ISO 2022 escape sequences, and counts before the first.
    ///   - message: All of the message, to be tested against the declaration.
    public init(declared: UnsafeRawBufferPointer, message: UnsafeRawBufferPointer) {
        let names = declared.split(separator: UInt8(ascii: "~"), omittingEmptySubsequences: false).map { name in
            name.prefix { $0 != UInt8(ascii: "^") }
        }
        let first = names.first { !$0.isEmpty }
        let known = names.compactMap { HL7Charset(name: $0) }
        let named = known.first { $0 == .isoIR87 || $0 == .isoIR159 } ?? first.flatMap { HL7Charset(name: $0) }
        self = Self.decide(named, isDeclared: first != nil, message)
    }

    private init(_ charset: HL7Charset, _ finding: Finding? = nil) {
        self.charset = charset
        self.finding = finding
    }

    private static func decide(
        _ named: HL7Charset?, isDeclared: Bool, _ message: UnsafeRawBufferPointer
    ) -> HL7TextDecoding {
        switch named {
        case nil:
            HL7TextDecoding(message.isUTF8 ? .utf8 : .iso8859(1), isDeclared ? .unknownCharset : nil)
        case .ascii: HL7TextDecoding(.utf8, message.isASCII ? nil : .notASCII)
        case .utf8: HL7TextDecoding(.utf8, message.isUTF8 ? nil : .notUTF8)
        case .utf16, .utf32, .unicode: HL7TextDecoding(.utf8, .notWide)
        case .some(let charset): HL7TextDecoding(charset)
        }
    }

    /// `value` as text. Bytes that the character set does not have become U+FFFD.
    public func text(of value: UnsafeRawBufferPointer) -> String {
        guard let converter = charset.converterName else {
            if charset == .isoIR14 { return value.jisX0201Text }
            if charset != .iso8859(1), let text = value.validText { return text }
            return value.isASCII ? String(decoding: value, as: UTF8.self) : value.latin1Text
        }
        // The escape sequences of ISO 2022 are ASCII themselves.
        let switches = charset == .isoIR87 || charset == .isoIR159
        let isPlain = value.isASCII && !(switches && value.contains(0x1B))
        return isPlain ? String(decoding: value, as: UTF8.self) : Self.convert(value, from: converter)
    }

    private static func convert(_ value: UnsafeRawBufferPointer, from name: String) -> String {
        guard let converter = iconv_open("UTF-8", name), Int(bitPattern: converter) != -1 else {
            return value.validText ?? value.latin1Text
        }
        defer { iconv_close(converter) }
        // At most three bytes of UTF-8 for each byte of these sets, and three for each invalid one.
        let capacity = value.count &* 4 &+ 16
        var input = UnsafeMutablePointer<CChar>(mutating: value.baseAddress?.assumingMemoryBound(to: CChar.self))
        var inputLeft = value.count
        let bytes = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
            buffer.withMemoryRebound(to: CChar.self) { characters in
                var output = characters.baseAddress
                var outputLeft = characters.count
                while inputLeft > 0, outputLeft > 3 {
                    let result = iconv(converter, &input, &inputLeft, &output, &outputLeft)
                    guard result == -1 else { break }
                    if errno == E2BIG { break }
                    for byte: UInt8 in [0xEF, 0xBF, 0xBD] {
                        output?.pointee = CChar(bitPattern: byte)
                        output = output.map { $0 + 1 }
                        outputLeft &-= 1
                    }
                    input = input.map { $0 + 1 }
                    inputLeft &-= 1
                }
                count = characters.count &- outputLeft
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}

extension UnsafeRawBufferPointer {
    /// Whether every byte is below 0x80.
    package var isASCII: Bool {
        guard let baseAddress else { return true }
        var position = 0
        while count &- position >= 8 {
            let word = baseAddress.loadUnaligned(fromByteOffset: position, as: UInt64.self)
            if word & 0x8080_8080_8080_8080 != 0 { return false }
            position &+= 8
        }
        while position < count {
            if self[position] >= 0x80 { return false }
            position &+= 1
        }
        return true
    }

    var isUTF8: Bool {
        isASCII || (try? UTF8Span(validating: bindMemory(to: UInt8.self).span)) != nil
    }

    /// As text, when it is valid UTF-8.
    var validText: String? { String(validating: self, as: UTF8.self) }

    /// 0xA1 to 0xDF are the halfwidth katakana from U+FF61 on; above is nothing.
    var jisX0201Text: String {
        let scalars = map { byte -> Unicode.Scalar in
            switch byte {
            case ..<0x80: Unicode.Scalar(byte)
            case 0xA1...0xDF: Unicode.Scalar(0xFF61 + UInt32(byte - 0xA1)) ?? "\u{FFFD}"
            default: "\u{FFFD}"
            }
        }
        return String(String.UnicodeScalarView(scalars))
    }

    var latin1Text: String {
        String(String.UnicodeScalarView(map { Unicode.Scalar($0) }))
    }
}
