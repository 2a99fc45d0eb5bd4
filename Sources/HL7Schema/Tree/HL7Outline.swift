// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

public import HL7

/// A message as text for people: indented, one value a line, with the names of its schema.
///
/// ```
/// PID Patient identification
///   PID-5 Patient name
///     PID-5.1 Family name: Smith
/// ```
/// Control characters in values are shown as `\u{0D}`. Empty values are left out.
public enum HL7Outline {
    public static func text(of view: HL7View, schemas: HL7Schemas = .standard) -> String {
        text(of: HL7NamedNode(view, schemas: schemas))
    }

    public static func text(of message: HL7NamedNode) -> String {
        var text = ""
        for child in message.children { append(child, depth: 0, to: &text) }
        return text
    }

    private static func append(_ node: HL7NamedNode, depth: Int, to text: inout String) {
        text += String(repeating: "  ", count: depth) + printable(node.path)
        if let name = node.name { text += " " + name }
        if let value = node.value { text += ": " + printable(value) }
        text += "\n"
        for child in node.children { append(child, depth: depth + 1, to: &text) }
    }

    /// `text` on one line of a terminal, whatever it holds.
    private static func printable(_ text: String) -> String {
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
