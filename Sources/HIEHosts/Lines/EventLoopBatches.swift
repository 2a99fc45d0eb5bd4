// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

package import HIECore
package import HIENetwork
internal import HIETree
internal import NIOCore
internal import Synchronization

/// A connection whose messages are handed in together with those of others.
package protocol InboundLine: AnyObject {
    /// `count` messages, handed in by one batch, have this result. On the connection's event loop.
    ///
    /// - Parameter place: Of the answer to the first of them, as it was given.
    func concluded(_ count: Int, from place: Int, _ result: IntakeResult, on connection: Connection)
}

/// Collects what the connections of one event loop receive in one turn of it, for one commit.
package final class EventLoopBatches: Sendable {
    private let intake: any Intake
    private let batches = Mutex<[ObjectIdentifier: LoopBatch]>([:])

    package init(_ intake: any Intake) {
        self.intake = intake
    }

    /// Adds `message`; `line` is told of its end by ``InboundLine/concluded(_:from:_:on:)``. On the connection's
    /// event loop.
    ///
    /// - Parameter place: Of the answer that is due for it.
    package func add(
        _ message: Message, _ fingerprint: Fingerprint?, at place: Int, for line: any InboundLine,
        on connection: Connection
    ) {
        batch(of: connection.eventLoop).add(message, fingerprint, at: place, for: line, on: connection)
    }

    private func batch(of loop: any EventLoop) -> LoopBatch {
        batches.withLock { batches in
            if let batch = batches[ObjectIdentifier(loop)] { return batch }
            let batch = LoopBatch(intake, loop)
            batches[ObjectIdentifier(loop)] = batch
            return batch
        }
    }
}

/// One event loop's batch. Only used on that loop.
private final class LoopBatch: @unchecked Sendable {  // because everything that changes is only accessed on `loop`
    private struct Share {
        let line: any InboundLine
        let connection: Connection
        /// Where the answers to it begin.
        let place: Int
        var count: Int
    }

    private let intake: any Intake
    private let waits: Bool
    private let loop: any EventLoop
    private var messages: [Message] = []
    /// Of the answers that are due for them; only where each message is handed in by itself.
    private var places: [Int] = []
    /// One for each message, or none at all.
    private var fingerprints: [Fingerprint] = []
    private var bytes = 0
    private var shares: [Share] = []

    /// A batch this large goes at once; the memory of a burst of large messages stays bounded.
    private static let mostBytes = 1 << 20

    init(_ intake: any Intake, _ loop: any EventLoop) {
        self.intake = intake
        waits = intake.waits
        self.loop = loop
    }

    func add(
        _ message: Message, _ fingerprint: Fingerprint?, at place: Int, for line: any InboundLine,
        on connection: Connection
    ) {
        if messages.isEmpty { loop.execute { self.submit() } }
        messages.append(message)
        if waits { places.append(place) }
        if let fingerprint { fingerprints.append(fingerprint) }
        bytes += message.body.count
        if shares.last?.line === line {
            shares[shares.count - 1].count += 1
        } else {
            shares.append(Share(line: line, connection: connection, place: place, count: 1))
        }
        if bytes >= Self.mostBytes { submit() }
    }

    private func submit() {
        guard !messages.isEmpty else { return }
        guard !waits else { return submitEach() }
        let shares = NIOLoopBound(self.shares, eventLoop: loop)
        intake.submit(messages, fingerprints: fingerprints) { [loop] result in
            loop.execute {
                for share in shares.value {
                    share.line.concluded(share.count, from: share.place, result, on: share.connection)
                }
            }
        }
        clear()
    }

    private func submitEach() {
        var next = messages.startIndex
        for share in shares {
            let bound = NIOLoopBound((share.line, share.connection), eventLoop: loop)
            for _ in 0..<share.count {
                let place = places[next]
                let own = next < fingerprints.count ? [fingerprints[next]] : []
                intake.submit([messages[next]], fingerprints: own) { [loop] result in
                    loop.execute {
                        let (line, connection) = bound.value
                        line.concluded(1, from: place, result, on: connection)
                        connection.flush()
                    }
                }
                next += 1
            }
        }
        clear()
    }

    private func clear() {
        messages.removeAll(keepingCapacity: true)
        places.removeAll(keepingCapacity: true)
        fingerprints.removeAll(keepingCapacity: true)
        shares.removeAll(keepingCapacity: true)
        bytes = 0
    }
}

/// A line and its connection, to be used on their event loop only.
package struct LoopBound<Line: AnyObject>: Sendable {
    private let pair: NIOLoopBound<(Line, Connection)>
    private let loop: any EventLoop

    package init(_ line: Line, _ connection: Connection) {
        loop = connection.eventLoop
        pair = NIOLoopBound((line, connection), eventLoop: loop)
    }

    package func execute(_ body: @escaping @Sendable (Line, Connection) -> Void) {
        loop.execute {
            body(pair.value.0, pair.value.1)
            pair.value.1.flush()
        }
    }
}
