// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import GRDB
import HIECore

/// What `SearchIndex` does, by one thread at a time: reads batches of the log and gives each day's file its part.
struct IndexWriter {
    let folder: IndexFolder
    let log: any EventLog
    let options: IndexOptions
    let fields: SearchFieldReader

    var runs = Runs()
    /// Names of items as far as the log has given them; copied into each new file.
    var names: [ItemID: String] = [:]
    private(set) var position: Receipt?
    /// The last event that any file has seen; nothing after it needs to be looked for.
    private(set) var applied: UInt64 = 0
    /// When the newest thing that was read happened.
    var newest: Timestamp?
    /// The file that the last message went to.
    var current: Day?
    /// Files open for writing, the last used last.
    private var open: [DayFile] = []

    /// Deliveries of the last days are settled every moment, those of older ones now and then.
    private static let mostOpen = 3

    init(
        folder: IndexFolder, log: any EventLog, options: IndexOptions, fields: @escaping SearchFieldReader
    ) throws(IndexError) {
        self.folder = folder
        self.log = log
        self.options = options
        self.fields = fields
        try resume()
    }

    /// Finds out from the files how far they go.
    private mutating func resume() throws(IndexError) {
        var damaged: [(day: Day, error: IndexError)] = []
        for day in try folder.days() {
            do throws(IndexError) {
                let file = try file(day)
                let (found, items) = try reading(day) { (try file.runs(), try file.items()) }
                found.forEach { runs.set($0) }
                for (item, name) in items { names[item] = name }
                position = max(position, file.position)
                newest = max(newest, file.latest)
                applied = Swift.max(applied, file.applied)
            } catch {
                guard case .damaged = error else { throw error }
                damaged.append((day, error))
            }
        }
        for (day, error) in damaged { try recover(from: error, of: day) }
        current = position.flatMap { runs.day(before: $0.position) }
        if let position, position > log.end {
            options.report(.startedOver(reason: "the journal ends at \(log.end), the index has read to \(position)"))
            try startOver()
        }
        try removeOldFiles()
    }

    /// Reads one batch; see ``SearchIndex/step()``.
    mutating func step() throws(IndexError) -> Int {
        let (events, next) = try read()
        guard let next, next != position else { return 0 }
        do throws(IndexError) {
            try write(events, then: next)
        } catch {
            // What is open may know of rows that were rolled back.
            close()
            if case .damaged(let file, _) = error, let day = try folder.days().first(where: { folder.file($0) == file })
            {
                try recover(from: error, of: day)
                return events.count
            }
            throw error
        }
        return events.count
    }

    /// A busy engine is given way to between batches, so these are then small: a large one would keep a processor for tens
    /// of milliseconds.
    private func read() throws(IndexError) -> (events: [LogEvent], next: Receipt?) {
        let isYielding = options.isBusy() && !options.backlog(position).isPressing
        let count = isYielding ? max(1, options.batch / 16) : options.batch
        do throws(BrokerError) {
            return try log.events(after: position, room: Room(count: count, bytes: options.batchBytes))
        } catch {
            throw .log(error)
        }
    }

    /// Gives the events to the files they belong to; the last transaction says that the log was read to `next`.
    private mutating func write(_ events: [LogEvent], then next: Receipt) throws(IndexError) {
        var batch = Batch(position: position)
        for event in events {
            if case .message(let message) = event.kind {
                let day = day(of: message, at: event.place)
                if day != current {
                    try flush(&batch, position: nil)
                    current = day
                }
            }
            try take(event, into: &batch)
        }
        try flush(&batch, position: next)
        position = next
    }

    /// The file of a new message, see ``Schema``; of one that is being read again, the file that has it.
    private func day(of message: Message, at place: Receipt) -> Day {
        if let owner = runs.owner(of: place.position) { return owner }
        let day = Day(of: message.header.created)
        guard let current, day < current else { return day }
        // A file that the clock has not reached was begun by a clock that was wrong.
        return current.number > Day(of: options.now()).number + 1 ? day : current
    }

    private mutating func flush(_ batch: inout Batch, position next: Receipt?) throws(IndexError) {
        if next == nil, batch.isEmpty { return }
        if next != nil, current == nil { current = Day(of: options.now()) }
        guard let current else { return }
        for (day, work) in batch.others.sorted(by: { $0.key < $1.key }) {
            try write(work, to: day, applied: batch.last, position: nil)
        }
        try write(batch.work, to: current, applied: batch.last, position: next)
        batch = Batch(position: position)
    }

    private mutating func write(
        _ work: Work, to day: Day, applied: UInt64, position: Receipt?
    ) throws(IndexError) {
        var work = work
        let isNew = !folder.exists(day)
        if isNew { work.names = names.map { ($0.key, $0.value) } }
        let file = try file(day)
        if let run = work.run {
            let extended = runs.extended(by: day, from: run.first.position, to: run.last.position)
            work.run = (Receipt(extended.first), Receipt(extended.last))
        }
        let whole = work
        try reading(day) { try file.write(whole, applied: applied, position: position, names: names, fields: fields) }
        self.applied = Swift.max(self.applied, applied)
        if let run = work.run { runs.set(Run(first: run.first.position, last: run.last.position, day: day)) }
        if isNew { try removeOldFiles() }
    }
}

extension IndexWriter {
    /// The day's file, open; closes the one that was not used for longest where there are too many.
    mutating func file(_ day: Day) throws(IndexError) -> DayFile {
        if let index = open.lastIndex(where: { $0.day == day }) {
            if index != open.count - 1 { open.append(open.remove(at: index)) }
            return open[open.count - 1]
        }
        let path = folder.file(day)
        let file = try reading(day) { try DayFile(day: day, path: path, blockSize: options.blockSize) }
        if open.count >= Self.mostOpen { open.removeFirst().close() }
        open.append(file)
        return file
    }

    mutating func close() {
        open.forEach { $0.close() }
        open = []
    }

    /// Runs `body` on a day's file and says in the index's terms what went wrong.
    func reading<Value>(_ day: Day, _ body: () throws -> Value) throws(IndexError) -> Value {
        do {
            return try body()
        } catch {
            throw IndexError(error, file: folder.file(day))
        }
    }

    /// Deletes every file and reads on from the oldest event.
    mutating func startOver() throws(IndexError) {
        close()
        for day in try folder.days() { try folder.remove(day) }
        runs = Runs()
        current = nil
        newest = nil
        position = nil
        applied = 0
    }

    /// Sets a damaged file aside and arranges for its part of the log to be read again; throws any other error.
    mutating func recover(from error: IndexError, of day: Day) throws(IndexError) {
        guard case .damaged(let path, let reason) = error else { throw error }
        close()
        runs.remove(day)
        let start = runs.start(toFill: day).map(Receipt.init)
        // Sound files skip what they have.
        for other in try folder.days() where other != day { try rewind(other, to: start) }
        let kept = try folder.setAside(day)
        if let held = position { position = start.map { min($0, held) } }
        current = position.flatMap { runs.day(before: $0.position) }
        options.report(.setAside(file: path, keptAs: kept, reason: reason))
    }

    /// A file that is damaged as well is found so when its turn comes.
    private mutating func rewind(_ day: Day, to start: Receipt?) throws(IndexError) {
        do throws(IndexError) {
            let file = try file(day)
            guard let held = file.position, start.map({ $0 < held }) ?? true else { return }
            try reading(day) { try file.rewind(to: start) }
        } catch {
            guard case .damaged = error else { throw error }
        }
    }

    private mutating func removeOldFiles() throws(IndexError) {
        guard options.daysKept > 0 else { return }
        let days = try folder.days()
        guard let newest = days.last else { return }
        let old = days.filter { $0.number < newest.number - options.daysKept }
        guard !old.isEmpty else { return }
        for day in old {
            if let index = open.firstIndex(where: { $0.day == day }) { open.remove(at: index).close() }
            try folder.remove(day)
            runs.remove(day)
        }
        options.report(.removed(old.map(folder.file)))
    }
}

extension IndexError {
    init(_ error: any Error, file: String) {
        if let error = error as? IndexError {
            self = error
            return
        }
        guard let error = error as? DatabaseError else {
            self = .unavailable(path: file, reason: "\(error)")
            return
        }
        let reason = error.message ?? "\(error.resultCode)"
        switch error.resultCode.primaryResultCode {
        case .SQLITE_CORRUPT, .SQLITE_NOTADB, .SQLITE_FORMAT: self = .damaged(file: file, reason: reason)
        default: self = .unavailable(path: file, reason: reason)
        }
    }
}

/// The later of two, where nil is before everything.
private func max<Value: Comparable>(_ left: Value?, _ right: Value?) -> Value? {
    guard let left, let right else { return left ?? right }
    return left < right ? right : left
}
