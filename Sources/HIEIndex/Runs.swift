// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

/// A stretch of the log whose messages one day's file holds.
struct Run: Hashable {
    let first: UInt64
    var last: UInt64
    let day: Day
}

/// All files' runs in the order of the log: which file a place leads to.
struct Runs {
    private(set) var all: [Run] = []

    init(_ runs: [Run] = []) {
        all = runs.sorted { $0.first < $1.first }
    }

    /// The file that covers `place`; nil in a gap and beyond the ends.
    func owner(of place: UInt64) -> Day? {
        if let last = all.last, place > last.last { return nil }
        return index(before: place).flatMap { place <= all[$0].last ? all[$0].day : nil }
    }

    /// The file of the last run that begins at or before `place`.
    func day(before place: UInt64) -> Day? {
        index(before: place).map { all[$0].day }
    }

    /// After which place the log is to be read again where the runs of `day` are lost; nil for all of it.
    ///
    /// That is where the earlier days end, unless a wrong clock has mixed the days.
    func start(toFill day: Day) -> UInt64? {
        let before = all.prefix { $0.day < day }
        let isMixed =
            all.dropFirst(before.count).contains { $0.day < day } || Set(before.map(\.day)).count < before.count
        return isMixed ? nil : before.last?.last
    }

    /// What to store so that `day` covers `first` to `last` too: a longer run where one of that day comes right before.
    func extended(by day: Day, from first: UInt64, to last: UInt64) -> Run {
        if let index = index(before: first), all[index].day == day {
            return Run(first: all[index].first, last: max(all[index].last, last), day: day)
        }
        return Run(first: first, last: last, day: day)
    }

    mutating func set(_ run: Run) {
        if let index = index(before: run.first) {
            if all[index].first == run.first { all[index] = run } else { all.insert(run, at: index + 1) }
        } else {
            all.insert(run, at: 0)
        }
    }

    mutating func remove(_ day: Day) {
        all.removeAll { $0.day == day }
    }

    /// The last run that begins at or before `place`.
    private func index(before place: UInt64) -> Int? {
        if let last = all.indices.last, all[last].first <= place { return last }
        var (low, high) = (0, all.count)
        while low < high {
            let middle = (low + high) / 2
            if all[middle].first <= place { low = middle + 1 } else { high = middle }
        }
        return low == 0 ? nil : low - 1
    }
}
