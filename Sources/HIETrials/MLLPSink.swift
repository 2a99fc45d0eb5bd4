// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

internal import Glibc
internal import HIENetwork
internal import Synchronization

/// How a ``MLLPSink`` answers.
package struct SinkOptions: Sendable, Hashable {
    package enum Answer: String, Sendable, Hashable, CaseIterable, Codable {
        case accept = "AA"
        case error = "AE"
        case reject = "AR"
        /// No answer at all.
        case none
        /// A frame that is no HL7 message.
        case garbage
        /// AA for another control id.
        case wrongID = "wrong-id"
    }

    /// Each message whose number is a multiple of `every` (at least 1) gets this answer instead.
    package struct Exception: Sendable, Hashable {
        package let every: Int
        package let answer: Answer

        package init(every: Int, answer: Answer) {
            self.every = max(every, 1)
            self.answer = answer
        }
    }

    package var host = "0.0.0.0"
    /// 0: any free one, see ``MLLPSink/port``.
    package var port: Int
    package var answer = Answer.accept
    package var exception: Exception?
    /// From a message to its answer.
    ///
    /// Other messages are taken meanwhile.
    package var delay: Duration = .zero
    /// Whether to count distinct control ids (16 bytes of memory each).
    package var countsDistinct = false
    /// A file that gets a line for each message: its control id, a tab, the first repetition of PID-3.
    package var logFile: String?
    /// Whether its lines have two more columns: when, in nanoseconds of the monotonic clock, and the connection's number.
    package var logsTimes = false

    package init(port: Int) {
        self.port = port
    }
}

package struct SinkCounters: Sendable, Hashable, Codable {
    package var messages: UInt64 = 0
    package var bytes: UInt64 = 0
    /// Connections accepted.
    package var connections: UInt64 = 0
    /// Different control ids, and messages whose id had come before: both 0 unless counted.
    package var distinct: UInt64 = 0
    package var duplicates: UInt64 = 0
    /// From the first message to the last.
    package var seconds: Double = 0
}

/// Receives messages over MLLP and answers them as told: a destination for trials.
///
/// One thread.
package final class MLLPSink: @unchecked Sendable {
    // because all that changes, but for `shared`, is only accessed on the one thread in `run`

    /// The port listened on.
    package let port: Int
    let options: SinkOptions
    let poller: Poller
    private let listener: ListeningSocket
    private let stop: StopHandle
    private let shared = Mutex(SinkCounters())
    var sockets: [TrialSocket?] = []
    private var free: [Int] = []
    private let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 18, alignment: 16)
    private var counters = SinkCounters()
    private var began: UInt64 = 0
    private var seen = IDSet()
    private let log: LineFile?
    var delayed = DelayedAnswers()

    private static let listenerToken = Int.max - 1

    /// Listens.
    package init(_ options: SinkOptions, stop: StopHandle) throws(TrialError) {
        self.options = options
        log = try options.logFile.map { (file) throws(TrialError) in try LineFile(file) }
        listener = try ListeningSocket(try Endpoint(host: options.host, port: options.port))
        port = listener.port
        self.stop = stop
        poller = Poller(stop)
        listener.watch(poller, token: Self.listenerToken)
    }

    deinit { memory.deallocate() }

    /// As of the last turn of its loop.
    ///
    /// From any thread.
    package var current: SinkCounters { shared.withLock { $0 } }

    /// Receives, on this thread, until stopped.
    package func run() -> SinkCounters {
        while !stop.isStopped {
            let ready = poller.wait(nanoseconds: delayed.untilNext(now()))
            for index in 0..<ready {
                let event = poller[index]
                if event.token < sockets.count {
                    handle(event)
                } else if event.token == Self.listenerToken {
                    accept()
                }
            }
            sendDelayed()
            publish()
        }
        log?.flush()
        listener.end()
        for index in sockets.indices { sockets[index] = nil }
        return current
    }

    /// As ``run()``, on a thread of its own.
    package func runOnThread() async throws(TrialError) -> SinkCounters {
        try await onThread { () throws(TrialError) in self.run() }
    }

    private func publish() {
        shared.withLock { $0 = counters }
    }

    private func accept() {
        while let descriptor = listener.accept() {
            counters.connections &+= 1
            let index = free.popLast() ?? sockets.count
            if index == sockets.count { sockets.append(nil) }
            sockets[index] = TrialSocket(descriptor, token: index, poller: poller)
        }
    }

    private func handle(_ event: Poller.Event) {
        guard let socket = sockets[event.token] else { return }
        var goesOn = true
        if event.isReadable {
            goesOn = socket.read(into: memory) { take($0, socket) }
            // A checker that has an answer finds its message in the log.
            log?.flush()
            socket.flush(poller)
        }
        if event.isWritable { socket.flush(poller) }
        if !goesOn || !socket.isOpen {
            socket.end()
            sockets[event.token] = nil
            free.append(event.token)
        }
    }

    private func take(_ message: UnsafeRawBufferPointer, _ socket: TrialSocket) {
        let time = now()
        if began == 0 { began = time }
        counters.messages &+= 1
        counters.bytes &+= UInt64(message.count)
        counters.seconds = Double(time - began) / 1e9
        let id = HeaderFields.controlID(message) ?? 0..<0
        if options.countsDistinct { note(UnsafeRawBufferPointer(rebasing: message[id])) }
        if let log {
            let key = UnsafeRawBufferPointer(rebasing: message[HeaderFields.patientID(message) ?? 0..<0])
            if options.logsTimes {
                log.add(UnsafeRawBufferPointer(rebasing: message[id]), key, numbers: [time, UInt64(socket.token)])
            } else {
                log.add(UnsafeRawBufferPointer(rebasing: message[id]), key)
            }
        }
        let answer = answer(to: counters.messages)
        if options.delay == .zero {
            answer.write(to: socket.output, message, id)
        } else {
            let box = Outbox()
            answer.write(to: box, message, id)
            delayed.add(box.suffix(box.count), to: socket, at: time &+ options.delay.nanoseconds)
        }
    }

    private func answer(to number: UInt64) -> SinkOptions.Answer {
        guard let exception = options.exception, number % UInt64(exception.every) == 0 else { return options.answer }
        return exception.answer
    }

    private func note(_ id: UnsafeRawBufferPointer) {
        if seen.insert(id) {
            counters.distinct &+= 1
        } else {
            counters.duplicates &+= 1
        }
    }

    private func sendDelayed() {
        let time = now()
        while let (socket, answer) = delayed.next(dueBy: time) {
            answer.withUnsafeBytes { socket.output.append($0) }
            socket.flush(poller)
        }
    }
}
