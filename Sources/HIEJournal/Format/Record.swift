// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HIECore
import HIETree

/// One thing that a commit says, as it stands in the log: a byte that tells which, then fixed fields, then texts.
///
/// Pieces point into the bytes they were read from. Nothing in a record depends on where the record stands but
/// `back`, the distance to the header of its chunk, by which it is found and checked alone.
enum Record {
    case named(item: UInt32, name: UnsafeRawBufferPointer)
    case message(offset: Int, bytes: UnsafeRawBufferPointer)
    case production(offset: Int, ProductionRecord)
    case settlement(SettlementRecord)
    case started(target: UInt32, receipt: UInt64)
    case retry(offset: Int, RetryRecord)
    case fingerprint(ItemFingerprint)
    case state(item: UInt32, key: UnsafeRawBufferPointer, value: UnsafeRawBufferPointer?)
    /// A delivery or dead letter whose message now stands before this record, because its segment goes.
    case moved(MovedRecord)
    /// Segments before this one are gone.
    case retired(before: UInt32)
    case checkpoint(UnsafeRawBufferPointer)
    /// A clean end.
    case sealed

    enum Kind: UInt8 {
        case named = 1, message, production, settlement, started
        /// What version 1 wrote where ``retry`` stands now.
        case deferral
        case state, moved, retired, checkpoint, sealed, retry, fingerprint
    }
}

struct ProductionRecord {
    struct Flags: OptionSet {
        let rawValue: UInt8
        static let near = Flags(rawValue: 1)
        static let notBefore = Flags(rawValue: 2)
        static let outcome = Flags(rawValue: 4)
        static let note = Flags(rawValue: 8)
        static let fingerprint = Flags(rawValue: 16)
    }

    static let fixedSize = 30

    var id: DeliveryID
    var target: UInt32
    /// 0 where it came from outside.
    var producer: UInt32
    /// Where its message is: bytes after the header of the own chunk if `near`, else a place in the log.
    var message: UInt64
    var near: Bool
    var notBefore: Int64?
    var outcome: OutcomeRecord?
    var note: UnsafeRawBufferPointer
    var fingerprint: Fingerprint?

    /// The message's place, given that of the chunk's header.
    func messagePlace(chunk: UInt64) -> UInt64 { near ? chunk &+ message : message }
}

struct SettlementRecord {
    static let fixedSize = 18

    var target: UInt32
    var receipt: UInt64
    var microseconds: UInt32
    var outcome: OutcomeRecord
    var note: UnsafeRawBufferPointer
}

/// A try that ended though its delivery goes on: here, later, or after it was given back.
struct RetryRecord {
    struct Flags: OptionSet {
        let rawValue: UInt8
        /// It is to be received again at `notBefore`.
        static let deferral = Flags(rawValue: 1)
        /// It was given back: the tries that this ends do not count.
        static let uncounted = Flags(rawValue: 2)
    }

    static let fixedSize = 35
    /// What a deferral has besides.
    static let deferralSize = 12

    var flags: Flags
    /// How many started tries this ends; nil in version 1, which did not tell them from crashes.
    var ended: UInt8?
    var target: UInt32
    var receipt: UInt64
    /// The record like this one that came before for the same delivery; 0 for none.
    var previous: UInt64 = 0
    /// When, in µs; 0 in version 1.
    var time: Int64 = 0
    var notBefore: Int64 = 0
    var attempts: UInt32 = 0
    var error: UnsafeRawBufferPointer
}

struct MovedRecord {
    static let size = 38

    var receipt: UInt64
    var target: UInt32
    var id: DeliveryID
    /// Where the message is now: bytes after the header of the own chunk.
    var message: UInt32
    var isDeadLetter: Bool
}

extension Fingerprint {
    static let size = 29
}

/// An outcome's code and the bytes that belong to it.
struct OutcomeRecord {
    var name: Outcome.Name
    var detail: UnsafeRawBufferPointer

    var value: Outcome {
        var scanner = Scanner(detail)
        switch name {
        case .delivered: return .delivered(reply: detail.isEmpty ? nil : Bytes(copying: detail))
        case .filtered: return .filtered(String(decoding: detail, as: UTF8.self))
        case .deadLettered: return .deadLettered(String(decoding: detail, as: UTF8.self))
        case .cancelled:
            let by = scanner.text()
            return .cancelled(by: by, why: scanner.text())
        case .expired: return .expired
        case .dropped: return .dropped(policy: String(decoding: detail, as: UTF8.self))
        }
    }
}

extension UnsafeRawBufferPointer {
    var text: String { String(decoding: self, as: UTF8.self) }
    static var none: UnsafeRawBufferPointer { UnsafeRawBufferPointer(start: nil, count: 0) }
}
