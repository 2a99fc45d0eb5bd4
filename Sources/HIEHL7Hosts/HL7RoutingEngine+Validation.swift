// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HIECore
import HIETree
import HL7
import HL7Schema

extension HL7RoutingEngine {
    func findings(of message: Message) -> [HL7Finding] {
        guard let validator else { return [] }
        return message.body.withUnsafeBytes { bytes in
            guard let header = try? HL7MessageHeader(reading: bytes) else { return [] }
            return validator.findings(in: bytes, header: header)
        }
    }

    /// The first findings, by path and rule: short, and without any value.
    static func note(_ findings: [HL7Finding]) -> String {
        let shown = findings.prefix(5).map { "\($0.path) \($0.rule.rawValue)" }.joined(separator: ", ")
        let more = findings.count > 5 ? " and \(findings.count - 5) more" : ""
        return "invalid: \(shown)\(more)"
    }
}
