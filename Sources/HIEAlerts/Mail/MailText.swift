// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

internal import Foundation
internal import HIEConfiguration
internal import HIECore

/// A notice as mail (RFC 5322), lines ended by CRLF.
struct MailText {
    let notice: AlertNotice
    let production: String
    let mail: AlertMail
    let host: String

    var text: String {
        let body = lines
        let isPlain = body.utf8.allSatisfy { $0 < 0x80 }
        let header = [
            "From: <\(mail.from)>", "To: " + mail.to.map { "<\($0)>" }.joined(separator: ", "),
            "Date: \(Self.date(notice.at))", "Subject: \(Self.word("[\(production)] \(notice.line)"))",
            "Message-ID: <\(notice.id).\(notice.alert.opened.microseconds)@\(host)>",
            // Out-of-office replies to an engine help nobody (RFC 3834).
            "Auto-Submitted: auto-generated", "MIME-Version: 1.0", "Content-Type: text/plain; charset=utf-8",
            "Content-Transfer-Encoding: \(isPlain ? "7bit" : "base64")", "", "",
        ]
        return header.joined(separator: "\r\n") + (isPlain ? body : Self.base64(body))
    }

    private var lines: String {
        let alert = notice.alert
        var lines = [
            notice.line, "", "Production: \(production)", "Rule: \(alert.rule) (\(alert.measure))",
            "Severity: \(alert.severity.rawValue)", "Since: \(alert.since)",
        ]
        if let item = alert.item { lines.append("Item: \(item)") }
        if !alert.owner.isEmpty { lines.append("Owner: \(alert.owner)") }
        if let acknowledgement = alert.acknowledgement {
            lines.append("Acknowledged: by \(acknowledgement.by) at \(acknowledgement.at)")
        }
        lines.append("Notice: \(notice.id)")
        if notice.event != .recovered { lines += ["", "hie alerts ack FILE \(alert.id)"] }
        return lines.map { Self.wrapped($0) + "\r\n" }.joined()
    }

    /// RFC 5322 §2.1.1: at most 998 characters to a line.
    private static func wrapped(_ line: String) -> String {
        let line = plain(line)
        guard line.utf8.count > 900 else { return line }
        return stride(from: 0, to: line.unicodeScalars.count, by: 200).map { start in
            String(String.UnicodeScalarView(line.unicodeScalars.dropFirst(start).prefix(200)))
        }.joined(separator: "\r\n")
    }

    /// No text begins a line of its own.
    private static func plain(_ text: String) -> String {
        String(String.UnicodeScalarView(text.unicodeScalars.map { $0.value < 0x20 || $0.value == 0x7F ? " " : $0 }))
    }

    /// A header's text: as it is where it is short ASCII, else encoded words of at most 75 characters (RFC 2047 §2).
    static func word(_ text: String) -> String {
        let text = plain(text)
        if text.utf8.allSatisfy({ $0 < 0x80 }), text.utf8.count < 900, !text.contains("=?") { return text }
        var words: [String] = []
        var part = ""
        for character in text.unicodeScalars {
            if part.utf8.count + String(character).utf8.count > 42 {
                words.append(part)
                part = ""
            }
            part.unicodeScalars.append(character)
        }
        words.append(part)
        return words.map { "=?utf-8?B?\(Data($0.utf8).base64EncodedString())?=" }.joined(separator: "\r\n ")
    }

    private static func base64(_ text: String) -> String {
        Data(text.utf8).base64EncodedString(options: [
            .lineLength76Characters, .endLineWithCarriageReturn, .endLineWithLineFeed,
        ])
            + "\r\n"
    }

    /// RFC 5322 §3.3, in UTC.
    static func date(_ time: Timestamp) -> String {
        let seconds = Int(time.microseconds / 1_000_000)
        var clock = time_t(seconds)
        var parts = tm()
        gmtime_r(&clock, &parts)
        let days = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
        let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
        func two(_ value: Int32) -> String { value < 10 ? "0\(value)" : "\(value)" }
        return "\(days[Int(parts.tm_wday) % 7]), \(two(parts.tm_mday)) \(months[Int(parts.tm_mon) % 12]) "
            + "\(Int(parts.tm_year) + 1900) \(two(parts.tm_hour)):\(two(parts.tm_min)):\(two(parts.tm_sec)) +0000"
    }
}
