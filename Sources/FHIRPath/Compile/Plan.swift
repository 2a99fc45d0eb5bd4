// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HL7

/// An expression ready to run: names resolved, arguments counted, constants folded, HL7 semantics decided.
indirect enum Plan: Sendable {
    case constant([Value])
    case path(HL7ValueScan)
    /// An HL7 path compared with constant text, on the message's own bytes.
    case bytes(ByteTest)
    case message
    case this
    case index
    case variable(String)
    case part(Plan, HL7Value.Level, Int)
    case item(ItemFunction, Plan, [Plan], Mode)
    case pattern(Plan, Regex, whole: Bool, Mode)
    case replacePattern(Plan, Regex, Plan, Mode)
    case collection(CollectionFunction, Plan, [Plan])
    case filter(Plan, Plan)
    case project(Plan, Plan)
    case all(Plan, Plan)
    case choose(Plan, Plan, Plan?)
    case element(Plan, Plan)
    case union(Plan, Plan)
    case and(Plan, Plan)
    case or(Plan, Plan)
    case xor(Plan, Plan)
    case implies(Plan, Plan)
    case compare(Comparison, Plan, Plan, Mode)
    case membership(Plan, of: Plan, Mode)
    case arithmetic(Arithmetic, Plan, Plan)
    case negate(Plan)
    case clock(ClockFunction)
}

extension Plan {
    /// Whether ``scan(_:)`` answers: byte tests joined by logic.
    var isScan: Bool {
        switch self {
        case .bytes: true
        case .and(let left, let right), .or(let left, let right), .xor(let left, let right),
            .implies(let left, let right):
            left.isScan && right.isScan
        case .collection(.not, let base, _): base.isScan
        default: false
        }
    }

    /// The answer of a plan that ``isScan``, of which no part is ever empty. Allocates nothing by itself.
    func scan(_ source: HL7ByteSource) -> Bool {
        switch self {
        case .bytes(let test): test.run(source)
        case .and(let left, let right): left.scan(source) && right.scan(source)
        case .or(let left, let right): left.scan(source) || right.scan(source)
        case .xor(let left, let right): left.scan(source) != right.scan(source)
        case .implies(let left, let right): !left.scan(source) || right.scan(source)
        case .collection(.not, let base, _): !base.scan(source)
        default: false
        }
    }
}

/// Which sides count for any of the values of an HL7 path, rather than for one value as in FHIRPath.
///
/// A function's base is the left side.
enum Mode: Sendable {
    case single, left, right, both

    init(left: Bool, right: Bool) {
        self = left ? (right ? .both : .left) : (right ? .right : .single)
    }

    var isLeft: Bool { self == .left || self == .both }
    var isRight: Bool { self == .right || self == .both }
}

enum Comparison: Sendable {
    case equal, notEqual, equivalent, notEquivalent, less, lessOrEqual, greater, greaterOrEqual

    /// The same comparison with its sides exchanged.
    var mirrored: Comparison {
        switch self {
        case .less: .greater
        case .lessOrEqual: .greaterOrEqual
        case .greater: .less
        case .greaterOrEqual: .lessOrEqual
        default: self
        }
    }
}

enum Arithmetic: Sendable {
    case plus, minus, times, divide, div, mod, concatenate
}

enum ClockFunction: String, Sendable {
    case today, now, timeOfDay
}

/// Functions of one value.
enum ItemFunction: String, Sendable, CaseIterable {
    case startsWith, endsWith, contains
    case upper, lower, trim, length, indexOf, substring, replace, split, toChars
    case toBoolean, toInteger, toDecimal, toString, toDate, toDateTime, toTime
    case convertsToBoolean, convertsToInteger, convertsToDecimal, convertsToString, convertsToDate
    case convertsToDateTime, convertsToTime

    var arity: ClosedRange<Int> {
        switch self {
        case .startsWith, .endsWith, .contains, .indexOf, .split: 1...1
        case .substring: 1...2
        case .replace: 2...2
        default: 0...0
        }
    }

    /// Answers yes or no, and so for any of several HL7 values.
    var isTest: Bool {
        switch self {
        case .startsWith, .endsWith, .contains: true
        default: conversion?.isTest ?? false
        }
    }

    var needsText: Bool { conversion == nil }

    var result: Shape.Kind {
        switch self {
        case .upper, .lower, .trim, .substring, .replace, .split, .toChars, .toString: .string
        case .length, .indexOf, .toInteger: .integer
        case .toDecimal: .decimal
        case .toDate: .date
        case .toDateTime: .dateTime
        case .toTime: .time
        default: .boolean
        }
    }

    /// The target of a conversion, and whether it is only tried.
    var conversion: (target: Shape.Kind, isTest: Bool)? {
        switch self {
        case .toBoolean: (.boolean, false)
        case .toInteger: (.integer, false)
        case .toDecimal: (.decimal, false)
        case .toString: (.string, false)
        case .toDate: (.date, false)
        case .toDateTime: (.dateTime, false)
        case .toTime: (.time, false)
        case .convertsToBoolean: (.boolean, true)
        case .convertsToInteger: (.integer, true)
        case .convertsToDecimal: (.decimal, true)
        case .convertsToString: (.string, true)
        case .convertsToDate: (.date, true)
        case .convertsToDateTime: (.dateTime, true)
        case .convertsToTime: (.time, true)
        default: nil
        }
    }
}

/// Functions of a whole collection without criteria.
enum CollectionFunction: String, Sendable, CaseIterable {
    case exists, empty, count, first, last, tail, skip, take, single, distinct, isDistinct, not
    case allTrue, anyTrue, allFalse, anyFalse, hasValue, isNull, join, union, combine

    var arity: ClosedRange<Int> {
        switch self {
        case .skip, .take, .union, .combine: 1...1
        case .join: 0...1
        default: 0...0
        }
    }
}

/// What is known of a value before anything is evaluated.
struct Shape: Sendable {
    enum Kind: String, Sendable {
        case boolean, string, integer, decimal, date, dateTime, time
        case quantity = "Quantity"
        /// A field, component or subcomponent.
        case hl7Value = "HL7 value"
        case segment
        case message
        /// `{}`.
        case empty
        case unknown

        var isNumber: Bool { self == .integer || self == .decimal }
        var isTemporal: Bool { self == .date || self == .dateTime || self == .time }
        var isText: Bool { self == .string || self == .hl7Value || self == .segment }
    }

    var kind: Kind
    /// Comes from an HL7 path, so that comparisons count for any of its values.
    var isHL7 = false
    var isSingle = false

    static func single(_ kind: Kind) -> Shape { Shape(kind: kind, isSingle: true) }
}
