// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

internal import NIOCore

/// The deadlines of one connection, on one timer that is moved only when it fires: a read costs no timer work.
struct ConnectionTimeouts {
    private let idle: TimeAmount?
    private let read: TimeAmount?
    private var lastRead = NIODeadline.uptimeNanoseconds(0)
    /// The unfinished frame, and when its first byte came.
    private var unfinished: (frame: UInt64, since: NIODeadline)?
    var scheduled: (due: NIODeadline, task: Scheduled<Void>)?

    init(_ limits: ConnectionLimits) {
        idle = limits.idle
        read = limits.read
    }

    mutating func opened(at now: NIODeadline) {
        lastRead = now
    }

    /// - Parameter frame: The number of the frame that has begun and not ended.
    mutating func received(at now: NIODeadline, unfinished frame: UInt64?) {
        lastRead = now
        guard let frame else {
            unfinished = nil
            return
        }
        if unfinished?.frame != frame { unfinished = (frame, now) }
    }

    private var due: NIODeadline? {
        let idleDue = idle.map { lastRead + $0 }
        let readDue = read.flatMap { read in unfinished.map { $0.since + read } }
        guard let idleDue else { return readDue }
        return readDue.map { min($0, idleDue) } ?? idleDue
    }

    /// When to fire, if that is earlier than what is scheduled; what is scheduled is then cancelled.
    mutating func toSchedule() -> NIODeadline? {
        guard let due else { return nil }
        if let scheduled {
            guard due < scheduled.due else { return nil }
            scheduled.task.cancel()
        }
        return due
    }

    /// Why the connection has to end now, if it has.
    ///
    /// While reading is paused by this side, the peer is not at fault.
    mutating func expired(at now: NIODeadline, isPaused: Bool) -> CloseReason? {
        if isPaused {
            lastRead = now
            if let frame = unfinished?.frame { unfinished = (frame, now) }
            return nil
        }
        if let read, let unfinished, unfinished.since + read <= now { return .readTimeout }
        if let idle, lastRead + idle <= now { return .idle }
        return nil
    }

    mutating func cancel() {
        scheduled?.task.cancel()
        scheduled = nil
    }
}
