// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HIECore
import HIETree
import Synchronization
import Testing

@Suite struct DuplicateWindowTests {
    private static let key = SipHash128.Key(low: 1, high: 2)

    private func window(_ seconds: Int64 = 900, _ count: Int = 1000) -> DuplicateWindow {
        DuplicateWindow(
            item: ItemID(3), key: Self.key, limits: .init(duration: .seconds(seconds), count: count))
    }

    private func print(
        _ body: String, id: String = "1", at seconds: Int64 = 1000, item: UInt32 = 3
    ) -> Fingerprint {
        var body = body
        var (application, facility, id) = ("PAS", "RXX", id)
        return body.withUTF8 { body in
            application.withUTF8 { application in
                facility.withUTF8 { facility in
                    id.withUTF8 { id in
                        Fingerprint(
                            of: UnsafeRawBufferPointer(body),
                            sender: (
                                UnsafeRawBufferPointer(application), UnsafeRawBufferPointer(facility),
                                UnsafeRawBufferPointer(id)
                            ), item: ItemID(item), key: Self.key, at: Timestamp(microseconds: seconds * 1_000_000),
                            answer: .accepted)
                    }
                }
            }
        }
    }

    @Test func `an arrival is new once, pending until it is concluded, then repeated with the original's answer`() {
        let window = window()
        let original = print("a", at: 1000)
        #expect(window.admit(original) == (.new, false))
        #expect(window.admit(print("a", at: 1001)).arrival.isPending)
        window.conclude(original, as: .committed, .stored)
        let (arrival, isReused) = window.admit(print("a", at: 1002))
        guard case .repeated(let kept) = arrival else {
            Issue.record("\(arrival)")
            return
        }
        #expect(kept.seconds == 1000 && kept.answer == .committed && !isReused)
        #expect(kept.acknowledgement == original.acknowledgement)
        #expect(window.admit(print("a", at: 1003, item: 4)).arrival == .new)
    }

    @Test func `who joins a pending arrival is told its end, once; who comes too late is told so`() {
        let window = window()
        let original = print("a")
        _ = window.admit(original)
        let told = Mutex<[IntakeResult]>([])
        let joined = window.join(print("a", at: 1005)) { result in told.withLock { $0.append(result) } }
        #expect(joined)
        window.conclude(original, as: nil, .refused("full"))
        #expect(told.withLock { $0 } == [.refused("full")])
        // It was not stored: the next one is new.
        #expect(window.admit(print("a")) == (.new, false))
        window.conclude(original, as: .accepted, .stored)
        let late = window.join(print("a")) { result in told.withLock { $0.append(result) } }
        #expect(!late)
        #expect(told.withLock(\.count) == 1)
    }

    @Test func `a control id with another body is new and is told, until the window has passed`() {
        let window = window(60)
        #expect(window.admit(print("a", id: "7", at: 1000)) == (.new, false))
        #expect(window.admit(print("b", id: "7", at: 1050)) == (.new, true))
        #expect(window.admit(print("c", id: "8", at: 1050)) == (.new, false))
        #expect(window.admit(print("d", id: "7", at: 1200)) == (.new, false))
    }

    @Test func `what is older than the window or beyond the count is new again`() {
        let window = window(60, 100)
        for number in 0..<100 {
            let print = print("a\(number)", id: "\(number)", at: 1000)
            _ = window.admit(print)
            window.conclude(print, as: .accepted, .stored)
        }
        #expect(window.admit(print("a0", id: "0", at: 1060)).arrival.isRepeated)
        #expect(window.admit(print("b", id: "b", at: 1060)).arrival == .new)
        // The oldest made room.
        #expect(window.admit(print("a0", id: "0", at: 1060)).arrival == .new)
        #expect(window.admit(print("a50", id: "50", at: 1060)).arrival.isRepeated)
        #expect(window.admit(print("a50", id: "50", at: 1061)).arrival == .new)
        window.expire(at: Timestamp(microseconds: 2_000_000_000))
        #expect(window.size.count == 0)
    }

    @Test func `what waits for its outcome is no repeat after a restart, and is one when the answer was kept`() {
        let window = window()
        var unknown = print("a")
        unknown.answer = .atOutcome
        window.restore([unknown])
        var known = print("b")
        known.answer = .atOutcome
        window.restore([known])
        known.answer = .accepted
        window.restore([known])
        #expect(window.admit(print("a")).arrival == .new)
        #expect(window.admit(print("b")).arrival.isRepeated)
    }

    @Test func `changed limits keep what they allow`() {
        let window = window(900, 1000)
        window.restore((0..<500).map { print("a\($0)", id: "\($0)", at: 1000 + Int64($0)) })
        window.limit(to: .init(duration: .seconds(100), count: 50), now: Timestamp(microseconds: 1_510_000_000))
        #expect(window.size.count == 50)
        #expect(window.admit(print("a499", id: "499", at: 1510)).arrival.isRepeated)
        #expect(window.admit(print("a449", id: "449", at: 1510)).arrival == .new)
    }

    /// Random arrivals, ends and times beside a plain list.
    @Test(arguments: 1...8 as ClosedRange<UInt64>)
    func `agrees with a plain list of what came`(seed: UInt64) {
        struct Entry {
            let number: Int
            let seconds: Int64
            var isPending = true
            var isGone = false
        }
        var random = Seeded(seed)
        let window = window(30, 64)
        var list: [Entry] = []
        var now: Int64 = 100_000
        for step in 0..<4000 {
            if Int.random(in: 0..<10, using: &random) == 0 { now += Int64.random(in: 0...20, using: &random) }
            let number = Int.random(in: 0..<120, using: &random)
            let print = print("m\(number)", id: "\(number)", at: now)
            let place = list.lastIndex { $0.number == number && !$0.isGone }
            if Int.random(in: 0..<4, using: &random) == 0, let place, list[place].isPending {
                let isStored = Bool.random(using: &random)
                window.conclude(print, as: isStored ? .accepted : nil, .stored)
                list[place].isPending = false
                list[place].isGone = !isStored
                continue
            }
            let arrival = window.admit(print).arrival
            // Each arrival takes out at most two that are too old, wherever they stand in the list but first.
            let old = list.prefix(2).prefix { now - $0.seconds > 30 }.count
            let found = place.flatMap { $0 < old ? nil : list[$0] }
            list.removeFirst(old)
            if let found, found.isPending {
                #expect(arrival.isPending, "\(step): \(number)")
            } else if let found, now - found.seconds <= 30 {
                #expect(arrival.isRepeated, "\(step): \(number)")
            } else {
                #expect(arrival == .new, "\(step): \(number)")
                if let place = list.lastIndex(where: { $0.number == number && !$0.isGone }) {
                    list[place].isGone = true
                }
                if list.count == 64 { list.removeFirst() }
                list.append(Entry(number: number, seconds: now))
            }
            #expect(window.size.count == list.count)
        }
    }

    @Test func `an entry costs at most 45 bytes`() {
        let count = 150_000
        let window = window(900, count)
        window.restore(
            (0..<count + 5000).map { number in
                Fingerprint(
                    low: mix(UInt64(number)), high: mix(UInt64(number) &+ 1 << 40),
                    control: mix(UInt64(number) &+ 1 << 50), seconds: 1000, answer: .accepted)
            })
        let (held, bytes) = window.size
        #expect(held == count)
        #expect(bytes <= held * 45, "\(bytes / held)")
    }

    private func mix(_ value: UInt64) -> UInt64 {
        var random = Seeded(value)
        return random.next()
    }
}

extension DuplicateWindow.Arrival {
    fileprivate var isRepeated: Bool { if case .repeated = self { true } else { false } }
    fileprivate var isPending: Bool { if case .pending = self { true } else { false } }
}

private struct Seeded: RandomNumberGenerator {
    private var state: UInt64

    init(_ seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
