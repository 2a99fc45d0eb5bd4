// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import FHIRPath
import HIETree
import HL7

/// Values of expressions as HL7 v2 writes them.
enum HL7Text {
    static func text(of value: Value) -> String {
        switch value {
        case .temporal: time(value.text)
        default: value.text
        }
    }

    /// `2026-11-24T16:05:00.123+01:00` as `20261124160500.123+0100`, `@T16:05` as `1605` (HL7 v2.5.1 §2.A.22).
    static func time(_ text: String) -> String {
        var output = ""
        var isOffset = false
        var isTime = false
        for character in text {
            switch character {
            case "T": isTime = true
            case "Z": output += "+0000"
            case "+": (isOffset, output) = (true, output + "+")
            case "-" where isTime && !isOffset: (isOffset, output) = (true, output + "-")
            case "-", ":", "@": break
            default: output.append(character)
            }
        }
        return output
    }
}

extension HL7Content {
    /// The same with bytes of its own, so that edits do not move them.
    var kept: KeptContent {
        switch self {
        case .text(let text): .text(text)
        case .part(let raw, let level): .part(Bytes(copying: raw), level)
        }
    }
}

enum KeptContent {
    case text(String)
    case part(Bytes, HL7Value.Level)
}

extension [KeptContent] {
    func forEachRaw<Failure: Error>(_ body: (HL7Content) throws(Failure) -> Void) throws(Failure) {
        for content in self {
            switch content {
            case .text(let text): try body(.text(text))
            case .part(let bytes, let level):
                try bytes.withUnsafeBytes { (raw) throws(Failure) in try body(.part(raw, level)) }
            }
        }
    }
}
