// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

public import HIECore
import HIENetwork
public import HIESettings
import HIETree
import HL7
import Logging
import NIOPosix
import Synchronization

public struct HL7FileServiceSettings: HostSettings {
    public var folder: ConfiguredPath = ""
    public var fileSpec = "*.hl7"
    public var targets: [String] = []
    public var interval = Duration.seconds(5)
    public var archive: ConfiguredPath = "archive"
    public var errors: ConfiguredPath = "errors"
    public var orderBy = OrderBy.patient
    public var maxFileSize = ByteSize(bytes: 1 << 30)

    public init() {}

    public static let summary = "Takes in HL7 v2 messages from files, one or many in each, and moves the files on."
    public static var settings: [Setting<Self>] {
        Setting("FilePath", \.folder, "Folder that is looked through.").required()
        Setting("FileSpec", \.fileSpec, "Names of the files to take: * and ? stand for any characters.")
        Setting("TargetConfigNames", \.targets, "Items that each message goes to.")
        Setting(
            "CallInterval", \.interval, in: .milliseconds(50)...(.seconds(86_400)),
            "Time between looks; a file is taken once its size and time have stayed the same for one interval."
        ).aliases("PollInterval")
        Setting(
            "ArchivePath", \.archive,
            "Folder for files whose messages are all on disk here; they are deleted where it is empty.")
        Setting("ErrorPath", \.errors, "Folder for files that hold no HL7 message or one that cannot be read.")
        Setting(
            "OrderBy", \.orderBy,
            "What messages must share to keep their order: patient, facility, connection (the file), item, or an HL7 path."
        )
        Setting("MaxFileSize", \.maxFileSize, "Largest file taken; a larger one goes to ErrorPath.").advanced()
    }

    public func issues() -> [SettingIssue] {
        var issues: [SettingIssue] = []
        if errors.isEmpty { issues.append(SettingIssue("ErrorPath", "must name a folder")) }
        for (name, path) in [("ArchivePath", archive), ("ErrorPath", errors)]
        where !path.isEmpty && path.path == folder.path {
            issues.append(SettingIssue(name, "must not be FilePath: its files would be taken again and again"))
        }
        return issues
    }
}

/// Polls a folder. A file's messages are stored all or none; only then is it moved to the archive (P1).
public final class HL7FileService: BusinessService {
    public static let produces = [HL7Reception.contentType]

    private let settings: HL7FileServiceSettings
    private let context: HostContext
    private let polling = Mutex<Task<Void, Never>?>(nil)

    public init(_ settings: HL7FileServiceSettings, _ context: HostContext) throws(HostError) {
        self.settings = settings
        self.context = context
    }

    public func start(_ intake: any Intake) async throws(HostError) {
        let folder = InputFolder(
            path: settings.folder.path, spec: settings.fileSpec, largest: settings.maxFileSize.bytes)
        try folder.check()
        let poll = HL7FilePoll(settings, context, intake, folder)
        polling.withLock { $0 = Task { await poll.run() } }
    }

    public func stop(within limit: Duration) async {
        let task = polling.withLock { $0 }
        task?.cancel()
        await task?.value
    }
}

private struct HL7FilePoll: Sendable {
    private let settings: HL7FileServiceSettings
    private let context: HostContext
    private let intake: any Intake
    private let folder: InputFolder
    private let reception: HL7Reception

    init(_ settings: HL7FileServiceSettings, _ context: HostContext, _ intake: any Intake, _ folder: InputFolder) {
        self.settings = settings
        self.context = context
        self.intake = intake
        self.folder = folder
        reception = HL7Reception(item: context.item, orderBy: settings.orderBy)
    }

    /// What earlier looks found.
    private struct Memory {
        var seen: [String: InputFolder.Version] = [:]
        /// Stored, but not moved yet: not to be stored again.
        var stored: [String: InputFolder.Version] = [:]
        /// Told of in the log once, not at every look.
        var complaints: [String: String] = [:]
    }

    func run() async {
        var memory = Memory()
        while !Task.isCancelled {
            do {
                try await look(&memory)
                memory.complaints[""] = nil
            } catch {
                complain("\(error)", "", &memory)
            }
            try? await Task.sleep(for: settings.interval)
        }
    }

    private func look(_ memory: inout Memory) async throws {
        let now = try await blocking { try folder.list() }
        memory.stored = memory.stored.filter { now[$0.key] == $0.value }
        memory.complaints = memory.complaints.filter { $0.key.isEmpty || now[$0.key] != nil }
        for (name, version) in now.sorted(by: { ($0.value.changed, $0.key) < ($1.value.changed, $1.key) })
        where memory.seen[name] == version && !Task.isCancelled {
            try await take(name, version, &memory)
        }
        memory.seen = now
    }

    private func complain(_ text: String, _ name: String, _ memory: inout Memory) {
        guard memory.complaints.updateValue(text, forKey: name) != text else { return }
        context.logger.error("\(text); trying again", metadata: name.isEmpty ? nil : ["file": .string(name)])
    }

    private func blocking<Value: Sendable>(_ body: @escaping @Sendable () throws -> Value) async throws -> Value {
        try await NIOThreadPool.singleton.runIfActive(body)
    }

    /// Throws only what concerns all files: one that cannot be read or moved does not hold up the others.
    private func take(_ name: String, _ version: InputFolder.Version, _ memory: inout Memory) async throws {
        do {
            if memory.stored[name] != version, try await !isStored(name, version, &memory) { return }
            let archive = settings.archive.isEmpty ? nil : settings.archive.path
            try await blocking { try folder.move(name, to: archive) }
        } catch let refusal as Refusal {
            throw refusal
        } catch {
            complain("\(error)", name, &memory)
        }
    }

    /// The engine takes nothing in now.
    private struct Refusal: Error, CustomStringConvertible {
        let description: String
    }

    /// Stores the messages of a file.
    ///
    /// - Returns: False where it went to the folder for errors instead.
    private func isStored(
        _ name: String, _ version: InputFolder.Version, _ memory: inout Memory
    ) async throws -> Bool {
        guard let bytes = try await blocking({ try folder.read(name) }) else {
            try await reject(name, "is larger than MaxFileSize")
            return false
        }
        let parts = HL7Splitter(bytes)
        guard !parts.messages.isEmpty else {
            try await reject(name, "holds no HL7 message")
            return false
        }
        var messages: [Message] = []
        let origin = XXH64.hash(name)
        for (place, body) in parts.messages.enumerated() {
            do throws(HL7Error) {
                messages.append(try reception.message(body.copied(), at: .now(), origin: origin))
            } catch {
                try await reject(name, "message \(place + 1): \(error)")
                return false
            }
        }
        try await store(messages)
        memory.stored[name] = version
        return true
    }

    private func store(_ messages: [Message]) async throws {
        let intake = intake
        let result = await withCheckedContinuation { continuation in
            intake.submit(messages) { continuation.resume(returning: $0) }
        }
        if case .refused(let reason) = result { throw Refusal(description: reason) }
    }

    private func reject(_ name: String, _ reason: String) async throws {
        context.logger.error("a file \(reason); it goes to \(settings.errors.path)", metadata: ["file": .string(name)])
        try await blocking { try folder.move(name, to: settings.errors.path) }
    }
}
