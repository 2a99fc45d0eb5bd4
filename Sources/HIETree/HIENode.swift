// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

/// One node of the tree that expressions, validation and views read, whatever a message was written in.
public struct HIENode: Hashable, Sendable {
    public enum Value: Hashable, Sendable {
        case string(String)
        /// A decimal number as it was written: `2.10` stays `2.10`.
        case number(String)
        case boolean(Bool)
        case null
        case binary(Bytes)
    }

    public enum Kind: Hashable, Sendable {
        case leaf
        /// Children by name, in order; a name may repeat.
        case record
        /// Children without names, in order.
        case list
    }

    /// Empty at the root and in a list.
    public var name: String
    public var kind: Kind
    /// What a leaf holds. A record has one where its source gives it text besides its children.
    public var value: Value?
    public var children: [HIENode]
    /// Where it stands in its source, in bytes.
    public var position: Range<Int>?

    public init(
        _ name: String, kind: Kind, value: Value? = nil, children: [HIENode] = [], position: Range<Int>? = nil
    ) {
        self.name = name
        self.kind = kind
        self.value = value
        self.children = children
        self.position = position
    }

    public static func leaf(_ name: String, _ value: Value, at position: Range<Int>? = nil) -> HIENode {
        HIENode(name, kind: .leaf, value: value, position: position)
    }

    /// The children called `name`, in order; those of a list stand in the list's place.
    public func children(named name: String) -> [HIENode] {
        children.lazy.filter { $0.name == name }.flatMap { $0.kind == .list ? $0.children : [$0] }
    }

    /// The first child called `name`, or the first in a list called so.
    public func first(_ name: String) -> HIENode? {
        for child in children where child.name == name {
            if child.kind != .list { return child }
            if let first = child.children.first { return first }
        }
        return nil
    }

    /// The value as text; nil for null, for bytes and where there is none.
    public var text: String? {
        switch value {
        case .string(let text), .number(let text): text
        case .boolean(let isTrue): isTrue ? "true" : "false"
        case .null, .binary, nil: nil
        }
    }
}

/// A message body as a tree, whatever it was written in.
public struct HIETree: Hashable, Sendable {
    public var root: HIENode

    public init(_ root: HIENode) {
        self.root = root
    }

    /// One leaf that holds all of `text`.
    public init(text: String) {
        root = .leaf("", .string(text), at: 0..<text.utf8.count)
    }

    /// One leaf that holds all of `bytes`.
    public init(binary bytes: Bytes) {
        root = .leaf("", .binary(bytes), at: 0..<bytes.count)
    }
}
