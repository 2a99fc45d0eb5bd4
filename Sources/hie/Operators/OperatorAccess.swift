// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Foundation
import HIEConfiguration
import HIECore
import HIEStandard

/// Where operators' requests go: to the engine that runs, or to the journal of one that is stopped, which this command
/// then holds for itself.
struct OperatorAccess {
    private enum Way {
        case running(ControlClient)
        case stopped(StoppedOperations)
    }

    let file: String
    private let way: Way

    /// Ends the command where there is neither.
    init(file: String) throws {
        self.file = file
        let client = try ControlClient(file: file)
        if client.isRunning {
            way = .running(client)
            return
        }
        let check = ProductionCheck(file: file, catalog: .standard)
        do {
            way = .stopped(try StoppedOperations(check))
        } catch {
            Terminal.note("\(error)")
            throw ExitCode(1)
        }
    }

    /// Gives the journal of a stopped engine back.
    func close() {
        if case .stopped(let operations) = way { operations.close() }
    }

    /// - Returns: The body of the answer; any refusal ends the command with its text.
    func request(
        _ method: String, _ path: String, query: [String: String] = [:], body: [UInt8] = []
    ) async throws -> Data {
        switch way {
        case .running(let client):
            return Data(try client.request(method, path, query: query, body: body).utf8)
        case .stopped(let operations):
            let answer = await operations.answer(method, path, query: query, body: body)
            guard answer.isDone else {
                Terminal.note(answer.text.trimmingCharacters(in: .newlines))
                throw ExitCode(1)
            }
            return Data(answer.text.utf8)
        }
    }

    func value<Value: Decodable>(
        _: Value.Type, _ method: String, _ path: String, query: [String: String] = [:], body: [UInt8] = []
    ) async throws -> Value {
        try JSONDecoder().decode(Value.self, from: try await request(method, path, query: query, body: body))
    }

    func value<Value: Decodable>(
        _: Value.Type, _ method: String, _ path: String, sending request: some Encodable
    ) async throws -> Value {
        try await value(Value.self, method, path, body: [UInt8](try JSONEncoder().encode(request)))
    }
}

/// Who does it and why, for the record.
struct OperatorOptions: ParsableArguments {
    @Option(
        name: .customLong("as"),
        help: ArgumentHelp("Who does it, for the record; your user name if not given.", valueName: "name"))
    var name: String?

    @Option(help: ArgumentHelp("Why, for the record.", valueName: "text"))
    var why: String?

    var who: String {
        if let name { return name }
        let environment = ProcessInfo.processInfo.environment
        return environment["SUDO_USER"] ?? environment["USER"] ?? environment["LOGNAME"] ?? NSUserName()
    }

    /// The reason, asked for on a terminal where it is not given.
    func reason() throws -> String {
        if let why, !why.isEmpty { return why }
        guard isatty(STDIN_FILENO) == 1, Terminal.isInteractive else {
            throw ValidationError("say why, for the record: --why <text>")
        }
        Terminal.ask("why? ")
        let answer = readLine()?.trimmingCharacters(in: .whitespaces) ?? ""
        guard !answer.isEmpty else { throw ValidationError("say why, for the record: --why <text>") }
        return answer
    }
}

/// Which dead letters or held deliveries.
struct KeptFilterOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Only of this item; may be given several times.", valueName: "item"))
    var item: [String] = []
    @Option(help: "Not before this time, such as 2h, today or 09:30.")
    var since: TimeArgument?
    @Option(help: "Before this time.")
    var until: TimeArgument?
    @Option(help: "MSH-9.1, such as ADT, or with the trigger event, such as ADT^A01.")
    var type: String?
    @Option(help: ArgumentHelp("A part of the error's text, in any case of letters.", valueName: "text"))
    var error: String?
    @Option(help: "MSH-10, whole.")
    var controlID: String?

    var filter: KeptFilter {
        var filter = KeptFilter()
        filter.items = item
        filter.since = since?.moment
        filter.until = until?.moment
        filter.type = type ?? ""
        filter.error = error ?? ""
        filter.controlID = controlID ?? ""
        return filter
    }
}
