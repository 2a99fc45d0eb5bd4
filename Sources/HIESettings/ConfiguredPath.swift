// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

/// The path of a file or folder; a relative one starts from the folder of the production file.
public struct ConfiguredPath: SettingScalarType, ExpressibleByStringLiteral, CustomStringConvertible {
    /// As its author wrote it.
    public let written: String
    /// Where it leads, once read; `written` before that.
    ///
    /// `.` and empty steps are taken out, `..` is left to the system.
    public let path: String

    public init(_ written: String) {
        self.written = written
        self.path = written
    }

    private init(_ written: String, path: String) {
        self.written = written
        self.path = path
    }

    public init(stringLiteral value: String) { self.init(value) }
    public init?(settingText text: String) {
        guard !text.utf8.contains(0) else { return nil }
        self.init(text)
    }

    public static var typeName: String { "path" }
    public static var expectation: String { "a path" }
    public static var schema: SettingMap { ["type": "string"] }

    public var isEmpty: Bool { written.isEmpty }
    public var settingText: String { written }
    public var description: String { path }

    public func located(in context: SettingContext) -> Self {
        guard !written.isEmpty, !written.utf8.starts(with: "/".utf8), !context.folder.isEmpty else { return self }
        let steps = written.split(separator: "/").filter { $0 != "." }
        let folder = context.folder == "/" ? "" : context.folder
        return ConfiguredPath(
            written, path: steps.isEmpty ? context.folder : "\(folder)/\(steps.joined(separator: "/"))")
    }
}
