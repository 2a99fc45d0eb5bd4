// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import Foundation
import HIECore
import HIESettings
import HIETree

/// A custom class gone wrong: does what the message's PID-3.1 says, and sends on what says nothing.
struct Misbehaving: BusinessProcess {
    struct Settings: HostSettings {
        var targets: [String] = []

        static let summary = "Aborts, spins or eats memory where a message says so; sends on all others."
        static var settings: [Setting<Self>] {
            Setting("TargetConfigNames", \.targets, "Items that each message goes to.").required()
        }
    }

    static let accepts = ["*/*"]
    private let settings: Settings

    init(_ settings: Settings, _ context: HostContext) throws(HostError) { self.settings = settings }

    func handle(_ message: Message, _ context: any Context) async throws(HostError) -> Handled {
        let text = message.body.withUnsafeBytes { String(decoding: $0, as: UTF8.self) }
        if text.contains("|ABORT^") { abort() }
        if text.contains("|EAT^") { eat() }
        while text.contains("|SPIN^") {}
        for target in settings.targets { try context.send(message, to: target) }
        return .done
    }

    /// Ends when the process does.
    private func eat() {
        while true {
            guard let more = malloc(64 << 20) else { abort() }
            memset(more, 1, 64 << 20)
        }
    }
}
