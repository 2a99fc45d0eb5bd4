// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

internal import HIESettings

extension WiringCheck {
    /// Items that wait for each other in a circle would wait for ever.
    ///
    /// Each circle is named once.
    mutating func synchronousCycles() {
        for cycle in cycles(synchronousSuccessors) {
            report(cycle, "waits for itself", \.synchronousTargets)
        }
    }

    /// A dead letter that leads to dead letters in a circle would multiply for ever.
    mutating func deadLetterCycles() {
        for cycle in cycles(deadLetterSuccessors) {
            report(cycle, "its dead letters come back to it", \.deadLetterTargets)
        }
    }

    private func cycles(_ successors: (Int) -> [Int]) -> [ArraySlice<Int>] {
        var cycles: [ArraySlice<Int>] = []
        var isDone = [Bool](repeating: false, count: items.count)
        for start in items.indices where !isDone[start] {
            // An explicit stack: a chain of items may be thousands long.
            var path: [(item: Int, next: [Int])] = [(start, successors(start))]
            var onPath: Set<Int> = [start]
            while let last = path.indices.last {
                guard let next = path[last].next.popLast() else {
                    let finished = path.removeLast().item
                    onPath.remove(finished)
                    isDone[finished] = true
                    continue
                }
                if onPath.contains(next) {
                    cycles.append(path.map(\.item).drop { $0 != next })
                } else if !isDone[next] {
                    onPath.insert(next)
                    path.append((next, successors(next)))
                }
            }
        }
        return cycles
    }

    /// From the item that stands first in the file.
    private mutating func report(
        _ cycle: ArraySlice<Int>, _ text: String, _ references: KeyPath<ItemWiring, [ItemWiring.Reference]>
    ) {
        guard let first = cycle.min(), let start = cycle.firstIndex(of: first) else { return }
        let names = (cycle[start...] + cycle[..<start] + [first]).map { items[$0].name }
        let second = names[1]
        let place = items[first][keyPath: references].first { $0.name == second }?.position
        add("\(text): \(names.joined(separator: " → "))", at: place, of: items[first])
    }

    /// Processes and operations that no service leads to.
    mutating func reachability() {
        var reached = Set(items.indices.filter { items[$0].kind == .service })
        var waiting = Array(reached)
        while let index = waiting.popLast() {
            for successor in successors(of: index) where reached.insert(successor.item).inserted {
                waiting.append(successor.item)
            }
        }
        for index in items.indices where !reached.contains(index) && items[index].isEnabled {
            add("no service leads here, so it gets no messages", at: nil, of: items[index], severity: .warning)
        }
    }

    /// What a bounded queue couples: everything that its services bring waits when it is full, for other targets too.
    mutating func boundedQueues() {
        for index in items.indices {
            guard let bound = items[index].bound else { continue }
            guard items[index].kind != .service else {
                add(
                    "QueueSize has no effect: a service has no queue", at: bound.position, of: items[index],
                    severity: .warning)
                continue
            }
            let services = items.indices.filter { items[$0].kind == .service && leads($0, to: index) }
            guard !services.isEmpty else { continue }
            let names = services.map { items[$0].name }.joined(separator: ", ")
            let verb = (bound.rejects ? "refuse" : "hold") + (services.count == 1 ? "s" : "")
            add(
                "while \(bound.size) messages wait here, \(names) \(verb) all messages, "
                    + "those for other targets too", at: bound.position, of: items[index], severity: .warning)
        }
    }

    private func leads(_ start: Int, to end: Int) -> Bool {
        var seen: Set<Int> = [start]
        var waiting = [start]
        while let index = waiting.popLast() {
            for (target, _) in successors(of: index) where seen.insert(target).inserted {
                if target == end { return true }
                waiting.append(target)
            }
        }
        return false
    }

    /// An error where a target takes none of what an item sends, a warning where it takes only a part.
    mutating func contentTypes() {
        let produced = producedTypes()
        for index in items.indices {
            for (target, reference) in successors(of: index) where !items[target].accepts.isEmpty {
                let accepts = items[target].accepts
                let refused = produced[index].filter { type in !accepts.contains { Self.match($0, type) } }
                guard !refused.isEmpty else { continue }
                let text =
                    "'\(items[target].name)' takes \(accepts.joined(separator: ", ")), not "
                    + refused.joined(separator: ", ")
                let severity: ConfigurationIssue.Severity = refused.count == produced[index].count ? .error : .warning
                add(text, at: reference.position, of: items[index], severity: severity)
            }
        }
    }

    /// The types that each item sends, those that it passes on among them; in a fixed order.
    private func producedTypes() -> [[String]] {
        var produced = items.map(\.produces)
        var waiting = Set(items.indices)
        while let index = waiting.popFirst() {
            for (target, _) in successors(of: index) where items[target].passesOn {
                let new = produced[index].filter { type in
                    !produced[target].contains(type) && Self.accepts(items[target], type)
                }
                guard !new.isEmpty else { continue }
                produced[target] += new
                waiting.insert(target)
            }
        }
        return produced.map { $0.sorted() }
    }

    static func accepts(_ item: ItemWiring, _ type: String) -> Bool {
        item.accepts.isEmpty || item.accepts.contains { match($0, type) }
    }

    /// Whether two content types can mean the same: `*` on either side stands for any, parameters do not count.
    private static func match(_ left: String, _ right: String) -> Bool {
        let (left, right) = (parts(left), parts(right))
        if left.type == "*" || right.type == "*" { return true }
        guard left.type == right.type else { return false }
        return left.subtype == right.subtype || left.subtype == "*" || right.subtype == "*"
    }

    private static func parts(_ type: String) -> (type: String, subtype: String) {
        let essence = type.prefix { $0 != ";" }.lowercased().filter { $0 != " " }
        let slash = essence.firstIndex(of: "/") ?? essence.endIndex
        return (String(essence[..<slash]), String(essence[slash...].dropFirst()))
    }
}
