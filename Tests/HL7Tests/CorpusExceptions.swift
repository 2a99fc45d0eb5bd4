// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

/// Messages of the corpus that are read otherwise than its expectations say, each with the reason.
/// docs/reference/hl7-corpus.md says the same to readers.
enum CorpusExceptions {
    static let reasons: [String: String] = [
        "hapifhir__hapi-hl7v2/NONE_x_vnone_1c4c7cf07a": endsAfterMSH2,
        "hapifhir__hapi-hl7v2/NONE_x_vnone_7c9898634f": endsAfterMSH2,
        "hapifhir__hapi-hl7v2/NONE_x_vnone_bd743550e9": endsAfterMSH2,
        "hapifhir__hapi-hl7v2/NONE_x_vnone_bfa37ae237": endsAfterMSH2,
        "hapifhir__hapi-hl7v2/NONE_x_vnone_e8b68c6ed9": endsAfterMSH2,
        "hapifhir__hapi-hl7v2/NONE_x_vnone_ed40299358": endsAfterMSH2,
        "hapifhir__hapi-hl7v2/NONE_x_vnone_fc429e7097": endsAfterMSH2,
        "rethinkhealth__hl7v2/NONE_x_vnone_47464f84b5": endsAfterMSH2,
        "CDCgov__phdi/NONE_x_vnone_2000b5a326": noDelimiters,
        "nHapiNET__nHapi/ACK_x_v2.2_b31a844f18": noDelimiters,
        "nHapiNET__nHapi/ADT_A01_v2.7_fd1fe46e28": noDelimiters,
        "nHapiNET__nHapi/ADT_A40_v2.4_45a4606800": noDelimiters,
    ]

    /// `MSH|^~\&` and nothing more. python-hl7 takes the line end for the field separator of what follows MSH-2 and
    /// reads MSH-2 a second time as fields 3 and 4.
    private static let endsAfterMSH2 = "MSH ends after MSH-2"

    /// MSH-2 holds letters, digits, blanks or control characters: they are not taken for delimiters here.
    private static let noDelimiters = "MSH-2 holds characters that cannot be delimiters"
}
