// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

/// A place in the log: the number of a segment and a byte in its file. Places order as the log does.
enum Place {
    static func make(_ segment: UInt32, _ offset: Int) -> UInt64 {
        UInt64(segment) << 32 | UInt64(truncatingIfNeeded: offset)
    }

    static func segment(_ place: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: place >> 32) }
    static func offset(_ place: UInt64) -> Int { Int(place & 0xFFFF_FFFF) }

    static func file(_ segment: UInt32) -> String {
        let digits = String(segment)
        return String(repeating: "0", count: max(0, 10 - digits.count)) + digits + ".log"
    }

    static func segment(file name: String) -> UInt32? {
        guard name.hasSuffix(".log"), name.utf8.count == 14 else { return nil }
        return UInt32(name.dropLast(4))
    }
}
