// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import CHIESystem

/// The first 64 bytes of a segment file.
///
///     magic "HIE-LOG\n" 8 · version u32 · segment u32 · journal's identity u64 · created i64, µs
///     sequence of the first group u64 · zeros · CRC-32C of the first 60 bytes u32
struct SegmentHeader: Equatable {
    static let size = 64
    static let version: UInt32 = 2
    /// The first version that is still read: without crashes, fingerprints and reasons of retries.
    static let oldestVersion: UInt32 = 1
    static let magic: UInt64 = 0x0A47_4F4C_2D45_4948  // "HIE-LOG\n"

    var segment: UInt32
    var identity: UInt64
    var created: Int64
    var sequence: UInt64
    var version = Self.version

    var encoded: [UInt8] {
        var recorder = Recorder()
        recorder.write(Self.magic)
        recorder.write(version)
        recorder.write(segment)
        recorder.write(identity)
        recorder.write(created)
        recorder.write(sequence)
        while recorder.bytes.count < Self.size - 4 { recorder.write(UInt8(0)) }
        recorder.write(crc32c(recorder.bytes))
        return recorder.bytes
    }

    enum Reading: Equatable {
        case header(SegmentHeader)
        case version(UInt32)
        case invalid
    }

    static func read(_ bytes: UnsafeRawBufferPointer) -> Reading {
        guard bytes.count >= size else { return .invalid }
        var scanner = Scanner(bytes)
        let magic = scanner.uint64()
        let version = scanner.uint32()
        let header = SegmentHeader(
            segment: scanner.uint32(), identity: scanner.uint64(), created: scanner.int64(),
            sequence: scanner.uint64(), version: version)
        var end = Scanner(bytes, at: size - 4)
        guard magic == Self.magic, end.uint32() == hie_crc32c(0, bytes.baseAddress, size - 4) else { return .invalid }
        return (oldestVersion...Self.version).contains(version) ? .header(header) : .version(version)
    }
}

extension SegmentHeader {
    static func read(_ file: any JournalFile) throws(StorageError) -> Reading {
        let room = UnsafeMutableRawBufferPointer.allocate(byteCount: size, alignment: 8)
        defer { room.deallocate() }
        let count = try file.read(into: room, at: 0)
        return read(UnsafeRawBufferPointer(rebasing: room[..<count]))
    }
}

/// What stands before each group of commits that one write and one fsync carried.
///
///     magic u32 · length u32 of the chunks · CRC-32C u32 · the group before's CRC u32 · sequence u64 · segment u32
///     flags u32 · durable u64 · time i64, µs · marks u64
///
/// The CRC covers the header without itself and the header of each chunk; these hold the CRCs of their contents.
/// So it ties the group to its segment (space is reused), to its number and to the one group that came before.
struct GroupHeader: Equatable {
    static let size = 56
    /// Higher than any chunk's length, so that the two cannot be taken for each other; its first byte is in no UTF-8.
    static let magic: UInt32 = 0xE1E7_C0F5

    var length: UInt32
    var crc: UInt32 = 0
    var previous: UInt32
    var sequence: UInt64
    var segment: UInt32
    var flags: UInt32 = 0
    /// Everything before this place was on disk when the group was written.
    var durable: UInt64
    var time: Int64
    /// How far the mark ring is contained in the log once this group is.
    var marks: UInt64

    func encode(into base: UnsafeMutableRawPointer) {
        func store<Value: FixedWidthInteger>(_ value: Value, _ offset: Int) {
            base.storeBytes(of: value.littleEndian, toByteOffset: offset, as: Value.self)
        }
        store(Self.magic, 0)
        store(length, 4)
        store(crc, 8)
        store(previous, 12)
        store(sequence, 16)
        store(segment, 24)
        store(flags, 28)
        store(durable, 32)
        store(time, 40)
        store(marks, 48)
    }

    static func read(_ bytes: UnsafeRawBufferPointer) -> GroupHeader? {
        guard bytes.count >= size else { return nil }
        var scanner = Scanner(bytes)
        guard scanner.uint32() == magic else { return nil }
        let length = scanner.uint32()
        let crc = scanner.uint32()
        return GroupHeader(
            length: length, crc: crc, previous: scanner.uint32(), sequence: scanner.uint64(),
            segment: scanner.uint32(), flags: scanner.uint32(), durable: scanner.uint64(), time: scanner.int64(),
            marks: scanner.uint64())
    }

    /// The CRC of an encoded header whose chunk headers sum to `chunks`.
    static func seal(_ base: UnsafeRawPointer, chunks: UInt32) -> UInt32 {
        hie_crc32c(hie_crc32c(chunks, base, 8), base + 12, size - 12)
    }
}

/// What stands before the records of one commit: their length and their CRC-32C, u32 each.
enum ChunkHeader {
    static let size = 8
    /// One commit is below this; what is larger is refused before it is written.
    static let limit = 1 << 30
}

func crc32c(_ bytes: [UInt8]) -> UInt32 {
    bytes.withUnsafeBytes { hie_crc32c(0, $0.baseAddress, $0.count) }
}
