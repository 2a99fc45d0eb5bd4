// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HIECore
import HIETree

/// What numbered messages of one line do with each other: the common part of ``Resequencer`` and ``SequenceManager``.
///
/// What goes on has the line as its ordering key, so that no item further on changes the order again.
struct Sequencing: Sendable {
    /// What becomes of a message whose number had its turn.
    enum Late: Sendable {
        /// Goes on out of order.
        case send
        case discard
        case reject
        /// To these items instead.
        case divert([String])
    }

    var targets: [String]
    var firstNumber: Int?
    var gapTimeout: Duration
    /// Whether a gap is waited for beyond its time-out, for as long as it takes.
    var waitsForEver = false
    /// A gap of more numbers than this is not waited for.
    var largeGap = Int.max
    var mostWaiting: Int
    var late: Late
    /// What is said in the log of gaps.
    var report: @Sendable (String) -> Void

    func handle(
        _ message: Message, number: Int, line name: String, _ context: any Context
    ) throws(HostError) -> Handled {
        let key = stateKey("s", name)
        var line = NumberedLine(context.state(key))
        let handled = try handle(message, number, XXH64.hash(name), &line, context)
        context.setState(key, line.encoded)
        return handled
    }

    /// Whether the message being handled waits in the line.
    func waits(_ name: String, _ context: any Context) -> Bool {
        NumberedLine(context.state(stateKey("s", name))).waiting(context.input) != nil
    }

    /// Sends what waits in the line, before `message`, and takes the next number as the first.
    func beginAnew(_ name: String, before message: Message, _ context: any Context) throws(HostError) {
        let key = stateKey("s", name)
        var line = NumberedLine(context.state(key))
        if let last = line.waiting.last {
            try release(line.take(through: last.number), XXH64.hash(name), own: message, context)
        }
        context.setState(key, nil)
    }

    private func handle(
        _ message: Message, _ number: Int, _ order: UInt64, _ line: inout NumberedLine, _ context: any Context
    ) throws(HostError) -> Handled {
        if let waiting = line.waiting(context.input) { return try comeAgain(message, waiting, order, &line, context) }
        let due = line.next ?? firstNumber ?? number
        line.next = due
        if number < due || line.isWaiting(for: number) { return try handleLate(message, number, due, order, context) }
        if number == due {
            line.next = due &+ 1
            try context.send(context.message(message, of: order), toAll: targets)
            try release(line.takeFollowing(), order, own: message, context)
            return .done
        }
        let entry = NumberedLine.Waiting(
            number: number, input: context.input, deadline: context.now.advanced(by: gapTimeout))
        line.wait(entry)
        if number &- due > largeGap || line.waiting.count > mostWaiting {
            let before = due
            note(gap: before, number, "not waited for", context)
            try release(line.take(through: number), order, own: message, context)
            return .done
        }
        return .kept(until: entry.deadline, "waits for number \(due)")
    }

    /// It was kept: its time is up, or somebody has released it.
    private func comeAgain(
        _ message: Message, _ waiting: NumberedLine.Waiting, _ order: UInt64, _ line: inout NumberedLine,
        _ context: any Context
    ) throws(HostError) -> Handled {
        let due = line.next ?? waiting.number
        guard waiting.deadline <= context.now else {
            return .kept(until: waiting.deadline, "waits for number \(due)")
        }
        if waitsForEver {
            let deadline = context.now.advanced(by: gapTimeout)
            line.putOff(context.input, until: deadline)
            report("still waits for number \(due); number \(waiting.number) is there")
            return .kept(until: deadline, "waits for number \(due)")
        }
        note(gap: due, waiting.number, "waited for in vain", context)
        try release(line.take(through: waiting.number), order, own: message, context)
        return .done
    }

    private func note(gap from: Int, _ number: Int, _ how: String, _ context: any Context) {
        let text = "a gap before number \(number), from \(from) on, \(how)"
        context.note(text)
        report(text)
    }

    private func handleLate(
        _ message: Message, _ number: Int, _ due: Int, _ order: UInt64, _ context: any Context
    ) throws(HostError) -> Handled {
        let reason = "number \(number) came when \(due) was due"
        switch late {
        case .send:
            context.note(reason)
            try context.send(context.message(message, of: order), toAll: targets)
            return .done
        case .discard: return .filtered(reason)
        case .reject: throw .rejected(reason)
        case .divert(let others):
            context.note(reason)
            try context.send(message, toAll: others)
            return .done
        }
    }

    /// Sends what waited, in the order of its numbers; the message being handled may be among it.
    private func release(
        _ waiting: [NumberedLine.Waiting], _ order: UInt64, own: Message, _ context: any Context
    ) throws(HostError) {
        // In parts, so that memory holds a part.
        var rest = waiting[...]
        while !rest.isEmpty {
            let part = rest.prefix(64)
            rest = rest.dropFirst(64)
            let others = part.filter { $0.input != context.input }
            var found = try context.kept(others.map(\.input))[...]
            for entry in part {
                if entry.input == context.input {
                    try context.send(context.message(own, of: order), toAll: targets)
                } else if let input = found.popFirst() ?? nil {
                    try context.send(context.message(input.message, of: order), toAll: targets)
                    context.end(input, as: .done, note: "in its turn, with message \(own.id)")
                }
            }
        }
    }
}
