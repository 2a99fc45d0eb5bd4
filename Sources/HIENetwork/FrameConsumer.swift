// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

/// What takes the frames of one connection.
///
/// Every method is called on the connection's event loop and must not block. Frames of one read burst are handed over
/// one by one, then ``burstEnded(on:)`` once: collect in the former, pass on in the latter.
package protocol FrameConsumer: AnyObject {
    /// The connection is open, and with TLS its handshake is done.
    func connected(_ connection: Connection)

    /// Takes the content of one frame, never a part of one, and never empty but for the bodies of HTTP messages.
    ///
    /// - Parameter frame: Valid during the call only: copy what waits.
    func received(_ frame: UnsafeRawBufferPointer, on connection: Connection)

    /// A frame passed the size limit. What follows of it is skipped, and the next frame is delivered.
    ///
    /// - Parameter head: Its first bytes, at most ``FrameDecoder/headBytes``; none where a length prefix told.
    func receivedOversized(head: UnsafeRawBufferPointer, on connection: Connection)

    func receivedIrregularity(_ irregularity: FrameIrregularity, on connection: Connection)

    /// All that was read at once has been handed over. What was written by now is flushed after this.
    func burstEnded(on connection: Connection)

    /// ``Connection/isWritable`` changed.
    func writabilityChanged(on connection: Connection)

    /// No more frames will come, because the peer has finished sending or this side is stopping.
    ///
    /// Call ``Connection/close()`` when all that was received is answered.
    func drain(_ connection: Connection)

    /// The last call for this connection. Not called where ``connected(_:)`` was not.
    func closed(_ connection: Connection, _ reason: CloseReason)
}

extension FrameConsumer {
    package func connected(_ connection: Connection) {}

    /// Closes the connection.
    package func receivedOversized(head: UnsafeRawBufferPointer, on connection: Connection) {
        connection.close()
    }

    package func receivedIrregularity(_ irregularity: FrameIrregularity, on connection: Connection) {}
    package func burstEnded(on connection: Connection) {}
    package func writabilityChanged(on connection: Connection) {}

    /// Closes the connection at once: for consumers that answer within ``received(_:on:)``.
    package func drain(_ connection: Connection) {
        connection.close()
    }

    package func closed(_ connection: Connection, _ reason: CloseReason) {}
}

/// Why a connection ended.
package enum CloseReason: Sendable, Hashable {
    case closedHere
    case stopping
    /// `inFrame`: a part of a frame had come, and was not delivered.
    case closedByPeer(inFrame: Bool)
    /// The connection broke: reset, unreachable, timed out.
    case failed(String)
    case tls(String)
    /// Nothing was received for the idle timeout.
    case idle
    /// A frame did not end within the read timeout after its first byte.
    case readTimeout
    /// More bytes outside frames than allowed: the peer speaks something else.
    case notFramed
    /// What was received was not answered within the drain limit.
    case drainTimeout
}

extension CloseReason: CustomStringConvertible {
    package var description: String {
        switch self {
        case .closedHere: "closed by this side"
        case .stopping: "stopped"
        case .closedByPeer(inFrame: false): "closed by the peer"
        case .closedByPeer(inFrame: true): "closed by the peer in the middle of a frame"
        case .failed(let text): text
        case .tls(let text): "TLS: \(text)"
        case .idle: "nothing received within the idle timeout"
        case .readTimeout: "a frame did not end within the read timeout"
        case .notFramed: "the peer sends no frames of the configured format"
        case .drainTimeout: "what was received was not answered in time"
        }
    }
}
