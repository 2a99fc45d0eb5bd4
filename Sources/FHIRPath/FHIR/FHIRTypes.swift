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
    let element: UInt16
    let resource: UInt16
    let quantity: UInt16
    let extensionType: UInt16
    let xhtml: UInt16
    let kinds: [Shape.Kind?]

    private init(_ text: StaticString) {
        let lines = text.withUTF8Buffer { String(decoding: $0, as: UTF8.self) }.split(separator: "\n")
        var (entries, index): ([Entry], [String: UInt16]) = ([], [:])
        for line in lines where !line.hasPrefix(".") {
            let name = String(line.prefix { $0 != " " })
            index[name] = UInt16(entries.count)
            entries.append(Entry(name: name))
        }
        var elements: [Element] = []
        var current = -1
        for line in lines {
            let words = line.split(separator: " ")
            if line.hasPrefix(".") {
                entries[current].add(words, index, &elements)
            } else {
                current += 1
                entries[current].base = index[String(words[1])] ?? Self.unknown
                entries[current].isPrimitive = words[2].contains("p")
                entries[current].isResource = words[2].contains("r")
                entries[current].isAbstract = words[2].contains("a")
            }
        }
        (self.entries, self.elements, self.index) = (entries, elements, index)
        element = index["Element"] ?? Self.unknown
        resource = index["Resource"] ?? Self.unknown
        quantity = index["Quantity"] ?? Self.unknown
        extensionType = index["Extension"] ?? Self.unknown
        xhtml = index["xhtml"] ?? Self.unknown
        kinds = entries.map { $0.isPrimitive ? Shape.Kind(primitive: $0.name) : nil }
    }

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
        _ words: [Substring], _ index: [String: UInt16], _ elements: inout [FHIRTypes.Element]
    ) {
        var name = words[0].dropFirst()
        let repeats = name.hasSuffix("*")
        if repeats { name = name.dropLast() }
        let isChoice = name.hasSuffix("[x]")
        if isChoice { name = name.dropLast(3) }
        let types = words.dropFirst().map { index[String($0)] ?? FHIRTypes.unknown }
        let plain = String(name)
        let place = elements.count
        elements.append(.init(name: plain, types: types, repeats: repeats, isChoice: isChoice))
        names.append(plain)
        let only = types.count == 1 ? types[0] : FHIRTypes.unknown
        members[plain] = .init(element: place, type: only, isWireName: false)
        guard isChoice else { return }
        for (word, type) in zip(words.dropFirst(), types) {
            let wire = plain + word.prefix(1).uppercased() + word.dropFirst()
            members[wire] = .init(element: place, type: type, isWireName: true)
        }
    }
}
