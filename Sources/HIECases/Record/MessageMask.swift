// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

public import HIETree
import HL7
import HL7Schema

/// Takes patient data out of HL7 v2 messages, and puts pseudonyms in its place: equal values of one case become equal
/// pseudonyms, so that what matched still matches.
///
/// Masked by datatype, wherever it stands: names (XPN, XCN, PPN, PN, CN), identifiers (CX, CK, EI), addresses (XAD, AD),
/// telephone numbers (XTN, TN). By place: birth dates, which become 1 January of their year; texts and numbers in segments
/// about persons (PID, PD1, NK1, IN1, IN2, IN3, GT1, MRG, ACC); NTE-3; texts and enclosures in OBX-5; all of a Z segment.
/// Kept: MSH and what leads messages, codes, other times, and fields that are read by rules unless their datatype is one
/// of the above.
public struct MessageMask {
    private let read: Set<String>
    private var pseudonyms: [String: String] = [:]
    private var counts: [Kind: Int] = [:]

    private enum Kind: String { case name, identifier, address, telephone, text }

    /// - Parameter read: Fields that rules read, such as `ZPI-2`: kept where they are no patient data by datatype.
    public init(keeping read: Set<String> = []) {
        self.read = read
    }

    private static let persons: Set<String> = ["PID", "PD1", "NK1", "IN1", "IN2", "IN3", "GT1", "MRG", "ACC"]
    private static let headers: Set<String> = ["MSH", "FHS", "BHS", "EVN", "MSA", "ERR", "QRD", "QPD", "RCP", "SFT"]
    /// Datatypes of codes, which say nothing of a person by themselves.
    private static let codes: Set<String> = [
        "CE", "CWE", "CNE", "CF", "ID", "IS", "SI", "HD", "PL", "PT", "VID", "DLN",
    ]
    private static let times: Set<String> = ["TS", "DTM", "DT", "TM"]

    /// The masked message as UTF-8; bytes that are no HL7 v2 give nil: nothing is known of what they hold.
    public mutating func masked(_ message: Bytes) -> Bytes? {
        guard let view = try? HL7View(message) else { return nil }
        let version = view.header.version
        let text = view.bytes.withUnsafeBytes { String(decoding: version.bytes(in: $0), as: UTF8.self) }
        let schema = HL7Schemas.standard.schema(version: String(text.prefix { $0 != "^" }))
        var output: [UInt8] = []
        for segment in view.segments {
            output += masked(segment, schema, view.delimiters)
            output.append(0x0D)
        }
        return Bytes(output)
    }

    private mutating func masked(
        _ segment: HL7Segment, _ schema: HL7Schema, _ delimiters: HL7Delimiters
    ) -> [UInt8] {
        let name = segment.name
        if Self.headers.contains(name) { return segment.bytes.array }
        let observation = name == "OBX" ? segment.field(2)?.text : nil
        var fields = [name]
        for (place, field) in segment.fields.enumerated() {
            let type = observation.flatMap { place == 4 ? $0 : nil } ?? schema.field(place + 1, of: name)?.type ?? ""
            let whole = field.repetitions.map { masked($0, type, name, place + 1, delimiters) }
            fields.append(whole.joined(separator: Self.text(delimiters.repetition)))
        }
        return Array(fields.joined(separator: Self.text(delimiters.field)).utf8)
    }

    private static func text(_ byte: UInt8) -> String { String(UnicodeScalar(byte)) }

    private mutating func masked(
        _ value: HL7Value, _ type: String, _ segment: String, _ field: Int, _ delimiters: HL7Delimiters
    ) -> String {
        guard !value.isEmpty, !value.isNull else { return value.encodedText }
        let components = value.components.map(\.encodedText)
        let parts = components.enumerated().map { place, part in
            part.isEmpty ? part : masked(part, component: place + 1, type, segment, field)
        }
        return parts.joined(separator: Self.text(delimiters.component))
    }

    private mutating func masked(
        _ part: String, component: Int, _ type: String, _ segment: String, _ field: Int
    ) -> String {
        switch type {
        case "XPN", "PPN", "PN": return component <= 6 ? pseudonym(part, .name) : part
        case "XCN", "CN":
            if component == 1 { return pseudonym(part, .identifier) }
            return component <= 7 ? pseudonym(part, .name) : part
        case "CX", "CK", "EI": return component == 1 ? pseudonym(part, .identifier) : part
        case "XAD", "AD": return component == 6 || component == 7 ? part : pseudonym(part, .address)
        case "XTN", "TN": return component == 2 || component == 3 ? part : pseudonym(part, .telephone)
        default: break
        }
        let path = "\(segment)-\(field)"
        if Self.times.contains(type) { return isBirthDate(path) ? Self.yearAlone(part) : part }
        if read.contains(path) { return part }
        if segment.hasPrefix("Z") { return pseudonym(part, .text) }
        if path == "NTE-3" || (path == "OBX-5" && !["NM", "SN", "CE", "CWE", "DT", "TM", "TS"].contains(type)) {
            return pseudonym(part, .text)
        }
        let isPersons = Self.persons.contains(segment) && !Self.codes.contains(type)
        return isPersons ? pseudonym(part, .text) : part
    }

    private func isBirthDate(_ path: String) -> Bool {
        ["PID-7", "NK1-16", "IN1-18", "GT1-8", "PID-29"].contains(path)
    }

    private static func yearAlone(_ date: String) -> String {
        let year = date.prefix(4)
        return year.count == 4 && year.allSatisfy(\.isNumber) ? "\(year)0101" : ""
    }

    /// One for each value: of letters for words, of as many digits for numbers.
    private mutating func pseudonym(_ value: String, _ kind: Kind) -> String {
        let key = "\(kind.rawValue)/\(value)"
        if let known = pseudonyms[key] { return known }
        counts[kind, default: 0] += 1
        let number = counts[kind, default: 0]
        let made: String
        switch kind {
        case .name: made = "Name\(Self.letters(number))"
        case .address: made = "Place\(Self.letters(number))"
        case .text: made = "text\(number)"
        case .telephone, .identifier:
            let digits = String(number)
            let zeros = max(0, min(20, value.count) - digits.count - 1)
            made = "9" + String(repeating: "0", count: zeros) + digits
        }
        pseudonyms[key] = made
        return made
    }

    /// A, B … Z, AA …
    private static func letters(_ number: Int) -> String {
        var (rest, text) = (number, "")
        while rest > 0 {
            text = letter((rest - 1) % 26) + text
            rest = (rest - 1) / 26
        }
        return text
    }

    private static func letter(_ place: Int) -> String { String(UnicodeScalar(UInt8(0x41 + place % 26))) }
}
