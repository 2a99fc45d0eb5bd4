// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import FHIRPath
import HIETree
import HL7

extension TransformRun {
    /// Most segments that `set` makes so that `OBX[900000]-5` does not fill memory.
    private static let mostMade = 1000

    /// Where a name's part lies in the target.
    func resolve(_ name: String, _ variable: Target.VariablePart) -> (segment: Int, part: HL7Part)? {
        guard let binding = bindings.last(where: { $0.name == name })?.binding else { return nil }
        switch binding {
        case .item, .gone: return nil
        case .segment(let segment):
            return (
                segment,
                HL7Part(
                    max(variable.field, 1), repetition: variable.repetition, component: variable.component,
                    subcomponent: variable.subcomponent)
            )
        case .repetition(let segment, let field, let number):
            return (
                segment,
                HL7Part(
                    field, repetition: number, component: variable.component, subcomponent: variable.subcomponent)
            )
        }
    }

    /// Makes the segment that `place` names: behind the last of its name, else at the end.
    func make(
        _ place: HL7Place, _ editor: HL7Editor, _ step: Step, _ mapping: Mapping
    ) throws(TransformFailure) -> Int {
        guard let name = place.segment else { throw mapping.failure(step, "groups need the message's schema") }
        let existing = editor.segments(HL7Place(segment: name))
        var wanted = 1
        if case .number(let number) = place.segmentIndex { wanted = number }
        let missing = wanted &- existing.count
        guard missing > 0, missing <= Self.mostMade else {
            throw mapping.failure(step, "at most \(Self.mostMade) segments are made at once")
        }
        let position = existing.last.map { $0 &+ 1 } ?? editor.segmentCount
        try insert(Array(repeating: Bytes(name), count: missing), at: position, editor, step, mapping)
        return position &+ missing &- 1
    }

    /// Inserts segments and moves what names stand for.
    func insert(
        _ segments: [Bytes], at position: Int, _ editor: HL7Editor, _ step: Step, _ mapping: Mapping
    ) throws(TransformFailure) {
        try put(step, mapping) { () throws(HL7EditError) in try editor.insertSegments(segments, at: position) }
        guard mapping.isInPlace || !bindings.isEmpty else { return }
        moveBindings(from: position, by: segments.count)
        if isExplaining {
            for (offset, segment) in segments.enumerated() {
                explain(step, editor.path(ofSegment: position &+ offset), nil, segment.text)
            }
        }
    }

    func remove(_ places: Range<Int>, _ editor: HL7Editor, _ step: Step, _ mapping: Mapping) throws(TransformFailure) {
        if isExplaining {
            for place in places {
                let old = String(decoding: editor.segment(place), as: UTF8.self)
                explain(step, editor.path(ofSegment: place), old, nil)
            }
        }
        try put(step, mapping) { () throws(HL7EditError) in try editor.removeSegments(places) }
        for index in bindings.indices where isTarget(bindings[index].name) {
            switch bindings[index].binding {
            case .segment(let segment), .repetition(let segment, _, _):
                if places.contains(segment) { bindings[index].binding = .gone }
            default: break
            }
        }
        moveBindings(from: places.upperBound, by: -places.count)
    }

    private func moveBindings(from place: Int, by delta: Int) {
        for index in bindings.indices {
            switch bindings[index].binding {
            case .segment(let segment) where segment >= place && isTarget(bindings[index].name):
                bindings[index].binding = .segment(segment &+ delta)
            case .repetition(let segment, let field, let number)
            where segment >= place && isTarget(bindings[index].name):
                bindings[index].binding = .repetition(segment: segment &+ delta, field: field, number: number)
            default: break
            }
        }
    }

    /// Whether a name stands for something in the target, not in the source.
    private func isTarget(_ name: String) -> Bool { mapping.isInPlace || insertedNames.contains(name) }

    // MARK: Steps

    func delete(_ target: Target, _ step: Step, _ mapping: Mapping) throws(TransformFailure) {
        switch (target, self.target) {
        case (.tree(let path), .tree(let editor)):
            let old = isExplaining ? editor.node(at: path)?.text : nil
            editor.remove(path)
            didEditTree()
            if isExplaining { explain(step, path.description, old, nil) }
        case (.variable(let name, let variable), .hl7(let editor)):
            guard let found = resolve(name, variable) else { return }
            if variable.isWhole, case .segment? = bindings.last(where: { $0.name == name })?.binding {
                try remove(found.segment..<(found.segment &+ 1), editor, step, mapping)
            } else if variable.isWhole {
                try removeRepetition(found.part, found.segment, editor, step, mapping)
                didRemove = true
            } else {
                try clear(found.part, found.segment, editor, step, mapping)
            }
        case (.hl7(let place), .hl7(let editor)):
            for segment in editor.segments(place).reversed() {
                guard let part = place.part else {
                    try remove(segment..<(segment &+ 1), editor, step, mapping)
                    continue
                }
                if part.level == .repetition {
                    try removeRepetition(part, segment, editor, step, mapping)
                } else if place.repetition == .number(part.repetition) || part.component == 0 {
                    try clear(part, segment, editor, step, mapping)
                } else {
                    for number in 0..<editor.repetitionCount(ofField: part.field, in: segment) {
                        var part = part
                        part.repetition = number &+ 1
                        try clear(part, segment, editor, step, mapping)
                    }
                }
            }
        default: break
        }
    }

    private func clear(
        _ part: HL7Part, _ segment: Int, _ editor: HL7Editor, _ step: Step, _ mapping: Mapping
    ) throws(TransformFailure) {
        try edit(editor, part, in: segment, step, mapping) { () throws(TransformFailure) in
            try self.put(step, mapping) { () throws(HL7EditError) in try editor.clear(part, in: segment) }
        }
    }

    private func removeRepetition(
        _ part: HL7Part, _ segment: Int, _ editor: HL7Editor, _ step: Step, _ mapping: Mapping
    ) throws(TransformFailure) {
        let path = isExplaining ? editor.path(of: part, in: segment) : ""
        let old = isExplaining ? editor.encoded(part, in: segment) : nil
        try put(step, mapping) { () throws(HL7EditError) in
            try editor.removeRepetition(part.repetition, ofField: part.field, in: segment)
        }
        if isExplaining { explain(step, path, old, nil) }
    }

    func copy(_ copy: CopyStep, _ step: Step, _ mapping: Mapping) throws(TransformFailure) {
        guard case .hl7(let editor) = target else { return }
        guard let part = copy.target.part, var sourcePart = copy.source.part else {
            return try copySegments(copy, editor, step, mapping)
        }
        let segment = withEditor { $0.firstSegment(copy.source) }
        if copy.source.repetition == .every { sourcePart.repetition = 0 }
        let raw =
            segment.flatMap { segment in withEditor { $0.part(sourcePart, in: segment) } }
            ?? .init(start: nil, count: 0)
        let level = sourcePart.level
        let kept = [KeptContent.part(Bytes(copying: raw), level)]
        var found = editor.firstSegment(copy.target)
        if found == nil, !raw.isEmpty { found = try make(copy.target, editor, step, mapping) }
        guard let place = found else { return }
        try edit(editor, part, in: place, step, mapping) { () throws(TransformFailure) in
            try kept.forEachRaw { (content) throws(TransformFailure) in
                try self.put(step, mapping) { () throws(HL7EditError) in
                    try editor.set(part, in: place, to: content)
                }
            }
        }
    }

    private func copySegments(
        _ copy: CopyStep, _ editor: HL7Editor, _ step: Step, _ mapping: Mapping
    ) throws(TransformFailure) {
        let copies: [Bytes] =
            withEditor { source in
                source.segments(copy.source).map { Bytes(copying: source.segment($0)).renamed(copy.target.segment) }
            } ?? []
        guard let first = copies.first else { return }
        if copy.target.segment == "MSH" {
            let old = isExplaining ? String(decoding: editor.segment(0), as: UTF8.self) : nil
            try put(step, mapping) { () throws(HL7EditError) in try editor.replaceSegment(0, by: first) }
            if isExplaining { explain(step, "MSH", old, first.text) }
            return
        }
        let existing = editor.segments(HL7Place(segment: copy.target.segment))
        let position = existing.last.map { $0 &+ 1 } ?? editor.segmentCount
        try insert(copies, at: position, editor, step, mapping)
    }

    func insert(_ insert: InsertStep, _ step: Step, _ mapping: Mapping) throws(TransformFailure) {
        guard case .hl7(let editor) = target else { return }
        var position = editor.segmentCount
        switch insert.position {
        case .end: break
        case .before(let place):
            guard let found = editor.firstSegment(place) else { return try missing(place, step, mapping) }
            position = found
        case .after(let place):
            guard let found = editor.segments(place).last else { return try missing(place, step, mapping) }
            position = found &+ 1
        case .beforeVariable(let name), .afterVariable(let name):
            guard let found = resolve(name, Target.VariablePart()) else { return }
            position = found.segment
            if case .afterVariable = insert.position { position &+= 1 }
        }
        try self.insert([Bytes(insert.segment)], at: position, editor, step, mapping)
        guard let name = insert.name else { return }
        bindings.append((name, .segment(position)))
        insertedNames.insert(name)
        defer {
            bindings.removeLast()
            insertedNames.remove(name)
        }
        try perform(insert.steps, of: mapping)
    }

    private func missing(_ place: HL7Place, _ step: Step, _ mapping: Mapping) throws(TransformFailure) {
        throw mapping.failure(step, "the message has no segment \(place)")
    }
}

extension Bytes {
    /// A segment under another name of three letters.
    fileprivate func renamed(_ name: String?) -> Bytes {
        guard let name, count >= 3, self[0..<3].text != name else { return self }
        return Bytes(Array(name.utf8) + self[3..<count].array)
    }
}
