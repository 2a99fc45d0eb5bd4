// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HIEConfiguration
import HIECore
import HIESettings
import Testing

@testable import HIEAlerts

/// A book, its rules and a made-up production, one look after the other.
private struct Trial {
    var book = AlertBook()
    var rules: [AlertRule]
    var measures = AlertMeasures(time: Self.start)

    /// 2026-11-24T10:00:00Z, a Tuesday.
    static let start = Timestamp(microseconds: 1_795_514_400_000_000)

    init(_ rules: AlertRule..., items: String...) {
        self.rules = rules
        measures.items = items.map { AlertMeasures.Item(name: $0) }
    }

    /// Lets `seconds` pass, changes the first item, looks.
    ///
    /// - Returns: What is told, such as `opened 1 Out: 5 deliveries wait; the threshold is 5 > mail`.
    @discardableResult
    mutating func after(_ seconds: Int, _ change: (inout AlertMeasures.Item) -> Void = { _ in }) -> [String] {
        measures.time = measures.time.advanced(by: .seconds(seconds))
        if !measures.items.isEmpty { change(&measures.items[0]) }
        return book.look(at: measures, after: .seconds(seconds), rules).map { notice in
            let subject = notice.alert.item.map { "\($0): " } ?? ""
            return
                "\(notice.event.rawValue) \(notice.id) \(subject)\(notice.alert.text) > \(notice.actions.joined(separator: ","))"
        }
    }

    /// What a restart makes of it, `seconds` later.
    mutating func restart(after seconds: Int) {
        book = AlertBook(book.kept)
        measures.time = measures.time.advanced(by: .seconds(seconds))
    }
}

private func rule(
    _ measure: AlertMeasure, _ threshold: String = "", _ change: (inout AlertRule) -> Void = { _ in }
) -> AlertRule {
    var rule = AlertRule()
    rule.name = "rule"
    rule.measure = measure
    rule.thresholdText = threshold
    rule.actions = ["mail"]
    change(&rule)
    return rule
}

@Suite struct `An alert` {
    @Test func `is opened once, renews its numbers, and is over when it is no longer so`() {
        var trial = Trial(rule(.queueDepth, "5"), items: "Out")
        #expect(trial.after(0) { $0.queued = 4 } == [])
        #expect(trial.after(5) { $0.queued = 5 } == ["opened 1-1 Out: 5 deliveries wait; the threshold is 5 > mail"])
        #expect(trial.after(5) { $0.queued = 1_234 } == [])
        #expect(trial.book.open.map(\.text) == ["1,234 deliveries wait; the threshold is 5"])
        #expect(
            trial.after(5) { $0.queued = 4 } == ["recovered 1-2 Out: 1,234 deliveries wait; the threshold is 5 > mail"])
        #expect(trial.book.open.isEmpty)
        #expect(trial.after(5) { $0.queued = 9 }.first?.hasPrefix("opened 2-1") == true, "the next is another one")
    }

    @Test func `waits until it has lasted, and begins anew after a moment without`() {
        var trial = Trial(rule(.queueDepth, "5") { $0.lasting = .seconds(60) }, items: "Out")
        trial.after(0) { $0.queued = 9 }
        #expect(trial.after(50).isEmpty)
        #expect(trial.after(5) { $0.queued = 0 }.isEmpty)
        #expect(trial.after(5) { $0.queued = 9 }.isEmpty)
        #expect(trial.after(59).isEmpty)
        #expect(trial.after(1).count == 1)
        #expect(trial.book.open.first?.since == Trial.start.advanced(by: .seconds(60)))
    }

    @Test func `is one for each rule and item`() {
        var deep = rule(.queueDepth, "5")
        deep.name = "deeper"
        var trial = Trial(rule(.queueDepth, "5"), deep, items: "A", "B")
        trial.measures.items[1].queued = 7
        #expect(trial.after(0) { $0.queued = 7 }.count == 4)
        #expect(trial.after(5).isEmpty)
        trial.measures.items.removeLast()
        #expect(trial.after(5).isEmpty, "an item that is gone has not recovered")
        #expect(trial.book.open.map(\.item) == ["A", "A"])
        trial.rules.removeLast()
        trial.after(5)
        #expect(trial.book.open.count == 1)
    }

    @Test func `names only the items of its rule`() {
        var trial = Trial(rule(.queueDepth, "5") { $0.items = ["B"] }, items: "A", "B")
        trial.measures.items[1].queued = 5
        #expect(trial.after(0) { $0.queued = 9 }.count == 1)
        #expect(trial.book.open.first?.item == "B")
    }

    @Test func `climbs its escalation while nobody acknowledges it, and tells all of them of its end`() {
        var steps = [AlertEscalation(), AlertEscalation()]
        steps[0].after = .seconds(60)
        steps[0].actions = ["pager"]
        steps[1].after = .seconds(120)
        steps[1].actions = ["boss", "mail"]
        var trial = Trial(rule(.queueDepth, "5") { $0.escalate = steps }, items: "Out")
        trial.after(0) { $0.queued = 9 }
        #expect(trial.after(59).isEmpty)
        #expect(trial.after(1).map { $0.suffix(8) } == [" > pager"])
        #expect(trial.after(5).isEmpty)
        #expect(trial.after(60).map { $0.suffix(11) } == ["> boss,mail"])
        #expect(trial.after(600).isEmpty)
        #expect(trial.after(5) { $0.queued = 0 }.first?.hasSuffix("> mail,pager,boss") == true)
    }

    @Test func `that is acknowledged climbs no further, and keeps who, when and why`() {
        var step = AlertEscalation()
        step.after = .seconds(60)
        step.actions = ["pager"]
        var trial = Trial(rule(.queueDepth, "5") { $0.escalate = [step] }, items: "Out")
        trial.after(0) { $0.queued = 9 }
        #expect(trial.book.acknowledge(7, by: "anna", why: "", at: Trial.start) == nil)
        let acknowledged = trial.book.acknowledge(1, by: "anna", why: "restart", at: Trial.start)
        #expect(acknowledged?.acknowledgement?.by == "anna")
        #expect(trial.book.acknowledge(1, by: "ben", why: "", at: Trial.start)?.acknowledgement?.by == "anna")
        #expect(trial.after(600).isEmpty)
        #expect(trial.after(5) { $0.queued = 0 }.first?.hasSuffix("> mail") == true)
    }

    @Test func `in quiet hours reaches the log alone, and the others afterwards if it is still so`() throws {
        let quiet = try #require(Schedule(settingText: "00:00-24:00"))
        var step = AlertEscalation()
        step.after = .seconds(60)
        step.actions = ["pager"]
        var trial = Trial(rule(.queueDepth, "5") { ($0.quiet, $0.escalate) = (quiet, [step]) }, items: "Out")
        #expect(trial.after(0) { $0.queued = 9 }.map { $0.suffix(3) } == [" > "])
        #expect(trial.after(600).isEmpty)
        trial.rules[0].quiet = nil
        #expect(trial.after(5).map { $0.suffix(7) } == [" > mail"], "only now its escalation begins")
        #expect(trial.after(60).map { $0.suffix(8) } == [" > pager"])
    }

    @Test func `that came and went in quiet hours is told to nobody`() throws {
        let quiet = try #require(Schedule(settingText: "00:00-24:00"))
        var trial = Trial(rule(.queueDepth, "5") { $0.quiet = quiet }, items: "Out")
        trial.after(0) { $0.queued = 9 }
        #expect(trial.after(5) { $0.queued = 0 }.map { $0.suffix(3) } == [" > "])
    }

    @Test func `outlives a restart without being told again, and is over after it`() {
        var trial = Trial(rule(.queueDepth, "5"), items: "Out")
        trial.after(0) { $0.queued = 9 }
        trial.restart(after: 600)
        #expect(trial.after(0).isEmpty)
        #expect(trial.book.open.map(\.id) == [1])
        #expect(trial.after(5) { $0.queued = 0 }.first?.hasPrefix("recovered 1-2") == true)
        #expect(trial.after(5) { $0.queued = 9 }.first?.hasPrefix("opened 2-1") == true, "numbers go on")
    }

    @Test func `goes on with its escalation after a restart, the standstill counted`() {
        var step = AlertEscalation()
        step.after = .seconds(600)
        step.actions = ["pager"]
        var trial = Trial(rule(.queueDepth, "5") { $0.escalate = [step] }, items: "Out")
        trial.after(0) { $0.queued = 9 }
        trial.restart(after: 300)
        #expect(trial.after(0).isEmpty)
        #expect(trial.after(300).map { $0.suffix(8) } == [" > pager"])
        trial.restart(after: 5)
        #expect(trial.after(0).isEmpty, "no step is taken twice")
    }

    @Test func `is not hurried by a wall clock that jumps`() {
        var trial = Trial(rule(.queueDepth, "5") { $0.lasting = .seconds(60) }, items: "Out")
        trial.after(0) { $0.queued = 9 }
        trial.measures.time = trial.measures.time.advanced(by: .seconds(36_000))
        #expect(trial.after(5).isEmpty)
        trial.measures.time = trial.measures.time.advanced(by: .seconds(-72_000))
        #expect(trial.after(54).isEmpty)
        #expect(trial.after(1).count == 1)
    }
}

@Suite struct `A rule on` {
    @Test func `idle counts the hours of the schedule alone`() {
        var trial = Trial(rule(.idle, "10m"), items: "In")
        trial.measures.items[0].isService = true
        trial.after(0)
        #expect(trial.after(599).isEmpty)
        #expect(trial.after(5) { $0.accepted = 1 }.isEmpty)
        #expect(trial.after(3600) { $0.isWanted = false }.isEmpty)
        #expect(trial.after(300) { $0.isWanted = true }.isEmpty)
        #expect(trial.after(300) == ["opened 1-1 In: nothing received for 10 min > mail"])
        #expect(trial.after(5) { $0.accepted = 2 }.first?.hasPrefix("recovered") == true)
    }

    @Test func `idle looks at services where it names nothing, and leaves an open one open after a restart`() {
        var trial = Trial(rule(.idle, "10m"), items: "In", "Out")
        trial.measures.items[0].isService = true
        trial.after(0)
        #expect(trial.after(600).count == 1)
        trial.restart(after: 60)
        #expect(trial.after(0).isEmpty)
        #expect(trial.after(5).isEmpty)
        #expect(trial.after(5) { $0.accepted = 1 }.first?.hasPrefix("recovered") == true)
    }

    @Test func `errors counts dead letters and reported errors within its window`() {
        var trial = Trial(rule(.errors, "3") { $0.within = .seconds(60) }, items: "Out")
        trial.after(0) { $0.deadLettered = 100 }
        #expect(trial.after(10) { $0.deadLettered = 102 }.isEmpty)
        #expect(
            trial.after(10) { $0.condition.take(.error("refused")) }
                == ["opened 1-1 Out: 3 errors within 60 s; the threshold is 3 > mail"])
        #expect(trial.after(45).isEmpty)
        #expect(trial.after(10).first?.hasPrefix("recovered") == true)
        #expect(trial.after(600).isEmpty)
    }

    @Test func `AlertOnError says what the item said last`() {
        var trial = Trial(rule(.alertOnError), items: "Out")
        trial.after(0)
        #expect(
            trial.after(5) { $0.condition.take(.error("answered with AR")) }
                == ["opened 1-1 Out: 1 errors within 5 min; the threshold is 1; the last: answered with AR > mail"])
    }

    @Test func `dead letters looks at those that are kept, with a window at what came`() {
        var kept = Trial(rule(.deadLetters, "2"), items: "Out")
        #expect(
            kept.after(0) { $0.deadLetters = 2 } == [
                "opened 1-1 Out: 2 dead letters are kept; the threshold is 2 > mail"
            ])
        #expect(kept.after(5) { $0.deadLetters = 1 }.count == 1)
        var growth = Trial(rule(.deadLetters, "2") { $0.within = .seconds(60) }, items: "Out")
        #expect(growth.after(0) { $0.deadLetters = 50 }.isEmpty)
        #expect(growth.after(5) { $0.deadLetters = 52 }.count == 1)
    }

    @Test func `a connection says nothing before the item does, and nothing of items that do not run`() {
        var trial = Trial(rule(.connectionLost), items: "Out")
        #expect(trial.after(0).isEmpty)
        #expect(trial.after(5) { $0.condition.take(.disconnected("refused")) } == ["opened 1-1 Out: refused > mail"])
        trial.restart(after: 5)
        #expect(trial.after(0) { $0.condition = HostCondition() }.isEmpty, "not known yet")
        #expect(trial.after(5) { $0.condition.take(.connected) }.first?.hasPrefix("recovered 1-2") == true)
        #expect(
            trial.after(5) {
                $0.condition.take(.disconnected("refused"))
                $0.isRunning = false
            }.isEmpty)
    }

    @Test func `a breaker follows its state`() {
        var trial = Trial(rule(.breakerOpen), items: "Out")
        #expect(trial.after(0) { $0.condition.take(.breaker("CLOSED", isOpen: false)) }.isEmpty)
        #expect(
            trial.after(5) { $0.condition.take(.breaker("OPEN", isOpen: true)) }
                == ["opened 1-1 Out: its circuit breaker is OPEN > mail"])
        #expect(trial.after(5) { $0.condition.take(.breaker("HALF_OPEN", isOpen: false)) }.count == 1)
    }

    @Test func `the rest of what an item can be`() {
        var age = Trial(rule(.queueAge, "5m"), items: "Out")
        let old = Trial.start.advanced(by: .seconds(-400))
        #expect(
            age.after(0) { $0.oldest = old }
                == ["opened 1-1 Out: the oldest delivery has waited for 6 min; the threshold is 5 min > mail"])
        var held = Trial(rule(.held), items: "Out")
        #expect(held.after(0) { $0.held = 1 }.count == 1)
        var down = Trial(rule(.itemDown), items: "Out")
        #expect(down.after(0) { ($0.isRunning, $0.isWanted) = (false, false) }.isEmpty, "an operator stopped it")
        #expect(
            down.after(5) { ($0.isWanted, $0.problem) = (true, "port 2575 is taken") }
                == ["opened 1-1 Out: does not run: port 2575 is taken > mail"])
        var certificate = Trial(rule(.certificateExpiry, "30d"), items: "Out")
        #expect(certificate.after(0) { $0.certificateEnd = Trial.start.advanced(by: .seconds(31 * 86_400)) }.isEmpty)
        #expect(
            certificate.after(86_500).map { $0.prefix(53) } == ["opened 1-1 Out: a certificate runs out in 29 days, at"]
        )
    }

    @Test func `the engine as a whole`() {
        var trial = Trial(
            rule(.diskSpace, "10GiB"), rule(.indexLag, "1m") { $0.name = "lag" },
            rule(.notAccepting) { $0.name = "closed" })
        #expect(trial.after(0).isEmpty, "what is not known raises nothing")
        trial.measures.freeDisk = .gibibytes(10)
        trial.measures.indexLag = .seconds(59)
        #expect(trial.after(5).isEmpty)
        trial.measures.freeDisk = ByteSize(bytes: 10 << 30 - 1)
        trial.measures.indexLag = .seconds(60)
        trial.measures.isAccepting = false
        #expect(
            trial.after(5) == [
                "opened 1-1 9.9 GiB are free on the disk; the threshold is 10.0 GiB > mail",
                "opened 2-1 the search index is 60 s behind; the threshold is 60 s > mail",
                "opened 3-1 no messages are taken in > mail",
            ])
    }
}
