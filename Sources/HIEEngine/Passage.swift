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
    /// Where a message passes through to, and as what.
    typealias Way = (target: ItemID, lane: PassingLane, message: Message)

    /// The operations that `message` of `producer` passes through to; none where a router filters it.
    func passages(
        of message: Message, from producer: ItemID
    ) throws(NoPassage) -> [Way] {
        guard let station = stations[producer] else { return [] }
        return try passages(of: message, to: station.targets, depth: 0)
    }

    private func passages(of message: Message, to targets: [ItemID], depth: Int) throws(NoPassage) -> [Way] {
        var ends: [Way] = []
        for target in targets {
            guard let station = stations[target], let passage = station.passage else {
                throw NoPassage(reason: "'\(name(target))' does not run")
            }
            switch passage {
            case .ends(let lane): ends.append((target, lane, message))
            case .stores: throw NoPassage(reason: "'\(name(target))' stores what it handles; nothing passes through it")
            case .routes(let process):
                guard depth < Wiring.maxDepth else { throw NoPassage(reason: "it goes round in a circle") }
                let routing = process.route(message)
                if let failure = routing.failure { throw NoPassage(reason: failure) }
                ends += try passages(of: message, to: items(routing.sends, of: station), depth: depth + 1)
                for (number, new) in routing.transformed.enumerated() {
                    let cause = DeliveryID(high: message.id.high, low: message.id.low)
                    ends += try passages(
                        of: message.transformed(new.body, by: station.name, cause: cause, number),
                        to: items(new.sends, of: station), depth: depth + 1)
                }
            }
        }
        return ends
    }

    private func items(_ places: [Int], of station: Wiring.Station) -> [ItemID] {
        places.filter(station.targets.indices.contains).map { station.targets[$0] }
    }

    private func name(_ id: ItemID) -> String { stations[id]?.name ?? "\(id)" }
}
