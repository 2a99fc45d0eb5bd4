// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

internal import NIOConcurrencyHelpers
internal import NIOCore
internal import Synchronization

/// The open connections of one listener.
final class ConnectionTable: Sendable {
    private struct State {
        var handlers: [UInt64: NIOLoopBound<FrameHandler>] = [:]
        var waiting: [CheckedContinuation<Void, Never>] = []
    }

    private static let lastID = Atomic<UInt64>(0)
    private let state = NIOLockedValueBox(State())

    static func nextID() -> UInt64 {
        lastID.wrappingAdd(1, ordering: .relaxed).newValue
    }

    func add(_ id: UInt64, _ handler: FrameHandler, on loop: any EventLoop) {
        let bound = NIOLoopBound(handler, eventLoop: loop)
        state.withLockedValue { $0.handlers[id] = bound }
    }

    func remove(_ id: UInt64) {
        let waiting = state.withLockedValue { state -> [CheckedContinuation<Void, Never>] in
            state.handlers[id] = nil
            guard state.handlers.isEmpty else { return [] }
            defer { state.waiting = [] }
            return state.waiting
        }
        for continuation in waiting { continuation.resume() }
    }

    /// Calls `body` for each connection, on its event loop, some time later.
    func forEach(_ body: @escaping @Sendable (FrameHandler) -> Void) {
        for handler in state.withLockedValue({ Array($0.handlers.values) }) {
            handler.eventLoop.execute { body(handler.value) }
        }
    }

    func waitUntilEmpty() async {
        await withCheckedContinuation { continuation in
            let isEmpty = state.withLockedValue { state in
                if !state.handlers.isEmpty { state.waiting.append(continuation) }
                return state.handlers.isEmpty
            }
            if isEmpty { continuation.resume() }
        }
    }
}

extension TimeAmount {
    init(_ duration: Duration) {
        let (seconds, attoseconds) = duration.components
        let (product, overflow) = seconds.multipliedReportingOverflow(by: 1_000_000_000)
        let (sum, overflowed) = product.addingReportingOverflow(attoseconds / 1_000_000_000)
        // A hundred years are for ever; more would overflow a deadline.
        let longest: Int64 = 3_155_760_000_000_000_000
        self = .nanoseconds(overflow || overflowed ? longest : min(max(sum, 0), longest))
    }
}
