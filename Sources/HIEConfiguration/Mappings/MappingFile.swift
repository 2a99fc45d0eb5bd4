// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

public import HIESettings
public import HIETransform

/// Mapping files as they lie on disk.
public enum MappingFile {
    /// Reads and compiles the mapping at `path`, and those that it calls.
    ///
    /// - Parameters:
    ///   - path: Also the name of the file in messages.
    ///   - position: Where the mapping is named, for a file that cannot be read at all.
    /// - Returns: The mapping, nil where there are errors, and every issue; those about a file's content name it.
    public static func reading(
        _ path: String, namedAt position: SourcePosition? = nil, lookups: any LookupSource, codes: MappingCodes
    ) -> (Mapping?, [SettingIssue]) {
        let (node, path, issues) = tree(of: path)
        guard let node else { return (nil, issues.map { $0.placed(in: path, elseAt: position) }) }
        let surroundings = MappingSurroundings(lookups: lookups, codes: codes) { file, folder in
            tree(of: file.hasPrefix("/") || folder.isEmpty ? file : "\(folder)/\(file)")
        }
        let slash = path.lastIndex(of: "/")
        let (mapping, found) = Mapping.reading(
            node, file: path, folder: slash.map { String(path[..<$0]) } ?? "", surroundings)
        let all = issues.map { $0.placed(in: path, elseAt: position) } + found
        return (all.contains { $0.severity == .error } ? nil : mapping, all)
    }

    /// Reads and compiles `text`, which a file called `file` would hold; it can call no others.
    public static func reading(
        text: String, named file: String, lookups: any LookupSource = FixedTables(),
        codes: MappingCodes = MappingCodes()
    ) -> (Mapping?, [SettingIssue]) {
        let (node, issues) = ProductionReader.tree(of: text)
        guard let node else { return (nil, issues) }
        let (mapping, found) = Mapping.reading(
            node, file: file, folder: "", MappingSurroundings(lookups: lookups, codes: codes))
        return (issues.contains { $0.severity == .error } ? nil : mapping, issues + found)
    }

    private static func tree(of path: String) -> (node: SettingNode?, path: String, issues: [SettingIssue]) {
        switch readFile(path, atMost: ProductionReader.largestFile) {
        case .failure(let failure):
            return (nil, path, [SettingIssue("", "'\(path)' cannot be read: \(failure.reason)")])
        case .success(let bytes):
            switch ProductionReader.text(of: bytes) {
            case .failure(let issue): return (nil, path, [issue])
            case .success(let text):
                let (node, issues) = ProductionReader.tree(of: text)
                let isEmpty = node == nil && issues.isEmpty
                return (node, path, isEmpty ? [SettingIssue("", "'\(path)' is empty")] : issues)
            }
        }
    }
}

extension SettingIssue {
    /// An issue with a place is about the file; one without is about naming it.
    fileprivate func placed(in path: String, elseAt position: SourcePosition?) -> SettingIssue {
        var issue = self
        if issue.position == nil { issue.position = position } else { issue.file = issue.file ?? path }
        return issue
    }
}
