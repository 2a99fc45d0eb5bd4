// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

/// The five characters that divide a message, as MSH-1 and MSH-2 declare them (HL7 v2.5.1 §2.5.4).
public struct HL7Delimiters: Hashable, Sendable {
    public var field: UInt8
    public var component: UInt8
    public var repetition: UInt8
    public var escape: UInt8
    public var subcomponent: UInt8

    /// `|^~\&`
    public static let standard = HL7Delimiters()

    public init(
        field: UInt8 = UInt8(ascii: "|"),
        component: UInt8 = UInt8(ascii: "^"),
        repetition: UInt8 = UInt8(ascii: "~"),
        escape: UInt8 = UInt8(ascii: "\\"),
        subcomponent: UInt8 = UInt8(ascii: "&")
    ) {
        self.field = field
        self.component = component
        self.repetition = repetition
        self.escape = escape
        self.subcomponent = subcomponent
    }

    /// Reads MSH-2. What is missing, or cannot be a delimiter, has its usual character.
    ///
    /// `^~&` is read as a message without an escape character, because `&` is the subcomponent separator to
    /// everybody who writes it.
    init(field: UInt8, encodingCharacters: UnsafeRawBufferPointer) {
        self.init(field: field)
        let count = encodingCharacters.count
        if count > 0 { component = Self.delimiter(encodingCharacters[0], or: component) }
        if count > 1 { repetition = Self.delimiter(encodingCharacters[1], or: repetition) }
        if count > 2, count > 3 || encodingCharacters[2] != subcomponent {
            escape = Self.delimiter(encodingCharacters[2], or: escape)
        }
        if count > 3 { subcomponent = Self.delimiter(encodingCharacters[3], or: subcomponent) }
    }

    /// True for a byte that may divide: ASCII punctuation.
    @inline(__always) static func isDelimiter(_ byte: UInt8) -> Bool {
        byte > 0x20 && byte < 0x7F && !isAlphanumeric(byte)
    }

    @inline(__always) private static func delimiter(_ byte: UInt8, or usual: UInt8) -> UInt8 {
        isDelimiter(byte) ? byte : usual
    }

    @inline(__always) private static func isAlphanumeric(_ byte: UInt8) -> Bool {
        let letter = (byte | 0x20) &- UInt8(ascii: "a")
        return letter < 26 || byte &- UInt8(ascii: "0") < 10
    }
}
