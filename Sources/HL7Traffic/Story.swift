// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

/// What happens to one patient, planned when it begins and told one message at a time.
struct Story {
    let patient: Int
    var visit: Visit
    private(set) var steps: [HL7Traffic.Kind] = []
    private(set) var told = 0

    var isOver: Bool { told == steps.count }

    mutating func nextStep() -> HL7Traffic.Kind {
        defer { told += 1 }
        return steps[told]
    }

    /// Plans a story; its steps are never empty.
    init(patient: Int, number: Int, unusual: Double, dice: inout Dice) {
        self.patient = patient
        visit = Visit(number: number, patientClass: .none, dice: &dice)
        var planner = StoryPlanner(unusual: unusual, dice: dice)
        switch planner.dice.roll(100) {
        case ..<35: visit.patientClass = planner.inpatient()
        case ..<60: visit.patientClass = planner.emergency()
        case ..<82: visit.patientClass = planner.outpatient()
        case ..<90: visit.patientClass = planner.laboratoryOnly()
        default: planner.personOnly()
        }
        dice = planner.dice
        steps = planner.steps
    }
}

/// Puts steps in an order that a hospital would recognise.
struct StoryPlanner {
    let unusual: Double
    var dice: Dice
    private(set) var steps: [HL7Traffic.Kind] = []

    init(unusual: Double, dice: Dice) {
        self.unusual = unusual
        self.dice = dice
        steps.reserveCapacity(16)
    }

    mutating func inpatient() -> Visit.PatientClass {
        registerPerson()
        let planned = dice.oneIn(3)
        if planned { add(.preadmit) }
        add(.admit)
        if dice.happens(unusual) {
            add(.cancelAdmit)
            return planned ? .preadmitted : .inpatient
        }
        stay()
        return planned ? .preadmitted : .inpatient
    }

    mutating func emergency() -> Visit.PatientClass {
        registerPerson()
        add(.register)
        tests(upTo: 1)
        if dice.oneIn(3) {
            add(.outpatientToInpatient)
            stay()
        } else {
            leave()
        }
        return .emergency
    }

    mutating func outpatient() -> Visit.PatientClass {
        registerPerson()
        add(.book)
        if dice.happens(unusual) { add(.reschedule) }
        if dice.happens(unusual) {
            add(.cancelAppointment)
            return .outpatient
        }
        add(.register)
        if dice.oneIn(2) { tests(upTo: 0) }
        add(.discharge)
        return .outpatient
    }

    /// A practice's request without a visit.
    mutating func laboratoryOnly() -> Visit.PatientClass {
        tests(upTo: 0)
        return .none
    }

    mutating func personOnly() {
        if dice.happens(unusual * 5) {
            add(.addPerson)
            add(.merge)
        } else {
            add(.updatePerson)
        }
    }

    private mutating func registerPerson() {
        if dice.oneIn(4) { add(.addPerson) }
    }

    private mutating func stay() {
        for _ in 0..<dice.roll(1...3) {
            if dice.oneIn(2) { tests(upTo: 1) }
            if dice.oneIn(2) { add(.updatePatient) }
            guard dice.oneIn(2) else { continue }
            add(.transfer)
            if dice.happens(unusual) { add(.cancelTransfer) }
        }
        leave()
    }

    private mutating func leave() {
        add(.discharge)
        guard dice.happens(unusual) else { return }
        add(.cancelDischarge)
        add(.discharge)
    }

    /// One order more than `extra` at most, each followed by its results.
    private mutating func tests(upTo extra: Int) {
        for _ in 0...dice.roll(0...extra) {
            add(.order)
            add(.result)
            if dice.oneIn(6) || dice.happens(unusual) { add(.result) }
        }
    }

    private mutating func add(_ kind: HL7Traffic.Kind) {
        steps.append(kind)
    }
}

extension Story {
    /// True where the story's person has been registered twice by mistake.
    var endsInMerge: Bool { steps.last == .merge }
}
