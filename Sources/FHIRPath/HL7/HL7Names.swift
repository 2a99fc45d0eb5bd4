// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

/// Names of fields and components as IRIS's virtual properties spell them, for the segments that rules mostly read
/// (HL7 v2.5.1 chapters 2, 3, 4, 7 and 10). Case does not matter.
enum HL7Names {
    struct Property: Sendable {
        let number: Int
        /// The data type, where its parts are known by name.
        let type: String?
    }

    static func field(_ name: String, in segment: HL7SegmentName) -> Property? {
        property(name, in: fields[segment.description])
    }

    static func type(of segment: HL7SegmentName, field: Int) -> String? {
        type(at: field, in: fields[segment.description])
    }

    static func component(_ name: String, in type: String?) -> Property? {
        property(name, in: type.flatMap { components[$0] })
    }

    static func type(of type: String?, component: Int) -> String? {
        Self.type(at: component, in: type.flatMap { components[$0] })
    }

    private static func property(_ name: String, in list: String?) -> Property? {
        let entries = list?.split(separator: " ") ?? []
        for (position, entry) in entries.enumerated() {
            let parts = entry.split(separator: ":")
            if let first = parts.first, first.lowercased() == name.lowercased() {
                return Property(number: position + 1, type: parts.count > 1 ? String(parts[1]) : nil)
            }
        }
        return nil
    }

    private static func type(at number: Int, in list: String?) -> String? {
        guard let entries = list?.split(separator: " "), number >= 1, number <= entries.count else { return nil }
        let parts = entries[number - 1].split(separator: ":")
        return parts.count > 1 ? String(parts[1]) : nil
    }

    /// In the order of their numbers, each with the data type behind a colon.
    static let fields: [String: String] = [
        "MSH": """
        FieldSeparator EncodingCharacters SendingApplication:HD SendingFacility:HD ReceivingApplication:HD \
        ReceivingFacility:HD DateTimeOfMessage:TS Security MessageType:MSG MessageControlID ProcessingID:PT \
        VersionID:VID SequenceNumber ContinuationPointer AcceptAcknowledgmentType ApplicationAcknowledgmentType \
        CountryCode CharacterSet PrincipalLanguageOfMessage:CE AlternateCharacterSetHandlingScheme \
        MessageProfileIdentifier:EI
        """,
        "EVN": """
        EventTypeCode RecordedDateTime:TS DateTimePlannedEvent:TS EventReasonCode OperatorID:XCN \
        EventOccurred:TS EventFacility:HD
        """,
        "PID": """
        SetIDPID PatientID:CX PatientIdentifierList:CX AlternatePatientIDPID:CX PatientName:XPN \
        MothersMaidenName:XPN DateTimeOfBirth:TS AdministrativeSex PatientAlias:XPN Race:CE PatientAddress:XAD \
        CountyCode PhoneNumberHome:XTN PhoneNumberBusiness:XTN PrimaryLanguage:CE MaritalStatus:CE Religion:CE \
        PatientAccountNumber:CX SSNNumberPatient DriversLicenseNumberPatient:DLN MothersIdentifier:CX \
        EthnicGroup:CE BirthPlace MultipleBirthIndicator BirthOrder Citizenship:CE VeteransMilitaryStatus:CE \
        Nationality:CE PatientDeathDateandTime:TS PatientDeathIndicator IdentityUnknownIndicator \
        IdentityReliabilityCode LastUpdateDateTime:TS LastUpdateFacility:HD SpeciesCode:CE BreedCode:CE Strain \
        ProductionClassCode:CE TribalCitizenship:CWE
        """,
        "NK1": """
        SetIDNK1 Name:XPN Relationship:CE Address:XAD PhoneNumber:XTN BusinessPhoneNumber:XTN ContactRole:CE \
        StartDate EndDate
        """,
        "PV1": """
        SetIDPV1 PatientClass AssignedPatientLocation:PL AdmissionType PreadmitNumber:CX PriorPatientLocation:PL \
        AttendingDoctor:XCN ReferringDoctor:XCN ConsultingDoctor:XCN HospitalService TemporaryLocation:PL \
        PreadmitTestIndicator ReadmissionIndicator AdmitSource AmbulatoryStatus VIPIndicator AdmittingDoctor:XCN \
        PatientType VisitNumber:CX
        """,
        "ORC": """
        OrderControl PlacerOrderNumber:EI FillerOrderNumber:EI PlacerGroupNumber:EI OrderStatus ResponseFlag \
        QuantityTiming:TQ ParentOrder:EIP DateTimeofTransaction:TS EnteredBy:XCN VerifiedBy:XCN \
        OrderingProvider:XCN
        """,
        "OBR": """
        SetIDOBR PlacerOrderNumber:EI FillerOrderNumber:EI UniversalServiceIdentifier:CE PriorityOBR \
        RequestedDateTime:TS ObservationDateTime:TS ObservationEndDateTime:TS CollectionVolume:CQ \
        CollectorIdentifier:XCN SpecimenActionCode DangerCode:CE RelevantClinicalInformation \
        SpecimenReceivedDateTime:TS SpecimenSource:SPS OrderingProvider:XCN
        """,
        "OBX": """
        SetIDOBX ValueType ObservationIdentifier:CE ObservationSubID ObservationValue Units:CE ReferencesRange \
        AbnormalFlags Probability NatureofAbnormalTest ObservationResultStatus EffectiveDateofReferenceRange:TS \
        UserDefinedAccessChecks DateTimeoftheObservation:TS ProducersID:CE ResponsibleObserver:XCN
        """,
        "MSA": """
        AcknowledgmentCode MessageControlID TextMessage ExpectedSequenceNumber DelayedAcknowledgmentType \
        ErrorCondition:CE
        """,
        "MRG": """
        PriorPatientIdentifierList:CX PriorAlternatePatientID:CX PriorPatientAccountNumber:CX PriorPatientID:CX \
        PriorVisitNumber:CX PriorAlternateVisitID:CX PriorPatientName:XPN
        """,
        "AL1": "SetIDAL1 AllergenTypeCode:CE AllergenCodeMnemonicDescription:CE AllergySeverityCode:CE",
        "DG1": "SetIDDG1 DiagnosisCodingMethod DiagnosisCodeDG1:CE DiagnosisDescription DiagnosisDateTime:TS",
    ]

    static let components: [String: String] = [
        "CE": "Identifier Text NameofCodingSystem AlternateIdentifier AlternateText NameofAlternateCodingSystem",
        "CWE": "Identifier Text NameofCodingSystem AlternateIdentifier AlternateText NameofAlternateCodingSystem",
        "CX": """
        IDNumber CheckDigit CheckDigitScheme AssigningAuthority:HD IdentifierTypeCode AssigningFacility:HD \
        EffectiveDate ExpirationDate
        """,
        "EI": "EntityIdentifier NamespaceID UniversalID UniversalIDType",
        "FN": "Surname OwnSurnamePrefix OwnSurname SurnamePrefixFromPartnerSpouse SurnameFromPartnerSpouse",
        "HD": "NamespaceID UniversalID UniversalIDType",
        "MSG": "MessageCode TriggerEvent MessageStructure",
        "PL": "PointofCare Room Bed Facility:HD LocationStatus PersonLocationType Building Floor",
        "PT": "ProcessingID ProcessingMode",
        "SAD": "StreetorMailingAddress StreetName DwellingNumber",
        "TS": "Time DegreeofPrecision",
        "VID": "VersionID InternationalizationCode:CE InternationalVersionID:CE",
        "XAD": """
        StreetAddress:SAD OtherDesignation City StateorProvince ZiporPostalCode Country AddressType \
        OtherGeographicDesignation
        """,
        "XCN": """
        IDNumber FamilyName:FN GivenName SecondandFurtherGivenNamesorInitialsThereof Suffix Prefix Degree \
        SourceTable AssigningAuthority:HD NameTypeCode
        """,
        "XPN": "FamilyName:FN GivenName SecondandFurtherGivenNamesorInitialsThereof Suffix Prefix Degree NameTypeCode",
        "XTN": """
        TelephoneNumber TelecommunicationUseCode TelecommunicationEquipmentType EmailAddress CountryCode \
        AreaCityCode LocalNumber Extension AnyText
        """,
    ]
}
