// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import Foundation
import HIETrials
import TestSupport
import Testing

/// An engine that loses power again and again while senders send, and what a checker finds in the end.
final class PowerRun {
    private static let pool = 2
    /// From the write of a group back to when what it holds was closed.
    private static let handling: UInt64 = 2_000_000

    private let cuts: Int
    private let syncsAreLies: Bool
    private var random: SeededGenerator
    private let folder: TemporaryFolder
    private let power: PowerShim
    private let all: Sink
    private let some: Sink
    private let engine: Engine
    private let port: Int
    /// From the last write that was safe to the cut.
    private var unsafe: [Range<UInt64>] = []
    private(set) var report: FaultReport
    /// What is wrong besides the report's numbers.
    private(set) var findings: [String] = []

    init(cuts: Int, seed: UInt64, syncsAreLies: Bool = false) async throws {
        self.cuts = cuts
        self.syncsAreLies = syncsAreLies
        random = SeededGenerator(seed)
        folder = try TemporaryFolder()
        power = try await PowerShim(in: folder)
        (all, some) = (try Sink("all", in: folder), try Sink("some", in: folder))
        port = freePort()
        engine = try Engine(
            Items.service(port, to: "Router") + Items.router(all: "All", some: "Some, Files")
                + Items.operation("All", all.port, pool: Self.pool) + Items.operation("Some", some.port)
                + Items.item("Files", "HL7FileOperation", "FilePath: disk/out, Filename: '{MSH-10}.hl7'"),
            in: folder, data: "disk/data")
        report = FaultReport("F23 power cut x\(cuts)", messages: 0)
    }

    func run() async throws {
        try await start(cutAt: nil)
        let traffic = Traffic(to: port, senders: 4, seed: random.next(), in: folder)
        #expect(await eventually { self.all.received > 20 })
        try await cut()
        for _ in 1..<max(cuts, 1) where findings.isEmpty {
            let step = Bool.random(using: &random) ? Int.random(in: 1...800, using: &random) : nil
            try await start(cutAt: step)
            if engine.process?.exitCode == nil { await live(untilStep: step != nil) }
            try await cut()
        }
        if findings.isEmpty { try await start() }
        let before = all.received
        if findings.isEmpty, await !eventually({ self.all.received > before + 50 }) {
            findings.append("nothing arrives")
        }
        try await finish(traffic)
    }

    private func live(untilStep: Bool) async {
        guard untilStep else { return await pass(.milliseconds(Int.random(in: 5...200, using: &random))) }
        _ = await eventually(within: .seconds(1)) { self.engine.process?.exitCode != nil }
    }

    private func start(cutAt step: Int?) async throws {
        try await start(environment: power.environment(cut: step, syncsAreLies: syncsAreLies))
    }

    private func start(environment: [String: String] = [:]) async throws {
        // Small segments, so that files are begun, let go and used again.
        let environment = environment.merging(
            ["HIE_TRIAL_SEGMENT_BYTES": "131072", "HIE_TRIAL_RETENTION_BYTES": "400000"]
        ) { $1 }
        report.recovery.append(try await engine.start(environment: environment))
        // One that dies at its step has not refused.
        guard let code = engine.process?.exitCode, code != -SIGKILL else { return }
        findings.append("after cut \(unsafe.count) the engine ended with \(code): \(engine.process?.errors ?? "")")
    }

    private func cut() async throws {
        await engine.kill()
        let time = monotonicTime()
        let safe = try power.cut(seed: random.next())
        unsafe.append(min(safe - min(safe, Self.handling), time)..<time)
        let verified = try await Binary.run("journal", "verify", engine.file)
        if verified.code != 0 {
            findings.append("cut \(unsafe.count): journal verify: \(verified.output)\(verified.errors)")
        }
    }

    private func finish(_ traffic: Traffic) async throws {
        guard findings.isEmpty else {
            await engine.kill()
            traffic.abandon()
            return
        }
        try await traffic.finish()
        if try await !engine.drained() { findings.append("something is never delivered") }
        if await engine.stop() != 0 { findings.append("the engine ended badly: \(engine.process?.errors ?? "")") }
        let ledger = try await engine.ledger()
        report.openAccounts = ledger.items.values.count { $0.imbalance != 0 } + (ledger.balanced ? 0 : 1)
        try await all.end()
        try await some.end()
        try judge(traffic, ledger)
    }

    private func judge(_ traffic: Traffic, _ ledger: LedgerAnswer) throws {
        let acknowledged = try traffic.acknowledged()
        let lines = try all.lines()
        let toSome = Set(lines.filter { $0.key.prefix { $0 != "^" }.hasSuffix("0") }.map(\.id))
        report.messages = acknowledged.count
        report.add(Judgement(acknowledged: acknowledged, delivered: lines))
        report.add(Judgement(acknowledged: acknowledged, delivered: try some.lines(), where: toSome.contains))
        // A message that a sender sent again was accepted twice and is to be delivered twice.
        for (name, sink, connections) in [("All", all, Self.pool), ("Some", some, 1)] {
            let repeats = sink.received - (ledger.items[name]?.accepted ?? 0)
            if repeats < 0 { findings.append("\(name) accepted \(-repeats) more than it delivered") }
            report.repeats += max(repeats, 0)
            let fresh = try sink.lines().count { line in unsafe.contains { $0.contains(line.time) } }
            report.allowedRepeats += unsafe.count * connections + fresh
        }
        let names = folder.names(in: "disk/out").filter { !$0.hasPrefix(".") }
        let written = Set(try names.map { HL7Text.controlID(try folder.text("disk/out/\($0)")) })
        report.lost += acknowledged.count { toSome.contains($0) && !written.contains($0) }
        report.availability = try traffic.served()
    }
}
