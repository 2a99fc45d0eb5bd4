// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

/// Which message types answer which (HL7 v2.5.1, the message definitions of chapters 2 to 15).
public enum HL7DeclaredReply {
    /// Whether `reply` (MSH-9.1 of an answer) may answer a message of `type` (MSH-9.1).
    ///
    /// The general acknowledgment `ACK` answers every type. A type that the standard does not have, such as one with Z,
    /// may be answered with any.
    public static func allows(_ reply: String, to type: String) -> Bool {
        if reply == "ACK" { return true }
        if let answers = answers[type] { return answers.contains(reply) }
        return !acknowledgedOnly.contains(type)
    }

    /// Types whose answer carries data.
    private static let answers: [String: Set<String>] = [
        "BPS": ["BRP"], "BTS": ["BRT"], "EAC": ["EAR"], "MFN": ["MFK"], "MFQ": ["MFR"], "NMQ": ["NMR"],
        "OMB": ["ORB"], "OMD": ["ORD"], "OMG": ["ORG"], "OMI": ["ORI"], "OML": ["ORL"], "OMN": ["ORN"],
        "OMP": ["ORP"], "OMS": ["ORS"], "ORM": ["ORR"], "OSQ": ["OSR"], "QBP": ["RSP", "RTB", "RDY"],
        "QRY": [
            "ADR", "DOC", "DSR", "ORF", "PPV", "PRR", "PTR", "QCK", "RAR", "RCI", "RCL", "RDR", "RER", "RGR", "ROR",
        ],
        "QVR": ["RSP"], "RAS": ["RRA"], "RDE": ["RRE"], "RDS": ["RRD"], "REF": ["RRI"], "RGV": ["RRG"],
        "RQA": ["RPA"], "RQC": ["RCI", "RCL"], "RQI": ["RPI"], "RQP": ["RPI"], "RQQ": ["ERP"],
        "SPQ": ["TBR", "ERP", "EDR"], "SQM": ["SQR"], "SRM": ["SRR"], "EQQ": ["TBR", "ERP", "EDR"],
        "VQQ": ["TBR"], "VXQ": ["VXX", "VXR"],
    ]

    /// Types that nothing but `ACK` answers.
    private static let acknowledgedOnly: Set<String> = [
        "ADT", "BAR", "CRM", "CSU", "DFT", "ESU", "INR", "INU", "LSU", "MDM", "NMD", "ORU", "OUL", "PEX", "PGL", "PMU",
        "PPG", "PPP", "PPR", "QCN", "QSB", "QSX", "SIU", "SSR", "SSU", "SUR", "TCU", "UDM", "VXU",
    ]
}
