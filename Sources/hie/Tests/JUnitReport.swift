// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HIECases

/// Results in the form that build servers read: one suite for each file.
enum JUnitReport {
    static func text(of results: TestResults) -> String {
        var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites>\n"
        for file in results.files {
            let failed = file.cases.count { !$0.passed }
            let seconds = file.cases.reduce(Duration.zero) { $0 + $1.duration }.seconds
            text += "  <testsuite name=\"\(escaped(file.file))\" tests=\"\(file.cases.count + file.issues.count)\""
            text += " failures=\"\(failed)\" errors=\"\(file.issues.count)\" time=\"\(seconds)\">\n"
            for issue in file.issues {
                text += "    <testcase name=\"\(escaped(file.file))\">"
                text += "<error message=\"\(escaped(issue))\"/></testcase>\n"
            }
            for one in file.cases { text += testCase(one, file.file) }
            text += "  </testsuite>\n"
        }
        return text + "</testsuites>\n"
    }

    private static func testCase(_ one: CaseResult, _ file: String) -> String {
        let start =
            "    <testcase classname=\"\(escaped(file))\" name=\"\(escaped(one.name))\" time=\"\(one.duration.seconds)\""
        guard let first = one.findings.first else { return start + "/>\n" }
        let all = one.findings.map(escaped).joined(separator: "\n")
        return start + ">\n      <failure message=\"\(escaped(first))\">\(all)</failure>\n    </testcase>\n"
    }

    /// For text and attributes; characters that XML 1.0 cannot hold become blanks.
    private static func escaped(_ text: String) -> String {
        var output = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": output += "&amp;"
            case "<": output += "&lt;"
            case ">": output += "&gt;"
            case "\"": output += "&quot;"
            case _ where scalar.value < 0x20 && scalar != "\n" && scalar != "\t": output += " "
            case "\u{FFFE}", "\u{FFFF}": output += " "
            default: output.unicodeScalars.append(scalar)
            }
        }
        return output
    }
}
