// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

package import HIECore

/// The `traceparent` header (W3C Trace Context §3.2), version 00 and what later versions keep of it.
extension TraceContext {
    package init?(traceparent text: String) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count >= 4, parts[0].utf8.count == 2, parts[0] != "ff", parts[0] != "00" || parts.count == 4,
            parts[1].utf8.count == 32, parts[2].utf8.count == 16, parts[3].utf8.count == 2,
            let high = Self.number(parts[1].prefix(16)), let low = Self.number(parts[1].suffix(16)),
            let parent = Self.number(parts[2]), let flags = Self.number(parts[3]), Self.number(parts[0]) != nil,
            high != 0 || low != 0, parent != 0
        else { return nil }
        self.init(traceHigh: high, traceLow: low, parent: parent, flags: UInt8(truncatingIfNeeded: flags))
    }

    package var traceparent: String {
        "00-\(Self.digits(traceHigh, 16))\(Self.digits(traceLow, 16))-\(Self.digits(parent, 16))"
            + "-\(Self.digits(UInt64(flags), 2))"
    }

    private static func number(_ text: Substring) -> UInt64? {
        guard text.utf8.allSatisfy({ (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }) else { return nil }
        return UInt64(text, radix: 16)
    }

    private static func digits(_ number: UInt64, _ count: Int) -> String {
        let text = String(number, radix: 16)
        return String(repeating: "0", count: max(0, count - text.count)) + text
    }
}
