// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import Foundation
import GRDB
import HIECore
import Synchronization
import Testing

@testable import HIEIndex

struct ReadingTests {
    private let folder = Folder()
    private let story = Story()

    @Test func `nothing is found in a folder that is not there`() throws {
        #expect(try IndexSearch(directory: folder.path).rows().isEmpty)
        #expect(try IndexSearch(directory: folder.path).find("0").value.isEmpty)
    }

    @Test func `a reader sees whole batches while the writer is in the middle of one`() throws {
        for number in 0..<6 { story.store(story.message("ADT|A01|\(number)|PAS|RTH||")) }
        var options = IndexOptions()
        options.batch = 2
        let seen = Mutex([Int]())
        let path = folder.path
        let index = try SearchIndex(directory: path, log: story.log, options: options) { message in
            let rows = try? IndexSearch(directory: path).rows()
            seen.withLock { $0.append(rows?.count ?? -1) }
            return readFields(message)
        }
        try index.catchUp()
        #expect(seen.withLock { $0 } == [0, 0, 2, 2, 4, 4])
    }

    @Test func `a stopped index in a folder that nobody may write is read`() throws {
        story.store(story.message("ADT|A01|1|PAS|RTH||"))
        try SearchIndex(directory: folder.path, log: story.log, fields: readFields).catchUp()
        #expect(folder.everything == ["index-2026-11-24.sqlite", "index.lock"])
        try FileManager.default.setAttributes([.posixPermissions: 0o555], ofItemAtPath: folder.path)
        defer { try? FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder.path) }
        #expect(try IndexSearch(directory: folder.path).rows().count == 1)
    }

    @Test func `the name under which an unchanging file is opened may hold any characters`() throws {
        let odd = folder.path + "/a b%20?x=1#ü"
        story.store(story.message("ADT|A01|1|PAS|RTH||"))
        try SearchIndex(directory: odd, log: story.log, fields: readFields).catchUp()
        var configuration = Configuration()
        configuration.readonly = true
        let name = IndexSearch.immutable(odd + "/index-2026-11-24.sqlite")
        let queue = try DatabaseQueue(path: name, configuration: configuration)
        #expect(try queue.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM messages") } == 1)
        try queue.close()
        #expect(try IndexSearch(directory: odd).rows().count == 1)
    }

    @Test func `a file that cannot be read is named and the others are searched`() throws {
        story.store(story.message("ADT|A01|1|PAS|RTH||"))
        story.store(story.message("ADT|A01|2|PAS|RTH||", at: noon.after(day)))
        try SearchIndex(directory: folder.path, log: story.log, fields: readFields).catchUp()
        let path = folder.path + "/index-2026-11-24.sqlite"
        try Data("no database at all, whatever its name may say of it".utf8).write(to: URL(fileURLWithPath: path))
        let found = try IndexSearch(directory: folder.path).messages(MessageQuery())
        #expect(found.value.map(\.controlID) == ["2"])
        #expect(found.unread == [.damaged(file: path, reason: "file is not a database")])
        #expect(
            found.unread.first?.description
                == "\(path): damaged (file is not a database); stop the engine and run `hie index rebuild`")
    }

    @Test func `a file damaged while it is written to is set aside and its part read again`() throws {
        for number in 0..<40 { story.store(story.message("ADT|A01|\(number)|PAS|RTH||")) }
        var options = IndexOptions()
        options.batch = 10
        let reports = Mutex([IndexReport]())
        options.report = { report in reports.withLock { $0.append(report) } }
        let index = try SearchIndex(directory: folder.path, log: story.log, options: options, fields: readFields)
        try index.step()
        index.stop()
        let path = folder.path + "/index-2026-11-24.sqlite"
        try Data(repeating: 0x20, count: 50_000).write(to: URL(fileURLWithPath: path))
        try index.catchUp()
        #expect(reports.withLock { $0 }.map(\.description).first?.hasPrefix("\(path): damaged (") == true)
        #expect(try IndexSearch(directory: folder.path).rows().count == 40)
    }

    @Test func `a file of another format is set aside`() throws {
        story.store(story.message("ADT|A01|1|PAS|RTH||"))
        try SearchIndex(directory: folder.path, log: story.log, fields: readFields).catchUp()
        try folder.execute("PRAGMA user_version = 99")
        #expect(try IndexSearch(directory: folder.path).messages(MessageQuery()).unread.count == 1)
        try SearchIndex(directory: folder.path, log: story.log, fields: readFields).catchUp()
        #expect(try IndexSearch(directory: folder.path).rows().count == 1)
        #expect(folder.everything.contains("index-2026-11-24.sqlite.damaged-1"))
    }

    @Test func `words that never repeat leave the vocabulary bounded and the rows right`() throws {
        let count = Vocabulary.most + 50
        for number in 0..<count { story.store(story.message("T\(number)|A01|\(number)|PAS|RTH||")) }
        story.store(story.message("T0|A01|again|PAS|RTH||"))
        try SearchIndex(directory: folder.path, log: story.log, fields: readFields).catchUp()
        let search = IndexSearch(directory: folder.path)
        #expect(try search.ids { $0.type = "T0" } == ["again", "0"])
        #expect(try search.ids { $0.type = "T\(count - 1)" } == ["\(count - 1)"])
    }
}
