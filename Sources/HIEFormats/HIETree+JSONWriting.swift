// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

public import HIETree

extension HIETree {
    /// The tree as JSON (RFC 8259), on one line. Reads back as the same tree, but for positions: names that repeat become
    /// an array where the first stands, numbers are as they were written, bytes are base64 text.
    public var json: Bytes {
        var text = ""
        root.appendJSON(to: &text)
        return Bytes(text)
    }
}

extension HIENode {
    fileprivate func appendJSON(to text: inout String) {
        switch kind {
        case .leaf: appendValue(to: &text)
        case .list:
            text += "["
            for (index, child) in children.enumerated() {
                if index > 0 { text += ", " }
                child.appendJSON(to: &text)
            }
            text += "]"
        case .record: appendRecord(to: &text)
        }
    }

    private func appendValue(to text: inout String) {
        switch value {
        case .string(let string): JSONText.append(string, to: &text)
        case .number(let number): text += number
        case .boolean(let isTrue): text += isTrue ? "true" : "false"
        case .binary(let bytes): JSONText.append(Base64.text(of: bytes), to: &text)
        case .null, nil: text += "null"
        }
    }

    private func appendRecord(to text: inout String) {
        text += "{"
        var places: [String: [Int]] = [:]
        for (place, child) in children.enumerated() { places[child.name, default: []].append(place) }
        var isFirst = true
        for (place, child) in children.enumerated() {
            guard let all = places[child.name], all.first == place else { continue }
            if !isFirst { text += ", " }
            isFirst = false
            JSONText.append(child.name, to: &text)
            text += ": "
            if all.count == 1 {
                child.appendJSON(to: &text)
            } else {
                HIENode("", kind: .list, children: all.map { children[$0] }).appendJSON(to: &text)
            }
        }
        // Text beside child elements, which XML has.
        if value != nil {
            text += isFirst ? "\"\": " : ", \"\": "
            appendValue(to: &text)
        }
        text += "}"
    }
}

/// RFC 4648 §4.
enum Base64 {
    private static let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

    static func text(of bytes: Bytes) -> String {
        bytes.withUnsafeBytes { bytes in
            var text: [UInt8] = []
            text.reserveCapacity((bytes.count + 2) / 3 * 4)
            var position = 0
            while position < bytes.count {
                let left = min(3, bytes.count - position)
                var group: UInt32 = 0
                for offset in 0..<3 { group = group << 8 | (offset < left ? UInt32(bytes[position + offset]) : 0) }
                for offset in 0..<4 {
                    let isThere = offset <= left
                    text.append(isThere ? digits[Int(group >> UInt32(18 - 6 * offset) & 63)] : UInt8(ascii: "="))
                }
                position += 3
            }
            return String(decoding: text, as: UTF8.self)
        }
    }
}
