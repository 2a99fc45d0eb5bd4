// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

package import HIECore
package import HIESettings

/// What the settings of services have in common whose senders may wait for what the targets say.
package protocol ReplyingSettings: HostSettings {
    var targets: [String] { get set }
    var ackTimeout: Duration { get set }
    var responseFrom: [String] { get set }
    /// Whether AckMode is Application.
    var waitsForTargets: Bool { get }
}

extension ReplyingSettings {
    /// - Parameters:
    ///   - late: What happens when the targets take too long, behind `before it`.
    ///   - reply: What a sender gets, in a word.
    package static func waitingSettings(late: String, reply: String = "answer") -> [Setting<Self>] {
        [
            Setting(
                "AckTimeout", \.ackTimeout, in: .milliseconds(1)...(.seconds(86_400)),
                "How long an AckMode of Application waits for the targets before it \(late)."),
            Setting(
                "ResponseFrom", \.responseFrom,
                "Operations whose reply, the first that comes, is the \(reply) where AckMode is Application; * is any of them."
            ),
        ]
    }

    package func waitingIssues() -> [SettingIssue] {
        var issues: [SettingIssue] = []
        if waitsForTargets, targets.isEmpty {
            issues.append(SettingIssue("TargetConfigNames", "needs at least one item when AckMode is 'Application'"))
        }
        if !waitsForTargets, !responseFrom.isEmpty {
            issues.append(SettingIssue("ResponseFrom", "needs an AckMode of Application"))
        }
        return issues
    }
}
