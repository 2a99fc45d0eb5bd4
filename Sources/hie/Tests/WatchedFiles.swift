// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import Foundation

/// Files of cases, what stands beside them, and their productions' folders.
struct WatchedFiles {
    private let folders: Set<String>
    private let before: [String: Date]

    init(_ files: [String]) {
        var folders: Set<String> = []
        for file in files {
            let folder = URL(fileURLWithPath: file).deletingLastPathComponent()
            folders.insert(folder.path)
            folders.insert(folder.deletingLastPathComponent().path)
        }
        self.folders = folders
        before = Self.versions(in: folders)
    }

    /// Returns when something has changed and then stayed the same for a moment: editors write in steps.
    func waitForChange() async {
        var seen = before
        while !Task.isCancelled {
            try? await Task.sleep(for: .milliseconds(250))
            let now = Self.versions(in: folders)
            if now != before, now == seen { return }
            seen = now
        }
    }

    private static func versions(in folders: Set<String>) -> [String: Date] {
        var versions: [String: Date] = [:]
        for folder in folders {
            for name in (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [] {
                let path = "\(folder)/\(name)"
                guard let attributes = try? FileManager.default.attributesOfItem(atPath: path) else { continue }
                // A folder's own time changes with every file in it, such as those of a running engine.
                guard attributes[.type] as? FileAttributeType == .typeRegular else { continue }
                versions[path] = attributes[.modificationDate] as? Date
            }
        }
        return versions
    }
}
