// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

public import HIECore

/// What has to happen to get from what runs to a plan; the first deployment is one from nothing.
public struct Deployment: Sendable, Hashable {
    public enum Step: Sendable, Hashable {
        case add(String)
        case replace(String)
        case remove(String)
        case enable(String)
        case disable(String)
    }

    /// Removals first, then the rest in the order of the plan.
    public let steps: [Step]

    public init(from running: [ItemPlan], to plan: [ItemPlan]) {
        let before = Dictionary(running.map { ($0.name, $0) }) { first, _ in first }
        let names = Set(plan.map(\.name))
        var steps = running.filter { !names.contains($0.name) }.map { Step.remove($0.name) }
        for item in plan {
            guard let old = before[item.name] else {
                steps.append(.add(item.name))
                continue
            }
            if old.fingerprint != item.fingerprint {
                steps.append(.replace(item.name))
            } else if old.isEnabled != item.isEnabled {
                steps.append(item.isEnabled ? .enable(item.name) : .disable(item.name))
            }
        }
        self.steps = steps
    }
}
