// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

public import HIESettings

/// How an item runs, whatever its class: where its handlers run, how it hands messages on, and when it is started again.
public struct ItemExecution: Sendable, Hashable {
    public enum Mode: String, SettingChoice {
        /// On the threads that all items share; for code that awaits and does not block.
        case async
        /// On `PoolSize` threads of the item's own; for code that blocks.
        case threadPool = "thread_pool"
        /// On one thread of the item's own.
        case singleProcess = "single_process"
    }

    /// How an item hands a message to its targets.
    public enum Pattern: String, SettingChoice {
        /// Stored for each target, in order; the item goes on at once.
        case asyncReliable = "async_reliable"
        /// One target after the other, waiting for each to end with it.
        case syncReliable = "sync_reliable"
        /// As `async_reliable`, and messages of one key may be worked on at once too.
        case concurrentAsync = "concurrent_async"
        /// All targets at once, waiting for all of them to end with it.
        case concurrentSync = "concurrent_sync"

        public var waits: Bool { self == .syncReliable || self == .concurrentSync }
    }

    public enum Restart: String, SettingChoice {
        case never
        /// After a failure that may pass.
        case onFailure = "on_failure"
        /// After any end that nobody asked for, also where the configuration seems to be at fault.
        case always
    }

    public var mode = Mode.async
    public var pattern = Pattern.asyncReliable
    /// Of a service: `memory` passes messages through to the operations without storing them (P1).
    public var durability = Durability.local
    /// What gets the item's messages while it is down; nil for nobody: they wait.
    public var fallbackTarget: String?
    /// How long a request, or a pattern that waits, waits for an answer.
    public var messageTimeout = Duration.seconds(30)
    public var restart = Restart.onFailure
    /// Starts in a row without success before the item is left alone; nil for no limit.
    public var maxRestarts: Int?
    /// A message whose handling ended the process this often is a dead letter (P7).
    public var maxDeliveries: UInt32 = 3
    /// Before the first start; doubled with each, up to five minutes.
    public var restartDelay = Duration.seconds(5)
    /// Without a message for so long the item counts as inactive; nil for never.
    public var inactivityTimeout: Duration?

    public init() {}
}
