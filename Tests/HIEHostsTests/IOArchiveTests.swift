// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import Glibc
import HIECore
import HostTestSupport
import TestSupport
import Testing

@testable import HIEHosts

@Suite struct `An archive of bytes` {
    private let time = Timestamp(microseconds: 1_764_000_000_125_000)

    private func add(_ text: String, _ direction: String = "<", to archive: IOArchive) {
        Array(text.utf8).withUnsafeBytes { archive.add(direction, "10.0.0.7:50123 #17", $0, at: time) }
    }

    @Test func `has each entry with its time, direction, connection and size, in order`() async throws {
        let folder = try TemporaryFolder()
        let archive = IOArchive(folder: folder.file("a/b"), logger: silent)
        add("\u{0B}MSH|\u{1C}\r", to: archive)
        add("MSA", ">", to: archive)
        await archive.close()
        let name = try #require(folder.names(in: "a/b").first)
        #expect(
            try folder.text("a/b/\(name)")
                == "2025-11-24T16:00:00.125Z < 10.0.0.7:50123 #17 7\n\u{0B}MSH|\u{1C}\r\n"
                + "2025-11-24T16:00:00.125Z > 10.0.0.7:50123 #17 3\nMSA\n")
    }

    @Test func `is for nobody else's eyes`() async throws {
        let folder = try TemporaryFolder()
        let archive = IOArchive(folder: folder.file("a/b"), logger: silent)
        add("secret", to: archive)
        await archive.close()
        let name = try #require(folder.names(in: "a/b").first)
        func mode(_ path: String) -> mode_t {
            var status = stat()
            stat(folder.file(path), &status)
            return status.st_mode & 0o777
        }
        #expect(mode("a") == 0o700)
        #expect(mode("a/b") == 0o700)
        #expect(mode("a/b/\(name)") == 0o600)
    }

    @Test func `begins a new file after a size, and keeps the newest`() async throws {
        let folder = try TemporaryFolder()
        let archive = IOArchive(folder: folder.path, logger: silent, fileBytes: 1, fileCount: 3)
        for number in 0..<7 {
            add("entry \(number)", to: archive)
            // Each write of its own.
            await archive.close()
        }
        let names = folder.names()
        #expect(names.count == 3)
        #expect(try names.map { try folder.text($0).contains("entry 6") } == [false, false, true])
        #expect(try folder.text(names[0]).contains("entry 4"))
    }

    @Test func `leaves entries out where the disk cannot keep up, and says how many`() async throws {
        let folder = try TemporaryFolder()
        let archive = IOArchive(folder: folder.path, logger: silent)
        let large = String(repeating: "x", count: IOArchive.mostWaiting + 1)
        add("first", to: archive)
        add(large, to: archive)
        add(large, to: archive)
        add("last", to: archive)
        await archive.close()
        let text = try folder.names().map { try folder.text($0) }.joined()
        #expect(text.contains("first"))
        #expect(text.contains("last"))
        #expect(text.contains(" entries left out: the disk is too slow"))
        #expect(!text.contains("xx"))
    }

    @Test func `goes on where the folder cannot be made`() async throws {
        let folder = try TemporaryFolder()
        try folder.write("a file", to: "taken")
        let archive = IOArchive(folder: folder.file("taken"), logger: silent)
        add("lost", to: archive)
        await archive.close()
        #expect(try folder.text("taken") == "a file")
    }

    @Test func `has a folder for any name of an item`() {
        #expect(IOArchive.fileName(for: "PAS.HL7-In_1") == "PAS.HL7-In_1")
        #expect(IOArchive.fileName(for: "../a b") == "%2E.%2Fa%20b")
        #expect(IOArchive.fileName(for: "ä") == "%C3%A4")
    }
}
