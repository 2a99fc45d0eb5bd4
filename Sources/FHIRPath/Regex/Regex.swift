// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

/// A compiled pattern that runs in time proportional to text length times pattern length, whatever both are.
///
/// Thompson's construction, run in lock step over all states (R. Pike's machine, with captures).
struct Regex: Sendable {
    enum Instruction: Sendable {
        case set(ScalarSet)
        case assertion(RegexAssertion)
        case save(Int)
        /// Prefers the first.
        case split(Int, Int)
        case jump(Int)
        case match
    }

    static let maximumInstructions = 5_000

    let instructions: [Instruction]
    /// Capturing groups, without the whole match.
    let captures: Int
    let names: [String: Int]

    init(_ pattern: String) throws(RegexError) {
        var parser = RegexParser(pattern)
        let node = try parser.parse()
        var builder = Builder()
        try builder.add(node)
        builder.instructions.append(.match)
        instructions = builder.instructions
        captures = parser.captures
        names = parser.names
    }

    private struct Builder {
        var instructions: [Instruction] = []

        mutating func append(_ instruction: Instruction) throws(RegexError) {
            guard instructions.count < Regex.maximumInstructions else {
                throw RegexError(message: "the pattern is too large once its repetitions are written out", offset: 0)
            }
            instructions.append(instruction)
        }

        mutating func add(_ node: RegexNode) throws(RegexError) {
            switch node {
            case .empty: break
            case .set(let set): try append(.set(set))
            case .assertion(let assertion): try append(.assertion(assertion))
            case .capture(let number, let inner):
                try append(.save(number * 2))
                try add(inner)
                try append(.save(number * 2 + 1))
            case .sequence(let parts):
                for part in parts { try add(part) }
            case .alternatives(let branches): try add(alternatives: branches[...])
            case .repeated(let inner, let least, let most, let isLazy):
                for _ in 0..<least { try add(inner) }
                try add(inner, upTo: most.map { $0 - least }, isLazy: isLazy)
            }
        }

        private mutating func add(alternatives branches: ArraySlice<RegexNode>) throws(RegexError) {
            var jumps: [Int] = []
            for branch in branches.dropLast() {
                let split = instructions.count
                try append(.split(split + 1, 0))
                try add(branch)
                jumps.append(instructions.count)
                try append(.jump(0))
                instructions[split] = .split(split + 1, instructions.count)
            }
            if let last = branches.last { try add(last) }
            for jump in jumps { instructions[jump] = .jump(instructions.count) }
        }

        private mutating func add(_ node: RegexNode, upTo most: Int?, isLazy: Bool) throws(RegexError) {
            var splits: [Int] = []
            guard let most else {
                let split = instructions.count
                try append(.jump(0))
                try add(node)
                try append(.jump(split))
                instructions[split] = fork(split + 1, instructions.count, isLazy)
                return
            }
            for _ in 0..<most {
                splits.append(instructions.count)
                try append(.jump(0))
                try add(node)
            }
            for split in splits { instructions[split] = fork(split + 1, instructions.count, isLazy) }
        }

        private func fork(_ into: Int, _ past: Int, _ isLazy: Bool) -> Instruction {
            isLazy ? .split(past, into) : .split(into, past)
        }
    }
}
