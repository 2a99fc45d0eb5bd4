// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HIECore

/// The records of one chunk's content, one after the other.
struct RecordReader {
    private var scanner: Scanner

    init(_ content: UnsafeRawBufferPointer, at offset: Int = 0) {
        scanner = Scanner(content, at: offset)
    }

    /// What is left is not a record: written by a later version, or by a fault of this one.
    private(set) var failed = false

    /// Of the next record, in the content.
    var offset: Int { scanner.offset }

    /// The next record; nil at the end, or where `failed`.
    mutating func next() -> Record? {
        guard !scanner.isAtEnd else { return nil }
        let offset = scanner.offset
        guard let kind = Record.Kind(rawValue: scanner.uint8()) else { return fail() }
        let record = read(kind, offset)
        return scanner.failed ? fail() : record
    }

    private mutating func fail() -> Record? {
        failed = true
        return nil
    }

    private mutating func read(_ kind: Record.Kind, _ offset: Int) -> Record? {
        switch kind {
        case .named:
            let item = scanner.uint32()
            return .named(item: item, name: scanner.slice(Int(scanner.uint16())))
        case .message:
            _ = scanner.uint32()
            return .message(offset: offset, bytes: scanner.slice(Int(scanner.uint32())))
        case .production: return production(offset)
        case .settlement: return settlement()
        case .started:
            let target = scanner.uint32()
            return .started(target: target, receipt: scanner.uint64())
        case .deferral:
            let target = scanner.uint32()
            let receipt = scanner.uint64()
            let notBefore = scanner.int64()
            let attempts = scanner.uint32()
            return .retry(
                offset: offset,
                RetryRecord(
                    flags: .deferral, ended: nil, target: target, receipt: receipt, notBefore: notBefore,
                    attempts: attempts, error: scanner.slice(Int(scanner.uint16()))))
        case .retry: return retry(offset)
        case .fingerprint:
            let item = ItemID(scanner.uint32())
            return .fingerprint(ItemFingerprint(item: item, fingerprint: scanner.fingerprint()))
        case .state:
            let item = scanner.uint32()
            let key = scanner.slice(Int(scanner.uint16()))
            let present = scanner.uint8() == 1
            return .state(item: item, key: key, value: present ? scanner.slice(Int(scanner.uint32())) : nil)
        case .moved:
            _ = scanner.uint32()
            return moved()
        case .retired: return .retired(before: scanner.uint32())
        case .checkpoint: return .checkpoint(scanner.slice(Int(scanner.uint32())))
        case .sealed: return .sealed
        }
    }

    private mutating func production(_ offset: Int) -> Record? {
        let flags = ProductionRecord.Flags(rawValue: scanner.uint8())
        _ = scanner.uint32()
        let id = DeliveryID(high: scanner.uint64(), low: scanner.uint64())
        let target = scanner.uint32()
        let producer = scanner.uint32()
        let near = flags.contains(.near)
        let message = near ? UInt64(scanner.uint32()) : scanner.uint64()
        let notBefore = flags.contains(.notBefore) ? scanner.int64() : nil
        var outcome: OutcomeRecord?
        if flags.contains(.outcome) {
            guard let name = Outcome.Name(rawValue: scanner.uint8()) else { return nil }
            outcome = OutcomeRecord(name: name, detail: scanner.slice(Int(scanner.uint32())))
        }
        let note = flags.contains(.note) ? scanner.slice(Int(scanner.uint16())) : .none
        let fingerprint = flags.contains(.fingerprint) ? scanner.fingerprint() : nil
        return .production(
            offset: offset,
            ProductionRecord(
                id: id, target: target, producer: producer, message: message, near: near, notBefore: notBefore,
                outcome: outcome, note: note, fingerprint: fingerprint))
    }

    private mutating func settlement() -> Record? {
        let flags = scanner.uint8()
        let target = scanner.uint32()
        let receipt = scanner.uint64()
        let microseconds = scanner.uint32()
        guard let name = Outcome.Name(rawValue: flags & 0x0F) else { return nil }
        let detail = flags & 0x10 != 0 ? scanner.slice(Int(scanner.uint32())) : .none
        let note = flags & 0x20 != 0 ? scanner.slice(Int(scanner.uint16())) : .none
        return .settlement(
            SettlementRecord(
                target: target, receipt: receipt, microseconds: microseconds,
                outcome: OutcomeRecord(name: name, detail: detail), note: note))
    }

    private mutating func retry(_ offset: Int) -> Record? {
        let flags = RetryRecord.Flags(rawValue: scanner.uint8())
        let ended = scanner.uint8()
        _ = scanner.uint32()
        var retry = RetryRecord(
            flags: flags, ended: ended, target: scanner.uint32(), receipt: scanner.uint64(),
            previous: scanner.uint64(), time: scanner.int64(), error: .none)
        if flags.contains(.deferral) {
            retry.notBefore = scanner.int64()
            retry.attempts = scanner.uint32()
        }
        retry.error = scanner.slice(Int(scanner.uint16()))
        return .retry(offset: offset, retry)
    }

    private mutating func moved() -> Record? {
        let receipt = scanner.uint64()
        let target = scanner.uint32()
        let id = DeliveryID(high: scanner.uint64(), low: scanner.uint64())
        let message = scanner.uint32()
        return .moved(
            MovedRecord(
                receipt: receipt, target: target, id: id, message: message, isDeadLetter: scanner.uint8() == 1))
    }
}
