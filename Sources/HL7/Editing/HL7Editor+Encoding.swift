// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

extension HL7Editor {
    /// Appends `content` to ``scratch`` as it stands at `level`.
    func append(_ content: HL7Content, at level: HL7Value.Level) throws(HL7EditError) {
        switch content {
        case .text(let text): try append(text)
        case .part(let raw, .literal): append(escaping: raw)
        case .part(let raw, let from): append(raw, from: from, at: level)
        }
    }

    private func append(_ text: String) throws(HL7EditError) {
        var text = text
        let start = scratch.count
        let isASCII = text.withUTF8 { utf8 in
            append(escaping: UnsafeRawBufferPointer(utf8))
            return UnsafeRawBufferPointer(utf8).isASCII
        }
        if !isASCII, decoding.charset != .utf8 {
            let escaped = String(decoding: scratch[start...], as: UTF8.self)
            guard let encoded = decoding.bytes(of: escaped) else {
                throw .notInCharset(decoding.charset.name)
            }
            scratch.replaceSubrange(start..., with: encoded)
        }
    }

    private func append(escaping raw: UnsafeRawBufferPointer) {
        if raw.contains(where: needsEscape) {
            scratch.append(contentsOf: HL7Escape.escaped(raw, delimiters))
        } else {
            scratch.append(contentsOf: raw)
        }
    }

    @inline(__always) private func needsEscape(_ byte: UInt8) -> Bool {
        byte == delimiters.field || byte == delimiters.component || byte == delimiters.repetition
            || byte == delimiters.escape || byte == delimiters.subcomponent || byte == 0x0D || byte == 0x0A
    }

    /// The parts of the value become parts of the place.
    private func append(_ raw: UnsafeRawBufferPointer, from: HL7Value.Level, at level: HL7Value.Level) {
        switch (from, level) {
        case (.field, .component), (.repetition, .component):
            append(firstRepetition(raw), replacing: delimiters.component, by: delimiters.subcomponent)
        case (.component, .field), (.component, .repetition):
            append(raw, replacing: delimiters.subcomponent, by: delimiters.component)
        case (_, .subcomponent):
            let repetition = firstRepetition(raw)
            let component = repetition.part(0, repetition.position(of: delimiters.component, 0, repetition.count))
            scratch.append(
                contentsOf: component.part(0, component.position(of: delimiters.subcomponent, 0, component.count)))
        case (.field, .repetition): scratch.append(contentsOf: firstRepetition(raw))
        default: scratch.append(contentsOf: raw)
        }
    }

    private func firstRepetition(_ raw: UnsafeRawBufferPointer) -> UnsafeRawBufferPointer {
        raw.part(0, raw.position(of: delimiters.repetition, 0, raw.count))
    }

    private func append(_ raw: UnsafeRawBufferPointer, replacing separator: UInt8, by other: UInt8) {
        let start = scratch.count
        scratch.append(contentsOf: raw)
        for index in start..<scratch.count where scratch[index] == separator { scratch[index] = other }
    }
}
