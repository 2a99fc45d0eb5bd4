// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

/// Where `${ENV_NAME}` and `${file:path}` get their texts from.
public struct SubstitutionSources: Sendable {
    /// The variable's text, or nil if it is not set.
    public var environment: @Sendable (String) -> String?
    /// The file's text, or why it cannot be read ("no such file").
    public var file: @Sendable (String) -> Result<String, SubstitutionFailure>

    public init(
        environment: @escaping @Sendable (String) -> String?,
        file: @escaping @Sendable (String) -> Result<String, SubstitutionFailure>
    ) {
        self.environment = environment
        self.file = file
    }

    /// Nothing is set and no file exists.
    public static let none = SubstitutionSources(
        environment: { _ in nil }, file: { _ in .failure(SubstitutionFailure("no such file")) })
}

public struct SubstitutionFailure: Error, Sendable, Hashable {
    public let reason: String

    public init(_ reason: String) {
        self.reason = reason
    }

    static let unclosed = SubstitutionFailure("has no '}'; write $${ for a literal ${")
}

extension SettingNode {
    /// The tree with every `${NAME}` and `${file:path}` in its values replaced, once: what comes in is not searched
    /// again.
    ///
    /// `$${` stands for `${`. A scalar that took something in is secret from then on.
    ///
    /// - Returns: The tree, with scalars as they were where something is missing, and what is missing.
    public func substituting(_ sources: SubstitutionSources) -> (SettingNode, [SettingIssue]) {
        var issues: [SettingIssue] = []
        return (substituting(sources, &issues), issues)
    }

    private func substituting(_ sources: SubstitutionSources, _ issues: inout [SettingIssue]) -> SettingNode {
        var copy = self
        switch value {
        case .null: break
        case .scalar(let scalar): copy.value = .scalar(scalar.substituting(sources, at: position, &issues))
        case .list(let nodes):
            copy.value = .list(
                nodes.enumerated().map { index, node in
                    substituted(node, sources, under: "[\(index + 1)]", &issues)
                })
        case .map(let map):
            copy.value = .map(
                SettingMap(
                    map.entries.map { entry in
                        let node = substituted(entry.node, sources, under: entry.name, &issues)
                        return SettingMap.Entry(entry.name, at: entry.position, node)
                    }))
        }
        return copy
    }

    private func substituted(
        _ node: SettingNode, _ sources: SubstitutionSources, under name: String, _ issues: inout [SettingIssue]
    ) -> SettingNode {
        var found: [SettingIssue] = []
        defer { issues += found.map { $0.under(name) } }
        return node.substituting(sources, &found)
    }
}

extension SettingScalar {
    fileprivate func substituting(
        _ sources: SubstitutionSources, at position: SourcePosition?, _ issues: inout [SettingIssue]
    ) -> SettingScalar {
        guard text.contains("${") else { return self }
        var result = SettingScalar("", isQuoted: isQuoted, isSecret: isSecret)
        var rest = text[...]
        var isWhole = true
        while let mark = rest.firstRange(of: "${") {
            let before = rest[..<mark.lowerBound]
            if before.last == "$" {
                result.text += before.dropLast() + "${"
                rest = rest[mark.upperBound...]
                continue
            }
            result.text += before
            rest = rest[mark.upperBound...]
            let end = rest.firstIndex(of: "}")
            let name = rest[..<(end ?? rest.endIndex)]
            switch end == nil ? .failure(.unclosed) : sources.text(of: name) {
            case .success(let text):
                result.text += text
                result.isSecret = true
            case .failure(let failure):
                let shown = quotedForMessage("${\(name)\(end == nil ? "" : "}")")
                issues.append(SettingIssue("", "holds \(shown), which \(failure.reason)", at: position))
                isWhole = false
            }
            rest = end.map { rest[rest.index(after: $0)...] } ?? rest[rest.endIndex...]
        }
        result.text += rest
        guard isWhole else {
            result = self
            result.isMissing = true
            return result
        }
        return result
    }
}

extension SubstitutionSources {
    fileprivate func text(of name: Substring) -> Result<String, SubstitutionFailure> {
        if name.hasPrefix("file:") {
            let path = String(name.dropFirst(5))
            guard !path.isEmpty else { return .failure(SubstitutionFailure("names no file")) }
            return file(path).mapError { SubstitutionFailure("cannot be read: \($0.reason)") }
        }
        let isName = !name.isEmpty && name.utf8.allSatisfy(isNameByte) && !("0"..."9").contains(name.first ?? "0")
        guard isName else {
            return .failure(SubstitutionFailure("is neither ${NAME} nor ${file:path}; write $${ for a literal ${"))
        }
        guard let text = environment(String(name)) else {
            return .failure(SubstitutionFailure("is not set in the environment"))
        }
        return .success(text)
    }

    private func isNameByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
            true
        default: false
        }
    }
}
