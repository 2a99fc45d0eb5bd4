// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HIETree

/// Text taken apart by lines; a line end within quotation marks belongs to its row (RFC 4180 §2).
struct LineSplitting {
    let headerLines: Int

    /// Rows without their line ends; empty ones are none. Each begins with the header's lines, where there are some.
    func parts(of body: Bytes) -> [Bytes] {
        var rows: [Range<Int>] = []
        var headerEnd = 0
        body.withUnsafeBytes { bytes in
            var (start, place, seen) = (0, 0, 0)
            var isQuoted = false
            while place <= bytes.count {
                let isEnd = place == bytes.count
                if !isEnd, bytes[place] == 0x22 { isQuoted.toggle() }
                guard isEnd || bytes[place] == 0x0A && !isQuoted else {
                    place += 1
                    continue
                }
                let end = place > start && bytes[place - 1] == 0x0D ? place - 1 : place
                if seen < headerLines {
                    headerEnd = min(place + 1, bytes.count)
                } else if end > start {
                    rows.append(start..<end)
                }
                seen += 1
                place += 1
                start = place
            }
        }
        let header = body[0..<headerEnd]
        return rows.map { headerLines > 0 ? Bytes(header.array + body[$0].array) : body[$0] }
    }
}
