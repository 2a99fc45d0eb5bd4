// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import CHIESystem
import HIECore
import HIETree
import Simulation
import Testing

@testable import HIEJournal

@Suite struct JournalFormatTests {
    @Test func `the checksum is CRC-32C, by table and by processor`() {
        let digits = Array("123456789".utf8)
        #expect(crc32c(digits) == 0xE306_9283)
        var chance = SeededGenerator(seed: 1)
        for count in [0, 1, 7, 8, 9, 63, 64, 1000] {
            let bytes = (0..<count).map { _ in UInt8.random(in: 0...255, using: &chance) }
            bytes.withUnsafeBytes { raw in
                #expect(hie_crc32c(5, raw.baseAddress, count) == hie_crc32c_table(5, raw.baseAddress, count))
            }
        }
    }

    @Test func `a message with three productions costs at most 200 bytes besides, a settlement 30`() throws {
        let targets = [ItemID(1), ItemID(2), ItemID(3)]
        let commit = Make.commit(1, targets, size: 1024)
        let encoding = CommitEncoding(commit: commit, sources: [.own, .shared(0), .shared(1)])
        let overhead = ChunkHeader.size + encoding.size - commit.produced[0].message.encodedSize
        #expect(overhead <= 200, "\(overhead)")
        let settlement = Settlement(target: targets[0], receipt: Receipt(1 << 40), outcome: .delivered)
        #expect(ChunkHeader.size + CommitEncoding.size(of: settlement) <= 30)
    }

    @Test func `what is written is what is read`() {
        let near = Make.message(1, size: 50)
        var commit = Commit()
        commit.produced = [
            Production(
                id: DeliveryID(high: 1, low: 2), message: near, target: ItemID(3), producer: ItemID(4),
                outcome: .cancelled(by: "me", why: "because"), note: "rule 7",
                notBefore: Timestamp(microseconds: 99)),
            Production(id: DeliveryID(high: 5, low: 6), message: near, target: ItemID(7), producer: nil),
            Production(id: DeliveryID(high: 8, low: 9), message: Make.message(2), target: ItemID(7), producer: nil),
        ]
        commit.settled = [
            Settlement(
                target: ItemID(1), receipt: Receipt(77), outcome: .delivered(reply: Bytes("MSA|AA")), note: "n",
                microseconds: 5)
        ]
        commit.started = [Receipt(78)]
        commit.failed = [FailedTry(target: ItemID(2), receipt: Receipt(80), error: "f")]
        commit.deferred = [
            Deferral(
                target: ItemID(2), receipt: Receipt(79), until: Timestamp(microseconds: 7), attempts: 3, error: "e")
        ]
        commit.state = [
            StateChange(item: ItemID(1), key: "k", value: Bytes("v")),
            StateChange(item: ItemID(1), key: "l", value: nil),
        ]
        let encoding = CommitEncoding(
            commit: commit, sources: [.own, .shared(0), .place(4711)],
            tries: CommitEncoding.Tries(started: [9], ended: [(1, 70), (2, 71)], time: 5))
        var content = [UInt8](repeating: 0, count: encoding.size)
        content.withUnsafeMutableBytes { raw in if let base = raw.baseAddress { encoding.write(to: base) } }
        content.withUnsafeBytes { raw in
            var reader = RecordReader(raw)
            var kinds = [String]()
            while let record = reader.next() {
                switch record {
                case .message(_, let bytes):
                    #expect(Message.decode(Bytes(copying: bytes))?.message == near)
                    kinds.append("message")
                case .production(_, let production):
                    kinds.append("production \(production.messagePlace(chunk: 100))")
                    if production.id.high == 1 {
                        #expect(production.outcome?.value == .cancelled(by: "me", why: "because"))
                        #expect(production.note.text == "rule 7" && production.notBefore == 99)
                        #expect(production.producer == 4 && production.target == 3)
                    }
                case .settlement(let settlement):
                    #expect(settlement.outcome.value == .delivered(reply: Bytes("MSA|AA")))
                    #expect(settlement.note.text == "n" && settlement.microseconds == 5 && settlement.receipt == 77)
                    kinds.append("settlement")
                case .started(let target, let receipt): kinds.append("started \(target) \(receipt)")
                case .retry(_, let retry) where retry.flags.contains(.deferral):
                    #expect(retry.error.text == "e" && retry.attempts == 3 && retry.notBefore == 7)
                    #expect(retry.ended == 2 && retry.previous == 71 && retry.time == 5 && retry.receipt == 79)
                    kinds.append("deferral")
                case .retry(_, let retry):
                    #expect(retry.error.text == "f" && retry.ended == 1 && retry.previous == 70 && retry.target == 2)
                    kinds.append("failed")
                case .state(_, let key, let value): kinds.append("state \(key.text) \(value?.text ?? "-")")
                default: kinds.append("?")
                }
            }
            #expect(!reader.failed)
            #expect(
                kinds == [
                    "message", "production 108", "production 108", "production 4711", "settlement", "started 9 78",
                    "failed", "deferral", "state k v", "state l -",
                ])
        }
    }

    @Test func `no bytes make a reader of records read past their end`() {
        var chance = SeededGenerator(seed: 3)
        for _ in 0..<3000 {
            let bytes = (0..<Int.random(in: 0...90, using: &chance)).map { index in
                UInt8.random(in: index == 0 ? 0...14 : 0...255, using: &chance)
            }
            bytes.withUnsafeBytes { raw in
                var reader = RecordReader(raw)
                while reader.next() != nil {}
                let state = JournalState()
                state.apply(raw, chunk: 64, live: nil, time: 0)
                _ = JournalState().load(raw)
                var walk = ChunkWalk(raw)
                while walk.next() != nil {}
            }
        }
    }
}
