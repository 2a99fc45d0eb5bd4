// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

/// What an edit writes.
public enum HL7Content {
    /// Text as people read it: separators in it are escaped, line ends become `\.br\`.
    case text(String)
    /// A part of a message, whose own parts become parts of the place: those of a field's repetition that is written
    /// into a component become subcomponents. ``HL7Editor`` takes it as having its own delimiters and character set.
    case part(UnsafeRawBufferPointer, HL7Value.Level)
}

extension HL7Editor {
    /// Writes `content` into `part` of segment `place`; what it needs before it is made. Empty content empties the part
    /// and makes nothing.
    ///
    /// - Parameter place: Counted from 0 among all segments.
    public func set(_ part: HL7Part, in place: Int, to content: HL7Content) throws(HL7EditError) {
        guard records.indices.contains(place) else { return }
        scratch.removeAll(keepingCapacity: true)
        try append(content, at: part.level)
        try put(part, in: place)
    }

    /// Writes several contents: as the repetitions of a whole field; else the first of them.
    public func set(_ part: HL7Part, in place: Int, to contents: [HL7Content]) throws(HL7EditError) {
        guard records.indices.contains(place) else { return }
        scratch.removeAll(keepingCapacity: true)
        for (number, content) in contents.enumerated() {
            if number > 0 {
                guard part.level == .field else { break }
                scratch.append(delimiters.repetition)
            }
            try append(content, at: part.level)
        }
        try put(part, in: place)
    }

    /// Empties `part` and what lies in it, and makes nothing.
    public func clear(_ part: HL7Part, in place: Int) throws(HL7EditError) {
        guard records.indices.contains(place) else { return }
        scratch.removeAll(keepingCapacity: true)
        try put(part, in: place)
    }

    private func put(_ part: HL7Part, in place: Int) throws(HL7EditError) {
        let found = try locate(part, in: place)
        if scratch.isEmpty, !found.isThere { return }
        try replace(found.range, in: place, found.missing)
    }

    /// A part of segment `place` as it stands; nil where the message does not have it. The bytes stay valid until the next
    /// edit.
    public func part(_ part: HL7Part, in place: Int) -> UnsafeRawBufferPointer? {
        guard records.indices.contains(place), let found = try? locate(part, in: place), found.isThere else {
            return nil
        }
        return message.part(found.start, found.end)
    }

    /// A part found by an expression as people read it: decoded, its escapes resolved. HL7 null is empty.
    public func text(of raw: UnsafeRawBufferPointer, _ level: HL7Value.Level) -> String {
        if HL7Null.isNull(raw) { return "" }
        return level == .literal ? decoding.text(of: raw) : HL7Escape.text(of: raw, delimiters, decoding)
    }

    /// How many repetitions a field has, empty ones among them; 0 where the field is absent or empty.
    public func repetitionCount(ofField field: Int, in place: Int) -> Int {
        guard records.indices.contains(place), let found = try? locate(HL7Part(field), in: place), found.isThere,
            found.start < found.end
        else { return 0 }
        var number = 1
        var position = message.position(of: delimiters.repetition, found.start, found.end)
        while position < found.end {
            number &+= 1
            position = message.position(of: delimiters.repetition, position &+ 1, found.end)
        }
        return number
    }

    /// Puts a new repetition before repetition `number`, or at the end where there are fewer; in it lies `content`, in
    /// the component that `part` names. An empty field has no repetition yet.
    public func insertRepetition(
        _ part: HL7Part, before number: Int, in place: Int, _ content: HL7Content
    ) throws(HL7EditError) {
        guard records.indices.contains(place) else { return }
        let existing = repetitionCount(ofField: part.field, in: place)
        var part = part
        part.repetition = max(min(number, existing &+ 1), 1)
        if part.repetition <= existing {
            let found = try locate(HL7Part(part.field, repetition: part.repetition), in: place)
            scratch.removeAll(keepingCapacity: true)
            scratch.append(delimiters.repetition)
            try replace(found.start..<found.start, in: place)
        }
        try set(part, in: place, to: content)
    }

    /// Takes repetition `number` of a field out; those behind it move up.
    public func removeRepetition(_ number: Int, ofField field: Int, in place: Int) throws(HL7EditError) {
        guard records.indices.contains(place), number > 0 else { return }
        let found = try locate(HL7Part(field, repetition: number), in: place)
        guard found.isThere else { return }
        var (start, end) = (found.start, found.end)
        if number > 1 {
            start &-= 1
        } else if end < records[place].end, message[end] == delimiters.repetition {
            end &+= 1
        }
        scratch.removeAll(keepingCapacity: true)
        try replace(start..<end, in: place)
    }
}
