// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HIECore
import HIETree

extension DayFile {
    func insert(_ work: Work, names: [ItemID: String], fields: SearchFieldReader) throws {
        for (item, name) in work.names { try insert(item, named: name) }
        if !work.messages.isEmpty {
            for (place, message) in work.messages { try insert(message, at: place, fields(message)) }
            try writeLastBlock()
        }
        for delivery in work.deliveries {
            try name(delivery.target, from: names)
            if let producer = delivery.producer { try name(producer, from: names) }
            try insert(delivery)
        }
        for (receipt, change) in work.changes { try update(receipt, change) }
        for (receipt, message) in work.forwards {
            statements.forward.bind(1, receipt)
            statements.forward.bind(2, message)
            try statements.forward.run()
        }
    }

    private func insert(_ item: ItemID, named name: String) throws {
        statements.name.bind(1, Int64(item.number))
        statements.name.bind(2, name)
        try statements.name.run()
        named.insert(item)
    }

    /// An item may be younger than the file.
    private func name(_ item: ItemID, from names: [ItemID: String]) throws {
        guard !named.contains(item), let name = names[item] else { return }
        try insert(item, named: name)
    }

    private func insert(_ message: Message, at place: Receipt, _ fields: SearchFields) throws {
        let block = try blockNumber(for: place, created: message.header.created)
        let kind = try number(of: Kind(message, fields))
        try mark(Mark(block: block, kind: kind))
        let controlID = SearchFields.bounded(fields.controlID)
        let header = message.header
        let row = statements.message
        row.bind(1, place)
        row.bind(2, header.id)
        row.bind(3, header.session == header.id ? nil : header.session)
        row.bind(4, header.causation)
        row.bind(5, header.created.microseconds)
        row.bind(6, kind)
        row.bind(7, controlID)
        row.bind(8, Int64(message.body.count))
        row.bind(9, header.key)
        try row.run()
        if !controlID.isEmpty { try insert(controlID, named: Schema.controlID, block, place) }
        for patient in fields.patientIDs.prefix(SearchFields.most) where !patient.isEmpty {
            try insert(SearchFields.bounded(patient), named: Schema.patientID, block, place)
        }
        for (name, value) in fields.extra.prefix(SearchFields.most) where !value.isEmpty {
            try insert(SearchFields.bounded(value), named: number(ofName: name), block, place)
        }
    }

    private func insert(_ value: String, named name: Int64, _ block: Int64, _ place: Receipt) throws {
        statements.value.bind(1, block)
        statements.value.bind(2, name)
        statements.value.bind(3, value)
        statements.value.bind(4, place)
        try statements.value.run()
    }

    /// The block that a new message belongs to, begun if the last one is full. It is written by ``writeLastBlock()``.
    private func blockNumber(for place: Receipt, created: Timestamp) throws -> Int64 {
        let time = created.microseconds
        if let last = blocks.indices.last, blocks[last].messages < blockSize {
            blocks[last].last = max(blocks[last].last, place.position)
            blocks[last].earliest = min(blocks[last].earliest, time)
            blocks[last].latest = max(blocks[last].latest, time)
            blocks[last].messages += 1
            return blocks[last].number
        }
        try writeLastBlock()
        let number = (blocks.last?.number ?? 0) + 1
        blocks.append(
            Block(
                number: number, first: place.position, last: place.position, earliest: time, latest: time, messages: 1))
        return number
    }

    private func writeLastBlock() throws {
        guard let block = blocks.last else { return }
        statements.block.bind(1, block.number)
        statements.block.bind(2, block.first)
        statements.block.bind(3, block.last)
        statements.block.bind(4, block.earliest)
        statements.block.bind(5, block.latest)
        statements.block.bind(6, Int64(block.messages))
        try statements.block.run()
    }

    private func mark(_ mark: Mark) throws {
        guard !marked.contains(mark) else { return }
        statements.mark.bind(1, mark.block)
        statements.mark.bind(2, mark.mark)
        try statements.mark.run()
        // What is forgotten here is only inserted, and ignored, once more.
        if marked.count >= Vocabulary.most { marked.removeAll(keepingCapacity: true) }
        marked.insert(mark)
    }

    private func insert(_ delivery: PendingDelivery) throws {
        if let block = block(of: delivery.message) { try mark(Mark(block: block, target: delivery.target)) }
        let ended = delivery.ended
        let row = statements.delivery
        row.bind(1, delivery.receipt)
        row.bind(2, delivery.message)
        row.bind(3, Int64(delivery.target.number))
        row.bind(4, delivery.producer.map { Int64($0.number) })
        row.bind(5, ended.map { Int64($0.outcome.rawValue) })
        row.bind(6, try number(of: delivery.note))
        row.bind(7, try number(of: delivery.ending))
        row.bind(8, try number(of: ended?.reason ?? delivery.reason))
        row.bind(9, ended?.at?.microseconds)
        row.bind(10, Int64(ended?.microseconds ?? 0))
        row.bind(11, delivery.attempts)
        row.bind(12, Int64(delivery.isTrying ? 1 : 0))
        try row.run()
    }

    private func update(_ receipt: Receipt, _ change: Change) throws {
        switch change {
        case .started:
            statements.started.bind(1, receipt)
            try statements.started.run()
        case .deferred(let tries, let error):
            statements.deferred.bind(1, receipt)
            statements.deferred.bind(2, Int64(tries))
            let isRelease = OperatorAct.isRelease(error)
            statements.deferred.bind(3, try number(of: isRelease ? "" : error))
            statements.deferred.bind(4, try number(of: isRelease ? error : ""))
            try statements.deferred.run()
        case .ended(let ending):
            let row = statements.ended
            row.bind(1, receipt)
            row.bind(2, Int64(ending.outcome.rawValue))
            row.bind(3, try number(of: ending.reason))
            row.bind(4, try number(of: ending.note))
            row.bind(5, ending.at?.microseconds)
            row.bind(6, Int64(ending.microseconds))
            row.bind(7, Int64(ending.countsATry ? 1 : 0))
            try row.run()
        }
    }

    /// The block that covers `place`.
    private func block(of place: Receipt) -> Int64? {
        var (low, high) = (0, blocks.count)
        if let last = blocks.last, last.first <= place.position { return last.number }
        while low < high {
            let middle = (low + high) / 2
            if blocks[middle].first <= place.position { low = middle + 1 } else { high = middle }
        }
        return low == 0 ? nil : blocks[low - 1].number
    }
}

extension DayFile {
    private func number(of kind: Kind) throws -> Int64 {
        let row = statements.kind
        return try vocabulary.number(kind) { number, kind in
            row.bind(1, number)
            row.bind(2, kind.source)
            row.bind(3, kind.type)
            row.bind(4, kind.trigger)
            row.bind(5, kind.sendingApplication)
            row.bind(6, kind.sendingFacility)
            row.bind(7, kind.receivingApplication)
            row.bind(8, kind.receivingFacility)
            row.bind(9, kind.contentType)
            row.bind(10, kind.schemaVersion)
            try row.run()
        }
    }

    private func number(of text: String) throws -> Int64? {
        let row = statements.text
        return try vocabulary.text(SearchFields.bounded(text)) { number, text in
            row.bind(1, number)
            row.bind(2, text)
            try row.run()
        }
    }

    private func number(ofName name: String) throws -> Int64 {
        let row = statements.valueName
        return try vocabulary.name(SearchFields.bounded(name)) { number, name in
            row.bind(1, number)
            row.bind(2, name)
            try row.run()
        }
    }
}

extension Kind {
    init(_ message: Message, _ fields: SearchFields) {
        let profile = message.header.profile
        self.init(
            source: SearchFields.bounded(profile.source), type: SearchFields.bounded(fields.type),
            trigger: SearchFields.bounded(fields.trigger),
            sendingApplication: SearchFields.bounded(fields.sendingApplication),
            sendingFacility: SearchFields.bounded(fields.sendingFacility),
            receivingApplication: SearchFields.bounded(fields.receivingApplication),
            receivingFacility: SearchFields.bounded(fields.receivingFacility),
            contentType: SearchFields.bounded(profile.contentType),
            schemaVersion: SearchFields.bounded(fields.version.isEmpty ? profile.schemaVersion : fields.version))
    }
}
