// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HIESettings
import TestSupport
import Testing

@testable import HIEHL7Hosts
@testable import HIEHosts

/// What IRIS's HL7 operations do where nothing is said.
private let irisDefault = ":?R=RF,:?E=S,:~=S,:?A=C,:*=S,:I?=W,:T?=C"

private func rules(_ text: String) -> ReplyCodeActions { ReplyCodeActions.reading(text).0 }

private func status(_ code: String) -> ReplyStatus { ReplyStatus(reply: .acknowledgment(code)) }

/// The decision as letters, the warnings before it; "-" where the rules say nothing.
private func decision(_ text: String, _ status: ReplyStatus) -> String {
    guard let verdict = rules(text).verdict(on: status) else { return "-" }
    let warnings = verdict.warnings.map { "\($0)! " }.joined()
    return warnings + "\(verdict.actions)"
}

@Suite struct `Reply code actions` {
    @Test(arguments: [
        irisDefault, ":AA=C", ":?A=WC", "E=F", "X=R", "E#6301=R,E*ErrGeneral=R,E=F", "(:AE,:CE)=RS,:_=D",
        "E*no acknowledgement (in time)=RF", ":?E=W", ":?E=WRD", ":_=W,:*=WF", "",
    ])
    func `are written as they were read`(text: String) {
        let (actions, problems) = ReplyCodeActions.reading(text)
        #expect(problems == [])
        #expect(actions.description == text)
        #expect(rules(actions.description) == actions)
    }

    @Test func `are read with blanks between them, letters of actions in any order and MSA-1 in any case`() {
        #expect(rules(" :?R = FR ,\n:ae=SW ").description == ":?R=RF,:AE=WS")
        #expect(rules("( :AE , :CE ) = S").description == "(:AE,:CE)=S")
        #expect(rules("  ").isEmpty)
        #expect(rules("E*a=b=S").rules.first?.codes == [.failureText("a=b")])
    }

    @Test func `complain of everything that is wrong at once, each at its place`() {
        let text = ":?Q=F,:?E,:?A=X,:*=CF,:~=WW, =S,,E#6x=F,(:AE=F"
        let problems = ReplyCodeActions.reading(text).1
        #expect(problems.map(\.offset) == [0, 6, 14, 20, 26, 29, 32, 33, 40])
        #expect(
            problems.map(\.text) == [
                "':?Q' is no code; codes are :?A :?E :?R :_ :* :~ :I? :T?, ':' with a value of MSA-1, E, E#number, E*text and X",
                "':?E' has no action: write code=actions, such as :?E=S",
                "'X' in ':?A=X' is no action; actions are C, W, F, S, D and R",
                "'C' and 'F' exclude each other in ':*=CF'",
                "'W' stands twice in ':~=WW'",
                "'' is no code; codes are :?A :?E :?R :_ :* :~ :I? :T?, ':' with a value of MSA-1, E, E#number, E*text and X",
                "has nothing between two commas",
                "'E#6x' is no code; codes are :?A :?E :?R :_ :* :~ :I? :T?, ':' with a value of MSA-1, E, E#number, E*text and X",
                "'(:AE' lacks its closing bracket",
            ])
        #expect(
            ReplyCodeActions.reading(":?E=").1.map(\.text) == ["':?E=' has no action; actions are C, W, F, S, D and R"])
        #expect(ReplyCodeActions.reading(":?E=SS").1.map(\.text) == ["'S' stands twice in ':?E=SS'"])
        #expect(ReplyCodeActions.reading(":?E=S,").1.map(\.text) == ["has nothing between two commas"])
        #expect(ReplyCodeActions.reading("e=F").1.count == 1)
    }

    @Test func `warn of a code that stands twice, because the second never decides`() {
        let (actions, problems) = ReplyCodeActions.reading(":?E=S,:?E=F,:?E=W")
        #expect(actions.rules.count == 3)
        #expect(problems.map(\.text) == ["':?E' stands twice; the first decides"])
        #expect(problems.map(\.offset) == [6])
        #expect(problems.map(\.isWarning) == [true])
    }

    @Test func `as a setting place what is wrong within the text, and hide what is secret`() throws {
        let position = SourcePosition(line: 7, column: 30)
        var issues: [SettingIssue] = []
        let node = SettingNode(.scalar(SettingScalar(":?E=S,:?Q=F", isQuoted: false)), at: position)
        #expect(ReplyCodeActions.read(node, in: SettingContext(), &issues) == nil)
        #expect(issues.map(\.position) == [SourcePosition(line: 7, column: 36)])
        issues = []
        let secret = SettingNode(.scalar(SettingScalar("hush", isQuoted: false, isSecret: true)), at: position)
        #expect(ReplyCodeActions.read(secret, in: SettingContext(), &issues) == nil)
        #expect(issues.map(\.message) == ["is not right, but its text is secret"])
        issues = []
        #expect(ReplyCodeActions.read(SettingNode(.list([])), in: SettingContext(), &issues) == nil)
        #expect(issues.map(\.message).first?.hasPrefix("must be text") == true)
    }

    @Test(arguments: [
        ("AA", "C"), ("CA", "C"), ("AE", "S"), ("CE", "S"), ("AR", "RF"), ("CR", "RF"), ("XX", "S"), ("", "S"),
    ])
    func `with IRIS's default do what IRIS does`(code: String, expected: String) {
        #expect(decision(irisDefault, status(code)) == expected)
        var other = status(code)
        other.isForAnotherMessage = true
        #expect(decision(irisDefault, other) == ":I?! \(expected)")
    }

    @Test func `find a reply without MSA, an error, a text of it and no reply at all`() {
        let garbage = ReplyStatus(reply: .noAcknowledgment, error: "the answer is no acknowledgement")
        let silence = ReplyStatus(reply: .none, error: "no acknowledgement within 30s")
        #expect(decision(irisDefault, garbage) == "S")
        #expect(decision(irisDefault, silence) == "-")
        #expect(decision("X=S", silence) == "S")
        #expect(decision("X=S", garbage) == "-")
        #expect(decision("E=F", silence) == "F")
        #expect(decision("E=F", garbage) == "F")
        #expect(decision("E*within=RD,E=F", silence) == "RD")
        #expect(decision("E*within=RD,E=F", garbage) == "F")
        #expect(decision("E=F", status("AE")) == "F", "what no rule speaks of fails")
        #expect(decision("E#6301=S", silence) == "-", "numbers of IRIS are known only to IRIS")
    }

    @Test func `decide by the first rule that matches and does more than warn`() {
        #expect(decision(":AE=F,:?E=S", status("AE")) == "F")
        #expect(decision(":?E=S,:AE=F", status("AE")) == "S")
        #expect(decision(":?E=S,:AE=F", status("CE")) == "S")
        #expect(decision("(:AE,:AR)=D,:*=S", status("AR")) == "D")
        #expect(decision("(:AE,:AR)=D,:*=S", status("CR")) == "S")
    }

    @Test func `match :* only where no other code speaks of the value, wherever it stands`() {
        #expect(decision(":*=F,:?E=S", status("AE")) == "S")
        #expect(decision(":*=F,:?E=S", status("AR")) == "F")
        #expect(decision(":*=S", status("AA")) == "S")
        #expect(decision(":_=D,:*=F", status("")) == "D")
        #expect(decision(":*=F", status("")) == "F")
        #expect(decision(":*=F", ReplyStatus(reply: .noAcknowledgment, error: "none")) == "-")
    }

    @Test func `warn of each rule that only warns, and complete what is only warned of`() {
        #expect(decision(":?E=W", status("AE")) == ":?E! C")
        #expect(decision(":?E=W,:AE=W", status("AE")) == ":?E! :AE! C")
        #expect(decision(":?E=F,:AE=W", status("AE")) == ":AE! F")
        #expect(decision(":?E=WS,:AE=W", status("AE")) == ":?E! :AE! WS")
        #expect(decision(":*=W", status("AR")) == ":*! C")
        #expect(decision("X=W", ReplyStatus(reply: .none, error: "silence")) == "X! C")
    }

    @Test func `fail what no rule speaks of, but for AA and CA`() {
        #expect(decision(":?E=S", status("AA")) == "C")
        #expect(decision(":?E=S", status("CA")) == "C")
        #expect(decision(":?E=S", status("AR")) == "F")
        #expect(decision(":?E=S", status("")) == "F")
        var other = status("AE")
        other.isForAnotherMessage = true
        #expect(decision(":I?=W", other) == ":I?! F", "the warning is of another thing")
    }

    /// P8.
    @Test func `do not look at a reply to another message unless a rule asks for it`() {
        var other = status("AA")
        other.isForAnotherMessage = true
        #expect(decision(":?A=C,:*=S", other) == "-")
        #expect(decision(":I?=S,:?A=C", other) == "S")
        #expect(decision(":?A=C,:I?=S", other) == "C")
    }

    @Test(arguments: [
        ("ACK", "ADT", false), ("ORR", "ORM", false), ("ACK", "ORM", false), ("ORR", "ADT", true), ("RSP", "ORM", true),
        ("RSP", "QBP", false), ("ZZZ", "ZAB", false), ("", "ADT", true),
    ])
    func `with :T? tell replies of a type that does not answer the message`(reply: String, type: String, isOther: Bool)
    {
        var status = status("AA")
        status.types = ReplyStatus.Types(reply: reply, message: type)
        #expect(decision(":T?=S,:?A=C", status) == (isOther ? "S" : "C"))
    }

    @Test func `in the end fail what was tried long enough, unless they say something else`() {
        #expect(rules(":?R=R").rules.first?.actions.finally == .fail)
        #expect(rules(":?R=RF").rules.first?.actions.finally == .fail)
        #expect(rules(":?R=RS").rules.first?.actions.finally == .suspend)
        #expect(rules(":?R=RD").rules.first?.actions.finally == .disable)
        #expect(rules(":?R=RC").rules.first?.actions.finally == .complete)
        #expect(rules(":?R=RW").rules.first?.actions.finally == .complete)
    }

    /// Seeded: any text is read or complained of, and what is read comes back from its own text.
    @Test func `survive any text`() {
        var random = SeededGenerator(7)
        let pieces = [
            ":", "?", "A", "E", "R", "=", ",", "(", ")", "*", "~", "_", "I?", "T?", "E#", "12", "E*", "x", " ", "W",
            "S", "C",
        ]
        for _ in 0..<20_000 {
            let text = (0..<Int.random(in: 0...12, using: &random)).map { _ in
                pieces.randomElement(using: &random) ?? ""
            }
            .joined()
            let (actions, problems) = ReplyCodeActions.reading(text)
            #expect(rules(actions.description) == actions)
            #expect(problems.allSatisfy { $0.offset <= text.unicodeScalars.count })
            for code in ["AA", "AE", ""] { _ = actions.verdict(on: status(code)) }
        }
    }
}
