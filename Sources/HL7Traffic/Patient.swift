// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

/// One invented person. What can change by an update is stored, not derived.
struct Patient {
    enum Sex: UInt8 { case female, male, unknown }

    let nhsNumber: NHSNumber
    /// The local record number within its facility.
    let recordNumber: Int
    let facility: Int
    let sex: Sex
    let birth: CivilTime
    var family: Int
    let given: Int
    let middle: Int?
    let isChild: Bool
    let title: Int
    let ethnicity: Int
    let doctor: Int
    let practice: Int
    /// Brings repetitions, escapes and Z segments with it.
    let hasRareShapes: Bool
    var address: Address
    var phone: Int
    /// The number of a second registration that a merge will remove.
    var duplicateRecord: Int?

    struct Address {
        let house: Int?
        let number: Int
        let street: Int
        let town: Int
        let inward: Int

        init(_ dice: inout Dice) {
            house = dice.oneIn(9) ? dice.roll(Places.houses.count) : nil
            number = dice.roll(1...188)
            street = dice.roll(Places.streets.count)
            town = dice.roll(Places.towns.count)
            inward = dice.roll(9 * Places.inwardLetters.count)
        }
    }

    init(nhsNumber: NHSNumber, recordNumber: Int, rareShapes: Double, bornBefore: CivilTime, dice: inout Dice) {
        self.nhsNumber = nhsNumber
        self.recordNumber = recordNumber
        facility = max(dice.roll(5) - 2, 0)
        sex = dice.oneIn(60) ? .unknown : dice.oneIn(2) ? .male : .female
        birth = bornBefore.adding(-86_400 * dice.roll(1...35_000))
        family = dice.roll(Names.families.count)
        given = dice.roll(min(Names.female.count, Names.male.count))
        middle = dice.oneIn(3) ? dice.roll(min(Names.female.count, Names.male.count)) : nil
        isChild = birth.seconds > bornBefore.adding(-86_400 * 365 * 16).seconds
        title = dice.roll(4)
        ethnicity = dice.roll(6)
        doctor = dice.roll(Places.doctors.count)
        practice = dice.roll(Places.practices.count)
        hasRareShapes = dice.happens(rareShapes)
        address = Address(&dice)
        phone = dice.roll(1000)
    }

    var givenName: StaticString { name(given) }
    var middleName: StaticString? { middle.map(name) }
    var familyName: StaticString { Names.families[family] }
    var titleText: StaticString {
        switch sex {
        case .male: isChild ? "Master" : Names.maleTitles[title]
        case .female, .unknown: isChild ? "Miss" : Names.femaleTitles[title]
        }
    }
    /// PID-16 (HL7 v2.5.1 table 0002).
    var maritalStatus: StaticString {
        isChild ? "S" : title == 0 ? "M" : title == 1 ? "S" : title == 2 ? "W" : "D"
    }

    private func name(_ index: Int) -> StaticString {
        sex == .male ? Names.male[index] : Names.female[index]
    }
}

extension Patient {
    /// `count` people with NHS numbers and record numbers of their own.
    static func population(count: Int, rareShapes: Double, bornBefore: CivilTime, seed: UInt64) -> [Patient] {
        var dice = Dice(seed: seed, ordinal: 1)
        var serial = dice.roll(1_000_000)
        var people: [Patient] = []
        people.reserveCapacity(count)
        while people.count < count {
            // The step has no factor in common with 1,000,000, so every serial is met once before any repeats.
            serial = (serial + 618_033) % 1_000_000
            guard let nhsNumber = NHSNumber(serial: serial) else { continue }
            people.append(
                Patient(
                    nhsNumber: nhsNumber, recordNumber: 1_000_000 + people.count * 7, rareShapes: rareShapes,
                    bornBefore: bornBefore, dice: &dice)
            )
        }
        return people
    }
}
