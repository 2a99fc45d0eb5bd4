// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

public import HIECore
import HIENetwork
import NIOCore
import Synchronization

/// Sends HL7 v2 messages over MLLP, one exchange in flight per connection unless `Window` says more.
///
/// Refused or unanswered: sent again for ever, in order. AE: tried again as the item's policies say. AR: a dead letter.
/// An answer with another MSA-2, or none at all: the connection is closed and the message sent again (P8). All but the
/// first is otherwise where `ReplyCodeActions` says so.
public final class HL7TCPOperation: Courier {
    public static let accepts = [HL7Reception.contentType]
    public static let reach = HostReach.network

    private let settings: HL7TCPOperationSettings
    private let context: HostContext
    private let loop: any EventLoop
    private let archive: IOArchive?
    private let courier = Mutex<NIOLoopBound<HL7Courier>?>(nil)

    public init(_ settings: HL7TCPOperationSettings, _ context: HostContext) throws(HostError) {
        self.settings = settings
        self.context = context
        loop = Network.group.next()
        archive = settings.archiveIO ? try IOArchive(context) : nil
    }

    public func start(_ queue: any DeliveryQueue) async throws(HostError) {
        let result = await onLoop {
            [settings, context, loop, archive] () -> Result<NIOLoopBound<HL7Courier>, HostError> in
            do throws(NetworkError) {
                let courier = try HL7Courier(settings, context, queue, archive: archive, on: loop)
                courier.start()
                return .success(NIOLoopBound(courier, eventLoop: loop))
            } catch {
                return .failure(.misconfigured(error.description))
            }
        }
        let started = try result.get()
        courier.withLock { $0 = started }
    }

    public func stop(within limit: Duration) async {
        guard let courier = courier.withLock({ $0 }) else { return }
        await withCheckedContinuation { continuation in
            loop.execute { courier.value.stop(within: limit) { continuation.resume() } }
        }
        await archive?.close()
    }

    private func onLoop<Value: Sendable>(_ body: @escaping @Sendable () -> Value) async -> Value {
        await withCheckedContinuation { continuation in
            loop.execute { continuation.resume(returning: body()) }
        }
    }
}
