// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

public import HL7
import Synchronization

/// The schemas of all versions, with the local definitions of a custom schema where there is one.
///
/// A version is read at its first need, in a few milliseconds, and kept. Copies share what has been read.
public struct HL7Schemas: Sendable {
    /// HL7's own, and nothing else.
    public static let standard = HL7Schemas()

    /// `2.1` to `2.8.2`, oldest first.
    public static var versions: [String] { StandardSchemaReader.versions }

    /// What a message is read as that states no version, or none that is known.
    public static let usual = "2.5.1"

    private let custom: HL7CustomSchema?
    private let known = Known()

    private final class Known: Sendable {
        let schemas = Mutex<[String: HL7Schema]>([:])
    }

    private static let standardKnown = Known()

    public init(_ custom: HL7CustomSchema? = nil) {
        self.custom = custom
    }

    /// The schema of a version, such as `2.5.1`; of a version that is not known the nearest older one.
    public func schema(version: String) -> HL7Schema { schema(known: Self.nearest(to: version)) }

    /// The schema of a message's MSH-12, and whether that names a version that is known.
    public func schema(
        for header: HL7MessageHeader, in message: UnsafeRawBufferPointer
    ) -> (schema: HL7Schema, isKnown: Bool) {
        let whole = header.version.bytes(in: message)
        let stated = String(decoding: whole.prefix { $0 != header.delimiters.component }, as: UTF8.self)
        return (schema(version: stated), Self.versions.contains(stated))
    }

    private func schema(known version: String) -> HL7Schema {
        if let found = known.schemas.withLock({ $0[version] }) { return found }
        let standard = Self.standardSchema(version)
        let made = custom.map { $0.applied(to: standard) } ?? standard
        return known.schemas.withLock { schemas in
            if let found = schemas[version] { return found }
            schemas[version] = made
            return made
        }
    }

    /// Read once for the whole process.
    private static func standardSchema(_ version: String) -> HL7Schema {
        standardKnown.schemas.withLock { schemas in
            if let found = schemas[version] { return found }
            let made = StandardSchemaReader.read(version) ?? HL7Schema(SchemaContent(version: version))
            schemas[version] = made
            return made
        }
    }

    /// `2.9` is read as `2.8.2`, `2.3.2` as `2.3.1`, `2` and what is no version as `2.5.1`.
    private static func nearest(to version: String) -> String {
        if versions.contains(version) { return version }
        guard let wanted = numbers(version), wanted.count > 1, wanted[0] == 2 else { return usual }
        let older = versions.filter { numbers($0).map { !wanted.lexicographicallyPrecedes($0) } ?? false }
        return older.last ?? versions.first ?? usual
    }

    private static func numbers(_ version: String) -> [Int]? {
        let parts = version.split(separator: ".").map { Int($0) }
        return parts.contains(nil) ? nil : parts.compactMap(\.self)
    }
}
