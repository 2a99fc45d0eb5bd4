// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HIETree
import HL7

/// HL7 v2 taken apart; each part keeps the bytes that it has of the whole.
struct HL7Splitting: Sendable {
    private enum Way: Sendable {
        case batch
        case group([UInt8])
        case repetition(HL7Path)
    }

    private let way: Way

    /// Nil where `text` is nothing that `kind` can split at.
    init?(_ text: String, _ kind: SplitterSettings.Kind) {
        switch kind {
        case .hl7Batch: way = .batch
        case .hl7Group:
            guard text.utf8.count == 3, let place = try? HL7Place(text), place.segment == text, place.part == nil,
                text != "MSH"
            else { return nil }
            way = .group(Array(text.utf8))
        case .hl7Repetition:
            guard let path = try? HL7Path(text), path.component == nil, path.segment != "MSH" || path.field > 2 else {
                return nil
            }
            way = .repetition(path)
        case .elements, .lines: return nil
        }
    }

    static func complaint(_ text: String, _ kind: SplitterSettings.Kind) -> String? {
        if HL7Splitting(text, kind) != nil { return nil }
        return kind == .hl7Group
            ? "must be a segment such as OBR, not '\(text)'" : "must be a field such as PID-3, not '\(text)'"
    }

    func parts(of body: Bytes) throws(ContentFailure) -> [Bytes] {
        switch way {
        case .batch: messages(in: body)
        case .group(let name): try groups(of: body, name)
        case .repetition(let path): try repetitions(of: body, path)
        }
    }

    /// Where each segment begins and ends, its line end included.
    private func segments(of body: Bytes) -> [(range: Range<Int>, name: [UInt8])] {
        var segments: [(range: Range<Int>, name: [UInt8])] = []
        body.withUnsafeBytes { bytes in
            var start = 0
            var place = 0
            while place < bytes.count {
                while place < bytes.count, bytes[place] != 0x0D, bytes[place] != 0x0A { place += 1 }
                while place < bytes.count, bytes[place] == 0x0D || bytes[place] == 0x0A { place += 1 }
                segments.append((start..<place, Array(bytes[start..<min(start + 3, place)])))
                start = place
            }
        }
        return segments
    }

    /// The messages between the batch's own segments (FHS, BHS, BTS, FTS; HL7 v2.5.1 §2.10.3).
    private func messages(in body: Bytes) -> [Bytes] {
        let frames = ["FHS", "BHS", "BTS", "FTS"].map { Array($0.utf8) }
        let start = Array("MSH".utf8)
        var messages: [Range<Int>] = []
        var isOpen = false
        for segment in segments(of: body) {
            if segment.name == start {
                messages.append(segment.range)
                isOpen = true
            } else if frames.contains(segment.name) {
                isOpen = false
            } else if isOpen, let last = messages.popLast() {
                messages.append(last.lowerBound..<segment.range.upperBound)
            }
        }
        return messages.map { body[$0] }
    }

    private func groups(of body: Bytes, _ name: [UInt8]) throws(ContentFailure) -> [Bytes] {
        let segments = segments(of: body)
        guard segments.first?.name == Array("MSH".utf8) else {
            throw ContentFailure(description: "the message does not begin with MSH")
        }
        let starts = segments.indices.filter { segments[$0].name == name }
        guard let first = starts.first else { return [] }
        let head = body[0..<segments[first].range.lowerBound]
        return starts.enumerated().map { place, start in
            let end = place + 1 < starts.count ? segments[starts[place + 1]].range.lowerBound : body.count
            return Bytes(head.array + body[segments[start].range.lowerBound..<end].array)
        }
    }

    private func repetitions(of body: Bytes, _ path: HL7Path) throws(ContentFailure) -> [Bytes] {
        do {
            let place = HL7Place(path)
            let editor = try HL7Editor(body)
            guard let segment = editor.firstSegment(place) else { return [] }
            let count = editor.repetitionCount(ofField: path.field, in: segment)
            var parts: [Bytes] = []
            for number in 0..<count {
                let copy = try HL7Editor(body)
                for other in stride(from: count, to: 0, by: -1) where other != number + 1 {
                    try copy.removeRepetition(other, ofField: path.field, in: segment)
                }
                parts.append(copy.finish())
            }
            return parts
        } catch let error as HL7Error {
            throw ContentFailure(description: "the message cannot be read: \(error)")
        } catch {
            throw ContentFailure(description: "\(error)")
        }
    }
}
