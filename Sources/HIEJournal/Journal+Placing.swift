// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import CHIESystem
import HIECore
import HIETree

/// Giving commits their places. All of it with `lock` held.
extension Journal {
    /// Why a commit of `size` bytes cannot be placed now.
    func refusal(_ size: Int) -> String? {
        if let failure { return failure }
        if isStopping { return "the journal is closed" }
        if let noSpace, Place.offset(state.end) &+ size > checkpointEnd &+ options.segmentBytes { return noSpace }
        if Place.offset(state.end) &+ size > Int(UInt32.max) - (1 << 24) { return "the segment cannot grow further" }
        return nil
    }

    /// Gives a chunk its place and puts it with what is to be written.
    ///
    /// - Returns: The place of its header.
    func append(_ content: UnsafeMutableRawBufferPointer, crc: UInt32, isOwned: Bool) -> UInt64 {
        if isRollDue(content.count) { beginSegment() }
        if let open, open.isFull || isOwned { closeGroup() }
        let group = open ?? openGroup()
        let place = group.end
        group.append(content, crc: crc, isOwned: isOwned)
        state.end = group.end
        return place
    }

    /// A commit of `size` bytes will begin a new segment.
    func isRollDue(_ size: Int) -> Bool {
        let offset = Place.offset(state.end)
        return isSpareReady && offset > checkpointEnd
            && offset &+ size &+ GroupHeader.size &+ ChunkHeader.size > checkpointEnd &+ options.segmentBytes
    }

    /// Queues that `group` gives something to receive: asked when it is on disk.
    func listArrivals(for group: PendingGroup?) {
        guard !state.arrivals.isEmpty else { return }
        group?.arrivals.append(contentsOf: state.arrivals)
        state.arrivals.removeAll(keepingCapacity: true)
    }

    private func openGroup(begins: SegmentHeader? = nil) -> PendingGroup {
        let group = PendingGroup(
            place: state.end, sequence: state.sequence, time: options.clock().microseconds, begins: begins,
            buffer: buffers.popLast())
        state.sequence &+= 1
        state.end = group.end
        open = group
        return group
    }

    func closeGroup() {
        guard let group = open else { return }
        state.previous = group.seal(previous: state.previous, durable: state.durable, marks: state.marks)
        pending.append(group)
        open = nil
    }

    /// Goes on in a new segment, which begins with a checkpoint.
    func beginSegment() {
        closeGroup()
        let now = options.clock().microseconds
        if !state.segments.isEmpty {
            state.segments[state.segments.count - 1].end = Place.offset(state.end)
        }
        let number = (state.segments.last?.number ?? Place.segment(state.end)) &+ 1
        state.segments.append(SegmentInfo(number: number, end: 0, created: now))
        state.end = Place.make(number, SegmentHeader.size)
        isSpareReady = false
        let header = SegmentHeader(
            segment: number, identity: state.identity, created: now, sequence: state.sequence)
        let group = openGroup(begins: header)
        appendCheckpoint(to: group)
        closeGroup()
        checkpointEnd = Place.offset(state.end)
        isUrgent = true
    }

    private func appendCheckpoint(to group: PendingGroup) {
        let checkpoint = state.checkpoint()
        var recorder = Recorder()
        recorder.write(Record.Kind.checkpoint.rawValue)
        recorder.write(UInt32(checkpoint.count))
        var content = recorder.bytes + checkpoint
        let crc = crc32c(content)
        content.withUnsafeMutableBytes { group.append($0, crc: crc, isOwned: false) }
        state.end = group.end
    }

    /// A checkpoint and the word that nothing follows.
    func placeSeal() {
        closeGroup()
        appendCheckpoint(to: openGroup())
        var content = [Record.Kind.sealed.rawValue]
        let crc = crc32c(content)
        content.withUnsafeMutableBytes { _ = append($0, crc: crc, isOwned: false) }
        isUrgent = true
    }

    /// Hands over all groups that have their places.
    func takePending() -> [PendingGroup] {
        closeGroup()
        defer { pending = [] }
        return pending
    }

    /// Wakes the writer if it sleeps; call after the lock is released where `true`.
    func needsWake() -> Bool {
        isUrgent = true
        // One wake-up is enough, however long the writer takes to notice it.
        defer { isWriterAsleep = false }
        return isWriterAsleep
    }
}
