// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HIECore
import HIETree
import HL7
import HL7Schema
import Synchronization

/// Makes envelopes of HL7 v2 bytes for one item. Any thread.
final class HL7Reception: Sendable {
    private let item: String
    private let keys: HL7Keys
    /// Nil where nothing is checked.
    let validation: MessageValidation?
    private let state = Mutex(State())

    private struct State {
        var generator = MessageIDGenerator()
        /// By a hash of MSH-9, MSH-12 and MSH-18 as they stand.
        var profiles: [UInt64: MessageProfile] = [:]
    }

    /// A sender that makes up message types must not fill memory.
    private static let maxProfiles = 4096

    static let contentType = "application/hl7-v2+er7"

    init(item: String, orderBy: OrderBy, validation: MessageValidation? = nil) {
        self.item = item
        self.validation = validation
        keys = HL7Keys(orderBy)
    }

    /// - Parameters:
    ///   - origin: Stands for the connection or file where the message has no ordering key.
    ///   - found: Gets what validation has found, where it has found something.
    ///   - look: Sees the header while it is read.
    /// - Throws: Where MSH cannot be read.
    func message(
        _ body: Bytes, at time: Timestamp, origin: UInt64, found: ([HL7Finding]) -> Void = { _ in },
        look: (HL7MessageHeader, UnsafeRawBufferPointer) -> Void = { _, _ in }
    ) throws(HL7Error) -> Message {
        try body.withUnsafeBytes { (bytes: UnsafeRawBufferPointer) throws(HL7Error) -> Message in
            let header = try HL7MessageHeader(reading: bytes)
            look(header, bytes)
            let key = keys.key(of: bytes, header, fallback: origin)
            let kind = Self.kind(bytes, header)
            var made = state.withLock { state in
                let id = state.generator.next(at: time)
                let profile = state.profiles[kind] ?? remember(kind, bytes, header, &state)
                return MessageHeader(id: id, session: id, created: time, profile: profile, key: key)
            }
            if let validation {
                let findings = validation.findings(bytes, header)
                made.validation = ValidationState(findings)
                if !findings.isEmpty { found(findings) }
            }
            return Message(header: made, body: body)
        }
    }

    private static func kind(_ bytes: UnsafeRawBufferPointer, _ header: HL7MessageHeader) -> UInt64 {
        let type = XXH64.hash(header.messageType.bytes(in: bytes))
        let version = XXH64.hash(header.version.bytes(in: bytes), seed: type)
        return header.characterSet.isEmpty ? version : XXH64.hash(header.characterSet.bytes(in: bytes), seed: version)
    }

    private func remember(
        _ kind: UInt64, _ bytes: UnsafeRawBufferPointer, _ header: HL7MessageHeader, _ state: inout State
    ) -> MessageProfile {
        let profile = MessageProfile(
            source: item, bodyClass: "EnsLib.HL7.Message", contentType: Self.contentType,
            schemaName: header.structureName(in: bytes),
            schemaVersion: Self.firstComponent(header.version, bytes, header),
            schemaNamespace: "urn:hl7-org:v2", encoding: Self.text(header.characterSet, bytes))
        if state.profiles.count >= Self.maxProfiles { state.profiles.removeAll() }
        state.profiles[kind] = profile
        return profile
    }

    private static func firstComponent(
        _ range: HL7Range, _ bytes: UnsafeRawBufferPointer, _ header: HL7MessageHeader
    ) -> String {
        let whole = range.bytes(in: bytes)
        return String(decoding: whole.prefix { $0 != header.delimiters.component }, as: UTF8.self)
    }

    private static func text(_ range: HL7Range, _ bytes: UnsafeRawBufferPointer) -> String {
        String(decoding: range.bytes(in: bytes), as: UTF8.self)
    }
}

extension Fingerprint {
    /// Of a message that came in at `time`.
    init(
        _ header: HL7MessageHeader, _ bytes: UnsafeRawBufferPointer, in window: DuplicateWindow, at time: Timestamp,
        answer: Answer
    ) {
        let sender = (
            header.sendingApplication.bytes(in: bytes), header.sendingFacility.bytes(in: bytes),
            header.controlID.bytes(in: bytes)
        )
        self.init(of: bytes, sender: sender, item: window.item, key: window.key, at: time, answer: answer)
    }
}
