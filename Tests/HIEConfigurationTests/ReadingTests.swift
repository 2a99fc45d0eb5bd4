// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import Foundation
import HIEConfiguration
import HIEPolicies
import HIESettings
import HIETestKit
import Testing

@Suite struct ReadingTests {
    private func read(_ text: String) -> (ProductionConfiguration?, [String]) {
        let (production, issues) = ProductionConfiguration.reading(text: text, named: "p", folder: "/srv")
        return (production, issues.map(\.description))
    }

    private func item(_ lines: String) throws -> ItemConfiguration {
        let (production, issues) = read("production: P\nitems:\n- name: A\n  class: X\n\(lines)\n")
        #expect(issues == [])
        return try #require(production?.items.first)
    }

    @Test func `YAML's guesses are not taken over`() throws {
        let item = try item(
            "  settings: { Version: 2.10, Country: NO, Flag: on, Code: 007, Time: 12:30, Hex: 0x1F, Nil: ~ }")
        let texts = item.settings.entries.map { $0.node.value.scalar?.text }
        #expect(texts == ["2.10", "NO", "on", "007", "12:30", "0x1F", "~"])
    }

    @Test func `what every item has may stand beside its name or among its settings`() throws {
        let item = try item("  PoolSize: '4'\n  settings: { Enabled: no, Port: 1, Schedule: 'Mon-Fri 08:00-18:00' }")
        #expect(item.common.poolSize == 4)
        #expect(!item.common.enabled)
        #expect(item.common.schedule?.settingText == "Mon-Fri 08:00-18:00")
        #expect(item.settings.entries.map(\.name) == ["Port"])
    }

    @Test func `anchors and merge keys are followed, and what stands nearer wins`() throws {
        let (production, issues) = read(
            """
            production: P
            items:
              - name: A
                class: X
                settings: &base { Port: 1, Address: a, Filter: &f x }
              - name: B
                class: X
                settings: { <<: *base, Port: 2 }
              - name: C
                class: X
                settings: { <<: [{ Port: 3 }, *base], Filter: *f }
            """)
        #expect(issues == [])
        let settings = production?.items.map { $0.settings.meaningText } ?? []
        #expect(
            settings == [
                #"{"Address":"a","Filter":"x","Port":"1"}"#, #"{"Address":"a","Filter":"x","Port":"2"}"#,
                #"{"Address":"a","Filter":"x","Port":"3"}"#,
            ])
    }

    @Test func `empty settings and empty items are allowed`() {
        let (production, issues) = read("production: P\nsettings:\nitems: []\n")
        #expect(issues == [])
        #expect(production?.items.isEmpty == true)
        #expect(production?.settings.statusPort == 9300)
    }

    @Test func `windows line ends and a byte order mark change no place`() {
        let text = "\u{FEFF}production: P\r\nitems:\r\n- name: A\r\n  class: X\r\n  Enabled: x\r\n"
        let (_, issues) = ProductionConfiguration.reading(Array(text.utf8), named: "p", folder: "/", sources: .none)
        #expect(issues.map(\.description) == ["p:5:12: A: Enabled must be true or false, not 'x'"])
        let json = "{\"production\": \"P\",\r\n \"items\": [\r\n  7 ] }"
        #expect(read(json).1 == ["p:3:3: item 1: must be a group with 'name' and 'class', not 7"])
    }

    @Test func `bytes that are not UTF-8 are refused at their place`() {
        let bytes = Array("production: é\n  x".utf8) + [0xFF] + Array("\n".utf8)
        let (production, issues) = ProductionConfiguration.reading(bytes, named: "p", folder: "/", sources: .none)
        #expect(production == nil)
        #expect(issues.map(\.description) == ["p:2:4: the file is not UTF-8 text"])
    }

    @Test func `a file is read from disk with its environment, its secrets and its folder`() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "hie-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try "s3cret\n".write(to: folder.appending(path: "pw.txt"), atomically: true, encoding: .utf8)
        let text =
            "production: ${HOME}\nitems:\n- { name: A, class: X, settings: { P: '${file:pw.txt}', Q: '${file:nope}' } }\n"
        let file = folder.appending(path: "p.yaml")
        try text.write(to: file, atomically: true, encoding: .utf8)
        let (production, issues) = ProductionConfiguration.reading(file: file.path)
        #expect(production?.name == ProcessInfo.processInfo.environment["HOME"])
        #expect(production?.items.first?.settings["P"]?.scalar?.text == "s3cret")
        #expect(production?.settings.dataDirectory.path == folder.path + "/data")
        #expect(issues.map(\.text) == ["Q holds '${file:nope}', which cannot be read: no such file or directory"])
        let (_, missing) = ProductionConfiguration.reading(file: "nowhere/p.yaml")
        #expect(missing.map(\.description) == ["nowhere/p.yaml: cannot be read: no such file or directory"])
    }

    @Test func `the same item elsewhere in the file has the same fingerprint, another has not`() throws {
        let one = try item("  settings: { Port: 1, L: [a, b] }")
        let two = try item("\n  # moved\n  settings:\n    L:\n    - 'a'\n    - \"b\"\n    Port: '1'")
        let other = try item("  settings: { Port: 1, L: [b, a] }")
        let comment = try item("  Comment: c\n  Enabled: no\n  settings: { Port: 1, L: [a, b] }")
        let pool = try item("  PoolSize: 2\n  settings: { Port: 1, L: [a, b] }")
        let policy = try item("  MaxAttempts: 2\n  settings: { Port: 1, L: [a, b] }")
        #expect(one.fingerprint == two.fingerprint)
        #expect(one.fingerprint == comment.fingerprint)
        #expect(one.fingerprint != other.fingerprint)
        #expect(one.fingerprint != pool.fingerprint)
        #expect(one.fingerprint != policy.fingerprint)
    }

    @Test func `policies stand beside the name or among the settings, by either name, and not with the class's own`()
        throws
    {
        let beside = try item("  MaxAttempts: 3\n  settings: { Port: 1 }")
        let among = try item("  settings: { Port: 1, maxAttempts: 3 }")
        for item in [beside, among] {
            #expect(item.policies.maxAttempts == .limited(3))
            #expect(item.settings.entries.map(\.name) == ["Port"])
            #expect(item.policyFields.entries.count == 1)
        }
        let (_, issues) = read(
            "production: P\nitems:\n- name: A\n  class: X\n  MaxAttempts: 0\n  settings: { Burst: many }")
        #expect(issues.count == 2)
    }

    @Test func `the place of a setting and of a target that it names is found`() throws {
        let item = try item("  settings:\n    Port: 1\n    Targets: [A, B]\n    More: C, D\n    Rules: [{ send: E }]")
        #expect(item.place(of: "Port")?.description == "6:11")
        #expect(item.place(of: "Absent")?.description == "6:5")
        #expect(item.place(of: "Rules[1].send")?.description == "9:21")
        #expect(item.place(of: "Rules[1].when")?.description == "9:13")
        #expect(item.place(of: "Rules[2].send")?.description == "9:12")
        #expect(item.place(of: "Rules[99999999999999999999].")?.description == "9:12")
        #expect(item.place(of: "Targets[2]")?.description == "7:18")
        let places = ["B", "D", "E"].map { item.place(naming: $0)?.description }
        #expect(places == ["7:18", "8:14", "9:21"])
        #expect(item.place(naming: "F") == nil)
    }

    @Test(arguments: ["[", "- ", "{a: ", "? ", "{\"a\":["], [50, 900, 998, 100_000])
    func `depth is refused, not walked into`(opening: String, count: Int) {
        #expect(!read(String(repeating: opening, count: count)).1.isEmpty)
    }

    @Test func `depth and breadth by anchors are refused too`() {
        let chain = "- &a0 x\n" + (1..<50_000).map { "- &a\($0) [*a\($0 - 1)]\n" }.joined()
        #expect(read(chain).1 == ["p:1001:3: the file has more than 1000 anchors"])
        let shortChain = "- &a0 x\n" + (1..<1000).map { "- &a\($0) [*a\($0 - 1)]\n" }.joined()
        #expect(read(shortChain).1.count == 1)
    }

    @Test func `an ampersand inside a value is no anchor`() {
        let values = String(repeating: "'&x &y' ", count: 10).replacing("'", with: "")
        let lines = (0..<300).map { "  V\($0): a \(values)\n" }.joined()
        #expect(
            read("production: P\nitems:\n- name: A\n  class: X\n  settings:\n\(lines.replacing("  V", with: "    V"))")
                .1 == [])
    }

    @Test func `the production's own settings are well declared`() {
        #expect(declarationProblems(of: ProductionSettings.self) == [])
        #expect(declarationProblems(of: ItemSettings.self) == [])
        #expect(declarationProblems(of: AlertSettings.self) == [])
        #expect(declarationProblems(of: AlertRule.self) == [])
        #expect(declarationProblems(of: AlertEscalation.self) == [])
        #expect(declarationProblems(of: AlertAction.self) == [])
        #expect(declarationProblems(of: AlertMail.self) == [])
    }

    @Test func `the schema of a file names its classes and settings`() throws {
        let schema = ProductionConfiguration.jsonSchema(classes: [
            .init(name: "HL7TCPService", aliases: ["EnsLib.HL7.Service.TCPService"], schema: ServiceSettings.jsonSchema)
        ])
        let text = SettingValue.map(schema).json(indent: 2)
        let object = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
        #expect(object["$schema"] as? String == "https://json-schema.org/draft/2020-12/schema")
        for word in [
            "EnsLib.HL7.Service.TCPService", "TargetConfigNames", "DataDirectory", "PoolSize", "CircuitBreaker",
        ] {
            #expect(text.contains("\"\(word)\""))
        }
    }
}

extension SettingMap {
    fileprivate var meaningText: String { SettingNode(.map(self)).meaning.value.json() }
}
