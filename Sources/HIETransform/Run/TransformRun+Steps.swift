// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import FHIRPath
import HIETree
import HL7

extension TransformRun {
    /// A message of segments without end would hold its thread for ever.
    private static let mostSteps = 1_000_000

    func perform(_ steps: [Step], of mapping: Mapping) throws(TransformFailure) {
        for step in steps {
            performed &+= 1
            guard performed <= Self.mostSteps else {
                throw mapping.failure(step, "more than \(Self.mostSteps) steps were run on one message")
            }
            StepCoverage.ran(step)
            try perform(step, of: mapping)
        }
    }

    private func perform(_ step: Step, of mapping: Mapping) throws(TransformFailure) {
        switch step.action {
        case .set(let target, let formula): try set(target, formula, step, mapping)
        case .append(let target, let formula): try append(target, formula, step, mapping)
        case .delete(let target): try delete(target, step, mapping)
        case .copy(let copy): try self.copy(copy, step, mapping)
        case .insert(let insert): try self.insert(insert, step, mapping)
        case .foreach(let loop): try foreach(loop, step, mapping)
        case .choose(let cases, let otherwise):
            for (condition, steps) in cases where try test(condition, step, mapping) {
                return try perform(steps, of: mapping)
            }
            try perform(otherwise, of: mapping)
        case .group(let steps): try perform(steps, of: mapping)
        case .call(let called): try perform(called.steps, of: called)
        case .code(let code): try run(code, step, mapping)
        case .assert(let condition, let message):
            guard try test(condition, step, mapping) else { throw mapping.failure(step, message) }
        case .log(let text, let isWarning): notes.append(TransformNote(text: text, isWarning: isWarning))
        }
    }

    private func run(_ code: any MappingCode, _ step: Step, _ mapping: Mapping) throws(TransformFailure) {
        guard case .hl7(let editor) = target else { return }
        do throws(MappingCodeError) {
            try code.run(on: editor)
        } catch {
            throw mapping.failure(step, error.description)
        }
    }

    // MARK: Values

    private func set(
        _ target: Target, _ formula: Formula, _ step: Step, _ mapping: Mapping
    ) throws(TransformFailure) {
        switch target {
        case .tree(let path): try write(path, formula, isAppended: false, step, mapping)
        case .hl7(let place):
            guard case .hl7(let editor) = self.target, let part = place.part else { return }
            try set(editor, place, part, formula, step, mapping)
        case .variable(let name, let variable):
            guard case .hl7(let editor) = self.target, let found = resolve(name, variable) else { return }
            try write(editor, found.part, in: found.segment, formula, step, mapping)
        }
    }

    private func set(
        _ editor: HL7Editor, _ place: HL7Place, _ part: HL7Part, _ formula: Formula, _ step: Step, _ mapping: Mapping
    ) throws(TransformFailure) {
        if place.segmentIndex != .every, place.repetition != .every {
            if let segment = editor.firstSegment(place) {
                return try write(editor, part, in: segment, formula, step, mapping)
            }
            guard try hasValue(formula, step, mapping) else { return }
            let segment = try make(place, editor, step, mapping)
            return try write(editor, part, in: segment, formula, step, mapping)
        }
        for segment in editor.segments(place) {
            guard place.repetition == .every else {
                try write(editor, part, in: segment, formula, step, mapping)
                continue
            }
            for number in 0..<editor.repetitionCount(ofField: part.field, in: segment) {
                var part = part
                part.repetition = number &+ 1
                try write(editor, part, in: segment, formula, step, mapping)
            }
        }
    }

    /// Whether the formula gives anything: a segment is not made for nothing.
    private func hasValue(_ formula: Formula, _ step: Step, _ mapping: Mapping) throws(TransformFailure) -> Bool {
        switch formula.form {
        case .constant(let text): return !text.isEmpty
        case .path(let scan):
            var found = false
            forEachPart(at: scan) { _ in
                found = true
                return false
            }
            return found
        case .expression: return try !values(formula, step, mapping).isEmpty
        }
    }

    /// Writes what the formula gives into `part` of a segment.
    func write(
        _ editor: HL7Editor, _ part: HL7Part, in segment: Int, _ formula: Formula, _ step: Step, _ mapping: Mapping
    ) throws(TransformFailure) {
        try edit(editor, part, in: segment, step, mapping) { () throws(TransformFailure) -> Void in
            switch formula.form {
            case .constant(let text):
                return try self.put(step, mapping) { () throws(HL7EditError) in
                    try editor.set(part, in: segment, to: .text(text))
                }
            case .path(let scan):
                let contents = self.contents(at: scan, isAll: part.level == .field)
                return try self.put(step, mapping) { () throws(HL7EditError) in
                    if contents.rest.isEmpty {
                        if let first = contents.first {
                            try editor.set(part, in: segment, to: first)
                        } else {
                            try editor.clear(part, in: segment)
                        }
                    } else {
                        try editor.set(part, in: segment, to: [contents.first].compactMap { $0 } + contents.rest)
                    }
                }
            case .expression:
                let contents = self.contents(of: try self.values(formula, step, mapping))
                return try self.put(step, mapping) { () throws(HL7EditError) in
                    try editor.set(part, in: segment, to: contents)
                }
            }
        }
    }

    /// The parts at a path: the first, and where all count the others.
    private func contents(at scan: HL7ValueScan, isAll: Bool) -> (first: HL7Content?, rest: [HL7Content]) {
        var first: HL7Content?
        var rest: [HL7Content] = []
        let level = scan.level
        forEachPart(at: scan) { raw in
            if first == nil { first = .part(raw, level) } else { rest.append(.part(raw, level)) }
            return isAll
        }
        return (first, rest)
    }

    func contents(of items: [ExpressionItem]) -> [HL7Content] {
        items.map { item in
            switch item {
            case .node(let node): .part(node.raw, node.level)
            case .value(let value): .text(HL7Text.text(of: value))
            case .element(let element): .text(element.value.map(HL7Text.text) ?? "")
            }
        }
    }

    func put(
        _ step: Step, _ mapping: Mapping, _ body: () throws(HL7EditError) -> Void
    ) throws(TransformFailure) {
        do throws(HL7EditError) { try body() } catch { throw mapping.failure(step, error.description) }
    }

    private func append(
        _ target: Target, _ formula: Formula, _ step: Step, _ mapping: Mapping
    ) throws(TransformFailure) {
        if case .tree(let path) = target { return try write(path, formula, isAppended: true, step, mapping) }
        guard case .hl7(let editor) = self.target else { return }
        // What the values point to moves with the first edit.
        let contents = contents(of: try values(formula, step, mapping)).map(\.kept)
        guard !contents.isEmpty, let place = try place(of: target, editor, step, mapping) else { return }
        try contents.forEachRaw { (content) throws(TransformFailure) in
            try self.appendOne(content, place.part, place.segment, editor, step, mapping)
        }
    }

    /// Where a target lies, its segment made where it is missing.
    private func place(
        of target: Target, _ editor: HL7Editor, _ step: Step, _ mapping: Mapping
    ) throws(TransformFailure) -> (segment: Int, part: HL7Part)? {
        switch target {
        case .tree: return nil
        case .variable(let name, let variable): return resolve(name, variable)
        case .hl7(let wanted):
            guard let part = wanted.part else { return nil }
            if let segment = editor.firstSegment(wanted) { return (segment, part) }
            return (try make(wanted, editor, step, mapping), part)
        }
    }

    private func appendOne(
        _ content: HL7Content, _ part: HL7Part, _ segment: Int, _ editor: HL7Editor, _ step: Step, _ mapping: Mapping
    ) throws(TransformFailure) {
        var whole = part
        (whole.repetition, whole.component, whole.subcomponent) = (0, 0, 0)
        try edit(editor, whole, in: segment, step, mapping) { () throws(TransformFailure) in
            try self.put(step, mapping) { () throws(HL7EditError) in
                try editor.insertRepetition(part, before: .max, in: segment, content)
            }
        }
    }

    // MARK: Trees

    private func write(
        _ path: TreePath, _ formula: Formula, isAppended: Bool, _ step: Step, _ mapping: Mapping
    ) throws(TransformFailure) {
        guard case .tree(let editor) = target else { return }
        let nodes: [HIENode]
        if case .constant(let text) = formula.form {
            nodes = [.leaf("", .string(text))]
        } else {
            nodes = try values(formula, step, mapping).map { self.node($0) }
        }
        let old = isExplaining ? editor.node(at: path)?.text : nil
        if isAppended { editor.append(path, nodes) } else { editor.set(path, to: nodes) }
        didEditTree()
        if isExplaining {
            changes.append(
                TransformChange(
                    place: step.place, step: step.word, path: path.description, old: old,
                    new: nodes.isEmpty ? nil : nodes.map { $0.text ?? "" }.joined(separator: ", ")))
        }
    }

    private func node(_ item: ExpressionItem) -> HIENode {
        switch item {
        case .value(.boolean(let value)): .leaf("", .boolean(value))
        case .value(.integer(let value)): .leaf("", .number(String(value)))
        case .value(.decimal(let value)): .leaf("", .number(value.description))
        case .value(let value): .leaf("", .string(value.text))
        case .element(let element): element.node?.named("") ?? .leaf("", .null)
        case .node(let node): .leaf("", .string(text(of: node)))
        }
    }

    private func text(of node: HL7Node) -> String {
        withEditor { editor in editor.text(of: node.raw, node.level) } ?? ""
    }
}
