// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

internal import Foundation
internal import Glibc

/// Keeps alerts in one file, whole or not at all.
struct AlertStore: Sendable {
    static let name = "alerts.json"

    let folder: String
    private var path: String { "\(folder)/\(Self.name)" }

    struct Failure: Error, CustomStringConvertible {
        let description: String
    }

    /// - Returns: Nil where there is none yet.
    func read() throws(Failure) -> KeptAlerts? {
        guard let data = FileManager.default.contents(atPath: path) else { return nil }
        do { return try JSONDecoder().decode(KeptAlerts.self, from: data) } catch {
            throw Failure(description: "\(path) is not what was written there")
        }
    }

    /// Puts a file that cannot be read out of the way.
    func setAside() { rename(path, path + ".damaged") }

    func write(_ kept: KeptAlerts) throws(Failure) {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        guard let data = try? encoder.encode(kept) else { throw Failure(description: "cannot encode alerts") }
        let new = path + ".new"
        try write([UInt8](data), to: new)
        guard rename(new, path) == 0 else { throw failure(path) }
        let directory = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard directory >= 0 else { throw failure(folder) }
        defer { close(directory) }
        guard fsync(directory) == 0 else { throw failure(folder) }
    }

    private func write(_ bytes: [UInt8], to path: String) throws(Failure) {
        let file = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw failure(path) }
        defer { close(file) }
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw failure(path) }
            rest = rest.dropFirst(count)
        }
        guard fdatasync(file) == 0 else { throw failure(path) }
    }

    private func failure(_ path: String) -> Failure {
        Failure(description: "\(path): \(String(cString: strerror(errno)))")
    }
}
