// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import NIOCore
import NIOEmbedded

/// HL7 text that peers of a simulation need.
enum SimulatedHL7 {
    static func message(_ id: String, patient: String) -> String {
        "MSH|^~\\&|PAS|RXX|HIE|T|20260101000000||ADT^A01^ADT_A01|\(id)|P|2.4\rEVN|A01\rPID|1||\(patient)^^^NHS\r"
    }

    /// The field of the first segment of this name, counted from its name on.
    static func field(_ segment: String, _ number: Int, of message: String) -> String {
        for line in message.split(separator: "\r") where line.hasPrefix(segment) {
            let fields = line.split(separator: "|", omittingEmptySubsequences: false)
            return number < fields.count ? String(fields[number]) : ""
        }
        return ""
    }

    static func id(of message: String) -> String { field("MSH", 9, of: message) }

    static func answer(_ code: String, _ id: String) -> String {
        "MSH|^~\\&|SINK|S|PAS|RXX|20260101000000||ACK|A\(id)|P|2.4\rMSA|\(code)|\(id)\r"
    }
}

/// Sends its messages one after the other, each until it is accepted.
final class SimulatedSender: Peer {
    let number: Int
    private unowned let world: World
    private let count: Int
    private var wire: Wire?
    private var next = 1
    private var isWaiting = false
    private var sentAt: Int64 = 0
    private var resumeAt: Int64 = 0
    private(set) var acknowledged: [String] = []
    /// Whole frames that went out, repeats among them.
    private(set) var frames = 0

    init(_ number: Int, count: Int, in world: World) {
        self.number = number
        self.count = count
        self.world = world
    }

    var isDone: Bool { next > count }
    private var id: String { "s\(number)-\(next)" }

    func tick(_ time: Int64) {
        if isWaiting, time - sentAt > 3_000_000_000 { wire?.cut() }
        guard !isDone, !isWaiting, time >= resumeAt else { return }
        guard let wire, wire.isOpen else {
            wire = world.life?.accept(self)
            resumeAt = time + (wire == nil ? 5_000_000 : 0)
            return
        }
        let patient = "P\(number)x\(next % 3)\(next % 4 == 0 ? "0" : "1")"
        let text = SimulatedHL7.message(id, patient: patient)
        if world.isFaulty, world.chance.happens(15) {
            // Half a message, and the line is gone.
            wire.sendBytes([0x0B] + Array(text.utf8).prefix(world.chance.number(1...100)), at: time)
            resumeAt = time + 2_000_000
            world.later(1_000_000) { wire.cut() }
            return
        }
        wire.send(text, at: time)
        frames += 1
        isWaiting = true
        sentAt = time
    }

    func received(_ frame: String, on wire: Wire) {
        let (code, answered) = (SimulatedHL7.field("MSA", 1, of: frame), SimulatedHL7.field("MSA", 2, of: frame))
        guard isWaiting, answered == id else { return world.violate("sender \(number) got \(code) for \(answered)") }
        isWaiting = false
        switch code {
        case "AA":
            acknowledged.append(id)
            next += 1
        case "AE": resumeAt = world.time + 3_000_000
        default: world.violate("sender \(number) got \(code)")
        }
    }

    func closed(_ wire: Wire) {
        self.wire = nil
        isWaiting = false
        resumeAt = world.time + 1_000_000
    }
}

/// Takes messages, answers as chance has it, and remembers what it took.
final class SimulatedSink: Peer {
    struct Taken {
        let id: String
        let key: String
        let time: Int64
    }

    let name: String
    private unowned let world: World
    private let window: Int
    /// What it said yes or no to.
    private(set) var taken: [Taken] = []
    private(set) var rejected: Set<String> = []
    /// Everything that came, taken or not.
    private(set) var seen = 0
    /// How many may have come once more than needed.
    private(set) var allowed = 0

    init(_ name: String, window: Int, in world: World) {
        self.name = name
        self.window = window
        self.world = world
    }

    func received(_ frame: String, on wire: Wire) {
        seen += 1
        let id = SimulatedHL7.id(of: frame)
        var fault = world.isFaulty ? world.chance.number(0...999) : 999
        // Behind a message that is not taken others are on their way, and would be taken before it.
        if window > 1, (8..<45).contains(fault) { fault = 999 }
        switch fault {
        case 0..<8: wire.cut()
        case 8..<14: return  // no answer: the engine runs into its timeout
        case 14..<20: wire.send(SimulatedHL7.answer("AA", id + "x"), at: world.time)
        case 20..<25: wire.send("nonsense", at: world.time)
        case 25..<35:
            allowed += window
            wire.send(SimulatedHL7.answer("AE", id), at: world.time)
        case 35..<45 where !taken.contains { $0.id == id }:
            rejected.insert(id)
            wire.send(SimulatedHL7.answer("AR", id), at: world.time)
        default:
            taken.append(Taken(id: id, key: SimulatedHL7.field("PID", 3, of: frame), time: world.time))
            // Taken, and the engine never hears of it.
            if fault < 55 { return wire.cut() }
            wire.send(SimulatedHL7.answer("AA", id), at: world.time + (fault < 80 ? 20_000_000 : 0))
        }
    }

    func closed(_ wire: Wire) { allowed += window }

    /// After a power cut marks of the last milliseconds are gone.
    func powerFailed() { allowed += taken.reversed().prefix { $0.time > world.time - World.markLife }.count }
}
