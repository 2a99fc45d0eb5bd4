// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HL7

extension Compiler {
    /// `segment('ZPI')`: all segments of the name, whatever `$this` is.
    func segments(_ call: Call) throws(ExpressionError) -> Compiled {
        try checkCount(call, 1...1)
        if let base = call.base {
            guard case .variable("context") = base.kind else {
                throw error("'segment' stands alone or behind %context", at: call.nameRange)
            }
        }
        guard case .literal(.string(let name)) = call.arguments[0].kind, HL7Path.isSegmentName(name) else {
            throw error(
                "'segment' takes the name of a segment", at: call.arguments[0].range, hint: "write segment('ZPI')")
        }
        let scan = HL7ValueScan(segmentsNamed: name)
        return Compiled(plan: .path(scan), shape: Shape(kind: .segment, isHL7: true), range: call.range)
    }

    /// `field(n)`, `component(n)`, `subcomponent(n)`; folded into the path where there is one.
    mutating func child(_ call: Call) throws(ExpressionError) -> Compiled {
        try checkCount(call, 1...1)
        let base = try base(call)
        guard case .literal(.integer(let number)) = call.arguments[0].kind, number >= 1,
            number <= HL7Path.largestNumber
        else {
            throw error("'\(call.name)' takes a number from 1 on", at: call.arguments[0].range)
        }
        let above: HL7Value.Level =
            switch call.name {
            case "field": .segment
            case "component": .repetition
            default: .component
            }
        try checkParent(base, above, call)
        let isSingle = base.shape.isSingle && above != .segment
        return Compiled(
            plan: part(number, of: base.plan, above), shape: Shape(kind: .hl7Value, isHL7: true, isSingle: isSingle),
            range: call.range)
    }

    private func checkParent(_ base: Compiled, _ above: HL7Value.Level, _ call: Call) throws(ExpressionError) {
        switch base.shape.kind {
        case .unknown, .empty: return
        case .segment where above == .segment: return
        case .hl7Value where above != .segment:
            guard case .path(let scan) = base.plan, scan.depth != above else { return }
            let written = String(decoding: text[base.range.start..<base.range.end], as: UTF8.self)
            throw error("'\(written)' has no \(call.name)s", at: call.nameRange)
        default:
            let wanted = above == .segment ? "a segment" : "an HL7 value"
            throw error(
                "'\(call.name)' works on \(wanted), not on \(base.shape.described)",
                at: call.nameRange)
        }
    }

    private func part(_ number: Int, of base: Plan, _ above: HL7Value.Level) -> Plan {
        if case .path(let scan) = base, scan.depth == above, let part = scan.part(number) { return .path(part) }
        return .part(base, above, number)
    }

    /// `matches`, `matchesFull` and `replaceMatches`, whose pattern is compiled with the expression.
    mutating func pattern(_ call: Call) throws(ExpressionError) -> Compiled {
        try checkCount(call, call.name == "replaceMatches" ? 2...2 : 1...1)
        let base = try base(call)
        try checkText(base, call)
        let isTest = call.name != "replaceMatches"
        let shape = Shape(
            kind: isTest ? .boolean : .string, isHL7: base.shape.isHL7 && !isTest,
            isSingle: isTest || base.shape.isSingle)
        let mode = Mode(left: base.shape.isHL7, right: false)
        if case .literal(.empty) = call.arguments[0].kind {
            return Compiled(plan: .constant([]), shape: shape, range: call.range)
        }
        let function = PatternFunction(rawValue: call.name) ?? .matches
        if isStrict, !call.arguments[0].isLiteral {
            let arguments = try compile(all: call.arguments, of: call)
            return placed(
                .dynamicPattern(
                    function, base.plan, arguments[0].plan, arguments.count > 1 ? arguments[1].plan : nil),
                shape, call.range, at: call.nameRange)
        }
        let regex = try regex(call)
        if isTest {
            let plan = Plan.pattern(base.plan, regex, whole: call.name == "matchesFull", mode)
            return folded(plan, shape, call.range, [base], at: call.nameRange)
        }
        let template = try value(call.arguments[1], before: call.name)
        return folded(
            .replacePattern(base.plan, regex, template.plan, mode), shape, call.range, [base, template],
            at: call.nameRange)
    }

    private func regex(_ call: Call) throws(ExpressionError) -> Regex {
        let argument = call.arguments[0]
        guard case .literal(.string(let pattern)) = argument.kind else {
            throw error("the pattern of '\(call.name)' is a text in single quotes", at: argument.range)
        }
        do {
            return try Regex(pattern)
        } catch {
            // The range covers parentheses too; the quote is the first byte of the literal itself.
            let quote = text[argument.range.start...].firstIndex(of: UInt8(ascii: "'")) ?? argument.range.start
            let inside = Lexer.sourceLength(ofValueBytes: error.offset, in: text, quoteAt: quote)
            throw ExpressionError("in the pattern: \(error.message)", at: quote + 1 + inside, in: text)
        }
    }

    func unknown(_ call: Call) -> ExpressionError {
        if call.name == "group" {
            return error("'group' is not available in rules yet", at: call.nameRange)
        }
        if Self.elsewhere.contains(call.name) {
            return error("'\(call.name)' needs profiles or terminologies, which are not at hand", at: call.nameRange)
        }
        if HL7Path.isSegmentName(call.name), !isStrict {
            return error(
                "'\(call.name)' is not a function", at: call.nameRange,
                hint: "an occurrence is written \(call.name)[1]-..., counted from 1")
        }
        let best = Self.nearest(call.name, Self.known.sorted() + functions.keys.sorted())
        return error(
            "'\(call.name)' is not a function", at: call.nameRange, hint: best.map { "did you mean '\($0)'?" })
    }

    /// The one of `names` that `name` was probably meant to be.
    static func nearest(_ name: String, _ names: [String]) -> String? {
        let known = names.filter { distance($0, name) <= 2 }
        return known.min { distance($0, name) < distance($1, name) }
    }

    /// Every function that an expression may call.
    static let known = Set(
        ItemFunction.allCases.map(\.rawValue) + CollectionFunction.allCases.map(\.rawValue)
            + Navigation.allCases.map(\.rawValue) + [
                "where", "select", "all", "iif", "matches", "matchesFull", "replaceMatches", "segment", "field",
                "component", "subcomponent", "today", "now", "timeOfDay", "is", "as", "ofType", "repeat", "repeatAll",
                "aggregate", "sort", "defineVariable", "trace",
            ])

    /// Functions of FHIR that need more than the content.
    private static let elsewhere: Set<String> = ["elementDefinition", "memberOf", "slice", "subsumedBy", "subsumes"]

    /// Insertions, deletions and substitutions between two names.
    private static func distance(_ left: String, _ right: String) -> Int {
        let (left, right) = (Array(left.utf8.prefix(32)), Array(right.utf8.prefix(32)))
        var row = Array(0...right.count)
        for (index, byte) in left.enumerated() {
            var diagonal = row[0]
            row[0] = index + 1
            for column in right.indices {
                let above = row[column + 1]
                row[column + 1] = min(above + 1, row[column] + 1, diagonal + (byte == right[column] ? 0 : 1))
                diagonal = above
            }
        }
        return row[right.count]
    }
}

extension Syntax {
    fileprivate var isLiteral: Bool { if case .literal = kind { true } else { false } }
}
