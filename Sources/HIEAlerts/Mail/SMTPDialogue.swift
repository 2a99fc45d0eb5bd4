// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

internal import Foundation
internal import HIEConfiguration
internal import HIESettings

/// One answer of a mail server (RFC 5321 §4.2): a code and its lines without it.
struct SMTPReply: Hashable {
    var code: Int
    var lines: [String]
}

/// The sender's side of one mail (RFC 5321), as answers come and commands go. No I/O.
struct SMTPDialogue {
    enum Action: Hashable {
        case send(String)
        /// Begin TLS; go on with ``encrypted()``.
        case startTLS
        /// The server has taken the mail, for all but so many of its receivers.
        case done(refused: Int)
        case fail(AlertDeliveryError)
    }

    private enum Step: Equatable {
        case greeting, hello, startTLS, encrypting, login, user, password, sender, receiver(Int), data, text, over
    }

    private let mail: AlertMail
    private let host: String
    private let text: String
    private var step = Step.greeting
    private var isEncrypted: Bool
    private var accepted = 0
    /// An answer to a receiver that may be another one later.
    private var postponed: SMTPReply?

    /// - Parameters:
    ///   - host: The name of this machine, for EHLO.
    ///   - text: The mail with its header, lines ended by CRLF.
    init(_ mail: AlertMail, host: String, text: String) {
        self.mail = mail
        self.host = host
        self.text = text
        isEncrypted = mail.security == .tls
    }

    /// Whether the next word is ``encrypted()``.
    var isEncrypting: Bool { step == .encrypting }

    /// TLS has begun: what was learnt before is forgotten (RFC 3207 §4.2).
    mutating func encrypted() -> Action {
        isEncrypted = true
        return hello()
    }

    mutating func received(_ reply: SMTPReply) -> Action {
        switch step {
        case .greeting: reply.code == 220 ? hello() : refused(reply, "the connection")
        case .hello: reply.code == 250 ? afterHello(reply) : refused(reply, "EHLO")
        case .startTLS: reply.code == 220 ? beginTLS() : refused(reply, "STARTTLS")
        case .user: reply.code == 334 ? next(.password, Self.base64(mail.user)) : refused(reply, "the login")
        case .password:
            reply.code == 334 ? next(.login, Self.base64(mail.password.revealed)) : refused(reply, "the login")
        case .login: reply.code == 235 ? sender() : refused(reply, "the login")
        case .sender: reply.code == 250 ? receiver(0) : refused(reply, "the sender")
        case .receiver(let place): afterReceiver(place, reply)
        case .data: reply.code == 354 ? next(.text, Self.stuffed(text) + ".") : refused(reply, "DATA")
        case .text: reply.code == 250 ? end() : refused(reply, "the mail")
        case .encrypting, .over: .fail(.transient("the mail server answered what was not asked"))
        }
    }

    private mutating func next(_ step: Step, _ command: String) -> Action {
        self.step = step
        return .send(command + "\r\n")
    }

    private mutating func hello() -> Action { next(.hello, "EHLO \(host)") }

    private mutating func afterHello(_ reply: SMTPReply) -> Action {
        let words = reply.lines.dropFirst().map { $0.uppercased().split(separator: " ") }
        if mail.security == .starttls, !isEncrypted {
            guard words.contains(["STARTTLS"]) else {
                return .fail(.rejected("the mail server offers no STARTTLS; set security to tls or none"))
            }
            return next(.startTLS, "STARTTLS")
        }
        guard !mail.user.isEmpty else { return sender() }
        let ways = words.first { $0.first == "AUTH" } ?? []
        if ways.contains("PLAIN") {
            // RFC 4616: no authorization identity, then name and password.
            return next(.login, "AUTH PLAIN " + Self.base64("\0\(mail.user)\0\(mail.password.revealed)"))
        }
        if ways.contains("LOGIN") { return next(.user, "AUTH LOGIN") }
        return .fail(.rejected("the mail server takes no login by PLAIN or LOGIN here"))
    }

    private mutating func beginTLS() -> Action {
        step = .encrypting
        return .startTLS
    }

    private mutating func sender() -> Action { next(.sender, "MAIL FROM:<\(mail.from)>") }

    private mutating func receiver(_ place: Int) -> Action {
        next(.receiver(place), "RCPT TO:<\(mail.to[place])>")
    }

    /// One refused address must not keep the others from hearing.
    private mutating func afterReceiver(_ place: Int, _ reply: SMTPReply) -> Action {
        if reply.code / 100 == 2 { accepted += 1 }
        if reply.code / 100 == 4 { postponed = reply }
        if place + 1 < mail.to.count { return receiver(place + 1) }
        return accepted > 0 ? next(.data, "DATA") : refused(postponed ?? reply, "every receiver")
    }

    private mutating func end() -> Action {
        step = .over
        return .done(refused: mail.to.count - accepted)
    }

    /// RFC 5321 §4.2.1: 4yz may succeed later, 5yz will not. The server's words may hold anything and are not repeated.
    private func refused(_ reply: SMTPReply, _ what: String) -> Action {
        let text = "the mail server answered \(reply.code) to \(what)"
        return .fail(reply.code / 100 == 5 ? .rejected(text) : .transient(text))
    }

    private static func base64(_ text: String) -> String { Data(text.utf8).base64EncodedString() }

    /// A line that begins with a dot gets another (RFC 5321 §4.5.2).
    private static func stuffed(_ text: String) -> String {
        let lines = text.components(separatedBy: "\r\n")
        return lines.map { $0.hasPrefix(".") ? ".\($0)" : $0 }.joined(separator: "\r\n")
    }
}

/// Puts answers together from what comes in.
struct SMTPReplyReader {
    /// A server that talks without end must not fill memory.
    static let most = 65_536

    private var unread: [UInt8] = []
    private var lines: [String] = []

    /// Whether nothing more was sent than what was asked: before TLS begins nothing else may be there (RFC 3207 §6).
    var isEmpty: Bool { unread.isEmpty && lines.isEmpty }

    mutating func append(_ bytes: some Sequence<UInt8>) { unread += bytes }

    /// The next whole answer; nil where more has to come.
    ///
    /// - Throws: Where it is no answer of a mail server.
    mutating func next() throws(AlertDeliveryError) -> SMTPReply? {
        while let end = unread.firstIndex(of: 0x0A) {
            var line = unread[..<end]
            if line.last == 0x0D { line.removeLast() }
            let text = String(decoding: line, as: UTF8.self)
            unread.removeSubrange(...end)
            guard let code = Int(text.prefix(3)), (200..<600).contains(code) else {
                throw .transient("no mail server answers there")
            }
            lines.append(String(text.dropFirst(4)))
            if text.dropFirst(3).first != "-" {
                defer { lines = [] }
                return SMTPReply(code: code, lines: lines)
            }
        }
        guard unread.count + lines.count * 80 < Self.most else {
            throw .transient("the mail server's answer does not end")
        }
        return nil
    }
}
