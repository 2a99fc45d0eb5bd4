// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HL7

extension Lexer {
    /// The HL7 path at the position, or nil, with nothing consumed, where the text is something else.
    mutating func path() throws(ExpressionError) -> HL7Path? {
        let start = position
        let found: (path: HL7Path, end: Int)?
        do throws(HL7PathError) {
            found = try HL7Path.scan(text, from: start)
        } catch {
            throw fault(error)
        }
        guard let (path, end) = found else { return nil }
        position = end
        try checkEnd(of: path, from: start)
        return path.withoutEvery
    }

    /// What stands behind a path and belongs to no other token.
    private mutating func checkEnd(of path: HL7Path, from start: Int) throws(ExpressionError) {
        if path.subcomponent != nil, peek() == UInt8(ascii: ".") || peek() == UInt8(ascii: "-"), peek(1).isDigit {
            throw error("an HL7 path ends with the subcomponent", at: position)
        }
        if path.component == nil, path.repetition == .unstated, peek() == UInt8(ascii: "[") {
            let written = String(decoding: text[start..<position], as: UTF8.self)
            throw error(
                "a repetition is a number or '*' without blanks", at: position + 1,
                hint: "(\(written))[...] counts from 0")
        }
        guard !peek().isNamePart else {
            let place = position
            throw error("found '\(name())' directly behind the path '\(path.withoutEvery)'", at: place)
        }
    }

    private func fault(_ fault: HL7PathError) -> ExpressionError {
        let place = fault.column - 1
        switch fault.reason {
        case .zero: return error("numbers in an HL7 path begin at 1", at: place)
        case .numberTooLarge: return error("the number in the HL7 path is too large", at: place)
        case .expectedNumber, .unclosedIndex: return error("a repetition is a number or '*' without blanks", at: place)
        case .terserIndex:
            return error(
                "an occurrence is written in square brackets", at: place, hint: "as in OBX[1]-5, counted from 1")
        case .unknownField(let name, let segment):
            return error(
                "'\(name)' is not a field of \(segment) known by name", at: place,
                hint: "write its number, as in \(segment)-3")
        case .unknownComponent(let name, let field):
            return error(
                "'\(name)' is not a part of \(field) known by name", at: place,
                hint: "write its number, or call a function as in .\(name)()")
        case .notAPath, .leftOver, .groupsNeedSchema: return error(fault.reason.description, at: place)
        }
    }
}
