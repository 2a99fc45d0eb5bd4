// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

/// The segments that are being read: their files may not be freed, for a freed file is written again under another
/// number, and what a reader finds at its place then may be whole and wrong.
struct ReadPins {
    private var counts: [UInt32: Int] = [:]

    /// Retention frees segments in order: what is before this one it may.
    var lowest: UInt32? { counts.isEmpty ? nil : counts.keys.min() }

    mutating func add(_ segment: UInt32) { counts[segment, default: 0] += 1 }

    mutating func remove(_ segment: UInt32) {
        guard let count = counts[segment] else { return }
        counts[segment] = count > 1 ? count - 1 : nil
    }
}
