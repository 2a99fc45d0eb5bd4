// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

public import HIETree

/// What an expression is about, declared before it is compiled.
public struct ContentModel: Sendable, Hashable {
    enum Kind: Sendable, Hashable {
        case hl7
        case plain
        /// R4; the type of the root where it is known.
        case fhir(UInt16?)
    }

    let kind: Kind

    /// HL7 v2 messages, read by HL7 paths.
    public static let hl7 = ContentModel(kind: .hl7)
    /// Any tree by the names that it has, such as XML and JSON, without types.
    public static let tree = ContentModel(kind: .plain)
    /// FHIR R4, whatever the resource.
    public static let fhir = ContentModel(kind: .fhir(nil))

    /// FHIR R4 with a root of this type; nil where R4 has no such type.
    public static func fhir(_ type: String) -> ContentModel? {
        FHIRTypes.r4.type(named: type).map { ContentModel(kind: .fhir($0)) }
    }

    /// What a tree says of itself: FHIR by `resourceType` in JSON or the namespace in XML, else a tree.
    public init(of tree: HIETree) {
        self = Self.rootType(of: tree.root).map { ContentModel(kind: .fhir($0)) } ?? .tree
    }

    static func rootType(of root: HIENode) -> UInt16? {
        let isXML = !root.name.isEmpty
        for child in root.children {
            if !isXML, child.name == "resourceType", case .string(let type)? = child.value {
                return FHIRTypes.r4.type(named: type)
            }
            if isXML, child.name.hasPrefix("@xmlns"), child.text == Self.namespace {
                return FHIRTypes.r4.type(named: root.name.localName)
            }
        }
        return nil
    }

    init(kind: Kind) { self.kind = kind }

    static let namespace = "http://hl7.org/fhir"

    var isFHIR: Bool { if case .fhir = kind { true } else { false } }
    var rootType: UInt16? { if case .fhir(let type) = kind { type } else { nil } }

    /// The root's type in FHIR, where it is declared.
    public var typeName: String? { rootType.map { FHIRTypes.r4.name(of: $0) } }
}

extension String {
    /// Without a namespace's prefix.
    var localName: String {
        guard let colon = utf8.lastIndex(of: UInt8(ascii: ":")) else { return self }
        return String(self[index(after: colon)...])
    }
}
