// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

internal import Glibc
package import HIECore
package import HIETree
internal import Synchronization

/// A folder that files are written to. Calls block: not for event loops or the cooperative pool.
package struct OutputFolder: Sendable {
    package let path: String

    package init(path: String) {
        self.path = path
    }

    /// Distinguishes temporary files of one process.
    private static let counter = Atomic<UInt64>(0)
    /// So many files of one name, and something is wrong with the pattern.
    private static let mostOfOneName = 100_000

    /// Writes `bytes` under `name`, or `name-1`, `name-2` … (before the extension) where that is taken.
    ///
    /// The file and its name are on disk when this returns.
    /// - Returns: The name it got.
    @discardableResult
    package func write(_ bytes: Bytes, as name: String) throws(HostError) -> String {
        try Self.make(path)
        let temporary = try create(bytes)
        defer { unlink(temporary) }
        let final = try link(temporary, as: name)
        try sync(folder: path)
        return final
    }

    /// Makes a folder and those above it that are missing, on disk when this returns.
    package static func make(_ path: String, mode: UInt32 = 0o750) throws(HostError) {
        if mkdir(path, mode) != 0 {
            if errno == EEXIST { return }
            guard errno == ENOENT, let parent = parent(of: path) else { throw error("cannot make", path) }
            try make(parent, mode: mode)
            guard mkdir(path, mode) == 0 || errno == EEXIST else { throw error("cannot make", path) }
        }
        if let parent = parent(of: path) { try OutputFolder(path: parent).sync(folder: parent) }
    }

    private static func parent(of path: String) -> String? {
        var path = path[...]
        while path.count > 1, path.last == "/" { path.removeLast() }
        guard let slash = path.lastIndex(of: "/") else { return path == "." ? nil : "." }
        let parent = path[..<slash]
        return parent.isEmpty ? (path == "/" ? nil : "/") : String(parent)
    }

    /// - Returns: The path of a new file with `bytes`. What stands under its name already is left alone: a message may
    ///   have chosen that name, or a process that is gone.
    private func create(_ bytes: Bytes) throws(HostError) -> String {
        var file = ""
        var descriptor: Int32 = -1
        repeat {
            let number = Self.counter.wrappingAdd(1, ordering: .relaxed).newValue
            file = "\(path)/.hie-\(getpid())-\(number).tmp"
            descriptor = open(file, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o640)
        } while descriptor < 0 && errno == EEXIST
        guard descriptor >= 0 else { throw Self.error("cannot create a file in", path) }
        defer { close(descriptor) }
        var rest = bytes
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else {
                unlink(file)
                throw Self.error("cannot write to", path)
            }
            rest = rest[count..<rest.count]
        }
        guard fdatasync(descriptor) == 0 else {
            unlink(file)
            throw Self.error("cannot sync a file in", path)
        }
        return file
    }

    /// A hard link fails where the name is taken; a rename would replace what is there.
    private func link(_ temporary: String, as name: String) throws(HostError) -> String {
        let dot = name.lastIndex(of: ".") ?? name.endIndex
        for number in 0..<Self.mostOfOneName {
            let candidate = number == 0 ? name : "\(name[..<dot])-\(number)\(name[dot...])"
            if Glibc.link(temporary, "\(path)/\(candidate)") == 0 { return candidate }
            guard errno == EEXIST else { throw Self.error("cannot name a file in", path) }
        }
        throw .transient("\(path): \(Self.mostOfOneName) files have the same name; change Filename")
    }

    private func sync(folder: String) throws(HostError) {
        let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw Self.error("cannot open", folder) }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw Self.error("cannot sync", folder) }
    }

    package static func error(_ what: String, _ path: String) -> HostError {
        .transient("\(what) \(path): \(String(cString: strerror(errno)))")
    }
}
