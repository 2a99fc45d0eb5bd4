// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import CHIESystem
import HIECore

/// Who waits for a commit.
struct Completion {
    var then: @Sendable (CommitResult) -> Void
    var result: CommitResult
}

/// Commits that have their places and are not yet written: what one group header will stand before.
final class PendingGroup {
    /// Of its header.
    let place: UInt64
    let sequence: UInt64
    let time: Int64
    /// The segment that it begins.
    let begins: SegmentHeader?
    private var memory: UnsafeMutableRawBufferPointer
    private(set) var count = GroupHeader.size
    /// The content of a large commit, which follows the buffer.
    private(set) var large: UnsafeMutableRawBufferPointer?
    private var chunks: UInt32 = 0
    private(set) var marks: UInt64 = 0
    var completions: [Completion] = []
    var arrivals: [TargetQueue] = []

    /// Content from this size on is taken over instead of copied.
    static let largeSize = 64 << 10
    static let fullSize = 1 << 20

    init(
        place: UInt64, sequence: UInt64, time: Int64, begins: SegmentHeader? = nil,
        buffer: UnsafeMutableRawBufferPointer? = nil
    ) {
        self.place = place
        self.sequence = sequence
        self.time = time
        self.begins = begins
        memory = buffer ?? .allocate(byteCount: 16 << 10, alignment: 16)
    }

    deinit {
        memory.deallocate()
        large?.deallocate()
    }

    var size: Int { count &+ (large?.count ?? 0) }
    var isFull: Bool { large != nil || count >= Self.fullSize }

    /// - Parameter isOwned: The content was allocated for this group, which frees it.
    func append(_ content: UnsafeMutableRawBufferPointer, crc: UInt32, isOwned: Bool) {
        let inline = isOwned ? 0 : content.count
        if count &+ ChunkHeader.size &+ inline > memory.count { grow(count &+ ChunkHeader.size &+ inline) }
        guard let buffer = memory.baseAddress else { return }
        let head = buffer + count
        head.storeBytes(of: UInt32(truncatingIfNeeded: content.count).littleEndian, as: UInt32.self)
        head.storeBytes(of: crc.littleEndian, toByteOffset: 4, as: UInt32.self)
        chunks = hie_crc32c(chunks, head, ChunkHeader.size)
        count &+= ChunkHeader.size
        if isOwned {
            large = content
        } else {
            if let source = content.baseAddress {
                (buffer + count).copyMemory(from: source, byteCount: content.count)
            }
            count &+= content.count
        }
    }

    private func grow(_ size: Int) {
        let larger = UnsafeMutableRawBufferPointer.allocate(byteCount: max(size, memory.count * 4), alignment: 16)
        larger.copyMemory(from: UnsafeRawBufferPointer(rebasing: memory[..<count]))
        memory.deallocate()
        memory = larger
    }

    /// Gives up memory that is worth keeping for another group; this one is written.
    func surrender() -> UnsafeMutableRawBufferPointer? {
        guard memory.count <= 4 * Self.fullSize else { return nil }
        defer { memory = UnsafeMutableRawBufferPointer(start: nil, count: 0) }
        return memory
    }

    /// Writes the header.
    ///
    /// - Returns: The group's CRC.
    func seal(previous: UInt32, durable: UInt64, marks: UInt64) -> UInt32 {
        var header = GroupHeader(
            length: UInt32(truncatingIfNeeded: size - GroupHeader.size), previous: previous, sequence: sequence,
            segment: Place.segment(place), durable: durable, time: time, marks: marks)
        self.marks = marks
        guard let buffer = memory.baseAddress else { return 0 }
        header.encode(into: buffer)
        header.crc = GroupHeader.seal(buffer, chunks: chunks)
        header.encode(into: buffer)
        return header.crc
    }

    var end: UInt64 { place &+ UInt64(size) }

    var pieces: [UnsafeRawBufferPointer] {
        var pieces = [UnsafeRawBufferPointer(rebasing: memory[..<count])]
        if let large { pieces.append(UnsafeRawBufferPointer(large)) }
        return pieces
    }
}
