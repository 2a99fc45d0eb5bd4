// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

package import HIECore

/// Everything that one arrival led to: who received what from whom, and what became of it.
package struct Trace: Sendable, Hashable {
    package let session: MessageID
    /// What came from outside, in order of time; the rest hangs below.
    package let steps: [TraceStep]

    /// In the order received; a message that was stored again stands here once, with all its deliveries.
    package let messages: [MessageRow]
}

/// One delivery of one message, and the deliveries that its target then made.
package struct TraceStep: Sendable, Hashable {
    package let message: MessageRow
    /// Nil for a message that was delivered nowhere.
    package let delivery: DeliveryRow?
    package let then: [TraceStep]
}

extension Trace {
    init(session: MessageID, messages rows: [MessageRow]) {
        var byID: [MessageID: MessageRow] = [:]
        for row in rows.sorted(by: { $0.place < $1.place }) { byID[row.id, default: row.emptied].add(row.deliveries) }
        let messages = byID.values.sorted { $0.place < $1.place }
        self.init(session: session, steps: Tracing(messages).roots(), messages: messages)
    }
}

/// Finds out which delivery led to which.
private struct Tracing {
    private struct Node {
        let message: MessageRow
        let delivery: DeliveryRow?
        var children: [Int] = []

        var place: Receipt { delivery?.receipt ?? message.place }
    }

    private var nodes: [Node] = []
    private var tops: [Int] = []

    init(_ messages: [MessageRow]) {
        for message in messages {
            if message.deliveries.isEmpty { nodes.append(Node(message: message, delivery: nil)) }
            nodes += message.deliveries.map { Node(message: message, delivery: $0) }
        }
        nodes.sort { $0.place < $1.place }
        // The cause of a delivery is the last one before it that its producer received.
        var received: [Key: Int] = [:]
        for index in nodes.indices {
            if let cause = cause(of: nodes[index], in: received) {
                nodes[cause].children.append(index)
            } else {
                tops.append(index)
            }
            if let delivery = nodes[index].delivery {
                received[Key(message: nodes[index].message.id, target: delivery.target)] = index
            }
        }
    }

    private struct Key: Hashable {
        let message: MessageID
        let target: String
    }

    private func cause(of node: Node, in received: [Key: Int]) -> Int? {
        let producer = node.delivery == nil ? node.message.source : node.delivery?.producer
        guard let producer else { return nil }
        if let same = received[Key(message: node.message.id, target: producer)] { return same }
        return node.message.causation.flatMap { received[Key(message: $0, target: producer)] }
    }

    func roots() -> [TraceStep] {
        // Causes come before what they lead to, so that from the end each one's steps are ready.
        var steps = [TraceStep?](repeating: nil, count: nodes.count)
        for index in nodes.indices.reversed() {
            let node = nodes[index]
            steps[index] = TraceStep(
                message: node.message, delivery: node.delivery, then: node.children.compactMap { steps[$0] })
        }
        return tops.compactMap { steps[$0] }
    }
}

extension MessageRow {
    var emptied: MessageRow {
        var row = self
        row.deliveries = []
        return row
    }

    mutating func add(_ more: [DeliveryRow]) {
        deliveries = (deliveries + more).sorted { $0.receipt < $1.receipt }
    }
}
