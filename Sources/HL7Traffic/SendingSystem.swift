// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

/// One application at one facility, with the version and character set that it speaks.
struct SendingSystem {
    let application: StaticString
    let facility: StaticString
    let version: HL7Traffic.Version
    let characterSet: HL7Traffic.CharacterSet

    private static let applications: [StaticString] = ["PAS", "EDIS", "LIMS", "ORDERCOMMS", "SCHED"]

    static func all(
        versions: [HL7Traffic.Version], characterSets: [HL7Traffic.CharacterSet]
    ) -> [SendingSystem] {
        let versions = versions.isEmpty ? HL7Traffic.Version.allCases : versions
        let characterSets = characterSets.isEmpty ? [.utf8] : characterSets
        return Places.facilities.indices.flatMap { facility in
            applications.indices.map { application in
                SendingSystem(
                    application: applications[application], facility: Places.facilities[facility].code,
                    version: versions[(facility + application + 1) % versions.count],
                    characterSet: characterSets[(facility * 2 + application / 2) % characterSets.count])
            }
        }
    }

    static func sending(
        _ kind: HL7Traffic.Kind, about patient: Patient, story: Story, of systems: [SendingSystem]
    ) -> SendingSystem {
        let application =
            switch kind {
            case .register where story.visit.patientClass == .emergency: 1
            case .result: 2
            case .order: 3
            case .book, .reschedule, .cancelAppointment: 4
            default: 0
            }
        return systems[patient.facility * applications.count + application]
    }
}
