// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

public import HIETree

/// A tree as expressions see it: FHIR's elements and types whether it was JSON or XML, or plain names.
///
/// Made in constant time; what is asked for is looked at once and kept, so use one for all expressions over a message.
/// Not for use from several threads at once.
public final class ExpressionTree {
    public let tree: HIETree
    public let model: ContentModel
    let types = FHIRTypes.r4
    let isXML: Bool
    /// FHIR's names are compared by number.
    private let numbersNames: Bool
    /// Unchecked, because a tree is used by one thread at a time, and none of its accesses calls out.
    @exclusivity(unchecked) private var nodes: [Node]

    struct Node {
        /// FHIRPath's name: `value` for `valueQuantity`.
        let name: String
        /// The number of the name among FHIR's.
        let nameID: UInt16
        /// A FHIR type, or ``FHIRTypes/unknown``.
        let type: UInt16
        let parent: Int32
        /// Nil for a primitive that has only an id or extensions.
        let source: HIENode?
        /// The `_name` beside a primitive in FHIR's JSON.
        let shadow: Shadow?
        /// The child of the parent's source, the item within it where that is a list, -1 where it is none.
        let child: Int32
        let item: Int32
        /// -1 until somebody asks.
        var firstChild: Int32 = -1
        var childCount: Int32 = 0
    }

    final class Shadow {
        let node: HIENode

        init(_ node: HIENode) { self.node = node }
    }

    /// - Parameter model: What the tree is; found out where it is not given (see ``ContentModel/init(of:)``).
    public init(_ tree: HIETree, model: ContentModel? = nil) {
        self.tree = tree
        let type = model == .tree ? nil : ContentModel.rootType(of: tree.root)
        let found = model ?? type.map { ContentModel(kind: .fhir($0)) } ?? .tree
        isXML = !tree.root.name.isEmpty
        self.model = found
        numbersNames = found.isFHIR
        nodes = [
            Node(
                name: tree.root.name.localName, nameID: .max,
                type: found.isFHIR ? type ?? found.rootType ?? .max : .max, parent: -1,
                source: tree.root, shadow: nil, child: -1,
                item: -1)
        ]
    }

    /// The whole, as an item.
    public var root: TreeElement { TreeElement(tree: self, index: 0) }

    func node(_ index: Int32) -> Node { nodes[Int(index)] }
    func name(_ index: Int32) -> String { nodes[Int(index)].name }
    func type(_ index: Int32) -> UInt16 { nodes[Int(index)].type }
    func parent(_ index: Int32) -> Int32 { nodes[Int(index)].parent }

    /// The children's indices, which follow each other.
    func children(_ index: Int32) -> Range<Int32> {
        let first = nodes[Int(index)].firstChild
        if first >= 0 { return first..<(first + nodes[Int(index)].childCount) }
        return expand(index)
    }

    private func expand(_ index: Int32) -> Range<Int32> {
        let first = Int32(nodes.count)
        let parent = nodes[Int(index)]
        if parent.type != FHIRTypes.unknown {
            if isXML { expandFHIRXML(parent, index) } else { expandFHIRJSON(parent, index) }
        } else if let source = parent.source {
            expandPlain(source, index)
        }
        nodes[Int(index)].firstChild = first
        nodes[Int(index)].childCount = Int32(nodes.count) - first
        return first..<Int32(nodes.count)
    }

    func append(_ node: Node) { nodes.append(node) }

    /// XML's names count with and without their prefix; attributes also without their `@` in plain trees.
    @inline(__always)
    func isCalled(_ index: Int32, _ wanted: MemberName) -> Bool {
        if wanted.id != FHIRTypes.unknown, numbersNames { return nodes[Int(index)].nameID == wanted.id }
        let name = nodes[Int(index)].name
        return name == wanted.name || (isXML && !numbersNames && Self.matches(name, wanted.name))
    }

    private static func matches(_ name: String, _ wanted: String) -> Bool {
        let name = name.utf8.first == UInt8(ascii: "@") ? String(name.dropFirst()) : name
        return name == wanted || (name.utf8.contains(UInt8(ascii: ":")) && name.localName == wanted)
    }
}
