// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import Glibc
import HL7

extension UInt8 {
    var isUpper: Bool { self >= 0x41 && self <= 0x5A }
    var isLower: Bool { self >= 0x61 && self <= 0x7A }
    var isDigit: Bool { self >= 0x30 && self <= 0x39 }
    var isNameStart: Bool { isUpper || isLower || self == UInt8(ascii: "_") }
    var isNamePart: Bool { isNameStart || isDigit }
}

extension UnsafeRawBufferPointer {
    /// Where `wanted`, which is not empty, first occurs at or behind `start`.
    func offset(of wanted: UnsafeRawBufferPointer, from start: Int) -> Int? {
        guard let base = baseAddress, let needle = wanted.baseAddress, let first = wanted.first else { return nil }
        let end = count - wanted.count + 1
        var position = start
        while position < end {
            position = self.position(of: first, position, end)
            if position < end, memcmp(base + position, needle, wanted.count) == 0 { return position }
            position += 1
        }
        return nil
    }
}
