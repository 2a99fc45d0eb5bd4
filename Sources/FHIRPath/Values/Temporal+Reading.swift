// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

/// Takes numbers of fixed width off the front of some bytes.
struct DigitReader {
    let bytes: ArraySlice<UInt8>
    var position: Int

    init(_ bytes: ArraySlice<UInt8>) {
        self.bytes = bytes
        position = bytes.startIndex
    }

    var isAtEnd: Bool { position >= bytes.endIndex }

    func peek(_ ahead: Int = 0) -> UInt8 {
        position + ahead < bytes.endIndex ? bytes[position + ahead] : 0
    }

    mutating func take(_ byte: Character) -> Bool {
        guard peek() == byte.asciiValue else { return false }
        position += 1
        return true
    }

    mutating func number(_ width: Int) -> Int? {
        var value = 0
        for ahead in 0..<width {
            guard peek(ahead).isDigit else { return nil }
            value = value * 10 + Int(peek(ahead) - 0x30)
        }
        position += width
        return value
    }

    /// Digits behind a decimal point, at least one; those behind the ninth are dropped.
    mutating func fraction() -> (nanoseconds: Int, digits: Int)? {
        var value = 0
        var digits = 0
        while peek().isDigit {
            if digits < 9 {
                value = value * 10 + Int(peek() - 0x30)
                digits += 1
            }
            position += 1
        }
        guard digits > 0 else { return nil }
        for _ in digits..<9 { value *= 10 }
        return (value, digits)
    }

    /// `+hh:mm`, `-hh:mm` or, where `colon` is false, `+hhmm`.
    mutating func offset(colon: Bool) -> Int? {
        let isNegative = peek() == UInt8(ascii: "-")
        guard take("+") || take("-"), let hours = number(2) else { return nil }
        if colon, !take(":") { return nil }
        guard let minutes = number(2), minutes <= 59 else { return nil }
        return (hours * 60 + minutes) * (isNegative ? -1 : 1)
    }
}

extension Temporal {
    /// Reads FHIRPath's form without the `@`: `2020-01-31`, `2020-01-31T`, `2020-01-31T10:30Z`, `T10:30`.
    ///
    /// Takes what belongs to it and leaves the rest; nil where that is not valid.
    static func read(_ reader: inout DigitReader) -> Temporal? {
        if reader.take("T") { return readTime(&reader, Temporal(.time, .hour)) }
        guard let year = reader.number(4) else { return nil }
        var value = Temporal(.date, .year)
        value.year = year
        if reader.peek() == UInt8(ascii: "-"), reader.peek(1).isDigit {
            reader.position += 1
            guard let month = reader.number(2) else { return nil }
            (value.month, value.precision) = (month, .month)
            if reader.peek() == UInt8(ascii: "-"), reader.peek(1).isDigit {
                reader.position += 1
                guard let day = reader.number(2) else { return nil }
                (value.day, value.precision) = (day, .day)
            }
        }
        if reader.take("T") {
            value.kind = .dateTime
            if reader.peek().isDigit {
                guard value.precision == .day, let timed = readTime(&reader, value) else { return nil }
                value = timed
            }
        }
        return value.isValid ? value : nil
    }

    private static func readTime(_ reader: inout DigitReader, _ start: Temporal) -> Temporal? {
        var value = start
        guard let hour = reader.number(2) else { return nil }
        (value.hour, value.precision) = (hour, .hour)
        if reader.take(":") {
            guard let minute = reader.number(2) else { return nil }
            (value.minute, value.precision) = (minute, .minute)
            if reader.take(":") {
                guard let second = reader.number(2) else { return nil }
                (value.second, value.precision) = (second, .second)
                if reader.peek() == UInt8(ascii: "."), reader.peek(1).isDigit {
                    reader.position += 1
                    guard let fraction = reader.fraction() else { return nil }
                    (value.nanosecond, value.fractionDigits) = (fraction.nanoseconds, fraction.digits)
                }
            }
        }
        if value.kind == .dateTime {
            if reader.take("Z") {
                value.offset = 0
            } else if reader.peek() == UInt8(ascii: "+") || reader.peek() == UInt8(ascii: "-"), reader.peek(1).isDigit {
                guard let offset = reader.offset(colon: true) else { return nil }
                value.offset = offset
            }
        }
        return value.isValid ? value : nil
    }

    /// Reads a whole text in FHIRPath's form (a time may come without its `T`).
    static func parse(_ text: String, as kind: Kind) -> Temporal? {
        let text = kind == .time && !text.hasPrefix("T") ? "T" + text : text
        var reader = DigitReader(Array(text.utf8)[...])
        guard let value = read(&reader), reader.isAtEnd else { return nil }
        switch (kind, value.kind) {
        case (.date, .date), (.dateTime, .dateTime), (.time, .time): return value
        case (.dateTime, .date): return value.dateTime
        case (.date, .dateTime): return value.date
        default: return nil
        }
    }
}

extension Temporal {
    /// Reads an HL7 v2 DT, TS or DTM: `YYYY[MM[DD[HH[MM[SS[.S…]]]]]][+/-ZZZZ]` (HL7 v2.5.1 §2.A.22).
    init?(hl7 text: some StringProtocol) {
        var reader = DigitReader(Array(text.utf8)[...])
        guard let year = reader.number(4) else { return nil }
        self.init(.date, .year)
        self.year = year
        let steps: [(WritableKeyPath<Temporal, Int>, Precision)] = [
            (\.month, .month), (\.day, .day), (\.hour, .hour), (\.minute, .minute), (\.second, .second),
        ]
        for (part, precision) in steps where reader.peek().isDigit {
            guard let number = reader.number(2) else { return nil }
            self[keyPath: part] = number
            self.precision = precision
        }
        kind = precision > .day ? .dateTime : .date
        if precision >= .minute, reader.take(".") { guard takeFraction(&reader) else { return nil } }
        if !reader.isAtEnd {
            guard let offset = reader.offset(colon: false) else { return nil }
            if kind == .dateTime { self.offset = offset }
        }
        guard reader.isAtEnd, isValid else { return nil }
    }

    /// Reads an HL7 v2 TM, `HH[MM[SS[.S…]]][+/-ZZZZ]` (HL7 v2.5.1 §2.A.75); the offset is dropped, as times have none.
    init?(hl7Time text: some StringProtocol) {
        var reader = DigitReader(Array(text.utf8)[...])
        guard let hour = reader.number(2) else { return nil }
        self.init(.time, .hour)
        self.hour = hour
        if let minute = reader.number(2) { (self.minute, precision) = (minute, .minute) }
        if precision == .minute, let second = reader.number(2) { (self.second, precision) = (second, .second) }
        if precision == .second, reader.take(".") { guard takeFraction(&reader) else { return nil } }
        if !reader.isAtEnd { guard reader.offset(colon: false) != nil else { return nil } }
        guard reader.isAtEnd, isValid else { return nil }
    }

    private mutating func takeFraction(_ reader: inout DigitReader) -> Bool {
        guard precision == .second, let fraction = reader.fraction() else { return false }
        (nanosecond, fractionDigits) = (fraction.nanoseconds, fraction.digits)
        return true
    }
}
