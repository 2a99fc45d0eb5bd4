// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

extension Evaluator {
    func apply(
        _ function: ItemFunction, _ base: [ExpressionItem], _ arguments: [[ExpressionItem]], _ mode: Mode
    ) -> [ExpressionItem] {
        if let conversion = function.conversion {
            if isStrict, base.count > 1 { return fail("'\(function.rawValue)' takes one value, not \(base.count)") }
            if conversion.target == .quantity { return quantities(base, arguments.first, isTest: conversion.isTest) }
            guard conversion.isTest else {
                return map(base, mode) { converted($0, to: conversion.target) }
            }
            return test(items: base, mode) { converted($0, to: conversion.target) != nil }
        }
        if !function.needsText { return numbers(function, base, arguments, mode) }
        if isStrict, !mode.isLeft, !isOne(base, of: function) { return [] }
        guard let call = TextCall(function, arguments, self) else { return [] }
        if function.isTest { return test(base, mode) { call.test($0) } }
        if function == .split || function == .toChars {
            guard mode.isLeft || base.count == 1 else { return [] }
            return base.compactMap(text).flatMap { call.parts($0) }.map { .value(.string($0)) }
        }
        return map(base, mode) { item in text(item).flatMap { call.value($0) } }
    }

    /// Whether the base is one text; over a tree several, or one of another type, is a failure.
    private func isOne(_ base: [ExpressionItem], of function: ItemFunction) -> Bool {
        guard let first = base.first else { return false }
        if base.count > 1 {
            _ = fail("'\(function.rawValue)' takes one value, not \(base.count)")
        } else if text(first) == nil, first.value != nil || !first.isPrimitive {
            _ = fail("'\(function.rawValue)' works on \(expectation(function)), not on a \(first.typeName)")
        }
        return failure == nil
    }

    private func numbers(
        _ function: ItemFunction, _ base: [ExpressionItem], _ arguments: [[ExpressionItem]], _ mode: Mode
    ) -> [ExpressionItem] {
        if base.count > 1, !mode.isLeft { return fail("'\(function.rawValue)' takes one value, not \(base.count)") }
        if function == .comparable { return comparable(base, arguments[0]) }
        return base.compactMap { item in
            guard let value = number(item) else { return nil }
            if function.needsNumber, value.number == nil, value.kind != .quantity {
                _ = fail("'\(function.rawValue)' works on a number, not on a \(item.typeName)")
                return nil
            }
            return calculate(function, value, arguments).map { .value($0) }
        }
    }

    /// The value; the text of HL7 as the number that it reads as.
    private func number(_ item: ExpressionItem) -> Value? {
        guard case .node(let node) = item else { return item.value }
        guard let number = text(node).flatMap({ DecimalNumber($0.trimmingBlanks) }) else { return nil }
        return number.scale == 0 ? number.integer.map { .integer($0) } : .decimal(number)
    }

    private func comparable(_ base: [ExpressionItem], _ other: [ExpressionItem]) -> [ExpressionItem] {
        guard base.count == 1, other.count == 1, case .quantity(let first)? = base[0].value,
            case .quantity(let second)? = other[0].value
        else { return [] }
        return boolean(first.isComparable(to: second))
    }

    private func quantities(
        _ base: [ExpressionItem], _ unit: [ExpressionItem]?, isTest: Bool
    ) -> [ExpressionItem] {
        guard let first = base.first else { return [] }
        let value = value(shown: first)
        var quantity: Quantity?
        if case .quantity(let own)? = value.converted(to: .quantity) { quantity = own }
        if let unit {
            guard let code = text(single: unit) else { return [] }
            quantity = quantity?.converted(to: code)
        }
        if isTest { return boolean(quantity != nil) }
        return quantity.map { [.value(.quantity($0))] } ?? []
    }

    /// Each item of HL7, or the only one of a plain collection.
    func map(_ items: [ExpressionItem], _ mode: Mode, _ body: (ExpressionItem) -> Value?) -> [ExpressionItem] {
        guard mode.isLeft || items.count == 1 else { return [] }
        return items.compactMap { body($0).map { .value($0) } }
    }

    func test(_ items: [ExpressionItem], _ mode: Mode, _ body: (String) -> Bool) -> [ExpressionItem] {
        if isStrict, items.count > 1, !mode.isLeft {
            return fail("text is tested one by one, not \(items.count) at once")
        }
        guard !mode.isLeft else { return [.value(.boolean(items.contains { text($0).map(body) ?? false }))] }
        guard items.count == 1, let text = text(items[0]) else { return [] }
        return [.value(.boolean(body(text)))]
    }

    private func test(items: [ExpressionItem], _ mode: Mode, _ body: (ExpressionItem) -> Bool) -> [ExpressionItem] {
        guard mode.isLeft || items.count == 1 else { return [] }
        return [.value(.boolean(items.contains(where: body)))]
    }

    private func converted(_ item: ExpressionItem, to kind: Shape.Kind) -> Value? {
        switch item {
        case .value(let value): value.converted(to: kind)
        case .element: item.value?.converted(to: kind)
        case .node(let node): text(node).flatMap { Value.string($0).converted(to: kind) ?? Value.hl7($0, as: kind) }
        }
    }

    func apply(
        _ function: CollectionFunction, _ base: [ExpressionItem], _ arguments: [[ExpressionItem]]
    ) -> [ExpressionItem] {
        switch function {
        case .exists: return boolean(!base.isEmpty)
        case .empty: return boolean(base.isEmpty)
        case .count: return [.value(.integer(base.count))]
        case .first: return Array(base.prefix(1))
        case .last: return Array(base.suffix(1))
        case .tail: return Array(base.dropFirst())
        case .single: return base.count <= 1 ? base : fail("'single' takes one value, not \(base.count)")
        case .skip, .take:
            let argument = arguments.first ?? []
            guard let count = integer(single: argument) else {
                return argument.isEmpty && !isStrict ? [] : fail("'\(function.rawValue)' takes one whole number")
            }
            let bounded = min(max(count, 0), base.count)
            return Array(function == .skip ? base.dropFirst(bounded) : base.prefix(bounded))
        case .distinct: return distinct(base)
        case .isDistinct: return boolean(distinct(base).count == base.count)
        case .not: return []
        case .allTrue: return boolean(booleans(base).allSatisfy { $0 == true })
        case .anyTrue: return boolean(booleans(base).contains(true))
        case .allFalse: return boolean(booleans(base).allSatisfy { $0 == false })
        case .anyFalse: return boolean(booleans(base).contains(false))
        case .hasValue: return boolean(hasValue(base))
        case .isNull: return boolean(base.contains(where: isNull))
        case .join: return join(base, arguments.first)
        case .union: return distinct(base + (arguments.first ?? []))
        case .combine: return base + (arguments.first ?? [])
        case .intersect: return distinct(base).filter { contains(arguments.first ?? [], $0) }
        case .exclude: return base.filter { !contains(arguments.first ?? [], $0) }
        case .subsetOf: return boolean(base.allSatisfy { contains(arguments.first ?? [], $0) })
        case .supersetOf: return boolean((arguments.first ?? []).allSatisfy { contains(base, $0) })
        }
    }

    private func contains(_ items: [ExpressionItem], _ item: ExpressionItem) -> Bool {
        if isStrict { return items.contains { areEqual($0, item) == true } }
        let wanted = value(shown: item).canonical
        return items.contains { value(shown: $0).canonical == wanted }
    }

    /// FHIR asks it of one primitive; in HL7 any value that is not null will do.
    private func hasValue(_ items: [ExpressionItem]) -> Bool {
        guard isStrict else { return items.contains { !isNull($0) } }
        guard items.count == 1, case .element(let element) = items[0] else { return items.count == 1 }
        return element.value != nil
    }

    private func boolean(_ value: Bool) -> [ExpressionItem] {
        [.value(.boolean(value))]
    }

    private func booleans(_ items: [ExpressionItem]) -> [Bool?] {
        items.map { item in
            if case .boolean(let value)? = item.value { return value }
            _ = fail("true or false is expected, not a \(item.typeName)")
            return nil
        }
    }

    private func join(_ base: [ExpressionItem], _ separator: [ExpressionItem]?) -> [ExpressionItem] {
        guard !base.isEmpty else { return [] }
        guard let separator = separator.map({ text(single: $0) }) ?? "" else { return [] }
        return [.value(.string(base.compactMap(text).joined(separator: separator)))]
    }
}

/// A text function with its arguments read.
private struct TextCall {
    private let function: ItemFunction
    private var first = ""
    private var second = ""
    private var numbers: [Int] = []

    /// Nil where an argument is empty or does not fit, which makes the result empty.
    init?(_ function: ItemFunction, _ arguments: [[ExpressionItem]], _ evaluator: Evaluator) {
        self.function = function
        if function == .substring {
            for argument in arguments {
                guard let number = evaluator.integer(single: argument) else { return nil }
                numbers.append(number)
            }
            return
        }
        var texts: [String] = []
        for argument in arguments {
            guard let text = evaluator.text(single: argument) else { return nil }
            texts.append(text)
        }
        first = texts.first ?? ""
        second = texts.count > 1 ? texts[1] : ""
    }

    func test(_ text: String) -> Bool {
        switch function {
        case .startsWith: text.utf8.starts(with: first.utf8)
        case .endsWith: text.utf8.reversed().starts(with: first.utf8.reversed())
        default: text.utf8.offset(of: first.utf8, from: 0) != nil
        }
    }

    func value(_ text: String) -> Value? {
        switch function {
        case .upper: .string(text.uppercased())
        case .lower: .string(text.lowercased())
        case .trim: .string(text.trimmingBlanks)
        case .encode: TextCoding.encode(text, first).map { .string($0) }
        case .decode: TextCoding.decode(text, first).map { .string($0) }
        case .escape: TextCoding.escape(text, first).map { .string($0) }
        case .unescape: TextCoding.unescape(text, first).map { .string($0) }
        case .lastIndexOf: .integer(lastOffset(in: text))
        case .length: .integer(text.unicodeScalars.count)
        case .indexOf:
            .integer(
                text.utf8.offset(of: first.utf8, from: 0).map { offset in
                    text.utf8.prefix(offset).count { $0 & 0xC0 != 0x80 }
                } ?? -1)
        case .substring: substring(text).map { .string($0) }
        case .replace: .string(replaced(text))
        default: nil
        }
    }

    private func lastOffset(in text: String) -> Int {
        let (scalars, wanted) = (Array(text.unicodeScalars), Array(first.unicodeScalars))
        guard wanted.count <= scalars.count else { return -1 }
        for start in stride(from: scalars.count - wanted.count, through: 0, by: -1)
        where scalars[start..<start + wanted.count].elementsEqual(wanted) {
            return start
        }
        return -1
    }

    func parts(_ text: String) -> [String] {
        if function == .toChars || first.isEmpty { return text.unicodeScalars.map { String(Character($0)) } }
        return pieces(text)
    }

    private func pieces(_ text: String) -> [String] {
        let bytes = Array(text.utf8)
        var pieces: [String] = []
        var start = 0
        while let hit = bytes.offset(of: first.utf8, from: start) {
            pieces.append(String(decoding: bytes[start..<hit], as: UTF8.self))
            start = hit + first.utf8.count
        }
        pieces.append(String(decoding: bytes[start...], as: UTF8.self))
        return pieces
    }

    private func replaced(_ text: String) -> String {
        guard first.isEmpty else { return pieces(text).joined(separator: second) }
        return second + text.unicodeScalars.map { String(Character($0)) + second }.joined()
    }

    private func substring(_ text: String) -> String? {
        let scalars = text.unicodeScalars
        guard let start = numbers.first, start >= 0, start < scalars.count else { return nil }
        let rest = scalars.dropFirst(start)
        return String(numbers.count > 1 ? rest.prefix(max(numbers[1], 0)) : rest)
    }
}

extension Collection<UInt8> {
    /// Where `other` first occurs, in bytes from the start.
    func offset(of other: some Collection<UInt8>, from start: Int) -> Int? {
        let bytes = Array(self)
        let wanted = Array(other)
        guard !wanted.isEmpty else { return start <= bytes.count ? start : nil }
        return bytes.withUnsafeBytes { bytes in
            wanted.withUnsafeBytes { wanted in
                bytes.offset(of: wanted, from: start)
            }
        }
    }
}

extension ExpressionItem {
    /// Declared to have a value, whether it has or not.
    fileprivate var isPrimitive: Bool {
        guard case .element(let element) = self else { return true }
        return element.tree.types.isPrimitive(element.tree.type(element.index))
    }
}

/// Patterns that are known only now.
extension Evaluator {
    func patternItems(_ plan: Plan, _ focus: Focus) -> [ExpressionItem] {
        guard case .dynamicPattern(let function, let base, let pattern, let template) = plan else { return [] }
        let tested = items(base, focus)
        guard let text = text(single: items(pattern, focus)) else { return [] }
        guard let regex = regex(text) else { return fail("the pattern of '\(function.rawValue)' is not valid") }
        if function != .replaceMatches {
            return test(tested, .single) { function == .matches ? regex.matches($0) : regex.matchesWhole($0) }
        }
        guard let template = template.flatMap({ self.text(single: items($0, focus)) }) else { return [] }
        return map(tested, .single) { item in
            self.text(item).flatMap { regex.replacingMatches(in: $0, with: template) }.map { .string($0) }
        }
    }

    private func regex(_ pattern: String) -> Regex? {
        if let known = memory.patterns[pattern] { return known }
        guard let regex = try? Regex(pattern) else { return nil }
        memory.patterns[pattern] = regex
        return regex
    }
}
