// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

/// Reads little-endian values off bytes and says nil instead of reading past their end.
public struct ByteReader {
    private let bytes: UnsafeRawBufferPointer
    public private(set) var offset = 0

    public init(_ bytes: UnsafeRawBufferPointer) {
        self.bytes = bytes
    }

    public var remaining: Int { bytes.count - offset }
    public var isAtEnd: Bool { remaining == 0 }

    public mutating func integer<Value: FixedWidthInteger>(_: Value.Type) -> Value? {
        let size = MemoryLayout<Value>.size
        guard remaining >= size else { return nil }
        defer { offset += size }
        return Value(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: Value.self))
    }

    public mutating func uint8() -> UInt8? { integer(UInt8.self) }
    public mutating func uint16() -> UInt16? { integer(UInt16.self) }
    public mutating func uint32() -> UInt32? { integer(UInt32.self) }
    public mutating func uint64() -> UInt64? { integer(UInt64.self) }

    public mutating func bytes(_ count: Int) -> UnsafeRawBufferPointer? {
        guard count >= 0, remaining >= count else { return nil }
        defer { offset += count }
        return UnsafeRawBufferPointer(rebasing: bytes[offset..<offset + count])
    }

    /// Text with a 16-bit length before it.
    public mutating func text() -> String? {
        guard let count = uint16(), let text = bytes(Int(count)) else { return nil }
        return String(decoding: text, as: UTF8.self)
    }
}

/// Writes little-endian values one behind the other into memory that the caller has made large enough.
public struct ByteWriter {
    private let base: UnsafeMutableRawPointer
    public private(set) var offset: Int

    public init(_ base: UnsafeMutableRawPointer, at offset: Int = 0) {
        self.base = base
        self.offset = offset
    }

    public mutating func write<Value: FixedWidthInteger>(_ value: Value) {
        base.storeBytes(of: value.littleEndian, toByteOffset: offset, as: Value.self)
        offset += MemoryLayout<Value>.size
    }

    public mutating func write(_ bytes: UnsafeRawBufferPointer) {
        if let source = bytes.baseAddress { (base + offset).copyMemory(from: source, byteCount: bytes.count) }
        offset += bytes.count
    }

    /// Text with a 16-bit length before it, cut at 65,535 bytes.
    public mutating func write(text: String) {
        var text = text
        text.withUTF8 { utf8 in
            let count = min(utf8.count, Int(UInt16.max))
            write(UInt16(count))
            write(UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(utf8)[..<count]))
        }
    }

    public static func size(text: String) -> Int { 2 + min(text.utf8.count, Int(UInt16.max)) }
}
