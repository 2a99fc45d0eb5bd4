// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import CHIESystem
import Glibc

/// A directory of a real file system.
package final class POSIXStorage: JournalStorage {
    package let place: String
    private let directory: Int32
    private let lockFile: Int32
    private let readOnly: Bool

    /// - Parameter readOnly: Changes nothing, makes nothing, and takes no lock.
    package init(_ directory: String, readOnly: Bool = false) throws(StorageError) {
        place = directory
        self.readOnly = readOnly
        if !readOnly { try Self.makeDirectories(directory) }
        self.directory = Glibc.open(directory, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard self.directory >= 0 else {
            throw errno == ENOENT ? .missing(directory) : .failed("open \(directory)", reason: Self.reason())
        }
        lockFile = readOnly ? -1 : openat(self.directory, "lock", O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        if !readOnly, lockFile < 0 { throw .failed("open \(directory)/lock", reason: Self.reason()) }
    }

    deinit {
        close(directory)
        if lockFile >= 0 { close(lockFile) }
    }

    package func lock() throws(StorageError) {
        let code = hie_lock_exclusive(lockFile)
        if code == EWOULDBLOCK { throw .locked }
        if code != 0 { throw .failed("lock \(place)", reason: String(cString: strerror(code))) }
    }

    package func unlock() { hie_unlock(lockFile) }

    package func names() throws(StorageError) -> [String] {
        let copy = openat(directory, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard copy >= 0, let stream = fdopendir(copy) else {
            throw .failed("list \(place)", reason: Self.reason())
        }
        defer { closedir(stream) }
        var names = [String]()
        while let entry = readdir(stream) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names
    }

    package func open(_ name: String) throws(StorageError) -> any JournalFile {
        let file = openat(directory, name, (readOnly ? O_RDONLY : O_RDWR) | O_CLOEXEC)
        guard file >= 0 else {
            throw errno == ENOENT ? .missing(name) : .failed("open \(name)", reason: Self.reason())
        }
        return POSIXFile(file, name: name)
    }

    package func create(_ name: String) throws(StorageError) -> any JournalFile {
        let file = openat(directory, name, O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
        guard file >= 0 else {
            throw errno == ENOSPC ? .noSpace(name) : .failed("create \(name)", reason: Self.reason())
        }
        return POSIXFile(file, name: name)
    }

    package func rename(_ name: String, to other: String) throws(StorageError) {
        guard renameat(directory, name, directory, other) == 0 else {
            throw errno == ENOSPC ? .noSpace(other) : .failed("rename \(name) to \(other)", reason: Self.reason())
        }
    }

    package func remove(_ name: String) throws(StorageError) {
        guard unlinkat(directory, name, 0) == 0 || errno == ENOENT else {
            throw .failed("remove \(name)", reason: Self.reason())
        }
    }

    package func syncDirectory() throws(StorageError) {
        guard fsync(directory) == 0 else { throw .failed("fsync \(place)", reason: Self.reason()) }
    }

    package func map(_ name: String, size wanted: Int) throws(StorageError) -> any MappedFile {
        let flags = readOnly ? O_RDONLY | O_CLOEXEC : O_RDWR | O_CREAT | O_CLOEXEC
        let file = openat(directory, name, flags, 0o600)
        guard file >= 0 else {
            throw errno == ENOENT ? .missing(name) : .failed("open \(name)", reason: Self.reason())
        }
        defer { close(file) }
        var status = stat()
        guard fstat(file, &status) == 0 else { throw .failed("stat \(name)", reason: Self.reason()) }
        var size = Int(status.st_size)
        if size == 0 {
            if readOnly { throw .failed(name, reason: "is empty") }
            size = wanted
            // Blocks of its own: a hole that meets a full disk would end the process with SIGBUS.
            let code = posix_fallocate(file, 0, off_t(size))
            if code == ENOSPC { throw .noSpace(name) }
            guard code == 0, ftruncate(file, off_t(size)) == 0, fsync(file) == 0 else {
                throw .failed("allocate \(name)", reason: code == 0 ? Self.reason() : String(cString: strerror(code)))
            }
        }
        let memory = mmap(
            nil, size, readOnly ? PROT_READ : PROT_READ | PROT_WRITE, readOnly ? MAP_PRIVATE : MAP_SHARED, file, 0)
        guard let memory, memory != MAP_FAILED else { throw .failed("map \(name)", reason: Self.reason()) }
        return POSIXMap(memory, size: size, name: name)
    }

    package func freeBytes() -> Int {
        var status = statvfs()
        guard fstatvfs(directory, &status) == 0 else { return .max }
        let (bytes, overflow) = Int(status.f_bavail).multipliedReportingOverflow(by: Int(status.f_frsize))
        return overflow ? .max : bytes
    }

    /// Makes what is missing of `path`, and sees to it that each directory's name outlasts a power cut: one that its
    /// parent forgets takes along all that is in it. An earlier process may have ended between the two.
    private static func makeDirectories(_ path: String) throws(StorageError) {
        var made = path.hasPrefix("/") ? "/" : ""
        for part in path.split(separator: "/") {
            made += made.isEmpty || made.hasSuffix("/") ? String(part) : "/" + part
            if mkdir(made, 0o700) != 0, errno != EEXIST {
                var status = stat()
                if stat(made, &status) != 0 { throw .failed("create \(made)", reason: reason()) }
            }
            try syncDirectory(made.lastIndex(of: "/").map { String(made[...$0]) } ?? ".")
        }
    }

    private static func syncDirectory(_ path: String) throws(StorageError) {
        let directory = Glibc.open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        // What may not be read was not made here.
        guard directory >= 0 else { return }
        defer { close(directory) }
        guard fsync(directory) == 0 || errno == EINVAL || errno == EROFS else {
            throw .failed("fsync \(path)", reason: reason())
        }
    }

    fileprivate static func reason() -> String { String(cString: strerror(errno)) }
}

private final class POSIXFile: JournalFile {
    private let descriptor: Int32
    private let name: String

    init(_ descriptor: Int32, name: String) {
        self.descriptor = descriptor
        self.name = name
    }

    deinit { close(descriptor) }

    func size() throws(StorageError) -> Int {
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw failure("stat") }
        return Int(status.st_size)
    }

    func write(_ pieces: [UnsafeRawBufferPointer], at offset: Int) throws(StorageError) {
        var vectors = pieces.filter { !$0.isEmpty }.map {
            iovec(iov_base: UnsafeMutableRawPointer(mutating: $0.baseAddress), iov_len: $0.count)
        }
        var first = 0
        var offset = offset
        while first < vectors.count {
            let count = min(vectors.count - first, 1024)
            let written = vectors.withUnsafeBufferPointer {
                pwritev(descriptor, $0.baseAddress.map { $0 + first }, Int32(count), off_t(offset))
            }
            if written < 0 {
                if errno == EINTR { continue }
                throw errno == ENOSPC || errno == EDQUOT ? .noSpace(name) : failure("write")
            }
            offset += written
            var rest = written
            while first < vectors.count, rest >= vectors[first].iov_len {
                rest -= vectors[first].iov_len
                first += 1
            }
            if rest > 0 {
                vectors[first].iov_base = vectors[first].iov_base.map { $0 + rest }
                vectors[first].iov_len -= rest
            }
        }
    }

    func read(into buffer: UnsafeMutableRawBufferPointer, at offset: Int) throws(StorageError) -> Int {
        var done = 0
        while done < buffer.count {
            let count = pread(
                descriptor, buffer.baseAddress.map { $0 + done }, buffer.count - done, off_t(offset + done))
            if count < 0 {
                if errno == EINTR { continue }
                throw failure("read")
            }
            if count == 0 { break }
            done += count
        }
        return done
    }

    func sync() throws(StorageError) {
        guard fdatasync(descriptor) == 0 else { throw failure("fdatasync") }
    }

    func allocate(_ size: Int) throws(StorageError) {
        let code = hie_allocate(descriptor, Int64(size))
        switch code {
        case 0, EOPNOTSUPP: return  // without it the file grows by being written
        case ENOSPC, EDQUOT: throw .noSpace(name)
        default: throw .failed("allocate \(name)", reason: String(cString: strerror(code)))
        }
    }

    private func failure(_ operation: String) -> StorageError {
        .failed("\(operation) \(name)", reason: POSIXStorage.reason())
    }
}

private final class POSIXMap: MappedFile, @unchecked Sendable {  // because the pointer is only unmapped in deinit
    let base: UnsafeMutableRawPointer
    let size: Int
    private let name: String

    init(_ base: UnsafeMutableRawPointer, size: Int, name: String) {
        self.base = base
        self.size = size
        self.name = name
    }

    deinit { munmap(base, size) }

    func sync() throws(StorageError) {
        guard msync(base, size, MS_SYNC) == 0 else {
            throw .failed("msync \(name)", reason: POSIXStorage.reason())
        }
    }
}
