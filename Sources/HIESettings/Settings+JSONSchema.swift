// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

extension Settings {
    /// The JSON Schema (draft 2020-12) of these settings, without `$schema`, so that it can stand inside another.
    ///
    /// It describes canonical names and words; readers also take aliases and other cases of letters.
    public static var jsonSchema: SettingMap {
        let settings = SettingTable.of(Self.self).settings
        var schema: SettingMap = [
            "type": "object",
            "description": .text(summary),
            "properties": .map(SettingMap(settings.map { ($0.name, .map($0.describedSchema)) })),
            "additionalProperties": false,
        ]
        let required = settings.filter(\.isRequired).map { SettingNode(.text($0.name)) }
        if !required.isEmpty { schema["required"] = .list(required) }
        return schema
    }
}

extension Setting {
    fileprivate var describedSchema: SettingMap {
        var described: SettingMap = ["description": .text(summary)]
        described = described.merging(schema.filter { $0.name != "description" })
        if !isRequired, defaultValue != .null { described["default"] = defaultValue }
        if isSecret { described["writeOnly"] = true }
        return described
    }
}
