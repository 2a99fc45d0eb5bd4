// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import FHIRPath
public import HIESettings
import HL7

extension Mapping {
    /// Reads and compiles a mapping's file.
    ///
    /// - Parameters:
    ///   - node: The file's content.
    ///   - file: Its name in messages.
    ///   - folder: Where the files that it names lie.
    /// - Returns: The mapping, nil where there are errors, and every issue with its file.
    public static func reading(
        _ node: SettingNode, file: String, folder: String, _ surroundings: MappingSurroundings
    ) -> (Mapping?, [SettingIssue]) {
        var reader = MappingReader(file: file, folder: folder, surroundings, calledFrom: [])
        let mapping = reader.mapping(node)
        let issues = reader.issues.sorted {
            ($0.file ?? "", $0.position ?? .start) < ($1.file ?? "", $1.position ?? .start)
        }
        return (issues.contains { $0.severity == .error } ? nil : mapping, issues)
    }
}

extension SourcePosition {
    fileprivate static let start = SourcePosition(line: 1, column: 1)
}

/// Reads one mapping file, collecting every issue.
struct MappingReader {
    /// Mappings that call each other go no deeper than this.
    static let deepestCall = 16

    let file: String
    let folder: String
    let surroundings: MappingSurroundings
    /// The files on the way here, so that a circle is found.
    let callers: [String]
    private(set) var issues: [SettingIssue] = []
    var from = ContentFormat(.hl7)
    var to = ContentFormat(.hl7)
    var creation = Mapping.Creation.copy
    /// What the versions that the mapping names say of places.
    private(set) var sourceCheck: SchemaCheck?
    private(set) var targetCheck: SchemaCheck?
    private(set) var files: [String]
    private(set) var tables: Set<String> = []
    /// The names that `foreach` and `insert` have given around the step at hand.
    var names: [(name: String, kind: VariableKind)] = []

    /// The segment that a `foreach` of this name goes over.
    var segmentsOver: [String: String] = [:]
    /// The names of segments that are new in the target.
    var inserted: Set<String> = []

    /// What a name stands for, and so what may be written into it.
    enum VariableKind: Equatable {
        case segment, repetition, value
    }

    init(file: String, folder: String, _ surroundings: MappingSurroundings, calledFrom callers: [String]) {
        self.file = file
        self.folder = folder
        self.surroundings = surroundings
        self.callers = callers
        files = [file]
    }

    private static let words: Set<String> = ["transform", "from", "to", "create", "steps", "description"]

    mutating func mapping(_ node: SettingNode) -> Mapping? {
        guard let map = node.value.map else {
            complain("a mapping is a group that begins with 'transform: NAME'", at: node.position)
            return nil
        }
        refuseOthers(map, than: Self.words, in: "a mapping")
        let name = text(map, "transform") ?? file
        from = format(map, "from") ?? from
        to = format(map, "to") ?? from
        if let entry = map.entry("create") { creation = create(entry) }
        if creation != .new, from.kind != to.kind {
            complain(
                "create: \(creation.rawValue) needs the same format on both sides; write 'create: new' to make "
                    + "\(to.kind.rawValue) of \(from.kind.rawValue)",
                at: map.entry("create")?.node.position ?? map.entry("to")?.node.position ?? node.position)
        }
        sourceCheck = SchemaCheck(from)
        targetCheck = SchemaCheck(to)
        guard let entry = map.entry("steps") else {
            complain("steps is required", at: node.position)
            return nil
        }
        let steps = self.steps(entry.node)
        return Mapping(
            name: name, file: file, from: from, to: to, creation: creation, steps: steps, files: files,
            tables: tables.sorted())
    }

    private mutating func create(_ entry: SettingMap.Entry) -> Mapping.Creation {
        if let text = entry.node.value.scalar?.text, let creation = Mapping.Creation(rawValue: text) { return creation }
        complain("create must be copy, new or existing\(entry.node.insteadOf)", at: entry.node.position)
        return .copy
    }

    private mutating func format(_ map: SettingMap, _ name: String) -> ContentFormat? {
        guard let entry = map.entry(name) else {
            if name == "from" {
                complain("from is required: \(ContentFormat.expectation)", at: map.entries.first?.position)
            }
            return nil
        }
        if let map = entry.node.value.map { return rowFormat(map, entry) }
        if let text = entry.node.value.scalar?.text, let format = ContentFormat(text) {
            if let problem = SchemaCheck.problem(with: format) {
                complain(problem, at: entry.node.position)
                return nil
            }
            if format.kind == .fixed {
                complain(
                    "\(name): fixed needs its columns: { format: fixed, columns: [ { name: …, width: … } ] }",
                    at: entry.node.position)
                return nil
            }
            return format
        }
        complain("\(name) must be \(ContentFormat.expectation)\(entry.node.insteadOf)", at: entry.node.position)
        return nil
    }

    mutating func complain(
        _ text: String, at position: SourcePosition?, _ severity: SettingIssue.Severity = .error
    ) {
        add(SettingIssue("", text, at: position, severity: severity))
    }

    mutating func add(_ issue: SettingIssue) {
        var issue = issue
        issue.file = issue.file ?? file
        issues.append(issue)
    }

    mutating func add(files more: [String], tables others: [String]) {
        files += more.filter { !files.contains($0) }
        tables.formUnion(others)
    }

    mutating func add(table name: String) { tables.insert(name) }

    /// Complains of every name that is not known here.
    mutating func refuseOthers(_ map: SettingMap, than known: Set<String>, in what: String) {
        for entry in map.entries where !known.contains(entry.name) {
            let near = nearest(to: entry.name, among: Array(known)).map { "; did you mean '\($0)'?" } ?? ""
            complain("'\(entry.name)' has no meaning in \(what)\(near)", at: entry.position)
        }
    }

    /// The text of `name`, or nil and a complaint where it is no text.
    mutating func text(_ map: SettingMap, _ name: String) -> String? {
        source(map, name)?.text
    }

    mutating func source(_ map: SettingMap, _ name: String) -> SourceText? {
        guard let entry = map.entry(name) else { return nil }
        return source(entry)
    }

    mutating func source(_ entry: SettingMap.Entry) -> SourceText? {
        guard let scalar = entry.node.value.scalar else {
            complain("\(entry.name) must be text\(entry.node.insteadOf)", at: entry.node.position ?? entry.position)
            return nil
        }
        return SourceText(scalar.text, at: entry.node.position, runs: scalar.runs, isSecret: scalar.isSecret)
    }
}
