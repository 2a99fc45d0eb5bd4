// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HIECore

/// Reads little-endian values off bytes; past the end it reads zeros and says so in `failed`.
struct Scanner {
    let bytes: UnsafeRawBufferPointer
    private(set) var offset: Int
    private(set) var failed = false

    init(_ bytes: UnsafeRawBufferPointer, at offset: Int = 0) {
        self.bytes = bytes
        self.offset = offset
    }

    var isAtEnd: Bool { offset >= bytes.count }

    @inline(__always) private mutating func take(_ count: Int) -> Int? {
        guard !failed, count >= 0, bytes.count &- offset >= count else {
            failed = true
            return nil
        }
        defer { offset &+= count }
        return offset
    }

    @inline(__always) mutating func uint8() -> UInt8 {
        take(1).map { bytes[$0] } ?? 0
    }

    @inline(__always) mutating func uint16() -> UInt16 {
        take(2).map { UInt16(littleEndian: bytes.loadUnaligned(fromByteOffset: $0, as: UInt16.self)) } ?? 0
    }

    @inline(__always) mutating func uint32() -> UInt32 {
        take(4).map { UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: $0, as: UInt32.self)) } ?? 0
    }

    @inline(__always) mutating func uint64() -> UInt64 {
        take(8).map { UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: $0, as: UInt64.self)) } ?? 0
    }

    @inline(__always) mutating func int64() -> Int64 { Int64(bitPattern: uint64()) }

    /// A number of seven bits a byte, lowest first.
    mutating func number() -> Int {
        var value: UInt64 = 0
        var shift: UInt64 = 0
        while shift < 64 {
            let byte = uint8()
            value |= UInt64(byte & 0x7F) << shift
            if byte < 0x80 { return Int(truncatingIfNeeded: value) }
            shift += 7
        }
        failed = true
        return 0
    }

    /// A ``number()`` of things that each take a byte at least.
    mutating func count() -> Int {
        let value = number()
        guard value >= 0, value <= bytes.count &- offset else {
            failed = true
            return 0
        }
        return value
    }

    @inline(__always) mutating func slice(_ count: Int) -> UnsafeRawBufferPointer {
        take(count).map { UnsafeRawBufferPointer(rebasing: bytes[$0..<$0 &+ count]) }
            ?? UnsafeRawBufferPointer(start: nil, count: 0)
    }

    mutating func fingerprint() -> Fingerprint {
        Fingerprint(
            low: uint64(), high: uint64(), control: uint64(), seconds: uint32(),
            answer: Fingerprint.Answer(rawValue: uint8()) ?? .atOutcome)
    }

    /// Text with a 16-bit length before it.
    mutating func text() -> String { String(decoding: slice(Int(uint16())), as: UTF8.self) }
    mutating func skipText() { _ = slice(Int(uint16())) }
}

/// Bytes that grow as they are written: checkpoints and headers, nothing hot.
struct Recorder {
    private(set) var bytes = [UInt8]()

    mutating func write<Value: FixedWidthInteger>(_ value: Value) {
        withUnsafeBytes(of: value.littleEndian) { bytes.append(contentsOf: $0) }
    }

    mutating func write(number: Int) {
        var rest = UInt64(bitPattern: Int64(number))
        while rest >= 0x80 {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(truncatingIfNeeded: rest))
    }

    mutating func write(text: String) {
        let utf8 = text.utf8.prefix(Int(UInt16.max))
        write(UInt16(utf8.count))
        bytes.append(contentsOf: utf8)
    }

    mutating func write(_ raw: UnsafeRawBufferPointer) { bytes.append(contentsOf: raw) }
    mutating func write(utf8 text: String, count: Int) { bytes.append(contentsOf: text.utf8.prefix(count)) }

    /// Makes room for so many more bytes.
    mutating func reserve(_ count: Int) { bytes.reserveCapacity(bytes.count + count) }
}
