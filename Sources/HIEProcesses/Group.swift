// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HIECore
import HIETree

/// One group of an aggregator, as its state keeps it: a head, and the inputs in parts of 64.
struct Group {
    let key: String
    private(set) var count = 0
    private(set) var bytes = 0
    /// Nil where only the group itself says when it is complete.
    private(set) var deadline: Timestamp?
    private var last: InputReference?
    private let context: any Context

    private static let part = 64

    init(_ name: String, _ context: any Context) {
        key = stateKey("g", name)
        self.context = context
        let parts = context.state(key)?.text.split(separator: " ") ?? []
        guard parts.count == 4 else { return }
        count = Int(parts[0]) ?? 0
        bytes = Int(parts[1]) ?? 0
        deadline = Int64(parts[2]).map { Timestamp(microseconds: $0) }
        last = InputReference(String(parts[3]))
    }

    var isNew: Bool { count == 0 }

    private func partKey(_ number: Int) -> String { "m\(number)/\(key)" }

    private func part(_ number: Int) -> [InputReference] {
        context.state(partKey(number))?.text.split(separator: " ").compactMap { InputReference(String($0)) } ?? []
    }

    private var parts: Int { (count + Self.part - 1) / Self.part }

    /// Whether the input is in the group already: it comes again.
    var hasInput: Bool {
        // References ascend, so what is new is mostly told without a look.
        guard let last, context.input <= last else { return false }
        return (0..<parts).contains { part($0).contains(context.input) }
    }

    mutating func add(size: Int, deadline: Timestamp?) {
        if isNew { self.deadline = deadline }
        let number = count / Self.part
        let inputs = part(number) + [context.input]
        context.setState(partKey(number), Bytes(inputs.map(\.description).joined(separator: " ")))
        count += 1
        bytes &+= size
        last = max(last ?? context.input, context.input)
        let end = self.deadline.map { String($0.microseconds) } ?? "-"
        context.setState(key, Bytes("\(count) \(bytes) \(end) \(last ?? context.input)"))
    }

    /// All inputs in the order in which they came into it.
    var inputs: [InputReference] { (0..<parts).flatMap { part($0) } }

    /// Forgets the group.
    mutating func clear() {
        for number in 0..<parts { context.setState(partKey(number), nil) }
        context.setState(key, nil)
        (count, bytes, deadline, last) = (0, 0, nil, nil)
    }
}
