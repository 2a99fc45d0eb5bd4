// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

public import HIETree

/// The characters that divide an X12 interchange, as its ISA segment declares them (X12.5).
struct X12Delimiters {
    var element: Character = "*"
    var component: Character = ":"
    /// Nil before version 00402, whose ISA11 is something else.
    var repetition: Character? = "^"
    var terminator: Character = "~"

    /// The widths of ISA01 to ISA16, which are fixed.
    static let interchangeWidths = [2, 10, 2, 10, 2, 15, 2, 15, 6, 4, 1, 5, 9, 1, 1, 1]
}

extension HIETree {
    /// Reads an X12 interchange: segments by name, below them elements by X12's names (`NM1.NM103`), repetitions as
    /// elements of the same name, components `C1`, `C2` below. Empty elements are left out; those of ISA lose the blanks
    /// that pad them. Loops are not told apart: segments follow each other.
    public init(x12 bytes: Bytes) throws(FormatProblem) {
        let text = Array(bytes.text.drop { $0.isWhitespace })
        guard text.count >= 106, String(text[0..<3]) == "ISA" else {
            throw FormatProblem("expected an X12 interchange that begins with an ISA segment of 106 characters")
        }
        var delimiters = X12Delimiters(element: text[3], component: text[104], repetition: nil, terminator: text[105])
        let header = text[0..<105].split(separator: delimiters.element, omittingEmptySubsequences: false)
        guard header.count == 17 else { throw FormatProblem("ISA must have 16 elements, not \(header.count - 1)") }
        if let mark = header[11].first, header[11].count == 1, !mark.isLetter, !mark.isNumber, !mark.isWhitespace {
            delimiters.repetition = mark
        }
        var segments: [HIENode] = []
        for part in text.split(separator: delimiters.terminator) {
            let segment = part.drop { $0.isWhitespace }
            if segment.isEmpty { continue }
            segments.append(try HIENode.x12Segment(segment, delimiters, number: segments.count + 1))
        }
        self.init(HIENode("", kind: .record, children: segments))
    }

    /// The interchange, with the delimiters that ISA11 and ISA16 name, else the usual ones. Counts and control numbers are
    /// written as they are.
    public func x12() throws(FormatProblem) -> Bytes {
        var delimiters = X12Delimiters()
        guard let header = root.children.first, header.name == "ISA" else {
            throw FormatProblem("an X12 interchange begins with the segment ISA")
        }
        if let mark = header.first("ISA16")?.text?.first { delimiters.component = mark }
        if let mark = header.first("ISA11")?.text?.first, !mark.isLetter { delimiters.repetition = mark }
        var text = ""
        for segment in root.children { text += try segment.x12(delimiters) }
        return Bytes(text)
    }
}

extension HIENode {
    fileprivate static func x12Segment(
        _ text: ArraySlice<Character>, _ delimiters: X12Delimiters, number: Int
    ) throws(FormatProblem) -> HIENode {
        let elements = text.split(separator: delimiters.element, omittingEmptySubsequences: false)
        let name = String(elements.first ?? [])
        guard (2...3).contains(name.count), name.allSatisfy({ $0.isLetter || $0.isNumber }) else {
            throw FormatProblem("segment \(number): expected a name of two or three letters and digits")
        }
        var children: [HIENode] = []
        for (index, element) in elements.enumerated().dropFirst() {
            let elementName = x12Name(name, index)
            if name == "ISA" {
                let value = String(element).trimmingBlanks
                if !value.isEmpty { children.append(.leaf(elementName, .string(value))) }
                continue
            }
            let repetitions =
                delimiters.repetition.map { element.split(separator: $0, omittingEmptySubsequences: false) } ?? [
                    element
                ]
            children += repetitions.compactMap { x12Element($0, elementName, delimiters) }
        }
        return HIENode(name, kind: .record, children: children)
    }

    private static func x12Element(
        _ text: ArraySlice<Character>, _ name: String, _ delimiters: X12Delimiters
    ) -> HIENode? {
        if text.isEmpty { return nil }
        let components = text.split(separator: delimiters.component, omittingEmptySubsequences: false)
        guard components.count > 1 else { return .leaf(name, .string(String(text))) }
        let children = components.enumerated().filter { !$1.isEmpty }.map { index, component in
            HIENode.leaf("C\(index + 1)", .string(String(component)))
        }
        return HIENode(name, kind: .record, children: children)
    }

    private static func x12Name(_ segment: String, _ number: Int) -> String {
        segment + (number < 10 ? "0\(number)" : "\(number)")
    }

    fileprivate func x12(_ delimiters: X12Delimiters) throws(FormatProblem) -> String {
        var elements: [String] = []
        for child in children {
            guard child.name.hasPrefix(name), let number = Int(child.name.dropFirst(name.count)),
                (1...99).contains(number)
            else {
                throw FormatProblem("\(name) has no element '\(child.name)': its elements are \(name)01, \(name)02 …")
            }
            while elements.count < number { elements.append("") }
            for node in child.kind == .list ? child.children : [child] {
                let value = try node.x12Value(delimiters, isHeader: name == "ISA")
                if let mark = delimiters.repetition, !elements[number - 1].isEmpty { elements[number - 1] += "\(mark)" }
                elements[number - 1] += value
            }
        }
        if name == "ISA" {
            while elements.count < 16 { elements.append("") }
            if elements[15].isEmpty { elements[15] = String(delimiters.component) }
            for (index, width) in X12Delimiters.interchangeWidths.enumerated() {
                guard elements[index].count <= width else {
                    throw FormatProblem("\(HIENode.x12Name("ISA", index + 1)) must have at most \(width) characters")
                }
                elements[index] += String(repeating: " ", count: width - elements[index].count)
            }
        }
        return ([name] + elements).joined(separator: String(delimiters.element)) + String(delimiters.terminator)
    }

    private func x12Value(_ delimiters: X12Delimiters, isHeader: Bool) throws(FormatProblem) -> String {
        if kind == .record {
            var components: [String] = []
            for child in children {
                guard child.name.first == "C", let number = Int(child.name.dropFirst()), (1...99).contains(number)
                else {
                    throw FormatProblem("'\(child.name)' is no component: they are C1, C2 …")
                }
                while components.count < number { components.append("") }
                components[number - 1] = try child.x12Value(delimiters, isHeader: false)
            }
            return components.joined(separator: String(delimiters.component))
        }
        let value = text ?? ""
        let dividers = [
            delimiters.element, delimiters.terminator, delimiters.component,
            delimiters.repetition ?? delimiters.element,
        ]
        // X12 has no escapes: a value that holds a delimiter cannot be written.
        guard isHeader || !value.contains(where: dividers.contains) else {
            throw FormatProblem("\(name) holds a character that divides the interchange")
        }
        return value
    }
}

extension String {
    fileprivate var trimmingBlanks: String {
        var text = self[...]
        while text.last == " " { text = text.dropLast() }
        while text.first == " " { text = text.dropFirst() }
        return String(text)
    }
}
