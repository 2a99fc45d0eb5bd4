// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

extension Settings {
    /// A Markdown table of the settings in the order of their declaration, then one of each group inside them.
    public static var referenceTable: String {
        let settings = SettingTable.of(Self.self).settings
        var lines = ["| Setting | Type | Default | Range | Meaning |", "|---|---|---|---|---|"]
        lines += settings.map(\.referenceRow)
        for setting in settings {
            guard let group = setting.group else { continue }
            lines += ["", "Each of `\(setting.name)`: \(group.summary)", "", group.referenceTable]
        }
        return lines.joined(separator: "\n")
    }
}

extension Setting {
    fileprivate var referenceRow: String {
        let cells = ["`\(name)`", escaped(typeName), defaultCell, escaped(limits), meaning]
        return "| " + cells.joined(separator: " | ") + " |"
    }

    private var defaultCell: String {
        guard !isRequired else { return "required" }
        switch defaultValue {
        case .null, "": return ""
        case .list(let nodes) where nodes.isEmpty: return ""
        case .map(let map) where map.isEmpty: return ""
        case .scalar(let scalar): return "`\(escaped(scalar.text))`"
        default: return "`\(escaped(defaultValue.json()))`"
        }
    }

    private var meaning: String {
        var text = escaped(summary)
        if isAdvanced { text += " *Advanced.*" }
        if isSecret { text += " *Never shown.*" }
        if !aliases.isEmpty { text += " Also read as " + aliases.map { "`\($0)`" }.joined(separator: ", ") + "." }
        return text
    }

    private func escaped(_ text: String) -> String {
        text.split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|")
    }
}
