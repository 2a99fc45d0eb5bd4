// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import CoreMetrics
@preconcurrency import Dispatch
import Foundation
import HIEConfiguration
import HIECore
import HIEEngine
import HIESettings
import HIEStandard
import HIEStatus
import Logging

struct Run: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Runs a production until it is told to stop (SIGTERM or Ctrl-C).")

    @Argument(help: ArgumentHelp("The production file.", valueName: "file"))
    var file: String

    @Flag(help: "Deploy changes of the file while running, touching only what differs.")
    var watch = false

    func run() async throws {
        signal(SIGPIPE, SIG_IGN)
        let check = try CheckedFile.read(file)
        let started = ContinuousClock.now
        let production = try EngineProcess.open(check)
        let stop = StopSignal()
        try await production.start(check.plan)
        let taken = (ContinuousClock.now - started).milliseconds
        let address = await production.statusAddress.map { "; status at \($0)/status" } ?? ""
        Terminal.note("\(check.plan.name) is running after \(taken) ms\(address)")
        let files = [file] + check.plan.items.flatMap(\.settings.includedFiles)
        let watching = watch ? Task { await FileWatch(paths: files).run { _ = await production.reload() } } : nil
        await stop.wait()
        watching?.cancel()
        Terminal.note("stopping")
        await production.stop()
    }
}

/// A production file that may be started, or the end of the command.
enum CheckedFile {
    static func read(_ file: String) throws -> ProductionCheck {
        let check = ProductionCheck(file: file, catalog: .standard)
        for issue in check.issues { Terminal.note("\(issue)") }
        guard check.configuration != nil, !check.issues.hasErrors else { throw ExitCode(1) }
        return check
    }
}

/// What a process needs besides its production: log, metrics, the end after a failed journal.
enum EngineProcess {
    /// - Parameter quiet: Log entries less severe than this are left out whatever the file says.
    static func open(_ check: ProductionCheck, atMost quiet: Logger.Level = .trace) throws -> ProductionRun {
        let settings = check.configuration?.settings ?? ProductionSettings()
        let level = max(quiet, Logger.Level(rawValue: settings.logLevel.rawValue) ?? .info)
        let isJSON = settings.logFormat == .json
        LoggingSystem.bootstrap { _ in EngineLogHandler(level: level, isJSON: isJSON) }
        let registry = PrometheusRegistry()
        MetricsSystem.bootstrap(registry)
        let logger = Logger(label: "hie")
        do {
            return try ProductionRun(
                check, catalog: .standard, logger: logger, registry: registry,
                onFailure: { reason in
                    logger.critical("the journal has failed: \(reason); starting again recovers from what is on disk")
                    // Time for negative acknowledgements that are on their way.
                    DispatchQueue.global().asyncAfter(deadline: .now() + .seconds(2)) { exit(70) }
                })
        } catch {
            Terminal.note("\(error)")
            throw ExitCode(1)
        }
    }
}

/// SIGTERM and SIGINT: the first ends the wait, the second the process.
final class StopSignal: Sendable {
    private let sources: [any DispatchSourceSignal]
    private let stream: AsyncStream<Void>

    init() {
        let (stream, continuation) = AsyncStream.makeStream(of: Void.self)
        self.stream = stream
        sources = [SIGTERM, SIGINT].map { number in
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
            source.setEventHandler {
                signal(number, SIG_DFL)
                continuation.yield()
            }
            source.resume()
            return source
        }
    }

    func wait() async {
        for await _ in stream { return }
    }
}

/// Tells when a file has changed and all have stayed the same since: editors write in steps.
struct FileWatch {
    let paths: [String]

    private struct Version: Equatable {
        let seconds: Int
        let nanoseconds: Int
        let size: Int
        let inode: UInt64
    }

    func run(_ changed: () async -> Void) async {
        var deployed = versions
        var seen = deployed
        while !Task.isCancelled {
            try? await Task.sleep(for: .milliseconds(250))
            let now = versions
            if !now.contains(nil), now != deployed, now == seen {
                deployed = now
                await changed()
            }
            seen = now
        }
    }

    private var versions: [Version?] { paths.map(Self.version) }

    private static func version(_ path: String) -> Version? {
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        return Version(
            seconds: status.st_mtim.tv_sec, nanoseconds: status.st_mtim.tv_nsec, size: Int(status.st_size),
            inode: UInt64(status.st_ino))
    }
}
