// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

/// What a patient's story knows while it goes on.
struct Visit {
    /// PV1-2.
    enum PatientClass: UInt8 { case inpatient, outpatient, emergency, preadmitted, none }

    let number: Int
    var patientClass: PatientClass
    var ward: Int
    var bed: Int
    /// Ward and bed before the last transfer.
    var previous: (ward: Int, bed: Int)?
    var clinic: Int
    let doctor: Int
    var admitted: CivilTime?
    var discharged: CivilTime?
    /// The latest order, its panel and how many results it has had.
    var order = 0
    var panel = 0
    var results = 0
    var appointment = CivilTime(seconds: 0)
    var diagnosis: Int

    init(number: Int, patientClass: PatientClass, dice: inout Dice) {
        self.number = number
        self.patientClass = patientClass
        ward = dice.roll(Places.wards.count)
        bed = dice.roll(1...28)
        clinic = dice.roll(Places.clinics.count)
        doctor = dice.roll(Places.doctors.count)
        diagnosis = dice.roll(Names.diagnoses.count)
    }

    mutating func transfer(_ dice: inout Dice) {
        previous = (ward, bed)
        ward = (ward + dice.roll(1...(Places.wards.count - 1))) % Places.wards.count
        bed = dice.roll(1...28)
    }

    /// Back to the former ward; the cancelled one then counts as the previous.
    mutating func cancelTransfer() {
        guard let former = previous else { return }
        previous = (ward, bed)
        (ward, bed) = former
    }
}
