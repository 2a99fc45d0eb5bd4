// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import Testing

@testable import FHIRPath

struct SmokeTests {
    @Test func `a rule passes`() throws {
        let rule = try FHIRPath.Expression("MSH-9.1 = 'ADT' and MSH-9.2 in ('A01' | 'A02' | 'A03')")
        #expect(rule.canonical == "MSH-9.1 = 'ADT' and MSH-9.2 in ('A01' | 'A02' | 'A03')")
        let bytes = Array("MSH|^~\\&|A|B|C|D|2026||ADT^A01|1|P|2.5\rPID|1||1\r".utf8)
        bytes.withUnsafeBytes { #expect(rule.test(HL7ByteSource($0))) }
    }
}
