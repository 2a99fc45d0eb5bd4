// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import Foundation

// simulate FIRST LAST: runs these seeds, says which fail, and how many there were.

let bounds = CommandLine.arguments.dropFirst().compactMap { UInt64($0) }
guard bounds.count == 2, bounds[0] <= bounds[1] else {
    print("simulate FIRST LAST")
    exit(64)
}
let begun = Date()
var failed = 0
for seed in bounds[0]...bounds[1] {
    do { try World(seed: seed).run() } catch {
        failed += 1
        print(error)
    }
}
let taken = Date().timeIntervalSince(begun)
print("\(bounds[1] - bounds[0] + 1) seeds, \(failed) failed, \(Int(taken.rounded())) s")
exit(failed == 0 ? 0 : 1)
