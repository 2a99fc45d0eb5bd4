// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

/// The types of one FHIR release: names, bases and elements, as its StructureDefinitions have them.
///
/// A type is its index here; what has none is ``unknown``.
final class FHIRTypes: Sendable {
    static let unknown: UInt16 = .max
    /// R4, read once, on first use (about 2 ms).
    static let r4 = FHIRTypes(R4Types.text)

    struct Element: Sendable {
        /// As FHIRPath has it: `value`, whatever the type.
        let name: String
        /// The same for the same name in whichever type.
        let nameID: UInt16
        let types: [UInt16]
        let repeats: Bool
        let isChoice: Bool
    }

    /// What a child's name in JSON or XML stands for.
    struct Member: Sendable {
        let element: Int
        /// The one type, or that of the choice that the name says.
        let type: UInt16
        /// A name such as `valueQuantity`, which FHIRPath does not have.
        let isWireName: Bool
    }

    fileprivate struct Entry: Sendable {
        let name: String
        var base = FHIRTypes.unknown
        var isPrimitive = false
        var isResource = false
        var isAbstract = false
        var members: [String: Member] = [:]
        var names: [String] = []
    }

    private let entries: [Entry]
    private let elements: [Element]
    private let index: [String: UInt16]
    private let nameIDs: [String: UInt16]
    let element: UInt16
    let resource: UInt16
    let quantity: UInt16
    let extensionType: UInt16
    let xhtml: UInt16
    let kinds: [Shape.Kind?]

    private init(_ text: StaticString) {
        let lines = text.withUTF8Buffer { Self.lines(of: $0) }
        var (entries, index): ([Entry], [String: UInt16]) = ([], [:])
        index.reserveCapacity(1_024)
        for line in lines where !line.isElement {
            index[line.words[0]] = UInt16(entries.count)
            entries.append(Entry(name: line.words[0]))
        }
        var elements: [Element] = []
        elements.reserveCapacity(lines.count)
        var names: [String: UInt16] = [:]
        var current = -1
        for line in lines {
            if line.isElement {
                entries[current].add(line, index, &elements, &names)
            } else {
                current += 1
                entries[current].base = index[line.words[1]] ?? Self.unknown
                entries[current].isPrimitive = line.words[2].hasPrefix("p")
                entries[current].isResource = line.words[2].hasPrefix("r")
                entries[current].isAbstract = line.words[2].hasSuffix("a")
            }
        }
        (self.entries, self.elements, self.index, nameIDs) = (entries, elements, index, names)
        element = index["Element"] ?? Self.unknown
        resource = index["Resource"] ?? Self.unknown
        quantity = index["Quantity"] ?? Self.unknown
        extensionType = index["Extension"] ?? Self.unknown
        xhtml = index["xhtml"] ?? Self.unknown
        kinds = entries.map { $0.isPrimitive ? Shape.Kind(primitive: $0.name) : nil }
    }

    /// A line of the table; `*` and `[x]` are taken off an element's name.
    fileprivate struct Line {
        var words: [String] = []
        var isElement = false
        var repeats = false
        var isChoice = false
    }

    private static func lines(of text: UnsafeBufferPointer<UInt8>) -> [Line] {
        var lines: [Line] = []
        lines.reserveCapacity(6_000)
        var (line, start) = (Line(), 0)
        for (place, byte) in text.enumerated() {
            switch byte {
            case UInt8(ascii: "."):
                guard place == start, line.words.isEmpty else { continue }
                line.isElement = true
                start = place + 1
            case UInt8(ascii: " "), UInt8(ascii: "\n"):
                var end = place
                if line.isElement, line.words.isEmpty {
                    line.repeats = text[end - 1] == UInt8(ascii: "*")
                    if line.repeats { end -= 1 }
                    line.isChoice = text[end - 1] == UInt8(ascii: "]")
                    if line.isChoice { end -= 3 }
                }
                line.words.append(String(decoding: text[start..<end], as: UTF8.self))
                start = place + 1
                guard byte == UInt8(ascii: "\n") else { continue }
                lines.append(line)
                line = Line()
            default: break
            }
        }
        return lines
    }

    /// The number of an element's name, whatever it is an element of; ``unknown`` for what is none.
    func nameID(of name: String) -> UInt16 { nameIDs[name] ?? Self.unknown }

    func type(named name: String) -> UInt16? { name.contains(".") ? nil : index[name] }

    /// The name that FHIRPath gives: a type declared inside another goes by its base's.
    func name(of type: UInt16) -> String {
        guard let entry = entry(type) else { return "" }
        return entry.name.contains(".") ? name(of: entry.base) : entry.name
    }

    /// With its path where it is declared inside another, for messages.
    func path(of type: UInt16) -> String { entry(type)?.name ?? "" }

    func isPrimitive(_ type: UInt16) -> Bool { entry(type)?.isPrimitive ?? false }
    func isResource(_ type: UInt16) -> Bool { entry(type)?.isResource ?? false }
    func isAbstract(_ type: UInt16) -> Bool { entry(type)?.isAbstract ?? false }
    func base(of type: UInt16) -> UInt16 { entry(type)?.base ?? Self.unknown }

    func isType(_ type: UInt16, a other: UInt16) -> Bool {
        var type = type
        while type != Self.unknown {
            if type == other { return true }
            type = base(of: type)
        }
        return false
    }

    /// What `name` is in a `type`, its own or inherited.
    func member(_ name: String, of type: UInt16) -> Member? {
        var type = type
        while let entry = entry(type) {
            if let member = entry.members[name] { return member }
            type = entry.base
        }
        return nil
    }

    func element(_ member: Member) -> Element { elements[member.element] }

    /// The element that FHIRPath calls `name`.
    func element(_ name: String, of type: UInt16) -> Element? {
        member(name, of: type).flatMap { $0.isWireName ? nil : element($0) }
    }

    /// FHIRPath's names of a type's elements, its own before those inherited.
    func names(of type: UInt16) -> [String] {
        var (type, names): (UInt16, [String]) = (type, [])
        while let entry = entry(type) {
            names += entry.names
            type = entry.base
        }
        return names
    }

    var typeNames: [String] { entries.lazy.map(\.name).filter { !$0.contains(".") } }

    private func entry(_ type: UInt16) -> Entry? { type < entries.count ? entries[Int(type)] : nil }
}

extension Shape.Kind {
    /// The type of FHIRPath's own that a FHIR primitive converts to.
    fileprivate init(primitive name: String) {
        switch name {
        case "boolean": self = .boolean
        case "integer", "positiveInt", "unsignedInt": self = .integer
        case "decimal": self = .decimal
        case "date": self = .date
        case "dateTime", "instant": self = .dateTime
        case "time": self = .time
        default: self = .string
        }
    }
}

extension FHIRTypes.Entry {
    fileprivate mutating func add(
        _ line: FHIRTypes.Line, _ index: [String: UInt16], _ elements: inout [FHIRTypes.Element],
        _ nameIDs: inout [String: UInt16]
    ) {
        let name = line.words[0]
        let types = line.words.dropFirst().map { index[$0] ?? FHIRTypes.unknown }
        let nameID = nameIDs[name] ?? UInt16(nameIDs.count)
        nameIDs[name] = nameID
        let place = elements.count
        elements.append(
            .init(name: name, nameID: nameID, types: types, repeats: line.repeats, isChoice: line.isChoice))
        names.append(name)
        members[name] = .init(
            element: place, type: types.count == 1 ? types[0] : FHIRTypes.unknown, isWireName: false)
        guard line.isChoice else { return }
        for (word, type) in zip(line.words.dropFirst(), types) {
            let wire = name + word.prefix(1).uppercased() + word.dropFirst()
            members[wire] = .init(element: place, type: type, isWireName: true)
        }
    }
}
