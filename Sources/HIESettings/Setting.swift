// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

/// One setting of `Owner`: its name in files, the property that holds it, and what people are told about it.
public struct Setting<Owner: Settings>: Sendable {
    public let name: String
    public let summary: String
    /// "whole number", "one of Immediate, Never".
    public let typeName: String
    /// "1 to 65535"; empty where the type is limit enough.
    public let limits: String
    public let schema: SettingMap
    /// As written in a file; masked where secret.
    public private(set) var defaultValue: SettingValue
    /// Of type `Secret`, or declared so.
    public private(set) var isSecret: Bool
    public private(set) var isAdvanced = false
    public private(set) var isRequired = false
    /// Other names that are read as this one.
    public private(set) var aliases: [String] = []
    /// Where each value is itself a group of settings.
    public let group: (any NestedSettings.Type)?

    package let property: any PartialKeyPath<Owner> & Sendable
    let store: @Sendable (SettingNode, SettingContext, inout Owner, inout [SettingIssue]) -> Void
    let load: @Sendable (Owner) -> SettingValue
    let locate: @Sendable (SettingContext, inout Owner) -> Void
    let takesNull: Bool

    /// Declares a setting whose default is the value that `property` has in `Owner()`.
    ///
    /// - Parameters:
    ///   - name: The name in configuration files. It stays when the property is renamed.
    ///   - property: Where the value lives.
    ///   - summary: One sentence, with the unit, for forms, messages and the reference.
    ///   - check: What is wrong with a value ("must end in '.hl7'"), or nil. Where the value is secret and the
    ///     text repeats it, another is shown.
    public init<Value: SettingType>(
        _ name: String, _ property: any WritableKeyPath<Owner, Value> & Sendable, _ summary: String,
        check: @escaping @Sendable (Value) -> String? = { _ in nil }
    ) {
        self.init(name, property, summary, limits: nil) { value, node in
            check(value).map(node.withholdingSecrets)
        }
    }

    /// Declares a setting that must lie within `limits`.
    public init<Value: SettingScalarType & Comparable>(
        _ name: String, _ property: any WritableKeyPath<Owner, Value> & Sendable, in limits: some SettingLimits<Value>,
        _ summary: String
    ) {
        let limits = DeclaredLimits(limits)
        let words = limits.words
        self.init(name, property, summary, limits: words) { value, node in
            limits.allow(value) ? nil : "must be \(words.text)\(node.insteadOf)"
        }
    }

    /// Declares a setting that is absent or must lie within `limits`.
    public init<Value: SettingScalarType & Comparable>(
        _ name: String, _ property: any WritableKeyPath<Owner, Value?> & Sendable, in limits: some SettingLimits<Value>,
        _ summary: String
    ) {
        let limits = DeclaredLimits(limits)
        let words = limits.words
        self.init(name, property, summary, limits: words) { value, node in
            value.map(limits.allow) ?? true ? nil : "must be \(words.text)\(node.insteadOf)"
        }
    }

    private init<Value: SettingType>(
        _ name: String, _ property: any WritableKeyPath<Owner, Value> & Sendable, _ summary: String,
        limits: LimitsInWords?, complaint: @escaping @Sendable (Value, SettingNode) -> String?
    ) {
        self.name = name
        self.summary = summary
        self.typeName = Value.typeName
        self.limits = limits?.text ?? ""
        self.schema = limits.map { Value.schema.limited(by: $0.schema) } ?? Value.schema
        self.defaultValue = Owner()[keyPath: property].settingValue
        self.group = Value.group
        self.isSecret = Value.self == Secret.self || Value.self == Secret?.self
        self.property = property
        self.takesNull = Value.takesNull
        let expectation = limits?.expectation(Value.expectation)
        self.load = { $0[keyPath: property].settingValue }
        self.locate = { context, owner in
            owner[keyPath: property] = owner[keyPath: property].located(in: context)
        }
        self.store = { node, context, owner, issues in
            var found: [SettingIssue] = []
            let value = Value.read(node, in: context.expecting(expectation), &found)
            if let value {
                if let complaint = complaint(value, node) {
                    found.append(SettingIssue("", complaint, at: node.position))
                } else {
                    owner[keyPath: property] = value
                }
            }
            issues += found.map { $0.under(name) }
        }
    }
}

extension Setting {
    /// A copy whose value is never shown: not in forms, exports, logs or messages.
    public func secret() -> Self {
        changed {
            $0.isSecret = true
            if !$0.defaultValue.isEmpty { $0.defaultValue = .text(Secret.mask) }
        }
    }

    /// A copy that forms show only on request.
    public func advanced() -> Self { changed { $0.isAdvanced = true } }

    /// A copy that has no default: a file must give it.
    public func required() -> Self { changed { $0.isRequired = true } }

    /// A copy that is also read under former or foreign names.
    public func aliases(_ names: String...) -> Self { changed { $0.aliases += names } }

    private func changed(_ change: (inout Self) -> Void) -> Self {
        var copy = self
        change(&copy)
        return copy
    }
}
