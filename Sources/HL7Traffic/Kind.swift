// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

extension HL7Traffic {
    /// A message type and trigger event that the generator writes.
    public enum Kind: UInt8, CaseIterable, Hashable, Sendable {
        case admit, transfer, discharge, register, preadmit, outpatientToInpatient, updatePatient
        case cancelAdmit, cancelTransfer, cancelDischarge
        case addPerson, updatePerson, merge
        case result, order
        case book, reschedule, cancelAppointment

        /// MSH-9.1.
        public var type: String { "\(codes.type)" }

        /// MSH-9.2.
        public var trigger: String { "\(codes.trigger)" }

        /// The kinds that `text` names: a type (`ADT`), a trigger (`A01`) or both (`ADT^A01`, `ADT_A01`, `ADT-A01`).
        /// Empty where there are none.
        public static func named(_ text: String) -> Set<Kind> {
            let parts = text.uppercased().split { "^_-".contains($0) }
            return Set(
                allCases.filter { kind in
                    switch parts.count {
                    case 1: parts[0] == kind.type || parts[0] == kind.trigger
                    case 2: parts[0] == kind.type && parts[1] == kind.trigger
                    default: false
                    }
                }
            )
        }

        /// What happens by ``HL7Traffic/Options/unusualEvents`` alone.
        var isUnusual: Bool {
            switch self {
            case .cancelAdmit, .cancelTransfer, .cancelDischarge, .merge, .reschedule, .cancelAppointment: true
            default: false
            }
        }

        var bit: UInt32 { 1 << UInt32(rawValue) }

        /// MSH-9 in its three parts, the structure by HL7 v2.5.1 table 0354.
        var codes: (type: StaticString, trigger: StaticString, structure: StaticString) {
            switch self {
            case .admit: ("ADT", "A01", "ADT_A01")
            case .transfer: ("ADT", "A02", "ADT_A02")
            case .discharge: ("ADT", "A03", "ADT_A03")
            case .register: ("ADT", "A04", "ADT_A01")
            case .preadmit: ("ADT", "A05", "ADT_A05")
            case .outpatientToInpatient: ("ADT", "A06", "ADT_A06")
            case .updatePatient: ("ADT", "A08", "ADT_A01")
            case .cancelAdmit: ("ADT", "A11", "ADT_A09")
            case .cancelTransfer: ("ADT", "A12", "ADT_A12")
            case .cancelDischarge: ("ADT", "A13", "ADT_A01")
            case .addPerson: ("ADT", "A28", "ADT_A05")
            case .updatePerson: ("ADT", "A31", "ADT_A05")
            case .merge: ("ADT", "A40", "ADT_A39")
            case .result: ("ORU", "R01", "ORU_R01")
            case .order: ("ORM", "O01", "ORM_O01")
            case .book: ("SIU", "S12", "SIU_S12")
            case .reschedule: ("SIU", "S13", "SIU_S12")
            case .cancelAppointment: ("SIU", "S15", "SIU_S12")
            }
        }
    }
}
