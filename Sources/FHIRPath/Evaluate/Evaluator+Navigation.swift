// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HIETree

extension Evaluator {
    func navigate(
        _ function: Navigation, _ base: [ExpressionItem], _ arguments: [[ExpressionItem]]
    ) -> [ExpressionItem] {
        switch function {
        case .children: return base.flatMap(children)
        case .descendants: return descendants(base)
        case .type: return base.map { .value(.type(typeName($0))) }
        case .extension: return extensions(base, arguments[0])
        case .resolve: return base.flatMap(resolved)
        case .getValue: return base.compactMap { $0.value.map { .value($0) } }
        case .conformsTo: return conforms(base, arguments[0])
        case .htmlChecks: return [.value(.boolean(base.allSatisfy(isMarkup)))]
        case .checkModifiers: return checked(base, arguments)
        case .getResourceKey: return base.compactMap(resourceKey)
        case .getReferenceKey: return base.compactMap(referenceKey)
        case .coalesce: return []
        }
    }

    private func children(_ item: ExpressionItem) -> [ExpressionItem] {
        guard case .element(let element) = item else { return [] }
        return element.tree.children(element.index).map { .element(TreeElement(tree: element.tree, index: $0)) }
    }

    private func descendants(_ base: [ExpressionItem]) -> [ExpressionItem] {
        var result: [ExpressionItem] = []
        var open = base
        while !open.isEmpty {
            open = open.flatMap(children)
            result += open
        }
        return result
    }

    private func typeName(_ item: ExpressionItem) -> TypeName {
        if case .element(let element) = item, let name = element.typeName {
            let isSimple = element.tree.types.isPrimitive(element.tree.type(element.index))
            return TypeName(namespace: "FHIR", name: name, isSimple: isSimple)
        }
        return TypeName(namespace: "System", name: item.value?.kind.systemType ?? "String", isSimple: true)
    }

    private func extensions(_ base: [ExpressionItem], _ url: [ExpressionItem]) -> [ExpressionItem] {
        guard let url = text(single: url) else { return [] }
        return base.flatMap(children).filter { item in
            guard case .element(let element) = item, element.name == "extension" else { return false }
            return children(item).contains { child in
                guard case .element(let child) = child, child.name == "url" else { return false }
                return child.value == .string(url)
            }
        }
    }

    /// What a reference, uri or canonical of the content points to within it: contained, or in the same bundle.
    private func resolved(_ item: ExpressionItem) -> [ExpressionItem] {
        guard case .element(let element) = item, let target = reference(item) else { return [] }
        let found = target.hasPrefix("#") ? element.contained(String(target.dropFirst())) : element.entry(target)
        return found.map { [.element($0)] } ?? []
    }

    private func reference(_ item: ExpressionItem) -> String? {
        if let own = text(item) { return own }
        return children(item).lazy.compactMap { child in
            guard case .element(let child) = child, child.name == "reference", case .string(let text)? = child.value
            else {
                return nil
            }
            return text
        }.first
    }

    private func conforms(_ base: [ExpressionItem], _ url: [ExpressionItem]) -> [ExpressionItem] {
        guard base.count <= 1 else { return fail("'conformsTo' takes one value, not \(base.count)") }
        guard let item = base.first, let url = text(single: url) else { return [] }
        let prefix = "http://hl7.org/fhir/StructureDefinition/"
        guard url.hasPrefix(prefix), let wanted = FHIRTypes.r4.type(named: String(url.dropFirst(prefix.count))) else {
            return fail("the profile is not known; those of FHIR's own types are")
        }
        guard case .element(let element) = item else { return [.value(.boolean(false))] }
        return [.value(.boolean(element.tree.types.isType(element.tree.type(element.index), a: wanted)))]
    }

    /// Whether a narrative has markup that is more than blank.
    private func isMarkup(_ item: ExpressionItem) -> Bool {
        guard case .element(let element) = item else { return false }
        if case .string(let text)? = element.value { return !text.trimmingBlanks.isEmpty }
        return element.node?.children.isEmpty == false
    }

    private func checked(_ base: [ExpressionItem], _ allowed: [[ExpressionItem]]) -> [ExpressionItem] {
        let urls = Set(allowed.flatMap { $0 }.compactMap(text))
        for child in base.flatMap(children) {
            guard case .element(let element) = child, element.name == "modifierExtension" else { continue }
            let url = children(child).lazy.compactMap { item -> String? in
                guard case .element(let part) = item, part.name == "url" else { return nil }
                return self.text(item)
            }.first
            guard let url, urls.contains(url) else { return fail("a modifier extension is not allowed here") }
        }
        return base
    }

    private func resourceKey(_ item: ExpressionItem) -> ExpressionItem? {
        guard case .element(let element) = item, let type = element.typeName else { return nil }
        return children(item).lazy.compactMap { child -> ExpressionItem? in
            guard case .element(let child) = child, child.name == "id", case .string(let id)? = child.value else {
                return nil
            }
            return .value(.string("\(type)/\(id)"))
        }.first
    }

    private func referenceKey(_ item: ExpressionItem) -> ExpressionItem? {
        guard let target = reference(item) else { return nil }
        return .value(.string(target.split(separator: "/").suffix(2).joined(separator: "/")))
    }
}

extension TreeElement {
    private func child(_ name: String) -> TreeElement? {
        tree.children(index).first { tree.name($0) == name }.map { TreeElement(tree: tree, index: $0) }
    }

    private func text(_ name: String) -> String? {
        guard case .string(let text)? = child(name)?.value else { return nil }
        return text
    }

    /// The resources around it, innermost first.
    private var owners: [TreeElement] {
        var (owners, index): ([TreeElement], Int32) = ([], self.index)
        while index >= 0 {
            if tree.types.isResource(tree.type(index)) { owners.append(TreeElement(tree: tree, index: index)) }
            index = tree.parent(index)
        }
        return owners
    }

    /// The contained resource of the id; the one around it for no id.
    fileprivate func contained(_ id: String) -> TreeElement? {
        for owner in owners {
            if id.isEmpty { return owner }
            for child in tree.children(owner.index) where tree.name(child) == "contained" {
                let element = TreeElement(tree: tree, index: child)
                if element.text("id") == id { return element }
            }
        }
        return nil
    }

    /// The entry of the bundle around it that is called so: by its full URL, or by type and id.
    fileprivate func entry(_ target: String) -> TreeElement? {
        for owner in owners where owner.typeName == "Bundle" {
            for child in tree.children(owner.index) where tree.name(child) == "entry" {
                let entry = TreeElement(tree: tree, index: child)
                guard let resource = entry.child("resource") else { continue }
                let own = "\(resource.typeName ?? "")/\(resource.text("id") ?? "")"
                if entry.text("fullUrl") == target || own == target { return resource }
            }
        }
        return nil
    }
}
