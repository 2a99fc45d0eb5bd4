// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

internal import Foundation

/// A folder that goes away with its last reference.
package final class TemporaryFolder: Sendable {
    package let path: String

    package init(in parent: String = "/tmp") throws {
        path = "\(parent)/hie-test-\(UUID().uuidString.prefix(8))"
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    package func file(_ name: String) -> String { "\(path)/\(name)" }

    @discardableResult
    package func write(_ text: String, to name: String) throws -> String {
        try FileManager.default.createDirectory(
            at: URL(fileURLWithPath: file(name)).deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: URL(fileURLWithPath: file(name)))
        return file(name)
    }

    /// File names in the folder or in `subfolder`, sorted; none where there is no folder.
    package func names(in subfolder: String = "") -> [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: file(subfolder))) ?? []).sorted()
    }

    package func text(_ name: String) throws -> String { try String(contentsOfFile: file(name), encoding: .utf8) }
}
