// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

/// General acknowledgments: written (HL7 v2.5.1 §2.9.2, §2.13.1 ACK) and read.
///
/// Written with the sender's delimiters, version and character set; MSH-3/4 and MSH-5/6 are those of the message
/// exchanged, MSH-11 is the message's. MSH-9 is `ACK^A01^ACK` with the message's trigger event: without the structure
/// before v2.3.1, which introduced it, and `ACK` alone when the message has no trigger event. A message that states no
/// version is answered in the form of v2.5.1.
/// A refusal says why: in MSA-3 and ERR-1 up to v2.4, in ERR-2, 3, 4, 7 and 8 from v2.5 on.
public enum HL7Acknowledgment {
    /// The room that ``write(_:answering:in:controlID:time:refusal:into:)`` needs at most, in bytes.
    public static func room(
        answering header: HL7MessageHeader, controlID: UnsafeRawBufferPointer, time: UnsafeRawBufferPointer,
        refusal: HL7Refusal? = nil
    ) -> Int {
        var room = 128 &+ controlID.count &+ time.count &+ header.segment.rangeLength &+ header.triggerEvent.rangeLength
        room &+= header.controlID.rangeLength
        // Each byte of a refusal's text may become an escape of five, and appears up to twice.
        if let refusal {
            for one in [refusal] + refusal.further {
                room &+= 256 &+ one.text.utf8.count &* 10
                room &+= (one.location?.segment.utf8.count ?? 0) &* 5
            }
        }
        return room
    }

    /// Writes the acknowledgment of a message. Without a refusal it allocates nothing.
    ///
    /// - Parameters:
    ///   - header: Read from `message`.
    ///   - controlID: The acknowledgment's own MSH-10: unique, at most 20 characters for the older versions.
    ///   - time: The acknowledgment's MSH-7, such as `20260101120000.000+0000`.
    ///   - refusal: Why, for codes other than AA and CA.
    /// - Returns: The bytes written; 0 and nothing of use written when `room` was not there.
    public static func write(
        _ code: HL7AcknowledgmentCode, answering header: HL7MessageHeader, in message: UnsafeRawBufferPointer,
        controlID: UnsafeRawBufferPointer, time: UnsafeRawBufferPointer, refusal: HL7Refusal? = nil,
        into output: UnsafeMutableRawBufferPointer
    ) -> Int {
        guard output.count >= room(answering: header, controlID: controlID, time: time, refusal: refusal) else {
            return 0
        }
        var writer = HL7ByteWriter(output)
        let version = HL7Version(header.version.bytes(in: message), component: header.delimiters.component)
        writer.header(header, message, version, controlID: controlID, time: time)
        writer.msa(code, header.controlID.bytes(in: message), header.delimiters, version, refusal)
        if let refusal { writer.err(refusal, header.delimiters, version) }
        return writer.count
    }

    /// Appends the acknowledgment of a message, with no allocation but the array's growth.
    public static func append(
        _ code: HL7AcknowledgmentCode, answering header: HL7MessageHeader, in message: UnsafeRawBufferPointer,
        controlID: UnsafeRawBufferPointer, time: UnsafeRawBufferPointer, refusal: HL7Refusal? = nil,
        to output: inout [UInt8]
    ) {
        let start = output.count
        let room = room(answering: header, controlID: controlID, time: time, refusal: refusal)
        output.append(contentsOf: repeatElement(0, count: room))
        let written = output.withUnsafeMutableBytes { bytes in
            write(
                code, answering: header, in: message, controlID: controlID, time: time, refusal: refusal,
                into: UnsafeMutableRawBufferPointer(rebasing: bytes[start...]))
        }
        output.removeLast(room &- written)
    }

    /// The answer to bytes whose MSH cannot be read: AR without MSA-2, in the form of v2.5.1 with usual delimiters.
    public static func rejection(
        of error: HL7Error, controlID: UnsafeRawBufferPointer, time: UnsafeRawBufferPointer
    ) -> [UInt8] {
        let delimiters = HL7Delimiters.standard
        let refusal = HL7Refusal(.segmentSequence, error.description)
        let room = 512 &+ controlID.count &+ time.count &+ refusal.text.utf8.count &* 5
        return [UInt8](unsafeUninitializedCapacity: room) { bytes, count in
            var writer = HL7ByteWriter(UnsafeMutableRawBufferPointer(bytes))
            writer.put("MSH|^~\\&|||||")
            writer.put(time)
            writer.put("||ACK|")
            writer.put(controlID)
            writer.put("|P|2.5.1\r")
            writer.msa(.ar, UnsafeRawBufferPointer(start: nil, count: 0), delimiters, .current, nil)
            writer.err(refusal, delimiters, .current)
            count = writer.count
        }
    }
}

extension HL7Range {
    fileprivate var rangeLength: Int { Int(length) }
}

/// What about a version decides the form of an acknowledgment.
struct HL7Version: Equatable {
    /// MSH-9.3, since v2.3.1.
    let hasMessageStructure: Bool
    /// ERR-2 and later and no more MSA-3, since v2.5.
    let hasErrorFields: Bool

    static let current = HL7Version(hasMessageStructure: true, hasErrorFields: true)

    private init(hasMessageStructure: Bool, hasErrorFields: Bool) {
        self.hasMessageStructure = hasMessageStructure
        self.hasErrorFields = hasErrorFields
    }

    /// Reads MSH-12, such as `2.3.1` or `2.5^GBR`. What is no version is taken for the current one.
    init(_ bytes: UnsafeRawBufferPointer, component: UInt8) {
        var numbers = (0, 0, 0)
        var part = 0
        for byte in bytes {
            if byte == component { break }
            if byte == UInt8(ascii: ".") {
                part &+= 1
                continue
            }
            let digit = Int(byte &- UInt8(ascii: "0"))
            guard digit < 10 else { continue }
            switch part {
            case 0: numbers.0 = min(numbers.0 &* 10 &+ digit, 99)
            case 1: numbers.1 = min(numbers.1 &* 10 &+ digit, 99)
            case 2: numbers.2 = min(numbers.2 &* 10 &+ digit, 99)
            default: break
            }
        }
        let isStated = numbers.0 > 0
        hasErrorFields = !isStated || numbers >= (2, 5, 0)
        hasMessageStructure = !isStated || numbers >= (2, 3, 1)
    }
}
