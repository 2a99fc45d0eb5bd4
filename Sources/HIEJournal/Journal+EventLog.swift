// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

public import HIECore
import HIETree

extension Journal: EventLog {
    public var end: Receipt { Receipt(lock.locked { state.durable }) }

    public func message(at place: Receipt) throws(BrokerError) -> Message? {
        lock.lock()
        let present = state.moved[place.position] ?? place.position
        let limit = state.durable
        guard Place.segment(present) >= state.segments.first?.number ?? 0 else {
            lock.unlock()
            return nil
        }
        pins.add(Place.segment(present))
        lock.unlock()
        defer { unpin([Place.segment(present)]) }
        var reader = ChunkReader(files)
        do throws(JournalError) { return try reader.message(at: present, limit: limit) } catch {
            throw .unavailable(error.description)
        }
    }

    public func events(
        after position: Receipt?, room: Room
    ) throws(BrokerError)
        -> (events: [LogEvent], next: Receipt?)
    {
        lock.lock()
        let (limit, segments) = (state.durable, state.segments)
        let pin = max(Place.segment(position?.position ?? 0), segments.first?.number ?? 0)
        pins.add(pin)
        lock.unlock()
        defer { unpin([pin]) }
        var reader = EventReader(files, segments: segments, limit: limit)
        do throws(JournalError) { return try reader.read(after: position, room: room) } catch {
            throw .unavailable(error.description)
        }
    }
}
