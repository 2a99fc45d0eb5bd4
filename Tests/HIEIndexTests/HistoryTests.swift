// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import Foundation
import HIECore
import Synchronization
import Testing

@testable import HIEIndex

/// Random histories over many days, compared with a plain search through arrays.
struct HistoryTests {
    private func open(
        _ folder: Folder, _ history: History, batch: Int, report: @escaping @Sendable (IndexReport) -> Void = { _ in },
        fields: @escaping SearchFieldReader = readFields
    ) throws -> SearchIndex {
        var options = IndexOptions()
        options.batch = batch
        options.blockSize = [1, 3, 17, 2048][batch % 4]
        options.now = { noon.after(300 * day) }
        options.report = report
        return try SearchIndex(directory: folder.path, log: history.story.log, options: options, fields: fields)
    }

    private func expectAll(
        _ history: History, in folder: Folder, _ sourceLocation: SourceLocation = #_sourceLocation
    )
        throws
    {
        var query = MessageQuery()
        query.limit = .max
        let found = try IndexSearch(directory: folder.path).messages(query)
        #expect(found.unread.isEmpty, sourceLocation: sourceLocation)
        expectSame(found.value, history.answer(query), nil, sourceLocation)
    }

    /// Says where two lists part instead of showing both.
    private func expectSame(
        _ found: [MessageRow], _ expected: [MessageRow], _ comment: Comment? = nil,
        _ sourceLocation: SourceLocation = #_sourceLocation
    ) {
        if found == expected { return }
        let index = zip(found, expected).prefix { $0 == $1 }.count
        Issue.record(
            """
            \(comment ?? "") \(found.count) rows, not \(expected.count); at \(index):
            \(found.dropFirst(index).first as Any)
            not \(expected.dropFirst(index).first as Any)
            """, sourceLocation: sourceLocation)
    }

    @Test(arguments: 1...10 as ClosedRange<UInt64>)
    func `every query finds what a plain search finds`(seed: UInt64) throws {
        let history = History(seed: seed, steps: 1500)
        let folder = Folder()
        try open(folder, history, batch: [1, 13, 98, 202, 2000][Int(seed) % 5]).catchUp()
        try expectAll(history, in: folder)
        let search = IndexSearch(directory: folder.path)
        for _ in 0..<60 {
            let query = history.query()
            expectSame(try search.rows(query), history.answer(query), "\(query)")
        }
    }

    @Test(arguments: 21...24 as ClosedRange<UInt64>)
    func `an index stopped between any two batches goes on without loss or repeat`(seed: UInt64) throws {
        let history = History(seed: seed, steps: 600)
        let folder = Folder()
        var random = Seeded(seed)
        var isDone = false
        while !isDone {
            let index = try open(folder, history, batch: Int.random(in: 1...60, using: &random))
            for _ in 0..<Int.random(in: 1...4, using: &random) where !isDone { isDone = try index.step() == 0 }
        }
        try expectAll(history, in: folder)
    }

    /// Copies of the folder are taken in the middle of transactions, when other days' files have theirs already: what a
    /// crash at that moment leaves.
    @Test(arguments: 31...33 as ClosedRange<UInt64>)
    func `a crash within a batch costs nothing and repeats nothing`(seed: UInt64) throws {
        let history = History(seed: seed, steps: 800)
        let folder = Folder()
        let crashed = Mutex([Folder]())
        let calls = Mutex(0)
        let index = try open(
            folder, history, batch: 40,
            fields: { message in
                let count = calls.withLock { calls in
                    calls += 1
                    return calls
                }
                if count % 61 == 0 {
                    let copy = Folder()
                    try? FileManager.default.copyItem(atPath: folder.path, toPath: copy.path)
                    crashed.withLock { $0.append(copy) }
                }
                return readFields(message)
            })
        try index.catchUp()
        let copies = crashed.withLock { $0 }
        #expect(copies.count > 3)
        for copy in copies {
            try open(copy, history, batch: 33).catchUp()
            try expectAll(history, in: copy)
        }
    }

    @Test(arguments: 41...42 as ClosedRange<UInt64>)
    func `rebuilding gives the same index`(seed: UInt64) throws {
        let history = History(seed: seed, steps: 600)
        let folder = Folder()
        let index = try open(folder, history, batch: 50)
        try index.catchUp()
        try index.rebuild()
        #expect(index.position == nil && folder.files.isEmpty)
        try index.catchUp()
        try expectAll(history, in: folder)
    }

    @Test(arguments: 51...56 as ClosedRange<UInt64>)
    func `a damaged file is set aside and read again, the others stay`(seed: UInt64) throws {
        let history = History(seed: seed, steps: 900)
        let folder = Folder()
        try open(folder, history, batch: 50).catchUp()
        var random = Seeded(seed)
        var damaged = Set<String>()
        for _ in 0..<Int(1 + seed % 3) { damaged.insert(try #require(folder.files.randomElement(using: &random))) }
        for file in damaged {
            try Data(repeating: 0x5A, count: 10_000).write(to: URL(fileURLWithPath: folder.path + "/" + file))
        }
        let found = try IndexSearch(directory: folder.path).messages(MessageQuery())
        #expect(found.unread.count <= damaged.count)
        let reports = Mutex([IndexReport]())
        let index = try open(folder, history, batch: 37, report: { report in reports.withLock { $0.append(report) } })
        try index.catchUp()
        try expectAll(history, in: folder)
        let files = reports.withLock { $0 }.compactMap { report -> String? in
            guard case .setAside(let file, let kept, _) = report, FileManager.default.fileExists(atPath: kept) else {
                return nil
            }
            return (file as NSString).lastPathComponent
        }
        #expect(Set(files) == damaged)
    }

    @Test func `what the log no longer has stays in the files that are sound`() throws {
        let history = History(seed: 60, steps: 900)
        let folder = Folder()
        try open(folder, history, batch: 50).catchUp()
        let files = folder.files
        #expect(files.count > 3)
        let last = try #require(files.last)
        let lastDay = try #require(Day(String(last.dropFirst(6).prefix(10))))
        let kept = history.rows.filter { Day(of: $0.row.created) < lastDay && $0.row.place.position > 0 }
        try Data("not a database, nor anything else that SQLite would know".utf8)
            .write(to: URL(fileURLWithPath: folder.path + "/" + last))
        history.story.log.forget(through: history.story.log.end)
        let index = try open(folder, history, batch: 50)
        try index.catchUp()
        var query = MessageQuery()
        query.limit = .max
        let found = try IndexSearch(directory: folder.path).rows(query)
        #expect(found.count > 0 && Set(found.map(\.id)).isSubset(of: Set(kept.map(\.row.id))))
    }
}
