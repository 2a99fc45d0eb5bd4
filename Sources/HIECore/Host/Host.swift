// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

public import HIESettings
public import HIETree
public import Logging

/// A class that a production can name. Built-in classes and the user's own are made in the same way.
///
/// A class implements one of ``BusinessService``, ``BusinessProcess``, ``PureProcess``, ``BusinessOperation`` and
/// ``Courier``. Queue, retry, pool, trace, metrics and life cycle are the engine's.
public protocol Host: Sendable {
    associatedtype Configuration: HostSettings

    /// How often a message is tried in all before it is a dead letter, where the item's settings do not say; nil for ever.
    static var maxAttempts: Int? { get }

    /// What it touches outside the engine; tests of a production keep it from that.
    static var reach: HostReach { get }

    /// Checks and keeps; opens nothing. Called again, for a new instance, whenever the settings change.
    init(_ settings: Configuration, _ context: HostContext) throws(HostError)
}

extension Host {
    public static var maxAttempts: Int? { 5 }
    public static var reach: HostReach { .elsewhere }
}

/// What a class touches outside the engine.
public enum HostReach: Sendable {
    /// Nothing: tests of a production run it as it is.
    case nothing
    /// Sockets of HIENetwork alone: tests run it as it is, on a network in memory.
    case network
    /// Files, sockets of its own, anything: tests put another in its place.
    case elsewhere
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
    /// What may decide in it, by the names that its notes give (`rule 'a'`), in order; for tests' coverage.
    var decisions: [String] { get }
    /// The expressions by which it decides.
    var conditions: [String] { get }
    /// The mapping files that it runs; for tests' coverage.
    var mappings: [MappingReference] { get }
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
    public var decisions: [String] { [] }
    public var conditions: [String] { [] }
    public var mappings: [MappingReference] { [] }
    public var certificateFiles: [String] { [] }
    public func check(_ context: HostContext) -> [SettingIssue] { [] }
}

/// A mapping file and the folder of its lookup tables.
public struct MappingReference: Sendable, Hashable {
    public let file: String
    public let lookups: String

    public init(file: String, lookups: String) {
        self.file = file
        self.lookups = lookups
    }
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
    /// How bodies become trees.
    public let readers: ContentReaders

    public init(
        item: String, poolSize: Int = 1, logger: Logger, dataDirectory: String? = nil,
        readers: ContentReaders = ContentReaders(),
        report: @escaping @Sendable (HostEvent) -> Void = { _ in }
    ) {
        self.item = item
        self.poolSize = poolSize
        self.logger = logger
        self.dataDirectory = dataDirectory
        self.readers = readers
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

/// A service that can be handed what it would fetch or be sent, without having been started.
public protocol HandedService: BusinessService {
    /// Takes `content` in as if it had come from outside, and returns when it is stored.
    ///
    /// - Throws: `.rejected` where the class would refuse such content, `.transient` where nothing is taken in now.
    func take(_ content: Bytes, into intake: any Intake) async throws(HostError)
}

/// Decides what becomes of a message: routes, splits, transforms, asks.
public protocol BusinessProcess: Host {
    /// The media types that it takes; `*/*` for any.
    static var accepts: [String] { get }

    /// Whether one message is handled after the other in the order received, whatever its key, `PoolSize` and
    /// `MessagingPattern`: for classes whose state is about messages of several keys.
    static var isSerial: Bool { get }

    /// Handles one message. What it sends is kept back and committed with the end of its input; a throw discards it.
    ///
    /// Messages of one key come one after the other; of different keys up to `PoolSize` at once.
    func handle(_ message: Message, _ context: any Context) async throws(HostError) -> Handled
}

extension BusinessProcess {
    public static var reach: HostReach { .nothing }
    public static var isSerial: Bool { false }
}

extension PureProcess {
    public static var reach: HostReach { .nothing }
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
    /// It stays open, on disk, and the item goes on with others; no try counts. It is handled again at this moment, where
    /// nil only when a later input ends it (``Context/end(_:as:note:)``) or an operator releases it. The reason stands in the
    /// journal; never a field's content. It may keep state and end others, but send nothing: that is for its end.
    case kept(until: Timestamp?, String)
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
