// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HIECore
import HostTestSupport
import TestSupport
import Testing

@testable import HIEHL7Hosts

/// A started operation, its queue, and the destination in the hands of the test.
struct RunningOperation {
    let operation: HL7TCPOperation
    let queue: FakeQueue
    let destination: MLLPDestination
    let settings: HL7TCPOperationSettings

    init(
        poolSize: Int = 1, to destination: MLLPDestination = MLLPDestination(), in folder: TemporaryFolder? = nil,
        queue: FakeQueue = FakeQueue(), _ change: (inout HL7TCPOperationSettings) -> Void = { _ in }
    ) async throws {
        self.destination = destination
        self.queue = queue
        var settings = HL7TCPOperationSettings()
        settings.address = "127.0.0.1"
        settings.port = destination.port
        settings.reconnectLimit = .milliseconds(200)
        change(&settings)
        self.settings = settings
        operation = try HL7TCPOperation(settings, context("RIS.Out", poolSize: poolSize, dataDirectory: folder?.path))
        try await operation.start(queue)
    }

    func accept() async throws -> MLLPPeer { try #require(await destination.accept()) }
    func stop() async { await operation.stop(within: .seconds(5)) }
    func settled(_ count: Int) async -> Bool { await eventually { queue.settled.count == count } }
}
