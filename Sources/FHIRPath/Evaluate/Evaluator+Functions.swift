// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

extension Evaluator {
    func apply(
        _ function: ItemFunction, _ base: [ExpressionItem], _ arguments: [[ExpressionItem]], _ mode: Mode
    ) -> [ExpressionItem] {
        if let conversion = function.conversion {
            guard conversion.isTest else {
                return map(base, mode) { converted($0, to: conversion.target) }
            }
            return test(items: base, mode) { converted($0, to: conversion.target) != nil }
        }
        guard let call = TextCall(function, arguments, self) else { return [] }
        if function.isTest { return test(base, mode) { call.test($0) } }
        if function == .split || function == .toChars {
            guard mode.isLeft || base.count == 1 else { return [] }
            return base.compactMap(text).flatMap { call.parts($0) }.map { .value(.string($0)) }
        }
        return map(base, mode) { item in text(item).flatMap { call.value($0) } }
    }

    /// Each item of HL7, or the only one of a plain collection.
    func map(_ items: [ExpressionItem], _ mode: Mode, _ body: (ExpressionItem) -> Value?) -> [ExpressionItem] {
        guard mode.isLeft || items.count == 1 else { return [] }
        return items.compactMap { body($0).map { .value($0) } }
    }

    func test(_ items: [ExpressionItem], _ mode: Mode, _ body: (String) -> Bool) -> [ExpressionItem] {
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
        case .single: return base.count == 1 ? base : []
        case .skip, .take:
            guard let count = integer(single: arguments.first ?? []) else { return [] }
            let bounded = min(max(count, 0), base.count)
            return Array(function == .skip ? base.dropFirst(bounded) : base.prefix(bounded))
        case .distinct: return distinct(base)
        case .isDistinct: return boolean(distinct(base).count == base.count)
        case .not: return []
        case .allTrue: return boolean(booleans(base).allSatisfy { $0 == true })
        case .anyTrue: return boolean(booleans(base).contains(true))
        case .allFalse: return boolean(booleans(base).allSatisfy { $0 == false })
        case .anyFalse: return boolean(booleans(base).contains(false))
        case .hasValue: return boolean(base.contains { !isNull($0) })
        case .isNull: return boolean(base.contains(where: isNull))
        case .join: return join(base, arguments.first)
        case .union: return distinct(base + (arguments.first ?? []))
        case .combine: return base + (arguments.first ?? [])
        }
    }

    private func boolean(_ value: Bool) -> [ExpressionItem] {
        [.value(.boolean(value))]
    }

    private func booleans(_ items: [ExpressionItem]) -> [Bool?] {
        items.map { if case .value(.boolean(let value)) = $0 { value } else { nil } }
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
