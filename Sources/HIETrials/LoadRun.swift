// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

internal import Glibc
internal import HIENetwork

/// One connection of a load.
final class LoadConnection {
    let index: Int
    var socket: TrialSocket?
    var outstanding: Outstanding
    var isConnecting = false
    /// When to connect again.
    var retryAt: UInt64?

    init(_ index: Int, window: Int) {
        self.index = index
        outstanding = Outstanding(window: window)
    }

    var hasRoom: Bool { socket != nil && !isConnecting && !outstanding.isFull }
}

/// One load from its first connection to its result.
///
/// One thread.
final class LoadRun {
    let options: LoadOptions
    let endpoint: Endpoint
    let poller: Poller
    let stop: StopHandle
    let connections: [LoadConnection]
    let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 18, alignment: 16)
    var supply: MessageSupply
    var result = LoadResult()
    var latency = LatencyHistogram()
    var log: LineFile?
    var began: UInt64 = 0
    var lastAnswer: UInt64 = 0
    /// An open loop's window is full: what is due waits, and its latency counts from when it was due.
    var isHeldBack = false
    /// The connection to try next in an open loop.
    var turn = 0

    static let retryNanoseconds: UInt64 = 100_000_000
    /// A loop that is this late itself counts its lateness as latency.
    static let tolerableLateness: UInt64 = 1_000_000

    init(_ options: LoadOptions, _ messages: LoadMessages, _ stop: StopHandle) throws(TrialError) {
        self.options = options
        self.stop = stop
        endpoint = try Endpoint(host: options.host, port: options.port)
        poller = Poller(stop)
        supply = try MessageSupply(messages, run: options.run)
        let window = max(options.window, 1)
        connections = (0..<max(options.connections, 1)).map { LoadConnection($0, window: window) }
        if let file = options.acknowledgedFile { log = try LineFile(file) }
        result.connections = connections.count
        result.window = window
    }

    deinit { memory.deallocate() }

    func run() throws(TrialError) -> LoadResult {
        for connection in connections {
            let descriptor = try endpoint.connect(within: options.connectTimeout)
            connection.socket = TrialSocket(descriptor, token: connection.index, poller: poller)
        }
        began = now()
        lastAnswer = began
        if options.rate == nil {
            for connection in connections { try fill(connection) }
        }
        var progressAt = began + 1_000_000_000
        var former = 0
        while try !isOver() {
            try sendDue()
            let ready = poller.wait(nanoseconds: untilNextDeadline(progressAt))
            for index in 0..<ready { try handle(poller[index]) }
            let time = now()
            retry(at: time)
            if time >= progressAt {
                report(at: time, former: &former)
                progressAt = max(progressAt + 1_000_000_000, time)
            }
            if time > lastAnswer, time - lastAnswer > options.timeout.nanoseconds { break }
        }
        return finish()
    }

    private func isOver() throws(TrialError) -> Bool {
        if stop.isStopped { return true }
        if supply.isEmpty, connections.allSatisfy({ $0.outstanding.count == 0 }) { return true }
        return !options.reconnects && connections.allSatisfy { $0.socket == nil }
    }

    private func handle(_ event: Poller.Event) throws(TrialError) {
        guard event.token < connections.count else { return }
        let connection = connections[event.token]
        guard let socket = connection.socket else { return }
        if connection.isConnecting {
            if event.isWritable { try didConnect(connection, socket) }
            return
        }
        if event.isReadable {
            let goesOn = socket.read(into: memory) { answer($0, connection) }
            guard goesOn else { return lose(connection) }
            if options.rate == nil { try fill(connection) }
        }
        if event.isWritable { socket.flush(poller) }
        if !socket.isOpen { lose(connection) }
    }

    /// Sends until the window is full.
    private func fill(_ connection: LoadConnection) throws(TrialError) {
        guard connection.hasRoom, !supply.isEmpty else { return }
        let time = now()
        while connection.hasRoom, try send(on: connection, at: time) {}
        connection.socket?.flush(poller)
    }

    private func send(on connection: LoadConnection, at time: UInt64) throws(TrialError) -> Bool {
        guard let socket = connection.socket else { return false }
        let keeps = options.reconnects
        let before = socket.output.count
        let sent = try supply.next { message, id in
            message.write(to: socket.output, controlID: id)
            let frame = keeps ? socket.output.suffix(socket.output.count - before) : nil
            connection.outstanding.add(id, sent: time, frame: frame)
        }
        guard sent else { return false }
        result.sent += 1
        result.bytes += socket.output.count - before
        return true
    }

    private func finish() -> LoadResult {
        let ended = now()
        result.lost = connections.reduce(0) { $0 + $1.outstanding.count } + result.lost
        result.seconds = Double(ended - began) / 1e9
        let answered = result.acknowledged + result.refused + result.mismatched
        result.perSecond = result.seconds > 0 ? Double(answered) / result.seconds : 0
        result.latency = LatencySummary(latency)
        for connection in connections { connection.socket?.end() }
        log?.flush()
        return result
    }

    private func report(at time: UInt64, former: inout Int) {
        options.progress?(
            LoadProgress(
                seconds: Double(time - began) / 1e9, sent: result.sent, acknowledged: result.acknowledged,
                perSecond: Double(result.acknowledged - former)))
        former = result.acknowledged
    }
}

// MARK: Answers

extension LoadRun {
    private func answer(_ reply: UnsafeRawBufferPointer, _ connection: LoadConnection) {
        let time = now()
        lastAnswer = time
        let taken = connection.outstanding.takeOldest { id, sent in
            latency.add(time &- min(sent, time))
            count(reply, id, time)
        }
        if !taken { result.unexpected += 1 }
    }

    private func count(_ reply: UnsafeRawBufferPointer, _ id: UnsafeRawBufferPointer, _ time: UInt64) {
        guard let (code, controlID) = HeaderFields.acknowledgment(reply),
            reply[controlID].elementsEqual(id)
        else {
            result.mismatched += 1
            return
        }
        let isPositive =
            code.count == 2 && reply[code.upperBound - 1] == 0x41
            && (reply[code.lowerBound] == 0x41 || reply[code.lowerBound] == 0x43)
        if isPositive {
            result.acknowledged += 1
            if options.logsTimes {
                log?.add(id, numbers: [time])
            } else {
                log?.add(id)
            }
        } else {
            result.refused += 1
        }
    }
}

// MARK: Open loop

extension LoadRun {
    private func sendDue() throws(TrialError) {
        guard let rate = options.rate, rate > 0, !supply.isEmpty else { return }
        let time = now()
        let due = Int(Double(time - began) / 1e9 * rate) + 1
        while supply.number < due, !supply.isEmpty {
            guard let connection = nextWithRoom() else {
                isHeldBack = true
                return
            }
            let dueAt = min(began + UInt64(Double(supply.number) / rate * 1e9), time)
            let isLate = isHeldBack || time - dueAt > Self.tolerableLateness
            guard try send(on: connection, at: isLate ? dueAt : time) else { return }
            connection.socket?.flush(poller)
        }
        isHeldBack = false
    }

    private func nextWithRoom() -> LoadConnection? {
        for _ in connections.indices {
            let connection = connections[turn]
            turn = turn + 1 == connections.count ? 0 : turn + 1
            if connection.hasRoom { return connection }
        }
        return nil
    }

    private func untilNextDeadline(_ progressAt: UInt64) -> UInt64 {
        let time = now()
        var deadline = min(progressAt, time + 100_000_000)
        if let rate = options.rate, rate > 0, !supply.isEmpty, !isHeldBack {
            deadline = min(deadline, began + UInt64(Double(supply.number) / rate * 1e9))
        }
        return deadline > time ? deadline - time : 0
    }
}

// MARK: Connections that end

extension LoadRun {
    private func lose(_ connection: LoadConnection) {
        connection.socket?.end()
        connection.socket = nil
        connection.isConnecting = false
        if options.reconnects {
            connection.retryAt = now() + Self.retryNanoseconds
        }
        guard !supply.isEmpty || connection.outstanding.count > 0 else { return }
        result.disconnections += 1
        guard !options.reconnects else { return }
        while connection.outstanding.takeOldest({ _, _ in }) { result.lost += 1 }
    }

    private func retry(at time: UInt64) {
        guard options.reconnects else { return }
        for connection in connections {
            guard let due = connection.retryAt, due <= time else { continue }
            connection.retryAt = nil
            do throws(TrialError) {
                let descriptor = try endpoint.connect()
                connection.socket = TrialSocket(
                    descriptor, token: connection.index, poller: poller, isConnecting: true)
                connection.isConnecting = true
            } catch {
                connection.retryAt = time + Self.retryNanoseconds
            }
        }
    }

    private func didConnect(_ connection: LoadConnection, _ socket: TrialSocket) throws(TrialError) {
        connection.isConnecting = false
        guard Endpoint.failure(of: socket.descriptor) == nil else {
            socket.end()
            connection.socket = nil
            connection.retryAt = now() + Self.retryNanoseconds
            return
        }
        for frame in connection.outstanding.frames {
            frame.withUnsafeBytes { socket.output.append($0) }
            result.sentAgain += 1
        }
        socket.flush(poller)
        if options.rate == nil { try fill(connection) }
    }
}
