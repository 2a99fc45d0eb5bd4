// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import Foundation
import Glibc
import HIECore
import HIESettings
import HostTestSupport
import TestSupport
import Testing

@testable import HIEHL7Hosts

private final class Running {
    let folder: TemporaryFolder
    let intake = FakeIntake()
    var service: HL7FileService

    init(_ change: (inout HL7FileServiceSettings) -> Void = { _ in }, in folder: TemporaryFolder) async throws {
        self.folder = folder
        try? FileManager.default.createDirectory(atPath: folder.file("in"), withIntermediateDirectories: true)
        var settings = HL7FileServiceSettings()
        settings.folder = ConfiguredPath(folder.file("in"))
        settings.archive = ConfiguredPath(folder.file("archive"))
        settings.errors = ConfiguredPath(folder.file("errors"))
        settings.interval = .milliseconds(50)
        change(&settings)
        service = try HL7FileService(settings, context("Files"))
        try await service.start(intake)
    }

    func stop() async { await service.stop(within: .seconds(5)) }
}

@Suite(.timeLimit(.minutes(1))) struct `A file service` {
    @Test func `takes the messages of a file in order and archives it`() async throws {
        let folder = try TemporaryFolder()
        let running = try await Running(in: folder)
        let text = (1...5).map { HL7Text.message("A\($0)") }.joined(separator: "\r\n")
        try folder.write(text, to: "in/batch.hl7")
        #expect(await eventually { folder.names(in: "archive") == ["batch.hl7"] })
        #expect(running.intake.ids == ["A1", "A2", "A3", "A4", "A5"])
        #expect(try folder.text("archive/batch.hl7") == text)
        #expect(folder.names(in: "in").isEmpty)
        await running.stop()
    }

    @Test func `leaves a file alone while it grows`() async throws {
        let folder = try TemporaryFolder()
        let running = try await Running({ $0.interval = .milliseconds(200) }, in: folder)
        let writer = try #require(fopen(folder.file("in/slow.hl7"), "w"))
        for number in 1...20 {
            fputs(HL7Text.message("A\(number)"), writer)
            fflush(writer)
            await pass(.milliseconds(40))
            #expect(running.intake.ids.isEmpty)
        }
        fclose(writer)
        #expect(await eventually { running.intake.ids.count == 20 })
        await running.stop()
    }

    @Test func `takes only what FileSpec names, and no hidden files`() async throws {
        let folder = try TemporaryFolder()
        let running = try await Running({ $0.fileSpec = "a*.txt" }, in: folder)
        for name in ["b1.txt", "a1.hl7", ".a1.txt", "a1.txt"] {
            try folder.write(HL7Text.message(name), to: "in/\(name)")
        }
        #expect(await eventually { folder.names(in: "archive") == ["a1.txt"] })
        #expect(running.intake.ids == ["a1.txt"])
        await running.stop()
    }

    @Test func `puts files that hold no message, a broken one, or too much into ErrorPath`() async throws {
        let folder = try TemporaryFolder()
        let running = try await Running({ $0.maxFileSize = ByteSize(bytes: 5000) }, in: folder)
        try folder.write("", to: "in/empty.hl7")
        try folder.write("hello", to: "in/text.hl7")
        try Data(HL7Text.message("A1").data(using: .utf16) ?? Data()).write(
            to: URL(fileURLWithPath: folder.file("in/broken.hl7")))
        try folder.write(HL7Text.message("A2") + String(repeating: "x", count: 6000), to: "in/large.hl7")
        try folder.write(HL7Text.message("good"), to: "in/good.hl7")
        #expect(await eventually { folder.names(in: "errors").count == 4 && folder.names(in: "archive").count == 1 })
        #expect(folder.names(in: "errors") == ["broken.hl7", "empty.hl7", "large.hl7", "text.hl7"])
        #expect(running.intake.ids == ["good"], "a file is taken whole or not at all")
        await running.stop()
    }

    @Test func `never replaces an archived file`() async throws {
        let folder = try TemporaryFolder()
        let running = try await Running(in: folder)
        for number in 1...3 {
            try folder.write(HL7Text.message("A\(number)"), to: "in/same.hl7")
            #expect(await eventually { folder.names(in: "archive").count == number })
        }
        #expect(folder.names(in: "archive") == ["same-1.hl7", "same-2.hl7", "same.hl7"])
        await running.stop()
    }

    @Test func `leaves files where they are while the engine refuses, and takes them after`() async throws {
        let folder = try TemporaryFolder()
        let running = try await Running(in: folder)
        running.intake.mode = .answering(.refused("the disk is full"))
        try folder.write(HL7Text.message("A1"), to: "in/a.hl7")
        await pass(.milliseconds(300))
        #expect(folder.names(in: "in") == ["a.hl7"])
        running.intake.mode = .answering(.stored)
        #expect(await eventually { folder.names(in: "archive") == ["a.hl7"] })
        #expect(running.intake.ids == ["A1"])
        await running.stop()
    }

    /// P1: archived only once stored; P3: stored and not archived comes again.
    @Test func `that ends between storing and archiving repeats the file and loses nothing`() async throws {
        let folder = try TemporaryFolder()
        let first = try await Running(in: folder)
        first.intake.mode = .waiting
        try folder.write(HL7Text.message("A1"), to: "in/a.hl7")
        #expect(await eventually { first.intake.waitingCount == 1 })
        #expect(folder.names(in: "in") == ["a.hl7"])
        let second = try await Running(in: folder)
        #expect(await eventually { folder.names(in: "archive") == ["a.hl7"] })
        #expect(second.intake.ids == ["A1"])
        await second.stop()
        first.intake.conclude(.stored)
        await first.stop()
    }

    @Test func `stores a file once although it cannot be moved, and takes the others`() async throws {
        let folder = try TemporaryFolder()
        try folder.write("a file, no folder", to: "archive")
        let running = try await Running(in: folder)
        try folder.write(HL7Text.message("A1"), to: "in/a.hl7")
        try folder.write(HL7Text.message("A2"), to: "in/b.hl7")
        #expect(await eventually { running.intake.ids.count == 2 })
        await pass(.milliseconds(300))
        #expect(running.intake.ids == ["A1", "A2"])
        try FileManager.default.removeItem(atPath: folder.file("archive"))
        #expect(await eventually { folder.names(in: "archive") == ["a.hl7", "b.hl7"] })
        #expect(running.intake.ids == ["A1", "A2"])
        await running.stop()
    }

    @Test func `deletes files where ArchivePath is empty`() async throws {
        let folder = try TemporaryFolder()
        let running = try await Running({ $0.archive = "" }, in: folder)
        try folder.write(HL7Text.message("A1"), to: "in/a.hl7")
        #expect(await eventually { running.intake.ids == ["A1"] && folder.names(in: "in").isEmpty })
        await running.stop()
    }

    @Test func `does not start without its folder`() async throws {
        let folder = try TemporaryFolder()
        await #expect(throws: HostError.self) {
            _ = try await Running({ $0.folder = ConfiguredPath(folder.file("nowhere")) }, in: folder)
        }
    }

    @Test func `complains where its folders are one`() {
        var settings = HL7FileServiceSettings()
        settings.folder = "in"
        settings.archive = "in"
        #expect(settings.issues().map(\.path) == ["ArchivePath"])
    }
}
