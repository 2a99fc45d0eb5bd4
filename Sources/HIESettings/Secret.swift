// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

/// A text that is never shown: not in forms, exports, logs or messages.
public struct Secret: SettingScalarType, CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// What stands in its place.
    public static let mask = "••••"

    /// The text itself, for the one place that needs it.
    public let revealed: String

    public init(_ text: String) {
        revealed = text
    }

    public init?(settingText text: String) { revealed = text }

    public var isEmpty: Bool { revealed.isEmpty }

    public static var typeName: String { "secret text" }
    public static var expectation: String { "text" }
    public static var schema: SettingMap { ["type": "string", "writeOnly": true] }

    public var settingText: String { isEmpty ? "" : Secret.mask }
    public var description: String { settingText }
    public var debugDescription: String { settingText }
    public var customMirror: Mirror { Mirror(self, children: []) }
}
