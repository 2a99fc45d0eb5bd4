// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HIETree
import Testing

@testable import FHIRPath

/// FHIR R4 over JSON and over XML, which answer alike.
struct FHIRTests {
    @Test(arguments: [
        ("name.given.where(hasValue())", ["string:Anna", "string:Maria", "string:Anni"]),
        ("Patient.name.use", ["code:official", "code:maiden"]), ("active", ["boolean:true"]),
        ("birthDate", ["date:1970-01-02"]), ("id", ["id:p1"]), ("contained.id", ["id:o1"]),
        ("contained.name", ["string:Ward 7"]), ("contained.type().name", ["string:Organization"]),
        ("multipleBirth", ["integer:2"]), ("multipleBirth is integer", ["boolean:true"]),
        ("multipleBirth.ofType(boolean)", []), ("deceased", []),
        ("birthDate.extension('http://example.org/time').value", ["dateTime:1970-01-02T10:30:00+01:00"]),
        ("birthDate.id", ["string:b"]), ("name.given.count()", ["integer:4"]),
        ("name[1].given[0].extension.value", ["string:A."]), ("name[1].given[0].hasValue()", ["boolean:false"]),
        ("name[1].given.join('|')", ["string:Anni"]),
        ("extension.value", ["Quantity:71.50 'kg'"]), ("extension.value.unit", ["string:kilos"]),
        ("extension.value.value", ["decimal:71.50"]), ("extension.value > 70000 'g'", ["boolean:true"]),
        ("extension.value = 71.5 'kg'", ["boolean:true"]), ("extension.value + 500 'g'", ["Quantity:72.00 'kg'"]),
        ("contact.type().name", ["string:BackboneElement"]), ("contact.telecom.rank", ["positiveInt:1"]),
        ("contact.telecom.rank + 1", ["integer:2"]), ("contact.telecom.rank is integer", ["boolean:true"]),
        ("managingOrganization.resolve().name", ["string:Ward 7"]),
        ("managingOrganization.resolve() is Organization", ["boolean:true"]),
        ("name.where(use = 'official').given.first()", ["string:Anna"]),
        ("name.exists(family.startsWith('van'))", ["boolean:true"]), ("gender = 'female'", ["boolean:true"]),
        ("descendants().ofType(code)", ["code:female", "code:official", "code:maiden", "code:kg"]),
        ("children().count() = 11", ["boolean:true"]), ("%resource.id & %context.id", ["string:p1p1"]),
        ("birthDate < today()", ["boolean:true"]), ("birthDate + 18 years", ["date:1988-01-02"]),
        ("name.first() = name.take(1)", ["boolean:true"]), ("name = name", ["boolean:true"]),
        ("name.first() ~ name.last()", ["boolean:false"]), ("name.distinct().count()", ["integer:2"]),
        ("(name | name).count()", ["integer:2"]), ("name.select(given.count())", ["integer:2", "integer:2"]),
        ("name.sort(use).use", ["code:maiden", "code:official"]),
        ("getResourceKey()", ["string:Patient/p1"]), ("conformsTo(%`ext-Patient`)", ["boolean:true"]),
        ("name.first()", [#"HumanName:{"use": "official", "family": "van Dyke", "given": ["Anna", "Maria"]}"#]),
        (
            "extension",
            [
                #"Extension:{"url": "http://example.org/weight", "valueQuantity": {"value": 71.50, "unit": "kilos", "system": "http://unitsofmeasure.org", "code": "kg"}}"#
            ]
        ),
    ])
    func `JSON and XML answer alike`(text: String, expected: [String]) throws {
        let inJSON = try evaluate(text, in: Sample.json)
        let inXML = try evaluate(text, in: Sample.xml)
        #expect(text.hasPrefix("descendants") ? inJSON.sorted() == expected.sorted() : inJSON == expected)
        #expect(text.hasPrefix("descendants") ? inXML.sorted() == expected.sorted() : inXML == expected)
    }

    @Test(arguments: [
        ("name.given1", "column 6: HumanName has no element 'given1'; did you mean 'given'?"),
        ("Encounter.status", "column 1: this is about Patient, not about Encounter"),
        (
            "multipleBirthInteger",
            "column 1: Patient has no element 'multipleBirthInteger'; write multipleBirth.ofType(integer)"
        ),
        ("contact.name.given.first().nothing", "column 28: string has no element 'nothing'"),
        ("name.upper()", "column 6: 'upper' works on text, not on a HumanName; write .toString().upper(...)"),
        ("name.where(given1.exists())", "column 12: HumanName has no element 'given1'; did you mean 'given'?"),
        ("birthDate < 5", "column 11: a date and an integer have no order between them"),
        ("extension.value.value > 'x'", "evaluating, column 23: decimal and string have no order between them"),
        ("name.ofType(HumanNam)", "column 13: 'HumanNam' is not a type; did you mean 'HumanName'?"),
        (
            "children().first()",
            "column 12: 'first' depends on an order, which children and descendants do not have; name the elements, or sort()"
        ),
        (
            "descendants()[0]",
            "column 1: an index depends on an order, which children and descendants do not have; name the elements, or sort()"
        ),
        ("PID-5", "column 1: 'PID-5' is a path of HL7 v2, which this content is not"),
        ("birthDate + 5", "column 13: '+' takes a duration behind a date or time, not an integer; as in 3 days"),
        ("iif('a', 1, 2)", "column 5: 'iif' takes a test, not a string"),
        ("memberOf('x')", "column 1: 'memberOf' needs profiles or terminologies, which are not at hand"),
        (
            "defineVariable('a', 1).select(%a) | %a",
            "column 37: the variable '%a' is not known here; known: %context, %resource, %rootResource"
        ),
        ("defineVariable('a').defineVariable('a')", "column 36: '%a' has a value already; use another name"),
        ("-name.exists()", "column 1: a sign stands before a number, not before a boolean"),
        ("name.single()", "evaluating, column 6: 'single' takes one value, not 2"),
        ("name.given.upper()", "evaluating, column 12: 'upper' takes one value, not 4"),
        ("active and\n name.given", "evaluating, column 8: a test takes one value, not 4"),
        ("name.given > 'A'", "evaluating, column 12: one value is compared with one, not 4 with 1"),
        ("name.use.allTrue()", "evaluating, column 10: true or false is expected, not a code"),
        (
            "conformsTo('http://example.org/x')",
            "evaluating, column 1: the profile is not known; those of FHIR's own types are"
        ),
        ("name.given & 'x'", "evaluating, column 12: one value is calculated with one, not 4 with 1"),
        ("(1 | 2).not()", "evaluating, column 9: a test takes one value, not 2"),
        ("name is HumanName", "evaluating, column 9: 'is' takes one value, not 2"),
    ])
    func `what is wrong is named with its place`(text: String, message: String) throws {
        #expect(try failure(text) == message)
    }

    @Test func `a type that is not declared is found at evaluation`() throws {
        let tree = try Sample.tree(Sample.json)
        let expression = try Expression("Patient.name.given.count()", on: .fhir)
        #expect(try expression.evaluate(tree) == [.integer(4)])
        #expect(try Expression("Observation.status", on: .fhir).evaluate(tree).isEmpty)
        #expect(ContentModel.fhir("Patien") == nil)
        #expect(tree.model.typeName == "Patient")
    }

    @Test func `results know their place in the tree`() throws {
        let tree = try Sample.tree(Sample.json)
        let items = try Expression("name.given | contained.name | birthDate.extension.url", on: tree.model).items(
            in: tree)
        for item in items {
            guard case .element(let element) = item else { return #expect(Bool(false)) }
            var node = tree.tree.root
            guard element.node != nil, element.name != "url" else { continue }
            for step in element.place { node = node.children[step] }
            #expect(node == element.node)
        }
        #expect(items.count == 6)
        #expect(tree.root.place == [])
    }

    @Test func `a tree serves many expressions and variables carry elements on`() throws {
        let tree = try Sample.tree(Sample.xml)
        let names = try Expression("name", on: tree.model).items(in: tree)
        let expression = try Expression(
            "%n.given.where(hasValue()).join(',') & gender", variables: ["n"], on: tree.model)
        let context = ExpressionContext(variables: ["n": names])
        #expect(try expression.evaluate(tree, context) == [.string("Anna,Maria,Annifemale")])
        #expect(try Expression("active", on: tree.model).test(tree))
    }

    @Test func `every element of the table has types that the table has`() {
        let types = FHIRTypes.r4
        for name in types.typeNames {
            guard let type = types.type(named: name) else { return #expect(Bool(false)) }
            for element in types.names(of: type) {
                let found = types.element(element, of: type)
                #expect(
                    found?.types.isEmpty == false && found?.types.contains(FHIRTypes.unknown) == false,
                    "\(name).\(element)")
            }
        }
        #expect(types.typeNames.count > 200)
    }
}
