// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import FHIRPath
import HL7

/// An expression of a mapping, in the form that is quickest to run.
struct Formula: Sendable {
    enum Form: Sendable {
        /// The same whatever the message.
        case constant(String)
        /// An HL7 path: its bytes are copied as they stand.
        case path(HL7ValueScan)
        case expression
    }

    let form: Form
    let expression: Expression
    let usesVariables: Bool
    let usesLookups: Bool
    /// Whether it needs more than the message.
    let needsContext: Bool

    init(_ expression: Expression) {
        self.expression = expression
        usesVariables = expression.canonical.contains("%")
        usesLookups = expression.canonical.contains("lookup(")
        let usesClock = ["now(", "today(", "timeOfDay("].contains { expression.canonical.contains($0) }
        needsContext = usesVariables || usesLookups || usesClock
        if let constant = Self.literal(expression.canonical) {
            form = .constant(constant)
        } else if expression.model == .hl7, let path = try? HL7Path(expression.canonical),
            let scan = try? HL7ValueScan(path)
        {
            form = .path(scan)
        } else {
            form = .expression
        }
    }

    /// The text of an expression that is one string without escapes.
    private static func literal(_ text: String) -> String? {
        guard text.count >= 2, text.first == "'", text.last == "'" else { return nil }
        let inner = text.dropFirst().dropLast()
        return inner.contains("'") || inner.contains("\\") ? nil : String(inner)
    }
}
