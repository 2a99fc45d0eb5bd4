// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

/// The configuration of a component: plain stored properties, and one list that names and explains them.
///
/// Decoding, validation, defaults, JSON Schema, forms and the reference are all read off that list.
public protocol Settings: Sendable {
    /// The defaults.
    init()

    /// One sentence for the reference.
    static var summary: String { get }

    @SettingsBuilder<Self> static var settings: [Setting<Self>] { get }

    /// Complaints that concern more than one setting. Called once every setting has been read.
    ///
    /// Each names the setting to mend in its path; the place is filled in.
    func issues() -> [SettingIssue]
}

extension Settings {
    public func issues() -> [SettingIssue] { [] }

    /// Reads `fields`, collecting every complaint instead of stopping at the first.
    ///
    /// - Parameters:
    ///   - position: Where the fields stand as a whole: the place of what is missing.
    ///   - context: What relative paths start from.
    /// - Returns: The settings, with the default in place of each value that could not be read, and what is wrong.
    public static func reading(
        _ fields: SettingMap, at position: SourcePosition? = nil, in context: SettingContext = SettingContext()
    ) -> (Self, [SettingIssue]) {
        let table = SettingTable.of(Self.self)
        var result = Self()
        var issues: [SettingIssue] = []
        var given = [SettingMap.Entry?](repeating: nil, count: table.settings.count)
        for entry in fields.entries {
            guard let index = table.index(of: entry.name) else {
                issues.append(table.unknown(entry))
                continue
            }
            if let former = given[index] {
                issues.append(table.settings[index].givenTwice(entry, former))
                continue
            }
            given[index] = entry
        }
        for (setting, entry) in zip(table.settings, given) {
            setting.take(entry, at: position, in: context, into: &result, &issues)
        }
        let secrets = SettingNode(.list(zip(table.settings, given).compactMap { $0.node(of: $1) }))
        for var issue in result.issues() {
            issue.message = secrets.withholdingSecrets(from: issue.message)
            issue.position = issue.position ?? table.place(of: issue.path, in: given) ?? position
            issues.append(issue)
        }
        return (result, issues)
    }

    /// The current values as they would be written in a file, with secrets masked.
    public var values: SettingMap { values(hidingSecretsOf: [:]) }

    /// The current values, with those masked whose text in `given` is secret because it came from `${…}`.
    public func values(hidingSecretsOf given: SettingMap) -> SettingMap {
        SettingMap(
            SettingTable.of(Self.self).settings.map { setting in
                let value = setting.load(self)
                let isSecret = ([setting.name] + setting.aliases).contains {
                    given.entry($0)?.node.holdsSecret ?? false
                }
                return (setting.name, setting.isSecret || isSecret ? Self.masked(value) : value)
            })
    }

    private static func masked(_ value: SettingValue) -> SettingValue {
        value.isEmpty ? value : .text(Secret.mask)
    }
}

extension SettingValue {
    /// Nothing that a secret could be in.
    var isEmpty: Bool { self == .null || self == "" || self == .list([]) || self == .map(SettingMap()) }
}

extension Setting {
    /// Stores what a file gives, or makes sure that the default may stand.
    fileprivate func take(
        _ entry: SettingMap.Entry?, at position: SourcePosition?, in context: SettingContext, into owner: inout Owner,
        _ issues: inout [SettingIssue]
    ) {
        if let entry, entry.node.value != .null || takesNull {
            if entry.node.lacksText { return locate(context, &owner) }
            return store(node(of: entry) ?? entry.node, context, &owner, &issues)
        }
        if isRequired { issues.append(SettingIssue(name, "is required", at: entry?.position ?? position)) }
        locate(context, &owner)
    }

    /// What a file gives, marked secret where the setting is.
    fileprivate func node(of entry: SettingMap.Entry?) -> SettingNode? {
        isSecret ? entry?.node.hidden : entry?.node
    }

    fileprivate func givenTwice(_ entry: SettingMap.Entry, _ former: SettingMap.Entry) -> SettingIssue {
        let place = former.position.map { " at \($0)" } ?? ""
        let other = former.name == entry.name ? "already given\(place)" : "already given as '\(former.name)'\(place)"
        return SettingIssue(entry.name, "is \(other)", at: entry.position)
    }
}

@resultBuilder
public enum SettingsBuilder<Owner: Settings> {
    public static func buildExpression(_ setting: Setting<Owner>) -> [Setting<Owner>] { [setting] }
    public static func buildExpression(_ settings: [Setting<Owner>]) -> [Setting<Owner>] { settings }
    public static func buildBlock(_ settings: [Setting<Owner>]...) -> [Setting<Owner>] { settings.flatMap(\.self) }
}
