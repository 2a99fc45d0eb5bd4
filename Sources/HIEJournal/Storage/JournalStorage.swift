// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

/// What the journal asks of a disk: one directory of files, written by place, synced on request.
///
/// The real one is ``POSIXStorage``; tests have one that crashes, loses power and runs out of space.
package protocol JournalStorage: AnyObject, Sendable {
    /// The directory, for error texts.
    var place: String { get }

    /// Makes this process the only one that writes here, until ``unlock()`` or its end.
    func lock() throws(StorageError)
    func unlock()
    func names() throws(StorageError) -> [String]
    /// Opens a file that exists.
    func open(_ name: String) throws(StorageError) -> any JournalFile
    /// Makes an empty file; one of that name is emptied.
    func create(_ name: String) throws(StorageError) -> any JournalFile
    func rename(_ name: String, to other: String) throws(StorageError)
    func remove(_ name: String) throws(StorageError)
    /// Makes what was created, renamed and removed survive a power cut.
    func syncDirectory() throws(StorageError)
    /// A file as memory that survives this process; made of `size` zeros where there is none, else of the size it has.
    func map(_ name: String, size: Int) throws(StorageError) -> any MappedFile
    /// What is left for others; `Int.max` where unknown.
    func freeBytes() -> Int
}

package protocol JournalFile: AnyObject, Sendable {
    func size() throws(StorageError) -> Int
    /// Writes all pieces one behind the other, or throws; a part may be there then.
    func write(_ pieces: [UnsafeRawBufferPointer], at offset: Int) throws(StorageError)
    /// Fills `buffer` from `offset` on; fewer bytes only at the end of the file.
    func read(into buffer: UnsafeMutableRawBufferPointer, at offset: Int) throws(StorageError) -> Int
    /// Makes what was written survive a power cut.
    func sync() throws(StorageError)
    /// Sees to it that the first `size` bytes have room on the disk, without changing what is there.
    func allocate(_ size: Int) throws(StorageError)
}

package protocol MappedFile: AnyObject, Sendable {
    var base: UnsafeMutableRawPointer { get }
    var size: Int { get }
    func sync() throws(StorageError)
}

package enum StorageError: Error, Equatable, CustomStringConvertible {
    case noSpace(String)
    /// Another process holds the directory.
    case locked
    case missing(String)
    case failed(String, reason: String)

    package var description: String {
        switch self {
        case .noSpace(let name): "\(name): no space left on the device"
        case .locked: "locked by another process"
        case .missing(let name): "\(name): no such file"
        case .failed(let what, let reason): "\(what): \(reason)"
        }
    }
}
