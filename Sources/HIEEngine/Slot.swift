// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HIECore
import HIETree

/// Where the answer to one request is kept until the input that asked has ended: state of the item that asked.
///
/// The state is there, empty of an answer, from the request's own commit on; it is removed in the commit that ends the
/// input. So an input that is handled again after a crash finds what it asked, and an answer that comes later than that
/// end finds no slot.
struct Slot: Hashable {
    let item: ItemID
    let input: DeliveryID
    let ordinal: UInt32

    var key: String { "request/\(hex(input.high))\(hex(input.low))/\(ordinal)" }

    private func hex(_ value: UInt64) -> String {
        let digits = String(value, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}

/// What a slot holds.
enum Answer: Sendable, Hashable {
    case asked(DeliveryID, of: ItemID)
    case reply(Message, from: ItemID, request: DeliveryID)
    case done
    case failed(String)

    private enum Kind: UInt8 { case asked, reply, done, failed }

    var isOpen: Bool {
        if case .asked = self { true } else { false }
    }

    var encoded: Bytes {
        var size = 1
        switch self {
        case .asked: size += 20
        case .reply(let message, _, _): size += 20 + message.encodedSize
        case .done: break
        case .failed(let reason): size += ByteWriter.size(text: reason)
        }
        let storage = Bytes.Storage(capacity: size)
        var writer = ByteWriter(storage.base)
        switch self {
        case .asked(let request, let target):
            writer.write(Kind.asked.rawValue)
            writer.write(request, target)
        case .reply(let message, let target, let request):
            writer.write(Kind.reply.rawValue)
            writer.write(request, target)
            message.encode(into: &writer)
        case .done: writer.write(Kind.done.rawValue)
        case .failed(let reason):
            writer.write(Kind.failed.rawValue)
            writer.write(text: reason)
        }
        return Bytes(sharing: storage, range: 0..<size)
    }

    init?(_ bytes: Bytes) {
        let read = bytes.withUnsafeBytes { raw -> (Answer?, Int) in
            var reader = ByteReader(raw)
            switch reader.uint8().flatMap(Kind.init(rawValue:)) {
            case .asked: return (reader.request().map { .asked($0.0, of: $0.1) }, 0)
            case .reply: return (reader.request().map { .asked($0.0, of: $0.1) }, reader.offset)
            case .done: return (.done, 0)
            case .failed: return (reader.text().map(Answer.failed), 0)
            case nil: return (nil, 0)
            }
        }
        guard let answer = read.0 else { return nil }
        guard read.1 > 0, case .asked(let request, let target) = answer else {
            self = answer
            return
        }
        guard let message = Message.decode(bytes[read.1..<bytes.count])?.message else { return nil }
        self = .reply(message, from: target, request: request)
    }

    var result: RequestResult {
        switch self {
        case .asked: .open
        case .reply(let message, _, _): .reply(message)
        case .done: .done
        case .failed(let reason): .failed(reason)
        }
    }
}

extension ByteWriter {
    fileprivate mutating func write(_ request: DeliveryID, _ target: ItemID) {
        write(request.high)
        write(request.low)
        write(target.number)
    }
}

extension ByteReader {
    fileprivate mutating func request() -> (DeliveryID, ItemID)? {
        guard let high = uint64(), let low = uint64(), let target = uint32() else { return nil }
        return (DeliveryID(high: high, low: low), ItemID(target))
    }
}
