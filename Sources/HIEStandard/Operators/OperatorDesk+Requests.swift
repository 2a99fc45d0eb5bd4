// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

internal import Foundation
internal import HIECore
internal import HIEStatus

extension OperatorDesk {
    /// Answers `/dlq` and `/hold`; nil for other paths.
    ///
    ///     GET  /dlq?items=…&since=…&until=…&type=…&error=…&control=…&after=…&count=…     GET  /hold likewise
    ///     GET  /dlq/ID                                                                   GET  /hold/ID
    ///     POST /dlq/retry, /dlq/discard                                                  POST /hold/release, /hold/cancel
    ///     POST /dlq/edit?id=…&who=…&why=…   with the new bytes
    func answer(_ request: StatusRequest) async -> StatusResponse? {
        let parts = request.path.split(separator: "/", omittingEmptySubsequences: true).map(String.init)
        guard let kind = parts.first.flatMap(Kind.init(rawValue:)), parts.count <= 2 else { return nil }
        do {
            return StatusResponse(200, "application/json", try await answer(request, kind, parts.dropFirst().first))
        } catch let refusal as Refusal {
            return StatusResponse(refusal.status, "text/plain", refusal.text + "\n")
        } catch {
            return StatusResponse(500, "text/plain", "the journal cannot do it: \(error)\n")
        }
    }

    private func answer(_ request: StatusRequest, _ kind: Kind, _ word: String?) async throws -> String {
        switch (request.method, word, kind) {
        case ("GET", nil, _):
            let count = request.query["count"].flatMap { Int($0) } ?? 100
            return JSONText.of(
                try await list(
                    kind, KeptFilter(query: request.query), after: request.query["after"],
                    count: min(max(count, 1), 1000)))
        case ("GET", let id?, _): return JSONText.of(try await detail(kind, id))
        case ("POST", "retry", .letters): return try await act(.retried, kind, request)
        case ("POST", "discard", .letters): return try await act(.discarded, kind, request)
        case ("POST", "release", .held): return try await act(.released, kind, request)
        case ("POST", "cancel", .held): return try await act(.cancelled, kind, request)
        case ("POST", "edit", .letters):
            return JSONText.of(
                try await edit(
                    request.query["id"] ?? "", body: request.body, who: request.query["who"] ?? "",
                    why: request.query["why"] ?? "", user: request.user))
        default: throw Refusal(404, "there is no such act")
        }
    }

    private func act(_ verb: OperatorAct.Verb, _ kind: Kind, _ request: StatusRequest) async throws -> String {
        guard let asked = try? JSONDecoder().decode(ActRequest.self, from: Data(request.body)) else {
            throw Refusal(400, "expected who, why and deliveries as JSON")
        }
        let needsReason = verb == .discarded || verb == .cancelled
        guard !needsReason || !asked.why.isEmpty else { throw Refusal(400, "say why: --why") }
        return JSONText.of(try await act(verb, kind, on: asked, user: request.user))
    }
}
