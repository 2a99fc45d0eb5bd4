// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

public import HIESettings
import HIETree
public import HL7

/// What messages must share to reach each destination in the order received (CORE "Key").
public enum OrderBy: SettingScalarType {
    case patient, facility, connection, item
    case path(HL7Path)

    public static var typeName: String { "patient, facility, connection, item or an HL7 path" }
    public static var expectation: String { "patient, facility, connection, item or an HL7 path such as PV1-19" }
    public static var schema: SettingMap { ["type": "string"] }

    public init?(settingText text: String) {
        switch text.lowercased() {
        case "patient": self = .patient
        case "facility": self = .facility
        case "connection": self = .connection
        case "item": self = .item
        default:
            guard let path = try? HL7Path(text), path.groups.isEmpty else { return nil }
            self = .path(path)
        }
    }

    public var settingText: String {
        switch self {
        case .patient: "patient"
        case .facility: "facility"
        case .connection: "connection"
        case .item: "item"
        case .path(let path): path.description
        }
    }
}

/// Finds the ordering key of messages.
struct HL7Keys: Sendable {
    private let orderBy: OrderBy
    private let scan: HL7ValueScan?

    init(_ orderBy: OrderBy) {
        self.orderBy = orderBy
        if case .path(let path) = orderBy { scan = try? HL7ValueScan(path) } else { scan = nil }
    }

    /// The key's hash; `fallback`, which stands for the connection or file, where the message has none.
    func key(of message: UnsafeRawBufferPointer, _ header: HL7MessageHeader, fallback: UInt64) -> UInt64 {
        switch orderBy {
        case .patient: return HL7OrderingKey.hash(in: message, header: header) ?? fallback
        case .facility:
            return header.sendingFacility.isEmpty ? fallback : XXH64.hash(header.sendingFacility.bytes(in: message))
        case .connection: return fallback
        case .item: return 0
        case .path:
            var key = fallback
            scan?.forEachValue(in: message, header: header) { value in
                key = XXH64.hash(value)
                return false
            }
            return key
        }
    }
}
