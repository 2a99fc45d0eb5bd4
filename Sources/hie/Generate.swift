// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Foundation
import HL7Traffic

struct Generate: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Writes made-up HL7 v2 traffic of a hospital: the same seed gives the same bytes.",
        discussion: """
            Messages go to standard output, one after the other, for 'hie send' or 'hie show'; or each to a file of its \
            own with --output. No real person is in them: NHS numbers lie in the test range 999.
            """)

    @Option(help: "How many messages.")
    var count = 100

    @Option(help: "Decides everything that is made up.")
    var seed: UInt64 = 1

    @Option(help: "Only these, with commas: types or triggers such as ADT, ORU^R01, A40.")
    var kinds: String?

    @Option(help: "ADT^A01 of this many bytes each instead of a hospital's mix, for measurements.")
    var size: Int?

    @Option(help: "A folder for one file per message.")
    var output: String?

    @Flag(help: "MLLP framing around each message.")
    var mllp = false

    func run() throws {
        var traffic = try Traffic(seed: seed, kinds: kinds, size: size)
        if let output { try FileManager.default.createDirectory(atPath: output, withIntermediateDirectories: true) }
        var waiting: [UInt8] = []
        for number in 0..<max(0, count) {
            let message = traffic.next()
            if let output {
                let name = "\(output)/\(seed)-\(String(format: "%06d", number + 1)).hl7"
                try Data(message).write(to: URL(fileURLWithPath: name))
                continue
            }
            if mllp { waiting.append(0x0B) }
            waiting += message
            waiting += mllp ? [0x1C, 0x0D] : [0x0A]
            if waiting.count > 1 << 16 { flush(&waiting) }
        }
        flush(&waiting)
    }

    private func flush(_ bytes: inout [UInt8]) {
        FileHandle.standardOutput.write(Data(bytes))
        bytes.removeAll(keepingCapacity: true)
    }
}

/// A hospital's mix or messages of one size.
enum Traffic {
    case hospital(HL7Traffic)
    case template(ADTTemplate)

    init(seed: UInt64, kinds: String?, size: Int?) throws {
        if let size {
            self = .template(ADTTemplate(size: size, seed: seed))
            return
        }
        var options = HL7Traffic.Options()
        for name in kinds?.split(separator: ",") ?? [] {
            let named = HL7Traffic.Kind.named(name.trimmingCharacters(in: .whitespaces))
            guard !named.isEmpty else {
                let known = Set(HL7Traffic.Kind.allCases.map { "\($0.type)^\($0.trigger)" }).sorted()
                throw ValidationError("'\(name)' is no kind of message; there are \(known.joined(separator: ", "))")
            }
            options.kinds.formUnion(named)
        }
        self = .hospital(HL7Traffic(seed: seed, options: options))
    }

    mutating func next() -> [UInt8] {
        switch self {
        case .hospital(var traffic):
            defer { self = .hospital(traffic) }
            return traffic.next()
        case .template(var template):
            defer { self = .template(template) }
            return template.next()
        }
    }
}
