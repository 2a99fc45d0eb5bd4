// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import CHIESystem
import HIECore

/// The fingerprints of one segment, in a file beside it that outlives it: `0000000001.seen`.
///
///     magic "HIE-SEEN" 8 · version u32 · segment u32 · identity u64 · count u64 · newest u32, s · CRC-32C u32
///     entries of 33 bytes: item u32, then a fingerprint as in a record
///
/// The CRC covers the header before it and the entries.
struct FingerprintFile {
    static let headerSize = 40
    static let entrySize = 4 + Fingerprint.size
    private static let magic: UInt64 = 0x4E45_4553_2D45_4948  // "HIE-SEEN"
    private static let version: UInt32 = 1

    static func name(_ segment: UInt32) -> String { Place.file(segment).replacingLogSuffix }

    static func segment(file name: String) -> UInt32? {
        guard name.hasSuffix(".seen"), name.utf8.count == 15 else { return nil }
        return UInt32(name.dropLast(5))
    }

    /// Writes the file under a name of its own, syncs it, and gives it its name.
    static func write(
        _ entries: [ItemFingerprint], of segment: UInt32, identity: UInt64, to storage: any JournalStorage
    ) throws(StorageError) {
        let size = headerSize + entries.count * entrySize
        let content = UnsafeMutableRawBufferPointer.allocate(byteCount: size, alignment: 16)
        defer { content.deallocate() }
        guard let base = content.baseAddress else { return }
        var pen = Pen(base)
        pen.write(magic)
        pen.write(version)
        pen.write(segment)
        pen.write(identity)
        pen.write(UInt64(entries.count))
        pen.write(entries.reduce(0) { max($0, $1.fingerprint.seconds) })
        pen.write(UInt32(0))
        for entry in entries {
            pen.write(entry.item.number)
            pen.write(entry.fingerprint)
        }
        base.storeBytes(of: checksum(base, size).littleEndian, toByteOffset: headerSize - 4, as: UInt32.self)
        let file = try storage.create(name(segment) + ".new")
        try file.write([UnsafeRawBufferPointer(content)], at: 0)
        try file.sync()
        try storage.rename(name(segment) + ".new", to: name(segment))
        try storage.syncDirectory()
    }

    private static func checksum(_ base: UnsafeRawPointer, _ size: Int) -> UInt32 {
        hie_crc32c(hie_crc32c(0, base, headerSize - 4), base + headerSize, size - headerSize)
    }

    /// - Returns: The newest entry's second, and the entries where asked for; nil where it is not what was written.
    static func read(
        _ segment: UInt32, identity: UInt64, from storage: any JournalStorage,
        _ body: (ItemFingerprint) -> Void
    ) throws(StorageError) -> UInt32? {
        let file = try storage.open(name(segment))
        let size = try file.size()
        let content = UnsafeMutableRawBufferPointer.allocate(byteCount: max(size, headerSize), alignment: 16)
        defer { content.deallocate() }
        guard let base = content.baseAddress, try file.read(into: content, at: 0) == size, size >= headerSize else {
            return nil
        }
        var scanner = Scanner(UnsafeRawBufferPointer(rebasing: content[..<size]))
        guard scanner.uint64() == magic, scanner.uint32() == version, scanner.uint32() == segment,
            scanner.uint64() == identity, Int(truncatingIfNeeded: scanner.uint64()) == (size - headerSize) / entrySize
        else { return nil }
        let newest = scanner.uint32()
        guard scanner.uint32() == checksum(base, size) else { return nil }
        while !scanner.isAtEnd, !scanner.failed {
            let item = ItemID(scanner.uint32())
            body(ItemFingerprint(item: item, fingerprint: scanner.fingerprint()))
        }
        return newest
    }
}

extension String {
    /// The same name with `.seen` in the place of `.log`.
    fileprivate var replacingLogSuffix: String { String(dropLast(4)) + ".seen" }
}
