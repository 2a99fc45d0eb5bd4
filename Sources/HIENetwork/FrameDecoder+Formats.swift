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

extension FrameDecoder {
    mutating func nextLine(in input: UnsafeRawBufferPointer, at position: inout Int) -> Event? {
        if state == .discarding { return findEndOfDiscardedLine(in: input, at: &position) }
        if state == .between {
            state = .content
            framesBegun &+= 1
        }
        guard let feed = lineFeed(in: input, from: position) else {
            let range = position..<input.count
            position = input.count
            if held.readableBytes + range.count > maximumFrameBytes + 1 {
                state = .discarding
                previous = input.last ?? 0
                return refuse(range, of: input)
            }
            hold(range, of: input)
            return nil
        }
        let range = position..<feed
        position = feed + 1
        state = .between
        return finishLine(range, of: input)
    }

    /// Where the LF of the first CR LF is, whose CR may be the last byte held.
    private func lineFeed(in input: UnsafeRawBufferPointer, from position: Int) -> Int? {
        var from = position
        while let feed = Self.first(0x0A, in: from..<input.count, of: input) {
            let before = feed > position ? input[feed - 1] : lastHeld
            if before == 0x0D { return feed }
            from = feed + 1
        }
        return nil
    }

    private var lastHeld: UInt8? {
        held.readableBytes > 0 ? held.getInteger(at: held.writerIndex - 1) : nil
    }

    /// The event of a line whose bytes up to its LF end with `range` of `input`.
    private mutating func finishLine(_ range: Range<Int>, of input: UnsafeRawBufferPointer) -> Event {
        let count = held.readableBytes + range.count - 1
        if count > maximumFrameBytes { return refuse(range, of: input) }
        if count == 0 {
            heldIsSpent = true
            return .irregular(.empty)
        }
        return switch finish(range, of: input) {
        case .input(let range): .frame(.input(range.dropLast()))
        case .held(let range): .frame(.held(range.dropLast()))
        }
    }

    private mutating func findEndOfDiscardedLine(
        in input: UnsafeRawBufferPointer, at position: inout Int
    ) -> Event? {
        while position < input.count, state == .discarding {
            if previous == 0x0D, input[position] == 0x0A { state = .between }
            previous = input[position]
            position += 1
        }
        return nil
    }
}

extension FrameDecoder {
    mutating func nextCounted(in input: UnsafeRawBufferPointer, at position: inout Int) -> Event? {
        switch state {
        case .counted(let missing): takeCounted(missing, in: input, at: &position)
        case .skipping(let missing): skip(missing, in: input, at: &position)
        default: takeLength(in: input, at: &position)
        }
    }

    private mutating func takeLength(in input: UnsafeRawBufferPointer, at position: inout Int) -> Event? {
        if prefix.bytes == 0 { framesBegun &+= 1 }
        while position < input.count, prefix.bytes < 4 {
            prefix.value = prefix.value << 8 | Int(input[position])
            prefix.bytes += 1
            position += 1
        }
        guard prefix.bytes == 4 else { return nil }
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
        state = .length
        return .frame(finish(range, of: input))
    }

    private mutating func skip(_ missing: Int, in input: UnsafeRawBufferPointer, at position: inout Int) -> Event? {
        let skipped = min(missing, input.count - position)
        position += skipped
        state = skipped == missing ? .length : .skipping(missing - skipped)
        return nil
    }
}

extension FrameDecoder.Piece {
    var isEmpty: Bool {
        switch self {
        case .input(let range), .held(let range): range.isEmpty
        }
    }
}
