// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

internal import HIEPolicies
public import HIESettings

extension ProductionConfiguration {
    /// What a schema says of one class.
    public struct ClassDescription: Sendable {
        public let name: String
        public let aliases: [String]
        public let schema: SettingMap

        public init(name: String, aliases: [String] = [], schema: SettingMap) {
            self.name = name
            self.aliases = aliases
            self.schema = schema
        }
    }

    /// The JSON Schema of production files whose items are of `classes`.
    public static func jsonSchema(classes: [ClassDescription]) -> SettingMap {
        let names = classes.flatMap { [$0.name] + $0.aliases }
        let common = (ItemSettings.jsonSchema["properties"]?.map ?? [:])
            .merging(PolicySettings.jsonSchema["properties"]?.map ?? [:])
        let item: SettingMap = [
            "type": "object",
            "required": ["name", "class"],
            "properties": .map(
                SettingMap([
                    ("name", ["type": "string", "pattern": "^[A-Za-z0-9._-]([A-Za-z0-9 ._-]*[A-Za-z0-9._-])?$"]),
                    ("class", ["enum": .list(names.map { SettingNode(.text($0)) })]),
                    ("settings", true),
                ]).merging(common)),
            "additionalProperties": false,
            "allOf": .list(classes.map { SettingNode(.map(condition($0, common))) }),
        ]
        return [
            "$schema": "https://json-schema.org/draft/2020-12/schema",
            "title": "HIE production",
            "type": "object",
            "required": ["production", "items"],
            "properties": [
                "production": ["type": "string", "description": "The name of the production.", "minLength": 1],
                "settings": .map(ProductionSettings.jsonSchema),
                "alerts": .map(AlertSettings.jsonSchema),
                "items": ["type": "array", "items": .map(item)],
            ],
            "additionalProperties": false,
        ]
    }

    /// An item of this class has these settings.
    private static func condition(_ type: ClassDescription, _ common: SettingMap) -> SettingMap {
        let names = ([type.name] + type.aliases).map { SettingNode(.text($0)) }
        var schema = type.schema
        schema["properties"] = .map((schema["properties"]?.map ?? [:]).merging(common))
        return [
            "if": ["properties": ["class": ["enum": .list(names)]]],
            "then": ["properties": ["settings": .map(schema)]],
        ]
    }
}
