// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

/// The bytes of an expression's UTF-8 text that something was read from.
public struct SourceRange: Sendable, Hashable {
    public var start: Int
    public var end: Int

    public init(_ start: Int, _ end: Int) {
        self.start = start
        self.end = end
    }

    func joined(to other: SourceRange) -> SourceRange {
        SourceRange(min(start, other.start), max(end, other.end))
    }
}

/// A fault of the expression itself, or a warning about it, with its place in the text.
public struct ExpressionError: Error, Sendable, Hashable {
    private struct Fault: Sendable, Hashable {
        let message: String
        let hint: String?
        let offset: Int
        let line: Int
        let column: Int
    }

    /// One word: the parser and compiler recurse through many calls that throw it, each with room for one.
    private indirect enum Box: Sendable, Hashable {
        case fault(Fault)
    }

    private let box: Box

    private var fault: Fault {
        switch box {
        case .fault(let fault): fault
        }
    }

    /// What was expected and what was found, without the place and the hint.
    public var message: String { fault.message }
    /// How to write it instead, where a common slip was recognized.
    public var hint: String? { fault.hint }
    /// UTF-8 bytes before the fault.
    public var offset: Int { fault.offset }
    /// 1-based.
    public var line: Int { fault.line }
    /// 1-based, in UTF-8 bytes.
    public var column: Int { fault.column }

    init(_ message: String, hint: String? = nil, at offset: Int, in text: [UInt8]) {
        let offset = min(max(offset, 0), text.count)
        let before = text[..<offset]
        box = .fault(
            Fault(
                message: message, hint: hint, offset: offset,
                line: 1 + before.count { $0 == UInt8(ascii: "\n") },
                column: 1 + offset - (before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0)))
    }

    /// The place as people read it: the column alone while the text has one line up to there.
    public var place: String {
        line == 1 ? "column \(column)" : "line \(line), column \(column)"
    }
}

extension ExpressionError: CustomStringConvertible {
    /// For example `column 14: expected an expression after 'and', found the end of the text`.
    public var description: String {
        "\(place): \(message)" + (hint.map { "; \($0)" } ?? "")
    }
}
