// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

extension MessageWriter {
    /// PV1 (HL7 v2.5.1 §3.4.3).
    mutating func patientVisit() {
        out.put("PV1|1|")
        patientClass()
        out.put("|")
        location()
        out.put("|")
        out.put(visit.patientClass == .emergency ? "E" : "R")
        out.put("||")
        if kind == .transfer || kind == .cancelTransfer, let previous = visit.previous { bed(previous) }
        out.put("|")
        doctor(visit.doctor)
        if patient.hasRareShapes {
            out.put("~")
            doctor((visit.doctor + 3) % Places.doctors.count)
        }
        out.put("|")
        doctor(patient.doctor)
        out.put("||")
        out.put(specialty)
        out.put("||||")
        out.put(visit.patientClass == .emergency ? "7" : "1")
        out.put("|||||")
        visitNumber()
        out.put("|||||||||||||||||")
        if visit.discharged != nil { out.put("1^Usual residence") }
        out.put("||||||||")
        if let admitted = visit.admitted { out.timestamp(admitted) }
        if let discharged = visit.discharged {
            out.put("|")
            out.timestamp(discharged)
        }
        out.endSegment()
    }

    private mutating func patientClass() {
        switch visit.patientClass {
        case .inpatient: out.put("I")
        case .outpatient: out.put("O")
        case .emergency: out.put("E")
        case .preadmitted: out.put("P")
        case .none: out.put("N")
        }
    }

    private mutating func location() {
        switch visit.patientClass {
        case .inpatient: bed((visit.ward, visit.bed))
        case .preadmitted:
            out.put(Places.wards[visit.ward].code)
            facilityComponent()
        case .emergency:
            out.put("ED^MAJORS^")
            out.number(visit.bed)
            out.put("^")
            out.put(Places.facilities[patient.facility].code)
        case .outpatient:
            out.put(Places.clinics[visit.clinic].code)
            facilityComponent()
        case .none: break
        }
    }

    private mutating func facilityComponent() {
        out.put("^^^")
        out.put(Places.facilities[patient.facility].code)
    }

    private mutating func bed(_ place: (ward: Int, bed: Int)) {
        out.put(Places.wards[place.ward].code)
        out.put("^BAY")
        out.number(place.bed / 6 + 1)
        out.put("^")
        out.number(place.bed)
        out.put("^")
        out.put(Places.facilities[patient.facility].code)
    }

    var specialty: StaticString {
        switch visit.patientClass {
        case .outpatient: Places.clinics[visit.clinic].specialty
        case .emergency: "180"
        default: Places.wards[visit.ward].specialty
        }
    }

    mutating func visitNumber() {
        guard visit.patientClass != .none else { return }
        out.put("V")
        out.number(visit.number, width: 8)
        out.put("^^^")
        out.put(Places.facilities[patient.facility].code)
        if !isOldest { out.put("^VN") }
    }

    /// A clinician as XCN.
    mutating func doctor(_ index: Int) {
        let doctor = Places.doctors[index]
        out.put(doctor.code)
        out.put("^")
        out.put(doctor.family)
        out.put("^")
        out.put(doctor.given)
        out.put("^^^Dr")
        if isNewest { out.put("^^^GMC") }
    }

    /// PV2, AL1 and DG1, as an admission brings them.
    mutating func admission() {
        let diagnosis = Names.diagnoses[visit.diagnosis]
        out.put("PV2|||^")
        out.value(diagnosis.text)
        out.endSegment()
        if patient.recordNumber % 3 == 0 {
            let allergy = Names.allergies[patient.recordNumber / 7 % Names.allergies.count]
            out.put(isNewest ? "AL1|1|DA^Drug^HL70127|" : "AL1|1|DA|")
            out.put(allergy.code)
            out.put("^")
            out.value(allergy.text)
            out.put("|MO|")
            out.value(allergy.reaction)
            out.endSegment()
        }
        out.put(isOldest ? "DG1|1|I10|" : "DG1|1||")
        out.put(diagnosis.code)
        out.put("^")
        out.value(diagnosis.text)
        out.put("^I10||")
        out.dateAndMinute(visit.admitted ?? now)
        out.put("|A\r")
    }
}
