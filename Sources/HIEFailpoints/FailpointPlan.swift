// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

#if HIE_FAILPOINTS
internal import Glibc
internal import Synchronization

/// What the environment asks of ``Failpoint``.
@usableFromInline package final class FailpointPlan: Sendable {
    @usableFromInline package static let current = FailpointPlan(variable("HIE_FAILPOINT"))

    private let step: Failpoint
    private let number: Int
    private let count = Atomic<Int>(0)

    /// - Parameter text: A step and a number from 1 on; nil and anything else are no plan.
    init?(_ text: String?) {
        let words = text?.split(separator: " ") ?? []
        guard words.count == 2, let step = Failpoint(rawValue: String(words[0])), let number = Int(words[1]) else {
            return nil
        }
        self.step = step
        self.number = number
    }

    @usableFromInline package func reached(_ step: Failpoint) {
        guard step == self.step else { return }
        if count.wrappingAdd(1, ordering: .relaxed).newValue == number { kill(getpid(), SIGKILL) }
    }

    /// A setting of trials that is a number, such as `HIE_TRIAL_SEGMENT_BYTES`; nil where it is not set.
    package static func number(_ name: String) -> Int? { variable(name).flatMap { Int($0) } }

    private static func variable(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }
}
#endif
