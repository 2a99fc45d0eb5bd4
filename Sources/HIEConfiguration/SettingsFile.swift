// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

package import HIESettings

/// A YAML or JSON file besides the production's own, such as a custom schema.
package enum SettingsFile {
    /// The values of a file, and what is wrong with it as a file. Reads from the disk: not for event loops.
    ///
    /// - Returns: Nil where it cannot be read or parsed; a file that holds nothing is an empty group.
    package static func read(_ path: String) -> (SettingNode?, [SettingIssue]) {
        let bytes: [UInt8]
        switch readFile(path, atMost: ProductionReader.largestFile) {
        case .failure(let failure): return (nil, [SettingIssue("", "cannot be read: \(failure.reason)")])
        case .success(let found): bytes = found
        }
        switch ProductionReader.text(of: bytes) {
        case .failure(let issue): return (nil, [issue])
        case .success(let text):
            let (node, issues) = ProductionReader.tree(of: text)
            return (node ?? (issues.isEmpty ? SettingNode(.map(SettingMap())) : nil), issues)
        }
    }
}
