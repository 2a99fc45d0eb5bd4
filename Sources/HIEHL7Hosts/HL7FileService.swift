// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

public import HIECore
public import HIEHosts
import HIENetwork
public import HIESettings
public import HIETree
import HL7
import Logging
import NIOPosix
import Synchronization

public struct HL7FileServiceSettings: HostSettings, DuplicateSettings, ValidationSettings {
    public var folder: ConfiguredPath = ""
    public var fileSpec = "*.hl7"
    public var targets: [String] = []
    public var interval = Duration.seconds(5)
    public var archive: ConfiguredPath = "archive"
    public var errors: ConfiguredPath = "errors"
    public var orderBy = OrderBy.patient
    public var maxFileSize = ByteSize(bytes: 1 << 30)
    public var duplicateWindow = Duration.zero
    public var duplicateLimit = 2_000_000
    public var duplicateControlID = ControlIDReuse.process
    public var validation = ValidationLevel.none
    public var schemaFile: ConfiguredPath = ""
    public var validationErrors = ValidationAction.accept
    public var validationWarnings = ValidationAction.accept
    public var allowsZSegments = true

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
        validationSettings
        Setting("MaxFileSize", \.maxFileSize, "Largest file taken; a larger one goes to ErrorPath.").advanced()
        duplicateSettings(
            "How long a message that comes again, byte for byte, in whatever file, is passed over; 0 for never.")
        Setting(
            "DuplicateControlID", \.duplicateControlID,
            "What becomes of another message with a control id that came within DuplicateWindow; reject sends its file to ErrorPath."
        ).advanced()
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
public final class HL7FileService: HandedService {
    public static let produces = [HL7Reception.contentType]

    private let settings: HL7FileServiceSettings
    private let context: HostContext
    private let validation: MessageValidation?
    private let polling = Mutex<Task<Void, Never>?>(nil)

    public init(_ settings: HL7FileServiceSettings, _ context: HostContext) throws(HostError) {
        self.settings = settings
        self.context = context
        validation = try settings.messageValidation()
    }

    public func start(_ intake: any Intake) async throws(HostError) {
        let folder = InputFolder(
            path: settings.folder.path, spec: settings.fileSpec, largest: settings.maxFileSize.bytes)
        try folder.check()
        var window: DuplicateWindow?
        if let limits = settings.duplicates {
            window = try? await NIOThreadPool.singleton.runIfActive { intake.duplicates(within: limits) }
        }
        let poll = HL7FilePoll(settings, context, intake, folder, window, validation)
        polling.withLock { $0 = Task { await poll.run() } }
    }

    public func take(_ content: Bytes, into intake: any Intake) async throws(HostError) {
        let folder = InputFolder(
            path: settings.folder.path, spec: settings.fileSpec, largest: settings.maxFileSize.bytes)
        let window = settings.duplicates.flatMap { intake.duplicates(within: $0) }
        try await HL7FilePoll(settings, context, intake, folder, window, validation).take(content, named: "")
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
    private let acknowledgements: AcknowledgementCounters
    private let window: DuplicateWindow?

    init(
        _ settings: HL7FileServiceSettings, _ context: HostContext, _ intake: any Intake, _ folder: InputFolder,
        _ window: DuplicateWindow?, _ validation: MessageValidation?
    ) {
        self.window = window
        acknowledgements = AcknowledgementCounters(item: context.item)
        self.settings = settings
        self.context = context
        self.intake = intake
        self.folder = folder
        reception = HL7Reception(item: context.item, orderBy: settings.orderBy, validation: validation)
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
        do throws(HostError) {
            try await take(bytes, named: name)
        } catch {
            guard case .rejected(let reason) = error else { throw Refusal(description: error.description) }
            try await reject(name, reason)
            return false
        }
        memory.stored[name] = version
        return true
    }

    /// Stores the messages of a file, all or none.
    ///
    /// - Throws: `.rejected` where one cannot be taken, `.transient` where the engine takes nothing in now.
    func take(_ bytes: Bytes, named name: String) async throws(HostError) {
        let parts = HL7Splitter(bytes)
        guard !parts.messages.isEmpty else { throw .rejected("holds no HL7 message") }
        var batch = Batch()
        let origin = XXH64.hash(name)
        for (place, body) in parts.messages.enumerated() {
            if let complaint = add(body.copied(), origin, to: &batch) {
                conclude(batch, as: nil)
                throw .rejected("message \(place + 1): \(complaint)")
            }
        }
        try await store(batch)
    }

    /// What is new of a file.
    private struct Batch {
        var messages: [Message] = []
        /// One for each message, or none at all.
        var fingerprints: [Fingerprint] = []
    }

    /// Adds a message, unless it came before.
    ///
    /// - Returns: Why it cannot be taken.
    private func add(_ body: Bytes, _ origin: UInt64, to batch: inout Batch) -> String? {
        let now = Timestamp.now()
        var fingerprint: Fingerprint?
        var refusal: MessageValidation.Refusal?
        let message: Message
        do throws(HL7Error) {
            message = try reception.message(
                body, at: now, origin: origin, found: { refusal = reception.validation?.refusal(of: $0) }
            ) { header, bytes in
                fingerprint = window.map { Fingerprint(header, bytes, in: $0, at: now, answer: .accepted) }
            }
        } catch { return error.description }
        if let refusal {
            acknowledgements.invalid()
            return refusal.refusal.text
        }
        guard let window, let fingerprint else {
            batch.messages.append(message)
            return nil
        }
        let refusesReuse = settings.duplicateControlID == .reject
        let (arrival, isControlReused) = window.admit(fingerprint, refusesReuse: refusesReuse)
        // Only this file's own commit can be pending: files are taken one after the other.
        guard case .new = arrival else {
            acknowledgements.repeated()
            return nil
        }
        if isControlReused { acknowledgements.reusedControlID() }
        if isControlReused, refusesReuse {
            return "another message with its control id (MSH-10) came within DuplicateWindow"
        }
        batch.messages.append(message)
        batch.fingerprints.append(fingerprint)
        return nil
    }

    private func conclude(_ batch: Batch, as answer: Fingerprint.Answer?) {
        for fingerprint in batch.fingerprints { window?.conclude(fingerprint, as: answer, .stored) }
    }

    private func store(_ batch: Batch) async throws(HostError) {
        guard !batch.messages.isEmpty else { return }
        let intake = intake
        let result = await withCheckedContinuation { continuation in
            intake.submit(batch.messages, fingerprints: batch.fingerprints) { continuation.resume(returning: $0) }
        }
        guard case .refused(let reason) = result else { return conclude(batch, as: .accepted) }
        conclude(batch, as: nil)
        throw .transient(reason)
    }

    private func reject(_ name: String, _ reason: String) async throws {
        context.logger.error("a file \(reason); it goes to \(settings.errors.path)", metadata: ["file": .string(name)])
        try await blocking { try folder.move(name, to: settings.errors.path) }
    }
}
