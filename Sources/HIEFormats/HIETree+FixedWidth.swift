// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

public import HIETree

extension HIETree {
    /// Reads lines of columns of fixed width, in UTF-8, counted in characters; what pads a value is left out, and so are
    /// empty values. A short line has no values for the columns beyond it.
    public init(fixedWidth bytes: Bytes, _ layout: RowLayout) {
        let lines = bytes.text.split(omittingEmptySubsequences: true) { $0 == "\n" || $0 == "\r" || $0 == "\r\n" }
        let rows = lines.dropFirst(layout.hasHeader ? 1 : 0).map { line in
            var rest = line[...]
            var values: [HIENode] = []
            for column in layout.columns {
                let value = column.trimmed(rest.prefix(column.width))
                rest = rest.dropFirst(column.width)
                if !value.isEmpty { values.append(.leaf(column.name, .string(String(value)))) }
            }
            return HIENode(RowLayout.row, kind: .record, children: values)
        }
        self.init(HIENode("", kind: .record, children: Array(rows)))
    }

    /// The rows as lines of columns of fixed width, each ended by CR LF.
    ///
    /// - Throws: Where a value is longer than its column, or holds a line end.
    public func fixedWidth(_ layout: RowLayout) throws(FormatProblem) -> Bytes {
        var text = ""
        if layout.hasHeader {
            for column in layout.columns {
                text += column.padded(String(column.name.prefix(column.width)), asText: true)
            }
            text += "\r\n"
        }
        for (number, row) in root.children(named: RowLayout.row).enumerated() {
            for column in layout.columns {
                let value = row.first(column.name)?.text ?? ""
                guard value.count <= column.width else {
                    throw FormatProblem(
                        "row \(number + 1): \(column.name) has \(value.count) characters, its column \(column.width)")
                }
                guard !value.contains(where: \.isNewline) else {
                    throw FormatProblem("row \(number + 1): \(column.name) holds a line end")
                }
                text += column.padded(value, asText: false)
            }
            text += "\r\n"
        }
        return Bytes(text)
    }
}

extension RowLayout.Column {
    fileprivate func padded(_ value: String, asText: Bool) -> String {
        let isRight = isRight && !asText
        let rest = String(repeating: asText ? " " : pad, count: max(0, width - value.count))
        return isRight ? rest + value : value + rest
    }

    fileprivate func trimmed(_ value: Substring) -> Substring {
        var value = value
        if isRight {
            // A number of zeros alone keeps one.
            while value.first == pad, value.count > 1 || pad == " " { value = value.dropFirst() }
        } else {
            while value.last == pad { value = value.dropLast() }
        }
        return value
    }
}
