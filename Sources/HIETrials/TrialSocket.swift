// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

internal import Glibc
internal import HIENetwork

/// A connected socket with its frame decoder and the output that it has not taken yet.
final class TrialSocket {
    let descriptor: Int32
    let token: Int
    var decoder: FrameDecoder
    let output = Outbox()
    private(set) var isOpen = true
    private var watchesWritable: Bool

    /// - Parameter isConnecting: Whether to be told when it becomes writable.
    init(_ descriptor: Int32, token: Int, poller: Poller, isConnecting: Bool = false) {
        self.descriptor = descriptor
        self.token = token
        decoder = FrameDecoder(format: .mllp, maximumFrameBytes: 256 << 20)
        watchesWritable = isConnecting
        poller.add(descriptor, token: token, writable: isConnecting)
    }

    deinit { end() }

    func end() {
        guard isOpen else { return }
        isOpen = false
        close(descriptor)
    }

    /// Sends what it can now; the rest when the socket becomes writable.
    func flush(_ poller: Poller) {
        guard isOpen else { return }
        guard output.send(to: descriptor) else { return end() }
        watch(poller, writable: output.count > 0)
    }

    func watch(_ poller: Poller, writable: Bool) {
        guard isOpen, writable != watchesWritable else { return }
        watchesWritable = writable
        poller.watch(descriptor, token: token, writable: writable)
    }

    /// Reads what is there and calls `body` with each frame's content.
    ///
    /// - Returns: False at the end of the connection.
    func read(into memory: UnsafeMutableRawBufferPointer, _ body: (UnsafeRawBufferPointer) -> Void) -> Bool {
        guard isOpen else { return false }
        let count = recv(descriptor, memory.baseAddress, memory.count, 0)
        guard count > 0 else { return count < 0 && (errno == EAGAIN || errno == EINTR) }
        let input = UnsafeRawBufferPointer(rebasing: memory[..<count])
        var position = 0
        while let event = decoder.next(in: input, at: &position) {
            if case .frame(let piece) = event { decoder.withBytes(of: piece, in: input, body) }
        }
        return true
    }
}
