// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HIECore
import HIESettings
import HIETree
import Synchronization

/// An operation in place of one that touches what a test must not.
struct ReplacedOperation: BusinessOperation {
    struct Configuration: HostSettings {
        var destination = Destination()

        static let summary = "Hands messages to a test."
        static var settings: [Setting<Self>] {}
    }

    static let accepts = ["*/*"]
    private let destination: Destination

    init(_ settings: Configuration, _ context: HostContext) throws(HostError) {
        destination = settings.destination
    }

    func handle(_ message: Message, _ context: any Context) async throws(HostError) -> Handled {
        switch destination.answer(to: message.body) {
        case .accept: return .done
        case .reply(let bytes):
            return .reply(context.message(MessageBody(bytes, contentType: message.header.profile.contentType)))
        case .acknowledge(let code) where code.isPositive: return .done
        case .acknowledge(.ar), .acknowledge(.cr): throw .rejected("answered with AR")
        case .acknowledge: throw .transient("answered with AE")
        case .silence: throw .transient("no answer in time")
        case .close, .refuse: throw .transient("no connection")
        case .fail(let reason): throw .transient(reason)
        case .reject(let reason): throw .rejected(reason)
        }
    }
}

/// A service in place of one that fetches from what a test must not touch; takes what it is handed.
final class ReplacedService: BusinessService {
    struct Configuration: HostSettings {
        /// The service itself where it can be handed content.
        var handed: (any HandedService)?
        var contentType = "application/octet-stream"

        static let summary = "Takes messages from a test."
        static var settings: [Setting<Self>] {}
    }

    static let produces = ["*/*"]
    private let settings: Configuration
    private let item: String
    private let intake = Mutex<(any Intake)?>(nil)
    private let ids = Mutex(MessageIDGenerator())

    init(_ settings: Configuration, _ context: HostContext) throws(HostError) {
        self.settings = settings
        item = context.item
    }

    func start(_ intake: any Intake) async throws(HostError) { self.intake.withLock { $0 = intake } }
    func stop(within limit: Duration) async { intake.withLock { $0 = nil } }

    func take(_ content: Bytes) async throws(HostError) {
        guard let intake = intake.withLock({ $0 }) else { throw .cancelled }
        if let handed = settings.handed { return try await handed.take(content, into: intake) }
        let now = Timestamp.now()
        let id = ids.withLock { $0.next(at: now) }
        let profile = MessageProfile(
            source: item, bodyClass: "", contentType: settings.contentType, schemaName: "", schemaVersion: "")
        try await intake.submit(
            Message(
                header: MessageHeader(
                    id: id, session: id, created: now, profile: profile, key: XXH64.hash(item)), body: content))
    }
}
