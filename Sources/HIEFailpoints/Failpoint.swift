// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

/// A named step of the engine at which a test may end the process.
///
/// `HIE_FAILPOINT="journal-written 17"` kills it (SIGKILL) where it comes to that step for the 17th time. Debug builds
/// listen to it; a release build does only where it was built with `HIE_FAILPOINTS=1` in the environment, else a step
/// is no code at all.
@usableFromInline package enum Failpoint: String, CaseIterable, Sendable {
    /// Groups are in the kernel and not synced.
    case journalWritten = "journal-written"
    /// They are on disk, and nobody has been told.
    case journalSynced = "journal-synced"
    /// A segment's file has its name and nothing in it.
    case segmentNamed = "segment-named"
    /// Survivors of the oldest segment are on disk at the end of the log.
    case survivorsMoved = "survivors-moved"
    /// The log says that a segment is gone; its file is there.
    case segmentRetired = "segment-retired"
    /// Its file has been given back.
    case segmentFreed = "segment-freed"
    /// A message is on disk, and its sender has not been answered.
    case acknowledging = "acknowledging"
    /// The answers of a batch are written to the socket.
    case acknowledged = "acknowledged"
    /// Messages are written to a destination's socket.
    case messageSent = "message-sent"
    /// A destination has answered, and nothing is noted of it.
    case answerReceived = "answer-received"
    /// The mark of a delivery is in memory that outlives the process.
    case deliveryMarked = "delivery-marked"
    /// A handler has begun, and its start is counted.
    case handlerStarted = "handler-started"
    /// A handler has ended, and nothing of it is in the log.
    case handlerEnded = "handler-ended"

    /// The engine has come to this step.
    @inlinable package func reach() {
        #if HIE_FAILPOINTS
        FailpointPlan.current?.reached(self)
        #endif
    }
}
