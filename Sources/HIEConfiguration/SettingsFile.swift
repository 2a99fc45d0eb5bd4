// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

internal import Foundation
public import HIESettings

/// A file of settings that is no production: YAML, or JSON where its first character behind blanks is `{`.
public struct SettingsFile: Sendable {
    /// As the caller named it.
    public let path: String
    /// What relative paths in it start from. Absolute.
    public let folder: String
    /// Nil where it cannot be read, or is empty.
    public let tree: SettingNode?
    public let issues: [ConfigurationIssue]

    public init(_ path: String) {
        self.path = path
        folder = URL(fileURLWithPath: path).standardizedFileURL.deletingLastPathComponent().path
        let text: String
        switch readFile(path, atMost: ProductionReader.largestFile) {
        case .failure(let failure):
            tree = nil
            issues = [ConfigurationIssue(file: path, at: nil, "cannot be read: \(failure.reason)")]
            return
        case .success(let bytes):
            switch ProductionReader.text(of: bytes) {
            case .failure(let issue):
                tree = nil
                issues = [ConfigurationIssue(file: path, issue)]
                return
            case .success(let read): text = read
            }
        }
        let (tree, found) = ProductionReader.tree(of: text)
        self.tree = tree
        issues =
            tree == nil && found.isEmpty
            ? [ConfigurationIssue(file: path, at: nil, "the file is empty")]
            : found.map { ConfigurationIssue(file: path, $0) }
    }
}
