// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HIECore
import HIESettings

/// One class of the catalog as `hie classes --json` prints it, version 1.
struct ClassReport: Encodable {
    let name: String
    let kind: String
    let summary: String
    let aliases: [String]
    /// Content types.
    let accepts: [String]
    let produces: [String]
    let settings: [SettingReport]
    let limits: [String]

    init(_ hostClass: HostClass) {
        name = hostClass.name
        kind = hostClass.kind.rawValue
        summary = hostClass.settings.summary
        aliases = hostClass.aliases
        accepts = hostClass.accepts
        produces = hostClass.produces
        settings = SettingReport.all(of: hostClass.settings)
        limits = hostClass.limits
    }
}

struct SettingReport: Encodable {
    let name: String
    let type: String
    /// As written in a file; nil where there is none.
    let `default`: String?
    let range: String?
    let required: Bool
    let secret: Bool
    let advanced: Bool
    let aliases: [String]
    let summary: String
    /// Of each value, where the values are groups.
    let settings: [SettingReport]?

    static func all<Owner: Settings>(of: Owner.Type) -> [SettingReport] { Owner.settings.map { SettingReport($0) } }

    private init<Owner>(_ setting: Setting<Owner>) {
        name = setting.name
        type = setting.typeName
        `default` = Self.text(of: setting.defaultValue)
        range = setting.limits.isEmpty ? nil : setting.limits
        required = setting.isRequired
        secret = setting.isSecret
        advanced = setting.isAdvanced
        aliases = setting.aliases
        summary = setting.summary
        settings = setting.group.map { SettingReport.all(of: $0) }
    }

    private static func text(of value: SettingValue) -> String? {
        switch value {
        case .null, "": nil
        case .list(let nodes) where nodes.isEmpty: nil
        case .map(let map) where map.isEmpty: nil
        case .scalar(let scalar): scalar.text
        default: value.json()
        }
    }

    /// `whole number, 1 to 65535, required`.
    var kind: String {
        var parts = [type]
        if let range { parts.append(range) }
        if required { parts.append("required") } else if let value = `default` { parts.append("default \(value)") }
        if advanced { parts.append("advanced") }
        if secret { parts.append("never shown") }
        return parts.joined(separator: ", ")
    }
}
