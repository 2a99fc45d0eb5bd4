// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

internal import HIECore
internal import HIEJournal
internal import HIETree
internal import HL7
internal import Logging

extension OperatorDesk {
    /// Does one act to each, in order. What cannot be done to one keeps the others from nothing.
    func act(_ verb: OperatorAct.Verb, _ kind: Kind, on request: ActRequest, user: UInt32?) async throws -> ActReport {
        let act = OperatorAct(verb, by: Operator(name: request.who, user: user), why: request.why)
        var report = ActReport(act: verb.rawValue)
        var commits: [Commit] = []
        var places: [KeptReference] = []
        let numbers = try await numbers()
        for reference in request.deliveries {
            do {
                let kept = try find(
                    kind, reference.id, at: reference.item.isEmpty ? nil : reference.item, among: numbers)
                commits.append(try commit(act, kept))
                places.append(KeptReference(item: kept.name, id: reference.id))
            } catch let refusal as Refusal {
                report.failed.append(
                    ActReport.Failure(item: reference.item, id: reference.id, reason: refusal.text))
            }
        }
        for (place, result) in zip(places, await commit(commits)) {
            if let failure = Self.failure(result) {
                report.failed.append(ActReport.Failure(item: place.item, id: place.id, reason: failure))
            } else {
                report.done.append(place)
            }
        }
        if !report.done.isEmpty {
            logger.notice("\(report.done.count) \(kind == .letters ? "dead letters" : "held deliveries") \(act)")
        }
        return report
    }

    private func commit(_ act: OperatorAct, _ kept: Kept) throws -> Commit {
        switch act.verb {
        case .retried, .edited, .resent, .skipped: return try again(kept, try message(of: kept), act)
        case .discarded: return ended(kept, .deadLettered(kept.error), act)
        case .cancelled:
            return ended(kept, .cancelled(by: "\(act.by)", why: act.why), note: "")
        case .released:
            var commit = Commit()
            commit.deferred = [
                Deferral(
                    target: kept.item, receipt: kept.receipt, until: .now(), attempts: kept.attempts ?? 0,
                    error: "\(act)")
            ]
            return commit
        }
    }

    /// A new delivery of `message` to the item of a dead letter, which in the same commit stops pinning its bytes; its
    /// outcome stays.
    private func again(_ kept: Kept, _ message: Message, _ act: OperatorAct) throws -> Commit {
        try accepts(kept.name, message)
        var commit = ended(kept, .deadLettered(kept.error), act)
        commit.produced = [
            Production(
                // A dead letter is retried once: the second time it is none any more.
                id: DeliveryID(
                    cause: (kept.receipt.position, UInt64(kept.item.number)), target: XXH64.hash(kept.name), ordinal: 0),
                message: message, target: kept.item, producer: nil, note: "\(act) (was \(kept.receipt))")
        ]
        return commit
    }

    private func ended(_ kept: Kept, _ outcome: Outcome, _ act: OperatorAct) -> Commit {
        ended(kept, outcome, note: "\(act)")
    }

    private func ended(_ kept: Kept, _ outcome: Outcome, note: String) -> Commit {
        var commit = Commit()
        commit.settled = [Settlement(target: kept.item, receipt: kept.receipt, outcome: outcome, note: note)]
        return commit
    }

    func accepts(_ name: String, _ message: Message) throws {
        guard let hostClass = items[name] else {
            throw Refusal(
                409, "there is no item '\(name)' in this production any more: 'hie resend --to' takes another")
        }
        let type = message.header.profile.contentType
        let accepted = hostClass.accepts
        guard accepted.isEmpty || accepted.contains("*/*") || accepted.contains(type) else {
            throw Refusal(409, "\(name) takes \(accepted.joined(separator: ", ")), not \(type)")
        }
    }

    private static func failure(_ result: CommitResult) -> String? {
        switch result {
        case .applied, .duplicate: nil
        case .fenced: "somebody else was quicker: it is not kept any more"
        case .full(let item): "the queue of \(item) is full"
        case .unavailable(let reason): reason
        }
    }
}

extension OperatorDesk {
    /// Delivers other bytes in place of a dead letter's: a new message whose causation is the old one, which stays.
    func edit(_ id: String, body: [UInt8], who: String, why: String, user: UInt32?) async throws -> ActReport {
        let kept = try await find(.letters, id)
        let former = try message(of: kept)
        let act = OperatorAct(.edited, by: Operator(name: who, user: user), why: why)
        let bytes = Bytes(body)
        guard bytes != former.body else {
            throw Refusal(409, "nothing was changed; 'hie dlq retry' delivers it as it is")
        }
        var generator = MessageIDGenerator()
        let now = Timestamp.now()
        let message = former.derived(
            id: generator.next(at: now), at: now, profile: try Self.profile(of: bytes, after: former, act), body: bytes)
        let result = await commit([try again(kept, message, act)])
        if let failure = result.first.flatMap(Self.failure) { throw Refusal(503, failure) }
        var report = ActReport(act: act.verb.rawValue)
        report.done = [KeptReference(item: kept.name, id: id)]
        report.message = "\(message.id)"
        logger.notice(
            "a dead letter was \(act)",
            metadata: ["item": .string(kept.name), "message": "\(message.id)", "session": "\(message.header.session)"])
        return report
    }

    /// An HL7 v2 message must stay one, and says anew what it is.
    private static func profile(
        of body: Bytes, after former: Message, _ act: OperatorAct
    ) throws -> MessageProfile {
        let old = former.header.profile
        guard old.contentType.hasPrefix("application/hl7-v2") else {
            return MessageProfile(
                source: "\(act.by)", bodyClass: old.bodyClass, contentType: old.contentType, schemaName: old.schemaName,
                schemaVersion: old.schemaVersion, schemaNamespace: old.schemaNamespace, encoding: old.encoding,
                tenant: old.tenant)
        }
        return try body.withUnsafeBytes { bytes in
            let header: HL7MessageHeader
            do throws(HL7Error) { header = try HL7MessageHeader(reading: bytes) } catch {
                throw Refusal(422, "what was edited is no HL7 v2 message any more: \(error)")
            }
            let version = header.version.bytes(in: bytes).prefix { $0 != header.delimiters.component }
            return MessageProfile(
                source: "\(act.by)", bodyClass: old.bodyClass, contentType: old.contentType,
                schemaName: header.structureName(in: bytes), schemaVersion: String(decoding: version, as: UTF8.self),
                schemaNamespace: old.schemaNamespace,
                encoding: String(decoding: header.characterSet.bytes(in: bytes), as: UTF8.self), tenant: old.tenant)
        }
    }
}
