// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

package import HIECore
public import HIESettings

/// A text with places for what is known of a message: `https://archive/documents/{message}?type={schema}`.
///
/// `{message}`, `{session}`, `{source}` and `{schema}` stand for its id, its session, the item that made it and the
/// name of its schema; any other name in braces for a property of the message.
public struct RequestTemplate: SettingScalarType, ExpressibleByStringLiteral {
    enum Piece: Hashable, Sendable {
        case text(String)
        case name(String)
    }

    let pieces: [Piece]
    public let settingText: String

    public init?(settingText text: String) {
        var pieces: [Piece] = []
        var rest = text[...]
        while let open = rest.firstIndex(where: { $0 == "{" || $0 == "}" }) {
            guard rest[open] == "{", let close = rest[open...].firstIndex(of: "}") else { return nil }
            if open > rest.startIndex { pieces.append(.text(String(rest[..<open]))) }
            let name = rest[rest.index(after: open)..<close]
            guard !name.isEmpty, !name.contains("{") else { return nil }
            pieces.append(.name(String(name)))
            rest = rest[rest.index(after: close)...]
        }
        if !rest.isEmpty { pieces.append(.text(String(rest))) }
        self.pieces = pieces
        settingText = text
    }

    public init(stringLiteral text: String) {
        pieces = text.isEmpty ? [] : [.text(text)]
        settingText = text
    }

    public var isEmpty: Bool { pieces.isEmpty }
    public static var typeName: String { "text with names in braces" }
    public static var expectation: String { "text in which {message} or another name stands in braces" }
    public static var schema: SettingMap { ["type": "string"] }

    /// - Parameter escaping: For what comes from the message.
    package func text(of message: Message, escaping: (String) -> String) throws(Unsendable) -> String {
        var text = ""
        for piece in pieces {
            switch piece {
            case .text(let part): text += part
            case .name(let name):
                guard let value = Self.value(name, of: message) else {
                    throw Unsendable("the URL needs '\(name)', which the message does not have")
                }
                text += escaping(value)
            }
        }
        return text
    }

    private static func value(_ name: String, of message: Message) -> String? {
        switch name {
        case "message": "\(message.id)"
        case "session": "\(message.header.session)"
        case "source": message.header.profile.source
        case "schema": message.header.profile.schemaName
        default: message.header.properties[name]
        }
    }

    /// Everything but RFC 3986's unreserved characters as `%2F`.
    package static func percentEncoded(_ text: String) -> String {
        var encoded = ""
        for byte in text.utf8 {
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E:
                encoded.unicodeScalars.append(Unicode.Scalar(byte))
            default:
                encoded += (byte < 16 ? "%0" : "%") + String(byte, radix: 16, uppercase: true)
            }
        }
        return encoded
    }
}
