// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

/// One way to tell somebody.
protocol AlertChannel: Sendable {
    /// Tells once and returns when the other side has said that it knows.
    func deliver(_ notice: AlertNotice) async throws(AlertDeliveryError)
}

/// Why a notice did not arrive. Texts name causes, never addresses' secrets or passwords: they stand in logs.
enum AlertDeliveryError: Error, Hashable, CustomStringConvertible {
    /// Trying again may help.
    case transient(String)
    /// It never will.
    case rejected(String)

    var description: String {
        switch self {
        case .transient(let text), .rejected(let text): text
        }
    }
}
