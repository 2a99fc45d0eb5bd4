// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HL7Traffic
import Testing

@Suite struct EncodingTests {
    @Test func `MSH-18 says how the bytes are encoded, and both character sets occur`() {
        var traffic = HL7Traffic(seed: 41)
        var beyondASCII: [String: Int] = [:]
        for _ in 0..<1_500 {
            let bytes = traffic.next()
            guard bytes.contains(where: { $0 >= 0x80 }) else { continue }
            let declared = ReadMessage(bytes).field("MSH", 18)
            beyondASCII[declared, default: 0] += 1
            #expect((String(validating: bytes, as: UTF8.self) != nil) == (declared == "UNICODE UTF-8"))
        }
        #expect(Set(beyondASCII.keys) == ["UNICODE UTF-8", "8859/1"])
        #expect(beyondASCII.values.allSatisfy { $0 > 20 })
    }

    @Test func `what ISO 8859-1 lacks loses its diacritic and never becomes a question mark in a name`() {
        var options = HL7Traffic.Options()
        options.characterSets = [.latin1]
        var traffic = HL7Traffic(seed: 42, options: options)
        options.characterSets = [.utf8]
        var unicode = HL7Traffic(seed: 42, options: options)
        var folded = 0
        for _ in 0..<1_500 {
            let latin = ReadMessage(traffic.next()).component("PID", 5, 1)
            let full = ReadMessage(unicode.next()).component("PID", 5, 1)
            #expect(!latin.contains("?"))
            if latin != full { folded += 1 }
        }
        #expect(folded > 5)
    }

    @Test func `all three versions occur, each system keeping to one`() {
        var traffic = HL7Traffic(seed: 43)
        var versions: [String: Set<String>] = [:]
        for message in traffic.read(1_500) {
            versions[message.field("MSH", 3) + message.field("MSH", 4), default: []].insert(message.field("MSH", 12))
        }
        #expect(versions.values.allSatisfy { $0.count == 1 })
        #expect(versions.values.reduce(into: Set()) { $0.formUnion($1) } == ["2.3", "2.4", "2.5.1"])
    }

    @Test func `delimiters in values are escaped, and escapes, repetitions, nulls and Z segments occur`() {
        var traffic = HL7Traffic(seed: 44)
        var seen: Set<String> = []
        for message in traffic.read(1_500) {
            for segment in message.segments.dropFirst() {
                for field in segment {
                    for escape in ["\\F\\", "\\S\\", "\\R\\", "\\T\\", "\\.br\\"] where field.contains(escape) {
                        seen.insert(escape)
                    }
                    if field.contains("~") { seen.insert("~") }
                    if field == "\"\"" { seen.insert("null") }
                    #expect(field.count(where: { $0 == "\\" }).isMultiple(of: 2))
                }
                if segment[0].hasPrefix("Z") { seen.insert("Z") }
            }
        }
        #expect(seen == ["\\F\\", "\\S\\", "\\R\\", "\\T\\", "\\.br\\", "~", "null", "Z"])
    }

    @Test func `without rare shapes there is no Z segment and no null`() {
        var options = HL7Traffic.Options()
        options.rareShapes = 0
        var traffic = HL7Traffic(seed: 45, options: options)
        for message in traffic.read(2_000) {
            #expect(!message.names.contains { $0.hasPrefix("Z") })
            #expect(!message.segments.contains { $0.contains("\"\"") })
        }
    }
}
