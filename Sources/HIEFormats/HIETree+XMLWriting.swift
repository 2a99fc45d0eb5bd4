// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

public import HIETree

/// Why a tree cannot be written in a format. Never holds any of the content.
public struct FormatProblem: Error, Hashable, Sendable, CustomStringConvertible {
    public let description: String

    public init(_ description: String) { self.description = description }
}

extension HIETree {
    /// The tree as XML 1.0 in UTF-8, as it is read: `@name` are attributes, all else are elements, and the items of a list
    /// elements of the list's name.
    ///
    /// - Throws: Where there is not one root element, or where a name cannot be one in XML.
    public func xml() throws(FormatProblem) -> Bytes {
        var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        var root = root
        if root.name.isEmpty {
            guard root.children.count == 1, let only = root.children.first, only.kind != .list else {
                throw FormatProblem("XML has one root element: begin every path with its name")
            }
            root = only
        }
        try root.appendXML(to: &text)
        return Bytes(text + "\n")
    }
}

extension HIENode {
    fileprivate func appendXML(to text: inout String) throws(FormatProblem) {
        if kind == .list {
            for child in children {
                var item = child
                item.name = name
                try item.appendXML(to: &text)
            }
            return
        }
        guard Self.isXMLName(name) else { throw FormatProblem("'\(name)' is no name of an XML element") }
        text += "<\(name)"
        var inner = ""
        for child in children {
            if child.name.hasPrefix("@") {
                let attribute = String(child.name.dropFirst())
                guard Self.isXMLName(attribute) else {
                    throw FormatProblem("'\(attribute)' is no name of an XML attribute")
                }
                text += " \(attribute)=\""
                Self.appendEscaped(child.text ?? "", isAttribute: true, to: &text)
                text += "\""
            } else {
                try child.appendXML(to: &inner)
            }
        }
        if case .binary(let bytes)? = value { inner += Base64.text(of: bytes) }
        if let own = self.text {
            var escaped = ""
            Self.appendEscaped(own, isAttribute: false, to: &escaped)
            inner = escaped + inner
        }
        text += inner.isEmpty ? "/>" : ">\(inner)</\(name)>"
    }

    /// Characters that XML 1.0 does not have are left out.
    private static func appendEscaped(_ value: String, isAttribute: Bool, to text: inout String) {
        for scalar in value.unicodeScalars {
            switch scalar {
            case "&": text += "&amp;"
            case "<": text += "&lt;"
            case ">": text += "&gt;"
            case "\"" where isAttribute: text += "&quot;"
            case "\n" where isAttribute, "\t" where isAttribute, "\r": text += "&#\(scalar.value);"
            case "\u{00}"..."\u{08}", "\u{0B}", "\u{0C}", "\u{0E}"..."\u{1F}", "\u{FFFE}", "\u{FFFF}": break
            default: text.unicodeScalars.append(scalar)
            }
        }
    }

    private static func isXMLName(_ name: String) -> Bool {
        guard let first = name.unicodeScalars.first, first.properties.isAlphabetic || first == "_" else { return false }
        return name.unicodeScalars.allSatisfy {
            $0.properties.isAlphabetic || ("0"..."9").contains($0) || "_-.:".unicodeScalars.contains($0)
        }
    }
}
