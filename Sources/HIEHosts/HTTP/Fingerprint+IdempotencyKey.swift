// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

internal import HIECore
internal import HIETree
internal import NIOHTTP1

extension Fingerprint {
    /// Of a request that its client sends again with the same key where it did not see the response
    /// (draft-ietf-httpapi-idempotency-key-header).
    init(_ body: Bytes, key: String, of head: HTTPRequestHead, in window: DuplicateWindow, at now: Timestamp) {
        var control = UInt64(window.item.number)
        // Chained, so that what stands where one ends and the next begins is part of it.
        for part in [head.method.rawValue, head.uri, key] {
            control = Array(part.utf8).withUnsafeBytes {
                SipHash128.hash($0, prefix: control, key: window.key).low
            }
        }
        let hash = body.withUnsafeBytes { SipHash128.hash($0, prefix: control, key: window.key) }
        self.init(
            low: hash.low, high: hash.high, control: control,
            seconds: UInt32(clamping: now.microseconds / 1_000_000), answer: .accepted)
    }
}
