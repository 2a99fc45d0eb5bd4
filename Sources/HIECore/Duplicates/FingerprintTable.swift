// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

/// The fingerprints of one item in the order they came, found by hash and by control id.
///
/// A repeat has the control id of its original, so that the index by control id finds both, with one miss of the caches.
/// An entry whose control id came again with another body goes over to the index by hash.
///
/// 28 bytes an entry and one place of 8 bytes in an index: 39 to 44 bytes an entry. Not for several threads at once.
struct FingerprintTable: ~Copyable {
    private let ring: FingerprintRing
    private let capacity: Int
    /// The slot of the oldest.
    private var head = 0
    private(set) var count = 0
    /// The newest of each control id.
    private var byControl = FingerprintIndex()
    /// The others.
    private var byHash = FingerprintIndex()

    /// - Parameter limit: The most entries; at least one.
    init(limit: Int) {
        capacity = max(1, min(limit, 1 << 31))
        ring = FingerprintRing(capacity: capacity)
    }

    deinit { ring.deallocate() }

    /// What it takes of memory.
    var bytes: Int { ring.bytes + byHash.bytes + byControl.bytes }

    /// Makes room in an empty table.
    mutating func reserve(_ wanted: Int) {
        byControl.reserve(min(wanted, capacity))
    }

    /// The slot of the entry of the same hash.
    func find(_ fingerprint: Fingerprint) -> UInt32? {
        if let newest = find(control: fingerprint.control), isSame(newest, fingerprint) { return newest }
        guard byHash.count > 0 else { return nil }
        return byHash.find(fingerprint.low) { isSame($0, fingerprint) }
    }

    private func isSame(_ slot: UInt32, _ fingerprint: Fingerprint) -> Bool {
        ring.low(slot) == fingerprint.low && ring.high(slot) == fingerprint.high
    }

    /// The slot of the newest entry with this control id.
    func find(control: UInt64) -> UInt32? {
        let ring = ring
        return byControl.find(control) { ring.control($0) == control }
    }

    /// - Parameter now: Seconds are kept modulo 17 years; this says which of them.
    func entry(_ slot: UInt32, now: UInt32) -> Fingerprint { ring.entry(slot, now: now) }

    /// All that have not been taken out, the oldest first.
    func forEach(now: UInt32, _ body: (Fingerprint) -> Void) {
        for place in 0..<count {
            let slot = UInt32(truncatingIfNeeded: (head &+ place) % capacity)
            if ring.answer(slot) != FingerprintRing.gone { body(ring.entry(slot, now: now)) }
        }
    }

    /// When the oldest came.
    func oldest(now: UInt32) -> UInt32? {
        count > 0 ? ring.entry(UInt32(truncatingIfNeeded: head), now: now).seconds : nil
    }

    /// Adds one that is not there; the oldest goes where there is no room.
    mutating func append(_ fingerprint: Fingerprint) {
        if count == capacity { removeFirst() }
        let ring = ring
        let slot = UInt32(truncatingIfNeeded: (head &+ count) % capacity)
        ring.put(fingerprint, at: slot)
        count &+= 1
        if let former = find(control: fingerprint.control) {
            byControl.replace(former, by: slot, fingerprint.control)
            byHash.insert(former, ring.low(former))
        } else {
            byControl.insert(slot, fingerprint.control)
        }
    }

    mutating func setAnswer(_ answer: Fingerprint.Answer, at slot: UInt32) { ring.setAnswer(answer.rawValue, at: slot) }

    /// Takes out the oldest.
    mutating func removeFirst() {
        guard count > 0 else { return }
        let slot = head
        unlink(UInt32(truncatingIfNeeded: slot))
        head = head &+ 1 == capacity ? 0 : head &+ 1
        count &-= 1
        let newest = (head &+ max(0, count &- 1)) % capacity
        ring.leave(slot, for: head, newest)
    }

    /// Takes one out of the middle; its slot is free once it is the oldest.
    mutating func remove(_ slot: UInt32) {
        unlink(slot)
        ring.setAnswer(FingerprintRing.gone, at: slot)
    }

    private mutating func unlink(_ slot: UInt32) {
        let ring = ring
        guard ring.answer(slot) != FingerprintRing.gone else { return }
        if byHash.count > 0, byHash.remove(slot, ring.low(slot)) { return }
        byControl.remove(slot, ring.control(slot))
    }
}

/// The slots of a ``FingerprintTable``, in blocks that are there only while something is in them.
private struct FingerprintRing {
    /// In the place of an answer: it was taken out.
    static let gone: UInt8 = 7
    private static let count = 1024
    private static let blockBytes = count * 28
    private static let secondsMask: UInt32 = (1 << 29) - 1

    private let blocks: UnsafeMutablePointer<UnsafeMutableRawPointer?>
    private let blockCount: Int

    init(capacity: Int) {
        blockCount = (capacity + Self.count - 1) / Self.count
        blocks = .allocate(capacity: blockCount)
        blocks.initialize(repeating: nil, count: blockCount)
    }

    func deallocate() {
        for number in 0..<blockCount { blocks[number]?.deallocate() }
        blocks.deallocate()
    }

    var bytes: Int {
        (0..<blockCount).reduce(blockCount * 8) { $0 + (blocks[$1] == nil ? 0 : Self.blockBytes) }
    }

    /// A block: 1,024 times the low halves, the high halves, the control ids, and answer (3 bits) and seconds (29).
    @inline(__always) private func word(_ slot: UInt32, _ row: Int) -> UInt64 {
        let number = Int(slot) / Self.count
        guard let block = blocks[number] else { return 0 }
        return block.load(fromByteOffset: (row &* Self.count &+ Int(slot) % Self.count) &* 8, as: UInt64.self)
    }

    private func stampOffset(_ slot: UInt32) -> Int { 24 * Self.count &+ Int(slot) % Self.count &* 4 }

    private func stamp(_ slot: UInt32) -> UInt32 {
        blocks[Int(slot) / Self.count]?.load(fromByteOffset: stampOffset(slot), as: UInt32.self) ?? 0
    }

    func low(_ slot: UInt32) -> UInt64 { word(slot, 0) }
    func high(_ slot: UInt32) -> UInt64 { word(slot, 1) }
    func control(_ slot: UInt32) -> UInt64 { word(slot, 2) }
    func answer(_ slot: UInt32) -> UInt8 { UInt8(truncatingIfNeeded: stamp(slot) &>> 29) }

    func entry(_ slot: UInt32, now: UInt32) -> Fingerprint {
        let stamp = stamp(slot)
        // A little ahead of now is no error: clocks step back.
        let behind = (now &+ 86_400 &- stamp) & Self.secondsMask
        return Fingerprint(
            low: low(slot), high: high(slot), control: control(slot), seconds: now &+ 86_400 &- behind,
            answer: Fingerprint.Answer(rawValue: UInt8(truncatingIfNeeded: stamp &>> 29)) ?? .none)
    }

    func put(_ fingerprint: Fingerprint, at slot: UInt32) {
        let number = Int(slot) / Self.count
        let block = blocks[number] ?? .allocate(byteCount: Self.blockBytes, alignment: 16)
        blocks[number] = block
        let index = Int(slot) % Self.count
        block.storeBytes(of: fingerprint.low, toByteOffset: index &* 8, as: UInt64.self)
        block.storeBytes(of: fingerprint.high, toByteOffset: (Self.count &+ index) &* 8, as: UInt64.self)
        block.storeBytes(of: fingerprint.control, toByteOffset: (2 &* Self.count &+ index) &* 8, as: UInt64.self)
        let stamp = UInt32(fingerprint.answer.rawValue) &<< 29 | fingerprint.seconds & Self.secondsMask
        block.storeBytes(of: stamp, toByteOffset: stampOffset(slot), as: UInt32.self)
    }

    func setAnswer(_ answer: UInt8, at slot: UInt32) {
        let stamp = UInt32(answer) &<< 29 | stamp(slot) & Self.secondsMask
        blocks[Int(slot) / Self.count]?.storeBytes(of: stamp, toByteOffset: stampOffset(slot), as: UInt32.self)
    }

    /// Frees the block of `slot`, the last that was used of it, unless `oldest` or `newest` is in it.
    func leave(_ slot: Int, for oldest: Int, _ newest: Int) {
        let number = slot / Self.count
        guard number != oldest / Self.count, number != newest / Self.count else { return }
        blocks[number]?.deallocate()
        blocks[number] = nil
    }
}
