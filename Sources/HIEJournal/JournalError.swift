// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

/// Why a journal cannot be opened or read. Nothing was changed on the disk.
public enum JournalError: Error, Sendable, Hashable, CustomStringConvertible {
    /// Another process has the directory open.
    case locked(directory: String)
    /// Bytes that were safe on disk once are no longer what was written.
    case damaged(file: String, offset: Int, expected: String, found: String)
    /// A file of the sequence is gone.
    case missing(file: String, why: String)
    /// Written by a version that this one cannot read.
    case version(file: String, found: UInt32)
    case storage(String)

    public var description: String {
        switch self {
        case .locked(let directory):
            "\(directory): another engine has this journal open; stop it, or give this one a DataDirectory of its own"
        case .damaged(let file, let offset, let expected, let found):
            "\(file): damaged at byte \(offset): expected \(expected), found \(found); "
                + "run `hie journal verify` for the extent, then restore the file from a copy"
        case .missing(let file, let why):
            "\(file): missing: \(why); restore it from a copy, then run `hie journal verify`"
        case .version(let file, let found):
            "\(file): format version \(found), this program reads versions up to \(SegmentHeader.version); "
                + "use the program that wrote it"
        case .storage(let text): text
        }
    }

    init(_ error: StorageError, in directory: String) {
        switch error {
        case .locked: self = .locked(directory: directory)
        case .missing(let name): self = .missing(file: "\(directory)/\(name)", why: "it was there a moment ago")
        default: self = .storage("\(directory): \(error)")
        }
    }
}
