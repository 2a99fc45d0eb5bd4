// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

/// The text of one value, as the author wrote it: no type is guessed (`2.10`, `NO` and `on` stay what they are).
public struct SettingScalar: Sendable, Hashable {
    public var text: String
    /// Whether it stood in quotes or as a block.
    ///
    /// An unquoted `true` or `7` is written out as such in JSON.
    public var isQuoted: Bool
    /// Whether it must not be shown: it came from `${…}`, or its setting is secret.
    public var isSecret: Bool
    /// Whether it names something in `${…}` that was not found; that has been complained of already.
    public internal(set) var isMissing = false
    /// Where the text is not one unbroken run of the file (escapes, blocks of several lines): the place at which each
    /// run starts, in order.
    public var runs: [Run]

    public struct Run: Sendable, Hashable {
        /// In Unicode scalars of `text`.
        public let offset: Int
        public let position: SourcePosition

        public init(offset: Int, position: SourcePosition) {
            self.offset = offset
            self.position = position
        }
    }

    public init(_ text: String, isQuoted: Bool, isSecret: Bool = false, runs: [Run] = []) {
        self.text = text
        self.isQuoted = isQuoted
        self.isSecret = isSecret
        self.runs = runs
    }

    /// Quotes matter for the two words that an optional value reads as none, and only there.
    var meaning: Self {
        SettingScalar(text, isQuoted: isQuoted || (text != "null" && text != "~"), isSecret: isSecret)
    }

    var insteadOf: String {
        isSecret ? " (its value is secret and not shown)" : ", not \(quotedForMessage(text))"
    }
}

extension SettingScalar: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    public var description: String { isSecret ? Secret.mask : text }
    public var debugDescription: String { description }
    public var customMirror: Mirror { Mirror(self, children: ["text": description, "isQuoted": isQuoted]) }
}

/// Numbers bare, everything else in single quotes, control characters replaced, at most 60 characters.
func quotedForMessage(_ text: String) -> String {
    let scalars = text.unicodeScalars
    let digits = scalars.first == "-" || scalars.first == "+" ? scalars.dropFirst() : scalars[...]
    if let first = digits.first, ("0"..."9").contains(first), text.utf8.count <= 60,
        digits.allSatisfy({
            $0 == "." || ("0"..."9").contains($0) || ("a"..."z").contains($0) || ("A"..."Z").contains($0)
        })
    {
        return text
    }
    var shown = ""
    for scalar in scalars.prefix(60) {
        shown.unicodeScalars.append(scalar.properties.generalCategory == .control ? "\u{FFFD}" : scalar)
    }
    return "'\(shown)\(scalars.count > 60 ? "…" : "")'"
}
