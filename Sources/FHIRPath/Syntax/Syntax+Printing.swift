// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HL7

extension Syntax: CustomStringConvertible {
    /// The expression in its one printed form, which parses to the same tree.
    package var description: String {
        switch kind {
        case .literal(let literal): literal.description
        case .path(let path): path.description
        case .this: "$this"
        case .index: "$index"
        case .total: "$total"
        case .variable(let name): "%" + (Self.isWord(name) ? name : Self.quoted(name, "`"))
        case .member(let base, let name): prefix(base) + Self.name(name)
        case .call(let base, let name, _, let arguments):
            prefix(base) + Self.name(name) + "(" + arguments.map(\.description).joined(separator: ", ") + ")"
        case .indexer(let base, let index): base.printed(above: Power.postfix, isIndexed: true) + "[\(index)]"
        case .negate(let operand): "-" + operand.printed(above: Power.polarity)
        case .affirm(let operand): "+" + operand.printed(above: Power.polarity)
        case .binary(let binary, _, let left, let right):
            left.printed(beside: binary, above: binary.power) + " \(binary.rawValue) "
                + right.printed(beside: binary, above: binary.power + 1)
        case .isType(let operand, let type): operand.printed(above: Power.type) + " is \(type)"
        case .asType(let operand, let type): operand.printed(above: Power.type) + " as \(type)"
        }
    }

    private func prefix(_ base: Syntax?) -> String {
        base.map { $0.printed(above: Power.postfix) + "." } ?? ""
    }

    /// In parentheses where it binds less tightly than `power`, or where a bracket would join an HL7 path.
    private func printed(above power: Int, isIndexed: Bool = false) -> String {
        if case .path = kind, isIndexed { return "(\(self))" }
        return ownPower < power ? "(\(self))" : description
    }

    /// An operand. Lists keep their parentheses, as people write them, though the union binds tightly enough.
    private func printed(beside parent: BinaryOperator, above power: Int) -> String {
        if case .binary(.union, _, _, _) = kind, parent != .union { return "(\(self))" }
        if case .binary(parent, _, _, _) = kind, parent.isAssociative { return description }
        return printed(above: power)
    }

    private var ownPower: Int {
        switch kind {
        case .binary(let binary, _, _, _): binary.power
        case .isType, .asType: Power.type
        case .negate, .affirm: Power.polarity
        default: Power.postfix
        }
    }

    static func name(_ name: String) -> String {
        isWord(name) && !BinaryOperator.allCases.contains { $0.rawValue == name } && name != "true" && name != "false"
            && name != "is" && name != "as" ? name : quoted(name, "`")
    }

    private static func isWord(_ name: String) -> Bool {
        name.utf8.first?.isNameStart == true && name.utf8.allSatisfy(\.isNamePart)
    }

    static func quoted(_ text: String, _ quote: String) -> String {
        var output = quote
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\n": output += "\\n"
            case "\r": output += "\\r"
            case "\t": output += "\\t"
            case "\u{C}": output += "\\f"
            case "\\": output += "\\\\"
            case _ where String(scalar) == quote: output += "\\" + quote
            default: output.unicodeScalars.append(scalar)
            }
        }
        return output + quote
    }
}

extension Syntax.Literal: CustomStringConvertible {
    package var description: String {
        switch self {
        case .empty: "{}"
        case .boolean(let value): String(value)
        case .string(let value): Syntax.quoted(value, "'")
        case .integer(let value): String(value)
        case .decimal(let value): value.description
        case .temporal(let value): value.source
        case .quantity(let value): value.source
        }
    }
}

extension Syntax.TypeName: CustomStringConvertible {
    package var description: String {
        (namespace.map { Syntax.name($0) + "." } ?? "") + Syntax.name(name)
    }
}

extension Temporal {
    /// As a literal: a dateTime has its `T` however little it says.
    var source: String {
        switch kind {
        case .date: "@\(self)"
        case .dateTime: precision < .hour ? "@\(self)T" : "@\(self)"
        case .time: "@T\(self)"
        }
    }
}

extension Quantity {
    /// As a literal.
    var source: String {
        switch unit {
        case .code(let code): "\(value) " + Syntax.quoted(code, "'")
        case .calendar: description
        }
    }
}
