// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

/// What senders were told and destinations got, as they wrote it down.
///
/// An id ends with its sender's running number: `s3-17` is message 17 of sender 3.
package enum TrialLog {
    /// A message that was answered positively.
    package struct Acknowledged: Sendable, Hashable {
        package let id: String
        /// Nanoseconds of the monotonic clock; 0 where the log has no times.
        package let time: UInt64

        package init(id: String, time: UInt64 = 0) {
            self.id = id
            self.time = time
        }
    }

    /// A message that came to a destination.
    package struct Delivered: Sendable, Hashable {
        package let id: String
        /// What order is kept for.
        package let key: String
        package let time: UInt64
        package let connection: Int

        package init(id: String, key: String, time: UInt64 = 0, connection: Int = 0) {
            self.id = id
            self.key = key
            self.time = time
            self.connection = connection
        }
    }

    /// The lines of ``LoadOptions/acknowledgedFile``.
    package static func acknowledged(_ text: String) -> [Acknowledged] {
        lines(text).map { Acknowledged(id: $0[0], time: $0.count > 1 ? UInt64($0[1]) ?? 0 : 0) }
    }

    /// The lines of ``SinkOptions/logFile``.
    package static func delivered(_ text: String) -> [Delivered] {
        lines(text).map { columns in
            Delivered(
                id: columns[0], key: columns.count > 1 ? columns[1] : "",
                time: columns.count > 2 ? UInt64(columns[2]) ?? 0 : 0,
                connection: columns.count > 3 ? Int(columns[3]) ?? 0 : 0)
        }
    }

    private static func lines(_ text: String) -> [[String]] {
        text.utf8.split(separator: 0x0A).map { line in
            line.split(separator: 0x09, omittingEmptySubsequences: false).map { String(Substring($0)) }
        }
    }
}
