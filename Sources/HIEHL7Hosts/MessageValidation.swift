// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

public import HIECore
public import HIESettings
import HL7
import HL7Schema

/// How much of each message is checked against its schema.
public enum ValidationLevel: String, SettingChoice {
    case none
    case structure
    case full

    var level: HL7ValidationLevel { HL7ValidationLevel(rawValue: rawValue) ?? .none }
}

/// What becomes of a message that is not as its schema says.
public enum ValidationAction: String, SettingChoice {
    /// It is taken in; the findings are kept with it.
    case accept = "Accept"
    /// It is not taken in: AE with the findings as ERR segments.
    case error = "AE"
    /// It is not taken in: AR with the findings as ERR segments.
    case reject = "AR"
}

/// The settings of what checks messages as they come in.
public protocol ValidationSettings: HostSettings {
    var validation: ValidationLevel { get set }
    var schemaFile: ConfiguredPath { get set }
    var validationErrors: ValidationAction { get set }
    var validationWarnings: ValidationAction { get set }
    var allowsZSegments: Bool { get set }
}

extension ValidationSettings {
    static var validationSettings: [Setting<Self>] {
        [
            Setting(
                "Validation", \.validation,
                "What is checked: structure is segments and groups, full is fields, data types and tables too."),
            Setting(
                "SchemaFile", \.schemaFile,
                "YAML file with local segments, structures, fields and tables, over the schemas of HL7."),
            Setting(
                "ValidationErrors", \.validationErrors,
                "What becomes of a message with errors: Accept keeps the findings with it, AE and AR refuse it."),
            Setting(
                "ValidationWarnings", \.validationWarnings,
                "What becomes of a message with warnings and no errors, such as a field that its version has not."
            ).advanced(),
            Setting(
                "AllowZSegments", \.allowsZSegments,
                "Whether segments that begin with Z and are in no schema may stand anywhere."
            ).advanced(),
        ]
    }

    /// What is wrong with the file that `SchemaFile` names.
    public func check(_ context: HostContext) -> [SettingIssue] {
        SchemaFile.problems(schemaFile.path).map {
            SettingIssue("SchemaFile", $0.description, severity: $0.severity)
        }
    }

    /// Nil where nothing is to be checked.
    func messageValidation() throws(HostError) -> MessageValidation? {
        guard validation != .none else { return nil }
        do throws(SchemaFile.Problem) {
            let validator = HL7Validator(
                validation.level, schemas: try SchemaFile.schemas(schemaFile.path), allowsZSegments: allowsZSegments,
                limit: MessageValidation.mostFindings)
            return MessageValidation(validator: validator, errors: validationErrors, warnings: validationWarnings)
        } catch {
            throw .misconfigured("SchemaFile \(error.description)")
        }
    }
}

/// Checks the messages of one item and says what becomes of them.
struct MessageValidation: Sendable {
    /// Kept with a message and told of to its sender: a message with more is mended one by one anyway.
    static let mostFindings = 20

    let validator: HL7Validator
    let errors: ValidationAction
    let warnings: ValidationAction

    /// What is wrong with a message that is not to be taken in.
    struct Refusal {
        /// `error` or `reject`.
        let action: ValidationAction
        let refusal: HL7Refusal
    }

    func findings(_ message: UnsafeRawBufferPointer, _ header: HL7MessageHeader) -> [HL7Finding] {
        validator.findings(in: message, header: header)
    }

    /// Nil where the message is to be taken in.
    func refusal(of findings: [HL7Finding]) -> Refusal? {
        guard !findings.isEmpty else { return nil }
        let hasErrors = findings.contains { $0.severity == .error }
        let action = hasErrors ? errors : warnings
        guard action != .accept else { return nil }
        // Errors first: senders look at one ERR at most.
        let sorted = findings.filter { $0.severity == .error } + findings.filter { $0.severity != .error }
        let refusals = sorted.map(\.refusal)
        return refusals.first.map { first in
            Refusal(action: action, refusal: first.followed(by: Array(refusals.dropFirst())))
        }
    }
}

extension ValidationState {
    init(_ findings: [HL7Finding]) {
        guard !findings.isEmpty else {
            self = .valid
            return
        }
        self = .invalid(
            findings.map { Finding(path: $0.path, rule: $0.rule.rawValue, isError: $0.severity == .error) })
    }
}
