// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HL7Traffic

/// A message taken apart by plain splitting, so that the tests do not rest on the code they test.
struct ReadMessage {
    let lines: [Substring]

    init(_ bytes: [UInt8]) {
        let text =
            String(validating: bytes, as: UTF8.self)
            ?? String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) }))
        lines = text.split(separator: "\r", omittingEmptySubsequences: false).dropLast()
    }

    var segments: [[Substring]] { lines.map { $0.split(separator: "|", omittingEmptySubsequences: false) } }

    /// A field as encoded, `""` where there is none; MSH counts its separator as field 1.
    func field(_ segment: String, _ number: Int) -> String {
        guard let line = lines.first(where: { $0.hasPrefix(segment) }) else { return "" }
        let fields = line.split(separator: "|", omittingEmptySubsequences: false)
        let index = segment == "MSH" ? number - 1 : number
        return fields.indices.contains(index) ? String(fields[index]) : ""
    }

    /// A component of a field's first repetition.
    func component(_ segment: String, _ number: Int, _ component: Int) -> String {
        let first = field(segment, number).split(separator: "~", omittingEmptySubsequences: false).first ?? ""
        let parts = first.split(separator: "^", omittingEmptySubsequences: false)
        return parts.indices.contains(component - 1) ? String(parts[component - 1]) : ""
    }

    var type: String { component("MSH", 9, 1) }
    var trigger: String { component("MSH", 9, 2) }
    var controlID: String { field("MSH", 10) }
    var patient: String { component("PID", 3, 1) + "@" + component("PID", 3, 4) }
    var visit: String { component("PV1", 19, 1) }
    var names: [Substring] { lines.map { $0.prefix { $0 != "|" } } }

    /// The NHS number among PID-3's repetitions or in PID-19, where older systems put it.
    var nhsNumber: Int? {
        for repetition in field("PID", 3).split(separator: "~") where repetition.contains("NHS") {
            return Int(repetition.prefix(10))
        }
        return Int(field("PID", 19))
    }
}

extension HL7Traffic {
    mutating func read(_ count: Int) -> [ReadMessage] {
        (0..<count).map { _ in ReadMessage(next()) }
    }
}
