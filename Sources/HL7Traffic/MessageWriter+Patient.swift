// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

extension MessageWriter {
    /// PID (HL7 v2.5.1 §3.4.2).
    mutating func identification() {
        out.put("PID|1||")
        identifiers()
        out.put("||")
        personName()
        if patient.hasRareShapes, patient.sex == .female { formerName() }
        out.put("||")
        out.date(patient.birth)
        out.put("|")
        sex()
        out.put(isOldest && patient.hasRareShapes ? "|^DUNCAN" : "|")
        out.put("|")
        ethnicity()
        out.put("|")
        address()
        out.put("||")
        telephones()
        out.put("|")
        out.put(patient.hasRareShapes ? "\"\"" : "")
        out.put("|en|")
        out.put(patient.maritalStatus)
        out.put("|")
        out.put(Names.religions[patient.ethnicity])
        out.put("||")
        if isOldest { out.number(patient.nhsNumber.value) }
        out.put("||||")
        out.put(isOldest ? "\r" : "|||||||N\r")
    }

    private mutating func identifiers() {
        if kind == .addPerson, let duplicate = patient.duplicateRecord {
            identifier(duplicate)
            return
        }
        identifier(patient.recordNumber)
        if isOldest { return }
        out.put("~")
        out.number(patient.nhsNumber.value)
        out.put(isNewest ? "^^^NHS&2.16.840.1.113883.2.1.4.1&ISO^NH" : "^^^NHS^NH")
        guard patient.hasRareShapes else { return }
        out.put("~X")
        out.number(patient.recordNumber % 90_000, width: 5)
        out.put("^^^RZZ99^PI")
    }

    /// A record number of the patient's facility, as CX.
    mutating func identifier(_ number: Int) {
        out.number(number)
        out.put("^^^")
        out.put(Places.facilities[patient.facility].code)
        out.put(isOldest ? "" : "^MR")
    }

    mutating func personName() {
        out.put(patient.familyName)
        out.put("^")
        out.put(patient.givenName)
        out.put("^")
        if let middle = patient.middleName { out.put(middle) }
        out.put("^^")
        out.put(patient.titleText)
        if !isOldest { out.put("^^L") }
    }

    private mutating func formerName() {
        out.put("~")
        out.put(Names.families[(patient.family + 17) % Names.families.count])
        out.put("^")
        out.put(patient.givenName)
        out.put(isOldest ? "" : "^^^^^M")
    }

    private mutating func sex() {
        switch patient.sex {
        case .female: out.put("F")
        case .male: out.put("M")
        case .unknown: out.put("U")
        }
    }

    private mutating func ethnicity() {
        let codes: (StaticString, StaticString) =
            switch patient.ethnicity {
            case 0, 1, 2: ("A", "British")
            case 3: ("B", "Irish")
            case 4: ("H", "Indian")
            default: ("N", "African")
            }
        out.put(codes.0)
        guard !isOldest else { return }
        out.put("^")
        out.put(codes.1)
        out.put("^NHSETHNIC")
    }

    private mutating func address() {
        home()
        guard patient.hasRareShapes else { return }
        out.put("~c/o Ward Office^\"\"^")
        out.put(Places.towns[(patient.address.town + 1) % Places.towns.count].name)
        out.put("^^^GBR^C")
    }

    mutating func home() {
        let address = patient.address
        if let house = address.house {
            out.value(Places.houses[house])
            out.put("^")
        }
        out.number(address.number)
        out.put(" ")
        out.value(Places.streets[address.street])
        out.put(address.house == nil ? "^^" : "^")
        let town = Places.towns[address.town]
        out.value(town.name)
        out.put("^")
        out.value(town.county)
        out.put("^")
        out.put(town.area)
        out.put(" ")
        out.number(address.inward / Places.inwardLetters.count + 1)
        out.put(Places.inwardLetters[address.inward % Places.inwardLetters.count])
        out.put("^GBR^H")
    }

    /// Numbers of Ofcom's ranges for drama.
    private mutating func telephones() {
        if isOldest {
            out.put("01632960")
            out.number(patient.phone, width: 3)
            return
        }
        out.put("^PRN^PH^^^01632^960")
        out.number(patient.phone, width: 3)
        out.put("~07700900")
        out.number((patient.phone + 331) % 1000, width: 3)
        out.put("^PRN^CP")
        guard patient.hasRareShapes else { return }
        out.put("~^NET^Internet^patient")
        out.number(patient.recordNumber)
        out.put("@example.org")
    }

    /// PD1 (HL7 v2.5.1 §3.4.10).
    mutating func primaryCare() {
        out.put("PD1|||")
        let practice = Places.practices[patient.practice]
        out.value(practice.name)
        out.put("^^")
        out.put(practice.code)
        out.put("|")
        doctor(patient.doctor)
        out.endSegment()
    }

    /// NK1 (HL7 v2.5.1 §3.4.5).
    mutating func nextOfKin() {
        let kin = Names.kin[dice.roll(Names.kin.count)]
        out.put("NK1|1|")
        out.put(patient.familyName)
        out.put("^")
        out.put(Names.female[dice.roll(Names.female.count)])
        out.put("|")
        out.put(kin.code)
        out.put("^")
        out.put(kin.text)
        out.put("|")
        home()
        out.put("|07700900")
        out.number(dice.roll(1000), width: 3)
        out.put("||N\r")
    }
}
