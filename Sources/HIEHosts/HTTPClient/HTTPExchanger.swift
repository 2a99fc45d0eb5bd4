// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

package import AsyncHTTPClient
internal import Glibc
package import HIECore
package import HIENetwork
package import Logging
package import NIOCore
internal import NIOPosix
internal import NIOSSL

/// Sends the requests of one operation. Everything happens on one event loop.
///
/// When certificate files change, later requests go through a client with the new ones; those under way end in peace.
package final class HTTPExchanger {
    /// One client and what is under way on it.
    private final class Use {
        let client: HTTPClient
        var count = 0
        var isRetired = false

        init(_ client: HTTPClient) {
            self.client = client
        }

        func endIfIdle() {
            if isRetired, count == 0 { client.shutdown { _ in } }
        }
    }

    package struct Options: Sendable {
        package var tls: TLSOptions
        package var connectTimeout: Duration
        /// Nil for as long as the server likes.
        package var idleTimeout: Duration?
        package var maximumReplyBytes: Int
        package var connections: Int

        package init(
            tls: TLSOptions, connectTimeout: Duration, idleTimeout: Duration?, maximumReplyBytes: Int,
            connections: Int
        ) {
            self.tls = tls
            self.connectTimeout = connectTimeout
            self.idleTimeout = idleTimeout
            self.maximumReplyBytes = maximumReplyBytes
            self.connections = connections
        }
    }

    private let options: Options
    private let loop: any EventLoop
    private let logger: Logger
    private var files: ClientTLSFiles
    private var use: Use

    /// - Throws: Where the certificates cannot be used.
    package init(_ options: Options, on loop: any EventLoop, logger: Logger) throws(HostError) {
        self.options = options
        self.loop = loop
        self.logger = logger
        files = ClientTLSFiles(options.tls, now: loop.now)
        do throws(NetworkError) {
            use = Use(Self.client(options, try files.configuration(), loop))
        } catch {
            throw .misconfigured(error.description)
        }
    }

    private static func client(
        _ options: Options, _ tls: TLSConfiguration, _ loop: any EventLoop
    ) -> HTTPClient {
        var configuration = HTTPClient.Configuration()
        configuration.tlsConfiguration = tls
        // A destination that moved is for a person to look at: what a redirect names is not what was configured.
        configuration.redirectConfiguration = .disallow
        configuration.timeout.connect = TimeAmount(options.connectTimeout)
        configuration.connectionPool.idleTimeout = options.idleTimeout.map { TimeAmount($0) } ?? .hours(24)
        configuration.connectionPool.concurrentHTTP1ConnectionsPerHostSoftLimit = options.connections
        // Waits between attempts are the line's.
        configuration.connectionPool.retryConnectionEstablishment = false
        return HTTPClient(eventLoopGroupProvider: .shared(loop), configuration: configuration)
    }

    /// - Parameter then: Called once, on the loop; not within this call.
    /// - Returns: What gives the request up; `then` is called all the same.
    package func execute(
        _ request: HTTPClient.Request, then: @escaping (Result<HTTPClient.Response, any Error>) -> Void
    ) -> () -> Void {
        reloadIfChanged()
        let use = use
        use.count += 1
        let task = use.client.execute(
            request: request,
            delegate: ResponseAccumulator(request: request, maxBodySize: options.maximumReplyBytes),
            eventLoop: .delegateAndChannel(on: loop))
        task.futureResult.hop(to: loop).assumeIsolated().whenComplete { result in
            use.count -= 1
            use.endIfIdle()
            then(result)
        }
        return { task.fail(reason: HTTPClientError.cancelled) }
    }

    private func reloadIfChanged() {
        guard files.haveChanged(now: loop.now) else { return }
        do throws(NetworkError) {
            let configuration = try files.configuration()
            let former = use
            use = Use(Self.client(options, configuration, loop))
            former.isRetired = true
            former.endIfIdle()
            logger.info("certificates read again")
        } catch {
            logger.error("changed certificates cannot be used, the former ones stay: \(error)")
        }
    }

    /// Ends the connections once nothing is under way.
    package func stop() {
        guard !use.isRetired else { return }
        use.isRetired = true
        use.endIfIdle()
    }
}

/// What became of a request that got no response.
struct HTTPFailure {
    /// Nothing was sent, because there is no connection.
    let isUnreachable: Bool
    let reason: CloseReason

    init(_ error: any Error) {
        if let error = error as? HTTPClientError {
            isUnreachable = Self.beforeSending.contains(error)
            reason = .failed(error == .remoteConnectionClosed ? "closed by the peer" : "\(error.shortDescription)")
            return
        }
        reason = CloseReason(connecting: error)
        switch (error, reason) {
        case (is NIOConnectionError, _), (ChannelError.connectTimeout, _), (_, .tls): isUnreachable = true
        case (let error as IOError, _): isUnreachable = Self.ofConnecting.contains(error.errnoCode)
        default: isUnreachable = false
        }
    }

    private static let ofConnecting = [ECONNREFUSED, EHOSTUNREACH, ENETUNREACH, EADDRNOTAVAIL]
    private static let beforeSending: [HTTPClientError] = [
        .connectTimeout, .tlsHandshakeTimeout, .getConnectionFromPoolTimeout, .httpProxyHandshakeTimeout,
        .socksHandshakeTimeout,
    ]
}
