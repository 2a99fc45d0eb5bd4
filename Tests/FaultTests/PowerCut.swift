// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import Foundation
import TestSupport
import Testing

/// What a power cut leaves: takes back, from the records of Shims/power.c, what was never synced.
///
/// Of a file each sector of 512 bytes may have any of the contents that it had since its last sync, whatever became of
/// the other sectors of the same write. A name that was made, changed or removed may be as before as long as its folder
/// was not synced, whatever became of later changes of other names.
struct PowerCut {
    static let sector = 512

    /// How much is lost.
    private enum Mood: CaseIterable { case all, nothing, sectors, writes }

    let records: [PowerRecord]
    private let kept: String
    private let root: String
    private var random: SeededGenerator
    private let data: Data

    /// - Parameter log: `POWER_LOG` of a process that has ended.
    init(log: String, root: String, seed: UInt64) throws {
        // Mapped: its bytes have one place for as long as `data` lives.
        data = try Data(contentsOf: URL(fileURLWithPath: log), options: .alwaysMapped)
        records = data.withUnsafeBytes { PowerRecord.all(in: $0) }
        kept = log + ".d"
        self.root = root
        random = SeededGenerator(seed)
    }

    /// When the last write was made that a sync of a file has made safe; 0 if there was none.
    var safeUntil: UInt64 { records.last { $0.kind == .syncFile }?.time ?? 0 }

    /// Makes the folder what the disk holds.
    mutating func strike() throws {
        var paths = Self.files(under: root).merging(Self.files(under: kept)) { first, _ in first }
        paths[0] = nil
        var safe: [UInt64: Int] = [:]
        var open: [UInt64: [PowerRecord]] = [:]
        for record in records where record.kind == .syncFile {
            safe[record.inode] = max(safe[record.inode] ?? 0, record.place)
        }
        for (number, record) in records.enumerated() where record.kind == .write || record.kind == .size {
            if number >= safe[record.inode] ?? 0 { open[record.inode, default: []].append(record) }
        }
        for inode in open.keys.sorted() {
            guard let path = paths[inode], let changes = open[inode] else { continue }
            try takeBack(changes, path)
        }
        for record in records where record.kind == .map {
            guard let path = paths[record.inode] else { continue }
            try mix(path, with: "\(kept)/\(record.place)")
        }
        try takeBackNames()
    }

    private static func files(under folder: String) -> [UInt64: String] {
        var files: [UInt64: String] = [:]
        for case let name as String in FileManager.default.enumerator(atPath: folder) ?? .init() {
            var status = stat()
            let path = "\(folder)/\(name)"
            if lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG { files[UInt64(status.st_ino)] = path }
        }
        return files
    }

    // MARK: Contents

    private mutating func takeBack(_ changes: [PowerRecord], _ path: String) throws {
        let file = open(path, O_RDWR)
        try #require(file >= 0, "\(path)")
        defer { close(file) }
        var status = stat()
        fstat(file, &status)
        var size = Int(status.st_size)
        let mood = Mood.allCases.randomElement(using: &random) ?? .all
        let share = Int.random(in: 1...3, using: &random)
        // What a later change keeps, no earlier one may take.
        var keptSectors: Set<Int> = []
        var keptEnd = 0
        for change in changes.reversed() {
            if change.kind == .size {
                guard change.place < change.former, keptSectors.isEmpty, !keeps(mood, share) else { continue }
                put(change.payload, at: change.place, file)
                size = Int(change.former)
                continue
            }
            let keepsWrite = keeps(mood, share)
            let end = change.place + change.length
            for sector in change.place / Self.sector..<(end + Self.sector - 1) / Self.sector {
                if keptSectors.contains(sector) { continue }
                let part = max(change.place, sector * Self.sector)..<min(end, (sector + 1) * Self.sector)
                if mood == .sectors ? keeps(mood, share) : keepsWrite {
                    keptSectors.insert(sector)
                    keptEnd = max(keptEnd, part.upperBound)
                } else {
                    restore(part, of: change, file)
                }
            }
        }
        // The length is a content of its own; what is kept needs it.
        let first = changes.first.map { Int($0.former) } ?? size
        if first < size, !keeps(mood, share) { size = max(first, keptEnd) }
        ftruncate(file, off_t(size))
    }

    private mutating func keeps(_ mood: Mood, _ share: Int) -> Bool {
        switch mood {
        case .all: false
        case .nothing: true
        case .sectors, .writes: Int.random(in: 0..<4, using: &random) < share
        }
    }

    /// What was there before `change`; zeros where there was nothing.
    private func restore(_ part: Range<Int>, of change: PowerRecord, _ file: Int32) {
        let from = part.lowerBound - change.place
        let there = min(max(change.payload.count - from, 0), part.count)
        if there > 0 {
            put(UnsafeRawBufferPointer(rebasing: change.payload[from..<from + there]), at: part.lowerBound, file)
        }
        let zeros = [UInt8](repeating: 0, count: part.count - there)
        zeros.withUnsafeBytes { put($0, at: part.lowerBound + there, file) }
    }

    private func put(_ bytes: UnsafeRawBufferPointer, at place: Int, _ file: Int32) {
        guard bytes.count > 0 else { return }
        #expect(pwrite(file, bytes.baseAddress, bytes.count, off_t(place)) == bytes.count)
    }

    /// Shared memory reaches the disk whenever the kernel likes: each sector as it is, or as at the last sync.
    private mutating func mix(_ path: String, with copy: String) throws {
        var now = try Data(contentsOf: URL(fileURLWithPath: path))
        let then = try Data(contentsOf: URL(fileURLWithPath: copy))
        let mood = Mood.allCases.randomElement(using: &random) ?? .all
        let share = Int.random(in: 1...3, using: &random)
        for start in stride(from: 0, to: min(now.count, then.count), by: Self.sector) {
            let part = start..<min(start + Self.sector, now.count, then.count)
            if now[part] != then[part], !keeps(mood, share) { now.replaceSubrange(part, with: then[part]) }
        }
        // In place: the inode stays.
        let file = open(path, O_WRONLY)
        defer { close(file) }
        now.withUnsafeBytes { put($0, at: 0, file) }
    }

    // MARK: Names

    private mutating func takeBackNames() throws {
        var safe: [String: Int] = [:]
        for record in records where record.kind == .syncFolder {
            let folder = String(decoding: record.payload, as: UTF8.self)
            safe[folder] = max(safe[folder] ?? 0, record.place)
        }
        let mood = Mood.allCases.randomElement(using: &random) ?? .all
        let share = Int.random(in: 1...3, using: &random)
        var keptNames: Set<String> = []
        for (number, record) in records.enumerated().reversed() {
            guard [.create, .rename, .unlink, .makeFolder].contains(record.kind) else { continue }
            let names = record.names
            guard let last = names.last, number >= safe[Self.folder(of: last)] ?? 0 else {
                keptNames.formUnion(names)
                continue
            }
            if names.contains(where: keptNames.contains) || keeps(mood, share) {
                keptNames.formUnion(names)
                // A name that lasts stands in a folder that does.
                keptNames.insert(Self.folder(of: last))
            } else {
                undo(record, names)
            }
        }
    }

    private func undo(_ record: PowerRecord, _ names: [String]) {
        switch record.kind {
        case .create: unlink(names[0])
        case .makeFolder: try? FileManager.default.removeItem(atPath: names[0])
        case .unlink: if access(names[0], F_OK) != 0 { rename("\(kept)/\(record.place)", names[0]) }
        case .rename:
            // The last record may be of a change that never came.
            guard Self.inode(names[1]) == record.inode else { return }
            rename(names[1], names[0])
            if record.place > 0 { rename("\(kept)/\(record.place)", names[1]) }
        default: break
        }
    }

    private static func folder(of path: String) -> String {
        String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)])
    }

    private static func inode(_ path: String) -> UInt64 {
        var status = stat()
        return lstat(path, &status) == 0 ? UInt64(status.st_ino) : 0
    }
}
