// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HIETree

/// A member of nested JSON objects, to be written into bytes that stay as they are otherwise.
struct JSONMember {
    private let path: [String]

    init(_ path: [String]) {
        self.path = path
    }

    /// One value as a string, several as an array of strings, none as null.
    func set(_ values: [String], in body: Bytes, _ root: HIENode) throws(ContentFailure) -> Bytes {
        var text = ""
        if values.count == 1 {
            JSONText.append(values[0], to: &text)
        } else if values.isEmpty {
            text = "null"
        } else {
            text = "["
            for (place, value) in values.enumerated() {
                if place > 0 { text += "," }
                JSONText.append(value, to: &text)
            }
            text += "]"
        }
        var node = root
        for (depth, name) in path.enumerated() {
            guard node.kind == .record, let range = node.position else {
                throw ContentFailure(
                    description: "\(path.prefix(depth).joined(separator: ".")) is no object to write a member into")
            }
            guard let child = node.children.last(where: { $0.name == name }), let place = child.position else {
                return insert(depth, text, before: range.upperBound - 1, isFirst: node.children.isEmpty, in: body)
            }
            if depth == path.count - 1 { return replace(place, by: text, in: body) }
            node = child
        }
        return body
    }

    /// Adds the rest of the path before the object's closing brace.
    private func insert(_ depth: Int, _ value: String, before end: Int, isFirst: Bool, in body: Bytes) -> Bytes {
        var text = isFirst ? "" : ","
        for (place, name) in path[depth...].enumerated() {
            if place > 0 { text += "{" }
            JSONText.append(name, to: &text)
            text += ":"
        }
        text += value + String(repeating: "}", count: path.count - depth - 1)
        return replace(end..<end, by: text, in: body)
    }

    private func replace(_ range: Range<Int>, by text: String, in body: Bytes) -> Bytes {
        Bytes(body[0..<range.lowerBound].array + Array(text.utf8) + body[range.upperBound..<body.count].array)
    }
}
