// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

public import HIECore
import HIETree
import HL7

/// What came of one case.
public struct CaseResult: Sendable {
    public let name: String
    /// What is not as it should be; none where the case passed.
    public let findings: [String]
    public let duration: Duration
    /// Rules that decided, by item.
    public let rules: [String: Set<String>]

    public var passed: Bool { findings.isEmpty }
}

extension PreparedCase {
    /// Runs the case. The process's wall clock stands still meanwhile: one case at a time.
    ///
    /// - Parameter readers: How hosts read bodies as trees.
    public func run(_ plan: ProductionPlan, _ values: ValueText, readers: ContentReaders) async -> CaseResult {
        let begun = ContinuousClock.now
        let stage = Stage(plan, from: clock, answers: answers, unreplaced: unreplaced, readers: readers)
        var findings: [String] = []
        do {
            for (item, problem) in try await stage.start(lookups: lookups).sorted(by: { $0.key < $1.key }) {
                findings.append("\(item) does not run: \(problem)")
            }
            try await send(on: stage)
        } catch {
            findings.append("cannot be run: \(error)")
        }
        let evidence = CaseEvidence(stage, self)
        await stage.end()
        WallClock.stop(at: nil)
        if findings.isEmpty { findings = CaseJudge(expect, evidence, values).findings }
        return CaseResult(
            name: name, findings: findings, duration: ContinuousClock.now - begun, rules: evidence.rules)
    }

    private func send(on stage: Stage) async throws {
        for (place, send) in sends.enumerated() {
            if send.after > .zero { await stage.pass(send.after) }
            try await stage.sender(to: send.item)?.send(send.content, send.request)
            if place < sends.count - 1 { await stage.settle() }
        }
        await stage.run(atMost: within)
    }
}

/// What is known when a case is over.
struct CaseEvidence {
    let sent: [Bytes]
    /// One for each message that was sent; nil where nothing was answered.
    let answers: [SenderAnswer?]
    let passages: [(item: String, passage: RecordingBroker.Passage)]
    let received: [String: [Bytes]]
    let rules: [String: Set<String>]
    let operations: Set<String>

    init(_ stage: Stage, _ one: PreparedCase) {
        sent = one.sends.map(\.content)
        var counts: [String: Int] = [:]
        answers = one.sends.map { send in
            let place = counts[send.item, default: 0]
            counts[send.item] = place + 1
            let known = stage.sender(to: send.item)?.answers ?? []
            return place < known.count ? known[place] : nil
        }
        let names = stage.plan.items.map(\.name)
        passages = stage.broker.passages.compactMap { passage in
            let place = Int(passage.production.target.number) - 1
            return names.indices.contains(place) ? (names[place], passage) : nil
        }
        received = stage.destinations.mapValues(\.received)
        operations = Set(stage.destinations.keys)
        var rules: [String: Set<String>] = [:]
        for item in stage.plan.items where !item.settings.decisions.isEmpty {
            for (_, passage) in passages where names[Int(passage.production.target.number) - 1] == item.name {
                rules[item.name, default: []].formUnion(Self.rules(in: passage.note, of: item.settings.decisions))
            }
        }
        self.rules = rules
    }

    /// The names, of `rules` in their order, that a note such as `rule 'a', 'b'` gives.
    static func rules(in note: String, of rules: [String]) -> [String] {
        guard note.hasPrefix("rule ") else { return [] }
        var rest = note.dropFirst("rule ".count)
        return rules.filter { rule in
            guard rest.hasPrefix("'\(rule)'") else { return false }
            rest = rest.dropFirst(rule.count + 2)
            // What a rule does besides stands behind it in brackets.
            if rest.hasPrefix(" ("), let end = rest.firstIndex(of: ")") { rest = rest[rest.index(after: end)...] }
            if rest.hasPrefix(", ") { rest = rest.dropFirst(2) }
            return true
        }
    }
}
