// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HIETree
import HL7

/// What is different between two messages, field by field.
struct MessageDifference {
    /// More than this says no more.
    static let most = 20

    private let values: ValueText
    private let ignored: Set<String>
    private(set) var lines: [String] = []

    /// - Parameter ignored: Fields, such as MSH-7, of any occurrence of their segments.
    init(_ expected: Bytes, _ actual: Bytes, ignoring ignored: [String], _ values: ValueText) {
        self.values = values
        self.ignored = Set(ignored)
        guard expected != actual else { return }
        guard let left = try? HL7View(expected), let right = try? HL7View(actual) else {
            return compareText(expected, actual)
        }
        compare(left, right)
        if lines.count > Self.most {
            let more = lines.count - Self.most
            lines = lines.prefix(Self.most) + ["… and \(more) more"]
        }
    }

    /// Without segments the first line that differs says most.
    private mutating func compareText(_ expected: Bytes, _ actual: Bytes) {
        let left = expected.text.split(separator: "\n", omittingEmptySubsequences: false)
        let right = actual.text.split(separator: "\n", omittingEmptySubsequences: false)
        let place =
            zip(left, right).enumerated().first { $0.element.0 != $0.element.1 }?.offset ?? min(left.count, right.count)
        func line(_ lines: [Substring]) -> String { place < lines.count ? String(lines[place]) : "" }
        lines.append("line \(place + 1): \(values.difference(line(left), line(right)))")
    }

    private mutating func compare(_ left: HL7View, _ right: HL7View) {
        let (expected, actual) = (left.segments, right.segments)
        var occurrences: [String: Int] = [:]
        for pair in Self.pairs(expected.map(\.name), actual.map(\.name)) {
            switch pair {
            case (let old?, let new?):
                let name = expected[old].name
                occurrences[name, default: 0] += 1
                let isOne = expected.count { $0.name == name } == 1
                let path = isOne ? name : "\(name)[\(occurrences[name, default: 1])]"
                compare(expected[old], actual[new], path)
            case (let old?, nil):
                occurrences[expected[old].name, default: 0] += 1
                lines.append("segment \(old + 1): \(expected[old].name) is missing")
            case (nil, let new?):
                lines.append("segment \(new + 1): \(actual[new].name) is not expected")
            case (nil, nil): break
            }
        }
    }

    /// Places of the same segment in both; nil where one has none.
    private static func pairs(_ left: [String], _ right: [String]) -> [(Int?, Int?)] {
        let difference = right.difference(from: left)
        var removed: Set<Int> = []
        var inserted: Set<Int> = []
        for change in difference {
            switch change {
            case .remove(let offset, _, _): removed.insert(offset)
            case .insert(let offset, _, _): inserted.insert(offset)
            }
        }
        var pairs: [(Int?, Int?)] = []
        var (old, new) = (0, 0)
        while old < left.count || new < right.count {
            if removed.contains(old) {
                pairs.append((old, nil))
                old += 1
            } else if inserted.contains(new) {
                pairs.append((nil, new))
                new += 1
            } else {
                pairs.append((old < left.count ? old : nil, new < right.count ? new : nil))
                (old, new) = (old + 1, new + 1)
            }
        }
        return pairs
    }

    private mutating func compare(_ left: HL7Segment, _ right: HL7Segment, _ path: String) {
        let (expected, actual) = (left.fields, right.fields)
        for number in 1...max(expected.count, actual.count, 1) {
            guard !ignored.contains("\(left.name)-\(number)") else { continue }
            let old = number <= expected.count ? expected[number - 1] : nil
            let new = number <= actual.count ? actual[number - 1] : nil
            compareField(old, new, "\(path)-\(number)", left.name, number)
        }
    }

    private mutating func compareField(
        _ left: HL7Value?, _ right: HL7Value?, _ path: String, _ segment: String, _ field: Int
    ) {
        guard (left?.encodedText ?? "") != (right?.encodedText ?? "") else { return }
        let (expected, actual) = (left?.repetitions ?? [], right?.repetitions ?? [])
        for place in 0..<max(expected.count, actual.count) {
            let repetition = max(expected.count, actual.count) > 1 ? "\(path)[\(place + 1)]" : path
            let old = place < expected.count ? expected[place] : nil
            let new = place < actual.count ? actual[place] : nil
            compareRepetition(old, new, repetition, segment, field)
        }
    }

    private mutating func compareRepetition(
        _ left: HL7Value?, _ right: HL7Value?, _ path: String, _ segment: String, _ field: Int
    ) {
        let (expected, actual) = (left?.components ?? [], right?.components ?? [])
        let count = max(expected.count, actual.count)
        if count <= 1 {
            return note(left, right, path, HL7Names.field(segment, field))
        }
        for place in 0..<count {
            let old = place < expected.count ? expected[place] : nil
            let new = place < actual.count ? actual[place] : nil
            let name = HL7Names.component(segment, field, place + 1) ?? HL7Names.field(segment, field)
            note(old, new, "\(path).\(place + 1)", name)
        }
    }

    private mutating func note(_ left: HL7Value?, _ right: HL7Value?, _ path: String, _ name: String?) {
        let (expected, actual) = (left?.encodedText ?? "", right?.encodedText ?? "")
        guard expected != actual else { return }
        lines.append("\(path)\(name.map { " \($0)" } ?? ""): \(values.difference(expected, actual))")
    }
}
