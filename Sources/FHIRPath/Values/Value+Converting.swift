// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

/// FHIRPath N1 §5.5.
extension Value {
    func converted(to kind: Shape.Kind) -> Value? {
        switch kind {
        case .string: .string(text)
        case .boolean: boolean
        case .integer: integer
        case .decimal: decimal
        case .date, .dateTime, .time: temporal(kind)
        case .quantity: quantity
        default: nil
        }
    }

    private var boolean: Value? {
        switch self {
        case .boolean: self
        case .integer(1), .decimal(DecimalNumber(1)): .boolean(true)
        case .integer(0), .decimal(DecimalNumber(0)): .boolean(false)
        case .string(let text):
            switch text.lowercased() {
            case "true", "t", "yes", "y", "1", "1.0": .boolean(true)
            case "false", "f", "no", "n", "0", "0.0": .boolean(false)
            default: nil
            }
        default: nil
        }
    }

    private var integer: Value? {
        switch self {
        case .integer: self
        case .boolean(let value): .integer(value ? 1 : 0)
        case .string(let text): text.contains(".") ? nil : DecimalNumber(text)?.integer.map { .integer($0) }
        default: nil
        }
    }

    private var decimal: Value? {
        switch self {
        case .decimal: self
        case .integer(let value): .decimal(DecimalNumber(value))
        case .boolean(let value): .decimal(DecimalNumber(value ? 1 : 0))
        case .string(let text): DecimalNumber(text).map { .decimal($0) }
        default: nil
        }
    }

    private var quantity: Value? {
        switch self {
        case .quantity: self
        case .integer(let value): .quantity(Quantity(DecimalNumber(value)))
        case .decimal(let value): .quantity(Quantity(value))
        case .boolean(let value): .quantity(Quantity(DecimalNumber(value ? "1.0" : "0.0") ?? DecimalNumber(0)))
        case .string(let text): Quantity(text).map { .quantity($0) }
        default: nil
        }
    }

    private func temporal(_ kind: Shape.Kind) -> Value? {
        let wanted: Temporal.Kind = kind == .date ? .date : kind == .dateTime ? .dateTime : .time
        switch self {
        case .string(let text): return Temporal.parse(text, as: wanted).map { .temporal($0) }
        case .temporal(let value):
            switch (wanted, value.kind) {
            case (.date, .date), (.date, .dateTime): return .temporal(value.date)
            case (.dateTime, .date), (.dateTime, .dateTime): return .temporal(value.dateTime)
            case (.time, .time): return self
            default: return nil
            }
        default: return nil
        }
    }

    /// HL7 v2 text in HL7's own form of a date or time.
    static func hl7(_ text: String, as kind: Shape.Kind) -> Value? {
        switch kind {
        case .date: Temporal(hl7: text).map { .temporal($0.date) }
        case .dateTime: Temporal(hl7: text).map { .temporal($0.dateTime) }
        case .time: Temporal(hl7Time: text).map { .temporal($0) }
        default: nil
        }
    }
}

extension Quantity {
    /// Reads `1.5`, `1.5 'mg'` and `4 days` (FHIRPath N1 §5.5.7).
    init?(_ text: String) {
        let text = text.trimmingBlanks
        let digits = text.prefix { $0.isASCII && ($0.isNumber || "+-.".contains($0)) }
        guard let value = DecimalNumber(digits) else { return nil }
        let rest = text.dropFirst(digits.count)
        let unit = rest.drop { $0.isWhitespace }
        if unit.isEmpty {
            self.init(value)
        } else if unit.first == "'" {
            guard unit.count > 2, unit.last == "'", !unit.dropFirst().dropLast().contains("'") else { return nil }
            self.init(value: value, unit: .code(String(unit.dropFirst().dropLast())))
        } else {
            guard unit.count < rest.count, let calendar = Calendar(word: String(unit)) else { return nil }
            self.init(value: value, unit: .calendar(calendar))
        }
    }
}
