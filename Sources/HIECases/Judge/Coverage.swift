// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

public import HIEConfiguration
public import HIECore
import HIETransform

/// Which rules of a production decided in its cases, and which steps of its mappings ran.
public struct Coverage: Sendable {
    public struct Part: Sendable {
        /// A rule's name, or a step's word and place.
        public let name: String
        public let isCovered: Bool
    }

    /// An item with rules, or a mapping file with steps.
    public struct Group: Sendable {
        public let name: String
        /// `rules` or `steps`.
        public let kind: String
        public let parts: [Part]
    }

    public private(set) var groups: [Group] = []

    /// Steps are counted from here until ``init(of:_:)``. For the whole process.
    public static func begin() { StepCoverage.begin() }

    /// - Parameter results: Of all cases since ``begin()``.
    public init(of plan: ProductionPlan, _ results: [CaseResult]) {
        let ran = StepCoverage.end()
        for item in plan.items where !item.settings.decisions.isEmpty {
            let decided = results.reduce(into: Set<String>()) { $0.formUnion($1.rules[item.name] ?? []) }
            groups.append(
                Group(
                    name: item.name, kind: "rules",
                    parts: item.settings.decisions.map { Part(name: $0, isCovered: decided.contains($0)) }))
        }
        var seen: Set<String> = []
        for reference in plan.items.flatMap(\.settings.mappings) where seen.insert(reference.file).inserted {
            let lookups = LookupFolder(reference.lookups)
            let mapping = MappingFile.reading(reference.file, lookups: lookups, codes: .registered).0
            guard let steps = mapping?.allSteps, !steps.isEmpty else { continue }
            let parts = steps.map { step in
                Part(
                    name: "\(step.word) at \(step.place.position.map(\.description) ?? "")",
                    isCovered: ran.contains(step.place))
            }
            groups.append(Group(name: reference.file, kind: "steps", parts: parts))
        }
    }
}
