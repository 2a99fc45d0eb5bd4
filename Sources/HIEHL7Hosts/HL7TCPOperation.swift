// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

public import HIECore
import HIEHosts
import HIENetwork
import NIOCore

/// Sends HL7 v2 messages over MLLP, one exchange in flight per connection unless `Window` says more.
///
/// Refused or unanswered: sent again for ever, in order. AE: tried again as the item's policies say. AR: a dead letter.
/// An answer with another MSA-2, or none at all: the connection is closed and the message sent again (P8). All but the
/// first is otherwise where `ReplyCodeActions` says so.
public final class HL7TCPOperation: Courier {
    public static let accepts = [HL7Reception.contentType]
    public static let reach = HostReach.network

    private let settings: HL7TCPOperationSettings
    private let context: HostContext
    private let archive: IOArchive?
    private let run = CourierRun()

    public init(_ settings: HL7TCPOperationSettings, _ context: HostContext) throws(HostError) {
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

extension HL7TCPOperationSettings {
    func courier(
        _ context: HostContext, _ queue: any DeliveryQueue, archive: IOArchive?, on loop: any EventLoop
    ) throws(HostError) -> LineCourier {
        let correspondent = HL7Correspondent(replyCodeActions, logger: context.logger)
        return try LineCourier(outbound.courier, context, queue, on: loop) { number, courier throws(HostError) in
            try OutboundLine(number, courier, outbound, correspondent, archive: archive, on: loop)
        }
    }

    private var outbound: OutboundOptions {
        var options = OutboundOptions(connectorOptions, replyTimeout: replyTimeout, stayConnected: stayConnected)
        options.window = window
        options.getReply = getReply
        return options
    }
}
