// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

internal import Foundation
internal import HIECore
public import Logging

/// Writes log entries to standard error: as lines for people, or one JSON object a line for collectors.
///
/// The fields `production`, `item`, `session` and `message` carry names and ids; no entry carries a field's content.
public struct EngineLogHandler: LogHandler {
    public var metadata: Logger.Metadata = [:]
    public var metadataProvider: Logger.MetadataProvider?
    public var logLevel: Logger.Level
    private let isJSON: Bool

    public init(level: Logger.Level, isJSON: Bool) {
        logLevel = level
        self.isJSON = isJSON
    }

    public subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    public func log(event: Logging.LogEvent) {
        var fields = metadata
        if let own = event.metadata { fields.merge(own) { $1 } }
        let line = isJSON ? json(event, fields) : text(event, fields)
        FileHandle.standardError.write(Data(line.utf8))
    }

    private func text(_ event: Logging.LogEvent, _ fields: Logger.Metadata) -> String {
        var fields = fields
        let item = fields.removeValue(forKey: "item").map { "\($0): " } ?? ""
        fields["production"] = nil
        let rest = fields.sorted { $0.key < $1.key }.map { " \($0.key)=\($0.value)" }.joined()
        let level = event.level.rawValue.padding(toLength: 8, withPad: " ", startingAt: 0)
        return "\(Timestamp.now()) \(level) \(item)\(event.message)\(rest)\n"
    }

    private func json(_ event: Logging.LogEvent, _ fields: Logger.Metadata) -> String {
        var entry = ["time": "\(Timestamp.now())", "level": event.level.rawValue, "text": "\(event.message)"]
        for (key, value) in fields { entry[key] = "\(value)" }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        guard let data = try? encoder.encode(entry) else { return "" }
        return String(decoding: data, as: UTF8.self) + "\n"
    }
}
