// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

internal import NIOCore
internal import NIOHTTP1

/// What a listener's connections carry.
package enum StreamFormat: Sendable, Hashable {
    case frames(FrameFormat)
    /// HTTP/1.1; the bodies of its messages are the frames.
    case http

    /// For HTTP one that is never asked.
    var format: FrameFormat {
        switch self {
        case .frames(let format): format
        case .http: .whole
        }
    }
}

/// The handlers of a server's connection behind its ``FrameHandler``.
struct ServerPipeline {
    let end: HTTPServerEnd
    private let output = HTTPOutput()

    init(maximumBodyBytes: Int) {
        end = HTTPServerEnd(maximumBodyBytes: maximumBodyBytes, output: output)
    }

    func add(to pipeline: ChannelPipeline.SynchronousOperations) throws {
        let decoder = HTTPRequestDecoder(leftOverBytesStrategy: .dropBytes, limitConfiguration: HTTPLimits.decoder)
        try pipeline.addHandlers([output, HTTPResponseEncoder(), ByteToMessageHandler(decoder), end])
    }
}
