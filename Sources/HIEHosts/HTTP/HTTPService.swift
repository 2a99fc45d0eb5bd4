// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

public import HIECore
internal import HIENetwork
internal import NIOPosix

/// Receives messages of any kind over HTTP/1.1 (RFC 9112): the body of each request is one.
///
/// A 2xx goes out only once the message is on disk (P1). What cannot be kept now is answered with 503 and Retry-After.
public final class HTTPService: BusinessService {
    public static let produces = ["*/*"]
    public static let reach = HostReach.network

    private let settings: HTTPServiceSettings
    private let context: HostContext
    private let run: ListenerRun

    public init(_ settings: HTTPServiceSettings, _ context: HostContext) throws(HostError) {
        self.settings = settings
        self.context = context
        run = try ListenerRun(settings.listenerOptions(.http), context, archivesIO: settings.archiveIO)
    }

    public func start(_ intake: any Intake) async throws(HostError) {
        let reception = HTTPReception(settings, context, intake, await remembered(intake))
        try await run.start { HTTPInboundLine(reception, $0) }
    }

    /// What was taken in lately; may be read from the disk.
    private func remembered(_ intake: any Intake) async -> DuplicateWindow? {
        guard let limits = settings.duplicates else { return nil }
        return try? await NIOThreadPool.singleton.runIfActive { intake.duplicates(within: limits) }
    }

    public func stop(within limit: Duration) async { await run.stop(within: limit) }
}
