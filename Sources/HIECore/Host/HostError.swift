// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

/// Why a host could not do its work, in the terms in which the engine decides what happens next.
///
/// Texts name places and rules, never a field's content: they stand in logs and traces.
public enum HostError: Error, Sendable, Hashable, CustomStringConvertible {
    /// Trying the same message again may succeed: it is tried again, in order, as the item's policies say.
    case transient(String)
    /// The message can never succeed here: it becomes a dead letter.
    case rejected(String)
    /// The host itself cannot run: it stops until its configuration is mended.
    case misconfigured(String)
    case cancelled

    public var description: String {
        switch self {
        case .transient(let text), .rejected(let text), .misconfigured(let text): text
        case .cancelled: "cancelled"
        }
    }
}
