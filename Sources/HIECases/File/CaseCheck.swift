// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import FHIRPath
public import HIEConfiguration
public import HIECore
import HIESettings
import HIETree
import HL7

/// A file of cases against its production: everything that is wrong with it, or cases that can be run.
public struct CaseCheck: Sendable {
    /// As the caller named it.
    public let file: String
    public let production: ProductionCheck?
    public private(set) var issues: [ConfigurationIssue]
    public private(set) var cases: [PreparedCase] = []

    /// - Parameter production: The production file where the caller knows better than the file of cases.
    public init(file path: String, production: String? = nil, catalog: Catalog) {
        file = path
        let read = SettingsFile(path)
        issues = read.issues
        guard let tree = read.tree else {
            self.production = nil
            return
        }
        guard let fields = tree.value.map else {
            self.production = nil
            let text = "a file of test cases is a group of 'production', 'clock' and 'cases'\(tree.insteadOf)"
            issues.append(ConfigurationIssue(file: path, at: tree.position, text))
            return
        }
        let (settings, found) = CaseFile.reading(fields, at: tree.position, in: SettingContext(folder: read.folder))
        issues += found.map { ConfigurationIssue(file: path, $0) }
        let check = ProductionCheck(file: production ?? Self.shown(settings.production, beside: path), catalog: catalog)
        self.production = check
        guard check.configuration != nil, !check.issues.hasErrors else {
            issues += check.issues.filter { $0.severity == .error }
            issues.sort()
            return
        }
        for (place, one) in settings.cases.enumerated() {
            var reader = CaseReader(folder: read.folder, path: "cases[\(place + 1)]", plan: check.plan)
            let clock = one.clock ?? settings.clock
            let lookups = settings.lookups.isEmpty ? nil : settings.lookups.path
            if let prepared = reader.prepare(one, clock.microseconds, lookups) { cases.append(prepared) }
            issues += reader.issues.map { ConfigurationIssue(file: path, $0) }
        }
        issues.sort()
    }

    /// Relative to the working folder where the file of cases is.
    private static func shown(_ production: ConfiguredPath, beside file: String) -> String {
        let written = production.written
        guard !written.hasPrefix("/") else { return written }
        var folder = file.split(separator: "/", omittingEmptySubsequences: false).dropLast().map(String.init)
        var steps = written.split(separator: "/").map(String.init).filter { $0 != "." }
        while steps.first == "..", let last = folder.last, last != "..", !last.isEmpty, last != "." {
            folder.removeLast()
            steps.removeFirst()
        }
        return (folder + steps).joined(separator: "/")
    }
}

/// A case whose files have been read and whose expressions compiled.
public struct PreparedCase: Sendable {
    public let name: String
    let clock: Int64
    /// A folder in place of the production's.
    let lookups: String?
    let sends: [PreparedSend]
    let answers: [String: [Destination.Answer]]
    let unreplaced: Set<String>
    let within: Duration
    let expect: PreparedExpectation
}

struct PreparedSend: Sendable {
    let item: String
    let content: Bytes
    let after: Duration
    let request: HTTPRequestLine
}

struct PreparedExpectation: Sendable {
    struct Acknowledgement: Sendable {
        let code: String
        let text: String
        let check: [Condition]
    }

    struct Output: Sendable {
        let isSame: Bool
        let whole: Bytes?
        let ignored: [String]
        let values: [(expression: Condition, text: String)]
        let check: [Condition]
    }

    let acknowledgements: [Acknowledgement]
    let routes: [String]?
    let rules: [String]?
    let outputs: [(item: String, outputs: [Output])]
    let filtered: [(item: String, reason: String)]
    let deadLetters: [(item: String, reason: String)]
    let waiting: [String]
}

/// An expression over what comes out, HL7 v2 or a tree.
struct Condition: Sendable {
    let text: String
    private let hl7: Expression?
    private let tree: Expression?

    /// - Throws: What is wrong with it for HL7 v2, where it is right for nothing.
    init(_ text: String) throws(ExpressionError) {
        self.text = text
        tree = try? Expression(text, on: .tree)
        if tree == nil {
            hl7 = try Expression(text)
        } else {
            hl7 = try? Expression(text)
        }
    }

    func values(in content: Bytes) -> [String] {
        if CaseContent.isHL7(content) {
            return content.withUnsafeBytes { bytes in
                hl7?.evaluate(HL7ByteSource(bytes)).map(\.text) ?? []
            }
        }
        guard let tree, let content = CaseContent.tree(of: content) else { return [] }
        return (try? tree.evaluate(content))?.map(\.text) ?? []
    }

    func holds(for content: Bytes) -> Bool {
        if CaseContent.isHL7(content) {
            return content.withUnsafeBytes { hl7?.test(HL7ByteSource($0)) ?? false }
        }
        guard let tree, let content = CaseContent.tree(of: content) else { return false }
        return (try? tree.test(content)) ?? false
    }
}
