// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

internal import Glibc
package import HIECore
package import HIENetwork
package import Logging
internal import NIOPosix
internal import Synchronization

/// All bytes of an item's connections, in files: what was really said on the wire (`ArchiveIO`).
///
/// An entry is a line and the bytes: `2026-11-24T09:30:00.125Z < 10.0.0.7:50123 #17 412`, the bytes, a line end; `<` was
/// received and `>` sent, `#17` is the connection, 412 the number of bytes. Whoever adds never waits: a thread of the
/// pool writes behind. Where it cannot keep up, entries are left out and a line says how many.
package final class IOArchive: Sendable {
    /// What may wait in memory to be written.
    static let mostWaiting = 8 << 20

    private struct State {
        var waiting: [UInt8] = []
        var leftOut = 0
        var isWriting = false
        /// Called once nothing waits.
        var idle: [@Sendable () -> Void] = []

        /// Adds the line about what was left out, where something was.
        mutating func reportLeftOut() {
            guard leftOut > 0 else { return }
            waiting += "\(Timestamp.now()) ! \(leftOut) entries left out: the disk is too slow\n".utf8
            leftOut = 0
        }
    }

    private let state = Mutex(State())
    private let files: Mutex<ArchiveFiles>
    private let logger: Logger

    package init(folder: String, logger: Logger, fileBytes: Int = 16 << 20, fileCount: Int = 16) {
        files = Mutex(ArchiveFiles(folder: folder, fileBytes: fileBytes, fileCount: fileCount))
        self.logger = logger
    }

    /// The archive of an item under the production's data directory.
    package convenience init(_ context: HostContext) throws(HostError) {
        guard let folder = context.dataDirectory else {
            throw .misconfigured("ArchiveIO: this engine has no data directory to keep files in")
        }
        self.init(folder: "\(folder)/io/\(Self.fileName(for: context.item))", logger: context.logger)
    }

    /// Lets the archive hear a connection. Before its first byte.
    package func listen(to connection: Connection) {
        let place = "\(connection.peer) #\(connection.id)"
        connection.tap = { [self] direction, bytes in
            add(direction == .received ? "<" : ">", place, bytes)
        }
    }

    func add(_ direction: String, _ place: String, _ bytes: UnsafeRawBufferPointer, at time: Timestamp = .now()) {
        let begins = state.withLock { state -> Bool in
            guard state.waiting.count + bytes.count <= Self.mostWaiting else {
                state.leftOut += 1
                return false
            }
            state.reportLeftOut()
            state.waiting += "\(time) \(direction) \(place) \(bytes.count)\n".utf8
            state.waiting += bytes
            state.waiting.append(0x0A)
            defer { state.isWriting = true }
            return !state.isWriting
        }
        if begins { NIOThreadPool.singleton.submit { [self] _ in write() } }
    }

    /// Returns once all that was added is in the files.
    package func close() async {
        await withCheckedContinuation { done in
            let isIdle = state.withLock { state in
                if state.isWriting { state.idle.append { done.resume() } }
                return !state.isWriting
            }
            if isIdle { done.resume() }
        }
        files.withLock { $0.close() }
    }

    private func write() {
        while true {
            let (bytes, idle) = state.withLock { state -> ([UInt8], [@Sendable () -> Void]) in
                state.reportLeftOut()
                let bytes = state.waiting
                state.waiting = []
                guard bytes.isEmpty else { return (bytes, []) }
                state.isWriting = false
                defer { state.idle = [] }
                return (bytes, state.idle)
            }
            guard !bytes.isEmpty else {
                for idle in idle { idle() }
                return
            }
            if let problem = files.withLock({ $0.append(bytes) }) {
                logger.error("ArchiveIO: \(problem); what was to be written is left out")
            }
        }
    }

    /// An item's name as that of a folder: letters, digits, `-`, `_` and inner dots, other bytes as `%2F`.
    static func fileName(for item: String) -> String {
        var name = ""
        for byte in item.utf8 {
            let scalar = Unicode.Scalar(byte)
            let isPlain = scalar.properties.isAlphabetic && scalar.isASCII || (0x30...0x39).contains(byte)
            if isPlain || byte == 0x2D || byte == 0x5F || (byte == 0x2E && !name.isEmpty) {
                name.unicodeScalars.append(scalar)
            } else {
                let digits = String(byte, radix: 16, uppercase: true)
                name += "%" + (digits.count == 1 ? "0" : "") + digits
            }
        }
        return name
    }
}

/// The files of one archive: each up to a size, the newest so many.
struct ArchiveFiles: ~Copyable {
    let folder: String
    let fileBytes: Int
    let fileCount: Int
    private var descriptor: Int32 = -1
    private var written = 0
    private var number = 0

    init(folder: String, fileBytes: Int, fileCount: Int) {
        self.folder = folder
        self.fileBytes = fileBytes
        self.fileCount = fileCount
    }

    deinit { if descriptor >= 0 { Glibc.close(descriptor) } }

    mutating func close() {
        if descriptor >= 0 { Glibc.close(descriptor) }
        descriptor = -1
    }

    /// - Returns: What went wrong.
    mutating func append(_ bytes: [UInt8]) -> String? {
        if descriptor >= 0, written >= fileBytes { close() }
        if descriptor < 0, let problem = open() { return problem }
        var place = 0
        while place < bytes.count {
            let count = bytes.withUnsafeBytes {
                Glibc.write(descriptor, $0.baseAddress.map { $0 + place }, bytes.count - place)
            }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else {
                let problem = "cannot write to \(folder): \(String(cString: strerror(errno)))"
                close()
                return problem
            }
            place += count
        }
        written += bytes.count
        return nil
    }

    private mutating func open() -> String? {
        do throws(HostError) { try OutputFolder.make(folder, mode: 0o700) } catch { return error.description }
        let time = "\(Timestamp.now())".filter { $0 != ":" }
        number += 1
        descriptor = Glibc.open("\(folder)/\(time)-\(number).io", O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { return "cannot create a file in \(folder): \(String(cString: strerror(errno)))" }
        written = 0
        prune()
        return nil
    }

    /// Names begin with the time, so that the oldest come first.
    private func prune() {
        guard let directory = opendir(folder) else { return }
        defer { closedir(directory) }
        var names: [String] = []
        while let entry = readdir(directory) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name.hasSuffix(".io") { names.append(name) }
        }
        for name in names.sorted().dropLast(fileCount) { unlink("\(folder)/\(name)") }
    }
}
