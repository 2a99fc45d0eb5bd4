// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

public import HL7

/// How much of a message is checked.
public enum HL7ValidationLevel: String, Sendable, CaseIterable {
    case none
    /// Which segments there are, in which order, how often, in which groups.
    case structure
    /// Fields, components, data types, lengths and tables too.
    case full
}

/// One thing that a message does not do as its schema says. Never holds a value of the message.
public struct HL7Finding: Hashable, Sendable, CustomStringConvertible {
    public enum Severity: String, Hashable, Sendable, CaseIterable {
        case error
        /// What the standard asks receivers to bear, or what sites may extend.
        case warning
    }

    public enum Rule: String, Hashable, Sendable, CaseIterable {
        case versionUnknown = "version-unknown"
        case structureUnknown = "structure-unknown"
        case segmentMissing = "segment-missing"
        case segmentUnexpected = "segment-unexpected"
        case segmentUnknown = "segment-unknown"
        case segmentRepeats = "segment-repeats"
        case groupMissing = "group-missing"
        case groupRepeats = "group-repeats"
        case fieldMissing = "field-missing"
        case fieldRepeats = "field-repeats"
        case fieldUndefined = "field-undefined"
        case fieldWithdrawn = "field-withdrawn"
        case componentMissing = "component-missing"
        case componentUndefined = "component-undefined"
        case dataType = "data-type"
        case length
        case tableValue = "table-value"
        case characterSet = "character-set"
    }

    /// A segment, field or component of the message, such as `PID-3[2].1`, or the group that something is missing in,
    /// such as `ORDER_OBSERVATION[2]/OBR`. `MSH` for the whole.
    public let path: String
    public let rule: Rule
    public let severity: Severity
    /// A sentence for people.
    public let text: String
    /// Where ERR-2 points to.
    public let location: HL7Refusal.Location?

    init(
        _ path: String, _ rule: Rule, _ severity: Severity, _ text: String, at location: HL7Refusal.Location? = nil
    ) {
        self.path = path
        self.rule = rule
        self.severity = severity
        self.text = text
        self.location = location
    }

    public var description: String { "\(path): \(text)" }
}

extension HL7Finding {
    /// For a negative acknowledgment (HL7 table 0357).
    public var condition: HL7Refusal.Condition {
        switch rule {
        case .versionUnknown: .unsupportedVersion
        case .structureUnknown: .unsupportedMessageType
        case .segmentMissing, .segmentUnexpected, .segmentUnknown, .segmentRepeats, .groupMissing, .groupRepeats:
            .segmentSequence
        case .fieldMissing, .componentMissing: .requiredFieldMissing
        case .tableValue: .tableValueNotFound
        case .fieldRepeats, .fieldUndefined, .fieldWithdrawn, .componentUndefined, .dataType, .length, .characterSet:
            .dataType
        }
    }

    public var refusal: HL7Refusal { HL7Refusal(condition, description, at: location) }
}
