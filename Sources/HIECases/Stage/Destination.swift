// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HIECore
import HIENetwork
import HIETree
import HL7
import Synchronization

/// What an operation reaches in a case: it takes what comes and answers as the case says.
final class Destination: Sendable {
    enum Answer: Sendable, Equatable {
        /// What says yes, whatever the protocol.
        case accept
        case acknowledge(HL7AcknowledgmentCode)
        case reply(Bytes)
        case silence
        case close
        /// No connection can be made.
        case refuse
        case fail(String)
        case reject(String)

        var isPositive: Bool {
            switch self {
            case .accept, .reply: true
            case .acknowledge(let code): code.isPositive
            case .silence, .close, .refuse, .fail, .reject: false
            }
        }
    }

    private struct State {
        var received: [Bytes] = []
        /// What failed is expected to come again.
        var isRepeated = false
        var next = 0
    }

    private let answers: [Answer]
    private let state = Mutex(State())
    private let didReceive: @Sendable () -> Void

    /// - Parameter answers: One after the other; the last for all that follow.
    init(_ answers: [Answer] = [.accept], didReceive: @escaping @Sendable () -> Void = {}) {
        self.answers = answers.isEmpty ? [.accept] : answers
        self.didReceive = didReceive
    }

    /// What came, in order, without repeats of what had failed.
    var received: [Bytes] { state.withLock(\.received) }

    /// Whether a connection may be made now.
    func accepts() -> Bool {
        state.withLock { state in
            guard answers[min(state.next, answers.count - 1)] == .refuse else { return true }
            state.next += 1
            return false
        }
    }

    func answer(to content: Bytes) -> Answer {
        didReceive()
        return state.withLock { state in
            if !(state.isRepeated && state.received.last == content) { state.received.append(content) }
            let answer = answers[min(state.next, answers.count - 1)]
            state.next += 1
            state.isRepeated = !answer.isPositive
            return answer
        }
    }
}

/// The far end of an operation's connection.
final class DestinationEnd: FrameConsumer {
    private let destination: Destination

    init(_ destination: Destination) {
        self.destination = destination
    }

    func received(_ frame: UnsafeRawBufferPointer, on connection: Connection) {
        switch destination.answer(to: Bytes(copying: frame)) {
        case .accept: acknowledge(.aa, frame, connection)
        case .acknowledge(let code): acknowledge(code, frame, connection)
        case .reply(let bytes): bytes.withUnsafeBytes { connection.writeFrame($0) }
        case .silence: break
        case .close, .refuse, .fail, .reject: connection.abort()
        }
    }

    private func acknowledge(
        _ code: HL7AcknowledgmentCode, _ frame: UnsafeRawBufferPointer, _ connection: Connection
    ) {
        guard let header = try? HL7MessageHeader(reading: frame) else { return }
        var output: [UInt8] = []
        let refusal = code.isPositive ? nil : HL7Refusal(.internalError, "as the test says")
        Array("ACK".utf8).withUnsafeBytes { id in
            Array("\(Timestamp.now())".filter(\.isNumber).prefix(14).utf8).withUnsafeBytes { time in
                HL7Acknowledgment.append(
                    code, answering: header, in: frame, controlID: id, time: time, refusal: refusal, to: &output)
            }
        }
        output.withUnsafeBytes { connection.writeFrame($0) }
    }
}
