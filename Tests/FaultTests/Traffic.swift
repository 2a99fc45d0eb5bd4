// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import Foundation
import HIETrials
import Synchronization
import TestSupport

/// Senders that number what they send, each with patients of its own, so that the order of each patient is known.
final class Traffic: Sendable {
    private let port: Int
    private let senders: Int
    private let window: Int
    private let folder: TemporaryFolder
    private let stopping = Flag()
    private let stop = StopHandle()
    private let task: Task<[LoadResult], any Error>

    /// - Parameters:
    ///   - count: Messages of each sender; nil until ``finish()``.
    ///   - rate: Messages a second of each sender; as fast as answers come where nil.
    init(
        to port: Int, senders: Int, window: Int = 1, count: Int? = nil, rate: Double? = nil, size: Int = 400,
        seed: UInt64,
        in folder: TemporaryFolder
    ) {
        self.port = port
        self.senders = senders
        self.window = window
        self.folder = folder
        let (stopping, stop) = (stopping, stop)
        task = Task {
            try await withThrowingTaskGroup(of: LoadResult.self) { group in
                for sender in 0..<senders {
                    var options = LoadOptions(port: port)
                    options.window = window
                    options.reconnects = true
                    options.rate = rate
                    options.acknowledgedFile = folder.file("acknowledged-\(sender)")
                    options.logsTimes = true
                    let messages = LoadMessages.stream(
                        Self.messages(of: sender, count: count, size: size, seed: seed) {
                            stopping.isSet.load(ordering: .relaxed)
                        })
                    group.addTask { [options] in try await MLLPLoadClient(options).run(messages, stop: stop) }
                }
                return try await group.reduce(into: []) { $0.append($1) }
            }
        }
    }

    private static func messages(
        of sender: Int, count: Int?, size: Int, seed: UInt64, until isOver: @escaping @Sendable () -> Bool
    ) -> @Sendable () -> [UInt8]? {
        let state = Mutex((number: 0, random: SeededGenerator(seed &+ UInt64(sender))))
        // Another seed makes other messages: the same ones again would be repeats (P4).
        let filler = "NTE|1|\(seed)|" + String(repeating: "x", count: max(0, size - 120)) + "\r"
        return {
            state.withLock { state in
                guard !isOver(), state.number < count ?? .max else { return nil }
                state.number += 1
                let patient = Int.random(in: 0..<20, using: &state.random)
                return Array(
                    HL7Text.message("s\(sender)-\(state.number)", patient: "P\(sender)x\(patient)", extra: filler).utf8)
            }
        }
    }

    /// Ends the senders once everything they sent is answered.
    @discardableResult
    func finish() async throws -> LoadResult {
        stopping.isSet.store(true, ordering: .relaxed)
        return try await result()
    }

    /// Ends without answers.
    func abandon() {
        stopping.isSet.store(true, ordering: .relaxed)
        stop.stop()
    }

    /// The sum over all senders, when they have sent their count.
    @discardableResult
    func result() async throws -> LoadResult {
        try await task.value.reduce(into: LoadResult()) { sum, part in
            sum.sent += part.sent
            sum.sentAgain += part.sentAgain
            sum.acknowledged += part.acknowledged
            sum.refused += part.refused
            sum.mismatched += part.mismatched
            sum.lost += part.lost
            sum.disconnections += part.disconnections
        }
    }

    /// The ids that were answered positively, after the end.
    func acknowledged() throws -> [String] { try answers().joined().map(\.id) }

    /// The share of senders that were served from their first answer to their last, after the end.
    func served() throws -> Double? {
        let times = try answers().map { $0.map(\.time) }
        let all = times.joined()
        guard let first = all.min(), let last = all.max() else { return nil }
        return Availability.share(of: times, in: first..<last + 1)
    }

    /// What each sender was told, after the end.
    func answers() throws -> [[TrialLog.Acknowledged]] {
        try (0..<senders).map { TrialLog.acknowledged(try folder.text("acknowledged-\($0)")) }
    }
}

private final class Flag: Sendable {
    let isSet = Atomic<Bool>(false)
}

/// A destination that writes down what it gets.
final class Sink: Sendable {
    let port: Int
    private let log: String
    private let sink: MLLPSink
    private let stop = StopHandle()
    private let task: Task<SinkCounters, any Error>

    init(
        _ name: String, in folder: TemporaryFolder, port: Int = freePort(),
        _ change: (inout SinkOptions) -> Void = { _ in }
    )
        throws
    {
        var options = SinkOptions(port: port)
        options.host = "127.0.0.1"
        options.logFile = folder.file("sink-\(name)")
        options.logsTimes = true
        change(&options)
        log = folder.file("sink-\(name)")
        self.port = port
        let sink = try MLLPSink(options, stop: stop)
        self.sink = sink
        task = Task { try await sink.runOnThread() }
    }

    var received: Int { Int(sink.current.messages) }

    @discardableResult
    func end() async throws -> SinkCounters {
        stop.stop()
        return try await task.value
    }

    /// Each message in the order they came.
    func lines() throws -> [TrialLog.Delivered] {
        TrialLog.delivered(try String(contentsOfFile: log, encoding: .utf8))
    }
}
