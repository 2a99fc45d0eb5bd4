// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import Synchronization

/// Which steps of the process's mappings run, while somebody asks; for the coverage of tests. Else a load and a branch.
public enum StepCoverage {
    private static let isOn = Atomic<Bool>(false)
    private static let places = Mutex<Set<StepPlace>>([])

    @inline(__always)
    static func ran(_ step: Step) {
        if isOn.load(ordering: .relaxed) { note(step.place) }
    }

    @inline(never)
    private static func note(_ place: StepPlace) { places.withLock { _ = $0.insert(place) } }

    public static func begin() {
        places.withLock { $0 = [] }
        isOn.store(true, ordering: .relaxed)
    }

    /// - Returns: What has run since the beginning.
    public static func end() -> Set<StepPlace> {
        isOn.store(false, ordering: .relaxed)
        return places.withLock { $0 }
    }
}

extension Mapping {
    /// All steps, those within others and of mappings that are called too, each with its word; in the order of the files.
    public var allSteps: [(place: StepPlace, word: String)] {
        var seen: Set<StepPlace> = []
        return Self.all(steps).filter { seen.insert($0.place).inserted }
    }

    private static func all(_ steps: [Step]) -> [(place: StepPlace, word: String)] {
        steps.flatMap { step in [(step.place, step.word)] + within(step) }
    }

    private static func within(_ step: Step) -> [(place: StepPlace, word: String)] {
        switch step.action {
        case .insert(let insert): all(insert.steps)
        case .foreach(let loop): all(loop.steps)
        case .choose(let cases, let otherwise): all(cases.flatMap(\.steps) + otherwise)
        case .group(let steps): all(steps)
        case .call(let mapping): all(mapping.steps)
        case .set, .copy, .append, .delete, .code, .assert, .log: []
        }
    }
}
