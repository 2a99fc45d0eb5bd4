// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Held by the one process that writes an index; the kernel lets go of it when that process ends.
final class WriterLock: Sendable {
    private let descriptor: Int32

    init(folder: IndexFolder) throws(IndexError) {
        let path = "\(folder.path)/index.lock"
        let opened = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
        guard opened >= 0 else {
            throw .unavailable(path: path, reason: String(cString: strerror(errno)))
        }
        guard flock(opened, LOCK_EX | LOCK_NB) == 0 else {
            close(opened)
            throw .inUse(directory: folder.path)
        }
        descriptor = opened
    }

    deinit { close(descriptor) }
}
