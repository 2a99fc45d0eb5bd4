// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HL7
import Testing

struct HL7PathTests {
    @Test(arguments: [
        "PID-5", "PV1-2", "OBX[2]-5", "OBX[*]-5", "PID-3[2].4.1", "PID-3[*].4", "ZXX-1.2.3", "MSH-9.1",
        "ORDER_OBSERVATION[2]/OBX[1]-5", "PATIENT_RESULT/PATIENT/PID-5.1", "A[*]/B2_C/OBX-1",
    ])
    func `the canonical form is read and printed alike`(text: String) throws {
        #expect(try HL7Path(text).description == text)
    }

    @Test(arguments: [
        ("PID.5.1", "PID-5.1"),
        ("PID.5", "PID-5"),
        ("PID-5-1", "PID-5.1"),
        ("PID-5-1-2", "PID-5.1.2"),
        ("/.PID-5-1", "PID-5.1"),
        ("/PID-5", "PID-5"),
        ("/.OBX[2]-5", "OBX[2]-5"),
        ("PID.3[2].4.1", "PID-3[2].4.1"),
        ("PID:PatientName(1).FamilyName", "PID-5[1].1"),
        ("PID:PatientName().FamilyName", "PID-5[*].1"),
        ("PID:PatientName(1).FamilyName.Surname", "PID-5[1].1.1"),
        ("PID:PatientIdentifierList.AssigningAuthority.UniversalID", "PID-3.4.2"),
        ("PID:5.FamilyName.OwnSurname", "PID-5.1.3"),
        ("PID:5.1.OwnSurname", "PID-5.1.3"),
        ("PV1:AttendingDoctor.2.1", "PV1-7.2.1"),
        ("PID:SetIDPID", "PID-1"),
        ("OBR:PriorityOBR", "OBR-5"),
        ("PID:PatientName", "PID-5"),
        ("PID:5(1).1", "PID-5[1].1"),
        ("PID:3(2).4.1", "PID-3[2].4.1"),
        ("OBX(2):ObservationValue", "OBX[2]-5"),
        ("OBX():5", "OBX[*]-5"),
        ("MSH:MessageType.TriggerEvent", "MSH-9.2"),
        ("MSH:MessageControlID", "MSH-10"),
        ("PID:PatientIdentifierList(1).AssigningAuthority", "PID-3[1].4"),
        ("PID:PatientIDInternalID(1).ID", "PID-3[1].1"),
        ("PID:Sex", "PID-8"),
        ("PID:DateTimeOfBirth", "PID-7"),
        ("PID:patientaddress.City", "PID-11.3"),
        ("PV1:AssignedPatientLocation.pointofcare", "PV1-3.1"),
        ("PV1:VisitNumber.IDNumber", "PV1-19.1"),
        ("EVN:EventTypeCode", "EVN-1"),
        ("OBR:UniversalServiceIdentifier.Identifier", "OBR-4.1"),
        ("ORC:PlacerOrderNumber.EntityIdentifier", "ORC-2.1"),
    ])
    func `other spellings are printed in canonical form`(text: String, expected: String) throws {
        #expect(try HL7Path(text).description == expected)
    }

    @Test func `no index and every index are both kept as written`() throws {
        #expect(try HL7Path("OBX-5").segmentIndex == .unstated)
        #expect(try HL7Path("OBX[*]-5").segmentIndex == .every)
        #expect(try HL7Path("OBX[3]-5[2]").segmentIndex == .number(3))
        #expect(try HL7Path("A[2]/OBX-5").groups == [HL7Path.Group(name: "A", index: .number(2))])
    }

    @Test(arguments: [
        ("", 1, HL7PathError.Reason.notAPath),
        ("PID", 4, .notAPath),
        ("pid-5", 1, .notAPath),
        ("PIDX-5", 5, .notAPath),
        ("1ID-5", 1, .notAPath),
        ("P_D-5", 4, .notAPath),
        ("PID-", 4, .notAPath),
        ("PID - 5", 4, .notAPath),
        ("PID-0", 5, .zero),
        ("PID[0]-5", 5, .zero),
        ("PID-5[0]", 7, .zero),
        ("PID-5.0", 7, .zero),
        ("PID-5[1", 8, .unclosedIndex),
        ("PID-5[*", 8, .unclosedIndex),
        ("PID-9999999", 5, .numberTooLarge),
        ("PID-99999999999999999999999", 5, .numberTooLarge),
        ("PID-5.1.2.3", 10, .leftOver),
        ("PID-5 ", 6, .leftOver),
        ("PID-5.", 6, .leftOver),
        ("/.OBX(0)-5", 6, .terserIndex),
        ("PID:Nonsense", 5, .unknownField("Nonsense", segment: "PID")),
        ("ZXX:Nonsense", 5, .unknownField("Nonsense", segment: "ZXX")),
        ("PID:PatientName.Nonsense", 17, .unknownComponent("Nonsense", field: "PID-5")),
        ("PID:PatientName.FamilyName.Nonsense", 28, .unknownComponent("Nonsense", field: "PID-5.1")),
        ("PID:Sex.Code.Nonsense", 9, .unknownComponent("Code", field: "PID-8")),
    ])
    func `a wrong path is refused with its column`(text: String, column: Int, reason: HL7PathError.Reason) {
        #expect(throws: HL7PathError(column: column, reason: reason)) { try HL7Path(text) }
    }

    @Test(arguments: [
        ("PID-5.1.upper()", "PID-5.1", 7),
        ("PID-3.where(x)", "PID-3", 5),
        ("PID-5 = 'x'", "PID-5", 5),
        ("PID:PatientName.upper()", "PID-5", 15),
        ("PID:PhoneNumberHome.extension()", "PID-13", 19),
        ("OBX[2]-5[0].x", nil, 0),
        ("PID - 5", nil, 0),
        ("PID", nil, 0),
        ("ABC.upper()", nil, 0),
        ("OBX(3)", nil, 0),
        ("A/B", nil, 0),
        ("Patient.name", nil, 0),
        ("ORDER/OBX[1]-5|", "ORDER/OBX[1]-5", 14),
    ])
    func `a lexer takes a path as far as it goes`(text: String, path: String?, end: Int) {
        let found = try? HL7Path.scan(Array(text.utf8), from: 0)
        #expect(found?.path.description == path)
        #expect((found?.end ?? 0) == end)
    }

    @Test(arguments: ["OBX[0].x", "OBX[1 + 1].x", "A[0].b", "ID[9999999]", "OBX[*", "OBX[0]", "OBX[ 1]-5", "A[0]/b"])
    func `a name with an index is no path, whatever the index is`(text: String) throws {
        #expect(try HL7Path.scan(Array(text.utf8), from: 0) == nil)
    }

    @Test func `every index is left out where one form is wanted`() throws {
        #expect(try HL7Path("A[*]/OBX[*]-5[*].1").withoutEvery.description == "A/OBX-5.1")
        #expect(try HL7Path("OBX[2]-5[1]").withoutEvery == HL7Path("OBX[2]-5[1]"))
    }

    @Test(arguments: [
        ("ZPI", true), ("A12", true), ("1AB", false), ("AB", false), ("ABCD", false), ("A_B", false), ("pid", false),
        ("", false), ("ÄB", false),
    ])
    func `segment names are told from other words`(text: String, isName: Bool) {
        #expect(HL7Path.isSegmentName(text) == isName)
    }

    @Test func `a lexer's columns count from the start of the text`() throws {
        let text = Array("  PID-5[0]".utf8)
        #expect(throws: HL7PathError(column: 9, reason: .zero)) { try HL7Path.scan(text, from: 2) }
        #expect(try HL7Path.scan(text, from: 500) == nil)
    }

    @Test func `the leaf of a component is its first subcomponent`() throws {
        #expect(try HL7Path("A/PID[2]-5[1].1").leaf.description == "A/PID[2]-5[1].1.1")
        #expect(try HL7Path("PID-5").leaf.description == "PID-5")
        #expect(try HL7Path("PID-5.1.2").leaf.description == "PID-5.1.2")
    }

    @Test func `messages say what to write`() {
        #expect(
            HL7PathError(column: 3, reason: .zero).description
                == "column 3: expected a number from 1: HL7 counts from 1")
        #expect(
            HL7PathError(column: 5, reason: .unknownField("Nme", segment: "PID")).description
                == "column 5: PID has no field known as Nme: write its number, such as PID-5")
    }

    @Test func `names are known for display`() {
        #expect(HL7Names.segment("PV1") == "Patient visit")
        #expect(HL7Names.field("PID", 30) == "Patient death indicator")
        #expect(HL7Names.field("OBR", 25) == "Result status")
        #expect(HL7Names.field("PV1", 44) == "Admit date time")
        #expect(HL7Names.field("IN1", 36) == "Policy number")
        #expect(HL7Names.field("NK1", 33) == "Next of kin identifiers")
        #expect(HL7Names.field("OBX", 14) == "Date time of the observation")
        #expect(HL7Names.field("ORC", 12) == "Ordering provider")
        #expect(HL7Names.field("SCH", 25) == "Filler status code")
        #expect(HL7Names.field("DG1", 16) == "Diagnosing clinician")
        #expect(HL7Names.component("PID", 3, 4) == "Assigning authority")
        #expect(HL7Names.component("PV1", 3, 3) == "Bed")
        #expect(HL7Names.field("PID", 99) == nil && HL7Names.field("ZZZ", 1) == nil)
        #expect(HL7Names.component("PID", 1, 1) == nil && HL7Names.component("PID", 3, 0) == nil)
    }
}
