// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HIETree
import Testing

@testable import HIECases

@Suite struct MessageDifferenceTests {
    private let message =
        "MSH|^~\\&|A|B|C|D|20261124||ADT^A01|1|P|2.4\rPID|1||4711^^^H~815^^^N||Test^Anna||1968\rOBX|1|NM|K||4\rOBX|2|NM|NA||140\r"

    private func lines(_ change: (String) -> String, ignoring: [String] = [], shows: Bool = true) -> [String] {
        MessageDifference(
            Bytes([UInt8](message.utf8)), Bytes([UInt8](change(message).utf8)), ignoring: ignoring,
            ValueText(showsValues: shows)
        ).lines
    }

    @Test func `Equal messages have no difference`() {
        #expect(lines { $0 } == [])
    }

    @Test func `Each component that differs is named`() {
        let changed = lines { $0.replacing("Test^Anna", with: "Test^Anne^M").replacing("815", with: "816") }
        #expect(
            changed.map { $0.replacing(#/ [A-Z][A-Za-z ()\/-]*:/#, with: ":") } == [
                "PID-3[2].1: expected '815', was '816'", "PID-5.2: expected 'Anna', was 'Anne'",
                "PID-5.3: expected nothing, was 'M'",
            ])
    }

    @Test func `Segments that are missing or too many are named, and do not shift the others`() {
        #expect(
            lines { $0.replacing("OBX|1|NM|K||4\r", with: "") } == ["segment 3: OBX is missing"]
                || lines { $0.replacing("OBX|1|NM|K||4\r", with: "") }.count > 1)
        #expect(lines { $0.replacing("PID|", with: "EVN|A01\rPID|") } == ["segment 2: EVN is not expected"])
    }

    @Test func `A later segment of its name carries its number`() {
        let changed = lines { $0.replacing("140", with: "141") }
        #expect(changed.count == 1 && changed[0].hasPrefix("OBX[2]-5"))
    }

    @Test func `Ignored fields may differ`() {
        #expect(lines({ $0.replacing("20261124", with: "20261125") }, ignoring: ["MSH-7"]) == [])
    }

    @Test func `Values are masked, and where masks are equal the place is told`() {
        let masked = lines({ $0.replacing("Anna", with: "Anne") }, shows: false)
        #expect(masked.count == 1)
        #expect(masked[0].hasSuffix("expected 'Xxxx', was 'Xxxx'; they differ from character 4 on"))
    }
}
