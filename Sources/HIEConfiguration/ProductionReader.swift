// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

internal import HIEPolicies
internal import HIESettings

/// Makes a production of the tree of its file.
struct ProductionReader {
    static let largestFile = 16 << 20

    let file: String
    let context: SettingContext
    let sources: SubstitutionSources
    private(set) var issues: [ConfigurationIssue] = []

    init(file: String, context: SettingContext, sources: SubstitutionSources) {
        self.file = file
        self.context = context
        self.sources = sources
    }

    mutating func add(_ found: [SettingIssue], item: String? = nil) {
        issues += found.map { ConfigurationIssue(file: file, item: item, $0) }
    }

    private mutating func add(_ text: String, at position: SourcePosition?, item: String? = nil) {
        issues.append(ConfigurationIssue(file: file, at: position, item: item, text))
    }

    mutating func production(_ tree: SettingNode) -> ProductionConfiguration? {
        guard let map = tree.value.map else {
            add(
                "a production file is a group of 'production', 'settings', 'alerts' and 'items'\(tree.insteadOf)",
                at: tree.position)
            return nil
        }
        refuseUnknown(in: map, known: ["production", "settings", "alerts", "items"], item: nil)
        var production = ProductionConfiguration(name: "", file: file, context: context)
        production.name = productionName(map, at: tree.position)
        production.settings = settings(map.entry("settings")?.node)
        alerts(map.entry("alerts")?.node, of: &production)
        production.items = items(map, at: tree.position)
        return production
    }

    private mutating func productionName(_ map: SettingMap, at position: SourcePosition?) -> String {
        text("production", of: map, at: position, item: nil)?.text ?? ""
    }

    private mutating func settings(_ node: SettingNode?) -> ProductionSettings {
        let fields = group(node, named: "settings", item: nil)
        let (settings, found) = ProductionSettings.reading(fields, at: node?.position, in: context)
        add(found)
        return settings
    }

    private mutating func alerts(_ node: SettingNode?, of production: inout ProductionConfiguration) {
        guard let node else { return }
        let fields = group(node, named: "alerts", item: nil)
        let (alerts, found) = AlertSettings.reading(fields, at: node.position, in: context)
        add(found.map { $0.under("alerts") })
        production.alerts = alerts
        production.areActionsReadable = !found.contains { $0.severity == .error && $0.path.hasPrefix("actions") }
        production.alertsSource = SettingNode(.map(fields), at: node.position)
    }

    private mutating func items(_ map: SettingMap, at position: SourcePosition?) -> [ItemConfiguration] {
        guard let node = map.entry("items")?.node, node.value != .null else {
            add("items is required: a list of the production's items", at: map.entry("items")?.position ?? position)
            return []
        }
        guard let nodes = node.value.list else {
            add("items must be a list\(node.insteadOf); begin each item with '- name:'", at: node.position)
            return []
        }
        let items = nodes.enumerated().compactMap { item($1, number: $0 + 1) }
        return withoutDuplicates(items)
    }

    private mutating func withoutDuplicates(_ items: [ItemConfiguration]) -> [ItemConfiguration] {
        var seen: [String: SourcePosition?] = [:]
        return items.filter { item in
            guard let former = seen[item.name] else {
                seen[item.name] = .some(item.namePosition)
                return true
            }
            let place = former.map { " at \($0)" } ?? ""
            add("another item\(place) has this name", at: item.namePosition, item: item.name)
            return false
        }
    }
}

extension ProductionReader {
    private static let policyNames = Set(PolicySettings.settings.flatMap { [$0.name] + $0.aliases })
    private static let commonNames = ItemSettings.settings.flatMap { [$0.name] + $0.aliases } + policyNames.sorted()

    private mutating func item(_ node: SettingNode, number: Int) -> ItemConfiguration? {
        guard let map = node.value.map else {
            add("must be a group with 'name' and 'class'\(node.insteadOf)", at: node.position, item: "item \(number)")
            return nil
        }
        let label = map["name"]?.scalar.flatMap { $0.text.isEmpty ? nil : $0.text } ?? "item \(number)"
        let name = text("name", of: map, at: node.position, item: label)
        let type = text("class", of: map, at: node.position, item: label)
        checkName(name, item: label)
        refuseUnknown(in: map, known: ["name", "class", "settings"] + Self.commonNames, item: label)
        let given = map.entry("settings")
        let fields = group(given?.node, named: "settings", item: label)
        let outer = substituted(map.filter { Self.commonNames.contains($0.name) }, item: label)
        let shared = commonFields(outer, fields, item: label)
        let common = commonSettings(shared, at: node.position, item: label)
        let policyFields = shared.filter { Self.policyNames.contains($0.name) }
        let (policies, found) = PolicySettings.reading(policyFields, at: node.position, in: context)
        add(found, item: label)
        guard let name, let type else { return nil }
        return ItemConfiguration(
            name: name.text, at: name.position, className: type.text, classAt: type.position, position: node.position,
            common: common, commonFields: shared.filter { !Self.policyNames.contains($0.name) }, policies: policies,
            policyFields: policyFields,
            settings: fields.filter { !Self.commonNames.contains($0.name) },
            settingsAt: given?.node.position ?? node.position)
    }

    /// What stands beside the item's name, and what of the same kind stands among its settings.
    private mutating func commonFields(_ outer: SettingMap, _ inner: SettingMap, item: String) -> SettingMap {
        var fields = outer
        for entry in inner.entries where Self.commonNames.contains(entry.name) {
            guard let former = fields.add(entry) else { continue }
            let place = former.position.map { " at \($0)" } ?? ""
            add("\(entry.name) is already given beside the item's name\(place)", at: entry.position, item: item)
        }
        return fields
    }

    private mutating func commonSettings(
        _ fields: SettingMap, at position: SourcePosition?, item: String
    ) -> ItemSettings {
        let own = fields.filter { !Self.policyNames.contains($0.name) }
        let (common, found) = ItemSettings.reading(own, at: position, in: context)
        add(found, item: item)
        return common
    }

    private mutating func checkName(_ name: SourceText?, item: String) {
        guard let name else { return }
        let allowed = name.text.utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: " "), UInt8(ascii: "."), UInt8(ascii: "_"),
                UInt8(ascii: "-"):
                true
            default: false
            }
        }
        if !allowed {
            add("an item's name has only letters A-Z, digits, blanks and . _ -", at: name.position, item: item)
        } else if name.text.hasPrefix(" ") || name.text.hasSuffix(" ") || name.text.utf8.count > 128 {
            add("an item's name has at most 128 characters and no blank at its ends", at: name.position, item: item)
        }
    }
}

extension ProductionReader {
    /// The map behind a key, with `${…}` replaced; empty where there is none.
    private mutating func group(_ node: SettingNode?, named name: String, item: String?) -> SettingMap {
        guard let node, node.value != .null else { return [:] }
        guard let map = node.value.map else {
            add("\(name) must be a group of settings\(node.insteadOf)", at: node.position, item: item)
            return [:]
        }
        return substituted(map, item: item)
    }

    private mutating func substituted(_ map: SettingMap, item: String?) -> SettingMap {
        let (node, found) = SettingNode(.map(map)).substituting(sources)
        add(found, item: item)
        return node.value.map ?? map
    }

    private mutating func text(
        _ key: String, of map: SettingMap, at position: SourcePosition?, item: String?
    ) -> SourceText? {
        guard let entry = substituted(map.filter { $0.name == key }, item: item).entry(key) else {
            add("\(key) is required", at: position, item: item)
            return nil
        }
        if entry.node.value.scalar?.isMissing == true { return nil }
        guard let scalar = entry.node.value.scalar, !scalar.text.isEmpty else {
            add("\(key) must be text\(entry.node.insteadOf)", at: entry.node.position ?? entry.position, item: item)
            return nil
        }
        return SourceText(scalar.text, at: entry.node.position)
    }

    private mutating func refuseUnknown(in map: SettingMap, known: [String], item: String?) {
        for entry in map.entries where !known.contains(entry.name) {
            let suggestion = nearest(to: entry.name, among: known)
            let hint = suggestion.map { "did you mean '\($0)'?" } ?? hint(item: item, known: known)
            add("unknown key '\(entry.name)'; \(hint)", at: entry.position, item: item)
        }
    }

    private func hint(item: String?, known: [String]) -> String {
        item == nil ? "here stand \(known.joined(separator: ", "))" : "settings of the class stand under 'settings'"
    }
}

extension ProductionReader {
    static func tree(of text: String) -> (SettingNode?, [SettingIssue]) {
        let first = text.unicodeScalars.first { $0 != " " && $0 != "\t" && $0 != "\n" && $0 != "\r" }
        return first == "{" ? JSONReader.read(text) : YAMLReader.read(text)
    }

    /// The text of UTF-8 bytes, without a byte order mark.
    static func text(of bytes: [UInt8]) -> Result<String, SettingIssue> {
        guard bytes.count <= largestFile else {
            return .failure(SettingIssue("", "the file is larger than \(largestFile >> 20) MiB"))
        }
        let bytes = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
        if let text = String(validating: bytes, as: UTF8.self) { return .success(text) }
        return .failure(SettingIssue("", "the file is not UTF-8 text", at: firstInvalid(in: bytes)))
    }

    private static func firstInvalid(in bytes: ArraySlice<UInt8>) -> SourcePosition {
        var decoder = UTF8()
        var iterator = bytes.makeIterator()
        var (line, column) = (1, 1)
        while case .scalarValue(let scalar) = decoder.decode(&iterator) {
            (line, column) = scalar == "\n" ? (line + 1, 1) : (line, column + 1)
        }
        return SourcePosition(line: line, column: column)
    }
}
