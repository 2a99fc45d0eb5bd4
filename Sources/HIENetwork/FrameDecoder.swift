// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

internal import Glibc
internal import NIOCore

/// Finds frames in a byte stream.
///
/// Does no I/O.
///
/// Hand it each read in turn and call ``next(in:at:)`` until it returns nil. Every input byte is looked at once, so a
/// frame that arrives in many reads costs time in proportion to its size; what is held of it grows by doubling in
/// place. A frame that lies whole in one read is never copied. How the stream is cut into reads changes no event.
package struct FrameDecoder {
    /// Where bytes of an event lie, until the next call of ``next(in:at:)``.
    package enum Piece: Sendable, Hashable {
        case input(Range<Int>)
        case held(Range<Int>)
    }

    package enum Event: Sendable, Hashable {
        /// The content of a frame, never empty.
        case frame(Piece)
        /// A frame over the limit. `head` is its first bytes, at most ``headBytes``; what follows of it is skipped.
        case oversized(head: Piece)
        case irregular(FrameIrregularity)
    }

    enum State: Hashable {
        case between
        case content
        case discarding
        case length
        case counted(Int)
        case skipping(Int)
    }

    /// What is kept of an oversized frame: enough for a header that a refusal has to answer.
    package static let headBytes = 4096

    package let format: FrameFormat
    /// The most content bytes of one frame.
    package let maximumFrameBytes: Int

    /// Bytes of garbage since the last frame that no event has told of yet.
    package internal(set) var garbage = 0
    /// The number of frames begun so far: tells one unfinished frame from the next.
    package internal(set) var framesBegun: UInt64 = 0

    var state: State
    /// What has come of the current frame in former reads.
    var held = ByteBuffer()
    var heldIsSpent = false
    /// An event to return before looking at more input.
    var queued: Event?
    /// The length prefix read so far, and how many bytes of it.
    var prefix: (value: Int, bytes: Int) = (0, 0)
    /// Of a terminated frame: what ends it, and the last bytes that were skipped.
    let terminator: Terminator
    var skipped: UInt64 = 0

    package init(format: FrameFormat, maximumFrameBytes: Int) {
        self.format = format
        self.maximumFrameBytes = max(maximumFrameBytes, 1)
        if case .terminated(let end) = format { terminator = Terminator(end) } else { terminator = Terminator([]) }
        switch format {
        case .counted: state = .length
        default: state = .between
        }
    }

    /// Whether a frame has begun and not ended.
    package var isInFrame: Bool {
        switch state {
        case .between: false
        case .length: prefix.bytes > 0
        case .content, .discarding, .counted, .skipping: true
        }
    }

    /// Bytes of memory kept for an unfinished frame.
    package var heldCapacity: Int { held.capacity }

    /// The next event in `input`, whose bytes before `position` are done with; nil when all of it is taken.
    package mutating func next(in input: UnsafeRawBufferPointer, at position: inout Int) -> Event? {
        if let event = queued {
            queued = nil
            return event
        }
        if heldIsSpent { forgetHeld() }
        while position < input.count {
            let event =
                switch format {
                case .marked(let start, let end, let trailer):
                    nextMarked(Marks(start: start, end: end, trailer: trailer), in: input, at: &position)
                case .terminated: nextTerminated(in: input, at: &position)
                case .counted(let bytes, let isBigEndian):
                    nextCounted(Prefix(bytes: bytes, isBigEndian: isBigEndian), in: input, at: &position)
                case .fixed(let count): nextFixed(count, in: input, at: &position)
                case .whole: nextOfWhole(in: input, at: &position)
                }
            if let event { return event }
        }
        return nil
    }

    /// The peer has finished sending: what ends with that.
    package mutating func finish() -> Piece? {
        guard format == .whole, state == .content, held.readableBytes > 0 else { return nil }
        state = .between
        heldIsSpent = true
        return .held(0..<held.readableBytes)
    }

    /// Gives `body` the bytes of `piece`, an event's of the last call of ``next(in:at:)`` with the same `input`.
    package func withBytes(
        of piece: Piece, in input: UnsafeRawBufferPointer, _ body: (UnsafeRawBufferPointer) -> Void
    ) {
        switch piece {
        case .input(let range):
            body(UnsafeRawBufferPointer(rebasing: input[range]))
        case .held(let range):
            held.withUnsafeReadableBytes { body(UnsafeRawBufferPointer(rebasing: $0[range])) }
        }
    }

    private mutating func forgetHeld() {
        heldIsSpent = false
        if held.capacity > 65_536 {
            held = ByteBuffer()
        } else {
            held.clear()
        }
    }
}

extension FrameDecoder {
    /// Keeps `range` of `input` as content whose end has not come yet.
    mutating func hold(_ range: Range<Int>, of input: UnsafeRawBufferPointer) {
        held.writeBytes(UnsafeRawBufferPointer(rebasing: input[range]))
    }

    /// The event of a frame whose last content bytes are `range` of `input`.
    mutating func finish(_ range: Range<Int>, of input: UnsafeRawBufferPointer) -> Piece {
        guard held.readableBytes > 0 else { return .input(range) }
        hold(range, of: input)
        heldIsSpent = true
        return .held(0..<held.readableBytes)
    }

    /// The event of a frame over the limit whose bytes in `input` are `range`.
    mutating func refuse(_ range: Range<Int>, of input: UnsafeRawBufferPointer) -> Event {
        let limit = min(Self.headBytes, maximumFrameBytes)
        let missing = max(limit - held.readableBytes, 0)
        hold(range.prefix(missing), of: input)
        heldIsSpent = true
        return .oversized(head: .held(0..<min(limit, held.readableBytes)))
    }

    /// Where `byte` is first in `range` of `input`.
    static func first(_ byte: UInt8, in range: Range<Int>, of input: UnsafeRawBufferPointer) -> Int? {
        guard let base = input.baseAddress, !range.isEmpty else { return nil }
        guard let found = memchr(base + range.lowerBound, Int32(byte), range.count) else { return nil }
        return UnsafeRawPointer(found) - base
    }
}

/// What was wrong on a byte stream, where nothing had to be refused for it.
package enum FrameIrregularity: Sendable, Hashable {
    /// Bytes before the start of a frame that belong to none. Told when the next frame begins.
    case garbage(bytes: Int)
    /// A frame without content.
    case empty
    /// A frame that another one followed before it ended. It is not delivered.
    case unterminated(bytes: Int)
}
