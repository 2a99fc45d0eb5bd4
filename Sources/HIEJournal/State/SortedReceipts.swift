// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

/// Receipts in ascending order, in blocks: to put one in, take one out or begin at one costs little among millions.
struct SortedReceipts {
    private var blocks: [[UInt64]] = []
    private(set) var count = 0
    private static let most = 1024

    var isEmpty: Bool { count == 0 }
    var first: UInt64? { blocks.first?.first }
    var last: UInt64? { blocks.last?.last }

    /// The first block whose last is not below `receipt`.
    private func block(for receipt: UInt64) -> Int {
        var low = 0
        var high = blocks.count
        while low < high {
            let middle = (low + high) / 2
            if let last = blocks[middle].last, last < receipt { low = middle + 1 } else { high = middle }
        }
        return low
    }

    private static func place(_ receipt: UInt64, in block: [UInt64]) -> Int {
        var low = 0
        var high = block.count
        while low < high {
            let middle = (low + high) / 2
            if block[middle] < receipt { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// Puts one in that is not there.
    mutating func insert(_ receipt: UInt64) {
        count &+= 1
        guard !blocks.isEmpty else {
            blocks.append([receipt])
            return
        }
        let index = min(block(for: receipt), blocks.count - 1)
        let place = Self.place(receipt, in: blocks[index])
        blocks[index].insert(receipt, at: place)
        guard blocks[index].count > Self.most else { return }
        // What mostly comes in order fills blocks to their end.
        let cut = index == blocks.count - 1 && place == Self.most ? Self.most : Self.most / 2
        let tail = Array(blocks[index][cut...])
        blocks[index].removeSubrange(cut...)
        blocks.insert(tail, at: index + 1)
    }

    mutating func remove(_ receipt: UInt64) {
        let index = block(for: receipt)
        guard index < blocks.count else { return }
        let place = Self.place(receipt, in: blocks[index])
        guard place < blocks[index].count, blocks[index][place] == receipt else { return }
        blocks[index].remove(at: place)
        if blocks[index].isEmpty { blocks.remove(at: index) }
        count &-= 1
    }

    func forEach(_ body: (UInt64) -> Void) {
        for block in blocks {
            for receipt in block { body(receipt) }
        }
    }

    /// Up to `count` of those above `receipt`, in order.
    func page(after receipt: UInt64, count: Int) -> [UInt64] {
        guard count > 0, receipt < .max else { return [] }
        var page = [UInt64]()
        var index = block(for: receipt + 1)
        while index < blocks.count, page.count < count {
            let start = page.isEmpty ? Self.place(receipt + 1, in: blocks[index]) : 0
            page += blocks[index][start...].prefix(count - page.count)
            index += 1
        }
        return page
    }
}
