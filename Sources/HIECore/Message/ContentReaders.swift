// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

public import HIETree

/// How bodies become trees, by media type.
///
/// A body is only read when somebody asks for its tree; its bytes stay as they are. A build brings readers for its own
/// types and may add those of its classes.
public struct ContentReaders: Sendable {
    /// Why a body has no tree. Names a place in it, never its content.
    public struct Unreadable: Error, Sendable, Hashable, CustomStringConvertible {
        public let contentType: String
        public let reason: String

        public init(contentType: String, reason: String) {
            self.contentType = contentType
            self.reason = reason
        }

        public var description: String { "\(contentType): \(reason)" }
    }

    /// Reads one body; what it throws becomes the reason.
    public typealias Reader = @Sendable (Bytes) throws -> HIETree

    private var byType: [String: Reader]

    /// - Parameter readers: By media type in lower case without parameters; `text/*` stands for all texts, `*/*` for
    ///   everything that no other one is for.
    public init(_ readers: [String: Reader] = [:]) {
        byType = readers
    }

    /// A copy that reads `contentType` with `reader`, in place of an earlier one for it.
    public func adding(_ contentType: String, _ reader: @escaping Reader) -> ContentReaders {
        var copy = self
        copy.byType[contentType] = reader
        return copy
    }

    /// The tree of `message`'s body.
    public func tree(of message: Message) throws(Unreadable) -> HIETree {
        let type = message.header.profile.contentType
        guard let reader = reader(for: type) else {
            throw Unreadable(contentType: type, reason: "there is no reader for this type")
        }
        do {
            return try reader(message.body)
        } catch {
            throw Unreadable(contentType: type, reason: "\(error)")
        }
    }

    private func reader(for contentType: String) -> Reader? {
        let type = contentType.prefix { $0 != ";" }.lowercased().filter { $0 != " " }
        if let exact = byType[type] { return exact }
        let family = type.prefix { $0 != "/" }
        return byType["\(family)/*"] ?? byType["*/*"]
    }
}
