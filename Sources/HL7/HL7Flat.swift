// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HIETree

/// A message as one flat list of its smallest values, for comparing and for scripts.
///
/// Keys are `PID[1]-5[1].1.1`: segment[occurrence]-field[repetition].component.subcomponent, all from 1. Values are
/// decoded and still escaped; empty ones are left out. `MSH[1]-1` and `MSH[1]-2` hold the delimiters, undivided, and
/// stand for BHS and FHS likewise. Blanks and control bytes at the end of a segment are no part of its last value.
public enum HL7Flat {
    public typealias Entry = (key: String, value: String)

    /// All values in message order.
    public static func fields(of view: HL7View) -> [Entry] {
        var entries: [Entry] = []
        var occurrences: [String: Int] = [:]
        let decoding = view.decoding
        view.bytes.withUnsafeBytes { message in
            for record in view.records {
                let end = trimmed(message, Int(record.start), Int(record.end))
                let nameEnd = min(Int(record.nameEnd), end)
                let name = decoding.text(of: message.part(Int(record.start), nameEnd))
                occurrences[name, default: 0] += 1
                let segment = FlatSegment(
                    message: message, delimiters: view.delimiters, decoding: decoding,
                    prefix: "\(name)[\(occurrences[name, default: 1])]-",
                    declaresDelimiters: nameEnd - Int(record.start) == 3
                        && HL7SegmentCode.declaresDelimiters(message.segmentCode(Int(record.start))))
                segment.append(to: &entries, nameEnd, end)
            }
        }
        return entries
    }

    /// An array of `{"fields": {…}}`, one for each message, keys in message order.
    public static func json(of views: [HL7View]) -> String {
        var text = "["
        for (index, view) in views.enumerated() {
            text += index == 0 ? "\n" : ",\n"
            text += "{\"fields\": {"
            for (index, entry) in fields(of: view).enumerated() {
                if index > 0 { text += ", " }
                JSONText.append(entry.key, to: &text)
                text += ": "
                JSONText.append(entry.value, to: &text)
            }
            text += "}}"
        }
        text += views.isEmpty ? "]\n" : "\n]\n"
        return text
    }

    private static func trimmed(_ message: UnsafeRawBufferPointer, _ start: Int, _ end: Int) -> Int {
        var end = end
        while end > start {
            let byte = message[end &- 1]
            guard byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) || (byte >= 0x1C && byte <= 0x1F) else { break }
            end &-= 1
        }
        return end
    }
}

/// One segment on its way into the flat list.
private struct FlatSegment {
    let message: UnsafeRawBufferPointer
    let delimiters: HL7Delimiters
    let decoding: HL7TextDecoding
    let prefix: String
    let declaresDelimiters: Bool

    func append(to entries: inout [HL7Flat.Entry], _ nameEnd: Int, _ end: Int) {
        guard nameEnd < end else { return }
        var number = 1
        if declaresDelimiters {
            entries.append((prefix + "1", decoding.text(of: message.part(nameEnd, nameEnd + 1))))
            number = 2
        }
        var fields = HL7PieceCursor(message, nameEnd + 1, end, delimiters.field)
        while let (start, end) = fields.next() {
            if declaresDelimiters, number == 2 {
                entries.append((prefix + "2", decoding.text(of: message.part(start, end))))
            } else if start < end {
                append(to: &entries, number, start, end)
            }
            number += 1
        }
    }

    private func append(to entries: inout [HL7Flat.Entry], _ field: Int, _ start: Int, _ end: Int) {
        var repetition = 0
        var repetitions = HL7PieceCursor(message, start, end, delimiters.repetition)
        while let (start, end) = repetitions.next() {
            repetition += 1
            var component = 0
            var components = HL7PieceCursor(message, start, end, delimiters.component)
            while let (start, end) = components.next() {
                component += 1
                var subcomponent = 0
                var subcomponents = HL7PieceCursor(message, start, end, delimiters.subcomponent)
                while let (start, end) = subcomponents.next() {
                    subcomponent += 1
                    guard start < end else { continue }
                    let key = "\(prefix)\(field)[\(repetition)].\(component).\(subcomponent)"
                    entries.append((key, decoding.text(of: message.part(start, end))))
                }
            }
        }
    }
}
