// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

extension Evaluator {
    var roots: [ExpressionItem] { tree.map { [.element($0.root)] } ?? [] }

    func start(_ name: String) -> [ExpressionItem] {
        tree?.items(at: TreePath(start: name, names: [])) ?? []
    }

    func members(_ names: [MemberName], of base: Plan, _ focus: Focus) -> [ExpressionItem] {
        var result: [ExpressionItem] = []
        switch base {
        case .this:
            if let item = focus.item {
                addMembers(names, of: item, to: &result)
                return result
            }
        default: break
        }
        for item in items(base, focus) { addMembers(names, of: item, to: &result) }
        return result
    }

    private func addMembers(_ names: [MemberName], of item: ExpressionItem, to result: inout [ExpressionItem]) {
        switch item {
        case .element(let element): element.tree.walk(names, 0, from: element.index, to: &result)
        case .value(let value):
            if names.count == 1, let part = value.member(names[0].name) { result.append(.value(part)) }
        case .node: break
        }
    }

    func treeItems(_ plan: Plan, _ focus: Focus) -> [ExpressionItem] {
        switch plan {
        case .typed(let use, let base, let test): typed(use, items(base, focus), test)
        case .navigate(.coalesce, _, let arguments): firstOf(arguments, focus)
        case .navigate(let function, let base, let arguments):
            navigate(function, items(base, focus), arguments.map { items($0, focus) })
        case .host(let function, let arguments): call(function, arguments.map { items($0, focus) })
        case .trace(let base, let name, let projection): traced(items(base, focus), name, projection, focus)
        case .define(let slot, let base, let value): defined(slot, items(base, focus), value)
        default: []
        }
    }

    private func firstOf(_ arguments: [Plan], _ focus: Focus) -> [ExpressionItem] {
        for argument in arguments {
            let items = items(argument, focus)
            if !items.isEmpty { return items }
        }
        return []
    }

    private func defined(_ slot: Int, _ base: [ExpressionItem], _ value: Plan?) -> [ExpressionItem] {
        memory.slots[slot] = value.map { items($0, Focus(item: base.count == 1 ? base[0] : nil, whole: base)) } ?? base
        return base
    }

    private func traced(
        _ base: [ExpressionItem], _ name: String, _ projection: Plan?, _ focus: Focus
    ) -> [ExpressionItem] {
        guard let trace = context.trace else { return base }
        let shown = projection.map { plan in focused(base).flatMap { items(plan, $0) } } ?? base
        trace(name, shown.map { value(shown: $0) })
        return base
    }

    private func call(_ function: HostFunction, _ arguments: [[ExpressionItem]]) -> [ExpressionItem] {
        do throws(HostFunctionError) {
            let values = arguments.map { $0.map { value(shown: $0) } }
            return try function.body(values, context).map { .value($0) }
        } catch {
            return fail("'\(function.name)': \(error.message)")
        }
    }

    private func typed(_ use: TypeUse, _ base: [ExpressionItem], _ test: TypeTest) -> [ExpressionItem] {
        guard use == .isType else { return base.filter { has($0, test, exactly: true) } }
        guard base.count <= 1 else { return fail("'is' takes one value, not \(base.count)") }
        return base.map { .value(.boolean(has($0, test, exactly: false))) }
    }

    /// A type of FHIR's own counts for what specializes it; primitives only where `is` asks, as R4 has it.
    private func has(_ item: ExpressionItem, _ test: TypeTest, exactly: Bool) -> Bool {
        if case .element(let element) = item, element.tree.type(element.index) != FHIRTypes.unknown {
            guard let wanted = test.fhir else { return false }
            let type = element.tree.type(element.index)
            if exactly, element.tree.types.isPrimitive(type) { return type == wanted }
            return element.tree.types.isType(type, a: wanted)
        }
        guard let system = test.system else { return false }
        if case .node = item { return system == .string }
        return item.value?.kind == system
    }

    /// `repeat`: what is found is asked in turn, each value once; `repeatAll`: also again.
    func gathered(_ plan: Plan, _ focus: Focus) -> [ExpressionItem] {
        switch plan {
        case .repeating(let base, let projection, let keepsAll): repeated(items(base, focus), projection, keepsAll)
        case .aggregate(let base, let step, let start):
            aggregated(items(base, focus), step, start.map { items($0, focus) } ?? [])
        case .sort(let base, let keys): sorted(items(base, focus), keys)
        default: []
        }
    }

    private func repeated(_ base: [ExpressionItem], _ projection: Plan, _ keepsAll: Bool) -> [ExpressionItem] {
        var result: [ExpressionItem] = []
        var open = base
        var seen = Seen()
        while !open.isEmpty, memory.failure == nil {
            var next: [ExpressionItem] = []
            for item in focused(open).flatMap({ items(projection, $0) }) where keepsAll || seen.isNew(item, self) {
                next.append(item)
            }
            result += next
            // Elements are as many as the tree has; values and repetitions might have no end.
            guard keepsAll || !seen.values.isEmpty, result.count > Self.repeatLimit else {
                open = next
                continue
            }
            return fail("'repeat' finds more than \(Self.repeatLimit)")
        }
        return result
    }

    private static let repeatLimit = 10_000

    /// What `repeat` has found: elements by their place, values by what they are.
    private struct Seen {
        var elements: Set<Int32> = []
        var values: Set<Value> = []

        mutating func isNew(_ item: ExpressionItem, _ evaluator: Evaluator) -> Bool {
            if case .element(let element) = item { return elements.insert(element.index).inserted }
            return values.insert(evaluator.value(shown: item).canonical).inserted
        }
    }

    private func aggregated(
        _ base: [ExpressionItem], _ step: Plan, _ start: [ExpressionItem]
    ) -> [ExpressionItem] {
        memory.totals.append(start)
        for item in focused(base) {
            let next = items(step, item)
            memory.totals[memory.totals.count - 1] = next
        }
        return memory.totals.popLast() ?? []
    }

    private func sorted(_ base: [ExpressionItem], _ keys: [SortKey]) -> [ExpressionItem] {
        let keyed: [(item: ExpressionItem, keys: [Value?])] = focused(base).map { focus in
            guard let item = focus.item else { return (.value(.boolean(false)), []) }
            guard !keys.isEmpty else { return (item, [item.value]) }
            return (item, keys.map { key in single(items(key.plan, focus)) })
        }
        let comparison = ValueComparison(localOffset: nil)
        let order = keyed.enumerated().sorted { left, right in
            for (place, (first, second)) in zip(left.element.keys, right.element.keys).enumerated() {
                let isDescending = place < keys.count && keys[place].isDescending
                if let isLess = comparison.precedes(first, second, isDescending) { return isLess }
            }
            return left.offset < right.offset
        }
        return order.map(\.element.item)
    }

    private func single(_ items: [ExpressionItem]) -> Value? {
        if items.count > 1 { _ = fail("'sort' takes one key of each value, not \(items.count)") }
        return items.first?.value
    }
}

extension ValueComparison {
    /// Nil where the two sort alike. What has no key sorts before what has one.
    fileprivate func precedes(_ left: Value?, _ right: Value?, _ isDescending: Bool) -> Bool? {
        guard let left, let right else {
            return left == nil && right == nil ? nil : (left == nil) != isDescending
        }
        if isLess(left, right, orEqual: false) == true { return !isDescending }
        if isLess(right, left, orEqual: false) == true { return isDescending }
        return nil
    }
}

extension Value {
    /// What FHIRPath's own values have inside.
    fileprivate func member(_ name: String) -> Value? {
        switch (self, name) {
        case (.quantity(let quantity), "value"): .decimal(quantity.value)
        case (.quantity(let quantity), "unit"), (.quantity(let quantity), "code"): .string(quantity.code)
        case (.type(let type), "namespace"): .string(type.namespace)
        case (.type(let type), "name"): .string(type.name)
        default: nil
        }
    }
}
