// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

public import HIESettings

/// What every item has, whatever its class.
///
/// Each may stand beside the item's `name` or among its `settings`.
public struct ItemSettings: Settings, Equatable {
    public var enabled = true
    public var poolSize = 1
    public var category = ""
    public var comment = ""
    public var schedule: Schedule?

    public init() {}

    public static let summary = "What every item has, whatever its class."
    public static var settings: [Setting<Self>] {
        Setting("Enabled", \.enabled, "Whether the item starts with the production.")
        Setting("PoolSize", \.poolSize, in: 1...10_000, "Messages worked on at once, where order allows.")
        Setting("Category", \.category, "Words to group items by, separated by commas.")
        Setting("Comment", \.comment, "A note for people.")
        Setting("Schedule", \.schedule, "When the item works, such as Mon-Fri 08:00-18:00; empty for always.")
    }
}
