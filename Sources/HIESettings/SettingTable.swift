// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

internal import Synchronization

/// The declared settings of one type, built once: declaring costs some hundred allocations, and a production may have
/// thousands of items of one class.
struct SettingTable<Owner: Settings>: Sendable {
    let settings: [Setting<Owner>]
    private let indices: [String: Int]

    static func of(_ owner: Owner.Type) -> Self {
        let key = ObjectIdentifier(owner)
        if let known = tables.withLock({ $0[key] }) as? Self { return known }
        let table = Self(owner.settings)
        tables.withLock { $0[key] = table }
        return table
    }

    /// Where two settings claim one name the first has it.
    private init(_ settings: [Setting<Owner>]) {
        self.settings = settings
        var indices: [String: Int] = [:]
        for (index, setting) in settings.enumerated() where indices[setting.name] == nil {
            indices[setting.name] = index
        }
        for (index, setting) in settings.enumerated() {
            for alias in setting.aliases where indices[alias] == nil { indices[alias] = index }
        }
        self.indices = indices
    }

    func index(of name: String) -> Int? { indices[name] }

    func unknown(_ entry: SettingMap.Entry) -> SettingIssue {
        let suggestion =
            nearest(to: entry.name, among: settings.map(\.name))
            ?? nearest(to: entry.name, among: settings.flatMap(\.aliases))
        let hint = suggestion.map { "; did you mean '\($0)'?" } ?? ""
        return SettingIssue(entry.name, "is not a known setting\(hint)", at: entry.position)
    }

    /// Where the setting that starts `path` is given.
    func place(of path: String, in given: [SettingMap.Entry?]) -> SourcePosition? {
        let name = path.prefix { $0 != "." && $0 != "[" }
        guard let entry = indices[String(name)].flatMap({ given[$0] }) else { return nil }
        return entry.node.place(of: path[name.endIndex...]) ?? entry.position
    }
}

private let tables = Mutex<[ObjectIdentifier: any Sendable]>([:])
