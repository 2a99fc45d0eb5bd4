// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

public import HIECore

/// What a directory says, read without changing or locking anything: of an engine that is stopped, or of one that runs.
public struct Inspection: Sendable {
    public let ledger: Ledger
    public let items: [String: ItemID]
    /// Where the log ends.
    public let end: Receipt
    /// It ended cleanly and nobody has it open.
    public let isSealed: Bool
}

extension Journal {
    /// - Throws: What opening it would throw, but for the lock.
    public static func inspect(directory: String) throws(JournalError) -> Inspection {
        let storage: POSIXStorage
        do { storage = try POSIXStorage(directory, readOnly: true) } catch {
            if case .missing = error { throw .missing(file: directory, why: "no journal is here") }
            throw JournalError(error, in: directory)
        }
        return try inspect(storage)
    }

    package static func inspect(_ storage: any JournalStorage) throws(JournalError) -> Inspection {
        var left = 3
        while true {
            do throws(JournalError) {
                let state = JournalState()
                let recovery = try Recovery(
                    SegmentFiles(storage), markBytes: Options().markBytes, state: state, isChanging: false)
                return Inspection(
                    ledger: state.ledger, items: state.numbers.mapValues(ItemID.init), end: Receipt(state.end),
                    isSealed: recovery.wasSealed && recovery.marks.isEmpty)
            } catch {
                // An engine that runs may have let a segment go under our hands.
                left -= 1
                if left == 0 { throw error }
            }
        }
    }

    /// The history of a directory that nobody writes, as ``Journal/events(after:room:)``.
    public static func history(directory: String) throws(JournalError) -> any EventLog {
        let storage: POSIXStorage
        do { storage = try POSIXStorage(directory, readOnly: true) } catch { throw JournalError(error, in: directory) }
        let state = JournalState()
        let files = SegmentFiles(storage)
        _ = try Recovery(files, markBytes: Options().markBytes, state: state, isChanging: false)
        return StoppedLog(files: files, segments: state.segments, moved: state.moved, limit: state.end)
    }
}

/// A log that does not grow.
private struct StoppedLog: EventLog {
    let files: SegmentFiles
    let segments: [SegmentInfo]
    let moved: [UInt64: UInt64]
    let limit: UInt64

    var end: Receipt { Receipt(limit) }

    func events(after position: Receipt?, room: Room) throws(BrokerError) -> (events: [LogEvent], next: Receipt?) {
        var reader = EventReader(files, segments: segments, limit: limit)
        do throws(JournalError) { return try reader.read(after: position, room: room) } catch {
            throw .unavailable(error.description)
        }
    }

    func message(at place: Receipt) throws(BrokerError) -> Message? {
        let present = moved[place.position] ?? place.position
        guard let first = segments.first, Place.segment(present) >= first.number else { return nil }
        var reader = ChunkReader(files)
        do throws(JournalError) { return try reader.message(at: present, limit: limit) } catch {
            throw .unavailable(error.description)
        }
    }
}
