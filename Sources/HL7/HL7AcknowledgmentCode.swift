// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

/// MSA-1 (HL7 table 0008).
public enum HL7AcknowledgmentCode: UInt8, Sendable, CaseIterable {
    /// Application accept.
    case aa
    /// Application error.
    case ae
    /// Application reject.
    case ar
    /// Commit accept: enhanced mode.
    case ca
    /// Commit error: enhanced mode.
    case ce
    /// Commit reject: enhanced mode.
    case cr

    /// As it is written, such as `AA`.
    public var text: StaticString {
        switch self {
        case .aa: "AA"
        case .ae: "AE"
        case .ar: "AR"
        case .ca: "CA"
        case .ce: "CE"
        case .cr: "CR"
        }
    }

    public var isPositive: Bool { self == .aa || self == .ca }

    /// Reads MSA-1, in capitals as the table has it or not.
    public init?(_ bytes: UnsafeRawBufferPointer) {
        guard bytes.count == 2 else { return nil }
        let mode = bytes[0] & 0xDF
        let result = bytes[1] & 0xDF
        switch (mode, result) {
        case (UInt8(ascii: "A"), UInt8(ascii: "A")): self = .aa
        case (UInt8(ascii: "A"), UInt8(ascii: "E")): self = .ae
        case (UInt8(ascii: "A"), UInt8(ascii: "R")): self = .ar
        case (UInt8(ascii: "C"), UInt8(ascii: "A")): self = .ca
        case (UInt8(ascii: "C"), UInt8(ascii: "E")): self = .ce
        case (UInt8(ascii: "C"), UInt8(ascii: "R")): self = .cr
        default: return nil
        }
    }
}

/// Why a message is not accepted, for the sender.
public struct HL7Refusal: Hashable, Sendable {
    /// HL7 table 0357.
    public enum Condition: Int, Sendable {
        case segmentSequence = 100
        case requiredFieldMissing = 101
        case dataType = 102
        case tableValueNotFound = 103
        case unsupportedMessageType = 200
        case unsupportedEvent = 201
        case unsupportedProcessingID = 202
        case unsupportedVersion = 203
        case unknownKey = 204
        case duplicateKey = 205
        case recordLocked = 206
        case internalError = 207

        public var text: StaticString {
            switch self {
            case .segmentSequence: "Segment sequence error"
            case .requiredFieldMissing: "Required field missing"
            case .dataType: "Data type error"
            case .tableValueNotFound: "Table value not found"
            case .unsupportedMessageType: "Unsupported message type"
            case .unsupportedEvent: "Unsupported event code"
            case .unsupportedProcessingID: "Unsupported processing id"
            case .unsupportedVersion: "Unsupported version id"
            case .unknownKey: "Unknown key identifier"
            case .duplicateKey: "Duplicate key identifier"
            case .recordLocked: "Application record locked"
            case .internalError: "Application internal error"
            }
        }
    }

    /// Where in the refused message.
    public struct Location: Hashable, Sendable {
        public let segment: String
        /// Which of several segments of that name, from 1.
        public let occurrence: Int
        /// 0 where the segment itself is meant.
        public let field: Int

        public init(segment: String, occurrence: Int = 1, field: Int) {
            self.segment = segment
            self.occurrence = occurrence
            self.field = field
        }
    }

    public let condition: Condition
    /// For people; without patient data. Delimiters in it are escaped, line ends become `\.br\`.
    public let text: String
    public let location: Location?
    /// More reasons, each told in an ERR of its own (before v2.5 in a repetition of ERR-1); none of them has further ones.
    public let further: [HL7Refusal]

    public init(_ condition: Condition, _ text: String, at location: Location? = nil) {
        self.init(condition, text, at: location, further: [])
    }

    private init(_ condition: Condition, _ text: String, at location: Location?, further: [HL7Refusal]) {
        self.condition = condition
        self.text = text
        self.location = location
        self.further = further
    }

    /// The same with more reasons behind it.
    public func followed(by others: [HL7Refusal]) -> HL7Refusal {
        HL7Refusal(condition, text, at: location, further: further + others)
    }
}
