// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import Foundation
import HIEConfiguration
import HIECore
import HIESettings
import TestSupport
import Testing

@testable import HIEAlerts

@Suite(.timeLimit(.minutes(1))) struct `A webhook` {
    private func channel(
        _ address: String, headers: [String: String] = [:], trust: String = "", timeout: Duration = .seconds(10)
    ) throws -> WebhookChannel {
        WebhookChannel(
            address: try #require(WebAddress(settingText: address)), headers: headers, timeout: timeout,
            trust: ClientTrust(file: trust), production: "Wards")
    }

    @Test func `gets JSON with the headers that are asked for`() async throws {
        let server = try await Server("webhook.py", "200")
        try await channel(
            "http://127.0.0.1:\(server.port)/hooks/7?team=a", headers: ["Authorization": "Bearer t0ken"]
        ).deliver(Notices.one())
        let request = try await server.got(1)
        #expect(request["path"] as? String == "/hooks/7?team=a")
        let headers = try #require(request["headers"] as? [String: String])
        #expect(headers["authorization"] ?? headers["Authorization"] == "Bearer t0ken")
        let body = try #require(request["body"] as? [String: Any])
        #expect(body["text"] as? String == "error: LIS.Out: orders pile up: 612 deliveries wait; the threshold is 500")
        #expect((body["event"] as? String, body["id"] as? String, body["version"] as? Int) == ("opened", "1-1", 1))
        let alert = try #require(body["alert"] as? [String: Any])
        #expect(
            Set(alert.keys) == [
                "id", "item", "measure", "opened", "owner", "rule", "severity", "since", "text", "escalations",
            ])
    }

    @Test func `is believed over TLS only if its certificate is`() async throws {
        let server = try await Server("webhook.py", "204", certificate: true)
        try await channel("https://localhost:\(server.port)/", trust: server.certificate).deliver(Notices.one(1))
        try await channel("https://127.0.0.1:\(server.port)/", trust: server.certificate).deliver(Notices.one(2))
        #expect(server.count == 2)
        let error = await #expect(throws: AlertDeliveryError.self) {
            try await channel("https://localhost:\(server.port)/").deliver(Notices.one(3))
        }
        #expect(
            error?.description.hasPrefix("the webhook cannot be reached: TLS") == true, "\(error?.description ?? "")")
        #expect(server.count == 2)
    }

    @Test(arguments: [
        (500, AlertDeliveryError.transient("the webhook answered 500")), (429, .transient("the webhook answered 429")),
        (404, .rejected("the webhook answered 404")), (302, .rejected("the webhook answered 302")),
    ])
    func `that does not take it is tried again where that may help`(status: Int, error: AlertDeliveryError) async throws
    {
        let server = try await Server("webhook.py", "\(status)")
        await #expect(throws: error) { try await channel("http://127.0.0.1:\(server.port)").deliver(Notices.one()) }
    }

    @Test func `that hangs up, is not there or never answers is tried again`() async throws {
        let server = try await Server("webhook.py", "0")
        await #expect(
            throws: AlertDeliveryError.transient(
                "the webhook cannot be reached: the connection was closed without an answer")
        ) {
            try await channel("http://127.0.0.1:\(server.port)").deliver(Notices.one())
        }
        await #expect(throws: AlertDeliveryError.transient("the webhook cannot be reached: Connection refused")) {
            try await channel("http://127.0.0.1:\(freePort())").deliver(Notices.one())
        }
        let silent = MLLPDestination()
        await #expect(
            throws: AlertDeliveryError.transient("the webhook cannot be reached: no answer within 0.1 seconds")
        ) {
            try await channel("http://127.0.0.1:\(silent.port)", timeout: .milliseconds(100)).deliver(Notices.one())
        }
    }
}

@Suite(.timeLimit(.minutes(1))) struct `A mail server` {
    private func channel(
        _ server: Server, _ security: AlertMail.Security, user: String = "", password: String = "",
        to: [String] = ["b@x.example"], trusts: Bool = true
    ) -> MailChannel {
        var mail = AlertMail()
        mail.server = "localhost"
        mail.portGiven = server.port
        mail.security = security
        mail.user = user
        mail.password = Secret(password)
        mail.from = "hie@x.example"
        mail.to = to
        return MailChannel(
            mail: mail, timeout: .seconds(10), trust: ClientTrust(file: trusts ? server.certificate : ""),
            production: "Wards", logger: silent)
    }

    @Test func `gets a mail in clear text where that is asked for, without those that it refuses`() async throws {
        let server = try await Server("mail.py", "none")
        try await channel(server, .none, to: ["b@x.example", "c@refused.example"]).deliver(Notices.one())
        let mail = try await server.got(1)
        #expect(mail["from"] as? String == "hie@x.example")
        #expect(mail["to"] as? [String] == ["b@x.example"])
        #expect((mail["text"] as? String)?.contains("Subject: [Wards] error: LIS.Out: orders pile up") == true)
        #expect(mail["tls"] as? Bool == false)
    }

    @Test(arguments: [AlertMail.Security.starttls, .tls])
    func `gets it encrypted, after a login`(security: AlertMail.Security) async throws {
        let server = try await Server("mail.py", security.rawValue, "login", certificate: true)
        try await channel(server, security, user: "anna", password: "s3cret").deliver(Notices.one())
        let mail = try await server.got(1)
        #expect(mail["tls"] as? Bool == true)
        #expect(mail["user"] as? String == "anna")
        await #expect(throws: AlertDeliveryError.rejected("the mail server answered 535 to the login")) {
            try await channel(server, security, user: "anna", password: "wrong").deliver(Notices.one())
        }
        let error = await #expect(throws: AlertDeliveryError.self) {
            try await channel(server, security, user: "anna", password: "s3cret", trusts: false).deliver(Notices.one())
        }
        #expect(error?.description.contains("TLS") == true, "\(error?.description ?? "")")
        #expect(server.count == 1)
    }

    @Test func `may ask for LOGIN`() async throws {
        let server = try await Server("mail.py", "starttls", "login", "only-login", certificate: true)
        try await channel(server, .starttls, user: "anna", password: "s3cret").deliver(Notices.one())
        #expect(try await server.got(1)["user"] as? String == "anna")
    }

    @Test func `that puts off or refuses everybody says which`() async throws {
        let server = try await Server("mail.py", "none")
        await #expect(throws: AlertDeliveryError.transient("the mail server answered 451 to every receiver")) {
            try await channel(server, .none, to: ["b@later.example"]).deliver(Notices.one())
        }
        await #expect(throws: AlertDeliveryError.rejected("the mail server answered 550 to every receiver")) {
            try await channel(server, .none, to: ["b@refused.example"]).deliver(Notices.one())
        }
    }
}
