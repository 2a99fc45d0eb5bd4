// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HL7

/// True, false, or nothing known (the empty collection).
enum Truth: Sendable {
    case yes, no, empty

    init(_ value: Bool) { self = value ? .yes : .no }

    var inverted: Truth {
        switch self {
        case .yes: .no
        case .no: .yes
        case .empty: .empty
        }
    }
}

/// What `$this` and `$index` are inside a criterion; neither item nor whole at the top.
struct Focus {
    var item: ExpressionItem?
    var index = 0
    /// What `$this` is where it is a whole collection.
    var whole: [ExpressionItem]?
}

/// One evaluation of a plan over one source. Over HL7 it never fails: what does not fit is the empty collection. Over a
/// tree it keeps the first failure and goes on with the empty collection.
struct Evaluator {
    let source: HL7ByteSource
    let context: ExpressionContext
    let tree: ExpressionTree?
    /// Whether what FHIRPath calls an error is one.
    let isStrict: Bool
    let memory = Memory()

    final class Memory {
        var decoding: HL7TextDecoding?
        var failure: Failure?
        /// Where what is being evaluated stands in the expression.
        var offset = 0
        var totals: [[ExpressionItem]] = []
        var slots: [Int: [ExpressionItem]] = [:]
        var patterns: [String: Regex] = [:]
        var steps = 0
    }

    struct Failure {
        let message: String
        let offset: Int
    }

    init(source: HL7ByteSource, context: ExpressionContext, tree: ExpressionTree? = nil, isStrict: Bool = false) {
        (self.source, self.context, self.tree) = (source, context, tree)
        self.isStrict = isStrict || tree != nil
    }

    var failure: Failure? { memory.failure }

    /// The empty collection, which over a tree is a failure.
    func fail(_ message: @autoclosure () -> String) -> [ExpressionItem] {
        if isStrict, memory.failure == nil { memory.failure = Failure(message: message(), offset: memory.offset) }
        return []
    }

    /// A part of the message as text (see ``HL7ByteSource/text(of:isEncoded:_:)``).
    func text(of part: UnsafeRawBufferPointer, isEncoded: Bool) -> String {
        source.text(of: part, isEncoded: isEncoded, &memory.decoding)
    }

    /// The plan as a condition. And, or and byte tests get here without allocating.
    func truth(_ plan: Plan, _ focus: Focus) -> Truth {
        switch plan {
        case .bytes(let test): return Truth(test.run(source))
        case .and(let left, let right):
            let first = truth(left, focus)
            if first == .no { return .no }
            let second = truth(right, focus)
            return second == .no ? .no : first == .yes ? second : .empty
        case .or(let left, let right):
            let first = truth(left, focus)
            if first == .yes { return .yes }
            let second = truth(right, focus)
            return second == .yes ? .yes : first == .no ? second : .empty
        case .xor(let left, let right):
            let (first, second) = (truth(left, focus), truth(right, focus))
            return first == .empty || second == .empty ? .empty : Truth(first != second)
        case .implies(let left, let right):
            let first = truth(left, focus)
            if first == .no { return .yes }
            let second = truth(right, focus)
            return second == .yes ? .yes : first == .yes ? second : .empty
        case .collection(.not, let base, _): return truth(base, focus).inverted
        case .compare(let comparison, let left, let right, let mode):
            return compare(comparison, items(left, focus), items(right, focus), mode)
        case .membership(let item, let list, let mode):
            return membership(items(item, focus), items(list, focus), mode)
        case .all(let base, let criterion): return all(items(base, focus), criterion)
        case .choose(let condition, let then, let otherwise):
            if criterion(condition, focus) == .yes { return truth(then, focus) }
            return otherwise.map { truth($0, focus) } ?? .empty
        case .placed(let offset, let inner): return truth(inner, focus, at: offset)
        default: return truth(of: items(plan, focus))
        }
    }

    private func truth(_ plan: Plan, _ focus: Focus, at offset: Int) -> Truth {
        let outside = memory.offset
        memory.offset = offset
        defer { memory.offset = outside }
        return truth(plan, focus)
    }

    private func items(_ plan: Plan, _ focus: Focus, at offset: Int) -> [ExpressionItem] {
        let outside = memory.offset
        memory.offset = offset
        defer { memory.offset = outside }
        return items(plan, focus)
    }

    /// FHIRPath N1 §4.5: one value that is not a boolean counts as true; so do several values of HL7.
    private func truth(of items: [ExpressionItem]) -> Truth {
        guard let first = items.first else { return .empty }
        if items.count == 1 {
            if case .value(.boolean(let value)) = first { return Truth(value) }
            if case .element(let element) = first, case .boolean(let value)? = element.value { return Truth(value) }
            return .yes
        }
        if case .node = first { return .yes }
        _ = fail("a test takes one value, not \(items.count)")
        return .empty
    }

    /// The plan's values. Each kind of plan has a function of its own, because what recurses needs a small frame.
    func items(_ plan: Plan, _ focus: Focus) -> [ExpressionItem] {
        switch plan {
        case .constant, .path, .this, .index, .message, .variable, .clock, .root, .start, .total, .slot:
            leaf(plan, focus)
        case .members(let base, let names): members(names, of: base, focus)
        case .placed(let offset, let inner): items(inner, focus, at: offset)
        case .item, .pattern, .replacePattern: applied(plan, focus)
        case .collection(.not, _, _): truthItems(plan, focus)
        case .collection: collected(plan, focus)
        case .part, .filter, .project, .negate: mapped(plan, focus)
        case .element, .union, .arithmetic: joined(plan, focus)
        case .choose, .chooseOn: chosen(plan, focus)
        case .typed, .navigate, .host, .trace, .define: treeItems(plan, focus)
        case .repeating, .aggregate, .sort: gathered(plan, focus)
        case .dynamicPattern: patternItems(plan, focus)
        case .bytes, .and, .or, .xor, .implies, .compare, .membership, .all: truthItems(plan, focus)
        }
    }

    private func leaf(_ plan: Plan, _ focus: Focus) -> [ExpressionItem] {
        switch plan {
        case .constant(let values): values.map { .value($0) }
        case .path(let scan): nodes(scan)
        case .this: focus.item.map { [$0] } ?? focus.whole ?? roots
        case .root: roots
        case .start(let name): start(name)
        case .total: memory.totals.last ?? []
        case .slot(let slot): memory.slots[slot] ?? []
        case .index: [.value(.integer(focus.index))]
        case .variable(let name): context.variables[name] ?? []
        case .clock(let function): [.value(.temporal(reading(function)))]
        default: []
        }
    }

    private func applied(_ plan: Plan, _ focus: Focus) -> [ExpressionItem] {
        switch plan {
        case .item(let function, let base, let arguments, let mode):
            return apply(function, items(base, focus), arguments.map { items($0, focus) }, mode)
        case .pattern(let base, let regex, let whole, let mode):
            return test(items(base, focus), mode) { whole ? regex.matchesWhole($0) : regex.matches($0) }
        case .replacePattern(let base, let regex, let template, let mode):
            guard let template = text(single: items(template, focus)) else { return [] }
            return map(items(base, focus), mode) { item in
                text(item).flatMap { regex.replacingMatches(in: $0, with: template) }.map { .string($0) }
            }
        default: return []
        }
    }

    private func collected(_ plan: Plan, _ focus: Focus) -> [ExpressionItem] {
        guard case .collection(let function, let base, let arguments) = plan else { return [] }
        return apply(function, items(base, focus), arguments.map { items($0, focus) })
    }

    private func mapped(_ plan: Plan, _ focus: Focus) -> [ExpressionItem] {
        switch plan {
        case .part(let base, let level, let number): items(base, focus).flatMap { parts(of: $0, level, number) }
        case .filter(let base, let criterion):
            focused(items(base, focus)).filter { truth(criterion, $0) == .yes }.compactMap(\.item)
        case .project(let base, let projection): focused(items(base, focus)).flatMap { items(projection, $0) }
        case .negate(let operand): negated(items(operand, focus))
        default: []
        }
    }

    private func joined(_ plan: Plan, _ focus: Focus) -> [ExpressionItem] {
        switch plan {
        case .element(let base, let index):
            let index = items(index, focus)
            guard let index = integer(single: index) else {
                return index.isEmpty ? [] : fail("an index is one whole number")
            }
            let base = items(base, focus)
            return base.indices.contains(index) ? [base[index]] : []
        case .union(let left, let right): return distinct(items(left, focus) + items(right, focus))
        case .arithmetic(let operation, let left, let right):
            return arithmetic(operation, items(left, focus), items(right, focus))
        default: return []
        }
    }

    private func chosen(_ plan: Plan, _ focus: Focus) -> [ExpressionItem] {
        if case .chooseOn(let base, let choice) = plan {
            let base = items(base, focus)
            guard base.count <= 1 else { return fail("'iif' takes one value, not \(base.count)") }
            return items(choice, Focus(item: base.first, whole: base))
        }
        guard case .choose(let condition, let then, let otherwise) = plan else { return [] }
        if criterion(condition, focus) == .yes { return items(then, focus) }
        return otherwise.map { items($0, focus) } ?? []
    }

    /// The condition of `iif`, which over a tree is a boolean or nothing.
    private func criterion(_ condition: Plan, _ focus: Focus) -> Truth {
        guard isStrict else { return truth(condition, focus) }
        let items = items(condition, focus)
        guard items.count <= 1, let first = items.first else {
            if items.count > 1 { _ = fail("'iif' takes a test of one value, not of \(items.count)") }
            return .empty
        }
        if case .boolean(let value)? = first.value { return Truth(value) }
        _ = fail("'iif' takes a test, not a \(first.typeName)")
        return .empty
    }

    private func truthItems(_ plan: Plan, _ focus: Focus) -> [ExpressionItem] {
        switch truth(plan, focus) {
        case .yes: [.value(.boolean(true))]
        case .no: [.value(.boolean(false))]
        case .empty: []
        }
    }

    func focused(_ items: [ExpressionItem]) -> [Focus] {
        items.enumerated().map { Focus(item: $1, index: $0) }
    }

    private func all(_ items: [ExpressionItem], _ criterion: Plan) -> Truth {
        Truth(focused(items).allSatisfy { truth(criterion, $0) == .yes })
    }

    private func reading(_ function: ClockFunction) -> Temporal {
        let now = context.clock.now()
        switch function {
        case .now: return now
        case .today: return now.date
        case .timeOfDay: return now.time ?? now
        }
    }
}
