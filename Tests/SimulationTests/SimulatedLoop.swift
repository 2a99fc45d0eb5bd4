// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

package import HIENetwork
package import NIOCore
package import NIOEmbedded
import Simulation
import Synchronization

/// The networks of the loops of this thread's simulations.
private let networks = Mutex<[ObjectIdentifier: Unchecked]>([:])

private struct Unchecked: @unchecked Sendable {  // because a simulation is one thread, and looks up what it put in
    let network: SimulatedNetwork
}

extension EmbeddedEventLoop {
    func attach(_ network: SimulatedNetwork) {
        networks.withLock { $0[ObjectIdentifier(self)] = Unchecked(network: network) }
    }

    func detach() { networks.withLock { _ = $0.removeValue(forKey: ObjectIdentifier(self)) } }

    private var network: SimulatedNetwork? { networks.withLock { $0[ObjectIdentifier(self)] }?.network }
}

extension EmbeddedEventLoop: NetworkEventLoop {
    package func connect(
        _ options: ConnectorOptions, _ initializer: @escaping (any Channel) -> EventLoopFuture<Void>
    ) -> EventLoopFuture<any Channel> {
        let port = options.port
        let promise = makePromise(of: (any Channel).self)
        guard let network else {
            promise.fail(SimulatedNetwork.Refused())
            return promise.futureResult
        }
        // Some time later, as with a real one.
        scheduleTask(in: .microseconds(Int64(network.chance.number(50...400)))) {
            guard let peer = network.listener(port) else { return promise.fail(SimulatedNetwork.Refused()) }
            let channel = EmbeddedChannel(loop: self)
            _ = initializer(channel)
            guard let address = try? SocketAddress(ipAddress: "127.0.0.1", port: port) else { return }
            channel.connect(to: address, promise: nil)
            _ = network.wire(channel, port: port, peer)
            promise.succeed(channel)
        }
        return promise.futureResult
    }

    /// Senders bring their channels themselves.
    package func listen(_ options: ListenerOptions, _ accept: @escaping @Sendable (any Channel) throws -> Void) {}

    package var random: any RandomNumberGenerator {
        Simulation.SeededGenerator(seed: network?.chance.seed() ?? 1)
    }
}
