// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

package import HIECore
package import HIENetwork
internal import Logging
internal import Synchronization

/// A service's listener from its start to its stop, with its log and its archive.
package final class ListenerRun: Sendable {
    private let options: ListenerOptions
    private let context: HostContext
    private let archive: IOArchive?
    private let listener = Mutex<TCPListener?>(nil)

    package init(_ options: ListenerOptions, _ context: HostContext, archivesIO: Bool) throws(HostError) {
        self.options = options
        self.context = context
        archive = archivesIO ? try IOArchive(context) : nil
    }

    /// Returns once connections are accepted.
    package func start(
        _ makeConsumer: @escaping @Sendable (Connection) -> any FrameConsumer
    ) async throws(HostError) {
        do throws(NetworkError) {
            let listener = try TCPListener(
                options, group: Network.group,
                onEvent: { [context] in ListenerLog.write($0, to: context.logger) },
                makeConsumer: { [archive] in
                    archive?.listen(to: $0)
                    return makeConsumer($0)
                })
            try await listener.start()
            self.listener.withLock { $0 = listener }
            context.logger.info("listening on \(options.host):\(listener.port ?? options.port)")
        } catch {
            switch error {
            case .cannotListen: throw .transient(error.description)
            case .tls: throw .misconfigured(error.description)
            }
        }
    }

    package func stop(within limit: Duration) async {
        let listener = listener.withLock { listener in
            defer { listener = nil }
            return listener
        }
        await listener?.stop(within: limit)
        await archive?.close()
    }
}
