// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HIECore
import HIESettings
import HIETestKit
import HIETree
import Logging
import Testing

@testable import BatchSplitter

@Suite struct BatchSplitterTests {
    @Test func `each message goes to each target, in order, without the batch's own segments`() async throws {
        let trial = TrialContext(item: "Splitter")
        let splitter = try BatchSplitter(settings { $0.targets = ["A", "B"] }, context)
        let handled = try await splitter.handle(
            message("FHS|^~\\&\rBHS|^~\\&\rMSH|1\rPID|1\rMSH|2\r\nPID|2\r\nBTS|2\rFTS|1\r"), trial)
        guard case .done = handled else {
            Issue.record("not done: \(handled)")
            return
        }
        #expect(
            trial.sent.map { "\($0.target) \($0.message.body.text)" } == [
                "A MSH|1\rPID|1\r", "B MSH|1\rPID|1\r", "A MSH|2\r\nPID|2\r\n", "B MSH|2\r\nPID|2\r\n",
            ])
    }

    @Test(arguments: ["", "\r\n\r\n", "FHS|^~\\&\rFTS|0\r", "not HL7"])
    func `where there is no message the input is filtered`(text: String) async throws {
        let trial = TrialContext(item: "Splitter")
        let splitter = try BatchSplitter(settings { $0.targets = ["A"] }, context)
        let handled = try await splitter.handle(message(text), trial)
        guard case .filtered = handled else {
            Issue.record("not filtered: \(handled)")
            return
        }
        #expect(trial.sent.isEmpty)
    }

    @Test func `a batch beyond the limit becomes a dead letter and sends nothing`() async throws {
        let trial = TrialContext(item: "Splitter")
        let splitter = try BatchSplitter(
            settings {
                $0.targets = ["A"]
                $0.maxMessages = 1
            }, context)
        let error = await #expect(throws: HostError.self) {
            try await splitter.handle(message("MSH|1\rMSH|2\r"), trial)
        }
        #expect(error == .rejected("the batch holds 2 messages, more than MaxMessages 1"))
        #expect(trial.sent.isEmpty)
    }

    private let context = HostContext(item: "Splitter", logger: Logger(label: "test"))

    private func settings(_ change: (inout BatchSplitterSettings) -> Void) -> BatchSplitterSettings {
        var settings = BatchSplitterSettings()
        change(&settings)
        return settings
    }

    private func message(_ text: String) -> Message {
        let profile = MessageProfile(source: "test", bodyClass: "", contentType: "application/hl7-v2+er7")
        let id = MessageID(high: 1, low: 1)
        let header = MessageHeader(id: id, session: id, created: Timestamp(microseconds: 0), profile: profile, key: 0)
        return Message(header: header, body: Bytes(text))
    }
}
