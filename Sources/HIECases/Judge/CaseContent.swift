// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import FHIRPath
import HIETree
import HIETreeXML
import HL7

/// What messages of test files are: texts of people's editors, and bytes of the wire.
enum CaseContent {
    /// HL7 v2 with a carriage return behind each segment; everything else as it is.
    static func normalized(_ content: Bytes) -> Bytes {
        let text = content.text
        guard text.hasPrefix("MSH"), text.unicodeScalars.contains("\n") else { return content }
        return content.withUnsafeBytes { bytes in
            var output: [UInt8] = []
            for line in bytes.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }) {
                output += line
                output.append(0x0D)
            }
            return Bytes(output)
        }
    }

    static func isHL7(_ content: Bytes) -> Bool { (try? HL7View(content)) != nil }
}

extension CaseContent {
    /// JSON or XML; nil for anything else.
    static func tree(of content: Bytes) -> ExpressionTree? {
        let first = content.withUnsafeBytes { $0.first { $0 > 0x20 } }
        switch first {
        case UInt8(ascii: "{"), UInt8(ascii: "["): return (try? HIETree(json: content)).map { ExpressionTree($0) }
        case UInt8(ascii: "<"): return (try? HIETree(xml: content)).map { ExpressionTree($0) }
        default: return nil
        }
    }
}
