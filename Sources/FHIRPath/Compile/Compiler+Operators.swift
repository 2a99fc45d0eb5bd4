// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HL7

extension Compiler {
    mutating func binary(_ syntax: Syntax) throws(ExpressionError) -> Compiled {
        guard case .binary(let binary, let sign, let left, let right) = syntax.kind else { return try compile(syntax) }
        let first = try value(left, before: binary.rawValue)
        let second = try value(right, before: binary.rawValue)
        return try compile(binary, Operands(left: first, right: second, sign: sign, range: syntax.range))
    }

    private mutating func compile(
        _ binary: BinaryOperator, _ operands: Operands
    ) throws(ExpressionError) -> Compiled {
        let (left, right) = (operands.left, operands.right)
        switch binary {
        case .times: return try arithmetic(.times, operands)
        case .divide: return try arithmetic(.divide, operands)
        case .div: return try arithmetic(.div, operands)
        case .mod: return try arithmetic(.mod, operands)
        case .plus: return try arithmetic(.plus, operands)
        case .minus: return try arithmetic(.minus, operands)
        case .concatenate:
            let plan = Plan.arithmetic(.concatenate, left.plan, right.plan)
            if isStrict { for part in operands.parts { try checkText(part, operands.sign) } }
            return folded(plan, .single(.string), operands.range, operands.parts, at: operands.sign)
        case .union: return union(operands)
        case .less: return try comparison(.less, operands)
        case .lessOrEqual: return try comparison(.lessOrEqual, operands)
        case .greater: return try comparison(.greater, operands)
        case .greaterOrEqual: return try comparison(.greaterOrEqual, operands)
        case .equal: return try comparison(.equal, operands)
        case .notEqual: return try comparison(.notEqual, operands)
        case .equivalent: return try comparison(.equivalent, operands)
        case .notEquivalent: return try comparison(.notEquivalent, operands)
        case .isIn: return membership(item: left, list: right, operands)
        case .contains: return membership(item: right, list: left, operands)
        case .and: return logic(.and(left.plan, right.plan), operands)
        case .or: return logic(.or(left.plan, right.plan), operands)
        case .xor: return logic(.xor(left.plan, right.plan), operands)
        case .implies: return logic(.implies(left.plan, right.plan), operands)
        }
    }

    struct Operands {
        let left: Compiled
        let right: Compiled
        let sign: SourceRange
        let range: SourceRange

        var mode: Mode { Mode(left: left.shape.isHL7, right: right.shape.isHL7) }
        var parts: [Compiled] { [left, right] }
    }

    private func union(_ operands: Operands) -> Compiled {
        let (left, right) = (operands.left.shape, operands.right.shape)
        let kind =
            left.kind == .empty ? right.kind : left.kind == right.kind || right.kind == .empty ? left.kind : .unknown
        let shape = Shape(
            kind: kind, isHL7: left.isHL7 || right.isHL7, types: kind == .empty ? [] : Self.common([left, right]))
        return folded(
            .union(operands.left.plan, operands.right.plan), shape, operands.range, operands.parts, at: operands.sign)
    }

    private mutating func logic(_ plan: Plan, _ operands: Operands) -> Compiled {
        for part in operands.parts { warnUnlessTest(part) }
        return folded(plan, .single(.boolean), operands.range, operands.parts, at: operands.sign)
    }

    mutating func warnUnlessTest(_ part: Compiled) {
        guard !isStrict, part.shape.kind != .boolean, part.shape.kind != .unknown, part.shape.kind != .empty else {
            return
        }
        warn(
            "\(part.shape.described) where a test is expected counts as true wherever it exists", at: part.range,
            hint: "write .exists() or compare it")
    }

    private mutating func arithmetic(
        _ operation: Arithmetic, _ operands: Operands
    ) throws(ExpressionError) -> Compiled {
        let (left, right) = (operands.left.shape, operands.right.shape)
        let isJoin = operation == .plus && (left.kind.isText && right.kind.isText)
        let isMoved = (operation == .plus || operation == .minus) && left.kind.isTemporal
        if isMoved {
            try checkDuration(operands.right, operands.sign)
        } else if !isJoin {
            for part in operands.parts { try checkOperand(part, operation, operands.sign) }
            try checkMixture(operation, operands)
        }
        let plan = Plan.arithmetic(operation, operands.left.plan, operands.right.plan)
        return folded(
            plan, .single(kind(of: operation, left, right)), operands.range, operands.parts, at: operands.sign)
    }

    private func symbol(_ sign: SourceRange) -> String {
        String(decoding: text[sign.start..<sign.end], as: UTF8.self)
    }

    /// FHIRPath N1 §6.7: what is added to a date or time.
    private func checkDuration(_ part: Compiled, _ sign: SourceRange) throws(ExpressionError) {
        let kind = part.shape.kind
        guard kind == .quantity || kind == .unknown || kind == .empty || kind == .element else {
            throw error(
                "'\(symbol(sign))' takes a duration behind a date or time, not \(part.shape.described)",
                at: part.range, hint: "as in 3 days")
        }
        guard case .quantity(let quantity)? = part.constant?.first, quantity.duration == nil else { return }
        throw error("'\(quantity)' is not a duration that dates count in", at: part.range, hint: "as in 3 days")
    }

    private func checkOperand(
        _ part: Compiled, _ operation: Arithmetic, _ sign: SourceRange
    ) throws(ExpressionError) {
        let kind = part.shape.kind
        guard
            kind.isNumber || kind == .hl7Value || kind == .empty || kind == .unknown || kind == .quantity
                || (kind == .element && isStrict) || (kind == .string && isStrict && operation == .plus)
        else {
            throw error(
                "'\(symbol(sign))' calculates with numbers, not with \(part.shape.described)", at: part.range,
                hint: "'&' joins texts, toDecimal() converts")
        }
    }

    private func checkMixture(_ operation: Arithmetic, _ operands: Operands) throws(ExpressionError) {
        let kinds = operands.parts.map(\.shape.kind)
        let hasText = kinds.contains(.string)
        let hasNumber = kinds.contains { $0.isNumber || $0 == .quantity }
        guard isStrict, hasText, hasNumber else { return }
        throw error(
            "'\(symbol(operands.sign))' joins two texts or adds two numbers, not one of each", at: operands.sign,
            hint: "'&' joins texts, toString() and toDecimal() convert")
    }

    private func checkText(_ part: Compiled, _ sign: SourceRange) throws(ExpressionError) {
        guard part.shape.kind == .element else { return }
        throw error("'\(symbol(sign))' joins texts, not \(part.shape.described)", at: part.range)
    }

    private func kind(of operation: Arithmetic, _ left: Shape, _ right: Shape) -> Shape.Kind {
        if left.kind.isTemporal { return left.kind }
        if left.kind == .quantity || right.kind == .quantity || left.kind == .element { return .quantity }
        switch operation {
        case .div: return .integer
        case .divide: return .decimal
        default:
            if left.kind.isText && right.kind.isText { return operation == .plus ? .string : .unknown }
            if left.kind == .integer && right.kind == .integer { return .integer }
            return left.kind.isNumber && right.kind.isNumber ? .decimal : .unknown
        }
    }

    private mutating func comparison(
        _ comparison: Comparison, _ operands: Operands
    ) throws(ExpressionError) -> Compiled {
        let (left, right) = (operands.left, operands.right)
        let shape = Shape.single(.boolean)
        if let test = byteTest(comparison, left, right) ?? byteTest(comparison.mirrored, right, left) {
            return Compiled(plan: .bytes(test), shape: shape, range: operands.range)
        }
        let plan = Plan.compare(comparison, left.plan, right.plan, operands.mode)
        let compiled = folded(plan, shape, operands.range, operands.parts, at: operands.sign)
        if isStrict {
            try checkOrdered(comparison, operands)
        } else if let result = compiled.constant {
            warn("this comparison is always \(Self.described(result))", at: operands.range)
        } else {
            warnOfTypes(comparison, operands)
        }
        return compiled
    }

    /// FHIRPath N1 §6.2: what has no order between its sides is an error.
    private func checkOrdered(_ comparison: Comparison, _ operands: Operands) throws(ExpressionError) {
        guard comparison.isOrder else { return }
        let (left, right) = (operands.left.shape.kind, operands.right.shape.kind)
        let isUnordered = left == .boolean || right == .boolean
        guard isUnordered || (left.family != nil && right.family != nil && left.family != right.family) else { return }
        throw error(
            "\(operands.left.shape.described) and \(operands.right.shape.described) have no order between them",
            at: operands.sign)
    }

    private static func described(_ result: [Value]) -> String {
        result.first?.text ?? "empty"
    }

    /// An HL7 path, or its upper or lower case, equal or not equal to a literal text.
    private func byteTest(_ comparison: Comparison, _ base: Compiled, _ literal: Compiled) -> ByteTest? {
        guard comparison == .equal || comparison == .notEqual, let text = literal.constantText,
            let (scan, fold) = base.scannable
        else { return nil }
        return ByteTest(scan, .equals, [text], fold: fold, isNegated: comparison == .notEqual)
    }

    private mutating func warnOfTypes(_ comparison: Comparison, _ operands: Operands) {
        for (base, other) in [(operands.left, operands.right), (operands.right, operands.left)] {
            if other.isEmptyLiteral {
                return warn(
                    "comparing with {} is never true", at: operands.range, hint: "write .exists() or .empty()")
            }
            guard base.shape.isHL7, !other.shape.isHL7 else { continue }
            if let values = other.constant, values.count > 1 {
                return warn(
                    "this compares all values at once with a list", at: operands.range,
                    hint: "write 'in' where any of the list will do")
            }
            if base.shape.kind == .hl7Value, other.shape.kind == .boolean || other.shape.kind == .quantity {
                let isNot = comparison == .notEqual || comparison == .notEquivalent
                return warn(
                    "an HL7 value compared with \(other.shape.described) is always \(isNot)", at: operands.range)
            }
        }
        warnOfMismatch(comparison, operands)
    }

    private mutating func warnOfMismatch(_ comparison: Comparison, _ operands: Operands) {
        let (left, right) = (operands.left.shape.kind, operands.right.shape.kind)
        if operands.mode == .both, comparison.isOrder, left == .hl7Value, right == .hl7Value {
            return warn(
                "two HL7 values are compared as texts", at: operands.range,
                hint: "toDecimal() or toDate() on both compares numbers or dates")
        }
        guard let first = left.family, let second = right.family, first != second, operands.mode == .single else {
            return
        }
        warn(
            "\(operands.left.shape.described) and \(operands.right.shape.described) are never equal and have no order",
            at: operands.range)
    }

    private mutating func membership(item: Compiled, list: Compiled, _ operands: Operands) -> Compiled {
        let mode = Mode(left: item.shape.isHL7, right: list.shape.isHL7)
        let shape = Shape.single(.boolean)
        for (base, literals) in [(item, list), (list, item)] {
            guard let texts = literals.constant?.texts, !texts.isEmpty, let (scan, fold) = base.scannable else {
                continue
            }
            let test = ByteTest(scan, .equals, texts, fold: fold)
            return Compiled(plan: .bytes(test), shape: shape, range: operands.range)
        }
        let plan = Plan.membership(item.plan, of: list.plan, mode)
        let compiled = folded(plan, shape, operands.range, operands.parts, at: operands.sign)
        if !isStrict, let result = compiled.constant {
            warn("this test is always \(Self.described(result))", at: operands.range)
        }
        return compiled
    }
}

extension Compiled {
    /// The path that a test on the message's bytes could scan, and the case it is to be compared in.
    var scannable: (HL7ValueScan, ByteTest.Fold)? {
        switch plan {
        case .path(let scan) where scan.level != .segment: (scan, .none)
        case .item(.upper, .path(let scan), _, _) where scan.level != .segment: (scan, .upper)
        case .item(.lower, .path(let scan), _, _) where scan.level != .segment: (scan, .lower)
        default: nil
        }
    }
}

extension [Value] {
    /// All values, if all are strings.
    var texts: [String]? {
        let texts = compactMap { if case .string(let text) = $0 { text } else { nil } }
        return texts.count == count ? texts : nil
    }
}

extension Shape.Kind {
    /// Types that compare with each other; nil where that is not known.
    var family: String? {
        switch self {
        case .boolean: "boolean"
        case .string, .hl7Value: "text"
        case .integer, .decimal: "number"
        case .date, .dateTime: "date"
        case .time: "time"
        case .quantity: "quantity"
        case .segment, .message, .empty, .unknown, .element, .typeInfo: nil
        }
    }
}
