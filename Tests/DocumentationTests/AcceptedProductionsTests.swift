// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import Foundation
import HIEConfiguration
import HIESettings
import HIEStandard
import HIETransform
import Testing

@Suite struct AcceptedProductionsTests {
    @Test(arguments: Documents.productions)
    func `a production of the documentation passes the check without a warning`(production: DocumentedProduction) {
        let check = ProductionCheck(
            text: production.text, named: production.place, folder: production.folder.path, catalog: .standard)
        #expect(check.configuration != nil)
        #expect(check.issues.map(\.description) == [])
    }

    @Test(arguments: Documents.mappings)
    func `a mapping of the documentation is read without a warning`(mapping: DocumentedProduction) {
        let table = LookupTable("assigning-authorities", version: "", entries: [:])
        let (read, issues) = MappingFile.reading(
            text: mapping.text, named: mapping.place, lookups: FixedTables([table]))
        #expect(read != nil)
        #expect(issues.map { "\($0.position?.description ?? "") \($0)" } == [])
    }

    @Test func `the guide to mappings shows several`() { #expect(Documents.mappings.count >= 3) }

    @Test func `the complaint that the README shows is the one that comes`() throws {
        let production = try #require(Documents.productions.first { $0.place.hasPrefix("README.md:") })
        let check = ProductionCheck(
            text: production.text.replacing("Port: 2575", with: "Port: 70000"), named: "production.yaml", folder: "/",
            catalog: .standard)
        #expect(check.issues.map(\.description) == ["production.yaml:6:23: PAS.In: Port must be 1 to 65535, not 70000"])
        #expect(Documents.text(Documents.root.appending(path: "README.md")).contains(check.issues[0].description))
    }
}
