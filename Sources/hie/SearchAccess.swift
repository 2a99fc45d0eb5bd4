// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Foundation
import HIEConfiguration
import HIECore
import HIEIndex
import HIEJournal
import HIESettings
import HIEStandard
import HIETree

/// The history of a production as the command line reads it: the search index, and bodies from the journal.
struct SearchAccess {
    let file: String
    let folder: String
    let search: IndexSearch
    let client: ControlClient
    let isRunning: Bool

    /// Ends the command where there is no index, with what to do about it.
    init(file: String) throws {
        let settings = try DataDirectory.settings(of: file)
        self.file = file
        folder = settings.dataDirectory.path
        search = IndexSearch(directory: folder + "/index")
        client = try ControlClient(file: file)
        isRunning = client.isRunning
        guard FileManager.default.fileExists(atPath: folder + "/index") else {
            Terminal.note(
                settings.searchIndex
                    ? "\(folder)/index: there is no search index yet: start the engine with `hie run \(file)`, or make one "
                        + "from the journal with `hie index rebuild \(file)`"
                    : "SearchIndex is false in \(file): set it to true and start the engine, or run `hie index rebuild \(file)`"
            )
            throw ExitCode(1)
        }
    }

    /// Says on standard error how far what is found lags behind what has happened.
    func noteLag() {
        if isRunning {
            guard let text = try? client.request("GET", "/status"),
                let report = try? JSONDecoder().decode(StatusReport.self, from: Data(text.utf8)),
                let seconds = report.indexLagSeconds, seconds >= 2
            else { return }
            Terminal.note(
                "the search index is \(Int(seconds)) s behind: newer messages are not shown yet; try again shortly")
        } else if hasUnread {
            Terminal.note(
                "the search index has not read all of the journal: start the engine, or run `hie index rebuild \(file)`"
            )
        }
    }

    private var hasUnread: Bool {
        guard let position = try? search.position(),
            let history = try? Journal.history(directory: folder + "/journal"),
            let next = try? history.events(after: position, room: Room(count: 1))
        else { return false }
        return !next.events.isEmpty
    }

    /// What could not be looked into, on standard error.
    func value<Value>(of found: Found<Value>) -> Value {
        for error in found.unread { Terminal.note("\(error)") }
        return found.value
    }

    /// Runs a search; an error of it ends the command.
    func reading<Value>(_ body: (IndexSearch) throws(IndexError) -> Found<Value>) throws -> Value {
        do throws(IndexError) { return value(of: try body(search)) } catch {
            Terminal.note("\(error)")
            throw ExitCode(1)
        }
    }

    /// The stored message at a place of the journal; nil where retention has removed it.
    func bodies() throws -> any MessageBodies {
        if isRunning { return RunningBodies(client: client) }
        do throws(JournalError) {
            return StoppedBodies(history: try Journal.history(directory: folder + "/journal"))
        } catch {
            Terminal.note("\(error)")
            throw ExitCode(1)
        }
    }
}

protocol MessageBodies {
    /// The bytes as received; nil where retention has removed them.
    func body(of message: MessageRow) throws -> [UInt8]?
}

private struct StoppedBodies: MessageBodies {
    let history: any EventLog

    func body(of message: MessageRow) throws -> [UInt8]? { try history.message(at: message.place)?.body.array }
}

private struct RunningBodies: MessageBodies {
    let client: ControlClient

    func body(of message: MessageRow) throws -> [UInt8]? {
        let text = try client.request("GET", "/messages/\(message.place.position)")
        let stored = try JSONDecoder().decode(StoredBody.self, from: Data(text.utf8))
        return stored.body.map { [UInt8]($0) }
    }
}
