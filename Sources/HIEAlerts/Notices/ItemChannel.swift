// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

internal import HIECore

/// Gives notices to an item of the production, as messages of JSON.
struct ItemChannel: AlertChannel {
    let item: String
    let production: String
    let submit: @Sendable (String, [UInt8]) async throws(HostError) -> Void

    func deliver(_ notice: AlertNotice) async throws(AlertDeliveryError) {
        do throws(HostError) {
            try await submit(item, NoticeReport(notice, production: production).json)
        } catch {
            throw .transient("\(item): \(error)")
        }
    }
}
