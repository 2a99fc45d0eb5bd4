// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

/// A message as text for people: indented, one value a line, with the names that are known.
///
/// ```
/// PID Patient identification
///   PID-5 Patient name
///     PID-5.1 Family name: Smith
/// ```
/// Values are decoded and unescaped; control characters in them are shown as `\u{0D}`. Empty ones are left out.
public enum HL7Outline {
    public static func text(of view: HL7View) -> String {
        var outline = OutlineWriter()
        var occurrences: [String: Int] = [:]
        for segment in view.segments {
            let name = printable(segment.name)
            occurrences[name, default: 0] += 1
            outline.segment(segment, name, occurrence: occurrences[name, default: 1])
        }
        return outline.text
    }

    /// `text` on one line of a terminal, whatever it holds.
    fileprivate static func printable(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: isControl) else { return text }
        var shown = ""
        for scalar in text.unicodeScalars {
            if isControl(scalar) {
                shown += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
            } else {
                shown.unicodeScalars.append(scalar)
            }
        }
        return shown
    }

    private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value < 0x20 || (scalar.value >= 0x7F && scalar.value < 0xA0)
    }
}

private struct OutlineWriter {
    private(set) var text = ""

    mutating func segment(_ segment: HL7Segment, _ name: String, occurrence: Int) {
        line(0, occurrence > 1 ? "\(name)[\(occurrence)]" : name, HL7Names.segment(name))
        for (index, field) in segment.fields.enumerated() where !field.isEmpty {
            self.field(field, name, index + 1)
        }
    }

    private mutating func field(_ field: HL7Value, _ segment: String, _ number: Int) {
        let repetitions = field.repetitions
        for (index, repetition) in repetitions.enumerated() where !repetition.isEmpty {
            let path = repetitions.count > 1 ? "\(segment)-\(number)[\(index + 1)]" : "\(segment)-\(number)"
            let components = repetition.components
            let isDivided = components.count > 1 || (components.first?.subcomponents.count ?? 0) > 1
            guard isDivided else {
                line(1, path, HL7Names.field(segment, number), repetition)
                continue
            }
            line(1, path, HL7Names.field(segment, number))
            for (index, component) in components.enumerated() where !component.isEmpty {
                let name = HL7Names.component(segment, number, index + 1)
                self.component(component, "\(path).\(index + 1)", name)
            }
        }
    }

    private mutating func component(_ component: HL7Value, _ path: String, _ name: String?) {
        let subcomponents = component.subcomponents
        guard subcomponents.count > 1 else { return line(2, path, name, component) }
        line(2, path, name)
        for (index, subcomponent) in subcomponents.enumerated() where !subcomponent.isEmpty {
            line(3, "\(path).\(index + 1)", nil, subcomponent)
        }
    }

    private mutating func line(_ depth: Int, _ path: String, _ name: String?, _ value: HL7Value? = nil) {
        text += String(repeating: "  ", count: depth) + path
        if let name { text += " " + name }
        if let value { text += ": " + (value.isNull ? "\"\"" : HL7Outline.printable(value.text)) }
        text += "\n"
    }
}
