// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

internal import Glibc

/// One end of a TCP connection in the hands of a test: sends any bytes, reads MLLP frames, closes in any way.
package final class MLLPPeer: @unchecked Sendable {  // because a test uses it from one task at a time
    package enum Received: Sendable, Hashable {
        case frame(String)
        /// The other side closed, orderly or not.
        case closed
        /// Nothing came within the limit.
        case nothing
    }

    private let descriptor: Int32
    private var unread: [UInt8] = []
    private var isOpen = true

    init(_ descriptor: Int32) {
        self.descriptor = descriptor
        var on: Int32 = 1
        setsockopt(descriptor, Int32(IPPROTO_TCP), TCP_NODELAY, &on, socklen_t(MemoryLayout<Int32>.size))
    }

    /// Connects to a port of this machine; nil where nobody listens.
    package static func connect(_ port: Int) async -> MLLPPeer? {
        await blocking {
            let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
            guard LoopbackAddress.withPort(port, { Glibc.connect(descriptor, $0, $1) }) == 0 else {
                Glibc.close(descriptor)
                return nil
            }
            return MLLPPeer(descriptor)
        }
    }

    deinit { close() }

    package func send(_ bytes: [UInt8]) async {
        await blocking { [descriptor] in
            var rest = bytes[...]
            while !rest.isEmpty {
                let count = rest.withUnsafeBytes {
                    Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
                }
                guard count > 0 else { return }
                rest = rest.dropFirst(count)
            }
        }
    }

    package func send(_ text: String) async { await send(Array(text.utf8)) }

    /// Sends `message` in a frame.
    package func sendFrame(_ message: String) async { await send([0x0B] + Array(message.utf8) + [0x1C, 0x0D]) }

    /// The next frame's content, or why there is none.
    package func receive(within limit: Duration = .seconds(20)) async -> Received {
        await blocking { self.read(within: limit) }
    }

    private func read(within limit: Duration) -> Received {
        let deadline = ContinuousClock.now + limit
        while true {
            if let end = unread.firstIndex(of: 0x1C) {
                let content = unread[..<end].drop { $0 == 0x0B || $0 == 0x0D }
                defer { unread.removeFirst(end + 1) }
                return .frame(String(decoding: content, as: UTF8.self))
            }
            let left = (deadline - .now).components
            var wait = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
            let milliseconds = max(0, left.seconds * 1000 + left.attoseconds / 1_000_000_000_000_000)
            guard poll(&wait, 1, Int32(clamping: milliseconds)) > 0 else { return .nothing }
            var buffer = [UInt8](repeating: 0, count: 65_536)
            let count = recv(descriptor, &buffer, buffer.count, 0)
            guard count > 0 else { return .closed }
            unread += buffer[..<count]
        }
    }

    fileprivate func readText(until end: [UInt8], within limit: Duration) -> String {
        let deadline = ContinuousClock.now + limit
        while true {
            if let found = unread.indices.first(where: { unread[$0...].starts(with: end) }) {
                defer { unread.removeFirst(found + end.count) }
                return String(decoding: unread[..<(found + end.count)], as: UTF8.self)
            }
            guard more(before: deadline) else {
                defer { unread = [] }
                return String(decoding: unread, as: UTF8.self)
            }
        }
    }

    /// Whether something came.
    private func more(before deadline: ContinuousClock.Instant) -> Bool {
        let left = (deadline - .now).components
        var wait = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        let milliseconds = max(0, left.seconds * 1000 + left.attoseconds / 1_000_000_000_000_000)
        guard poll(&wait, 1, Int32(clamping: milliseconds)) > 0 else { return false }
        var buffer = [UInt8](repeating: 0, count: 65_536)
        let count = recv(descriptor, &buffer, buffer.count, 0)
        guard count > 0 else { return false }
        unread += buffer[..<count]
        return true
    }

    /// Closes this half: the other side sees the end of what is sent.
    package func finish() { shutdown(descriptor, Int32(SHUT_WR)) }

    package func close() {
        guard isOpen else { return }
        isOpen = false
        Glibc.close(descriptor)
    }

    /// Closes with RST instead of FIN.
    package func reset() {
        var linger = linger(l_onoff: 1, l_linger: 0)
        setsockopt(descriptor, SOL_SOCKET, SO_LINGER, &linger, socklen_t(MemoryLayout<Glibc.linger>.size))
        close()
    }
}

/// A destination in the hands of a test.
package final class MLLPDestination: Sendable {
    package let port: Int
    private let descriptor: Int32

    /// - Parameter port: 0 for any free one.
    package init(port: Int = freePort()) {
        self.port = port
        descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var on: Int32 = 1
        setsockopt(descriptor, SOL_SOCKET, SO_REUSEADDR, &on, socklen_t(MemoryLayout<Int32>.size))
        _ = LoopbackAddress.withPort(port) { bind(descriptor, $0, $1) }
        listen(descriptor, 64)
    }

    deinit { Glibc.close(descriptor) }

    /// The next connection; nil if none comes within `limit`.
    package func accept(within limit: Duration = .seconds(20)) async -> MLLPPeer? {
        await blocking { [descriptor] in
            var wait = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
            let parts = limit.components
            let milliseconds = parts.seconds * 1000 + parts.attoseconds / 1_000_000_000_000_000
            guard poll(&wait, 1, Int32(clamping: milliseconds)) > 0 else { return nil }
            let peer = Glibc.accept(descriptor, nil, nil)
            return peer < 0 ? nil : MLLPPeer(peer)
        }
    }
}

/// Small HL7 v2 messages and their parts.
package enum HL7Text {
    package static func message(_ id: String, patient: String = "1", extra: String = "", msh: String = "") -> String {
        "MSH|^~\\&|PAS|RXX|HIE|T|20260101000000||ADT^A01^ADT_A01|\(id)|P|2.4\(msh)\rEVN|A01\rPID|1||\(patient)^^^NHS\r\(extra)"
    }

    /// The fields of the first segment of this name, MSH-1 counted as HL7 does; empty where there is none.
    package static func fields(_ segment: String, of message: String) -> [String] {
        let line = message.split(separator: "\r").first { $0.hasPrefix(segment + "|") }
        let fields = line?.split(separator: "|", omittingEmptySubsequences: false).map(String.init) ?? []
        return segment == "MSH" && !fields.isEmpty ? ["MSH", "|"] + fields.dropFirst() : fields
    }

    package static func controlID(_ message: String) -> String {
        let fields = fields("MSH", of: message)
        return fields.count > 10 ? fields[10] : ""
    }

    /// An acknowledgement with this code and MSA-2.
    package static func acknowledgement(_ code: String, of id: String) -> String {
        "MSH|^~\\&|SINK|S|PAS|RXX|20260101000000||ACK|A\(id)|P|2.4\rMSA|\(code)|\(id)\r"
    }
}

extension MLLPPeer {
    /// The control id of the next message; a text that says what came instead.
    package func receiveID(within limit: Duration = .seconds(20)) async -> String {
        switch await receive(within: limit) {
        case .frame(let text): HL7Text.controlID(text)
        case .closed: "(closed)"
        case .nothing: "(nothing)"
        }
    }

    /// MSA-1 and MSA-2 of the next frame, such as `AA A1`.
    package func receiveMSA(within limit: Duration = .seconds(20)) async -> String {
        switch await receive(within: limit) {
        case .frame(let text): HL7Text.fields("MSA", of: text).dropFirst().prefix(2).joined(separator: " ")
        case .closed: "(closed)"
        case .nothing: "(nothing)"
        }
    }

    package func answer(_ code: String, _ id: String) async { await sendFrame(HL7Text.acknowledgement(code, of: id)) }
}

extension MLLPPeer {
    /// What comes until it has `text` in it or the other side closes; the rest is kept for the next call.
    package func receiveText(until text: String, within limit: Duration = .seconds(20)) async -> String {
        await blocking { self.readText(until: Array(text.utf8), within: limit) }
    }
}
