// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

public import HIESettings

/// Something to mend, or to know, in a production file.
///
/// Issues sort by their place.
public struct ConfigurationIssue: Error, Sendable, Hashable, CustomStringConvertible {
    public typealias Severity = SettingIssue.Severity

    /// As the caller named it.
    public var file: String
    /// Nil where the file as a whole is meant.
    public var position: SourcePosition?
    /// The item it concerns, or nil for the production.
    public var item: String?
    public var severity: Severity
    public var text: String

    public init(
        file: String = "", at position: SourcePosition?, item: String? = nil, severity: Severity = .error,
        _ text: String
    ) {
        self.file = file
        self.position = position
        self.item = item
        self.severity = severity
        self.text = text
    }

    public init(file: String, item: String? = nil, _ issue: SettingIssue) {
        self.init(file: issue.file ?? file, at: issue.position, item: item, severity: issue.severity, issue.description)
    }

    public var line: Int? { position?.line }
    public var column: Int? { position?.column }

    /// `production.yaml:14:21: PAS.In: Port must be 1 to 65535, not 70000`; a warning says so before the item.
    public var description: String {
        var parts: [String] = []
        let place = position.map(\.description)
        switch (file.isEmpty, place) {
        case (false, let place?): parts.append("\(file):\(place)")
        case (false, nil): parts.append(file)
        case (true, let place?): parts.append(place)
        case (true, nil): break
        }
        if severity == .warning { parts.append("warning") }
        if let item { parts.append(item) }
        return (parts + [text]).joined(separator: ": ")
    }
}

extension ConfigurationIssue: Comparable {
    /// Issues without a place come first.
    public static func < (left: Self, right: Self) -> Bool {
        let start = SourcePosition(line: 0, column: 0)
        if left.file != right.file { return left.file < right.file }
        if left.position != right.position { return left.position ?? start < right.position ?? start }
        return (left.item ?? "", left.text) < (right.item ?? "", right.text)
    }
}

extension Sequence<ConfigurationIssue> {
    /// Whether anything must be mended before the production may start.
    public var hasErrors: Bool { contains { $0.severity == .error } }
}
