// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

/// A number of bytes: `64MiB`, `10MB`, `4096`.
///
/// KiB, MiB … are powers of 1024; KB, MB … powers of 1000.
public struct ByteSize: SettingScalarType, Comparable {
    public let bytes: Int

    public init(bytes: Int) {
        self.bytes = bytes
    }

    public static func kibibytes(_ count: Int) -> Self { ByteSize(bytes: count &* 1024) }
    public static func mebibytes(_ count: Int) -> Self { ByteSize(bytes: count &* 1_048_576) }
    public static func gibibytes(_ count: Int) -> Self { ByteSize(bytes: count &* 1_073_741_824) }

    public static func < (left: Self, right: Self) -> Bool { left.bytes < right.bytes }

    public static var typeName: String { "size in bytes" }
    public static var pluralName: String { "sizes in bytes" }
    public static var expectation: String { "a size such as 4096, 10MB or 64MiB" }
    public static var schema: SettingMap {
        [
            "anyOf": [
                ["type": "integer", "description": "Bytes.", "minimum": 0],
                ["type": "string", "pattern": #"^[0-9.]+ ?([kKMGT]i?)?B?$|\$\{[^}]+\}"#],
            ]
        ]
    }

    public init?(settingText text: String) {
        guard let quantity = Quantity(text[...]), !quantity.isNegative,
            let unit = Self.units.first(where: { $0.name.lowercased() == quantity.unit.lowercased() }),
            let bytes = quantity.times(unit.size)
        else { return nil }
        self.bytes = bytes
    }

    /// The largest unit that gives a whole number, binary before decimal.
    public var settingText: String {
        guard bytes > 0 else { return String(bytes) }
        let unit = Self.units.first { bytes % $0.size == 0 }
        return unit.map { "\(bytes / $0.size)\($0.name)" } ?? String(bytes)
    }

    private static let units: [(name: String, size: Int)] = [
        ("TiB", 1 << 40), ("GiB", 1 << 30), ("MiB", 1 << 20), ("KiB", 1 << 10),
        ("TB", 1_000_000_000_000), ("GB", 1_000_000_000), ("MB", 1_000_000), ("KB", 1000), ("", 1), ("B", 1),
    ]
}
