// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HIETree

extension ExpressionTree {
    /// The elements that a path leads to, in order. Allocates the result and nothing else.
    func items(at path: TreePath) -> [ExpressionItem] {
        if let start = path.start, !isRoot(start) {
            // In a plain tree a name that is not the root's is that of its children.
            guard !model.isFHIR else { return [] }
            var result: [ExpressionItem] = []
            walk([MemberName(start)] + path.names, 0, from: 0, to: &result)
            return result
        }
        var result: [ExpressionItem] = []
        walk(path.names, 0, from: 0, to: &result)
        return result
    }

    private func isRoot(_ start: String) -> Bool {
        if model.isFHIR { return types.type(named: start).map { types.isType(type(0), a: $0) } ?? false }
        return !start.isEmpty && (name(0) == start || tree.root.name == start)
    }

    func walk(_ names: [MemberName], _ depth: Int, from index: Int32, to result: inout [ExpressionItem]) {
        guard depth < names.count else {
            result.append(.element(TreeElement(tree: self, index: index)))
            return
        }
        for child in children(index) where isCalled(child, names[depth]) {
            walk(names, depth + 1, from: child, to: &result)
        }
    }
}
