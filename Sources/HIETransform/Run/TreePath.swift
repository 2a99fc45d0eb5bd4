// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

/// A place in a tree that is written: `patient.name[0].family`, `row[1].code`, `` `odd name`.x ``, `@id`.
///
/// Indices count from 0, as everywhere in FHIRPath but in HL7 paths; no index is the first. `[+]` is one more.
public struct TreePath: Hashable, Sendable {
    public struct Step: Hashable, Sendable {
        public enum Index: Hashable, Sendable {
            case unstated
            case number(Int)
            case next
        }

        public let name: String
        public let index: Index
    }

    public let steps: [Step]

    /// Lists grow no further than this by one index.
    static let largestIndex = 99_999

    init(steps: [Step]) { self.steps = steps }

    public init(_ text: String) throws(TreePathError) {
        var steps: [Step] = []
        let characters = Array(text.unicodeScalars)
        var position = 0
        func failure(_ reason: String) -> TreePathError { TreePathError(offset: position, reason: reason) }
        while true {
            let name = Self.name(characters, &position)
            guard let name else { throw failure("expected a name, such as patient.name[0].family") }
            var index = Step.Index.unstated
            if position < characters.count, characters[position] == "[" {
                guard let found = Self.index(characters, &position) else {
                    throw failure("expected an index counted from 0 in square brackets, or [+] for one more")
                }
                index = found
            }
            steps.append(Step(name: name, index: index))
            guard position < characters.count else { break }
            guard characters[position] == "." else { throw failure("expected '.' or the end of the path") }
            position += 1
        }
        self.steps = steps
    }

    private static func name(_ text: [Unicode.Scalar], _ position: inout Int) -> String? {
        guard position < text.count else { return nil }
        let start = position
        if text[position] == "`" {
            guard let end = text[(position + 1)...].firstIndex(of: "`"), end > position + 1 else { return nil }
            position = end + 1
            return String(String.UnicodeScalarView(text[(start + 1)..<end]))
        }
        if text[position] == "@" { position += 1 }
        while position < text.count, isNamePart(text[position]) { position += 1 }
        let name = String(String.UnicodeScalarView(text[start..<position]))
        return name.isEmpty || name == "@" || name.first?.isNumber == true ? nil : name
    }

    private static func isNamePart(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isAlphabetic || scalar == "_" || scalar == ":" || scalar == "$"
            || ("0"..."9").contains(scalar)
    }

    private static func index(_ text: [Unicode.Scalar], _ position: inout Int) -> Step.Index? {
        guard let end = text[position...].firstIndex(of: "]") else { return nil }
        let inner = String(String.UnicodeScalarView(text[(position + 1)..<end]))
        if inner == "+" {
            position = end + 1
            return .next
        }
        guard inner.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }), let number = Int(inner), number <= largestIndex
        else {
            return nil
        }
        position = end + 1
        return .number(number)
    }
}

extension TreePath: CustomStringConvertible {
    public var description: String {
        steps.map { step in
            let plain = step.name.unicodeScalars.allSatisfy(Self.isNamePart) || step.name.hasPrefix("@")
            let name = plain ? step.name : "`\(step.name)`"
            switch step.index {
            case .unstated: return name
            case .number(let number): return "\(name)[\(number)]"
            case .next: return "\(name)[+]"
            }
        }.joined(separator: ".")
    }
}

/// Where a path into a tree goes wrong.
public struct TreePathError: Error, Hashable, Sendable {
    /// In Unicode scalars from the start.
    public let offset: Int
    public let reason: String
}
