// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import Foundation
import FuzzTargets
import TestSupport
import Testing

/// The corpus, and what is near it: a bounded run that needs no fuzzer. `make fuzz` searches on from there.
@Suite struct FuzzTests {
    /// The inputs kept for a target: seeds, and what was found.
    private static func corpus(of target: FuzzTarget) throws -> [(name: String, bytes: [UInt8])] {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("Corpus/\(target.rawValue)").path
        return try FileManager.default.contentsOfDirectory(atPath: folder).sorted().map { name in
            (name, Array(try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(name)"))))
        }
    }

    @Test(.timeLimit(.minutes(1)), arguments: FuzzTarget.allCases)
    func `inputs of the corpus, and thousands near them, break nothing`(target: FuzzTarget) throws {
        let corpus = try Self.corpus(of: target)
        try #require(!corpus.isEmpty)
        var random = SeededGenerator(1)
        for (name, bytes) in corpus {
            try Self.run(target, bytes, name)
            for round in 0..<2000 / corpus.count {
                var changed = bytes
                for _ in 0..<Int.random(in: 1...6, using: &random) { Self.change(&changed, corpus, &random) }
                try Self.run(target, changed, "\(name), change \(round)")
            }
        }
    }

    private static func run(_ target: FuzzTarget, _ bytes: [UInt8], _ name: String) throws {
        do { try bytes.withUnsafeBytes { try target.run($0) } } catch {
            Issue.record("\(name): \(error)")
            throw error
        }
    }

    private static func change(
        _ bytes: inout [UInt8], _ corpus: [(name: String, bytes: [UInt8])], _ random: inout SeededGenerator
    ) {
        let place = bytes.isEmpty ? 0 : Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0..<6, using: &random) {
        case 0 where !bytes.isEmpty: bytes[place] ^= 1 << UInt8.random(in: 0...7, using: &random)
        case 1 where !bytes.isEmpty: bytes[place] = UInt8.random(in: 0...255, using: &random)
        case 2: bytes.removeSubrange(place..<min(bytes.count, place + Int.random(in: 0...8, using: &random)))
        case 3: bytes.insert(UInt8.random(in: 0...255, using: &random), at: place)
        case 4 where !bytes.isEmpty:
            let end = min(bytes.count, place + Int.random(in: 1...16, using: &random))
            bytes.insert(contentsOf: bytes[place..<end], at: place)
        default:
            let other = corpus[Int.random(in: 0..<corpus.count, using: &random)].bytes
            bytes.replaceSubrange(place..., with: other.suffix(Int.random(in: 0...64, using: &random)))
        }
    }
}
