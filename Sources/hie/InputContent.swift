// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import FHIRPath
import HIETree
import HIETreeXML
import HL7

/// What a file on the command line is.
enum ContentKind: String, ExpressibleByArgument, CaseIterable {
    case hl7, fhir, json, xml

    /// By the first characters that are not blank.
    static func sniffed(_ bytes: Bytes) -> ContentKind {
        bytes.withUnsafeBytes { bytes in
            let rest = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
            switch rest.first(where: { $0 > 0x20 }) {
            case UInt8(ascii: "{")?, UInt8(ascii: "[")?: return .json
            case UInt8(ascii: "<")?: return .xml
            default: return .hl7
            }
        }
    }
}

/// Content that an expression is evaluated over: one message of a file, or the tree that a file is.
struct InputContent {
    enum Body {
        case hl7(HL7View)
        case tree(ExpressionTree)
        case unreadable(String)
    }

    /// The file as the user named it.
    let file: String
    /// Counted from 1 within the file.
    let number: Int
    /// For messages about it.
    let place: String
    let body: Body

    /// Nil for what cannot be read.
    var model: ContentModel? {
        switch body {
        case .hl7: .hl7
        case .tree(let tree): tree.model
        case .unreadable: nil
        }
    }

    var refusal: String {
        if case .unreadable(let reason) = body { reason } else { "" }
    }

    /// For expressions that are about nothing.
    static var nothing: InputContent {
        let tree = ExpressionTree(HIETree(HIENode("", kind: .record)), model: .fhir)
        return InputContent(file: "", number: 1, place: "without content", body: .tree(tree))
    }

    /// All contents of `files`, in order. A file that cannot be opened or is empty ends the command with exit code 2.
    static func reading(_ files: [String], as kind: ContentKind?) throws -> [InputContent] {
        try files.flatMap { file in
            let bytes = try InputMessages.bytes(of: file)
            guard !bytes.isEmpty else {
                Terminal.note("\(file): is empty: expected a message")
                throw ExitCode(2)
            }
            let sniffed = ContentKind.sniffed(bytes)
            switch kind ?? sniffed {
            case .hl7: return InputMessages.splitting(bytes, named: file).map(InputContent.init)
            case .fhir: return [InputContent(file, bytes, isXML: sniffed == .xml, model: .fhir)]
            case .json: return [InputContent(file, bytes, isXML: false, model: kind == nil ? nil : .tree)]
            case .xml: return [InputContent(file, bytes, isXML: true, model: kind == nil ? nil : .tree)]
            }
        }
    }

    private init(file: String, number: Int, place: String, body: Body) {
        (self.file, self.number, self.place, self.body) = (file, number, place, body)
    }

    private init(_ message: InputMessage) {
        let body: Body
        do throws(HL7Error) {
            body = .hl7(try HL7View(message.bytes))
        } catch {
            body = .unreadable("\(error)")
        }
        self.init(file: message.file, number: message.number, place: message.place, body: body)
    }

    private init(_ file: String, _ bytes: Bytes, isXML: Bool, model: ContentModel?) {
        self.init(file: file, number: 1, place: file, body: Self.tree(bytes, isXML, model))
    }

    private static func tree(_ bytes: Bytes, _ isXML: Bool, _ model: ContentModel?) -> Body {
        do {
            let tree = try isXML ? HIETree(xml: bytes) : HIETree(json: bytes)
            let found = ContentModel(of: tree)
            guard model == .fhir, found == .tree else {
                return .tree(ExpressionTree(tree, model: model == .tree ? .tree : found))
            }
            return .unreadable("expected a FHIR R4 resource: resourceType in JSON, the namespace of FHIR in XML")
        } catch {
            return .unreadable("not readable as \(isXML ? "XML" : "JSON"): \(error)")
        }
    }
}
