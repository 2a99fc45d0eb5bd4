// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

public import HIESettings

/// What one item has to do with the others, in terms that need no class.
public struct ItemWiring: Sendable {
    public enum Kind: String, Sendable { case service, process, operation }

    /// A name and where it stands.
    public struct Reference: Sendable, Hashable {
        public var name: String
        public var position: SourcePosition?

        public init(_ name: String, at position: SourcePosition? = nil) {
            self.name = name
            self.position = position
        }
    }

    public struct Listener: Sendable, Hashable {
        public var address: String
        public var port: Int
        public var position: SourcePosition?

        public init(address: String, port: Int, at position: SourcePosition? = nil) {
            self.address = address
            self.port = port
            self.position = position
        }
    }

    /// A queue that holds up who sends to it.
    public struct Bound: Sendable, Hashable {
        public var size: Int
        public var rejects: Bool
        public var position: SourcePosition?

        public init(size: Int, rejects: Bool, at position: SourcePosition? = nil) {
            self.size = size
            self.rejects = rejects
            self.position = position
        }
    }

    public var name: String
    public var position: SourcePosition?
    public var kind: Kind
    public var isEnabled: Bool
    public var targets: [Reference]
    /// The targets among `targets`, or beside them, whose answer the item waits for.
    public var synchronousTargets: [Reference]
    /// The items that get something with each dead letter.
    public var deadLetterTargets: [Reference]
    /// What gets the item's messages while it is down.
    public var fallbacks: [Reference]
    /// The items whose reply the item hands on; `*` is any.
    public var responders: [Reference]
    public var listener: Listener?
    /// Set where `QueueSize` bounds the item and services that lead to it wait or refuse.
    public var bound: Bound?
    /// Content types that the item takes, such as `application/hl7-v2+er7`, `text/*` or `*/*`; empty for any.
    public var accepts: [String]
    /// Content types that it makes; empty where that is not known.
    public var produces: [String]
    /// Whether it also sends on what it takes, so that the types of its sources count as its own.
    public var passesOn: Bool

    public init(
        name: String, at position: SourcePosition? = nil, kind: Kind, isEnabled: Bool = true,
        targets: [Reference] = [], synchronousTargets: [Reference] = [],
        deadLetterTargets: [Reference] = [], fallbacks: [Reference] = [], responders: [Reference] = [],
        listener: Listener? = nil, accepts: [String] = [], produces: [String] = [], passesOn: Bool = false,
        bound: Bound? = nil
    ) {
        self.bound = bound
        self.name = name
        self.position = position
        self.kind = kind
        self.isEnabled = isEnabled
        self.targets = targets
        self.synchronousTargets = synchronousTargets
        self.deadLetterTargets = deadLetterTargets
        self.fallbacks = fallbacks
        self.responders = responders
        self.listener = listener
        self.accepts = accepts
        self.produces = produces
        self.passesOn = passesOn
    }
}
