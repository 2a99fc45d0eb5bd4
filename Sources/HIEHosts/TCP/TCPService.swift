// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

public import HIECore
internal import HIENetwork

/// Receives messages of any kind over TCP.
///
/// A message that cannot be kept is answered with `ErrorReplyText`, or the connection is closed: nothing that follows it
/// is taken in then.
public final class TCPService: BusinessService {
    public static let produces = ["*/*"]
    public static let reach = HostReach.network

    private let settings: TCPServiceSettings
    private let context: HostContext
    private let run: ListenerRun

    public init(_ settings: TCPServiceSettings, _ context: HostContext) throws(HostError) {
        self.settings = settings
        self.context = context
        run = try ListenerRun(
            settings.listenerOptions(.frames(settings.frameFormat)), context, archivesIO: settings.archiveIO)
    }

    public func start(_ intake: any Intake) async throws(HostError) {
        let reception = TCPReception(settings, context, intake)
        try await run.start { TCPInboundLine(reception, $0) }
    }

    public func stop(within limit: Duration) async { await run.stop(within: limit) }
}
