// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

internal import Glibc

/// Bytes to be sent, in memory that is used again and again.
///
/// Appending costs one check and one copy.
final class Outbox {
    private var memory = UnsafeMutableRawBufferPointer.allocate(byteCount: 16_384, alignment: 16)
    private var taken = 0
    private var end = 0

    deinit { memory.deallocate() }

    var count: Int { end - taken }

    func append(_ byte: UInt8) {
        makeRoom(1)
        memory[end] = byte
        end += 1
    }

    func append(_ bytes: UnsafeRawBufferPointer) {
        guard let source = bytes.baseAddress else { return }
        append(source, bytes.count)
    }

    func append(_ text: StaticString) {
        append(text.utf8Start, text.utf8CodeUnitCount)
    }

    /// `content` between MLLP's marks.
    func appendFrame(_ content: UnsafeRawBufferPointer) {
        makeRoom(content.count + 3)
        append(0x0B)
        append(content)
        endFrame()
    }

    func endFrame() {
        append(0x1C)
        append(0x0D)
    }

    private func append(_ source: UnsafeRawPointer, _ count: Int) {
        makeRoom(count)
        guard count > 0, let base = memory.baseAddress else { return }
        memcpy(base + end, source, count)
        end += count
    }

    /// The last `count` bytes appended.
    func suffix(_ count: Int) -> [UInt8] {
        Array(UnsafeRawBufferPointer(rebasing: memory[max(end - count, taken)..<end]))
    }

    /// Sends what the socket takes now.
    ///
    /// - Returns: False if the connection broke.
    func send(to socket: Int32) -> Bool {
        while taken < end {
            let sent = Glibc.send(socket, memory.baseAddress.map { $0 + taken }, end - taken, Int32(MSG_NOSIGNAL))
            guard sent > 0 else { return errno == EAGAIN || errno == EINTR }
            taken += sent
        }
        empty()
        return true
    }

    private func empty() {
        taken = 0
        end = 0
        guard memory.count > 1 << 20 else { return }
        memory.deallocate()
        memory = .allocate(byteCount: 16_384, alignment: 16)
    }

    private func makeRoom(_ more: Int) {
        guard end + more > memory.count else { return }
        var size = memory.count
        while size < count + more { size *= 2 }
        let larger = UnsafeMutableRawBufferPointer.allocate(byteCount: size, alignment: 16)
        larger.copyMemory(from: UnsafeRawBufferPointer(rebasing: memory[taken..<end]))
        memory.deallocate()
        memory = larger
        end -= taken
        taken = 0
    }
}
