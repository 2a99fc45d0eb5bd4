// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

public import HIESettings

public enum LogLevel: String, SettingChoice {
    case trace, debug, info, notice, warning, error, critical

    public static var aliases: [String: LogLevel] { ["warn": .warning, "fatal": .critical] }
}

public enum LogFormat: String, SettingChoice {
    case text, json
}

/// What holds for a production as a whole: the `settings` beside its `items`.
public struct ProductionSettings: Settings, Equatable {
    public var dataDirectory: ConfiguredPath = "data"
    public var statusPort = 9300
    public var statusAddress = "127.0.0.1"
    public var shutdownTimeout = Duration.seconds(30)
    public var retention = Duration.seconds(7 * 86_400)
    public var retentionSize: ByteSize?
    public var minimumFreeDisk = ByteSize.gibibytes(1)
    public var searchIndex = true
    public var searchTables: [String: String] = [:]
    public var logLevel = LogLevel.info
    public var logFormat = LogFormat.text

    public init() {}

    public static let summary = "What holds for a production as a whole."
    public static var settings: [Setting<Self>] {
        Setting(
            "DataDirectory", \.dataDirectory, "Folder of the journal and the search index; no two engines share one.",
            check: { $0.isEmpty ? "must name a folder" : nil })
        Setting("StatusPort", \.statusPort, in: 0...65_535, "TCP port of health, metrics and status; 0 for none.")
        Setting("StatusAddress", \.statusAddress, "Address that the status port listens on.", check: addressComplaint)
        Setting(
            "ShutdownTimeout", \.shutdownTimeout, in: .zero ... .seconds(3600),
            "How long a stop waits for messages that are being worked on.")
        Setting(
            "Retention", \.retention, in: .seconds(60)...,
            "How long settled messages are kept for search, trace and replay.")
        Setting(
            "RetentionSize", \.retentionSize, in: .mebibytes(64)...,
            "Bytes of journal beyond which the oldest settled messages go before their time; empty for no limit.")
        Setting(
            "MinimumFreeDisk", \.minimumFreeDisk, in: ByteSize(bytes: 0)...,
            "Free bytes on the disk of DataDirectory below which no message is accepted.")
        Setting("SearchIndex", \.searchIndex, "Whether messages can be searched.")
        Setting(
            "SearchTables", \.searchTables, "Further HL7 paths to search by: name and path, such as Ward and PV1-3.1.")
        Setting("LogLevel", \.logLevel, "The least severe log entries that are written.")
        Setting("LogFormat", \.logFormat, "Log entries as lines for people or as JSON for collectors.")
    }

    private static func addressComplaint(_ text: String) -> String? {
        IPAddress(text) == nil ? "must be an IPv4 or IPv6 address, such as 127.0.0.1" : nil
    }
}
