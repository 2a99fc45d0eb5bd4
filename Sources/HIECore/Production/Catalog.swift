// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

/// The classes that this build knows, by the names that productions use.
public struct Catalog: Sendable {
    public let classes: [HostClass]
    private let byName: [String: Int]

    /// - Precondition: No name or alias stands twice.
    public init(_ classes: [HostClass]) {
        self.classes = classes.sorted { $0.name < $1.name }
        var byName: [String: Int] = [:]
        for (place, entry) in self.classes.enumerated() {
            for name in [entry.name] + entry.aliases {
                precondition(byName.updateValue(place, forKey: name) == nil, "two classes are called \(name)")
            }
        }
        self.byName = byName
    }

    /// The class of this name or alias.
    public subscript(name: String) -> HostClass? { byName[name].map { classes[$0] } }

    /// Every name that finds a class, for suggestions.
    public var names: [String] { Array(byName.keys) }

    public func adding(_ more: [HostClass]) -> Catalog { Catalog(classes + more) }
}

/// One class of the catalog: its names, its settings, and how an instance is made.
public struct HostClass: Sendable {
    public enum Kind: String, Sendable, CaseIterable { case service, process, operation }

    /// Which of the host protocols it implements.
    public enum Form: Sendable { case service, process, pure, operation, courier }

    public let name: String
    public let aliases: [String]
    public let form: Form
    public let accepts: [String]
    public let produces: [String]
    public let settings: any HostSettings.Type
    /// As ``Host/maxAttempts``.
    public let maxAttempts: Int?
    /// What the class cannot do, for its reference page.
    public let limits: [String]
    /// As ``Host/reach``.
    public let reach: HostReach
    /// Makes an instance of settings that ``read(_:_:)`` returned.
    public private(set) var make: @Sendable (any HostSettings, HostContext) throws(HostError) -> AnyHost

    public init<Service: BusinessService>(
        _ name: String, _: Service.Type, aliases: [String] = [], limits: [String] = []
    ) {
        self.init(name, aliases, .service, Service.self, [], Service.produces, limits) {
            (settings, context) throws(HostError) in
            .service(try Service(try Self.typed(settings), context))
        }
    }

    public init<Process: BusinessProcess>(
        _ name: String, _: Process.Type, aliases: [String] = [], limits: [String] = []
    ) {
        self.init(name, aliases, .process, Process.self, Process.accepts, ["*/*"], limits) {
            (settings, context) throws(HostError) in
            .process(try Process(try Self.typed(settings), context))
        }
    }

    public init<Process: PureProcess>(
        pure name: String, _: Process.Type, aliases: [String] = [], produces: [String]? = nil, limits: [String] = []
    ) {
        self.init(name, aliases, .pure, Process.self, Process.accepts, produces ?? Process.accepts, limits) {
            (settings, context) throws(HostError) in
            .pure(try Process(try Self.typed(settings), context))
        }
    }

    public init<Operation: BusinessOperation>(
        _ name: String, _: Operation.Type, aliases: [String] = [], limits: [String] = []
    ) {
        self.init(name, aliases, .operation, Operation.self, Operation.accepts, [], limits) {
            (settings, context) throws(HostError) in
            .operation(try Operation(try Self.typed(settings), context))
        }
    }

    public init<Operation: Courier>(
        courier name: String, _: Operation.Type, aliases: [String] = [], limits: [String] = []
    ) {
        self.init(name, aliases, .courier, Operation.self, Operation.accepts, [], limits) {
            (settings, context) throws(HostError) in
            .courier(try Operation(try Self.typed(settings), context))
        }
    }

    private init<Instance: Host>(
        _ name: String, _ aliases: [String], _ form: Form, _: Instance.Type, _ accepts: [String], _ produces: [String],
        _ limits: [String],
        make: @escaping @Sendable (any HostSettings, HostContext) throws(HostError) -> AnyHost
    ) {
        self.name = name
        self.aliases = aliases
        self.form = form
        self.accepts = accepts
        self.produces = produces
        settings = Instance.Configuration.self
        maxAttempts = Instance.maxAttempts
        self.limits = limits
        reach = Instance.reach
        self.make = make
    }

    /// The same class, whose instances come from `make`: of the same form.
    public func making(
        _ make: @escaping @Sendable (any HostSettings, HostContext) throws(HostError) -> AnyHost
    ) -> HostClass {
        var copy = self
        copy.make = make
        return copy
    }

    public var kind: Kind {
        switch form {
        case .service: .service
        case .process, .pure: .process
        case .operation, .courier: .operation
        }
    }

    private static func typed<Configuration>(_ settings: any HostSettings) throws(HostError) -> Configuration {
        guard let typed = settings as? Configuration else {
            throw .misconfigured("expected settings of \(Configuration.self), not \(type(of: settings))")
        }
        return typed
    }
}

/// An instance, by what the engine does with it.
public enum AnyHost: Sendable {
    case service(any BusinessService)
    case process(any BusinessProcess)
    case pure(any PureProcess)
    case operation(any BusinessOperation)
    case courier(any Courier)
}
