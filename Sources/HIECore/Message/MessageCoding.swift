// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

public import HIETree
import Synchronization

/// The binary form of a message, version 1: little-endian, what is absent takes no room.
///
///     version u8 · flags u8 · priority u8 · validation u8 · id 16 · session 16 · created i64 · key u64
///     profile u16 + bytes · [correlation 16] · [causation 16] · [time to live, ms i64] · [trace 25]
///     [return to: item, ordinal u32, kept u8, input 16]
///     [findings u16 × (path, rule, error u8)] · [properties u16 × (name, value)] · body u32 + bytes
///
/// A typical HL7 message carries 150 to 250 bytes besides its body.
extension Message {
    static let formatVersion: UInt8 = 1

    private struct Parts: OptionSet {
        let rawValue: UInt8
        static let correlation = Parts(rawValue: 1)
        static let causation = Parts(rawValue: 2)
        static let timeToLive = Parts(rawValue: 4)
        static let trace = Parts(rawValue: 8)
        static let properties = Parts(rawValue: 16)
        static let returnTo = Parts(rawValue: 32)
    }

    /// Exactly what ``encode(into:)`` writes.
    public var encodedSize: Int {
        var size = 4 + 32 + 16 + 2 + header.profile.encoded.count + 4 + body.count
        if header.correlation != nil { size += 16 }
        if header.causation != nil { size += 16 }
        if header.timeToLive != nil { size += 8 }
        if header.trace != nil { size += 25 }
        if let address = header.returnTo { size += address.encodedSize }
        if case .invalid(let findings) = header.validation {
            size +=
                2
                + Self.bounded(findings).reduce(0) {
                    $0 + ByteWriter.size(text: $1.path) + ByteWriter.size(text: $1.rule) + 1
                }
        }
        if !header.properties.isEmpty {
            size +=
                2
                + header.properties.prefix(Int(UInt16.max)).reduce(0) {
                    $0 + ByteWriter.size(text: $1.key) + ByteWriter.size(text: $1.value)
                }
        }
        return size
    }

    public func encode(into writer: inout ByteWriter) {
        var parts: Parts = []
        if header.correlation != nil { parts.insert(.correlation) }
        if header.causation != nil { parts.insert(.causation) }
        if header.timeToLive != nil { parts.insert(.timeToLive) }
        if header.trace != nil { parts.insert(.trace) }
        if !header.properties.isEmpty { parts.insert(.properties) }
        if header.returnTo != nil { parts.insert(.returnTo) }
        writer.write(Self.formatVersion)
        writer.write(parts.rawValue)
        writer.write(header.priority)
        writer.write(header.validation.code)
        writer.write(header.id)
        writer.write(header.session)
        writer.write(header.created.microseconds)
        writer.write(header.key)
        writer.write(UInt16(truncatingIfNeeded: header.profile.encoded.count))
        header.profile.encoded.withUnsafeBytes { writer.write($0) }
        encodeOptional(into: &writer)
        writer.write(UInt32(truncatingIfNeeded: body.count))
        body.withUnsafeBytes { writer.write($0) }
    }

    private func encodeOptional(into writer: inout ByteWriter) {
        if let correlation = header.correlation { writer.write(correlation) }
        if let causation = header.causation { writer.write(causation) }
        if let life = header.timeToLive { writer.write(life.milliseconds) }
        if let trace = header.trace {
            writer.write(trace.traceHigh)
            writer.write(trace.traceLow)
            writer.write(trace.parent)
            writer.write(trace.flags)
        }
        header.returnTo?.encode(into: &writer)
        if case .invalid(let findings) = header.validation {
            let findings = Self.bounded(findings)
            writer.write(UInt16(findings.count))
            for finding in findings {
                writer.write(text: finding.path)
                writer.write(text: finding.rule)
                writer.write(UInt8(finding.isError ? 1 : 0))
            }
        }
        if !header.properties.isEmpty {
            let properties = header.properties.prefix(Int(UInt16.max))
            writer.write(UInt16(properties.count))
            for (name, value) in properties {
                writer.write(text: name)
                writer.write(text: value)
            }
        }
    }

    private static func bounded(_ findings: [ValidationState.Finding]) -> ArraySlice<ValidationState.Finding> {
        findings.prefix(1000)
    }

    /// Reads one message that starts at `range.lowerBound` of `bytes` and shares their storage for its body.
    ///
    /// - Returns: The message and how many bytes it took; nil if the bytes are not one whole message of version 1.
    public static func decode(_ bytes: Bytes) -> (message: Message, size: Int)? {
        bytes.withUnsafeBytes { raw in
            var reader = ByteReader(raw)
            guard let header = decodeHeader(&reader), let count = reader.uint32(), reader.remaining >= Int(count) else {
                return nil
            }
            let start = reader.offset
            let message = Message(header: header, body: bytes[start..<start + Int(count)])
            return (message, start + Int(count))
        }
    }

    /// Reads the header alone.
    static func decodeHeader(_ reader: inout ByteReader) -> MessageHeader? {
        guard reader.uint8() == formatVersion, let parts = reader.uint8().map(Parts.init(rawValue:)),
            let priority = reader.uint8(), let validation = reader.uint8(),
            let id = reader.messageID(), let session = reader.messageID(),
            let created = reader.integer(Int64.self), let key = reader.uint64(),
            let size = reader.uint16(), let blob = reader.bytes(Int(size)), let profile = ProfileCache.profile(blob)
        else { return nil }
        var header = MessageHeader(
            id: id, session: session, created: Timestamp(microseconds: created), profile: profile, key: key)
        header.priority = priority
        if parts.contains(.correlation) {
            guard let value = reader.messageID() else { return nil }
            header.correlation = value
        }
        if parts.contains(.causation) {
            guard let value = reader.messageID() else { return nil }
            header.causation = value
        }
        if parts.contains(.timeToLive) {
            guard let value = reader.integer(Int64.self) else { return nil }
            header.timeToLive = .milliseconds(value)
        }
        if parts.contains(.trace) {
            guard let high = reader.uint64(), let low = reader.uint64(), let parent = reader.uint64(),
                let flags = reader.uint8()
            else { return nil }
            header.trace = TraceContext(traceHigh: high, traceLow: low, parent: parent, flags: flags)
        }
        if parts.contains(.returnTo) {
            guard let address = ReturnAddress.decode(&reader) else { return nil }
            header.returnTo = address
        }
        guard let state = decodeValidation(validation, &reader) else { return nil }
        header.validation = state
        if parts.contains(.properties) {
            guard let count = reader.uint16() else { return nil }
            for _ in 0..<count {
                guard let name = reader.text(), let value = reader.text() else { return nil }
                header.properties[name] = value
            }
        }
        return header
    }

    private static func decodeValidation(_ code: UInt8, _ reader: inout ByteReader) -> ValidationState? {
        switch code {
        case 0: return .unchecked
        case 1: return .valid
        case 2:
            guard let count = reader.uint16() else { return nil }
            var findings = [ValidationState.Finding]()
            for _ in 0..<count {
                guard let path = reader.text(), let rule = reader.text(), let error = reader.uint8() else { return nil }
                findings.append(.init(path: path, rule: rule, isError: error == 1))
            }
            return .invalid(findings)
        default: return nil
        }
    }
}

extension ValidationState {
    fileprivate var code: UInt8 {
        switch self {
        case .unchecked: 0
        case .valid: 1
        case .invalid: 2
        }
    }
}

extension Duration {
    /// Whole milliseconds, cut towards zero; the extremes of `Int64` where it does not fit.
    public var milliseconds: Int64 { whole(perSecond: 1000) }

    /// Whole microseconds, likewise.
    public var microseconds: Int64 { whole(perSecond: 1_000_000) }

    private func whole(perSecond units: Int64) -> Int64 {
        let (whole, overflow) = components.seconds.multipliedReportingOverflow(by: units)
        if overflow { return components.seconds < 0 ? .min : .max }
        let (sum, past) = whole.addingReportingOverflow(components.attoseconds / (1_000_000_000_000_000_000 / units))
        return past ? whole : sum
    }
}

extension ByteWriter {
    public mutating func write(_ id: MessageID) {
        write(id.high)
        write(id.low)
    }
}

extension ByteReader {
    public mutating func messageID() -> MessageID? {
        guard let high = uint64(), let low = uint64() else { return nil }
        return MessageID(high: high, low: low)
    }
}

/// The profiles met while decoding, each kept once: a backlog of a million messages shares a few dozen.
private enum ProfileCache {
    private static let profiles = Mutex<[UInt64: MessageProfile]>([:])
    private static let limit = 10_000

    static func profile(_ blob: UnsafeRawBufferPointer) -> MessageProfile? {
        let hash = XXH64.hash(blob)
        if let known = profiles.withLock({ $0[hash] }), known.encoded.elementsEqual(blob) { return known }
        guard let profile = MessageProfile(encoded: blob) else { return nil }
        profiles.withLock { profiles in
            if profiles.count >= limit { profiles.removeAll() }
            profiles[hash] = profile
        }
        return profile
    }
}
