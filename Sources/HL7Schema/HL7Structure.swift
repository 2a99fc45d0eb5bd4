// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

/// What a message is made of: segments in groups, each with how often it may stand there.
public struct HL7Structure: Sendable {
    /// Such as `ADT_A01`.
    public let name: String
    /// In the order of the message, each group before what it holds; the first is the message itself.
    let nodes: [StructureNode]
    /// Names of groups, by ``StructureNode/name``.
    let groupNames: [String]

    /// One entry of a structure, for display and for who walks over it.
    public struct Entry: Hashable, Sendable {
        public enum Kind: Hashable, Sendable {
            case segment(String)
            /// `*` in a structure: any segment.
            case anySegment
            case group(String)
            /// Exactly one of its children; its name may be empty.
            case choice(String)
        }

        public let kind: Kind
        public let cardinality: HL7Schema.Cardinality
        /// How many groups stand around it.
        public let depth: Int
    }

    /// All entries but the message itself, groups before what they hold.
    public var entries: [Entry] {
        var depths: [Int] = []
        return nodes.indices.map { place in
            let node = nodes[place]
            depths.append(node.parent < 0 ? -1 : depths[Int(node.parent)] + 1)
            return Entry(
                kind: kind(of: node),
                cardinality: HL7Schema.Cardinality(
                    lower: Int(node.lower), upper: node.upper == PartRecord.unlimited ? nil : Int(node.upper)),
                depth: depths[place])
        }.dropFirst().map(\.self)
    }

    private func kind(of node: StructureNode) -> Entry.Kind {
        switch node.kind {
        case .segment: node.code == SegmentCode.any ? .anySegment : .segment(SegmentCode.text(node.code))
        case .group: .group(groupNames[Int(node.name)])
        case .choice: .choice(groupNames[Int(node.name)])
        }
    }

    func label(of place: Int) -> String {
        let node = nodes[place]
        switch node.kind {
        case .segment: return node.code == SegmentCode.any ? "*" : SegmentCode.text(node.code)
        case .group, .choice: return groupNames[Int(node.name)]
        }
    }
}

struct StructureNode: Sendable, Hashable {
    enum Kind: UInt8, Sendable { case segment, group, choice }

    var kind: Kind
    var lower: UInt16
    var upper: UInt16
    /// 0 for groups.
    var code: UInt32 = 0
    /// Of a group.
    var name: Int32 = 0
    /// -1 for the message itself.
    var parent: Int32
    /// After the last of what it holds.
    var end: Int32 = 0
}

/// Puts a structure together, top down.
struct StructureBuilder {
    private let name: String
    private(set) var nodes: [StructureNode]
    private(set) var groupNames: [String] = []
    private var open: [Int] = [0]

    init(_ name: String) {
        self.name = name
        nodes = [StructureNode(kind: .group, lower: 1, upper: 1, parent: -1)]
        groupNames = [name]
    }

    mutating func segment(_ code: UInt32, _ lower: UInt16, _ upper: UInt16) {
        nodes.append(StructureNode(kind: .segment, lower: lower, upper: upper, code: code, parent: parent))
        close(nodes.count - 1)
    }

    mutating func begin(_ groupName: String, isChoice: Bool, _ lower: UInt16, _ upper: UInt16) {
        let name = Int32(truncatingIfNeeded: groupNames.count)
        groupNames.append(groupName)
        nodes.append(
            StructureNode(
                kind: isChoice ? .choice : .group, lower: lower, upper: upper, name: name, parent: parent))
        open.append(nodes.count - 1)
    }

    mutating func end() {
        guard open.count > 1, let last = open.popLast() else { return }
        close(last)
    }

    consuming func finished() -> HL7Structure {
        close(0)
        return HL7Structure(name: name, nodes: nodes, groupNames: groupNames)
    }

    private var parent: Int32 { Int32(truncatingIfNeeded: open.last ?? 0) }

    private mutating func close(_ place: Int) { nodes[place].end = Int32(truncatingIfNeeded: nodes.count) }
}
