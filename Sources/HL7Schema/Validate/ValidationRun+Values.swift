// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HL7

/// Where a value stands, to be made a path of where there is something to tell.
struct ValuePlace {
    var segmentStart: Int
    var segmentEnd: Int
    var field = 0
    var repetition = 1
    var component = 0
    var subcomponent = 0
}

/// Fields, components and their texts.
extension ValidationRun {
    mutating func checkValues(_ start: Int, _ end: Int) {
        guard !isFull, let index = schema.segmentByCode[code(start, end)] else { return }
        let definitions = schema.segments[index].range
        var place = ValuePlace(segmentStart: start, segmentEnd: end)
        var position = start &+ 4
        // In MSH, FHS and BHS the text after the separator is field 2; both declare, and are not to be checked.
        if declaresDelimiters(start) {
            position = separator(position, end, header.delimiters.field) &+ 1
            place.field = 2
        }
        while position <= end {
            let fieldEnd = separator(position, end, header.delimiters.field)
            place.field &+= 1
            if let definition = definitions.element(place.field) {
                checkField(position, fieldEnd, schema.parts[definition], &place)
            } else if position < fieldEnd {
                tell(place, .fieldUndefined, .warning, "version \(schema.version) does not define this field")
            }
            position = fieldEnd &+ 1
        }
        while place.field < definitions.count {
            place.field &+= 1
            checkField(end, end, schema.parts[definitions.lowerBound &+ place.field &- 1], &place)
        }
    }

    private func declaresDelimiters(_ start: Int) -> Bool {
        let last = message[start &+ 1] == UInt8(ascii: "H") && message[start &+ 2] == UInt8(ascii: "S")
        let first = message[start]
        if last, first == UInt8(ascii: "B") || first == UInt8(ascii: "F") { return true }
        return first == UInt8(ascii: "M") && message[start &+ 1] == UInt8(ascii: "S")
            && message[start &+ 2] == UInt8(ascii: "H")
    }

    @inline(__always) private func separator(_ start: Int, _ end: Int, _ separator: UInt8) -> Int {
        var position = start
        // Values are short: a call of memchr for each costs more than it saves.
        let near = min(end, start &+ 64)
        while position < near {
            if message[position] == separator { return position }
            position &+= 1
        }
        return position < end ? message.position(of: separator, position, end) : end
    }

    private mutating func checkField(_ start: Int, _ end: Int, _ part: PartRecord, _ place: inout ValuePlace) {
        if start == end {
            if part.lower > 0 { tell(place, .fieldMissing, .error, "a value is required") }
            return
        }
        if part.upper == 0 {
            tell(place, .fieldWithdrawn, .warning, "version \(schema.version) has withdrawn this field")
        }
        var position = start
        var repetition = 0
        var isEmpty = true
        while position <= end {
            let stop = separator(position, end, header.delimiters.repetition)
            repetition &+= 1
            place.repetition = repetition
            if position < stop {
                isEmpty = false
                checkRepetition(position, stop, part, &place)
            }
            position = stop &+ 1
        }
        place.repetition = 1
        if repetition > Int(part.upper), part.upper > 0, part.upper != PartRecord.unlimited {
            tell(place, .fieldRepeats, .error, repetitionText(part))
        }
        if isEmpty, part.lower > 0 { tell(place, .fieldMissing, .error, "a value is required") }
    }

    private func repetitionText(_ part: PartRecord) -> String {
        part.upper == 1 ? "must not repeat" : "must not have more than \(part.upper) repetitions"
    }

    private mutating func checkRepetition(_ start: Int, _ end: Int, _ part: PartRecord, _ place: inout ValuePlace) {
        let type = schema.types[Int(part.type)]
        if type.form == .varies { return checkVarying(start, end, &place) }
        if isNull(start, end) { return }
        if part.length > 0 { checkLength(start, end, part.length, place) }
        guard type.form == .composite else {
            return checkSimple(start, end, type.form, part, &place, header.delimiters.component)
        }
        checkComponents(start, end, type.range, &place)
        if part.table > 0, schema.tables[Int(part.table) - 1].isLocal {
            place.component = 1
            checkTable(start, separator(start, end, header.delimiters.component), part, place)
            place.component = 0
        }
    }

    /// OBX-5 is of the type that OBX-2 names.
    private mutating func checkVarying(_ start: Int, _ end: Int, _ place: inout ValuePlace) {
        guard place.field == 5, code(place.segmentStart, place.segmentEnd) == 0x4F42_58 else { return }
        let first = separator(place.segmentStart &+ 4, place.segmentEnd, header.delimiters.field)
        let typeStart = min(first &+ 1, place.segmentEnd)
        let typeEnd = separator(typeStart, place.segmentEnd, header.delimiters.field)
        guard typeStart < typeEnd, !isNull(start, end) else { return }
        let name = String(decoding: message[typeStart..<typeEnd], as: UTF8.self)
        guard let index = schema.typeByCode[name] else {
            place.field = 2
            if place.repetition == 1 {
                tell(place, .dataType, .error, "names no data type of version \(schema.version)")
            }
            place.field = 5
            return
        }
        let type = schema.types[index]
        if type.form == .composite {
            checkComponents(start, end, type.range, &place)
        } else if type.form != .varies {
            let part = PartRecord(type: 0, lower: 0, upper: 1, name: 0)
            checkSimple(start, end, type.form, part, &place, header.delimiters.component)
        }
    }

    private mutating func checkComponents(
        _ start: Int, _ end: Int, _ definitions: Range<Int>, _ place: inout ValuePlace
    ) {
        place.component = 0
        var position = start
        while position <= end {
            let stop = separator(position, end, header.delimiters.component)
            place.component &+= 1
            checkComponent(position, stop, definitions, &place)
            position = stop &+ 1
        }
        while place.component < definitions.count {
            place.component &+= 1
            checkComponent(end, end, definitions, &place)
        }
        place.component = 0
    }

    private mutating func checkComponent(
        _ start: Int, _ end: Int, _ definitions: Range<Int>, _ place: inout ValuePlace
    ) {
        guard let index = definitions.element(place.component) else {
            if start < end { tell(place, .componentUndefined, .warning, "the data type has no such component") }
            return
        }
        let part = schema.parts[index]
        if start == end {
            if part.lower > 0 { tell(place, .componentMissing, .error, "a value is required") }
            return
        }
        if isNull(start, end) { return }
        if part.length > 0 { checkLength(start, end, part.length, place) }
        let type = schema.types[Int(part.type)]
        guard type.form == .composite else {
            return checkSimple(start, end, type.form, part, &place, header.delimiters.subcomponent)
        }
        checkSubcomponents(start, end, type.range, &place)
    }

    private mutating func checkSubcomponents(
        _ start: Int, _ end: Int, _ definitions: Range<Int>, _ place: inout ValuePlace
    ) {
        var position = start
        place.subcomponent = 0
        while position <= end {
            let stop = separator(position, end, header.delimiters.subcomponent)
            place.subcomponent &+= 1
            if let index = definitions.element(place.subcomponent) {
                let part = schema.parts[index]
                let form = schema.types[Int(part.type)].form
                if position < stop, form != .composite, !isNull(position, stop) {
                    checkText(position, stop, form, part, place)
                }
            } else if position < stop {
                tell(place, .componentUndefined, .warning, "the data type has no such subcomponent")
            }
            position = stop &+ 1
        }
        place.subcomponent = 0
    }

    /// A value of a type without components, which may have them all the same: the first counts.
    private mutating func checkSimple(
        _ start: Int, _ end: Int, _ form: TypeRecord.Form, _ part: PartRecord, _ place: inout ValuePlace,
        _ divider: UInt8
    ) {
        if form == .text, part.table == 0 { return }
        let stop = separator(start, end, divider)
        if stop < end {
            let isField = place.component == 0
            if isField { place.component = 2 } else { place.subcomponent = 2 }
            tell(place, .componentUndefined, .warning, "the data type has no components")
            if isField { place.component = 0 } else { place.subcomponent = 0 }
        }
        if start < stop, !isNull(start, stop) { checkText(start, stop, form, part, place) }
    }

    private mutating func checkText(
        _ start: Int, _ end: Int, _ form: TypeRecord.Form, _ part: PartRecord, _ place: ValuePlace
    ) {
        let value = message.part(start, end)
        if let expectation = ValueForm.complaint(value, form) {
            return tell(place, .dataType, .error, expectation)
        }
        if part.table > 0, form == .identifier || schema.tables[Int(part.table) - 1].isLocal {
            checkTable(start, end, part, place)
        }
    }

    private mutating func checkTable(_ start: Int, _ end: Int, _ part: PartRecord, _ place: ValuePlace) {
        let table = schema.tables[Int(part.table) - 1]
        guard start < end, !table.isOpen, !table.contains(message.part(start, end)) else { return }
        tell(
            place, .tableValue, table.isLocal ? .error : .warning,
            "is no value of \(table.isLocal ? "table" : "HL7 table") \(table.shownName)")
    }

    private mutating func checkLength(_ start: Int, _ end: Int, _ length: UInt32, _ place: ValuePlace) {
        guard end &- start > Int(length) else { return }
        let value = message.part(start, end)
        // A character of UTF-8 has one byte that is no continuation; other multi-byte sets are counted in bytes.
        let isUTF8 = String(validating: value, as: UTF8.self) != nil
        let count = isUTF8 ? value.count { $0 & 0xC0 != 0x80 } : value.count
        if count > Int(length) { tell(place, .length, .error, "must not be longer than \(length) characters") }
    }

    /// HL7 null, `""`.
    @inline(__always) private func isNull(_ start: Int, _ end: Int) -> Bool {
        end &- start == 2 && message[start] == 0x22 && message[start &+ 1] == 0x22
    }

    mutating func tell(
        _ place: ValuePlace, _ rule: HL7Finding.Rule, _ severity: HL7Finding.Severity, _ text: String
    ) {
        guard !isFull else { return }
        let (name, number) = label(place.segmentStart, place.segmentEnd)
        var path = number > 1 ? "\(name)[\(number)]-\(place.field)" : "\(name)-\(place.field)"
        if place.repetition > 1 { path += "[\(place.repetition)]" }
        if place.component > 0 { path += ".\(place.component)" }
        if place.subcomponent > 0 { path += ".\(place.subcomponent)" }
        add(
            HL7Finding(
                path, rule, severity, text,
                at: HL7Refusal.Location(segment: name, occurrence: number, field: place.field)))
    }
}

extension TableRecord {
    /// With four digits where it is a number, as HL7 writes it.
    var shownName: String {
        let isNumber = name.utf8.allSatisfy { (0x30...0x39).contains($0) }
        return isNumber && name.utf8.count < 4 ? String(repeating: "0", count: 4 - name.utf8.count) + name : name
    }
}
