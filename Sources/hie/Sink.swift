// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Foundation
import HIEStandard
import HIETrials

extension SinkOptions.Answer: ExpressibleByArgument {}

struct Sink: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Receives HL7 v2 messages over MLLP for trials: answers as told, counts, and ends on Ctrl-C.")

    @Option(help: "TCP port; 0 takes a free one and prints it.")
    var port = 2576
    @Option(help: "Local address.")
    var host = "0.0.0.0"
    @Option(help: "AA, AE, AR, none, garbage or wrong-id.")
    var answer = SinkOptions.Answer.accept
    @Option(help: "Another answer for every n-th message, such as 10:AE.")
    var every: String?
    @Option(help: "Milliseconds from a message to its answer.")
    var delay = 0.0
    @Flag(help: "Count different and repeated control ids.")
    var distinct = false
    @Option(help: "A file that gets a line per message: MSH-10, a tab, the first PID-3.")
    var log: String?
    @Option(help: "End after so many messages.")
    var count: Int?
    @Flag(help: "Print JSON, version 1, at the end.")
    var json = false

    private struct Report: Encodable {
        let version = 1
        let result: SinkCounters
    }

    func run() async throws {
        var options = SinkOptions(port: port)
        options.host = host
        options.answer = answer
        options.exception = try exception()
        options.delay = .seconds(delay / 1000)
        options.countsDistinct = distinct
        options.logFile = log
        let stop = StopHandle()
        let sink: MLLPSink
        do throws(TrialError) {
            sink = try MLLPSink(options, stop: stop)
        } catch {
            Terminal.note("\(error)")
            throw ExitCode(1)
        }
        Terminal.note("receiving on port \(sink.port)")
        let signals = StopSignal()
        let ending = Task {
            await signals.wait()
            stop.stop()
        }
        let watching = Task { [count] in
            while !Task.isCancelled {
                try? await Task.sleep(for: .milliseconds(200))
                let now = sink.current
                Terminal.progress("\(Int(now.messages).grouped) messages, \(now.connections) connections")
                if let count, now.messages >= count { stop.stop() }
            }
        }
        let result = try await sink.runOnThread()
        ending.cancel()
        watching.cancel()
        Terminal.endProgress()
        if json { return Terminal.write(JSONText.of(Report(result: result))) }
        var table = Table("messages", "bytes", "connections", "distinct", "repeated", "seconds")
        table.add(
            Int(result.messages).grouped, Int(result.bytes).grouped, "\(result.connections)",
            Int(result.distinct).grouped, Int(result.duplicates).grouped, String(format: "%.1f", result.seconds))
        Terminal.write(table.text)
    }

    private func exception() throws -> SinkOptions.Exception? {
        guard let every else { return nil }
        let parts = every.split(separator: ":")
        guard parts.count == 2, let number = Int(parts[0]), number > 0,
            let answer = SinkOptions.Answer(rawValue: String(parts[1]))
        else { throw ValidationError("--every is a number and an answer, such as 10:AE, not '\(every)'") }
        return SinkOptions.Exception(every: number, answer: answer)
    }
}
