// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import Foundation
import HIETree
import HL7
import HL7Schema

// Times of the validator for one message, printed as JSON: `SchemaBench [FILE] [ROUNDS]`.

let usual = [
    "MSH|^~\\&|PAS|HOSP|RIS|HOSP|20261124093000||ADT^A01^ADT_A01|MSG00001|P|2.5.1|||AL|NE||UNICODE UTF-8",
    "EVN|A01|20261124093000||||20261124092500",
    "PID|1||1002282^^^HOSP^MR~9434765919^^^NHS^NH||Smith^Anna^Mary^^Mrs||19680412|F|||12 Mill Lane^^Leeds^^LS1 4AP^GBR||"
        + "0113 496 0000^PRN^PH|||M||V1002^^^HOSP^VN",
    "PD1|||Riverside Practice^^B82001|G9401234^Patel^Asha^^^Dr",
    "NK1|1|Smith^John|SPO^Spouse^HL70063|12 Mill Lane^^Leeds^^LS1 4AP|0113 496 0001^PRN^PH",
    "PV1|1|I|W4^B2^1^HOSP||||C3456^Jones^Peter^^^Dr|||MED||||1|||C3456^Jones^Peter^^^Dr|I|V1002^^^HOSP^VN||||||||||||||||||"
        + "|||||HOSP|||||20261124093000",
    "AL1|1|DA|7980^Penicillin^LN|SV|Rash",
    "DG1|1||I21.9^Acute myocardial infarction^I10|||A",
].joined(separator: "\r")

let arguments = CommandLine.arguments
let bytes =
    arguments.count > 1 ? Bytes([UInt8](try Data(contentsOf: URL(fileURLWithPath: arguments[1])))) : Bytes(usual)
let rounds = arguments.count > 2 ? Int(arguments[2]) ?? 100_000 : 100_000

func microseconds(_ rounds: Int, _ body: () throws -> Void) rethrows -> Double {
    let clock = ContinuousClock()
    let taken = try clock.measure { for _ in 0..<rounds { try body() } }
    return Double(taken.components.attoseconds) / 1e12 / Double(rounds) + Double(taken.components.seconds) * 1e6
        / Double(rounds)
}

let first = microseconds(1) { _ = HL7Schemas.standard.schema(version: "2.5.1") }
let second = microseconds(1) { _ = HL7Schemas.standard.schema(version: "2.3") }
var findings = 0
var times: [(String, Double)] = []
for level in [HL7ValidationLevel.structure, .full] {
    let validator = HL7Validator(level)
    let time = bytes.withUnsafeBytes { message in
        microseconds(rounds) {
            guard let header = try? HL7MessageHeader(reading: message) else { return }
            findings += validator.findings(in: message, header: header).count
        }
    }
    times.append((level.rawValue, time))
}
print(
    "{\"bytes\": \(bytes.count), \"schema 2.5.1 read, µs\": \(Int(first)), \"schema 2.3 read, µs\": \(Int(second)), "
        + times.map { "\"\($0.0), µs\": \(($0.1 * 100).rounded() / 100)" }.joined(separator: ", ")
        + ", \"findings\": \(findings / rounds / 2)}")
if arguments.count > 3 {
    bytes.withUnsafeBytes { message in
        guard let header = try? HL7MessageHeader(reading: message) else { return }
        for finding in HL7Validator(.full).findings(in: message, header: header) {
            print(finding, finding.rule, finding.severity)
        }
    }
    try print(HL7Outline.text(of: HL7View(bytes)))
}
