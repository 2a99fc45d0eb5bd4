// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HIECore
import Synchronization

/// Lets the handling of one message take so long; then it is cancelled, and has failed when it ends.
///
/// It is waited for all the same, so that no message is handled twice at one time. One that comes to its end in spite of
/// it counts as it ended.
struct TimeLimiter {
    private final class Mark: Sendable {
        let isLate = Atomic(false)
    }

    let limit: Duration

    func handle(
        _ delivery: Delivery, by handler: any DeliveryHandler, in room: HandlerRoom
    ) async throws(HostError) -> HandledDelivery {
        let mark = Mark()
        let work = Task { () async -> Result<HandledDelivery, HostError> in
            do throws(HostError) {
                return .success(try await handler.handle(delivery, in: room))
            } catch {
                return .failure(error)
            }
        }
        let result = await withTaskCancellationHandler {
            await withTaskGroup(of: Void.self) { group in
                group.addTask {
                    try? await Task.sleep(for: limit)
                    guard !Task.isCancelled else { return }
                    mark.isLate.store(true, ordering: .relaxed)
                    work.cancel()
                }
                defer { group.cancelAll() }
                return await work.value
            }
        } onCancel: {
            work.cancel()
        }
        if mark.isLate.load(ordering: .relaxed), case .failure = result {
            throw .transient("not handled within \(limit)")
        }
        return try result.get()
    }
}
