// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

public import HIEFormats

/// What a mapping reads or writes: `hl7 2.3 ADT_A01`, `json`, `xml`.
public struct ContentFormat: Hashable, Sendable {
    public enum Kind: String, Sendable, CaseIterable {
        case hl7, json, xml, csv, fixed, x12
    }

    public var kind: Kind
    /// Of HL7, such as `2.3.1`; empty where the mapping is for any.
    public var version = ""
    /// Of HL7, such as `ADT_A01`; empty where the mapping is for any.
    public var structure = ""
    /// Of csv and fixed.
    public var layout = RowLayout()

    public init(_ kind: Kind, version: String = "", structure: String = "") {
        self.kind = kind
        self.version = version
        self.structure = structure
    }

    public static let expectation =
        "such as 'hl7 2.3 ADT_A01', with hl7, json, xml, csv, fixed or x12 first; version and structure are for hl7"

    /// Reads the words of a mapping's `from` and `to`.
    public init?(_ text: String) {
        let words = text.split(separator: " ").map(String.init)
        guard let first = words.first, let kind = Kind(rawValue: first.lowercased()), words.count <= 3 else {
            return nil
        }
        self.init(kind)
        for word in words.dropFirst() {
            guard kind == .hl7 else { return nil }
            if word.first?.isNumber == true {
                guard version.isEmpty, Self.versions.contains(word) else { return nil }
                version = word
            } else {
                guard structure.isEmpty, Self.isStructure(word) else { return nil }
                structure = word
            }
        }
    }

    /// Those of HL7 v2.
    public static let versions: Set<String> = [
        "2.1", "2.2", "2.3", "2.3.1", "2.4", "2.5", "2.5.1", "2.6", "2.7", "2.7.1", "2.8", "2.8.1", "2.8.2",
    ]

    private static func isStructure(_ word: String) -> Bool {
        word.utf8.allSatisfy { (0x41...0x5A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x5F }
    }

    /// The media type of what is written.
    public var contentType: String {
        switch kind {
        case .hl7: "application/hl7-v2+er7"
        case .json: "application/json"
        case .xml: "application/xml"
        case .csv: "text/csv"
        case .fixed: "text/plain"
        case .x12: "application/edi-x12"
        }
    }
}

extension ContentFormat: CustomStringConvertible {
    public var description: String {
        [kind.rawValue, version, structure].filter { !$0.isEmpty }.joined(separator: " ")
    }
}
