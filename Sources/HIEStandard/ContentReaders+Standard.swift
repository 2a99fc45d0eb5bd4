// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

public import HIECore
internal import HIETree
internal import HIETreeXML
internal import HL7

extension ContentReaders {
    /// HL7 v2 (ER7), JSON, XML and text; everything else is one leaf of bytes.
    public static let standard = ContentReaders([
        "application/hl7-v2+er7": { HIETree(hl7: try HL7View($0)) },
        "x-application/hl7-v2+er7": { HIETree(hl7: try HL7View($0)) },
        "application/hl7-v2": { HIETree(hl7: try HL7View($0)) },
        "application/json": { try HIETree(json: $0) },
        "application/fhir+json": { try HIETree(json: $0) },
        "application/xml": { try HIETree(xml: $0) },
        "text/xml": { try HIETree(xml: $0) },
        "application/fhir+xml": { try HIETree(xml: $0) },
        "text/*": { HIETree(text: $0.text) },
        "*/*": { HIETree(binary: $0) },
    ])
}
