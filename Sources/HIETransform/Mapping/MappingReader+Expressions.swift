// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import FHIRPath
import HIESettings
import HL7

extension MappingReader {
    /// Whether expressions are over HL7 v2.
    var readsHL7: Bool { (creation == .new ? from : to).kind == .hl7 }

    func kind(of name: String) -> VariableKind? { names.last { $0.name == name }?.kind }

    /// Compiles the expression of `entry`.
    mutating func formula(_ entry: SettingMap.Entry) -> Formula? {
        guard let source = source(entry) else { return nil }
        checkTables(source)
        checkPaths(source)
        do throws(ExpressionError) {
            let expression = try Expression(
                source.text, variables: Set(names.map(\.name)),
                functions: [LookupFunction.function(surroundings.lookups)], on: readsHL7 ? .hl7 : .tree)
            for warning in expression.warnings { add(issue(warning, source, .warning)) }
            return Formula(expression)
        } catch {
            add(issue(error, source, .error))
            return nil
        }
    }

    private func issue(
        _ error: ExpressionError, _ source: SourceText, _ severity: SettingIssue.Severity
    ) -> SettingIssue {
        let before = String(decoding: source.text.utf8.prefix(error.offset), as: UTF8.self).unicodeScalars.count
        let text = error.message + (error.hint.map { "; \($0)" } ?? "")
        return SettingIssue("", text, at: source.position(at: before), severity: severity)
    }

    /// Tables that an expression names by a literal must be there.
    private mutating func checkTables(_ source: SourceText) {
        for (name, offset) in LookupFunction.tables(namedIn: source.text) {
            add(table: name)
            guard surroundings.lookups.table(name) == nil else { continue }
            let near = nearest(to: name, among: surroundings.lookups.tableNames).map { "; did you mean '\($0)'?" } ?? ""
            complain("there is no lookup table '\(name)'\(near)", at: source.position(at: offset))
        }
    }

    /// What reads more than the versions know is told, and read: senders do not always keep to theirs.
    private mutating func checkPaths(_ source: SourceText) {
        guard readsHL7, let sourceCheck else { return }
        for (path, offset) in ExpressionPaths.paths(in: source.text) {
            guard let problem = sourceCheck.problem(with: path) else { continue }
            if creation != .new, targetCheck?.problem(with: path) == nil { continue }
            let before = String(decoding: source.text.utf8.prefix(offset), as: UTF8.self).unicodeScalars.count
            complain(problem, at: source.position(at: before), .warning)
        }
    }

    /// A place in an HL7 message, of the source or of the target.
    mutating func place(_ entry: SettingMap.Entry, isWritten: Bool) -> HL7Place? {
        guard let source = source(entry) else { return nil }
        do throws(HL7PathError) {
            let place = try HL7Place(source.text)
            if isWritten, let problem = targetCheck?.problem(with: place) {
                complain(problem, at: source.position)
                return nil
            }
            if !isWritten, let problem = sourceCheck?.problem(with: place) {
                complain(problem, at: source.position, .warning)
            }
            return check(place, entry) ? place : nil
        } catch {
            complain("\(error.reason)", at: source.position(at: error.column - 1))
            return nil
        }
    }

    private mutating func check(_ place: HL7Place, _ entry: SettingMap.Entry) -> Bool {
        if !place.groups.isEmpty || place.segment == nil {
            complain("groups need the message's schema: name the segment alone", at: entry.node.position)
            return false
        }
        if place.segment == "MSH", let part = place.part, part.field < 3, entry.name != "copy" || creation == .new {
            complain("MSH-1 and MSH-2 divide the message and cannot be written", at: entry.node.position)
            return false
        }
        if place.segment == "MSH", place.part == nil, entry.name == "delete" {
            complain("MSH cannot be removed", at: entry.node.position)
            return false
        }
        return true
    }

    /// What a step writes to.
    mutating func target(_ entry: SettingMap.Entry) -> Target? {
        guard let source = source(entry) else { return nil }
        guard to.kind == .hl7 else {
            do throws(TreePathError) {
                return .tree(try TreePath(source.text))
            } catch {
                complain(error.reason, at: source.position(at: error.offset))
                return nil
            }
        }
        if source.text.hasPrefix("%") { return variable(source) }
        guard let place = place(entry, isWritten: entry.name != "delete") else { return nil }
        if place.segmentIndex == .unstated, let name = names.last(where: { $0.kind != .value })?.name,
            let segment = place.segment, segmentsOver[name] == segment
        {
            let example = place.part.map { ".field(\($0.field))" } ?? ""
            complain(
                "within 'foreach' over \(segment) write %\(name)\(example) for the one at hand, or an index such as \(segment)[1]",
                at: source.position)
            return nil
        }
        return .hl7(place)
    }

    /// `%obx`, `%obx.field(5).component(1)` or, shorter, `%obx-5[2].1`.
    private mutating func variable(_ source: SourceText) -> Target? {
        guard let (name, part) = VariableReader.read(source.text) else {
            complain(
                "expected a name that 'foreach' or 'insert' has given, and a part of it: %obx.field(5).component(1)",
                at: source.position)
            return nil
        }
        guard let kind = kind(of: name), kind != .value else {
            let near = nearest(to: name, among: names.map(\.name)).map { "; did you mean '%\($0)'?" } ?? ""
            complain("%\(name) names no segment here\(near)", at: source.position)
            return nil
        }
        if kind == .repetition, part.field > 0 {
            complain("%\(name) is a field's repetition: write %\(name).component(1)", at: source.position)
            return nil
        }
        if kind == .segment, part.component > 0, part.field == 0 {
            complain("%\(name) is a segment: write %\(name).field(1)", at: source.position)
            return nil
        }
        if creation == .new, !inserted.contains(name) {
            complain("%\(name) belongs to the source, which is only read", at: source.position)
            return nil
        }
        return .variable(name, part)
    }
}

/// Reads what stands behind `%`.
enum VariableReader {
    static func read(_ text: String) -> (String, Target.VariablePart)? {
        var rest = Substring(text).dropFirst()
        let name = rest.prefix { $0.isLetter || $0.isNumber || $0 == "_" }
        guard !name.isEmpty else { return nil }
        rest = rest.dropFirst(name.count)
        var part = Target.VariablePart()
        if rest.isEmpty { return (String(name), part) }
        guard rest.first == "-" else { return calls(rest).map { (String(name), $0) } }
        guard let path = try? HL7Path("ZZZ" + rest) else { return nil }
        part.field = path.field
        if case .number(let number) = path.repetition { part.repetition = number }
        if path.repetition == .every { return nil }
        part.component = path.component ?? 0
        part.subcomponent = path.subcomponent ?? 0
        return (String(name), part)
    }

    private static func calls(_ text: Substring) -> Target.VariablePart? {
        var part = Target.VariablePart()
        for call in text.split(separator: ".", omittingEmptySubsequences: false).dropFirst() {
            let pieces = call.split(separator: "(", omittingEmptySubsequences: false)
            guard pieces.count == 2, pieces[1].last == ")", let number = Int(pieces[1].dropLast()), number > 0,
                number <= HL7Path.largestNumber
            else { return nil }
            switch pieces[0] {
            case "field" where part.isWhole: part.field = number
            case "component" where part.component == 0: part.component = number
            case "subcomponent" where part.component > 0 && part.subcomponent == 0: part.subcomponent = number
            default: return nil
            }
        }
        return text.first == "." ? part : nil
    }
}
