// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HIETree

extension ExpressionTree {
    func expandPlain(_ source: HIENode, _ parent: Int32) {
        for (place, child) in source.children.enumerated() where !child.name.hasPrefix("@xmlns") {
            guard child.kind == .list else {
                add(child, (child.name, .max), FHIRTypes.unknown, nil, parent, place, -1)
                continue
            }
            if source.kind == .list {
                add(child, ("", .max), FHIRTypes.unknown, nil, parent, place, -1)
                continue
            }
            for (item, node) in child.children.enumerated() {
                add(node, (child.name, .max), FHIRTypes.unknown, nil, parent, place, item)
            }
        }
    }

    /// JSON's null is no value.
    private func add(
        _ source: HIENode?, _ name: (text: String, id: UInt16), _ type: UInt16, _ shadow: HIENode?, _ parent: Int32,
        _ child: Int,
        _ item: Int
    ) {
        let value = source?.value == .null ? nil : source
        let shadow = shadow?.value == .null ? nil : shadow
        guard value != nil || shadow != nil else { return }
        append(
            Node(
                name: name.text, nameID: name.id, type: type, parent: parent, source: value,
                shadow: shadow.map(Shadow.init),
                child: Int32(child), item: Int32(item)))
    }

    /// Members in order, `_name` joined to its `name`, choices by their one name.
    func expandFHIRJSON(_ parent: Node, _ index: Int32) {
        if types.isPrimitive(parent.type) {
            if let shadow = parent.shadow { expandMembers(shadow.node, parent.type, index) }
        } else if let source = parent.source {
            expandMembers(source, parent.type, index)
        }
    }

    private func expandMembers(_ source: HIENode, _ type: UInt16, _ index: Int32) {
        let hasShadows = source.children.contains { $0.name.utf8.first == UInt8(ascii: "_") }
        for (place, child) in source.children.enumerated() where child.name != "resourceType" {
            let isShadow = child.name.utf8.first == UInt8(ascii: "_")
            let name = isShadow ? String(child.name.dropFirst()) : child.name
            if isShadow, source.children.contains(where: { $0.name == name }) { continue }
            let shadow =
                isShadow ? child : hasShadows ? source.children.first { $0.name.dropFirst() == child.name[...] } : nil
            expand(isShadow ? nil : child, shadow?.name.first == "_" ? shadow : nil, name, type, index, place)
        }
    }

    private func expand(
        _ main: HIENode?, _ shadow: HIENode?, _ wireName: String, _ type: UInt16, _ index: Int32, _ place: Int
    ) {
        let member = types.member(wireName, of: type)
        let name = self.name(member, wireName)
        let declared = member?.type ?? FHIRTypes.unknown
        guard main?.kind == .list || shadow?.kind == .list else {
            return add(main, name, actual(declared, main), shadow, index, place, -1)
        }
        let (mains, shadows) = (main?.children ?? [], shadow?.children ?? [])
        for item in 0..<max(mains.count, shadows.count) {
            let node = item < mains.count ? mains[item] : nil
            let beside = item < shadows.count ? shadows[item] : nil
            add(node, name, actual(declared, node), beside, index, place, item)
        }
    }

    /// FHIRPath's name of what is called `wireName`, with its number.
    private func name(_ member: FHIRTypes.Member?, _ wireName: String) -> (text: String, id: UInt16) {
        guard let member else { return (wireName, types.nameID(of: wireName)) }
        let element = types.element(member)
        return (element.name, element.nameID)
    }

    /// The type of a resource is what it says.
    private func actual(_ declared: UInt16, _ node: HIENode?) -> UInt16 {
        guard let node, types.isResource(declared), types.isAbstract(declared) else { return declared }
        return node.first("resourceType")?.text.flatMap { types.type(named: $0) } ?? declared
    }

    /// Attributes `id` and `url` and child elements in order, a resource in place of the element around it.
    func expandFHIRXML(_ parent: Node, _ index: Int32) {
        guard let source = parent.source, parent.type != types.xhtml else { return }
        for (place, child) in source.children.enumerated() {
            if child.name.utf8.first == UInt8(ascii: "@") {
                let name = String(child.name.dropFirst())
                guard name == "id" || name == "url" else { continue }
                let type = types.member(name, of: parent.type)?.type ?? FHIRTypes.unknown
                add(child, (name, types.nameID(of: name)), type, nil, index, place, -1)
                continue
            }
            let member = types.member(child.name.localName, of: parent.type)
            let declared = member?.type ?? FHIRTypes.unknown
            let name = name(member, child.name.localName)
            if types.isResource(declared),
                let item = child.children.firstIndex(where: { $0.name.utf8.first != UInt8(ascii: "@") })
            {
                let inner = child.children[item]
                let type = types.type(named: inner.name.localName) ?? declared
                add(inner, name, type, nil, index, place, item)
            } else {
                add(child, name, declared, nil, index, place, -1)
            }
        }
    }
}
