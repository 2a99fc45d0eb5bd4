// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HIESettings
import Testing

@Suite struct SettingTypeTests {
    private func read<Value: SettingType>(_ text: String, as _: Value.Type, quoted: Bool = false) -> Value? {
        var issues: [SettingIssue] = []
        let node = SettingNode(.scalar(SettingScalar(text, isQuoted: quoted)))
        let value = Value.read(node, in: SettingContext(), &issues)
        #expect((value == nil) == !issues.isEmpty)
        return value
    }

    @Test(arguments: [
        ("true", true), ("Yes", true), ("ON", true), ("1", true), ("false", false), ("no", false), ("Off", false),
        ("0", false),
    ])
    func `a switch takes the words people write`(text: String, expected: Bool) {
        #expect(read(text, as: Bool.self) == expected)
        #expect(read(text, as: Bool.self, quoted: true) == expected)
    }

    @Test(arguments: ["", "y", "2", "truee", "null", "enabled"])
    func `a switch takes nothing else`(text: String) { #expect(read(text, as: Bool.self) == nil) }

    @Test(arguments: [("4", 4), ("-7", -7), ("+3", 3), ("007", 7), ("9223372036854775807", Int.max)])
    func `a whole number is read in or out of quotes`(text: String, expected: Int) {
        #expect(read(text, as: Int.self, quoted: true) == expected)
        #expect(read(text, as: Int.self) == expected)
    }

    @Test(arguments: ["", "4.0", "1e3", "0x10", "1_000", "9223372036854775808", " 4", "four"])
    func `a whole number takes nothing else`(text: String) { #expect(read(text, as: Int.self) == nil) }

    @Test(arguments: [("0.5", 0.5), ("-1", -1), ("1e3", 1000), (".5", 0.5)])
    func `a number takes decimals`(text: String, expected: Double) { #expect(read(text, as: Double.self) == expected) }

    @Test(arguments: ["nan", "inf", "0x1p3", "1e999", "1,5", ""])
    func `a number is finite and decimal`(text: String) { #expect(read(text, as: Double.self) == nil) }

    @Test(arguments: ["2.10", "NO", "on", "null", "~", "0123", "1e3", ""])
    func `text stays the text that was written`(text: String) { #expect(read(text, as: String.self) == text) }

    @Test(arguments: [
        ("30s", Duration.seconds(30)), ("500ms", .milliseconds(500)), ("5m", .seconds(300)), ("5min", .seconds(300)),
        ("2h", .seconds(7200)), ("1d", .seconds(86_400)), ("45", .seconds(45)), ("0.5", .milliseconds(500)),
        ("1.5 s", .milliseconds(1500)), ("1h30m", .seconds(5400)), ("1m 30s", .seconds(90)),
        ("250us", .microseconds(250)),
        ("0", .zero), ("106751d", .seconds(106_751 * 86_400)),
    ])
    func `a time span has units, and seconds without one`(text: String, expected: Duration) throws {
        #expect(read(text, as: Duration.self) == expected)
        #expect(Duration(settingText: expected.settingText) == expected)
    }

    @Test(arguments: [
        "", "s", "-1", "-5s", "5 30s", "30s5", "1.s", "5x", "1e3", "106752d", "999999999999999999d", "1s1", "0 5s",
        "5sec",
    ])
    func `a time span takes nothing else`(text: String) { #expect(read(text, as: Duration.self) == nil) }

    @Test func `for ever is -1`() {
        #expect(read("-1", as: DurationOrForever.self) == .forever)
        #expect(read("Forever", as: DurationOrForever.self) == .forever)
        #expect(read("2h", as: DurationOrForever.self) == .limited(.seconds(7200)))
        #expect(read("-2", as: DurationOrForever.self) == nil)
        #expect(DurationOrForever.forever > .limited(.seconds(1)))
        #expect(DurationOrForever.forever.duration == nil)
    }

    @Test(arguments: [
        ("4096", 4096), ("10MB", 10_000_000), ("64MiB", 64 << 20), ("64 mib", 64 << 20), ("1.5GiB", 3 << 29),
        ("1kB", 1000),
        ("2TB", 2_000_000_000_000), ("7B", 7), ("0", 0), ("8388607TiB", 8_388_607 << 40),
    ])
    func `a size has binary and decimal units`(text: String, expected: Int) {
        #expect(read(text, as: ByteSize.self)?.bytes == expected)
        #expect(ByteSize(settingText: ByteSize(bytes: expected).settingText)?.bytes == expected)
    }

    @Test(arguments: ["", "MB", "-1", "1.0001KiB", "10M", "8388608TiB", "999999999999999999GB", "1MBs", "1e3"])
    func `a size takes nothing else`(text: String) { #expect(read(text, as: ByteSize.self) == nil) }

    @Test func `shown sizes take the largest whole unit`() {
        let shown = [0, 1000, 1024, 1536, 10_000_000, 64 << 20, 4095].map { ByteSize(bytes: $0).settingText }
        #expect(shown == ["0", "1KB", "1KiB", "1536", "10MB", "64MiB", "4095"])
    }

    @Test func `shown time spans take the largest whole unit`() {
        let spans: [Duration] = [
            .zero, .seconds(90), .seconds(3600), .milliseconds(1500), .microseconds(250), .seconds(172_800),
            .nanoseconds(1_000_000_005), .milliseconds(-1500), .seconds(Int64.max), .nanoseconds(-5),
        ]
        #expect(
            spans.map(\.settingText) == ["0s", "90s", "1h", "1500ms", "250us", "2d"] + [
                "1.000000005s", "-1500ms", "9223372036854775807s", "-0.000000005s",
            ])
    }

    @Test(arguments: [
        ("Immediate", AckMode.immediate), ("never", .never), ("APPLICATION", .application), ("always", .immediate),
    ])
    func `a choice is read in any case and by its aliases`(text: String, expected: AckMode) {
        #expect(read(text, as: AckMode.self) == expected)
    }

    @Test func `a wrong choice is told the words and the nearest`() {
        var issues: [SettingIssue] = []
        #expect(AckMode.read(SettingNode("Imediate"), in: SettingContext(), &issues) == nil)
        #expect(
            issues.map(\.description) == [
                "must be one of 'Immediate', 'Application', 'Never', not 'Imediate'; did you mean 'Immediate'?"
            ])
    }

    @Test(arguments: [("A,B", ["A", "B"]), (" A , B C ,", ["A", "B C"]), ("A", ["A"]), ("", []), (",", [])])
    func `a comma text is a list`(text: String, expected: [String]) {
        #expect(read(text, as: [String].self) == expected)
    }

    @Test func `elements of a written list keep their commas`() {
        var issues: [SettingIssue] = []
        #expect([String].read(SettingNode(["a,b", "c"]), in: SettingContext(), &issues) == ["a,b", "c"])
    }

    @Test func `every wrong element is named, at its own place`() {
        var issues: [SettingIssue] = []
        let node = SettingNode(.plain("1, x,3,y"), at: SourcePosition(line: 4, column: 10))
        #expect([Int].read(node, in: SettingContext(), &issues) == nil)
        #expect(
            issues.map { "\($0.position?.description ?? ""): \($0)" } == [
                "4:13: [2] must be a whole number, not 'x'", "4:17: [4] must be a whole number, not 'y'",
            ])
    }

    @Test func `an optional value is none where null stands`() {
        var issues: [SettingIssue] = []
        #expect(Int?.read(SettingNode(.null), in: SettingContext(), &issues) == .some(.none))
        #expect(read("~", as: Int?.self) == .some(.none))
        #expect(read("null", as: String?.self) == "null")
        #expect(read("null", as: Int?.self, quoted: true) == nil)
    }

    @Test func `a relative path starts from the folder of the file`() {
        func path(_ text: String, folder: String = "/srv/hie") -> String {
            ConfiguredPath(text).located(in: SettingContext(folder: folder)).path
        }
        #expect(path("archive") == "/srv/hie/archive")
        #expect(path("./a//b/.") == "/srv/hie/a/b")
        #expect(path("../x") == "/srv/hie/../x")
        #expect(path("/var/x") == "/var/x")
        #expect(path(".") == "/srv/hie")
        #expect(path("a", folder: "/") == "/a")
        #expect(path("") == "")
        #expect(ConfiguredPath(settingText: "a\u{0}b") == nil)
    }

    @Test func `a secret is shown nowhere`() {
        let secret = Secret("hunter2")
        var dumped = ""
        dump([secret], to: &dumped)
        for shown in ["\(secret)", "\([secret])", String(reflecting: secret), dumped, secret.settingText] {
            #expect(!shown.contains("hunter2"))
        }
        #expect(secret.revealed == "hunter2")
    }
}
