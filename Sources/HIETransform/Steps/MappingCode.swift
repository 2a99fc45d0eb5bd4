// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

public import HIESettings
public import HL7
import Synchronization

/// A step written in Swift: what a mapping names by `code:` and `hie classes` does not know.
///
/// It sees the message being written and nothing else, so that a mapping stays free of side effects.
public protocol MappingCode: Sendable {
    associatedtype Configuration: Settings

    init(_ settings: Configuration)

    /// - Throws: What was wrong, without any of the message's content: the message goes to the item's error handling.
    func run(on message: HL7Editor) throws(MappingCodeError)
}

/// Why a step written in Swift cannot go on.
public struct MappingCodeError: Error, Sendable, Hashable, CustomStringConvertible {
    public let description: String

    public init(_ description: String) { self.description = description }
}

/// The steps written in Swift that a build knows.
public struct MappingCodes: Sendable {
    private var makers: [String: @Sendable (SettingNode?, SettingContext, inout [SettingIssue]) -> (any MappingCode)?] =
        [:]

    public init() {}

    private static let shared = Mutex(MappingCodes())

    /// Those that this build has registered.
    public static var registered: MappingCodes { shared.withLock { $0 } }

    /// Adds a step to all mappings of this process that are read later: before a production is.
    public static func register<Code: MappingCode>(_ name: String, _ code: Code.Type) {
        shared.withLock { $0.add(name, code) }
    }

    public var names: [String] { makers.keys.sorted() }

    /// Adds `code` under `name`; the last of a name wins.
    public mutating func add<Code: MappingCode>(_ name: String, _: Code.Type) {
        makers[name] = { node, context, issues in
            let (settings, found) = Code.Configuration.reading(
                node?.value.map ?? SettingMap(), at: node?.position, in: context)
            issues += found
            return found.contains { $0.severity == .error } ? nil : Code(settings)
        }
    }

    func make(
        _ name: String, _ node: SettingNode?, _ context: SettingContext, _ issues: inout [SettingIssue]
    ) -> (any MappingCode)? {
        makers[name]?(node, context, &issues)
    }

    func knows(_ name: String) -> Bool { makers[name] != nil }
}
