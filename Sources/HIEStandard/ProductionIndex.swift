// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

package import HIEConfiguration
package import HIECore
package import HIEIndex
internal import HIESettings

/// The search index of a production, as its settings want it.
package enum ProductionIndex {
    /// - Parameter report: Damage, deletion and failure, for the operator.
    package static func open(
        _ settings: ProductionSettings, log: any EventLog, report: @escaping @Sendable (IndexReport) -> Void
    ) throws(IndexError) -> SearchIndex {
        let fields = HL7SearchFields(tables: settings.searchTables)
        var options = IndexOptions()
        options.daysKept = Int(settings.retention.components.seconds / 86_400) + 1
        options.report = report
        return try SearchIndex(
            directory: settings.dataDirectory.path + "/index", log: log, options: options, fields: { fields.read($0) })
    }
}
