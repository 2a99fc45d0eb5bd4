// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HIECore
import HIETree

/// What is known of one numbered line of messages: the number that is due, and those that came before their turn.
///
/// A value that lives in an item's state as text; it grows by what waits, which is bounded.
struct NumberedLine: Equatable {
    struct Waiting: Equatable {
        let number: Int
        let input: InputReference
        /// When it waits no longer for those before it.
        var deadline: Timestamp
    }

    /// Nil before the first message.
    var next: Int?
    /// By number.
    private(set) var waiting: [Waiting] = []

    init() {}

    init(_ bytes: Bytes?) {
        guard let text = bytes?.text else { return }
        let parts = text.split(separator: ";", omittingEmptySubsequences: false)
        next = parts.first.flatMap { Int($0) }
        for entry in parts.dropFirst() {
            let fields = entry.split(separator: ":")
            guard fields.count == 3, let number = Int(fields[0]), let input = InputReference(String(fields[1])),
                let deadline = Int64(fields[2])
            else { continue }
            waiting.append(Waiting(number: number, input: input, deadline: Timestamp(microseconds: deadline)))
        }
    }

    var encoded: Bytes {
        Bytes(
            ([next.map(String.init) ?? ""]
                + waiting.map { "\($0.number):\($0.input):\($0.deadline.microseconds)" })
                .joined(separator: ";"))
    }

    func waiting(_ input: InputReference) -> Waiting? { waiting.first { $0.input == input } }
    func isWaiting(for number: Int) -> Bool { waiting.contains { $0.number == number } }

    mutating func wait(_ entry: Waiting) {
        let place = waiting.firstIndex { ($0.number, $0.input) > (entry.number, entry.input) } ?? waiting.count
        waiting.insert(entry, at: place)
    }

    mutating func putOff(_ input: InputReference, until deadline: Timestamp) {
        guard let place = waiting.firstIndex(where: { $0.input == input }) else { return }
        waiting[place].deadline = deadline
    }

    /// Takes out what follows on `next` without a gap, and moves on behind it.
    mutating func takeFollowing() -> [Waiting] {
        var taken: [Waiting] = []
        while let first = waiting.first, let due = next, first.number <= due {
            taken.append(waiting.removeFirst())
            if first.number == due { next = due &+ 1 }
        }
        return taken
    }

    /// Takes out everything up to `number`, gaps or not, and what follows it.
    mutating func take(through number: Int) -> [Waiting] {
        let taken = Array(waiting.prefix { $0.number <= number })
        waiting.removeFirst(taken.count)
        next = max(next ?? number, number &+ 1)
        return taken + takeFollowing()
    }
}
