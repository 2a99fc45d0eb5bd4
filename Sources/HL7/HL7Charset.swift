// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

/// The character sets of MSH-18 (HL7 table 0211).
public enum HL7Charset: Hashable, Sendable {
    case ascii
    /// ISO 8859, parts 1 to 16.
    case iso8859(Int)
    case utf8
    case utf16
    case utf32
    /// `UNICODE`: two bytes a character, deprecated.
    case unicode
    /// JIS X 0201: its katakana; below 0x80 as ASCII, because `\` is the escape character also there.
    case isoIR14
    /// JIS X 0208, switched to by ISO 2022 escape sequences.
    case isoIR87
    /// JIS X 0212, switched to by ISO 2022 escape sequences.
    case isoIR159
    case gb18030
    case ksX1001
    case cns11643
    case big5

    /// Reads one repetition of MSH-18, as the table or as many write it: `8859/1`, `ISO-8859-1`, `UTF-8`.
    public init?(name: some Sequence<UInt8>) {
        let letters = name.compactMap(Self.significant)
        guard letters.count <= 24 else { return nil }
        var key = String(decoding: letters, as: UTF8.self)
        if key.hasPrefix("ISO8859") { key.removeFirst(3) }
        if key.hasPrefix("8859"), let part = Int(key.dropFirst(4)), (1...16).contains(part), part != 12 {
            self = .iso8859(part)
            return
        }
        guard let known = Self.names[key] else { return nil }
        self = known
    }

    private static let names: [String: HL7Charset] = [
        "ASCII": .ascii, "USASCII": .ascii, "ISOIR6": .ascii, "ISOIR006": .ascii,
        "UNICODEUTF8": .utf8, "UTF8": .utf8, "ISOIR192": .utf8,
        "UNICODEUTF16": .utf16, "UTF16": .utf16, "UNICODEUTF32": .utf32, "UTF32": .utf32, "UNICODE": .unicode,
        "ISOIR100": .iso8859(1), "ISOIR101": .iso8859(2), "ISOIR109": .iso8859(3), "ISOIR110": .iso8859(4),
        "ISOIR144": .iso8859(5), "ISOIR127": .iso8859(6), "ISOIR126": .iso8859(7), "ISOIR138": .iso8859(8),
        "ISOIR148": .iso8859(9), "LATIN1": .iso8859(1),
        "ISOIR14": .isoIR14, "ISOIR13": .isoIR14, "ISOIR87": .isoIR87, "ISOIR159": .isoIR159,
        "GB180302000": .gb18030, "GB18030": .gb18030, "KSX1001": .ksX1001, "CNS116431992": .cns11643,
        "CNS11643": .cns11643, "BIG5": .big5,
    ]

    /// Letters and digits, letters as capitals.
    private static func significant(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"): byte & 0xDF
        case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"): byte
        default: nil
        }
    }

    /// Its name to iconv; nil where the text is decoded here.
    var converterName: String? {
        switch self {
        case .ascii, .utf8, .utf16, .utf32, .unicode, .iso8859(1), .isoIR14: nil
        case .iso8859(let part): "ISO-8859-\(part)"
        case .isoIR87, .isoIR159: "ISO-2022-JP-2"
        case .gb18030: "GB18030"
        case .ksX1001: "EUC-KR"
        case .cns11643: "EUC-TW"
        case .big5: "BIG5"
        }
    }
}
