// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HIETree
import HL7

/// What may stand at the end of an expression that is being typed.
public struct ExpressionCompletion: Sendable, Hashable {
    /// UTF-8 bytes before the word that is begun.
    public let start: Int
    /// Whole words that continue it: elements and variables, then functions with their parenthesis; sorted in each.
    public let words: [String]
}

extension ExpressionCompletion {
    /// - Parameters:
    ///   - text: Up to the cursor.
    ///   - names: What may begin an expression besides, such as the segments of a message.
    ///   - tree: The content, by which plain trees complete their names.
    public init(
        of text: String, on model: ContentModel, variables: Set<String> = [], names: [String] = [],
        over tree: ExpressionTree? = nil
    ) {
        let draft = Draft(Array(text.utf8))
        start = draft.wordStart
        if draft.isInString {
            words = []
        } else if draft.isVariable {
            let known = variables.union(model == .hl7 ? ["context"] : Set(Compiler.wholes))
            words = known.filter { $0.hasPrefix(draft.word) }.sorted()
        } else {
            let elements = Self.elements(of: draft.base, model, variables, tree)
            let first = draft.hasBase ? [] : names + Self.alone(model)
            let functions = draft.hasBase ? Compiler.known.map { $0 + "(" } : Self.standing.map { $0 + "(" }
            let own = Set(elements + first).filter { $0.hasPrefix(draft.word) }.sorted()
            words = own + functions.filter { $0.hasPrefix(draft.word) }.sorted()
        }
    }

    /// Functions that make sense without a base.
    private static let standing = [
        "iif", "today", "now", "timeOfDay", "segment", "coalesce", "where", "select", "defineVariable", "repeat",
        "children", "descendants",
    ]

    private static func alone(_ model: ContentModel) -> [String] { model.typeName.map { [$0] } ?? [] }

    private static func elements(
        of base: String?, _ model: ContentModel, _ variables: Set<String>, _ tree: ExpressionTree?
    ) -> [String] {
        guard model != .hl7 else { return [] }
        let text = base ?? "$this"
        if let tree, !model.isFHIR {
            guard let expression = try? Expression(text, variables: variables, on: model),
                let items = try? expression.items(in: tree)
            else { return [] }
            return items.prefix(1_000).flatMap { item -> [String] in
                guard case .element(let element) = item else { return [] }
                return element.tree.children(element.index).map { element.tree.name($0) }
            }
        }
        var compiler = Compiler(text: Array(text.utf8), variables: variables, functions: [], model: model)
        guard let syntax = try? Parser.parse(text), let shape = try? compiler.whole(syntax).shape else { return [] }
        return shape.types.flatMap { FHIRTypes.r4.names(of: $0) }
    }
}

/// An expression up to the cursor, read backwards.
private struct Draft {
    private let bytes: [UInt8]
    let wordStart: Int
    let isInString: Bool

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        isInString = Self.endsInString(bytes)
        var start = bytes.count
        while start > 0, bytes[start - 1].isNamePart { start -= 1 }
        wordStart = start
    }

    var word: String { String(decoding: bytes[wordStart...], as: UTF8.self) }
    var isVariable: Bool { wordStart > 0 && bytes[wordStart - 1] == UInt8(ascii: "%") }
    var hasBase: Bool { wordStart > 0 && bytes[wordStart - 1] == UInt8(ascii: ".") }

    /// An expression for what the word is an element of; nil for the content itself.
    var base: String? {
        guard hasBase else { return focus(before: wordStart) }
        let start = chainStart(before: wordStart - 1)
        let chain = String(decoding: bytes[start..<(wordStart - 1)], as: UTF8.self)
        return focus(before: start).map { "(\($0)).select(\(chain))" } ?? chain
    }

    /// What `$this` is at `position`: the base of the call whose criterion it stands in.
    private func focus(before position: Int) -> String? {
        var depth = 0
        var index = position
        while index > 0 {
            index -= 1
            switch bytes[index] {
            case UInt8(ascii: ")"), UInt8(ascii: "]"): depth += 1
            case UInt8(ascii: "("), UInt8(ascii: "["):
                if depth > 0 { depth -= 1 } else if let found = criterion(at: index) { return found }
            case UInt8(ascii: "'"): index = quoteStart(before: index)
            default: break
            }
        }
        return nil
    }

    private static let criteria: Set<String> = ["where", "select", "all", "exists", "repeat", "sort", "aggregate"]

    private func criterion(at open: Int) -> String? {
        var start = open
        while start > 0, bytes[start - 1].isNamePart { start -= 1 }
        guard start > 0, bytes[start - 1] == UInt8(ascii: "."),
            Self.criteria.contains(String(decoding: bytes[start..<open], as: UTF8.self))
        else { return nil }
        let chainStart = chainStart(before: start - 1)
        let chain = String(decoding: bytes[chainStart..<(start - 1)], as: UTF8.self)
        return focus(before: chainStart).map { "(\($0)).select(\(chain))" } ?? chain
    }

    /// Where the names, calls and brackets begin that end at `end`.
    private func chainStart(before end: Int) -> Int {
        var index = end
        var depth = 0
        while index > 0 {
            let byte = bytes[index - 1]
            switch byte {
            case UInt8(ascii: ")"), UInt8(ascii: "]"): depth += 1
            case UInt8(ascii: "("), UInt8(ascii: "["):
                if depth == 0 { return index }
                depth -= 1
            case UInt8(ascii: "'"):
                index = quoteStart(before: index - 1)
                continue
            default:
                let isPart = byte.isNamePart || byte >= 0x80 || ".%$`-".utf8.contains(byte)
                if depth == 0, !isPart { return index }
            }
            index -= 1
        }
        return 0
    }

    /// The quote that opens the string closed at `close`.
    private func quoteStart(before close: Int) -> Int {
        var index = close
        while index > 0 {
            index -= 1
            if bytes[index] == UInt8(ascii: "'"), index == 0 || bytes[index - 1] != UInt8(ascii: "\\") { return index }
        }
        return 0
    }

    private static func endsInString(_ bytes: [UInt8]) -> Bool {
        var isInside = false
        var index = 0
        while index < bytes.count {
            if isInside, bytes[index] == UInt8(ascii: "\\") {
                index += 1
            } else if bytes[index] == UInt8(ascii: "'") {
                isInside.toggle()
            }
            index += 1
        }
        return isInside
    }
}
