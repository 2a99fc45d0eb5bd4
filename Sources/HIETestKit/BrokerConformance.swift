// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

public import HIECore
import HIETree
import Testing

/// What every ``LocalBroker`` promises, as checks that any implementation can run.
public struct BrokerConformance: Sendable, CustomStringConvertible {
    public let name: String
    private let check: @Sendable (BrokerTrial) async throws -> Void

    public var description: String { name }

    /// - Parameter broker: A new one, without items.
    public func run(on broker: any LocalBroker) async throws {
        let items = try await broker.register(["In", "Router", "Out"])
        try await check(BrokerTrial(broker: broker, intake: items[0], router: items[1], out: items[2]))
    }

    init(_ name: String, _ check: @escaping @Sendable (BrokerTrial) async throws -> Void) {
        self.name = name
        self.check = check
    }

    public static let all: [BrokerConformance] = receiving + ordering + ending + timing + accounting + keeping
}

/// A broker under trial, with three items.
struct BrokerTrial: Sendable {
    let broker: any LocalBroker
    let intake: ItemID
    let router: ItemID
    let out: ItemID

    static let profile = MessageProfile(
        source: "In", bodyClass: "EnsLib.HL7.Message", contentType: "application/hl7-v2+er7")

    func message(_ number: UInt64, size: Int = 10, priority: UInt8 = 5) -> Message {
        let id = MessageID(high: number, low: 1)
        var header = MessageHeader(
            id: id, session: id, created: Timestamp(microseconds: Int64(number)), profile: Self.profile, key: number)
        header.priority = priority
        return Message(header: header, body: Bytes([UInt8](repeating: UInt8(truncatingIfNeeded: number), count: size)))
    }

    func production(
        _ number: UInt64, to target: ItemID, from producer: ItemID? = nil, outcome: Outcome? = nil, size: Int = 10,
        notBefore: Timestamp? = nil
    ) -> Production {
        Production(
            id: DeliveryID(high: number, low: UInt64(target.number)), message: message(number, size: size),
            target: target, producer: producer, outcome: outcome, notBefore: notBefore)
    }

    func commit(_ productions: [Production], settling settled: [Settlement] = []) async throws -> CommitResult {
        var commit = Commit()
        commit.produced = productions
        commit.settled = settled
        let results = try await broker.commit([commit])
        return try #require(results.first)
    }

    func send(_ numbers: ClosedRange<UInt64>, size: Int = 10) async throws {
        for number in numbers { _ = try await commit([production(number, to: out, size: size)]) }
    }

    func taken(_ count: Int) -> [Delivery] { broker.take(out, room: Room(count: count)) }

    func mark(_ deliveries: [Delivery], _ outcome: Outcome = .delivered) {
        var commit = Commit()
        commit.settled = deliveries.map { Settlement($0, outcome) }
        broker.mark(commit)
    }

    func numbers(_ deliveries: [Delivery]) -> [UInt64] { deliveries.map(\.message.id.high) }
}
