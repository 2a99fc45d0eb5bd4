// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

public import HIESettings
import HL7

/// Where a step stands, for messages about it.
public struct StepPlace: Hashable, Sendable, CustomStringConvertible {
    /// As the user named it.
    public let file: String
    public let position: SourcePosition?

    public init(file: String, position: SourcePosition?) {
        self.file = file
        self.position = position
    }

    public var description: String { position.map { "\(file):\($0)" } ?? file }
}

/// One step, ready to run.
struct Step: Sendable {
    let place: StepPlace
    let action: Action

    indirect enum Action: Sendable {
        case set(Target, Formula)
        case copy(CopyStep)
        case append(Target, Formula)
        case insert(InsertStep)
        case delete(Target)
        case foreach(ForeachStep)
        /// The first whose condition holds, else the last.
        case choose([(condition: Formula, steps: [Step])], otherwise: [Step])
        case group([Step])
        case call(Mapping)
        case code(any MappingCode)
        case assert(Formula, String)
        case log(String, isWarning: Bool)
    }

    /// Its word in the file.
    var word: String {
        switch action {
        case .set: "set"
        case .copy: "copy"
        case .append: "append"
        case .insert: "insert"
        case .delete: "delete"
        case .foreach: "foreach"
        case .choose: "when"
        case .group: "group"
        case .call: "call"
        case .code: "code"
        case .assert: "assert"
        case .log: "log"
        }
    }
}

/// What a step writes to.
enum Target: Sendable {
    case hl7(HL7Place)
    /// The segment or repetition that `foreach` or `insert` calls by this name, or a part of it.
    case variable(String, VariablePart)
    case tree(TreePath)

    /// A part of a segment, or where the variable is a repetition, of that.
    struct VariablePart: Sendable {
        var field = 0
        var repetition = 0
        var component = 0
        var subcomponent = 0

        var isWhole: Bool { field == 0 && component == 0 }
    }
}

struct CopyStep: Sendable {
    /// Segments, or a part that expressions can say too.
    let source: HL7Place
    let target: HL7Place
}

struct InsertStep: Sendable {
    enum Where: Sendable {
        case end
        case before(HL7Place)
        case after(HL7Place)
        case beforeVariable(String)
        case afterVariable(String)
    }

    let segment: String
    let position: Where
    let name: String?
    let steps: [Step]
}

struct ForeachStep: Sendable {
    enum Over: Sendable {
        /// Segments, or the repetitions of a field.
        case hl7(HL7Place)
        /// The values of an expression: elements of a tree, values.
        case values(Formula)
    }

    let over: Over
    let name: String
    let condition: Formula?
    let steps: [Step]
}
