// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HL7

extension TransformRun {
    /// Runs `body`, which edits `part` of a segment, and keeps what changed where that is asked for.
    @inline(__always)
    func edit(
        _ editor: HL7Editor, _ part: HL7Part, in segment: Int, _ step: Step, _ mapping: Mapping,
        _ body: () throws(TransformFailure) -> Void
    ) throws(TransformFailure) {
        guard isExplaining else { return try body() }
        let old = editor.encoded(part, in: segment)
        try body()
        let new = editor.encoded(part, in: segment)
        if old != new || step.word != "set" { explain(step, editor.path(of: part, in: segment), old, new) }
    }

    func explain(_ step: Step, _ path: String, _ old: String?, _ new: String?) {
        changes.append(TransformChange(place: step.place, step: step.word, path: path, old: old, new: new))
    }
}

extension HL7Editor {
    /// A part as it stands, decoded and still with its separators; nil where the message does not have it.
    func encoded(_ part: HL7Part, in segment: Int) -> String? {
        guard let raw = self.part(part, in: segment), !raw.isEmpty else { return nil }
        return decoding.text(of: raw)
    }

    /// `OBX[2]-5.1`: with the segment's index where there are several of its name.
    func path(of part: HL7Part, in segment: Int) -> String {
        var text = "\(path(ofSegment: segment))-\(part.field)"
        if part.repetition > 0 { text += "[\(part.repetition)]" }
        if part.component > 0 { text += ".\(part.component)" }
        if part.subcomponent > 0 { text += ".\(part.subcomponent)" }
        return text
    }

    func path(ofSegment segment: Int) -> String {
        let name = segmentName(segment)
        let all = segments(HL7Place(segment: name))
        guard all.count > 1, let index = all.firstIndex(of: segment) else { return name }
        return "\(name)[\(index + 1)]"
    }
}
