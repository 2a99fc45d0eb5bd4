// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

/// Finds slots by a hash of 64 bits: 256 small tables with linear probing, so that none of their growths takes long.
///
/// 4 bytes a place; between half and three quarters full once it has grown. The hash of a slot must be the same
/// whenever it is asked for while the slot is in here.
struct FingerprintIndex: ~Copyable {
    private struct Part {
        /// 0 for a free place, else a slot plus one.
        var places: UnsafeMutablePointer<UInt32>?
        var size = 0
        var count = 0

        func home(_ hash: UInt64) -> Int { Int(truncatingIfNeeded: ((hash & 0xFFFF_FFFF) &* UInt64(size)) &>> 32) }
        func next(_ place: Int) -> Int { place &+ 1 == size ? 0 : place &+ 1 }
        /// How far `place` lies behind `start`, round the end.
        func distance(_ place: Int, _ start: Int) -> Int { place >= start ? place &- start : place &- start &+ size }
    }

    private let parts: UnsafeMutablePointer<Part>
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
        (0..<Self.partCount).reduce(Self.partCount * MemoryLayout<Part>.stride) { $0 + parts[$1].size * 4 }
    }

    private func part(_ hash: UInt64) -> UnsafeMutablePointer<Part> { parts + Int(truncatingIfNeeded: hash &>> 56) }

    /// The slot of this hash that `matches`.
    @inline(__always) func find(_ hash: UInt64, matches: (UInt32) -> Bool) -> UInt32? {
        let part = part(hash).pointee
        guard let places = part.places else { return nil }
        var place = part.home(hash)
        while case let value = places[place], value != 0 {
            if matches(value &- 1) { return value &- 1 }
            place = part.next(place)
        }
        return nil
    }

    @inline(__always) mutating func insert(_ slot: UInt32, _ hash: UInt64, hashOf: (UInt32) -> UInt64) {
        let part = part(hash)
        if (part.pointee.count &+ 1) &* 4 > part.pointee.size &* 3 { Self.grow(part, hashOf) }
        Self.put(slot, hash, part.pointee)
        part.pointee.count &+= 1
    }

    private static func put(_ slot: UInt32, _ hash: UInt64, _ part: Part) {
        guard let places = part.places else { return }
        var place = part.home(hash)
        while places[place] != 0 { place = part.next(place) }
        places[place] = slot &+ 1
    }

    private static func grow(_ part: UnsafeMutablePointer<Part>, _ hashOf: (UInt32) -> UInt64) {
        var larger = part.pointee
        larger.size = max(8, part.pointee.size &+ part.pointee.size / 2)
        let places = UnsafeMutablePointer<UInt32>.allocate(capacity: larger.size)
        places.initialize(repeating: 0, count: larger.size)
        larger.places = places
        if let old = part.pointee.places {
            for place in 0..<part.pointee.size where old[place] != 0 {
                put(old[place] &- 1, hashOf(old[place] &- 1), larger)
            }
            old.deallocate()
        }
        part.pointee = larger
    }

    /// Makes room in an empty index, so that filling it moves nothing.
    mutating func reserve(_ count: Int) {
        for index in 0..<Self.partCount where parts[index].size == 0 {
            let size = max(8, count / Self.partCount * 3 / 2)
            let places = UnsafeMutablePointer<UInt32>.allocate(capacity: size)
            places.initialize(repeating: 0, count: size)
            parts[index].places = places
            parts[index].size = size
        }
    }

    private static func place(of slot: UInt32, _ hash: UInt64, _ part: Part) -> Int? {
        guard let places = part.places else { return nil }
        var place = part.home(hash)
        while places[place] != slot &+ 1 {
            if places[place] == 0 { return nil }
            place = part.next(place)
        }
        return place
    }

    /// Takes a slot out, and moves what stood behind it so that it is still found.
    @inline(__always) mutating func remove(_ slot: UInt32, _ hash: UInt64, hashOf: (UInt32) -> UInt64) {
        let pointer = part(hash)
        let part = pointer.pointee
        guard let places = part.places, var hole = Self.place(of: slot, hash, part) else { return }
        pointer.pointee.count &-= 1
        var place = hole
        while true {
            place = part.next(place)
            let value = places[place]
            guard value != 0 else { break }
            // It stays where it is reached without passing the hole.
            let home = part.home(hashOf(value &- 1))
            if part.distance(place, home) >= part.distance(place, hole) {
                places[hole] = value
                hole = place
            }
        }
        places[hole] = 0
    }

    /// Puts another slot of the same hash in the place of `slot`.
    @inline(__always) mutating func replace(_ slot: UInt32, by other: UInt32, _ hash: UInt64) {
        let part = part(hash).pointee
        guard let place = Self.place(of: slot, hash, part) else { return }
        part.places?[place] = other &+ 1
    }
}
