// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

/// Why bytes cannot be read as an HL7 v2 message. Never holds any of the bytes.
public enum HL7Error: Error, Hashable, Sendable {
    /// Nothing but blanks and line ends.
    case empty
    /// The first segment, at this byte offset, is not MSH.
    case notMSH(offset: Int)
    /// Ends within `MSH` and the field separator.
    case tooShort
    /// The fourth byte of MSH is a letter, a digit, a blank, a control or a byte above 0x7F.
    case badFieldSeparator
    /// UTF-16 or UTF-32, by its byte order mark or its zero bytes.
    case wideCharacters
    /// 4 GiB or more.
    case tooLarge
}

extension HL7Error: CustomStringConvertible {
    public var description: String {
        switch self {
        case .empty:
            "the message is empty: expected a segment MSH"
        case .notMSH(let offset):
            "byte \(offset): expected the segment MSH, found another: send one HL7 v2 message that begins with MSH"
        case .tooShort:
            "the message ends within MSH: expected at least MSH and a field separator"
        case .badFieldSeparator:
            "MSH-1 must be a punctuation mark such as |"
        case .wideCharacters:
            "the message is in UTF-16 or UTF-32: send it in a character set whose first 128 codes are ASCII"
        case .tooLarge:
            "the message has 4 GiB or more: split it"
        }
    }
}
