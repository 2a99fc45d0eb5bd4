// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import FHIRPath
import Foundation
import HIEConfiguration
import HIESettings
import HIETransform
import HIETree
import Testing

/// A folder of mapping files for one test.
final class MappingFolder {
    let path: String

    init() throws {
        path = NSTemporaryDirectory() + "hie-mapping-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func write(_ text: String, to name: String) throws {
        let file = URL(fileURLWithPath: "\(path)/\(name)")
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
    }

    func read(_ name: String = "map.yaml", codes: MappingCodes = MappingCodes()) -> (Mapping?, [SettingIssue]) {
        MappingFile.reading(
            "\(path)/\(name)", lookups: LookupFolder("\(path)/lookups", interval: .zero), codes: codes)
    }

    /// Each issue as `2:7: text`, with the file's name where it is not `map.yaml`.
    func issues(_ text: String, codes: MappingCodes = MappingCodes()) throws -> [String] {
        try write(text, to: "map.yaml")
        return read(codes: codes).1.map { issue in
            let file = issue.file.map { $0.split(separator: "/").last.map(String.init) ?? $0 } ?? ""
            let place = issue.position.map { "\($0): " } ?? ""
            return (file == "map.yaml" || file.isEmpty ? "" : file + ":") + place + issue.description
        }
    }

    func mapping(_ text: String, codes: MappingCodes = MappingCodes()) throws -> Mapping {
        try write(text, to: "map.yaml")
        let (mapping, issues) = read(codes: codes)
        for issue in issues { Issue.record("\(issue.position?.description ?? ""): \(issue)") }
        return try #require(mapping)
    }
}

/// A mapping of HL7 to HL7 with these steps, run on `lines`; what comes out, in lines.
func transformed(
    _ steps: String, _ lines: [String] = Sample.admission, create: String = "copy", tables: [String: String] = [:],
    codes: MappingCodes = MappingCodes()
) throws -> [String] {
    let folder = try MappingFolder()
    for (name, text) in tables { try folder.write(text, to: "lookups/\(name).csv") }
    let text = "transform: Test\nfrom: hl7\nto: hl7\ncreate: \(create)\nsteps:\n" + steps
    let mapping = try folder.mapping(text, codes: codes)
    return try run(mapping, lines)
}

func run(_ mapping: Mapping, _ lines: [String] = Sample.admission) throws -> [String] {
    let source = Bytes(lines.map { $0 + "\r" }.joined())
    guard case .hl7(let bytes) = try mapping.run(on: .hl7(source), clock: Sample.clock).content else {
        Issue.record("expected HL7")
        return []
    }
    return bytes.text.split(separator: "\r").map(String.init)
}

enum Sample {
    static let admission = [
        #"MSH|^~\&|PAS|RXX|LIS|RYY|20260101120000||ADT^A01|42|P|2.3"#,
        "EVN|A01|20260101120000",
        #"PID|1||123^^^RXX^MR~9434765919^^^NHS^NH||Smith^John^A~Smyth^Jon||19700101|M|||1 High St^^Leeds"#,
        "PV1|1|I|W5^B2^4",
        "OBX|1|NM|K||4.1|mmol/L",
        "OBX|2|NM|NA||140|mmol/L",
        "ZPI|own|data",
    ]

    /// 24 November 2026, 16:05 UTC.
    static let clock = ExpressionClock { ExpressionClock.Reading(secondsSince1970: 1_795_536_300) }

    static func changing(_ line: Int, to text: String) -> [String] {
        var lines = admission
        lines[line] = text
        return lines
    }
}
