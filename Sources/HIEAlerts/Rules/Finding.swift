// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

internal import HIEConfiguration
internal import HIECore
internal import HIESettings

/// What a rule found out about one item.
enum Finding: Hashable {
    /// It is too much; in words, without the item's name.
    case holds(String)
    case clear
    /// Not known yet, such as a connection that the item has said nothing of: what is open stays so.
    case unknown
}

/// What a rule is about: an item, or the engine as a whole.
struct Subject: Hashable {
    let rule: String
    let item: String?
}

extension AlertRule {
    /// The items that this rule looks at.
    func looksAt(_ item: AlertMeasures.Item) -> Bool {
        if !items.isEmpty { return items.contains(item.name) }
        return measure == .idle ? item.isService : true
    }

    /// What needs no past.
    func finding(of item: AlertMeasures.Item, at time: Timestamp) -> Finding {
        switch (measure, threshold) {
        case (.queueDepth, .count(let most)):
            return Self.over(item.queued, most, "\(item.queued.grouped) deliveries wait")
        case (.held, .count(let most)): return Self.over(item.held, most, "\(item.held.grouped) deliveries are held")
        case (.queueAge, .span(let most)):
            guard let oldest = item.oldest else { return .clear }
            let age = time.since(oldest)
            return age < most
                ? .clear : .holds("the oldest delivery has waited for \(age.words); the threshold is \(most.words)")
        case (.certificateExpiry, .span(let least)):
            guard let end = item.certificateEnd else { return .clear }
            let left = end.since(time)
            guard left < least else { return .clear }
            return .holds(
                left <= .zero
                    ? "a certificate has run out, at \(end)" : "a certificate runs out in \(left.words), at \(end)")
        case (.connectionLost, _):
            guard item.isRunning else { return .clear }
            guard let isConnected = item.condition.isConnected else { return .unknown }
            return isConnected ? .clear : .holds(item.condition.reason)
        case (.breakerOpen, _):
            guard item.isRunning, let breaker = item.condition.breaker else { return .clear }
            return item.condition.isBreakerOpen ? .holds("its circuit breaker is \(breaker)") : .clear
        case (.itemDown, _):
            guard item.isWanted, !item.isRunning else { return .clear }
            return .holds(item.problem.map { "does not run: \($0)" } ?? "does not run")
        default: return .clear
        }
    }

    /// The same for what is of no item.
    func finding(of measures: AlertMeasures) -> Finding {
        switch (measure, threshold) {
        case (.diskSpace, .size(let least)):
            guard let free = measures.freeDisk else { return .unknown }
            return free < least
                ? .holds("\(free.words) are free on the disk; the threshold is \(least.words)") : .clear
        case (.indexLag, .span(let most)):
            guard let lag = measures.indexLag else { return .clear }
            return lag < most
                ? .clear : .holds("the search index is \(lag.words) behind; the threshold is \(most.words)")
        case (.notAccepting, _): return measures.isAccepting ? .clear : .holds("no messages are taken in")
        default: return .clear
        }
    }

    static func over(_ count: Int, _ most: Int, _ words: String) -> Finding {
        count < most ? .clear : .holds("\(words); the threshold is \(most.grouped)")
    }
}

extension Timestamp {
    /// Negative where `other` is later.
    func since(_ other: Timestamp) -> Duration { .microseconds(microseconds &- other.microseconds) }
}

extension Int {
    /// With a comma every three digits.
    var grouped: String {
        var digits = String(magnitude)[...]
        var parts: [Substring] = []
        while digits.count > 3 {
            parts.insert(digits.suffix(3), at: 0)
            digits = digits.dropLast(3)
        }
        return (self < 0 ? "-" : "") + ([digits] + parts).joined(separator: ",")
    }
}

extension Duration {
    /// `45 s`, `12 min`, `3 h`, `9 days`: what a person wants to know of it.
    var words: String {
        let seconds = Int(components.seconds)
        switch seconds {
        case ..<120: return "\(seconds) s"
        case ..<7200: return "\(seconds / 60) min"
        case ..<172_800: return "\(seconds / 3600) h"
        default: return "\(seconds / 86_400) days"
        }
    }
}

extension ByteSize {
    /// `12.3 GiB`.
    var words: String {
        for (unit, size) in [("GiB", 1 << 30), ("MiB", 1 << 20), ("KiB", 1 << 10)] where bytes >= size {
            return "\(bytes / size).\(bytes % size * 10 / size) \(unit)"
        }
        return "\(bytes) bytes"
    }
}
