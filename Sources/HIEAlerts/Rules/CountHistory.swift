// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

/// A count over the last stretch of time, in at most some sixty samples.
struct CountHistory {
    private var samples: [(at: Duration, value: Int)] = []

    /// Takes the count as it is at `now`.
    ///
    /// - Returns: How much more it is than `span` ago, to a sixtieth of `span`, and whether so much past is known.
    mutating func growth(of value: Int, over span: Duration, at now: Duration) -> (count: Int, isWhole: Bool) {
        while samples.count > 1, samples[1].at <= now - span { samples.removeFirst() }
        let base = samples.first?.value ?? value
        let isWhole = samples.first.map { $0.at <= now - span } ?? false
        if samples.last.map({ now - $0.at >= span / 60 }) ?? true { samples.append((now, value)) }
        return (value &- base, isWhole)
    }
}

/// How long an item has got nothing, counted while it is to work.
struct Silence {
    private(set) var accepted: Int
    private(set) var lasted = Duration.zero
    /// Whether anything came since this began to count.
    private(set) var hasReceived = false

    init(accepted: Int) {
        self.accepted = accepted
    }

    mutating func take(_ count: Int, after elapsed: Duration, isCounted: Bool) {
        if count != accepted {
            accepted = count
            lasted = .zero
            hasReceived = true
        } else if isCounted {
            lasted += elapsed
        }
    }
}
