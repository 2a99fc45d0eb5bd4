// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import Glibc
import HIECore
import HL7
import Metrics
import Synchronization

/// `hie_acks_sent_total` of one item, a counter per code made at once so that none is missing from a scrape.
struct AcknowledgementCounters: Sendable {
    private let counters: [Counter]
    private let irregularities: Counter
    private let duplicates: Counter
    private let reusedControlIDs: Counter
    private let refusedInvalid: Counter

    init(item: String) {
        counters = HL7AcknowledgmentCode.allCases.map { code in
            Counter(label: "hie_acks_sent_total", dimensions: [("item", item), ("code", "\(code.text)")])
        }
        irregularities = Counter(label: "hie_frame_irregularities_total", dimensions: [("item", item)])
        duplicates = Counter(label: "hie_duplicates_total", dimensions: [("item", item)])
        reusedControlIDs = Counter(label: "hie_control_ids_reused_total", dimensions: [("item", item)])
        refusedInvalid = Counter(label: "hie_invalid_refused_total", dimensions: [("item", item)])
    }

    func sent(_ code: HL7AcknowledgmentCode) { counters[Int(code.rawValue)].increment() }
    func irregular() { irregularities.increment() }
    func repeated() { duplicates.increment() }
    func invalid() { refusedInvalid.increment() }
    func reusedControlID() { reusedControlIDs.increment() }
}

/// An acknowledgement's own MSH-10 and MSH-7.
struct AcknowledgementStamp {
    private let number: UInt64
    private let time: Second

    /// The 14 digits and the zone of one second, made once for it.
    private final class Second: Sendable {
        let seconds: Int
        let text: [UInt8]

        init(_ seconds: Int) {
            self.seconds = seconds
            var clock = time_t(seconds)
            var parts = tm()
            localtime_r(&clock, &parts)
            var buffer = [CChar](repeating: 0, count: 40)
            let count = strftime(&buffer, buffer.count, "%Y%m%d%H%M%S%z", &parts)
            text = buffer.prefix(count).map { UInt8(bitPattern: $0) }
        }
    }

    private static let current = Mutex(Second(0))
    /// Starts at a random place, so that two runs of the engine do not use the same ids.
    private static let counter = Atomic<UInt64>(.random(in: 0..<(1 << 62)))

    static func next() -> AcknowledgementStamp {
        let now = Int(Timestamp.now().microseconds / 1_000_000)
        let second = current.withLock { second in
            if second.seconds != now { second = Second(now) }
            return second
        }
        return AcknowledgementStamp(
            number: counter.wrappingAdd(1, ordering: .relaxed).newValue, time: second)
    }

    /// The one that the message of this fingerprint was or will be acknowledged with.
    static func of(_ fingerprint: Fingerprint) -> AcknowledgementStamp {
        let seconds = Int(fingerprint.seconds)
        let second = current.withLock { second in
            if second.seconds < seconds { second = Second(seconds) }
            return second
        }
        return AcknowledgementStamp(
            number: fingerprint.acknowledgement, time: second.seconds == seconds ? second : Second(seconds))
    }

    /// Calls `body` with MSH-10, 16 hexadecimal digits, and MSH-7.
    func withParts<Result>(
        _ body: (_ controlID: UnsafeRawBufferPointer, _ time: UnsafeRawBufferPointer) -> Result
    ) -> Result {
        withUnsafeTemporaryAllocation(byteCount: 16, alignment: 1) { id in
            for place in 0..<16 {
                let digit = UInt8(truncatingIfNeeded: number >> UInt64(60 - 4 * place)) & 15
                id[place] = digit < 10 ? 0x30 + digit : 0x41 + digit - 10
            }
            return time.text.withUnsafeBytes { body(UnsafeRawBufferPointer(id), $0) }
        }
    }
}
