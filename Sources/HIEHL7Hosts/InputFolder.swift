// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import Glibc
import HIECore
import HIEHosts
import HIETree

/// A folder that files are taken from. Calls block: not for event loops or the cooperative pool.
struct InputFolder: Sendable {
    /// A file as it was when it was looked at.
    struct Version: Sendable, Equatable {
        let size: Int
        /// Nanoseconds since 1970.
        let changed: Int
    }

    let path: String
    let spec: String
    let largest: Int

    func check() throws(HostError) {
        var status = stat()
        guard stat(path, &status) == 0 else { throw OutputFolder.error("cannot look through", path) }
        guard status.st_mode & S_IFMT == S_IFDIR else { throw .misconfigured("\(path) is no folder") }
    }

    /// The files that match, without hidden ones.
    func list() throws(HostError) -> [String: Version] {
        guard let folder = opendir(path) else { throw OutputFolder.error("cannot look through", path) }
        defer { closedir(folder) }
        var found: [String: Version] = [:]
        while let entry = readdir(folder) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            guard !name.hasPrefix("."), fnmatch(spec, name, 0) == 0 else { continue }
            var status = stat()
            guard stat("\(path)/\(name)", &status) == 0, status.st_mode & S_IFMT == S_IFREG else { continue }
            found[name] = Version(
                size: Int(status.st_size),
                changed: Int(status.st_mtim.tv_sec) * 1_000_000_000 + Int(status.st_mtim.tv_nsec))
        }
        return found
    }

    /// The content; nil where it is larger than allowed.
    func read(_ name: String) throws(HostError) -> Bytes? {
        let descriptor = open("\(path)/\(name)", O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw OutputFolder.error("cannot open a file in", path) }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw OutputFolder.error("cannot read in", path) }
        guard Int(status.st_size) <= largest else { return nil }
        let storage = Bytes.Storage(capacity: Int(status.st_size))
        var count = 0
        while count < storage.capacity, count < Int(status.st_size) {
            let read = Glibc.read(descriptor, storage.base + count, Int(status.st_size) - count)
            if read < 0, errno == EINTR { continue }
            guard read >= 0 else { throw OutputFolder.error("cannot read in", path) }
            if read == 0 { break }
            count += read
        }
        return Bytes(sharing: storage, range: 0..<count)
    }

    /// Moves a file to `target`, or deletes it where that is nil. Never replaces: a taken name gets `-1`, `-2` ….
    func move(_ name: String, to target: String?) throws(HostError) {
        let source = "\(path)/\(name)"
        guard let target else {
            guard unlink(source) == 0 else { throw OutputFolder.error("cannot delete a file in", path) }
            return
        }
        try OutputFolder.make(target)
        let dot = name.lastIndex(of: ".") ?? name.endIndex
        for number in 0..<100_000 {
            let candidate = number == 0 ? name : "\(name[..<dot])-\(number)\(name[dot...])"
            if link(source, "\(target)/\(candidate)") == 0 {
                guard unlink(source) == 0 else { throw OutputFolder.error("cannot delete a file in", path) }
                return
            }
            if errno == EXDEV { return try copy(name, to: target) }
            guard errno == EEXIST else { throw OutputFolder.error("cannot move a file to", target) }
        }
        throw .transient("\(target): too many files have the same name")
    }

    /// Across file systems, where a link is not possible.
    private func copy(_ name: String, to target: String) throws(HostError) {
        guard let bytes = try InputFolder(path: path, spec: spec, largest: .max).read(name) else { return }
        try OutputFolder(path: target).write(bytes, as: name)
        guard unlink("\(path)/\(name)") == 0 else { throw OutputFolder.error("cannot delete a file in", path) }
    }
}
