// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

/// A structure as HL7's abstract message syntax writes it (HL7 v2.5.1 §2.13): `MSH EVN PID [PD1] [{NK1}]`.
///
/// `[ ]` is optional, `{ }` repeats, `< A | B >` is one of several, `NAME( … )` a group with a name; `*` is any segment.
/// Several entries in brackets without a name are a group called after the first.
indirect enum StructureSyntax: Sendable, Equatable {
    case segment(UInt32, lower: UInt16, upper: UInt16)
    case group(String, isChoice: Bool, lower: UInt16, upper: UInt16, [StructureSyntax])

    /// What is wrong with a text, and where in it, in Unicode scalars.
    struct Problem: Error, Equatable {
        let offset: Int
        let text: String
    }

    static func read(_ text: String) throws(Problem) -> [StructureSyntax] {
        var reader = Reader(text)
        let found = try reader.entries(until: nil, depth: 0)
        guard !found.isEmpty else { throw Problem(offset: 0, text: "expected segments such as MSH EVN PID") }
        return found
    }

    /// What a finding or a path calls it.
    var label: String {
        switch self {
        case .segment(let code, _, _): code == SegmentCode.any ? "*" : SegmentCode.text(code)
        case .group(let name, _, _, _, _): name
        }
    }

    /// - Returns: Whether there was an entry called `anchor`.
    @discardableResult
    static func insert(_ added: [StructureSyntax], after anchor: String, in entries: inout [StructureSyntax]) -> Bool {
        if let place = entries.firstIndex(where: { $0.label == anchor }) {
            entries.insert(contentsOf: added, at: place + 1)
            return true
        }
        for place in entries.indices {
            guard case .group(let name, let isChoice, let lower, let upper, var inner) = entries[place] else {
                continue
            }
            guard insert(added, after: anchor, in: &inner) else { continue }
            entries[place] = .group(name, isChoice: isChoice, lower: lower, upper: upper, inner)
            return true
        }
        return false
    }
}

extension StructureSyntax {
    fileprivate func with(lower: UInt16? = nil, upper: UInt16? = nil) -> StructureSyntax {
        switch self {
        case .segment(let code, let low, let high): .segment(code, lower: lower ?? low, upper: upper ?? high)
        case .group(let name, let isChoice, let low, let high, let inner):
            .group(name, isChoice: isChoice, lower: lower ?? low, upper: upper ?? high, inner)
        }
    }

    private struct Reader {
        private let text: [Unicode.Scalar]
        private var position = 0
        private static let deepest = 20

        init(_ text: String) {
            self.text = Array(text.unicodeScalars)
        }

        private var next: Unicode.Scalar? {
            mutating get {
                while position < text.count, text[position].properties.isWhitespace { position += 1 }
                return position < text.count ? text[position] : nil
            }
        }

        mutating func entries(until end: Unicode.Scalar?, depth: Int) throws(Problem) -> [StructureSyntax] {
            guard depth <= Self.deepest else { throw problem("groups are nested too deeply") }
            var found: [StructureSyntax] = []
            while let scalar = next, scalar != end, scalar != "|" { found.append(try entry(depth)) }
            if let end {
                guard next == end || next == "|" else { throw problem("expected '\(end)'") }
            } else if next != nil {
                throw problem("expected a segment or a bracket")
            }
            return found
        }

        private mutating func entry(_ depth: Int) throws(Problem) -> StructureSyntax {
            switch next {
            case "[": return try bracketed("]", depth).with(lower: 0)
            case "{": return try bracketed("}", depth).with(upper: PartRecord.unlimited)
            case "<": return try choice(depth)
            case "*":
                position += 1
                return .segment(SegmentCode.any, lower: 1, upper: PartRecord.unlimited)
            default: return try named(depth)
            }
        }

        private mutating func bracketed(_ end: Unicode.Scalar, _ depth: Int) throws(Problem) -> StructureSyntax {
            let start = position
            position += 1
            let inner = try entries(until: end, depth: depth + 1)
            guard next == end else { throw problem("expected '\(end)'") }
            position += 1
            guard let first = inner.first else { throw Problem(offset: start, text: "the brackets hold nothing") }
            if inner.count == 1 { return first }
            return .group("\(first.label)_GROUP", isChoice: false, lower: 1, upper: 1, inner)
        }

        private mutating func choice(_ depth: Int) throws(Problem) -> StructureSyntax {
            let start = position
            position += 1
            var choices: [StructureSyntax] = []
            while true {
                let inner = try entries(until: ">", depth: depth + 1)
                guard let first = inner.first else { throw Problem(offset: start, text: "the choice lacks a segment") }
                choices.append(
                    inner.count == 1
                        ? first : .group("\(first.label)_GROUP", isChoice: false, lower: 1, upper: 1, inner))
                guard let scalar = next else { throw problem("expected '>'") }
                position += 1
                if scalar == ">" { break }
            }
            return .group("\(choices[0].label)_CHOICE", isChoice: true, lower: 1, upper: 1, choices)
        }

        private mutating func named(_ depth: Int) throws(Problem) -> StructureSyntax {
            let start = position
            while position < text.count, Self.isNamePart(text[position]) { position += 1 }
            let name = String(String.UnicodeScalarView(text[start..<position]))
            guard !name.isEmpty else { throw problem("expected a segment or a bracket") }
            if next == "(" {
                position += 1
                let inner = try entries(until: ")", depth: depth + 1)
                guard next == ")", !inner.isEmpty else { throw problem("expected segments and ')'") }
                position += 1
                return .group(name, isChoice: false, lower: 1, upper: 1, inner)
            }
            guard let code = SegmentCode(name) else {
                throw Problem(
                    offset: start, text: "'\(name)' has not the three letters of a segment; a group needs '('")
            }
            return .segment(code.value, lower: 1, upper: 1)
        }

        private static func isNamePart(_ scalar: Unicode.Scalar) -> Bool {
            ("A"..."Z").contains(scalar) || ("0"..."9").contains(scalar) || scalar == "_"
                || ("a"..."z").contains(scalar)
        }

        private func problem(_ text: String) -> Problem { Problem(offset: position, text: text) }
    }
}

extension HL7Structure {
    init(_ name: String, _ syntax: [StructureSyntax]) {
        var builder = StructureBuilder(name)
        Self.append(syntax, to: &builder)
        self = builder.finished()
    }

    private static func append(_ syntax: [StructureSyntax], to builder: inout StructureBuilder) {
        for entry in syntax {
            switch entry {
            case .segment(let code, let lower, let upper): builder.segment(code, lower, upper)
            case .group(let name, let isChoice, let lower, let upper, let inner):
                builder.begin(name, isChoice: isChoice, lower, upper)
                append(inner, to: &builder)
                builder.end()
            }
        }
    }

    var syntax: [StructureSyntax] { syntax(of: 0) }

    private func syntax(of group: Int) -> [StructureSyntax] {
        var found: [StructureSyntax] = []
        var place = group + 1
        while place < Int(nodes[group].end) {
            let node = nodes[place]
            found.append(
                node.kind == .segment
                    ? .segment(node.code, lower: node.lower, upper: node.upper)
                    : .group(
                        groupNames[Int(node.name)], isChoice: node.kind == .choice, lower: node.lower,
                        upper: node.upper, syntax(of: place)))
            place = Int(node.end)
        }
        return found
    }
}
