// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HIECases
import HIEConfiguration
import TestSupport
import Testing

@Suite struct CaseTests {
    private func run(_ send: String, _ rest: String, showingValues: Bool = false) async throws -> CaseResult {
        let cases = """
            cases:
              - name: one
                send: { to: \(send), message: "MSH|^~\\\\&|A|B|C|D|20261124||ADT^A01|T1|P|2.4\\rPID|1||4711||Test^Anna\\rPV1|1|I\\r" }
            \(rest.split(separator: "\n").map { "    " + $0 }.joined(separator: "\n"))

            """
        let trial = try Trial(cases: cases)
        #expect(trial.check.issues.map(\.description) == [])
        return try #require(await trial.run(showingValues: showingValues).first)
    }

    @Test func `A message goes its way in memory, whatever the addresses and folders of the production`() async throws {
        let result = try await run(
            "In",
            """
            expect:
              ack: AA
              routes: [Ward, Archive]
              rules: [inpatients, all]
              outputs: { Ward: same, Archive: same }
            """)
        #expect(result.findings == [])
        #expect(result.rules["Router"] == ["inpatients", "all"])
    }

    @Test func `Routes, rules, answers and outputs that differ are told`() async throws {
        let result = try await run(
            "In",
            """
            expect:
              ack: AE
              routes: [Archive]
              rules: [all, 'today, or not']
              outputs:
                Ward: { values: { PID-5.1: Smith }, check: ["PV1-2 = 'O'"] }
                Archive: []
            """)
        #expect(
            result.findings == [
                "ack: expected AE, was AA",
                "routes: not expected Ward",
                "rules: missing today, or not", "rules: not expected inpatients",
                "Ward: PID-5.1: expected 'Xxxxx', was 'Xxxx'",
                "Ward: not true: PV1-2 = 'O'",
                "Archive: expected 0 messages, was 1",
            ])
    }

    @Test func `Tries again take no time and count once`() async throws {
        let begun = ContinuousClock.now
        let result = try await run(
            "In",
            """
            answers: { Ward: [refused, refused, timeout, AE, AA] }
            expect: { ack: AA, outputs: { Ward: same } }
            """)
        #expect(result.findings == [])
        // Thirty seconds for the answer that never comes, thirty until the next try.
        #expect(ContinuousClock.now - begun < .seconds(20))
    }

    @Test func `Too many tries are a dead letter, which fails a case that does not expect it`() async throws {
        let result = try await run(
            "In",
            """
            answers: { Ward: AE }
            expect: { ack: AA }
            """)
        #expect(result.findings.count == 1)
        #expect(result.findings.first?.hasPrefix("Ward: a dead letter that is not expected: answered with AE") == true)
        let expected = try await run(
            "In",
            """
            answers: { Ward: AE }
            expect: { deadLetters: { Ward: answered with AE } }
            """)
        #expect(expected.findings == [])
    }

    @Test func `What waits at the end of a case is expected or fails it`() async throws {
        let rest = """
            within: 5m
            answers: { Ward: refused }
            expect: { ack: AA
            """
        #expect(try await run("In", rest + " }").findings == ["waiting: not expected Ward"])
        #expect(try await run("In", rest + ", waiting: [Ward] }").findings == [])
    }

    @Test func `A sender that waits for the outcome hears of it, or of the end of its patience`() async throws {
        let rejected = try await run(
            "Careful.In",
            """
            answers: { Ward: AR }
            expect: { ack: { code: AE, text: refused }, deadLetters: { Ward: '' } }
            """)
        #expect(rejected.findings == [])
        let late = try await run(
            "Careful.In",
            """
            within: 1m
            answers: { Ward: refused }
            expect: { ack: { code: AE, text: in time }, waiting: [Ward] }
            """)
        #expect(late.findings == [])
    }

    @Test func `What would be fetched from a folder is handed in`() async throws {
        #expect(try await run("Files.In", "expect: { ack: accepted, routes: [Ward, Archive] }").findings == [])
    }

    @Test func `A service that speaks HTTP gets a request and answers it`() async throws {
        let cases = """
            cases:
              - name: one
                send: { to: Web.In, path: /hl7, headers: { Content-Type: application/hl7-v2 }, file: one.hl7 }
                expect: { ack: { code: 200, check: ["MSA-1 = 'AA'"] }, routes: [Ward, Archive] }
              - name: another
                send: { to: Web.In, method: GET, path: /hl7, file: one.hl7 }
                expect: { ack: 405, routes: [] }

            """
        let trial = try Trial(cases: cases)
        try trial.folder.write(
            "MSH|^~\\&|A|B|C|D|20261124||ADT^A01|T1|P|2.4\nPV1|1|I\n", to: "one.hl7")
        #expect(trial.check.issues.map(\.description) == [])
        #expect(await trial.run().map(\.findings) == [[], []])
    }

    @Test func `Operations that are replaced fail as the case says`() async throws {
        let result = try await run(
            "In",
            """
            answers: { Archive: [{ error: disk full }, { reject: no such disk }] }
            expect: { outputs: { Archive: same }, deadLetters: { Archive: no such disk } }
            """)
        #expect(result.findings == [])
    }

    @Test func `The clock is the case's`() async throws {
        let cases = """
            clock: 1975-04-12T12:00:00Z
            cases:
              - name: one
                send:
                  to: In
                  message: |
            \(Trial.admission)
                expect: { rules: [inpatients, 'today, or not', all], ack: { check: ["MSH-7.startsWith('19750412')"] } }
              - name: another
                clock: 1975-04-20T12:00:00Z
                send:
                  to: In
                  message: |
            \(Trial.admission)
                expect: { rules: [inpatients, all] }

            """
        let results = try await Trial(cases: cases).run()
        #expect(results.map(\.findings) == [[], []])
    }

    @Test func `Several messages are sent in order and answered each, a repeat as the service has it`() async throws {
        let message = "MSH|^~\\\\&|A|B|C|D|20261124||ADT^A01|T1|P|2.4\\rPV1|1|I\\r"
        let another = message.replacing("T1", with: "T2")
        let cases = """
            cases:
              - name: one
                send:
                  - { to: In, message: "\(message)" }
                  - { to: In, message: "none", after: 5m }
                  - { to: In, message: "\(another)" }
                  - { to: In, message: "\(message)" }
                expect: { ack: [AA, AR, AA, AA], outputs: { Ward: [same, same] } }

            """
        let results = try await Trial(cases: cases).run()
        #expect(results.map(\.findings) == [[]])
    }

    @Test func `Everything wrong in a file of cases is told at once, with its place`() throws {
        let cases = """
            clock: yesterday
            cases:
              - name: one
                send: { to: Inn, message: x }
                answers: { Wart: AA, Archive: AZ }
                expect:
                  acks: AA
                  routes: [Router]
                  rules: [inpatient]
                  outputs: { Ward: { check: ["PID-5.1 ="] } }

            """
        let trial = try Trial(cases: cases)
        let texts = trial.check.issues.map { $0.description.replacing(trial.file + ":", with: "") }
        #expect(
            texts.map { String($0.prefix(61)) } == [
                "2:8: clock must be a date and time such as 2026-01-05T08:00:0",
                "6:35: cases[1].answers.Archive must be one of 'accept', 'AA',",
                "8:7: cases[1].expect.acks is not a known setting; did you mea",
            ])
    }

    @Test func `Names that the production does not have are told with what was meant`() throws {
        let cases = """
            cases:
              - name: one
                send: { to: Inn, message: x }
                answers: { Wart: AA }
                expect:
                  routes: [Router]
                  rules: [inpatient]
                  outputs: { Ward: { check: ["PID-5.1 ="] } }

            """
        let trial = try Trial(cases: cases)
        let texts = trial.check.issues.map { $0.description.replacing(trial.file + ":", with: "") }
        #expect(
            texts.prefix(4).map { String($0) } == [
                "4:17: cases[1].send.to must be a service of the production, not 'Inn'; did you mean 'In'?",
                "5:16: cases[1].answers must be an operation of the production, not 'Wart'; did you mean 'Ward'?",
                "7:16: cases[1].expect.routes must be an operation of the production, not 'Router'",
                "8:15: cases[1].expect.rules must be a rule of the production, not 'inpatient'; did you mean 'inpatients'?",
            ])
        #expect(texts.count == 5)
        #expect(texts.last?.hasPrefix("9:4") == true)
    }
}
