// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HIEConfiguration
package import HIESettings
package import HL7Schema

/// A custom schema in a file.
package enum SchemaFile {
    /// What is wrong with a file, as `schemas/local.yaml:12:5: segments.ZPI …`.
    package struct Problem: Error, CustomStringConvertible {
        package let description: String
        package let severity: SettingIssue.Severity
    }

    /// HL7's schemas with those of the file; HL7's own where `path` is empty.
    ///
    /// Items that name the same file share what is made of it.
    package static func schemas(_ path: String) throws(Problem) -> HL7Schemas {
        guard !path.isEmpty else { return .standard }
        let (custom, problems) = read(path)
        if let problem = problems.first(where: { $0.severity == .error }) { throw problem }
        return custom.map(SharedSchemas.schemas) ?? .standard
    }

    /// Everything that is wrong with the file.
    package static func problems(_ path: String) -> [Problem] { path.isEmpty ? [] : read(path).1 }

    private static func read(_ path: String) -> (SharedSchemas.Source?, [Problem]) {
        let file = SettingsFile(path)
        let problems = file.issues.map { Problem(description: $0.description, severity: $0.severity) }
        guard let node = file.tree else { return (nil, problems) }
        let (schema, found) = HL7CustomSchema.read(node)
        return (
            SharedSchemas.Source(path: path, node: node, schema: schema), problems + found.map { problem($0, path) }
        )
    }

    private static func problem(_ issue: SettingIssue, _ path: String) -> Problem {
        let place = issue.position.map { "\(path):\($0)" } ?? path
        return Problem(description: "\(place): \(issue)", severity: issue.severity)
    }
}
