// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

/// The table behind ``HL7Names``.
enum HL7NameSource {
    /// One data type a line: its code, then its components' names, first to last, each with its own data type behind
    /// a colon where the names of that are known.
    static let types = """
        CE Identifier|Text|Name of coding system|Alternate identifier|Alternate text|Name of alternate coding system
        CP Price|Price type|From value|To value|Range units:CE|Range type
        CWE Identifier|Text|Name of coding system|Alternate identifier|Alternate text|Name of alternate coding system|\
        Coding system version ID|Alternate coding system version ID|Original text
        CX ID number|Check digit|Check digit scheme|Assigning authority:HD|Identifier type code|\
        Assigning facility:HD|Effective date|Expiration date|Assigning jurisdiction:CWE|\
        Assigning agency or department:CWE
        DLN License number|Issuing authority|Expiration date
        ED Source application:HD|Type of data|Data subtype|Encoding|Data
        EI Entity identifier|Namespace ID|Universal ID|Universal ID type
        EIP Placer assigned identifier:EI|Filler assigned identifier:EI
        ELD Segment ID|Segment sequence|Field position|Code identifying error:CE
        ERL Segment ID|Segment sequence|Field position|Field repetition|Component number|Subcomponent number
        FC Financial class code|Effective date:TS
        FN Surname|Own surname prefix|Own surname|Surname prefix from partner spouse|Surname from partner spouse
        HD Namespace ID|Universal ID|Universal ID type
        JCC Job code|Job class|Job description text
        MSG Message code|Trigger event|Message structure
        PL Point of care|Room|Bed|Facility:HD|Location status|Person location type|Building|Floor|\
        Location description|Comprehensive location identifier:EI|Assigning authority for location:HD
        PT Processing ID|Processing mode
        SAD Street or mailing address|Street name|Dwelling number
        TQ Quantity|Interval|Duration|Start date time:TS|End date time:TS|Priority|Condition|Text|Conjunction
        TS Time|Degree of precision
        VID Version ID|Internationalization code:CE|International version ID:CE
        XAD Street address:SAD|Other designation|City|State or province|Zip or postal code|Country|Address type|\
        Other geographic designation|County parish code|Census tract|Address representation code
        XCN ID number|Family name:FN|Given name|Second and further given names|Suffix|Prefix|Degree|Source table|\
        Assigning authority:HD|Name type code|Identifier check digit|Check digit scheme|Identifier type code|\
        Assigning facility:HD|Name representation code|Name context:CE
        XON Organization name|Organization name type code|ID number|Check digit|Check digit scheme|\
        Assigning authority:HD|Identifier type code|Assigning facility:HD|Name representation code|\
        Organization identifier
        XPN Family name:FN|Given name|Second and further given names|Suffix|Prefix|Degree|Name type code|\
        Name representation code|Name context:CE|Name validity range|Name assembly order|Effective date:TS|\
        Expiration date:TS|Professional suffix
        XTN Telephone number|Telecommunication use code|Telecommunication equipment type|Email address|\
        Country code|Area city code|Local number|Extension|Any text
        """

    /// One segment a line: its code and name, then its fields' types and names, first to last.
    static let segments = """
        MSH Message header|ST Field separator|ST Encoding characters|HD Sending application|HD Sending facility|\
        HD Receiving application|HD Receiving facility|TS Date time of message|ST Security|MSG Message type|\
        ST Message control ID|PT Processing ID|VID Version ID|NM Sequence number|ST Continuation pointer|\
        ID Accept acknowledgment type|ID Application acknowledgment type|ID Country code|ID Character set|\
        CE Principal language of message|ID Alternate character set handling scheme|EI Message profile identifier
        EVN Event type|ID Event type code|TS Recorded date time|TS Date time planned event|IS Event reason code|\
        XCN Operator ID|TS Event occurred|HD Event facility
        PID Patient identification|SI Set ID|CX Patient ID|CX Patient identifier list|CX Alternate patient ID|\
        XPN Patient name|XPN Mothers maiden name|TS Date time of birth|IS Administrative sex|XPN Patient alias|\
        CE Race|XAD Patient address|IS County code|XTN Phone number home|XTN Phone number business|\
        CE Primary language|CE Marital status|CE Religion|CX Patient account number|ST SSN number patient|\
        DLN Drivers license number patient|CX Mothers identifier|CE Ethnic group|ST Birth place|\
        ID Multiple birth indicator|NM Birth order|CE Citizenship|CE Veterans military status|CE Nationality|\
        TS Patient death date and time|ID Patient death indicator|ID Identity unknown indicator|\
        IS Identity reliability code|TS Last update date time|HD Last update facility|CE Species code|\
        CE Breed code|ST Strain|CE Production class code|CWE Tribal citizenship
        PD1 Patient additional demographic|IS Living dependency|IS Living arrangement|XON Patient primary facility|\
        XCN Patient primary care provider|IS Student indicator|IS Handicap|IS Living will code|IS Organ donor code|\
        ID Separate bill|CX Duplicate patient|CE Publicity code|ID Protection indicator|\
        DT Protection indicator effective date|XON Place of worship|CE Advance directive code|\
        IS Immunization registry status|DT Immunization registry status effective date|\
        DT Publicity code effective date|IS Military branch|IS Military rank grade|IS Military status
        NK1 Next of kin|SI Set ID|XPN Name|CE Relationship|XAD Address|XTN Phone number|\
        XTN Business phone number|CE Contact role|DT Start date|DT End date|ST Job title|JCC Job code|\
        CX Employee number|XON Organization name|CE Marital status|IS Administrative sex|TS Date time of birth|\
        IS Living dependency|IS Ambulatory status|CE Citizenship|CE Primary language|IS Living arrangement|\
        CE Publicity code|ID Protection indicator|IS Student indicator|CE Religion|XPN Mothers maiden name|\
        CE Nationality|CE Ethnic group|CE Contact reason|XPN Contact persons name|\
        XTN Contact persons telephone number|XAD Contact persons address|CX Next of kin identifiers|IS Job status|\
        CE Race|IS Handicap|ST Contact person social security number|ST Birth place|IS VIP indicator
        PV1 Patient visit|SI Set ID|IS Patient class|PL Assigned patient location|IS Admission type|\
        CX Preadmit number|PL Prior patient location|XCN Attending doctor|XCN Referring doctor|\
        XCN Consulting doctor|IS Hospital service|PL Temporary location|IS Preadmit test indicator|\
        IS Readmission indicator|IS Admit source|IS Ambulatory status|IS VIP indicator|XCN Admitting doctor|\
        IS Patient type|CX Visit number|FC Financial class|IS Charge price indicator|IS Courtesy code|\
        IS Credit rating|IS Contract code|DT Contract effective date|NM Contract amount|NM Contract period|\
        IS Interest code|IS Transfer to bad debt code|DT Transfer to bad debt date|IS Bad debt agency code|\
        NM Bad debt transfer amount|NM Bad debt recovery amount|IS Delete account indicator|\
        DT Delete account date|IS Discharge disposition|DLD Discharged to location|CE Diet type|\
        IS Servicing facility|IS Bed status|IS Account status|PL Pending location|PL Prior temporary location|\
        TS Admit date time|TS Discharge date time|NM Current patient balance|NM Total charges|\
        NM Total adjustments|NM Total payments|CX Alternate visit ID|IS Visit indicator|\
        XCN Other healthcare provider
        PV2 Patient visit additional information|PL Prior pending location|CE Accommodation code|CE Admit reason|\
        CE Transfer reason|ST Patient valuables|ST Patient valuables location|IS Visit user code|\
        TS Expected admit date time|TS Expected discharge date time|NM Estimated length of inpatient stay|\
        NM Actual length of inpatient stay|ST Visit description|XCN Referral source code|\
        DT Previous service date|ID Employment illness related indicator|IS Purge status code|\
        DT Purge status date|IS Special program code|ID Retention indicator|\
        NM Expected number of insurance plans|IS Visit publicity code|ID Visit protection indicator|\
        XON Clinic organization name|IS Patient status code|IS Visit priority code|DT Previous treatment date|\
        IS Expected discharge disposition|DT Signature on file date|DT First similar illness date
        ORC Common order|ID Order control|EI Placer order number|EI Filler order number|EI Placer group number|\
        ID Order status|ID Response flag|TQ Quantity timing|EIP Parent|TS Date time of transaction|\
        XCN Entered by|XCN Verified by|XCN Ordering provider|PL Enterers location|XTN Call back phone number|\
        TS Order effective date time|CE Order control code reason|CE Entering organization|CE Entering device|\
        XCN Action by|CE Advanced beneficiary notice code|XON Ordering facility name|\
        XAD Ordering facility address|XTN Ordering facility phone number|XAD Ordering provider address|\
        CWE Order status modifier
        OBR Observation request|SI Set ID|EI Placer order number|EI Filler order number|\
        CE Universal service identifier|ID Priority|TS Requested date time|TS Observation date time|\
        TS Observation end date time|CQ Collection volume|XCN Collector identifier|ID Specimen action code|\
        CE Danger code|ST Relevant clinical information|TS Specimen received date time|SPS Specimen source|\
        XCN Ordering provider|XTN Order callback phone number|ST Placer field 1|ST Placer field 2|\
        ST Filler field 1|ST Filler field 2|TS Results report status change date time|MOC Charge to practice|\
        ID Diagnostic service section ID|ID Result status|PRL Parent result|TQ Quantity timing|\
        XCN Result copies to|EIP Parent|ID Transportation mode|CE Reason for study|\
        NDL Principal result interpreter|NDL Assistant result interpreter|NDL Technician|NDL Transcriptionist|\
        TS Scheduled date time|NM Number of sample containers|CE Transport logistics of collected sample|\
        CE Collectors comment|CE Transport arrangement responsibility|ID Transport arranged|ID Escort required|\
        CE Planned patient transport comment|CE Procedure code|CE Procedure code modifier|\
        CE Placer supplemental service information|CE Filler supplemental service information
        OBX Observation result|SI Set ID|ID Value type|CE Observation identifier|ST Observation sub ID|\
        Varies Observation value|CE Units|ST References range|IS Abnormal flags|NM Probability|\
        ID Nature of abnormal test|ID Observation result status|TS Effective date of reference range|\
        ST User defined access checks|TS Date time of the observation|CE Producers ID|\
        XCN Responsible observer|CE Observation method|EI Equipment instance identifier|\
        TS Date time of the analysis
        NTE Notes and comments|SI Set ID|ID Source of comment|FT Comment|CE Comment type
        MSA Message acknowledgment|ID Acknowledgment code|ST Message control ID|ST Text message|\
        NM Expected sequence number|ID Delayed acknowledgment type|CE Error condition
        ERR Error|ELD Error code and location|ERL Error location|CWE HL7 error code|ID Severity|\
        CWE Application error code|ST Application error parameter|TX Diagnostic information|TX User message|\
        IS Inform person indicator|CWE Override type|CWE Override reason code|XTN Help desk contact point
        MRG Merge patient information|CX Prior patient identifier list|CX Prior alternate patient ID|\
        CX Prior patient account number|CX Prior patient ID|CX Prior visit number|CX Prior alternate visit ID|\
        XPN Prior patient name
        AL1 Patient allergy information|SI Set ID|CE Allergen type code|CE Allergen code|CE Allergy severity code|\
        ST Allergy reaction code|DT Identification date
        DG1 Diagnosis|SI Set ID|ID Diagnosis coding method|CE Diagnosis code|ST Diagnosis description|\
        TS Diagnosis date time|IS Diagnosis type|CE Major diagnostic category|CE Diagnostic related group|\
        ID DRG approval indicator|IS DRG grouper review code|CE Outlier type|NM Outlier days|CP Outlier cost|\
        ST Grouper version and type|ID Diagnosis priority|XCN Diagnosing clinician|IS Diagnosis classification|\
        ID Confidential indicator|TS Attestation date time|EI Diagnosis identifier|ID Diagnosis action code
        IN1 Insurance|SI Set ID|CE Insurance plan ID|CX Insurance company ID|XON Insurance company name|\
        XAD Insurance company address|XPN Insurance company contact person|XTN Insurance company phone number|\
        ST Group number|XON Group name|CX Insureds group employer ID|XON Insureds group employer name|\
        DT Plan effective date|DT Plan expiration date|AUI Authorization information|IS Plan type|\
        XPN Name of insured|CE Insureds relationship to patient|TS Insureds date of birth|\
        XAD Insureds address|IS Assignment of benefits|IS Coordination of benefits|\
        ST Coordination of benefits priority|ID Notice of admission flag|DT Notice of admission date|\
        ID Report of eligibility flag|DT Report of eligibility date|IS Release information code|\
        ST Preadmit certification|TS Verification date time|XCN Verification by|IS Type of agreement code|\
        IS Billing status|NM Lifetime reserve days|NM Delay before lifetime reserve day|IS Company plan code|\
        ST Policy number|CP Policy deductible|CP Policy limit amount|NM Policy limit days|\
        CP Room rate semi private|CP Room rate private|CE Insureds employment status|\
        IS Insureds administrative sex|XAD Insureds employers address|ST Verification status|\
        IS Prior insurance plan ID|IS Coverage type|IS Handicap|CX Insureds ID number
        SCH Scheduling activity information|EI Placer appointment ID|EI Filler appointment ID|\
        NM Occurrence number|EI Placer group number|CE Schedule ID|CE Event reason|CE Appointment reason|\
        CE Appointment type|NM Appointment duration|CE Appointment duration units|\
        TQ Appointment timing quantity|XCN Placer contact person|XTN Placer contact phone number|\
        XAD Placer contact address|PL Placer contact location|XCN Filler contact person|\
        XTN Filler contact phone number|XAD Filler contact address|PL Filler contact location|\
        XCN Entered by person|XTN Entered by phone number|PL Entered by location|EI Parent placer appointment ID|\
        EI Parent filler appointment ID|CE Filler status code|EI Placer order number|EI Filler order number
        RGS Resource group|SI Set ID|ID Segment action code|CE Resource group ID
        AIS Appointment information service|SI Set ID|ID Segment action code|CE Universal service identifier|\
        TS Start date time|NM Start date time offset|CE Start date time offset units|NM Duration|\
        CE Duration units|IS Allow substitution code|CE Filler status code|\
        CE Placer supplemental service information|CE Filler supplemental service information
        """

    /// Names of earlier versions and of IRIS's schemas, by segment and the name's letters and digits.
    static let fieldSynonyms: [String: Int] = [
        "EVN.recordeddatetimeofevent": 2,
        "EVN.eventoccured": 6,
        "MSH.datetimemessage": 7,
        "PID.setidpatientid": 1,
        "PID.patientidexternalid": 2,
        "PID.patientidinternalid": 3,
        "PID.patientidentifier": 3,
        "PID.dateofbirth": 7,
        "PID.sex": 8,
        "PID.ssnnumber": 19,
        "PID.driverslicensenumber": 20,
        "PV1.setidpatientvisit": 1,
        "OBR.setidobservationrequest": 1,
        "OBR.universalserviceid": 4,
        "OBR.resultsrptstatuschngdatetime": 22,
        "OBR.diagnosticservsectid": 24,
        "OBX.setidobservationalsimple": 1,
        "OBX.observresultstatus": 11,
        "ORC.parentorder": 8,
        "PD1.patientprimarycareprovidernameidno": 4,
        "NK1.nextofkinassociatedpartiesjobtitle": 10,
        "NK1.nextofkinassociatedpartiesjobcodeclass": 11,
        "NK1.nextofkinassociatedpartiesemployeenumber": 12,
        "NK1.nextofkinassociatedpartysidentifiers": 33,
        "NK1.nextofkinbirthplace": 38,
        "OBX.effectivedateofreferencerangevalues": 12,
        "OBX.producersreference": 15,
        "AL1.allergencodemnemonicdescription": 3,
        "IN1.insurancecocontactperson": 6,
        "IN1.insurancecophonenumber": 7,
        "IN1.insuredsgroupempid": 10,
        "IN1.insuredsgroupempname": 11,
        "IN1.coordofbenpriority": 22,
        "IN1.preadmitcertpac": 28,
        "IN1.delaybeforelrday": 34,
    ]

    /// Likewise for components, by data type.
    static let componentSynonyms: [String: Int] = [
        "CX.id": 1,
        "CX.identifiertypecodeid": 5,
        "DLN.issuingstateprovincecountry": 2,
        "MSG.messagetype": 1,
        "MSG.messagetypeid": 1,
        "PL.pointofcareid": 1,
        "TS.timeofanevent": 1,
        "XAD.state": 4,
        "XAD.zip": 5,
        "XCN.id": 1,
        "XCN.familylastname": 2,
        "XCN.givenfirstname": 3,
        "XCN.secondandfurthergivennamesorinitialsthereof": 4,
        "XCN.suffixegjroriii": 5,
        "XCN.prefixegdr": 6,
        "XCN.degreeegmd": 7,
        "XPN.familylastname": 1,
        "XPN.lastname": 1,
        "XPN.givenfirstname": 2,
        "XPN.firstname": 2,
        "XPN.givenname": 2,
        "XPN.middlename": 3,
        "XPN.secondandfurthergivennamesorinitialsthereof": 3,
        "XPN.suffixegjroriii": 4,
        "XPN.prefixegdr": 5,
        "XPN.degreeegmd": 6,
        "XTN.phonenumber": 1,
    ]
}
