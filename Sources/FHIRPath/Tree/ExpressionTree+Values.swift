// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HIETree

extension ExpressionTree {
    /// The value of a primitive or leaf; nil where there is none, or none that its type allows.
    func value(_ index: Int32) -> Value? {
        let node = node(index)
        guard let source = node.source else { return nil }
        if node.type == FHIRTypes.unknown { return plain(source) }
        guard types.isPrimitive(node.type) else { return nil }
        if isXML {
            if let value = source.children.first(where: { $0.name == "@value" }) {
                return value.text.flatMap { types.value($0, of: node.type) }
            }
            if source.name.utf8.first == UInt8(ascii: "@") || source.kind == .leaf || node.type == types.xhtml {
                return source.text.flatMap { types.value($0, of: node.type) }
            }
            return nil
        }
        if case .boolean(let value)? = source.value { return .boolean(value) }
        return source.text.flatMap { types.value($0, of: node.type) }
    }

    /// The type that a FHIR primitive converts to.
    func kind(_ index: Int32) -> Shape.Kind? { types.kind(of: type(index)) }

    private func plain(_ source: HIENode) -> Value? {
        switch source.value {
        case .string(let text): .string(text)
        case .boolean(let value): .boolean(value)
        case .number(let text):
            DecimalNumber(exponent: text).map { number in
                text.utf8.allSatisfy { $0.isDigit || $0 == UInt8(ascii: "-") }
                    ? number.integer.map { .integer($0) } ?? .decimal(number) : .decimal(number)
            }
        case .null, .binary, nil: nil
        }
    }

    /// A FHIR Quantity as FHIRPath's: by its UCUM code, or by its unit where it has none.
    func quantity(_ index: Int32) -> Quantity? {
        guard model.isFHIR, types.isType(type(index), a: types.quantity) else { return nil }
        var (number, unit, code): (DecimalNumber?, String?, String?)
        for child in children(index) {
            switch (name(child), value(child)) {
            case ("value", .decimal(let value)?): number = value
            case ("unit", .string(let text)?): unit = text
            case ("code", .string(let text)?): code = text
            default: break
            }
        }
        return number.map { Quantity(value: $0, unit: .code(code ?? unit ?? "1")) }
    }
}

extension FHIRTypes {
    /// The type of FHIRPath's own that a primitive converts to.
    func kind(of type: UInt16) -> Shape.Kind? {
        type < kinds.count ? kinds[Int(type)] : nil
    }

    func value(_ text: String, of type: UInt16) -> Value? {
        switch kind(of: type) {
        case .boolean?: text == "true" ? .boolean(true) : text == "false" ? .boolean(false) : nil
        case .integer?: DecimalNumber(text)?.integer.map { .integer($0) }
        case .decimal?: DecimalNumber(exponent: text).map { .decimal($0) }
        case .date?: Temporal.parse(text, as: .date).map { .temporal($0) }
        case .dateTime?: Temporal.parse(text, as: .dateTime).map { .temporal($0) }
        case .time?: Temporal.parse(text, as: .time).map { .temporal($0) }
        case nil: nil
        default: .string(text)
        }
    }
}
