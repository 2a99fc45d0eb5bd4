// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HIECore

/// The newest rows of several files, each of which gives its own newest first.
struct Newest {
    let limit: Int
    private(set) var rows: [MessageRow] = []
    private var fresh: [MessageRow] = []
    private var ids: Set<MessageID> = []

    init(limit: Int) {
        self.limit = max(limit, 0)
    }

    /// Whether a file whose last message is at `end` can have anything to add.
    func wants(_ end: Receipt) -> Bool {
        guard limit > 0 else { return false }
        guard rows.count >= limit, let oldest = rows.last else { return true }
        return end > oldest.place
    }

    mutating func begin() { fresh = [] }

    var wantsMore: Bool { fresh.count < limit }

    mutating func add(_ row: MessageRow) {
        if ids.insert(row.id).inserted { fresh.append(row) }
    }

    /// Gives each of the file's rows its deliveries and merges them with those of the other files.
    mutating func fill(_ deliveries: (MessageRow) throws -> [DeliveryRow]) rethrows {
        for index in fresh.indices { fresh[index].deliveries = try deliveries(fresh[index]) }
        rows = Array((rows + fresh).sorted { $0.place > $1.place }.prefix(limit))
    }
}
