// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HIETree
import Testing

@testable import FHIRPath

/// XML and JSON without types, by the names that they have.
struct PlainTreeTests {
    @Test(arguments: [
        ("Order.Line.Code", ["string:X1", "string:X2"]), ("Line.Count.first()", ["string:2"]),
        ("Order.Line.where(Count > 5).Code", ["string:X2"]), ("Total", ["string:12.50"]),
        ("`a:Total`.currency", ["string:GBP"]), ("number", ["string:7"]), ("Total = 12.5", ["boolean:true"]),
        ("Line[1].Code", ["string:X2"]),
        ("Line.Count.select(toInteger()).aggregate($this + $total, 0)", ["integer:12"]),
        ("Missing.Thing", []), ("children().count()", ["integer:4"]),
    ])
    func `XML is read by its names`(text: String, expected: [String]) throws {
        #expect(try evaluate(text, in: Sample.order) == expected)
    }

    @Test(arguments: [
        ("order.lines.code", ["string:X1", "string:X2"]), ("order.total", ["decimal:12.50"]),
        ("order.number + 1", ["integer:8"]), ("order.open", ["boolean:true"]),
        ("order.note.exists()", ["boolean:false"]),
        ("order.lines.where(count > 5).code", ["string:X2"]),
        ("order.lines.count.aggregate($this + $total, 0)", ["integer:12"]),
        ("order.date.toDate() + 1 month", ["date:2026-04-04"]), ("order.total.is(Decimal)", ["boolean:true"]),
        ("order.lines.first()", [#"element:{"code": "X1", "count": 2}"#]),
        ("order.grid", ["element:[1, 2]", "element:[3]"]),
        ("order.lines.sort(-count).code", ["string:X2", "string:X1"]), ("nothing", []),
    ])
    func `JSON is read by its names`(text: String, expected: [String]) throws {
        #expect(try evaluate(text, in: Sample.plain) == expected)
    }

    @Test func `what a host supplies is checked and called`() throws {
        let lookup = HostFunction("lookup", arguments: 2...3) { arguments, _ throws(HostFunctionError) in
            guard let key = arguments[1].first?.text else { return arguments.count > 2 ? arguments[2] : [] }
            if key == "bad" { throw HostFunctionError("the table is not there") }
            return [.string("<\(key)>")]
        }
        #expect(
            try evaluate("order.lines.select(lookup('t', code))", in: Sample.plain, functions: [lookup]) == [
                "string:<X1>", "string:<X2>",
            ])
        #expect(try evaluate("lookup('t', order.none, 'UNK')", in: Sample.plain, functions: [lookup]) == ["string:UNK"])
        func refusal(_ text: String) -> String {
            do {
                _ = try Expression(text, functions: [lookup], on: .tree)
                return "accepted"
            } catch { return error.description }
        }
        #expect(refusal("lookup('t')") == "column 1: 'lookup' takes 2 or 3 arguments, not 1")
        #expect(refusal("order.lookup('t', 1)") == "column 7: 'lookup' stands alone; write lookup(...)")
        #expect(refusal("lokup('t', 1)") == "column 1: 'lokup' is not a function; did you mean 'lookup'?")
        let tree = try Sample.tree(Sample.plain)
        let failing = try Expression("order & lookup('t', 'bad')", functions: [lookup], on: .tree)
        #expect(throws: EvaluationError.self) { try failing.evaluate(tree) }
        let overHL7 = try Expression("lookup('t', PID-5.2)", functions: [lookup])
        #expect(sample.withUnsafeBytes { overHL7.evaluate(HL7ByteSource($0)) } == [.string("<Anna>")])
        let failingOverHL7 = try Expression("lookup('t', 'bad')", functions: [lookup])
        #expect(sample.withUnsafeBytes { failingOverHL7.evaluate(HL7ByteSource($0)) }.isEmpty)
        #expect(throws: ExpressionError.self) {
            try Expression("1", functions: [HostFunction("upper", arguments: 0...0) { _, _ in [] }])
        }
    }

    @Test func `repeat ends where it finds no end`() throws {
        #expect(
            try failure("repeat($this.order.lines.count + 1)", in: Sample.plain).contains("one value is calculated"))
        #expect(try failure("(1).repeat($this + 1)", in: Sample.plain).contains("'repeat' finds more than"))
    }
}
