// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

extension SettingValue {
    /// The value as JSON text.
    ///
    /// Secret scalars are masked.
    ///
    /// - Parameter indent: Blanks per level; nil for one line.
    public func json(indent: Int? = nil) -> String {
        var text = ""
        write(to: &text, indent: indent, level: 0)
        return text
    }

    private func write(to text: inout String, indent: Int?, level: Int) {
        switch self {
        case .null: text += "null"
        case .scalar(let scalar): scalar.write(to: &text)
        case .list(let nodes):
            writeBlock("[", "]", nodes, to: &text, indent: indent, level: level) { node, text in
                node.value.write(to: &text, indent: indent, level: level + 1)
            }
        case .map(let map):
            writeBlock("{", "}", map.entries, to: &text, indent: indent, level: level) { entry, text in
                writeQuoted(entry.name, to: &text)
                text += indent == nil ? ":" : ": "
                entry.node.value.write(to: &text, indent: indent, level: level + 1)
            }
        }
    }

    private func writeBlock<Element>(
        _ open: String, _ close: String, _ elements: [Element], to text: inout String, indent: Int?, level: Int,
        _ write: (Element, inout String) -> Void
    ) {
        text += open
        for (index, element) in elements.enumerated() {
            if index > 0 { text += "," }
            if let indent { text += "\n" + String(repeating: " ", count: indent * (level + 1)) }
            write(element, &text)
        }
        if let indent, !elements.isEmpty { text += "\n" + String(repeating: " ", count: indent * level) }
        text += close
    }
}

extension SettingScalar {
    fileprivate func write(to text: inout String) {
        if isSecret {
            writeQuoted(Secret.mask, to: &text)
        } else if !isQuoted, isJSONLiteral {
            text += self.text
        } else {
            writeQuoted(self.text, to: &text)
        }
    }

    /// Whether the text is `true`, `false` or a number by RFC 8259 §6.
    private var isJSONLiteral: Bool {
        if text == "true" || text == "false" { return true }
        var rest = text.utf8[...]
        if rest.first == UInt8(ascii: "-") { rest.removeFirst() }
        let whole = rest.prefix(while: isDigit)
        rest = rest[whole.endIndex...]
        guard !whole.isEmpty, whole.count == 1 || whole.first != UInt8(ascii: "0") else { return false }
        if rest.first == UInt8(ascii: ".") {
            let decimals = rest.dropFirst().prefix(while: isDigit)
            guard !decimals.isEmpty else { return false }
            rest = rest[decimals.endIndex...]
        }
        if rest.first == UInt8(ascii: "e") || rest.first == UInt8(ascii: "E") {
            rest.removeFirst()
            if rest.first == UInt8(ascii: "+") || rest.first == UInt8(ascii: "-") { rest.removeFirst() }
            let exponent = rest.prefix(while: isDigit)
            guard !exponent.isEmpty else { return false }
            rest = rest[exponent.endIndex...]
        }
        return rest.isEmpty
    }
}

private func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }

private func writeQuoted(_ string: String, to text: inout String) {
    text += "\""
    for scalar in string.unicodeScalars {
        switch scalar {
        case "\"": text += "\\\""
        case "\\": text += "\\\\"
        case "\n": text += "\\n"
        case "\r": text += "\\r"
        case "\t": text += "\\t"
        case "\u{0}"..<"\u{20}":
            let hex = String(scalar.value, radix: 16)
            text += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
        default: text.unicodeScalars.append(scalar)
        }
    }
    text += "\""
}
