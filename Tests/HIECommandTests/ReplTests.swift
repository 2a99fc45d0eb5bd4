// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import FHIRPath
import Foundation
import HIETree
import Testing

@testable import hie

@Suite struct ReplTests {
    private func session(_ file: String) throws -> ReplSession {
        let content = try #require(try InputContent.reading([Tool.root.appending(path: file).path], as: nil).first)
        return ReplSession(content: content, model: try #require(content.model))
    }

    @Test func `a line answers its values, types where asked, or where it is wrong`() throws {
        let session = try session("Examples/fhir/patient.json")
        #expect(session.answer("name.given") == "Anna\nMaria\n")
        #expect(session.answer(":type birthDate") == "date  1970-01-02\n")
        #expect(session.answer("  ") == "")
        #expect(session.answer("deceased") == "{}\n")
        #expect(
            session.answer("name +")
                == "column 7: expected an expression after '+', found the end of the text\n  name +\n        ^\n")
        #expect(
            session.answer("name.single()") == "column 6: 'single' takes one value, not 2\n  name.single()\n       ^\n")
        #expect(session.described == "FHIR Patient")
    }

    @Test func `what Tab offers fits the content`() throws {
        let fhir = try session("Examples/fhir/patient.xml")
        #expect(fhir.completions(of: "name.where(fam") == (3, ["family"]))
        let hl7 = try session("Examples/messages/admission.hl7")
        #expect(hl7.completions(of: "PI") == (2, ["PID-"]))
        #expect(hl7.completions(of: "PID-5.").words.first == "1")
        #expect(hl7.completions(of: "1 + PID-").words.contains("3"))
        #expect(hl7.completions(of: "PID-5.up") == (2, ["upper("]))
        #expect(hl7.described.hasPrefix("HL7 v2 2"))
    }

    @Test func `keys edit the line`() {
        var line = LineBuffer()
        for key: Key in [
            .text("name.gvien"), .left, .left, .left, .left, .delete, .right, .text("v"), .home, .text("x"), .backspace,
        ] {
            line.apply(key)
        }
        #expect(line.line == "name.given")
        line.apply(.end)
        line.complete("givenName", replacing: 5)
        #expect(line.line == "name.givenName")
        line.apply(.home)
        line.apply(.killToEnd)
        #expect(line.line == "")
        line.replace(with: "é👩‍⚕️a")
        line.apply(.backspace)
        line.apply(.backspace)
        #expect(line.line == "é")
        #expect(LineEditor.commonStart(of: ["given", "gender", "generalPractitioner"]) == "g")
        #expect(LineEditor.commonStart(of: []) == "")
    }

    @Test func `lines of a pipe are answered one by one`() throws {
        let result = try Tool.run(
            "repl", "Examples/fhir/patient.json", input: Data("gender\nname.\nactive".utf8))
        #expect(result.code == 0)
        #expect(result.output.hasPrefix("female\ncolumn 6: expected an expression after '.'"))
        #expect(result.output.hasSuffix("true\n"))
        #expect(try Tool.run("repl", "-", input: Data("{\"a\"".utf8)).code == 3)
    }

    @Test func `a terminal edits, remembers and completes`() throws {
        let script = """
            import os, pty, sys, time
            pid, fd = pty.fork()
            if pid == 0: os.execv(sys.argv[1], [sys.argv[1], 'repl', sys.argv[2]])
            seen = b''
            def until(mark):
                global seen
                while mark not in seen: seen += os.read(fd, 4096)
                seen = seen.split(mark, 1)[1]
            until(b'> ')
            os.write(fd, b'birth\\t\\r'); until(b'1970-01-02'); until(b'> ')
            os.write(fd, b'\\x1b[A.toString()\\r'); until(b'1970-01-02'); until(b'> ')
            os.write(fd, b'\\x04'); os.waitpid(pid, 0); print('ended')
            """
        let shell = Process()
        let pipe = Pipe()
        shell.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        shell.arguments = ["timeout", "20", "python3", "-c", script, Tool.path, "Examples/fhir/patient.json"]
        shell.currentDirectoryURL = Tool.root
        shell.standardOutput = pipe
        try shell.run()
        let output = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        shell.waitUntilExit()
        #expect(output == "ended\n")
    }
}

@Suite struct ContentTests {
    @Test func `content is told by its first characters or by --type`() throws {
        #expect(ContentKind.sniffed(Bytes(" \n{\"a\": 1}")) == .json)
        #expect(ContentKind.sniffed(Bytes("\u{FEFF}<a/>")) == .xml)
        #expect(ContentKind.sniffed(Bytes("MSH|^~\\&|")) == .hl7)
        let patient = Data("<Patient xmlns='http://hl7.org/fhir'><active value='true'/></Patient>".utf8)
        #expect(try Tool.run("eval", "active", "-", input: patient).output == "true\n")
        #expect(try Tool.run("eval", "active.value", "-", "--type", "xml", input: patient).output == "true\n")
        let order = Data("{\"a\": [1, 2]}".utf8)
        #expect(try Tool.run("eval", "a.count()", "-", input: order).output == "2\n")
        let refused = try Tool.run("eval", "a", "-", "--type", "fhir", input: order)
        #expect(refused.code == 3)
        #expect(refused.notes.contains("expected a FHIR R4 resource"))
    }

    @Test func `a document type, deep nesting and broken texts are refused with 3`() throws {
        let bomb = "<!DOCTYPE a [<!ENTITY x 'y'>]><a>&x;</a>"
        let deep = String(repeating: "[", count: 300) + String(repeating: "]", count: 300)
        let deepXML = String(repeating: "<a>", count: 300) + String(repeating: "</a>", count: 300)
        for text in [bomb, deep, deepXML, "{", "<a>"] {
            let result = try Tool.run("eval", "children()", "-", input: Data(text.utf8))
            #expect(result.code == 3)
            #expect(result.notes.hasPrefix("-: not readable as "))
        }
    }

    @Test func `trace goes to standard error and an expression needs no content`() throws {
        let result = try Tool.run("eval", "(1 | 2).trace('t').count()")
        #expect(result.output == "2\n")
        #expect(result.notes == "t: 1, 2\n")
        #expect(try Tool.run("eval", "1 +").code == 2)
        #expect(try Tool.run("eval", "(1 | 2).single()").code == 3)
    }
}
