// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

@preconcurrency import Dispatch
import Foundation
import HIEConfiguration
import HIECore
import HIEStandard
import Logging

/// `hie run` with one class more, as an organisation would build it that has classes of its own.
@main struct FaultEngine {
    static func main() async throws {
        signal(SIGPIPE, SIG_IGN)
        if let bytes = ProcessInfo.processInfo.environment["HIE_TRIAL_MEMORY"].flatMap({ rlim_t($0) }) {
            var limit = rlimit(rlim_cur: bytes, rlim_max: bytes)
            setrlimit(__rlimit_resource_t(RLIMIT_AS.rawValue), &limit)
        }
        LoggingSystem.bootstrap(StreamLogHandler.standardError)
        let catalog = Catalog.standard.adding([HostClass("Misbehaving", Misbehaving.self)])
        let check = ProductionCheck(file: CommandLine.arguments.last ?? "", catalog: catalog)
        for issue in check.issues { say("\(issue)") }
        let run = try ProductionRun(
            check, catalog: catalog, logger: Logger(label: "hie"), registry: nil, onFailure: { _ in exit(70) })
        signal(SIGTERM, SIG_IGN)
        let stop = DispatchSource.makeSignalSource(signal: SIGTERM, queue: .main)
        let stopped = AsyncStream<Void> { ended in
            stop.setEventHandler { ended.finish() }
        }
        stop.resume()
        try await run.start(check.plan)
        say("\(check.plan.name) is running after its start")
        for await _ in stopped {}
        stop.cancel()
        await run.stop()
    }

    private static func say(_ text: String) { FileHandle.standardError.write(Data((text + "\n").utf8)) }
}
