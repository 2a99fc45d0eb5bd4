// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HIECore
import HIETree
import HL7

/// Makes one body of several.
struct Combining: Sendable {
    let output: AggregatorSettings.Output
    let separator: String

    func combine(_ messages: [Message], at time: Timestamp) -> MessageBody {
        switch output {
        case .hl7Batch: hl7Batch(messages, at: time)
        case .jsonArray: jsonArray(messages)
        case .concatenation: concatenation(messages)
        }
    }

    /// BHS, the messages, BTS (HL7 v2.5.1 §2.10.3); the batch header speaks for the first message's sender.
    private func hl7Batch(_ messages: [Message], at time: Timestamp) -> MessageBody {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(messages.reduce(256) { $0 &+ $1.body.count })
        var field: UInt8 = 0x7C
        messages.first?.body.withUnsafeBytes { message in
            guard let header = try? HL7MessageHeader(reading: message) else { return }
            field = header.delimiters.field
            bytes += Array("BHS".utf8) + [field] + header.encodingCharacters.bytes(in: message)
            for number in 3...6 { bytes += [field] + header[number].bytes(in: message) }
        }
        if bytes.isEmpty { bytes = Array("BHS|^~\\&||||".utf8) }
        bytes += [field] + Array(Self.time(time).utf8) + [0x0D]
        for message in messages {
            message.body.withUnsafeBytes { bytes += $0 }
            if let last = bytes.last, last != 0x0D, last != 0x0A { bytes.append(0x0D) }
        }
        bytes += Array("BTS".utf8) + [field] + Array(String(messages.count).utf8) + [0x0D]
        return MessageBody(
            Bytes(bytes), contentType: "application/hl7-v2+er7", bodyClass: "EnsLib.HL7.Message",
            schemaVersion: messages.first?.header.profile.schemaVersion ?? "")
    }

    /// `YYYYMMDDHHMMSS+0000`.
    private static func time(_ time: Timestamp) -> String {
        time.description.prefix(19).filter { $0 != "-" && $0 != ":" && $0 != "T" } + "+0000"
    }

    /// JSON as it is; all else as a string.
    private func jsonArray(_ messages: [Message]) -> MessageBody {
        var bytes: [UInt8] = [0x5B]
        for (place, message) in messages.enumerated() {
            if place > 0 { bytes.append(0x2C) }
            if message.isJSON {
                message.body.withUnsafeBytes { bytes += $0 }
            } else {
                var text = ""
                JSONText.append(message.body.text, to: &text)
                bytes += Array(text.utf8)
            }
        }
        bytes.append(0x5D)
        return MessageBody(Bytes(bytes), contentType: "application/json")
    }

    private func concatenation(_ messages: [Message]) -> MessageBody {
        var bytes: [UInt8] = []
        for (place, message) in messages.enumerated() {
            if place > 0 { bytes += Array(separator.utf8) }
            message.body.withUnsafeBytes { bytes += $0 }
        }
        let profile = messages.first?.header.profile
        return MessageBody(
            Bytes(bytes), contentType: profile?.contentType ?? "text/plain", bodyClass: profile?.bodyClass ?? "",
            schemaName: profile?.schemaName ?? "", schemaVersion: profile?.schemaVersion ?? "")
    }
}
