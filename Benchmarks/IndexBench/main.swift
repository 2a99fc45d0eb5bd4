// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import Foundation
import HIECore
import HIEIndex
import HIETree

let arguments = CommandLine.arguments
let count = arguments.count > 1 ? Int(arguments[1]) ?? 1_000_000 : 1_000_000
let delay = arguments.count > 2 ? Int(arguments[2]) ?? 20 : 20
let spacing = arguments.count > 3 ? Int(arguments[3]) ?? 40 : 40
let batch = arguments.count > 4 ? Int(arguments[4]) ?? 2000 : 2000

func written() -> Int {
    let text = (try? String(contentsOfFile: "/proc/self/io", encoding: .utf8)) ?? ""
    let line = text.split(separator: "\n").first { $0.hasPrefix("wchar") } ?? ""
    return Int(line.split(separator: " ").last ?? "") ?? 0
}

func residentMegabytes() -> Int {
    let text = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
    let line = text.split(separator: "\n").first { $0.hasPrefix("VmRSS") } ?? ""
    return (Int(line.split(separator: " ").dropFirst().first ?? "") ?? 0) / 1024
}

/// Of the processor, for this process: what counts on a machine that others use too.
func processorSeconds() -> Double {
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    return Double(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec)
        + Double(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6
}

func seconds(_ duration: Duration) -> Double {
    Double(duration.components.seconds) + Double(duration.components.attoseconds) / 1e18
}

let folder = FileManager.default.temporaryDirectory.path + "/hie-index-bench-\(UUID().uuidString)"
let clock = ContinuousClock()
let log = GeneratedLog(messages: count, delay: delay, spacing: spacing)

do {
    var position: Receipt?
    let began = processorSeconds()
    var made = 0
    for _ in 0..<100 {
        let (events, next) = try log.events(after: position, room: Room(count: batch))
        made += events.count
        position = next
    }
    print("making the events alone: \(Int((processorSeconds() - began) / Double(made / 8) * 1e9)) ns a message")
}

var options = IndexOptions()
options.batch = batch
options.report = { print($0) }
let index = try SearchIndex(directory: folder, log: log, options: options, fields: readBenchFields)
var done = 0
var mark = clock.now
let began = mark
let before = written()
let processorBefore = processorSeconds()
while true {
    let events = try index.step()
    if events == 0 { break }
    let was = done / (count * 8 / 10)
    done += events
    if done / (count * 8 / 10) != was {
        let now = clock.now
        print(
            "  \(done / 8) messages: \(Int(Double(count / 10) / seconds(now - mark)))/s, "
                + "\(residentMegabytes()) MB resident"
        )
        mark = now
    }
}
let took = seconds(clock.now - began)
let wrote = written() - before
let processor = processorSeconds() - processorBefore
print(
    "\(processor / Double(count) * 1e6) µs of a processor a message: "
        + "\(Int(Double(count) / processor))/s where it is free"
)
index.stop()
let files = try FileManager.default.contentsOfDirectory(atPath: folder)
let bytes = files.reduce(0) { total, name in
    total + ((try? FileManager.default.attributesOfItem(atPath: folder + "/" + name)[.size] as? Int) ?? 0)
}
print(
    "\(count) messages in \(took) s: \(Int(Double(count) / took))/s, \(bytes / count) bytes each in "
        + "\(files.count - 1) files, \(wrote / count) bytes each passed to write"
)

let search = IndexSearch(directory: folder)
func time(_ name: String, _ change: (inout MessageQuery) -> Void) throws {
    var query = MessageQuery()
    change(&query)
    var best = Double.infinity
    var rows = 0
    for _ in 0..<3 {
        let began = clock.now
        rows = try search.messages(query).value.count
        best = min(best, seconds(clock.now - began))
    }
    print("  \(name): \(rows) rows, \(Int(best * 1e6)) µs")
}
let middle = readBenchFields(try log.events(after: log.at(count / 2), room: Room(count: 8)).events[0].message)
try time("newest 100") { _ in }
try time("control id") { $0.controlID = middle.controlID }
try time("control id that is not there") { $0.controlID = "nobody" }
try time("patient") { $0.patient = middle.patientIDs[0] }
try time("patient that is not there") { $0.patient = "0" }
try time("text") { $0.text = String(middle.controlID.prefix(5)) }
try time("type") { $0.type = "ADT" }
try time("rare trigger") { $0.trigger = "A40" }
try time("trigger that is not there") { $0.trigger = "A99" }
try time("item") { $0.item = "RIS.Out" }
try time("item that is not there") { $0.item = "Nobody" }
try time("dead letters") { $0.outcome = .ended(.deadLettered) }
try time("waiting") { $0.outcome = .waiting }
try time("delivered to") { ($0.outcome, $0.item) = (.ended(.delivered), "Archive") }
try time("an hour") { query in
    query.since = Timestamp(microseconds: GeneratedLog.start + 3_600_000_000)
    query.until = Timestamp(microseconds: GeneratedLog.start + 7_200_000_000)
}
let row = try search.messages(MessageQuery()).value[0]
try time("session") { $0.session = row.session }
let traceBegan = clock.now
let trace = try search.trace(of: row.id).value
print("  trace: \(trace?.messages.count ?? 0) messages, \(Int(seconds(clock.now - traceBegan) * 1e6)) µs")
let prefix = String(row.id.description.prefix(13))
let findBegan = clock.now
let ids = try search.find(prefix, limit: 3).value
print(
    "  find: \(ids.count) ids, \(Int(seconds(clock.now - findBegan) * 1e6)) µs"
)
if arguments.count > 5 { print(folder) } else { try FileManager.default.removeItem(atPath: folder) }

extension GeneratedLog {
    func at(_ message: Int) -> Receipt { Receipt(Self.segment + UInt64(message - 1) * Self.step + 7 * 128) }
}

extension LogEvent {
    var message: Message {
        if case .message(let message) = kind { return message }
        preconditionFailure("the first event of a message is the message")
    }
}
