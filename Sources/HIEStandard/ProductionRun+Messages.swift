// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

public import Foundation
internal import HIECore
internal import HIEEngine
internal import HIEIndex
internal import HIEJournal
internal import HIEStatus
internal import HIETree
internal import Logging

/// What the local socket says of one stored message, version 1.
public struct StoredBody: Codable, Sendable {
    public var version = 1
    /// The bytes as received; nil where retention has removed them.
    public var body: Data?
}

/// What operators ask over the local socket about single messages and the index.
extension ProductionRun {
    /// `GET /messages/PLACE`: the bytes stored at a place of the journal.
    func body(at place: Substring) -> StatusResponse {
        guard let place = UInt64(place) else { return Self.refusal(404, "a place is a number") }
        do throws(BrokerError) {
            let message = try journal.message(at: Receipt(place))
            return StatusResponse(
                200, "application/json", JSONText.of(StoredBody(body: message.map { Data($0.body.array) })))
        } catch {
            return Self.refusal(500, "the journal cannot be read: \(error)")
        }
    }

    /// `POST /messages/PLACE/resend/ITEM[/RECEIPT]`: a new delivery of a stored message.
    ///
    /// The query may say `who` and `why`. RECEIPT is that of the delivery before. Where it is a dead letter of ITEM its bytes need no longer be kept for it:
    /// the same commit says so; its outcome stays.
    func resend(_ request: StatusRequest) async -> StatusResponse {
        let parts = request.path.dropFirst("/messages/".count).split(separator: "/")
        let act = OperatorAct(
            .resent, by: Operator(name: request.query["who"] ?? "", user: request.user), why: request.query["why"] ?? ""
        )
        guard parts.count >= 3, parts[1] == "resend", let place = UInt64(parts[0]) else {
            return Self.refusal(404, "expected /messages/PLACE/resend/ITEM")
        }
        let name = String(parts[2])
        do {
            let item = try await target(named: name)
            guard let message = try journal.message(at: Receipt(place)) else {
                return Self.refusal(410, "the message is no longer kept (Retention)")
            }
            try accepts(item.className, message, name)
            guard let id = try await journal.register([name]).first else {
                return Self.refusal(500, "no number for \(name)")
            }
            let former = parts.count > 3 ? UInt64(parts[3]).map { Receipt($0) } : nil
            return await commit(message, to: id, named: name, former: former, act)
        } catch let error as ResendRefusal {
            return Self.refusal(error.status, error.text)
        } catch {
            return Self.refusal(500, "\(error)")
        }
    }

    private func commit(
        _ message: Message, to item: ItemID, named name: String, former: Receipt?, _ act: OperatorAct
    ) async -> StatusResponse {
        var generator = MessageIDGenerator()
        // A cause of its own: resending once more is another delivery, not a repeat of this one.
        let cause = generator.next(at: .now())
        var commit = Commit()
        commit.produced = [
            Production(
                id: DeliveryID(cause: (cause.high, cause.low), target: XXH64.hash(name), ordinal: 0), message: message,
                target: item, producer: nil, note: "\(act)")
        ]
        if let former, let letter = deadLetter(former, of: item) {
            commit.settled = [
                Settlement(
                    target: item, receipt: former, outcome: .deadLettered(letter.error), note: "\(act)")
            ]
        }
        let result = await withCheckedContinuation { done in
            journal.commit(commit) { done.resume(returning: $0) }
        }
        guard case .applied = result else { return Self.refusal(503, "not resent: \(result)") }
        logger.info(
            "\(act)",
            metadata: ["item": .string(name), "message": "\(message.id)", "session": "\(message.header.session)"])
        return StatusResponse(200, "text/plain", "resent to \(name)\n")
    }

    private func deadLetter(_ receipt: Receipt, of item: ItemID) -> DeadLetter? {
        let before = receipt.position > 0 ? Receipt(receipt.position - 1) : nil
        return journal.deadLetters(of: item, after: before, count: 1).first { $0.receipt == receipt }
    }

    private func target(named name: String) async throws -> Engine.ItemStatus {
        let items = await engine.status.items
        guard let item = items.first(where: { $0.name == name }) else {
            throw ResendRefusal(404, "there is no item '\(name)' in this production")
        }
        guard item.kind != .service else {
            throw ResendRefusal(409, "\(name) is a service: it takes nothing from other items")
        }
        return item
    }

    private func accepts(_ className: String, _ message: Message, _ name: String) throws {
        let accepted = catalog[className]?.accepts ?? []
        let type = message.header.profile.contentType
        guard accepted.isEmpty || accepted.contains("*/*") || accepted.contains(type) else {
            throw ResendRefusal(409, "\(name) takes \(accepted.joined(separator: ", ")), not \(type)")
        }
    }

    /// `POST /index/rebuild`.
    func rebuildIndex() -> StatusResponse {
        guard let index else { return Self.refusal(409, "SearchIndex is false in the production file") }
        do throws(IndexError) {
            try index.rebuild()
            return StatusResponse(
                200, "text/plain", "the running engine makes the search index anew, behind its own work\n")
        } catch {
            return Self.refusal(500, "\(error)")
        }
    }

    private static func refusal(_ status: Int, _ text: String) -> StatusResponse {
        StatusResponse(status, "text/plain", text + "\n")
    }
}

private struct ResendRefusal: Error {
    let status: Int
    let text: String

    init(_ status: Int, _ text: String) {
        self.status = status
        self.text = text
    }
}
