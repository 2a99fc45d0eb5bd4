// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

/// Immutable bytes that share their storage with every slice taken of them.
///
/// A slice keeps the whole storage alive: copy with ``copied()`` what waits longer than the rest.
/// Copying a value costs one retain; slicing allocates nothing.
public struct Bytes: Sendable {
    @usableFromInline let storage: Storage
    @usableFromInline let offset: Int
    public let count: Int

    /// One block of memory. Written only before it is first shared.
    public final class Storage: @unchecked Sendable {  // because the memory never changes once a `Bytes` covers it
        public let base: UnsafeMutableRawPointer
        public let capacity: Int

        public init(capacity: Int) {
            base = .allocate(byteCount: max(capacity, 1), alignment: 16)
            self.capacity = capacity
        }

        deinit { base.deallocate() }
    }

    @usableFromInline init(storage: Storage, offset: Int, count: Int) {
        self.storage = storage
        self.offset = offset
        self.count = count
    }

    /// Covers `range` of memory that its writer no longer changes.
    ///
    /// - Precondition: `range` lies within `storage.capacity`.
    public init(sharing storage: Storage, range: Range<Int>) {
        precondition(range.lowerBound >= 0 && range.upperBound <= storage.capacity)
        self.init(storage: storage, offset: range.lowerBound, count: range.count)
    }

    public init(copying bytes: UnsafeRawBufferPointer) {
        let storage = Storage(capacity: bytes.count)
        if let source = bytes.baseAddress { storage.base.copyMemory(from: source, byteCount: bytes.count) }
        self.init(storage: storage, offset: 0, count: bytes.count)
    }

    public init(_ bytes: [UInt8]) {
        self = bytes.withUnsafeBytes(Bytes.init(copying:))
    }

    /// The UTF-8 bytes of `text`.
    public init(_ text: String) {
        self.init(Array(text.utf8))
    }

    public static let empty = Bytes([UInt8]())

    public var isEmpty: Bool { count == 0 }

    @inlinable public func withUnsafeBytes<Result, Failure: Error>(
        _ body: (UnsafeRawBufferPointer) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        try body(UnsafeRawBufferPointer(start: UnsafeRawPointer(storage.base) + offset, count: count))
    }

    /// The byte at `index`, or nil beyond the end.
    @inlinable public subscript(index: Int) -> UInt8? {
        guard index >= 0, index < count else { return nil }
        return (UnsafeRawPointer(storage.base) + offset + index).load(as: UInt8.self)
    }

    /// The bytes in `range`, cut to what is there. Shares the storage.
    @inlinable public subscript(range: Range<Int>) -> Bytes {
        let lower = min(max(range.lowerBound, 0), count)
        let upper = min(max(range.upperBound, lower), count)
        return Bytes(storage: storage, offset: offset + lower, count: upper - lower)
    }

    /// The same bytes in memory of their own.
    public func copied() -> Bytes {
        withUnsafeBytes(Bytes.init(copying:))
    }

    /// The bytes as UTF-8 text; invalid sequences become U+FFFD.
    public var text: String {
        withUnsafeBytes { String(decoding: $0, as: UTF8.self) }
    }

    public var array: [UInt8] {
        withUnsafeBytes { Array($0) }
    }
}

extension Bytes: Hashable {
    public static func == (left: Bytes, right: Bytes) -> Bool {
        left.withUnsafeBytes { left in right.withUnsafeBytes { right in left.elementsEqual(right) } }
    }

    public func hash(into hasher: inout Hasher) {
        withUnsafeBytes { hasher.combine(bytes: $0) }
    }
}
