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
    func request(_ method: String, _ path: String) throws -> String {
        let descriptor: Int32
        do { descriptor = try connect() } catch {
            Terminal.note("no engine is running on \(folder): \(error)")
            throw ExitCode(1)
        }
        defer { close(descriptor) }
        let escaped = path.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed) ?? path
        let head = "\(method) \(escaped) HTTP/1.1\r\nhost: local\r\nconnection: close\r\ncontent-length: 0\r\n\r\n"
        guard head.utf8.withContiguousStorageIfAvailable({ write(descriptor, $0.baseAddress, $0.count) }) ?? -1 > 0
        else { throw ExitCode(1) }
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
        let body = String(text[split.upperBound...])
        guard text.hasPrefix("HTTP/1.1 200") else {
            Terminal.note(body.trimmingCharacters(in: .newlines))
            throw ExitCode(1)
        }
        return body
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
