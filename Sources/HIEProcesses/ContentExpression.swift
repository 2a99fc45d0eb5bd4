// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import FHIRPath
import HIECore
import HIESettings

/// An expression over whatever a body is: HL7 v2 by its bytes, FHIR by its types, all else by the names of its tree.
///
/// Compiled once for each of these; what a message is decides which one is asked.
struct ContentExpression: Sendable {
    let text: String
    let hl7: Expression?
    let fhir: Expression?
    let tree: Expression?
    /// What is suspicious whatever the content is, in reading order.
    let warnings: [ExpressionError]

    /// - Throws: What is wrong with the expression where it is right for no content at all.
    init(_ text: String) throws(ExpressionError) {
        self.text = text
        var failure: ExpressionError?
        func compile(_ model: ContentModel) -> Expression? {
            do throws(ExpressionError) { return try Expression(text, on: model) } catch {
                // The one that read furthest is nearest to what was meant.
                if failure.map({ $0.offset < error.offset }) ?? true { failure = error }
                return nil
            }
        }
        hl7 = compile(.hl7)
        fhir = compile(.fhir)
        tree = compile(.tree)
        let compiled = [hl7, fhir, tree].compactMap { $0 }
        if compiled.isEmpty, let failure { throw failure }
        let isSuspicious = compiled.allSatisfy { !$0.warnings.isEmpty }
        warnings = isSuspicious ? compiled.first?.warnings ?? [] : []
    }

    /// Nil for an empty text.
    static func optional(_ source: SourceText, _ setting: String) throws(HostError) -> ContentExpression? {
        source.text.isEmpty ? nil : try required(source, setting)
    }

    static func required(_ source: SourceText, _ setting: String) throws(HostError) -> ContentExpression {
        do throws(ExpressionError) { return try ContentExpression(source.text) } catch {
            throw .misconfigured("\(setting): \(error)")
        }
    }
}

extension SourceText {
    /// What is wrong or suspicious about the expression, each at its own place in the file.
    func expressionIssues(_ path: String) -> [SettingIssue] {
        guard !text.isEmpty else { return [] }
        do throws(ExpressionError) {
            return try ContentExpression(text).warnings.map { issue($0, path, .warning) }
        } catch {
            return [issue(error, path, .error)]
        }
    }

    private func issue(_ error: ExpressionError, _ path: String, _ severity: SettingIssue.Severity) -> SettingIssue {
        let before = String(decoding: text.utf8.prefix(error.offset), as: UTF8.self).unicodeScalars.count
        let reason = isSecret ? "is not right, but its text is secret" : error.description
        return SettingIssue(path, reason, at: position(at: before), severity: severity)
    }
}
