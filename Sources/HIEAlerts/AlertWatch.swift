// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

internal import Foundation
public import HIEConfiguration
public import HIECore
internal import HIESettings
public import Logging

/// Looks at the rules again and again, keeps what is open, and has it told.
public actor AlertWatch {
    /// What it needs of the engine.
    public struct Surroundings: Sendable {
        public var production: String
        /// Where alerts are kept.
        public var folder: String
        public var logger: Logger
        /// What rules look at, now.
        public var measure: @Sendable () async -> AlertMeasures
        /// Hands a message of JSON in at an item.
        public var submit: @Sendable (String, [UInt8]) async throws(HostError) -> Void

        public init(
            production: String, folder: String, logger: Logger,
            measure: @escaping @Sendable () async -> AlertMeasures,
            submit: @escaping @Sendable (String, [UInt8]) async throws(HostError) -> Void
        ) {
            self.production = production
            self.folder = folder
            self.logger = logger
            self.measure = measure
            self.submit = submit
        }
    }

    private let surroundings: Surroundings
    private let store: AlertStore
    private let pause: @Sendable (Duration) async -> Void
    private var settings: AlertSettings
    private var book = AlertBook()
    private var waiting: [WaitingNotice] = []
    /// What the file holds.
    private var written: KeptAlerts?
    private var senders: [String: AlertSender] = [:]
    private var counted: [String: AlertSender.Counts] = [:]
    private var looking: Task<Void, Never>?
    private var last: ContinuousClock.Instant?
    private var isStopped = false
    private var hasFailedToWrite = false

    /// Reads what was kept; tells nobody yet.
    ///
    /// - Parameter pause: Waits between looks and between tries; returns early when its task is cancelled.
    public init(
        _ settings: AlertSettings, in surroundings: Surroundings,
        pause: @escaping @Sendable (Duration) async -> Void = { try? await Task.sleep(for: $0) }
    ) {
        self.settings = settings
        self.surroundings = surroundings
        self.pause = pause
        store = AlertStore(folder: surroundings.folder)
        do throws(AlertStore.Failure) {
            let kept = try store.read()
            book = AlertBook(kept ?? KeptAlerts())
            waiting = kept?.waiting ?? []
            written = kept
        } catch {
            store.setAside()
            surroundings.logger.error("alerts begin anew: \(error); it is kept as \(AlertStore.name).damaged")
        }
    }

    /// Sends what was still to be sent, and looks at the rules from now on.
    public func start() async {
        guard looking == nil, !isStopped else { return }
        makeSenders(settings)
        let known = Set(senders.keys)
        waiting.removeAll { !known.contains($0.action) }
        for waiting in waiting { await senders[waiting.action]?.enqueue(waiting.notice) }
        looking = Task { [weak self, pause] in
            while !Task.isCancelled {
                await self?.look()
                guard let interval = await self?.settings.interval else { return }
                await pause(interval)
            }
        }
    }

    public func stop() async {
        isStopped = true
        looking?.cancel()
        await looking?.value
        for sender in senders.values { await sender.stop() }
        save()
    }

    /// From the next look on other rules hold; notices under way go on where their action is the same.
    public func update(_ settings: AlertSettings) async {
        guard settings != self.settings, !isStopped else { return }
        let former = self.settings
        self.settings = settings
        guard former.actions != settings.actions else { return }
        let old = senders
        senders = [:]
        for sender in old.values {
            await sender.stop()
            await count(sender)
        }
        makeSenders(settings)
        let known = Set(senders.keys)
        waiting.removeAll { !known.contains($0.action) }
        for waiting in waiting { await senders[waiting.action]?.enqueue(waiting.notice) }
    }

    // MARK: Looking

    /// One look at everything; what ``start()`` does again and again.
    func look() async {
        let measures = await surroundings.measure()
        guard !isStopped else { return }
        let now = ContinuousClock.now
        let elapsed = last.map { now - $0 } ?? .zero
        last = now
        await take(measures, after: elapsed)
    }

    func take(_ measures: AlertMeasures, after elapsed: Duration) async {
        let notices = book.look(at: measures, after: elapsed, settings.rulesInForce)
        for notice in notices { log(notice) }
        let told = notices.flatMap { notice in
            notice.actions.filter { $0 != AlertAction.log }.map { WaitingNotice(action: $0, notice: notice) }
        }
        waiting += told
        // Before anything goes out, so that a crash repeats a notice instead of losing it.
        save()
        for waiting in told { await senders[waiting.action]?.enqueue(waiting.notice) }
    }

    private func log(_ notice: AlertNotice) {
        var metadata: Logger.Metadata = [
            "alert": .stringConvertible(notice.alert.id), "rule": .string(notice.alert.rule),
        ]
        if let item = notice.alert.item { metadata["item"] = .string(item) }
        let level: Logger.Level =
            switch (notice.event, notice.alert.severity) {
            case (.recovered, _), (_, .info): .notice
            case (_, .warning): .warning
            case (_, .error): .error
            case (_, .critical): .critical
            }
        surroundings.logger.log(
            level: level, "alert \(notice.event.rawValue): \(notice.alert.line)", metadata: metadata)
    }

    // MARK: Telling

    private func makeSenders(_ settings: AlertSettings) {
        for action in settings.actions where senders[action.name] == nil {
            guard let channel = channel(action) else { continue }
            senders[action.name] = AlertSender(
                action.name, channel, logger: surroundings.logger, pause: pause,
                onEnd: { [weak self, name = action.name] in await self?.ended($0, name) })
        }
    }

    private func channel(_ action: AlertAction) -> (any AlertChannel)? {
        let trust = ClientTrust(file: action.trustFile.isEmpty ? "" : action.trustFile.path)
        let production = surroundings.production
        if let address = action.webhook {
            return WebhookChannel(
                address: address, headers: action.headers, timeout: action.timeout, trust: trust,
                production: production)
        }
        if let mail = action.email {
            return MailChannel(
                mail: mail, timeout: action.timeout, trust: trust, production: production, logger: surroundings.logger)
        }
        return action.item.isEmpty
            ? nil : ItemChannel(item: action.item, production: production, submit: surroundings.submit)
    }

    private func ended(_ notice: AlertNotice, _ action: String) {
        waiting.removeAll { $0.action == action && $0.notice.id == notice.id }
        save()
    }

    /// A full disk must not end the watch over it: it goes on with what is in memory.
    private func save() {
        var kept = book.kept
        kept.waiting = waiting
        guard kept != written, written != nil || !(kept.open.isEmpty && kept.waiting.isEmpty) else { return }
        do throws(AlertStore.Failure) {
            try store.write(kept)
            written = kept
            hasFailedToWrite = false
        } catch {
            if !hasFailedToWrite { surroundings.logger.error("alerts are not kept over a restart: \(error)") }
            hasFailedToWrite = true
        }
    }

    // MARK: Operators

    /// Open alerts, oldest first.
    public var open: [Alert] { book.open }

    /// - Returns: The alert as it is then, an earlier acknowledgement unchanged; nil where none of this number is open.
    public func acknowledge(_ id: Int, by: String, why: String, at time: Timestamp = .now()) -> Alert? {
        let alert = book.acknowledge(id, by: by, why: why, at: time)
        save()
        if let alert, alert.acknowledgement?.time == time.microseconds {
            surroundings.logger.notice(
                "alert acknowledged by \(by): \(alert.line)", metadata: ["alert": .stringConvertible(id)])
        }
        return alert
    }

    // MARK: Counting

    /// One action's notices since the process started.
    public struct ActionCounts: Sendable, Hashable {
        public let action: String
        public let sent: Int
        public let failed: Int
        public let dropped: Int
        public let retried: Int
        public let waiting: Int
    }

    public var counts: [ActionCounts] {
        get async {
            var rows: [ActionCounts] = []
            for name in Set(senders.keys).union(counted.keys).sorted() {
                let now = await senders[name]?.counts ?? AlertSender.Counts()
                let before = counted[name] ?? AlertSender.Counts()
                rows.append(
                    ActionCounts(
                        action: name, sent: now.sent + before.sent, failed: now.failed + before.failed,
                        dropped: now.dropped + before.dropped, retried: now.retried + before.retried,
                        waiting: await senders[name]?.waiting.count ?? 0))
            }
            return rows
        }
    }

    private func count(_ sender: AlertSender) async {
        let counts = await sender.counts
        counted[sender.name, default: AlertSender.Counts()].add(counts)
    }

    /// Open alerts of a data directory whose engine is stopped, oldest first.
    public static func kept(in folder: String) throws -> [Alert] {
        try AlertStore(folder: folder).read()?.open ?? []
    }
}

extension AlertSender.Counts {
    mutating func add(_ other: Self) {
        sent += other.sent
        retried += other.retried
        failed += other.failed
        dropped += other.dropped
    }
}
