// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@testable import HIENetwork

/// A folder of certificates made with `openssl`; removed with this.
final class Certificates: Sendable {
    let folder: String

    init() throws {
        folder = NSTemporaryDirectory() + "hie-certificates-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    func path(_ name: String) -> String { "\(folder)/\(name)" }

    func authority(_ name: String) throws {
        try openssl(
            "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", "2",
            "-subj", "/CN=\(name)", "-keyout", path("\(name).key"), "-out", path("\(name).pem"))
    }

    /// Makes `name.pem` and `name.key`.
    func certificate(
        _ name: String, from authority: String, hosts: String = "DNS:localhost,IP:127.0.0.1", expired: Bool = false
    )
        throws
    {
        try openssl(
            "req", "-new", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-subj", "/CN=\(name)",
            "-keyout", path("\(name).key"), "-out", path("\(name).csr"))
        try "subjectAltName=\(hosts)\n".write(toFile: path("\(name).ext"), atomically: true, encoding: .utf8)
        let validity = expired ? ["-days", "-1"] : ["-days", "2"]
        try openssl(
            [
                "x509", "-req", "-in", path("\(name).csr"), "-CA", path("\(authority).pem"), "-CAkey",
                path("\(authority).key"), "-CAcreateserial", "-extfile", path("\(name).ext"), "-out",
                path("\(name).pem"),
            ]
                + validity)
    }

    /// Puts the certificate and key of `name` in the place of those of `place`.
    func install(_ name: String, as place: String) throws {
        for ending in ["pem", "key"] {
            let file = path("\(place).\(ending)")
            try? FileManager.default.removeItem(atPath: file)
            try FileManager.default.copyItem(atPath: path("\(name).\(ending)"), toPath: file)
        }
    }

    /// Options of a server, or of a client that shows a certificate.
    func identity(_ name: String, trusting authority: String? = nil) -> TLSOptions {
        var options = TLSOptions()
        options.certificateChainFile = path("\(name).pem")
        options.privateKeyFile = path("\(name).key")
        options.trustRootsFile = authority.map { path("\($0).pem") }
        return options
    }

    func trusting(_ authority: String) -> TLSOptions {
        var options = TLSOptions()
        options.trustRootsFile = path("\(authority).pem")
        return options
    }

    private func openssl(_ arguments: String...) throws { try openssl(arguments) }

    private func openssl(_ arguments: [String]) throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/openssl")
        process.arguments = arguments
        process.standardError = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        try #require(process.terminationStatus == 0, "openssl \(arguments.joined(separator: " "))")
    }
}
