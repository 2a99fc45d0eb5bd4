// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HIECore
import HIETree

/// What an item has seen lately, in its state: a ring of keys in the order in which they came, and an entry by key.
///
/// Each look costs a constant number of state reads and changes. What is beyond the window goes a few at a time.
struct DuplicateMemory {
    let window: Duration?
    let count: Int

    /// How many old entries one message takes away at most: more than one, so that a lowered limit is met in time.
    private static let mostForgotten = 16

    struct Seen {
        let message: String
        let at: Timestamp
    }

    /// Looks for `key` and remembers it where it is new.
    ///
    /// - Returns: The message that had it before, within the window.
    func look(_ key: String, _ message: Message, _ context: any Context) -> Seen? {
        let entry = stateKey("k", key)
        if let known = entryValue(context.state(entry)), !isOver(known.at, context.now) {
            return Seen(message: known.message, at: known.at)
        }
        forget(context)
        let tail = context.number("tail") ?? 0
        let time = context.now.microseconds
        context.setState(entry, Bytes("\(tail) \(time) \(message.id)"))
        context.setState("q/\(tail)", Bytes("\(time) \(entry)"))
        context.setNumber("tail", tail &+ 1)
        return nil
    }

    private func isOver(_ time: Timestamp, _ now: Timestamp) -> Bool {
        window.map { time.advanced(by: $0) <= now } ?? false
    }

    private func entryValue(_ bytes: Bytes?) -> (place: Int, at: Timestamp, message: String)? {
        let parts = bytes?.text.split(separator: " ") ?? []
        guard parts.count == 3, let place = Int(parts[0]), let time = Int64(parts[1]) else { return nil }
        return (place, Timestamp(microseconds: time), String(parts[2]))
    }

    private func forget(_ context: any Context) {
        let first = context.number("head") ?? 0
        let tail = context.number("tail") ?? 0
        var head = first
        while head < tail, head - first < Self.mostForgotten {
            let slot = "q/\(head)"
            guard let text = context.state(slot)?.text, let gap = text.firstIndex(of: " "),
                let time = Int64(text[..<gap])
            else { break }
            guard tail - head >= count || isOver(Timestamp(microseconds: time), context.now) else { break }
            let entry = String(text[text.index(after: gap)...])
            // The same key may have come again since.
            if entryValue(context.state(entry))?.place == head { context.setState(entry, nil) }
            context.setState(slot, nil)
            head += 1
        }
        if head != first { context.setNumber("head", head) }
    }
}
