// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

extension Compiler {
    /// `x is T` and `x as T`.
    mutating func typed(_ syntax: Syntax) throws(ExpressionError) -> Compiled {
        switch syntax.kind {
        case .isType(let operand, let type):
            return try typed(.isType, value(operand, before: "is"), type, syntax.range)
        case .asType(let operand, let type):
            return try typed(.asType, value(operand, before: "as"), type, syntax.range)
        default: return try compile(syntax)
        }
    }

    /// `x.is(T)`, `x.as(T)` and `x.ofType(T)`.
    mutating func typed(_ call: Call) throws(ExpressionError) -> Compiled {
        try checkCount(call, 1...1)
        let base = try base(call)
        let argument = call.arguments[0]
        guard let type = argument.typeName else {
            throw error("'\(call.name)' takes the name of a type", at: argument.range, hint: "as in String")
        }
        return try typed(TypeUse(rawValue: call.name) ?? .isType, base, type, call.range)
    }

    private func typed(
        _ use: TypeUse, _ base: Compiled, _ name: Syntax.TypeName, _ range: SourceRange
    ) throws(ExpressionError) -> Compiled {
        let test = try test(name)
        let plan = Plan.typed(use, base.plan, test)
        if use == .isType { return folded(plan, .single(.boolean), range, [base], at: name.range) }
        var shape = base.shape
        if let type = test.fhir, model.isFHIR, base.constant == nil {
            shape = self.shape(of: [type], isSingle: base.shape.isSingle)
        } else if let kind = test.system {
            (shape.kind, shape.types) = (kind, [])
        }
        return folded(plan, shape, range, [base], at: name.range)
    }

    /// What a type's name means here: without a namespace FHIR's before FHIRPath's own.
    private func test(_ name: Syntax.TypeName) throws(ExpressionError) -> TypeTest {
        let system = Shape.Kind(systemType: name.name)
        let fhir = types.type(named: name.name)
        var test = TypeTest()
        switch name.namespace {
        case "System": test.system = system
        case "FHIR": test.fhir = fhir
        case nil:
            test.fhir = model.isFHIR ? fhir : nil
            test.system = system
            if !model.isFHIR, test.system == nil { test.system = fhir.flatMap { types.kind(of: $0) } }
        default: throw error("'\(name.namespace ?? "")' has no types here", at: name.range, hint: "known: System, FHIR")
        }
        // Each namespace knows of the other's names, and that nothing of it is called so.
        if name.namespace != nil, test.system == nil, test.fhir == nil, system != nil || fhir != nil { return test }
        guard test.system != nil || test.fhir != nil else {
            let names = Shape.Kind.systemTypes + (model.isFHIR ? types.typeNames : [])
            throw error(
                "'\(name)' is not a type", at: name.range,
                hint: Self.nearest(name.name, names).map { "did you mean '\($0)'?" })
        }
        return test
    }

    mutating func repeating(_ call: Call) throws(ExpressionError) -> Compiled {
        try checkCount(call, 1...1)
        let base = try base(call)
        let argument = call.arguments[0]
        var inner = try within(base.shape) { compiler throws(ExpressionError) in
            try compiler.value(argument, before: call.name)
        }
        var shape = inner.shape
        if shape.types != base.shape.types {
            // What it finds it is asked of in turn, so that it is about more than the base.
            var both = Shape(kind: .unknown)
            both.types = Self.common([base.shape, shape])
            if !both.types.isEmpty,
                let again = try? within(
                    both,
                    { compiler throws(ExpressionError) in
                        try compiler.value(argument, before: call.name)
                    })
            {
                inner = again
                shape = Shape(kind: .unknown, types: Self.common([shape, again.shape]))
            } else {
                shape = Shape(kind: .unknown)
            }
        }
        shape.isSingle = false
        return placed(
            .repeating(base.plan, inner.plan, keepsAll: call.name == "repeatAll"), shape, call.range, at: call.nameRange
        )
    }

    mutating func aggregate(_ call: Call) throws(ExpressionError) -> Compiled {
        try checkCount(call, 1...2)
        let base = try base(call)
        let start = call.arguments.count > 1 ? try value(call.arguments[1], before: call.name) : nil
        totals.append(Shape(kind: .unknown))
        defer { totals.removeLast() }
        let step = call.arguments[0]
        let inner = try within(base.shape) { compiler throws(ExpressionError) in
            try compiler.value(step, before: call.name)
        }
        return placed(
            .aggregate(base.plan, inner.plan, start?.plan), Shape(kind: .unknown), call.range, at: call.nameRange)
    }

    /// A key that begins with a minus sorts from the greatest, whatever its type.
    mutating func sort(_ call: Call) throws(ExpressionError) -> Compiled {
        let base = try base(call)
        var keys: [SortKey] = []
        for argument in call.arguments {
            var (key, isDescending) = (argument, false)
            if case .negate(let operand) = argument.kind { (key, isDescending) = (operand, true) }
            let inner = try within(base.shape) { compiler throws(ExpressionError) in
                try compiler.value(key, before: call.name)
            }
            keys.append(SortKey(plan: inner.plan, isDescending: isDescending))
        }
        var shape = base.shape
        shape.isUnordered = false
        return placed(.sort(base.plan, keys), shape, call.range, at: call.nameRange)
    }

    mutating func define(_ call: Call) throws(ExpressionError) -> Compiled {
        try checkCount(call, 1...2)
        let base = call.base == nil && !isStrict ? nil : try base(call)
        guard let name = try constantName(call, "of the variable") else { return try compile(all: call) }
        guard defined[name] == nil, !variables.contains(name), !Self.isReserved(name) else {
            throw error("'%\(name)' has a value already", at: call.arguments[0].range, hint: "use another name")
        }
        var shape = base?.shape ?? Shape(kind: .unknown)
        var inner: Compiled?
        if call.arguments.count > 1 {
            let argument = call.arguments[1]
            inner = try within(shape) { compiler throws(ExpressionError) in
                try compiler.value(argument, before: call.name)
            }
        }
        let slot = slotCount
        slotCount += 1
        defined[name] = Definition(slot: slot, shape: inner?.shape ?? shape)
        shape.isHL7 = shape.isHL7 && base != nil
        return Compiled(
            plan: .define(slot, base?.plan ?? .this, inner?.plan), shape: shape, range: call.range)
    }

    private mutating func compile(all call: Call) throws(ExpressionError) -> Compiled {
        throw error("'\(call.name)' takes a name in single quotes", at: call.arguments[0].range)
    }

    private mutating func constantName(_ call: Call, _ what: String) throws(ExpressionError) -> String? {
        try value(call.arguments[0], before: call.name).constantText
    }

    mutating func trace(_ call: Call) throws(ExpressionError) -> Compiled {
        try checkCount(call, 1...2)
        let base = try base(call)
        guard let name = try constantName(call, "of the trace") else { return try compile(all: call) }
        var inner: Compiled?
        if call.arguments.count > 1 {
            let argument = call.arguments[1]
            inner = try within(base.shape) { compiler throws(ExpressionError) in
                try compiler.value(argument, before: call.name)
            }
        }
        return Compiled(plan: .trace(base.plan, name, inner?.plan), shape: base.shape, range: call.range)
    }

    mutating func navigation(_ function: Navigation, _ call: Call) throws(ExpressionError) -> Compiled {
        try checkCount(call, function.arity)
        if function == .coalesce {
            let arguments = try compile(all: call.arguments, of: call)
            return placed(
                .navigate(function, .constant([]), arguments.map(\.plan)), Shape(kind: .unknown), call.range,
                at: call.nameRange)
        }
        let base = try base(call)
        let arguments = try compile(all: call.arguments, of: call)
        let plan = Plan.navigate(function, base.plan, arguments.map(\.plan))
        return function == .type
            ? folded(plan, shape(of: function, base), call.range, [base], at: call.nameRange)
            : placed(plan, shape(of: function, base), call.range, at: call.nameRange)
    }

    private func shape(of function: Navigation, _ base: Compiled) -> Shape {
        var shape = Shape(kind: .unknown)
        switch function {
        case .children, .descendants: shape.isUnordered = model.isFHIR
        case .type: return Shape(kind: .typeInfo, isSingle: base.shape.isSingle)
        case .extension: return self.shape(of: [types.extensionType], isSingle: false)
        case .getValue: shape.kind = base.shape.kind == .element ? .unknown : base.shape.kind
        case .conformsTo, .htmlChecks: return .single(.boolean)
        case .checkModifiers: return base.shape
        case .getResourceKey, .getReferenceKey: shape.kind = .string
        case .resolve, .coalesce: break
        }
        return shape
    }
}

extension Syntax {
    /// The type that it names, where it is no more than a name.
    fileprivate var typeName: TypeName? {
        switch kind {
        case .member(nil, let name): return TypeName(namespace: nil, name: name, range: range)
        case .member(let base?, let name):
            guard case .member(nil, let namespace) = base.kind else { return nil }
            return TypeName(namespace: namespace, name: name, range: range)
        default: return nil
        }
    }
}

extension Shape.Kind {
    static let systemTypes = [
        "Boolean", "String", "Integer", "Long", "Decimal", "Date", "DateTime", "Time", "Quantity",
    ]

    /// FHIRPath's own type of the name; `Any` is none.
    init?(systemType name: String) {
        switch name {
        case "Boolean": self = .boolean
        case "String": self = .string
        case "Integer", "Long": self = .integer
        case "Decimal": self = .decimal
        case "Date": self = .date
        case "DateTime": self = .dateTime
        case "Time": self = .time
        case "Quantity": self = .quantity
        default: return nil
        }
    }

    /// Its name in `System`.
    var systemType: String {
        switch self {
        case .quantity: "Quantity"
        default: rawValue.prefix(1).uppercased() + rawValue.dropFirst()
        }
    }
}
