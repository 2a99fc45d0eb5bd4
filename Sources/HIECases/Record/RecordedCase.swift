// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

public import HIECore
public import HIETree

/// A message of the journal and what came of it, to be written as a case.
public struct RecordedCase: Sendable {
    public var name: String
    public var service: String
    public var content: Bytes
    /// Operations that it was delivered to.
    public var routes: [String]
    public var rules: [String]
    /// Items that do not run, so that it waits for them.
    public var waiting: [String]

    public init(
        name: String, service: String, content: Bytes, routes: [String], rules: [String], waiting: [String] = []
    ) {
        self.name = name
        self.service = service
        self.content = content
        self.routes = routes
        self.rules = rules
        self.waiting = waiting
    }
}

/// Writes recorded messages as a file of cases, patient data masked.
public struct CaseRecorder {
    private let plan: ProductionPlan

    public init(_ plan: ProductionPlan) {
        self.plan = plan
    }

    /// Fields that the conditions of rules name, such as `PV1-2`.
    public var fieldsRead: Set<String> {
        let texts = plan.items.flatMap(\.settings.conditions)
        return Set(
            texts.flatMap { $0.matches(of: /([A-Z][A-Z0-9]{2})(?:\[[0-9*]+\])?-([0-9]+)/) }.map { "\($0.1)-\($0.2)" })
    }

    /// The rules that a delivery's note names.
    public func rules(in note: String, of item: String) -> [String] {
        guard let rules = plan.items.first(where: { $0.name == item })?.settings.decisions else { return [] }
        return CaseEvidence.rules(in: note, of: rules)
    }

    /// - Parameters:
    ///   - production: The production file, from the folder of the file of cases.
    ///   - clock: When the first of them came.
    /// - Returns: The file's text, and how many messages are left out because nothing can be masked in them.
    public func file(of cases: [RecordedCase], production: String, clock: Timestamp) -> (text: String, leftOut: Int) {
        var text = "production: \(Self.quoted(production))\nclock: \(Self.seconds(clock))\ncases:\n"
        var leftOut = 0
        for one in cases {
            var mask = MessageMask(keeping: fieldsRead)
            guard let masked = mask.masked(one.content) else {
                leftOut += 1
                continue
            }
            text += Self.text(of: one, masked)
        }
        return (text, leftOut)
    }

    private static func seconds(_ time: Timestamp) -> String { "\(time)".prefix { $0 != "." } + "Z" }

    private static func text(of one: RecordedCase, _ content: Bytes) -> String {
        var text = "\n  - name: \(quoted(one.name))\n    send:\n      to: \(quoted(one.service))\n      message: |\n"
        for line in content.text.split(whereSeparator: { $0 == "\r" || $0 == "\n" || $0 == "\r\n" }) {
            text += "        \(printable(line))\n"
        }
        text += "    expect:\n      routes: [\(one.routes.map(quoted).joined(separator: ", "))]\n"
        if !one.waiting.isEmpty { text += "      waiting: [\(one.waiting.map(quoted).joined(separator: ", "))]\n" }
        if !one.rules.isEmpty { text += "      rules: [\(one.rules.map(quoted).joined(separator: ", "))]\n" }
        return text
    }

    /// A block of YAML cannot hold control characters.
    private static func printable(_ line: Substring) -> String {
        String(
            String.UnicodeScalarView(
                line.unicodeScalars.map { $0.value < 0x20 || (0x7F..<0xA0).contains($0.value) ? " " : $0 }))
    }

    private static func quoted(_ text: String) -> String {
        let escaped = text.unicodeScalars.map { $0 == "'" ? "''" : $0.value < 0x20 ? " " : String($0) }.joined()
        return "'\(escaped)'"
    }
}
