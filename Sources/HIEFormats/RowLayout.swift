// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

/// How rows are written: separated values, or columns of fixed width.
///
/// As a tree, rows are children `row` of the root, and the columns are theirs by name.
public struct RowLayout: Hashable, Sendable {
    public struct Column: Hashable, Sendable {
        public var name: String
        /// In characters; of fixed width alone.
        public var width: Int
        /// Whether values stand at the column's right end.
        public var isRight: Bool
        /// What fills the rest.
        public var pad: Character

        public init(_ name: String, width: Int = 0, isRight: Bool = false, pad: Character = " ") {
            self.name = name
            self.width = width
            self.isRight = isRight
            self.pad = pad
        }
    }

    /// Of separated values, an ASCII character.
    public var separator: UInt8
    /// Whether the first line names the columns.
    public var hasHeader: Bool
    /// In order; empty where the heading names them.
    public var columns: [Column]

    public init(separator: UInt8 = UInt8(ascii: ","), hasHeader: Bool = true, columns: [Column] = []) {
        self.separator = separator
        self.hasHeader = hasHeader
        self.columns = columns
    }

    static let row = "row"
}
