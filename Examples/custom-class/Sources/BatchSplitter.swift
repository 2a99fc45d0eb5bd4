// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

public import HIECore
import HIESettings
import HIETree

/// Takes an HL7 batch (FHS, BHS, messages, BTS, FTS; HL7 v2.5.1 §2.10.3) apart and sends each message on by itself.
///
/// A class is its settings, an initialiser that checks and keeps, and one method. Queue, order, retry, pool, trace,
/// metrics and shutdown are the engine's.
public struct BatchSplitter: BusinessProcess {
    public static let accepts = ["application/hl7-v2+er7", "text/*"]

    private let settings: BatchSplitterSettings

    public init(_ settings: BatchSplitterSettings, _ context: HostContext) throws(HostError) {
        self.settings = settings
    }

    /// What is sent here is kept back and becomes durable together with the end of the input: after a crash the batch
    /// is either split altogether or handled again, never half. A throw discards all of it.
    public func handle(_ message: Message, _ context: any Context) async throws(HostError) -> Handled {
        let parts = BatchSplitter.messages(in: message.body)
        guard parts.count <= settings.maxMessages else {
            // Trying again would not help, so this becomes a dead letter. Texts name numbers and rules, never content.
            throw .rejected("the batch holds \(parts.count) messages, more than MaxMessages \(settings.maxMessages)")
        }
        guard !parts.isEmpty else { return .filtered("no message in the batch") }
        let profile = message.header.profile
        for part in parts {
            let single = context.message(
                MessageBody(
                    part, contentType: "application/hl7-v2+er7", bodyClass: profile.bodyClass,
                    schemaName: profile.schemaName, schemaVersion: profile.schemaVersion))
            for target in settings.targets { try context.send(single, to: target) }
        }
        return .done
    }

    /// The messages between the batch's own segments, each from its MSH to the end of its last segment.
    static func messages(in body: Bytes) -> [Bytes] {
        var messages: [Bytes] = []
        var start: Int?
        body.withUnsafeBytes { bytes in
            var position = 0
            while position < bytes.count {
                let segment = bytes[position...].prefix { $0 != 0x0D && $0 != 0x0A }
                let startsMessage = segment.starts(with: "MSH".utf8)
                let framesBatch = ["FHS", "BHS", "BTS", "FTS"].contains { segment.starts(with: $0.utf8) }
                if startsMessage || framesBatch {
                    if let start { messages.append(body[start..<position]) }
                    start = startsMessage ? position : nil
                }
                position = segment.endIndex
                while position < bytes.count, bytes[position] == 0x0D || bytes[position] == 0x0A { position += 1 }
            }
        }
        if let start { messages.append(body[start..<body.count]) }
        return messages
    }
}
