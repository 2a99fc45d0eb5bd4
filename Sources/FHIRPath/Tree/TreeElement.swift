// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

public import HIETree

/// An element of a tree that an expression found, with its place.
public struct TreeElement {
    public let tree: ExpressionTree
    let index: Int32

    /// FHIRPath's name of it: `value` for `valueQuantity`; the root's own, if it has one.
    public var name: String { tree.name(index) }

    /// FHIR's type, such as `code` or `HumanName`; nil where nothing declares one.
    public var typeName: String? {
        let type = tree.type(index)
        return type == FHIRTypes.unknown ? nil : tree.types.name(of: type)
    }

    /// What the source has there; nil for a FHIR primitive that has extensions and no value.
    public var node: HIENode? { tree.node(index).source }

    /// The value of a primitive or of a leaf; nil for all else.
    public var value: Value? { tree.value(index) }

    /// How to get to ``node`` from the tree's root: indices of children, one level each. The root's is empty.
    public var place: [Int] {
        var (steps, index): ([Int], Int32) = ([], self.index)
        while index > 0 {
            let node = tree.node(index)
            if node.item >= 0 { steps.append(Int(node.item)) }
            steps.append(Int(node.child))
            index = node.parent
        }
        return steps.reversed()
    }
}

extension TreeElement: Equatable {
    /// The same element of the same tree.
    public static func == (left: TreeElement, right: TreeElement) -> Bool {
        left.tree === right.tree && left.index == right.index
    }
}
