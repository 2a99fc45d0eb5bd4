// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

// What an expression costs over a FHIR resource: `Benchmarks/FHIRPathBench/compare.py` runs it beside fhirpathpy.

import FHIRPath
import Foundation
import Glibc
import HIETree

/// Of this thread's processor time, in nanoseconds.
private func cpuTime() -> Int64 {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
}

/// Nanoseconds of one call, the least mean of five rounds.
private func measure(_ body: () throws -> Int) rethrows -> Double {
    var (best, sum) = (Double.infinity, 0)
    for _ in 0..<5 {
        let begun = cpuTime()
        var count = 0
        while cpuTime() - begun < 40_000_000 {
            for _ in 0..<100 { sum &+= try body() }
            count += 100
        }
        best = min(best, Double(cpuTime() - begun) / Double(count))
    }
    // So that nothing measured is left out as unused.
    if sum == .min { print(sum) }
    return best
}

let arguments = CommandLine.arguments
guard arguments.count == 3, let file = FileManager.default.contents(atPath: arguments[1]),
    let list = FileManager.default.contents(atPath: arguments[2])
else {
    print("usage: FHIRPathBench RESOURCE.json EXPRESSIONS.txt")
    exit(64)
}
let tree = try HIETree(json: Bytes(Array(file)))
let model = ContentModel(of: tree)
for text in String(decoding: list, as: UTF8.self).split(separator: "\n").map(String.init) {
    let expression = try Expression(text, on: model)
    let prepared = ExpressionTree(tree, model: model)
    let compiling = try measure { try Expression(text, on: model).canonical.utf8.count }
    let evaluating = try measure { try expression.items(in: prepared).count }
    let alone = try measure { try expression.items(in: ExpressionTree(tree, model: model)).count }
    print("\(text)\t\(Int(compiling))\t\(Int(evaluating))\t\(Int(alone))\t\(try expression.items(in: prepared).count)")
}
