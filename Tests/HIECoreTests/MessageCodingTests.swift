// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HIECore
import HIETree
import Testing

@Suite struct MessageCodingTests {
    private static func profile(_ source: String = "PAS.In") -> MessageProfile {
        MessageProfile(
            source: source, bodyClass: "EnsLib.HL7.Message", contentType: "application/hl7-v2+er7",
            schemaName: "ADT_A01", schemaVersion: "2.5.1", schemaNamespace: "urn:hl7-org:v2", encoding: "UNICODE UTF-8")
    }

    private static func plain(_ body: String = "MSH|^~\\&|") -> Message {
        let id = MessageID(high: 0x0190_0000_0000_7001, low: 0x8000_0000_0000_0002)
        return Message(
            header: MessageHeader(
                id: id, session: id, created: Timestamp(microseconds: 1_764_000_000_123_456), profile: profile(),
                key: 77),
            body: Bytes(body))
    }

    private static func full() -> Message {
        let first = plain()
        var header = first.header
        header.correlation = MessageID(high: 1, low: 2)
        header.causation = MessageID(high: 3, low: 4)
        header.priority = 10
        header.timeToLive = .seconds(90)
        header.trace = TraceContext(traceHigh: 5, traceLow: 6, parent: 7, flags: 1)
        header.validation = .invalid([.init(path: "PID-3", rule: "required", isError: true)])
        header.properties = ["Ward": "12", "": "empty name", "Grüße": "aus Köln"]
        return Message(header: header, body: first.body)
    }

    private func encoded(_ message: Message) -> Bytes {
        let storage = Bytes.Storage(capacity: message.encodedSize)
        var writer = ByteWriter(storage.base)
        message.encode(into: &writer)
        #expect(writer.offset == message.encodedSize)
        return Bytes(sharing: storage, range: 0..<writer.offset)
    }

    @Test(arguments: [plain(), plain(""), full()])
    func `what is encoded is read back equal`(_ message: Message) throws {
        let (read, size) = try #require(Message.decode(encoded(message)))
        #expect(read == message)
        #expect(size == message.encodedSize)
    }

    @Test func `an ordinary message carries less than 500 bytes besides its body`() {
        let message = Self.plain()
        #expect(message.encodedSize - message.body.count < 500)
    }

    @Test func `no cut-off and no damaged encoding traps`() {
        let bytes = encoded(Self.full())
        for count in 0..<bytes.count { #expect(Message.decode(bytes[0..<count]) == nil) }
        var generator = SystemRandomNumberGenerator()
        for _ in 0..<2000 {
            var damaged = bytes.array
            let place = Int.random(in: damaged.indices, using: &generator)
            damaged[place] ^= UInt8.random(in: 1...255, using: &generator)
            _ = Message.decode(Bytes(damaged))
        }
    }

    @Test func `another version is refused`() {
        var bytes = encoded(Self.plain()).array
        bytes[0] = 2
        #expect(Message.decode(Bytes(bytes)) == nil)
    }

    @Test func `profiles decoded twice are one object`() throws {
        let bytes = encoded(Self.plain())
        let first = try #require(Message.decode(bytes)).message
        let second = try #require(Message.decode(bytes)).message
        #expect(first.header.profile === second.header.profile)
    }

    @Test func `a derived message keeps session and key and names its cause`() {
        let first = Self.plain()
        let second = first.derived(
            id: MessageID(high: 9, low: 9), at: Timestamp(microseconds: 5), profile: Self.profile("Router"),
            body: Bytes("x"))
        #expect(second.header.session == first.header.session)
        #expect(second.header.key == first.header.key)
        #expect(second.header.causation == first.id)
        #expect(second.header.correlation == first.id)
    }
}
