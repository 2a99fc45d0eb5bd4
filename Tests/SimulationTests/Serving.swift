// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

@testable import HIENetwork

extension FrameHandler {
    /// What a listener puts on a connection that it accepts.
    static func serving(id: UInt64, _ makeConsumer: @escaping (Connection) -> any FrameConsumer) -> FrameHandler {
        FrameHandler(
            id: id, decoder: FrameDecoder(format: .mllp, maximumFrameBytes: 1 << 20),
            limits: ConnectionLimits(isServer: true), waitsForTLS: false, makeConsumer: makeConsumer,
            onClose: { _, _ in })
    }
}
