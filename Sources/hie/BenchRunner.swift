// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Foundation
import HIEStandard
import HIETrials
import HL7Traffic

/// Runs one row: receiver, process in the middle, sender; each a process of its own but for the sender.
struct BenchRunner {
    let shape: BenchShape
    let folder: String
    let size: Int
    let seconds: Double

    init(_ shape: BenchShape, folder: String, size: Int, seconds: Double) {
        self.shape = shape
        self.folder = folder
        self.size = size
        self.seconds = seconds
    }

    func floor() async throws -> BenchRun {
        let ports = try FreePorts.take(2)
        let sink = try ChildProcess(["sink", "--host", "127.0.0.1", "--port", "\(ports[0])"])
        defer { sink.end() }
        let relay = try ChildProcess(["bench-relay", "\(ports[1])", "\(ports[0])"])
        defer { relay.end() }
        try await FreePorts.wait(for: ports)
        return try await measure(relay, port: ports[1], control: nil)
    }

    func engine() async throws -> BenchRun {
        let ports = try FreePorts.take(3)
        let data = "\(folder)/engine"
        try? FileManager.default.removeItem(atPath: data)
        try FileManager.default.createDirectory(atPath: data, withIntermediateDirectories: true)
        let file = "\(data)/production.yaml"
        try Data(production(ports).utf8).write(to: URL(fileURLWithPath: file))
        let sink = try ChildProcess(["sink", "--host", "127.0.0.1", "--port", "\(ports[0])"])
        defer { sink.end() }
        try await FreePorts.wait(for: [ports[0]])
        let engine = try ChildProcess(["run", file])
        defer { engine.end() }
        try await FreePorts.wait(for: Array(ports[1...]))
        return try await measure(engine, port: ports[1], control: try ControlClient(file: file))
    }

    private func production(_ ports: [Int]) -> String {
        """
        production: Bench
        settings: { DataDirectory: data, StatusPort: \(ports[2]), MinimumFreeDisk: 0, LogLevel: error }
        items:
          - name: In
            class: HL7TCPService
            settings: { Port: \(ports[1]), IPAddress: 127.0.0.1, TargetConfigNames: [Router] }
          - name: Router
            class: HL7RoutingEngine
            settings:
              Rules:
                - { name: results, when: "MSH-9.1 = 'ORU'", send: [Out] }
                - { name: movements, when: "MSH-9.1 = 'ADT' and MSH-9.2 in ('A01' | 'A02' | 'A03')", send: [Out] }
                - { name: inpatients, when: "PV1-2 = 'I'", send: [Out] }
          - name: Out
            class: HL7TCPOperation
            PoolSize: \(shape.connections)
            settings: { IPAddress: 127.0.0.1, Port: \(ports[0]), Window: \(shape.window) }

        """
    }

    private func measure(_ middle: ChildProcess, port: Int, control: ControlClient?) async throws -> BenchRun {
        var template = ADTTemplate(size: size, seed: 7)
        let templates = (0..<2000).map { _ in template.next() }
        // A short run finds out how many messages fill the time, and warms everything up.
        let trial = try await load(templates, port, count: shape.connections * shape.window * 20)
        let count = max(shape.connections * shape.window * 20, Int(trial.perSecond * seconds))
        let before = middle.usage
        let writtenBefore = written(control)
        let result = try await load(templates, port, count: count)
        guard result.acknowledged == result.sent else {
            throw BenchProblem(text: "\(result.sent - result.acknowledged) of \(result.sent) were not acknowledged")
        }
        let after = middle.usage
        let lag = metric("hie_index_lag_seconds", control)
        return BenchRun(
            perSecond: result.perSecond, latency: result.latency,
            cpuMicroseconds: (after.cpuSeconds - before.cpuSeconds) * 1e6 / Double(count),
            residentBytes: after.residentBytes,
            writtenBytes: (written(control) - writtenBefore) / Double(count), indexLagSeconds: lag)
    }

    private func load(_ templates: [[UInt8]], _ port: Int, count: Int) async throws -> LoadResult {
        var options = LoadOptions(port: port)
        options.connections = shape.connections
        options.window = shape.window
        options.run = String(UInt32.random(in: .min ... .max), radix: 36)
        return try await MLLPLoadClient(options).run(.templates(templates, count: count))
    }

    private func written(_ control: ControlClient?) -> Double { metric("hie_journal_written_bytes_total", control) }

    /// 0 where there is none.
    private func metric(_ name: String, _ control: ControlClient?) -> Double {
        guard let text = try? control?.request("GET", "/metrics"),
            let line = text.split(separator: "\n").first(where: { $0.hasPrefix(name + " ") })
        else { return 0 }
        return line.split(separator: " ").last.flatMap { Double($0) } ?? 0
    }
}

struct BenchProblem: Error, CustomStringConvertible {
    let text: String
    var description: String { text }
}

/// This program once more, with other arguments.
final class ChildProcess {
    private let process = Process()

    init(_ arguments: [String]) throws {
        process.executableURL = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
        process.arguments = arguments
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
    }

    func end() {
        process.terminate()
        process.waitUntilExit()
    }

    /// From /proc: what it has used so far, and its resident memory now.
    var usage: (cpuSeconds: Double, residentBytes: Int) {
        let folder = "/proc/\(process.processIdentifier)"
        let stat = (try? String(contentsOfFile: folder + "/stat", encoding: .utf8)) ?? ""
        // The name in parentheses may hold blanks: user and system time are the 12th and 13th fields behind it.
        let fields = (stat.split(separator: ")").last ?? "").split(separator: " ")
        let ticks = fields.count > 12 ? (Double(fields[11]) ?? 0) + (Double(fields[12]) ?? 0) : 0
        let memory = (try? String(contentsOfFile: folder + "/statm", encoding: .utf8)) ?? ""
        let pages = memory.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0
        return (ticks / Double(sysconf(Int32(_SC_CLK_TCK))), pages * 4096)
    }
}

enum FreePorts {
    /// Ports of this machine that nothing listens on.
    static func take(_ count: Int) throws -> [Int] {
        var sockets: [Int32] = []
        defer { for socket in sockets { close(socket) } }
        return try (0..<count).map { _ in
            let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
            sockets.append(descriptor)
            var address = sockaddr_in()
            address.sin_family = sa_family_t(AF_INET)
            address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
            var size = socklen_t(MemoryLayout<sockaddr_in>.size)
            let bound = withUnsafeMutablePointer(to: &address) {
                $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                    bind(descriptor, $0, size) == 0 && getsockname(descriptor, $0, &size) == 0
                }
            }
            guard bound else { throw BenchProblem(text: "there is no free port") }
            return Int(UInt16(bigEndian: address.sin_port))
        }
    }

    /// Until something listens on each, at most ten seconds.
    static func wait(for ports: [Int]) async throws {
        for port in ports {
            let deadline = ContinuousClock.now + .seconds(10)
            while !isOpen(port) {
                guard ContinuousClock.now < deadline else {
                    throw BenchProblem(text: "nothing listens on port \(port) after ten seconds")
                }
                try await Task.sleep(for: .milliseconds(20))
            }
        }
    }

    private static func isOpen(_ port: Int) -> Bool {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(descriptor) }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = UInt16(truncatingIfNeeded: port).bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        return withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
            }
        }
    }
}

/// A folder on the disk that is measured.
struct BenchFolder {
    let path: String

    init(_ parent: String?) throws {
        let parent = parent ?? FileManager.default.temporaryDirectory.path
        path = "\(parent)/hie-bench-\(getpid())"
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    func remove() { try? FileManager.default.removeItem(atPath: path) }
}

enum SyncTime {
    /// The median of 200 times: 4 KiB appended, then fdatasync; in milliseconds.
    static func measure(in folder: String) -> Double {
        let descriptor = open("\(folder)/sync", O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        guard descriptor >= 0 else { return 0 }
        defer { close(descriptor) }
        let block = [UInt8](repeating: 7, count: 4096)
        let clock = ContinuousClock()
        let times = (0..<200).map { _ in
            clock.measure {
                _ = write(descriptor, block, block.count)
                fdatasync(descriptor)
            }
        }.sorted()
        let median = times[100].components
        return Double(median.seconds) * 1000 + Double(median.attoseconds) / 1e15
    }
}
