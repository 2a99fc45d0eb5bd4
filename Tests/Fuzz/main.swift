// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import FuzzTargets
import Glibc

// fuzz TARGET [options of libFuzzer and folders of inputs]

@_silgen_name("LLVMFuzzerRunDriver")
private func runFuzzer(
    _ count: UnsafeMutablePointer<CInt>,
    _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
    _ body: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt

nonisolated(unsafe) private var target = FuzzTarget.hl7

private func runOnce(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    do throws(FuzzViolation) { try target.run(UnsafeRawBufferPointer(start: bytes, count: count)) } catch {
        fputs("\(error)\n", stderr)
        abort()
    }
    return 0
}

guard CommandLine.arguments.count > 1, let named = FuzzTarget(rawValue: CommandLine.arguments[1]) else {
    fputs("fuzz \(FuzzTarget.allCases.map(\.rawValue).joined(separator: "|")) [options]\n", stderr)
    exit(64)
}
target = named
// Its own name, and what follows the target.
var arguments = CommandLine.unsafeArgv + 1
var count = CommandLine.argc - 1
exit(runFuzzer(&count, &arguments, runOnce))
