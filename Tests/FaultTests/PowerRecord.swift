// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import Foundation

/// One record of Shims/power.c.
struct PowerRecord {
    enum Kind: UInt32 {
        case write = 1
        case size, create, rename, unlink, makeFolder, syncFile, syncFolder, map, cut
    }

    static let headSize = 56

    let kind: Kind
    let inode: UInt64
    let place: Int
    let length: Int
    let former: UInt64
    /// Nanoseconds of the monotonic clock.
    let time: UInt64
    let payload: UnsafeRawBufferPointer

    /// The names in the payload of a record that has one or two.
    var names: [String] { payload.split(separator: 0).map { String(decoding: $0, as: UTF8.self) } }

    /// The records in `bytes`, which must live as long as they do; the last may have been cut off.
    static func all(in bytes: UnsafeRawBufferPointer) -> [PowerRecord] {
        var records: [PowerRecord] = []
        var offset = 0
        while offset + headSize <= bytes.count {
            func word(_ index: Int) -> UInt64 {
                bytes.loadUnaligned(fromByteOffset: offset + 8 * index, as: UInt64.self)
            }
            let size = Int(word(6))
            guard word(0) & 0xFFFF_FFFF == 0x5257_4F50, let kind = Kind(rawValue: UInt32(word(0) >> 32)),
                offset + headSize + size <= bytes.count
            else { break }
            let start = offset + headSize
            records.append(
                PowerRecord(
                    kind: kind, inode: word(1), place: Int(truncatingIfNeeded: word(2)),
                    length: Int(truncatingIfNeeded: word(3)), former: word(4),
                    time: word(5), payload: UnsafeRawBufferPointer(rebasing: bytes[start..<start + size])))
            offset = start + size
        }
        return records
    }
}
