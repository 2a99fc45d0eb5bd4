// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import Glibc
import HIECore
import HIETree

@testable import HIEJournal

/// Messages and commits in short.
enum Make {
    static let profile = MessageProfile(
        source: "PAS.In", bodyClass: "EnsLib.HL7.Message", contentType: "application/hl7-v2+er7", schemaName: "ADT_A01",
        schemaVersion: "2.5.1")

    static func message(_ number: UInt64, size: Int = 100, priority: UInt8 = 5) -> Message {
        let id = MessageID(high: number, low: 7)
        var header = MessageHeader(
            id: id, session: id, created: Timestamp(microseconds: Int64(number) * 1000), profile: profile, key: number)
        header.priority = priority
        let storage = Bytes.Storage(capacity: size)
        storage.base.initializeMemory(as: UInt8.self, repeating: UInt8(truncatingIfNeeded: number), count: size)
        return Message(header: header, body: Bytes(sharing: storage, range: 0..<size))
    }

    static func production(
        _ number: UInt64, _ target: ItemID, producer: ItemID? = nil, size: Int = 100, priority: UInt8 = 5
    ) -> Production {
        Production(
            id: DeliveryID(high: number, low: UInt64(target.number)),
            message: message(number, size: size, priority: priority), target: target, producer: producer)
    }

    static func commit(_ number: UInt64, _ targets: [ItemID], size: Int = 100) -> Commit {
        var commit = Commit()
        let message = message(number, size: size)
        commit.produced = targets.map {
            Production(
                id: DeliveryID(high: number, low: UInt64($0.number)), message: message, target: $0, producer: nil)
        }
        return commit
    }

    static func settle(_ deliveries: [Delivery], _ outcome: Outcome = .delivered) -> Commit {
        var commit = Commit()
        commit.settled = deliveries.map { Settlement($0, outcome) }
        return commit
    }
}

/// A directory that goes away with its test.
final class TemporaryDirectory: Sendable {
    let path: String

    init() {
        var template = Array("/tmp/hie-journal-XXXXXX".utf8CString)
        path = template.withUnsafeMutableBufferPointer { buffer in
            buffer.baseAddress.flatMap(mkdtemp).map { String(cString: $0) } ?? ""
        }
    }

    deinit {
        guard let stream = opendir(path) else { return }
        while let entry = readdir(stream) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name != ".", name != ".." { unlink(path + "/" + name) }
        }
        closedir(stream)
        rmdir(path)
    }
}
