// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

/// The messages sent on one connection whose replies have not come, oldest first: at most its window.
struct Outstanding {
    /// The longest MSH-10 (HL7 v2.7 §2.14.9.10).
    static let longestID = 199

    private struct Entry {
        var sent: UInt64 = 0
        var length = 0
        /// The frame, kept only to send it again.
        var frame: [UInt8]?
    }

    private var entries: [Entry]
    private var ids: [UInt8]
    private var head = 0
    private(set) var count = 0

    init(window: Int) {
        entries = [Entry](repeating: Entry(), count: max(window, 1))
        ids = [UInt8](repeating: 0, count: max(window, 1) * (Self.longestID + 1))
    }

    var isFull: Bool { count == entries.count }

    /// - Parameter sent: When, in nanoseconds.
    mutating func add(_ id: UnsafeRawBufferPointer, sent: UInt64, frame: [UInt8]?) {
        let slot = (head + count) % entries.count
        entries[slot].sent = sent
        entries[slot].length = min(id.count, Self.longestID)
        entries[slot].frame = frame
        ids.withUnsafeMutableBytes {
            let start = slot * (Self.longestID + 1)
            UnsafeMutableRawBufferPointer(rebasing: $0[start..<(start + Self.longestID)]).copyMemory(
                from: UnsafeRawBufferPointer(rebasing: id.prefix(Self.longestID)))
        }
        count += 1
    }

    /// Calls `body` with the oldest one's id and time, and forgets it.
    ///
    /// - Returns: False if there is none.
    mutating func takeOldest(_ body: (UnsafeRawBufferPointer, UInt64) -> Void) -> Bool {
        guard count > 0 else { return false }
        let slot = head
        let start = slot * (Self.longestID + 1)
        ids.withUnsafeBytes {
            body(UnsafeRawBufferPointer(rebasing: $0[start..<(start + entries[slot].length)]), entries[slot].sent)
        }
        entries[slot].frame = nil
        head = head + 1 == entries.count ? 0 : head + 1
        count -= 1
        return true
    }

    /// The frames kept, oldest first.
    var frames: [[UInt8]] {
        (0..<count).compactMap { entries[(head + $0) % entries.count].frame }
    }
}
