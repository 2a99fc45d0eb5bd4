// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import Foundation
import HIETrials
import TestSupport
import Testing

/// Much of everything.
extension Faults {
    /// F14: P1, P11.
    @Test(.timeLimit(.minutes(2)))
    func `a frame of a byte too many and one of a million segments leave memory bounded and the next message good`()
        async throws
    {
        let folder = try TemporaryFolder()
        let sink = try Sink("all", in: folder)
        let port = freePort()
        let engine = try Engine(Items.service(port, to: "All") + Items.operation("All", sink.port), in: folder)
        try await engine.start()
        let limit = 64 << 20
        let head = Array(HL7Text.message("large", extra: "NTE|1||").utf8)
        let cases: [(name: String, body: [UInt8], code: String)] = [
            ("64 MiB + 1", head + [UInt8](repeating: 0x78, count: limit + 1 - head.count), "AR large"),
            ("64 MiB", head + [UInt8](repeating: 0x78, count: limit - head.count), "AA large"),
            (
                "a million segments",
                Array(HL7Text.message("many").utf8)
                    + Array(repeating: Array("ZZZ|1\r".utf8), count: 1_000_000).joined(),
                "AA many"
            ),
        ]
        var most = 0
        for (name, body, code) in cases {
            let peer = try #require(await MLLPPeer.connect(port))
            await peer.send([0x0B] + body + [0x1C, 0x0D])
            #expect(await peer.receiveMSA() == code, "\(name)")
            await peer.sendFrame(HL7Text.message("good-\(name.count)"))
            #expect(await peer.receiveMSA() == "AA good-\(name.count)", "\(name)")
            most = max(most, engine.process?.residentBytes ?? 0)
        }
        // One message of the largest size, some copies of it, and the engine.
        #expect(most < 600 << 20, "\(most >> 20) MiB")
        #expect(try await engine.drained())
        #expect(await engine.stop() == 0)
        #expect(try await engine.ledger().exitCode == 0)
        try await sink.end()
        #expect(Set(try sink.lines().map(\.id)).isSuperset(of: ["large", "many"]))
        FaultTable.add("F14 64 MiB + 1, a million segments, \(most >> 20) MiB", messages: 2 + cases.count)
    }

    /// F15: P11, P12.
    @Test(.timeLimit(.minutes(2)))
    func `ten thousand connections are served, and those that send are not held up by those that do not`() async throws
    {
        let folder = try TemporaryFolder()
        let sink = try Sink("all", in: folder)
        let port = freePort()
        var open = rlimit()
        getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &open)
        open.rlim_cur = open.rlim_max
        setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &open)
        // Each side has a descriptor of each.
        let count = min(10_000, Int(open.rlim_cur) - 500)
        let engine = try Engine(
            Items.service(port, to: "All", "MaxConnections: 20000") + Items.operation("All", sink.port, "Window: 32"),
            in: folder)
        try await engine.start()
        let idle = engine.process?.residentBytes ?? 0
        var peers: [MLLPPeer] = []
        for _ in 0..<count { peers.append(try #require(await MLLPPeer.connect(port))) }
        // Every twentieth sends, all at once.
        let senders = stride(from: 0, to: count, by: 20).map { ($0, peers[$0]) }
        for (number, peer) in senders { await peer.sendFrame(HL7Text.message("s0-\(number)", patient: "\(number)")) }
        for (number, peer) in senders { #expect(await peer.receiveMSA() == "AA s0-\(number)") }
        let grown = (engine.process?.residentBytes ?? 0) - idle
        #expect(grown < count * 40_000, "\(grown >> 20) MiB for \(count) connections")
        for peer in peers { peer.close() }
        #expect(try await engine.drained())
        #expect(await engine.stop() == 0)
        try await sink.end()
        let judgement = Judgement(acknowledged: senders.map { "s0-\($0.0)" }, delivered: try sink.lines())
        #expect(judgement.lost == [] && judgement.repeats == 0)
        FaultTable.add(
            "F15 \(count) connections, \(grown / max(count, 1)) bytes each", messages: senders.count,
            lost: judgement.lost.count)
    }
}
