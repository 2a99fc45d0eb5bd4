// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

/// A function call being compiled.
final class Call {
    let base: Syntax?
    let name: String
    let nameRange: SourceRange
    let arguments: [Syntax]
    let range: SourceRange

    /// Nil for what is no call.
    init?(_ syntax: Syntax) {
        guard case .call(let base, let name, let nameRange, let arguments) = syntax.kind else { return nil }
        (self.base, self.name, self.nameRange, self.arguments) = (base, name, nameRange, arguments)
        range = syntax.range
    }
}

extension Compiler {
    mutating func call(_ syntax: Syntax) throws(ExpressionError) -> Compiled {
        guard let call = Call(syntax) else { return try compile(syntax) }
        switch call.name {
        case "where", "select", "all": return try criterion(call)
        case "exists" where !call.arguments.isEmpty: return try criterion(call)
        case "iif": return try choice(call)
        case "matches", "matchesFull", "replaceMatches": return try pattern(call)
        case "segment": return try segments(call)
        case "field", "component", "subcomponent": return try child(call)
        case "is", "as", "ofType": return try typed(call)
        case "repeat", "repeatAll": return try repeating(call)
        case "aggregate": return try aggregate(call)
        case "sort": return try sort(call)
        case "defineVariable": return try define(call)
        case "trace": return try trace(call)
        default: return try listed(call)
        }
    }

    /// What the tables of functions know.
    private mutating func listed(_ call: Call) throws(ExpressionError) -> Compiled {
        if let clock = ClockFunction(rawValue: call.name) { return try reading(clock, call) }
        if let function = CollectionFunction(rawValue: call.name) { return try collection(function, call) }
        if let function = ItemFunction(rawValue: call.name) { return try item(function, call) }
        if let function = Navigation(rawValue: call.name) { return try navigation(function, call) }
        if let function = functions[call.name] { return try host(function, call) }
        throw unknown(call)
    }

    func checkCount(_ call: Call, _ arity: ClosedRange<Int>) throws(ExpressionError) {
        guard !arity.contains(call.arguments.count) else { return }
        let join = arity.count > 2 ? "to" : "or"
        let counts = arity.count == 1 ? "\(arity.lowerBound)" : "\(arity.lowerBound) \(join) \(arity.upperBound)"
        let noun = arity.upperBound == 1 && arity.count == 1 ? "argument" : "arguments"
        throw error(
            "'\(call.name)' takes \(arity.upperBound == 0 ? "no" : counts) \(noun), not \(call.arguments.count)",
            at: call.nameRange)
    }

    /// What stands before the dot; without one, what `$this` is.
    mutating func base(_ call: Call) throws(ExpressionError) -> Compiled {
        if let base = call.base { return try open(base, before: call.name) }
        guard var shape = focus.last else {
            throw error(
                "'\(call.name)' needs a value before it", at: call.nameRange,
                hint: "as in PID-3.\(call.name)(\(call.arguments.isEmpty ? "" : "..."))")
        }
        shape.isSingle = true
        return Compiled(plan: .this, shape: shape, range: call.nameRange)
    }

    mutating func compile(all arguments: [Syntax], of call: Call) throws(ExpressionError) -> [Compiled] {
        var compiled: [Compiled] = []
        for argument in arguments { compiled.append(try value(argument, before: call.name)) }
        return compiled
    }

    mutating func within<Result>(
        _ shape: Shape, _ body: (inout Compiler) throws(ExpressionError) -> Result
    ) throws(ExpressionError) -> Result {
        focus.append(shape)
        defer { focus.removeLast() }
        return try body(&self)
    }

    private mutating func criterion(_ call: Call) throws(ExpressionError) -> Compiled {
        try checkCount(call, 1...1)
        let base = try base(call)
        let argument = call.arguments[0]
        let inner = try within(base.shape) { compiler throws(ExpressionError) in
            try compiler.value(argument, before: call.name)
        }
        if call.name == "select" {
            let shape = Shape(kind: inner.shape.kind, isHL7: inner.shape.isHL7)
            return Compiled(plan: .project(base.plan, inner.plan), shape: inner.projected(shape), range: call.range)
        }
        warnUnlessTest(inner)
        switch call.name {
        case "all":
            return placed(.all(base.plan, inner.plan), .single(.boolean), call.range, at: call.nameRange)
        case "exists":
            let plan = Plan.collection(.exists, .filter(base.plan, inner.plan), [])
            return placed(plan, .single(.boolean), call.range, at: call.nameRange)
        default:
            return placed(.filter(base.plan, inner.plan), base.shape, call.range, at: call.nameRange)
        }
    }

    private mutating func choice(_ call: Call) throws(ExpressionError) -> Compiled {
        try checkCount(call, 2...3)
        if let base = call.base {
            let base = try open(base, before: call.name)
            if base.shape.kind != .empty { return try choice(call, on: base) }
        }
        return try choice(of: call)
    }

    /// `iif` on a base, which is `$this` in its arguments.
    private mutating func choice(_ call: Call, on base: Compiled) throws(ExpressionError) -> Compiled {
        guard isStrict else {
            throw error(
                "'iif' stands alone in rules", at: call.nameRange, hint: "write iif(condition, then, otherwise)")
        }
        let inner = try within(base.shape) { compiler throws(ExpressionError) in try compiler.choice(of: call) }
        return placed(.chooseOn(base.plan, inner.plan), inner.shape, call.range, at: call.nameRange)
    }

    private mutating func choice(of call: Call) throws(ExpressionError) -> Compiled {
        let parts = try compile(all: call.arguments, of: call)
        if isStrict { try checkCriterion(parts[0], call) }
        warnUnlessTest(parts[0])
        let otherwise = parts.count > 2 ? parts[2] : nil
        let kinds = Set(parts.dropFirst().map(\.shape.kind)).subtracting([.empty])
        let shape = Shape(
            kind: kinds.count == 1 ? kinds.first ?? .unknown : .unknown,
            isHL7: parts.dropFirst().contains { $0.shape.isHL7 },
            isSingle: parts.dropFirst().allSatisfy { $0.shape.isSingle },
            types: Self.common(parts.dropFirst().map(\.shape)))
        return folded(
            .choose(parts[0].plan, parts[1].plan, otherwise?.plan), shape, call.range, parts, at: call.nameRange)
    }

    private func checkCriterion(_ part: Compiled, _ call: Call) throws(ExpressionError) {
        let kind = part.shape.kind
        guard kind == .boolean || kind == .unknown || kind == .empty else {
            throw error("'\(call.name)' takes a test, not \(part.shape.described)", at: part.range)
        }
    }

    /// The types of several parts; none where something is not known.
    static func common(_ shapes: [Shape]) -> [UInt16] {
        let known = shapes.filter { $0.kind != .empty }
        guard known.allSatisfy({ !$0.types.isEmpty }) else { return [] }
        return known.flatMap(\.types).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }

    private mutating func host(_ function: HostFunction, _ call: Call) throws(ExpressionError) -> Compiled {
        try checkCount(call, function.arity)
        guard call.base == nil else {
            throw error("'\(call.name)' stands alone", at: call.nameRange, hint: "write \(call.name)(...)")
        }
        let arguments = try compile(all: call.arguments, of: call)
        return placed(.host(function, arguments.map(\.plan)), Shape(kind: .unknown), call.range, at: call.nameRange)
    }

    private func reading(_ clock: ClockFunction, _ call: Call) throws(ExpressionError) -> Compiled {
        try checkCount(call, 0...0)
        guard call.base == nil else {
            throw error("'\(call.name)' stands alone", at: call.nameRange, hint: "write \(call.name)()")
        }
        let kind: Shape.Kind =
            switch clock {
            case .today: .date
            case .now: .dateTime
            case .timeOfDay: .time
            }
        return Compiled(plan: .clock(clock), shape: .single(kind), range: call.range)
    }

    private mutating func collection(
        _ function: CollectionFunction, _ call: Call
    ) throws(ExpressionError) -> Compiled {
        try checkCount(call, function.arity)
        let base = try base(call)
        let arguments = try compile(all: call.arguments, of: call)
        if let test = byteTest(function, base) {
            return Compiled(plan: .bytes(test), shape: .single(.boolean), range: call.range)
        }
        if function == .not { warnUnlessTest(base) }
        if function.dependsOnOrder { try checkOrder(base, "'\(call.name)'", at: call.nameRange) }
        let plan = Plan.collection(function, base.plan, arguments.map(\.plan))
        return folded(plan, shape(of: function, base, arguments), call.range, [base] + arguments, at: call.nameRange)
    }

    private func shape(of function: CollectionFunction, _ base: Compiled, _ arguments: [Compiled]) -> Shape {
        var shape = base.shape
        switch function {
        case .count: return .single(.integer)
        case .join: return .single(.string)
        case .first, .last, .single: shape.isSingle = true
        case .tail, .skip, .take, .distinct, .intersect, .exclude: break
        case .union, .combine:
            shape.isSingle = false
            if let other = arguments.first?.shape {
                shape.isHL7 = shape.isHL7 || other.isHL7
                if shape.kind != other.kind { shape.kind = .unknown }
                shape.types = Self.common([shape, other])
            }
        default: return .single(.boolean)
        }
        return shape
    }

    private func byteTest(_ function: CollectionFunction, _ base: Compiled) -> ByteTest? {
        guard case .path(let scan) = base.plan else { return nil }
        switch function {
        case .exists: return ByteTest(scan, .exists)
        case .empty: return ByteTest(scan, .exists, isNegated: true)
        case .hasValue: return ByteTest(scan, .hasValue)
        case .isNull: return ByteTest(scan, .isNull)
        default: return nil
        }
    }

    private mutating func item(_ function: ItemFunction, _ call: Call) throws(ExpressionError) -> Compiled {
        try checkCount(call, function.arity)
        let base = try base(call)
        if function.needsText { try checkText(base, call) }
        if function.needsNumber, isStrict { try checkNumber(base, call) }
        let arguments = try compile(all: call.arguments, of: call)
        for argument in arguments { try check(argument, of: function, call) }
        let shape = Shape(
            kind: function.result ?? base.shape.kind, isHL7: base.shape.isHL7 && !function.isTest,
            isSingle: (function.isTest || base.shape.isSingle) && function != .split && function != .toChars)
        if let test = byteTest(function, base, arguments) {
            return Compiled(plan: .bytes(test), shape: shape, range: call.range)
        }
        let plan = Plan.item(
            function, base.plan, arguments.map(\.plan), Mode(left: base.shape.isHL7, right: false))
        return folded(plan, shape, call.range, [base] + arguments, at: call.nameRange)
    }

    private func byteTest(_ function: ItemFunction, _ base: Compiled, _ arguments: [Compiled]) -> ByteTest? {
        let kind: ByteTest.Kind
        switch function {
        case .startsWith: kind = .startsWith
        case .endsWith: kind = .endsWith
        case .contains: kind = .contains
        default: return nil
        }
        guard let (scan, fold) = base.scannable, let text = arguments.first?.constantText else { return nil }
        return ByteTest(scan, kind, [text], fold: fold)
    }

    func checkText(_ base: Compiled, _ call: Call) throws(ExpressionError) {
        let kind = base.shape.kind
        guard kind.isText || kind == .unknown || kind == .empty else {
            throw error(
                "'\(call.name)' works on text, not on \(base.shape.described)", at: call.nameRange,
                hint: "write .toString().\(call.name)(...)")
        }
    }

    private func checkNumber(_ base: Compiled, _ call: Call) throws(ExpressionError) {
        let kind = base.shape.kind
        guard kind.isNumber || kind == .quantity || kind == .unknown || kind == .empty || kind == .element else {
            throw error("'\(call.name)' calculates with a number, not with \(base.shape.described)", at: call.nameRange)
        }
    }

    private func check(_ argument: Compiled, of function: ItemFunction, _ call: Call) throws(ExpressionError) {
        let kind = argument.shape.kind
        if kind == .unknown || kind == .empty { return }
        if !function.takesText {
            if !function.takesInteger { return }
            guard kind == .integer || argument.shape.isHL7 else {
                throw error("'\(call.name)' takes whole numbers, not \(argument.shape.described)", at: argument.range)
            }
        } else if !kind.isText {
            throw error("'\(call.name)' takes text, not \(argument.shape.described)", at: argument.range)
        }
    }
}

extension Compiled {
    /// The shape of what `select` makes of each item.
    fileprivate func projected(_ projection: Shape) -> Shape {
        var projection = projection
        projection.types = shape.types
        projection.isUnordered = shape.isUnordered
        return projection
    }
}
