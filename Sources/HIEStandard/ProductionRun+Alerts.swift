// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

internal import Foundation
internal import Glibc
public import HIEAlerts
internal import HIEConfiguration
internal import HIECore
internal import HIEEngine
internal import HIEIndex
internal import HIEJournal
internal import HIENetwork
internal import HIESettings
internal import HIEStatus
internal import HIETree
internal import Synchronization

/// What `hie alerts list --json` prints, version 1.
public struct AlertList: Codable, Sendable {
    public var version = 1
    /// Oldest first.
    public var alerts: [AlertReport]

    public init(_ alerts: [Alert]) {
        self.alerts = alerts.map(AlertReport.init)
    }
}

/// What an acknowledgement needs.
public struct AcknowledgeRequest: Codable, Sendable {
    public var who: String
    public var why: String
    public var ids: [Int]

    public init(who: String, why: String, ids: [Int]) {
        self.who = who
        self.why = why
        self.ids = ids
    }
}

extension ProductionRun {
    var alertSurroundings: AlertWatch.Surroundings {
        AlertWatch.Surroundings(
            production: plan.name, folder: settings.dataDirectory.path, logger: logger,
            measure: { [weak self] in await self?.measures() ?? AlertMeasures(time: .now()) },
            submit: { [weak self] (item, body) async throws(HostError) in
                guard let self else { throw .cancelled }
                try await self.engine.submit(Self.notice(body, item: item), to: item)
            })
    }

    private static func notice(_ body: [UInt8], item: String) -> Message {
        var generator = MessageIDGenerator()
        let now = Timestamp.now()
        let id = generator.next(at: now)
        let profile = MessageProfile(source: "alerts", bodyClass: "", contentType: AlertAction.contentType)
        return Message(
            header: MessageHeader(id: id, session: id, created: now, profile: profile, key: XXH64.hash("alerts")),
            body: Bytes(body))
    }

    /// What rules look at, now.
    private func measures() async -> AlertMeasures {
        let now = Timestamp.now()
        let ledger = journal.ledger()
        let letters = await deadLetterCounts()
        var measures = AlertMeasures(time: now)
        measures.items = await engine.status.items.map { status in
            var item = AlertMeasures.Item(
                name: status.name, isService: status.kind == .service, isWanted: status.isWanted,
                isRunning: status.state == .running)
            let account = ledger.accounts[status.name] ?? LedgerAccount()
            item.problem = status.problem
            item.queued = status.depth.queued
            item.oldest = status.depth.oldest
            item.accepted = account.accepted
            item.deadLettered = account.deadLettered
            item.deadLetters = letters[status.name] ?? 0
            item.held = status.depth.held
            item.condition = conditions[status.name]
            return item
        }
        for place in measures.items.indices {
            let settings = plan.items.first { $0.name == measures.items[place].name }?.settings
            measures.items[place].certificateEnd = settings.flatMap {
                certificates.end(of: $0.certificateFiles, at: now)
            }
        }
        measures.freeDisk = Self.freeBytes(settings.dataDirectory.path).map(ByteSize.init(bytes:))
        measures.indexLag = index.map { .seconds($0.lag.seconds) }
        measures.isAccepting = journal.isAccepting
        return measures
    }

    /// Dead letters that are kept, by item; those with none are left out.
    func deadLetterCounts() async -> [String: Int] {
        let names = journal.ledger().accounts.filter { $0.value.deadLettered > 0 }.keys.sorted()
        guard !names.isEmpty, let ids = try? await journal.register(names) else { return [:] }
        let counts = zip(names, ids).map { ($0, journal.deadLetterCount(of: $1)) }
        return Dictionary(uniqueKeysWithValues: counts.filter { $0.1 > 0 })
    }

    private static func freeBytes(_ folder: String) -> Int? {
        var status = statvfs()
        guard statvfs(folder, &status) == 0 else { return nil }
        return Int(
            clamping: UInt64(status.f_bavail).multipliedReportingOverflow(by: UInt64(status.f_frsize)).partialValue)
    }

    /// `GET /alerts` and `POST /alerts/ack`.
    func answerAlerts(_ request: StatusRequest) async -> StatusResponse {
        switch (request.method, request.path) {
        case ("GET", "/alerts"): return json(AlertList(await alerts?.open ?? []))
        case ("POST", "/alerts/ack"):
            guard let asked = try? JSONDecoder().decode(AcknowledgeRequest.self, from: Data(request.body)) else {
                return StatusResponse(400, "text/plain", "expected who, why and ids as JSON\n")
            }
            let by = "\(Operator(name: asked.who, user: request.user))"
            var acknowledged: [Alert] = []
            for id in asked.ids {
                guard let alert = await alerts?.acknowledge(id, by: by, why: asked.why) else {
                    return StatusResponse(404, "text/plain", "no alert \(id) is open\n")
                }
                acknowledged.append(alert)
            }
            return json(AlertList(acknowledged))
        default: return StatusResponse(404, "text/plain", "there is GET /alerts and POST /alerts/ack\n")
        }
    }
}

/// When certificate files run out, looked at once a minute.
final class CertificateEnds: Sendable {
    private let known = Mutex<[[String]: (end: Timestamp?, read: Timestamp)]>([:])

    func end(of files: [String], at now: Timestamp) -> Timestamp? {
        guard !files.isEmpty else { return nil }
        let cached = known.withLock { $0[files] }
        if let cached, abs(now.microseconds - cached.read.microseconds) < 60_000_000 { return cached.end }
        let end = files.compactMap(CertificateFile.end).min().map { Timestamp(microseconds: Int64($0) &* 1_000_000) }
        known.withLock { $0[files] = (end, now) }
        return end
    }
}
