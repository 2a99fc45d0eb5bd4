// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import Foundation
import HIETree
import Testing

/// Messages from elsewhere with what another reader makes of them, where they are present.
enum Corpus {
    /// `HIE_CORPUS`, else `../shared/corpus` beside the package.
    static let folder: URL? = {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let path = ProcessInfo.processInfo.environment["HIE_CORPUS"]
        let folder = path.map { URL(filePath: $0) } ?? root.appending(path: "../shared/corpus").standardizedFileURL
        var isFolder: ObjCBool = false
        let isThere = FileManager.default.fileExists(atPath: folder.path, isDirectory: &isFolder)
        return isThere && isFolder.boolValue ? folder : nil
    }()

    static let absence: Comment = "no corpus: set HIE_CORPUS to the folder that holds hl7v2 and expected"

    struct Message {
        /// Such as `source/name`, without extension.
        let name: String
        let bytes: Bytes
        let expected: HIENode

        /// nil where the other reader refused the message.
        var fields: HIENode? { expected.first("fields") }
    }

    static func messages() throws -> [Message] {
        guard let folder else { return [] }
        return try files(in: folder.appending(path: "hl7v2")).map { file, name in
            let expected = folder.appending(path: "expected/\(name).json")
            return Message(
                name: name, bytes: try bytes(of: file), expected: try HIETree(json: bytes(of: expected)).root)
        }
    }

    static func streams() throws -> [(name: String, bytes: Bytes)] {
        guard let folder else { return [] }
        return try files(in: folder.appending(path: "streams")).map { ($1, try bytes(of: $0)) }
    }

    static func bytes(of file: URL) throws -> Bytes {
        let data = try Data(contentsOf: file)
        return data.withUnsafeBytes { Bytes(copying: $0) }
    }

    private static func files(in folder: URL) throws -> [(file: URL, name: String)] {
        let sources = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
        return try sources.sorted { $0.path < $1.path }.flatMap { source in
            try FileManager.default.contentsOfDirectory(at: source, includingPropertiesForKeys: nil)
                .filter { $0.pathExtension == "hl7" }
                .sorted { $0.path < $1.path }
                .map { ($0, "\(source.lastPathComponent)/\($0.deletingPathExtension().lastPathComponent)") }
        }
    }
}
