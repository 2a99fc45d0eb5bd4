// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HIECore
import HIEHosts
import HIENetwork
import HIETree
import HL7

extension HL7InboundLine {
    /// Takes in what is new, answers a repeat as its original was answered (PROMISES P4).
    func admit(
        _ message: Message, _ fingerprint: Fingerprint, _ window: DuplicateWindow, _ connection: Connection
    ) {
        let refusesReuse = shared.settings.duplicateControlID == .reject
        let (arrival, isControlReused) = window.admit(fingerprint, refusesReuse: refusesReuse)
        if isControlReused { shared.acknowledgements.reusedControlID() }
        switch arrival {
        case .new where isControlReused && refusesReuse:
            let refusal = HL7Refusal(
                .duplicateKey, "another message with this control id (MSH-10) came within DuplicateWindow")
            expect(message.body, .reject(refusal), connection)
        case .new:
            expect(message.body, nil, connection, fingerprint)
            submit(message, fingerprint, connection)
        case .repeated(let original):
            shared.acknowledgements.repeated()
            expect(message.body, .accept, connection, original)
        case .pending(var original):
            original.answer = fingerprint.answer
            guard join(original, window, connection, message.body) else {
                return admit(message, fingerprint, window, connection)
            }
            shared.acknowledgements.repeated()
        }
    }

    /// - Returns: False where the original has ended meanwhile.
    private func join(
        _ original: Fingerprint, _ window: DuplicateWindow, _ connection: Connection, _ body: Bytes
    ) -> Bool {
        let line = LoopBound(self, connection)
        let place = pending.endPlace
        let isJoined = window.join(original) { result in
            line.execute { line, connection in
                line.pending[place: place]?.answer = Self.answer(to: result)
                line.answer(connection)
            }
        }
        guard isJoined else { return false }
        expect(body, nil, connection, original)
        pending[place: place]?.isJoined = true
        return true
    }
}

extension HL7TCPServiceSettings {
    /// Whether the message is to be answered in enhanced mode (HL7 v2.5.1 §2.9.3).
    func isCommit(_ header: HL7MessageHeader) -> Bool {
        ackMode == .mshDetermined
            && (!header.acceptAcknowledgmentType.isEmpty || !header.applicationAcknowledgmentType.isEmpty)
    }

    /// How the message is answered where it is accepted.
    func answer(_ header: HL7MessageHeader, _ bytes: UnsafeRawBufferPointer) -> Fingerprint.Answer {
        guard isCommit(header) else { return .accepted }
        return Self.wants(header.acceptAcknowledgmentType.bytes(in: bytes), true) ? .committed : .none
    }

    /// HL7 table 0155: AL always, NE never, ER on error, SU on success; nothing said is never.
    static func wants(_ condition: UnsafeRawBufferPointer, _ isAccepted: Bool) -> Bool {
        if condition.elementsEqual("AL".utf8) { return true }
        if condition.elementsEqual("SU".utf8) { return isAccepted }
        if condition.elementsEqual("ER".utf8) { return !isAccepted }
        return false
    }
}
