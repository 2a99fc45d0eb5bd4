// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

internal import Logging

/// Sends the notices of one action one after the other, apart from all others: who is dead holds up only itself.
actor AlertSender {
    /// More than these are not kept; the oldest goes.
    static let most = 1000
    /// Tries of one notice end when the waits between them have come to this.
    static let patience = Duration.seconds(3600)

    struct Counts: Sendable, Hashable {
        var sent = 0
        var retried = 0
        /// Refused for good, or not taken within ``patience``.
        var failed = 0
        /// Not kept because too many waited.
        var dropped = 0
    }

    nonisolated let name: String
    private let channel: any AlertChannel
    private let logger: Logger
    private let pause: @Sendable (Duration) async -> Void
    private let onEnd: @Sendable (AlertNotice) async -> Void
    private(set) var waiting: [AlertNotice] = []
    private(set) var counts = Counts()
    private var worker: Task<Void, Never>?
    private var isStopped = false

    /// - Parameters:
    ///   - pause: Waits between tries; returns early when its task is cancelled.
    ///   - onEnd: Told of each notice that need not be sent any more.
    init(
        _ name: String, _ channel: any AlertChannel, logger: Logger,
        pause: @escaping @Sendable (Duration) async -> Void,
        onEnd: @escaping @Sendable (AlertNotice) async -> Void
    ) {
        self.name = name
        self.channel = channel
        self.logger = logger
        self.pause = pause
        self.onEnd = onEnd
    }

    func enqueue(_ notice: AlertNotice) async {
        guard !isStopped else { return }
        waiting.append(notice)
        if waiting.count > Self.most {
            // The first may be under way.
            let oldest = waiting.remove(at: worker == nil ? 0 : 1)
            counts.dropped += 1
            logger.error("too many alert notices wait; the oldest is dropped", metadata: ["action": .string(name)])
            await onEnd(oldest)
        }
        if worker == nil { worker = Task { await self.work() } }
    }

    /// Ends the try under way; what waits stays kept.
    func stop() async {
        isStopped = true
        worker?.cancel()
        await worker?.value
    }

    private func work() async {
        while let notice = waiting.first, !Task.isCancelled {
            guard await send(notice) else { break }
            waiting.removeFirst()
            await onEnd(notice)
        }
        worker = nil
    }

    /// - Returns: Whether the notice is done with; false where this sender was stopped.
    private func send(_ notice: AlertNotice) async -> Bool {
        var waited = Duration.zero
        var next = Duration.seconds(1)
        while true {
            do throws(AlertDeliveryError) {
                try await channel.deliver(notice)
                counts.sent += 1
                return true
            } catch {
                if Task.isCancelled { return false }
                guard case .transient(let reason) = error, waited < Self.patience else {
                    counts.failed += 1
                    logger.error(
                        "an alert notice is given up: \(error)",
                        metadata: ["action": .string(name), "notice": .string(notice.id)])
                    return true
                }
                if waited == .zero {
                    logger.warning(
                        "an alert notice did not arrive and is tried again: \(reason)",
                        metadata: ["action": .string(name), "notice": .string(notice.id)])
                }
                counts.retried += 1
                await pause(next)
                if Task.isCancelled { return false }
                waited += next
                next = min(next * 2, .seconds(60))
            }
        }
    }
}
