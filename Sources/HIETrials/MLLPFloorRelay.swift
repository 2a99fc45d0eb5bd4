// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

internal import Glibc
internal import HIENetwork

/// A bare relay: for each inbound connection one outbound; frames go on as they come, answers back.
///
/// It keeps nothing.
///
/// What an engine on the same machine cannot pass: the floor that `hie bench` compares with.
package final class MLLPFloorRelay: @unchecked Sendable {
    // because all that changes is only accessed on the one thread in `run`

    /// The port listened on.
    package let port: Int
    private let listener: ListeningSocket
    private let destination: Endpoint
    private let poller: Poller
    private let stop: StopHandle
    /// Two for each pair, at `2n` and `2n + 1`, each other's peers.
    private var sockets: [TrialSocket?] = []
    private var free: [Int] = []
    private let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 18, alignment: 16)

    private static let listenerToken = Int.max - 1

    /// Listens.
    ///
    /// - Parameter port: 0 for any free one.
    package init(
        host: String = "127.0.0.1", port: Int, toHost: String = "127.0.0.1", toPort: Int, stop: StopHandle
    ) throws(TrialError) {
        destination = try Endpoint(host: toHost, port: toPort)
        listener = try ListeningSocket(try Endpoint(host: host, port: port))
        self.port = listener.port
        self.stop = stop
        poller = Poller(stop)
        listener.watch(poller, token: Self.listenerToken)
    }

    deinit { memory.deallocate() }

    /// Relays, on this thread, until stopped.
    package func run() {
        while !stop.isStopped {
            let ready = poller.wait(nanoseconds: nil)
            for index in 0..<ready {
                let event = poller[index]
                if event.token < sockets.count {
                    handle(event)
                } else if event.token == Self.listenerToken {
                    accept()
                }
            }
        }
        listener.end()
        for index in sockets.indices { sockets[index] = nil }
    }

    /// As ``run()``, on a thread of its own.
    package func runOnThread() async throws(TrialError) {
        try await onThread { () throws(TrialError) in self.run() }
    }

    private func handle(_ event: Poller.Event) {
        guard let from = sockets[event.token], let to = sockets[event.token ^ 1] else { return }
        if event.isReadable {
            let goesOn = from.read(into: memory) { to.output.appendFrame($0) }
            to.flush(poller)
            guard goesOn else { return endPair(event.token) }
        }
        if event.isWritable { from.flush(poller) }
        if !from.isOpen || !to.isOpen { endPair(event.token) }
    }

    private func accept() {
        guard let inbound = listener.accept() else { return }
        do throws(TrialError) {
            let outbound = try destination.connect(within: .seconds(10))
            let index = free.popLast() ?? sockets.count
            if index == sockets.count { sockets += [nil, nil] }
            sockets[index] = TrialSocket(inbound, token: index, poller: poller)
            sockets[index + 1] = TrialSocket(outbound, token: index + 1, poller: poller)
        } catch {
            close(inbound)
        }
    }

    private func endPair(_ token: Int) {
        let index = token & ~1
        sockets[index]?.end()
        sockets[index + 1]?.end()
        sockets[index] = nil
        sockets[index + 1] = nil
        free.append(index)
    }
}
