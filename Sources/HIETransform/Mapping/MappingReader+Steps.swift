// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import FHIRPath
import HIESettings
import HL7

extension MappingReader {
    /// The words that begin a step, and those that may stand beside each.
    private static let steps: [(word: String, others: Set<String>)] = [
        ("set", ["value"]), ("copy", ["to"]), ("append", ["value"]), ("insert", ["before", "after", "as", "steps"]),
        ("delete", []), ("foreach", ["as", "where", "steps"]), ("when", ["steps", "else"]), ("switch", ["else"]),
        ("group", ["steps"]), ("call", []), ("code", ["with"]), ("assert", ["message"]), ("log", ["level"]),
    ]

    mutating func steps(_ node: SettingNode) -> [Step] {
        if node.value == .null { return [] }
        guard let list = node.value.list else {
            complain("steps must be a list: one '- { set: …, value: … }' for each step", at: node.position)
            return []
        }
        return list.compactMap { step($0) }
    }

    private mutating func step(_ node: SettingNode) -> Step? {
        guard let map = node.value.map else {
            complain("a step is a group such as { set: PID-5.1, value: … }\(node.insteadOf)", at: node.position)
            return nil
        }
        let found = Self.steps.filter { map.entry($0.word) != nil }
        guard let kind = found.first, let entry = map.entry(kind.word) else {
            let near = map.entries.first.flatMap { nearest(to: $0.name, among: Self.steps.map(\.word)) }
            complain(
                "a step begins with one of \(Self.steps.map(\.word).joined(separator: ", "))"
                    + (near.map { "; did you mean '\($0)'?" } ?? ""),
                at: map.entries.first?.position ?? node.position)
            return nil
        }
        guard found.count == 1 else {
            let second = map.entry(found[1].word)
            complain("a step does one thing: '\(kind.word)' and '\(found[1].word)' are two steps", at: second?.position)
            return nil
        }
        refuseOthers(map, than: kind.others.union([kind.word, "comment"]), in: "a step '\(kind.word)'")
        guard let action = action(kind.word, entry, map) else { return nil }
        return Step(place: StepPlace(file: file, position: entry.position ?? node.position), action: action)
    }

    private mutating func action(_ word: String, _ entry: SettingMap.Entry, _ map: SettingMap) -> Step.Action? {
        switch word {
        case "set": return set(entry, map)
        case "copy": return copy(entry, map)
        case "append": return append(entry, map)
        case "insert": return insert(entry, map)
        case "delete": return target(entry).map { .delete($0) }
        case "foreach": return foreach(entry, map)
        case "when": return when(entry, map)
        case "switch": return choose(entry, map)
        case "group": return .group(inner(map, word, entry))
        case "call": return call(entry)
        case "code": return code(entry, map)
        case "assert":
            let message = text(map, "message")
            guard let condition = formula(entry) else { return nil }
            return .assert(condition, message ?? condition.expression.canonical)
        default: return log(entry, map)
        }
    }

    /// The steps within a step.
    private mutating func inner(_ map: SettingMap, _ word: String, _ entry: SettingMap.Entry) -> [Step] {
        guard let steps = map.entry("steps") else {
            complain("'\(word)' needs 'steps'", at: entry.position)
            return []
        }
        return self.steps(steps.node)
    }

    private mutating func value(_ map: SettingMap, of entry: SettingMap.Entry) -> Formula? {
        guard let value = map.entry("value") else {
            complain(
                "'\(entry.name)' needs 'value', an expression; write text in single quotes within double ones: \"'M'\"",
                at: entry.position)
            return nil
        }
        return formula(value)
    }

    private mutating func set(_ entry: SettingMap.Entry, _ map: SettingMap) -> Step.Action? {
        let target = target(entry)
        guard let value = value(map, of: entry), let target else { return nil }
        switch target {
        case .hl7(let place) where place.part == nil:
            complain("'set' writes a field or a part of one, such as \(place)-1", at: entry.node.position)
            return nil
        case .variable(let name, let part) where part.isWhole && kind(of: name) != .repetition:
            complain("'set' writes a field or a part of one, such as %\(name).field(1)", at: entry.node.position)
            return nil
        default: return .set(target, value)
        }
    }

    private mutating func append(_ entry: SettingMap.Entry, _ map: SettingMap) -> Step.Action? {
        guard let target = target(entry) else { return nil }
        if case .hl7(let place) = target, place.part == nil {
            complain("'append' adds a repetition to a field; 'insert' adds a segment", at: entry.node.position)
            return nil
        }
        return value(map, of: entry).map { .append(target, $0) }
    }

    private mutating func copy(_ entry: SettingMap.Entry, _ map: SettingMap) -> Step.Action? {
        guard from.kind == .hl7, to.kind == .hl7 else {
            complain("'copy' is for HL7 on both sides; use 'set' with a value", at: entry.position)
            return nil
        }
        guard let source = place(entry, isWritten: false) else { return nil }
        guard let other = map.entry("to") else {
            if creation != .new {
                complain("'copy' needs 'to': the target has all of the source already", at: entry.position)
            }
            return .copy(CopyStep(source: source, target: source))
        }
        guard let target = place(other, isWritten: true) else { return nil }
        if (source.part == nil) != (target.part == nil) {
            complain("'copy' copies segments to segments or fields to fields", at: other.node.position)
            return nil
        }
        return .copy(CopyStep(source: source, target: target))
    }

    private mutating func when(_ entry: SettingMap.Entry, _ map: SettingMap) -> Step.Action? {
        let condition = formula(entry)
        let steps = inner(map, "when", entry)
        let otherwise = map.entry("else").map { self.steps($0.node) } ?? []
        return condition.map { .choose([($0, steps)], otherwise: otherwise) }
    }

    private mutating func choose(_ entry: SettingMap.Entry, _ map: SettingMap) -> Step.Action? {
        guard let list = entry.node.value.list else {
            complain(
                "'switch' is a list of groups with 'when' and 'steps'; the first that holds is run", at: entry.position)
            return nil
        }
        var cases: [(condition: Formula, steps: [Step])] = []
        for node in list {
            guard let map = node.value.map, let when = map.entry("when") else {
                complain("a case of 'switch' is a group with 'when' and 'steps'", at: node.position)
                continue
            }
            refuseOthers(map, than: ["when", "steps", "comment"], in: "a case of 'switch'")
            let steps = inner(map, "when", when)
            if let condition = formula(when) { cases.append((condition, steps)) }
        }
        let otherwise = map.entry("else").map { self.steps($0.node) } ?? []
        return .choose(cases, otherwise: otherwise)
    }

    private mutating func foreach(_ entry: SettingMap.Entry, _ map: SettingMap) -> Step.Action? {
        guard let name = name(map, entry) else { return nil }
        guard let source = source(entry) else { return nil }
        var over: ForeachStep.Over?
        var kind = VariableKind.value
        if readsHL7, let place = try? HL7Place(source.text) {
            if place.segment == nil || !place.groups.isEmpty {
                complain("groups need the message's schema", at: entry.node.position)
                return nil
            }
            kind = place.part == nil ? .segment : .repetition
            if place.part?.component ?? 0 > 0 {
                complain("'foreach' goes over segments or over the repetitions of a field", at: entry.node.position)
                return nil
            }
            if creation != .new { segmentsOver[name] = place.segment }
            over = .hl7(place)
        } else {
            over = formula(entry).map { .values($0) }
        }
        names.append((name, kind))
        defer { names.removeLast() }
        let condition = map.entry("where").flatMap { formula($0) }
        let steps = inner(map, "foreach", entry)
        return over.map { .foreach(ForeachStep(over: $0, name: name, condition: condition, steps: steps)) }
    }

    private mutating func insert(_ entry: SettingMap.Entry, _ map: SettingMap) -> Step.Action? {
        guard to.kind == .hl7 else {
            complain("'insert' adds a segment to an HL7 message; a tree grows where 'set' writes", at: entry.position)
            return nil
        }
        guard let segment = text(map, "insert") else { return nil }
        guard HL7Path.isSegmentName(segment), segment != "MSH" else {
            complain("'insert' adds a segment, such as NTE\(entry.node.insteadOf)", at: entry.node.position)
            return nil
        }
        if let problem = targetCheck?.problem(segment) {
            complain(problem, at: entry.node.position)
            return nil
        }
        guard let position = position(map, entry) else { return nil }
        var name: String?
        if map.entry("as") != nil { name = self.name(map, entry) }
        if map.entry("steps") != nil, name == nil {
            if map.entry("as") == nil {
                complain("'insert' with 'steps' needs 'as', the segment's name in them", at: entry.position)
            }
            return nil
        }
        if let name {
            names.append((name, .segment))
            inserted.insert(name)
        }
        defer {
            if let name {
                names.removeLast()
                inserted.remove(name)
            }
        }
        let steps = map.entry("steps").map { self.steps($0.node) } ?? []
        return .insert(InsertStep(segment: segment, position: position, name: name, steps: steps))
    }

    private mutating func position(_ map: SettingMap, _ entry: SettingMap.Entry) -> InsertStep.Where? {
        if map.entry("before") != nil, let after = map.entry("after") {
            complain("'insert' takes 'before' or 'after'", at: after.position)
            return nil
        }
        guard let neighbour = map.entry("before") ?? map.entry("after") else { return .end }
        let isBefore = neighbour.name == "before"
        guard let target = target(neighbour) else { return nil }
        switch target {
        case .hl7(let place) where place.part == nil: return isBefore ? .before(place) : .after(place)
        case .variable(let name, let part) where part.isWhole && kind(of: name) == .segment:
            return isBefore ? .beforeVariable(name) : .afterVariable(name)
        default:
            complain("'\(neighbour.name)' names a segment, such as PID, OBX[2] or %obx", at: neighbour.node.position)
            return nil
        }
    }

    /// The name that `as` gives.
    private mutating func name(_ map: SettingMap, _ entry: SettingMap.Entry) -> String? {
        guard let given = text(map, "as") else {
            if map.entry("as") == nil {
                complain("'\(entry.name)' needs 'as': a name such as obx, for %obx in its steps", at: entry.position)
            }
            return nil
        }
        let isName =
            given.utf8.first.map { $0 >= 0x61 && $0 <= 0x7A } == true
            && given.utf8.allSatisfy {
                ($0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A) || ($0 >= 0x30 && $0 <= 0x39) || $0 == 0x5F
            }
        let position = map.entry("as")?.node.position
        guard isName else {
            complain("'as' gives a name of letters and digits that begins with a small letter", at: position)
            return nil
        }
        if given == "source" || given == "target" || names.contains(where: { $0.name == given }) {
            complain("%\(given) has a meaning here already", at: position)
            return nil
        }
        return given
    }

    private mutating func call(_ entry: SettingMap.Entry) -> Step.Action? {
        guard let name = source(entry)?.text else { return nil }
        let (node, path, issues) = surroundings.read(name, folder)
        for var issue in issues {
            if issue.file == nil, issue.position == nil {
                issue.position = entry.node.position
            } else {
                issue.file = issue.file ?? path
            }
            add(issue)
        }
        guard let node else { return nil }
        guard path != file, !callers.contains(path) else {
            complain("'\(name)' calls itself, directly or through others", at: entry.node.position)
            return nil
        }
        guard callers.count < Self.deepestCall else {
            complain("calls go no deeper than \(Self.deepestCall)", at: entry.node.position)
            return nil
        }
        let slash = path.lastIndex(of: "/")
        var reader = MappingReader(
            file: path, folder: slash.map { String(path[..<$0]) } ?? folder, surroundings, calledFrom: callers + [file])
        let mapping = reader.mapping(node)
        for issue in reader.issues { add(issue) }
        add(files: reader.files, tables: Array(reader.tables))
        guard let mapping else { return nil }
        guard mapping.from.kind == from.kind, mapping.to.kind == to.kind, mapping.isInPlace == (creation != .new) else {
            complain(
                "'\(name)' is from \(mapping.from) to \(mapping.to), create: \(mapping.creation.rawValue), which does not fit",
                at: entry.node.position)
            return nil
        }
        return .call(mapping)
    }

    private mutating func code(_ entry: SettingMap.Entry, _ map: SettingMap) -> Step.Action? {
        guard let name = source(entry)?.text else { return nil }
        guard to.kind == .hl7 else {
            complain("'code' edits HL7 messages", at: entry.position)
            return nil
        }
        guard surroundings.codes.knows(name) else {
            let near = nearest(to: name, among: surroundings.codes.names).map { "; did you mean '\($0)'?" } ?? ""
            complain("this build has no step '\(name)'\(near)", at: entry.node.position)
            return nil
        }
        var found: [SettingIssue] = []
        let code = surroundings.codes.make(
            name, map.entry("with")?.node, SettingContext(folder: folder), &found)
        for issue in found { add(issue) }
        return code.map { .code($0) }
    }

    private mutating func log(_ entry: SettingMap.Entry, _ map: SettingMap) -> Step.Action? {
        guard let message = source(entry)?.text else { return nil }
        let level = text(map, "level") ?? "info"
        guard level == "info" || level == "warning" else {
            complain("level must be info or warning, not '\(level)'", at: map.entry("level")?.node.position)
            return nil
        }
        return .log(message, isWarning: level == "warning")
    }
}
