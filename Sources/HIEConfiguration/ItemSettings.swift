// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

public import HIECore
public import HIESettings

/// What every item has, whatever its class.
///
/// Each may stand beside the item's `name` or among its `settings`.
public struct ItemSettings: Settings, Equatable {
    public var enabled = true
    public var poolSize = 1
    public var category = ""
    public var comment = ""
    public var schedule: Schedule?
    public var messagingPattern = ItemExecution.Pattern.asyncReliable
    public var durability = Durability.local
    public var fallbackTarget = ""
    public var messageTimeout = Duration.seconds(30)
    public var executionMode = ItemExecution.Mode.async
    public var restartPolicy = ItemExecution.Restart.onFailure
    public var maxRestarts = -1
    public var restartDelay = Duration.seconds(5)
    public var maxDeliveries = 3
    public var inactivityTimeout = Duration.zero
    public var queueType = QueueOptions.Order.fifo
    public var queueSize = 0
    public var overflowStrategy = QueueOptions.Overflow.block

    public init() {}

    public static let summary = "What every item has, whatever its class."
    public static var settings: [Setting<Self>] {
        Setting("Enabled", \.enabled, "Whether the item starts with the production.")
        Setting("PoolSize", \.poolSize, in: 1...10_000, "Messages worked on at once, where order allows.")
        Setting("Category", \.category, "Words to group items by, separated by commas.")
        Setting("Comment", \.comment, "A note for people.")
        Setting("QueueType", \.queueType, "In which order the item receives what waits for it.")
        Setting(
            "QueueSize", \.queueSize, in: 0...1_000_000_000,
            "Most messages that may wait for the item before OverflowStrategy applies; 0 for no bound.")
        Setting(
            "OverflowStrategy", \.overflowStrategy,
            "What happens beyond QueueSize: services that lead here wait (block) or refuse (reject), or a message is dropped and counted."
        )
        Setting("Schedule", \.schedule, "When the item works, such as Mon-Fri 08:00-18:00; empty for always.")
        Setting(
            "MessagingPattern", \.messagingPattern,
            "How the item hands messages to its targets: stored and left to them, or waiting for each to end with it.")
        Setting(
            "Durability", \.durability,
            "How safe a message is before a service answers its sender: local is on this machine's disk; memory stores nothing and passes the target's answer on."
        )
        Setting(
            "FallbackTarget", \.fallbackTarget,
            "Item that gets what comes while this one is down: no connection, an open circuit breaker, or in error. What waits here already goes on waiting; empty for none."
        )
        Setting(
            "MessageTimeout", \.messageTimeout, in: .milliseconds(10)...(.seconds(86_400)),
            "Longest wait for the answer to a request, and for targets where MessagingPattern waits.")
        Setting(
            "ExecutionMode", \.executionMode,
            "Where handlers run: on the threads that all share, or on threads of the item's own, for code that blocks."
        ).advanced()
        Setting("RestartPolicy", \.restartPolicy, "When an item that failed is started again by itself.")
        Setting(
            "MaxRestarts", \.maxRestarts, in: -1...1_000_000,
            "Starts in a row without success before the item is left alone; -1 for no limit.")
        Setting(
            "RestartDelay", \.restartDelay, in: .milliseconds(10)...(.seconds(3600)),
            "Wait before the first start again; it doubles, up to five minutes.")
        Setting(
            "MaxDeliveries", \.maxDeliveries, in: 1...1_000,
            "Times that a message may end the process while it is handled here; then it is a dead letter. Tries that fail in an orderly way do not count."
        ).advanced()
        Setting(
            "InactivityTimeout", \.inactivityTimeout, in: .zero...(.seconds(31_536_000)),
            "Without a message for so long the item counts as inactive, which status, metrics and alerts show; 0 for never."
        )
    }

    public var execution: ItemExecution {
        var execution = ItemExecution()
        execution.mode = executionMode
        execution.pattern = messagingPattern
        execution.durability = durability
        execution.fallbackTarget = fallbackTarget.isEmpty ? nil : fallbackTarget
        execution.messageTimeout = messageTimeout
        execution.restart = restartPolicy
        execution.maxRestarts = maxRestarts < 0 ? nil : maxRestarts
        execution.restartDelay = restartDelay
        execution.maxDeliveries = UInt32(clamping: maxDeliveries)
        execution.inactivityTimeout = inactivityTimeout == .zero ? nil : inactivityTimeout
        return execution
    }

    /// How the item's deliveries wait.
    public var queue: QueueOptions {
        QueueOptions(order: queueType, size: queueSize == 0 ? nil : queueSize, overflow: overflowStrategy)
    }

    public func issues() -> [SettingIssue] {
        guard queueSize == 0, overflowStrategy != .block else { return [] }
        return [SettingIssue("OverflowStrategy", "has no effect without QueueSize")]
    }
}

extension QueueOptions.Order: SettingChoice {}
extension QueueOptions.Overflow: SettingChoice {}
