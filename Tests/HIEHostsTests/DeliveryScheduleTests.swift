// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HIECore
import HostTestSupport
import TestSupport
import Testing

@testable import HIEHosts

@Suite struct `A delivery schedule` {
    @Test func `gives one line everything in order`() {
        var schedule = DeliverySchedule(lines: 1)
        schedule.add((1...5).map { delivery($0, lane: UInt16($0 % 2)) })
        #expect((1...5).map { _ in schedule.next(for: 0)?.receipt.position } == [1, 2, 3, 4, 5])
        #expect(schedule.next(for: 0) == nil)
        #expect(schedule.isEmpty)
    }

    @Test func `keeps a lane on the line where it is under way`() {
        var schedule = DeliverySchedule(lines: 2)
        schedule.add([delivery(1, lane: 7), delivery(2, lane: 7), delivery(3, lane: 8)])
        let first = schedule.next(for: 0)
        #expect(first?.receipt.position == 1)
        #expect(schedule.next(for: 1)?.receipt.position == 3)
        #expect(schedule.next(for: 1) == nil)
        #expect(schedule.next(for: 0)?.receipt.position == 2)
    }

    @Test func `lets a lane go to another line once nothing of it is under way`() throws {
        var schedule = DeliverySchedule(lines: 2)
        schedule.add([delivery(1, lane: 7)])
        let first = schedule.next(for: 0)
        schedule.finish(try #require(first))
        schedule.add([delivery(2, lane: 7)])
        #expect(schedule.next(for: 1)?.receipt.position == 2)
    }

    @Test func `puts what a broken line had before everything else`() throws {
        var schedule = DeliverySchedule(lines: 2)
        schedule.add((1...6).map { delivery($0, lane: $0 < 4 ? 7 : 8) })
        let first = schedule.next(for: 0)
        _ = schedule.next(for: 1)
        schedule.giveBack([try #require(first)], of: 0)
        #expect(schedule.count == 5)
        #expect(schedule.next(for: 0)?.receipt.position == 1)
        #expect(schedule.drain().map(\.receipt.position) == [2, 3, 5, 6])
        #expect(schedule.isEmpty)
    }

    @Test func `gives out what is not under way and still keeps its lane on the line where the rest is`() throws {
        var schedule = DeliverySchedule(lines: 2)
        schedule.add([delivery(1, lane: 7), delivery(2, lane: 7), delivery(3, lane: 8)])
        let next = schedule.next(for: 0)
        let first = try #require(next)
        #expect(schedule.next(for: 1)?.receipt.position == 3)
        #expect(schedule.drain().map(\.receipt.position) == [2])
        schedule.add([delivery(2, lane: 7)])
        #expect(schedule.next(for: 1) == nil, "lane 7 is under way on line 0")
        schedule.finish(first)
        #expect(schedule.next(for: 0)?.receipt.position == 2)
    }

    /// The model: for each lane what was sent on which line and not answered. Lines answer in order, or break.
    @Test(arguments: UInt64(1)...40)
    func `never lets a lane be under way on two lines, skips nothing and ends everything in order`(seed: UInt64) throws
    {
        var random = SeededGenerator(seed)
        let lines = Int.random(in: 1...5, using: &random)
        let lanes = UInt16.random(in: 1...12, using: &random)
        var schedule = DeliverySchedule(lines: lines)
        var underWay: [[Delivery]] = Array(repeating: [], count: lines)
        var ended: [UInt16: [UInt64]] = [:]
        var added: [UInt16: [UInt64]] = [:]
        var number: UInt64 = 0
        var waiting = 0
        for step in 0..<2000 {
            let line = Int.random(in: 0..<lines, using: &random)
            switch Int.random(in: 0..<10, using: &random) {
            case 0...1 where step < 1500:
                let batch = (0..<Int.random(in: 1...8, using: &random)).map { _ -> Delivery in
                    number += 1
                    return delivery(number, lane: UInt16.random(in: 0..<lanes, using: &random))
                }
                for delivery in batch { added[delivery.lane, default: []].append(delivery.receipt.position) }
                waiting += batch.count
                schedule.add(batch)
            case 2...5:
                guard let next = schedule.next(for: line) else { continue }
                waiting -= 1
                let others = underWay.indices.filter { $0 != line && underWay[$0].contains { $0.lane == next.lane } }
                #expect(others.isEmpty, "lane \(next.lane) is under way elsewhere")
                if let before = underWay[line].last(where: { $0.lane == next.lane }) {
                    #expect(before.receipt < next.receipt)
                }
                underWay[line].append(next)
            case 6...8:
                guard let first = underWay[line].first else { continue }
                underWay[line].removeFirst()
                ended[first.lane, default: []].append(first.receipt.position)
                schedule.finish(first)
            default:
                schedule.giveBack(underWay[line], of: line)
                waiting += underWay[line].count
                underWay[line] = []
            }
            #expect(schedule.count == waiting)
        }
        for line in 0..<lines {
            for delivery in underWay[line] {
                ended[delivery.lane, default: []].append(delivery.receipt.position)
                schedule.finish(delivery)
            }
        }
        for delivery in schedule.drain() { ended[delivery.lane, default: []].append(delivery.receipt.position) }
        #expect(ended == added)
    }
}

@Suite struct `A ring queue` {
    @Test(arguments: UInt64(1)...10)
    func `is an array whose elements keep their places`(seed: UInt64) {
        var random = SeededGenerator(seed)
        var queue = RingQueue<Int>()
        var model: [Int] = []
        var start = 0
        for value in 0..<5000 {
            if Int.random(in: 0..<(value / 1000 % 2 == 0 ? 3 : 2), using: &random) > 0 {
                queue.append(value)
                model.append(value)
            } else {
                queue.removeFirst()
                if !model.isEmpty {
                    model.removeFirst()
                    start += 1
                }
            }
            let place = start + Int.random(in: -2...model.count + 2, using: &random)
            #expect(queue.count == model.count && queue.first == model.first && queue.isEmpty == model.isEmpty)
            #expect(queue.startPlace == start && queue.endPlace == start + model.count)
            let isIn = model.indices.contains(place - start)
            #expect(queue[place: place] == (isIn ? model[place - start] : nil))
            queue[place: place] = -value
            if isIn { model[place - start] = -value }
        }
    }
}
