// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

public import HIECore

extension Journal {
    public func statistics() -> JournalStatistics {
        lock.locked {
            var statistics = counters
            statistics.segments = state.segments.count
            statistics.bytesOnDisk = state.segments.dropLast().reduce(0) {
                $0 + max($1.end, SegmentHeader.size + options.segmentBytes)
            }
            statistics.bytesOnDisk += max(Place.offset(state.end), SegmentHeader.size + options.segmentBytes)
            statistics.oldestKept = state.segments.first.map { Timestamp(microseconds: $0.created) }
            return statistics
        }
    }

    /// The part of the log, from 0 to 1, that lies between its oldest byte and `reader`: how near retention is to what
    /// a reader has yet to read is one minus this.
    public func position(of reader: Receipt) -> Double {
        lock.locked {
            guard let first = state.segments.first else { return 1 }
            let start = Double(Place.make(first.number, SegmentHeader.size))
            let end = Double(max(state.durable, 1))
            guard end > start else { return 1 }
            return min(1, max(0, (Double(reader.position) - start) / (end - start)))
        }
    }
}
