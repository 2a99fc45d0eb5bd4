// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

public import HIECore
import HIETree

extension Journal: EventLog {
    public var end: Receipt { Receipt(lock.locked { state.durable }) }

    public func message(at place: Receipt) throws(BrokerError) -> Message? {
        let (limit, first, present) = lock.locked {
            (state.durable, state.segments.first?.number ?? 0, state.moved[place.position] ?? place.position)
        }
        guard Place.segment(present) >= first else { return nil }
        var reader = ChunkReader(files)
        do throws(JournalError) { return try reader.message(at: present, limit: limit) } catch {
            if lock.locked({ Place.segment(present) < state.segments.first?.number ?? 0 }) { return nil }
            throw .unavailable(error.description)
        }
    }

    public func events(
        after position: Receipt?, room: Room
    ) throws(BrokerError)
        -> (events: [LogEvent], next: Receipt?)
    {
        let (limit, segments) = lock.locked { (state.durable, state.segments) }
        var reader = EventReader(files, segments: segments, limit: limit)
        do throws(JournalError) { return try reader.read(after: position, room: room) } catch {
            throw .unavailable(error.description)
        }
    }
}
