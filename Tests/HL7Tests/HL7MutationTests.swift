// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HIETree
import HL7
import Testing

/// Whatever the bytes are, nothing traps and nothing is read beyond them.
struct HL7MutationTests {
    private static let interesting: [UInt8] =
        Array("|^~\\&\r\n\"[]XMSHPIDABF0\0\u{0B}\u{1C} ".utf8) + [0xFF, 0xC3, 0x1B, 0xEF]

    @Test(arguments: [1, 20, 300, 4000] as [UInt64])
    func `mutated messages are read or refused`(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let seeds = [
            Fixtures.admission,
            Bytes(
                "\u{0B}FHS|^~\\&|x\rBHS|^~\\&\rMSH|^~\\&|A||||||ACK|1|P|2.3\rMSA|AE|1|no\rERR|^^^207\rBTS|1\r\u{1C}\r"),
            Bytes("MSH|^~\\&|A||||||ORU^R01|1|P|2.5||||||ISO IR87~8859/5\rOBX|1|ED|||\\X00FF\\\\.br\\\\Z1\\\\F\\\r"),
        ]
        for round in 0..<1500 {
            let message = Bytes(Self.mutated(seeds[round % seeds.count].array, &random))
            read(message, with: &random)
        }
    }

    private static func mutated(_ original: [UInt8], _ random: inout SeededGenerator) -> [UInt8] {
        var bytes = original
        for _ in 0..<Int.random(in: 0...6, using: &random) where !bytes.isEmpty {
            let place = Int.random(in: 0..<bytes.count, using: &random)
            switch Int.random(in: 0..<6, using: &random) {
            case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
            case 1: bytes[place] = interesting[Int.random(in: 0..<interesting.count, using: &random)]
            case 2: bytes.insert(interesting[Int.random(in: 0..<interesting.count, using: &random)], at: place)
            case 3: bytes.remove(at: place)
            case 4: bytes.removeSubrange(place...)
            default:
                let end = Int.random(in: place..<bytes.count, using: &random)
                bytes.insert(contentsOf: bytes[place...end], at: Int.random(in: 0...place, using: &random))
            }
        }
        return bytes
    }

    private func read(_ message: Bytes, with random: inout SeededGenerator) {
        let split = HL7Splitter(message)
        #expect(split.messages.reduce(0) { $0 + $1.count } <= message.count)
        _ = message.withUnsafeBytes { HL7Reply.read($0) }
        for path in ["PID-\(message.count)", message.text, String(message.text.suffix(12))] { _ = try? HL7Path(path) }
        _ = try? HIETree(json: message)
        guard let view = try? HL7View(message) else { return }
        let segments = view.segments
        #expect(segments.allSatisfy { $0.range.upperBound <= message.count })
        let fields = HL7Flat.fields(of: view)
        #expect(HL7Flat.json(of: [view]).utf8.count > fields.count)
        #expect(HIETree(hl7: view).root.children.count == segments.count)
        for path in ["PID-3[2].4.2", "MSH-2", "MSH-40", "OBX[*]-5", "ZXX-2[2].2.3", "BHS-1"] {
            guard let path = try? HL7Path(path) else { continue }
            for value in (try? view.values(at: path)) ?? [] { _ = value.text.count + value.subcomponents.count }
        }
        acknowledge(message, view.header)
        useWithOtherBytes(view.header, &random)
    }

    private func acknowledge(_ message: Bytes, _ header: HL7MessageHeader) {
        message.withUnsafeBytes { bytes in
            #expect(
                HL7OrderingKey.hash(in: bytes, header: header)
                    == HL7OrderingKey.bytes(in: bytes, header: header)?.withUnsafeBytes { XXH64.hash($0) })
            _ = HL7PatientIdentifiers.identifiers(in: bytes, header: header)
            for refusal in [nil, HL7Refusal(.dataType, "a|b\r\n", at: .init(segment: "PID", field: 1))] {
                var output: [UInt8] = []
                HL7Acknowledgment.append(
                    .ae, answering: header, in: bytes, controlID: bytes.prefixBytes(20), time: bytes.prefixBytes(24),
                    refusal: refusal, to: &output)
                #expect(output.count > 20)
            }
        }
    }

    /// A header that belongs to another message.
    private func useWithOtherBytes(_ header: HL7MessageHeader, _ random: inout SeededGenerator) {
        let other = Bytes(
            (0..<Int.random(in: 0...80, using: &random)).map { _ in Self.interesting.randomElement(using: &random) ?? 0
            })
        guard let scan = try? HL7ValueScan(HL7Path("MSH-9.1")), let pid = try? HL7ValueScan(HL7Path("PID-3")) else {
            return
        }
        other.withUnsafeBytes { bytes in
            _ = HL7OrderingKey.hash(in: bytes, header: header)
            for scan in [scan, pid] {
                scan.forEachRange(in: bytes, header: header) { range in
                    #expect(range.upperBound <= bytes.count)
                    return true
                }
            }
            var output: [UInt8] = []
            HL7Acknowledgment.append(
                .aa, answering: header, in: bytes, controlID: bytes, time: bytes, to: &output)
        }
    }
}

extension UnsafeRawBufferPointer {
    fileprivate func prefixBytes(_ count: Int) -> UnsafeRawBufferPointer {
        UnsafeRawBufferPointer(rebasing: prefix(count))
    }
}

/// SplitMix64.
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
