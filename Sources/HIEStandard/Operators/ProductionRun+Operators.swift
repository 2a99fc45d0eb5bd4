// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

internal import Foundation
internal import HIEAlerts
internal import HIEConfiguration
internal import HIECore
internal import HIEEngine
internal import HIEStatus
internal import Logging

/// What becomes of the message that holds back others.
public struct SkipRequest: Codable, Sendable {
    public var who: String
    public var why: String
    /// Set aside instead of given up.
    public var hold: Bool

    public init(who: String, why: String, hold: Bool) {
        self.who = who
        self.why = why
        self.hold = hold
    }
}

extension ProductionRun {
    /// What `/dlq` and `/hold` are answered from.
    var desk: OperatorDesk {
        OperatorDesk(
            journal: journal,
            items: Dictionary(plan.items.map { ($0.name, $0.hostClass) }) { first, _ in first }, logger: logger)
    }

    /// `POST /items/NAME/skip`.
    func skip(_ name: String, _ request: StatusRequest) async -> StatusResponse {
        guard let asked = try? JSONDecoder().decode(SkipRequest.self, from: Data(request.body)), !asked.why.isEmpty
        else {
            return StatusResponse(400, "text/plain", "expected who, why and hold as JSON\n")
        }
        let who = Operator(name: asked.who, user: request.user)
        do throws(HostError) {
            let receipt = try await engine.skip(
                name, as: asked.hold ? .hold : .deadLetter, by: "\(who)", because: asked.why)
            logger.notice(
                "a message was \(OperatorAct(.skipped, by: who, why: asked.why))", metadata: ["item": .string(name)])
            let list = asked.hold ? "held" : "a dead letter"
            return StatusResponse(200, "text/plain", "\(receipt) is \(list), at once or when its try under way fails\n")
        } catch {
            return StatusResponse(409, "text/plain", "\(error)\n")
        }
    }

    func writeOperatorMetrics(to text: inout MetricsText) async {
        let letters = await deadLetterCounts()
        let items = await engine.status.items
        text.begin("hie_dead_letters", "gauge")
        for item in items { text.sample("hie_dead_letters", [["item", item.name]], Double(letters[item.name] ?? 0)) }
        let open = await alerts?.open ?? []
        text.begin("hie_alerts_open", "gauge")
        for severity in AlertSeverity.allCases {
            let count = open.count { $0.severity == severity }
            text.sample("hie_alerts_open", [["severity", severity.rawValue]], Double(count))
        }
        let counts = await alerts?.counts ?? []
        guard !counts.isEmpty else { return }
        text.begin("hie_alert_notices_total", "counter")
        for row in counts {
            for (result, count) in [("sent", row.sent), ("failed", row.failed), ("dropped", row.dropped)] {
                text.sample(
                    "hie_alert_notices_total", [["action", row.action], ["result", result]], Double(count))
            }
        }
        text.begin("hie_alert_retries_total", "counter")
        for row in counts { text.sample("hie_alert_retries_total", [["action", row.action]], Double(row.retried)) }
        text.begin("hie_alert_notices_waiting", "gauge")
        for row in counts { text.sample("hie_alert_notices_waiting", [["action", row.action]], Double(row.waiting)) }
    }
}
