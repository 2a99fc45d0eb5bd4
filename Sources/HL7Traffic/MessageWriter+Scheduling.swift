// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

extension MessageWriter {
    /// SIU: SCH, PID, PV1, RGS, AIS, AIL, AIP (HL7 v2.5.1 §10.4).
    mutating func schedulingSegments() {
        let clinic = Places.clinics[visit.clinic]
        schedule(clinic.name)
        identification()
        patientVisit()
        out.put("RGS|1|A\rAIS|1|A|")
        out.put(clinic.code)
        out.put("^")
        out.value(clinic.name)
        out.put("^LOCAL|")
        out.dateAndMinute(visit.appointment)
        out.put("|||20|MIN\rAIL|1|A|")
        out.put(clinic.code)
        out.put("^ROOM")
        out.number(visit.bed % 6 + 1)
        out.put("^^")
        out.put(Places.facilities[patient.facility].code)
        out.put("\rAIP|1|A|")
        doctor(visit.doctor)
        out.endSegment()
    }

    private mutating func schedule(_ clinic: StaticString) {
        out.put("SCH|APT")
        out.number(visit.number, width: 8)
        out.put("^SCHED|||||")
        switch kind {
        case .reschedule: out.put("RESCH^Moved by clinic")
        case .cancelAppointment: out.put("CANC^Cancelled by patient")
        default: out.put("ROUTINE^Routine")
        }
        out.put("|")
        out.value(clinic)
        out.put("|FOLLOWUP^Follow up|20|MIN^Minutes|^^20^")
        out.dateAndMinute(visit.appointment)
        out.put("^")
        out.dateAndMinute(visit.appointment.adding(1200))
        out.put("|||||")
        doctor(visit.doctor)
        out.put("||||")
        out.put(Places.doctors[visit.doctor].code)
        out.put("^CLERK^BOOKING|||||")
        out.put(kind == .cancelAppointment ? "Cancelled\r" : "Booked\r")
    }
}
