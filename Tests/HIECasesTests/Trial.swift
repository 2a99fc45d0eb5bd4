// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import Foundation
import HIECases
import HIEConfiguration
import HIEStandard
import TestSupport

/// A production with a file of cases beside it.
struct Trial {
    let folder: TemporaryFolder
    let file: String

    init(_ production: String = Self.hospital, cases: String) throws {
        folder = try TemporaryFolder()
        file = folder.path + "/cases.yaml"
        try Data(production.utf8).write(to: URL(fileURLWithPath: folder.path + "/production.yaml"))
        try Data("production: production.yaml\n\(cases)".utf8).write(to: URL(fileURLWithPath: file))
    }

    var check: CaseCheck { CaseCheck(file: file, catalog: .standard) }

    /// What came of each case; the text of an issue where the file is faulty.
    func run(showingValues: Bool = false) async -> [CaseResult] {
        let check = check
        guard let plan = check.production?.plan, !check.issues.hasErrors else { return [] }
        var results: [CaseResult] = []
        for one in check.cases {
            results.append(await one.run(plan, ValueText(showsValues: showingValues), readers: .standard))
        }
        return results
    }

    static let hospital = """
        production: Trial
        items:
          - name: In
            class: HL7TCPService
            settings: { Port: 2575, TargetConfigNames: [Router], AllowedIPAddresses: [10.0.0.0/8] }
          - name: Careful.In
            class: HL7TCPService
            settings: { Port: 2579, TargetConfigNames: [Router], AckMode: Application, AckTimeout: 20s }
          - name: Files.In
            class: HL7FileService
            settings: { FilePath: nowhere, TargetConfigNames: [Router] }
          - name: Web.In
            class: HL7HTTPService
            settings: { Port: 8080, TargetConfigNames: [Router] }
          - name: Router
            class: HL7RoutingEngine
            settings:
              Rules:
                - { name: inpatients, when: "PV1-2 = 'I'", send: [Ward] }
                - { name: 'today, or not', when: "PID-7 = today()", send: [Ward] }
                - { name: all, send: [Archive] }
          - name: Ward
            class: HL7TCPOperation
            settings: { IPAddress: ward.invalid, Port: 2576, RetryInterval: 30s, MaxAttempts: 3 }
          - name: Archive
            class: HL7FileOperation
            settings: { FilePath: nowhere/else, Filename: '{MSH-10}.hl7' }

        """

    static let admission = #"""
                MSH|^~\&|PAS|HOSP|HIE|HOSP|20261124||ADT^A01^ADT_A01|T1|P|2.4
                PID|1||4711^^^HOSP^MR||Test^Anna||19750412|F
                PV1|1|I|W4
        """#
}
