// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HIECore
import HIETree
import HL7

/// Compares what came of a case with what was expected.
struct CaseJudge {
    private let expect: PreparedExpectation
    private let evidence: CaseEvidence
    private let values: ValueText
    private(set) var findings: [String] = []

    init(_ expect: PreparedExpectation, _ evidence: CaseEvidence, _ values: ValueText) {
        self.expect = expect
        self.evidence = evidence
        self.values = values
        judgeAnswers()
        judgeRoutes()
        judgeOutputs()
        judgeEnds()
    }

    // MARK: Answers

    private mutating func judgeAnswers() {
        guard !expect.acknowledgements.isEmpty else { return }
        for (place, answer) in evidence.answers.enumerated() {
            let isOne = expect.acknowledgements.count == 1
            guard isOne || place < expect.acknowledgements.count else { return }
            let label = evidence.answers.count == 1 ? "ack" : "ack \(place + 1)"
            judge(answer, expect.acknowledgements[isOne ? 0 : place], label)
        }
    }

    private mutating func judge(
        _ answer: SenderAnswer?, _ expected: PreparedExpectation.Acknowledgement, _ label: String
    ) {
        let (codes, text) = Self.said(answer)
        if !expected.code.isEmpty, !codes.contains(where: { $0.lowercased() == expected.code.lowercased() }) {
            let why = text.isEmpty ? "" : " (\(text))"
            findings.append("\(label): expected \(expected.code), was \(codes.joined(separator: " "))\(why)")
        }
        if !expected.text.isEmpty, !text.contains(expected.text) {
            findings.append("\(label): expected a text with '\(expected.text)', was '\(text)'")
        }
        guard !expected.check.isEmpty else { return }
        let content: Bytes
        switch answer {
        case .reply(let bytes), .response(_, let bytes): content = bytes
        case .accepted, .refused, nil: return findings.append("\(label): there is no answer to check")
        }
        for condition in expected.check where !condition.holds(for: content) {
            findings.append("\(label): not true: \(condition.text)")
        }
    }

    /// What an answer's code may be called, and why it is that.
    private static func said(_ answer: SenderAnswer?) -> (codes: [String], text: String) {
        switch answer {
        case nil: return (["none"], "")
        case .accepted: return (["accepted"], "")
        case .refused(let reason): return (["refused"], reason)
        case .reply(let bytes):
            return acknowledgement(bytes).map { ([$0.code], $0.text) } ?? (["an answer without MSA"], "")
        case .response(let status, let body):
            guard let (code, text) = acknowledgement(body) else { return (["\(status)"], body.text) }
            return (["\(status)", code], text)
        }
    }

    private static func acknowledgement(_ bytes: Bytes) -> (code: String, text: String)? {
        bytes.withUnsafeBytes { raw in
            guard let reply = HL7Reply.read(raw) else { return nil }
            return (
                String(decoding: reply.codeText.bytes(in: raw), as: UTF8.self),
                String(decoding: reply.text.bytes(in: raw), as: UTF8.self)
            )
        }
    }

    // MARK: Ways

    private mutating func judgeRoutes() {
        if let routes = expect.routes {
            var actual = Set(evidence.passages.map(\.item)).intersection(evidence.operations)
            actual.formUnion(evidence.received.filter { !$0.value.isEmpty }.keys)
            compare("routes", Set(routes), actual)
        }
        if let rules = expect.rules { compare("rules", Set(rules), Set(evidence.rules.values.joined())) }
    }

    private mutating func compare(_ label: String, _ expected: Set<String>, _ actual: Set<String>) {
        let missing = expected.subtracting(actual).sorted()
        let surplus = actual.subtracting(expected).sorted()
        if !missing.isEmpty { findings.append("\(label): missing \(missing.joined(separator: ", "))") }
        if !surplus.isEmpty { findings.append("\(label): not expected \(surplus.joined(separator: ", "))") }
    }

    // MARK: Outputs

    private mutating func judgeOutputs() {
        for (item, outputs) in expect.outputs {
            let actual = evidence.received[item] ?? []
            if actual.count != outputs.count {
                findings.append("\(item): expected \(outputs.count) messages, was \(actual.count)")
            }
            for (place, (expected, content)) in zip(outputs, actual).enumerated() {
                judge(content, expected, max(outputs.count, actual.count) == 1 ? item : "\(item) message \(place + 1)")
            }
        }
    }

    private mutating func judge(_ content: Bytes, _ expected: PreparedExpectation.Output, _ label: String) {
        if expected.isSame, !evidence.sent.contains(content), let sent = evidence.sent.first {
            compare(sent, content, [], label)
        }
        if let whole = expected.whole { compare(whole, content, expected.ignored, label) }
        for (expression, text) in expected.values {
            let actual = expression.values(in: content).joined(separator: ",")
            if actual != text { findings.append("\(label): \(expression.text): \(values.difference(text, actual))") }
        }
        for condition in expected.check where !condition.holds(for: content) {
            findings.append("\(label): not true: \(condition.text)")
        }
    }

    private mutating func compare(_ expected: Bytes, _ actual: Bytes, _ ignored: [String], _ label: String) {
        findings += MessageDifference(expected, actual, ignoring: ignored, values).lines.map { "\(label): \($0)" }
    }

    // MARK: Ends

    private mutating func judgeEnds() {
        var filtered: [(item: String, reason: String)] = []
        var dead: [(item: String, reason: String)] = []
        var waiting: Set<String> = []
        for (item, passage) in evidence.passages {
            switch passage.outcome {
            case nil: waiting.insert(item)
            case .filtered(let reason): filtered.append((item, reason))
            case .deadLettered(let reason): dead.append((item, reason))
            default: break
            }
        }
        for (item, reason) in expect.filtered { find(item, reason, in: filtered, "filtered") }
        for (item, reason) in expect.deadLetters { find(item, reason, in: dead, "a dead letter") }
        for (item, reason) in dead where !expect.deadLetters.contains(where: { $0.item == item }) {
            findings.append("\(item): a dead letter that is not expected: \(reason)")
        }
        compare("waiting", Set(expect.waiting), waiting)
    }

    private mutating func find(
        _ item: String, _ reason: String, in all: [(item: String, reason: String)], _ what: String
    ) {
        let reasons = all.filter { $0.item == item }.map(\.reason)
        guard !reasons.contains(where: { reason.isEmpty || $0.contains(reason) }) else { return }
        findings.append(
            reasons.isEmpty
                ? "\(item): nothing is \(what)"
                : "\(item): expected \(what) for '\(reason)', was '\(reasons.joined(separator: "', '"))'")
    }
}
