// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

public import HIECore
public import HIESettings

/// Each setting is declared once: reading, defaults, checks, `hie check`, `hie schema` and the reference follow from it.
public struct BatchSplitterSettings: HostSettings {
    public var targets: [String] = []
    public var maxMessages = 10_000

    public init() {}

    public static let summary = "Takes an HL7 batch apart and sends each message on by itself."
    public static var settings: [Setting<Self>] {
        Setting("TargetConfigNames", \.targets, "Items that each message of the batch goes to.").required()
        Setting("MaxMessages", \.maxMessages, in: 1...1_000_000, "Most messages in one batch; a larger one is refused.")
    }
}
