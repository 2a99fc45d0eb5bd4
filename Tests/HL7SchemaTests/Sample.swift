// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import Foundation
import HIETree
import HL7
import HL7Schema

enum Sample {
    static let admission = message(
        #"MSH|^~\&|PAS|HOSP|RIS|HOSP|20261124093000||ADT^A01^ADT_A01|MSG00001|P|2.5.1||||||UNICODE UTF-8"#,
        "EVN|A01|20261124093000",
        "PID|1||1002282^^^HOSP^MR~9434765919^^^NHS^NH||Smith^Anna||19680412|F",
        "PV1|1|I|W4^B2^1^HOSP")

    static let result = message(
        #"MSH|^~\&|LAB|HOSP|PAS|HOSP|20261124093000||ORU^R01^ORU_R01|MSG00002|P|2.5.1"#,
        "PID|1||1002282^^^HOSP^MR||Smith^Anna",
        "PV1|1|I",
        "ORC|RE",
        "OBR|1|||24331-1^Lipids^LN",
        "OBX|1|NM|2093-3^Cholesterol^LN||4.9|mmol/L|||||F",
        "NTE|1||fasting",
        "OBX|2|NM|2571-8^Triglyceride^LN||1.3|mmol/L|||||F",
        "OBR|2|||718-7^Haemoglobin^LN",
        "OBX|1|NM|718-7^Haemoglobin^LN||141|g/L|||||F")

    static func message(_ segments: String...) -> Bytes { Bytes(segments.map { $0 + "\r" }.joined()) }

    /// A copy with other segments; empty ones are left out.
    static func replacing(_ message: Bytes, _ changes: [String: String]) -> Bytes {
        let lines = message.text.split(separator: "\r").map { changes[String($0.prefix(3))] ?? String($0) }
        return Bytes(lines.filter { !$0.isEmpty }.map { $0 + "\r" }.joined())
    }
}

func findings(
    _ message: Bytes, _ level: HL7ValidationLevel = .full, _ schemas: HL7Schemas = .standard
) throws -> [HL7Finding] {
    HL7Validator(level, schemas: schemas).findings(of: try HL7View(message))
}

/// `PID-3 field-missing`, for comparing.
func complaints(
    _ message: Bytes, _ level: HL7ValidationLevel = .full, _ schemas: HL7Schemas = .standard
) throws -> [String] {
    try findings(message, level, schemas).map { "\($0.path) \($0.rule.rawValue)" }
}

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

/// Facts and messages from elsewhere, where they are present.
enum Corpus {
    /// `HIE_CORPUS`, else `../shared/corpus` beside the package.
    static let folder: URL? = {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let path = ProcessInfo.processInfo.environment["HIE_CORPUS"]
        let folder = path.map { URL(filePath: $0) } ?? root.appending(path: "../shared/corpus").standardizedFileURL
        return FileManager.default.fileExists(atPath: folder.appending(path: "hl7v2").path) ? folder : nil
    }()

    static func messages() throws -> [(name: String, bytes: Bytes)] {
        guard let folder = folder?.appending(path: "hl7v2") else { return [] }
        let paths = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
        return try paths.filter { $0.hasSuffix(".hl7") }.sorted().map { path in
            (path, Bytes([UInt8](try Data(contentsOf: folder.appending(path: path)))))
        }
    }
}
