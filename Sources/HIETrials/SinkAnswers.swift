// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

internal import Glibc

extension SinkOptions.Answer {
    private static let head: StaticString = "\u{0B}MSH|^~\\&|SINK|SINK|||20260101000000||ACK|A"
    private static let processing: StaticString = "|P|"
    private static let msa: StaticString = "\rMSA|"
    private static let end: StaticString = "\r\u{1C}\r"

    /// Adds the framed answer to `message`, whose control id is its `id`.
    func write(to box: Outbox, _ message: UnsafeRawBufferPointer, _ id: Range<Int>) {
        switch self {
        case .none: break
        case .garbage: box.append("\u{0B}no answer\u{1C}\r" as StaticString)
        case .accept, .wrongID: write("AA", to: box, message, id)
        case .error: write("AE", to: box, message, id)
        case .reject: write("AR", to: box, message, id)
        }
    }

    private func write(
        _ code: StaticString, to box: Outbox, _ message: UnsafeRawBufferPointer, _ id: Range<Int>
    ) {
        let id = UnsafeRawBufferPointer(rebasing: message[id])
        box.append(Self.head)
        box.append(id)
        box.append(Self.processing)
        if let version = HeaderFields.version(message) {
            box.append(UnsafeRawBufferPointer(rebasing: message[version]))
        }
        box.append(Self.msa)
        box.append(code)
        box.append(0x7C)
        if self == .wrongID { box.append(0x58) }
        box.append(id)
        box.append(Self.end)
    }
}

/// Answers that wait for their time.
///
/// All wait equally long, so that the first to come is the first to go.
struct DelayedAnswers {
    private var answers: [(due: UInt64, socket: TrialSocket, answer: [UInt8])] = []
    private var head = 0

    mutating func add(_ answer: [UInt8], to socket: TrialSocket, at due: UInt64) {
        answers.append((due, socket, answer))
    }

    /// Nil if none waits.
    func untilNext(_ time: UInt64) -> UInt64? {
        guard head < answers.count else { return nil }
        let due = answers[head].due
        return due > time ? due - time : 0
    }

    mutating func next(dueBy time: UInt64) -> (TrialSocket, [UInt8])? {
        guard head < answers.count, answers[head].due <= time else { return nil }
        defer {
            head += 1
            if head > 1024, head * 2 > answers.count {
                answers.removeFirst(head)
                head = 0
            }
        }
        return (answers[head].socket, answers[head].answer)
    }
}

/// 64-bit hashes of control ids.
///
/// Two different ids are taken for one with a chance of n²/2⁶⁵.
struct IDSet {
    private var slots = [UInt64](repeating: 0, count: 1024)
    private var count = 0

    /// - Returns: False if it was in the set.
    mutating func insert(_ id: UnsafeRawBufferPointer) -> Bool {
        if count * 2 >= slots.count { grow() }
        return place(Self.hash(id))
    }

    private mutating func place(_ hash: UInt64) -> Bool {
        let mask = slots.count - 1
        var slot = Int(truncatingIfNeeded: hash) & mask
        while slots[slot] != 0 {
            if slots[slot] == hash { return false }
            slot = (slot + 1) & mask
        }
        slots[slot] = hash
        count += 1
        return true
    }

    private mutating func grow() {
        let old = slots
        slots = [UInt64](repeating: 0, count: old.count * 2)
        count = 0
        for hash in old where hash != 0 { _ = place(hash) }
    }

    /// FNV-1a, then a finalizer that spreads its high bits.
    private static func hash(_ id: UnsafeRawBufferPointer) -> UInt64 {
        var hash: UInt64 = 14_695_981_039_346_656_037
        for byte in id { hash = (hash ^ UInt64(byte)) &* 1_099_511_628_211 }
        hash = (hash ^ hash >> 32) &* 0x9E37_79B9_7F4A_7C15
        hash ^= hash >> 29
        return hash == 0 ? 1 : hash
    }
}
