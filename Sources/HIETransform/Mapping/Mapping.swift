// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

public import HIESettings

/// A transformation, compiled once and run often, from any thread.
public struct Mapping: Sendable {
    public enum Creation: String, Sendable, CaseIterable {
        /// The target begins as the source; expressions see what has been written so far.
        case copy
        /// The target begins empty; expressions see the source.
        case new
        /// The target is that of the mapping which calls this one; run by itself, as `copy`.
        case existing
    }

    public let name: String
    public let file: String
    public let from: ContentFormat
    public let to: ContentFormat
    public let creation: Creation
    let steps: [Step]
    /// Every file that was read for it, itself first.
    public let files: [String]
    /// The tables that its expressions name.
    public let tables: [String]

    /// Whether the target is edited in place of the source.
    var isInPlace: Bool { creation != .new }
}

/// What a mapping may name besides the message.
public struct MappingSurroundings: Sendable {
    /// Reads the YAML of a file named relative to `folder`.
    public let read:
        @Sendable (_ file: String, _ folder: String) -> (node: SettingNode?, path: String, issues: [SettingIssue])
    public let lookups: any LookupSource
    public let codes: MappingCodes

    public init(
        lookups: any LookupSource = FixedTables(), codes: MappingCodes = MappingCodes(),
        read:
            @escaping @Sendable (_ file: String, _ folder: String) -> (
                node: SettingNode?, path: String, issues: [SettingIssue]
            ) = { file, _ in (nil, file, [SettingIssue("", "cannot be read: nothing here reads files")]) }
    ) {
        self.read = read
        self.lookups = lookups
        self.codes = codes
    }
}
