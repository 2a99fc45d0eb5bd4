// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

public import HIESettings

/// Paths of URLs: `/adt`, `/patients/*/documents` (`*` is any one segment), `/fhir/**` (all below, and `/fhir` itself).
public struct PathPattern: SettingScalarType, ExpressibleByStringLiteral {
    private let segments: [[UInt8]]
    private let isOpen: Bool
    public let settingText: String

    public init?(settingText text: String) {
        guard text.hasPrefix("/"), text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }), !text.contains("?") else {
            return nil
        }
        var segments = Self.segments(of: Array(text.utf8)[...])
        isOpen = segments.last == Array("**".utf8)
        if isOpen { segments.removeLast() }
        guard !segments.contains(Array("**".utf8)) else { return nil }
        self.segments = segments
        settingText = text
    }

    public init(stringLiteral text: String) {
        self = PathPattern(settingText: text) ?? PathPattern(any: text)
    }

    private init(any text: String) {
        (segments, isOpen, settingText) = ([], true, text)
    }

    public static var typeName: String { "path" }
    public static var expectation: String { "a path such as /adt, /patients/*/documents or /fhir/**" }
    public static var schema: SettingMap { ["type": "string"] }

    /// - Parameter path: As a request has it, without the query.
    package func matches(_ path: some StringProtocol) -> Bool {
        let given = Self.segments(of: Array(path.utf8)[...])
        guard isOpen ? given.count >= segments.count : given.count == segments.count else { return false }
        // A segment that leads up is not for those who match paths to get right.
        guard !given.contains(where: { $0 == [0x2E, 0x2E] }) else { return false }
        return zip(segments, given).allSatisfy { $0 == [0x2A] || $0 == $1 }
    }

    /// Percent-decoded (RFC 3986 §2.1); a slash at the end makes no segment.
    private static func segments(of path: ArraySlice<UInt8>) -> [[UInt8]] {
        path.split(separator: 0x2F, omittingEmptySubsequences: true).map(decoded)
    }

    private static func decoded(_ segment: ArraySlice<UInt8>) -> [UInt8] {
        guard segment.contains(UInt8(ascii: "%")) else { return Array(segment) }
        var bytes: [UInt8] = []
        var rest = segment
        while let byte = rest.popFirst() {
            let digits = rest.prefix(2)
            if byte == UInt8(ascii: "%"), digits.count == 2, !digits.contains(UInt8(ascii: "+")),
                let value = UInt8(String(decoding: digits, as: UTF8.self), radix: 16)
            {
                bytes.append(value)
                rest = rest.dropFirst(2)
            } else {
                bytes.append(byte)
            }
        }
        return bytes
    }
}
