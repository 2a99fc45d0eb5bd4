// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Foundation
import HIEConfiguration
import HIECore
import HIEHL7Hosts
import HIEStandard
import HIETrials
import HL7Traffic
import Logging

struct Demo: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Runs a production, plays the systems around it, and shows what became of every message.",
        discussion: """
            Each HL7TCPOperation to this machine gets a receiver, each HL7TCPService a sender of made-up traffic. The \
            production then runs on until Ctrl-C.
            """)

    @Argument(help: ArgumentHelp("The production file.", valueName: "file"))
    var file: String
    @Option(help: "Messages for each service.")
    var messages = 5000
    @Option(help: "Connections of each sender.")
    var connections = 8
    @Option(help: "Decides the traffic.")
    var seed: UInt64 = 1
    @Flag(help: "End when the table is printed.")
    var once = false

    func run() async throws {
        signal(SIGPIPE, SIG_IGN)
        let check = try CheckedFile.read(file)
        let stopSinks = StopHandle()
        let sinks = try DemoSinks(check.plan, stop: stopSinks)
        let production = try EngineProcess.open(check, atMost: .warning)
        let stop = StopSignal()
        try await production.start(check.plan)
        let before = await production.ledger
        Terminal.note("\(check.plan.name) is running; sending \(messages.grouped) messages to each service")
        let results = try await drive(check.plan)
        await drain(production)
        Terminal.endProgress()
        await report(results, before: before, production)
        if once {
            await production.stop()
            stopSinks.stop()
            await sinks.finish()
            if await !production.ledger.isBalanced || results.contains(where: { $0.result.acknowledged != messages }) {
                throw ExitCode(1)
            }
            return
        }
        Terminal.note("the production runs on; Ctrl-C ends it")
        await stop.wait()
        await production.stop()
        stopSinks.stop()
        await sinks.finish()
    }

    private struct Feed: Sendable {
        let item: String
        let result: LoadResult
    }

    /// One sender per service, all at once; a service whose name speaks of a laboratory gets results.
    private func drive(_ plan: ProductionPlan) async throws -> [Feed] {
        let services = plan.items.filter { $0.isEnabled && $0.hostClass.kind == .service }.compactMap { item in
            (item.settings.listener?.port).map { (item.name, $0) }
        }
        return try await withThrowingTaskGroup(of: Feed.self) { group in
            for (place, (name, port)) in services.enumerated() {
                let isLaboratory = name.lowercased().hasPrefix("lab")
                group.addTask { try await feed(name, port, isLaboratory, seed &+ UInt64(place), shows: place == 0) }
            }
            var feeds: [Feed] = []
            for try await feed in group { feeds.append(feed) }
            return feeds.sorted { $0.item < $1.item }
        }
    }

    private func feed(
        _ name: String, _ port: Int, _ isLaboratory: Bool, _ seed: UInt64, shows: Bool
    ) async throws -> Feed {
        var traffic = try Traffic(seed: seed, kinds: isLaboratory ? "ORU" : "ADT,ORM,SIU", size: nil)
        var options = LoadOptions(port: port)
        options.connections = connections
        if shows {
            options.progress = { [messages] progress in
                Terminal.progress(
                    "\(name): \(progress.acknowledged.grouped) of \(messages.grouped) acknowledged, "
                        + "\(Int(progress.perSecond).grouped)/s")
            }
        }
        let list = (0..<messages).map { _ in traffic.next() }
        return Feed(item: name, result: try await MLLPLoadClient(options).run(.asTheyAre(list)))
    }

    /// Until nothing waits, or nothing has moved for ten seconds.
    private func drain(_ production: ProductionRun) async {
        var last = -1
        var still = 0
        while still < 50 {
            let accounts = await production.ledger.accounts.values
            let waiting = accounts.reduce(0) { $0 + $1.queued + $1.inFlight }
            if waiting == 0 { return }
            Terminal.progress("\(waiting.grouped) deliveries still under way")
            still = waiting == last ? still + 1 : 0
            last = waiting
            try? await Task.sleep(for: .milliseconds(200))
        }
    }

    private func report(_ feeds: [Feed], before: Ledger, _ production: ProductionRun) async {
        var senders = Table("sender to", "sent", "acknowledged", "messages/s", "p50 ms", "p95 ms", "p99 ms")
        for feed in feeds {
            senders.add(
                feed.item, feed.result.sent.grouped, feed.result.acknowledged.grouped,
                Int(feed.result.perSecond).grouped, LoadReport.short(feed.result.latency.p50),
                LoadReport.short(feed.result.latency.p95), LoadReport.short(feed.result.latency.p99))
        }
        Terminal.line()
        Terminal.write(senders.text)
        let ledger = await production.ledger
        var items = Table("item", "accepted", "delivered", "filtered", "failed", "waiting")
        for (name, now) in ledger.accounts.sorted(by: { $0.key < $1.key }) {
            let old = before.accounts[name] ?? LedgerAccount()
            items.add(
                name, (now.accepted - old.accepted).grouped, (now.delivered - old.delivered).grouped,
                (now.filtered - old.filtered).grouped, (now.deadLettered - old.deadLettered).grouped,
                (now.queued + now.inFlight + now.held).grouped)
        }
        Terminal.line()
        Terminal.write(items.text)
        Terminal.line()
        Terminal.line("ledger: \(ledger.isBalanced ? Terminal.green("balanced") : Terminal.red("NOT balanced"))")
        if let address = await production.statusAddress {
            Terminal.line("status: \(address)/status   metrics: \(address)/metrics")
        }
        Terminal.line("look around: hie status \(file) · hie messages \(file) · hie ledger \(file)")
    }
}

/// Receivers for the operations that send to this machine.
private struct DemoSinks {
    private let tasks: [Task<Void, Never>]

    init(_ plan: ProductionPlan, stop: StopHandle) throws {
        tasks = plan.items.compactMap { item in
            guard item.isEnabled, let settings = item.settings as? HL7TCPOperationSettings,
                ["127.0.0.1", "localhost", "::1"].contains(settings.address)
            else { return nil }
            var options = SinkOptions(port: settings.port)
            options.host = "127.0.0.1"
            do throws(TrialError) {
                let sink = try MLLPSink(options, stop: stop)
                return Task { _ = try? await sink.runOnThread() }
            } catch {
                Terminal.note("no receiver for \(item.name) on port \(settings.port): \(error)")
                return nil
            }
        }
    }

    func finish() async {
        for task in tasks { await task.value }
    }
}
