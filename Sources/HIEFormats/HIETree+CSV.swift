// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

public import HIETree

extension HIETree {
    /// Reads separated values (RFC 4180) as rows of strings; empty values are left out.
    public init(csv bytes: Bytes, _ layout: RowLayout = RowLayout()) throws(CSVProblem) {
        var reader = CSVReader(bytes, separator: layout.separator)
        var names = layout.columns.map(\.name)
        var rows: [HIENode] = []
        var isHeading = layout.hasHeader
        while let row = try reader.next() {
            if row.fields == [""] { continue }
            if isHeading {
                isHeading = false
                if names.isEmpty { names = row.fields }
                continue
            }
            guard row.fields.count <= names.count else {
                throw CSVProblem(
                    line: row.line, reason: "\(row.fields.count) values, but \(names.count) columns are named")
            }
            let values = zip(names, row.fields).filter { !$1.isEmpty }
            rows.append(
                HIENode(RowLayout.row, kind: .record, children: values.map { .leaf($0, .string($1)) }))
        }
        self.init(HIENode("", kind: .record, children: rows))
    }

    /// The rows as separated values, each line ended by CR LF. Without named columns those of the rows count, in the order
    /// in which they are first seen.
    public func csv(_ layout: RowLayout = RowLayout()) -> Bytes {
        let rows = root.children(named: RowLayout.row)
        var names = layout.columns.map(\.name)
        if names.isEmpty {
            var seen: Set<String> = []
            names = rows.flatMap(\.children).map(\.name).filter { seen.insert($0).inserted }
        }
        func line(_ values: [String]) -> String {
            let separator = String(decoding: [layout.separator], as: UTF8.self)
            return values.map { CSVReader.quoted($0, separator: layout.separator) }.joined(separator: separator)
                + "\r\n"
        }
        var text = layout.hasHeader ? line(names) : ""
        for row in rows { text += line(names.map { row.first($0)?.text ?? "" }) }
        return Bytes(text)
    }
}
