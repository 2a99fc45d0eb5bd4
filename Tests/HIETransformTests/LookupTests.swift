// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import Foundation
import HIEConfiguration
import HIETransform
import HIETree
import Synchronization
import Testing

struct LookupTests {
    @Test func `a lookup gives the value, the default, or ends the message without naming the key`() throws {
        let steps = "  - { set: PV1-3.1, value: \"lookup('wards', PV1-3.1, 'none')\" }\n"
        func ward(_ table: String) throws -> String {
            try transformed(steps, tables: ["wards": table])[3]
        }
        #expect(try ward("key,value\nW5,\"North, \"\"A\"\"\"\n") == #"PV1|1|I|North, "A"^B2^4"#)
        #expect(try ward("# none\nW6,x\n") == "PV1|1|I|none^B2^4")
        let failure = #expect(throws: TransformFailure.self) {
            try transformed("  - { set: PV1-3.1, value: \"lookup('wards', PV1-3.1)\" }\n", tables: ["wards": "W6,x\n"])
        }
        #expect(failure?.reason == "the lookup table 'wards' has no such key, and the expression no default")
        #expect(throws: TransformFailure.self) {
            try transformed(
                "  - { when: \"lookup('wards', PV1-3.1) = 'x'\", steps: [] }\n", tables: ["wards": "W6,x\n"])
        }
    }

    @Test(arguments: [
        ("a,b\na,c\n", "line 2: the key stands on an earlier line too"),
        ("a\n", "line 1: expected a key and a value, not 1 values"),
        ("a,b\n\"c,d\n", "line 2: the quoted value that begins here has no end"),
    ])
    func `a faulty table is refused with its line`(text: String, problem: String) {
        let found = #expect(throws: LookupTableProblem.self) { try LookupTable("t", csv: Bytes(text)) }
        #expect(found?.description == problem)
    }

    @Test func `a table is written as it reads, and its version is that of its bytes`() throws {
        let table = try LookupTable("t", csv: Bytes("key,value\nb,\"x,y\"\na,\"1\n2\"\n"))
        let again = try LookupTable("t", csv: table.csv)
        #expect(again.entries == ["a": "1\n2", "b": "x,y"])
        #expect(table.version.count == 16 && table.version != again.version)
        #expect(try LookupTable("t", csv: again.csv).version == again.version)
    }

    @Test func `a changed file counts at once, a faulty one changes nothing and is complained of once`() throws {
        let folder = try MappingFolder()
        try folder.write("a,1\n", to: "lookups/t.csv")
        let complaints = Mutex<[String]>([])
        let lookups = LookupFolder("\(folder.path)/lookups", interval: .zero) { text in
            complaints.withLock { $0.append(text) }
        }
        #expect(lookups.table("t")?["a"] == "1")
        #expect(lookups.tableNames == ["t"])
        try folder.write("a,22\n", to: "lookups/t.csv")
        #expect(lookups.table("t")?["a"] == "22")
        try folder.write("a,3,4\n", to: "lookups/t.csv")
        #expect(lookups.table("t")?["a"] == "22")
        #expect(lookups.table("t")?["a"] == "22")
        try FileManager.default.removeItem(atPath: "\(folder.path)/lookups/t.csv")
        #expect(lookups.table("t")?["a"] == "22")
        #expect(
            complaints.withLock { $0 } == [
                "the lookup table 't' cannot be used: line 1: expected a key and a value, not 3 values; what it held before "
                    + "still counts",
                "the lookup table 't' is gone; what it held still counts",
            ])
        #expect(lookups.table("../t") == nil && lookups.table("u") == nil)
    }
}

extension LookupTests {
    @Test func `a store changes single entries, replaces tables and keeps who did what`() throws {
        let folder = try MappingFolder()
        let store = LookupStore("\(folder.path)/lookups")
        try store.set("b", to: "2", in: "t", by: "ann")
        try store.set("a", to: "x,y", in: "t", by: "bob")
        try store.set("b", to: nil, in: "t", by: "ann")
        #expect(try store.table("t").entries == ["a": "x,y"])
        #expect(throws: LookupStoreError.self) { try store.set("none", to: nil, in: "t", by: "ann") }
        #expect(try store.replace("t", by: Bytes("k,v\nl,w\n"), by: "carl") == 2)
        #expect(throws: LookupStoreError.self) { try store.replace("t", by: Bytes("k\n"), by: "carl") }
        #expect(try store.table("t").entries == ["k": "v", "l": "w"])
        #expect(throws: LookupStoreError.self) { try store.table("../t") }
        #expect(throws: LookupStoreError.self) { try store.table("u") }
        #expect(store.names == ["t"])
        let words = try store.history(of: "t").map { $0.split(separator: " ").dropFirst().joined(separator: " ") }
        #expect(
            words == [
                "ann: set b: nothing → 2", "bob: set a: nothing → x,y", "ann: remove b: 2 → nothing",
                "carl: import, 2 entries",
            ])
    }
}
