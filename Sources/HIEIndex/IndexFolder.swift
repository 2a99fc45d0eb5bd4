// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import Foundation
import HIECore

/// The folder of an index and the names in it.
struct IndexFolder: Sendable {
    let path: String

    static let beside = ["-wal", "-shm"]

    func file(_ day: Day) -> String { "\(path)/index-\(day).sqlite" }

    func create() throws(IndexError) {
        do {
            try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        } catch {
            throw .unavailable(path: path, reason: "cannot be made: \(error.localizedDescription)")
        }
    }

    /// The days that have a file, oldest first. Empty where the folder does not exist.
    func days() throws(IndexError) -> [Day] {
        guard FileManager.default.fileExists(atPath: path) else { return [] }
        do {
            return try FileManager.default.contentsOfDirectory(atPath: path).compactMap(Self.day(of:)).sorted()
        } catch {
            throw .unavailable(path: path, reason: "cannot be listed: \(error.localizedDescription)")
        }
    }

    private static func day(of name: String) -> Day? {
        let (prefix, suffix) = ("index-", ".sqlite")
        guard name.hasPrefix(prefix), name.hasSuffix(suffix), name.count > prefix.count + suffix.count else {
            return nil
        }
        return Day(name.dropFirst(prefix.count).dropLast(suffix.count))
    }

    func exists(_ day: Day) -> Bool { FileManager.default.fileExists(atPath: file(day)) }

    func remove(_ day: Day) throws(IndexError) {
        // The main file goes last: as long as it is there, the others are found again.
        for name in Self.beside.map({ file(day) + $0 }) + [file(day)] where FileManager.default.fileExists(atPath: name)
        {
            do {
                try FileManager.default.removeItem(atPath: name)
            } catch {
                throw .unavailable(path: name, reason: "cannot be removed: \(error.localizedDescription)")
            }
        }
    }

    /// Renames a day's file so that nothing reads it any more; an earlier one of that name stays.
    ///
    /// - Returns: The new name.
    func setAside(_ day: Day) throws(IndexError) -> String {
        var number = 1
        while FileManager.default.fileExists(atPath: "\(file(day)).damaged-\(number)") { number += 1 }
        let kept = "\(file(day)).damaged-\(number)"
        do {
            for suffix in Self.beside + [""] where FileManager.default.fileExists(atPath: file(day) + suffix) {
                try FileManager.default.moveItem(atPath: file(day) + suffix, toPath: kept + suffix)
            }
        } catch {
            throw .unavailable(path: file(day), reason: "cannot be renamed: \(error.localizedDescription)")
        }
        return kept
    }
}
