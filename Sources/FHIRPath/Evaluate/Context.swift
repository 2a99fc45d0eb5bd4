// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import Glibc
import HIETree
public import HL7

/// A part of a message as an expression passes it on: a segment, a field's repetition, a component or subcomponent.
///
/// It points into the message, so it lives no longer than the message's bytes.
public struct HL7Node {
    public let raw: UnsafeRawBufferPointer
    public let level: HL7Value.Level

    /// A segment without its line end, a repetition, a component, a subcomponent or a literal, still escaped.
    public init(_ raw: UnsafeRawBufferPointer, _ level: HL7Value.Level) {
        self.raw = raw
        self.level = level
    }
}

/// One element of a collection.
public enum ExpressionItem {
    case value(Value)
    case node(HL7Node)
    /// Part of a tree.
    case element(TreeElement)
}

/// What an evaluation knows besides the message.
public struct ExpressionContext {
    /// User variables by name, without the `%`.
    public var variables: [String: [ExpressionItem]]
    public var clock: ExpressionClock
    /// Called by `trace(name)` with what passes through it.
    public var trace: (@Sendable (_ name: String, _ values: [Value]) -> Void)?

    public init(variables: [String: [ExpressionItem]] = [:], clock: ExpressionClock = .system) {
        self.variables = variables
        self.clock = clock
    }
}

/// The time for `now()`, `today()` and `timeOfDay()`; read only where an expression asks.
public struct ExpressionClock: Sendable {
    public struct Reading: Sendable {
        public let secondsSince1970: Int
        public let nanosecond: Int
        /// Minutes east of UTC of local time.
        public let offset: Int

        public init(secondsSince1970: Int, nanosecond: Int = 0, offset: Int = 0) {
            self.secondsSince1970 = secondsSince1970
            self.nanosecond = nanosecond
            self.offset = offset
        }
    }

    let read: @Sendable () -> Reading

    public init(_ read: @escaping @Sendable () -> Reading) {
        self.read = read
    }

    /// The process's clock and time zone.
    public static let system = ExpressionClock {
        let now = WallClock.now()
        let microsecond = now >= 0 ? now % 1_000_000 : (now % 1_000_000 + 1_000_000) % 1_000_000
        var seconds = time_t((now - microsecond) / 1_000_000)
        var local = tm()
        localtime_r(&seconds, &local)
        return Reading(
            secondsSince1970: seconds, nanosecond: Int(microsecond) * 1000, offset: local.tm_gmtoff / 60)
    }

    /// Now, to the millisecond, with the local offset.
    func now() -> Temporal {
        let reading = read()
        let local = reading.secondsSince1970 + reading.offset * 60
        let days = local >= 0 ? local / 86_400 : -((86_399 - local) / 86_400)
        let rest = local - days * 86_400
        var now = Temporal(.dateTime, .second)
        (now.year, now.month, now.day) = Civil.date(days)
        (now.hour, now.minute, now.second) = (rest / 3_600, rest / 60 % 60, rest % 60)
        (now.nanosecond, now.fractionDigits) = (reading.nanosecond / 1_000_000 * 1_000_000, 3)
        now.offset = reading.offset
        return now
    }
}
