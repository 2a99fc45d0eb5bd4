// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

public import FHIRPath
import HL7

extension Mapping {
    /// Makes the target of `source`, from any thread. The same source gives the same target, but for `now()` and lookup
    /// tables that have changed meanwhile.
    ///
    /// - Parameters:
    ///   - explaining: Whether to tell what each step wrote; costs several times the time.
    public func run(
        on source: TransformContent, clock: ExpressionClock = .system, explaining: Bool = false
    ) throws(TransformFailure) -> TransformResult {
        let run = try TransformRun(self, source, clock: clock, explaining: explaining)
        try run.perform(steps, of: self)
        return run.result()
    }

    func failure(_ step: Step?, _ reason: String) -> TransformFailure {
        TransformFailure(
            mapping: name, place: step?.place ?? StepPlace(file: file, position: nil), step: step?.word ?? "",
            reason: reason)
    }
}
