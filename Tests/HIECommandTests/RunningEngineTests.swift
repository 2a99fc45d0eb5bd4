// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import Foundation
import HIEStatus
import HIETree
import Testing

@testable import hie

/// The commands that read and change what a production has done, against an engine of its own.
@Suite(.serialized) struct RunningEngineTests {
    /// A folder with a production: files in, rules, one destination that works and one that is paused by its settings.
    private final class Place {
        let folder: URL
        private var engine: Tool.Running?

        init() throws {
            folder = FileManager.default.temporaryDirectory.appending(path: "hie-cli-\(UUID().uuidString)")
            try FileManager.default.createDirectory(
                at: folder.appending(path: "in"), withIntermediateDirectories: true)
            let production = """
                production: Trial
                settings: { DataDirectory: data, StatusPort: 0, MinimumFreeDisk: 0B, SearchTables: { Family: PID-5.1 } }
                items:
                  - name: In
                    class: HL7FileService
                    settings: { FilePath: in, ArchivePath: done, TargetConfigNames: [Router] }
                  - name: Router
                    class: HL7RoutingEngine
                    settings:
                      Rules:
                        - { name: movements, when: "MSH-9.1 = 'ADT'", send: [Archive, Later] }
                  - { name: Archive, class: HL7FileOperation, settings: { FilePath: out, Filename: '{MSH-10}.hl7' } }
                  - { name: Later, class: HL7FileOperation, Enabled: false, settings: { FilePath: later } }
                """
            try production.write(to: folder.appending(path: "production.yaml"), atomically: true, encoding: .utf8)
        }

        deinit {
            _ = stop()
            try? FileManager.default.removeItem(at: folder)
        }

        func start() throws {
            engine = try Tool.start(["run", "production.yaml"], in: folder)
            try until("the engine answers") { try hie("status", "production.yaml").code == 0 }
        }

        func stop() -> Tool.Result? {
            defer { engine = nil }
            engine?.terminate()
            return engine?.wait()
        }

        func hie(_ arguments: String...) throws -> Tool.Result { try Tool.run(arguments, in: folder) }

        func json(_ arguments: String...) throws -> [String: Any] {
            let result = try Tool.run(arguments + ["--json"], in: folder)
            let value = try JSONSerialization.jsonObject(with: Data(result.output.utf8))
            return try #require(value as? [String: Any], "\(arguments): \(result.notes)")
        }

        func messages(_ options: String...) throws -> [[String: Any]] {
            let result = try Tool.run(["messages", "production.yaml", "--json"] + options, in: folder)
            guard result.code == 0 else { return [] }
            let report = try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any]
            return report?["messages"] as? [[String: Any]] ?? []
        }

        func hand(in text: String) throws {
            let file = folder.appending(path: "in/\(UUID().uuidString).hl7")
            try text.write(to: file, atomically: true, encoding: .utf8)
        }

        /// Asks again until it is so; each question is a process of its own, which is pause enough.
        func until(_ what: String, _ isSo: () throws -> Bool) throws {
            let end = ContinuousClock.now + .seconds(60)
            while ContinuousClock.now < end { if try isSo() { return } }
            Issue.record("not within a minute: \(what)")
            throw Late()
        }

        struct Late: Error {}
    }

    private static let admission = "MSH|^~\\&|PAS|H|||20261124||ADT^A01|C-1|P|2.5\rPID|1||77^^^H||Smith\r"
    private static let result = "MSH|^~\\&|LIS|H|||20261124||ORU^R01|C-2|P|2.5\rPID|1||78^^^H||Jones\r"

    @Test func `a message that the engine had becomes a case without the patient's data, which passes`() throws {
        let place = try Place()
        try place.start()
        try place.hand(in: Self.admission)
        try place.until("the message is delivered") {
            try place.messages("--item", "Archive", "--outcome", "delivered").count == 1
        }
        _ = place.stop()
        let file = place.folder.appending(path: "tests/recorded.yaml")
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        let recorded = try place.hie("test", "--record", "production.yaml", "--output", "tests/recorded.yaml")
        #expect(recorded.code == 0, "\(recorded.notes)")
        let text = try String(contentsOf: file, encoding: .utf8)
        #expect(text.contains("ADT^A01") && text.contains("rules: ['movements']"))
        #expect(!text.contains("Smith") && !text.contains("|77^"))
        let run = try place.hie("test", "production.yaml")
        #expect(run.code == 0, "\(run.output)\(run.notes)")
        #expect(run.output.contains("1 case: 1 passed"))
        let one = try place.hie("test", "--record", "production.yaml", "--message", "C-1")
        #expect(one.output == text)
        #expect(try place.hie("test", "--record", "production.yaml", "--message", "none").code == 1)
    }

    private static func outcomes(_ message: [String: Any]?) -> [String] {
        let deliveries = message?["deliveries"] as? [[String: Any]] ?? []
        return deliveries.map { "\($0["item"] ?? "") \($0["outcome"] ?? "")" }
    }

    @Test func `messages are found, traced and sent again, and the ledger closes`() throws {
        let place = try Place()
        #expect(try place.hie("messages", "production.yaml").code == 1)
        try place.start()
        try place.hand(in: Self.admission + Self.result)
        try place.until("both messages are in the index, the archive has one") {
            try place.messages().count == 2
                && Self.outcomes(place.messages("--type", "ADT").first).contains("Archive delivered")
        }

        // Found by what they say.
        #expect(try place.messages("--type", "ADT^A01").count == 1)
        #expect(try place.messages("--patient", "78").first?["controlID"] as? String == "C-2")
        #expect(try place.messages("--outcome", "filtered").first?["controlID"] as? String == "C-2")
        #expect(try place.messages("--outcome", "waiting").first?["controlID"] as? String == "C-1")
        #expect(try place.messages("--since", "10m", "--item", "Archive").count == 1)
        #expect(try place.messages("--until", "yesterday").isEmpty)
        #expect(try place.messages("--value", "Family=Jones").first?["controlID"] as? String == "C-2")
        #expect(try place.messages("--text", "C-").count == 2)
        #expect(try place.messages("--application", "LIS", "--facility", "H").count == 1)
        #expect(try place.messages("--limit", "1").count == 1)

        // Traced by control id, by whole id and by its beginning, with the bytes.
        let trace = try place.hie("trace", "production.yaml", "C-1", "--body")
        #expect(trace.code == 0)
        #expect(trace.notes.hasPrefix("'C-1' is the control id of message "))
        #expect(trace.output.hasSuffix("MSH|^~\\&|PAS|H|||20261124||ADT^A01|C-1|P|2.5\nPID|1||77^^^H||Smith\n"))
        #expect(trace.output.contains("└─ Router"))
        #expect(trace.output.contains("movements"))
        let id = try #require(try place.messages("--type", "ADT").first?["id"] as? String)
        #expect(try place.hie("trace", "production.yaml", id).notes == "")
        let traced = try place.json("trace", "production.yaml", String(id.prefix(30)), "--body")
        #expect(traced["version"] as? Int == 1)
        let traceMessage = try #require((traced["messages"] as? [[String: Any]])?.first)
        #expect((traceMessage["body"] as? [String: Any])?["text"] as? String == Self.admission)
        let unknown = try place.hie("trace", "production.yaml", "C-9")
        #expect(unknown.code == 1)
        #expect(unknown.notes.hasPrefix("no message has the id, the beginning of an id, or the control id 'C-9'\n"))

        // Sent again to where its way ended, and where it is told to; each time another delivery.
        let again = try place.hie("resend", "production.yaml", "C-1")
        #expect(again.code == 0, "\(again.notes)")
        #expect(again.output == "\(id): to Archive\n")
        #expect(try place.json("resend", "production.yaml", id, "--to", "Archive")["version"] as? Int == 1)
        try place.until("the archive has it three times") {
            try Self.outcomes(place.messages("--type", "ADT").first).filter { $0 == "Archive delivered" }.count == 3
        }
        let files = try FileManager.default.contentsOfDirectory(atPath: place.folder.appending(path: "out").path)
        #expect(files.sorted() == ["C-1-1.hl7", "C-1-2.hl7", "C-1.hl7"])
        #expect(try place.hie("trace", "production.yaml", id).output.contains("resent by "))

        try metrics(place)

        // What cannot be resent says why.
        let nowhere = try place.hie("resend", "production.yaml", id, "--to", "Nowhere")
        #expect(nowhere.code == 1)
        #expect(nowhere.notes == "there is no item 'Nowhere' in this production\n")
        #expect(try place.hie("resend", "production.yaml", id, "--to", "In").code == 1)

        // A rebuild by the running engine finds the same.
        #expect(try place.hie("index", "rebuild", "production.yaml").code == 0)
        try place.until("the index is whole again") { try place.messages().count == 2 }

        #expect(place.stop()?.code == 0)
        try stopped(place, id)
    }

    /// `/metrics` and the reference page speak of the same metrics, types and labels.
    private func metrics(_ place: Place) throws {
        let client = try ControlClient(file: place.folder.appending(path: "production.yaml").path)
        let lines = try client.request("GET", "/metrics").split(separator: "\n")
        let types = Dictionary(
            lines.filter { $0.hasPrefix("# TYPE ") }.map { line in
                let words = line.split(separator: " ").map(String.init)
                return (words[2], words[3])
            }, uniquingKeysWith: { "\($0) and \($1)" })
        for (name, type) in types {
            #expect(Metric.help[name] != nil, "\(name) is in no reference")
            #expect(type == Metric.type(of: name), "\(name)")
            let samples = lines.filter { $0.hasPrefix("\(name){") || $0.hasPrefix("\(name)_count{") }
            let labels = Set(samples.flatMap { $0.matches(of: /[{,]([a-z]+)="/).map { String($0.output.1) } })
            // A policy that no item has is named without a sample.
            if samples.isEmpty { continue }
            #expect(labels == Set(Metric.labels[name] ?? []), "\(name)")
        }
        // These belong to connections, of which this production has none, and to deliveries tried again.
        // The last three belong to actions of alerts.
        let elsewhere: Set = [
            "hie_acks_sent_total", "hie_frame_irregularities_total", "hie_delivery_retries_total",
            "hie_alert_notices_total", "hie_alert_retries_total", "hie_alert_notices_waiting",
        ]
        #expect(Set(Metric.help.keys).subtracting(types.keys).isSubset(of: elsewhere))
        let start = lines.first { $0.hasPrefix("hie_process_start_seconds ") }.flatMap {
            Double($0.split(separator: " ")[1])
        }
        #expect(abs((start ?? 0) - Date().timeIntervalSince1970) < 600)
    }

    /// The same with the engine stopped.
    private func stopped(_ place: Place, _ id: String) throws {
        let ledger = try place.json("ledger", "production.yaml")
        #expect(ledger["balanced"] as? Bool == true)
        let archive = (ledger["items"] as? [String: [String: Any]])?["Archive"]
        #expect(archive?["delivered"] as? Int == 3)
        let trace = try place.hie("trace", "production.yaml", id, "--body")
        #expect(trace.output.hasSuffix("PID|1||77^^^H||Smith\n"))
        let resend = try place.hie("resend", "production.yaml", id)
        #expect(resend.code == 1)
        #expect(resend.notes.hasPrefix("no engine is running on "))
        let rebuilt = try place.json("index", "rebuild", "production.yaml")
        #expect(rebuilt["done"] as? Bool == true)
        #expect((rebuilt["events"] as? Int ?? 0) > 10)
        #expect(try place.messages().count == 2)
        try verify(place)
    }

    private func verify(_ place: Place) throws {
        let sound = try place.json("journal", "verify", "production.yaml")
        #expect(sound["version"] as? Int == 1)
        #expect(sound["sound"] as? Bool == true)
        #expect((sound["messages"] as? Int ?? 0) >= 2)
        let folder = place.folder.appending(path: "data/journal")
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
        let segment = try #require(
            try names.first { try Data(contentsOf: folder.appending(path: $0)).range(of: Data("Smith".utf8)) != nil })
        var bytes = try Data(contentsOf: folder.appending(path: segment))
        let place1 = try #require(bytes.range(of: Data("Smith".utf8)))
        bytes[place1.lowerBound] ^= 0xFF
        try bytes.write(to: folder.appending(path: segment))
        let damaged = try place.hie("journal", "verify", "production.yaml")
        #expect(damaged.code == 1)
        #expect(damaged.output.contains(segment))
        #expect(damaged.output.hasSuffix("DAMAGED\n"))
    }

    @Test func `without data the commands say what to do`() throws {
        let place = try Place()
        let messages = try place.hie("messages", "production.yaml")
        #expect(messages.code == 1)
        #expect(messages.notes.contains("hie run production.yaml"))
        let verify = try place.hie("journal", "verify", "production.yaml")
        #expect(verify.code == 1)
        #expect(verify.notes.contains("no journal is here"))
    }
}
