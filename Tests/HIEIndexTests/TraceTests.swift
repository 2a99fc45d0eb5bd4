// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HIECore
import HIETree
import Testing

@testable import HIEIndex

struct TraceTests {
    private let folder = Folder()
    private let story = Story()

    private func search() throws -> IndexSearch {
        var options = IndexOptions()
        options.now = { noon.after(day) }
        try SearchIndex(directory: folder.path, log: story.log, options: options, fields: readFields).catchUp()
        return IndexSearch(directory: folder.path)
    }

    /// `target(what it led to)`, with the control id where the message changes.
    private func drawn(_ steps: [TraceStep], _ message: String = "") -> String {
        steps.map { step in
            let id = step.message.controlID
            let name = (id == message ? "" : id + ":") + (step.delivery?.target ?? "nowhere")
            return step.then.isEmpty ? name : "\(name)(\(drawn(step.then, id)))"
        }.joined(separator: " ")
    }

    @Test func `a trace shows who received from whom, over changed messages and days`() throws {
        let first = story.message("ADT|A01|C1|PAS|RTH||")
        let place = story.store(first)
        story.deliver(place, to: "PAS.In", outcome: .delivered)
        let router = story.deliver(place, to: "ADT.Router", from: "PAS.In")
        story.settle(router, .delivered)
        story.deliver(place, to: "RIS.Out", from: "ADT.Router", note: "movements")
        let mapping = story.deliver(place, to: "Mapping", from: "ADT.Router")
        let other = story.message("ADT|A01|X|PAS|RTH||", at: noon.after(day))
        story.deliver(story.store(other), to: "PAS.In", outcome: .delivered)
        let second = story.message("ADT|A01|C2|PAS|RTH||", from: "Mapping", at: noon.after(day), causedBy: first)
        let changed = story.store(second)
        story.settle(mapping, .delivered)
        story.deliver(changed, to: "LAB.Out", from: "Mapping")
        let third = story.message("ACK|A01|C3|LAB|RTH||", from: "LAB.Out", at: noon.after(day), causedBy: second)
        story.store(third)
        let search = try search()
        for id in [first.id, second.id, third.id] {
            let trace = try #require(try search.trace(of: id).value)
            #expect(trace.session == first.id)
            #expect(trace.messages.map(\.controlID) == ["C1", "C2", "C3"])
            #expect(drawn(trace.steps) == "C1:PAS.In(ADT.Router(RIS.Out Mapping(C2:LAB.Out(C3:nowhere))))")
        }
        #expect(try search.trace(of: story.message("x").id).value == nil)
    }

    @Test func `a message stored twice is one message with all its deliveries`() throws {
        let message = story.message("ADT|A01|C1|PAS|RTH||")
        story.deliver(story.store(message), to: "PAS.In", outcome: .delivered)
        story.deliver(story.store(message), to: "Router", from: "PAS.In")
        let trace = try #require(try search().trace(of: message.id).value)
        #expect(trace.messages.count == 1)
        #expect(drawn(trace.steps) == "C1:PAS.In(Router)")
    }

    @Test func `a session whose first message is gone is traced by its id`() throws {
        let first = story.message("ADT|A01|C1|PAS|RTH||")
        let second = story.message("ADT|A01|C2|PAS|RTH||", from: "Mapping", causedBy: first)
        story.deliver(story.store(second), to: "LAB.Out", from: "Mapping")
        #expect(drawn(try #require(try search().trace(of: first.id).value).steps) == "C2:LAB.Out")
    }

    @Test func `an item that delivers to itself is not its own cause`() throws {
        let message = story.message("ADT|A01|C1|PAS|RTH||")
        let place = story.store(message)
        story.deliver(place, to: "Loop", from: "Loop")
        story.deliver(place, to: "Loop", from: "Loop")
        #expect(drawn(try #require(try search().trace(of: message.id).value).steps) == "C1:Loop(Loop)")
    }

    @Test func `ids are found by how they begin`() throws {
        let messages = (0..<5).map {
            story.message("ADT|A01|\($0)|PAS|RTH||", at: noon.after(Int64($0) * 30_000_000_000))
        }
        messages.forEach { story.store($0) }
        let search = try search()
        let ids = messages.map(\.id)
        #expect(try search.find(ids[2].description).value == [ids[2]])
        #expect(try search.find(String(ids[0].description.prefix(4))).value == ids)
        #expect(try search.find(String(ids[0].description.prefix(4)), limit: 2).value == Array(ids.prefix(2)))
        #expect(try search.find(ids[3].description.uppercased().filter { $0 != "-" }).value == [ids[3]])
        for nothing in ["", "-", "xyz", ids[0].description + "0", "ffff"] {
            #expect(try search.find(nothing).value == [])
        }
    }
}
