// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

/// Messages that were copied forward, so that their segments could go.
extension JournalState {
    func apply(_ record: MovedRecord, chunk: UInt64) {
        guard let queue = queue(record.target) else { return }
        let place = chunk &+ UInt64(record.message)
        let home = Place.segment(chunk)
        if record.isDeadLetter {
            guard let letter = queue.deadLetters[record.receipt] else { return }
            queue.live.add(letter.home, -1)
            queue.live.add(home, 1)
            move(letter.message, to: place)
            queue.deadLetters[record.receipt]?.message = place
            queue.deadLetters[record.receipt]?.home = home
            queue.deadLetters[record.receipt]?.id = record.id
            return
        }
        let wasOutstanding = outstanding[record.receipt] != nil
        guard var known = take(record.receipt, target: record.target, queue, keepingPhase: true) else { return }
        queue.live.add(known.home, -1)
        queue.live.add(home, 1)
        move(known.waiting.message, to: place)
        known.waiting.message = place
        known.waiting.id = record.id
        known.home = home
        if !wasOutstanding {
            known.phase = .returned
            queue.returned.insert(record.receipt)
        }
        outstanding[record.receipt] = known
        noteArrival(queue)
    }

    private func move(_ old: UInt64, to place: UInt64) {
        guard old != 0 else { return }
        noteMove(from: movedFrom.removeValue(forKey: old) ?? old, to: place)
    }

    func noteMove(from first: UInt64, to place: UInt64) {
        moved[first] = place
        movedFrom[place] = first
    }

    func forget(_ place: UInt64) {
        guard let first = movedFrom.removeValue(forKey: place), moved[first] == place else { return }
        moved[first] = nil
    }

    func forgetMoves() {
        moved = [:]
        movedFrom = [:]
    }
}
