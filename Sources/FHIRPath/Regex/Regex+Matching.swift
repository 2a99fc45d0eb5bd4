// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

extension Regex {
    /// Whether the pattern matches somewhere in `text`.
    func matches(_ text: String) -> Bool {
        var machine = Machine(self, text, keepsCaptures: false)
        return machine.run(from: 0, wholeText: false) != nil
    }

    /// Whether the pattern matches the whole of `text`.
    func matchesWhole(_ text: String) -> Bool {
        var machine = Machine(self, text, keepsCaptures: false)
        return machine.run(from: 0, wholeText: true) != nil
    }

    /// `text` with each match, left to right, replaced; `$1`, `$0` and `${name}` stand for groups, `\$` for a dollar.
    ///
    /// Nil where the text would take more than ``maximumSteps``, as some patterns do that match again and again
    /// only after looking far ahead.
    func replacingMatches(in text: String, with template: String) -> String? {
        // The empty pattern, though it matches everywhere, replaces nothing; `replace` is there for that.
        if instructions.count == 1 { return text }
        var machine = Machine(self, text, keepsCaptures: true)
        var output: [UnicodeScalar] = []
        var position = 0
        var copied = 0
        let substitution = parts(of: template)
        while position <= machine.scalars.count, let slots = machine.run(from: position, wholeText: false) {
            let (start, end) = (slots[0], slots[1])
            output += machine.scalars[copied..<start]
            for part in substitution {
                switch part {
                case .text(let scalars): output += scalars
                case .group(let number):
                    let (first, last) = (slots[number * 2], slots[number * 2 + 1])
                    if first >= 0, last >= first { output += machine.scalars[first..<last] }
                }
            }
            copied = end
            position = end > start ? end : end + 1
            guard output.count <= Self.maximumSteps else { return nil }
        }
        guard machine.steps <= Self.maximumSteps else { return nil }
        if copied < machine.scalars.count { output += machine.scalars[copied...] }
        return String(String.UnicodeScalarView(output))
    }

    static let maximumSteps = 2_000_000

    private enum Part {
        case text([UnicodeScalar])
        case group(Int)
    }

    private func parts(of template: String) -> [Part] {
        var parts: [Part] = []
        var rest = Substring(template).unicodeScalars
        while let scalar = rest.popFirst() {
            if scalar == "\\", let next = rest.first {
                rest.removeFirst()
                parts.append(.text([next]))
            } else if scalar == "$", let number = group(&rest) {
                parts.append(.group(number))
            } else {
                parts.append(.text([scalar]))
            }
        }
        return parts
    }

    private func group(_ rest: inout Substring.UnicodeScalarView) -> Int? {
        guard let first = rest.first else { return nil }
        if first.value >= 0x30, first.value <= 0x39, Int(first.value - 0x30) <= captures {
            rest.removeFirst()
            return Int(first.value - 0x30)
        }
        guard first == "{", let close = rest.firstIndex(of: "}") else { return nil }
        let name = String(rest[rest.index(after: rest.startIndex)..<close])
        guard let number = names[name] ?? Int(name), number >= 0, number <= captures else { return nil }
        rest = rest[rest.index(after: close)...]
        return number
    }
}

/// One run over one text.
private struct Machine {
    let regex: Regex
    let scalars: [UnicodeScalar]
    /// Instructions looked at so far.
    var steps = 0
    private let slotCount: Int
    private var stack: [Visit] = []

    private enum Visit {
        case instruction(Int)
        case restore(slot: Int, value: Int)
    }

    /// States to try at one position, best first, each once.
    private struct Threads {
        var states: [Int] = []
        var mark: [Int]
        var slots: [[Int]] = []

        init(_ count: Int) {
            mark = Array(repeating: -1, count: count)
        }

        mutating func removeAll() {
            states.removeAll(keepingCapacity: true)
            slots.removeAll(keepingCapacity: true)
        }
    }

    init(_ regex: Regex, _ text: String, keepsCaptures: Bool) {
        self.regex = regex
        scalars = Array(text.unicodeScalars)
        slotCount = keepsCaptures ? (regex.captures + 1) * 2 : 0
    }

    /// The slots of the first match at or behind `start`, nil if there is none.
    mutating func run(from start: Int, wholeText: Bool) -> [Int]? {
        var found: [Int]?
        var current = Threads(regex.instructions.count)
        var following = Threads(regex.instructions.count)
        steps &+= regex.instructions.count
        var position = start
        while steps <= Regex.maximumSteps || slotCount == 0 {
            if found == nil, !wholeText || position == start {
                var slots = Array(repeating: -1, count: slotCount)
                if slotCount > 0 { slots[0] = position }
                follow(0, at: position, slots, in: &current)
            }
            if current.states.isEmpty, found != nil || wholeText { break }
            let isLast = position == scalars.count
            advance(current, &following, at: position, wholeText: wholeText, found: &found)
            if isLast || (found != nil && slotCount == 0) { break }
            swap(&current, &following)
            following.removeAll()
            position += 1
        }
        return found
    }

    /// One step of all current states over the scalar at `position`.
    private mutating func advance(
        _ current: Threads, _ following: inout Threads, at position: Int, wholeText: Bool, found: inout [Int]?
    ) {
        let isLast = position == scalars.count
        var index = 0
        while index < current.states.count {
            let state = current.states[index]
            switch regex.instructions[state] {
            case .match where !wholeText || isLast:
                var slots = slotCount > 0 ? current.slots[index] : []
                if slotCount > 0 { slots[1] = position }
                found = slots
                return
            case .set(let set) where !isLast && set.contains(scalars[position].value):
                follow(state + 1, at: position + 1, slotCount > 0 ? current.slots[index] : [], in: &following)
            default: break
            }
            index += 1
        }
    }

    /// Adds all states that `state` reaches without consuming anything.
    private mutating func follow(_ state: Int, at position: Int, _ start: [Int], in threads: inout Threads) {
        var slots = start
        stack.append(.instruction(state))
        while let visit = stack.popLast() {
            switch visit {
            case .restore(let slot, let value): slots[slot] = value
            case .instruction(let state):
                guard threads.mark[state] != position else { continue }
                threads.mark[state] = position
                steps &+= 1
                switch regex.instructions[state] {
                case .jump(let target): stack.append(.instruction(target))
                case .split(let first, let second):
                    stack.append(.instruction(second))
                    stack.append(.instruction(first))
                case .save(let slot):
                    if slotCount > 0 {
                        stack.append(.restore(slot: slot, value: slots[slot]))
                        slots[slot] = position
                    }
                    stack.append(.instruction(state + 1))
                case .assertion(let assertion):
                    if holds(assertion, at: position) { stack.append(.instruction(state + 1)) }
                case .set, .match:
                    threads.states.append(state)
                    if slotCount > 0 { threads.slots.append(slots) }
                }
            }
        }
    }

    private func holds(_ assertion: RegexAssertion, at position: Int) -> Bool {
        switch assertion {
        case .start: position == 0
        case .end: position == scalars.count
        case .wordBoundary: isWord(position - 1) != isWord(position)
        case .notWordBoundary: isWord(position - 1) == isWord(position)
        }
    }

    private func isWord(_ position: Int) -> Bool {
        position >= 0 && position < scalars.count && ScalarSet.word.contains(scalars[position].value)
    }
}
