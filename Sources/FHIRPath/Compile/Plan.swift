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
    /// The whole tree.
    case root
    /// The root where it is called so, else its children of the name.
    case start(String)
    /// Children by name, one level each.
    case members(Plan, [MemberName])
    /// With the place to report where it fails.
    case placed(Int, Plan)
    case typed(TypeUse, Plan, TypeTest)
    case navigate(Navigation, Plan, [Plan])
    case repeating(Plan, Plan, keepsAll: Bool)
    case aggregate(Plan, Plan, Plan?)
    case total
    case sort(Plan, [SortKey])
    /// The base as it is, with a value for what follows.
    case define(Int, Plan, Plan?)
    case slot(Int)
    case trace(Plan, String, Plan?)
    case chooseOn(Plan, Plan)
    case dynamicPattern(PatternFunction, Plan, Plan, Plan?)
    case host(HostFunction, [Plan])
}

extension Plan {
    /// The plan as a path from the root, if it is no more than that.
    var treePath: TreePath? {
        switch self {
        case .this, .root: TreePath(start: nil, names: [])
        case .start(let name): TreePath(start: name, names: [])
        case .members(let base, let names):
            base.treePath.map { TreePath(start: $0.start, names: $0.names + names) }
        default: nil
        }
    }

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

    var isOrder: Bool {
        switch self {
        case .equal, .notEqual, .equivalent, .notEquivalent: false
        default: true
        }
    }

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

/// An element's name, with its number where FHIR has elements called so.
struct MemberName: Sendable {
    let name: String
    let id: UInt16

    init(_ name: String) { (self.name, id) = (name, FHIRTypes.r4.nameID(of: name)) }
}

/// Names from the root of a tree down, and nothing else.
struct TreePath: Sendable {
    /// What the root is called or of what type it is, where the path says so.
    let start: String?
    let names: [MemberName]
}

enum TypeUse: String, Sendable {
    case isType = "is"
    case asType = "as"
    case ofType
}

/// A type that values are compared with: FHIRPath's own, FHIR's, or whichever of them is called so.
struct TypeTest: Sendable {
    var system: Shape.Kind?
    var fhir: UInt16?
}

enum PatternFunction: String, Sendable {
    case matches, matchesFull, replaceMatches
}

struct SortKey: Sendable {
    let plan: Plan
    let isDescending: Bool
}

enum ClockFunction: String, Sendable {
    case today, now, timeOfDay
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
        /// Of a tree, with children rather than a value.
        case element
        /// What `type()` answers.
        case typeInfo
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
    /// FHIR's types that it may have; empty where nothing is known of them.
    var types: [UInt16] = []
    /// Its order is nobody's promise.
    var isUnordered = false

    static func single(_ kind: Kind) -> Shape { Shape(kind: kind, isSingle: true) }
}
