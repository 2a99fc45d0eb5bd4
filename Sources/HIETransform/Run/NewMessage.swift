// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HIETree
import HL7

/// The MSH that a mapping with `create: new` begins with: delimiters, type, version and character set.
enum NewMessage {
    /// With the delimiters, the type and the character set of `source`.
    static func bytes(_ format: ContentFormat, like source: Bytes, _ header: HL7MessageHeader) -> Bytes {
        source.withUnsafeBytes { message in
            func text(_ range: HL7Range) -> [UInt8] { Array(range.bytes(in: message)) }
            let delimiters = header.delimiters
            var type = [text(header.messageCode), text(header.triggerEvent)]
            if !format.structure.isEmpty {
                type.append(Array(format.structure.utf8))
            } else if !header.messageStructure.isEmpty {
                type.append(text(header.messageStructure))
            }
            let version = format.version.isEmpty ? text(header.version) : Array(format.version.utf8)
            let encoding = text(header.encodingCharacters)
            return segment(
                delimiters, encoding, Array(type.joined(separator: [delimiters.component])), version,
                text(header.characterSet))
        }
    }

    /// With the usual delimiters, in UTF-8.
    static func bytes(_ format: ContentFormat) -> Bytes {
        let parts = format.structure.split(separator: "_")
        let type = parts.count == 2 ? "\(parts[0])^\(parts[1])^\(format.structure)" : format.structure
        return segment(
            .standard, Array(#"^~\&"#.utf8), Array(type.utf8),
            Array((format.version.isEmpty ? "2.5.1" : format.version).utf8), Array("UNICODE UTF-8".utf8))
    }

    private static func segment(
        _ delimiters: HL7Delimiters, _ encoding: [UInt8], _ type: [UInt8], _ version: [UInt8], _ charset: [UInt8]
    ) -> Bytes {
        let separator = [delimiters.field]
        var bytes = Array("MSH".utf8) + separator + encoding + Array(repeatElement(delimiters.field, count: 7))
        bytes += type + separator + separator + separator + version
        if !charset.isEmpty { bytes += Array(repeatElement(delimiters.field, count: 6)) + charset }
        return Bytes(bytes + [0x0D])
    }
}

extension ContentFormat {
    var treeStyle: TreeEditor.Style { kind == .json ? .json : .repeated }
}
