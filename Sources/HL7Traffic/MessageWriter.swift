// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

/// Writes one message: the segments of its structure about one patient at one moment.
struct MessageWriter {
    let kind: HL7Traffic.Kind
    let system: SendingSystem
    let seed: UInt64
    let sequence: Int
    let now: CivilTime
    let patient: Patient
    let visit: Visit
    var dice: Dice
    var out = SegmentWriter(capacity: 2048)

    init(
        kind: HL7Traffic.Kind, system: SendingSystem, seed: UInt64, sequence: Int, now: CivilTime, patient: Patient,
        visit: Visit
    ) {
        self.kind = kind
        self.system = system
        self.seed = seed
        self.sequence = sequence
        self.now = now
        self.patient = patient
        self.visit = visit
        dice = Dice(seed: seed, ordinal: UInt64(truncatingIfNeeded: sequence) &+ 1000)
    }

    var isOldest: Bool { system.version == .v23 }
    var isNewest: Bool { system.version == .v251 }

    /// The whole message in its character set.
    mutating func message() -> [UInt8] {
        header()
        switch kind {
        case .result: resultSegments()
        case .order: orderSegments()
        case .book, .reschedule, .cancelAppointment: schedulingSegments()
        case .merge: mergeSegments()
        default: administrationSegments()
        }
        if system.characterSet == .latin1 { out.encodeAsLatin1() }
        return out.bytes
    }

    /// MSH (HL7 v2.5.1 §2.15.9).
    mutating func header() {
        out.put("MSH|^~\\&|")
        out.put(system.application)
        out.put("|")
        out.put(system.facility)
        out.put("|HIE|RZZ|")
        out.timestamp(now)
        if isNewest { out.put("+0000") }
        out.put("||")
        let codes = kind.codes
        out.put(codes.type)
        out.put("^")
        out.put(codes.trigger)
        if !isOldest {
            out.put("^")
            out.put(codes.structure)
        }
        out.put("|")
        controlID()
        out.put("|P|")
        switch system.version {
        case .v23: out.put("2.3")
        case .v24: out.put("2.4")
        case .v251: out.put("2.5.1")
        }
        out.put("|||AL|NE|GBR|")
        out.put(system.characterSet == .utf8 ? "UNICODE UTF-8" : "8859/1")
        out.put("|en^English^ISO639\r")
    }

    /// MSH-10: five letters that stand for the seed, then the message's number; 16 characters.
    private mutating func controlID() {
        var mixer = Dice(seed: seed, ordinal: 3)
        var rest = mixer.next()
        for _ in 0..<5 {
            out.put(UInt8(ascii: "A") + UInt8(rest % 26))
            rest /= 26
        }
        out.number(sequence, width: 11)
    }

    private mutating func administrationSegments() {
        event()
        identification()
        if !isOldest, kind == .addPerson || kind == .updatePerson || dice.oneIn(3) { primaryCare() }
        switch kind {
        case .addPerson, .updatePerson:
            nextOfKin()
            out.put(isNewest ? "PV1||N\r" : "PV1|1|N\r")
        case .transfer, .cancelAdmit, .cancelTransfer, .discharge: patientVisit()
        default:
            nextOfKin()
            patientVisit()
            if visit.patientClass != .outpatient { admission() }
        }
        localSegments()
    }

    private mutating func mergeSegments() {
        event()
        identification()
        out.put("MRG|")
        identifier(patient.duplicateRecord ?? 9_999_999)
        out.put("||||||")
        personName()
        out.endSegment()
    }

    /// EVN (HL7 v2.5.1 §3.4.1).
    private mutating func event() {
        out.put("EVN|")
        if isOldest { out.put(kind.codes.trigger) }
        out.put("|")
        out.timestamp(now)
        out.put("|||")
        out.put(Places.doctors[visit.doctor].code)
        out.put("^CLERK^WARD|")
        out.timestamp(now.adding(-dice.roll(1...90)))
        out.endSegment()
    }

    /// Z segments as local systems add them.
    private mutating func localSegments() {
        guard patient.hasRareShapes else { return }
        out.put("ZPI|1|")
        out.put(dice.oneIn(2) ? "CONSENT^Y~SUMMARY^N" : "CONSENT^N")
        out.put("|")
        out.value(Names.occupations[patient.ethnicity % Names.occupations.count])
        out.put("|\"\"\r")
    }
}
