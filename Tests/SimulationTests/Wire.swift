// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import NIOCore
import NIOEmbedded

/// Who is at the other end of a wire.
protocol Peer: AnyObject {
    func received(_ frame: String, on wire: Wire)
    func closed(_ wire: Wire)
}

/// A connection between the engine and a peer: bytes take their time, come in other pieces than they went, and in order.
final class Wire {
    /// One way of the wire.
    private struct Way {
        var pieces: [(due: Int64, bytes: [UInt8])] = []
        var last: Int64 = 0

        mutating func add(_ bytes: [UInt8], at due: Int64) {
            last = max(last, due)
            pieces.append((last, bytes))
        }

        mutating func take(dueBy time: Int64) -> [UInt8]? {
            guard let first = pieces.first, first.due <= time else { return nil }
            return pieces.removeFirst().bytes
        }
    }

    let channel: EmbeddedChannel
    /// The port that the engine connected to; 0 where a sender connected to the engine.
    let port: Int
    let number: Int
    private let chance: Chance
    private weak var peer: (any Peer)?
    private var toEngine = Way()
    private var toPeer = Way()
    private var partial: [UInt8] = []
    private(set) var isOpen = true
    /// Changes what the engine hears and says: where a planted bug is one of the engine's edge.
    var distort: (_ frame: String, _ toEngine: Bool) -> [String] = { frame, _ in [frame] }
    private var heard: [UInt8] = []

    init(_ channel: EmbeddedChannel, port: Int, number: Int, _ peer: any Peer, _ chance: Chance) {
        self.channel = channel
        self.port = port
        self.number = number
        self.peer = peer
        self.chance = chance
    }

    private func latency() -> Int64 { Int64(chance.number(10...400)) * 1000 }

    /// What the peer says.
    func send(_ text: String, at time: Int64) { sendBytes(Self.framed(text), at: time) }

    func sendBytes(_ bytes: [UInt8], at time: Int64) {
        guard isOpen else { return }
        var rest = bytes[...]
        while !rest.isEmpty {
            let piece = rest.prefix(chance.happens(100) ? chance.number(1...40) : 65_536)
            toEngine.add(Array(piece), at: time + latency())
            rest = rest.dropFirst(piece.count)
        }
    }

    private static func framed(_ text: String) -> [UInt8] { [0x0B] + Array(text.utf8) + [0x1C, 0x0D] }

    /// Moves what is due; ends the wire where an end has closed.
    func pump(at time: Int64) {
        while isOpen, channel.isActive, let bytes = toEngine.take(dueBy: time) { hear(bytes) }
        while let buffer = try? channel.readOutbound(as: ByteBuffer.self) {
            toPeer.add(Array(buffer.readableBytesView), at: time + latency())
        }
        while isOpen, let bytes = toPeer.take(dueBy: time) { deliver(bytes) }
        if isOpen, !channel.isActive, toPeer.pieces.isEmpty { end() }
    }

    /// Frame by frame only where something is to be distorted: pieces are part of what is tested.
    private func hear(_ bytes: [UInt8]) {
        heard += bytes
        guard port > 0 else { return pass(bytes) }
        while let end = heard.firstIndex(of: 0x1C), end + 1 < heard.count {
            let frame = String(decoding: heard[..<end].drop { $0 == 0x0B }, as: UTF8.self)
            heard.removeFirst(end + 2)
            for changed in distort(frame, true) { pass(Self.framed(changed)) }
        }
    }

    private func pass(_ bytes: [UInt8]) {
        if port == 0 { heard.removeAll() }
        _ = try? channel.writeInbound(ByteBuffer(bytes: bytes))
    }

    private func deliver(_ bytes: [UInt8]) {
        partial += bytes
        while isOpen, let end = partial.firstIndex(of: 0x1C), end + 1 < partial.count {
            let frame = String(decoding: partial[..<end].drop { $0 == 0x0B }, as: UTF8.self)
            partial.removeFirst(end + 2)
            for changed in distort(frame, false) where isOpen { peer?.received(changed, on: self) }
        }
    }

    /// The peer or the network cuts it.
    func cut() {
        guard isOpen else { return }
        end()
        if channel.isActive { channel.close(promise: nil) }
    }

    /// The engine is gone, and with it what it had not sent.
    func vanish() {
        guard isOpen else { return }
        end()
    }

    private func end() {
        isOpen = false
        peer?.closed(self)
    }
}

/// A loop for each life of an engine, and the network behind it.
final class SimulatedNetwork {
    struct Refused: Error {}

    /// Destinations by port; nil where nobody listens now.
    var listener: (Int) -> (any Peer)? = { _ in nil }
    private(set) var wires: [Wire] = []
    private var made = 0
    let chance: Chance
    var distort: ((String, Bool, Int) -> [String])?

    init(_ chance: Chance) { self.chance = chance }

    func wire(_ channel: EmbeddedChannel, port: Int, _ peer: any Peer) -> Wire {
        made += 1
        let wire = Wire(channel, port: port, number: made, peer, chance)
        if let distort { wire.distort = { distort($0, $1, port) } }
        wires.append(wire)
        return wire
    }

    func forget(where isOver: (Wire) -> Bool) { wires.removeAll(where: isOver) }
}
