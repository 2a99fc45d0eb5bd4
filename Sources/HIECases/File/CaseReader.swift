// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import FHIRPath
internal import Foundation
import HIECore
import HIESettings
import HIETree
import HL7

/// Checks one case against the production's items, reads its files and compiles its expressions.
struct CaseReader {
    /// Of the file of cases.
    let folder: String
    let path: String
    let plan: ProductionPlan
    private(set) var issues: [SettingIssue] = []

    init(folder: String, path: String, plan: ProductionPlan) {
        self.folder = folder
        self.path = path
        self.plan = plan
    }

    /// - Returns: Nil where anything is wrong.
    mutating func prepare(_ one: TestCase, _ clock: Int64, _ lookups: String?) -> PreparedCase? {
        let sends = one.send.elements.enumerated().compactMap { send($1, $0, of: one) }
        var answers: [String: [Destination.Answer]] = [:]
        for entry in one.answers.entries {
            item(entry.name, [.operation], at: entry.position, "answers")
            answers[entry.name] = entry.value.elements.compactMap { answer($0, "answers.\(entry.name)") }
        }
        let unreplaced = one.run.map { name in
            item(name.text, [.operation], at: name.position, "run")
            return name.text
        }
        let expect = expectation(one.expect)
        guard issues.isEmpty else { return nil }
        return PreparedCase(
            name: one.name, clock: clock, lookups: lookups, sends: sends, answers: answers, unreplaced: Set(unreplaced),
            within: one.within, expect: expect)
    }

    private mutating func complain(_ path: String, _ text: String, at position: SourcePosition?) {
        issues.append(SettingIssue("\(self.path).\(path)", text, at: position))
    }

    private mutating func item(
        _ name: String, _ kinds: [HostClass.Kind], at position: SourcePosition?, _ path: String
    ) {
        let word = kinds == [.service] ? "a service" : kinds == [.operation] ? "an operation" : "an item"
        let names = plan.items.filter { kinds.contains($0.hostClass.kind) }.map(\.name)
        guard !names.contains(name) else { return }
        let hint = nearest(to: name, among: names).map { "; did you mean '\($0)'?" } ?? ""
        complain(path, "must be \(word) of the production, not '\(name)'\(hint)", at: position)
    }

    // MARK: What goes in

    private mutating func send(
        _ sent: SentMessage, _ place: Int, of one: TestCase
    ) -> PreparedSend? {
        let services = plan.items.filter { $0.hostClass.kind == .service }.map(\.name)
        var target = sent.to.text
        if target.isEmpty {
            guard services.count == 1 else {
                complain("send", "needs 'to': the production has \(services.count) services", at: sent.message.position)
                return nil
            }
            target = services[0]
        } else {
            item(target, [.service], at: sent.to.position, "send.to")
        }
        guard let content = content(sent.message, sent.file, "send") else { return nil }
        let headers = sent.headers.sorted { $0.key < $1.key }.map { (name: $0.key, value: $0.value) }
        return PreparedSend(
            item: target, content: content, after: sent.after,
            request: HTTPRequestLine(method: sent.method, path: sent.path, headers: headers))
    }

    /// The text in the file, or the content of another.
    private mutating func content(_ text: SourceText, _ file: SourceText, _ path: String) -> Bytes? {
        guard !file.text.isEmpty else { return CaseContent.normalized(Bytes([UInt8](text.text.utf8))) }
        let place = file.text.hasPrefix("/") ? file.text : "\(folder)/\(file.text)"
        guard let data = FileManager.default.contents(atPath: place) else {
            complain("\(path).file", "must be a file that can be read, not '\(file.text)'", at: file.position)
            return nil
        }
        return CaseContent.normalized(Bytes([UInt8](data)))
    }

    private mutating func answer(_ answer: DestinationAnswer, _ path: String) -> Destination.Answer? {
        if !answer.error.text.isEmpty { return .fail(answer.error.text) }
        if !answer.reject.text.isEmpty { return .reject(answer.reject.text) }
        if !answer.reply.text.isEmpty || !answer.file.text.isEmpty {
            return content(answer.reply, answer.file, path).map(Destination.Answer.reply)
        }
        switch answer.code {
        case .accept: return .accept
        case .aa: return .acknowledge(.aa)
        case .ae: return .acknowledge(.ae)
        case .ar: return .acknowledge(.ar)
        case .ca: return .acknowledge(.ca)
        case .ce: return .acknowledge(.ce)
        case .cr: return .acknowledge(.cr)
        case .timeout: return .silence
        case .closed: return .close
        case .refused: return .refuse
        }
    }

    // MARK: What is expected

    private mutating func expectation(_ expect: Expectation) -> PreparedExpectation {
        let all = HostClass.Kind.allCases
        let acknowledgements = expect.ack.elements.map { ack in
            PreparedExpectation.Acknowledgement(
                code: ack.code.text, text: ack.text.text, check: conditions(ack.check, "expect.ack.check"))
        }
        for name in expect.routes ?? [] { item(name.text, [.operation], at: name.position, "expect.routes") }
        for rule in expect.rules ?? [] { self.rule(rule) }
        for name in expect.waiting { item(name.text, all, at: name.position, "expect.waiting") }
        let outputs = expect.outputs.entries.map { entry in
            item(entry.name, [.operation], at: entry.position, "expect.outputs")
            return (entry.name, entry.value.elements.compactMap { output($0, "expect.outputs.\(entry.name)") })
        }
        return PreparedExpectation(
            acknowledgements: acknowledgements, routes: expect.routes?.map(\.text), rules: expect.rules?.map(\.text),
            outputs: outputs, filtered: reasons(expect.filtered, "expect.filtered"),
            deadLetters: reasons(expect.deadLetters, "expect.deadLetters"), waiting: expect.waiting.map(\.text))
    }

    private mutating func reasons(
        _ named: Named<SourceText>, _ path: String
    ) -> [(item: String, reason: String)] {
        named.entries.map { entry in
            item(entry.name, HostClass.Kind.allCases, at: entry.position, path)
            return (entry.name, entry.value.text)
        }
    }

    private mutating func rule(_ rule: SourceText) {
        let rules = plan.items.flatMap(\.settings.decisions)
        guard !rules.contains(rule.text) else { return }
        let hint = nearest(to: rule.text, among: rules).map { "; did you mean '\($0)'?" } ?? ""
        complain("expect.rules", "must be a rule of the production, not '\(rule.text)'\(hint)", at: rule.position)
    }

    private mutating func output(_ output: ExpectedOutput, _ path: String) -> PreparedExpectation.Output? {
        var whole: Bytes?
        if !output.message.text.isEmpty || !output.file.text.isEmpty {
            whole = content(output.message, output.file, path)
        }
        for field in output.ignore where (try? HL7Path(field.text)) == nil {
            complain("\(path).ignore", "must be a field such as MSH-7, not '\(field.text)'", at: field.position)
        }
        let values = output.values.entries.compactMap { entry -> (expression: Condition, text: String)? in
            condition(SourceText(entry.name, at: entry.position), "\(path).values").map { ($0, entry.value.text) }
        }
        return PreparedExpectation.Output(
            isSame: output.same, whole: whole, ignored: output.ignore.map(\.text), values: values,
            check: conditions(output.check, "\(path).check"))
    }

    private mutating func conditions(_ texts: [SourceText], _ path: String) -> [Condition] {
        texts.compactMap { condition($0, path) }
    }

    private mutating func condition(_ text: SourceText, _ path: String) -> Condition? {
        do throws(ExpressionError) {
            return try Condition(text.text)
        } catch {
            let before = String(decoding: text.text.utf8.prefix(error.offset), as: UTF8.self).unicodeScalars.count
            complain(path, error.description, at: text.position(at: before))
            return nil
        }
    }
}
