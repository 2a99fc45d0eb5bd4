// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

package import HIEConfiguration
package import HIECore
package import HIEIndex
internal import HIESettings

/// The search index of a production, as its settings want it.
package enum ProductionIndex {
    /// - Parameters:
    ///   - load: Of the journal that takes messages in meanwhile, to which the index gives way; nil where none does.
    ///   - report: Damage, deletion and failure, for the operator.
    package static func open(
        _ settings: ProductionSettings, log: any EventLog, load: JournalLoad? = nil,
        report: @escaping @Sendable (IndexReport) -> Void
    ) throws(IndexError) -> SearchIndex {
        let fields = HL7SearchFields(tables: settings.searchTables)
        var options = IndexOptions()
        options.daysKept = Int(settings.retention.components.seconds / 86_400) + 1
        options.report = report
        if let load {
            let most = settings.retentionSize?.bytes ?? 0
            options.isBusy = { load.isBusy }
            options.backlog = { load.backlog(of: $0, most: most) }
        }
        return try SearchIndex(
            directory: settings.dataDirectory.path + "/index", log: log, options: options, fields: { fields.read($0) })
    }
}
