// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

internal import CHIENet
internal import Glibc
internal import Synchronization

/// Ends a trial from another thread or a signal source.
///
/// One handle serves any number of trials.
package final class StopHandle: Sendable {
    private let flag = Atomic<Bool>(false)
    /// Becomes readable, and stays so, when stopped.
    let descriptor: Int32

    package init() {
        descriptor = chienet_waker()
    }

    deinit { close(descriptor) }

    package func stop() {
        flag.store(true, ordering: .releasing)
        chienet_wake(descriptor)
    }

    package var isStopped: Bool { flag.load(ordering: .acquiring) }
}

/// Waits for many sockets at once (epoll, level-triggered).
///
/// One thread.
final class Poller {
    struct Event {
        let token: Int
        let isReadable: Bool
        let isWritable: Bool
    }

    /// The token of the stop handle.
    static let stopToken = Int.max

    private let descriptor: Int32
    private let events: UnsafeMutablePointer<chienet_event>

    init(_ stop: StopHandle) {
        descriptor = chienet_poller()
        let capacity = Int(chienet_most_events)
        events = .allocate(capacity: capacity)
        events.initialize(repeating: chienet_event(), count: capacity)
        add(stop.descriptor, token: Self.stopToken)
    }

    deinit {
        close(descriptor)
        events.deallocate()
    }

    func add(_ socket: Int32, token: Int, writable: Bool = false) {
        _ = chienet_poller_add(descriptor, socket, UInt64(token), writable ? 1 : 0)
    }

    func watch(_ socket: Int32, token: Int, writable: Bool) {
        _ = chienet_poller_change(descriptor, socket, UInt64(token), writable ? 1 : 0)
    }

    /// The number of sockets that are ready; 0 after `nanoseconds`.
    ///
    /// Nil waits for ever.
    func wait(nanoseconds: UInt64?) -> Int {
        let limit = nanoseconds.map { Int64(min($0, UInt64(Int64.max))) } ?? -1
        return max(Int(chienet_poller_wait(descriptor, events, limit)), 0)
    }

    subscript(index: Int) -> Event {
        let event = events[index]
        return Event(
            token: Int(truncatingIfNeeded: event.token),
            isReadable: event.what & UInt32(chienet_readable) != 0,
            isWritable: event.what & UInt32(chienet_writable) != 0)
    }
}

/// Nanoseconds on the monotonic clock.
func now() -> UInt64 { chienet_now() }

extension Duration {
    var nanoseconds: UInt64 {
        let (seconds, attoseconds) = components
        guard seconds >= 0, seconds < 1_000_000_000 else { return seconds < 0 ? 0 : 1_000_000_000_000_000_000 }
        return UInt64(max(seconds * 1_000_000_000 + attoseconds / 1_000_000_000, 0))
    }
}
