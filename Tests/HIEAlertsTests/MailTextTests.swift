// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import Foundation
import HIEConfiguration
import HIECore
import Testing

@testable import HIEAlerts

@Suite struct `A notice as mail` {
    static func notice(rule: String = "orders pile up", text: String = "612 wait", owner: String = "Lab") -> AlertNotice
    {
        let alert = Alert(
            id: 17, rule: rule, measure: "queueDepth", item: "LIS.Out", severity: .error, owner: owner, text: text,
            began: 1_795_514_400_000_000, raised: 1_795_514_460_000_000)
        return AlertNotice(id: "17-1", event: .opened, alert: alert, actions: ["mail"], time: 1_795_514_460_000_000)
    }

    private func text(_ notice: AlertNotice) -> String {
        var mail = AlertMail()
        mail.from = "hie@x.example"
        mail.to = ["a@x.example", "b@x.example"]
        return MailText(notice: notice, production: "Wards", mail: mail, host: "here").text
    }

    @Test func `has the header that mail needs, and says all that is known`() {
        #expect(
            text(Self.notice())
                == """
                From: <hie@x.example>
                To: <a@x.example>, <b@x.example>
                Date: Tue, 24 Nov 2026 10:01:00 +0000
                Subject: [Wards] error: LIS.Out: orders pile up: 612 wait
                Message-ID: <17-1.1795514460000000@here>
                Auto-Submitted: auto-generated
                MIME-Version: 1.0
                Content-Type: text/plain; charset=utf-8
                Content-Transfer-Encoding: 7bit

                error: LIS.Out: orders pile up: 612 wait

                Production: Wards
                Rule: orders pile up (queueDepth)
                Severity: error
                Since: 2026-11-24T10:00:00.000Z
                Item: LIS.Out
                Owner: Lab
                Notice: 17-1

                hie alerts ack FILE 17

                """.replacingOccurrences(of: "\n", with: "\r\n"))
    }

    @Test func `is encoded where it is not ASCII`() throws {
        let mail = text(Self.notice(rule: "Aufträge stauen sich ".padding(toLength: 120, withPad: "ä", startingAt: 0)))
        let lines = mail.components(separatedBy: "\r\n")
        #expect(lines.allSatisfy { $0.utf8.count <= 78 + 11 && $0.utf8.allSatisfy { $0 < 0x80 } })
        #expect(mail.contains("Content-Transfer-Encoding: base64\r\n"))
        let body = try #require(mail.range(of: "\r\n\r\n")).upperBound
        let decoded = try #require(Data(base64Encoded: String(mail[body...]), options: .ignoreUnknownCharacters))
        #expect(String(decoding: decoded, as: UTF8.self).contains("Aufträge stauen sich"))
    }

    @Test func `lets no text begin another header or line too long`() {
        let mail = text(Self.notice(text: "a\r\nBcc: x@evil.example" + String(repeating: "x", count: 3000)))
        let head = mail.components(separatedBy: "\r\n\r\n")[0]
        #expect(!head.contains("\r\nBcc:"))
        #expect(mail.components(separatedBy: "\r\n").allSatisfy { $0.utf8.count <= 998 })
    }
}
