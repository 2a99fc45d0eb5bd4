// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

/// An endless, seeded stream of HL7 v2 messages about the patients of an invented hospital trust.
///
/// Many patients' stories run at the same time (admission, transfers, orders, results, discharge …), each in an order
/// that makes sense. The same seed and options give the same bytes, on every machine. Every message ends its segments
/// with CR, has an MSH-10 of its own within the stream, and holds no real person's data: NHS numbers lie in the test
/// range, telephone numbers and postcodes are not in use.
///
/// About 3 µs per message on a server core. A value type: give each sender a generator with a seed of its own.
public struct HL7Traffic: Sendable {
    let seed: UInt64
    private let options: Options
    private let unusual: Double
    private let kinds: UInt32
    private let systems: [SendingSystem]
    private var patients: [Patient]
    private var isBusy: [Bool]
    private var stories: [Story] = []
    private var dice: Dice
    private var now: CivilTime
    private var sequence = 0
    private var visits = 0
    private var orders = 0

    public init(seed: UInt64, options: Options = Options()) {
        self.seed = seed
        self.options = options
        let kinds = options.kinds.isEmpty ? Set(Kind.allCases) : options.kinds
        self.kinds = kinds.reduce(0) { $0 | $1.bit }
        let chance = min(max(options.unusualEvents, 0), 1)
        unusual = kinds.allSatisfy(\.isUnusual) ? max(chance, 0.05) : chance
        systems = SendingSystem.all(versions: options.versions, characterSets: options.characterSets)
        now = CivilTime(seconds: options.start)
        patients = Patient.population(
            count: min(max(options.patients, 8), 800_000), rareShapes: options.rareShapes, bornBefore: now, seed: seed)
        isBusy = Array(repeating: false, count: patients.count)
        dice = Dice(seed: seed, ordinal: 2)
        for _ in 0..<min(max(options.concurrentStories, 1), patients.count / 2) { stories.append(newStory()) }
    }

    /// The next message, without MLLP framing.
    public mutating func next() -> [UInt8] {
        while true {
            let slot = dice.roll(stories.count)
            if stories[slot].isOver {
                isBusy[stories[slot].patient] = false
                stories[slot] = newStory()
            }
            now = now.adding(dice.roll(2 * min(max(options.meanInterval, 0), 3600) + 1))
            sequence += 1
            let kind = stories[slot].nextStep()
            happen(kind, in: slot)
            if kinds & kind.bit != 0 { return write(kind, in: slot) }
        }
    }

    private mutating func newStory() -> Story {
        var patient = dice.roll(patients.count)
        while isBusy[patient] { patient = dice.roll(patients.count) }
        isBusy[patient] = true
        visits += 1
        return Story(patient: patient, number: visits, unusual: unusual, dice: &dice)
    }

    private mutating func happen(_ kind: Kind, in slot: Int) {
        let patient = stories[slot].patient
        switch kind {
        case .preadmit: stories[slot].visit.patientClass = .preadmitted
        case .admit, .outpatientToInpatient:
            stories[slot].visit.patientClass = .inpatient
            stories[slot].visit.admitted = now
        case .register: stories[slot].visit.admitted = now
        case .transfer: stories[slot].visit.transfer(&dice)
        case .cancelTransfer: stories[slot].visit.cancelTransfer()
        case .discharge: stories[slot].visit.discharged = now
        case .cancelDischarge: stories[slot].visit.discharged = nil
        case .updatePatient: patients[patient].phone = dice.roll(1000)
        case .updatePerson: patients[patient].address = Patient.Address(&dice)
        case .addPerson:
            if stories[slot].endsInMerge { patients[patient].duplicateRecord = 9_000_000 + stories[slot].visit.number }
        case .order:
            orders += 1
            stories[slot].visit.order = orders
            stories[slot].visit.panel = dice.roll(Panel.all.count)
            stories[slot].visit.results = 0
        case .result: stories[slot].visit.results += 1
        case .book, .reschedule:
            let day = now.adding(86_400 * dice.roll(2...60))
            stories[slot].visit.appointment = day.adding(32_400 - day.secondOfDay + 600 * dice.roll(48))
        case .cancelAdmit, .cancelAppointment, .merge: break
        }
    }

    private mutating func write(_ kind: Kind, in slot: Int) -> [UInt8] {
        let patient = patients[stories[slot].patient]
        var writer = MessageWriter(
            kind: kind, system: SendingSystem.sending(kind, about: patient, story: stories[slot], of: systems),
            seed: seed,
            sequence: sequence, now: now, patient: patient, visit: stories[slot].visit)
        if kind == .merge { patients[stories[slot].patient].duplicateRecord = nil }
        return writer.message()
    }
}
