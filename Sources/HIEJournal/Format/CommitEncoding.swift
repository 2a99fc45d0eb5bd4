// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HIECore
import HIETree

/// Writes a commit's records: first its size is reckoned, then exactly that many bytes are filled.
struct CommitEncoding {
    /// Where a production's message is.
    enum Source {
        /// Written by this commit, before its `index`th production.
        case own
        /// That of an earlier production of this commit.
        case shared(Int)
        /// In the log already.
        case place(UInt64)
    }

    let commit: Commit
    /// One for each production.
    let sources: [Source]
    var tries = Tries()

    /// What the log knows of the deliveries that a commit starts, has tried or puts off.
    struct Tries {
        /// One for each `started`; 0 where the delivery is not known, which is then left out.
        var started: [UInt32] = []
        /// One for each `failed`, then one for each `deferred`.
        var ended: [(count: UInt8, previous: UInt64)] = []
        var time: Int64 = 0
    }

    var size: Int {
        // By pointer, here and below: a production is large, and copying one counts each of its references.
        var size = commit.produced.withUnsafeBufferPointer { produced in
            var size = 0
            for index in produced.indices {
                if case .own = sources[index] { size &+= 9 &+ produced[index].message.encodedSize }
                size &+= ProductionRecord.fixedSize &+ 4
                if case .place = sources[index] { size &+= 4 }
                if produced[index].notBefore != nil { size &+= 8 }
                if produced[index].outcome != nil { size &+= 5 &+ (produced[index].outcome?.detailSize ?? 0) }
                if !produced[index].note.isEmpty { size &+= ByteWriter.size(text: produced[index].note) }
                if produced[index].fingerprint != nil { size &+= Fingerprint.size }
            }
            return size
        }
        for settlement in commit.settled { size += Self.size(of: settlement) }
        for target in tries.started where target != 0 { size += 13 }
        for failed in commit.failed { size += RetryRecord.fixedSize + ByteWriter.size(text: failed.error) }
        for deferral in commit.deferred {
            size += RetryRecord.fixedSize + RetryRecord.deferralSize + ByteWriter.size(text: deferral.error)
        }
        size += commit.answered.count * (5 + Fingerprint.size)
        for change in commit.state {
            size += 6 + ByteWriter.size(text: change.key)
            if let value = change.value { size += 4 + value.count }
        }
        return size
    }

    static func size(of settlement: Settlement) -> Int {
        let detail = settlement.outcome.detailSize
        return SettlementRecord.fixedSize + (detail > 0 ? 4 + detail : 0)
            + (settlement.note.isEmpty ? 0 : ByteWriter.size(text: settlement.note))
    }

    /// - Parameter base: Room for ``size`` bytes, which become the content of one chunk.
    func write(to base: UnsafeMutableRawPointer) {
        var pen = Pen(base)
        if !commit.produced.isEmpty { writeProduced(&pen) }
        for settlement in commit.settled { Self.write(settlement, &pen) }
        for (index, target) in tries.started.enumerated() where target != 0 {
            pen.write(Record.Kind.started.rawValue)
            pen.write(target)
            pen.write(commit.started[index].position)
        }
        if !tries.ended.isEmpty { writeRetries(&pen) }
        for answered in commit.answered {
            pen.write(Record.Kind.fingerprint.rawValue)
            pen.write(answered.item.number)
            pen.write(answered.fingerprint)
        }
        for change in commit.state { Self.write(change, &pen) }
    }

    private func writeRetries(_ pen: inout Pen) {
        for (failed, ended) in zip(commit.failed, tries.ended) {
            pen.write(retry: [], failed.target, failed.receipt, ended, tries.time)
            pen.write(text: failed.error)
        }
        for (deferral, ended) in zip(commit.deferred, tries.ended.dropFirst(commit.failed.count)) {
            pen.write(retry: .deferral, deferral.target, deferral.receipt, ended, tries.time)
            pen.write(deferral.notBefore.microseconds)
            pen.write(deferral.attempts)
            pen.write(text: deferral.error)
        }
    }

    private func writeProduced(_ pen: inout Pen) {
        commit.produced.withUnsafeBufferPointer { produced in
            withUnsafeTemporaryAllocation(of: Int.self, capacity: produced.count) { places in
                for index in produced.indices { write(produced, index, places, &pen) }
            }
        }
    }

    private func write(
        _ produced: UnsafeBufferPointer<Production>, _ index: Int, _ places: UnsafeMutableBufferPointer<Int>,
        _ pen: inout Pen
    ) {
        var far: UInt64?
        places.initializeElement(at: index, to: pen.offset)
        switch sources[index] {
        case .own:
            pen.write(Record.Kind.message.rawValue)
            pen.write(UInt32(truncatingIfNeeded: ChunkHeader.size &+ places[index]))
            pen.write(UInt32(truncatingIfNeeded: produced[index].message.encodedSize))
            pen.write(produced[index].message)
        case .shared(let earlier): places[index] = places[earlier]
        case .place(let place): far = place
        }
        if let base = produced.baseAddress { write(base + index, near: places[index], far: far, &pen) }
    }

    private func write(_ place: UnsafePointer<Production>, near: Int, far: UInt64?, _ pen: inout Pen) {
        var flags: ProductionRecord.Flags = []
        if far == nil { flags.insert(.near) }
        if place.pointee.notBefore != nil { flags.insert(.notBefore) }
        if place.pointee.outcome != nil { flags.insert(.outcome) }
        if !place.pointee.note.isEmpty { flags.insert(.note) }
        if place.pointee.fingerprint != nil { flags.insert(.fingerprint) }
        let back = UInt32(truncatingIfNeeded: ChunkHeader.size &+ pen.offset)
        pen.write(Record.Kind.production.rawValue)
        pen.write(flags.rawValue)
        pen.write(back)
        pen.write(place.pointee.id.high)
        pen.write(place.pointee.id.low)
        pen.write(place.pointee.target.number)
        pen.write(place.pointee.producer?.number ?? 0)
        if let far {
            pen.write(far)
        } else {
            pen.write(UInt32(truncatingIfNeeded: ChunkHeader.size &+ near))
        }
        if let notBefore = place.pointee.notBefore { pen.write(notBefore.microseconds) }
        if let outcome = place.pointee.outcome {
            pen.write(outcome.name.rawValue)
            pen.write(UInt32(truncatingIfNeeded: outcome.detailSize))
            pen.write(detailOf: outcome)
        }
        if !place.pointee.note.isEmpty { pen.write(text: place.pointee.note) }
        if let fingerprint = place.pointee.fingerprint { pen.write(fingerprint) }
    }

    static func write(_ settlement: Settlement, _ pen: inout Pen) {
        let detail = settlement.outcome.detailSize
        var flags = settlement.outcome.name.rawValue
        if detail > 0 { flags |= 0x10 }
        if !settlement.note.isEmpty { flags |= 0x20 }
        pen.write(Record.Kind.settlement.rawValue)
        pen.write(flags)
        pen.write(settlement.target.number)
        pen.write(settlement.receipt.position)
        pen.write(settlement.microseconds)
        if detail > 0 {
            pen.write(UInt32(truncatingIfNeeded: detail))
            pen.write(detailOf: settlement.outcome)
        }
        if !settlement.note.isEmpty { pen.write(text: settlement.note) }
    }

    private static func write(_ change: StateChange, _ pen: inout Pen) {
        pen.write(Record.Kind.state.rawValue)
        pen.write(change.item.number)
        pen.write(text: change.key)
        pen.write(UInt8(change.value == nil ? 0 : 1))
        if let value = change.value {
            pen.write(UInt32(truncatingIfNeeded: value.count))
            value.withUnsafeBytes { pen.write($0) }
        }
    }
}

/// Writes values one behind the other into memory that is large enough.
struct Pen {
    private let base: UnsafeMutableRawPointer
    private(set) var offset = 0

    init(_ base: UnsafeMutableRawPointer) {
        self.base = base
    }

    @inline(__always) mutating func write<Value: FixedWidthInteger>(_ value: Value) {
        base.storeBytes(of: value.littleEndian, toByteOffset: offset, as: Value.self)
        offset &+= MemoryLayout<Value>.size
    }

    mutating func write(_ bytes: UnsafeRawBufferPointer) {
        if let source = bytes.baseAddress { (base + offset).copyMemory(from: source, byteCount: bytes.count) }
        offset &+= bytes.count
    }

    /// Text with a 16-bit length before it, cut at 65,535 bytes.
    mutating func write(text: String) {
        var writer = ByteWriter(base, at: offset)
        writer.write(text: text)
        offset = writer.offset
    }

    /// The fixed fields of a ``RetryRecord``.
    mutating func write(
        retry flags: RetryRecord.Flags, _ target: ItemID, _ receipt: Receipt, _ ended: (count: UInt8, previous: UInt64),
        _ time: Int64
    ) {
        let back = UInt32(truncatingIfNeeded: ChunkHeader.size &+ offset)
        write(Record.Kind.retry.rawValue)
        write(flags.rawValue)
        write(ended.count)
        write(back)
        write(target.number)
        write(receipt.position)
        write(ended.previous)
        write(time)
    }

    mutating func write(_ fingerprint: Fingerprint) {
        write(fingerprint.low)
        write(fingerprint.high)
        write(fingerprint.control)
        write(fingerprint.seconds)
        write(fingerprint.answer.rawValue)
    }

    mutating func write(_ message: Message) {
        var writer = ByteWriter(base, at: offset)
        message.encode(into: &writer)
        offset = writer.offset
    }

    mutating func write(detailOf outcome: Outcome) {
        switch outcome {
        case .delivered(let reply): reply?.withUnsafeBytes { write($0) }
        case .filtered(let text), .deadLettered(let text), .dropped(let text):
            var text = text
            text.withUTF8 { write(UnsafeRawBufferPointer($0)) }
        case .cancelled(let by, let why):
            write(text: by)
            write(text: why)
        case .expired: break
        }
    }
}

extension Outcome {
    var detailSize: Int {
        switch self {
        case .delivered(let reply): reply?.count ?? 0
        case .filtered(let text), .deadLettered(let text), .dropped(let text): text.utf8.count
        case .cancelled(let by, let why): ByteWriter.size(text: by) + ByteWriter.size(text: why)
        case .expired: 0
        }
    }
}
