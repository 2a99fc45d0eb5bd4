// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HIEConfiguration
import HIECore
import HIESettings
import Testing

@testable import HIEAlerts

@Suite struct `A mail dialogue` {
    private static func mail(
        _ security: AlertMail.Security = .none, user: String = "", to: [String] = ["b@x.example"]
    ) -> AlertMail {
        var mail = AlertMail()
        mail.from = "a@x.example"
        mail.to = to
        mail.security = security
        mail.user = user
        mail.password = Secret(user.isEmpty ? "" : "s3cret")
        return mail
    }

    /// Feeds answers such as `250 SIZE|AUTH PLAIN` and returns what was done, in words.
    private static func hold(
        _ mail: AlertMail, text: String = "Subject: x\r\n\r\nbody\r\n", _ answers: String...
    ) -> [String] {
        var dialogue = SMTPDialogue(mail, host: "here", text: text)
        return answers.map { answer in
            let action = answer == "TLS" ? dialogue.encrypted() : dialogue.received(reply(answer))
            return switch action {
            case .send(let text): text
            case .startTLS: "(TLS)"
            case .done(let refused): "(done, \(refused) refused)"
            case .fail(let error): "\(error)"
            }
        }
    }

    private static func reply(_ text: String) -> SMTPReply {
        SMTPReply(
            code: Int(text.prefix(3)) ?? 0,
            lines: text.dropFirst(4).split(separator: "|", omittingEmptySubsequences: false).map(String.init))
    }

    @Test func `goes from greeting to the end, dots doubled`() {
        let said = Self.hold(
            Self.mail(), text: "Subject: x\r\n\r\n.hidden\r\n", "220 hi", "250 mail|SIZE", "250 ok", "250 ok", "354 go",
            "250 taken")
        #expect(
            said == [
                "EHLO here\r\n", "MAIL FROM:<a@x.example>\r\n", "RCPT TO:<b@x.example>\r\n", "DATA\r\n",
                "Subject: x\r\n\r\n..hidden\r\n.\r\n", "(done, 0 refused)",
            ])
    }

    @Test func `begins TLS where it is asked to, and forgets what it learnt before`() {
        let said = Self.hold(
            Self.mail(.starttls, user: "anna"), "220 hi", "250 mail|STARTTLS|AUTH PLAIN", "220 go", "TLS",
            "250 mail|AUTH LOGIN PLAIN")
        #expect(said.dropFirst() == ["STARTTLS\r\n", "(TLS)", "EHLO here\r\n", "AUTH PLAIN AGFubmEAczNjcmV0\r\n"])
    }

    @Test func `never goes on in clear text where TLS was asked for`() {
        let said = Self.hold(Self.mail(.starttls, user: "anna"), "220 hi", "250 mail|AUTH PLAIN")
        #expect(said.last == "the mail server offers no STARTTLS; set security to tls or none")
    }

    @Test func `logs in with LOGIN where there is no PLAIN`() {
        let said = Self.hold(
            Self.mail(user: "anna"), "220 hi", "250 m|AUTH LOGIN", "334 VXNlcm5hbWU6", "334 UGFzc3dvcmQ6", "235 ok")
        #expect(said.dropFirst() == ["AUTH LOGIN\r\n", "YW5uYQ==\r\n", "czNjcmV0\r\n", "MAIL FROM:<a@x.example>\r\n"])
        #expect(
            Self.hold(Self.mail(user: "anna"), "220 hi", "250 m|AUTH XOAUTH2").last
                == "the mail server takes no login by PLAIN or LOGIN here")
    }

    @Test func `lets one refused receiver keep no other from hearing`() {
        let mail = Self.mail(to: ["a@x.example", "b@x.example"])
        let said = Self.hold(mail, "220 hi", "250 m", "250 ok", "550 no", "250 ok", "354 go", "250 taken")
        #expect(said.last == "(done, 1 refused)")
    }

    @Test(arguments: [
        ("421 busy", AlertDeliveryError.transient("the mail server answered 421 to the connection")),
        ("554 no", .rejected("the mail server answered 554 to the connection")),
    ])
    func `is tried again after 4yz and given up after 5yz`(answer: String, error: AlertDeliveryError) {
        var dialogue = SMTPDialogue(Self.mail(), host: "here", text: "")
        #expect(dialogue.received(Self.reply(answer)) == .fail(error))
    }

    @Test func `that no receiver gets is tried again if one may later`() {
        let mail = Self.mail(to: ["a@x.example", "b@x.example"])
        #expect(
            Self.hold(mail, "220 hi", "250 m", "250 ok", "451 later", "550 no").last
                == "the mail server answered 451 to every receiver")
    }
}

@Suite struct `Answers of a mail server` {
    @Test func `are put together however they come in`() throws {
        var reader = SMTPReplyReader()
        for byte in Array("250-mail.test\r\n250-SIZE 1\r\n250 HELP\r\n220 x\r\n".utf8).dropLast() {
            reader.append([byte])
        }
        #expect(try reader.next() == SMTPReply(code: 250, lines: ["mail.test", "SIZE 1", "HELP"]))
        #expect(try reader.next() == nil)
        reader.append([0x0A])
        #expect(try reader.next() == SMTPReply(code: 220, lines: ["x"]))
        #expect(reader.isEmpty)
    }

    @Test func `that are none, or do not end, are refused`() {
        var reader = SMTPReplyReader()
        reader.append(Array("HTTP/1.1 400 Bad Request\r\n".utf8))
        #expect(throws: AlertDeliveryError.transient("no mail server answers there")) { try reader.next() }
        var endless = SMTPReplyReader()
        endless.append([UInt8](repeating: 0x61, count: SMTPReplyReader.most))
        #expect(throws: AlertDeliveryError.self) { try endless.next() }
        var lines = SMTPReplyReader()
        lines.append(Array(String(repeating: "250-x\r\n", count: 2000).utf8))
        #expect(throws: AlertDeliveryError.self) { try lines.next() }
    }
}
