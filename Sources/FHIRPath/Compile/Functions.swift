// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

/// Functions of one value.
enum ItemFunction: String, Sendable, CaseIterable {
    case startsWith, endsWith, contains
    case upper, lower, trim, length, indexOf, lastIndexOf, substring, replace, split, toChars
    case encode, decode, escape, unescape
    case toBoolean, toInteger, toLong, toDecimal, toString, toDate, toDateTime, toTime, toQuantity
    case convertsToBoolean, convertsToInteger, convertsToLong, convertsToDecimal, convertsToString, convertsToDate
    case convertsToDateTime, convertsToTime, convertsToQuantity
    case abs, ceiling, exp, floor, ln, log, power, round, sqrt, truncate
    case lowBoundary, highBoundary, precision, comparable
    case year = "yearOf"
    case month = "monthOf"
    case day = "dayOf"
    case hour = "hourOf"
    case minute = "minuteOf"
    case second = "secondOf"
    case millisecond = "millisecondOf"
    case timezoneOffset = "timezoneOffsetOf"
    case date = "dateOf"
    case time = "timeOf"

    var arity: ClosedRange<Int> {
        switch self {
        case .startsWith, .endsWith, .contains, .indexOf, .lastIndexOf, .split, .encode, .decode, .escape, .unescape,
            .log, .power, .comparable:
            1...1
        case .substring: 1...2
        case .replace: 2...2
        case .round, .lowBoundary, .highBoundary, .toQuantity, .convertsToQuantity: 0...1
        default: 0...0
        }
    }

    /// Answers yes or no, and so for any of several HL7 values.
    var isTest: Bool {
        switch self {
        case .startsWith, .endsWith, .contains, .comparable: true
        default: conversion?.isTest ?? false
        }
    }

    var needsText: Bool {
        switch self {
        case .startsWith, .endsWith, .contains, .upper, .lower, .trim, .length, .indexOf, .lastIndexOf, .substring,
            .replace, .split, .toChars, .encode, .decode, .escape, .unescape:
            true
        default: false
        }
    }

    var needsNumber: Bool {
        switch self {
        case .abs, .ceiling, .exp, .floor, .ln, .log, .power, .round, .sqrt, .truncate: true
        default: false
        }
    }

    /// Whether its arguments are texts.
    var takesText: Bool { (needsText && self != .substring) || self == .toQuantity || self == .convertsToQuantity }
    var takesInteger: Bool { self == .substring || self == .round || self == .lowBoundary || self == .highBoundary }

    /// Nil where it is the base's.
    var result: Shape.Kind? {
        switch self {
        case .upper, .lower, .trim, .substring, .replace, .split, .toChars, .toString, .encode, .decode, .escape,
            .unescape:
            .string
        case .length, .indexOf, .lastIndexOf, .toInteger, .toLong, .ceiling, .floor, .truncate, .precision, .year,
            .month, .day, .hour, .minute, .second, .millisecond:
            .integer
        case .toDecimal, .exp, .ln, .log, .sqrt, .timezoneOffset: .decimal
        case .toDate, .date: .date
        case .toDateTime: .dateTime
        case .toTime, .time: .time
        case .toQuantity: .quantity
        case .abs: nil
        case .power, .round, .lowBoundary, .highBoundary: .unknown
        default: .boolean
        }
    }

    /// The target of a conversion, and whether it is only tried.
    var conversion: (target: Shape.Kind, isTest: Bool)? {
        switch self {
        case .toBoolean: (.boolean, false)
        case .toInteger, .toLong: (.integer, false)
        case .toDecimal: (.decimal, false)
        case .toString: (.string, false)
        case .toDate: (.date, false)
        case .toDateTime: (.dateTime, false)
        case .toTime: (.time, false)
        case .toQuantity: (.quantity, false)
        case .convertsToBoolean: (.boolean, true)
        case .convertsToInteger, .convertsToLong: (.integer, true)
        case .convertsToDecimal: (.decimal, true)
        case .convertsToString: (.string, true)
        case .convertsToDate: (.date, true)
        case .convertsToDateTime: (.dateTime, true)
        case .convertsToTime: (.time, true)
        case .convertsToQuantity: (.quantity, true)
        default: nil
        }
    }
}

/// Functions of a whole collection without criteria.
enum CollectionFunction: String, Sendable, CaseIterable {
    case exists, empty, count, first, last, tail, skip, take, single, distinct, isDistinct, not
    case allTrue, anyTrue, allFalse, anyFalse, hasValue, isNull, join, union, combine
    case intersect, exclude, subsetOf, supersetOf

    var arity: ClosedRange<Int> {
        switch self {
        case .skip, .take, .union, .combine, .intersect, .exclude, .subsetOf, .supersetOf: 1...1
        case .join: 0...1
        default: 0...0
        }
    }

    var dependsOnOrder: Bool {
        switch self {
        case .first, .last, .tail, .skip, .take: true
        default: false
        }
    }
}

/// Functions of trees and types.
enum Navigation: String, Sendable, CaseIterable {
    case children, descendants, type, coalesce
    case `extension`, resolve, getValue, conformsTo, htmlChecks, checkModifiers, getResourceKey, getReferenceKey

    var arity: ClosedRange<Int> {
        switch self {
        case .extension, .conformsTo: 1...1
        case .getReferenceKey: 0...1
        case .coalesce, .checkModifiers: 1...16
        default: 0...0
        }
    }
}
