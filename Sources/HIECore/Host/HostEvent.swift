// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

/// What an item says of itself that operators may want to be told of; rules on it stand under `alerts`.
///
/// Texts name places and causes, never a field's content: they leave the engine by mail and webhook.
public enum HostEvent: Sendable, Hashable {
    /// A message failed at an item that is to say so (`AlertOnError`); told for each such message.
    case error(String)
    /// The connection to the other system is there.
    case connected
    /// It is gone, or cannot be made; why.
    case disconnected(String)
    /// What its circuit breaker is in now, as operators read it (`OPEN`), and whether it holds deliveries back.
    case breaker(String, isOpen: Bool)
}
