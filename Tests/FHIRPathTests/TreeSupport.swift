// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HIETree
import HIETreeXML

@testable import FHIRPath

enum Sample {
    static let json = """
        {"resourceType": "Patient", "id": "p1", "active": true,
         "contained": [{"resourceType": "Organization", "id": "o1", "name": "Ward 7"}],
         "name": [
          {"use": "official", "family": "van Dyke", "given": ["Anna", "Maria"]},
          {"use": "maiden", "given": [null, "Anni"],
           "_given": [{"extension": [{"url": "http://example.org/nick", "valueString": "A."}]}, null]}],
         "gender": "female", "birthDate": "1970-01-02",
         "_birthDate": {"id": "b", "extension": [{"url": "http://example.org/time", "valueDateTime": "1970-01-02T10:30:00+01:00"}]},
         "_maritalStatus": null, "multipleBirthInteger": 2,
         "extension": [{"url": "http://example.org/weight", "valueQuantity":
          {"value": 71.50, "unit": "kilos", "system": "http://unitsofmeasure.org", "code": "kg"}}],
         "contact": [{"name": {"family": "Dyke"}, "telecom": [{"rank": 1}]}],
         "managingOrganization": {"reference": "#o1"}}
        """

    static let xml = """
        <?xml version="1.0" encoding="UTF-8"?>
        <Patient xmlns="http://hl7.org/fhir">
          <id value="p1"/>
          <contained><Organization><id value="o1"/><name value="Ward 7"/></Organization></contained>
          <extension url="http://example.org/weight"><valueQuantity><value value="71.50"/><unit value="kilos"/>
            <system value="http://unitsofmeasure.org"/><code value="kg"/></valueQuantity></extension>
          <active value="true"/>
          <name><use value="official"/><family value="van Dyke"/><given value="Anna"/><given value="Maria"/></name>
          <name><use value="maiden"/>
            <given><extension url="http://example.org/nick"><valueString value="A."/></extension></given>
            <given value="Anni"/></name>
          <gender value="female"/>
          <birthDate id="b" value="1970-01-02"><extension url="http://example.org/time">
            <valueDateTime value="1970-01-02T10:30:00+01:00"/></extension></birthDate>
          <multipleBirthInteger value="2"/>
          <contact><name><family value="Dyke"/></name><telecom><rank value="1"/></telecom></contact>
          <managingOrganization><reference value="#o1"/></managingOrganization>
        </Patient>
        """

    static let order = """
        <Order xmlns:a="urn:a" number="7"><a:Total currency="GBP">12.50</a:Total>
        <Line><Code>X1</Code><Count>2</Count></Line><Line><Code>X2</Code><Count>10</Count></Line></Order>
        """

    static let plain = """
        {"order": {"number": 7, "total": 12.50, "open": true, "note": null, "date": "2026-03-04",
         "lines": [{"code": "X1", "count": 2}, {"code": "X2", "count": 10}], "grid": [[1, 2], [3]]}}
        """

    static func tree(_ text: String) throws -> ExpressionTree {
        let bytes = Bytes(text)
        return ExpressionTree(try text.hasPrefix("<") ? HIETree(xml: bytes) : HIETree(json: bytes))
    }
}

/// Values as `type:text` over a tree.
func evaluate(_ text: String, in content: String, functions: [HostFunction] = []) throws -> [String] {
    let tree = try Sample.tree(content)
    return try Expression(text, functions: functions, on: tree.model).items(in: tree, fixed)
        .map { "\($0.typeName):\($0.text)" }
}

/// The message that `text` is refused with, or fails with.
func failure(_ text: String, in content: String = Sample.json) throws -> String {
    let tree = try Sample.tree(content)
    do {
        _ = try Expression(text, on: tree.model).items(in: tree, fixed)
        return "answered"
    } catch let error as ExpressionError {
        return error.description
    } catch let error as EvaluationError {
        return "evaluating, \(error)"
    }
}
