// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

/// What the texts of data types must look like (HL7 v2.5.1 §2.A).
enum ValueForm {
    /// What is wrong with `value`, or nil. Escapes are part of the text: none of these types may hold one.
    @inline(__always)
    static func complaint(_ value: UnsafeRawBufferPointer, _ form: TypeRecord.Form) -> String? {
        switch form {
        case .composite, .text, .identifier, .varies: nil
        case .number: isNumber(value) ? nil : "must be a number such as 12.5"
        case .sequence: isSequence(value) ? nil : "must be a number from 0"
        case .date: isDate(value) ? nil : "must be a date, YYYY[MM[DD]]"
        case .time: isTime(value) ? nil : "must be a time, HH[MM[SS[.SSSS]]][+/-ZZZZ]"
        case .dateTime:
            isDateTime(value) ? nil : "must be a date and time, YYYY[MM[DD[HH[MM[SS[.SSSS]]]]]][+/-ZZZZ]"
        }
    }

    static func isNumber(_ value: UnsafeRawBufferPointer) -> Bool {
        var position = 0
        if let first = value.first, first == UInt8(ascii: "-") || first == UInt8(ascii: "+") { position = 1 }
        var digits = 0
        var hasPoint = false
        while position < value.count {
            if isDigit(value[position]) {
                digits &+= 1
            } else if value[position] == UInt8(ascii: "."), !hasPoint {
                hasPoint = true
            } else {
                return false
            }
            position &+= 1
        }
        return digits > 0
    }

    static func isSequence(_ value: UnsafeRawBufferPointer) -> Bool {
        !value.isEmpty && value.allSatisfy(isDigit)
    }

    static func isDate(_ value: UnsafeRawBufferPointer) -> Bool {
        (value.count == 4 || value.count == 6 || value.count == 8) && hasDate(value, value.count)
    }

    static func isTime(_ value: UnsafeRawBufferPointer) -> Bool {
        hasTime(value, 0, zoneStart(value, from: 0))
    }

    static func isDateTime(_ value: UnsafeRawBufferPointer) -> Bool {
        let end = zoneStart(value, from: 4)
        guard end >= 0 else { return false }
        let dateEnd = min(end, 8)
        guard dateEnd == 4 || dateEnd == 6 || dateEnd == 8, hasDate(value, dateEnd) else { return false }
        return end == dateEnd || hasTime(value, 8, end)
    }

    /// Where the offset from UTC begins; the end without one, -1 where it is wrong.
    private static func zoneStart(_ value: UnsafeRawBufferPointer, from: Int) -> Int {
        let start = value.count &- 5
        guard start >= from, value[start] == UInt8(ascii: "+") || value[start] == UInt8(ascii: "-") else {
            return value.count
        }
        guard let hours = pair(value, start &+ 1), let minutes = pair(value, start &+ 3), hours <= 14, minutes < 60
        else { return -1 }
        return start
    }

    /// Year, month and day up to `end`, which is 4, 6 or 8.
    private static func hasDate(_ value: UnsafeRawBufferPointer, _ end: Int) -> Bool {
        guard value.count >= end, let century = pair(value, 0), let year = pair(value, 2) else { return false }
        guard end > 4 else { return true }
        guard let month = pair(value, 4), month >= 1, month <= 12 else { return false }
        guard end > 6 else { return true }
        guard let day = pair(value, 6), day >= 1 else { return false }
        return day <= days(in: month, of: century &* 100 &+ year)
    }

    private static func days(in month: Int, of year: Int) -> Int {
        switch month {
        case 4, 6, 9, 11: 30
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        default: 31
        }
    }

    /// Hours, minutes, seconds and up to four digits of a second from `start` to before `end`.
    private static func hasTime(_ value: UnsafeRawBufferPointer, _ start: Int, _ end: Int) -> Bool {
        let count = end &- start
        guard count == 2 || count == 4 || count >= 6 else { return false }
        guard let hour = pair(value, start), hour < 24 else { return false }
        guard count > 2 else { return true }
        guard let minute = pair(value, start &+ 2), minute < 60 else { return false }
        guard count > 4 else { return true }
        guard let second = pair(value, start &+ 4), second < 60 else { return false }
        guard count > 6 else { return true }
        guard value[start &+ 6] == UInt8(ascii: "."), count > 7, count <= 11 else { return false }
        return value[(start &+ 7)..<end].allSatisfy(isDigit)
    }

    @inline(__always) private static func pair(_ value: UnsafeRawBufferPointer, _ position: Int) -> Int? {
        guard position >= 0, position &+ 1 < value.count, isDigit(value[position]), isDigit(value[position &+ 1]) else {
            return nil
        }
        return Int(value[position] &- 48) &* 10 &+ Int(value[position &+ 1] &- 48)
    }

    @inline(__always) private static func isDigit(_ byte: UInt8) -> Bool { byte &- 48 < 10 }
}
