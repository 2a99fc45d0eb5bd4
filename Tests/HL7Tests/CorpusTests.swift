// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HIETree
import HL7
import Testing

@Suite(.enabled(if: Corpus.folder != nil, Corpus.absence))
struct CorpusTests {
    @Test func `every message has the values that the corpus expects`() throws {
        var compared = 0
        var refused = 0
        var differing: Set<String> = []
        for message in try Corpus.messages() {
            guard let expected = message.fields else {
                refused += 1
                continue
            }
            compared += 1
            let found: [String: String]
            do {
                found = Dictionary(HL7Flat.fields(of: try HL7View(message.bytes))) { $1 }
            } catch {
                differing.insert(message.name)
                if CorpusExceptions.reasons[message.name] == nil { Issue.record("\(message.name): \(error)") }
                continue
            }
            let wanted = Dictionary(expected.children.map { ($0.name, $0.text ?? "") }) { $1 }
            guard found != wanted else { continue }
            differing.insert(message.name)
            if CorpusExceptions.reasons[message.name] == nil {
                let keys = Set(found.keys).union(wanted.keys).filter { found[$0] != wanted[$0] }.sorted()
                Issue.record("\(message.name): \(keys.prefix(4).map { ($0, found[$0] ?? "-", wanted[$0] ?? "-") })")
            }
        }
        #expect(differing == Set(CorpusExceptions.reasons.keys), "an exception that is none any more")
        #expect(compared == 2464)
        #expect(refused == 44)
    }

    @Test func `a message that the other reader refused is read or refused with a reason`() throws {
        var read = 0
        for message in try Corpus.messages() where message.fields == nil {
            do {
                let view = try HL7View(message.bytes)
                #expect(view.segmentCount > 0)
                _ = HL7Flat.fields(of: view)
                read += 1
            } catch {
                #expect(!error.description.isEmpty)
            }
        }
        #expect(read == 44)
    }

    @Test func `standard escapes are decoded as expected`() throws {
        var compared = 0
        for message in try Corpus.messages() where CorpusExceptions.reasons[message.name] == nil {
            guard let unescaped = message.expected.first("unescaped"), !unescaped.children.isEmpty else { continue }
            let view = try HL7View(message.bytes)
            guard view.segments.first?.field(2)?.text.hasPrefix(#"^~\&"#) == true else { continue }
            for value in unescaped.children {
                guard let path = try? HL7Path(value.name) else { continue }
                let found = try #require(try view.first(at: path), "\(message.name) \(value.name)")
                guard Self.isStandard(found.encodedText) else { continue }
                compared += 1
                #expect(found.text == value.text, "\(message.name) \(value.name)")
            }
        }
        #expect(compared > 150)
    }

    @Test func `a path scan finds what the flat map holds`() throws {
        for message in try Corpus.messages() {
            guard let view = try? HL7View(message.bytes) else { continue }
            for (key, value) in HL7Flat.fields(of: view).prefix(40) where !value.isEmpty {
                guard let path = try? HL7Path(key), path.description == key else { continue }
                let found = try view.first(at: path)
                let text = try #require(found?.encodedText, "\(message.name) \(key)")
                #expect(text.hasPrefix(value), "\(message.name) \(key)")
            }
        }
    }

    @Test func `header fields agree with the flat map`() throws {
        for message in try Corpus.messages() {
            guard let view = try? HL7View(message.bytes) else { continue }
            let fields = Dictionary(HL7Flat.fields(of: view)) { $1 }
            let expected = [
                (view.header.messageCode, "MSH[1]-9[1].1.1"), (view.header.triggerEvent, "MSH[1]-9[1].2.1"),
            ]
            for (range, key) in expected {
                let text = view.bytes[range.range].text
                #expect(text.hasPrefix(fields[key] ?? ""), "\(message.name) \(key)")
            }
        }
    }

    @Test func `streams are split at every MSH`() throws {
        for stream in try Corpus.streams() {
            let split = HL7Splitter(stream.bytes)
            let lines = stream.bytes.text.split(whereSeparator: \.isNewline)
                .map { $0.trimmingPrefix { $0 == "\u{0B}" || $0 == "\u{FEFF}" } }
            #expect(split.messages.count == lines.count { $0.hasPrefix("MSH|") }, "\(stream.name)")
            let envelopes = lines.count { line in ["FHS", "BHS", "BTS", "FTS"].contains { line.hasPrefix($0) } }
            #expect(split.envelopes.count == envelopes, "\(stream.name)")
            for message in split.messages { #expect(throws: Never.self) { try HL7View(message) } }
        }
    }

    /// Only escapes whose reading by the other reader can be trusted.
    private static func isStandard(_ text: String) -> Bool {
        var rest = text[...]
        while let start = rest.firstIndex(of: "\\") {
            let after = rest.index(after: start)
            guard let end = rest[after...].firstIndex(of: "\\") else { return false }
            let sequence = rest[after..<end]
            let isHexadecimal = sequence.hasPrefix("X") && sequence.count % 2 == 1 && sequence.count > 1
            guard ["F", "S", "T", "R", "E", ".br"].contains(sequence) || isHexadecimal else { return false }
            rest = rest[rest.index(after: end)...]
        }
        return true
    }
}
