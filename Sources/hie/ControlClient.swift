// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Foundation
import Glibc
import HIEConfiguration
import HIESettings
import HIEStatus

/// Asks a running engine over the local socket in its data directory.
struct ControlClient {
    private let folder: String

    init(file: String) throws {
        folder = try DataDirectory.of(file)
    }

    /// Whether an engine answers there.
    var isRunning: Bool { (try? connect()).map { close($0) } != nil }

    /// - Returns: The body of the answer; anything but 200 ends the command with its text.
    func request(
        _ method: String, _ path: String, query: [String: String] = [:], body: [UInt8] = []
    ) throws -> String {
        let descriptor: Int32
        do { descriptor = try connect() } catch {
            Terminal.note("no engine is running on \(folder): \(error)")
            throw ExitCode(1)
        }
        defer { close(descriptor) }
        let head =
            "\(method) \(Self.target(path, query)) HTTP/1.1\r\nhost: local\r\nconnection: close\r\n"
            + "content-length: \(body.count)\r\n\r\n"
        guard Self.send(Array(head.utf8) + body, to: descriptor) else {
            Terminal.note("the engine on \(folder) closed the connection")
            throw ExitCode(1)
        }
        var answer = Data()
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = read(descriptor, &buffer, buffer.count)
            if count <= 0 { break }
            answer.append(contentsOf: buffer[..<count])
        }
        let text = String(decoding: answer, as: UTF8.self)
        guard let split = text.range(of: "\r\n\r\n") else {
            Terminal.note("the engine on \(folder) closed the connection without an answer")
            throw ExitCode(1)
        }
        let answered = String(text[split.upperBound...])
        guard text.hasPrefix("HTTP/1.1 200") else {
            Terminal.note(answered.trimmingCharacters(in: .newlines))
            throw ExitCode(1)
        }
        return answered
    }

    private static func target(_ path: String, _ query: [String: String]) -> String {
        let plain = CharacterSet(charactersIn: "-._~").union(.alphanumerics).intersection(
            CharacterSet(charactersIn: "\u{0}"..."~"))
        func escaped(_ text: String, _ allowed: CharacterSet) -> String {
            text.addingPercentEncoding(withAllowedCharacters: allowed) ?? ""
        }
        let parts = query.sorted { $0.key < $1.key }.map { "\(escaped($0.key, plain))=\(escaped($0.value, plain))" }
        return escaped(path, .urlPathAllowed) + (parts.isEmpty ? "" : "?" + parts.joined(separator: "&"))
    }

    private static func send(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return false }
            rest = rest.dropFirst(count)
        }
        return true
    }

    private struct Failure: Error, CustomStringConvertible {
        let description: String
    }

    private func connect() throws -> Int32 {
        let local = try LocalSocket(folder: folder)
        defer { local.close() }
        let descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: local.path.utf8.prefix(107)) }
        let result = withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                Glibc.connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
            }
        }
        guard result == 0 else {
            let reason = String(cString: strerror(errno))
            close(descriptor)
            throw Failure(description: reason)
        }
        return descriptor
    }
}

/// Where a production keeps its data.
enum DataDirectory {
    /// Reads only what is needed: a file that is faulty elsewhere still tells its data directory.
    static func of(_ file: String) throws -> String { try settings(of: file).dataDirectory.path }

    static func settings(of file: String) throws -> ProductionSettings {
        let (configuration, issues) = ProductionConfiguration.reading(file: file)
        guard let configuration else {
            for issue in issues { Terminal.note("\(issue)") }
            throw ExitCode(1)
        }
        return configuration.settings
    }
}
