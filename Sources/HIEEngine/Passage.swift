// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HIECore

/// How a message that is not stored goes through an item.
enum Passage {
    /// To where it routes it.
    case routes(any PureProcess)
    case ends(PassingLane)
    /// It stores what it handles.
    case stores
}

/// Why a message cannot pass through.
struct NoPassage: Error {
    let reason: String
}

extension Wiring.View {
    /// The operations that `message` of `producer` passes through to; none where a router filters it.
    func passages(
        of message: Message, from producer: ItemID
    ) throws(NoPassage) -> [(target: ItemID, lane: PassingLane)] {
        guard let station = stations[producer] else { return [] }
        return try passages(of: message, to: station.targets, depth: 0)
    }

    private func passages(
        of message: Message, to targets: [ItemID], depth: Int
    ) throws(NoPassage) -> [(target: ItemID, lane: PassingLane)] {
        var ends: [(target: ItemID, lane: PassingLane)] = []
        for target in targets {
            guard let station = stations[target], let passage = station.passage else {
                throw NoPassage(reason: "'\(name(target))' does not run")
            }
            switch passage {
            case .ends(let lane): ends.append((target, lane))
            case .stores: throw NoPassage(reason: "'\(name(target))' stores what it handles; nothing passes through it")
            case .routes(let process):
                guard depth < Wiring.maxDepth else { throw NoPassage(reason: "it goes round in a circle") }
                let next = process.route(message).sends.filter(station.targets.indices.contains)
                ends += try passages(of: message, to: next.map { station.targets[$0] }, depth: depth + 1)
            }
        }
        return ends
    }

    private func name(_ id: ItemID) -> String { stations[id]?.name ?? "\(id)" }
}
