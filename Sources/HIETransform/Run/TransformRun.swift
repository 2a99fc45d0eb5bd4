// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import FHIRPath
import HIETree
import HL7
import Synchronization

/// One message on its way through a mapping. For one thread.
final class TransformRun {
    /// What a name of `foreach` or `insert` stands for.
    enum Binding {
        /// Counted from 0 among all segments.
        case segment(Int)
        case repetition(segment: Int, field: Int, number: Int)
        case item(ExpressionItem)
        /// It has been removed.
        case gone
    }

    enum Content {
        case hl7(HL7Editor)
        case tree(TreeEditor)
    }

    let mapping: Mapping
    /// The message as it came; of HL7 kept as it is for `%source`, of trees for all expressions of `create: new`.
    let source: TransformContent
    private let sourceHeader: HL7MessageHeader?
    let target: Content
    @exclusivity(unchecked) var bindings: [(name: String, binding: Binding)] = []
    let isExplaining: Bool
    @exclusivity(unchecked) var changes: [TransformChange] = []
    @exclusivity(unchecked) var notes: [TransformNote] = []
    private let clock: ExpressionClock
    @exclusivity(unchecked) private var tree: ExpressionTree?
    @exclusivity(unchecked) private var sourceIndex: HL7Editor?
    @exclusivity(unchecked) var performed = 0
    /// The step at hand has taken out what its loop stands at.
    @exclusivity(unchecked) var didRemove = false
    /// Names of segments that are new in the target.
    @exclusivity(unchecked) var insertedNames: Set<String> = []
    private let lookupFailure = LookupFailure()

    /// Where a lookup without an answer is remembered: expressions over HL7 go on with an empty value.
    private final class LookupFailure: Sendable {
        let reason = Mutex<String?>(nil)
    }

    init(
        _ mapping: Mapping, _ source: TransformContent, clock: ExpressionClock, explaining: Bool
    ) throws(TransformFailure) {
        self.mapping = mapping
        self.source = source
        self.clock = clock
        isExplaining = explaining
        switch source {
        case .hl7(let bytes):
            guard mapping.from.kind == .hl7 else {
                throw mapping.failure(nil, "expected \(mapping.from.kind.rawValue), found HL7 v2")
            }
            do throws(HL7Error) {
                let header = try bytes.withUnsafeBytes { message throws(HL7Error) in
                    try HL7MessageHeader(reading: message)
                }
                sourceHeader = header
                switch mapping.to.kind {
                case .hl7 where mapping.isInPlace: target = .hl7(try HL7Editor(bytes))
                case .hl7: target = .hl7(try HL7Editor(NewMessage.bytes(mapping.to, like: bytes, header)))
                default: target = .tree(TreeEditor(style: mapping.to.treeStyle))
                }
            } catch {
                throw mapping.failure(nil, error.description)
            }
        case .tree(let tree):
            guard mapping.from.kind != .hl7 else { throw mapping.failure(nil, "expected HL7 v2") }
            sourceHeader = nil
            if mapping.to.kind == .hl7 {
                do throws(HL7Error) {
                    target = .hl7(try HL7Editor(NewMessage.bytes(mapping.to)))
                } catch {
                    throw mapping.failure(nil, error.description)
                }
            } else {
                target = .tree(
                    mapping.isInPlace
                        ? TreeEditor(tree, style: mapping.to.treeStyle) : TreeEditor(style: mapping.to.treeStyle))
            }
        }
    }

    func result() -> TransformResult {
        let content: TransformContent
        switch target {
        case .hl7(let editor): content = .hl7(editor.finish())
        case .tree(let editor): content = .tree(editor.tree)
        }
        return TransformResult(content: content, notes: notes, changes: changes)
    }
}

extension TransformRun {
    /// The message that expressions are about, as it is now.
    @inline(__always)
    private func withReading<Result>(_ body: (UnsafeRawBufferPointer, HL7MessageHeader) -> Result) -> Result? {
        if mapping.isInPlace, case .hl7(let editor) = target { return editor.withMessage(body) }
        guard case .hl7(let bytes) = source, let sourceHeader else { return nil }
        return bytes.withUnsafeBytes { body($0, sourceHeader) }
    }

    /// The formula as a condition.
    func test(_ formula: Formula, _ step: Step, _ mapping: Mapping) throws(TransformFailure) -> Bool {
        if self.mapping.from.kind == .hl7 {
            let context = context(for: formula)
            let answer = withReading { formula.expression.test(HL7ByteSource($0, header: $1), context) } ?? false
            if formula.usesLookups { try checkLookups(step, mapping) }
            return answer
        }
        do throws(EvaluationError) {
            return try formula.expression.test(readingTree(), context(for: formula) ?? ExpressionContext(clock: clock))
        } catch {
            try checkLookups(step, mapping)
            throw mapping.failure(step, error.message)
        }
    }

    /// The formula's values. Parts of messages stay valid until the next edit.
    func values(_ formula: Formula, _ step: Step, _ mapping: Mapping) throws(TransformFailure) -> [ExpressionItem] {
        if self.mapping.from.kind == .hl7 {
            let context = context(for: formula) ?? ExpressionContext(clock: clock)
            let items = withReading { formula.expression.items(in: HL7ByteSource($0, header: $1), context) } ?? []
            if formula.usesLookups { try checkLookups(step, mapping) }
            return items
        }
        do throws(EvaluationError) {
            return try formula.expression.items(
                in: readingTree(), context(for: formula) ?? ExpressionContext(clock: clock))
        } catch {
            try checkLookups(step, mapping)
            throw mapping.failure(step, error.message)
        }
    }

    /// Calls `body` with the bytes at a path, for as long as it returns true.
    func forEachPart(at scan: HL7ValueScan, _ body: (UnsafeRawBufferPointer) -> Bool) {
        _ = withReading { message, header in
            scan.forEachValue(in: message, header: header, body: body)
        }
    }

    /// Nil where the expression needs nothing but the message.
    private func context(for formula: Formula) -> ExpressionContext? {
        guard formula.needsContext else { return nil }
        var context = ExpressionContext(clock: clock)
        if formula.usesVariables {
            for (name, binding) in bindings { context.variables[name] = item(name, binding).map { [$0] } ?? [] }
        }
        let failure = lookupFailure
        context.trace = { name, values in
            guard name == LookupFunction.failure else { return }
            failure.reason.withLock { $0 = $0 ?? values.first?.text }
        }
        return context
    }

    private func item(_ name: String, _ binding: Binding) -> ExpressionItem? {
        switch binding {
        case .item(let item): return item
        case .gone: return nil
        case .segment(let place):
            let editor = insertedNames.contains(name) ? targetEditor : withEditor { $0 }
            return editor.map { .node(HL7Node($0.segment(place), .segment)) }
        case .repetition(let segment, let field, let number):
            return withEditor { editor in
                guard let raw = editor.part(HL7Part(field, repetition: number), in: segment) else { return nil }
                return .node(HL7Node(raw, .repetition))
            }
        }
    }

    private var targetEditor: HL7Editor? { if case .hl7(let editor) = target { editor } else { nil } }

    /// With what `foreach` goes over: the target where that is edited in place, else the source.
    func withEditor<Result>(_ body: (HL7Editor) -> Result?) -> Result? {
        switch reading {
        case .hl7(let editor): body(editor)
        case .tree, nil: nil
        }
    }

    private var reading: Content? { mapping.isInPlace ? target : indexedSource.map { .hl7($0) } }

    /// The source with an index of its segments; made where a step asks for it.
    private var indexedSource: HL7Editor? {
        if let sourceIndex { return sourceIndex }
        guard case .hl7(let bytes) = source else { return nil }
        sourceIndex = try? HL7Editor(bytes)
        return sourceIndex
    }

    private func checkLookups(_ step: Step, _ mapping: Mapping) throws(TransformFailure) {
        guard let reason = lookupFailure.reason.withLock({ $0 }) else { return }
        throw mapping.failure(step, reason)
    }

    private func readingTree() -> ExpressionTree {
        if let tree { return tree }
        let made: ExpressionTree
        if mapping.isInPlace, case .tree(let editor) = target {
            made = ExpressionTree(editor.tree)
        } else if case .tree(let source) = source {
            made = ExpressionTree(source)
        } else {
            made = ExpressionTree(HIETree(HIENode("", kind: .record)))
        }
        tree = made
        return made
    }

    /// What expressions have kept of the target is no longer true.
    func didEditTree() { if mapping.isInPlace { tree = nil } }
}
