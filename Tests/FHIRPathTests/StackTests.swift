// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import Glibc
import Testing

@testable import FHIRPath

/// The deepest expressions that are let through, on a thread with little stack: a stack that overflows ends the process.
struct StackTests {
    private static let levels = Parser.maximumNesting
    private static let stackBytes = 512 * 1024

    private static func nested(_ open: String, _ inner: String, _ close: String, _ count: Int) -> String {
        String(repeating: open, count: count) + inner + String(repeating: close, count: count)
    }

    /// By what is deep about them.
    private static let deepest: [(name: String, text: String)] = [
        ("parentheses", nested("(", "PID-1", ")", levels - 1)),
        ("signs", nested("-", "PV1-1", "", levels - 1)),
        ("choices", nested("iif(PID-8 = 'F', ", "PID-1", ", 2)", levels - 3)),
        ("choices in conditions", nested("iif(", "PID-8 = 'F'", ", PID-1.exists(), PID-2.exists())", levels - 3)),
        ("criteria", "PID-3" + nested(".where($this", " = '1'", ")", levels - 3)),
        ("projections", "PID-3" + nested(".select($this.upper()", "", ")", levels / 2 - 1)),
        ("tests of all", "PID-3" + nested(".all($this", ".exists()", ")", levels - 3)),
        ("negations", nested("(", "PID-8 = 'F'", ").not()", levels - 3)),
        ("logic to the right", nested("PID-8 = 'M' implies (", "PID-8 = 'F'", ")", levels / 2 - 1)),
        ("sums to the right", nested("PV1-1 + (", "1", ")", levels / 2 - 1)),
        ("comparisons", nested("PID-1 = (", "1", ")", levels / 2 - 1)),
        ("indices", nested("(PID-3)[", "0", "]", levels - 1)),
        ("patterns", nested("iif(PID-8.matches('F'), ", "PID-1", ")", levels - 3)),
        ("arguments", "PID-1" + nested(".replace('a', PID-8", "", ")", levels - 1)),
        ("sums", Array(repeating: "PV1-1", count: levels).joined(separator: " + ")),
        ("comparisons in a row", Array(repeating: "PV1-1", count: levels).joined(separator: " = ")),
        ("implications in a row", Array(repeating: "PID-8 = 'F'", count: levels - 1).joined(separator: " implies ")),
        ("calls", "PID-1" + String(repeating: ".upper()", count: levels - 1)),
        ("filters", "PID-3" + String(repeating: ".where($index = 0)", count: levels - 3)),
        ("items", "(PID-3)" + String(repeating: "[0]", count: levels - 1)),
        ("parentheses in calls", "PID-1" + nested(".replace('a', (PID-8", "", "))", levels / 2 - 1)),
        ("lists", (0..<2_000).map { "PID-\($0 + 1)" }.joined(separator: " | ")),
    ]

    @Test func `expressions of the greatest depth run on half a megabyte of stack`() throws {
        for (name, text) in Self.deepest {
            let outcome = try onThread(Self.stackBytes) {
                do throws(ExpressionError) {
                    let expression = try Expression(text)
                    let again = try Expression(expression.canonical)
                    return sample.withUnsafeBytes { bytes in
                        let source = HL7ByteSource(bytes)
                        let passes = expression.test(source, fixed) == again.test(source, fixed)
                        _ = expression.evaluate(source, fixed)
                        return passes ? "runs" : "prints differently"
                    }
                } catch {
                    return error.description
                }
            }
            #expect(outcome == "runs", "\(name)")
        }
    }

    @Test func `one level more is refused`() {
        let limit = "an expression nests at most \(Self.levels) levels"
        #expect(refusal(Self.nested("(", "1", ")", Self.levels)).hasSuffix(limit))
        #expect(refusal(Self.nested("-", "1", "", Self.levels)).hasSuffix(limit))
        let row = "an expression has at most \(Parser.maximumHeight) operators in a row"
        #expect(refusal(Array(repeating: "1", count: Parser.maximumHeight + 1).joined(separator: " + ")).hasSuffix(row))
        #expect(refusal("PID-1" + String(repeating: ".upper()", count: Parser.maximumHeight)).hasSuffix(row))
    }

    private final class Job {
        let body: () -> String
        var outcome = ""

        init(_ body: @escaping () -> String) { self.body = body }
    }

    private struct ThreadFailure: Error {
        let code: Int32
    }

    /// What `body` gives, run on a thread with a stack of that many bytes.
    private func onThread(_ stackBytes: Int, _ body: @escaping () -> String) throws -> String {
        let job = Job(body)
        var thread: pthread_t = 0
        let failure = withUnsafeTemporaryAllocation(of: pthread_attr_t.self, capacity: 1) { attributes -> Int32 in
            guard let attributes = attributes.baseAddress else { return ENOMEM }
            pthread_attr_init(attributes)
            defer { pthread_attr_destroy(attributes) }
            let sized = pthread_attr_setstacksize(attributes, stackBytes)
            return sized != 0 ? sized : pthread_create(&thread, attributes, run, Self.address(of: job))
        }
        guard failure == 0 else { throw ThreadFailure(code: failure) }
        pthread_join(thread, nil)
        return job.outcome
    }

    private static func address(of job: Job) -> UnsafeMutableRawPointer {
        Unmanaged.passUnretained(job).toOpaque()
    }

    private let run: @convention(c) (UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? = { argument in
        guard let argument else { return nil }
        let job = Unmanaged<Job>.fromOpaque(argument).takeUnretainedValue()
        job.outcome = job.body()
        return nil
    }
}
