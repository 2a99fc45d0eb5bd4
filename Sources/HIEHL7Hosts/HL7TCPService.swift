// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

public import HIECore
import HIENetwork
import HIESettings
import Logging
import NIOPosix
import Synchronization

/// Receives HL7 v2 messages over MLLP (HL7 v2.5.1 Transport Specification: MLLP, Release 1).
public final class HL7TCPService: BusinessService {
    public static let produces = [HL7Reception.contentType]

    private let settings: HL7TCPServiceSettings
    private let context: HostContext
    private let archive: IOArchive?
    private let validation: MessageValidation?
    private let listener = Mutex<TCPListener?>(nil)

    public init(_ settings: HL7TCPServiceSettings, _ context: HostContext) throws(HostError) {
        self.settings = settings
        self.context = context
        validation = try settings.messageValidation()
        archive = settings.archiveIO ? try IOArchive(context) : nil
    }

    public func start(_ intake: any Intake) async throws(HostError) {
        let reception = HL7LineReception(
            settings, context, intake, await remembered(intake), validation: validation)
        do throws(NetworkError) {
            let listener = try TCPListener(
                options(), group: Network.group,
                onEvent: { [context] in ListenerLog.write($0, to: context.logger) },
                makeConsumer: { [archive] in
                    archive?.listen(to: $0)
                    return HL7InboundLine(reception, $0)
                })
            try await listener.start()
            self.listener.withLock { $0 = listener }
            context.logger.info("listening on \(settings.address):\(listener.port ?? settings.port)")
        } catch {
            switch error {
            case .cannotListen: throw .transient(error.description)
            case .tls: throw .misconfigured(error.description)
            }
        }
    }

    /// What was taken in lately; may be read from the disk.
    private func remembered(_ intake: any Intake) async -> DuplicateWindow? {
        guard let limits = settings.duplicates else { return nil }
        return try? await NIOThreadPool.singleton.runIfActive { intake.duplicates(within: limits) }
    }

    public func stop(within limit: Duration) async {
        let listener = listener.withLock { listener in
            defer { listener = nil }
            return listener
        }
        await listener?.stop(within: limit)
        await archive?.close()
    }

    private func options() -> ListenerOptions {
        var options = ListenerOptions(port: settings.port)
        options.host = settings.address
        options.maximumFrameBytes = settings.maxMessageSize.bytes
        options.maximumConnections = settings.maxConnections
        options.maximumConnectionsPerPeer = settings.maxConnectionsPerPeer
        options.allowed = settings.allowed
        options.idleTimeout = settings.stayConnected.duration
        options.readTimeout = settings.readTimeout
        options.tls = settings.tls.options
        return options
    }
}

/// What listeners tell, in the log: what one peer does is a warning, what concerns all is an error.
enum ListenerLog {
    static func write(_ event: TCPListener.Event, to logger: Logger) {
        switch event {
        case .refused(let peer, let refusal):
            logger.warning("refused a connection from \(peer): \(refusal.rawValue)")
        case .handshakeFailed(let peer, let reason):
            logger.warning("TLS handshake with \(peer) failed: \(reason)")
        case .acceptFailed(let reason):
            logger.error("cannot accept connections: \(reason); trying again in a second")
        case .listeningFailed(let reason):
            logger.error("\(reason); listening anew is tried every second")
        case .listeningAgain:
            logger.info("listening again")
        case .certificatesReloaded:
            logger.info("certificates read again")
        case .certificatesNotReloaded(let error):
            logger.error("changed certificates cannot be used, the former ones stay: \(error)")
        }
    }
}
