// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

/// Puts bytes one after the other into memory; what does not fit is left out.
struct HL7ByteWriter {
    private let output: UnsafeMutableRawBufferPointer
    private(set) var count = 0

    init(_ output: UnsafeMutableRawBufferPointer) {
        self.output = output
    }

    @inline(__always) mutating func put(_ byte: UInt8) {
        guard count < output.count else { return }
        output[count] = byte
        count &+= 1
    }

    @inline(__always) mutating func put(_ bytes: UnsafeRawBufferPointer) {
        guard let source = bytes.baseAddress, let target = output.baseAddress, bytes.count <= output.count &- count
        else { return }
        (target + count).copyMemory(from: source, byteCount: bytes.count)
        count &+= bytes.count
    }

    @inline(__always) mutating func put(_ text: StaticString) {
        put(UnsafeRawBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    mutating func putEscaped(_ text: String, _ delimiters: HL7Delimiters) {
        for byte in HL7Escape.escaped(text.utf8, delimiters) { put(byte) }
    }

    mutating func putNumber(_ number: Int) {
        for byte in String(number).utf8 { put(byte) }
    }
}

/// The segments of an acknowledgment.
extension HL7ByteWriter {
    mutating func header(
        _ header: HL7MessageHeader, _ message: UnsafeRawBufferPointer, _ version: HL7Version,
        controlID: UnsafeRawBufferPointer, time: UnsafeRawBufferPointer
    ) {
        let separator = header.delimiters.field
        put("MSH")
        put(separator)
        if header.encodingCharacters.isEmpty {
            put(header.delimiters.component)
            put(header.delimiters.repetition)
            put(header.delimiters.escape)
            put(header.delimiters.subcomponent)
        } else {
            put(header.encodingCharacters.bytes(in: message))
        }
        field(header.receivingApplication.bytes(in: message), separator)
        field(header.receivingFacility.bytes(in: message), separator)
        field(header.sendingApplication.bytes(in: message), separator)
        field(header.sendingFacility.bytes(in: message), separator)
        field(time, separator)
        put(separator)
        put(separator)
        type(header, message, version)
        field(controlID, separator)
        field(header.processingID.bytes(in: message), separator)
        put(separator)
        if header.version.isEmpty { put("2.5.1") } else { put(header.version.bytes(in: message)) }
        if !header.characterSet.isEmpty {
            for _ in 13...17 { put(separator) }
            field(header.characterSet.bytes(in: message), separator)
        }
        put(0x0D)
    }

    private mutating func type(
        _ header: HL7MessageHeader, _ message: UnsafeRawBufferPointer, _ version: HL7Version
    ) {
        put("ACK")
        guard !header.triggerEvent.isEmpty else { return }
        put(header.delimiters.component)
        put(header.triggerEvent.bytes(in: message))
        guard version.hasMessageStructure else { return }
        put(header.delimiters.component)
        put("ACK")
    }

    mutating func msa(
        _ code: HL7AcknowledgmentCode, _ controlID: UnsafeRawBufferPointer, _ delimiters: HL7Delimiters,
        _ version: HL7Version, _ refusal: HL7Refusal?
    ) {
        put("MSA")
        put(delimiters.field)
        put(code.text)
        field(controlID, delimiters.field)
        if let refusal, !version.hasErrorFields {
            put(delimiters.field)
            putEscaped(refusal.text, delimiters)
        }
        put(0x0D)
    }

    /// An ERR for each reason; before v2.5 one, whose ERR-1 repeats.
    mutating func err(_ refusal: HL7Refusal, _ delimiters: HL7Delimiters, _ version: HL7Version) {
        if version.hasErrorFields {
            for one in [refusal] + refusal.further { error(one, delimiters) }
            return
        }
        put("ERR")
        put(delimiters.field)
        for (place, one) in ([refusal] + refusal.further).enumerated() {
            if place > 0 { put(delimiters.repetition) }
            location(one.location, delimiters)
            // ERR-1 is segment, sequence, field, code: the code stands fourth also without a place.
            let written = one.location.map { $0.field > 0 ? 3 : 2 } ?? 1
            for _ in written..<4 { put(delimiters.component) }
            coded(one.condition, delimiters.subcomponent)
        }
        put(0x0D)
    }

    private mutating func error(_ refusal: HL7Refusal, _ delimiters: HL7Delimiters) {
        put("ERR")
        put(delimiters.field)
        put(delimiters.field)
        location(refusal.location, delimiters)
        put(delimiters.field)
        coded(refusal.condition, delimiters.component)
        put(delimiters.field)
        put("E")
        for _ in 5...7 { put(delimiters.field) }
        put(refusal.condition.text)
        put(delimiters.field)
        putEscaped(refusal.text, delimiters)
        put(0x0D)
    }

    private mutating func location(_ location: HL7Refusal.Location?, _ delimiters: HL7Delimiters) {
        guard let location else { return }
        putEscaped(location.segment, delimiters)
        put(delimiters.component)
        putNumber(location.occurrence)
        // 0 is the segment itself.
        guard location.field > 0 else { return }
        put(delimiters.component)
        putNumber(location.field)
    }

    private mutating func coded(_ condition: HL7Refusal.Condition, _ separator: UInt8) {
        putNumber(condition.rawValue)
        put(separator)
        put(condition.text)
        put(separator)
        put("HL70357")
    }

    @inline(__always) private mutating func field(_ value: UnsafeRawBufferPointer, _ separator: UInt8) {
        put(separator)
        put(value)
    }
}
