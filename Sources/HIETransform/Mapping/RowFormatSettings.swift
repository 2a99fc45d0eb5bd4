// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HIEFormats
import HIESettings

/// `from` and `to` written as a group, for rows.
struct RowFormatSettings: Settings {
    enum Format: String, SettingChoice { case csv, fixed }

    var format = Format.csv
    var separator = ","
    var header: Bool?
    var columns: [RowColumn] = []

    static let summary = "How rows are read or written."
    static var settings: [Setting<Self>] {
        Setting("format", \.format, "csv for separated values, fixed for columns of fixed width.").required()
        Setting("separator", \.separator, "What stands between values, one ASCII character; 'tab' for a tab.") { text in
            Self.byte(text) == nil ? "must be one ASCII character, or tab" : nil
        }
        Setting("header", \.header, "Whether the first line names the columns: by default in csv, and not in fixed.")
        Setting("columns", \.columns, "The columns, in order; of csv with a header its own where there are none.")
    }

    static func byte(_ text: String) -> UInt8? {
        if text == "tab" { return 0x09 }
        guard text.utf8.count == 1, let byte = text.utf8.first, byte >= 0x20, byte < 0x7F, byte != 0x22 else {
            return nil
        }
        return byte
    }

    func issues() -> [SettingIssue] {
        var issues: [SettingIssue] = []
        if format == .fixed, columns.isEmpty { issues.append(SettingIssue("columns", "is required for fixed")) }
        if format == .csv, header == false, columns.isEmpty {
            issues.append(SettingIssue("columns", "is required without a header"))
        }
        for (place, column) in columns.enumerated() where format == .fixed && column.width == 0 {
            issues.append(SettingIssue("columns[\(place + 1)].width", "is required for fixed"))
        }
        return issues
    }

    var layout: RowLayout {
        RowLayout(
            separator: Self.byte(separator) ?? UInt8(ascii: ","), hasHeader: header ?? (format == .csv),
            columns: columns.map {
                RowLayout.Column(
                    $0.name, width: $0.width, isRight: $0.align == .right, pad: $0.pad.first ?? " ")
            })
    }
}

/// One column. Text alone is its name.
struct RowColumn: NestedSettings {
    enum Alignment: String, SettingChoice { case left, right }

    var name = ""
    var width = 0
    var align = Alignment.left
    var pad = " "

    static let summary = "One column of a row."
    static var settings: [Setting<Self>] {
        Setting("name", \.name, "Its name in paths.").required()
        Setting("width", \.width, in: 0...100_000, "Its width in characters; of fixed alone.")
        Setting("align", \.align, "Where a value stands that is shorter than its column.")
        Setting("pad", \.pad, "The character that fills the rest.") { $0.count == 1 ? nil : "must be one character" }
    }

    static func read(_ node: SettingNode, in context: SettingContext, _ issues: inout [SettingIssue]) -> Self? {
        if let text = node.value.scalar?.text {
            var column = RowColumn()
            column.name = text
            return column
        }
        guard let fields = node.value.map else {
            issues.append(SettingIssue("", "must be a column's name or group\(node.insteadOf)", at: node.position))
            return nil
        }
        let (column, found) = reading(fields, at: node.position, in: context)
        issues += found
        return found.contains { $0.severity == .error } ? nil : column
    }
}

extension MappingReader {
    /// `from` or `to` as a group.
    mutating func rowFormat(_ map: SettingMap, _ entry: SettingMap.Entry) -> ContentFormat? {
        let (settings, issues) = RowFormatSettings.reading(map, at: entry.node.position)
        for issue in issues { add(issue) }
        guard !issues.contains(where: { $0.severity == .error }) else { return nil }
        var format = ContentFormat(settings.format == .csv ? .csv : .fixed)
        format.layout = settings.layout
        return format
    }
}
