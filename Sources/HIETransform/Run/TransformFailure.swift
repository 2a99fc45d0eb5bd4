// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

/// Why a message could not be transformed: which step of which mapping, and what it needed. Never any of the content.
public struct TransformFailure: Error, Hashable, Sendable, CustomStringConvertible {
    public let mapping: String
    public let place: StepPlace
    /// The step's word; empty where the message could not be read.
    public let step: String
    public let reason: String

    public var description: String {
        let step = step.isEmpty ? "" : "\(step): "
        return "\(place): mapping '\(mapping)': \(step)\(reason)"
    }
}

/// One thing that a step wrote.
public struct TransformChange: Hashable, Sendable {
    public let place: StepPlace
    public let step: String
    /// Where it was written, such as `PID-5[1].1`.
    public let path: String
    /// As it stood before, encoded; nil where nothing was there.
    public let old: String?
    /// As it stands now; nil where it was removed.
    public let new: String?
}

/// What a mapping made of a message.
public struct TransformResult: Sendable {
    public let content: TransformContent
    /// What its `log` steps said.
    public let notes: [TransformNote]
    /// Filled where asked for.
    public let changes: [TransformChange]
}

public struct TransformNote: Hashable, Sendable {
    public let text: String
    public let isWarning: Bool
}
