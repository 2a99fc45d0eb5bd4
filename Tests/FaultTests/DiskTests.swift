// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import Foundation
import HIETrials
import TestSupport
import Testing

extension Faults {
    private static func production(_ port: Int, _ sink: Sink) -> String {
        Items.service(port, to: "Router") + Items.router(all: "All", some: "All") + Items.operation("All", sink.port)
    }

    /// F4: P2.
    @Test(.timeLimit(.minutes(2)))
    func `on a full disk nothing is acknowledged, and with space again everything goes on`() async throws {
        let folder = try TemporaryFolder()
        let sink = try Sink("all", in: folder)
        guard let disk = SmallDisk(at: folder.file("disk"), mebibytes: 240) else {
            FaultTable.add("F4 disk full (not root: not run)", messages: 0)
            return
        }
        defer { disk.remove() }
        let port = freePort()
        let engine = try Engine(
            Self.production(port, sink), in: folder, data: "disk/data")
        try await engine.start()
        let sender = try #require(await MLLPPeer.connect(port))
        await sender.sendFrame(HL7Text.message("s0-1"))
        #expect(await sender.receiveMSA() == "AA s0-1")

        var acknowledged = ["s0-1"]
        var number = 1
        var refused = 0
        let filler = "OBX|1|TX|||" + String(repeating: "x", count: 200_000) + "\r"
        disk.fill()
        // What fits into space that the journal had before may still be taken; then no AA at all.
        while refused < 5, number < 2000 {
            number += 1
            let id = "s0-\(number)"
            await sender.sendFrame(HL7Text.message(id, extra: filler))
            switch await sender.receiveMSA() {
            case "AA \(id)": acknowledged.append(id)
            case "AE \(id)": refused += 1
            case let other: Issue.record("\(other) for \(id)")
            }
        }
        #expect(refused == 5, "\(number) messages of 200 KB were taken by a full disk")
        disk.empty()
        let isTakenAgain = await eventually {
            number += 1
            let id = "s0-\(number)"
            await sender.sendFrame(HL7Text.message(id))
            guard await sender.receiveMSA() == "AA \(id)" else { return false }
            acknowledged.append(id)
            return true
        }
        #expect(isTakenAgain, "\(engine.process?.errors ?? "")")
        #expect(engine.process?.exitCode == nil, "a full disk ends no process")
        #expect(try await engine.drained())
        #expect(await engine.stop() == 0)
        #expect(try await engine.ledger().exitCode == 0)
        try await sink.end()
        let judgement = Judgement(acknowledged: acknowledged, delivered: try sink.lines())
        #expect(judgement.lost == [] && judgement.reordered == [] && judgement.repeats == 0)
        FaultTable.add("F4 disk full, then space", messages: acknowledged.count, lost: judgement.lost.count)
    }

    /// F6: P2.
    @Test(.timeLimit(.minutes(1)), arguments: [1, 0])
    func `after a failed fsync nothing is acknowledged, the process ends with 70, and a restart loses nothing`(
        times: Int
    )
        async throws
    {
        let folder = try TemporaryFolder()
        let shim = try await Shim(in: folder)
        let sink = try Sink("all", in: folder)
        let port = freePort()
        let engine = try Engine(Self.production(port, sink), in: folder)
        try await engine.start(environment: shim.environment())
        let traffic = Traffic(to: port, senders: 4, seed: FaultTable.seed, in: folder)
        #expect(await eventually { sink.received > 200 })
        try shim.failSyncs(times: times)
        let failed = try #require(engine.process)
        #expect(await failed.end() == 70, "\(failed.errors)")
        try shim.mend()
        let recovery = try await engine.start()
        let before = sink.received
        #expect(await eventually { sink.received > before + 100 })
        try await traffic.finish()
        #expect(try await engine.drained())
        #expect(await engine.stop() == 0)
        let ledger = try await engine.ledger()
        #expect(ledger.exitCode == 0)
        try await sink.end()
        let acknowledged = try traffic.acknowledged()
        let judgement = Judgement(acknowledged: acknowledged, delivered: try sink.lines())
        #expect(judgement.lost == [])
        #expect(judgement.reordered == [])
        let repeats = sink.received - (ledger.items["All"]?.accepted ?? 0)
        #expect((0...1).contains(repeats), "one connection, one message under way")
        FaultTable.add(
            times == 0 ? "F6 fsync fails for good" : "F6 fsync fails once", messages: acknowledged.count,
            lost: judgement.lost.count, repeats: repeats,
            reordered: judgement.reordered.count, recovery: [recovery])
    }

    /// F7.
    @Test(.timeLimit(.minutes(2)))
    func `a torn tail is cut, and damage in the middle stops loudly and names the place`() async throws {
        let folder = try TemporaryFolder()
        let port = freePort()
        // Nobody listens there: everything stays in the journal.
        let dead = freePort()
        let engine = try Engine(
            Items.service(port, to: "All") + Items.operation("All", dead), in: folder)
        try await engine.start()
        let load = try await Traffic(to: port, senders: 2, count: 200, seed: FaultTable.seed, in: folder).result()
        #expect(load.acknowledged == 400)
        await engine.kill()

        let journal = folder.file("data/journal")
        let segment = try #require(newestSegment(in: journal))
        let whole = try Data(contentsOf: URL(fileURLWithPath: segment))
        let used = (whole.lastIndex { $0 != 0 } ?? 0) + 1

        // Behind what was ever acknowledged: half of a group that a crash cut off.
        var torn = whole
        let garbage = Data((0..<300).map { UInt8(truncatingIfNeeded: $0 &* 7 &+ 1) })
        // The last group may end in bytes that are zero.
        let place = used + 32
        torn.replaceSubrange(place..<place + garbage.count, with: garbage)
        try torn.write(to: URL(fileURLWithPath: segment))
        let recovery = try await engine.start()
        #expect(engine.process?.exitCode == nil, "\(engine.process?.errors ?? "")")
        #expect(try await engine.ledger().items["All"].map { $0.queued + $0.inFlight } == 400)
        await engine.kill()

        var flipped = whole
        flipped[used / 2] ^= 0x10
        try flipped.write(to: URL(fileURLWithPath: segment))
        let child = try ChildProcess(Binary.path, ["run", engine.file])
        #expect(await child.end() != 0)
        let name = URL(fileURLWithPath: segment).lastPathComponent
        #expect(child.errors.contains(name), "the damaged file is named: \(child.errors)")
        #expect(try Data(contentsOf: URL(fileURLWithPath: segment)) == flipped, "damage is left as it is")

        try whole.write(to: URL(fileURLWithPath: segment))
        try await engine.start()
        #expect(try await engine.ledger().items["All"].map { $0.queued + $0.inFlight } == 400)
        #expect(await engine.stop() == 0)
        #expect(try await engine.ledger().exitCode == 0)
        FaultTable.add("F7 torn tail, flipped bit", messages: 400, recovery: [recovery])
    }

    private func newestSegment(in folder: String) -> String? {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return names.sorted().map { "\(folder)/\($0)" }.filter { path in
            guard let head = FileHandle(forReadingAtPath: path)?.readData(ofLength: 1 << 16) else { return false }
            return path.contains("segment") || path.hasSuffix(".log") ? head.contains { $0 != 0 } : false
        }.last
    }
}

/// A file system of a few mebibytes in memory; nil where this process may not mount one.
struct SmallDisk {
    private let path: String

    init?(at path: String, mebibytes: Int) {
        self.path = path
        mkdir(path, 0o700)
        guard mount("tmpfs", path, "tmpfs", 0, "size=\(mebibytes)m") == 0 else { return nil }
    }

    /// Takes all space there is.
    func fill() {
        let file = open("\(path)/filler", O_WRONLY | O_CREAT, 0o600)
        defer { close(file) }
        for size in [1 << 20, 4096, 1] {
            let bytes = [UInt8](repeating: 1, count: size)
            while write(file, bytes, size) == size {}
        }
    }

    func empty() { unlink("\(path)/filler") }

    func remove() { umount2(path, Int32(MNT_DETACH)) }
}
