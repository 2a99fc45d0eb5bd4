// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HIETree
import HL7
import HL7Schema

/// A message, or what is none.
enum HL7Fuzz {
    private static let paths = ["MSH-9.2", "PID-3(2).4.2", "OBX(*)-5", "ZZZ-1", "PID-5.1", "OBR(3)-4(*).1.1"]

    static func run(_ input: UnsafeRawBufferPointer) throws(FuzzViolation) {
        let bytes = Bytes(copying: input)
        _ = HL7Splitter(bytes).messages.count
        _ = HL7Reply.read(input)
        guard let view = try? HL7View(bytes) else { return }
        let segments = view.segments
        guard segments.count == view.segmentCount, segments.first?.name == "MSH" else {
            throw FuzzViolation("\(segments.count) segments, the first of them \(segments.first?.name ?? "none")")
        }
        _ = HL7Outline.text(of: view)
        _ = HL7Validator(.full).findings(of: view)
        _ = HL7Flat.json(of: [view])
        _ = HIETree(hl7: view)
        for path in paths {
            guard let path = try? HL7Path(path) else { continue }
            let values = (try? view.values(at: path)) ?? []
            guard (try? view.first(at: path))??.bytes == values.first?.bytes else {
                throw FuzzViolation("the first value at \(path) is not the first of all")
            }
            for value in values { _ = (value.text, value.components.count, value.repetitions.count) }
        }
        _ = HL7OrderingKey.hash(in: input, header: view.header)
        try acknowledge(input, view.header)
    }

    /// What answers a message names it.
    private static func acknowledge(
        _ input: UnsafeRawBufferPointer, _ header: HL7MessageHeader
    ) throws(FuzzViolation) {
        var answer: [UInt8] = []
        HL7Acknowledgment.append(
            .aa, answering: header, in: input, controlID: UnsafeRawBufferPointer(start: nil, count: 0),
            time: UnsafeRawBufferPointer(start: nil, count: 0), refusal: nil, to: &answer)
        let named = answer.withUnsafeBytes { answer in
            HL7Reply.read(answer).map { Array($0.controlID.bytes(in: answer)) }
        }
        let wanted = Array(header.controlID.bytes(in: input))
        guard named == wanted else {
            throw FuzzViolation("an answer to \(wanted) names \(named ?? [])")
        }
    }
}
