// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import Glibc
import HIECore
import HIETree
import HL7

/// A file name with times and message values in it: `%Y%m%d-%H%M%S-{MSH-10}.hl7`.
///
/// Times are local. What comes from a message keeps `A-Z a-z 0-9 . _ -`; everything else becomes `_`, and a value that
/// would be longer than 100 bytes is cut, and so is a whole name above 200, before its extension: no message can choose
/// a folder or a name too long to write.
struct FilenamePattern: Sendable {
    private enum Part: Sendable {
        case time(String)
        case value(HL7Path)
    }

    enum Problem: Error, CustomStringConvertible {
        case separator
        case unclosed
        case path(String, HL7PathError)
        case conversion(Character)

        var description: String {
            switch self {
            case .separator: "must not contain '/'; the folder is FilePath"
            case .unclosed: "has a '{' without its '}'"
            case .path(let text, let error): "has '{\(text)}', which is no HL7 path: \(error)"
            case .conversion(let character):
                "has '%\(character)', which is none of %Y %y %m %d %H %M %S %j %%"
            }
        }
    }

    private let parts: [Part]
    private static let conversions = Set("YymdHMSj%")
    private static let longestValue = 100
    /// Leaves room for `-1`, `-2` … below the 255 bytes of file systems.
    private static let longestName = 200

    init(_ text: String) throws(Problem) {
        if text.contains("/") { throw .separator }
        var parts: [Part] = []
        var time = ""
        var rest = text[...]
        while let character = rest.popFirst() {
            if character == "{" {
                guard let end = rest.firstIndex(of: "}") else { throw .unclosed }
                let inner = String(rest[..<end])
                rest = rest[rest.index(after: end)...]
                if !time.isEmpty { parts.append(.time(time)) }
                time = ""
                do throws(HL7PathError) {
                    parts.append(.value(try HL7Path(inner)))
                } catch {
                    throw .path(inner, error)
                }
                continue
            }
            time.append(character)
            guard character == "%" else { continue }
            let conversion = rest.popFirst() ?? " "
            guard Self.conversions.contains(conversion) else { throw .conversion(conversion) }
            time.append(conversion)
        }
        if !time.isEmpty { parts.append(.time(time)) }
        self.parts = parts
    }

    func name(for message: Bytes, at time: Timestamp) -> String {
        let view = try? HL7View(message)
        let name = parts.map { part in
            switch part {
            case .time(let format): Self.format(format, time)
            case .value(let path): Self.safe((try? view?.first(at: path))?.text ?? "")
            }
        }.joined()
        // A name of dots alone, or none, is a folder or nothing.
        return Self.short(name.allSatisfy { $0 == "." } ? "message" + name : name)
    }

    private static func short(_ name: String) -> String {
        guard name.utf8.count > longestName else { return name }
        let ending = name.lastIndex(of: ".").map { name[$0...] } ?? ""
        let kept = ending.utf8.count <= 20 ? String(ending) : ""
        var stem = name.prefix(longestName)
        while stem.utf8.count + kept.utf8.count > longestName { stem.removeLast() }
        return stem + kept
    }

    static func safe(_ value: String) -> String {
        String(
            decoding: value.utf8.prefix(longestValue).map { byte -> UInt8 in
                switch byte {
                case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2E, 0x2D, 0x5F: byte
                default: 0x5F
                }
            }, as: UTF8.self)
    }

    private static func format(_ format: String, _ time: Timestamp) -> String {
        var seconds = time_t(time.microseconds / 1_000_000)
        var parts = tm()
        localtime_r(&seconds, &parts)
        var buffer = [CChar](repeating: 0, count: 256 + format.utf8.count * 4)
        let count = strftime(&buffer, buffer.count, format, &parts)
        return String(decoding: buffer.prefix(count).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
}
