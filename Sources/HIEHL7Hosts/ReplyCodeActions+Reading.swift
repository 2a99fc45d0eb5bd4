// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HIEHosts
public import HIESettings

extension ReplyCodeActions {
    /// What is wrong with a text, and where.
    struct Problem: Error, Hashable {
        /// In Unicode scalars of the text.
        let offset: Int
        let text: String
        var isWarning = false
    }

    /// Reads `text`, collecting every complaint.
    ///
    /// - Returns: The rules that could be read, and what is wrong with the others.
    static func reading(_ text: String) -> (ReplyCodeActions, [Problem]) {
        var reader = Reader(scalars: Array(text.unicodeScalars))
        reader.readAll()
        return (ReplyCodeActions(rules: reader.rules), reader.problems)
    }
}

extension ReplyCodeActions: SettingType {
    public static var typeName: String { "list of reply codes and actions" }
    public static var expectation: String { "codes and actions such as :?R=RF,:?E=S,:*=S" }
    public static var schema: SettingMap { ["type": "string"] }
    public static var isScalar: Bool { true }
    public var settingValue: SettingValue { .text(description) }

    public static func read(
        _ node: SettingNode, in context: SettingContext, _ issues: inout [SettingIssue]
    ) -> Self? {
        guard let source = SourceText.read(node, in: context, &issues) else { return nil }
        let (actions, problems) = reading(source.text)
        for problem in problems {
            issues.append(
                SettingIssue(
                    "", source.isSecret ? "is not right, but its text is secret" : problem.text,
                    at: source.position(at: problem.offset), severity: problem.isWarning ? .warning : .error))
        }
        return problems.contains { !$0.isWarning } ? nil : actions
    }
}

extension ReplyCodeActions {
    private struct Reader {
        let scalars: [Unicode.Scalar]
        var place = 0
        var rules: [Rule] = []
        var problems: [Problem] = []
        /// Codes that a rule decides on already.
        private var decided: Set<Code> = []

        init(scalars: [Unicode.Scalar]) { self.scalars = scalars }

        mutating func readAll() {
            guard scalars.contains(where: { !$0.properties.isWhitespace }) else { return }
            while true {
                readRule(nextItem())
                guard place < scalars.count else { return }
                // The comma.
                place += 1
            }
        }

        /// Up to the next comma that stands outside a leading pair of brackets.
        private mutating func nextItem() -> Range<Int> {
            let start = place
            if trimmed(start..<scalars.count).first.map({ scalars[$0] == "(" }) ?? false {
                while place < scalars.count, scalars[place] != ")" { place += 1 }
            }
            while place < scalars.count, scalars[place] != "," { place += 1 }
            return trimmed(start..<place)
        }

        private func trimmed(_ range: Range<Int>) -> Range<Int> {
            var range = range
            while let first = range.first, scalars[first].properties.isWhitespace {
                range = first + 1..<range.upperBound
            }
            while let last = range.last, scalars[last].properties.isWhitespace { range = range.lowerBound..<last }
            return range
        }

        private func text(_ range: Range<Int>) -> String {
            var view = String.UnicodeScalarView()
            view.append(contentsOf: scalars[range])
            return String(view)
        }

        private mutating func complain(_ place: Int, _ text: String, isWarning: Bool = false) {
            problems.append(Problem(offset: place, text: text, isWarning: isWarning))
        }

        private mutating func readRule(_ item: Range<Int>) {
            guard !item.isEmpty else { return complain(item.lowerBound, "has nothing between two commas") }
            guard let equals = item.last(where: { scalars[$0] == "=" }) else {
                return complain(item.lowerBound, "'\(text(item))' has no action: write code=actions, such as :?E=S")
            }
            let before = problems.count
            let codes = readCodes(trimmed(item.lowerBound..<equals))
            let actions = readActions(trimmed(equals + 1..<item.upperBound), of: text(item))
            guard problems.count == before else { return }
            if !actions.onlyWarns {
                for (code, place) in codes where !decided.insert(code).inserted {
                    complain(place, "'\(code)' stands twice; the first decides", isWarning: true)
                }
            }
            rules.append(Rule(codes: codes.map(\.code), actions: actions))
        }

        private mutating func readCodes(_ range: Range<Int>) -> [(code: Code, place: Int)] {
            guard let first = range.first, scalars[first] == "(" else {
                return readCode(range).map { [($0, range.lowerBound)] } ?? []
            }
            guard let last = range.last, scalars[last] == ")" else {
                complain(first, "'\(text(range))' lacks its closing bracket")
                return []
            }
            var codes: [(code: Code, place: Int)] = []
            var start = first + 1
            for end in start...last where end == last || scalars[end] == "," {
                let part = trimmed(start..<end)
                if let code = readCode(part) { codes.append((code, part.lowerBound)) }
                start = end + 1
            }
            return codes
        }

        private mutating func readCode(_ range: Range<Int>) -> Code? {
            let text = text(range)
            if let code = Code(text) { return code }
            complain(
                range.lowerBound,
                "'\(text)' is no code; codes are :?A :?E :?R :_ :* :~ :I? :T?, ':' with a value of MSA-1, "
                    + "E, E#number, E*text and X")
            return nil
        }

        private mutating func readActions(_ range: Range<Int>, of rule: String) -> Actions {
            var actions = Actions()
            guard !range.isEmpty else {
                complain(range.lowerBound, "'\(rule)' has no action; actions are C, W, F, S, D and R")
                return actions
            }
            for place in range {
                let letter = Character(scalars[place])
                switch letter {
                case "W" where !actions.warns: actions.warns = true
                case "R" where !actions.retries: actions.retries = true
                case "W", "R": complain(place, "'\(letter)' stands twice in '\(rule)'")
                default: readEnd(letter, at: place, of: rule, into: &actions)
                }
            }
            return actions
        }

        private mutating func readEnd(
            _ letter: Character, at place: Int, of rule: String, into actions: inout Actions
        ) {
            guard let end = End(rawValue: letter) else {
                return complain(place, "'\(letter)' in '\(rule)' is no action; actions are C, W, F, S, D and R")
            }
            if let other = actions.end {
                return complain(
                    place,
                    other == end
                        ? "'\(letter)' stands twice in '\(rule)'"
                        : "'\(other.rawValue)' and '\(letter)' exclude each other in '\(rule)'")
            }
            actions.end = end
        }
    }
}

extension ReplyCodeActions.Code {
    /// Nil where `text` is none.
    init?(_ text: String) {
        switch text {
        case ":?A": self = .accepted
        case ":?E": self = .inError
        case ":?R": self = .rejected
        case ":_": self = .empty
        case ":*": self = .otherwise
        case ":~": self = .noAcknowledgment
        case ":I?": self = .otherControlID
        case ":T?": self = .otherType
        case "E": self = .failure
        case "X": self = .noReply
        default: self.init(longer: text)
        }
    }

    private init?(longer text: String) {
        if text.hasPrefix("E*") {
            guard text.count > 2 else { return nil }
            self = .failureText(String(text.dropFirst(2)))
        } else if text.hasPrefix("E#") {
            let digits = text.dropFirst(2)
            guard digits.allSatisfy({ $0.isASCII && $0.isNumber }), let number = Int(digits) else { return nil }
            self = .failureNumber(number)
        } else if text.hasPrefix(":") {
            let value = text.dropFirst()
            guard !value.isEmpty, value.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber) }) else { return nil }
            self = .literal(value.uppercased())
        } else {
            return nil
        }
    }
}
