// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

public import HIECore
import HIEHosts
import HIENetwork
import NIOPosix

/// Receives HL7 v2 messages over MLLP (HL7 v2.5.1 Transport Specification: MLLP, Release 1).
public final class HL7TCPService: BusinessService {
    public static let produces = [HL7Reception.contentType]
    public static let reach = HostReach.network

    private let settings: HL7TCPServiceSettings
    private let context: HostContext
    private let run: ListenerRun
    private let validation: MessageValidation?

    public init(_ settings: HL7TCPServiceSettings, _ context: HostContext) throws(HostError) {
        self.settings = settings
        self.context = context
        validation = try settings.messageValidation()
        run = try ListenerRun(
            settings.listenerOptions(.frames(.mllp)), context, archivesIO: settings.archiveIO)
    }

    public func start(_ intake: any Intake) async throws(HostError) {
        let reception = HL7LineReception(
            settings, context, intake, await settings.remembered(intake), validation: validation)
        try await run.start { HL7InboundLine(reception, $0) }
    }

    public func stop(within limit: Duration) async {
        await run.stop(within: limit)
    }
}

extension HL7TCPServiceSettings {
    /// What was taken in lately; may be read from the disk.
    func remembered(_ intake: any Intake) async -> DuplicateWindow? {
        guard let limits = duplicates else { return nil }
        return try? await NIOThreadPool.singleton.runIfActive { intake.duplicates(within: limits) }
    }
}
