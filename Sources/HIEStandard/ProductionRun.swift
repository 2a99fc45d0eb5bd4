// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

internal import Foundation
internal import HIEAlerts
public import HIEConfiguration
public import HIECore
public import HIEEngine
internal import HIEFailpoints
internal import HIEIndex
internal import HIEJournal
internal import HIESettings
public import HIEStatus
public import Logging

/// One production with everything around it: journal, engine, search index, status.
public actor ProductionRun {
    public enum Problem: Error, CustomStringConvertible {
        case faulty([ConfigurationIssue])
        case cannotStart(String)

        public var description: String {
            switch self {
            case .faulty(let issues): issues.map(\.description).joined(separator: "\n")
            case .cannotStart(let text): text
            }
        }
    }

    private let file: String
    let catalog: Catalog
    let logger: Logger
    let settings: ProductionSettings
    let journal: Journal
    let engine: Engine
    let index: SearchIndex?
    let conditions: HostConditions
    let certificates = CertificateEnds()
    private(set) var alerts: AlertWatch?
    /// The plan that runs: what items are and have.
    private(set) var plan = ProductionPlan(name: "", items: [])
    private let alertSettings: AlertSettings
    private let registry: PrometheusRegistry?
    private var status: StatusServer?
    /// Where status and health are; nil with `StatusPort: 0`.
    public private(set) var statusAddress: String?
    private var isStopping = false

    /// Opens the journal and recovers; starts nothing yet.
    ///
    /// - Parameter registry: Where the process's metrics are kept, for `/metrics`.
    public init(
        _ check: ProductionCheck, catalog: Catalog, logger: Logger, registry: PrometheusRegistry?,
        onFailure: @escaping @Sendable (String) -> Void
    ) throws(Problem) {
        guard let configuration = check.configuration, !check.issues.hasErrors else { throw .faulty(check.issues) }
        file = configuration.file
        settings = configuration.settings
        self.catalog = catalog
        self.registry = registry
        var logger = logger
        logger[metadataKey: "production"] = .string(configuration.name)
        self.logger = logger
        let folder = settings.dataDirectory.path
        var options = Journal.Options()
        options.minimumFreeBytes = settings.minimumFreeDisk.bytes
        options.onFailure = onFailure
        #if HIE_FAILPOINTS
        options.segmentBytes = FailpointPlan.number("HIE_TRIAL_SEGMENT_BYTES") ?? options.segmentBytes
        #endif
        do throws(JournalError) {
            journal = try Journal(directory: folder + "/journal", options: options)
        } catch {
            throw .cannotStart(error.description)
        }
        let conditions = HostConditions()
        self.conditions = conditions
        alertSettings = configuration.alerts
        engine = Engine(
            broker: journal, logger: logger, stopLimit: settings.shutdownTimeout, dataDirectory: folder,
            readers: .standard,
            report: { conditions.take($1, of: $0) })
        index = settings.searchIndex ? try Self.openIndex(settings, journal, logger) : nil
    }

    private static func openIndex(
        _ settings: ProductionSettings, _ journal: Journal, _ logger: Logger
    ) throws(Problem) -> SearchIndex {
        do throws(IndexError) {
            return try ProductionIndex.open(settings, log: journal, load: JournalLoad(journal)) {
                logger.warning("search index: \($0)")
            }
        } catch {
            throw .cannotStart("search index: \(error)")
        }
    }

    /// Deploys the checked plan and begins to answer for it.
    public func start(_ plan: ProductionPlan) async throws {
        self.plan = plan
        _ = try await engine.deploy(plan)
        index?.start()
        await watch(alertSettings)
        let server = StatusServer { [weak self] request in
            await self?.answer(request) ?? StatusResponse(503, "text/plain", "stopping\n")
        }
        status = server
        do {
            try await server.listen(inFolder: settings.dataDirectory.path)
            if settings.statusPort > 0 {
                let port = try await server.listen(host: settings.statusAddress, port: settings.statusPort)
                statusAddress = "http://\(settings.statusAddress):\(port)"
            }
        } catch {
            logger.error("no status at \(settings.statusAddress):\(settings.statusPort): \(error)")
        }
        var bytes = settings.retentionSize?.bytes
        #if HIE_FAILPOINTS
        bytes = FailpointPlan.number("HIE_TRIAL_RETENTION_BYTES") ?? bytes
        #endif
        journal.keepRetaining(
            for: settings.retention, bytes: bytes,
            readers: { [index] in index.map { [$0.position ?? Receipt(0)] } ?? [] })
    }

    /// Reads the file anew and deploys what differs; a faulty file changes nothing.
    ///
    /// - Returns: What was done; nil where the file is faulty, which is logged.
    public func reload() async -> Deployment? {
        let check = ProductionCheck(file: file, catalog: catalog)
        guard let configuration = check.configuration, !check.issues.hasErrors else {
            for issue in check.issues { logger.error("\(issue)") }
            logger.error("the changed file is faulty; the former configuration keeps running")
            return nil
        }
        if configuration.settings != settings {
            logger.warning("changed settings of the production as a whole take effect at its next start")
        }
        do {
            let deployment = try await engine.deploy(check.plan)
            plan = check.plan
            await alerts?.update(configuration.alerts)
            logger.notice("deployed: \(deployment.steps.isEmpty ? "no change" : "\(deployment.steps)")")
            return deployment
        } catch {
            logger.error("cannot deploy the changed file: \(error)")
            return nil
        }
    }

    /// Stops intakes, lets what is under way end, closes the journal.
    public func stop() async {
        guard !isStopping else { return }
        isStopping = true
        await alerts?.stop()
        await engine.shutDown()
        await status?.stop()
        index?.stop()
        journal.close()
    }

    // MARK: Status

    public var ledger: Ledger { journal.ledger() }

    private func answer(_ request: StatusRequest) async -> StatusResponse {
        switch (request.method, request.path) {
        case ("GET", "/health/live"): return StatusResponse(200, "text/plain", "alive\n")
        case ("GET", "/health/ready"):
            let isReady = await engine.isReady && journal.isAccepting && !isStopping
            return StatusResponse(isReady ? 200 : 503, "text/plain", isReady ? "ready\n" : "not ready\n")
        case ("GET", "/metrics"):
            return StatusResponse(200, "text/plain; version=0.0.4; charset=utf-8", await metrics())
        case ("GET", "/status"): return await json(report())
        case ("GET", "/ledger"): return json(LedgerReport(ledger))
        case ("POST", let path) where request.isLocal && path.hasPrefix("/items/"):
            return await act(path.dropFirst("/items/".count), request)
        case ("GET", let path) where request.isLocal && path.hasPrefix("/messages/"):
            return body(at: path.dropFirst("/messages/".count))
        case ("POST", let path) where request.isLocal && path.hasPrefix("/messages/"):
            return await resend(request)
        case ("POST", "/index/rebuild") where request.isLocal: return rebuildIndex()
        case (_, let path) where request.isLocal && (path.hasPrefix("/dlq") || path.hasPrefix("/hold")):
            return await desk.answer(request) ?? StatusResponse(404, "text/plain", "there is no such list\n")
        case (_, let path) where request.isLocal && path.hasPrefix("/alerts"): return await answerAlerts(request)
        default:
            return StatusResponse(
                404, "text/plain", "there is /health/live, /health/ready, /metrics, /status, /ledger\n")
        }
    }

    private func watch(_ settings: AlertSettings) async {
        let watch = AlertWatch(settings, in: alertSurroundings)
        alerts = watch
        await watch.start()
    }

    private func act(_ path: Substring, _ request: StatusRequest) async -> StatusResponse {
        let slash = path.lastIndex(of: "/") ?? path.startIndex
        let word = path[slash...].dropFirst()
        if word == "skip" { return await skip(String(path[..<slash]), request) }
        guard let act = Engine.Act(rawValue: String(word)) else {
            return StatusResponse(404, "text/plain", "acts are start, stop, pause, resume and skip\n")
        }
        do throws(HostError) {
            let state = try await engine.perform(act, on: String(path[..<slash]))
            return StatusResponse(200, "text/plain", state.rawValue + "\n")
        } catch {
            return StatusResponse(404, "text/plain", "\(error)\n")
        }
    }

    func json(_ value: some Encodable) -> StatusResponse {
        StatusResponse(200, "application/json", JSONText.of(value))
    }

    /// What `hie status` shows.
    public func report() async -> StatusReport {
        let status = await engine.status
        let statistics = journal.statistics()
        return StatusReport(
            production: status.production, isReady: await engine.isReady, isAccepting: journal.isAccepting,
            items: status.items, ledger: ledger, journalBytes: statistics.bytesOnDisk,
            indexLagSeconds: index?.lag.seconds, deadLetters: await deadLetterCounts(),
            alerts: await alerts?.open ?? [])
    }

    private func metrics() async -> String {
        let status = await engine.status
        var text = MetricsText()
        EngineMetrics(items: status.items, ledger: ledger, now: .now()).write(to: &text)
        JournalMetrics(journal).write(to: &text)
        await writeOperatorMetrics(to: &text)
        if let index {
            text.begin("hie_index_lag_seconds", "gauge")
            text.sample("hie_index_lag_seconds", [], index.lag.seconds)
        }
        registry?.write(to: &text)
        return text.text
    }
}
