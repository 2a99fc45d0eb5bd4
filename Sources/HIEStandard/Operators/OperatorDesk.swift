// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

internal import HIECore
internal import HIEIndex
internal import HIEJournal
internal import HIEStatus
internal import HIETree
internal import Logging
internal import Synchronization

/// What operators do with dead letters and held deliveries, over the journal of a running engine or over one that was
/// opened for this alone.
///
/// Each act is one commit, and its note says who did what and why.
struct OperatorDesk: Sendable {
    /// The two kinds of deliveries that wait for an operator.
    enum Kind: String, Sendable { case letters = "dlq", held = "hold" }

    let journal: Journal
    /// The classes of the items of the production as it runs or stands in its file.
    let items: [String: HostClass]
    let logger: Logger
    let fields = HL7SearchFields(tables: [:])

    struct Refusal: Error {
        let status: Int
        let text: String

        init(_ status: Int, _ text: String) {
            self.status = status
            self.text = text
        }
    }

    /// One of either kind as the journal keeps it.
    struct Kept: Sendable {
        let receipt: Receipt
        let item: ItemID
        let name: String
        let error: String
        /// Since when it is one; nil where the log no longer says.
        let time: Timestamp?
        let attempts: UInt32?
    }

    /// Every item that the journal knows, those among them that are no more in the production.
    func numbers() async throws(BrokerError) -> [(name: String, id: ItemID)] {
        let names = journal.ledger().accounts.keys.sorted()
        return Array(zip(names, try await journal.register(names))).map { (name: $0, id: $1) }
    }

    /// At most `count` behind `receipt`, oldest first.
    func page(
        _ kind: Kind, of item: (name: String, id: ItemID), after receipt: Receipt?, count: Int
    ) throws(BrokerError) -> [Kept] {
        switch kind {
        case .letters:
            journal.deadLetters(of: item.id, after: receipt, count: count).map {
                Kept(
                    receipt: $0.receipt, item: item.id, name: item.name, error: $0.error, time: $0.time, attempts: nil)
            }
        case .held:
            try journal.held(of: item.id, after: receipt, count: count).map {
                Kept(
                    receipt: $0.receipt, item: item.id, name: item.name, error: $0.failure?.error ?? "",
                    time: $0.failure?.time, attempts: $0.attempts)
            }
        }
    }

    func count(_ kind: Kind, of item: ItemID) -> Int {
        switch kind {
        case .letters: journal.deadLetterCount(of: item)
        case .held: journal.heldCount(of: item)
        }
    }

    func find(
        _ kind: Kind, _ receipt: Receipt, of item: (name: String, id: ItemID)
    ) throws(BrokerError) -> Kept? {
        let before = receipt.position > 0 ? Receipt(receipt.position - 1) : nil
        return try page(kind, of: item, after: before, count: 1).first { $0.receipt == receipt }
    }

    /// Commits in order and waits for all: one sync for many.
    func commit(_ commits: [Commit]) async -> [CommitResult] {
        guard !commits.isEmpty else { return [] }
        let results = Mutex<(list: [CommitResult?], open: Int)>(
            ([CommitResult?](repeating: nil, count: commits.count), commits.count))
        return await withCheckedContinuation { done in
            for (place, commit) in commits.enumerated() {
                journal.commit(commit) { result in
                    let all = results.withLock { state -> [CommitResult]? in
                        state.list[place] = result
                        state.open -= 1
                        return state.open == 0 ? state.list.compactMap(\.self) : nil
                    }
                    if let all { done.resume(returning: all) }
                }
            }
        }
    }
}

extension Receipt {
    /// Reads what `description` writes: `3:20480`.
    init?(_ text: some StringProtocol) {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, let segment = UInt32(parts[0]), let offset = UInt32(parts[1]) else { return nil }
        self.init(UInt64(segment) << 32 | UInt64(offset))
    }
}
