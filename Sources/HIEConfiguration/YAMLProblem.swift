// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

internal import HIESettings
internal import Yams

/// A syntax error in words that help whoever wrote the file.
struct YAMLProblem {
    static let expressionHint = "write expressions in double quotes or as a '>-' block"

    let issue: SettingIssue

    init(_ error: any Error, in source: SourceLines) {
        let (text, position) = Self.parts(of: error, in: source)
        var hints: [String] = []
        if text.contains("cannot start any token"), source.scalar(at: position) == "\t" {
            hints.append("indent with blanks, not tabs")
        }
        if source.hasExpression(near: position.line) { hints.append(Self.expressionHint) }
        issue = SettingIssue("", ([text] + hints).joined(separator: "; "), at: position)
    }

    private static func parts(of error: any Error, in source: SourceLines) -> (String, SourcePosition) {
        let start = SourcePosition(line: 1, column: 1)
        switch error {
        case YamlError.scanner(let context, let problem, let mark, _),
            YamlError.parser(let context, let problem, let mark, _),
            YamlError.composer(let context, let problem, let mark, _):
            if problem.hasPrefix("but found another document") {
                return ("the file holds a second YAML document", SourcePosition(line: mark.line, column: mark.column))
            }
            let opening = context.map { " \($0.text) at \($0.mark)" } ?? ""
            return (
                "this is not valid YAML: \(problem)\(opening)", SourcePosition(line: mark.line, column: mark.column)
            )
        case YamlError.reader(let problem, let offset, _, _):
            return ("this is not valid YAML: \(problem)", source.position(ofCharacter: offset ?? 0))
        case YamlError.duplicatedKeysInMapping(let names, let context):
            let name = names.first ?? ""
            let former = SourcePosition(line: context.mark.line, column: context.mark.column)
            guard let again = source.nextKey(name, after: former) else { return ("'\(name)' is given twice", former) }
            return ("'\(name)' is already given at \(former)", again)
        default:
            return ("this is not valid YAML", start)
        }
    }
}
