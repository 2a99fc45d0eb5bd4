// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

package import HIECore
internal import HIENetwork
package import NIOCore
internal import Synchronization

/// An operation's courier from its start to its stop, on an event loop of the network's.
package final class CourierRun: Sendable {
    private let loop: any EventLoop
    private let courier = Mutex<NIOLoopBound<LineCourier>?>(nil)

    package init() {
        loop = Network.group.next()
    }

    /// - Parameter make: Called on the loop.
    package func start(
        _ make: @escaping @Sendable (any EventLoop) throws(HostError) -> LineCourier
    ) async throws(HostError) {
        let result = await withCheckedContinuation { continuation in
            loop.execute { [loop] in continuation.resume(returning: Self.started(make, on: loop)) }
        }
        let started = try result.get()
        courier.withLock { $0 = started }
    }

    private static func started(
        _ make: (any EventLoop) throws(HostError) -> LineCourier, on loop: any EventLoop
    ) -> Result<NIOLoopBound<LineCourier>, HostError> {
        do throws(HostError) {
            let courier = try make(loop)
            courier.start()
            return .success(NIOLoopBound(courier, eventLoop: loop))
        } catch {
            return .failure(error)
        }
    }

    /// Lets what is under way be answered within `limit` and gives the rest back.
    package func stop(within limit: Duration) async {
        guard let courier = courier.withLock({ $0 }) else { return }
        await withCheckedContinuation { continuation in
            loop.execute { courier.value.stop(within: limit) { continuation.resume() } }
        }
    }
}
