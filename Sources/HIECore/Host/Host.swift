// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

public import HIESettings
public import Logging

/// A class that a production can name. Built-in classes and the user's own are made in the same way.
///
/// A class implements one of ``BusinessService``, ``BusinessProcess``, ``PureProcess``, ``BusinessOperation`` and
/// ``Courier``. Queue, retry, pool, trace, metrics and life cycle are the engine's.
public protocol Host: Sendable {
    associatedtype Configuration: HostSettings

    /// How often a message is tried in all before it is a dead letter, where the item's settings do not say; nil for ever.
    static var maxAttempts: Int? { get }

    /// Checks and keeps; opens nothing. Called again, for a new instance, whenever the settings change.
    init(_ settings: Configuration, _ context: HostContext) throws(HostError)
}

extension Host {
    public static var maxAttempts: Int? { 5 }
}

/// What the wiring of a production needs to know of an item besides its own settings.
public protocol HostSettings: Settings {
    /// The items that it may send to, as the settings name them.
    var targets: [String] { get }
    /// Those of ``targets`` whose outcome it waits for; a circle of them would wait for ever.
    var synchronousTargets: [String] { get }
    /// The items whose reply a service hands back to who waits for the outcome; `*` is any.
    var responders: [String] { get }
    /// The address that it listens on; two items of one production must not share one.
    var listener: ListenerAddress? { get }
    /// Whether the settings themselves say how long a message is tried: the class's ``Host/maxAttempts`` does not count.
    var triesForEver: Bool { get }
    /// Files whose content counts as if it stood in the settings, such as mappings: where one changes, a new instance is made
    /// at the next reload.
    var includedFiles: [String] { get }
    /// Its own certificates, in PEM form: alerts tell before they run out.
    var certificateFiles: [String] { get }
    /// Complaints that only the other items' names can answer, or that take work, such as compiling rules.
    func check(_ context: HostContext) -> [SettingIssue]
}

extension HostSettings {
    public var targets: [String] { [] }
    public var synchronousTargets: [String] { [] }
    public var responders: [String] { [] }
    public var listener: ListenerAddress? { nil }
    public var triesForEver: Bool { false }
    public var includedFiles: [String] { [] }
    public var certificateFiles: [String] { [] }
    public func check(_ context: HostContext) -> [SettingIssue] { [] }
}

public struct ListenerAddress: Sendable, Hashable {
    public let host: String
    public let port: Int

    public init(host: String, port: Int) {
        self.host = host
        self.port = port
    }
}

/// Who a host is.
public struct HostContext: Sendable {
    /// The item's name in the production.
    public let item: String
    public let poolSize: Int
    /// Carries the production and the item. Silent in normal work but for changes of state.
    public let logger: Logger
    /// Tells operators what happened, for alerts. Never waits; any thread; costs nothing worth naming.
    public let report: @Sendable (HostEvent) -> Void
    /// The production's folder for data, for files of the item's own; nil where there is none.
    public let dataDirectory: String?

    public init(
        item: String, poolSize: Int = 1, logger: Logger, dataDirectory: String? = nil,
        report: @escaping @Sendable (HostEvent) -> Void = { _ in }
    ) {
        self.item = item
        self.poolSize = poolSize
        self.logger = logger
        self.dataDirectory = dataDirectory
        self.report = report
    }
}

/// Brings messages in from outside.
public protocol BusinessService: Host {
    /// The media types of the messages it makes; `*/*` for any.
    static var produces: [String] { get }

    /// Returns once it takes messages in; keeps `intake` and goes on until ``stop(within:)``.
    func start(_ intake: any Intake) async throws(HostError)

    /// Takes nothing new, lets what it has taken be answered, and returns at the latest after `limit`.
    func stop(within limit: Duration) async
}

/// Decides what becomes of a message: routes, splits, transforms, asks.
public protocol BusinessProcess: Host {
    /// The media types that it takes; `*/*` for any.
    static var accepts: [String] { get }

    /// Handles one message. What it sends is kept back and committed with the end of its input; a throw discards it.
    ///
    /// Messages of one key come one after the other; of different keys up to `PoolSize` at once.
    func handle(_ message: Message, _ context: any Context) async throws(HostError) -> Handled
}

/// A process that neither waits nor acts outside: rules and mappings. It may run within its input's own commit.
public protocol PureProcess: Host {
    static var accepts: [String] { get }

    /// Decides where `message` goes. ``Routing/sends`` refers to ``HostSettings/targets`` by place.
    /// Any thread, several at once; the same message always gives the same answer.
    func route(_ message: Message) -> Routing
}

/// Takes messages out to another system, one at a time.
public protocol BusinessOperation: Host {
    static var accepts: [String] { get }

    /// Delivers one message. After a `transient` error it is tried again as the item's policies say, in order.
    ///
    /// Messages of one key come one after the other; of different keys up to `PoolSize` at once.
    func handle(_ message: Message, _ context: any Context) async throws(HostError) -> Handled
}

/// An operation that works on its queue itself, from threads of its own: what network operations with a window are.
public protocol Courier: Host {
    static var accepts: [String] { get }

    /// Begins to receive from `queue` and returns. A destination that is down is the courier's to wait for.
    func start(_ queue: any DeliveryQueue) async throws(HostError)

    /// Receives nothing new, settles what it can within `limit`, and gives the rest back.
    func stop(within limit: Duration) async
}

/// How a handler left its input.
public enum Handled: Sendable {
    case done
    /// It goes no further, for this reason.
    case filtered(String)
    /// What the other side answered; kept with the delivery, and given to the item that asked, where one did.
    case reply(Message)
}

/// What a pure process decided.
public struct Routing: Sendable {
    /// Places in ``HostSettings/targets``, each once; empty where the message goes nowhere.
    public var sends: [Int]
    /// What goes on in place of the message, and where: places that ``sends`` does not have.
    public var transformed: [Transformed] = []
    /// Why it goes nowhere.
    public var filtered: String?
    /// Why it cannot be handled: it becomes a dead letter. Never a field's content.
    public var failure: String?
    /// What decided, for the trace. Never a field's content.
    public var note: String

    /// A new message, caused by the one that came.
    public struct Transformed: Sendable {
        public var body: MessageBody
        public var sends: [Int]

        public init(_ body: MessageBody, sends: [Int]) {
            self.body = body
            self.sends = sends
        }
    }

    public init(sends: [Int], filtered: String? = nil, note: String) {
        self.sends = sends
        self.filtered = filtered
        self.note = note
    }
}
