// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import Foundation
import Glibc
import HIECore
import HIESettings
import HIETestKit
import HIETree
import HostTestSupport
import TestSupport
import Testing

@testable import HIEHL7Hosts
@testable import HIEHosts

@Suite struct `A file name` {
    private let time = Timestamp(microseconds: 1_780_000_000_000_000)

    private func name(_ pattern: String, _ id: String) throws -> String {
        try FilenamePattern(pattern).name(for: Bytes(HL7Text.message(id)), at: time)
    }

    @Test func `is made of local time and values of the message`() throws {
        var seconds = time_t(1_780_000_000)
        var parts = tm()
        localtime_r(&seconds, &parts)
        let day = String(format: "%04d%02d%02d", parts.tm_year + 1900, parts.tm_mon + 1, parts.tm_mday)
        let clock = String(format: "%02d%02d%02d", parts.tm_hour, parts.tm_min, parts.tm_sec)
        #expect(try name("%Y%m%d-%H%M%S-{MSH-10}.hl7", "A1") == "\(day)-\(clock)-A1.hl7")
        #expect(try name("100%%-{MSH-9.1}_{PID-3.1}", "A1") == "100%-ADT_1")
        #expect(try name("{ZZZ-1}x", "A1") == "x")
    }

    @Test(arguments: [
        ("../../etc/passwd", ".._.._etc_passwd"), ("/root", "_root"), ("a b\u{0}c", "a_b_c"), ("Ä", "__"),
        ("..", "message.."),
        ("", "message"), ("%n%s", "_n_s"), ("a\\b:c*?", "a_b_c__"), ("-rf", "-rf"),
    ])
    func `takes only safe characters from a message`(value: String, expected: String) throws {
        #expect(try FilenamePattern("{MSH-4}").name(for: Bytes("MSH|^~&#|A|\(value)|\r"), at: time) == expected)
    }

    @Test func `is never too long to write`() throws {
        let long = String(repeating: "x", count: 500)
        let one = try name("{MSH-10}.hl7", long)
        #expect(one == String(repeating: "x", count: 100) + ".hl7")
        let three = try name("{MSH-10}-{MSH-10}-{MSH-10}.hl7", long)
        #expect(three.utf8.count == 200)
        #expect(three.hasSuffix("x.hl7"))
        let odd = try name("{MSH-10}.{MSH-10}.{MSH-10}", long)
        #expect(odd.utf8.count == 200)
    }

    @Test(arguments: [
        ("a/b", "must not contain '/'; the folder is FilePath"), ("{MSH-10", "has a '{' without its '}'"),
        ("%s", "has '%s', which is none of %Y %y %m %d %H %M %S %j %%"), ("x%", "has '% '"), ("{MSH}{", "has "),
    ])
    func `pattern that is wrong says why`(pattern: String, reason: String) {
        let error = #expect(throws: FilenamePattern.Problem.self) { try FilenamePattern(pattern) }
        #expect(error?.description.hasPrefix(reason) == true, "\(String(describing: error))")
    }

    @Test func `is looked for in bytes that are no message without harm`() throws {
        let pattern = try FilenamePattern("{MSH-10}.hl7")
        var random = SeededGenerator(7)
        for _ in 0..<500 {
            let bytes = (0..<Int.random(in: 0...60, using: &random)).map { _ in
                UInt8.random(in: 0...255, using: &random)
            }
            let name = pattern.name(for: Bytes(bytes), at: time)
            #expect(!name.contains("/") && !name.isEmpty)
        }
    }
}

@Suite struct `An output folder` {
    @Test func `never replaces a file`() throws {
        let temporary = try TemporaryFolder()
        let folder = OutputFolder(path: temporary.file("out"))
        var names: [String] = []
        for text in ["one", "two", "three"] { names.append(try folder.write(Bytes(text), as: "a.hl7")) }
        #expect(names == ["a.hl7", "a-1.hl7", "a-2.hl7"])
        #expect(try ["one", "two", "three"] == names.map { try temporary.text("out/\($0)") })
        #expect(try folder.write(Bytes("x"), as: "noending") == "noending")
        #expect(try folder.write(Bytes("x"), as: "noending") == "noending-1")
        #expect(temporary.names(in: "out") == ["a-1.hl7", "a-2.hl7", "a.hl7", "noending", "noending-1"])
    }

    @Test func `leaves alone what has the name of its temporary files`() throws {
        let temporary = try TemporaryFolder()
        let folder = OutputFolder(path: temporary.path)
        for number in 0..<400 { try temporary.write("mine", to: ".hie-\(getpid())-\(number).tmp") }
        try folder.write(Bytes("a message"), as: "a.hl7")
        let kept = try (0..<400).allSatisfy { try temporary.text(".hie-\(getpid())-\($0).tmp") == "mine" }
        #expect(kept)
        #expect(try temporary.text("a.hl7") == "a message")
    }

    @Test func `writes from many threads at once without losing one`() async throws {
        let temporary = try TemporaryFolder()
        let folder = OutputFolder(path: temporary.path)
        await withTaskGroup(of: Void.self) { group in
            for number in 0..<40 { group.addTask { _ = try? folder.write(Bytes("\(number)"), as: "same.hl7") } }
        }
        let texts = try temporary.names().map { try temporary.text($0) }
        #expect(Set(texts) == Set((0..<40).map(String.init)))
    }

    @Test func `that cannot be written to is a reason to try again`() throws {
        let temporary = try TemporaryFolder()
        try temporary.write("a file", to: "out")
        let error = #expect(throws: HostError.self) {
            try OutputFolder(path: temporary.file("out")).write(Bytes("x"), as: "a")
        }
        guard case .transient = error else {
            Issue.record("\(String(describing: error))")
            return
        }
    }

    @Test func `takes the files of an operation`() async throws {
        let temporary = try TemporaryFolder()
        var settings = HL7FileOperationSettings()
        settings.folder = ConfiguredPath(temporary.file("out"))
        settings.filename = "{MSH-10}.hl7"
        let operation = try HL7FileOperation(settings, context())
        let text = HL7Text.message("A1")
        for _ in 0..<2 {
            guard case .done = try await operation.handle(message(text), TrialContext()) else {
                Issue.record("not done")
                return
            }
        }
        #expect(temporary.names(in: "out") == ["A1-1.hl7", "A1.hl7"])
        #expect(try temporary.text("out/A1.hl7") == text)
    }
}
