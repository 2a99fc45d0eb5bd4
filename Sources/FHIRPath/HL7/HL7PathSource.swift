// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

/// The bytes that structure a message. 0 stands for one that the message does not declare.
public struct HL7Separators: Sendable, Hashable {
    public var field: UInt8
    public var component: UInt8
    public var repetition: UInt8
    public var escape: UInt8
    public var subcomponent: UInt8

    public init(field: UInt8, component: UInt8, repetition: UInt8, escape: UInt8, subcomponent: UInt8) {
        self.field = field
        self.component = component
        self.repetition = repetition
        self.escape = escape
        self.subcomponent = subcomponent
    }
}

/// What an expression is evaluated over: raw values by HL7 path.
public protocol HL7PathSource {
    var separators: HL7Separators { get }

    /// Whether bytes above 127 are UTF-8, so that they compare with a literal as they are.
    var isUTF8: Bool { get }

    /// Calls `body` with each value that `path` selects, in order, until it returns false.
    ///
    /// A value is still escaped and holds at least one byte that is no separator. The bytes stay valid until the
    /// evaluation ends. `path.field` 0 selects whole segments, without their line end. Paths with groups do not come.
    func forEachRawValue(of path: HL7PathToken, _ body: (UnsafeRawBufferPointer) -> Bool)

    /// Escape sequences and character set decoded.
    func decode(_ raw: UnsafeRawBufferPointer) -> String

    /// The character set decoded, separators and escape sequences left as they are.
    func encoded(_ raw: UnsafeRawBufferPointer) -> String
}
