// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

internal import Foundation
internal import Glibc
public import HIEConfiguration
internal import HIECore
internal import HIEJournal
internal import HIESettings
internal import HIEStatus
internal import Logging

/// What operators may do while no engine runs: the same over the same journal, which is held meanwhile.
public struct StoppedOperations: Sendable {
    public struct Failure: Error, CustomStringConvertible {
        public let description: String
    }

    public struct Answer: Sendable {
        public let isDone: Bool
        /// JSON, or why not.
        public let text: String
    }

    private let desk: OperatorDesk

    /// Opens the journal, which recovers it as a start of the engine does.
    ///
    /// - Throws: ``Failure`` where there is none, or an engine holds it.
    public init(_ check: ProductionCheck) throws {
        guard let configuration = check.configuration else {
            throw Failure(description: check.issues.map(\.description).joined(separator: "\n"))
        }
        let folder = configuration.settings.dataDirectory.path + "/journal"
        guard FileManager.default.fileExists(atPath: folder) else {
            throw Failure(description: "\(folder): there is no journal yet: 'hie run' makes one")
        }
        do throws(JournalError) {
            desk = OperatorDesk(
                journal: try Journal(directory: folder),
                items: Dictionary(check.plan.items.map { ($0.name, $0.hostClass) }) { first, _ in first },
                logger: Logger(label: "hie", factory: { _ in SwiftLogNoOpLogHandler() }))
        } catch {
            throw Failure(description: "\(error)")
        }
    }

    /// As the local socket of a running engine answers.
    public func answer(
        _ method: String, _ path: String, query: [String: String] = [:], body: [UInt8] = []
    ) async -> Answer {
        let request = StatusRequest(method, path, query: query, body: body, isLocal: true, user: getuid())
        let response = await desk.answer(request) ?? StatusResponse(404, "text/plain", "there is no such list\n")
        return Answer(isDone: response.status == 200, text: response.body)
    }

    public func close() { desk.journal.close() }
}
