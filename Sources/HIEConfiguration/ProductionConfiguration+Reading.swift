// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

internal import Foundation
public import HIESettings

extension ProductionConfiguration {
    /// Reads a production file: JSON where its first character behind blanks is `{`, else YAML.
    ///
    /// - Parameters:
    ///   - path: Also the name of the file in messages.
    ///   - sources: What `${…}` stands for; by default the environment and files.
    /// - Returns: What could be read, with defaults for what could not, and every issue by place. Nil where the file
    ///   cannot be read or parsed at all. Start nothing while `issues.hasErrors`.
    public static func reading(
        file path: String, sources: SubstitutionSources? = nil
    ) -> (ProductionConfiguration?, [ConfigurationIssue]) {
        let folder = URL(fileURLWithPath: path).standardizedFileURL.deletingLastPathComponent().path
        switch readFile(path, atMost: ProductionReader.largestFile) {
        case .failure(let failure):
            return (nil, [ConfigurationIssue(file: path, at: nil, "cannot be read: \(failure.reason)")])
        case .success(let bytes):
            return reading(bytes, named: path, folder: folder, sources: sources ?? .process(folder: folder))
        }
    }

    /// Reads the bytes of a production file.
    public static func reading(
        _ bytes: [UInt8], named file: String, folder: String, sources: SubstitutionSources
    ) -> (ProductionConfiguration?, [ConfigurationIssue]) {
        switch ProductionReader.text(of: bytes) {
        case .failure(let issue):
            return (nil, [ConfigurationIssue(file: file, issue)])
        case .success(let text):
            return reading(text: text, named: file, folder: folder, sources: sources)
        }
    }

    /// Reads the text of a production file.
    public static func reading(
        text: String, named file: String, folder: String, sources: SubstitutionSources = .none
    ) -> (ProductionConfiguration?, [ConfigurationIssue]) {
        let (tree, issues) = ProductionReader.tree(of: text)
        var reader = ProductionReader(file: file, context: SettingContext(folder: folder), sources: sources)
        reader.add(issues)
        guard let tree else {
            if issues.isEmpty { reader.add([SettingIssue("", "the file is empty", at: nil)]) }
            return (nil, reader.issues.sorted())
        }
        let configuration = reader.production(tree)
        return (configuration, reader.issues.sorted())
    }
}
