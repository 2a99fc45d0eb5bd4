// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import Foundation
import Synchronization
import Testing

@testable import HIETrials

let template = Array("MSH|^~\\&|PAS|RXX|HIE|T|20260101||ADT^A01|X|P|2.4\rEVN|A01\rPID|1||123^^^NHS~9\r".utf8)

func message(_ id: String) -> [UInt8] {
    Array("MSH|^~\\&|PAS|RXX|HIE|T|20260101||ADT^A01|\(id)|P|2.4\rPID|1||\(id)^^^NHS\r".utf8)
}

/// A sink that runs until ended.
struct RunningSink {
    let sink: MLLPSink
    private let stop = StopHandle()
    private let task: Task<SinkCounters, any Error>

    init(port: Int = 0, _ change: (inout SinkOptions) -> Void = { _ in }) throws {
        var options = SinkOptions(port: port)
        options.host = "127.0.0.1"
        change(&options)
        let sink = try MLLPSink(options, stop: stop)
        self.sink = sink
        task = Task { try await sink.runOnThread() }
    }

    var port: Int { sink.port }

    func end() async throws -> SinkCounters {
        stop.stop()
        return try await task.value
    }
}

func load(
    port: Int, _ messages: LoadMessages, stop: StopHandle = StopHandle(),
    _ change: (inout LoadOptions) -> Void = { _ in }
) async throws -> LoadResult {
    var options = LoadOptions(port: port)
    options.timeout = .seconds(20)
    change(&options)
    return try await MLLPLoadClient(options).run(messages, stop: stop)
}

@Suite(.timeLimit(.minutes(1))) struct `A load and a sink` {
    @Test(arguments: [(1, 1), (8, 1), (3, 16)])
    func `account for every message`(connections: Int, window: Int) async throws {
        let sink = try RunningSink { $0.countsDistinct = true }
        let result = try await load(port: sink.port, .templates([template], count: 500)) {
            $0.connections = connections
            $0.window = window
        }
        let counters = try await sink.end()
        #expect(result.sent == 500)
        #expect(result.acknowledged == 500)
        #expect(result.refused + result.mismatched + result.lost + result.unexpected == 0)
        #expect(result.latency.p50 > 0 && result.latency.p50 <= result.latency.maximum)
        #expect(counters.messages == 500)
        #expect(counters.distinct == 500)
        #expect(counters.duplicates == 0)
        #expect(counters.connections == UInt64(connections))
    }

    @Test func `send messages as they are`() async throws {
        let log = NSTemporaryDirectory() + "hie-sink-\(UUID().uuidString)"
        defer { try? FileManager.default.removeItem(atPath: log) }
        let sink = try RunningSink { $0.logFile = log }
        let result = try await load(port: sink.port, .asTheyAre([message("a1"), message("b2"), message("a1")]))
        _ = try await sink.end()
        #expect(result.acknowledged == 3)
        #expect(try String(contentsOfFile: log, encoding: .utf8) == "a1\ta1^^^NHS\nb2\tb2^^^NHS\na1\ta1^^^NHS\n")
    }

    @Test func `take messages from a stream`() async throws {
        let sink = try RunningSink { $0.countsDistinct = true }
        let left = Mutex(200)
        let messages: @Sendable () -> [UInt8]? = {
            left.withLock { left in
                guard left > 0 else { return nil }
                left -= 1
                return message("s\(left)")
            }
        }
        let result = try await load(port: sink.port, .stream(messages)) { $0.window = 4 }
        #expect(result.acknowledged == 200)
        #expect(try await sink.end().distinct == 200)
    }

    @Test func `count what came twice`() async throws {
        let sink = try RunningSink { $0.countsDistinct = true }
        _ = try await load(port: sink.port, .asTheyAre((0..<3000).map { message("\($0 % 1000)") }))
        let counters = try await sink.end()
        #expect(counters.distinct == 1000)
        #expect(counters.duplicates == 2000)
    }

    @Test func `log what was acknowledged`() async throws {
        let file = NSTemporaryDirectory() + "hie-acked-\(UUID().uuidString)"
        defer { try? FileManager.default.removeItem(atPath: file) }
        let sink = try RunningSink { $0.exception = .init(every: 2, answer: .error) }
        let result = try await load(port: sink.port, .asTheyAre(["a", "b", "c", "d", "e"].map(message))) {
            $0.acknowledgedFile = file
        }
        _ = try await sink.end()
        #expect(result.acknowledged == 3)
        #expect(result.refused == 2)
        #expect(try String(contentsOfFile: file, encoding: .utf8) == "a\nc\ne\n")
    }

    @Test(arguments: [
        (SinkOptions.Answer.error, 0, 90, 0), (.reject, 0, 90, 0), (.garbage, 0, 0, 90), (.wrongID, 0, 0, 90),
        (.accept, 90, 0, 0),
    ])
    func `tell refusals and wrong answers apart`(
        answer: SinkOptions.Answer, acknowledged: Int, refused: Int, mismatched: Int
    )
        async throws
    {
        let sink = try RunningSink { $0.answer = answer }
        let result = try await load(port: sink.port, .templates([template], count: 90)) { $0.window = 5 }
        _ = try await sink.end()
        #expect(result.acknowledged == acknowledged)
        #expect(result.refused == refused)
        #expect(result.mismatched == mismatched)
        #expect(result.lost == 0)
    }

    @Test func `count what is never answered as lost`() async throws {
        let sink = try RunningSink { $0.answer = .none }
        let result = try await load(port: sink.port, .templates([template], count: 10)) {
            $0.window = 3
            $0.connections = 2
            $0.timeout = .milliseconds(50)
        }
        #expect(result.sent == 6)
        #expect(result.lost == 6)
        while sink.sink.current.messages < 6 { await Task.yield() }
        #expect(try await sink.end().messages == 6)
    }

    @Test func `end early when stopped`() async throws {
        let sink = try RunningSink { $0.answer = .none }
        let stop = StopHandle()
        let stopped = Task {
            while sink.sink.current.messages == 0 { await Task.yield() }
            stop.stop()
        }
        let result = try await load(port: sink.port, .templates([template], count: 10), stop: stop)
        await stopped.value
        #expect(result.sent == 1)
        #expect(result.lost == 1)
        _ = try await sink.end()
    }

    @Test func `delay each answer`() async throws {
        let sink = try RunningSink { $0.delay = .milliseconds(30) }
        let result = try await load(port: sink.port, .templates([template], count: 40)) { $0.connections = 20 }
        _ = try await sink.end()
        #expect(result.acknowledged == 40)
        #expect(result.latency.p50 >= 29.5)
    }

    @Test func `take other messages while answers are delayed`() async throws {
        let sink = try RunningSink { $0.delay = .seconds(1000) }
        let stop = StopHandle()
        let stopped = Task {
            while sink.sink.current.messages < 20 { await Task.yield() }
            stop.stop()
        }
        let result = try await load(port: sink.port, .templates([template], count: 40), stop: stop) {
            $0.connections = 20
        }
        await stopped.value
        #expect(result.lost == 20)
        _ = try await sink.end()
    }

    @Test func `keep to a rate whatever the answers do`() async throws {
        let sink = try RunningSink()
        let result = try await load(port: sink.port, .templates([template], count: 100)) {
            $0.rate = 1000
            $0.connections = 4
            $0.window = 10
        }
        _ = try await sink.end()
        #expect(result.acknowledged == 100)
        #expect(result.seconds >= 0.098)
    }

    @Test func `count waiting for a full window as latency in an open loop`() async throws {
        let sink = try RunningSink { $0.delay = .milliseconds(10) }
        let result = try await load(port: sink.port, .templates([template], count: 20)) { $0.rate = 1000 }
        _ = try await sink.end()
        #expect(result.acknowledged == 20)
        #expect(result.latency.maximum > 100)
    }

    @Test func `come together again after the sink was away, and lose nothing`() async throws {
        let first = try RunningSink { $0.exception = .init(every: 1, answer: .none) }
        let port = first.port
        let running = Task {
            try await load(port: port, .templates([template], count: 300)) {
                $0.reconnects = true
                $0.connections = 2
                $0.window = 4
            }
        }
        while first.sink.current.messages < 8 { await Task.yield() }
        _ = try await first.end()
        let second = try RunningSink(port: port) { $0.countsDistinct = true }
        let result = try await running.value
        let counters = try await second.end()
        #expect(result.sent == 300)
        #expect(result.acknowledged == 300)
        #expect(result.sentAgain == 8)
        #expect(result.disconnections == 2)
        #expect(counters.distinct == 300)
    }

    @Test func `carry large messages`() async throws {
        let sink = try RunningSink()
        let large = template + Array("OBX|1|ED|".utf8) + [UInt8](repeating: 0x41, count: 5_000_000) + [0x0D]
        let result = try await load(port: sink.port, .templates([large], count: 4)) { $0.window = 2 }
        let counters = try await sink.end()
        #expect(result.acknowledged == 4)
        #expect(counters.bytes > 20_000_000)
    }

    @Test func `report progress each second`() async throws {
        let sink = try RunningSink()
        let reports = Mutex<[LoadProgress]>([])
        let stop = StopHandle()
        let result = try await withThrowingTaskGroup(of: LoadResult?.self) { group in
            let collected = Collected()
            group.addTask {
                try await load(port: sink.port, .templates([template], count: 1_000_000), stop: stop) {
                    $0.rate = 500
                    $0.progress = { progress in
                        collected.add(progress)
                        if collected.all.count == 2 { stop.stop() }
                    }
                }
            }
            let result = try await group.next() ?? nil
            reports.withLock { $0 = collected.all }
            return result
        }
        _ = try await sink.end()
        let progress = reports.withLock { $0 }
        #expect(progress.count == 2)
        #expect(progress[0].acknowledged < progress[1].acknowledged)
        #expect(progress[1].perSecond > 0)
        #expect(progress[1].seconds >= 2)
        #expect(result?.lost ?? 9 <= 1)
    }

    @Test func `refuse a message without control id`() async throws {
        let sink = try RunningSink()
        await #expect(throws: TrialError.noControlID(message: 2)) {
            _ = try await load(port: sink.port, .asTheyAre([message("a"), Array("PID|1".utf8)]))
        }
        _ = try await sink.end()
    }

    @Test func `say where they cannot connect or listen`() async throws {
        let sink = try RunningSink()
        #expect(throws: TrialError.cannotListen(address: "127.0.0.1:\(sink.port)", reason: "Address already in use")) {
            var options = SinkOptions(port: sink.port)
            options.host = "127.0.0.1"
            _ = try MLLPSink(options, stop: StopHandle())
        }
        let port = sink.port
        _ = try await sink.end()
        _ = sink
        await #expect(
            throws: TrialError.cannotResolve(host: "no-such-host.invalid", reason: "Name or service not known")
        ) {
            _ = try await load(port: port, .templates([template], count: 1)) { $0.host = "no-such-host.invalid" }
        }
    }

    @Test func `pass through a relay unchanged`() async throws {
        let sink = try RunningSink { $0.countsDistinct = true }
        let stop = StopHandle()
        let relay = try MLLPFloorRelay(port: 0, toPort: sink.port, stop: stop)
        let relaying = Task { try await relay.runOnThread() }
        for _ in 0..<2 {
            let result = try await load(port: relay.port, .templates([template], count: 400)) {
                $0.connections = 5
                $0.window = 8
                $0.run = UUID().uuidString
            }
            #expect(result.acknowledged == 400)
        }
        stop.stop()
        try await relaying.value
        #expect(try await sink.end().distinct == 800)
    }
}

final class Collected: Sendable {
    private let progress = Mutex<[LoadProgress]>([])
    func add(_ one: LoadProgress) { progress.withLock { $0.append(one) } }
    var all: [LoadProgress] { progress.withLock { $0 } }
}
