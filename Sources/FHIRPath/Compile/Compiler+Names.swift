// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HL7

extension Compiler {
    static func root(of model: ContentModel) -> Shape {
        Shape(kind: model.isFHIR ? .element : .unknown, isSingle: true, types: model.rootType.map { [$0] } ?? [])
    }

    mutating func member(_ syntax: Syntax) throws(ExpressionError) -> Compiled {
        guard case .member(let base, let name) = syntax.kind else { return try compile(syntax) }
        guard let base else { return try first(name, syntax.range) }
        let place = SourceRange(syntax.range.end - nameLength(name, syntax.range.end), syntax.range.end)
        let compiled = try compile(base)
        return try member(name, of: compiled, at: place, syntax.range)
    }

    /// The bytes that `name` takes where it ends at `end`: two more where it is quoted.
    private func nameLength(_ name: String, _ end: Int) -> Int {
        guard end > 0, end <= text.count, text[end - 1] == UInt8(ascii: "`") else { return name.utf8.count }
        let open = text[..<(end - 1)].lastIndex(of: UInt8(ascii: "`")) ?? end - 1
        return end - open
    }

    /// A name without a base: of the root's type, or an element of `$this`.
    private func first(_ name: String, _ range: SourceRange) throws(ExpressionError) -> Compiled {
        guard var shape = focus.last, !shape.isHL7, shape.kind != .segment else { throw notAnElement(name, range) }
        shape.isSingle = true
        if model.isFHIR, let type = types.type(named: name), name.utf8.first?.isUpper == true {
            return try typeName(name, type, shape, range)
        }
        if !model.isFHIR, focus.count == 1, isStrict {
            return Compiled(plan: .start(name), shape: Shape(kind: .unknown), range: range)
        }
        return try member(name, of: Compiled(plan: .this, shape: shape, range: range), at: range, range)
    }

    /// FHIRPath N1 §3.2: a path may begin with the type of what it is about.
    private func typeName(
        _ name: String, _ type: UInt16, _ shape: Shape, _ range: SourceRange
    ) throws(ExpressionError) -> Compiled {
        guard let known = shape.types.first else {
            let plan = focus.count == 1 ? Plan.start(name) : .this
            return Compiled(plan: plan, shape: Shape(kind: .element, isSingle: true, types: [type]), range: range)
        }
        guard shape.types.contains(where: { types.isType($0, a: type) || types.isType(type, a: $0) }) else {
            throw error("this is about \(types.name(of: known)), not about \(name)", at: range)
        }
        return Compiled(plan: .this, shape: shape, range: range)
    }

    func member(
        _ name: String, of base: Compiled, at place: SourceRange, _ range: SourceRange
    ) throws(ExpressionError) -> Compiled {
        let shape = base.shape
        if shape.isHL7 || shape.kind == .segment || shape.kind == .message {
            throw error(
                "'.\(name)' selects an element, which HL7 v2 content does not have", at: range,
                hint: "a function is called with parentheses, as in .\(name)()")
        }
        let plan = joined(base.plan, name)
        if shape.types.isEmpty {
            return Compiled(plan: plan, shape: try simpleMember(name, of: shape, at: place), range: range)
        }
        return Compiled(plan: plan, shape: try element(name, of: shape, at: place), range: range)
    }

    private func joined(_ base: Plan, _ name: String) -> Plan {
        if case .members(let base, let names) = base {
            return .members(base, names + [MemberName(name)])
        }
        return .members(base, [MemberName(name)])
    }

    /// Of what FHIR does not declare: anything of a tree, little of FHIRPath's own values.
    private func simpleMember(_ name: String, of shape: Shape, at place: SourceRange) throws(ExpressionError) -> Shape {
        switch shape.kind {
        case .unknown, .element, .empty: return Shape(kind: .unknown)
        case .quantity where name == "value": return .single(.decimal)
        case .quantity where name == "unit" || name == "code": return .single(.string)
        case .typeInfo where name == "namespace" || name == "name": return .single(.string)
        default: throw error("\(shape.described) has no element '\(name)'", at: place)
        }
    }

    private func element(_ name: String, of shape: Shape, at place: SourceRange) throws(ExpressionError) -> Shape {
        var (found, isSingle, isOpen): ([UInt16], Bool, Bool) = ([], shape.isSingle, false)
        var isFound = false
        for type in shape.types {
            if let element = types.element(name, of: type) {
                isFound = true
                for type in element.types where !found.contains(type) { found.append(type) }
                isSingle = isSingle && !element.repeats
            } else if type == FHIRTypes.unknown || types.isAbstract(type) {
                isOpen = true
            }
        }
        guard isFound || isOpen else { throw unknownElement(name, shape.types, at: place) }
        if isOpen { return Shape(kind: .unknown, isSingle: isFound && isSingle) }
        return self.shape(of: found, isSingle: isSingle)
    }

    func shape(of found: [UInt16], isSingle: Bool) -> Shape {
        let kinds = Set(found.map { types.kind(of: $0) ?? .element })
        let kind = kinds.count == 1 ? kinds.first ?? .unknown : .unknown
        return Shape(kind: kind, isSingle: isSingle, types: found)
    }

    private func unknownElement(_ name: String, _ among: [UInt16], at place: SourceRange) -> ExpressionError {
        let owner = among.map { types.path(of: $0) }.joined(separator: " or ")
        for type in among {
            if let member = types.member(name, of: type), member.isWireName {
                let base = types.element(member).name
                return error(
                    "\(owner) has no element '\(name)'", at: place,
                    hint: "write \(base).ofType(\(types.name(of: member.type)))")
            }
        }
        let names = among.flatMap { types.names(of: $0) }
        let best = Self.nearest(name, names)
        return error("\(owner) has no element '\(name)'", at: place, hint: best.map { "did you mean '\($0)'?" })
    }

    private func notAnElement(_ name: String, _ range: SourceRange) -> ExpressionError {
        if HL7Path.isSegmentName(name) {
            return error(
                "'\(name)' alone has no value", at: range,
                hint:
                    "write '\(name)' in single quotes for text, \(name)-3 for a field, segment('\(name)') for segments")
        }
        if HL7Path.isSegmentName(name.uppercased()) {
            return error("'\(name)' is not known here", at: range, hint: "segment names are in capitals")
        }
        if name == "null" {
            return error("'null' is not known here", at: range, hint: "write .empty() or .isNull()")
        }
        return error("'\(name)' is not known here", at: range, hint: "text is written in single quotes: '\(name)'")
    }

    func variable(_ name: String, _ range: SourceRange) throws(ExpressionError) -> Compiled {
        if let definition = defined[name] {
            return Compiled(plan: .slot(definition.slot), shape: definition.shape, range: range)
        }
        if variables.contains(name) {
            return Compiled(plan: .variable(name), shape: Shape(kind: .unknown), range: range)
        }
        if let value = Self.constant(name) {
            return Compiled(plan: .constant([.string(value)]), shape: .single(.string), range: range)
        }
        if Self.wholes.contains(name) {
            if isStrict { return Compiled(plan: .root, shape: Self.root(of: model), range: range) }
            if name == "context" { return Compiled(plan: .message, shape: .single(.message), range: range) }
        }
        let wholes = isStrict ? Self.wholes : ["context"]
        let known = (variables.sorted() + defined.keys.sorted() + wholes).map { "%" + $0 }.joined(separator: ", ")
        throw error("the variable '%\(name)' is not known here", at: range, hint: "known: \(known)")
    }

    static let wholes = ["context", "resource", "rootResource"]

    /// Whether FHIRPath or FHIR gives the name a meaning.
    static func isReserved(_ name: String) -> Bool { wholes.contains(name) || constant(name) != nil }

    /// FHIRPath N1 §9 and FHIR R4's own variables.
    private static func constant(_ name: String) -> String? {
        switch name {
        case "ucum": "http://unitsofmeasure.org"
        case "sct": "http://snomed.info/sct"
        case "loinc": "http://loinc.org"
        case _ where name.hasPrefix("vs-"): "http://hl7.org/fhir/ValueSet/\(name.dropFirst(3))"
        case _ where name.hasPrefix("ext-"): "http://hl7.org/fhir/StructureDefinition/\(name.dropFirst(4))"
        default: nil
        }
    }

    /// FHIRPath N1 §5.4: what depends on order is refused where there is none.
    func checkOrder(_ base: Compiled, _ what: String, at range: SourceRange) throws(ExpressionError) {
        guard base.shape.isUnordered else { return }
        throw error(
            "\(what) depends on an order, which children and descendants do not have", at: range,
            hint: "name the elements, or sort()")
    }
}
