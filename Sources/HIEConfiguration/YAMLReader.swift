// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

internal import HIESettings
internal import Yams

/// Reads YAML into positioned values.
///
/// Scalars keep their text: what YAML would make of `NO` or `2.10` is not asked.
struct YAMLReader {
    /// Deeper files are refused, so that no reader behind this one needs a limit of its own.
    static let deepest = 100
    /// Aliases can multiply a few lines to billions of values.
    static let mostValues = 1_000_000
    /// Each may hold an alias of the one before: a chain of them is as deep as it is long, and taking such a tree down
    /// needs stack.
    static let mostAnchors = 1000

    private let source: SourceLines
    private var values = 0
    private var issues: [SettingIssue] = []
    private var isTooLarge = false

    /// - Returns: The tree, or nil where the text is no YAML or holds nothing, and what is wrong.
    static func read(_ text: String) -> (SettingNode?, [SettingIssue]) {
        var reader = YAMLReader(text)
        if let place = reader.source.anchor(number: mostAnchors + 1) {
            return (nil, [SettingIssue("", "the file has more than \(mostAnchors) anchors", at: place)])
        }
        do {
            guard let root = try Yams.compose(yaml: text, .basic, .default, .utf8) else { return (nil, []) }
            let node = reader.node(root, depth: 0)
            return (reader.isTooLarge ? nil : node, reader.issues)
        } catch {
            return (nil, [YAMLProblem(error, in: reader.source).issue])
        }
    }

    private init(_ text: String) {
        source = SourceLines(text)
    }

    private mutating func node(_ node: Yams.Node, depth: Int) -> SettingNode {
        let position = node.mark.map { SourcePosition(line: $0.line, column: $0.column) }
        values += 1
        guard depth <= Self.deepest, values <= Self.mostValues else {
            refuseSize(at: position)
            return SettingNode(.null, at: position)
        }
        switch node {
        case .scalar(let scalar): return SettingNode(value(of: scalar, at: position), at: position)
        case .sequence(let sequence):
            refuseTag(sequence.tag, at: position)
            return SettingNode(.list(sequence.map { self.node($0, depth: depth + 1) }), at: position)
        case .mapping(let mapping):
            refuseTag(mapping.tag, at: position)
            return SettingNode(.map(map(of: mapping, depth: depth)), at: position)
        case .alias: return SettingNode(.null, at: position)
        }
    }

    private mutating func value(of scalar: Yams.Node.Scalar, at position: SourcePosition?) -> SettingValue {
        refuseTag(scalar.tag, at: position)
        if scalar.string.isEmpty, scalar.style == .plain { return .null }
        let runs = position.map { source.runs(of: scalar.string, style: scalar.style, from: $0) } ?? []
        return .scalar(SettingScalar(scalar.string, isQuoted: scalar.style != .plain, runs: runs))
    }

    /// Names that stand in the mapping win over those that `<<` brings in.
    private mutating func map(of mapping: Yams.Node.Mapping, depth: Int) -> SettingMap {
        var map = SettingMap()
        var merged: [SettingMap] = []
        for (key, value) in mapping {
            let position = key.mark.map { SourcePosition(line: $0.line, column: $0.column) }
            guard case .scalar(let name) = key else {
                issues.append(SettingIssue("", "a name must be text, not a list or group", at: position))
                continue
            }
            if name.string == "<<", name.style == .plain {
                merged += mergedMaps(value, depth: depth, at: position)
                continue
            }
            let entry = SettingMap.Entry(name.string, at: position, node(value, depth: depth + 1))
            if let former = map.add(entry) { issues.append(.duplicate(entry, former)) }
        }
        for entry in merged.flatMap(\.entries) { _ = map.add(entry) }
        return map
    }

    private mutating func mergedMaps(_ value: Yams.Node, depth: Int, at position: SourcePosition?) -> [SettingMap] {
        let node = self.node(value, depth: depth + 1)
        let maps = node.value.map.map { [$0] } ?? (node.value.list ?? []).compactMap(\.value.map)
        if maps.isEmpty { issues.append(SettingIssue("", "'<<' needs a group or a list of groups", at: position)) }
        return maps
    }

    private mutating func refuseTag(_ tag: Tag, at position: SourcePosition?) {
        let name = tag.description
        guard !name.isEmpty, !name.hasPrefix("tag:yaml.org,2002:") else { return }
        let hint = "quote a text that begins with '!'; \(YAMLProblem.expressionHint)"
        issues.append(SettingIssue("", "the YAML tag '\(name)' has no meaning here; \(hint)", at: position))
    }

    private mutating func refuseSize(at position: SourcePosition?) {
        guard !isTooLarge else { return }
        isTooLarge = true
        let text =
            values > Self.mostValues
            ? "the file holds more than \(Self.mostValues) values" : "the file nests deeper than \(Self.deepest) levels"
        issues.append(SettingIssue("", text, at: position))
    }
}

extension SettingIssue {
    static func duplicate(_ entry: SettingMap.Entry, _ former: SettingMap.Entry) -> SettingIssue {
        let place = former.position.map { " at \($0)" } ?? ""
        return SettingIssue("", "'\(entry.name)' is already given\(place)", at: entry.position)
    }
}
