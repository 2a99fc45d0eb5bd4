// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

/// A text that is read further, such as an expression, and so must know where each of its characters stands.
public struct SourceText: SettingScalarType, ExpressibleByStringLiteral {
    public let text: String
    /// Whether the text came from `${…}` and so must not be shown.
    public let isSecret: Bool
    /// Where the value stands, its quote included.
    public let position: SourcePosition?
    private let runs: [SettingScalar.Run]

    public init(
        _ text: String, at position: SourcePosition? = nil, runs: [SettingScalar.Run] = [], isSecret: Bool = false
    ) {
        self.text = text
        self.isSecret = isSecret
        self.position = position
        self.runs = runs
    }

    public init(stringLiteral value: String) { self.init(value) }
    public init?(settingText text: String) { self.init(text) }

    public static func == (left: Self, right: Self) -> Bool { left.text == right.text }

    public static var typeName: String { "text" }
    public static var expectation: String { "text" }
    public static var schema: SettingMap { ["type": "string"] }
    public var settingText: String { text }

    public static func read(
        _ node: SettingNode, in context: SettingContext, _ issues: inout [SettingIssue]
    ) -> Self? {
        guard let scalar = node.value.scalar else {
            issues.append(SettingIssue("", "must be text\(node.insteadOf)", at: node.position))
            return nil
        }
        return SourceText(scalar.text, at: node.position, runs: scalar.runs, isSecret: scalar.isSecret)
    }

    /// Where the scalar with this index in `text` stands in the file.
    public func position(at offset: Int) -> SourcePosition? {
        let run = runs.last { $0.offset <= offset }
        return run.map { $0.position.advanced(by: offset &- $0.offset) } ?? position?.advanced(by: offset)
    }
}
