// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HIESettings
import Testing

@Suite struct SubstitutionTests {
    private let sources = SubstitutionSources(
        environment: { ["PORT": "2575", "PW": "hunter2", "LOOP": "${PW}", "EMPTY": ""][$0] },
        file: { $0 == "pw.txt" ? .success("s3cret") : .failure(SubstitutionFailure("no such file")) })

    @Test(arguments: [
        ("${PORT}", "2575"), ("a${PORT}b${PW}", "a2575bhunter2"), ("${file:pw.txt}", "s3cret"), ("$${PORT}", "${PORT}"),
        ("$$${PORT}", "$${PORT}"), ("${LOOP}", "${PW}"), ("${EMPTY}", ""), ("$5 {x}", "$5 {x}"),
    ])
    func `variables and files are replaced once`(text: String, expected: String) {
        let (node, issues) = SettingNode(.text(text)).substituting(sources)
        #expect(issues == [])
        #expect(node.value.scalar?.text == expected)
    }

    @Test(arguments: [
        ("${NOPE}", "holds '${NOPE}', which is not set in the environment"),
        ("${file:x}", "holds '${file:x}', which cannot be read: no such file"),
        ("${file:}", "holds '${file:}', which names no file"),
        ("${A B}", "holds '${A B}', which is neither ${NAME} nor ${file:path}; write $${ for a literal ${"),
        ("${}", "holds '${}', which is neither ${NAME} nor ${file:path}; write $${ for a literal ${"),
        ("x${PORT", "holds '${PORT', which has no '}'; write $${ for a literal ${"),
    ])
    func `what is missing is an issue with its place`(text: String, expected: String) {
        let place = SourcePosition(line: 2, column: 7)
        let tree = SettingNode(.map(SettingMap([.init("L", .init(.list([.init(.text(text), at: place)])))])))
        let (node, issues) = tree.substituting(sources)
        #expect(issues == [SettingIssue("L[1]", expected, at: place)])
        #expect(node.meaning.value.map?["L"]?.list?.first?.value.scalar?.text == text)
    }

    @Test func `a complaint of the class's own that repeats a secret is not shown`() {
        let (node, _) = SettingNode(["Word": "${PW}", "Other": "${PW}"]).substituting(sources)
        let (_, issues) = TalkativeSettings.reading(node.value.map ?? [:])
        let withheld = "is refused (its value is secret and not shown)"
        #expect(issues.map(\.description) == ["Word \(withheld)", "Other \(withheld)"])
        let (_, pin) = TalkativeSettings.reading(["Pin": "123456", "Other": "123456"])
        #expect(pin.map(\.description) == ["Pin \(withheld)", "Other \(withheld)"])
        let (_, open) = TalkativeSettings.reading(["Word": "plain", "Other": "open"])
        #expect(open.map(\.description) == ["Word must not be plain", "Other must not be open"])
    }

    @Test func `a value that misses its text is complained of once`() {
        let (node, issues) = SettingNode(["Port": 1, "Window": "${NOPE}", "Rules": [["name": "${NOPE}"]]]).substituting(
            sources)
        #expect(issues.map(\.path) == ["Window", "Rules[1].name"])
        #expect(ListenerSettings.reading(node.value.map ?? [:]).1 == [])
    }

    @Test func `a substituted value is in no complaint and no shown value`() {
        let (node, _) = SettingNode(["Port": "${PW}", "IPAddress": "${PW}", "Window": "${PORT}"]).substituting(sources)
        let fields = node.value.map ?? [:]
        let (settings, issues) = ListenerSettings.reading(fields)
        #expect(
            issues.map(\.description) == [
                "Port must be a whole number from 1 to 65535 (its value is secret and not shown)",
                "Window must be 1 to 1000 (its value is secret and not shown)",
            ])
        #expect(settings.address == "hunter2")
        #expect(settings.values(hidingSecretsOf: fields)["IPAddress"] == "••••")
        #expect(!"\(node)".contains("hunter2"))
        #expect(!node.value.json().contains("hunter2"))
    }
}

private struct TalkativeSettings: Settings {
    var word = ""
    var other = ""
    var pin = Secret("")

    static let summary = "Repeats what it is given."
    static var settings: [Setting<Self>] {
        Setting("Word", \.word, "A word.", check: { $0.isEmpty ? nil : "must not be \($0)" })
        Setting("Other", \.other, "Another.")
        Setting("Pin", \.pin, "A third.", check: { $0.isEmpty ? nil : "must not be \($0.revealed)" })
    }

    func issues() -> [SettingIssue] { other.isEmpty ? [] : [SettingIssue("Other", "must not be \(other)")] }
}
