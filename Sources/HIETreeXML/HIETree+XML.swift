// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import Foundation
import FoundationXML
public import HIETree

extension HIETree {
    /// Reads XML 1.0: elements in order under their qualified names, attributes before them as `@name`.
    ///
    /// An element with nothing but text is a leaf. Text beside child elements is joined and is the element's value, so
    /// its place between them is lost; where it is blank it is left out. A document type declaration is refused:
    /// nothing is expanded and nothing outside is read. There are no positions.
    /// - Parameter depthLimit: Elements within each other, at most.
    public init(xml bytes: Bytes, depthLimit: Int = 200) throws(XMLError) {
        if let refusal = bytes.withUnsafeBytes(XMLProlog.refusal) { throw refusal }
        let parser = XMLParser(data: bytes.withUnsafeBytes { Data($0) })
        parser.shouldResolveExternalEntities = false
        let builder = TreeBuilder(depthLimit: depthLimit)
        parser.delegate = builder
        let isRead = parser.parse()
        if let refusal = builder.refusal { throw refusal }
        guard isRead, parser.parserError == nil, let root = builder.root else {
            throw .malformed(line: parser.lineNumber, column: parser.columnNumber)
        }
        self.init(root)
    }
}

/// Why bytes are not read as XML. Never holds any of the bytes.
public enum XMLError: Error, Hashable, Sendable, CustomStringConvertible {
    /// Both counted from 1, as near as the parser tells.
    case malformed(line: Int, column: Int)
    case documentType
    case encoding
    case tooDeep(limit: Int)

    public var description: String {
        switch self {
        case .malformed(let line, let column): "\(line):\(column): not well-formed XML"
        case .documentType: "a document type declaration is not accepted: send the document without DOCTYPE"
        case .encoding: "expected XML in UTF-8, ISO 8859 or Windows-125x"
        case .tooDeep(let limit): "elements are nested more than \(limit) deep"
        }
    }
}

/// What stands before the root element, looked at before any parser sees it.
private enum XMLProlog {
    static func refusal(_ bytes: UnsafeRawBufferPointer) -> XMLError? {
        if bytes.prefix(4).contains(0) || bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
            return .encoding
        }
        var rest = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
        while true {
            rest = rest.drop { $0 == 0x20 || ($0 >= 0x09 && $0 <= 0x0D) }
            if rest.starts(with: "<?".utf8) {
                guard let end = end(of: "?>", in: rest) else { return nil }
                if !isKnownEncoding(rest[..<end]) { return .encoding }
                rest = rest[end...]
            } else if rest.starts(with: "<!--".utf8) {
                guard let end = end(of: "-->", in: rest.dropFirst(4)) else { return nil }
                rest = rest[end...]
            } else {
                return rest.starts(with: "<!".utf8) ? .documentType : nil
            }
        }
    }

    private static func end(of mark: String, in bytes: Slice<UnsafeRawBufferPointer>) -> Int? {
        let mark = Array(mark.utf8)
        var position = bytes.startIndex
        while position + mark.count <= bytes.endIndex {
            if bytes[position..<(position + mark.count)].elementsEqual(mark) { return position + mark.count }
            position += 1
        }
        return nil
    }

    /// Encodings in which `<!DOCTYPE` cannot be written in other bytes than ASCII's.
    private static func isKnownEncoding(_ declaration: Slice<UnsafeRawBufferPointer>) -> Bool {
        let text = String(decoding: declaration, as: UTF8.self).lowercased()
        guard text.hasPrefix("<?xml "), let name = text.range(of: "encoding") else { return true }
        let value = text[name.upperBound...].drop { $0 == " " || $0 == "=" || $0 == "\"" || $0 == "'" }
        return ["utf-8", "utf8", "us-ascii", "ascii", "iso-8859-", "windows-125"].contains { value.hasPrefix($0) }
    }
}

private final class TreeBuilder: NSObject, XMLParserDelegate {
    private(set) var root: HIENode?
    private(set) var refusal: XMLError?
    private let depthLimit: Int
    private var open: [HIENode] = []
    private var texts: [String] = []

    init(depthLimit: Int) {
        self.depthLimit = depthLimit
    }

    func parser(
        _ parser: XMLParser, didStartElement elementName: String, namespaceURI: String?,
        qualifiedName: String?, attributes: [String: String]
    ) {
        guard open.count < depthLimit else { return refuse(.tooDeep(limit: depthLimit), parser) }
        let children = attributes.sorted { $0.key < $1.key }.map { HIENode.leaf("@\($0.key)", .string($0.value)) }
        open.append(HIENode(elementName, kind: .record, children: children))
        texts.append("")
    }

    func parser(_ parser: XMLParser, foundCharacters string: String) {
        if !texts.isEmpty { texts[texts.count - 1] += string }
    }

    func parser(_ parser: XMLParser, foundCDATA block: Data) {
        if !texts.isEmpty { texts[texts.count - 1] += String(decoding: block, as: UTF8.self) }
    }

    func parser(
        _ parser: XMLParser, didEndElement elementName: String, namespaceURI: String?, qualifiedName: String?
    ) {
        guard var node = open.popLast(), let text = texts.popLast() else { return }
        if node.children.isEmpty {
            node.kind = .leaf
            node.value = .string(text)
        } else if text.contains(where: { !$0.isWhitespace }) {
            node.value = .string(text)
        }
        if open.isEmpty { root = node } else { open[open.count - 1].children.append(node) }
    }

    func parser(
        _ parser: XMLParser, foundInternalEntityDeclarationWithName name: String, value: String?
    ) {
        refuse(.documentType, parser)
    }

    func parser(
        _ parser: XMLParser, foundExternalEntityDeclarationWithName name: String, publicID: String?, systemID: String?
    ) {
        refuse(.documentType, parser)
    }

    private func refuse(_ error: XMLError, _ parser: XMLParser) {
        if refusal == nil { refusal = error }
        parser.abortParsing()
    }
}
