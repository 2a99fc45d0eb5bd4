// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

package import HL7

/// A node of the syntax tree of FHIRPath N1 with HL7 paths, with its place in the text.
package struct Syntax: Sendable {
    package let kind: Kind
    package let range: SourceRange
    /// Levels below and including this node; bounded by the parser so that walks may recurse.
    let height: Int

    package indirect enum Kind: Sendable {
        case literal(Literal)
        case path(HL7Path)
        case this
        case index
        case total
        case variable(String)
        /// `name` of the base, or of the focus where there is no base.
        case member(Syntax?, name: String)
        /// A function called on the base, or on the focus where there is no base.
        case call(Syntax?, name: String, nameRange: SourceRange, arguments: [Syntax])
        case indexer(Syntax, Syntax)
        case negate(Syntax)
        case affirm(Syntax)
        case binary(BinaryOperator, SourceRange, Syntax, Syntax)
        case isType(Syntax, TypeName)
        case asType(Syntax, TypeName)
    }

    package enum Literal: Sendable, Hashable {
        case empty
        case boolean(Bool)
        case string(String)
        case integer(Int)
        case decimal(DecimalNumber)
        case temporal(Temporal)
        case quantity(Quantity)
    }

    package struct TypeName: Sendable, Hashable {
        package let namespace: String?
        package let name: String
        package let range: SourceRange
    }

    init(_ kind: Kind, _ range: SourceRange) {
        self.kind = kind
        self.range = range
        height = 1 + (kind.children.map(\.height).max() ?? 0)
    }
}

extension Syntax.Kind {
    var children: [Syntax] {
        switch self {
        case .literal, .path, .this, .index, .total, .variable: []
        case .member(let base, _): base.map { [$0] } ?? []
        case .call(let base, _, _, let arguments): (base.map { [$0] } ?? []) + arguments
        case .indexer(let left, let right), .binary(_, _, let left, let right): [left, right]
        case .negate(let operand), .affirm(let operand), .isType(let operand, _), .asType(let operand, _): [operand]
        }
    }
}

/// The operators between two expressions, by their spelling.
package enum BinaryOperator: String, Sendable, CaseIterable {
    case times = "*"
    case divide = "/"
    case div
    case mod
    case plus = "+"
    case minus = "-"
    case concatenate = "&"
    case union = "|"
    case less = "<"
    case lessOrEqual = "<="
    case greater = ">"
    case greaterOrEqual = ">="
    case equal = "="
    case notEqual = "!="
    case equivalent = "~"
    case notEquivalent = "!~"
    case isIn = "in"
    case contains
    case and
    case or
    case xor
    case implies

    /// Whether a chain of it means the same however it is grouped.
    var isAssociative: Bool {
        self == .and || self == .or || self == .union
    }

    /// How tightly it binds (FHIRPath N1 §8.1); higher binds tighter, all group from the left.
    var power: Int {
        switch self {
        case .times, .divide, .div, .mod: Power.multiplicative
        case .plus, .minus, .concatenate: Power.additive
        case .union: Power.union
        case .less, .lessOrEqual, .greater, .greaterOrEqual: Power.inequality
        case .equal, .notEqual, .equivalent, .notEquivalent: Power.equality
        case .isIn, .contains: Power.membership
        case .and: Power.and
        case .or, .xor: Power.or
        case .implies: Power.implies
        }
    }
}

enum Power {
    static let implies = 1
    static let or = 2
    static let and = 3
    static let membership = 4
    static let equality = 5
    static let inequality = 6
    static let union = 7
    static let type = 8
    static let additive = 9
    static let multiplicative = 10
    static let polarity = 11
    static let postfix = 12
}
