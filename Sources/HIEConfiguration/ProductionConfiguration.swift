// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

public import HIEPolicies
public import HIESettings

/// A production file, read and checked as far as that is possible without knowing the classes.
public struct ProductionConfiguration: Sendable {
    public var name: String
    public var settings: ProductionSettings
    /// In the order of the file; no two with one name.
    public var items: [ItemConfiguration]
    public var alerts = AlertSettings()
    /// What `alerts` was read from, for places; nil where there is none.
    var alertsSource: SettingNode?
    /// Whether every action of `alerts` could be read.
    var areActionsReadable = true
    /// The file as the caller named it, for messages.
    public var file: String
    /// What relative paths in the settings start from.
    public var context: SettingContext

    public init(
        name: String, settings: ProductionSettings = ProductionSettings(), items: [ItemConfiguration] = [],
        file: String = "", context: SettingContext = SettingContext()
    ) {
        self.name = name
        self.settings = settings
        self.items = items
        self.file = file
        self.context = context
    }
}

/// One item of a production file; its class has still to read `settings`.
public struct ItemConfiguration: Sendable {
    public var name: String
    public var namePosition: SourcePosition?
    /// As written: aliases are the catalog's matter.
    public var className: String
    public var classPosition: SourcePosition?
    /// Where the item stands: the place of what is missing in it.
    public var position: SourcePosition?
    public var common: ItemSettings
    /// Those of the common settings that the file gives.
    public var commonFields: SettingMap
    public var policies: PolicySettings
    /// Those of the policies that the file gives.
    public var policyFields: SettingMap
    /// The settings of the class, without the common ones.
    public var settings: SettingMap
    public var settingsPosition: SourcePosition?

    public init(
        name: String, at namePosition: SourcePosition? = nil, className: String,
        classAt classPosition: SourcePosition? = nil, position: SourcePosition? = nil,
        common: ItemSettings = ItemSettings(), commonFields: SettingMap = [:],
        policies: PolicySettings = PolicySettings(),
        policyFields: SettingMap = [:], settings: SettingMap = [:],
        settingsAt settingsPosition: SourcePosition? = nil
    ) {
        self.name = name
        self.namePosition = namePosition
        self.className = className
        self.classPosition = classPosition
        self.position = position
        self.common = common
        self.commonFields = commonFields
        self.policies = policies
        self.policyFields = policyFields
        self.settings = settings
        self.settingsPosition = settingsPosition
    }

    /// Equal for items that run alike, wherever they stand and however their settings are quoted and ordered: class,
    /// pool size, schedule, policies and settings count; name, category, comment and whether it is enabled do not.
    public var fingerprint: String {
        let parts: SettingMap = [
            "class": .text(className), "PoolSize": .text(common.poolSize.settingText),
            "QueueType": .text(common.queueType.settingText), "QueueSize": .text(common.queueSize.settingText),
            "OverflowStrategy": .text(common.overflowStrategy.settingText),
            "Schedule": .text(common.schedule?.settingText ?? ""), "settings": .map(settings),
            "execution": .text(String(describing: common.execution)),
            "policies": .map(policies.values),
        ]
        return SettingNode(.map(parts)).fingerprint
    }

    /// Where the value of one of the class's settings stands, by its path (`Port`, `Rules[2].when`); where it is not
    /// given, the nearest that holds it.
    public func place(of path: String) -> SourcePosition? {
        SettingNode(.map(settings), at: settingsPosition ?? position).place(of: path)
    }

    /// Where the settings first name `text`, such as a target; also inside lists, comma texts and nested groups.
    public func place(naming text: String) -> SourcePosition? {
        SettingNode(.map(settings)).place(naming: text)
    }
}
