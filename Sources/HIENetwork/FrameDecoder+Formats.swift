// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

internal import Glibc
internal import NIOCore

struct Marks: Hashable {
    let start: UInt8
    let end: UInt8
    let trailer: UInt8?

    /// Whether `byte` may stand between frames: a late or doubled end, or the line ends that some senders add.
    func isPadding(_ byte: UInt8) -> Bool {
        byte == end || byte == trailer || byte == 0x0D || byte == 0x0A
    }
}

extension FrameDecoder {
    mutating func nextMarked(_ marks: Marks, in input: UnsafeRawBufferPointer, at position: inout Int) -> Event? {
        switch state {
        case .between: findStart(marks, in: input, at: &position)
        case .discarding: findEndOfDiscarded(marks, in: input, at: &position)
        default: findEnd(marks, in: input, at: &position)
        }
    }

    private mutating func findStart(
        _ marks: Marks, in input: UnsafeRawBufferPointer, at position: inout Int
    ) -> Event? {
        let start = Self.first(marks.start, in: position..<input.count, of: input)
        for index in position..<(start ?? input.count) where !marks.isPadding(input[index]) {
            garbage &+= 1
        }
        guard let start else {
            position = input.count
            return nil
        }
        position = start + 1
        state = .content
        framesBegun &+= 1
        guard garbage > 0 else { return nil }
        defer { garbage = 0 }
        return .irregular(.garbage(bytes: garbage))
    }

    private mutating func findEnd(_ marks: Marks, in input: UnsafeRawBufferPointer, at position: inout Int) -> Event? {
        if held.readableBytes == 0 {
            while position < input.count, input[position] == marks.start { position += 1 }
        }
        let end = Self.first(marks.end, in: position..<input.count, of: input)
        let range = position..<(end ?? input.count)
        position = end.map { $0 + 1 } ?? input.count
        if held.readableBytes + range.count > maximumFrameBytes {
            state = end == nil ? .discarding : .between
            return refuse(range, of: input)
        }
        guard end != nil else {
            hold(range, of: input)
            return nil
        }
        state = .between
        if held.readableBytes == 0, range.isEmpty { return .irregular(.empty) }
        return withoutUnterminated(finish(range, of: input), marks, input)
    }

    private mutating func findEndOfDiscarded(
        _ marks: Marks, in input: UnsafeRawBufferPointer, at position: inout Int
    ) -> Event? {
        if let end = Self.first(marks.end, in: position..<input.count, of: input) {
            position = end + 1
            state = .between
        } else {
            position = input.count
        }
        return nil
    }

    /// Splits content in which a start byte follows a CR: there a message ended without its end byte.
    ///
    /// A start byte elsewhere is content.
    private mutating func withoutUnterminated(_ piece: Piece, _ marks: Marks, _ input: UnsafeRawBufferPointer) -> Event
    {
        var lost: Int?
        withBytes(of: piece, in: input) { content in
            var from = 1
            while from < content.count, let at = Self.first(marks.start, in: from..<content.count, of: content) {
                if content[at - 1] == 0x0D { lost = at }
                from = at + 1
            }
        }
        guard let lost else { return .frame(piece) }
        queued = rest(of: piece, after: lost, marks, input)
        return .irregular(.unterminated(bytes: lost))
    }

    private func rest(of piece: Piece, after lost: Int, _ marks: Marks, _ input: UnsafeRawBufferPointer) -> Event {
        var doubled = 1
        withBytes(of: piece, in: input) { content in
            while lost + doubled < content.count, content[lost + doubled] == marks.start { doubled += 1 }
        }
        let rest =
            switch piece {
            case .input(let range): Piece.input(range.dropFirst(lost + doubled))
            case .held(let range): Piece.held(range.dropFirst(lost + doubled))
            }
        return rest.isEmpty ? .irregular(.empty) : .frame(rest)
    }
}

/// The bytes that end a frame, at most 8: compared with the last ones read in one step.
struct Terminator: Hashable {
    let count: Int
    let value: UInt64
    let mask: UInt64
    let last: UInt8

    init(_ bytes: [UInt8]) {
        let bytes = bytes.prefix(8)
        count = bytes.count
        value = bytes.reduce(0) { $0 << 8 | UInt64($1) }
        mask = bytes.count == 8 ? .max : (1 << (8 * UInt64(bytes.count))) - 1
        last = bytes.last ?? 0
    }

    func matches(_ recent: UInt64) -> Bool { recent & mask == value }

    /// Whether a reader of `content`, and then of these bytes, would find them before the end.
    func isFound(in content: UnsafeRawBufferPointer) -> Bool {
        guard count > 0 else { return false }
        var recent = ~value
        for byte in content {
            recent = recent << 8 | UInt64(byte)
            if matches(recent) { return true }
        }
        for place in (1..<count).reversed() {
            recent = recent << 8 | (value >> (8 * UInt64(place))) & 0xFF
            if matches(recent) { return true }
        }
        return false
    }
}

extension FrameDecoder {
    mutating func nextTerminated(in input: UnsafeRawBufferPointer, at position: inout Int) -> Event? {
        if state == .discarding { return findEndOfDiscarded(in: input, at: &position) }
        if state == .between {
            state = .content
            framesBegun &+= 1
        }
        guard let last = endOfTerminator(in: input, from: position) else {
            let range = position..<input.count
            position = input.count
            if held.readableBytes + range.count > maximumFrameBytes + terminator.count - 1 {
                state = .discarding
                skipped = recent(before: input.count, in: input, from: range.lowerBound)
                return refuse(range, of: input)
            }
            hold(range, of: input)
            return nil
        }
        let range = position..<(last + 1)
        position = last + 1
        state = .between
        return finishTerminated(range, of: input)
    }

    /// Where the last byte of the first terminator is, whose former bytes may be the last ones held.
    private func endOfTerminator(in input: UnsafeRawBufferPointer, from position: Int) -> Int? {
        var from = position
        while let last = Self.first(terminator.last, in: from..<input.count, of: input) {
            if held.readableBytes + last + 1 - position >= terminator.count,
                terminator.matches(recent(before: last + 1, in: input, from: position))
            {
                return last
            }
            from = last + 1
        }
        return nil
    }

    /// The last bytes of the frame before `end`: of `input` from `position` on, and what is held before it.
    private func recent(before end: Int, in input: UnsafeRawBufferPointer, from position: Int) -> UInt64 {
        var recent: UInt64 = 0
        for back in (1...terminator.count).reversed() {
            let place = end - back
            let byte =
                place >= position
                ? input[place]
                : held.getInteger(at: held.writerIndex - (position - place), as: UInt8.self) ?? 0
            recent = recent << 8 | UInt64(byte)
        }
        return recent
    }

    /// The event of a frame whose bytes, its terminator among them, end with `range` of `input`.
    private mutating func finishTerminated(_ range: Range<Int>, of input: UnsafeRawBufferPointer) -> Event {
        let count = held.readableBytes + range.count - terminator.count
        if count > maximumFrameBytes { return refuse(range, of: input) }
        if count == 0 {
            heldIsSpent = true
            return .irregular(.empty)
        }
        return switch finish(range, of: input) {
        case .input(let range): .frame(.input(range.dropLast(terminator.count)))
        case .held(let range): .frame(.held(range.dropLast(terminator.count)))
        }
    }

    private mutating func findEndOfDiscarded(in input: UnsafeRawBufferPointer, at position: inout Int) -> Event? {
        while position < input.count, state == .discarding {
            skipped = skipped << 8 | UInt64(input[position])
            if terminator.matches(skipped) { state = .between }
            position += 1
        }
        return nil
    }
}

/// A number of content bytes, as it stands before them.
struct Prefix: Hashable {
    let bytes: Int
    let isBigEndian: Bool
}

extension FrameDecoder {
    mutating func nextCounted(
        _ kind: Prefix, in input: UnsafeRawBufferPointer, at position: inout Int
    ) -> Event? {
        switch state {
        case .counted(let missing): takeCounted(missing, in: input, at: &position)
        case .skipping(let missing): skip(missing, in: input, at: &position)
        default: takeLength(kind, in: input, at: &position)
        }
    }

    private mutating func takeLength(
        _ kind: Prefix, in input: UnsafeRawBufferPointer, at position: inout Int
    ) -> Event? {
        if prefix.bytes == 0 { framesBegun &+= 1 }
        while position < input.count, prefix.bytes < kind.bytes {
            let byte = Int(input[position])
            prefix.value = kind.isBigEndian ? prefix.value << 8 | byte : prefix.value | byte << (8 * prefix.bytes)
            prefix.bytes += 1
            position += 1
        }
        guard prefix.bytes == kind.bytes else { return nil }
        let length = prefix.value
        prefix = (0, 0)
        if length > maximumFrameBytes {
            state = .skipping(length)
            return .oversized(head: .input(position..<position))
        }
        if length == 0 { return .irregular(.empty) }
        state = .counted(length)
        return nil
    }

    private mutating func takeCounted(
        _ missing: Int, in input: UnsafeRawBufferPointer, at position: inout Int
    ) -> Event? {
        let range = position..<(position + min(missing, input.count - position))
        position = range.upperBound
        guard range.count == missing else {
            hold(range, of: input)
            state = .counted(missing - range.count)
            return nil
        }
        if case .fixed = format { state = .between } else { state = .length }
        return .frame(finish(range, of: input))
    }

    private mutating func skip(_ missing: Int, in input: UnsafeRawBufferPointer, at position: inout Int) -> Event? {
        let skipped = min(missing, input.count - position)
        position += skipped
        state = skipped == missing ? .length : .skipping(missing - skipped)
        return nil
    }
}

extension FrameDecoder {
    mutating func nextFixed(_ count: Int, in input: UnsafeRawBufferPointer, at position: inout Int) -> Event? {
        if case .counted(let missing) = state { return takeCounted(missing, in: input, at: &position) }
        framesBegun &+= 1
        state = .counted(max(count, 1))
        return nil
    }

    mutating func nextOfWhole(in input: UnsafeRawBufferPointer, at position: inout Int) -> Event? {
        let range = position..<input.count
        position = input.count
        if state == .discarding { return nil }
        if state == .between {
            state = .content
            framesBegun &+= 1
        }
        guard held.readableBytes + range.count > maximumFrameBytes else {
            hold(range, of: input)
            return nil
        }
        state = .discarding
        return refuse(range, of: input)
    }
}

extension FrameDecoder.Piece {
    var isEmpty: Bool {
        switch self {
        case .input(let range), .held(let range): range.isEmpty
        }
    }
}
