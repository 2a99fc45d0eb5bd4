// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HIESettings
import HIETestKit
import Testing

@Suite struct SettingsReadingTests {
    private func issues(_ fields: SettingMap) -> [String] {
        ListenerSettings.reading(fields).1.map(\.description)
    }

    @Test func `every setting is read`() {
        let (settings, issues) = ListenerSettings.reading(
            [
                "Port": "2576", "Host": "10.0.0.1", "AckMode": "never", "TargetConfigNames": "A,B", "ReadTimeout": 5,
                "IdleTimeout": -1, "MaxFrameSize": "1MiB", "AllowedAddresses": ["10.0.0.0/8"], "ArchivePath": "x",
                "Password": "p", "Token": "tt", "Ratio": .plain("0.25"), "KeepOpen": "no",
                "Rules": [["name": "all", "send": "A"], ["name": "two", "when": "x", "stop": true]],
                "Properties": ["Ward": 7], "Window": 3,
            ], in: SettingContext(folder: "/f"))
        #expect(issues == [])
        var expected = ListenerSettings()
        expected.port = 2576
        expected.address = "10.0.0.1"
        expected.ackMode = .never
        expected.targets = ["A", "B"]
        expected.readTimeout = .seconds(5)
        expected.maxFrame = .mebibytes(1)
        expected.allowed = [IPNetwork(settingText: "10.0.0.0/8")].compactMap(\.self)
        expected.archive = ConfiguredPath("x").located(in: SettingContext(folder: "/f"))
        expected.password = Secret("p")
        expected.token = "tt"
        expected.ratio = 0.25
        expected.keepOpen = false
        var two = Rule()
        (two.name, two.when, two.stop) = ("two", "x", true)
        var all = Rule()
        (all.name, all.send) = ("all", ["A"])
        expected.rules = [all, two]
        expected.properties = ["Ward": "7"]
        expected.window = 3
        #expect(settings == expected)
    }

    @Test func `defaults hold where nothing is given, and relative ones start from the folder`() {
        let (settings, issues) = ListenerSettings.reading(["Port": 1], in: SettingContext(folder: "/f"))
        #expect(issues == [])
        #expect(settings.archive.path == "/f/archive")
        #expect(settings.maxFrame == .mebibytes(64))
    }

    @Test func `every complaint is reported at once`() {
        #expect(
            issues([
                "Port": 70_000, "prot": 1, "AckMode": "Application", "ReadTimeout": "10ms", "Ratio": .plain("1.5"),
                "Window": 0,
                "targetconfignames": "A", "Rules": [["name": "x", "sned": "A"], "all", ["stop": "maybe"]],
                "KeepOpen": [],
                "Properties": "a", "Password": ["a": 1],
            ]) == [
                "prot is not a known setting; did you mean 'Port'?",
                "targetconfignames is not a known setting; did you mean 'TargetConfigNames'?",
                "Port must be 1 to 65535, not 70000",
                "ReadTimeout must be at least 1s, not 10ms",
                "Password must be text, not a group",
                "Ratio must be at most 1, not 1.5",
                "KeepOpen must be true or false, not a list",
                "Rules[1].sned is not a known setting; did you mean 'send'?",
                "Rules[2] must be a group of settings, not 'all'",
                "Rules[3].name is required",
                "Rules[3].stop must be true or false, not 'maybe'",
                "Properties must be a group of names with texts, not 'a'",
                "Window must be 1 to 1000, not 0",
                "TargetConfigNames needs at least one item when AckMode is 'Application'",
            ])
    }

    @Test func `what is no number is told the range`() {
        #expect(issues(["Port": "abc"]) == ["Port must be a whole number from 1 to 65535, not 'abc'"])
        #expect(
            issues(["Port": 1, "ReadTimeout": "soon"]) == [
                "ReadTimeout must be a time span such as 30s, 500ms, 5m, 2h or 1d, at least 1s, not 'soon'"
            ])
    }

    @Test func `a required setting is missed at the place of the group`() {
        let (_, issues) = ListenerSettings.reading([:], at: SourcePosition(line: 3, column: 5))
        #expect(issues == [SettingIssue("Port", "is required", at: SourcePosition(line: 3, column: 5))])
    }

    @Test func `null leaves the default, but a required setting is missed`() {
        #expect(ListenerSettings.reading(["Port": .null, "Ratio": .null]).1.map(\.description) == ["Port is required"])
    }

    @Test func `issues stand at the value, unknown names and complaints about several settings at their own place`() {
        let fields = SettingMap([
            .init("Port", at: .init(line: 1, column: 3), .init(0, at: .init(line: 1, column: 9))),
            .init("Prt", at: .init(line: 2, column: 3), .init(0, at: .init(line: 2, column: 9))),
            .init("TargetConfigNames", at: .init(line: 3, column: 3), .init([], at: .init(line: 3, column: 22))),
            .init("AckMode", at: .init(line: 4, column: 3), .init("Application", at: .init(line: 4, column: 12))),
        ])
        let (_, issues) = ListenerSettings.reading(fields)
        #expect(
            issues.map { "\($0.position?.description ?? "") \($0.path)" } == [
                "2:3 Prt", "1:9 Port", "3:22 TargetConfigNames",
            ])
    }

    @Test func `a setting given twice under two names is refused`() {
        let fields = SettingMap([
            .init("Port", .init(1)), .init("Host", at: .init(line: 2, column: 1), .init("a")),
            .init("IPAddress", at: .init(line: 3, column: 1), .init("b")),
        ])
        #expect(
            ListenerSettings.reading(fields).1.map(\.description) == ["IPAddress is already given as 'Host' at 2:1"])
    }

    @Test func `values written out are read back`() {
        var settings = ListenerSettings()
        settings.port = 9
        settings.idleTimeout = .limited(.milliseconds(1500))
        settings.rules = [Rule()]
        settings.rules[0].name = "r"
        settings.properties = ["b": "2", "a": "1"]
        let (again, issues) = ListenerSettings.reading(settings.values)
        #expect(issues == [])
        #expect(again == settings)
    }

    @Test func `a secret is neither in values nor in complaints`() {
        let fields: SettingMap = ["Port": 1, "Password": "hunter2", "Token": "h"]
        let (settings, issues) = ListenerSettings.reading(fields)
        #expect(issues.map(\.description) == ["Token must have more than one character"])
        #expect(settings.values["Password"] == "••••")
        #expect(settings.values["Token"] == "")
        let (shown, _) = ListenerSettings.reading(["Port": 1, "Token": "hunter2", "Password": "hunter2"])
        #expect(!SettingValue.map(shown.values).json().contains("hunter2"))
        #expect(shown.values["Token"] == "••••")
    }

    @Test func `well declared settings have no problems`() {
        #expect(declarationProblems(of: ListenerSettings.self) == [])
        #expect(declarationProblems(of: Rule.self) == [])
    }

    @Test func `each slip in a declaration is found`() {
        #expect(
            declarationProblems(of: PoorSettings.self) == [
                "B: its property is listed twice", "the property 'forgotten' is not listed",
                "the name 'A' is used twice",
                "write the summary as a sentence: 'poor'", "A: write the summary as a sentence: 'no full stop'",
                "default: A must be 1 to 5, not 9",
            ])
    }
}

private struct PoorSettings: Settings {
    var port = 9
    var forgotten = ""

    static let summary = "poor"
    static var settings: [Setting<Self>] {
        Setting("A", \.port, in: 1...5, "no full stop")
        Setting("B", \.port, "Twice.").aliases("A")
    }
}
