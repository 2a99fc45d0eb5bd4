// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HIESettings

enum AckMode: String, SettingChoice {
    case immediate = "Immediate"
    case application = "Application"
    case never = "Never"

    static var aliases: [String: AckMode] { ["Always": .immediate] }
}

struct Rule: NestedSettings, Equatable {
    var name = ""
    var when: SourceText?
    var send: [String] = []
    var stop = false

    static let summary = "Where messages go."
    static var settings: [Setting<Self>] {
        Setting("name", \.name, "What traces call the rule.").required()
        Setting("when", \.when, "The condition; without one every message matches.")
        Setting("send", \.send, "Items that get the message.")
        Setting("stop", \.stop, "Whether later rules are skipped.")
    }
}

/// One setting of every type.
struct ListenerSettings: Settings, Equatable {
    var port = 2575
    var address = "0.0.0.0"
    var ackMode = AckMode.immediate
    var targets: [String] = []
    var readTimeout = Duration.seconds(30)
    var idleTimeout = DurationOrForever.forever
    var maxFrame = ByteSize.mebibytes(64)
    var allowed: [IPNetwork] = []
    var archive: ConfiguredPath = "archive"
    var password = Secret("")
    var token = ""
    var ratio = 0.5
    var keepOpen = true
    var rules: [Rule] = []
    var properties: [String: String] = [:]
    var window: Int?

    static let summary = "Receives messages."
    static var settings: [Setting<Self>] {
        Setting("Port", \.port, in: 1...65_535, "TCP port to listen on.").required()
        Setting("IPAddress", \.address, "Address to listen on.").aliases("Host")
        Setting("AckMode", \.ackMode, "When the sender is told that its message is safe.")
        Setting("TargetConfigNames", \.targets, "Items that each message goes to.")
        Setting("ReadTimeout", \.readTimeout, in: .seconds(1)..., "Longest pause inside a message.")
        Setting("IdleTimeout", \.idleTimeout, in: .limited(.seconds(1))..., "Longest pause between messages.")
        Setting("MaxFrameSize", \.maxFrame, in: .kibibytes(1) ... .gibibytes(1), "Largest message.").advanced()
        Setting("AllowedAddresses", \.allowed, "Peers that may connect; empty for all.")
        Setting("ArchivePath", \.archive, "Folder of copies.")
        Setting("Password", \.password, "What the peer must say.")
        Setting(
            "Token", \.token, "A word for the peer.",
            check: { $0.count == 1 ? "must have more than one character" : nil }
        ).secret()
        Setting("Ratio", \.ratio, in: ...1, "Part of the load | taken.")
        Setting("KeepOpen", \.keepOpen, "Whether connections stay open.")
        Setting("Rules", \.rules, "Where messages go, in order.")
        Setting("Properties", \.properties, "Names and texts put on each message.")
        Setting("Window", \.window, in: 1...1000, "Messages under way at once.")
    }

    func issues() -> [SettingIssue] {
        guard ackMode == .application, targets.isEmpty else { return [] }
        return [SettingIssue("TargetConfigNames", "needs at least one item when AckMode is 'Application'")]
    }
}
