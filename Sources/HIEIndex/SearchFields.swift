// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

package import HIECore

/// What a message can be found by, as read from its body.
///
/// Empty where the message does not say. Values are cut at ``longest`` bytes and lists at ``most`` values before they
/// are stored: what is longer is content, not a name.
package struct SearchFields: Sendable {
    /// E.g. `ADT` (HL7 v2.5.1 §2.14.9.9, MSH-9.1).
    package var type = ""
    /// E.g. `A01` (MSH-9.2).
    package var trigger = ""
    /// MSH-10.
    package var controlID = ""
    package var sendingApplication = ""
    package var sendingFacility = ""
    package var receivingApplication = ""
    package var receivingFacility = ""
    /// MSH-12; the profile's schema version stands in where it is empty.
    package var version = ""
    package var patientIDs: [String] = []
    /// Values of paths that a setting names (IRIS's search tables), with the names they are found under.
    package var extra: [(name: String, value: String)] = []

    static let longest = 256
    static let most = 64

    package init() {}

    /// `text` as it is stored and as queries ask for it.
    static func bounded(_ text: String) -> String {
        guard text.utf8.count > longest else { return text }
        return String(decoding: text.utf8.prefix(longest), as: UTF8.self)
    }
}

/// Reads ``SearchFields`` off a message, on the index's thread. What it cannot read it leaves empty.
package typealias SearchFieldReader = @Sendable (Message) -> SearchFields
