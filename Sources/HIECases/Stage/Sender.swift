// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HIECore
import HIENetwork
import HIETree
import Synchronization

/// Who sends to one service in a case.
protocol Sender: Sendable {
    /// Hands `content` in; the answer may come later.
    ///
    /// - Parameter request: For services that speak HTTP.
    func send(_ content: Bytes, _ request: HTTPRequestLine) async throws

    /// What has been answered so far, in order.
    var answers: [SenderAnswer] { get }
}

enum SenderAnswer: Sendable, Hashable {
    case reply(Bytes)
    /// HTTP's status and body.
    case response(Int, Bytes)
    case accepted
    case refused(String)
}

/// A connection to a service that listens.
final class NetworkSender: Sender {
    private final class End: FrameConsumer, Sendable {
        let received = Mutex<[SenderAnswer]>([])
        /// Nil while there is none.
        let connection = Mutex<Connection?>(nil)
        private let didReceive: @Sendable () -> Void

        init(_ didReceive: @escaping @Sendable () -> Void) {
            self.didReceive = didReceive
        }

        func received(_ frame: UnsafeRawBufferPointer, on connection: Connection) {
            let bytes = Bytes(copying: frame)
            received.withLock { $0.append(.reply(bytes)) }
            didReceive()
        }

        func closed(_ connection: Connection, _ reason: CloseReason) { self.connection.withLock { $0 = nil } }
    }

    private let network: MemoryNetwork
    private let port: Int
    private let end: End

    init(to port: Int, in network: MemoryNetwork, didReceive: @escaping @Sendable () -> Void) {
        self.network = network
        self.port = port
        end = End(didReceive)
    }

    var answers: [SenderAnswer] { end.received.withLock { $0 } }

    func send(_ content: Bytes, _ request: HTTPRequestLine) async throws {
        if end.connection.withLock({ $0 == nil }) {
            try await network.dial(port) { [end] connection in
                end.connection.withLock { $0 = connection }
                return end
            }
        }
        await network.perform { [end] in
            guard let connection = end.connection.withLock({ $0 }) else { return }
            content.withUnsafeBytes { connection.writeFrame($0) }
            connection.flush()
        }
    }
}

/// Hands content to a service without a network.
final class HandingSender: Sender {
    private let service: ReplacedService
    private let kept = Mutex<[SenderAnswer]>([])

    init(_ service: ReplacedService) {
        self.service = service
    }

    var answers: [SenderAnswer] { kept.withLock { $0 } }

    func send(_ content: Bytes, _ request: HTTPRequestLine) async throws {
        do throws(HostError) {
            try await service.take(content)
            kept.withLock { $0.append(.accepted) }
        } catch {
            kept.withLock { $0.append(.refused(error.description)) }
        }
    }
}
