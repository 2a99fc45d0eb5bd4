// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import FHIRPath
import HL7

extension TransformRun {
    /// Goes over what is there when the loop begins: what its steps insert is passed over, what they remove is gone.
    func foreach(_ loop: ForeachStep, _ step: Step, _ mapping: Mapping) throws(TransformFailure) {
        switch loop.over {
        case .values(let formula):
            for item in try values(formula, step, mapping) { try pass(loop, .item(item), step, mapping) }
        case .hl7(let place):
            try segments(of: loop, place) { segment throws(TransformFailure) in
                guard let part = place.part else { return try self.pass(loop, segment, step, mapping) }
                try self.repetitions(of: loop, place, part, segment, step, mapping)
            }
        }
    }

    private func pass(
        _ loop: ForeachStep, _ binding: Binding, _ step: Step, _ mapping: Mapping
    ) throws(TransformFailure) {
        bindings.append((loop.name, binding))
        defer { bindings.removeLast() }
        if let condition = loop.condition, try !test(condition, step, mapping) { return }
        try perform(loop.steps, of: mapping)
    }

    /// Segments move while steps insert and remove: those still to come wait among the names, which move with them.
    private func segments(
        of loop: ForeachStep, _ place: HL7Place, _ body: (Binding) throws(TransformFailure) -> Void
    ) throws(TransformFailure) {
        let depth = bindings.count
        let found = withEditor { $0.segments(place) } ?? []
        bindings += found.reversed().map { ("", .segment($0)) }
        defer { bindings.removeSubrange(depth...) }
        while bindings.count > depth {
            let binding = bindings.removeLast().binding
            if case .segment = binding { try body(binding) }
        }
    }

    private func repetitions(
        of loop: ForeachStep, _ place: HL7Place, _ part: HL7Part, _ segment: Binding, _ step: Step, _ mapping: Mapping
    ) throws(TransformFailure) {
        // The segment waits too: it may move while its repetitions are gone over.
        bindings.append(("", segment))
        let index = bindings.count &- 1
        defer { bindings.removeLast() }
        var number = 1
        while case .segment(let at) = bindings[index].binding,
            let count = withEditor({ $0.repetitionCount(ofField: part.field, in: at) }), number <= count
        {
            defer { number &+= 1 }
            if case .number(let wanted) = place.repetition, number != wanted { continue }
            didRemove = false
            try pass(loop, .repetition(segment: at, field: part.field, number: number), step, mapping)
            if didRemove { number &-= 1 }
            didRemove = false
        }
    }
}
