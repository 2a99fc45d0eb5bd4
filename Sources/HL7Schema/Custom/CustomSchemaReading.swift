// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

public import HIESettings

/// One field or component of a custom schema, as files write it.
struct LocalPart: NestedSettings {
    var name: String?
    var type: String?
    var isRequired: Bool?
    var repeats: String?
    var length: Int?
    var table: String?

    static let summary = "A field of a segment, or a component of a data type."
    static var settings: [Setting<Self>] {
        Setting("name", \.name, "Name for people.")
        Setting("type", \.type, "Data type, such as ST or CX.")
        Setting("required", \.isRequired, "Whether there must be a value.")
        Setting("repeats", \.repeats, "true for any number of repetitions, or how many there may be.") { text in
            guard let text else { return nil }
            let isKnown = text == "true" || text == "false" || Int(text).map { (1...60_000).contains($0) } == true
            return isKnown ? nil : "must be true, false or a number from 1"
        }
        Setting("length", \.length, in: 1...1_000_000_000, "Most characters of one repetition.")
        Setting("table", \.table, "Table of its values: one of this file, or a number of HL7's.")
    }

    func part(_ number: Int) -> HL7CustomSchema.Part {
        let repetitions: Int? =
            switch repeats {
            case nil: nil
            case "true": 0
            case "false": 1
            default: repeats.flatMap { Int($0) }
            }
        return HL7CustomSchema.Part(
            number: number, name: name, type: type, isRequired: isRequired, repetitions: repetitions, length: length,
            table: table.map(HL7CustomSchema.tableName))
    }
}

extension HL7CustomSchema {
    /// The definitions of a file, and everything that is wrong with it, by place.
    ///
    /// What could be read is there all the same, but not to be used while there are errors.
    public static func read(_ file: SettingNode) -> (HL7CustomSchema, [SettingIssue]) {
        var reader = CustomSchemaReader()
        reader.read(file)
        return (reader.schema, reader.issues)
    }

    /// `0001` and `HL70001` as `1`.
    static func tableName(_ text: String) -> String {
        let digits = text.hasPrefix("HL7") ? String(text.dropFirst(3)) : text
        return Int(digits).map { String($0) } ?? text
    }
}

private struct CustomSchemaReader {
    var schema = HL7CustomSchema()
    private(set) var issues: [SettingIssue] = []
    private static let sections = ["versions", "tables", "types", "segments", "structures", "events"]
    private var references: [(name: String, path: String, position: SourcePosition?)] = []

    mutating func read(_ file: SettingNode) {
        guard let map = file.value.map else {
            return add(
                "", "must be a group with \(Self.sections.joined(separator: ", "))\(file.insteadOf)", file.position)
        }
        for entry in map.entries {
            switch entry.name {
            case "versions": readVersions(entry)
            case "tables": readTables(entry)
            case "types": schema.types = readPartLists(entry, "components", isName: { !$0.isEmpty })
            case "segments":
                schema.segments = readPartLists(entry, "fields", isName: { HL7CustomSchema.isSegmentName($0) })
            case "structures": readStructures(entry)
            case "events": readEvents(entry)
            default:
                let hint = nearest(to: entry.name, among: Self.sections).map { "; did you mean '\($0)'?" } ?? ""
                add(entry.name, "is not a known section\(hint)", entry.position)
            }
        }
        checkReferences()
    }

    private mutating func add(_ path: String, _ text: String, _ position: SourcePosition?) {
        issues.append(SettingIssue(path, text, at: position))
    }

    private mutating func readVersions(_ entry: SettingMap.Entry) {
        var found: [SettingIssue] = []
        let versions = [String].read(entry.node, in: SettingContext(), &found) ?? []
        issues += found.map { SettingIssue("versions\($0.path)", $0.message, at: $0.position, severity: $0.severity) }
        for version in versions where !HL7Schemas.versions.contains(version) {
            add(
                "versions", "'\(version)' is none of \(HL7Schemas.versions.joined(separator: ", "))",
                entry.node.place(naming: version) ?? entry.position)
        }
        schema.versions = Set(versions)
    }

    private mutating func entries(of entry: SettingMap.Entry) -> [SettingMap.Entry] {
        if let map = entry.node.value.map { return map.entries }
        add(entry.name, "must be a group\(entry.node.insteadOf)", entry.node.position ?? entry.position)
        return []
    }

    private mutating func readTables(_ section: SettingMap.Entry) {
        for entry in entries(of: section) {
            var found: [SettingIssue] = []
            let values = [String].read(entry.node, in: SettingContext(), &found)
            for issue in found {
                add("tables.\(entry.name)\(issue.path)", issue.message, issue.position ?? entry.position)
            }
            guard let values else { continue }
            schema.tables.append(
                TableRecord(name: HL7CustomSchema.tableName(entry.name), values: values, isLocal: true))
        }
    }

    private mutating func readPartLists(
        _ section: SettingMap.Entry, _ key: String, isName: (String) -> Bool
    ) -> [HL7CustomSchema.PartList] {
        var lists: [HL7CustomSchema.PartList] = []
        for entry in entries(of: section) {
            let path = "\(section.name).\(entry.name)"
            guard isName(entry.name) else {
                add(path, "is no segment: a name has three capitals or digits, such as ZPI", entry.position)
                continue
            }
            guard let map = entry.node.value.map else {
                add(path, "must be a group with name and \(key)\(entry.node.insteadOf)", entry.position)
                continue
            }
            var list = HL7CustomSchema.PartList(code: entry.name, isWhole: false, parts: [])
            for member in map.entries {
                switch member.name {
                case "name": list.name = member.node.value.scalar?.text
                case key: readParts(member.node, "\(path).\(key)", &list)
                default: add("\(path).\(member.name)", "is not known here: expected name or \(key)", member.position)
                }
            }
            lists.append(list)
        }
        return lists
    }

    /// A list is all parts in order; a group changes those whose numbers it names.
    private mutating func readParts(_ node: SettingNode, _ path: String, _ list: inout HL7CustomSchema.PartList) {
        if let nodes = node.value.list {
            list.isWhole = true
            for (place, node) in nodes.enumerated() { readPart(node, place + 1, "\(path)[\(place + 1)]", &list) }
        } else if let map = node.value.map {
            for entry in map.entries {
                guard let number = Int(entry.name), (1...999).contains(number) else {
                    add("\(path).\(entry.name)", "must be the number of a field, from 1", entry.position)
                    continue
                }
                readPart(entry.node, number, "\(path).\(entry.name)", &list)
            }
            list.parts.sort { $0.number < $1.number }
        } else {
            add(path, "must be a list, or a group by number\(node.insteadOf)", node.position)
        }
    }

    private mutating func readPart(
        _ node: SettingNode, _ number: Int, _ path: String, _ list: inout HL7CustomSchema.PartList
    ) {
        var found: [SettingIssue] = []
        let local = LocalPart.read(node, in: SettingContext(), &found)
        for issue in found {
            add(issue.path.isEmpty ? path : "\(path).\(issue.path)", issue.message, issue.position ?? node.position)
        }
        guard let local else { return }
        list.parts.append(local.part(number))
        if let type = local.type {
            references.append((type, "\(path).type", node.value.map?.entry("type")?.node.position))
        }
    }

    private mutating func readStructures(_ section: SettingMap.Entry) {
        for entry in entries(of: section) {
            let path = "structures.\(entry.name)"
            if entry.node.value.scalar != nil {
                guard let syntax = syntax(entry.node, path) else { continue }
                schema.structures.append(.whole(entry.name, syntax))
            } else if let after = entry.node.value.map?.entry("after"), let anchors = after.node.value.map {
                for anchor in anchors.entries {
                    guard let syntax = syntax(anchor.node, "\(path).after.\(anchor.name)") else { continue }
                    check(anchor, in: entry.name, path)
                    schema.structures.append(.addition(entry.name, after: anchor.name, syntax))
                }
            } else {
                add(path, "must be segments, such as MSH EVN PID, or 'after: {PID: \"[ZPI]\"}'", entry.position)
            }
        }
    }

    private mutating func check(_ anchor: SettingMap.Entry, in structure: String, _ path: String) {
        let known = HL7Schemas.versions.compactMap { HL7Schemas.standard.schema(version: $0).structure(structure) }
        let isOwn = schema.structures.contains { $0.name == structure }
        guard !known.isEmpty || isOwn else {
            return add(path, "is a structure of no version: write all its segments", anchor.position)
        }
        let hasAnchor = known.contains { structure in
            structure.nodes.indices.dropFirst().contains { structure.label(of: $0) == anchor.name }
        }
        if !hasAnchor, !isOwn {
            add("\(path).after.\(anchor.name)", "is no segment or group of \(structure)", anchor.position)
        }
    }

    private mutating func syntax(_ node: SettingNode, _ path: String) -> [StructureSyntax]? {
        var found: [SettingIssue] = []
        guard let source = SourceText.read(node, in: SettingContext(), &found) else {
            add(path, "must be text", node.position)
            return nil
        }
        do throws(StructureSyntax.Problem) {
            return try StructureSyntax.read(source.text)
        } catch {
            add(path, error.text, source.position(at: error.offset))
            return nil
        }
    }

    private mutating func readEvents(_ section: SettingMap.Entry) {
        for entry in entries(of: section) {
            guard let structure = entry.node.value.scalar?.text, !structure.isEmpty else {
                add("events.\(entry.name)", "must be the name of a structure\(entry.node.insteadOf)", entry.position)
                continue
            }
            let event = entry.name.replacing("^", with: "_")
            let isKnown =
                schema.structures.contains { $0.name == structure }
                || HL7Schemas.versions.contains {
                    HL7Schemas.standard.schema(version: $0).structure(structure) != nil
                }
            if !isKnown { add("events.\(entry.name)", "'\(structure)' is no known structure", entry.node.position) }
            schema.events[event] = structure
        }
    }

    /// Types may be declared after they are used.
    private mutating func checkReferences() {
        let own = Set(schema.types.map(\.code))
        for reference in references where !own.contains(reference.name) {
            let isKnown = HL7Schemas.versions.contains {
                HL7Schemas.standard.schema(version: $0).typeByCode[reference.name] != nil
            }
            if !isKnown {
                add(
                    reference.path, "'\(reference.name)' is no data type of any version or of this file",
                    reference.position)
            }
        }
    }
}

extension HL7CustomSchema {
    fileprivate static func isSegmentName(_ text: String) -> Bool {
        text.utf8.count == 3 && text.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) }
    }
}
