// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

/// What many messages of one source have in common, held once and shared by all of them.
///
/// A service keeps one profile per kind of message it sees, so that a message costs one reference and its
/// encoding one copy of ready bytes.
public final class MessageProfile: Sendable, Hashable {
    /// The item that brought the message in or made it.
    public let source: String
    /// What the body is to a program, e.g. `EnsLib.HL7.Message` or a class of the user's own; free text.
    public let bodyClass: String
    /// The media type, e.g. `application/hl7-v2+er7`.
    public let contentType: String
    /// E.g. `ADT_A01` or `Patient`; empty where unknown.
    public let schemaName: String
    /// E.g. `2.5.1` or `4.0.1`; empty where unknown.
    public let schemaVersion: String
    /// E.g. `urn:hl7-org:v2`; empty where unknown.
    public let schemaNamespace: String
    /// The character encoding as the message declares it, e.g. MSH-18; empty where it declares none.
    public let encoding: String
    /// Whose message it is where one engine serves several bodies; empty otherwise.
    public let tenant: String

    /// The binary form: eight texts in the order above, each with a 16-bit length before it.
    public let encoded: [UInt8]

    public init(
        source: String, bodyClass: String, contentType: String, schemaName: String = "", schemaVersion: String = "",
        schemaNamespace: String = "", encoding: String = "", tenant: String = ""
    ) {
        // Names longer than a kilobyte are content, not names; bounding them bounds the envelope.
        let texts = [
            source, bodyClass, contentType, schemaName, schemaVersion, schemaNamespace, encoding, tenant,
        ].map { $0.utf8.count <= 1024 ? $0 : String(decoding: $0.utf8.prefix(1024), as: UTF8.self) }
        self.source = texts[0]
        self.bodyClass = texts[1]
        self.contentType = texts[2]
        self.schemaName = texts[3]
        self.schemaVersion = texts[4]
        self.schemaNamespace = texts[5]
        self.encoding = texts[6]
        self.tenant = texts[7]
        var bytes = [UInt8]()
        for text in texts {
            let utf8 = Array(text.utf8)
            bytes.append(UInt8(truncatingIfNeeded: utf8.count))
            bytes.append(UInt8(truncatingIfNeeded: utf8.count >> 8))
            bytes += utf8
        }
        encoded = bytes
    }

    /// Reads the binary form; nil where it is cut short.
    convenience init?(encoded bytes: UnsafeRawBufferPointer) {
        var reader = ByteReader(bytes)
        var texts = [String]()
        for _ in 0..<8 {
            guard let count = reader.uint16(), let text = reader.bytes(Int(count)) else { return nil }
            texts.append(String(decoding: text, as: UTF8.self))
        }
        guard reader.isAtEnd else { return nil }
        self.init(
            source: texts[0], bodyClass: texts[1], contentType: texts[2], schemaName: texts[3],
            schemaVersion: texts[4], schemaNamespace: texts[5], encoding: texts[6], tenant: texts[7])
    }

    public static func == (left: MessageProfile, right: MessageProfile) -> Bool {
        left === right || left.encoded == right.encoded
    }

    public func hash(into hasher: inout Hasher) { hasher.combine(encoded) }
}
