// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

/// Something a person must mend, or ought to know, in a configuration, and where it stands.
public struct SettingIssue: Error, Sendable, Hashable, CustomStringConvertible {
    public enum Severity: String, Sendable { case error, warning }

    /// The way to the setting, such as `Port` or `Rules[2].when` (the second rule).
    ///
    /// Empty for the whole.
    public var path: String
    /// What follows the path in a sentence: `must be 1 to 65535, not 70000`.
    public var message: String
    public var position: SourcePosition?
    /// The file that ``position`` is in, where that is another than the one being read.
    public var file: String?
    public var severity: Severity

    public init(
        _ path: String, _ message: String, at position: SourcePosition? = nil, severity: Severity = .error
    ) {
        self.path = path
        self.message = message
        self.position = position
        self.severity = severity
    }

    /// The sentence without its place.
    public var description: String { path.isEmpty ? message : "\(path) \(message)" }

    /// The same issue seen from one level further out.
    package func under(_ outer: String) -> SettingIssue {
        var copy = self
        copy.path = path.isEmpty || path.hasPrefix("[") ? outer + path : "\(outer).\(path)"
        return copy
    }
}
