// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

/// A place in a configuration file.
///
/// Both numbers start at 1; columns count Unicode scalars, as editors and YAML do.
public struct SourcePosition: Sendable, Hashable, Comparable, CustomStringConvertible {
    public let line: Int
    public let column: Int

    public init(line: Int, column: Int) {
        self.line = line
        self.column = column
    }

    public static func < (left: Self, right: Self) -> Bool {
        (left.line, left.column) < (right.line, right.column)
    }

    public var description: String { "\(line):\(column)" }

    /// The place `count` scalars further on the same line.
    public func advanced(by count: Int) -> Self {
        SourcePosition(line: line, column: column &+ count)
    }
}
