// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import Foundation
import HIETrials
import TestSupport
import Testing

/// F16: two engines, one sending to the other over TLS.
extension Faults {
    enum TLSFault: String, CaseIterable {
        case expired, wrongAuthority, wrongHost, wrongClientCertificate, noClientCertificate
    }

    /// F16: P3.
    @Test(.timeLimit(.minutes(1)), arguments: TLSFault.allCases)
    func `what cannot be trusted gets no message, loudly, and with the right certificate nothing was lost`(
        fault: TLSFault
    ) async throws {
        let folder = try TemporaryFolder()
        let pair = try await TLSPair(in: folder, showsCertificate: fault != .noClientCertificate)
        try await pair.certify(fault)
        try await pair.start()
        let count = 20
        let traffic = Traffic(to: pair.port, senders: 2, count: count / 2, seed: FaultTable.seed, in: folder)
        try await traffic.result()
        #expect(await eventually { pair.sender.process?.errors.contains("no connection to") == true })
        #expect(pair.sink.received == 0)
        let mended = monotonicTime()
        try await pair.mend()
        #expect(await eventually { pair.sink.received >= count }, "\(pair.sender.process?.errors ?? "")")
        let recovery = monotonicTime() - mended
        try await pair.stop()
        let judgement = Judgement(acknowledged: try traffic.acknowledged(), delivered: try pair.sink.lines())
        #expect(judgement.lost == [] && judgement.reordered == [] && judgement.repeats == 0)
        FaultTable.add(
            "F16 TLS: \(fault.rawValue)", messages: count, lost: judgement.lost.count, repeats: judgement.repeats,
            reordered: judgement.reordered.count, recovery: [.nanoseconds(Int64(recovery))])
    }

    /// F16: P3, P6.
    @Test(.timeLimit(.minutes(1)))
    func `certificates that change under load drop nothing and repeat nothing`() async throws {
        let folder = try TemporaryFolder()
        // Each message on a connection of its own, so that each rotation is met.
        let pair = try await TLSPair(in: folder, more: ", StayConnected: 0s")
        try await pair.certify(nil)
        try await pair.start()
        let traffic = Traffic(to: pair.port, senders: 4, rate: 8, seed: FaultTable.seed, in: folder)
        let rotations = 3
        for _ in 0..<rotations {
            let before = pair.sink.received
            #expect(await eventually { pair.sink.received > before + 50 })
            try await pair.certify(nil)
        }
        #expect(await eventually { pair.sender.process?.errors.contains("certificates read again") == true })
        try await traffic.finish()
        let acknowledged = try traffic.acknowledged()
        #expect(await eventually { pair.sink.received >= acknowledged.count })
        try await pair.stop()
        let judgement = Judgement(acknowledged: acknowledged, delivered: try pair.sink.lines())
        #expect(judgement.lost == [] && judgement.reordered == [] && judgement.repeats == 0)
        FaultTable.add(
            "F16 TLS rotation x\(rotations)", messages: acknowledged.count, lost: judgement.lost.count,
            repeats: judgement.repeats, reordered: judgement.reordered.count, served: try traffic.served())
    }
}

/// Sender → engine → TLS → engine → sink.
final class TLSPair: Sendable {
    let sink: Sink
    let sender: Engine
    let port = freePort()
    private let between = freePort()
    private let more: String
    private let receiver: Engine
    private let folder: TemporaryFolder

    /// - Parameter showsCertificate: Whether the sending engine has one of its own.
    init(in folder: TemporaryFolder, showsCertificate: Bool = true, more: String = "") async throws {
        self.folder = folder
        self.more = more
        sink = try Sink("out", in: folder)
        receiver = try Engine(
            Items.service(
                between, to: "Out",
                "TLSCertificateFile: server.pem, TLSKeyFile: server.key, TLSClientTrustFile: trust.pem")
                + Items.operation("Out", sink.port), in: folder, data: "data-receiver", name: "receiver.yaml")
        sender = try Engine(
            Self.sending(from: port, to: between, showsCertificate, more), in: folder, data: "data-sender",
            arguments: ["--watch"], name: "sender.yaml")
    }

    private static func sending(from port: Int, to between: Int, _ showsCertificate: Bool, _ more: String) -> String {
        let own = showsCertificate ? ", TLSCertificateFile: client.pem, TLSKeyFile: client.key" : ""
        return Items.service(port, to: "Out")
            + Items.operation("Out", between, "TLS: true, TLSTrustFile: trust.pem\(own)\(more)")
    }

    /// Everything as it should be.
    func mend() async throws {
        try await certify(nil)
        try sender.write(Self.sending(from: port, to: between, true, more))
    }

    func start() async throws {
        try await receiver.start()
        try await sender.start()
    }

    func stop() async throws {
        #expect(try await sender.drained())
        #expect(try await receiver.drained())
        for engine in [sender, receiver] {
            #expect(await engine.stop() == 0)
            #expect(try await engine.ledger().exitCode == 0)
        }
        try await sink.end()
    }

    /// Makes authority and certificates anew where there are none, and the one certificate that is wrong.
    func certify(_ fault: Faults.TLSFault?) async throws {
        let script = """
            set -e; cd '\(folder.path)'
            authority() {
                openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 -subj "/CN=$1" \\
                    -keyout "$1.key" -out "$1.crt"
            }
            issue() { # name, authority, subject alternative names, validity
                openssl req -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -subj "/CN=$1" -keyout new.key -out new.csr
                printf 'subjectAltName=%s\\nextendedKeyUsage=serverAuth,clientAuth\\n' "$3" >new.ext
                openssl x509 -req -in new.csr -CA "$2.crt" -CAkey "$2.key" -CAcreateserial $4 -extfile new.ext -out new.pem
                mv new.key "$1.key"; mv new.pem "$1.pem"
            }
            [ -e right.crt ] || { authority right; authority wrong; cp right.crt trust.pem; }
            issue server \(fault == .wrongAuthority ? "wrong" : "right") \\
                \(fault == .wrongHost ? "DNS:elsewhere.example.org" : "DNS:localhost,IP:127.0.0.1") \\
                '\(fault == .expired ? "-days -1" : "-days 2")'
            issue client \(fault == .wrongClientCertificate ? "wrong" : "right") DNS:client '-days 2'
            """
        let child = try ChildProcess("/bin/bash", ["-c", script])
        try #require(await child.end() == 0, "\(child.errors)")
    }
}
