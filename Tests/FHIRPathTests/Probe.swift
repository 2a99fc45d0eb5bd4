import Foundation
import HIETree
import HIETreeXML
import Testing
@testable import FHIRPath
struct Probe {
    @Test func probe() throws {
        let lines = try String(contentsOfFile: "/tmp/probe.txt", encoding: .utf8).split(separator: "\n")
        var trees: [String: ExpressionTree] = [:]
        for line in lines {
            let parts = line.split(separator: "\t", maxSplits: 1)
            let file = String(parts[0]), text = String(parts[1])
            let path = file.hasPrefix("/") ? file : "/work/shared/corpus/fhirpath/inputs/" + file
            let bytes = Bytes(Array(FileManager.default.contents(atPath: path)!))
            let tree = try trees[file] ?? ExpressionTree(file.hasSuffix("xml") ? HIETree(xml: bytes) : HIETree(json: bytes))
            trees[file] = tree
            var out = ""
            do {
                let e = try Expression(text, on: tree.model)
                do { out = try e.items(in: tree, fixed).map { "\($0.typeName):\($0.text)" }.joined(separator: ", ") } catch { out = "EXEC \(error)" }
            } catch { out = "SEM \(error)" }
            print("P", text, "  =>  ", out)
        }
    }
}
