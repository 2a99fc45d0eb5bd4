// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import Synchronization

/// Numbers in the order in which any threads brought them.
final class Order: Sendable {
    private let list = Mutex<[UInt64]>([])

    /// - Returns: How many there are now.
    func add(_ number: UInt64) -> Int {
        list.withLock { list in
            list.append(number)
            return list.count
        }
    }

    var numbers: [UInt64] { list.withLock { $0 } }
}
