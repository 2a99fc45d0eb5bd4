// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

public import HIECore

/// What a message can be found by, as read from its body.
///
/// Empty where the message does not say. Values are cut at ``longest`` bytes and lists at ``most`` values before they
/// are stored: what is longer is content, not a name.
public struct SearchFields: Sendable {
    /// E.g. `ADT` (HL7 v2.5.1 §2.14.9.9, MSH-9.1).
    public var type = ""
    /// E.g. `A01` (MSH-9.2).
    public var trigger = ""
    /// MSH-10.
    public var controlID = ""
    public var sendingApplication = ""
    public var sendingFacility = ""
    public var receivingApplication = ""
    public var receivingFacility = ""
    /// MSH-12; the profile's schema version stands in where it is empty.
    public var version = ""
    public var patientIDs: [String] = []
    /// Values of paths that a setting names (IRIS's search tables), with the names they are found under.
    public var extra: [(name: String, value: String)] = []

    static let longest = 256
    static let most = 64

    public init() {}

    /// `text` as it is stored and as queries ask for it.
    static func bounded(_ text: String) -> String {
        guard text.utf8.count > longest else { return text }
        return String(decoding: text.utf8.prefix(longest), as: UTF8.self)
    }
}

/// Reads ``SearchFields`` off a message, on the index's thread. What it cannot read it leaves empty.
public typealias SearchFieldReader = @Sendable (Message) -> SearchFields
