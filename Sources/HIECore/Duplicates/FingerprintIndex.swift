// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

/// Finds slots by a hash of 64 bits: 256 small tables with linear probing, so that none of their growths takes long.
///
/// 8 bytes a place: the low half of the hash, which says where the slot belongs, then the slot. So growing, removing
/// and passing over others reads nothing but places that are next to each other. Between half and three quarters full
/// once it has grown.
struct FingerprintIndex: ~Copyable {
    private struct Part {
        /// 0 for a free place, else the low half of the hash and the slot plus one.
        var places: UnsafeMutablePointer<UInt64>?
        var size = 0
        var count = 0

        /// Where what stands in a place belongs.
        func home(_ value: UInt64) -> Int { Int(truncatingIfNeeded: ((value &>> 32) &* UInt64(size)) &>> 32) }
        func next(_ place: Int) -> Int { place &+ 1 == size ? 0 : place &+ 1 }
        /// How far `place` lies behind `start`, round the end.
        func distance(_ place: Int, _ start: Int) -> Int { place >= start ? place &- start : place &- start &+ size }
    }

    private let parts: UnsafeMutablePointer<Part>
    private(set) var count = 0
    private static let partCount = 256

    init() {
        parts = .allocate(capacity: Self.partCount)
        parts.initialize(repeating: Part(), count: Self.partCount)
    }

    deinit {
        for index in 0..<Self.partCount { parts[index].places?.deallocate() }
        parts.deallocate()
    }

    /// What it takes of memory.
    var bytes: Int {
        (0..<Self.partCount).reduce(Self.partCount * MemoryLayout<Part>.stride) { $0 + parts[$1].size * 8 }
    }

    private func part(_ hash: UInt64) -> UnsafeMutablePointer<Part> { parts + Int(truncatingIfNeeded: hash &>> 56) }

    private static func value(_ slot: UInt32, _ hash: UInt64) -> UInt64 { hash &<< 32 | UInt64(slot &+ 1) }

    /// The slot of this hash that `matches`.
    @inline(__always) func find(_ hash: UInt64, matches: (UInt32) -> Bool) -> UInt32? {
        let part = part(hash).pointee
        guard let places = part.places else { return nil }
        let wanted = hash & 0xFFFF_FFFF
        var place = part.home(hash &<< 32)
        while case let value = places[place], value != 0 {
            if value &>> 32 == wanted {
                let slot = UInt32(truncatingIfNeeded: value) &- 1
                if matches(slot) { return slot }
            }
            place = part.next(place)
        }
        return nil
    }

    mutating func insert(_ slot: UInt32, _ hash: UInt64) {
        let part = part(hash)
        if (part.pointee.count &+ 1) &* 4 > part.pointee.size &* 3 { Self.grow(part) }
        Self.put(Self.value(slot, hash), part.pointee)
        part.pointee.count &+= 1
        count &+= 1
    }

    private static func put(_ value: UInt64, _ part: Part) {
        guard let places = part.places else { return }
        var place = part.home(value)
        while places[place] != 0 { place = part.next(place) }
        places[place] = value
    }

    private static func grow(_ part: UnsafeMutablePointer<Part>) {
        let old = part.pointee
        part.pointee = makePart(max(8, old.size &+ old.size / 2))
        part.pointee.count = old.count
        guard let places = old.places else { return }
        for place in 0..<old.size where places[place] != 0 { put(places[place], part.pointee) }
        places.deallocate()
    }

    private static func makePart(_ size: Int) -> Part {
        let places = UnsafeMutablePointer<UInt64>.allocate(capacity: size)
        places.initialize(repeating: 0, count: size)
        return Part(places: places, size: size)
    }

    /// Makes room in an empty index, so that filling it moves nothing.
    mutating func reserve(_ count: Int) {
        for index in 0..<Self.partCount where parts[index].size == 0 {
            parts[index] = Self.makePart(max(8, count / Self.partCount * 3 / 2))
        }
    }

    private static func place(of value: UInt64, _ part: Part) -> Int? {
        guard let places = part.places else { return nil }
        var place = part.home(value)
        while places[place] != value {
            if places[place] == 0 { return nil }
            place = part.next(place)
        }
        return place
    }

    /// Takes a slot out, and moves what stood behind it so that it is still found.
    ///
    /// - Returns: False if it was not there.
    @discardableResult
    mutating func remove(_ slot: UInt32, _ hash: UInt64) -> Bool {
        let pointer = part(hash)
        let part = pointer.pointee
        guard let places = part.places, var hole = Self.place(of: Self.value(slot, hash), part) else { return false }
        pointer.pointee.count &-= 1
        count &-= 1
        var place = hole
        while true {
            place = part.next(place)
            let value = places[place]
            guard value != 0 else { break }
            // It stays where it is reached without passing the hole.
            let home = part.home(value)
            if part.distance(place, home) >= part.distance(place, hole) {
                places[hole] = value
                hole = place
            }
        }
        places[hole] = 0
        return true
    }

    /// Puts another slot of the same hash in the place of `slot`.
    mutating func replace(_ slot: UInt32, by other: UInt32, _ hash: UInt64) {
        let part = part(hash).pointee
        guard let place = Self.place(of: Self.value(slot, hash), part) else { return }
        part.places?[place] = Self.value(other, hash)
    }
}
