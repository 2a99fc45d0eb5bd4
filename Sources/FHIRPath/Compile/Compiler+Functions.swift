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
        default: break
        }
        if let clock = ClockFunction(rawValue: call.name) { return try reading(clock, call) }
        if let function = CollectionFunction(rawValue: call.name) { return try collection(function, call) }
        if let function = ItemFunction(rawValue: call.name) { return try item(function, call) }
        throw unknown(call)
    }

    func checkCount(_ call: Call, _ arity: ClosedRange<Int>) throws(ExpressionError) {
        guard !arity.contains(call.arguments.count) else { return }
        let counts = arity.count == 1 ? "\(arity.lowerBound)" : "\(arity.lowerBound) or \(arity.upperBound)"
        let noun = arity.upperBound == 1 && arity.count == 1 ? "argument" : "arguments"
        throw error(
            "'\(call.name)' takes \(arity.upperBound == 0 ? "no" : counts) \(noun), not \(call.arguments.count)",
            at: call.nameRange)
    }

    /// What stands before the dot; without one, what `$this` is.
    mutating func base(_ call: Call) throws(ExpressionError) -> Compiled {
        if let base = call.base { return try value(base, before: call.name) }
        guard var shape = focus.last else {
            throw error(
                "'\(call.name)' needs a value before it", at: call.nameRange,
                hint: "as in PID-3.\(call.name)(\(call.arguments.isEmpty ? "" : "..."))")
        }
        shape.isSingle = true
        return Compiled(plan: .this, shape: shape, range: call.nameRange)
    }

    private mutating func compile(all arguments: [Syntax], of call: Call) throws(ExpressionError) -> [Compiled] {
        var compiled: [Compiled] = []
        for argument in arguments { compiled.append(try value(argument, before: call.name)) }
        return compiled
    }

    private mutating func within<Result>(
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
            return Compiled(plan: .project(base.plan, inner.plan), shape: shape, range: call.range)
        }
        warnUnlessTest(inner)
        switch call.name {
        case "all":
            return Compiled(plan: .all(base.plan, inner.plan), shape: .single(.boolean), range: call.range)
        case "exists":
            let plan = Plan.collection(.exists, .filter(base.plan, inner.plan), [])
            return Compiled(plan: plan, shape: .single(.boolean), range: call.range)
        default:
            return Compiled(plan: .filter(base.plan, inner.plan), shape: base.shape, range: call.range)
        }
    }

    private mutating func choice(_ call: Call) throws(ExpressionError) -> Compiled {
        try checkCount(call, 2...3)
        if let base = call.base, try value(base, before: call.name).shape.kind != .empty {
            throw error(
                "'iif' stands alone in rules", at: call.nameRange, hint: "write iif(condition, then, otherwise)")
        }
        let parts = try compile(all: call.arguments, of: call)
        warnUnlessTest(parts[0])
        let otherwise = parts.count > 2 ? parts[2] : nil
        let kinds = Set(parts.dropFirst().map(\.shape.kind)).subtracting([.empty])
        let shape = Shape(
            kind: kinds.count == 1 ? kinds.first ?? .unknown : .unknown,
            isHL7: parts.dropFirst().contains { $0.shape.isHL7 },
            isSingle: parts.dropFirst().allSatisfy { $0.shape.isSingle })
        return folded(.choose(parts[0].plan, parts[1].plan, otherwise?.plan), shape, call.range, parts)
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
        let plan = Plan.collection(function, base.plan, arguments.map(\.plan))
        return folded(plan, shape(of: function, base, arguments), call.range, [base] + arguments)
    }

    private func shape(of function: CollectionFunction, _ base: Compiled, _ arguments: [Compiled]) -> Shape {
        var shape = base.shape
        switch function {
        case .count: return .single(.integer)
        case .join: return .single(.string)
        case .first, .last, .single: shape.isSingle = true
        case .tail, .skip, .take, .distinct: break
        case .union, .combine:
            shape.isSingle = false
            if let other = arguments.first?.shape {
                shape.isHL7 = shape.isHL7 || other.isHL7
                if shape.kind != other.kind { shape.kind = .unknown }
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
        let arguments = try compile(all: call.arguments, of: call)
        for argument in arguments { try check(argument, of: function, call) }
        let shape = Shape(
            kind: function.result, isHL7: base.shape.isHL7 && !function.isTest,
            isSingle: (function.isTest || base.shape.isSingle) && function != .split && function != .toChars)
        if let test = byteTest(function, base, arguments) {
            return Compiled(plan: .bytes(test), shape: shape, range: call.range)
        }
        let plan = Plan.item(
            function, base.plan, arguments.map(\.plan), Mode(left: base.shape.isHL7, right: false))
        return folded(plan, shape, call.range, [base] + arguments)
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

    private func check(_ argument: Compiled, of function: ItemFunction, _ call: Call) throws(ExpressionError) {
        let kind = argument.shape.kind
        if kind == .unknown || kind == .empty { return }
        if function == .substring {
            guard kind == .integer || argument.shape.isHL7 else {
                throw error("'\(call.name)' takes whole numbers, not \(argument.shape.described)", at: argument.range)
            }
        } else if !kind.isText {
            throw error("'\(call.name)' takes text, not \(argument.shape.described)", at: argument.range)
        }
    }
}
