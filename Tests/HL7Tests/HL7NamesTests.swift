// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HL7
import Testing

/// Names as IRIS's virtual properties spell them (HL7 v2.5.1 chapters 2, 3, 4, 7 and 10).
struct HL7NamesTests {
    /// A segment a line, then its fields from 1 on.
    private static let fields = """
        MSH FieldSeparator EncodingCharacters SendingApplication SendingFacility ReceivingApplication \
        ReceivingFacility DateTimeOfMessage Security MessageType MessageControlID ProcessingID VersionID \
        SequenceNumber ContinuationPointer AcceptAcknowledgmentType ApplicationAcknowledgmentType CountryCode \
        CharacterSet PrincipalLanguageOfMessage AlternateCharacterSetHandlingScheme MessageProfileIdentifier
        EVN EventTypeCode RecordedDateTime DateTimePlannedEvent EventReasonCode OperatorID EventOccurred \
        EventFacility
        PID SetIDPID PatientID PatientIdentifierList AlternatePatientIDPID PatientName MothersMaidenName \
        DateTimeOfBirth AdministrativeSex PatientAlias Race PatientAddress CountyCode PhoneNumberHome \
        PhoneNumberBusiness PrimaryLanguage MaritalStatus Religion PatientAccountNumber SSNNumberPatient \
        DriversLicenseNumberPatient MothersIdentifier EthnicGroup BirthPlace MultipleBirthIndicator BirthOrder \
        Citizenship VeteransMilitaryStatus Nationality PatientDeathDateandTime PatientDeathIndicator \
        IdentityUnknownIndicator IdentityReliabilityCode LastUpdateDateTime LastUpdateFacility SpeciesCode \
        BreedCode Strain ProductionClassCode TribalCitizenship
        NK1 SetIDNK1 Name Relationship Address PhoneNumber BusinessPhoneNumber ContactRole StartDate EndDate
        PV1 SetIDPV1 PatientClass AssignedPatientLocation AdmissionType PreadmitNumber PriorPatientLocation \
        AttendingDoctor ReferringDoctor ConsultingDoctor HospitalService TemporaryLocation PreadmitTestIndicator \
        ReadmissionIndicator AdmitSource AmbulatoryStatus VIPIndicator AdmittingDoctor PatientType VisitNumber
        ORC OrderControl PlacerOrderNumber FillerOrderNumber PlacerGroupNumber OrderStatus ResponseFlag \
        QuantityTiming ParentOrder DateTimeofTransaction EnteredBy VerifiedBy OrderingProvider
        OBR SetIDOBR PlacerOrderNumber FillerOrderNumber UniversalServiceIdentifier PriorityOBR \
        RequestedDateTime ObservationDateTime ObservationEndDateTime CollectionVolume CollectorIdentifier \
        SpecimenActionCode DangerCode RelevantClinicalInformation SpecimenReceivedDateTime SpecimenSource \
        OrderingProvider
        OBX SetIDOBX ValueType ObservationIdentifier ObservationSubID ObservationValue Units ReferencesRange \
        AbnormalFlags Probability NatureofAbnormalTest ObservationResultStatus EffectiveDateofReferenceRange \
        UserDefinedAccessChecks DateTimeoftheObservation ProducersID ResponsibleObserver
        MSA AcknowledgmentCode MessageControlID TextMessage ExpectedSequenceNumber DelayedAcknowledgmentType \
        ErrorCondition
        MRG PriorPatientIdentifierList PriorAlternatePatientID PriorPatientAccountNumber PriorPatientID \
        PriorVisitNumber PriorAlternateVisitID PriorPatientName
        AL1 SetIDAL1 AllergenTypeCode AllergenCodeMnemonicDescription AllergySeverityCode
        DG1 SetIDDG1 DiagnosisCodingMethod DiagnosisCodeDG1 DiagnosisDescription DiagnosisDateTime
        """

    /// A field a line, then its components from 1 on.
    private static let components = """
        PID 10 Identifier Text NameofCodingSystem AlternateIdentifier AlternateText NameofAlternateCodingSystem
        PID 39 Identifier Text NameofCodingSystem AlternateIdentifier AlternateText NameofAlternateCodingSystem
        PID 3 IDNumber CheckDigit CheckDigitScheme AssigningAuthority IdentifierTypeCode AssigningFacility \
        EffectiveDate ExpirationDate
        ORC 2 EntityIdentifier NamespaceID UniversalID UniversalIDType
        MSH 3 NamespaceID UniversalID UniversalIDType
        MSH 9 MessageCode TriggerEvent MessageStructure
        PV1 3 PointofCare Room Bed Facility LocationStatus PersonLocationType Building Floor
        MSH 11 ProcessingID ProcessingMode
        PID 7 Time DegreeofPrecision
        MSH 12 VersionID InternationalizationCode InternationalVersionID
        PID 11 StreetAddress OtherDesignation City StateorProvince ZiporPostalCode Country AddressType \
        OtherGeographicDesignation
        PV1 7 IDNumber FamilyName GivenName SecondandFurtherGivenNamesorInitialsThereof Suffix Prefix Degree \
        SourceTable AssigningAuthority NameTypeCode
        PID 5 FamilyName GivenName SecondandFurtherGivenNamesorInitialsThereof Suffix Prefix Degree NameTypeCode
        PID 13 TelephoneNumber TelecommunicationUseCode TelecommunicationEquipmentType EmailAddress CountryCode \
        AreaCityCode LocalNumber Extension AnyText
        """

    @Test func `IRIS's names of fields have their numbers`() {
        for line in Self.fields.split(separator: "\n") {
            let words = line.split(separator: " ").map(String.init)
            for (place, name) in words.enumerated().dropFirst() {
                #expect(HL7Names.fieldNumber(named: name, in: words[0]) == place, "\(words[0]):\(name)")
            }
        }
    }

    @Test func `IRIS's names of components have their numbers`() throws {
        for line in Self.components.split(separator: "\n") {
            let words = line.split(separator: " ").map(String.init)
            let field = try #require(Int(words[1]))
            for (place, name) in words.enumerated().dropFirst(2) {
                let number = HL7Names.componentNumber(named: name, segment: words[0], field: field)
                #expect(number == place - 1, "\(words[0])-\(field).\(name)")
            }
        }
    }

    @Test func `subcomponents are known where the component has a type of its own`() {
        func number(_ name: String, _ segment: String, _ field: Int, _ component: Int) -> Int? {
            HL7Names.subcomponentNumber(named: name, segment: segment, field: field, component: component)
        }
        #expect(number("Surname", "PID", 5, 1) == 1)
        #expect(number("SurnameFromPartnerSpouse", "PV1", 7, 2) == 5)
        #expect(number("UniversalIDType", "PID", 3, 4) == 3)
        #expect(number("StreetorMailingAddress", "PID", 11, 1) == 1)
        #expect(number("EntityIdentifier", "ORC", 8, 2) == 1)
        #expect(number("Surname", "PID", 5, 2) == nil && number("Surname", "PID", 8, 1) == nil)
        #expect(number("Surname", "PID", 5, 0) == nil && number("Surname", "PID", 99, 1) == nil)
        #expect(HL7Names.component("PID", 5, 1) == "Family name")
    }
}
