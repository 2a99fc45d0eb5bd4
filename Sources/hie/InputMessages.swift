// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Foundation
import HIETree
import HL7

/// HL7 v2 messages of files given on the command line.
struct InputMessage {
    /// The file as the user named it; `-` is standard input.
    let file: String
    /// Counted from 1 within the file.
    let number: Int
    /// How many messages the file holds.
    let count: Int
    let bytes: Bytes

    /// For messages about it: `a.hl7`, or `a.hl7: message 2` where the file holds several.
    var place: String { count == 1 ? file : "\(file): message \(number)" }
}

enum InputMessages {
    /// All messages of `files` in order. A file that cannot be read or is empty ends the command with exit code 2.
    static func reading(_ files: [String]) throws -> [InputMessage] {
        var messages: [InputMessage] = []
        for file in files {
            let found = splitting(try bytes(of: file), named: file)
            guard !found.isEmpty else {
                Terminal.note("\(file): is empty: expected an HL7 message")
                throw ExitCode(2)
            }
            messages += found
        }
        return messages
    }

    /// Where nothing looks like the start of a message the whole is one, so that reading it says what is wrong.
    static func splitting(_ bytes: Bytes, named file: String) -> [InputMessage] {
        guard !bytes.isEmpty else { return [] }
        let splitter = HL7Splitter(bytes)
        let parts = splitter.messages.isEmpty ? [bytes] : splitter.messages
        if !splitter.messages.isEmpty, splitter.strayByteCount > 0 {
            Terminal.note("\(file): \(splitter.strayByteCount.grouped) bytes belong to no message")
        }
        return parts.enumerated().map { index, part in
            InputMessage(file: file, number: index + 1, count: parts.count, bytes: part)
        }
    }

    /// The whole of a file; one that cannot be read ends the command with exit code 2.
    static func bytes(of file: String) throws -> Bytes {
        if file == "-" { return Bytes([UInt8](FileHandle.standardInput.readDataToEndOfFile())) }
        do {
            return Bytes([UInt8](try Data(contentsOf: URL(fileURLWithPath: file))))
        } catch {
            Terminal.note("\(file): cannot be read: \(reason(of: error, file))")
            throw ExitCode(2)
        }
    }

    private static func reason(of error: any Error, _ file: String) -> String {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: file, isDirectory: &isFolder) else {
            return "there is no such file"
        }
        return isFolder.boolValue ? "it is a folder" : "no permission, or the disk failed"
    }
}
