// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

internal import HIECore
public import HIESettings

/// What an operation does about each status of a response, such as `404=C,409=S,5xx=RF`; the first that fits decides.
///
/// Where none does: 2xx is delivered, 408, 425, 429 and 5xx are tried again, everything else is a dead letter.
public struct StatusActions: SettingScalarType {
    struct Rule: Hashable, Sendable {
        let name: String
        let statuses: ClosedRange<Int>
        let actions: ReplyActions
    }

    let rules: [Rule]

    public init() { rules = [] }

    public init?(settingText text: String) {
        var rules: [Rule] = []
        for part in text.split(separator: ",") {
            let pair = part.filter { $0 != " " }.split(separator: "=", omittingEmptySubsequences: false)
            guard pair.count == 2, let statuses = Self.statuses(pair[0]), let actions = ReplyActions(pair[1]) else {
                return nil
            }
            rules.append(Rule(name: String(pair[0]), statuses: statuses, actions: actions))
        }
        self.rules = rules
    }

    private static func statuses(_ text: Substring) -> ClosedRange<Int>? {
        if text == "*" { return 100...999 }
        if text.count == 3, text.hasSuffix("xx"), let first = text.first?.wholeNumberValue, (1...9).contains(first) {
            return first * 100...first * 100 + 99
        }
        let ends = text.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
        guard ends.count <= 2, let low = ends.first ?? nil, let high = ends.last ?? nil, low <= high,
            (100...999).contains(low), (100...999).contains(high)
        else { return nil }
        return low...high
    }

    public var isEmpty: Bool { rules.isEmpty }
    public static var typeName: String { "list of statuses and actions" }
    public static var expectation: String {
        "statuses (404, 5xx, 500-503 or *) with actions (C, W, F, S, D and R), such as 404=C,5xx=RF"
    }
    public static var schema: SettingMap { ["type": "string"] }
    public var settingText: String { rules.map { "\($0.name)=\($0.actions)" }.joined(separator: ",") }

    /// - Parameter retryAfter: As the response asks for.
    package func reaction(to status: Int, retryAfter: Duration?) -> (Reaction, warning: Bool) {
        let why = "answered with \(status)"
        if let rule = rules.first(where: { $0.statuses.contains(status) }) {
            let reason = "\(why) (StatusActions \(rule.name)=\(rule.actions))"
            return (rule.actions.reaction(reason, retryAfter: retryAfter), rule.actions.warns)
        }
        switch status {
        case 200...299: return (.delivered, false)
        case 408, 425, 429, 500...599:
            return (.failed(DeliveryFailure(.transient(why), retryAfter: retryAfter)), false)
        default: return (.deadLetter(why), false)
        }
    }
}
