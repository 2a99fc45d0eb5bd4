// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

package import HIECore

/// Why the index could not do what was asked.
package enum IndexError: Error, Sendable, Hashable, CustomStringConvertible {
    /// This file is not a database or contradicts itself.
    case damaged(file: String, reason: String)
    /// This file or folder cannot be read or written: no space, no permission, locked.
    case unavailable(path: String, reason: String)
    /// Another process writes this index.
    case inUse(directory: String)
    /// The history that the index is made from could not be read.
    case log(BrokerError)

    package var description: String {
        switch self {
        case .damaged(let file, let reason):
            "\(file): damaged (\(reason)); stop the engine and run `hie index rebuild`"
        case .unavailable(let path, let reason): "\(path): \(reason)"
        case .inUse(let directory): "\(directory): another process writes this index"
        case .log(let error): "the index cannot read the journal: \(error)"
        }
    }
}

/// What an operator should hear of.
package enum IndexReport: Sendable, Hashable, CustomStringConvertible {
    /// A damaged file was renamed, and its part of the history is being read again.
    case setAside(file: String, keptAs: String, reason: String)
    /// The log is not the one that was read before: the index starts from its oldest event.
    case startedOver(reason: String)
    /// Files beyond the days to be kept are gone.
    case removed([String])
    /// A step failed and will be tried again.
    case failed(IndexError)

    package var description: String {
        switch self {
        case .setAside(let file, let keptAs, let reason):
            "\(file): damaged (\(reason)); kept as \(keptAs), its messages are read from the journal again"
        case .startedOver(let reason): "the search index starts over: \(reason)"
        case .removed(let files): "removed from the search index: \(files.joined(separator: ", "))"
        case .failed(let error): "the search index waits: \(error)"
        }
    }
}
