// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HIEFormats
public import HIETree
import HIETreeXML

extension TransformContent {
    /// Reads `bytes` in the format that `mapping` is from.
    public static func reading(_ bytes: Bytes, _ mapping: Mapping) throws(TransformFailure) -> TransformContent {
        switch mapping.from.kind {
        case .hl7: return .hl7(bytes)
        case .json:
            do throws(JSONError) { return .tree(try HIETree(json: bytes)) } catch {
                throw mapping.unreadable("\(error)")
            }
        case .xml:
            do throws(XMLError) { return .tree(try HIETree(xml: bytes)) } catch { throw mapping.unreadable("\(error)") }
        case .csv:
            do throws(CSVProblem) {
                return .tree(try HIETree(csv: bytes, mapping.from.layout))
            } catch {
                throw mapping.unreadable("\(error)")
            }
        case .fixed: return .tree(HIETree(fixedWidth: bytes, mapping.from.layout))
        case .x12:
            do throws(FormatProblem) { return .tree(try HIETree(x12: bytes)) } catch {
                throw mapping.unreadable("\(error)")
            }
        }
    }

    /// The bytes in the format that `mapping` is to.
    public func bytes(as mapping: Mapping) throws(TransformFailure) -> Bytes {
        switch self {
        case .hl7(let bytes): return bytes
        case .tree(let tree):
            do throws(FormatProblem) {
                switch mapping.to.kind {
                case .json, .hl7: return tree.json
                case .xml: return try tree.xml()
                case .csv: return tree.csv(mapping.to.layout)
                case .fixed: return try tree.fixedWidth(mapping.to.layout)
                case .x12: return try tree.x12()
                }
            } catch {
                throw mapping.failure(nil, "the result cannot be written as \(mapping.to.kind.rawValue): \(error)")
            }
        }
    }
}

extension Mapping {
    fileprivate func unreadable(_ reason: String) -> TransformFailure {
        failure(nil, "the message cannot be read as \(from.kind.rawValue): \(reason)")
    }
}
