// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

/// How many live deliveries of one target lie in which segment; only segments that hold some are listed.
struct SegmentCounts {
    private(set) var segments: [UInt32] = []
    private(set) var counts: [Int] = []

    func count(_ segment: UInt32) -> Int {
        index(segment).map { counts[$0] } ?? 0
    }

    mutating func add(_ segment: UInt32, _ change: Int) {
        if let last = segments.last, last == segment {
            counts[counts.count &- 1] &+= change
            return
        }
        if let index = index(segment) {
            counts[index] &+= change
            if counts[index] == 0 {
                segments.remove(at: index)
                counts.remove(at: index)
            }
            return
        }
        if let last = counts.last, last == 0 {
            segments.removeLast()
            counts.removeLast()
        }
        let place = segments.firstIndex { $0 > segment } ?? segments.count
        segments.insert(segment, at: place)
        counts.insert(change, at: place)
    }

    private func index(_ segment: UInt32) -> Int? {
        if segments.first == segment { return 0 }
        var low = 0
        var high = segments.count
        while low < high {
            let middle = (low + high) / 2
            if segments[middle] < segment { low = middle + 1 } else { high = middle }
        }
        return low < segments.count && segments[low] == segment ? low : nil
    }
}
