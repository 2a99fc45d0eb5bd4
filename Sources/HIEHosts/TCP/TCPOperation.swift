// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

public import HIECore
internal import HIENetwork
internal import HIESettings
internal import HIETree
internal import NIOCore

/// Sends messages of any kind over TCP, one exchange at a time on each connection.
///
/// Refused or unanswered: sent again for ever, in order. An answer that is `RejectReply`: a dead letter; one that is not
/// `AcceptReply`: tried again as the item's policies say.
public final class TCPOperation: Courier {
    public static let accepts = ["*/*"]
    public static let reach = HostReach.network

    private let settings: TCPOperationSettings
    private let context: HostContext
    private let archive: IOArchive?
    private let run = CourierRun()

    public init(_ settings: TCPOperationSettings, _ context: HostContext) throws(HostError) {
        self.settings = settings
        self.context = context
        archive = settings.archiveIO ? try IOArchive(context) : nil
    }

    public func start(_ queue: any DeliveryQueue) async throws(HostError) {
        try await run.start { [settings, context, archive] loop throws(HostError) in
            try settings.courier(context, queue, archive: archive, on: loop)
        }
    }

    public func stop(within limit: Duration) async {
        await run.stop(within: limit)
        await archive?.close()
    }
}

extension TCPOperationSettings {
    func courier(
        _ context: HostContext, _ queue: any DeliveryQueue, archive: IOArchive?, on loop: any EventLoop
    ) throws(HostError) -> LineCourier {
        let correspondent = TCPCorrespondent(
            format: frameFormat, accepted: acceptReply.bytes, rejected: rejectReply.bytes)
        let outbound = outbound
        return try LineCourier(outbound.courier, context, queue, on: loop) { number, courier throws(HostError) in
            try OutboundLine(number, courier, outbound, correspondent, archive: archive, on: loop)
        }
    }

    private var outbound: OutboundOptions {
        var connector = connectorOptions
        connector.format = frameFormat
        // The end of the connection is the end of its one message.
        let stays = framing == .connection ? .limited(.zero) : stayConnected
        var options = OutboundOptions(connector, replyTimeout: replyTimeout, stayConnected: stays)
        options.getReply = getReply
        return options
    }
}

/// Any bytes, answered by any bytes.
struct TCPCorrespondent: Correspondent {
    let format: FrameFormat
    /// What a good answer begins with; empty where any is.
    let accepted: [UInt8]
    /// What the answer to a message that can never succeed begins with; empty where none is.
    let rejected: [UInt8]

    func send(_ message: Message, on connection: Connection) throws(Unsendable) -> Range<Int> {
        try message.body.withUnsafeBytes { (bytes: UnsafeRawBufferPointer) throws(Unsendable) -> Range<Int> in
            guard !bytes.isEmpty else { throw Unsendable("the message is empty") }
            if let refusal = format.refusal(of: bytes) { throw Unsendable("the message \(refusal)") }
            connection.writeFrame(bytes)
            return 0..<0
        }
    }

    func reaction(to reply: UnsafeRawBufferPointer, for exchange: Exchange) -> Reaction {
        if !rejected.isEmpty, reply.starts(with: rejected) { return .deadLetter("answered with RejectReply") }
        guard reply.starts(with: accepted) else {
            return .failed(DeliveryFailure(.transient("the answer does not begin with AcceptReply")))
        }
        return .delivered
    }

    func reactionToSilence(_ exchange: Exchange, after limit: Duration) -> Reaction { .sentAgain("no reply in time") }
}
