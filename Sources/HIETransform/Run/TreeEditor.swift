// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

public import HIETree

/// A tree on its way to being another: JSON, XML or rows.
public final class TreeEditor {
    public enum Style: Sendable {
        /// Several values of one name are a list.
        case json
        /// Several values of one name are nodes of that name, beside each other.
        case repeated
    }

    public private(set) var tree: HIETree
    let style: Style

    public init(_ tree: HIETree, style: Style) {
        self.tree = tree
        self.style = style
    }

    /// An object, or an element whose name the first `set` gives.
    public convenience init(style: Style) {
        self.init(HIETree(HIENode("", kind: .record)), style: style)
    }

    /// Puts `nodes` at `path`, replacing what is there; makes what is missing on the way. Several become a list, or
    /// where the path has an index, the first counts. None removes what is there, and makes nothing.
    public func set(_ path: TreePath, to nodes: [HIENode]) {
        if nodes.isEmpty { return remove(path) }
        Self.set(&tree.root, path.steps[...], nodes, style)
    }

    /// Adds `nodes` to the end of the list at `path`.
    public func append(_ path: TreePath, _ nodes: [HIENode]) {
        guard let last = path.steps.last else { return }
        let next = TreePath(steps: path.steps.dropLast() + [TreePath.Step(name: last.name, index: .next)])
        for node in nodes { Self.set(&tree.root, next.steps[...], [node], style) }
    }

    /// Takes out what is at `path`: with an index one of several, else all of the name.
    public func remove(_ path: TreePath) {
        Self.remove(&tree.root, path.steps[...], style)
    }

    /// What is at `path`, first of several.
    public func node(at path: TreePath) -> HIENode? {
        var node = tree.root
        for step in path.steps {
            let values = node.children(named: step.name)
            let index: Int
            switch step.index {
            case .unstated: index = 0
            case .number(let number): index = number
            case .next: return nil
            }
            guard values.indices.contains(index) else { return nil }
            node = values[index]
        }
        return node
    }

    private static func set(
        _ node: inout HIENode, _ steps: ArraySlice<TreePath.Step>, _ nodes: [HIENode], _ style: Style
    ) {
        guard let step = steps.first else { return }
        if node.kind == .leaf { node = HIENode(node.name, kind: .record) }
        let rest = steps.dropFirst()
        if rest.isEmpty, step.index == .unstated {
            return replaceAll(&node, step.name, nodes, style)
        }
        guard let first = nodes.first else { return }
        change(&node, step, style) { child in
            if rest.isEmpty { child = first.named(child.name) } else { set(&child, rest, nodes, style) }
        }
    }

    private static func replaceAll(_ node: inout HIENode, _ name: String, _ nodes: [HIENode], _ style: Style) {
        let place = node.children.firstIndex { $0.name == name } ?? node.children.count
        node.children.removeAll { $0.name == name }
        let new: [HIENode]
        if nodes.count > 1, style == .json {
            new = [HIENode(name, kind: .list, children: nodes.map { $0.named("") })]
        } else {
            new = nodes.map { $0.named(name) }
        }
        node.children.insert(contentsOf: new, at: min(place, node.children.count))
    }

    /// Calls `body` with the child that `step` names, made where it is missing.
    private static func change(
        _ node: inout HIENode, _ step: TreePath.Step, _ style: Style, _ body: (inout HIENode) -> Void
    ) {
        let places = node.children.indices.filter { node.children[$0].name == step.name }
        guard style == .json else {
            let index: Int
            switch step.index {
            case .unstated: index = 0
            case .number(let number): index = number
            case .next: index = places.count
            }
            if index < places.count { return body(&node.children[places[index]]) }
            let place = places.last.map { $0 + 1 } ?? node.children.count
            let missing = index - places.count + 1
            node.children.insert(
                contentsOf: repeatElement(HIENode(step.name, kind: .record), count: missing), at: place)
            return body(&node.children[place + missing - 1])
        }
        if places.isEmpty {
            let kind: HIENode.Kind = step.index == .unstated ? .record : .list
            node.children.append(HIENode(step.name, kind: kind))
        }
        let place = places.first ?? node.children.count - 1
        guard node.children[place].kind == .list || step.index != .unstated else { return body(&node.children[place]) }
        if node.children[place].kind != .list {
            let only = node.children[place]
            node.children[place] = HIENode(step.name, kind: .list, children: [only.named("")])
        }
        let index: Int
        switch step.index {
        case .unstated: index = 0
        case .number(let number): index = number
        case .next: index = node.children[place].children.count
        }
        while node.children[place].children.count <= index {
            node.children[place].children.append(HIENode("", kind: .record))
        }
        body(&node.children[place].children[index])
    }

    private static func remove(_ node: inout HIENode, _ steps: ArraySlice<TreePath.Step>, _ style: Style) {
        guard let step = steps.first else { return }
        let rest = steps.dropFirst()
        if rest.isEmpty, step.index == .unstated {
            node.children.removeAll { $0.name == step.name }
            return
        }
        var index = 0
        switch step.index {
        case .unstated: break
        case .number(let number): index = number
        case .next: return
        }
        for place in node.children.indices where node.children[place].name == step.name {
            if node.children[place].kind == .list {
                guard index < node.children[place].children.count else {
                    index -= node.children[place].children.count
                    continue
                }
                if rest.isEmpty {
                    node.children[place].children.remove(at: index)
                } else {
                    remove(&node.children[place].children[index], rest, style)
                }
                return
            }
            if index == 0 {
                if rest.isEmpty { node.children.remove(at: place) } else { remove(&node.children[place], rest, style) }
                return
            }
            index -= 1
        }
    }
}

extension HIENode {
    /// The same node under another name.
    func named(_ name: String) -> HIENode {
        var copy = self
        copy.name = name
        copy.position = nil
        return copy
    }
}
