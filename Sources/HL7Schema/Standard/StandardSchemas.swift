// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0
// swift-format-ignore-file

/// Written by Scripts/hl7-schemas.py; `StandardSchemaReader` reads it.
enum StandardSchemas {
    static let text: StaticString = #"""
#versions
2.1
2.2
2.3
2.3.1
2.4
2.5
2.5.1
2.6
2.7
2.8
2.8.1
2.8.2
#parts
ST|Street address|
ST|Other designation|
ST|City|
ST|State or province|
ID|Zip or postal code|
ID|Country|
ID|Identifier|
ST|Text|
ST|Name of coding system|
ST|Alternate identifier|
ST|Alternate text|
ST|Name of alternate coding system|
NM|ID number|
NM|Check digit|
ID|Code identifying check digit scheme employed|
ID|Message type|
ID|Trigger event|
ID|ID|
ST|Family name|
ST|Given name|
ST|Middle initial or name|
ST|Degree|
ST|Quantity|
ST|Units|
ST|Suffix|
ST|Prefix|
ST|Time of event|
ST|Degree of precision|
TS|Accident date time|
ID|Accident code|
ST|Accident location|
ST|Addendum continuation pointer|
ST|Batch field separator|
ST|Batch encoding characters|
ST|Batch sending application|
ST|Batch sending facility|
ST|Batch receiving application|
ST|Batch receiving facility|
TS|Batch creation date time|
ST|Batch security|
ST|Batch name ID type|
ST|Batch comment|
ST|Batch control ID|
ST|Reference batch control ID|
CM|When to charge|
ID|Charge type|
CM|Account ID|
ST|Batch message count|
CM|Batch totals|
SI|Set ID diagnosis|
ID|Diagnosis coding method|
ID|Diagnosis code|
ST|Diagnosis description|
TS|Diagnosis date time|
ID|Diagnosis DRG type|
ST|Major diagnostic category|
ID|Diagnostic related group|
ID|DRG approval indicator|
ID|DRG grouper review code|
ID|Outlier type|
NM|Outlier days|
NM|Outlier cost|
ST|Grouper version and type|
ST|Continuation pointer|
SI|Set ID display data|
SI|Display level|
TX|Data line|
ST|Logical break point|
TX|Result ID|
ID|Error code and location|
ID|Event type code|
TS|Date time of event|
TS|Date time planned event|
ID|Event reason code|
ST|File field separator|
ST|File encoding characters|
ST|File sending application|
ST|File sending facility|
ST|File receiving application|
ST|File receiving facility|
TS|File creation date time|
ST|File security|
ST|File name ID|
ST|File header comment|
ST|File control ID|
ST|Reference file control ID|
SI|Set ID financial transaction|
ST|Transaction ID|
ST|Transaction batch ID|
DT|Transaction date|
DT|Transaction posting date|
ID|Transaction type|
ID|Transaction code|
ST|Transaction description|
ST|Transaction description alt|
NM|Transaction amount extended|
NM|Transaction quantity|
NM|Transaction amount unit|
ST|Department code|
ID|Insurance plan ID|
NM|Insurance amount|
ST|Patient location|
ID|Fee schedule|
ID|Patient type|
CN|Performed by code|
CN|Ordered by code|
NM|Unit cost|
ST|File batch count|
ST|File trailer comment|
SI|Set ID guarantor|
ID|Guarantor number|
PN|Guarantor name|
PN|Guarantor spouse name|
AD|Guarantor address|
TN|Guarantor phone number home|
TN|Guarantor phone number business|
DT|Guarantor date of birth|
ID|Guarantor sex|
ID|Guarantor type|
ID|Guarantor relationship|
ST|Guarantor SSN|
DT|Guarantor date begin|
DT|Guarantor date end|
NM|Guarantor priority|
ST|Guarantor employer name|
AD|Guarantor employer address|
TN|Guarantor employ phone number|
ST|Guarantor employee ID number|
ID|Guarantor employment status|
SI|Set ID insurance|
ST|Insurance company ID|
ST|Insurance company name|
AD|Insurance company address|
PN|Insurance company contact pers|
TN|Insurance company phone number|
ST|Group number|
ST|Group name|
ST|Insured s group employer ID|
ST|Insured s group employer name|
DT|Plan effective date|
DT|Plan expiration date|
ST|Authorization information|
ID|Plan type|
PN|Name of insured|
ID|Insured s relationship to patient|
DT|Insured s date of birth|
AD|Insured s address|
ID|Assignment of benefits|
ID|Coordination of benefits|
ST|Coordination of benefits priority|
ID|Notice of admission code|
DT|Notice of admission date|
ID|Report of eligibility code|
DT|Report of eligibility date|
ID|Release information code|
ST|Pre admit certification pac|
DT|Verification date|
CM|Verification by|
ID|Type of agreement code|
ID|Billing status|
NM|Lifetime reserve days|
NM|Delay before lifetime reserve days|
ST|Company plan code|
ST|Policy number|
NM|Policy deductible|
NM|Policy limit amount|
NM|Policy limit days|
NM|Room rate semi private|
NM|Room rate private|
ID|Insured s employment status|
ID|Insured s sex|
AD|Insured s employer address|
CK|Prior patient ID internal|
CK|Prior alternate patient ID|
CK|Prior patient account number|
ID|Acknowledgement code|
ST|Message control ID|
ST|Text message|
NM|Expected sequence number|
ID|Delayed acknowledgement type|
ST|Field separator|
ST|Encoding characters|
ST|Sending application|
ST|Sending facility|
ST|Receiving application|
ST|Receiving facility|
TS|Date time of message|
ST|Security|
CM_MSG|Message type|
ID|Processing ID|
NM|Version ID|
NM|Sequence number|
TS|System date time|
SI|Set ID next of kin|
PN|Next of kin name|
ST|Next of kin relationship|
AD|Next of kin address|
TN|Next of kin phone number|
ID|Bed location|
ID|Bed status|
ID|Network change type|
ST|Current cpu|
ST|Current fileserver|
ST|Current application|
ST|Current facility|
ST|New cpu|
ST|New fileserver|
ST|New application|
ST|New facility|
ID|Statistics available|
ST|Source identifier|
ID|Source type|
TS|Statistics start|
TS|Statistics end|
NM|Receive character count|
NM|Send character count|
NM|Messages received|
NM|Messages sent|
NM|Checksum errors received|
NM|Length errors received|
NM|Other errors received|
NM|Connect timeouts|
NM|Receive timeouts|
NM|Network errors|
SI|Set ID notes and comments|
ID|Source of comment|
TX|Comment|
SI|Set ID observation request|
CM|Placer order number|
CM|Filler order number|
CE|Universal service ID|
ST|Priority|
TS|Requested date time|
TS|Observation date time|
TS|Observation end date time|
CQ|Collection volume|
CN|Collector identifier|
ST|Specimen action code|
CM|Danger code|
ST|Relevant clinical information|
TS|Specimen received date time|
CM|Specimen source|
CN|Ordering provider|
TN|Order callback phone number|
ST|Placers field 1|
ST|Placers field 2|
ST|Fillers field 1|
ST|Fillers field 2|
TS|Results report status change date time|
CM|Charge to practice|
ID|Diagnostic service section ID|
ID|Result status|
CM|Linked result|
CM|Quantity timing|
CN|Result copies to|
CM|Parent accession|
ID|Transportation mode|
CE|Reason for study|
CN|Principal result interpreter|
CN|Assistant result interpreter|
CN|Technician|
CN|Transcriptionist|
TS|Scheduled date time|
SI|Set ID observational simple|
ID|Value type|
CE|Observation identifier|
NM|Observation sub ID|
varies|Observation results|
ID|Units|
ST|References range|
ST|Abnormal flags|
NM|Probability|
ID|Nature of abnormal test|
ID|Observation result status|
TS|Effective date last observation normal values|
ST|Order control|
CM|Placer group number|
ST|Order status|
ST|Response flag|
CM|Timing quantity|
CM|Parent|
TS|Date time of transaction|
CN|Entered by|
CN|Verified by|
CM|Enterer s location|
TN|Call back phone number|
CE|Order item ID|
ID|Substitute allowed|
CN|Results copies to|
ID|Stocklocation|
SI|Set ID patient ID|
CK|Patient ID external ID|
CK|Patient ID internal ID|
ST|Alternate patient ID|
PN|Patient name|
ST|Mother s maiden name|
DT|Date of birth|
ID|Sex|
PN|Patient alias|
ID|Ethnic group|
AD|Patient address|
ID|County code|
TN|Phone number home|
TN|Phone number business|
ST|Language patient|
ID|Marital status|
ID|Religion|
CK|Patient account number|
ST|Social security number patient|
CM|Driver s license number patient|
ST|Living dependency|
SI|Set ID procedure|
ID|Procedure coding method|
ID|Procedure code|
ST|Procedure description|
TS|Procedure date time|
ID|Procedure type|
NM|Procedure minutes|
CN|Anesthesiologist|
ID|Anesthesia code|
NM|Anesthesia minutes|
CN|Surgeon|
CN|Resident code|
ID|Consent code|
SI|Set ID patient visit|
ID|Patient class|
ID|Assigned patient location|
ID|Admission type|
ST|Preadmit number|
ID|Prior patient location|
CN|Attending doctor|
CN|Referring doctor|
CN|Consulting doctor|
ID|Hospital service|
ID|Temporary location|
ID|Preadmit test indicator|
ID|Readmission indicator|
ID|Admit source|
ID|Ambulatory status|
ID|VIP indicator|
CN|Admitting doctor|
NM|Visit number|
ID|Financial class|
ID|Charge price indicator|
ID|Courtesy code|
ID|Credit rating|
ID|Contract code|
DT|Contract effective date|
NM|Contract amount|
NM|Contract period|
ID|Interest code|
ID|Transfer to bad debt code|
DT|Transfer to bad debt date|
ID|Bad debt agency code|
NM|Bad debt transfer amount|
NM|Bad debt recovery amount|
ID|Delete account indicator|
DT|Delete account date|
ID|Discharge disposition|
ID|Discharged to location|
ID|Diet type|
ID|Servicing facility|
ID|Account status|
ID|Pending location|
ID|Prior temporary location|
TS|Admit date time|
TS|Discharge date time|
NM|Current patient balance|
NM|Total charges|
NM|Total adjustments|
NM|Total payments|
TS|Query date time|
ID|Query format code|
ID|Query priority|
ST|Query ID|
ID|Deferred response type|
TS|Deferred response date time|
CQ|Quantity limited request|
ST|Who subject filter|
ID|What subject filter|
ST|What department data code|
ST|What data code value qualifier|
ID|Query results level|
ST|Where subject filter|
TS|When data start date time|
TS|When data end date time|
ST|What user qualifier|
ST|Other qry subject filter|
ST|Unused|
ST|Unused number 2|
ST|Route|
ST|Site administered|
CQ|Iv evolution rate|
CQ|Drug strength|
NM|Final concentration|
NM|Final volume in ml|
CM|Drug dose|
ID|Drug role|
NM|Prescription sequence number|
CQ|Quantity dispensed|
ST|Unused number 3|
CE|Drug ID|
ID|Component drug IDS|
ID|Prescription type|
ID|Substitution status|
ID|RX order status|
NM|Number of refills|
ST|Unused number 4|
NM|Refills remaining|
ID|DEA class|
NM|Ordering md s DEA number|
ST|Unused number 5|
CE|Last refill date time|
ST|RX number|
ID|Prn status|
TX|Pharmacy instructions|
TX|Patient instructions|
CE|Instructions sig|
SI|Set ID UB82|
ST|Blood deductible|
ST|Blood furnished pints of 40|
ST|Blood replaced pints 41|
ST|Blood not replaced pints 42|
ST|Co insurance days 25|
ID|Condition code|
ST|Covered days 23|
ST|Non covered days 24|
CM|Value amount and code 46 49|
ST|Number of grace days 90|
ID|Special program indicator 44|
ID|Psro ur approval indicator 87|
DT|Psro ur approved stay from 88|
DT|Psro ur approved stay to 89|
CM|Occurrence 28 32|
ID|Occurrence span 33|
DT|Occurrence span start date 33|
DT|Occurrence span end date 33|
ST|UB 82 locator 2|
ST|UB 82 locator 9|
ST|UB 82 locator 27|
ST|UB 82 locator 45|
TS|R u date time|
ID|Report priority|
ST|R u who subject definition|
ID|R u what subject definition|
ST|R u what department code|
ST|R u display print locations|
ID|R u results level|
ST|R u where subject definition|
TS|R u when data start date time|
TS|R u when data end date time|
ST|R u what user qualifier|
ST|R u other results subject definition|
ID|Type|
ST|Other geographic designation|
ID|Check digit scheme|61
ST|Assigning facility ID|
NM|Account number|
ID|Check digit scheme|
ID|Facility ID|
CM_RANGE_SIMPLE|Range|
NM|Numeric change|
NM|Percent per change|
NM|Days|
ST|Authorization number|
DT|Date|
ST|Source|
NM|Cm batch total 1|
NM|Cm batch total 2|
ID|When to charge|
TS|Date time|
ST|Delay days|
NM|Amount|
NM|Number of days|
TS|Date|
CE|Institution name|
ID|Discharge location|
TS|Effective date|
NM|Numeric threshold|
ST|Change|
NM|Length of time days|
ID|Day type|
ST|Parent s placer order number|
ST|Parent s filler order number|
ST|Segment ID|
NM|Sequence|
NM|Field position|
CE|Code identifying error|
ID|Unique filler ID|
ID|Filler application ID|
ID|Financial class ID|
ID|Unique group ID|
ID|Placer application ID|
ID|Nurse unit station|
ID|Room|
ID|Bed|
ID|Etage|
ID|Klinik|
ID|Zentrum|
ID|Job code|
ID|Employee classification|
CM_INTERNAL_LOCATION|Dispense deliver to location|
AD|Location|
ST|License number|
ST|Issuing state province country|
ST|Dollar amount|
ST|Charge code|
CN|Interpreter technician|
TS|Start date time|
TS|End date time|
CM_INTERNAL_LOCATION|Location|
ID|Occurrence code|
DT|Occurrence date|
ID|Occurrence span code|
DT|Occurrence span start date|
DT|Occurrence span stop date|
CE|Observation identifier OBX 3 of parent result|
ST|Sub ID OBX 4 of parent result|
CE|Result OBX 5 of parent result|
ST|Patient ID|
ID|Type|192
ID|Pre certification patient type|
ID|Pre certication required|
TS|Pre certification window|
ID|Penalty ID|
NM|Penalty amount|
CE|Privilege|
CE|Privilege class|
DT|Expiration date|
DT|Activation date|
ID|Unique placer ID|
ID|Placer application|
ST|ID number|
ID|Type of ID number ID|
ST|State other qualifiying info|
ST|Saal|
ST|Tisch|
ST|Stuhl|
CN|Procedure practitioner ID|
ID|Procedure practitioner type|
ID|Policy type|147
ID|Amount class|193
CE|Low value|
CE|High value|
ST|Low value|
ST|High value|
CE|Reference range|
CE|Age range|
CE|Gestational age range|
ST|Species|
ID|Race subspecies|
ST|Text condition|
ID|Room type|
ID|Amount type|
NM|Coverage amount|
ST|Specialty name|
ST|Governing board|
ID|Eligible or certified|
DT|Date of certification|
CE|Specimen source name or code|
TX|Additives|
TX|Freetext|
CE|Body site|
CE|Site modifier|
ID|Value code|
NM|Value amount|
ST|First data code value|
ST|Last data code calue|
ID|ID number|
ID|Source table ID|
ST|Repeat pattern|
ST|Explicit time intevall|
CQ|Quantity|
RI|Interval|
ST|Duration|
ID|Priority|
ST|Condition|
TX|Text tx|
ID|Conjunction|
ST|Order sequencing|
ST|Time of an event|
ID|Accident code|50
SI|Set ID allergy|
ID|Allergy type|127
CE|Allergy code mnemonic description|
ID|Allergy severity|128
ST|Allergy reaction|
DT|Identification date|
CM_CCD|When to charge|100
ID|Charge type|122
CK_ACCOUNT_NO|Account ID|
CM_BATCH_TOTAL|Batch totals|
ID|Diagnosis coding method|53
ID|Diagnosis code|51
ID|Diagnosis DRG type|52
CE|Major diagnostic category|118
ID|Diagnostic related group|55
ID|DRG grouper review code|56
ID|Outlier type|83
NM|Diagnosis DRG priority|
CN|Diagnosing clinician|
CM_ELD|Error code and location|60
ID|Event type code|3
ID|Event reason code|62
ID|Operator ID|188
ID|Transaction type|17
CE|Transaction code|132
ST|Transaction description alternate|
CE|Department code|49
ID|Insurance plan ID|72
CM_INTERNAL_LOCATION|Assigned patient location|79
ID|Fee schedule|24
ID|Patient type|18
CE|Diagnosis code|51
CN|Performed by code|84
CM_FILLER|Filler order number|
NM|File batch count|
CK|Guarantor number|
ID|Guarantor sex|1
ID|Guarantor type|68
ID|Guarantor relationship|63
ST|Guarantor social security number|
ID|Guarantor employment status|66
ST|Guarantor organization|
CM_AUI|Authorization information|
ID|Plan type|86
ID|Insured s relationship to patient|63
ID|Assignment of benefits|135
ID|Coordination of benefits|173
ID|Notice of admission code|136
ID|Release information code|93
TS|Verification date time|
CN|Verification by|
ID|Type of agreement code|98
ID|Billing status|22
ID|Company plan code|42
CE|Insured s employment status|66
ID|Insured s sex|1
ST|Verification status|
ID|Prior insurance plan ID|72
ST|Insured s employee ID|
ST|Insured s social security number|
CN|Insured s employer name|
ID|Employer information data|139
ID|Mail claim party|137
NM|Medicare health insurance card number|
PN|Medicaid case name|
NM|Medicaid case number|
PN|Champus sponsor name|
NM|Champus ID number|
ID|Dependent of champus recipient|
ST|Champus organization|
ST|Champus station|
ID|Champus service|140
ID|Champus rank grade|141
ID|Champus status|142
DT|Champus retire date|
ID|Champus non availability certification on file|136
ID|Baby coverage|136
ID|Combine baby bill|136
NM|Blood deductible|
PN|Special coverage approval name|
ST|Special coverage approval title|
ID|Non covered insurance code|143
ST|Payor ID|
ST|Payor subscriber ID|
ID|Eligibility source|144
CM_RMC|Room coverage type amount|145
CM_PTA|Policy type amount|147
CM_DDI|Daily deductible|
SI|Set ID insurance certification|
ST|Certification number|
CN|Certified by|
ID|Certification required|136
CM_PEN|Penalty|148
TS|Certification date time|
TS|Certification modify date time|
CN|Operator|
DT|Certification begin date|
DT|Certification end date|
CM_DTN|Days|149
CE|Non concur code description|
TS|Non concur effective date time|
CN|Physician reviewer|
ST|Certification contact|
TN|Certification contact phone number|
CE|Appeal reason|
CE|Certification agency|
TN|Certification agency phone number|
CM_PCF|Pre certification required window|150
ST|Case manager|
DT|Second opinion date|
ID|Second opinion status|151
ID|Second opinion documentation received|152
CN|Second opinion practitioner|
ID|Record level event code|180
ST|Mfn control ID|
TS|Event completion date time|
CE|Error return code and or text|181
CE|Primary key value|
TS|Effective date time|
CE|Master file identifier|175
ID|Master file application identifier|176
ID|File level event code|178
TS|Entered date time|
ID|Response level code|179
CM_PAT_ID|Prior patient ID internal|
CM_PAT_ID|Prior alternate patient ID|
CK_ACCOUNT_NO|Prior patient account number|
CM_PAT_ID|Prior patient ID external|
ID|Acknowledgement code|8
ID|Delayed acknowledgement type|102
CE|Error condition|
CM_MSG|Message type|76
ID|Processing ID|103
ID|Version ID|104
ID|Accept acknowledgement type|155
ID|Application acknowledgement type|155
ID|Country code|
PN|Name|
CE|Relationship|63
AD|Address|
TN|Phone number|
TN|Business phone number|
CE|Contact role|131
DT|Start date|
DT|End date|
ST|Next of kin|
CM_JOB_CODE|Next of kin job code class|
ST|Next of kin employee number|
ST|Organization name|
CM_INTERNAL_LOCATION|Bed location|79
ID|Bed status|116
ID|Statistics available|136
NM|Message received|
NM|Message sent|
ID|Source of comment|105
FT|Comment|
CM_PLACER|Placer order number|
ID|Priority not used|
TS|Requested date time not used|
ID|Specimen action code|65
CE|Danger code|
CM_SPS|Specimen source|70
ST|Placer field 1|
ST|Placer field 2|
ST|Filler field 1|
ST|Filler field 2|
CM_MOC|Charge to practice|
ID|Diagnostic service section ID|74
ID|Result status|123
CM_PARENT_RESULT|Parent result|
TQ|Quantity timing|
CM_EIP|Parent number|
ID|Transportation mode|124
CM_NDL|Principal result interpreter|
CM_NDL|Assistant result interpreter|
CM_NDL|Technician|
CM_NDL|Transcriptionist|
ID|Value type|125
ST|Observation sub ID|
varies|Observation value|
CE|Units|
ID|Abnormal flags|78
ID|Nature of abnormal test|80
ID|Observation result status|85
ST|User defined access checks|
TS|Date time of the observation|
CE|Producer s ID|
CN|Responsible observer|
ID|Type|159
CE|Service period|
CE|Diet supplement or preference code|
ST|Text instruction|
CE|Tray type|160
ST|Segment type ID|
NM|Sequence number test observation master file|
CE|Producer s test observation ID|
ID|Permitted data types|125
ID|Specimen required|136
CE|Producer ID|
TX|Observation description|
CE|Other test observation IDS for the observation|
ST|Other names|
ST|Preferred report name for the observation|
ST|Preferred short name or mnemonic for observation|
ST|Preferred long name for the observation|
ID|Orderability|136
CE|Identity of instrument used to perform this study|
CE|Coded representation of method|
ID|Portable|136
ID|Observation producing department section|
TN|Telephone number of section|
ID|Nature of test observation|174
CE|Report subheader|
ST|Report display order|
TS|Date time stamp for any change in definition for obs|
TS|Effective date time of change|
NM|Typical turn around time|
NM|Processing time|
ID|Processing priority|168
ID|Reporting priority|169
CE|Outside site s where observation may be performed|
AD|Address of outside site s|
TN|Phone number of outside site|
ID|Confidentiality code|177
CE|Observations required to interpret the observation|
TX|Interpretation of observations|
CE|Contraindications to observations|
CE|Reflex tests observations|
ST|Rules that trigger reflex testing|
CE|Fixed canned message|
TX|Patient preparation|
CE|Procedure medication|
TX|Factors that may affect the observation|
ST|Test observation performance schedule|
TX|Description of test methods|
CE|Units of measure|
NM|Range of decimal precision|
CE|Corresponding si units of measure|
TX|Si conversion factor|
CM_RFR|Reference normal range ordinal continuous observations|
CM_RANGE|Critical range for ordinal and continuous observations|
CM_ABS_RANGE|Absolute range for ordinal and continuous observations|
CM_DLT|Delta check criteria|
NM|Minimum meaningful increments|
ID|Preferred coding system|
CE|Valid coded answers|
CE|Normal test codes for categorical observations|
CE|Abnormal test codes for categorical observations|
CE|Critical test codes for categorical observations|
ID|Data type|
ID|Derived specimen|170
TX|Container description|
NM|Container volume|
CE|Container units|
CE|Specimen|
CE|Additive|
TX|Preparation|
TX|Special handling requirements|
CQ|Normal collection volume|
CQ|Minimum collection volume|
TX|Specimen requirements|
ID|Specimen priorities|27
CQ|Specimen retention time|
CE|Tests observations included within an ordered test battery|
ST|Observation ID suffixes|
TX|Derivation rule|
ID|Order control|119
CM_GROUP_ID|Placer group number|
ID|Order status|38
ID|Response flag|121
CM_EIP|Parent|
CM_PARENT_RESULT|Enterer s location|
TS|Order effective date time|
CE|Order control code reason|
CE|Entering organization|
CE|Entering device|
CN|Action by|
CM_PAT_ID|Patient ID external ID|
CM_PAT_ID|Patient ID internal ID|
TS|Date of birth|
ID|Sex|1
ID|Race|5
ID|Marital status|2
ID|Religion|6
CM_PAT_ID|Patient account number|
CM_LICENSE_NO|Driver s license number patient|
CM_PAT_ID|Mother s identifier|
ID|Ethnic group|189
ST|Birth place|
ID|Multiple birth indicator|
NM|Birth order|
ID|Citizenship|171
ST|Veterans military status|
ID|Procedure coding method|89
ID|Procedure code|88
ID|Procedure type|90
CN|Anesthesiologist|10
ID|Anesthesia code|19
CN|Surgeon|10
CM_PRACTITIONER|Procedure practitioner|10
ID|Consent code|59
NM|Procedure priority|
ST|Pra primary key value|
CE|Practitioner group|
ID|Practitioner category|186
ID|Provider billing|187
CM_SPD|Specialty|
CM_PLN|Practitioner ID numbers|
CM_PIP|Privileges|
ID|Patient class|4
ID|Admission type|7
CM_INTERNAL_LOCATION|Prior patient location|
CN|Attending doctor|10
CN|Referring doctor|10
CN|Consulting doctor|10
ID|Hospital service|69
CM_INTERNAL_LOCATION|Temporary location|79
ID|Preadmit test indicator|87
ID|Readmission indicator|92
ID|Admit source|23
ID|Ambulatory status|9
ID|VIP indicator|99
CN|Admitting doctor|10
CM_PAT_ID|Visit number|
CM_FINANCE|Financial class|64
ID|Charge price indicator|32
ID|Courtesy code|45
ID|Credit rating|46
ID|Contract code|44
ID|Interest code|73
ID|Transfer to bad debt code|110
ID|Bad debt agency code|21
ID|Delete account indicator|111
ID|Discharge disposition|112
CM_DLD|Discharged to location|113
ID|Diet type|114
ID|Servicing facility|115
ID|Account status|117
CM_INTERNAL_LOCATION|Pending location|
CM_INTERNAL_LOCATION|Prior temporary location|
CM_PAT_ID_0192|Alternate visit ID|
CM_INTERNAL_LOCATION|Prior pending location|
CE|Accommodation code|129
CE|Admit reason|
CE|Transfer reason|
ST|Patient valuables|
ST|Patient valuables location|
ID|Visit user code|130
DT|Expected admit date|
DT|Expected discharge date|
ID|Query format code|106
ID|Query priority|91
ID|Deferred response type|107
CQ|Quantity limited request|126
ID|What subject filter|48
CM_VR|What data code value qualifier|
ID|Query results level|108
ID|Which date time qualifier|156
ID|Which date time status qualifier|157
ID|Date time selection qualifier|158
SI|Anticipated price|
CE|Manufacturer ID|
ST|Manufacturer s catalog|
CE|Vendor ID|
ST|Vendor catalog|
ID|Taxable|136
ID|Substitute allowed|136
SI|Requisition line number|
CE|Item code internal|
CE|Item code external|
CE|Hospital item code|
NM|Requisition quantity|
CE|Requisition unit of measure|
ID|Department cost center|
ID|Item natural account code|
CE|Deliver to ID|
DT|Date needed|
NM|Give sub ID counter|
NM|Administration sub ID counter|
TS|Date time start of administration|
TS|Date time end of administration|
CE|Administered code|
NM|Administered amount|
CE|Administered units|
CE|Administered dosage form|
ST|Administration notes|
CN|Administering provider|
CM_LA1|Administered at location|
ST|Administered per time unit|
ID|RX component type|166
CE|Component code|
NM|Component amount|
CE|Component units|
NM|Dispense sub ID counter|
CE|Dispense give code|
TS|Date time dispensed|
NM|Actual dispense amount|
CE|Actual dispense units|
CE|Actual dosage form|
ST|Prescription number|
NM|Number of refills remaining|
ST|Dispense notes|
CN|Dispensing provider|
ID|Substitution status|167
CQ|Total daily dose|
CM_LA1|Deliver to location|
ID|Needs human review|
CE|Pharmacy special dispensing instructions|
CE|Give code|
NM|Give amount minimum|
NM|Give amount maximum|
CE|Give units|
CE|Give dosage form|
CE|Provider s administration instructions|
NM|Dispense amount|
CE|Dispense units|
CN|Ordering provider s DEA number|
CN|Pharmacist verifier ID|
NM|Number of refills doses dispensed|
TS|Date time of most recent refill or dose dispensed|
ST|Give per time unit|
CE|Give rate amount|
CE|Give rate units|
CE|Pharmacy special administration instructions|
CE|Requested give code|
NM|Requested give amount minimum|
NM|Requested give amount maximum|
CE|Requested give units|
CE|Requested dosage form|
CE|Provider s pharmacy instructions|
ID|Allow substitutions|161
CE|Requested dispense code|
NM|Requested dispense amount|
CE|Requested dispense units|
ST|Requested give per time unit|
CE|Route|162
CE|Site|163
CE|Administration device|164
CE|Administration method|165
CE|Stf primary key value|
CE|Staff ID code|
PN|Staff name|
ID|Staff type|182
ID|Active inactive|183
CE|Department|184
CE|Service|
TN|Phone|
AD|Office home address|
CM_DIN|Activation date|
CM_DIN|Inactivation date|
CE|Backup person ID|
ST|E mail address|
ID|Preferred method of contact|185
NM|Blood deductible 43|136
NM|Blood furnished pints of 40|
NM|Blood replaced pints 41|
NM|Blood not replaced pints 42|
NM|Co insurance days 25|
ID|Condition code 35 39|43
NM|Covered days 23|
NM|Non covered days 24|
CM_UVC|Value amount and code 46 49|153
NM|Number of grace days 90|
CM_OCD|Occurrence 28 32|
SI|Set ID UB92|
ST|Co insurance days 9|
ID|Condition code 24 30|43
ST|Covered days 7|
ST|Non covered days 8|
CM_UVC|Value amount and code 39 41|
CM_OCD|Occurrence code and date 32 35|
CM_OSP|Occurrence span code dates 36|
ST|UB92 locator 2 state|
ST|UB92 locator 11 state|
ST|UB92 locator 31 national|
ST|Document control number 37|
ST|UB92 locator 49 national|
ST|UB92 locator 56 state|
ST|UB92 locator 57 national|
ST|UB92 locator 78 state|
ID|Report priority|109
ID|R u what subject definition|48
ID|R u results level|108
ID|R u which date time qualifier|156
ID|R u which date time status qualifier|157
ID|R u date time selection qualifier|158
ST|Zip or postal code|
ID|Address type|
CM_WVI|Channel identifier|
CM_ELECTRODE|Electrode names|
CM_CSU|Channel sensitivity units|
CM_CP|Calibration parameters|
NM|Sampling frequency|
CM_MDV|Minimum maximum data values|
ID|Alternate identifier|
FT|Formatted text|
FT|Alternate formatted text|
NM|ID number nm|
ST|Check digit|
ID|Code identifying the check digit scheme employed|
HD|Assigning authority|
ID|When to charge code|
NM|Sensitivity correction factor|
NM|Baseline|
NM|Sensitivity|
ID|Units identifier|
ST|Units text|
ST|Units name of coding system|
ID|Units alternate identifier|
ST|Units alternate text|
ST|Units name of alternate coding system|
NM|Delay days|
IS|Day type|
EI|Parent s placer order number|
EI|Parent s filler order number|
ST|Source name 1|
ST|Source name 2|
ST|Point of care ST|
IS|Room|
IS|Bed|
HD|Facility hd|
IS|Location status|
IS|Person location type|
IS|Building|
ST|Floor|
NM|Minimum value|
NM|Maximum value|
MO|Dollar amount|
CE|Charge code|
CN_SIMPLE|Name|
IS|Point of care is|
CE|Occurrence code|
ID|Sequence results flag|
ST|Placer order number entity identifier|
IS|Placer order number namespace ID|
ST|Filler order number entity identifier|
IS|Filler order number namespace ID|
ST|Sequence condition value|
NM|Maximum number of repeats|
ST|Placer order number universal ID|
ID|Placer order number universal ID type|
ST|Filler order number universal ID|
ID|Filler order number universal ID type|
CE|Occurrence span code|
IS|Pre certification patient type|
ID|Pre certification required|
TS|Pre certification windwow|
IS|Penalty type|
ST|ID number ST|
IS|Type of ID number is|
ST|Other qualifying info|
ST|State other qualifying info|
CE|OBX 3 observation identifier of parent result|
ST|OBX 4 sub ID of parent result|
TX|Part of OBX 5 observation result from parent|
IS|Policy type|147
IS|Amount class|193
CM_RANGE_SIMPLE|Reference range|
IS|Sex|
CM_RANGE_SIMPLE|Age range|
CM_RANGE_SIMPLE|Age gestation|
TX|Species|
ST|Race subspecies|
TX|Conditions|
IS|Room type|145
IS|Amount type|
NM|Coverage amount|193
CE|Collection modifier method code|
IS|Value code|
NM|Channel number|
ST|Channel name|
ID|Source table|
ST|Assigning authority|
MO|Price|
ID|Price type|
NM|From value|
NM|To value|
CE|Range units|
ID|Range type|
NM|Quantity|
ST|ID|
IS|Identifier type code|203
HD|Assigning facility|
ST|Driver s license number|
IS|Issuing state province country|
TS|Range start date time|
TS|Range end date time|
HD|Source application|
ID|Type of data|
ID|Data|
ID|Encoding|
ST|Data|
ST|Entity identifier|
IS|Namespace ID|
ST|Universal ID|
ID|Universal ID type|
IS|Financial class|
IS|Job code|
IS|Job class|
NM|Sample 1 from channel 1|
NM|Sample 1 from channel 2|
NM|Sample 1 from channel 3|
NM|Sample 2 from channel 1|
NM|Sample 2 from channel 2|
NM|Sample 2 from channel 3|
ID|Denomination|
NM|Value1|
NM|Value2|
NM|Value3|
NM|Value4|
ID|Point of care ID|
ST|Location type|
ID|Name type code|
ST|Identifier check digit|
IS|Identifier type code|
TS|Date time action performed|
ST|Processing ID|
ST|Processing mode|
ST|Field name|
ST|Value1 value2 value3|
ST|Name of field|
ID|Relational operator|
ST|Value|
ID|Relational conjunction|
ST|HL7 item number|
ST|HL7 date type|
NM|Maximum column width|
IS|Repeat pattern|
ST|Explicit time interval|
ST|Pointer|
HD|Application ID|
ID|Subtype|
IS|Parameter class|
ST|Parameter value|
ST|Comparator|
NM|Num1|
ST|Separator or suffix|
NM|Num2|
CQ_SIMPLE|Quantity|
ST|Conjunction|
CM_OS|Order sequencing|
ID|Start day range|
ID|End day range|
TM|Start hour range|
TM|End hour range|
IS|County parish code|
IS|Census tract|
ID|Name type|
HD|Assigning facility ID|
IS|Organization name type code|
ID|Name representation code|
TN|999 999 9999 x99999 c any text|
ID|Telecommunication use code|
ID|Telecommunication equipment type ID|
ST|Email address|
NM|Country code|
NM|Area city code|
NM|Phone number|
NM|Extension|
ST|Any text|
CE|Accident code|50
CE|Auto accident state|
ID|Accident job related indicator|136
ID|Accident death indicator|136
SI|Set ID|
ID|Segment action code|206
CE|Resource ID|
CE|Resource type|
CE|Resource group|
NM|Resource quantity|
CE|Resource quantity units|
NM|Start date time offset|
CE|Start date time offset units|
NM|Duration|
CE|Duration units|
IS|Allow substitution code|279
CE|Filler status code|278
PL|Location resource ID|
CE|Location type|
CE|Location group|
XCN|Personnel resource ID|
CE|Resource role|
CE|Universal service identifier|
SCV|Time selection criteria|
SCV|Resource selection criteria|
SCV|Location selection criteria|
NM|Slot spacing criteria|
SCV|Filler override criteria|
EI|Placer appointment ID|
EI|Filler appointment ID|
NM|Occurrence number|
EI|Placer group number|
CE|Schedule ID|
CE|Request event reason|
CE|Appointment reason|276
CE|Appointment type|277
NM|Appointment duration|
CE|Appointment duration units|
DR|Requested start date time range|
RI|Repeating interval|
ST|Repeating interval duration|
XCN|Placer contact person|
XTN|Placer contact phone number|
XAD|Placer contact address|
PL|Placer contact location|
XCN|Entered by person|
XTN|Entered by phone number|
PL|Entered by location|
EI|Parent placer appointment ID|
EI|Parent filler appointment ID|
CE|Authorizing payor plan code|72
CE|Authorizing payor company ID|285
ST|Authorizing payor company name|
TS|Authorization effective date|
TS|Authorization expiration date|
EI|Authorization identifier|
CP|Reimbursement limit|
NM|Requested number of treatments|
NM|Authorized number of treatments|
TS|Process date|
CK|Account ID|
NM|Batch totals|
CE|Primary key value|132
CE|Charge code alias|
ST|Charge description short|
ST|Charge description long|
ID|Description override indicator|268
CE|Exploding charges|
CE|Procedure code|
ID|Active inactive flag|183
CE|Inventory number|
NM|Resource load|
CK|Contract number|
XON|Contract organization|
ID|Room fee indicator|136
SI|Cm0 set ID|
EI|Sponsor study ID|
CE|Alternate study ID|
ST|Title of study|
XCN|Chairman of study|
DT|Last irb approval date|
NM|Total accrual to date|
DT|Last accrual date|
XCN|Contact for study|
XTN|Contact s tel number|
XAD|Contact s address|
SI|Cm1 set ID|
CE|Study phase identifier|
ST|Description of study phase|
SI|Cm2 set ID|
CE|Scheduled time point|
ST|Description of time point|
CE|Events scheduled this time point|
TS|Date time study phase began|
TS|Date time study phase ended|
CE|Study phase evaluability|
EI|Alternate study ID|
CE|Institution registering the patient|
CX|Sponsor patient ID|
CX|Alternate patient ID|
TS|Date time of patient study registration|
XCN|Person performing study registration|
XCN|Study authorizing provider|
TS|Date time patient study consent signed|
CE|Patient study eligibility status|
TS|Study randomization date time|
CE|Study randomized arm|
CE|Stratum for study randomization|
CE|Patient evaluability status|
TS|Date time ended study|
CE|Reason ended study|
CE|Study scheduled time point|
TS|Study scheduled patient time point|
CE|Study quality control codes|
XPN|Contact name|
XAD|Contact address|
PL|Contact location|
XTN|Contact communication information|
CE|Preferred method of contact|185
CM_PI|Contact identifiers|
IS|Disabled person code|33
CX|Disabled person identifier|
ID|Disabled indicator|136
DT|Disability start date|
DT|Disability end date|
DT|Disability return to work date|
DT|Disability unable to work date|
IS|Diagnosis type|52
CE|Diagnostic related group|55
ID|DRG approval indicator|136
IS|DRG grouper review code|56
CE|Outlier type|83
CP|Outlier cost|
NM|Diagnosis priority|
XCN|Diagnosing clinician|
IS|Diagnosis classification|228
ID|Confidential indicator|136
TS|Attestation date time|
TS|DRG assigned date time|
IS|DRG payor|229
CP|Outlier reimbursement|
ST|Query tag|
ID|Query response format code|106
CE|Eql query name|
ST|Eql query statement|
CE|Event identifier|
QIP|Input parameter list|
TS|Recorded date time|
CN|Operator ID|188
TS|Event occured|
EI|Facility ID|
ID|Facility type|331
XAD|Facility address|
XTN|Facility telecommunication|
XCN|Contact person|
ST|Contact title|
XTN|Contact telecommunication|
XCN|Signature authority|
ST|Signature authority title|
XAD|Signature authority address|
XTN|Signature authority telecommunication|
TS|Transaction date|
TS|Transaction posting date|
CP|Transaction amount extended|
CP|Transaction amount unit|
CE|Insurance plan ID|72
CP|Insurance amount|
PL|Assigned patient location|
XCN|Performed by code|84
XCN|Ordered by code|
EI|Filler order number|
XCN|Entered by code|
CE|Procedure code|88
ID|Action code|287
TS|Action date time|
CE|Goal ID|
EI|Goal instance ID|
EI|Episode of care ID|
NM|Goal list priority|
TS|Goal established date time|
TS|Expected goal achievement date time|
CE|Goal classification|
CE|Goal management discipline|
CE|Current goal review status|
TS|Current goal review date time|
TS|Next goal review date time|
TS|Previous goal review date time|
TQ|Goal review interval|
CE|Goal evaluation|
ST|Goal evaluation comment|
CE|Goal life cycle status|
TS|Goal life cycle status date time|
CE|Goal target type|
XPN|Goal target name|
CX|Guarantor number|
XPN|Guarantor name|
XPN|Guarantor spouse name|
XAD|Guarantor address|
XTN|Guarantor ph num home|
XTN|Guarantor ph num business|
TS|Guarantor date time of birth|
IS|Guarantor sex|1
IS|Guarantor type|68
IS|Guarantor relationship|63
XPN|Guarantor employer name|
XAD|Guarantor employer address|
XTN|Guarantor employ phone number|
CX|Guarantor employee ID number|
IS|Guarantor employment status|66
XON|Guarantor organization|
ID|Guarantor billing hold flag|136
CE|Guarantor credit rating code|
TS|Guarantor death date and time|
ID|Guarantor death flag|136
CE|Guarantor charge adjustment code|218
CP|Guarantor household annual income|
NM|Guarantor household size|
CX|Guarantor employer ID number|
IS|Guarantor marital status code|
DT|Guarantor hire effective date|
DT|Employment stop date|
IS|Living dependency|223
IS|Ambulatory status|9
IS|Citizenship|171
CE|Primary language|296
IS|Living arrangement|220
CE|Publicity indicator|215
ID|Protection indicator|136
IS|Student indicator|231
IS|Religion|6
XPN|Mother s maiden name|
CE|Nationality code|212
IS|Ethnic group|189
XPN|Contact person s name|
XTN|Contact person s telephone number|
CE|Contact reason|222
IS|Contact relationship code|63
ST|Job title|
JCC|Job code class|
XON|Guarantor employer s organization name|
IS|Handicap|310
IS|Job status|311
FC|Guarantor financial class|64
IS|Guarantor race|5
CX|Insurance company ID|
XON|Insurance company name|
XAD|Insurance company address|
XPN|Insurance co contact ppers|
XTN|Insurance co phone number|
XON|Group name|
CX|Insured s group employer ID|
XON|Insured s group emp name|
IS|Plan type|86
XPN|Name of insured|
IS|Insured s relationship to patient|63
TS|Insured s date of birth|
XAD|Insured s address|
IS|Assignment of benefits|135
IS|Coordination of benefits|173
ST|Coord of ben priority|
ID|Rpt of eigibility code|136
DT|Rpt of eligibility date|
IS|Release information code|93
ST|Pre admit cert pac|
XPN|Verification by|
IS|Type of agreement code|98
IS|Billing status|22
IS|Company plan code|42
CP|Policy deductible|
CP|Policy limit amount|
CP|Room rate semi private|
CP|Room rate private|
IS|Insured s sex|1
XAD|Insured s employer address|
IS|Prior insurance plan ID|72
IS|Coverage type|309
CX|Insured s ID number|
CX|Insured s employee ID|
XCN|Insured s employer name|
IS|Employer information data|139
IS|Mail claim party|137
ST|Medicare health ins card number|
XPN|Medicaid case name|
ST|Medicaid case number|
XPN|Champus sponsor name|
ST|Champus ID number|
CE|Dependent of champus recipient|
IS|Champus service|140
IS|Champus rank grade|141
IS|Champus status|142
ID|Champus non avail cert on file|136
XPN|Special coverage approval name|
ST|Non covered insurance code|143
CX|Payor ID|
CX|Payor subscriber ID|
IS|Eligibility source|144
CM_RMC|Room coverage type amount|
CM_PTA|Policy type amount|
IS|Marital status|2
DT|Employment start date|
XPN|Employer contact person name|
XTN|Employer contact person phone number|
IS|Employer contact reason|222
XPN|Insured s contact person s name|
XTN|Insured s contact person telephone number|
IS|Insured s contact person reason|222
DT|Relationship to the patient start date|
DT|Relationship to the patient stop date|
IS|Insurance co contact reason|232
XTN|Insurance co contact phone number|
IS|Policy scope|312
IS|Policy source|313
CX|Patient member number|
IS|Guarantor s relationship to insured|63
XTN|Insured s telephone number home|
XTN|Insured s employer telephone number|
CE|Military handicapped program|
ID|Suspend flag|136
ID|Co pay limit flag|136
ID|Stoploss limit flag|136
XON|Insured organization name and ID|
XON|Insured employer organization name and ID|
IS|Race|5
ID|Patient relationship to insured|
CX|Certification number|
XCN|Certified by|
XCN|Operator|
CE|Non concur code description|233
XCN|Physician reviewer|
XTN|Certification contact phone number|
XTN|Certification agency phone number|
CM_PCF|Pre certification required window|
IS|Second opinion status|151
IS|Second opinion documentation received|152
XCN|Second opinion physician|
PL|Primary key value|
IS|Location department|264
CE|Accommodation type|
EI|Segment unique key|
CE|Location characteristic ID|324
CE|Location characteristic value|
PL|Ldp primary key value|
IS|Location service|69
CE|Speciality type|265
ID|Valid patient classes|4
TS|Activation date|
TS|Inactivation date|
ST|Inactivated reason|
VH|Visiting hours|267
XTN|Contact phone|
ST|Location description|
IS|Location type|260
XON|Organization name|
XAD|Location address|
XTN|Location phone|
CE|License number|
ID|Location equipment|261
CE|Location relationship ID|325
XON|Organizational location relationship value|
PL|Patient location relationship value|
HD|Master file application identifier|176
CX|Prior patient ID internal|
CX|Prior alternate patient ID|
CX|Prior patient account number|
CX|Prior patient ID external|
CX|Prior visit number|
CX|Prior alternate visit ID|
CX|Prior patient name|
ID|Acknowledgment code|8
HD|Sending application|
HD|Sending facility|
HD|Receiving application|
HD|Receiving facility|
PT|Processing ID|
ID|Character set|211
CE|Principal language of message|
XPN|Name|
XAD|Address|
XTN|Phone number|
XTN|Business phone number|
ST|Next of kin associated parties job title|
JCC|Next of kin job associated parties code class|
CX|Next of kin associated parties employee number|
IS|Sex|1
XAD|Contact person s address|
CX|Associated party s identifiers|
ST|Contact person social security number|
PL|Bed location|79
IS|Bed status|116
ST|New cpu|206
ID|Statistics available|125
EI|Placer order number|
XCN|Collector identifier|
XCN|Ordering provider|
XTN|Order callback phone number|
TS|Results rpt status chng date time|
CM_PRL|Parent result|
XCN|Result copies to|
NM|Number of sample containers|
CE|Transport logistics of collected sample|
CE|Collector s comment|
CE|Transport arrangement responsibility|
ID|Transport arranged|224
ID|Escort required|225
CE|Planned patient transport comment|
ID|Observ result status|85
TS|Date last obs normal values|
XCN|Responsible observer|
CE|Observation method|
CE|Observation description|
CE|Identity of instrument used to perfrom this study|
CE|Observation producing department section|
TS|Date time stamp for any change in def attri for obs|
TS|Effective date time of change in test proc that make results non comparable|
TX|Factors that may effect the observation|
CE|Kind of quantity observed|
CE|Point versus interval|
TX|Challenge information|
CE|Relationship modifier|
CE|Target anatomic site of test|
CE|Modality of imaging measurement|
CM_RFR|Reference normal range ordinal continuous obs|
CM_RANGE|Critical range for ordinal continuous obs|
CM_ABS_RANGE|Absolute range for ordinal continuous obs|
CE|Preferred coding system|
CE|Normal text codes for categorical observations|
CE|Abnormal text codes for categorical observations|
CE|Critical text codes for categorical observations|
CE|Test observations included w an ordered test battery|
XCN|Entered by|
XCN|Verified by|
PL|Enterer s location|
XCN|Action by|
CE|Implicated product|
IS|Generic product|249
CE|Product class|
CQ|Total duration of therapy|
TS|Product manufacture date|
TS|Product expiration date|
TS|Product implantation date|
TS|Product explantation date|
IS|Single use device|244
CE|Indication for product use|
IS|Product problem|245
ST|Product serial lot number|
IS|Product available for inspection|246
CE|Product evaluation performed|
CE|Product evaluation status|247
CE|Product evaluation results|
ID|Evaluated product source|248
TS|Date product returned to manufacturer|
ID|Device operator qualifications|242
ID|Relatedness assessment|250
ID|Action taken in response to the event|251
ID|Event causality observations|232
ID|Indirect exposure mechanism|253
XON|Patient primary facility|
XCN|Patient primary care provider name ID no|
IS|Living will|315
IS|Organ donor|316
ID|Separate bill|136
CX|Duplicate patient|
XON|Manufacturer distributor|
CE|Country|
ST|Brand name|
ST|Device family name|
CE|Generic name|
ST|Model identifier|
ST|Catalogue identifier|
ST|Other identifier|
CE|Product code|
ID|Marketing basis|330
ST|Marketing approval identifier|
CQ|Labeled shelf life|
CQ|Expected shelf life|
TS|Date first marked|
TS|Date last marked|
CE|Event identifiers used|
CE|Event symptom diagnosis code|
TS|Event onset date time|
TS|Event exacerbation date time|
TS|Event improved date time|
TS|Event ended data time|
XAD|Event location occurred address|
ID|Event qualification|237
ID|Event serious|238
ID|Event expected|239
ID|Event outcome|240
ID|Patient outcome|241
FT|Event description from others|
FT|Event from original reporter|
FT|Event description from patient|
FT|Event description from practitioner|
FT|Event description from autopsy|
CE|Cause of death|
XPN|Primary observer name|
XAD|Primary observer address|
XTN|Primary observer telephone|
ID|Primary observer s qualification|242
ID|Confirmation provided by|242
TS|Primary observer aware date time|
ID|Primary observer s identity may be divulged|243
XON|Sender organization name|
XCN|Sender individual name|
XAD|Sender address|
XTN|Sender telephone|
EI|Sender event identifier|
NM|Sender sequence number|
FT|Sender event description|
FT|Sender comment|
TS|Sender aware date time|
TS|Event report date|
ID|Event report timing type|234
ID|Event report source|235
ID|Event reported to|236
CX|Patient ID external ID|
CX|Patient ID internal ID|
XPN|Patient name|
XPN|Patient alias|
XAD|Patient address|
IS|County code|
XTN|Phone number home|
XTN|Phone number business|
CX|Patient account number|
ST|SSN number patient|
DLN|Driver s license number|
CX|Mother s identifier|
ID|Multiple birth indicator|136
CE|Veterans military status|172
TS|Patient death date and time|
ID|Patient death indicator|136
IS|Procedure coding method|89
ID|Procedure type|230
XCN|Anesthesiologist|10
IS|Anesthesia code|19
XCN|Surgeon|10
XCN|Procedure practitioner|10
CE|Consent code|59
CE|Associated diagnosis code|
CE|Practioner group|
ID|Practioner category|
ID|Provider billing|186
CM_SPD|Specialty|187
CE|Problem ID|
EI|Problem instance ID|
NM|Problem list priority|
TS|Problem established date time|
TS|Anticipated problem resolution date time|
TS|Actual problem resolution date time|
CE|Problem classification|
CE|Problem management discipline|
CE|Problem persistence|
CE|Problem confirmation status|
CE|Problem life cycle status|
TS|Problem life cycle status date time|
TS|Problem date of onset|
ST|Problem onset text|
CE|Problem ranking|
CE|Certainty of problem|
NM|Probability of problem 0 1|
CE|Individual awareness of problem|
CE|Problem prognosis|
CE|Individual awareness of prognosis|
ST|Family significant other awareness of problem prognosis|
CE|Security sensitivity|
CE|Department|
CP|Price|
ST|Formula|
NM|Minimum quantity|
NM|Maximum quantity|
MO|Minimum price|
MO|Maximum price|
TS|Effective start date|
TS|Effective end date|
ID|Price override flag|268
CE|Billing category|293
ID|Chargeable flag|136
MO|Cost|
ID|Charge on indicator|269
CE|Role|286
XPN|Provider name|
XAD|Provider address|
PL|Provider location|
XTN|Provider communication information|
CM_PI|Provider identifiers|
TS|Effective start date of role|
TS|Effective end date of role|
ST|Report type|
ST|Report form identifier|
TS|Report date|
TS|Report interval start date|
TS|Report interval end date|
CQ|Quantity manufactured|
CQ|Quantity distributed|
ID|Quantity distributed method|329
FT|Quantity distributed comment|
CQ|Quantity in use|
ID|Quantity in use method|329
FT|Quantity in use comment|
NM|Number of product experience reports filed by facility|
NM|Number of product experience reports filed by distributor|
CE|Pathway ID|
EI|Pathway instance ID|
TS|Pathway established date time|
CE|Pathway lifecycle status|
TS|Change pathway lifecycle status date time|
CX|Preadmit number|
PL|Prior patient location|
XCN|Attending doctor|10
XCN|Referring doctor|10
XCN|Consulting doctor|10
PL|Temporary location|
XCN|Admitting doctor|10
CX|Visit number|
FC|Financial class|64
PL|Pending location|
PL|Prior temporary location|
CX|Alternate visit ID|192
IS|Visit indicator|326
XCN|Other healthcare provider|10
PL|Prior pending location|
IS|Visit user code|130
TS|Expected admit date|
TS|Expected discharge date|
NM|Estimated length of inpatient stay|
NM|Actual length of inpatient stay|
ST|Visit description|
XCN|Referral source code|
DT|Previous service date|
ID|Employment illness related indicator|136
IS|Purge status code|213
DT|Purge status date|
IS|Special program code|214
ID|Retention indicator|136
NM|Expected number of insurance plans|
IS|Visit publicity code|215
ID|Visit protection indicator|136
XON|Clinic organization name|
IS|Patient status code|216
IS|Visit priority code|217
DT|Previous treatment date|
IS|Expected discharge disposition|112
DT|Signature on file date|
DT|First similar illness date|
IS|Patient charge adjustment code|218
IS|Recurring service code|219
ID|Billing media code|136
TS|Expected surgery date time|
ID|Military partnership code|136
ID|Military non availabiltiy code|136
ID|Newborn baby indicator|136
ID|Baby detained indicator|136
ID|Query response status|208
XCN|Who subject filter|
CE|What subject filter|48
CE|What department data code|
TQ|When quantity timing qualifier|
NM|Number of columns per row|
RCD|Column description|
varies|Column value|
CE|Referral status|283
CE|Referral priority|280
CE|Referral type|281
CE|Referral disposition|282
CE|Referral category|284
EI|Originating referral identifier|
TS|Expiration date|
CE|Referral reason|336
EI|External referral identifier|
CE|Resource group ID|
EI|Role instance ID|
CE|Role|
XCN|Role person|
TS|Role begin date time|
TS|Role end date time|
CE|Role duration|
CE|Role action assumption reason|
ST|Anticipated price|
CE|Manufactured ID|
ID|Give sub ID counter|
CE|Administered code|292
CE|Administration notes|
XCN|Administering provider|
NM|Administered strength|
CE|Administered strength units|
ST|Substance lot number|
TS|Substance expiration date|
CE|Substance manufacturer name|227
CE|Substance refusal reason|
CE|Indication|
ID|Completion status|322
ID|Action code|323
TS|System entry date time|
NM|Component strength|
CE|Component strength units|
CE|Dispense give code|292
CE|Dispense notes|
XCN|Dispensing provider|
CM_LA1|Dispense to location|
ID|Needs human review|136
CE|Pharmacy treatment supplier s special dispensing instructions|
NM|Actual strength|
CE|Actual strength unit|
NM|Dispense package size|
CE|Dispense package size unit|
ID|Dispense package method|321
CN|Pharmacist treatment supplier s verifier ID|
ST|Give rate amount|
NM|Give strength|
CE|Give strength units|
CE|Give indication|
NM|Requested give strength|
CE|Requested give strength units|
ST|Requested give rate amount|
CE|Requested give rate units|
CE|Event reason|
TQ|Appointment timing quantity|
XCN|Filler contact person|
XTN|Filler contact phone number|
XAD|Filler contact address|
PL|Filler contact location|
CE|Stored procedure name|
XPN|Staff name|
IS|Employment status|66
ID|Additional insured on auto|136
ID|Copy auto ins|136
DT|Auto ins expires|
DT|Date last dmv review|
DT|Date next dmv review|
IS|Document type|270
ID|Document content presentation|191
TS|Activity date time|
XCN|Primary activity provider code name|
TS|Origination date time|
TS|Transcription date time|
TS|Edit date time|
XCN|Originator code name|
XCN|Assigned document authenticator|
XCN|Transcriptionist code name|
EI|Unique document number|
EI|Parent document number|
ST|Unique document file name|
ID|Document completion status|271
ID|Document confidentiality status|272
ID|Document availability status|273
ID|Document storage status|275
ST|Document change reason|
PPN|Authentication person time stamp|
XCN|Distributed copies code and name of recipients|
NM|Blood deductible 43|
IS|Condition code 35 39|43
CM_UVC|Value amount code 46 49|153
CE|Spec program indicator 44|
DT|Psro ur approved stay fm 88|
DT|Occur span start date 33|
DT|Occur span end date 33|
CM_UVC|Value amount code|
CM_OCD|Occurrence code date 32 35|
ST|Document control number|
NM|Special visit count|
XCN|R u who subject definition|
CE|R u what subject definition|48
CE|R u what department code|
TQ|R u quantity timing qualifier|
EI|Variance instance ID|
TS|Documented date time|
TS|Stated variance date time|
XCN|Variance originator|
CE|Variance classification|
ST|Variance description|
CE|Vt query name|
CE|Virtual table name|
QSC|Selection criteria|
NM|Channel calibration sensitivity correction factor|
NM|Channel calibration baseline|
NM|Channel calibration time skew|
WVI|Channel identifier|
WVS|Electrode names|
CSU|Channel sensitivity units|
CCP|Calibration parameters|
NR|Minimum maximum data values|
ST|Identifier|
IS|Degree|
IS|Source table|
IS|Assigning authority namespace ID|
ST|Assigning authority universal ID|
ID|Assigning authority universal ID type|
ST|Coding system version ID|
ST|Alternate coding system version ID|
ST|Original text|
ST|Second and further given names or initials thereof|
ID|Price type|205
ID|Range type|298
NM|Channel sensitivity|
ST|Unit of measure identifier|
ST|Unit of measure description|
IS|Unit of measure coding system|
ST|Alternate unit of measure identifier|
ST|Alternate unit of measure description|
IS|Alternate unit of measure coding system|
IS|Discharge location|
NR|Range|
ST|Change computation|
ID|Type of data|191
ID|Data|291
ID|Encoding|299
IS|Namespace ID|300
ID|Universal ID type|301
IS|Financial class|64
ST|Last name prefix|
IS|Job code|327
IS|Job class|328
IS|Floor|
IS|Money or percentage indicator|
NM|Money or percentage quantity|
ID|Message structure|
CNN|Name|
NM|Low value|
NM|High value|
EI|Facility ei|
IS|Point of care|
FN|Family last name|
ID|Processing mode|
IS|Policy type|
IS|Amount class|
ST|Segment field name|
NR|Numeric range|
IS|Administrative sex|
NR|Age range|
NR|Gestational age range|
IS|Room type|
IS|Parameter value|
CE|Specimen role|
OSD|Order sequencing|
CE|Occurrence duration|
NM|Total occurences|
TX||256
TX||257
ID|Version ID|
CE|Internationalization code|
CE|International version ID|
ID|Address representation code|
CE|Auto accident state|347
IS|Allergy type|127
IS|Allergy severity|128
SCV|Time selection criteria|294
SCV|Resource selection criteria|294
SCV|Location selection criteria|294
CE|Authorizing payor plan ID|72
CCD|When to charge|100
CX|Account ID|
IS|Description override indicator|268
CE|Randomized study arm|
PI|Contact identifiers|
IS|Disabled person code|334
ID|Diagnosis priority|359
ELD|Error code and location|
IS|Event reason code|62
XCN|Operator ID|188
TS|Event occurred|
IS|Transaction type|17
IS|Fee schedule|24
IS|Patient type|18
CP|Unit cost|
CE|Procedure code modifier|340
TS|Expected goal achieve date time|
CE|Guarantor relationship|63
XTN|Guarantor employer phone number|
XON|Guarantor organization name|
CE|Guarantor credit rating code|341
CE|Guarantor marital status code|2
CE|Citizenship|171
CE|Publicity code|215
CE|Religion|6
CE|Nationality|212
CE|Ethnic group|189
IS|Contact relationship|63
JCC|Job code class|327
IS|Handicap|295
CE|Guarantor race|5
XPN|Insurance co contact person|
CX|Insured s group emp ID|
AUI|Authorization information|
CE|Insured s relationship to patient|63
ID|Notice of admission flag|136
ID|Report of eligibility flag|136
XCN|Verification by|
NM|Delay before l r day|
XAD|Insured s employer s address|
XCN|Insured s employer s name and ID|
XPN|Military sponsor name|
ST|Military ID number|
CE|Dependent of military recipient|342
ST|Military organization|
ST|Military station|
IS|Military service|140
IS|Military rank grade|141
IS|Military status|142
DT|Military retire date|
ID|Military non avail cert on file|136
IS|Non covered insurance code|143
RMC|Room coverage type amount|145
PTA|Policy type amount|147
DDI|Daily deductible|
CE|Marital status|2
DT|Insured s employment start date|
XTN|Insured s contact person phone number|
CE|Guarantor s relationship to insured|63
XTN|Insured s phone number home|
XTN|Insured s employer phone number|
CE|Military handicapped program|343
ID|Copay limit flag|136
CE|Race|5
CE|HCFA patient s relationship to insured|344
MOP|Penalty|148
DTN|Days|149
XCN|Physician reviewer|10
CE|Appeal reason|345
CE|Certification agency|346
PCF|Pre certification req window|150
XCN|Second opinion physician|10
CE|Accommodation type|129
CE|Charge code|132
CE|Specialty type|265
IS|Valid patient classes|4
IS|Location equipment|261
CE|Mfn record level error return|181
ID|Primary key value type|355
varies|Primary key value|
HD|Master file application identifier|
CX|Prior patient identifier list|
CX|Prior patient ID|
XPN|Prior patient name|
ID|Delayed acknowledgment type|102
HD|Sending application|361
HD|Sending facility|362
HD|Receiving application|361
HD|Receiving facility|362
MSG|Message type|76
VID|Version ID|104
ID|Accept acknowledgment type|155
ID|Application acknowledgment type|155
ID|Alternate character set handling scheme|356
JCC|Next of kin associated parties job code class|327
TS|Date time of birth|
CX|Next of kin associated party s identifiers|
PL|Bed location|
IS|Network change type|333
CE|Comment type|364
ST|Relevant clinical info|
SPS|Specimen source|70
MOC|Charge to practice|
ID|Diagnostic serv sect ID|74
PRL|Parent result|
EIP|Parent|
NDL|Principal result interpreter|
NDL|Assistant result interpreter|
NDL|Technician|
NDL|Transcriptionist|
XTN|Telephone number of section|
IS|Nature of test observation|174
TS|Date time stamp for any change in definition for the observation|
XAD|Address of outside site s|
XTN|Phone number of outside site|
IS|Confidentiality code|177
CE|Observations required to interpret the obs|
TX|Rules that trigger reflex testing|
CE|Kind of quantity observed|254
CE|Point versus interval|255
TX|Challenge information|256
CE|Relationship modifier|258
CE|Modality of imaging measurement|259
RFR|Reference normal range ordinal continuous obs|
NR|Critical range for ordinal continuous obs|
RFR|Absolute range for ordinal continuous obs|
DLT|Delta check criteria|
CE|Test observations included within an ordered test battery|
XTN|Call back phone number|
CE|Advanced beneficiary notice code|339
XON|Ordering facility name|
XAD|Ordering facility address|
XTN|Ordering facility phone number|
XAD|Ordering provider address|
ID|Event causality observations|252
ST|Marketing approval ID|
TS|Date first marketed|
TS|Date last marketed|
CX|Patient ID|
CX|Patient identifier list|
IS|County code|289
DLN|Driver s license number patient|
IS|Procedure functional type|230
CE|Associated diagnosis code|51
CE|Practitioner group|358
IS|Practitioner category|186
SPD|Specialty|337
PLN|Practitioner ID numbers|338
PIP|Privileges|
DT|Date entered practice|
CE|Facility ID|
IS|Price override flag|268
IS|Charge on indicator|269
CE|Provider role|286
PI|Provider identifiers|
TS|Effective start date of provider role|
TS|Effective end date of provider role|
CE|Pathway life cycle status|
TS|Change pathway life cycle status date time|
IS|Patient class|4
IS|Admission type|7
IS|Hospital service|69
IS|Preadmit test indicator|87
IS|Re admission indicator|92
IS|Admit source|23
IS|VIP indicator|99
IS|Charge price indicator|32
IS|Courtesy code|45
IS|Credit rating|46
IS|Contract code|44
IS|Interest code|73
IS|Transfer to bad debt code|110
IS|Bad debt agency code|21
IS|Delete account indicator|111
IS|Discharge disposition|112
DLD|Discharged to location|113
CE|Diet type|114
IS|Servicing facility|115
IS|Account status|117
CX|Alternate visit ID|203
TS|Expected admit date time|
TS|Expected discharge date time|
CE|Patient charge adjustment code|218
ID|Military non availability code|136
VR|What data code value qual|
CE|Role action reason|
IS|Dept cost center|319
IS|Item natural account code|320
LA2|Administered at location|
LA2|Dispense to location|
CE|Give code|292
LA1|Deliver to location|
XCN|Ordering provider s DEA number|
XCN|Pharmacist treatment supplier s verifier ID|
TS|D t of most recent refill or dose dispensed|
CE|Pharmacy treatment supplier s special administration instructions|
CE|Provider s pharmacy treatment instructions|
CE|Routing instruction|
CX|Staff ID code|
IS|Staff type|182
CE|Hospital service|69
XTN|Phone|
XAD|Office home address|
DIN|Institution activation date|
DIN|Institution inactivation date|
DLN|Driver s license number staff|
UVC|Value amount code 46 49|153
CE|Special program indicator 44|348
CE|Psro ur approval indicator 87|349
OCD|Occurrence 28 32|350
CE|Occurrence span 33|351
IS|Condition code 24 30|43
UVC|Value amount code|153
OCD|Occurrence code date 32 35|350
OSP|Occurrence span code dates 36|351
ST|Street address ST|
WVS|Waveform source|
CCP|Channel calibration parameters|
NM|Channel sampling frequency|
ST|Identifier ST|
IS|Name of coding system|
ST|Alternate identifier ST|
IS|Name of alternate coding system|
ID|Identifier ID|
ID|Alternate identifier ID|
NM|Check digit nm|
HD|Assigning authority|363
FN|Family name|
ST|Check digit ST|
ID|Identifier type code ID|203
DT|Effective date dt|
ST|Range start date time|
ST|Range end date time|
TS|Effective date ts|
ST|Surname|
ST|Own surname prefix|
ST|Own surname|
ST|Surname prefix from partner spouse|
ST|Surname from partner spouse|
NM|Sample 1 from channel 4|
NM|Sample 1 from channel 5|
NM|Sample 1 from channel 6|
IS|Occurrence code|
HD|Facility hd|300
IS|Identifier type code is|
CE|Name context|
DR_SIMPLE|Name validity range|
ID|Name assembly order|
NR|Gestational range|
ST|Street or mailing address|
ST|Street name|
ST|Dwelling number|
ST|Separator suffix|
ST|Sort by field|
ID|Sequencing|
ID|Conjunction component|
SAD|Street address sad|
DR_SIMPLE|Address validity range|
XCN|Discharge care provider|10
CE|Transfer medical service code|69
CE|Severity of illness code|421
TS|Date time of attestation|
XCN|Attested by|
CE|Triage code|422
TS|Abstract completion date time|
XCN|Abstracted by|
CE|Case category code|423
ID|Caesarian section indicator|136
CE|Gestation category code|424
NM|Gestation period weeks|
CE|Newborn code|425
ID|Stillborn indicator|136
ST|Accident description|
ST|Brought in by|
ID|Police notified indicator|136
XON|Professional organization|
XAD|Professional organization address|
DR|Professional organization affiliation date range|
ST|Professional affiliation additional information|
CE|Placer supplemental service information|411
CE|Filler supplemental service information|411
CE|Set ID|
CE|Allergen type code|127
CE|Allergen code mnemonic description|
CE|Allergy severity code|128
ST|Allergy reaction code|
CE|Blood product code|426
CQ|Blood amount|
CE|Charge code alias|9999
CE|Exploding charges|9999
CE|Inventory number|463
XTN|Contact s telephone number|
CE|Scheduled time point|9999
CE|Events scheduled this time point|9999
NM|Starting notification reference number|
NM|Ending notification reference number|
TS|Starting notification date time|
TS|Ending notification date time|
CE|Starting notification code|
CE|Ending notification code|
ID|Disability indicator|136
IS|DRG transfer type|415
ID|Continuation style|398
NM|Reference command number|
CE|Remote control command|368
ID|Response required|136
TQ|Requested completion time|
ST|Parameters|
CE|Command response|387
TS|Date time completed|
ST|Command response parameters|
IS|Academic degree|360
DR|Academic degree program date range|
DR|Academic degree program participation date range|
DT|Academic degree granted date|
XON|School|
CE|School type code|402
XAD|School address|
CE|Event type|450
ST|File name|
FT|Transaction data|
EI|Equipment instance identifier|
TS|Event date time|
CE|Equipment state|365
CE|Local remote control state|366
CE|Alert level|367
HD|Event facility|
IS|Type of bill code|455
IS|Revenue code|456
IS|Overall claim disposition code|457
IS|Oce edits per visit code|458
NM|Number of service units|
CP|Charge|
IS|Reimbursement action code|459
IS|Denial or rejection code|460
IS|Oce edit code|458
CE|Ambulatory payment classification code|466
IS|Modifier edit code|467
IS|Payment adjustment code|468
IS|Packaging status code|469
CP|Expected HCFA payment amount|
IS|Reimbursement type code|470
CP|Co pay amount|
NM|Pay rate per unit|
IS|Guarantor administrative sex|1
CNE|Allergy action code|323
EI|Allergy unique identifier|
ST|Action reason|
CE|Sensitivity to causative agent code|436
CE|Allergen group code mnemonic description|
DT|Onset date|
ST|Onset date text|
TS|Reported date time|
XPN|Reported by|
CE|Relationship to patient code|63
CE|Alert device code|437
CE|Allergy clinical status code|438
XCN|Statused by person|
XON|Statused by organization|
TS|Statused at date time|
IS|Insured s administrative sex|1
CE|Substance identifier|451
CE|Substance status|383
CE|Substance type|384
CE|Inventory container identifier|
CE|Container carrier identifier|
CE|Position on carrier|
NM|Initial quantity|
NM|Current quantity|
NM|Available quantity|
NM|Consumption quantity|
CE|Quantity units|
TS|Expiration date time|
TS|First used date time|
TQ|On board stability duration|
CE|Test fluid identifier s|
ST|Manufacturer lot number|
CE|Manufacturer identifier|385
CE|Supplier identifier|386
NM|Reference interaction number unique identifier|
CE|Interaction type identifier|368
CE|Interaction active state|387
CE|Language code|296
CE|Language ability code|403
CE|Language proficiency code|404
CE|Location department|264
CE|Location characteristic value|136
CE|Location cost center|462
CE|License number|461
IS|Location service code|442
CE|Primary key value|9999
CE|Error condition|357
ID|Country code|399
ID|Conformance statement ID|449
NM|Notification reference number|
TS|Notification date time|
CE|Notification alert severity|367
CE|Notification code|
IS|Administrative sex|1
IS|Application change type|409
HD|Current application|
HD|Current facility|
HD|New application|
HD|New facility|
ID|Source type|332
NM|Application control level errors|
IS|Abnormal flags|78
TS|Date last observation normal value|
TS|Date time of the analysis|
CE|Producer s service test observation ID|9999
CE|Producer ID|9999
CE|Other service test observation IDS for the observation|9999
CE|Identity of instrument used to perform this study|9999
CE|Coded representation of method|9999
ID|Portable device indicator|136
CE|Observation producing department section|9999
IS|Nature of service test observation|174
CE|Report subheader|9999
CE|Outside site s where observation may be performed|9999
CE|Observations required to interpret the observation|9999
CE|Contraindications to observations|9999
CE|Reflex tests observations|9999
CE|Fixed canned message|9999
CE|Procedure medication|9999
TX|Factors that may affect affect the observation|
ST|Service test observation performance schedule|
CE|Target anatomic site of test|9999
CE|Units of measure|9999
CE|Corresponding si units of measure|9999
RFR|Reference normal range ordinal and continuous observations|
NR|Critical range for ordinal and continuous observations|
RFR|Absolute range for ordinal and continuous observations|
CE|Preferred coding system|9999
CE|Valid coded answers|9999
CE|Normal text codes for categorical observations|9999
CE|Abnormal text codes for categorical observations|9999
CE|Critical text codes for categorical observations|9999
CE|Container units|9999
CE|Specimen|9999
CE|Additive|371
CE|Test observations included within an ordered test battery|9999
CE|Category identifier|412
TX|Category description|
ST|Category synonym|
TS|Effective test service start date time|
TS|Effective test service end date time|
NM|Test service default duration quantity|
CE|Test service default duration units|9999
IS|Test service default frequency|335
ID|Consent indicator|136
CE|Consent identifier|413
TS|Consent effective start date time|
TS|Consent effective end date time|
NM|Consent interval quantity|
CE|Consent interval units|414
NM|Consent waiting period quantity|
CE|Consent waiting period units|414
PL|Orderable at location|
IS|Formulary status|473
ID|Special order indicator|136
CE|Primary key value cdm|132
CWE|Order status modifier|
CE|Organization unit code|405
CE|Organization unit type code|474
ID|Primary org unit indicator|136
CX|Practitioner org unit identifier|
CE|Health care provider type code|452
CE|Health care provider classification code|453
CE|Health care provider area of specialization code|454
DR|Effective date range|
CE|Employment status code|66
ID|Board approval indicator|136
ID|Primary care physician indicator|136
IS|Living will code|315
IS|Organ donor code|316
DT|Protection indicator effective date|
XON|Place of worship|
CE|Advance directive code|435
IS|Immunization registry status|441
DT|Immunization registry status effective date|
DT|Publicity code effective date|
IS|Military branch|140
CE|Death cause code|
PL|Death location|
ID|Death certified indicator|136
TS|Death certificate signed date time|
XCN|Death certified by|
ID|Autopsy indicator|136
DR|Autopsy start and end date time|
XCN|Autopsy performed by|
ID|Coroner indicator|136
ID|Identity unknown indicator|136
IS|Identity reliability code|445
TS|Last update date time|
HD|Last update facility|
CE|Species code|446
CE|Breed code|447
ST|Strain|
CE|Production class code|429
ID|Procedure priority|418
IS|Procedure DRG type|416
CE|Tissue type code|417
CE|Institution|
DT|Date left practice|
CE|Government reimbursement billing eligibility|401
CE|Facility ID|464
TS|Expected surgery date and time|
CE|Mode of arrival code|430
CE|Recreational drug use code|431
CE|Admission level of care code|432
CE|Precaution code|433
CE|Patient condition code|434
DT|Patient status effective date|
TS|Expected loa return date time|
CE|Message query name|471
NM|Hit count total|
NM|This payload|
NM|Hits remaining|
varies|User parameters in successive fields|
NM|Search confidence threshold|
NM|Candidate confidence|
IS|Match reason code|392
CE|Algorithm descriptor|393
CE|Response modality|394
TS|Execution and delivery time|
ID|Modify indicator|395
SRT|Sort by field|
ID|Segment group inclusion|
RCD|Column description|440
CE|Risk management incident code|427
TS|Date time incident|
CE|Incident type code|428
CE|Role|443
CE|Provider type|
CE|Organization unit type|406
CE|Substance treatment refusal reason|
CE|Supplementary code|
CE|Initiating location|
CE|Packaging assembly location|
CE|Administration site|163
EI|External accession identifier|
EI|Accession identifier|
EI|Container identifier|
EI|Primary parent container identifier|
EI|Equipment container identifier|
TS|Registration date time|
CE|Container status|370
CE|Carrier type|378
EI|Carrier identifier|
NA|Position in carrier|
CE|Tray type|379
EI|Tray identifier|
NA|Position in tray|
CE|Location|
NM|Container height|
NM|Container diameter|
NM|Barrier delta|
NM|Bottom delta|
CE|Container height diameter delta units|
NM|Available volume|
NM|Initial specimen volume|
CE|Volume units|
CE|Separator type|380
CE|Cap type|381
CE|Specimen component|
SN|Dilution factor|
CE|Treatment|373
SN|Temperature|
NM|Hemolysis index|
CE|Hemolysis index units|
NM|Lipemia index|
CE|Lipemia index units|
NM|Icterus index|
CE|Icterus index units|
NM|Fibrin index|
CE|Fibrin index units|
CE|System induced contaminants|374
CE|Drug interference|382
CE|Artificial blood|375
CE|Special handling considerations|376
CE|Other environmental factors|377
CE|Application method identifier|
ST|Substance container identifier|
CE|Substance manufacturer identifier|385
ID|Re activation approval indicator|136
EI|Test application identifier|
SN|Auto dilution factor default|
SN|Rerun dilution factor default|
SN|Pre dilution factor default|
SN|Endogenous content of pre dilution diluent|
NM|Inventory limits warning level|
ID|Automatic rerun allowed|136
ID|Automatic repeat allowed|136
ID|Automatic reflex allowed|136
SN|Equipment dynamic range|
CE|Processing type|388
SN|Auto dilution factor|
SN|Rerun dilution factor|
SN|Pre dilution factor|
ID|Reflex allowed|136
CE|Analyte repeat status|389
ID|Country|399
ID|Address type|190
ID|Invocation event|100
ID|Name of coding system|396
ID|Name of alternate coding system|396
IS|Degree|360
IS|Source table|297
IS|Assigning authority namespace ID|363
ID|Assigning authority universal ID type|301
ID|Unit of measure coding system|396
ID|Alternate unit of measure coding system|396
ID|Identifier type code|203
DT|Effective date|
CWE|Assigning jurisdiction|
CWE|Assigning agency or department|
MO|Monetary amount|
CE|Institution name|531
IS|Discharge location|113
IS|Issuing state province country|333
NR|Normal range|
ID|Change computation|523
NM|Days retained|
IS|Day type|149
ID|Data subtype|291
TX|Data|
IS|Namespace ID|363
EI|Placer assigned identifier|
EI|Filler assigned identifier|
NM|Segment sequence|
CE|Code identifying error|357
NM|Field repetition|
NM|Component number|
NM|Sub component number|
IS|Financial class code|64
IS|Certification patient type|150
TS|Date time certification required|
TX|Job description text|
IS|Point of care|302
IS|Room|303
IS|Bed|304
HD|Facility|
IS|Location status|306
IS|Patient location type|305
IS|Building|307
IS|Floor|308
NM|Sample 1 from channel n|
NM|Sample 2 from channel n|
NM|Sample n from channel n|
ID|Money or percentage indicator|148
ID|Currency denomination|
ID|Message code|76
ID|Trigger event|3
ID|Message structure|354
CNE|Occurrence code|350
ID|Sequence results flag|524
IS|Placer order number namespace ID|363
IS|Filler order number namespace ID|363
ID|Placer order number universal ID type|301
ID|Filler order number universal ID type|301
CNE|Occurrence span code|351
CE|Privilege|525
CE|Privilege class|526
EI|Facility|
IS|Person location type|305
EI|Comprehensive location identifier|
HD|Assigning authority for location|
IS|Type of ID number|338
ST|State other qualifying information|
ID|Name type code|200
ID|Name representation code|465
CE|Name context|448
ID|Name assembly order|444
ST|Professional suffix|
CE|Parent observation identifier|
ST|Parent observation sub identifier|
TX|Parent observation value descriptor|
ID|Processing mode|207
MOP|Money or percentage|
ST|Values|
ID|Relational operator|209
ID|Relational conjunction|210
ID|HL7 data type|440
IS|Repeat pattern|335
IS|Amount type|146
ID|Subtype|291
CWE|Repeat pattern code|335
ID|Calendar alignment|527
NM|Phase range begin value|
NM|Phase range end value|
NM|Period quantity|
IS|Period units|
ID|Institution specified time|136
ID|Event|528
NM|Event offset quantity|
IS|Event offset units|
GTS|General timing specification|
CWE|Parameter class|
ID|Eligible or certified|337
CWE|Specimen source name or code|
CWE|Additives|371
TX|Specimen collection method|
CWE|Body site|163
CWE|Site modifier|495
CWE|Collection method modifier code|
CWE|Specimen role|369
ID|Sequencing|397
TX|Text|
ID|Conjunction|472
NM|Total occurrences|
DTM|Time|
ID|Degree of precision|529
CNE|Value code|153
MO|Value amount|
ID|Start day range|267
ID|End day range|267
CE|Internationalization code|399
ST|Last data code value|
ST|Source one name|
ST|Source two name|
SAD|Street address|
IS|County parish code|289
IS|Census tract|288
ID|Address representation code|465
IS|Organization name type code|204
ST|Organization identifier|
ST|Telephone number|
ID|Telecommunication use code|201
ID|Telecommunication equipment type|202
NM|Local number|
ST|Extension prefix|
ST|Speed dial code|
ST|Unformatted telephone number|
XAD|Accident address|
CE|Location type|305
CE|Resource type|182
HD|Batch sending application|
HD|Batch sending facility|
HD|Batch receiving application|
HD|Batch receiving facility|
CWE|Charge type reason|475
CWE|BP universal service ID|
CWE|BP processing requirements|508
NM|BP quantity|
NM|BP amount|
CE|BP units|
TS|BP intended use date time|
PL|BP intended dispense from location|
XAD|BP intended dispense from address|
TS|BP requested dispense date time|
PL|BP requested dispense to location|
XAD|BP requested dispense to address|
CWE|BP indication for use|509
ID|BP informed consent indicator|136
CWE|BP dispense status|510
ID|BP status|511
TS|BP date time of status|
EI|Bc donation ID|
CNE|Bc component|
CNE|Bc donation type intended use|
CWE|Cp commercial product|512
XON|Cp manufacturer|
EI|Cp lot number|
CNE|BP blood group|
CNE|Bc special testing|
TS|BP expiration date time|
EI|BP unique ID|
PL|BP actual dispensed to location|
XAD|BP actual dispensed to address|
XCN|BP dispensed to receiver|
XCN|BP dispensing individual|
CNE|Bc blood group|
CWE|BP transfusion disposition status|513
ID|BP message status|511
XCN|BP administrator|
XCN|BP verifier|
TS|BP transfusion start date time of status|
TS|BP transfusion end date time of status|
CWE|BP adverse reaction type|514
CWE|BP transfusion interrupted reason|515
CX|Contract number|
ST|Serial number|
ST|Version|
XON|Granting authority|
XCN|Issuing authority|
ED|Signature of issuing authority|
ID|Granting country|399
CWE|Granting state province|347
CWE|Granting county parish|289
CWE|Certificate type|
CWE|Certificate domain|
ID|Subject ID|
ST|Subject name|
CWE|Subject directory attribute extension health professional data|
CWE|Subject public key info|
CWE|Authority key identifier|
ID|Basic constraint|136
CWE|Crl distribution point|
ID|Jurisdiction country|399
CWE|Jurisdiction state province|347
CWE|Jurisdiction county parish|289
CWE|Jurisdiction breadth|547
TS|Granting date|
TS|Issuing date|
TS|Inactivatio n date|
TS|Renewal date|
TS|Revocation date|
CE|Revocation reason code|
CWE|Certificate status|536
CWE|Consent type|496
ST|Consent form ID|
EI|Consent form number|
FT|Consent text|
FT|Subject specific consent text|
FT|Consent background|
FT|Subject specific consent background|
FT|Consenter imposed limitations|
CNE|Consent mode|497
CNE|Consent status|498
TS|Consent discussion date time|
TS|Consent decision date time|
TS|Consent effective date time|
TS|Consent end date time|
ID|Subject competence indicator|136
ID|Translator assistance indicator|136
ID|Language translated to|296
ID|Informational material supplied indicator|136
CWE|Consent bypass reason|499
ID|Consent disclosure level|500
CWE|Consent non disclosure reason|501
CWE|Non subject consenter reason|502
XPN|Consenter ID|
IS|Relationship to subject table|548
PLN|Contact identifiers|
CX|Disabled perso n identifier|
EI|Diagnosis identifier|
ID|Diagnosis action code|206
TX|Parameters|
TX|Command response parameters|
CWE|Major field of study|
ERL|Error location|
CWE|HL7 error code|357
ID|Severity|516
CWE|Application error code|533
ST|Application error parameter|
TX|Diagnostic information|
TX|User message|
IS|Inform person indicator|517
CWE|Override type|518
CWE|Override reason code|519
XTN|Help desk contact point|
HD|File sending application|
HD|File sending facility|
HD|File receiving application|
HD|File receiving facility|
DR|Transaction date|
CWE|Medically necessary duplicate procedure reason|476
CNE|NDC code|549
CX|Payment reference ID|
SI|Transaction reference key|
CP|Expected cms payment amount|
NM|Pay rate per service unit|
FC|Guarantor financial class|
ST|Guarantor birth place|
CWE|Primary key value|
CWE|Service item code|
ST|Inventory lot number|
TS|Inventory expiration date|
CWE|Inventory manufacturer name|
CWE|Inventory location|
TS|Inventory received date|
NM|Inventory received quantity|
CWE|Inventory received quantity unit|
MO|Inventory received item cost|
TS|Inventory on hand date|
NM|Inventory on hand quantity|
CWE|Inventory on hand quantity unit|
IS|Signature code|535
DT|Signature code date|
ST|Insured s birth place|
RMC|Room coverage type amount|
PTA|Policy type amount|
CE|Cms patient s relationship to insured|344
MOP|Penalty|
DTN|Days|
ICD|Pre certification requirement|
CQ|On board stability time|
CQ|Target value|
EI|Requested procedure ID|
EI|Study instance uid|
EI|Scheduled procedure step ID|
CE|Modality|
CE|Protocol code|
EI|Scheduled station name|
CE|Scheduled procedure step location|
ST|Scheduled ae title|
varies|Primary key value|9999
HD|Master file application identifier|361
ID|Delayed acknowledgment type|
MSG|Message type|
VID|Version ID|
EI|Message profile identifier|
JCC|Next of kin associated parties job code class|
ST|Next of kin birth place|
SPS|Specimen source|
IS|Result handling|507
TS|Effective date of reference range|
CWE|Confidentiality code|177
RFR|Critical range for ordinal and continuous observations|
RFR|Bsolute range for ordinal and continuous observations|
CWE|Additive|371
CWE|Advanced beneficiary notice override reason|552
TS|Filler s expected availability date time|
CWE|Order type|482
CNE|Enterer authorization mode|483
CWE|Business rule override type|518
CWE|Business rule override code|521
TX|Override comments|
XCN|Override entered by|
XCN|Override authorized by|
CWE|Tribal citizenship|171
EI|Procedure identifier|
ID|Procedure action code|206
CE|Institution|537
PLN|Provider identifiers|
TS|Expected pre admission testing date time|
IS|Notify clergy code|534
NM|Hit count|
XAD|Office home address birthplace|
NM|Administered drug strength volume|
CWE|Administered drug strength volume units|
CWE|Administered barcode identifier|
ID|Pharmacy order type|480
NM|Component drug strength volume|
CWE|Component drug strength volume units|
NM|Actual drug strength volume|
CWE|Actual drug strength volume units|
CWE|Dispense to pharmacy|
XAD|Dispense to pharmacy address|
CWE|Dispense type|484
TS|Original order date time|
NM|Give drug strength volume|
CWE|Give drug strength volume units|
CWE|Controlled substance schedule|477
ID|Formulary status|478
CWE|Pharmaceutical substance alternative|
CWE|Pharmacy of most recent fill|
NM|Initial dispense amount|
CWE|Dispensing pharmacy|
XAD|Dispensing pharmacy address|
PL|Deliver to patient location|
XAD|Deliver to address|
CWE|Give barcode identifier|
NM|Requested drug strength volume|
CWE|Requested drug strength volume units|
NM|Dispensing interval|
CWE|Administration site|163
CWE|Administration method|165
CWE|Administration site modifier|495
NM|Available specimen volume|
CWE|Special handling code|376
XON|Software vendor organization|
ST|Software certified version or release number|
ST|Software product name|
ST|Software binary ID|
TX|Software product information|
TS|Software install date|
EIP|Specimen ID|
EIP|Specimen parent IDS|
CWE|Specimen type|487
CWE|Specimen type modifier|541
CWE|Specimen additives|371
CWE|Specimen collection method|488
CWE|Specimen source site|
CWE|Specimen source site modifier|542
CWE|Specimen collection site|543
CQ|Specimen collection amount|
NM|Grouped specimen count|
ST|Specimen description|
CWE|Specimen handling code|376
CWE|Specimen risk code|489
DR|Specimen collection date time|
TS|Specimen expiration date time|
ID|Specimen availability|136
CWE|Specimen reject reason|490
CWE|Specimen quality|491
CWE|Specimen appropriateness|492
CWE|Specimen condition|493
CQ|Specimen current quantity|
NM|Number of specimen containers|
CWE|Container type|
CWE|Container condition|544
CWE|Specimen child role|494
CX|Staff identifier list|
DIN|Institution activation date|537
DIN|Institution inactivation date|537
TS|Death date and time|
ID|Death indicator|136
CWE|Institution relationship type code|538
DR|Institution relationship period|
DT|Expected return date|
CWE|Cost center code|539
ID|Generic classification indicator|136
CWE|Inactive reason code|540
RPT|Repeat pattern|335
TM|Explicit time|
CQ|Relative time and units|
CQ|Service duration|
CWE|Priority|485
TX|Condition text|
TX|Text instruction|
ID|Conjunction|427
CQ|Occurrence duration|
NM|Total occurrence s|
ID|Sequence results flag|503
EI|Related placer number|
EI|Related filler number|
EI|Related placer group number|
ID|Sequence condition code|504
ID|Cyclic entry exit indicator|505
CQ|Sequence condition time interval|
NM|Cyclic group maximum number of repeats|
ID|Special service request relationship|506
UVC|Value amount code 46 49|
OCD|Occurrence 28 32|
UVC|Value amount code|
OCD|Occurrence code date 32 35|
OSP|Occurrence span code dates 36|
|Delayed acknowledgment type|
CWE|Parent universal service identifier|
TS|Effective date of reference range values|
CE|Producer s reference|
|Performing organization name|
|Performing organization address|
|Performing organization medical director|
XON|Performing organization name|
XAD|Performing organization address|
XCN|Performing organization medical director|
ID|Invocation event|
DTM|Date time|
CSU|Channel sensitivity and units|
NR|Minimum and maximum data values|
ID|Name of coding system|
ID|Name of alternate coding system|
CWE|Range units|
CWE|Units|
ID|Unit of measure coding system|
ID|Alternate unit of measure coding system|
ID|Identifier type code|
DTM|Date|
CWE|Institution name|
CWE|Discharge to location|
DTM|Effective date|
ID|Change computation|
DTM|Range start date time|
DTM|Range end date time|
ID|Data subtype|
CWE|Code identifying error|
IS|Financial class code|
IS|Certification patient type|
ID|Certification required|
DTM|Date time certification required|
IS|Patient location type|
NM|Sample y from channel 1|
NM|Sample y from channel 2|
NM|Sample y from channel 3|
NM|Sample y from channel 4|
CWE|Charge code|
ID|Money or percentage indicator|
ID|Message code|
DTM|Start date time|
DTM|End date time|
CNE|Occurrence code|
CNE|Occurrence span code|
CWE|Privilege|
CWE|Privilege class|
IS|Type of ID number|
DTM|Date time action performed|
CWE|Name context|
DR|Name validity range|
DTM|Expiration date|
CWE|Parent observation identifier|
ID|HL7 data type|
CWE|Repeat pattern code|
ID|Calendar alignment|
ID|Institution specified time|
ID|Event|
CWE|Additives|
CWE|Body site|
CWE|Site modifier|
CWE|Specimen role|
CWE|Occurrence duration|
CNE|Value code|
CWE|Internationalization code|
CWE|International version ID|
DR|Address validity range|
CWE|Expiration reason|
ID|Temporary indicator|
ID|Bad address indicator|
ID|Address usage|
ST|Addressee|
ST|Comment|
NM|Preference order|
CWE|Protection code|
EI|Address identifier|
NM|Identifier check digit|
ID|Telecommunication equipment type|
ST|Communication address|
DTM|Effective start date|
EI|Shared telecommunication identifier|
CWE|Transfer medical service code|69
CWE|Severity of illness code|421
DTM|Date time of attestation|
CWE|Triage code|422
DTM|Abstract completion date time|
CWE|Case category code|423
CWE|Gestation category code|424
CWE|Newborn code|425
DTM|Accident date time|
CWE|Accident code|50
CWE|Auto accident state|347
EI|Provider adjustment number|
EI|Payer adjustment number|
SI|Adjustment sequence number|
IS|Adjustment category|564
CP|Adjustment amount|
CQ|Adjustment quantity|560
CWE|Adjustment reason pa|565
ST|Adjustment description|
NM|Original value|
NM|Substitute value|
IS|Adjustment action|569
EI|Provider adjustment number cross reference|
EI|Provider product service line item number cross reference|
DTM|Adjustment date|
XON|Responsible organization|
CWE|Resource ID|
CWE|Resource type|
CWE|Resource group|
CNE|Resource quantity units|
CNE|Start date time offset units|
CNE|Duration units|
CWE|Filler status code|278
CWE|Location type|305
CWE|Location group|
CWE|Resource type|182
CWE|Universal service identifier|
CWE|Placer supplemental service information|411
CWE|Filler supplemental service information|411
CWE|Allergen type code|127
CWE|Allergen code mnemonic description|
CWE|Allergy severity code|128
CWE|Schedule ID|
CWE|Request event reason|
CWE|Appointment reason|276
CWE|Appointment type|277
CNE|Appointment duration units|
CNE|Access restriction action code|206
CWE|Access restriction value|717
CWE|Access restriction reason|719
ST|Special access restriction instructions|
DR|Access restriction date range|
CWE|Authorizing payor plan ID|72
CWE|Authorizing payor company ID|285
DTM|Authorization effective date|
DTM|Authorization expiration date|
DTM|Process date|
DTM|Batch creation date time|
HD|Batch sending network address|
HD|Batch receiving network address|
CWE|Blood product code|426
CWE|BP universal service identifier|9999
CWE|BP units|9999
DTM|BP intended use date time|
DTM|BP requested dispense date time|
DTM|BP date time of status|
CNE|Bc component|9999
CNE|Bc donation type intended use|9999
CNE|BP blood group|9999
CNE|Bc special testing|9999
DTM|BP expiration date time|
CNE|Bc blood group|9999
XCN|BP transfusion administrator|
XCN|BP transfusion verifier|
DTM|BP transfusion start date time of status|
DTM|BP transfusion end date time of status|
CWE|Primary key value|132
CWE|Charge code alias|
CWE|Exploding charges|132
CNE|Procedure code|88
CWE|Inventory number|463
CWE|Subject directory attribute extension|
DTM|Granting date|
DTM|Issuing date|
DTM|Activation date|
DTM|Inactivation date|
DTM|Renewal date|
DTM|Revocation date|
CWE|Revocation reason code|
CWE|Certificate status code|536
CWE|Study phase identifier|
CWE|Scheduled time point|
CWE|Events scheduled this time point|
DTM|Starting notification date time|
DTM|Ending notification date time|
CWE|Starting notification code|9999
CWE|Ending notification code|9999
ST|Consent form ID and version|
FT|Consent background information|
FT|Subject specific consent background text|
DTM|Consent discussion date time|
DTM|Consent decision date time|
DTM|Consent effective date time|
DTM|Consent end date time|
CWE|Language translated to|296
IS|Relationship to subject|548
DTM|Date time study phase began|
DTM|Date time study phase ended|
CWE|Study phase evaluability|9999
CWE|Institution registering the patient|9999
DTM|Date time of patient study registration|
DTM|Date time patient study consent signed|
CWE|Patient study eligibility status|9999
DTM|Study randomization date time|
CWE|Randomized study arm|9999
CWE|Stratum for study randomization|9999
CWE|Patient evaluability status|9999
DTM|Date time ended study|
CWE|Reason ended study|9999
CWE|Study scheduled time point|9999
DTM|Study scheduled patient time point|
CWE|Study quality control codes|9999
CWE|Contact role|131
CWE|Preferred method of contact|185
PLN|Contact identifiers|338
WD|Diagnosis coding method|
CWE|Diagnosis code|51
WD|Diagnosis description|
DTM|Diagnosis date time|
DTM|Attestation date time|
EI|Parent diagnosis|
CWE|DRG ccl value code|728
ID|DRG grouping usage|136
IS|DRG diagnosis determination status|731
IS|Present on admission poa indicator|895
CNE|Diagnostic related group|55
CNE|Major diagnostic category|118
NR|Lower and upper trim points|
NM|Average length of stay|
NM|Relative weight|
DTM|DRG assigned date time|
CWE|Outlier type|83
XPN|Name of coder|
CWE|Grouper status|734
CWE|Pccl value code|728
NM|Effective weight|
IS|Status patient|739
ST|Grouper software name|
ST|Grouper software version|
IS|Status financial calculation|742
MO|Relative discount surcharge|
MO|Basic charge|
MO|Total charge|
MO|Discount surcharge|
NM|Calculated days|
IS|Status gender|749
IS|Status age|749
IS|Status length of stay|749
IS|Status same day flag|749
IS|Status separation mode|749
IS|Status weight at birth|755
IS|Status respiration minutes|757
IS|Status admission|759
CWE|Remote control command|368
CWE|Command response|387
DTM|Date time completed|
CWE|School type code|402
CWE|Event type|450
DTM|Event date time|
CWE|Equipment state|365
CWE|Local remote control state|366
CWE|Alert level|367
DTM|Recorded date time|
DTM|Date time planned event|
DTM|Event occurred|
DTM|File creation date time|
HD|File sending network address|
HD|File receiving network address|
DTM|Transaction posting date|
CWE|Transaction code|132
CWE|Department code|49
CWE|Insurance plan ID|72
CNE|Procedure code modifier|340
CWE|Advanced beneficiary notice code|339
CWE|NDC code|549
DTM|Action date time|
CWE|Goal ID|
DTM|Goal established date time|
DTM|Expected goal achieve date time|
CWE|Goal classification|
CWE|Goal management discipline|
CWE|Current goal review status|
DTM|Current goal review date time|
DTM|Next goal review date time|
DTM|Previous goal review date time|
CWE|Goal evaluation|
CWE|Goal life cycle status|
DTM|Goal life cycle status date time|
CWE|Goal target type|
CNE|Mood code|725
CWE|Ambulatory payment classification code|466
DTM|Guarantor date time of birth|
CWE|Guarantor relationship|63
CWE|Guarantor credit rating code|341
DTM|Guarantor death date and time|
CWE|Guarantor charge adjustment code|218
CWE|Guarantor marital status code|2
CWE|Citizenship|171
CWE|Primary language|296
CWE|Publicity code|215
CWE|Religion|6
CWE|Nationality|212
CWE|Ethnic group|189
XPN|Contact person s name|200
CWE|Contact reason|222
CWE|Guarantor race|5
CNE|Allergy action code|206
CWE|Sensitivity to causative agent code|436
CWE|Allergen group code mnemonic description|
DTM|Reported date time|
CWE|Relationship to patient code|63
CWE|Alert device code|437
CWE|Allergy clinical status code|438
DTM|Statused at date time|
DTM|Inventory expiration date|
DTM|Inventory received date|
DTM|Inventory on hand date|
CWE|Insured s relationship to patient|63
DTM|Insured s date of birth|
DTM|Verification date time|
WD|Policy limit amount|
WD|Room rate semi private|
WD|Room rate private|
CWE|Insured s employment status|66
CWE|Dependent of military recipient|342
CWE|Marital status|2
CWE|Guarantor s relationship to insured|63
CWE|Military handicapped program|343
CWE|Race|5
CWE|Patient s relationship to insured|344
DTM|Certification date time|
DTM|Certification modify date time|
CWE|Non concur code description|233
DTM|Non concur effective date time|
CWE|Appeal reason|345
CWE|Certification agency|346
CWE|Substance identifier|451
CWE|Substance status|383
CWE|Substance type|384
CWE|Inventory container identifier|9999
CWE|Container carrier identifier|9999
CWE|Position on carrier|9999
CWE|Quantity units|9999
DTM|Expiration date time|
DTM|First used date time|
CWE|Test fluid identifier s|9999
CWE|Manufacturer identifier|385
CWE|Supplier identifier|386
CWE|Modality|9999
CWE|Protocol code|9999
CWE|Scheduled procedure step location|9999
ST|Scheduled station ae title|
EI|Ipr identifier|
EI|Provider cross reference identifier|
EI|Payer cross reference identifier|
CWE|Ipr status|571
DTM|Ipr date time|
CP|Adjudicated paid amount|
DTM|Expected payment date time|
ST|Ipr checksum|
NM|Reference interaction number|
CWE|Interaction type identifier|368
CWE|Interaction active state|387
EI|Item identifier|
ST|Item description|
CWE|Item status|776
CWE|Item type|778
CWE|Item category|
CNE|Subject to expiration indicator|532
EI|Manufacturer identifier|
ST|Manufacturer name|
ST|Manufacturer catalog number|
CWE|Manufacturer labeler identification code|
CNE|Patient chargeable indicator|532
CNE|Stocked item indicator|532
CWE|Supply risk codes|871
XON|Approving regulatory agency|790
CNE|Latex indicator|532
CWE|Ruling act|793
NM|Approved to buy quantity|
MO|Approved to buy price|
CNE|Taxable item indicator|532
CNE|Freight charge indicator|532
CNE|Item set indicator|532
EI|Item set identifier|
CNE|Track department usage indicator|532
EI|Provider invoice number|
EI|Payer invoice number|
EI|Contract agreement number|
IS|Invoice control|553
IS|Invoice reason|554
IS|Invoice type|555
DTM|Invoice date time|
CP|Invoice amount|
ST|Payment terms|
XON|Provider organization|
XON|Payer organization|
XCN|Attention|
ID|Last invoice indicator|136
DTM|Invoice booking period|
ST|Origin|
CP|Invoice fixed amount|
CP|Special costs|
CP|Amount for doctors treatment|
XCN|Responsible physician|
CX|Cost center|
CP|Invoice prepaid amount|
CP|Total invoice amount without prepaid amount|
CP|Total amount of vat|
NM|Vat rates applied|
IS|Benefit group|556
ST|Provider tax ID|
ST|Payer tax ID|
IS|Provider tax status|572
IS|Payer tax status|572
ST|Sales tax ID|
EI|Inventory location identifier|
ST|Inventory location name|
EI|Source location identifier|
ST|Source location name|
CWE|Item status|625
EI|Bin location identifier|
CWE|Order packaging|
CWE|Issue packaging|
EI|Default inventory asset account|
CWE|Item importance code|634
CNE|Consignment item indicator|532
CNE|Reusable item indicator|532
CP|Reusable cost|
EI|Substitute item identifier|
EI|Latex free substitute item identifier|
CWE|Recommended reorder theory|642
NM|Recommended safety stock days|
NM|Recommended maximum days inventory|
NM|Recommended order point|
NM|Recommended order amount|
CNE|Operating room par level indicator|532
CWE|Language code|296
CWE|Language ability code|403
CWE|Language proficiency code|404
CWE|Location department|264
CWE|Accommodation type|129
CWE|Charge code|132
CWE|Location characteristic ID|324
CWE|Location characteristic value|136
CWE|Specialty type|265
CWE|Location cost center|462
CWE|License number|461
CWE|Location relationship ID|325
DTM|Event completion date time|
CWE|Mfn record level error return|181
DTM|Effective date time|
DTM|Entered date time|
CWE|Master file identifier|175
XPN|Prior patient name|200
WD|Delayed acknowledgment type|
CNE|Error condition|357
NM|Message waiting number|
ID|Message waiting priority|520
DTM|Date time of message|
CWE|Principal language of message|
XON|Sending responsible organization|
XON|Receiving responsible organization|
HD|Sending network address|
HD|Receiving network address|
DTM|System date time|
DTM|Notification date time|
CWE|Notification alert severity|367
CWE|Notification code|9999
XPN|Name|200
CWE|Relationship|63
DTM|Date time of birth|
DTM|Statistics start|
DTM|Statistics end|
CWE|Comment type|364
DTM|Requested date time|
DTM|Observation date time|
DTM|Observation end date time|
CWE|Danger code|9999
DTM|Specimen received date time|
DTM|Results rpt status chng date time|
CWE|Reason for study|9999
DTM|Scheduled date time|
CWE|Transport logistics of collected sample|9999
CWE|Collector s comment|9999
CWE|Transport arrangement responsibility|9999
CWE|Planned patient transport comment|9999
CWE|Observation identifier|9999
CWE|Units|9999
DTM|Effective date of reference range|
DTM|Date time of the observation|
CWE|Producer s ID|9999
CWE|Observation method|9999
DTM|Date time of the analysis|
CWE|Observation site|163
EI|Observation instance identifier|
CWE|Service period|9999
CWE|Diet supplement or preference code|9999
CWE|Tray type|160
CWE|Producer s service test observation ID|9999
CWE|Producer ID|9999
CWE|Other service test observation IDS for the observation|9999
CWE|Identity of instrument used to perform this study|9999
CWE|Coded representation of method|9999
CWE|Observation producing department section|9999
CWE|Report subheader|9999
DTM|Date time stamp for any change in definition for the observation|
DTM|Effective date time of change|
CWE|Outside site s where observation may be performed|9999
CWE|Observations required to interpret the observation|9999
CWE|Contraindications to observations|9999
CWE|Reflex tests observations|9999
CWE|Fixed canned message|9999
CWE|Procedure medication|9999
CWE|Kind of quantity observed|254
CWE|Point versus interval|255
CWE|Relationship modifier|258
CWE|Target anatomic site of test|9999
CWE|Modality of imaging measurement|259
CWE|Units of measure|9999
CWE|Corresponding si units of measure|9999
RFR|Reference normal range for ordinal and continuous observations|
CWE|Preferred coding system|9999
CWE|Valid coded answers|9999
CWE|Normal text codes for categorical observations|9999
CWE|Abnormal text codes for categorical observations|9999
CWE|Critical text codes for categorical observations|9999
CWE|Container units|9999
CWE|Specimen|9999
CWE|Test observations included within an ordered test battery|9999
CWE|Category identifier|412
DTM|Effective test service start date time|
DTM|Effective test service end date time|
CWE|Test service default duration units|9999
IS|Test service default frequency|
CWE|Consent identifier|413
DTM|Consent effective start date time|
DTM|Consent effective end date time|
CWE|Consent interval units|414
CWE|Consent waiting period units|414
CWE|Primary key value cdm|132
DTM|Date time of transaction|
DTM|Order effective date time|
CWE|Order control code reason|9999
CWE|Entering organization|9999
CWE|Entering device|9999
CWE|Order status modifier|9999
DTM|Filler s expected availability date time|
CWE|Organization unit code|405
CWE|Organization unit type code|474
CWE|Health care provider type code|452
CWE|Health care provider classification code|453
CWE|Health care provider area of specialization code|454
CWE|Employment status code|66
IS|Cost center account number|319
CWE|Implicated product|9999
CWE|Product class|9999
DTM|Product manufacture date|
DTM|Product expiration date|
DTM|Product implantation date|
DTM|Product explantation date|
CWE|Indication for product use|9999
CWE|Product evaluation performed|9999
CWE|Product evaluation status|247
CWE|Product evaluation results|9999
DTM|Date product returned to manufacturer|
XON|Patient primary facility|204
CWE|Advance directive code|435
DT|Advance directive last verified date|
CWE|Death cause code|
DTM|Death certificate signed date time|
CWE|Country|9999
CWE|Generic name|9999
CWE|Product code|9999
DTM|Date first marketed|
DTM|Date last marketed|
CWE|Event identifiers used|9999
CWE|Event symptom diagnosis code|9999
DTM|Event onset date time|
DTM|Event exacerbation date time|
DTM|Event improved date time|
DTM|Event ended data time|
FT|Event description from original reporter|
CWE|Cause of death|9999
DTM|Primary observer aware date time|
DTM|Sender aware date time|
DTM|Event report date|
XPN|Patient name|200
CWE|Veterans military status|172
DTM|Patient death date and time|
DTM|Last update date time|
CWE|Species code|446
CWE|Breed code|447
CWE|Production class code|429
CWE|Packaging units|818
CNE|Default order unit of measure indicator|532
NM|Package quantity|
CP|Future item price|
DTM|Future item price effective date|
EI|Payment remittance advice number|
DTM|Payment remittance effective date time|
DTM|Payment remittance expiration date time|
CWE|Payment method|570
DTM|Payment remittance date time|
CP|Payment remittance amount|
EI|Check number|
XON|Payee bank identification|
ST|Payee transit number|
CX|Payee bank account ID|
XON|Payment organization|
ST|Esr code line|
WD|Procedure coding method|
WD|Procedure description|
DTM|Procedure date time|
wd|Anesthesiologist|
CWE|Consent code|59
CWE|Associated diagnosis code|51
CWE|Tissue type code|417
IS|DRG procedure determination status|761
IS|DRG procedure relevance|763
CWE|Primary key value|9999
CWE|Practitioner group|358
CWE|Institution|537
CWE|Government reimbursement billing eligibility|401
CWE|Problem ID|
DTM|Problem established date time|
DTM|Anticipated problem resolution date time|
DTM|Actual problem resolution date time|
CWE|Problem classification|
CWE|Problem management discipline|
CWE|Problem persistence|
CWE|Problem confirmation status|
CWE|Problem life cycle status|
DTM|Problem life cycle status date time|
DTM|Problem date of onset|
CWE|Problem ranking|
CWE|Certainty of problem|
CWE|Individual awareness of problem|
CWE|Problem prognosis|
CWE|Individual awareness of prognosis|
CWE|Security sensitivity|
CWE|Problem severity|836
CWE|Problem perspective|838
CWE|Facility ID|464
CWE|Department|184
DTM|Effective end date|
CWE|Billing category|293
CWE|Provider role|286
PLN|Provider identifiers|338
DTM|Effective start date of provider role|
DTM|Effective end date of provider role|
XON|Provider organization name and identifier|
XAD|Provider organization address|
PL|Provider organization location information|
XTN|Provider organization communication information|
CWE|Provider organization method of contact|185
EI|Provider product service group number|
EI|Payer product service group number|
SI|Product service group sequence number|
ID|Adjudicate as group|136
CP|Product service group billed amount|
ST|Product service group description|
DTM|Report date|
DTM|Report interval start date|
DTM|Report interval end date|
EI|Provider product service line item number|
EI|Payer product service line item number|
SI|Product service line item sequence number|
EI|Provider tracking ID|
EI|Payer tracking ID|
CWE|Product service line item status|559
CWE|Product service code|879
CWE|Product service code modifier|880
ST|Product service code description|
DTM|Product service effective date|
DTM|Product service expiration date|
CQ|Product service quantity|560
CP|Product service unit cost|
NM|Number of items per unit|
CP|Product service gross amount|
CP|Product service billed amount|
IS|Product service clarification code type|561
ST|Product service clarification code value|
EI|Health document reference identifier|
IS|Processing consideration code|562
ID|Restricted disclosure indicator|532
CWE|Related product service code indicator|879
CP|Product service amount for physician|
NM|Product service cost factor|
DR|Billing period|
NM|Days without billing|
NM|Session no|
XCN|Executing physician ID|
XCN|Responsible physician ID|
CWE|Role executing physician|881
CWE|Medical role executing physician|882
CWE|Side of body|894
NM|Number of tp s pp|
CP|Tp value pp|
NM|Internal scaling factor pp|
NM|External scaling factor pp|
CP|Amount pp|
NM|Number of tp s technical part|
CP|Tp value technical part|
NM|Internal scaling factor technical part|
NM|External scaling factor technical part|
CP|Amount technical part|
CP|Total amount professional part technical part|
NM|Vat rate|
ID|Main service|
ID|Validation|136
EI|Provider product service section number|
EI|Payer product service section number|
SI|Product service section sequence number|
CP|Billed amount|
ST|Section description or heading|
CWE|Pathway ID|
DTM|Pathway established date time|
CWE|Pathway life cycle status|
DTM|Change pathway life cycle status date time|
CWE|Diet type|114
DTM|Admit date time|
DTM|Discharge date time|
CWE|Accommodation code|129
CWE|Admit reason|
CWE|Transfer reason|
DTM|Expected admit date time|
DTM|Expected discharge date time|
CWE|Patient charge adjustment code|218
DTM|Expected surgery date and time|
CWE|Mode of arrival code|430
CWE|Recreational drug use code|431
CWE|Admission level of care code|432
CWE|Precaution code|433
CWE|Patient condition code|434
DTM|Expected loa return date time|
DTM|Expected pre admission testing date time|
IS|Payee type|557
IS|Payee relationship to invoice patient|558
XON|Payee identification list|
XPN|Payee person name|
XAD|Payee address|
IS|Payment method|570
CWE|Message query name|471
DTM|Query date time|
DTM|Deferred response date time|
CWE|What subject filter|48
CWE|What department data code|
DTM|When data start date time|
DTM|When data end date time|
CWE|Algorithm descriptor|393
CNE|Response modality|394
DTM|Execution and delivery time|
ID|Segment group inclusion|391
CWE|Relationship type|
EI|This relationship instance identifier|
EI|Source information instance identifier|
EI|Target information instance identifier|
EI|Asserting entity instance ID|
XCN|Asserting person|
XON|Asserting organization|
XAD|Assertor address|
XTN|Assertor contact|
DR|Assertion date range|
ID|Negation indicator|136
CWE|Certainty of relationship|
NM|Priority no|
NM|Priority sequence no rel preference for consideration|
ID|Separability indicator|136
CWE|Referral status|283
CWE|Referral priority|280
CWE|Referral type|281
CWE|Referral disposition|282
CWE|Referral category|284
CWE|Referral reason|336
CWE|Referral documentation completion status|865
DTM|Request date|
DTM|Response due date|
ID|Patient consent|136
DTM|Date additional information was submitted|
CWE|Resource group ID|
CWE|Risk management incident code|427
DTM|Date time incident|
CWE|Incident type code|428
CWE|Role|443
DTM|Role begin date time|
DTM|Role end date time|
CWE|Role duration|
CWE|Role action reason|
CWE|Provider type|
CWE|Organization unit type|406
PL|Person s location|
CWE|Vendor ID|9999
CWE|Item code internal|9999
CWE|Item code external|9999
CWE|Hospital item code|9999
CWE|Requisition unit of measure|9999
CWE|Deliver to ID|9999
DTM|Date time start of administration|
DTM|Date time end of administration|
CWE|Administered code|292
CWE|Administered units|9999
CWE|Administered dosage form|9999
CWE|Administration notes|9999
CWE|Administered strength units|9999
DTM|Substance expiration date|
CWE|Substance manufacturer name|227
CWE|Substance treatment refusal reason|9999
CWE|Indication|9999
ID|Action code|206
DTM|System entry date time|
CWE|Administered drug strength volume units|9999
CWE|Administered barcode identifier|9999
PL|Administer at|
XAD|Administered at address|
CWE|Component code|9999
CWE|Component units|9999
CWE|Component strength units|9999
CWE|Supplementary code|9999
CWE|Component drug strength volume units|9999
CWE|Dispense give code|292
DTM|Date time dispensed|
CWE|Actual dispense units|9999
CWE|Actual dosage form|9999
CWE|Pharmacy treatment supplier s special dispensing instructions|9999
CWE|Actual strength unit|9999
CWE|Dispense package size unit|9999
CWE|Initiating location|9999
CWE|Packaging assembly location|9999
CWE|Actual drug strength volume units|9999
CWE|Dispense to pharmacy|9999
CWE|Give code|292
CWE|Give units|9999
CWE|Give dosage form|9999
CWE|Provider s administration instructions|9999
CWE|Dispense units|9999
DTM|D t of most recent refill or dose dispensed|
CWE|Give rate units|9999
CWE|Give strength units|9999
CWE|Give indication|9999
DTM|Original order date time|
CWE|Give drug strength volume units|9999
CWE|Pharmaceutical substance alternative|9999
CWE|Pharmacy of most recent fill|9999
CWE|Dispensing pharmacy|9999
CWE|Pharmacy treatment supplier s special administration instructions|9999
CWE|Give barcode identifier|9999
CWE|Requested give code|9999
CWE|Requested give units|9999
CWE|Requested dosage form|9999
CWE|Provider s pharmacy treatment instructions|9999
CWE|Requested dispense code|9999
CWE|Requested dispense units|9999
CWE|Requested give strength units|9999
CWE|Requested give rate units|9999
CWE|Requested drug strength volume units|9999
EI|Medication instance identifier|
EI|Segment instance identifier|
CWE|Route|162
CWE|Administration site|550
CWE|Administration device|164
CWE|Routing instruction|9999
DTM|Registration date time|
CWE|Container status|370
CWE|Carrier type|378
CWE|Tray type|379
CWE|Location|9999
CWE|Container height diameter delta units|9999
CWE|Volume units|9999
CWE|Separator type|380
CWE|Cap type|381
CWE|Specimen component|372
CWE|Treatment|373
CWE|Hemolysis index units|9999
CWE|Lipemia index units|9999
CWE|Icterus index units|9999
CWE|Fibrin index units|9999
CWE|System induced contaminants|374
CWE|Drug interference|382
CWE|Artificial blood|375
CWE|Other environmental factors|377
TM|Cycle start time|
NM|Cycle count|
CQ|Temp max|
CQ|Temp min|
NM|Load number|
CQ|Condition time|
CQ|Sterilize time|
CQ|Exhaust time|
CQ|Total cycle time|
CWE|Device status|682
DTM|Cycle start date time|
CQ|Dry time|
CQ|Leak rate|
CQ|Control temperature|
CQ|Sterilizer temperature|
TM|Cycle complete time|
CQ|Under temperature|
CQ|Over temperature|
CNE|Abort cycle|532
CNE|Alarm|532
CNE|Long in charge phase|532
CNE|Long in exhaust phase|532
CNE|Long in fast exhaust phase|532
CNE|Reset|532
XCN|Operator unload|
CNE|Door open|532
CNE|Reading failure|532
CWE|Cycle type|702
CQ|Thermal rinse time|
CQ|Wash time|
CQ|Injection rate|
CQ|Fill time|
CQ|Inlet temperature|
CWE|Event reason|
NM|Number of decontamination sterilization devices|
CWE|Labor calculation type|651
CWE|Date format|653
EI|Device number|
ST|Device name|
ST|Device model name|
CWE|Device type|657
CWE|Lot control|659
EI|Lot number|
IS|Device data state|667
IS|Load status|669
NM|Control code|
ST|Operator name|
DTM|Software install date|
CWE|Application method identifier|9999
CWE|Substance manufacturer identifier|385
ST|Bar code|
CWE|Specimen source site|9999
DTM|Specimen expiration date time|
CWE|Container type|9999
CX|Staff identifier list|61
CWE|Hospital service|69
CWE|Backup person ID|
DTM|Date time of death|
CWE|Generic resource type or category|771
CWE|Sterilization type|806
CWE|Sterilization cycle|
CWE|Maintenance cycle|809
CWE|Maintenance type|811
EI|Equipment test application identifier|
CWE|Processing type|388
CWE|Analyte repeat status|389
RPT|Repeat pattern|
DTM|Activity date time|
DTM|Origination date time|
DTM|Transcription date time|
DTM|Edit date time|
PPN|Authentication person time stamp set|
XCN|Distributed copies code and name of recipient s|
CWE|User authentication credential type code|615
ED|User authentication credential|
SI|Blood deductible|
NM|Blood furnished pints|
NM|Blood replaced pints|
NM|Blood not replaced pints|
NM|Co insurance days|
IS|Condition code|43
NM|Covered days|
NM|Non covered days|
NM|Number of grace days|
CWE|Special program indicator|348
CWE|Psro ur approval indicator|349
DT|Psro ur approved stay fm|
DT|Psro ur approved stay to|
OCD|Occurrence|
CWE|Occurrence span|351
DT|Occur span start date|
DT|Occur span end date|
DTM|R u date time|
CWE|R u what subject definition|48
CWE|R u what department code|
DTM|R u when data start date time|
DTM|R u when data end date time|
DTM|Documented date time|
DTM|Stated variance date time|
CWE|Variance classification|
EI|Vendor identifier|
ST|Vendor name|
EI|Vendor catalog number|
CNE|Primary vendor indicator|532
ST|Second alternate identifier|
FT|Second alternate formatted text|
ID|Name of second alternate coding system|
ST|Second alternate coding system version ID|
ST|Coding system OID|
ST|Value set OID|
DTM|Value set version ID|
ST|Alternate coding system OID|
ST|Alternate value set OID|
DTM|Alternate value set version ID|
ST|Second alternate coding system OID|
ST|Second alternate value set OID|
DTM|Second alternate value set version ID|
ST|Second alternate text|
ST|Unit of measure coding system version ID|
ST|Alternate unit of measure coding system version ID|
ST|Second alternate unit of measure identifier|
ST|Second alternate unit of measure text|
ID|Name of second alternate unit of measure coding sy|
ST|Second alternate unit of measure coding system ver|
ST|Unit of measure coding system OID|
ST|Unit of measure value set OID|
DTM|Unit of measure value set version ID|
ST|Alternate unit of measure coding system OID|
ST|Alternate unit of measure value set OID|
DTM|Alternate unit of measure value set version ID|
ST|Alternate unit of measure value set version ID|
ST|Security check|
ID|Security check scheme|
CWE|Issuing state province country|
CWE|Day type|
CWE|Financial class code|
CWE|Certification patient type|
CWE|Job code|
CWE|Job class|
ID|Monetary denomination|
HD|Point of care|
HD|Room|
HD|Bed|
HD|Building|
HD|Floor|
CWE|Type of ID number|
ST|Person identifier|
WD|Degree|
CWE|Source table|
WD|Name validity range|
CWE|Policy type|
CWE|Amount class|
WD|Money or percentage quantity|
CWE|Administrative sex|
CWE|Repeat pattern|
CWE|Room type|
CWE|Amount type|
WD|Coverage amount|
CWE|Period units|
CWE|Event offset units|
CWE|Value code|
NM|Non monetary value amount quantity|
CWE|Non monetary value amount units|
CWE|County parish code|
CWE|Census tract|
WD|Address validity range|
CWE|Organization name type code|
WD|ID number|
ST|Name validity range|
ST|Called by|
WD|Telephone number|
SNM|Country code|
SNM|Area city code|
SNM|Local number|
SNM|Extension|
NM|Degree of patient liability|
CWE|Adjustment category|564
CWE|Adjustment action|569
CWE|Allow substitution code|279
CQ|Requested number of treatments|
CQ|Authorized number of treatments|
CWE|Requested discipline s|
CWE|Authorized discipline s|
CWE|Charge code alias|132
CWE|Description override indicator|268
ED|Signature|
EI|Subject ID|
CWE|Study phase identifier|9999
CWE|Relationship to subject|548
CWE|Disabled person code|334
CWE|Diagnosis type|
WD|Major diagnostic category|
WD|Diagnostic related group|
WD|DRG approval indicator|
WD|DRG grouper review code|
WD|Outlier type|
WD|Outlier days|
WD|Outlier cost|
NM|Diagnosis priority|359
CWE|Diagnosis classification|228
CWE|DRG diagnosis determination status|731
CWE|Present on admission poa indicator|895
CWE|DRG grouper review code|56
CWE|DRG payor|229
CWE|DRG transfer type|415
CWE|Status patient|739
CWE|Status financial calculation|742
CWE|Status gender|749
CWE|Status age|749
CWE|Status length of stay|749
CWE|Status same day flag|749
CWE|Status separation mode|749
CWE|Status weight at birth|755
CWE|Status respiration minutes|757
CWE|Status admission|759
WD|Requested completion time|
CWE|Academic degree|360
WD|Error code and location|
CWE|Inform person indicator|517
WD|Event type code|
CWE|Event reason code|62
CWE|Transaction type|17
WD|Transaction description|
WD|Transaction description alt|
CWE|Health plan ID|72
CWE|Fee schedule|24
CWE|Patient type|18
XON|Performing facility|
XON|Ordering facility|
CWE|Item number|
ST|Model number|
CWE|Special processing code|
CWE|Clinic code|
CX|Referral number|
CX|Authorization number|
CWE|Service provider taxonomy code|
CWE|Revenue code|456
CQ|NDC qty and uom|
WD|Goal review interval|
CWE|Type of bill code|455
CWE|Overall claim disposition code|457
CWE|Oce edits per visit code|458
CWE|Reimbursement action code|459
CWE|Denial or rejection code|460
CWE|Oce edit code|458
CWE|Modifier edit code|467
CWE|Payment adjustment code|468
CWE|Packaging status code|469
CWE|Reimbursement type code|470
CWE|Guarantor administrative sex|1
CWE|Guarantor type|68
CWE|Guarantor employment status|66
CWE|Living dependency|223
CWE|Ambulatory status|9
CWE|Living arrangement|220
CWE|Student indicator|231
CWE|Contact relationship|63
CWE|Handicap|295
CWE|Job status|311
CWE|VIP indicator|99
XCN|Inactivated by person|
DTM|Inactivated date time|
XCN|Initially recorded by person|
DTM|Initially recorded date time|
XCN|Modified by person|
DTM|Modified date time|
CWE|Clinician identified code|
XON|Initially recorded by organization|
XON|Modified by organization|
XON|Inactivated by organization|
CWE|Allergy reaction code|
ST|Management|
CWE|Plan type|86
CWE|Assignment of benefits|135
CWE|Coordination of benefits|173
CWE|Release information code|93
CWE|Type of agreement code|98
CWE|Billing status|22
CWE|Company plan code|42
CWE|Insured s administrative sex|1
CWE|Prior insurance plan ID|72
CWE|Coverage type|309
CWE|Signature code|535
CX|External health plan identifiers|
CWE|Employer information data|139
CWE|Mail claim party|137
CWE|Military service|140
CWE|Military rank grade|141
CWE|Military status|142
CWE|Non covered insurance code|143
CWE|Eligibility source|144
CWE|Employer contact reason|222
CWE|Insured s contact person reason|222
CWE|Insurance co contact reason|232
CWE|Policy scope|312
CWE|Policy source|313
CWE|Second opinion status|151
CWE|Second opinion documentation received|152
WD|Test fluid identifiers|
CWE|Item natural account code|320
CWE|Invoice control|553
CWE|Invoice reason|554
CWE|Invoice type|555
CWE|Benefit group|556
CWE|Provider tax status|572
CWE|Payer tax status|572
CWE|Order packaging|818
CWE|Location service|69
CWE|Valid patient classes|4
CWE|Location type|260
CWE|Location equipment|261
CWE|Location service code|442
CX|Prior patient identifier list|61
WD|Prior alternate patient ID|
CX|Prior patient account number|61
WD|Prior patient ID|
CX|Prior visit number|61
CX|Prior alternate visit ID|61
WD|Text message|
WD|Delayed aknowledgement type|
WD|Error condition|
CWE|Administrative sex|1
XTN|Next of kin telecommunication information|
XTN|Contact person s telecommunication information|
CWE|Bed status|116
CWE|Application change type|409
HD|Current application|361
HD|Current facility|362
HD|New application|361
HD|New facility|362
WD|Priority|
WD|Requested date time|
CWE|Relevant clinical information|916
WD|Specimen received date time|
WD|Speciment source|
WD|Quantity timing|
EIP|Parent result observation identifier|
CWE|Result handling|507
EI|Observation group ID|
EI|Parent observation group ID|
CX|Alternate placer order number|
EIP|Parent order|
CWE|Interpretation codes|78
ID|Patient results release category|909
ST|Preferred short name or mnemonic for the observation|
CWE|Nature of service test observation|174
CWE|Observations required to interpret this observation|9999
CWE|Modality of imaging measurement|910
CWE|Test service default frequency|
CWE|Formulary status|473
WD|Quantity timing|121
DT|Advanced beneficiary notice date|
EI|Package ID|
EI|Parent package ID|
NA|Position in parent package|
CWE|Package type|908
CWE|Package condition|544
CWE|Package handling code|376
CWE|Package risk code|489
CX|Cost center account number|319
CWE|Single use device|244
CWE|Product problem|245
CWE|Product available for inspection|246
WD|Patient primary care provider name ID no|204
CWE|Living will code|315
CWE|Organ donor code|316
CWE|Immunization registry status|441
CWE|Military branch|140
WD|Patient ID|
WD|Alternate patient ID|
WD|Patient alias|
WD|County code|
WD|SSN number|
WD|Drivers license number|
ST|Nationality|
CWE|Identity reliability code|445
XTN|Patient telecommunication information|
CWE|Procedure functional type|230
WD|Anesthesiologist|
CWE|Anesthesia code|19
NM|Procedure priority|418
CWE|Procedure DRG type|416
CWE|DRG procedure determination status|761
CWE|DRG procedure relevance|763
PL|Treating organizational unit|
ID|Respiratory within surgery|136
EI|Parent procedure ID|
CWE|Practitioner category|186
CWE|Price override flag|268
CWE|Charge on indicator|269
EI|Participation instance ID|
CWE|Action reason|
CWE|Participation|912
XCN|Participation person|
CWE|Participation person provider type|
CWE|Participant organization unit type|406
XON|Participation organization|
PL|Participant location|
EI|Participation device|
DTM|Participation begin date time arrival time|
DTM|Participation end date time departure time|
CWE|Participation qualitative duration|
XAD|Participation address|
XTN|Participant telecommunication address|
CWE|Product service clarification code type|561
CWE|Processing consideration code|562
CWE|Patient class|4
CWE|Admission type|7
XCN|Consulting doctor|
CWE|Preadmit test indicator|87
CWE|Re admission indicator|92
CWE|Admit source|23
CWE|Charge price indicator|32
CWE|Courtesy code|45
CWE|Credit rating|46
CWE|Contract code|44
CWE|Interest code|73
CWE|Transfer to bad debt code|110
CWE|Bad debt agency code|21
CWE|Delete account indicator|111
CWE|Discharge disposition|112
CWE|Servicing facility|115
CWE|Account status|117
CWE|Visit indicator|326
ST|Service episode description|
CX|Service episode identifier|
CWE|Visit user code|130
CWE|Purge status code|213
CWE|Special program code|214
CWE|Visit publicity code|215
CWE|Patient status code|216
CWE|Visit priority code|217
CWE|Expected discharge disposition|112
CWE|Recurring service code|219
CWE|Notify clergy code|534
CWE|Payee type|557
CWE|Payee relationship to invoice patient|558
CWE|Match reason code|392
XON|Organization|
XTN|Pharmacy phone number|
WD|Deliver to location|
WD|Specimen source|
WD|Appointment duration|
CWE|Device data state|667
CWE|Load status|669
EI|Shipment ID|
EI|Internal shipment ID|
CWE|Shipment status|905
DTM|Shipment status date time|
TX|Shipment status reason|
CWE|Shipment priority|906
CWE|Shipment confidentiality|907
NM|Number of packages in shipment|
CWE|Shipment condition|544
CWE|Shipment handling code|376
CWE|Shipment risk code|489
CX|Accession ID|
CX|Other specimen ID|
CWE|Staff type|182
CWE|Sterilization cycle|702
CWE|Document type|270
CWE|Folder assignment|
ST|Document title|
DTM|Agreed due date time|
WD|Blood deductible|
WD|Blood furnished pints|
WD|Blood replaced pints|
WD|Blood not replaced pints|
WD|Co insurance days|
WD|Condition code|43
WD|Covered days|
WD|Non covered days|
WD|Value amount code|
WD|Number of grace days|
WD|Special program indicator|348
WD|Psro ur approval indicator|349
WD|Psro ur approved stay fm|
WD|Psro ur approved stay to|
WD|Occurrence|
WD|Occurrence span|351
WD|Occur span start date|
WD|Occur span end date|
WD|UB 82 locator 2|
WD|UB 82 locator 9|
WD|UB 82 locator 27|
WD|UB 82 locator 45|
CWE|Condition code 24 30|43
ST|Uniform billing locator 2 state|
ST|Uniform billing 11 state|
ST|Uniform billing 31 national|
ST|Uniform billing 49 national|
ST|Uniform billing 56 state|
ST|Uniform billing 57 national|
ST|Uniform billing 78 state|
WD|Identifier check digit|
WD|Check digit scheme|
EI|Accident identifier|
EIP|Placer group number|
CWE|Authorization referral type|
CWE|Approval status|
DTM|Planned treatment stop date|
CWE|Clinical service|
ST|Reason text|
CQ|Number of authorized treatments units|
CQ|Number of used treatments units|
CQ|Number of schedule treatments units|
CWE|Encounter type|
MO|Remaining benefit amount|
XON|Authorized provider|
XCN|Authorized health professional|
ST|Source text|
DTM|Source date|
XTN|Source phone|
EI|Blood unit identifier|
CWE|Blood unit type|566
NM|Blood unit weight|
CNE|Weight units|929
NM|Blood unit volume|
CNE|Volume units|930
ST|Container catalog number|
ST|Container lot number|
XON|Container manufacturer|
NR|Transport temperature|
CNE|Transport temperature units|931
CQ|Cumulative dosage limit|
CQ|Cumulative dosage limit time interval|924
CWE|Diagnosis type|52
EI|Donation identification number din|
CNE|Donation type|
DTM|Phlebotomy start date time|
DTM|Phlebotomy end date time|
NM|Donation duration|
CNE|Donation duration units|932
CNE|Intended procedure type|933
CNE|Actual procedure type|933
ID|Donor eligibility flag|136
CNE|Donor eligibility procedure type|933
DTM|Donor eligibility date|
CNE|Process interruption|923
CNE|Process interruption reason|935
CNE|Phlebotomy issue|925
ID|Intended recipient blood relative|136
XPN|Intended recipient name|
DTM|Intended recipient dob|
XON|Intended recipient facility|
DTM|Intended recipient procedure date|
XPN|Intended recipient ordering provider|
CNE|Phlebotomy status|926
CNE|Arm stick|927
XPN|Bleed start phlebotomist|
XPN|Bleed end phlebotomist|
ST|Aphaeresis type machine|
ST|Aphaeresis machine serial number|
ID|Donor reaction|136
XPN|Final review staff ID|
DTM|Final review date time|
NM|Number of tubes collected|
EI|Donation sample identifier|
XCN|Donation accept staff|
XCN|Donation material review staff|
ID|Insurance action code|206
ICD|Pre certification requirement|136
CWE|Certification type|921
CWE|Certification category|922
CNE|Hazardous indicator|532
CNE|Sterile indicator|532
EI|Material data safety sheet number|
CWE|United nations standard products and services code unspsc|396
EIP|Parent results observation identifier|
CWE|Root cause|914
CWE|Local process control|915
ID|Exclusive test|919
CWE|Taxonomic classification code|
ID|Specimen preference|920
NM|Preferred specimen attribture sequence ID|
CWE|Primary key value cdm|
CWE|Order workflow profile|934
WD|Patient primary care provider name and ID no|
CWE|Global trade item number|
WD|Surgeon|
WD|Procedure practitioner|
ST|Referral reason text|
CWE|Substance manufacturer name|
EI|Administered tag identifier|
CWE|Special dispensing instructions|9999
EI|Dispense tag identifier|
CWE|Special administration instructions|9999
EI|Give tag identifier|
ID|Bolus type|917
NM|Bolus dose amount|
CWE|Bolus dose amount units|9999
NM|Bolus dose volume|
CWE|Bolus dose volume units|9999
ID|Pca type|918
NM|Pca dose amount|
CWE|Pca dose amount units|9999
NM|Pca dose amount volume|
CWE|Pca dose amount volume units|9999
NM|Max dose amount|
CWE|Max dose amount units|9999
NM|Max dose amount volume|
CWE|Max dose amount volume units|9999
CQ|Max dose per time|
CQ|Lockout interval|
CWE|Syringe manufacturer|
CWE|Syringe model number|
NM|Syringe size|
CWE|Syringe size units|
ST|Segment group name|
CWE|Test criticality|
UVC|Value amount code 39 41|
ST|Uniform billing locator 11 state|
ST|Uniform billing locator 31 national|
ST|Uniform billing locator 49 national|
ST|Uniform billing locator 56 state|
ST|Uniform billing locator 57 sational|
ST|Uniform billing locator 78 state|
ID|Observation type|936
CWE|Replacement producer s service test observation ID|9999
TX|Prior resuts instructions|
TX|Special instructions|
CWE|Test category|
ST|Original sub identifier|
NM|Group|
OG|Parent observation sub identifier|
CWE|Diagnosis code mcp|51
CWE|Procedure code|941
CNE|Type of limitation|940
CWE|Producer s service test observation ID|
MO|Universal service price range low value|
MO|Universal service price range high value|
ST|Reason for universal service cost range|
OG|Observation sub ID|
ID|Observation sub type|937
CWE|Observation identifier associated with producer s service test observation ID|9999
CQ|Typical turn around time|
CWE|Gender restriction|1
NR|Age restriction|
CWE|Clinical information request|9999
CWE|Collection event process step|938
CWE|Communication location|939
ID|Answer required|136
ST|Hint help text|
varies|Type of answer|125
ID|Multiple answers allowed|136
CWE|Answer choices|9999
NM|Character limit|
NM|Number of decimals|
ID|Patient dob required|136
ID|Patient gender required|136
ID|Patient relationship required|136
ID|Patient signature required|136
ID|Diagnosis required|136
ID|Service required|136
ID|Patient name required|136
ID|Patient address required|136
ID|Subscribers name required|136
ID|Workman s comp indicator|136
ID|Bill type required|136
ID|Commercial carrier name and address required|136
ST|Policy number pattern|
ST|Group number pattern|
EI|Participant device identifier|
DTM|Participant device manufacture date|
DTM|Participant device expiry date|
ST|Participant device lot number|
ST|Participant device serial number|
EI|Participant device donation identification|
CNE|Participation device type|
#types
AD 1 o0 o1 o2 o3 o4 o5
AD 2 o0 o1 o2 o3 o4 o5 ocl ocm
AD 60 o0 o1 o2 o3 oto o22s o22t ocm
AD f8c o0 o1 o2 o3 oto o5 otp ocm
AD 10 o1s2 o1 o2 o3 oto o5 otp ocm
AUI ff0 ocw ocx ocy
AUI 8 ocw od6 ocy
CCD 60 o22u od2
CCD 18 ou3 od2
CCD f80 r2ex o2ey
CCP ff8 o1jz o1k0 o1k1
CD 8 o1k2 o1k3 o1k4 o1k5 otu o1k6
CD 70 o1k2 o1s3 o1k4 o1s4 o1s5 o1k6
CD f80 o1k2 o1s3 o2ez o1s4 o1s5 o2f0
CD 4 otq otr ots ott otu otv
CE 60 o1k7 o7 o22v o9 oa o22w
CE 8 o1k7 o7 o8 o9 oa ob
CE 10 o1s6 o7 o1s7 o1s8 oa o1s9
CE 3 o6 o7 o8 o9 oa ob
CE 4 o6 o7 o8 otw oa ob
CF 60 o1k7 otx o22v o9 oty o22w
CF 80 o1k7 otx o2f1 o9 oty o2f2
CF f00 o1k7 otx o2f1 o9 oty o2f2 o1kd o1ke o1kf o35s o35t o35u o35v o35w o35x o35y o35z o360 o361 o362 o363 o364
CF 8 o1k7 otx o8 o9 oty ob
CF 10 o1sa otx o1s7 o1sb oty o1s9
CF 4 o6 otx o8 otw oty ob
CK 2 oc od ocn oco
CK 1 oc od oe
CK 10 otz o1sc ou1 o1sd
CK 8 otz od ou1 ou2
CK 4 otz ou0 ou1 ou2
CK_ACCOUNT_NO 2 ocp od ocq ocr
CM_ABS_RANGE 6 ocs oct ocu ocv
CM_AUI 2 ocw ocx ocy
CM_AUI 4 ocw od6 ocy
CM_BATCH_TOTAL 2 ocz od0
CM_CCD 2 od1 od2
CM_CCD 4 ou3 od2
CM_CP 4 ou4 ou5
CM_CSU 4 ou6 ou7 ou8 ou9 oua oub ouc
CM_DDI 2 od3 od4 od5
CM_DDI 4 oud od4 od5
CM_DIN 6 od6 od7
CM_DLD 6 od8 od9
CM_DLT 6 ocs oda odb odc
CM_DTN 2 odd od5
CM_DTN 4 oue od5
CM_EIP 2 ode odf
CM_EIP 4 ouf oug
CM_ELD 6 odg odh odi odj
CM_ELECTRODE 4 ouh oui
CM_FILLER 2 odk odl
CM_FINANCE 2 odm od9
CM_GROUP_ID 2 odn odo
CM_INTERNAL_LOCATION 2 odp odq odr ocr o5j ods odt odu
CM_JOB_CODE 2 odv odw
CM_LA1 2 odx ody
CM_LA1 4 ouj ouk oul oum oun ouo oup ouq o0 o1 o2 o3 oto o5 otp ocm
CM_LICENSE_NO 2 odz oe0
CM_MDV 4 our ous
CM_MOC 2 oe1 oe2
CM_MOC 4 out ouu
CM_MSG 7 of og
CM_NDL 2 oe3 oe4 oe5 oe6
CM_NDL 4 ouv oe4 oe5 ouw ouk oul oum oun ouo oup ouq
CM_OCD 2 oe7 oe8
CM_OCD 4 oux oe8
CM_OS 4 ouy ouz ov0 ov1 ov2 ov3 ov4 ov5 ov6 ov7 ov8
CM_OSP 2 oe9 oea oeb
CM_OSP 4 ov9 oea oeb
CM_PARENT_RESULT 2 oec oed oee
CM_PAT_ID 2 oef od ocq ocr ocl
CM_PAT_ID_0192 2 oef od ocq ocr oeg
CM_PCF 2 oeh oei oej
CM_PCF 4 ova ovb ovc
CM_PEN 2 oek oel
CM_PEN 4 ovd oel
CM_PI 4 ove ovf ovg
CM_PIP 6 oem oen oeo oep
CM_PLACER 2 oeq oer
CM_PLN 2 oes oet oeu
CM_PLN 4 oes ovf ovh oeo
CM_POSITION 2 oev oew oex
CM_PRACTITIONER 2 oey oez
CM_PRL 4 ovi ovj ovk
CM_PTA 2 of0 of1 od4
CM_PTA 4 ovl ovm od4
CM_RANGE 6 of2 of3
CM_RANGE_SIMPLE 6 of4 of5
CM_RFR 2 of6 o89 of7 of8 of9 ofa ofb
CM_RFR 4 ovn ovo ovp ovq ovr ovs ovt
CM_RMC 2 ofc ofd ofe
CM_RMC 4 ovu ovv ovw
CM_SPD 6 off ofg ofh ofi
CM_SPS 2 ofj ofk ofl ofm ofn
CM_SPS 4 ofj ofk ofl ofm ofn ovx
CM_UVC 2 ofo ofp
CM_UVC 4 ovy ofp
CM_VR 6 ofq ofr
CM_WVI 4 ovz ow0
CN 2 ofs oi oj ok oo op ol oft
CN 1 oh oi oj ok ol
CN 10 ove o1se oj o1kg oo op o1k8 o1k9 ou2
CN 8 ove oi oj ok oo op o1k8 o1k9 ou2
CN 4 ove oi oj ok oo op ol ow1 ou2
CNE 60 o1k7 o7 o22v o9 oa o22w o1kd o1ke o1kf
CNE 8 o1k7 o7 o8 o9 oa ob o1kd o1ke o1kf
CNE 10 o1s6 o7 o1s7 o1s8 oa o1s9 o1kd o1ke o1kf
CNE 80 r1k7 o7 o2f1 o9 oa o2f2 o1kd o1ke o1kf
CNE f00 r1k7 o7 o2f1 o9 oa o2f2 o1kd o1ke o1kf o35s o365 o35u o35v o35w o35x o35y o35z o360 o361 o362 o363 o364
CNN f80 oes oi oj o1kg oo op o1k8 o1k9 o1ka o1kb o1kc
CNN 60 oes oi oj o1kg oo op o22x o22y o22z o1kb o230
CNN 10 ove oi oj o1kg oo op o1k8 o1k9 o1ka o1kb o1kc
CNN 8 ove oi oj ok oo op o1k8 o1k9 o1ka o1kb o1kc
CNS 8 ove oi oj o1kg oo op o1k8 o1k9 o1ka o1kb o1kc
CN_SIMPLE 4 ove oi oj ok oo op ol ow1 ow2
CP 78 ow3 o1kh ow5 ow6 ow7 o1ki
CP 4 ow3 ow4 ow5 ow6 ow7 ow8
CP f80 rw3 ow4 ow5 ow6 o2f3 ow8
CQ 3 om on
CQ f80 ow9 o2f4
CQ 7c ow9 ol6
CQ_SIMPLE fc ow9 on
CSU 18 o1kj o1kk o1kl o1km o1kn o1ko o1kp
CSU 60 o1kj o1kk o1kl o231 o1kn o1ko o232
CSU 80 r1kj o1kk o1kl o2f5 o1kn o1ko o2f6
CSU f00 r1kj o1kk o1kl o2f5 o1kn o1ko o2f6 o366 o367 o1kf o368 o369 o36a o36b o36c o36d o36e o36f o36g o36h o36f o36g o36i
CWE 60 o1k7 o7 o22v o9 oa o22w o1kd o1ke o1kf
CWE 80 o1k7 o7 o2f1 o9 oa o2f2 o1kd o1ke o1kf
CWE f00 o1k7 o7 o2f1 o9 oa o2f2 o1kd o1ke o1kf o35s o365 o35u o35v o35w o35x o35y o35z o360 o361 o362 o363 o364
CWE 8 o1k7 o7 o8 o9 oa ob o1kd o1ke o1kf
CWE 10 o1s6 o7 o1s7 o1s8 oa o1s9 o1kd o1ke o1kf
CX 60 oes ou0 ocn o1sd o233 owc o234 oeo o235 o236
CX 10 owa o1sf ou1 ou2 o1sg owc o1sh oeo
CX 8 owa od ou1 ou2 owb owc
CX 4 owa ou0 ou1 ou2 owb owc
CX 80 res ox7 ocq ou2 o2f7 owc o234 oeo o235 o236
CX f00 res ox7 ocq ou2 r2f7 owc o234 oeo o235 o236 o36j o36k
DDI 60 oud o237 od5
DDI 18 oud od4 od5
DDI f80 oud r237 od5
DIN 60 od6 o238
DIN 18 od6 od7
DIN f80 r2f8 r2f9
DLD 8 o1kq od9
DLD 60 o239 od9
DLD 10 od8 od9
DLD f80 r2fa o2fb
DLN 60 odz o23a oeo
DLN 1c owd owe oeo
DLN f00 rdz o36l oeo
DLN 80 rdz owe oeo
DLT 18 o1kr oda o1ks odc
DLT 60 o23b oda o23c o23d
DLT f80 o23b oda o2fc o23d
DR f80 o2fd o2fe
DR 7c owf owg
DR_SIMPLE 70 o1si o1sj
DTN 60 o23e od5
DTN 18 oue od5
DTN f00 r36m rd5
DTN 80 rue rd5
ED 18 owh o1kt o1ku o1kv owl
ED 60 owh o1kt o23f o1kv o23g
ED 4 owh owi owj owk owl
ED f80 owh rwi o2ff rwk r23g
EI 18 owm o1kw owo o1kx
EI 60 owm o23h owo o1kx
EI f84 owm own owo owp
EIP fe0 o23i o23j
EIP 18 ouf oug
ELD 60 odg o23k odi o23l
ELD 80 odg o23k odi o2fg
ELD 18 odg odh odi odj
ERL 60 odg o23k odi o23m o23n o23o
ERL f80 rdg r23k odi o23m o23n o23o
FC 10 o1ky o1sk
FC 8 o1ky od9
FC 60 o23p od9
FC 4 owq od9
FC 80 r2fh o2fb
FC f00 r36n o2fb
FN 70 o1sl o1sm o1sn o1so o1sp
FN 8 oi o1kz
FN f80 r1sl o1sm o1sn o1so o1sp
HD 78 o1kw owo o1kx
HD f84 own owo owp
ICD 60 o23q oip o23r
ICD 80 o2fi r2fj o2fk
ICD f00 o36o r2fj o2fk
JCC 18 o1l0 o1l1
JCC 60 o1l0 o1l1 o23s
JCC f00 o36p o36q o23s
JCC 4 owr ows
JCC 80 owr ows o23s
LA1 180 o1la ouk oul o23w oun o2fl oup o1l2 ok1
LA1 60 o23t o23u o23v o23w o23x o23y o23z o240 ok1
LA1 18 ouw ouk oul oum oun ouo oup o1l2 ok1
LA2 180 o1la ouk oul o23w oun o2fl oup o1l2 o0 o1 o2 o3 oto o5 otp ocm
LA2 60 o23t o23u o23v o23w o23x o23y o23z o240 o0 o1 o2 o3 oto o22s o22t ocm
LA2 8 ouw ouk oul oum oun ouo oup o1l2 o0 o1 o2 o3 oto o5 otp ocm
LA2 10 ouw ouk oul oum oun ouo oup o1l2 o1s2 o1 o2 o3 oto o5 otp ocm
MA f80 o2fm o2fn o2fo o2fp
MA 60 owt owu o241 oww o242 o243
MA 10 owt owu owv o1sq o1sr o1ss
MA c owt owu owv oww owx owy
MO ffc ow9 owz
MOC f80 o237 o2fq
MOC 60 o237 ouu
MOC 18 out ouu
MOP 18 o1l3 o1l4
MOP 60 o244 o1l4 o245
MOP 80 r2fr r1l4 o245
MOP f00 r2fr r1l4 o36r
MSG 60 o246 o247 o248
MSG 18 of og o1l5
MSG f80 r2fs rg r1l5
NA f7c ox0 ox1 ox2 ox3
NA 80 rx0 ox1 ox2 ox3
NDL f80 o1l6 o2ft o2fu o1la ouk oul o23w oun o2fl oup o1l2
NDL 60 o1l6 oe4 oe5 o23t o23u o23v o23w o23x o23y o23z o240
NDL 18 o1l6 oe4 oe5 ouw ouk oul oum oun ouo oup o1l2
NR ff8 o1l7 o1l8
OCD 10 o1st oe8
OCD 60 o249 oe8
OCD 8 oe7 oe8
OCD f80 r2fv re8
OG 800 o3k6 o3k7 odh o1k7
OSD 60 o24a ouz o24b ov1 o24c ov3 ov4 ov5 o24d ov7 o24e
OSD 18 ouy ouz ov0 ov1 ov2 ov3 ov4 ov5 ov6 ov7 ov8
OSD 80 ruy ruz ov0 rv1 ov2 ov3 ov4 rv5 ov6 rv7 ov8
OSP 60 o24f oea oeb
OSP 18 ov9 oea oeb
OSP f80 r2fw oea oeb
PCF 18 ova ovb oej
PI 18 ove ovf ovg
PIP 60 o24g o24h oeo oep o24i
PIP 18 oem oen oeo oep o1l9
PIP f80 r2fx o2fy oeo oep o24i
PL 10 o1la ouk oul o1su oun ouo oup o1l2 o188
PL 80 o1la ouk oul o23w oun ouo oup o1l2 o188 o24k o24l
PL 8 o1la ouk oul oum oun ouo oup o1l2 o188
PL 60 o23t o23u o23v o23w o23x o24j o23z o240 o188 o24k o24l
PL f00 o36s o36t o36u o23w oun ouo o36v o36w o188 o24k o24l
PL 4 ox4 ouk oul oum oun ouo oup ouq ox5
PLN 60 oes o24m o24n oeo
PLN 18 ove ovf ovh oeo
PLN 80 res r2fz o24n oeo
PLN f00 res r36x o24n oeo
PN 8 o1lb oj ok oo op o1k8
PN 10 o1se oj o1kg oo op o1k8
PN 3 oi oj ok oo op ol
PPN f00 o36y o1se oj o1kg oo op x36z o370 ou2 ox6 ox7 ocq o2f7 owc o2g0 oy8 o2g1 x371 o1sy o2fb o2g3 o24s o235 o236 o36j o36k
PPN 80 oes o1se oj o1kg oo op o1k8 o1k9 ou2 ox6 ox7 ocq o2f7 owc o2g0 oy8 o2g1 o2g2 o1sy o2fb o2g3 o24s o235 o236
PPN 60 oes o1se oj o1kg oo op o22x o22y o1sd o24o ox7 ocn o233 owc ox9 o24p o24q o1sx o24r od9 o1h0 o24s o235 o236
PPN 4 oes oi oj ok oo op ol ow1 ou2 ox6 ox7 ou1 ox8 owc ox9
PPN 8 ove o1lb oj ok oo op o1k8 o1k9 ou2 ox6 ox7 ou1 ox8 owc ox9 oy8
PPN 10 ove o1se oj o1kg oo op o1k8 o1k9 o1sd ox6 ox7 ou1 o1sv owc ox9 oy8 o1sw o1sx o1sy
PRL 60 o24t o24u o24v
PRL 18 ovi ovj ovk
PRL 780 r2g4 o24u o24v
PRL 800 r2g4 o3k8 o24v
PT 98 o59 o1lc
PT 60 oju o24w
PT 4 oxa oxb
PT f00 r59 o1lc
PTA 18 o1ld o1le od4
PTA 60 ovl ovm o1l4 o24x
PTA 80 r1ld o1le o1l4 r24x
PTA f00 r372 o373 x374 r24x
QIP 60 o1lf o24y
QIP 10 o1lf oxd
QIP c oxc oxd
QIP f80 r1lf r24y
QSC 60 o1lf o24z oxg o250
QSC 18 o1lf oxf oxg oxh
QSC 4 oxe oxf oxg oxh
QSC f80 r1lf oxf oxg oxh
RCD 60 o1lf o251 oxk
RCD f80 o1lf o2g5 oxk
RCD 18 o1lf oxj oxk
RCD 4 oxi oxj oxk
RFR 8 o1lg o1lh o1li o1lj ovr ovs ovt
RFR 10 o1lg o1lh o1li o1sz ovr ovs ovt
RFR 60 o1lg o1x5 o1li o1lj of9 ovs ovt
RFR 80 r1lg o1lh o1li o1lj of9 ovs ovt
RFR f00 r1lg o375 o1li o1lj of9 ovs ovt
RI 60 o252 oxm
RI f00 o376 oxm
RI 2 ofu ofv
RI 9c oxl oxm
RMC 18 o1lk ovv ofe
RMC 60 ovu o253 ofe o24x
RMC 80 r1lk ovv ofe r24x
RMC f00 r377 o378 x379 r24x
RP 60 oxn oxo o1kt o254
RP f9c oxn oxo owi oxp
RPT 60 o255 o256 o257 o258 o259 o25a o25b o25c o25d o25e o25f
RPT 80 r2g6 o2g7 o257 o258 o259 o25a o2g8 o2g9 o25d o25e o25f
RPT f00 r2g6 o2g7 o257 o258 o259 o37a o2g8 o2g9 o25d o37b o25f
SAD ff0 o1t0 o1t1 o1t2
SCV fe0 o25g oxr
SCV 8 oxq o1ll
SCV 14 oxq oxr
SN ff0 oxs oxt o1t3 oxv
SN c oxs oxt oxu oxv
SPD 60 off ofg o25h ofi
SPD 18 off ofg ofh ofi
SPD f80 rff ofg ofh ofi
SPS 60 o25i o25j o25k o25l o25m o25n o25o
SPS 80 o25i o2ga o25k o2gb o2gc o25n o2gd
SPS 18 ofj ofk ofl ofm ofn ovx o1lm
SRT 10 o1t4 o1t5
SRT 60 o1t4 o25p
SRT f80 r1t4 o1t5
TQ 2 ofw ofx ofy oe4 oe5 ofz og0 og1 og2 og3
TQ 80 oxw ofx ofy o2ft o2fu o6f og0 o25q og2 o1ln o2ge o25s
TQ 60 oxw ofx ofy oe4 oe5 o6f og0 o25q o25r o1ln o1lo o25s
TQ 8 oxw ofx ofy oe4 oe5 o6f og0 o7 oxx o1ln o1lo o1lp
TQ 10 oxw ofx ofy oe4 oe5 o6f og0 og1 o1t6 o1ln o1lo o1lp
TQ 4 oxw ofx ofy oe4 oe5 o6f og0 og1 oxx oxy
TS 60 o25t o25u
TS 1e og4 or
TS 1 rq rr
TX_CHALLENGE 18 o1lq o1lr
UVC 60 o25v o25w
UVC 18 ovy ofp
UVC 80 r2gf o25w
UVC f00 r37c o25w o37d o37e
VH 60 o25x o25y oy1 oy2
VH f9c oxz oy0 oy1 oy2
VID 18 o1ls o1lt o1lu
VID 80 o1ls o2gg o2gh
VID 60 ojv o25z o1lu
VID f00 r1ls o2gg o2gh
VR fe0 ofq o260
VR 18 ofq ofr
WVI 78 ovz ow0
WVI f80 rvz ow0
WVS 60 o261 o262
WVS 18 ouh oui
WVS f80 r261 o262
XAD 4 o0 o1 o2 o3 oto o5 otp ocm oy3 oy4
XAD 8 o0 o1 o2 o3 oto o5 otp ocm oy3 oy4 o1lv
XAD 10 o1t7 o1 o2 o3 oto o5 otp ocm oy3 oy4 o1lv o1t8
XAD 60 o263 o1 o2 o3 oto o22s o22t ocm o264 o265 o266 o1t8 od9 o1h0
XAD f00 o263 o1 o2 o3 oto o5 otp ocm o37f o37g o1lv x37h o2fb o2g3 o2gj o2gk o2gl o2gm o2gn o2go o2gp o2gq o2gr
XAD 80 o263 o1 o2 o3 oto o5 otp ocm oy3 oy4 o1lv o2gi o2fb o2g3 o2gj o2gk o2gl o2gm o2gn o2go o2gp o2gq o2gr
XCN f00 o36y o1se oj o1kg oo op x36z o370 ou2 ox6 ox7 ocq o2f7 owc oy8 o2g1 x371 o1sy o2fb o2g3 o24s o235 o236 o36j o36k
XCN 80 oes o1se oj o1kg oo op o1k8 o1k9 ou2 ox6 ox7 ocq o2f7 owc oy8 o2g1 o2g2 o1sy o2fb o2g3 o24s o235 o236
XCN 60 oes o1se oj o1kg oo op o22x o22y o1sd o24o ox7 ocn o233 owc o24p o24q o1sx o24r od9 o1h0 o24s o235 o236
XCN 8 ove o1lb oj ok oo op o1k8 o1k9 ou2 ox6 ox7 ou1 ox8 owc oy8
XCN 10 ove o1se oj o1kg oo op o1k8 o1k9 ou2 ox6 ox7 ou1 o1sv owc oy8 o1sw o1sx o1sy
XCN 4 ove oi oj ok oo op ol ow1 ou2 oy5 ox7 ou1 ox8 oy6
XON 60 oka o267 oc od ocn o1sd o233 owc o24p o268
XON 100 oka o37i x37j o2gs ocq ou2 o2f7 owc oy8 o268
XON e00 oka o37i x37j x3gm x3gn ou2 o2f7 owc oy8 o268
XON 80 oka oy7 oc o2gs ocq ou2 o2f7 owc oy8 o268
XON 10 oka oy7 otz o1sc ou1 ou2 o1sv oy6 oy8
XON 8 oka oy7 otz od ou1 ou2 ox8 oy6 oy8
XON 4 oka oy7 otz ou0 ou1 ou2 ox8 oy6
XPN 8 o1lb oj ok oo op o1k8 ox6 oy8
XPN 10 o1se oj o1kg oo op o1k8 ox6 oy8 o1sw o1sx o1sy
XPN 80 o1se oj o1kg oo op o1k8 ox6 oy8 o2g1 o2g2 o1sy o2fb o2g3 o24s
XPN 60 o1se oj o1kg oo op o22x o24o o24p o24q o1sx o24r od9 o1h0 o24s
XPN e00 o1se oj o1kg oo op x36z ox6 oy8 o2g1 x371 o1sy o2fb o2g3 o24s o37l
XPN 100 o1se oj o1kg oo op xl ox6 oy8 o2g1 x37k o1sy o2fb o2g3 o24s o37l
XPN 4 oi oj ok oo op ol ox6 oy8
XTN 80 - oya o2gt o2gu oyd oye o26c oyg oyh o26d o26e o26f o2gv o2g3 o2gj o2gq o2gw o2gp
XTN 60 o269 o26a o26b oyc oyd oye o26c oyg oyh o26d o26e o26f
XTN 1c oy9 oya oyb oyc oyd oye oyf oyg oyh
XTN f00 x37m oya r2gt o2gu o37n o37o o37p o37q oyh o26d o26e o26f o2gv o2g3 o2gj o2gq o2gw o2gp
#segments
ABS 70 Abstract|o1t9 o1ta o1tb o1tc o1td o1te o1tf o1tg o1th o1ti o1tj o1tk o1tl o1tm
ABS f80 Abstract|o1t9 o2gx o2gy o2gz o1td o2h0 o2h1 o1tg o2h2 o1ti o2h3 o1tk o2h4 o1tm
ACC 80 Accident|o2h5 o2h6 ou o2h7 oyk oyl o1af o1tn o1to o1tp o26g
ACC 100 Accident|o2h5 o2h6 ou o2h7 oyk oyl o1af o1tn o1to o1tp o26g o37r
ACC e00 Accident|o2h5 o2h6 ou o2h7 oyk oyl o1af o1tn o1to o1tp o26g o37r O3go
ACC 2 Accident|os og5 ou
ACC 1 Accident|os ot ou
ACC 8 Accident|os oyi ou o1lw oyk oyl
ACC 10 Accident|os oyi ou o1lw oyk oyl o1af o1tn o1to o1tp
ACC 60 Accident|os oyi ou o1lw oyk oyl o1af o1tn o1to o1tp o26g
ACC 4 Accident|os oyi ou oyj oyk oyl
ADD fff Addendum|ov
ADJ 80 Adjustment|r2h8 r2h9 r2ha r2hb o2hc o2hd O2he o2hf o2hg o2hh o2hi o2hj o2hk r2hl o2hm
ADJ f00 Adjustment|r2h8 r2h9 r2ha r37s O2hc o2hd O2he o2hf o2hg o2hh o37t o2hj o2hk r2hl o2hm
AFF ff0 Professional affiliation|rym r1tq o1tr O1ts o1tt
AIG f00 Appointment information general resource|rym oyn o2hn r2ho O2hp oyr o2hq o2ft oyt o2hr oyv o2hs o37u o2ht
AIG 80 Appointment information general resource|rym oyn o2hn r2ho O2hp oyr o2hq o2ft oyt o2hr oyv o2hs oyx o2ht
AIG 7c Appointment information general resource|rym oyn oyo ryp Oyq oyr oys oe4 oyt oyu oyv oyw oyx oyy
AIL 60 Appointment information location resource|rym oyn Oyz o26h oz1 oe4 oyt oyu oyv oyw oyx oyy
AIL f00 Appointment information location resource|rym oyn Oyz o2hu o2hv o2ft oyt o2hr oyv o2hs o37u o2ht
AIL 80 Appointment information location resource|rym oyn Oyz o2hu o2hv o2ft oyt o2hr oyv o2hs oyx o2ht
AIL 18 Appointment information location resource|rym oyn oyz rz0 oz1 oe4 oyt oyu oyv oyw oyx oyy
AIL 4 Appointment information location resource|rym oyn ryz oz0 oz1 oe4 oyt oyu oyv oyw oyx oyy
AIP 60 Appointment information personnel resource|rym oyn Oz2 o26i oyq oe4 oyt oyu oyv oyw oyx oyy
AIP f00 Appointment information personnel resource|rym oyn Oz2 o2hw o2hp o2ft oyt o2hr oyv o2hs o37u o2ht
AIP 80 Appointment information personnel resource|rym oyn Oz2 o2hw o2hp o2ft oyt o2hr oyv o2hs oyx o2ht
AIP 18 Appointment information personnel resource|rym oyn Oz2 rz3 oyq oe4 oyt oyu oyv oyw oyx oyy
AIP 4 Appointment information personnel resource|rym oyn oz2 rz3 Oyq oe4 oyt oyu oyv oyw oyx oyy
AIS f00 Appointment information service|rym oyn r2hx o2ft oyt o2hr oyv o2hs o37u o2ht O2hy O2hz
AIS 80 Appointment information service|rym oyn r2hx o2ft oyt o2hr oyv o2hs oyx o2ht O2hy O2hz
AIS 8 Appointment information service|rym oyn r6e oe4 oyt oyu oyv oyw oyx oyy
AIS 4 Appointment information service|rym oyn rz4 oe4 oyt oyu oyv oyw oyx oyy
AIS 70 Appointment information service|rym oyn rz4 oe4 oyt oyu oyv oyw oyx oyy O1tu O1tv
AL1 10 Patient allergy information|r1tw o1tx r1ty o1tz O1u0 ogb
AL1 2 Patient allergy information|rg6 og7 rg8 og9 oga ogb
AL1 8 Patient allergy information|rym o1lx rg8 o1ly Oga ogb
AL1 60 Patient allergy information|rym o1tx r1ty o1tz O1u0 ogb
AL1 f00 Patient allergy information|rym o2i0 r2i1 o2i2 O1u0
AL1 80 Patient allergy information|rym o2i0 r2i1 o2i2 O1u0 ogb
AL1 4 Patient allergy information|rym og7 rg8 og9 oga ogb
APR ff8 Appointment preferences|O1lz O1m0 O1m1 oz8 Oz9
APR 4 Appointment preferences|Oz5 Oz6 Oz7 oz8 Oz9
ARQ e00 Appointment request|rza ozb ozc o3gp o2i3 o2i4 o2i5 o2i6 ozi o2i7 Ozk o6f ozl ozm Rzn Ozo Ozp ozq Rzr Ozs ozt ozu ozv O19d O138
ARQ 180 Appointment request|rza ozb ozc ozd o2i3 o2i4 o2i5 o2i6 ozi o2i7 Ozk o6f ozl ozm Rzn Ozo Ozp ozq Rzr Ozs ozt ozu ozv O19d O138
ARQ 8 Appointment request|rza ozb ozc ozd oze ozf ozg ozh ozi ozj Ozk o6f ozl ozm Rzn Ozo Ozp ozq Rzr Ozs ozt ozu ozv
ARQ 70 Appointment request|rza ozb ozc ozd oze ozf ozg ozh ozi ozj Ozk o6f ozl ozm Rzn Ozo Ozp ozq Rzr Ozs ozt ozu ozv O19d O138
ARQ 4 Appointment request|rza ozb ozc ozd oze ozf ozg ozh ozi ozj Ozk o6f ozl ozm ozn ozo ozp ozq rzr Ozs ozt ozu ozv
ARV f80 Access restriction|oym r2i8 r2i9 O2ia O2ib o2ic
AUT 78 Authorization information|o1m2 rzx ozy ozz o100 o101 o102 o103 o104 o105
AUT 80 Authorization information|o2id r2ie ozy o2if o2ig o101 o102 o103 o104 o2ih
AUT 100 Authorization information|o2id r2ie ozy o2if o2ig o101 o102 o37v o37w o2ih O37x O37y
AUT e00 Authorization information|o2id r2ie ozy o2if o2ig o101 o102 o37v o37w o2ih O37x O37y R3gq O3gr O3gs O3gt O3gu O3gv O3gw O3gx O3gy O3gz O3h0 O3h1 O3h2 O3h3 O3h4 O2go O30w
AUT 4 Authorization information|ozw rzx ozy ozz o100 o101 o102 o103 o104 o105
BHS 60 Batch header|rw rx o26j o26k o26l o26m o12 o13 o14 o15 o16 o17
BHS f80 Batch header|rw rx o26j o26k o26l o26m o2ii o13 o14 o15 o16 o17 o2ij o2ik
BHS 1f Batch header|rw rx oy oz o10 o11 o12 o13 o14 o15 o16 o17
BLC 70 Blood code|o1u1 o1u2
BLC f80 Blood code|o2il o1u2
BLG 1 Billing|o18 o19 o1a
BLG 18 Billing|o1m3 ogd o1m4
BLG fe0 Billing|o1m3 ogd o1m4 o26n
BLG 4 Billing|ogc ogd o106
BLG 2 Billing|ogc ogd oge
BPO 60 Blood product order|rym r26o O26p r26q o26r o26s o26t o26u o26v o26w o26x o26y O26z o270
BPO f80 Blood product order|rym r2im O26p r26q o26r o2in o2io o26u o26v o2ip o26x o26y O26z o270
BPX 60 Blood product dispense status|rym r271 r272 r273 o274 o275 o276 o277 o278 o279 o27a O27b o27c r26q o26r o26s o27d o27e o27f o27g o27h
BPX f80 Blood product dispense status|rym r271 r272 r2iq o274 o2ir o2is o277 o278 o279 o2it O2iu o2iv r26q o26r o2in o27d o27e o27f o27g o27h
BTS ffc Batch trailer|o1b o15 O107
BTS 2 Batch trailer|o1b o15 Ogf
BTS 1 Batch trailer|o1b o15 o1c
BTX 60 Blood product transfusion disposition|rym o274 o275 o27i o277 o278 o279 r26q o26r o26s r27j r27k r273 o27l o27m o27n o27o O27p o27q
BTX 180 Blood product transfusion disposition|rym o274 o2ir o2iw o277 o278 o279 r26q o26r o2in r27j r27k r2iq o2ix o2iy o2iz o2j0 O27p o27q
BTX e00 Blood product transfusion disposition|rym o274 o2ir o2iw o277 o278 o279 r26q o26r o2in r27j r27k r2iq o2ix o2iy o2iz o2j0 O27p o27q o27d
BUI e00 Blood unit information|Oym R3h5 R3h6 R3h7 R3h8 R3h9 R3ha R3hb R3hc R3hd R3he R3hf
CDM 4 Charge description master|r108 O109 r10a o10b o10c O10d O10e o10f O10g o10h O10i o10j o10k
CDM 8 Charge description master|r108 O109 r10a o10b o1m5 O10d O13a o10f O10g o10h O10i O10j o10k
CDM 60 Charge description master|r108 O109 r10a o10b o1m5 O10d O13a o10f O1u5 o10h O27r O10j o10k
CDM 10 Charge description master|r108 O1u3 r10a o10b o1m5 O1u4 O13a o10f O1u5 o10h O10i O10j o10k
CDM e00 Charge description master|r2a3 O37z r10a o10b o380 O2j3 O2j4 o10f O2j5 o10h O27r O10j o10k
CDM 80 Charge description master|r2j1 O2j2 r10a o10b o1m5 O2j3 O2j4 o10f O2j5 o10h O27r O10j o10k
CDM 100 Charge description master|r2j1 O37z r10a o10b o380 O2j3 O2j4 o10f O2j5 o10h O27r O10j o10k
CDO e00 Cumulative dosage|oym o30w o3hg o3hh
CER 40 Certificate detail|rym o27s o27t o27u o27v o27w o27x o27y o27z o280 o281 o282 r283 O284 o285 o286 o287 O288 o289 o28a o28b O28c o28d o28e o183 o184 o1h0 o28g o28h o28i o28j
CER 20 Certificate detail|rym o27s o27t o27u o27v o27w o27x o27y o27z o280 o281 o282 r283 O284 o285 o286 o287 O288 o289 o28a o28b O28c o28d o28e o183 o28f o1h0 o28g o28h o28i o28j
CER 80 Certificate detail|rym o27s o27t o27u o27v o27w o27x o27y o27z o280 o281 o282 r283 O2j6 o285 o286 o287 O288 o289 o28a o28b O28c o2j7 o2j8 o2j9 o2ja o2g3 o2jb o2jc o2jd o2je
CER f00 Certificate detail|rym o27s o27t o27u o27v o381 o27x o27y o27z o280 o281 o382 r283 O2j6 o285 o286 o287 O288 o289 o28a o28b O28c o2j7 o2j8 o2j9 o2ja o2g3 o2jb o2jc o2jd o2je
CM0 4 Clinical study master|o10l r10m O10n r10o o10p o10q o10r o10s o10t o10u o10v
CM0 f80 Clinical study master|oym r10m (0,3)116 r10o O10p o10q o10r o10s O10t o1u6 O10v
CM0 8 Clinical study master|oym r10m O116 r10o O10p o10q o10r o10s O10t o10u O10v
CM0 70 Clinical study master|oym r10m O116 r10o O10p o10q o10r o10s O10t o1u6 O10v
CM1 4 Clinical study phase master|r10w o10x r10y
CM1 78 Clinical study phase master|rym r10x r10y
CM1 e80 Clinical study phase master|rym r2jf r10y
CM1 100 Clinical study phase master|rym r383 r10y
CM2 4 Clinical study schedule master|o10z r110 o111 R112
CM2 68 Clinical study schedule master|oym r110 o111 R112
CM2 10 Clinical study schedule master|oym r1u7 o111 R1u8
CM2 f80 Clinical study schedule master|oym r2jg o111 (1,200)2jh
CNS 70 Clear notification|o1u9 o1ua o1ub o1uc o1ud o1ue
CNS f80 Clear notification|o1u9 o1ua o2ji o2jj o2jk o2jl
CON 60 Consent|rym o28k o28l o28m O28n O28o O28p O28q O28r o28s r28t o28u o28v o28w o28x o28y o28z o290 o291 o292 o293 o294 o295 R296 R297
CON 80 Consent|rym o28k o2jm o28m O28n O28o O2jn O2jo O28r o28s r28t o2jp o2jq o2jr o2js o28y o28z o2jt o291 o292 o293 o294 o295 R296 R2ju
CON f00 Consent|rym o28k o2jm o28m O28n O28o O2jn O2jo O28r o28s r28t o2jp o2jq o2jr o2js o28y o28z o2jt o291 o292 o293 o294 o295 R296 R384
CSP 4 Clinical study phase|o10x r113 o114 o115
CSP 78 Clinical study phase|r10x r113 o114 o115
CSP e80 Clinical study phase|r2jf r2jv o2jw o2jx
CSP 100 Clinical study phase|r383 r2jv o2jw o2jx
CSR 4 Clinical study registration|r10m o116 o117 r118 o119 o11a o11b r11c o11d o11e O11f O11g O11h o11i o11j o11k
CSR 78 Clinical study registration|r10m o116 o117 r118 o119 r11a O11b R11c o11d o11e O11f O1m6 O11h o11i o11j o11k
CSR f80 Clinical study registration|r10m o116 o2jy r118 o119 r2jz O11b R11c o2k0 o2k1 (0,3)2k2 (0,3)2k3 (0,3)2k4 o2k5 o2k6 o2k7
CSS 4 Clinical study data schedule|o11l o11m O11n
CSS 78 Clinical study data schedule|r11l o11m O11n
CSS f80 Clinical study data schedule|r2k8 o2k9 (0,3)2ka
CTD 8 Contact data|Ok4 O11o O11p o11q O11r o11s O1m7
CTD f80 Contact data|R2kb O11o O11p o11q O11r o2kc O2kd
CTD 10 Contact data|Rk4 O11o O11p o11q O11r o11s O1m7
CTD 60 Contact data|Rk4 O11o O11p o11q O11r o11s O298
CTD 4 Contact data|rk4 O11o O11p o11q O11r o11s O11t
CTI 7c Clinical trial identification|r10m o10x o11l
CTI e80 Clinical trial identification|r10m o2jf o2k8
CTI 100 Clinical trial identification|r10m o383 o2k8
DB1 4 Disability|rym o11u O11v o11w o11x o11y o11z o120
DB1 48 Disability|rym o1m8 O11v o11w o11x o11y o11z o120
DB1 90 Disability|rym o1m8 O11v o1uf o11x o11y o11z o120
DB1 20 Disability|rym o1m8 O299 o11w o11x o11y o11z o120
DB1 f00 Disability|rym o385 O11v o1uf o11x o11y o11z o120
DG1 4 Diagnosis|r1d ogg oh1 o1g o1h r121 ogj o122 o123 o124 o125 o1o o126 o1q o127 O128 o129 o12a o12b
DG1 1 Diagnosis|r1d r1e o1f o1g o1h r1i o1j o1k o1l o1m o1n o1o o1p o1q
DG1 2 Diagnosis|r1d rgg ogh o1g o1h rgi ogj ogk o1l ogl ogm o1o o1p o1q ogn ogo
DG1 18 Diagnosis|rym ogg oh1 o1g o1h r121 ogj o122 o123 o124 o125 o1o o126 o1q o1m9 O128 o129 o12a o12b
DG1 60 Diagnosis|rym ogg oh1 o1g o1h r121 ogj o122 o123 o124 o125 o1o o126 o1q o1m9 O128 o129 o12a o12b o29a o29b
DG1 80 Diagnosis|rym x2ke r2kf x2kg o2kh r121 - - - - - - - - o1m9 O128 o129 o12a o2ki o29a o29b o2kj o2kk o2kl o2km o2kn
DG1 100 Diagnosis|rym x2ke r2kf x2kg o2kh r386 x387 x388 x389 x38a x38b x38c x38d x2ke o38e O128 o38f o12a o2ki o29a o29b o2kj o2kk o2kl o38g o38h
DG1 e00 Diagnosis|rym x2ke r2kf x2kg o2kh r3hi - - - - - - - - o38e O128 o38f o12a o2ki o29a o29b o2kj o2kk o2kl o38g o38h
DMI f80 DRG master file information|o2ko o2kp o2kq o2kr o2ks
DON e00 Donation|O3hj O3hk R3hl R3hm R3hn R3ho R3hp R3hq R3hr R3hs R3ht R3hu R3hv R3hw R3hx R3hy R3hz R3i0 R3i1 R3i2 R3i3 R3i4 R3i5 R3i6 R3i7 R3i8 R3i9 R3ia R3ib R3ic R3id R3ie R3if
DPS 800 Diagnosis and procedure code|r3k9 R3ka o2qy o2ny o3kb
DRG c Diagnosis related group|o122 o12c o123 o124 o125 o1o o126 o12d o12e o12a
DRG 70 Diagnosis related group|o122 o12c o123 o124 o125 o1o o126 o12d o12e o12a o1ug
DRG 80 Diagnosis related group|o2ko o2kt o123 o124 o2ku o1o o126 o12d o12e o12a o1ug o2kv o2kw o2kx o2ky o237 o2kz o2l0 o2l1 o2l2 o2l3 o2l4 o2l5 o2l6 o2l7 o2l8 o2l9 o2la o2lb o2lc o2ld o2le o2lf
DRG f00 Diagnosis related group|o2ko o2kt o123 o38i o2ku o1o o126 o38j o12e o12a o38k o2kv o2kw o2kx o2ky o237 o38l o2l0 o2l1 o38m o2l3 o2l4 o2l5 o2l6 o2l7 o38n o38o o38p o38q o38r o38s o38t o38u
DSC f Continuation pointer|o1r
DSC ff0 Continuation pointer|o1r o1uh
DSP 7 Display data|o1s o1t r1u o1v o1w
DSP ff8 Display data|oym o1t r1u o1v o1w
ECD 10 Equipment command|r1ui r1uj o1uk o1ul O1um
ECD 60 Equipment command|r1ui r1uj o1uk o1ul O29c
ECD 80 Equipment command|r1ui r2lg o1uk o1ul O29c
ECD f00 Equipment command|r1ui r2lg o1uk x38v O29c
ECR 10 Equipment command response|r1un r1uo O1up
ECR 60 Equipment command response|r1un r1uo O29d
ECR f80 Equipment command response|r2lh r2li O29d
EDU 10 Educational detail|rym o1uq o1ur o1us o1ut o1uu o1uv o1uw
EDU 60 Educational detail|rym o1uq o1ur o1us o1ut o1uu o1uv o1uw O29e
EDU 80 Educational detail|rym o1uq o1ur o1us o1ut o1uu o2lj o1uw O29e
EDU f00 Educational detail|rym o38w o1ur o1us o1ut o1uu o2lj o1uw O29e
EQL 7c Embedded query language|o12f r12g r12h r12i
EQP 70 Equipment log service|r1ux o1uy re4 oe5 r1uz
EQP f80 Equipment log service|r2lk o1uy r2ft o2fu r1uz
EQU e00 Equipment detail|R1v0 r2ll o2lm o2ln o2lo
EQU 70 Equipment detail|r1v0 r1v1 o1v2 o1v3 o1v4
EQU 180 Equipment detail|r1v0 r2ll o2lm o2ln o2lo
ERQ 7c Event replay query|o12f r12j O12k
ERR e00 Error|- O29f r29g r29h o29i (0,10)29j o29k o29l O38y o29n O29o O29p
ERR 80 Error|O1ma O29f r29g r29h o29i (0,10)29j o29k o29l O29m o29n O29o O29p
ERR 60 Error|O1ma O29f r29g r29h o29i O29j o29k o29l O29m o29n O29o O29p
ERR 18 Error|R1ma
ERR 1 Error|R1x
ERR 6 Error|Rgp
ERR 100 Error|x38x O29f r29g r29h o29i (0,10)29j o29k o29l O38y o29n O29o O29p
EVN e00 Event type|- r2lp o2lq o390 O1mc o2lr o1v5
EVN 8 Event type|ogq r12l o20 o1mb O1mc o1md
EVN 70 Event type|ogq r12l o20 o1mb O1mc o1md o1v5
EVN 80 Event type|ogq r2lp o2lq o1mb O1mc o2lr o1v5
EVN 1 Event type|r1y r1z o20 o21
EVN 4 Event type|rgq o12l o20 ogr o12m o12n
EVN 2 Event type|rgq r1z o20 ogr ogs
EVN 100 Event type|x38z r2lp o2lq o390 O1mc o2lr o1v5
FAC 4 Facility|R12o o12p r12q r12r O12s O12t O11p O12u r12v o12w o12x o12y
FAC ff8 Facility|r12o o12p R12q r12r O12s O12t O11p O12u R12v o12w O12x o12y
FHS 1f File header|r22 r23 o24 o25 o26 o27 o28 o29 o2a o2b o2c o2d
FHS 60 File header|r22 r23 o29q o29r o29s o29t o28 o29 o2a o2b o2c o2d
FHS f80 File header|r22 r23 o29q o29r o29s o29t o2ls o29 o2a o2b o2c o2d o2lt o2lu
FT1 4 Financial transaction|o2e o2f o2g r12z o130 rgt rgu o2l ogv o2o o131 o132 ogw o133 o134 o135 ogz oh0 Oh1 o136 o137 o2y o138 o139 o13a
FT1 1 Financial transaction|o2e o2f o2g r2h o2i r2j r2k o2l o2m o2n o2o o2p o2q r2r o2s o2t o2u o2v o1f o2w o2x o2y
FT1 2 Financial transaction|o2e o2f o2g r2h o2i rgt rgu o2l ogv o2o o2n o2p ogw rgx o2s ogy ogz oh0 Oh1 oh2 o2x o2y oh3
FT1 18 Financial transaction|oym o2f o2g r12z o130 r1me rgu o2l o2m o2o o131 o132 ogw o133 o134 o135 o1mf o1mg Oh1 O136 O137 o1mh o138 O139 o13a O1mi
FT1 60 Financial transaction|oym o2f o2g r29u o130 r1me rgu o2l o2m o2o o131 o132 ogw o133 o134 o135 o1mf o1mg Oh1 O136 O137 o1mh o138 O139 o13a O1mi o1po o29v o29w o29x O29y
FT1 80 Financial transaction|oym o2f o2g r29u o2lv r1me r2lw - - o2o o131 o132 o2lx o2ly o134 o135 o1mf o1mg O2kf O136 O137 o1mh o138 O139 o2j4 O2lz o2m0 o29v o2m1 o29x O29y
FT1 e00 Financial transaction|oym o2f o2g r29u o2lv r391 r2lw - - o2o o131 o132 o2lx o394 o134 o135 o395 o396 O2kf O136 O137 o1mh o138 O139 o2j4 O2lz o2m0 o29v o2m1 o29x O29y O397 o398 o399 o39a O39b o39c o39d o39e o39f o39g or9 o39h
FT1 100 Financial transaction|oym o2f o2g r29u o2lv r391 r2lw x392 x393 o2o o131 o132 o2lx o394 o134 o135 o395 o396 O2kf O136 O137 o1mh o138 O139 o2j4 O2lz o2m0 o29v o2m1 o29x O29y O397 o398 o399 o39a O39b o39c o39d o39e o39f o39g or9 o39h
FTS 1 File trailer|o2z o30
FTS ffe File trailer|oh4 o30
GOL 4 Goal detail|r13b r13c r13d r13e o13f o13g o13h o13i o13j o13k o13l o13m o13n o13o o13p o13q O13r o13s o13t O13u O13v
GOL 78 Goal detail|r13b r13c r13d r13e o13f o13g o13h o1mj o13j o13k o13l o13m o13n o13o o13p o13q O13r o13s o13t O13u O13v
GOL 80 Goal detail|r13b r2m2 r2m3 r13e o13f o13g o2m4 o2m5 o2m6 o2m7 o2m8 o2m9 o2ma o2mb o13p o2mc O13r o2md o2me O2mf O13v o2mg
GOL 100 Goal detail|r13b r2m2 r2m3 r13e o13f o13g o2m4 o2m5 o2m6 o2m7 o2m8 o2m9 o2ma o2mb x39i o2mc O13r o2md o2me O2mf O13v o2mg
GOL e00 Goal detail|r30w r2m2 r2m3 r13e o13f o13g o2m4 o2m5 o2m6 o2m7 o2m8 o2m9 o2ma o2mb - o2mc O13r o2md o2me O2mf O13v o2mg
GP1 f0 Grouping reimbursement visit|r1v6 O1v7 o1v8 O1v9 o126
GP1 f00 Grouping reimbursement visit|r39j O39g o39k O39l o126
GP2 10 Grouping reimbursement procedure line item|o1v7 o1va o1vb o1vc o1vd O1ve o1vf O1vg o1vh o1vi o1vj o1vk o1vl o1vm
GP2 60 Grouping reimbursement procedure line item|o1v7 o1va o1vb o1vc o1vd O1ve o1vf O1vg o1vh o1vi o29z o1vk o1vl o2a0
GP2 80 Grouping reimbursement procedure line item|o1v7 o1va o1vb o1vc o1vd O1ve o2mh O1vg o1vh o1vi o29z o1vk o1vl o2a0
GP2 f00 Grouping reimbursement procedure line item|o39g o1va o1vb o39m o39n O39o o2mh O39p o39q o39r o29z o39s o1vl o2a0
GT1 4 Guarantor|r31 O13w R13x O13y O13z O140 O141 o142 o143 o144 o145 o3c o3d o3e o3f O146 O147 O148 O149 o14a O14b o14c o14d o14e o14f o14g o14h o14i O14j o14k o14l o14m o14n o14o o14p o14q o14r o14s o14t o14u o14v o14w o14x o14y O14z O150 o151 o152 o153 o154 O155 o156 o157 o158 o159
GT1 1 Guarantor|r31 o32 r33 o34 o35 o36 o37 o38 o39 o3a o3b o3c o3d o3e o3f o3g o3h o3i o3j o3k
GT1 2 Guarantor|r31 oh5 r33 o34 o35 O36 O37 o38 oh6 oh7 oh8 oh9 o3d o3e o3f o3g o3h O3i o3j oha ohb
GT1 8 Guarantor|rym O13w R13x O13y O13z O140 O141 o142 o143 o144 o1mk o3c o3d o3e o3f O146 O147 O1ml O149 o14a O1mm o14c o1mn o14e o14f o14g o14h o14i O14j o1mo o14l o14m o14n O14o O1mp o14q o14r o1mq o14t o14u o1mr O14w o1ms O1mt O14z O150 o151 o1mu o153 o1mv O155 o1mw o157 o158 O1mx
GT1 60 Guarantor|rym O13w R13x O13y O13z O140 O141 o142 o1vn o144 o1mk o3c o3d o3e o3f O146 O147 O1ml O149 o14a O1mm o14c o1mn o14e o14f o14g o14h o14i O14j o1mo o14l o14m o14n O14o O1mp o14q o14r o1mq o14t o14u o1mr O14w o1ms O1mt O14z O150 o151 o1mu o153 o154 O155 o1mw o157 o2a1 O1mx o2a2 o1qo
GT1 10 Guarantor|rym O13w R13x O13y O13z O140 O141 o142 o1vn o144 o1mk o3c o3d o3e o3f O146 O147 O1ml O149 o14a O1mm o14c o1mn o14e o14f o14g o14h o14i O14j o1mo o14l o14m o14n O14o O1mp o14q o14r o1mq o14t o14u o1mr O14w o1ms O1mt O14z O150 o151 o1mu o153 o1mv O155 o1mw o157 o158 O1mx
GT1 80 Guarantor|rym O13w R13x O13y O13z O140 O141 o2mi o1vn o144 o2mj o3c o3d o3e o3f O146 O147 O1ml O149 o14a O1mm o14c o2mk o2ml o14f o2mm o14h o14i O14j o2mn o14l o14m o14n O14o O2mo o2mp o14r o2mq o14t o14u o2mr O14w o2ms O2mt O2mu O150 o2mv o1mu o153 o154 O155 o1mw o157 o2a1 O2mw o2a2 o1qo
GT1 e00 Guarantor|rym O13w R13x O13y O13z O140 O141 o2mi o39t o39u o2mj o3c o3d o3e o3f O146 O147 O1ml O149 o39v O1mm o14c o2mk o2ml o14f o2mm o14h o14i O14j o2mn o14l o14m o39w O39x O2mo o2mp o39y o2mq o14t o39z o2mr O14w o2ms O2mt O14z O150 o2mv o3a0 o153 o154 O155 o3a1 o3a2 o2a1 O2mw o2a2 o3a3
GT1 100 Guarantor|rym O13w R13x O13y O13z O140 O141 o2mi o39t o39u o2mj o3c o3d o3e o3f O146 O147 O1ml O149 o39v O1mm o14c o2mk o2ml o14f o2mm o14h o14i O14j o2mn o14l o14m o39w O39x O2mo o2mp o39y o2mq o14t o39z o2mr O14w o2ms O2mt O2mu O150 o2mv o3a0 o153 o1mv O155 o3a1 o3a2 o2a1 O2mw o2a2 o3a3
IAM 60 Patient adverse reaction information|rym o1tx r1ty o1tz O1u0 r1vo o1vp o1vq o1vr o1vs o1vt o1vu o1vv o1vw o1vx o1vy o1vz o1w0 o1w1 o1w2
IAM 10 Patient adverse reaction information|rym o1tx r1ty o1tz O1u0 r1vo r1vp o1vq o1vr o1vs o1vt o1vu o1vv o1vw o1vx o1vy o1vz o1w0 o1w1 o1w2
IAM 80 Patient adverse reaction information|rym o2i0 r2i1 o2i2 O1u0 r2mx o1vp o1vq o2my o2mz o1vt o1vu o2n0 o1vw o2n1 o2n2 o2n3 o1w0 o1w1 o2n4
IAM f00 Patient adverse reaction information|rym o2i0 r2i1 o2i2 O1u0 r2mx o1vp o1vq o2my o2mz o1vt o1vu o2n0 o1vw o2n1 o2n2 o2n3 o1w0 o1w1 o2n4 o3a4 o3a5 o3a6 o3a7 o3a8 o3a9 o3aa o3ab o3ac o3ad
IAR f00 Allergy reaction|r3ae r2i2 o2my o3af
IIM 60 Inventory item master|r2a3 r2a4 o2a5 o2a6 o2a7 o2a8 o2a9 o2aa o2ab o2ac o2ad o2ae o2af o13a O1mi
IIM f80 Inventory item master|r2a3 r2a4 o2a5 o2n5 o2a7 o2a8 o2n6 o2aa o2ab o2ac o2n7 o2ae o2af o2j4 O2lz
ILT f80 Material lot|rym r2a5 o2n5 o2n6 o2aa o2ab o2ac o2n7 o2ae o2af
IN1 4 Insurance|r3l o133 r15a o15b o15c o15d O15e o3r o15f o15g o15h o3v o3w ohc o15i o15j o15k o15l o15m o15n o15o o15p ohh o47 o15q o15r o15s o15t ohj o15u o15v o15w o4g o4h o15x o4j o15y o15z o4m o160 o161 oho o162 o163 ohq o164 o165 o156 o166
IN1 1 Insurance|r3l r2r r3m o3n o3o o3p o3q o3r o3s o3t o3u o3v o3w o3x o3y o3z o40 o41 o42 o43 o44 o45 o46 o47 o48 o49 o4a o4b o4c o4d o4e o4f o4g o4h o4i o4j o4k o4l o4m o4n o4o o4p o4q o4r
IN1 2 Insurance|r3l rgx r3m o3n o3o o3p O3q o3r o3s o3t o3u o3v o3w ohc ohd o3z ohe o41 o42 ohf ohg o45 ohh o47 o48 o49 ohi o4b ohj ohk ohl ohm o4g o4h ohn o4j o4k o4l o4m o4n o4o oho ohp o4r ohq ohr
IN1 8 Insurance|rym r133 R15a O15b O15c O1my O15e o3r O15f O1mz O15h o3v o3w o1n0 o15i O15j o1n1 o15l O15m o15n o15o o15p o1n2 o47 o1n3 o49 o15s o15t ohj O1n4 o15v o15w o4g o1n5 o15x o4j o15y o15z o4m o160 o161 oho o162 O1n6 ohq o164 o165 o1mw O166
IN1 10 Insurance|rym r133 R15a O15b O15c O1my O15e o3r O15f O1mz O15h o3v o3w o1n0 o15i O15j o1n1 o15l O15m o15n o15o o15p o1n2 o47 o1n3 o49 o15s o15t ohj O1n4 o15v o15w o4g o1n5 o15x o4j o15y o15z o4m o160 o161 oho o1w3 O1n6 ohq o164 o165 o1mw O166
IN1 60 Insurance|rym r133 R15a O15b O15c O1my O15e o3r O15f O1mz O15h o3v o3w o1n0 o15i O15j o1n1 o15l O15m o15n o15o o15p o1n2 o47 o1n3 o49 o15s o15t ohj O1n4 o15v o15w o4g o1n5 o15x o4j o15y o15z o4m o160 o161 oho o1w3 O1n6 ohq o164 o165 o1mw O166 o2ag o2ah o2ai o1qo
IN1 80 Insurance|rym r2ly R15a O15b O15c O1my O15e o3r O15f O1mz O15h o3v o3w o1n0 o15i O15j o2n8 o2n9 O15m o15n o15o o15p o1n2 o47 o1n3 o49 o15s o15t o2na O1n4 o15v o15w o4g o1n5 o15x o4j o15y x2nb o4m x2nc x2nd o2ne o1w3 O1n6 ohq o164 o165 o1mw O166 o2ag o2ah o2ai o1qo
IN1 e00 Insurance|rym r394 R15a O15b O15c O1my O15e o3r O15f O1mz O15h o3v o3w o1n0 o3ag O15j o2n8 o2n9 O15m o3ah o3ai o15p o1n2 o47 o1n3 o49 o3aj o15t o2na O1n4 o3ak o3al o4g o1n5 o3am o4j o15y - o4m - - o2ne o3an O1n6 ohq o3ao o3ap o3a1 O166 o3aq o2ah o2ai o3a3 O3ar o3ig
IN1 100 Insurance|rym r394 R15a O15b O15c O1my O15e o3r O15f O1mz O15h o3v o3w o1n0 o3ag O15j o2n8 o2n9 O15m o3ah o3ai o15p o1n2 o47 o1n3 o49 o3aj o15t o2na O1n4 o3ak o3al o4g o1n5 o3am o4j o15y x2nb o4m x2nc x2nd o2ne o3an O1n6 ohq o3ao o3ap o3a1 O166 o3aq o2ah o2ai o3a3 O3ar
IN2 18 Insurance additional information|O167 oht O1n7 o169 O16a o16b O16c o16d O1n8 o1n9 o1na o1nb o1nc o1nd o1ne o1nf o1ng o1nh oia oib obn O16l oie O1ni O16n O16o o16p O1nj O1nk o1nl o14n O14o O1mp o14q o14r o1mq o14t o14u o1mr O14w o1ms O1mt O1nm o1nn o14m o153 o1mv o157 O16u O16v o16w O16x O1no O16z o170 O171 o172 o173 o174 o175 o176 o1np O1nq O1nr o1ns o17b o1nt o17d O17e O17f O1nu o1nv
IN2 60 Insurance additional information|O167 oht O1n7 o169 O16a o16b O16c o16d O1n8 o1n9 o1na o1nb o1nc o1nd o1ne o1nf o1ng o1nh oia oib obn O16l oie O1ni O16n O16o o16p O2aj O2ak o1nl o14n O14o O1mp o14q o14r o1mq o14t o14u o1mr O14w o1ms O1mt O1nm o1nn o14m o153 o154 o157 O16u O16v o16w O16x O1no O16z o170 O171 o172 o173 o174 o175 o176 o1np O1nq O1nr o1ns o17b o1nt o17d O17e O17f O1nu o2al
IN2 80 Insurance additional information|O167 oht O1n7 o169 O16a o16b O16c o16d O1n8 o1n9 o2nf o1nb o1nc o1nd o1ne o1nf o1ng o1nh oia oib obn O16l oie O1ni O16n O16o o16p O2aj O2ak o1nl o14n O14o O2mo o2mp o14r o2mq o14t o14u o2mr O14w o2ms O2mt O2ng o1nn o14m o153 o154 o157 O16u O16v o16w O16x O1no O16z o170 O171 o172 O173 o174 o175 o176 o2nh O1nq O1nr o2ni o17b o1nt o17d O17e O17f O2nj o2nk
IN2 e00 Insurance additional information|O167 oht O1n7 o3as O3at o16b O16c o16d O1n8 o1n9 o2nf o1nb o1nc o3au o3av o3aw o1ng o1nh oia oib obn O16l oie O3ax O16n O16o o3ay O2aj O2ak o1nl o39w O39x O2mo o2mp o39y o2mq o14t o39z o2mr O14w o2ms O2mt O2ng o1nn o14m o153 o154 o3a2 O16u O16v o3az O16x O1no O3b0 o170 O171 o3b1 O173 o3b2 o3b3 o176 o2nh O1nq O1nr o2ni o17b o1nt o17d O17e O17f O2nj o2nk
IN2 100 Insurance additional information|O167 oht O1n7 o3as O3at o16b O16c o16d O1n8 o1n9 o2nf o1nb o1nc o3au o3av o3aw o1ng o1nh oia oib obn O16l oie O3ax O16n O16o o3ay O2aj O2ak o1nl o39w O39x O2mo o2mp o39y o2mq o14t o39z o2mr O14w o2ms O2mt O2ng o1nn o14m o153 o1mv o3a2 O16u O16v o3az O16x O1no O3b0 o170 O171 o3b1 O173 o3b2 o3b3 o176 o2nh O1nq O1nr o2ni o17b o1nt o17d O17e O17f O2nj o2nk
IN2 4 Insurance additional information|o167 oht o168 o169 o16a o16b o16c o16d o16e o16f o16g oi3 oi4 o16h o16i o16j oi8 o16k oia oib obn o16l oie O16m o16n o16o o16p O16q O16r oil o14n o14o o14p o14q o14r o14s o14t o14u o14v o14w o14x o14y O16s o16t o14m o153 o154 o157 O16u O16v o16w O16x O16y O16z o170 O171 o172 o173 o174 o175 o176 o177 O178 O179 o17a o17b o17c o17d O17e O17f o17g o17h
IN2 2 Insurance additional information|ohs oht ohu ohv ohw ohx ohy ohz oi0 oi1 oi2 oi3 oi4 oi5 oi6 oi7 oi8 oi9 oia oib oic oid oie Oif oig oih oii Oij Oik oil
IN3 4 Insurance certification|rim o17i O17j oip oiq oir ois O17k oiu oiv oiw o17l oiy O17m oj0 O17n oj2 oj3 O17o O17p oj6 oj7 o17q O17r O17s
IN3 2 Insurance certification|rim oin oio oip oiq oir ois oit oiu oiv oiw oix oiy oiz oj0 Oj1 oj2 oj3 Oj4 Oj5 oj6 oj7 oj8 oj9 oja
IN3 18 Insurance certification|rym o17i O17j oip o1nw oir ois O17k oiu oiv o1nx o17l oiy O1ny oj0 O17n o1nz o1o0 O17o O1o1 oj6 oj7 o17q O17r O1o2
IN3 80 Insurance certification|rym o17i O17j oip o2am o2nl o2nm O17k oiu oiv o2an o2nn o2no O1ny oj0 O17n o2np o2nq O17o O2ao oj6 oj7 o17q O17r O1o2
IN3 100 Insurance certification|rym o17i O17j oip o2am o2nl o2nm O17k oiu oiv o2an o2nn o2no O1ny oj0 O17n o2np o2nq O17o O2ao oj6 oj7 o3b4 O3b5 O1o2
IN3 e00 Insurance certification|rym o17i O17j oip o2am o2nl o2nm O17k oiu oiv o2an o2nn o2no O1ny oj0 O17n o2np o2nq O17o O3ih oj6 oj7 o3b4 O3b5 O1o2 o3ii o3ij
IN3 60 Insurance certification|rym o17i O17j oip o2am oir ois O17k oiu oiv o2an o17l oiy O1ny oj0 O17n o1nz o1o0 O17o O2ao oj6 oj7 o17q O17r O1o2
INV 10 Inventory detail|r1w4 R1w5 o1w6 o1w7 o1w8 o1w9 o1wa o1wb o1wc o1wd o1we o1wf o1wg o1wh O1wi o1wj o1wk o1wl
INV 60 Inventory detail|r1w4 R1w5 o1w6 o1w7 o1w8 o1w9 o1wa o1wb o1wc o1wd o1we o1wf o1wg o1wh O1wi o1wj o1wk o1wl o2ap o2aq
INV e00 Inventory detail|r2nr R2ns o2nt o2nu o2nv o2nw o1wa o1wb o1wc o1wd o2nx o2ny o2nz - O2o0 o1wj o2o1 o2o2 o2ap o2aq
INV 80 Inventory detail|r2nr R2ns o2nt o2nu o2nv o2nw o1wa o1wb o1wc o1wd o2nx o2ny o2nz o1wh O2o0 o1wj o2o1 o2o2 o2ap o2aq
INV 100 Inventory detail|r2nr R2ns o2nt o2nu o2nv o2nw o1wa o1wb o1wc o1wd o2nx o2ny o2nz x3b6 O2o0 o1wj o2o1 o2o2 o2ap o2aq
IPC 60 Imaging procedure control|r214 r2ar r2as r2at o2au O2av o2aw O2ax o2ay
IPC f80 Imaging procedure control|r214 r2ar r2as r2at o2o3 O2o4 o2aw O2o5 o2o6
IPR f80 Invoice processing results|r2o7 r2o8 r2o9 r2oa r2ob o2oc o2od r2oe
ISD 70 Interaction status detail|r1wm o1wn r1wo
ISD f80 Interaction status detail|r2of o2og r2oh
ITM 80 Material item|r2oi o2oj o2ok o2ol o2om o2on o2oo o2op o2oq o2or o2os o2lw o132 o2ot o2ou O2ov o2ow O2ox o1ra o2oy o2oz o2p0 o2p1 o2p2 o2p3 o2p4 o2j4 O2lz o2cr
ITM 100 Material item|r2oi o2oj o2ok o2ol o2om o2on o2oo o2op o2oq o2or o2os o2lw o132 o2ot o2ou O2ov o2ow O2ox o3b7 o2oy o2oz o2p0 o2p1 o2p2 o2p3 o2p4 o2j4 O2lz o2cr
ITM e00 Material item|r2oi o2oj o2ok o2ol o2om o2on o2oo o2op o2oq o2or o2os o2lw o132 o2ot o2ou O2ov o2ow O2ox o3b7 o2oy o2oz o2p0 o2p1 o2p2 o2p3 o2p4 o2j4 O2lz o2cr o3ik o3il o3im o3in
IVC 80 Invoice|r2p5 o2p6 o2p7 r2p8 r2p9 r2pa r2pb r2pc o2pd r2pe r2pf o2pg o2ph o2pi o2pj o2pk o2pl o2pm o2pn o2po o2pp o2pq o2pr O2ps r2pt o2pu o2pv o2pw o2px o2py
IVC f00 Invoice|r2p5 o2p6 o2p7 r3b8 r3b9 r3ba r2pb r2pc o2pd r2pe r2pf o2pg o2ph o2pi o2pj o2pk o2pl o2pm o2pn o2po o2pp o2pq o2pr O2ps r3bb o2pu o2pv o3bc o3bd o2py
IVT 80 Material location|rym r2pz o2q0 o2q1 o2q2 o2q3 O2q4 o2q5 o2q6 o2q7 o2os o2lw o132 o2q8 o2ot o2q9 o2qa o2qb O2qc o2qd o2qe o2qf o2qg o2qh o2qi o2qj
IVT f00 Material location|rym r2pz o2q0 o2q1 o2q2 o2q3 O2q4 o3be o2q6 o2q7 o2os o2lw o132 o2q8 o2ot o2q9 o2qa o2qb O2qc o2qd o2qe o2qf o2qg o2qh o2qi o2qj
LAN 70 Language detail|rym r1wp O1wq o1wr
LAN f80 Language detail|rym r2qk O2ql o2qm
LCC 4 Location charge code|r17t r17u O17v Ruu
LCC 8 Location charge code|r17t r17u O1o3 R1o4
LCC 70 Location charge code|r17t r1ws O1o3 R1o4
LCC f80 Location charge code|r17t r2qn O2qo R2qp
LCH 8 Location characteristic|r17t oyn o17w r17x o17y
LCH 24 Location characteristic|r17t oyn o17w r17x r17y
LCH 50 Location characteristic|r17t oyn o17w r17x r1wt
LCH f80 Location characteristic|r17t oyn o17w r2qq r2qr
LDP 8 Location department|r17t r17u O180 O1o5 O1o6 o10f o183 o184 o185 O186 o187
LDP 70 Location department|r17t r1ws O180 O1o5 O1o6 o10f o183 o184 o185 O186 o187 o1wu
LDP 80 Location department|r17t r2qn O180 O2qs O1o6 o10f o2j9 o2ja o185 O186 o187 o2qt
LDP f00 Location department|r17t r2qn O3bf O2qs O3bg o10f o2j9 o2ja o185 O186 o187 o2qt
LDP 4 Location department|r17z r17u O180 O181 O182 o10f o183 o184 o185 O186 o187
LOC 8 Location identification|r17t o188 R189 O18a O18b O18c O18d O1o7
LOC 70 Location identification|r17t o188 R189 O18a O18b O18c O1wv O1o7 o1ww
LOC 80 Location identification|r17t o188 R189 O18a O18b O18c O2qu O1o7 o1ww
LOC 4 Location identification|r17t o188 R189 o18a o18b O18c O18d O18e
LOC f00 Location identification|r17t o188 R3bh O18a O18b O18c O2qu O3bi o3bj
LRL 8 Location relationship|r17t oyn o17w o18f O18g o18h
LRL 4 Location relationship|r17t oyn o17w o18f o18g o18h
LRL 70 Location relationship|r17t oyn o17w r18f O18g o18h
LRL f80 Location relationship|r17t oyn o17w r2qv O18g o18h
MCP 800 Master file coverage|rym r3kc o3kd o3ke o3kf
MFA f80 Master file acknowledgment|rjb ojc o2qw r2qx R2az R1o9
MFA 10 Master file acknowledgment|rjb ojc ojd r1o8 R1wx R1o9
MFA 60 Master file acknowledgment|rjb ojc ojd r1o8 R2az R1o9
MFA 8 Master file acknowledgment|rjb ojc ojd r1o8 Rjf R1o9
MFA 6 Master file acknowledgment|rjb ojc ojd rje Rjf
MFE f80 Master file entry|rjb ojc o2qy R2az R1o9 o2qz o1af
MFE 18 Master file entry|rjb ojc ojg R1oa R1o9
MFE 60 Master file entry|rjb ojc ojg R2az R1o9
MFE 6 Master file entry|rjb ojc ojg Rjf
MFI f80 Master file identification|r2r0 O2b0 rjj o2qz o2qy rjl
MFI 4 Master file identification|rjh o18i rjj ojk ojg rjl
MFI 18 Master file identification|rjh o1ob rjj ojk ojg rjl
MFI 60 Master file identification|rjh o2b0 rjj ojk ojg rjl
MFI 2 Master file identification|rjh oji rjj ojk ojg rjl
MRG 4 Merge patient information|R18j O18k o18l o18m o18n o18o o18p
MRG 78 Merge patient information|R1oc O18k o18l o1od o18n o18o O1oe
MRG 80 Merge patient information|R1oc O18k o18l o1od o18n o18o O2r1
MRG e00 Merge patient information|R3bk x3bl o3bm x3bn o3bo O3bp O2r1
MRG 100 Merge patient information|R3bk x3bl o3bm x3bn o3bo o3bp O2r1
MRG 1 Merge patient information|r4s o4t o4u
MRG 2 Merge patient information|rjm ojn ojo ojp
MSA 10 Message acknowledgment|r18q r4w o4x o4y o1of o1wy
MSA 8 Message acknowledgment|r18q r4w o4x o4y o1of ojs
MSA 20 Message acknowledgment|r18q r4w o4x o4y o2b1 o1wy
MSA 4 Message acknowledgment|r18q r4w o4x o4y ojr ojs
MSA 40 Message acknowledgment|r18q r4w o4x o4y x2en o1wy
MSA 80 Message acknowledgment|r18q r4w o4x o4y x2r2 o2r3 o2r4 o2r5
MSA e00 Message acknowledgment|r18q r4w x3bq o4y x2r2 x3bs o2r4 o2r5
MSA 100 Message acknowledgment|r18q r4w x3bq o4y x3br x3bs o2r4 o2r5
MSA 1 Message acknowledgment|r4v r4w o4x o4y o4z
MSA 2 Message acknowledgment|rjq r4w o4x o4y ojr ojs
MSH 4 Message header|r50 r51 o18r o18s o18t o18u o56 o57 r58 r4w r18v rjv o5b o1r ojw ojx ojy o18w o18x
MSH 8 Message header|r50 r51 o1og o1oh o1oi o1oj o56 o57 r1ok r4w r18v r1ol o5b o1r o1om o1on ojy O18w o18x o1oo
MSH f80 Message header|r50 r51 o1og o1oh o1oi o1oj r2r6 o57 r2b2 r4w r18v r2b3 o5b o1r o1om o1on o1wz O18w o2r7 o1oo O2b4 o2r8 o2r9 o2ra o2rb
MSH 10 Message header|r50 r51 o1og o1oh o1oi o1oj r56 o57 r1ok r4w r18v r1ol o5b o1r o1om o1on o1wz O18w o18x o1oo O1x0
MSH 60 Message header|r50 r51 o1og o1oh o1oi o1oj r56 o57 r2b2 r4w r18v r2b3 o5b o1r o1om o1on o1wz O18w o18x o1oo O2b4
MSH 1 Message header|r50 r51 o52 o53 o54 o55 o56 o57 r58 r4w r59 r5a o5b o1r
MSH 2 Message header|r50 r51 o52 o53 o54 o55 o56 o57 rjt r4w rju rjv o5b o1r ojw ojx ojy
NCK c System clock|o5c
NCK f80 System clock|r2rc
NCK 73 System clock|r5c
NDS 70 Notification detail|r1x1 r1x2 r1x3 r1x4
NDS f80 Notification detail|r1x1 r2rd r2re r2rf
NK1 4 Next of kin|r5d O18y ok0 O18z O190 O191 ok4 ok5 ok6 o192 o193 o194 O18a O16s o195 onx o14n o14o o14p o14q o14r o14s o14t o14u o14v o14w o14x o14y o151 O14z O150 O196 O197 o157 o17g o156 o198
NK1 1 Next of kin|r5d o5e o5f o5g O5h
NK1 2 Next of kin|r5d ojz ok0 ok1 Ok2 ok3 ok4 ok5 ok6 ok7 ok8 ok9 oka
NK1 8 Next of kin|rym O18y ok0 O18z O190 O191 ok4 ok5 ok6 o192 o1op o194 O18a o1nm o195 o1oq O14n O14o O1mp o14q o14r o1mq o14t o14u o1mr O14w o1ms O1mt O151 O14z O150 O196 O1or o157 O1nu o1mw o198
NK1 10 Next of kin|rym O18y ok0 O18z O190 O191 ok4 ok5 ok6 o192 o1op o194 O18a o1nm o1x5 o1oq O14n O14o O1mp o14q o14r o1mq o14t o14u o1mr O14w o1ms O1mt O151 O14z O150 O196 O1or o157 O1nu o1mw o198
NK1 40 Next of kin|rym O18y ok0 O18z O190 O191 ok4 ok5 ok6 o192 o1op o194 O18a o1nm o1x5 o1oq O14n O14o O1mp o14q o14r o1mq o14t o14u o1mr O14w o1ms O1mt O151 O14z O150 O196 O1or o157 O1nu o1mw o198 o2b6 o1qo
NK1 20 Next of kin|rym O18y ok0 O18z O190 O191 ok4 ok5 ok6 o192 o2b5 o194 O18a o1nm o1x5 o1oq O14n O14o O1mp o14q o14r o1mq o14t o14u o1mr O14w o1ms O1mt O151 O14z O150 O196 O1or o157 O1nu o1mw o198 o2b6 o1qo
NK1 80 Next of kin|rym O2rg o2rh O18z O190 O191 o2kb ok5 ok6 o192 o2b5 o194 O18a o2ng o1x5 o2ri O14n O14o O2mo o2mp o14r o2mq o14t o14u o2mr O14w o2ms O2mt O2mv O2mu O150 O196 O1or o157 O2nj o1mw o198 o2b6 o1qo
NK1 e00 Next of kin|rym O2rg o2rh O18z O190 O191 o2kb ok5 ok6 o192 o2b5 o194 O18a o2ng o3bt o2ri O39w O39x O2mo o2mp o39y o2mq o14t o39z o2mr O14w o2ms O2mt O2mv O14z O150 O196 O1or o3a2 O2nj o3a1 o198 o2b6 o3a3 o3bu o3bv
NK1 100 Next of kin|rym O2rg o2rh O18z O190 O191 o2kb ok5 ok6 o192 o2b5 o194 O18a o2ng o3bt o2ri O39w O39x O2mo o2mp o39y o2mq o14t o39z o2mr O14w o2ms O2mt O2mv O2mu O150 O196 O1or o3a2 O2nj o3a1 o198 o2b6 o3a3 o3bu o3bv
NPU 4 Bed status update|r199 o19a
NPU f8 Bed status update|r1os o19a
NPU f00 Bed status update|r1os o3bw
NPU 1 Bed status update|r5i o5j
NPU 2 Bed status update|rkb okc
NSC 8 Application status change|o1ot o5l o5m o5n o5o o5p o5q o5r o5s
NSC 4 Application status change|o5k o5l o5m o5n o5o o19b o5q o5r
NSC f0 Application status change|r1x6 o5l o5m o1x7 o1x8 o5p o5q o1x9 o1xa
NSC f00 Application status change|r3bx o5l o5m o3by o3bz o5p o5q o3c0 o3c1
NSC 3 Application status change|r5k o5l o5m o5n o5o o5p o5q o5r o5s
NST 4 Application control level statistics|o19c o5u o5v o5w o5x o5y o5z o60 o61 o62 o63 o64 o65 o66 o67
NST 8 Application control level statistics|okd o5u o5v o5w o5x o5y o5z o60 o61 o62 o63 o64 o65 o66 o67
NST 1 Application control level statistics|r5t o5u o5v o5w o5x o5y o5z o60 o61 o62 o63 o64 o65 o66 o67
NST f80 Application control level statistics|rkd o5u o1xb o2rj o2rk o5y o5z o60 o61 o62 o63 o64 o65 o66 o1xc
NST 70 Application control level statistics|rkd o5u o1xb o5w o5x o5y o5z o60 o61 o62 o63 o64 o65 o66 o1xc
NST 2 Application control level statistics|rkd o5u o5v o5w o5x o5y o5z oke okf o62 o63 o64 o65 o66 o67
NTE 1 Notes and comments|o68 o69 R6a
NTE 6 Notes and comments|o68 okg Okh
NTE 78 Notes and comments|oym okg Okh o1ou
NTE f80 Notes and comments|oym okg Okh o2rl o1af o2qz o2gv o2g3
OBR 4 Observation request|o6b O19d o138 rz4 ofz o6g o6h o6i o6j O19e okl okm o6n o6o okn O19f O19g oko okp okq okr o19h oks okt oku o19i rkw O19j okx oky O75 okz Ol0 Ol1 Ol2 o7a o19k O19l O19m o19n o19o o19p O19q
OBR 1 Observation request|o6b o6c o6d r6e o6f o6g r6h r6i r6j O6k o6l o6m o6n r6o o6p O6q O6r o6s o6t o6u o6v r6w o6x o6y o6z o70 O71 O72 o73 o74 O75 o76 o77 o78 o79 o7a
OBR 2 Observation request|o6b oki oh3 r6e okj okk o6h o6i o6j O6k okl okm o6n o6o okn o6q O6r oko okp okq okr o6w oks okt oku okv Okw O72 okx oky O75 okz Ol0 Ol1 Ol2 o7a
OBR 80 Observation request|oym o19d o138 r2hx ofz o2rm o2rn o2ro o6j O19e okl o2rp o6n o2rq o2b7 O19f (0,2)19g oko okp okq okr o2rr o1ox o1oy oku o1oz Okw O19j o1p0 oky O2rs o1p1 O1p2 O1p3 O1p4 o2rt o19k O2ru O2rv o2rw o19o o19p O2rx o2j4 O2lz O2hy O2hz o29v o2b8 o2eo
OBR e00 Observation request|oym o19d o138 r2hx x3c2 x3c3 o2rn o2ro o6j O19e okl o2rp O3c4 - - O19f (0,2)19g oko okp okq okr o2rr o1ox o1oy oku o1oz - O19j o3io oky O2rs o1p1 O1p2 O1p3 O1p4 o2rt o19k O2ru O2rv o2rw o19o o19p O2rx o2j4 O2lz O2hy O2hz o29v o3c9 o2eo o3ca o3cb O3cc o3cd
OBR 100 Observation request|oym o19d o138 r2hx x3c2 x3c3 o2rn o2ro o6j O19e okl o2rp O3c4 x3c5 x3c6 O19f (0,2)19g oko okp okq okr o2rr o1ox o1oy oku o1oz x3c7 O19j o3c8 oky O2rs o1p1 O1p2 O1p3 O1p4 o2rt o19k O2ru O2rv o2rw o19o o19p O2rx o2j4 O2lz O2hy O2hz o29v o3c9 o2eo o3ca o3cb O3cc o3cd
OBR 8 Observation request|oym o19d o138 r6e ofz o6g o6h o6i o6j O19e okl okm o1ov o6o o1ow O19f O19g oko okp okq okr o19h o1ox o1oy oku o1oz Okw O19j o1p0 oky O75 o1p1 O1p2 O1p3 O1p4 o7a o19k O19l O19m o19n o19o o19p O19q o13a O1mi
OBR 10 Observation request|oym o19d o138 rz4 ofz o6g o6h o6i o6j O19e okl okm o1ov o6o o1ow O19f O19g oko okp okq okr o19h o1ox o1oy oku o1oz Okw O19j o1p0 oky O75 o1p1 O1p2 O1p3 O1p4 o7a o19k O19l O19m o19n o19o o19p O19q o13a O1mi O1tu O1tv
OBR 20 Observation request|oym o19d o138 rz4 ofz o6g o6h o6i o6j O19e okl okm o6n o6o o2b7 O19f O19g oko okp okq okr o19h o1ox o1oy oku o1oz Okw O19j o1p0 oky O75 o1p1 O1p2 O1p3 O1p4 o7a o19k O19l O19m o19n o19o o19p O19q o13a O1mi O1tu O1tv o29v o2b8
OBR 40 Observation request|oym o19d o138 rz4 ofz o6g o6h o6i o6j O19e okl okm o6n o6o o2b7 O19f O19g oko okp okq okr o19h o1ox o1oy oku o1oz Okw O19j o1p0 oky O75 o1p1 O1p2 O1p3 O1p4 o7a o19k O19l O19m o19n o19o o19p O19q o13a O1mi O1tu O1tv o29v o2b8 o2eo
OBX 1 Observation result|o7b o7c r7d o7e o7f o7g o7h O7i o7j o7k o7l o7m
OBX 2 Observation result|o7b rl3 r7d ol4 ol5 ol6 o7h Ol7 o7j ol8 rl9 o7m ola olb olc old
OBX 800 Observation result|oym ol3 r2ry o3kg Ol5 o2rz o7h O3ce o7j Ol8 rl9 o2s0 ola o2s1 o2s2 O19t O2s3 O1v0 o2s4 O2s5 o2s6 o2mg O2eu O2ev O2ew O3cf o3ip O3iq O3k1 O3kh
OBX 80 Observation result|oym ol3 r2ry ol4 Ol5 o2rz o7h O1xd o7j Ol8 rl9 o2s0 ola o2s1 o2s2 O19t O2s3 O1v0 o2s4 O2s5 o2s6 o2mg O2eu O2ev O2ew
OBX 400 Observation result|oym ol3 r2ry ol4 Ol5 o2rz o7h O3ce o7j Ol8 rl9 o2s0 ola o2s1 o2s2 O19t O2s3 O1v0 o2s4 O2s5 o2s6 o2mg O2eu O2ev O2ew O3cf o3ip O3iq O3k1
OBX 20 Observation result|oym ol3 r7d ol4 Ol5 ol6 o7h O1xd o7j Ol8 rl9 o2b9 ola olb olc O19t O19u O1v0 o1xf
OBX 40 Observation result|oym ol3 r7d ol4 Ol5 ol6 o7h O1xd o7j Ol8 rl9 o2ep ola olb o2eq O19t O19u O1v0 o1xf x2er x2es x2et O2eu O2ev O2ew
OBX 10 Observation result|oym ol3 r7d ol4 Ol5 ol6 o7h o1xd O7j ol8 rl9 o1xe ola olb olc o19t O19u O1v0 o1xf
OBX 200 Observation result|oym rl3 r2ry Rl4 Ol5 o2f4 o7h O3ce o7j Ol8 rl9 o2s0 Ola o2s1 o2s2 O19t O2s3 O1v0 o2s4 O2s5 o2s6 o2mg O2eu O2ev O2ew O3cf o3ip O3iq
OBX 100 Observation result|oym rl3 r2ry rl4 Ol5 o2rz o7h O3ce o7j Ol8 rl9 o2s0 ola o2s1 o2s2 O19t O2s3 O1v0 o2s4 O2s5 o2s6 o2mg O2eu O2ev O2ew O3cf
OBX 4 Observation result|oym rl3 r7d ol4 Ol5 ol6 o7h Ol7 o7j ol8 r19r o19s ola olb olc o19t O19u
OBX 8 Observation result|oym rl3 r7d rl4 Ol5 ol6 o7h Ol7 O7j ol8 rl9 o19s ola olb olc O19t O19u
ODS f80 Dietary orders supplements and preferences|rle (0,10)2s7 (1,20)2s8 (0,2)lh
ODS 7a Dietary orders supplements and preferences|rle Olf Rlg Olh
ODS 4 Dietary orders supplements and preferences|rle Olf Rlg olh
ODT f80 Diet tray instructions|r2s9 (0,10)2s7 olh
ODT 2 Diet tray instructions|rli Olf Olh
ODT 7c Diet tray instructions|rli Olf olh
OM1 2 General|olj olk rll Olm rln rlo olp olq Rlr ols olt olu olv Olw Olx oly Olz om0 rm1 om2 om3 rm4 om5 om6 om7 Om8 om9 Oma Omb Omc omd Ome omf Omg Omh omi Omj omk oml omm Omn omo
OM1 8 General|olk oll Olm oln olo olp olq Olr ols olt olu olv Olw Olx oly O19x o1p5 r1p6 om2 om3 o1p7 om5 om6 om7 Om8 om9 Oma O1p8 o1p9 o1pa o1pb omf omg Omh o1pc omj omk oml o1a0 Omn omo o1pd o1pe o1pf o1pg o1a5 o1ph
OM1 4 General|olk rll Olm rln rlo o19v olq Rlr ols olt olu olv O19w olx oly O19x om0 om1 om2 om3 o19y o19z om6 om7 Om8 om9 Oma omb omc omd ome omf omg Omh omi omj omk oml o1a0 Omn omo o1a1 o1a2 o1a3 o1a4 o1a5 o1a6
OM1 10 General|rlk r1xg Olm rln r1xh olp o1xi Rlr ols olt olu olv O1xj O1xk o1xl O1xm o1p5 r1xn o1xo om3 o1p7 om5 om6 om7 Om8 om9 O1xp O1p8 o1p9 o1pa o1xq omf o1xr O1xs o1pc o1xt omk o1xu o1xv O1xw omo o1pd o1pe o1pf o1pg o1xx o1ph
OM1 20 General|rlk r1xg Olm rln r1xh olp o1xi Rlr ols olt olu olv O1xj O1xk o1xl O1xm o1p5 r1xn o1xo om3 o1p7 om5 om6 om7 Om8 om9 O1xp O1p8 o1p9 o2ba o1xq omf o1xr O1xs o1pc o1xt omk o1xu omm O1xw omo o1pd o1pe o1a3 o1pg o1xx o1ph
OM1 40 General|rlk r1xg Olm rln r1xh olp o1xi Rlr ols olt olu olv O1xj O1xk o1xl O1xm o1p5 r1xn o1xo om3 o1p7 om5 om6 om7 Om8 om9 O1xp O1p8 o1p9 o2ba o1xq omf o1xr O1xs o1pc o1xt omk o1xu omm O1xw omo o1pd o1pe o1pf o1pg o1xx o1ph
OM1 200 General|rlk r2sa Olm rln r2sb olp O2sc Olr ols o3cg olu olv O2sd O2se o1xl O2sf o1p5 r3ch o2sg om3 o2sh o2si om6 om7 Om8 om9 O2sj O1p8 o1p9 o2ba O3ci omf O2sl O2sm O1pc O2sn Omk o2so omm O1xw omo o2sp o2sq o1pf o2sr o2ss o3cj o3ir o1oy o3is Olr
OM1 400 General|rlk r2sa Olm rln r2sb olp O2sc Olr ols o3cg olu olv O2sd O2se o1xl O2sf o1p5 r3ch o2sg om3 o2sh o2si om6 om7 Om8 om9 O2sj O1p8 o1p9 o2ba O3ci omf O2sl O2sm O1pc O2sn Omk o2so omm O1xw omo o2sp o2sq o1pf o2sr o2ss o3cj o3ir o1oy o3is Olr O3k2 O3k3 o3k4 O3k5
OM1 100 General|rlk r2sa Olm rln r2sb olp o2sc Rlr ols o3cg olu olv O2sd O2se o1xl O2sf o1p5 r3ch o2sg om3 o2sh o2si om6 om7 Om8 om9 O2sj O1p8 o1p9 o2ba o3ci omf o2sl O2sm o1pc o2sn omk o2so omm O1xw omo o2sp o2sq o1pf o2sr o2ss o3cj
OM1 80 General|rlk r2sa Olm rln r2sb olp o2sc Rlr ols olt olu olv O2sd O2se o1xl O2sf o1p5 r1xn o2sg om3 o2sh o2si om6 om7 Om8 om9 O2sj O1p8 o1p9 o2ba o2sk omf o2sl O2sm o1pc o2sn omk o2so omm O1xw omo o2sp o2sq o1pf o2sr o2ss o2st
OM1 800 General|rlk r3kc Olm rln r2sb olp O2sc Olr ols o3cg olu olv O2sd O2se o1xl O2sf o1p5 r3ch o2sg om3 o2sh o2si om6 om7 Om8 om9 O2sj O1p8 o1p9 o2ba O3ci omf O2sl O2sm O1pc O2sn Omk o2so omm O1xw omo o2sp o2sq o1pf o2sr o2ss o3cj o3ir o1oy o3is Olr O3k2 O3k3 o3k4 O3k5 o3ki o3kj O3kk O3kl
OM2 2 Numeric observation|olj olk omp omq omr Rms Omt omu omv Omw omx
OM2 40 Numeric observation|olk o1xy Omq o1xz oms O1y0 O2bb o1y2 O1pl omx
OM2 20 Numeric observation|olk o1xy Omq o1xz oms O1y0 O2bb o2bc O1pl omx
OM2 10 Numeric observation|olk o1xy Omq o1xz oms o1y0 o1y1 o1y2 O1pl omx
OM2 f80 Numeric observation|olk o2su Omq o2sv oms O2sw O2bb o1y2 O1pl omx
OM2 4 Numeric observation|olk omp Omq omr oms o1a7 o1a8 o1a9 Omw omx
OM2 8 Numeric observation|olk omp Omq omr oms o1pi o1pj o1pk O1pl omx
OM3 2 Categorical service test observation|olj olk omy Omz On0 on1 on2 on3
OM3 8 Categorical service test observation|olk o1aa omz O1ab o1ac o1ad ol3
OM3 4 Categorical service test observation|olk o1aa omz O1ab o1ac o1ad rl3
OM3 60 Categorical service test observation|olk o1y3 o1y4 O1y5 O1y6 O1y7 ol3
OM3 10 Categorical service test observation|olk o1y3 o1y4 O1y5 o1y6 o1y7 ol3
OM3 f80 Categorical service test observation|olk o2sx O2sy O2sz O2t0 O2t1 ol3
OM4 2 Observations that require specimens|olj olk on4 on5 on6 on7 on8 on9 ona onb onc ond one Onf ong
OM4 e00 Observations that require specimens|olk on4 On5 On6 O2t2 o2t3 o2bd ona onb onc ond one Onf ong O2da o3it o3iu O3is
OM4 10 Observations that require specimens|olk on4 on5 on6 o1y8 o1y9 o1ya ona onb onc ond one Onf ong
OM4 60 Observations that require specimens|olk on4 on5 on6 o1y8 o1y9 o2bd ona onb onc ond one Onf ong
OM4 180 Observations that require specimens|olk on4 on5 on6 o2t2 o2t3 o2bd ona onb onc ond one Onf ong
OM4 8 Observations that require specimens|olk on4 on5 on6 on7 on8 on9 ona onb onc ond one Onf ong
OM4 4 Observations that require specimens|olk on4 on5 on6 on7 on8 on9 ona onb onc ond one onf ong
OM5 2 Observation batteries sets|olj olk Onh oni
OM5 4 Observation batteries sets|olk O1ae oni
OM5 8 Observation batteries sets|olk O1pm oni
OM5 70 Observation batteries sets|olk O1yb oni
OM5 f80 Observation batteries sets|olk O2t4 oni
OM6 2 Observations that are calculated from other observations|olj olk onj
OM6 ffc Observations that are calculated from other observations|olk onj
OM7 80 Additional basic attributes|rlk r2hx O2t5 o1yd O1ye o2t6 o2t7 o1yh o2t8 o2t9 o1yk o2ta o2tb o2tc o1yo o2td o1yq o2te o2si o1af O1ys o1yt o1yu O2tf
OM7 100 Additional basic attributes|rlk r2hx O2t5 o1yd O1ye o2t6 o2t7 o1yh o2t8 o3ck o1yk o2ta o2tb o2tc o1yo o2td o1yq o2te o2si o1af O1ys o3cl o1yu O2tf
OM7 e00 Additional basic attributes|rlk r2hx O2t5 o1yd O1ye o2t6 o2t7 o1yh o2t8 o3ck o1yk o2ta o2tb o2tc o1yo o2td o1yq o2te o2si o1af O1ys o3cl o1yu O3iv
OM7 70 Additional basic attributes|rlk rz4 O1yc o1yd O1ye o1yf o1yg o1yh o1yi o1yj o1yk o1yl o1ym o1yn o1yo o1yp o1yq o1yr om5 o1af O1ys o1yt o1yu O1yv
OMC 800 Supporting clinical information|olk oyn o17w r3km R3kn r3ko o3kp o3kq o3kr o3ks O3kt o3ku o3kv
ORC 8 Common order|onk o19d o138 ozd onm onn okw o1p0 o7t O1af O1ag O19f o1ah O1pn onq onr ons ont O1ai o1po O1pp O1pq O1pr O1ps
ORC 1 Common order|r7n o6c o6d o7o o7p o7q o7r o7s o7t o7u o7v o6q o7w O7x
ORC 4 Common order|rnk O19d o138 ozd onm onn rkw ono o7t o1af o1ag O19f o1ah O7x onq onr ons ont o1ai
ORC e00 Common order|rnk o19d o138 o3gp onm onn x3c7 o3cd o2tg O1af O1ag O19f o1ah (0,2)1pn o2th o2ti o2tj o2tk O1ai o2m0 O1pp O1pq O1pr O1ps o2tl o2be o2tm o2ba o2bg o2bh o2eo o3cn O3cc O3iw
ORC 80 Common order|rnk o19d o138 ozd onm onn Okw o1p0 o2tg O1af O1ag O19f o1ah (0,2)1pn o2th o2ti o2tj o2tk O1ai o2m0 O1pp O1pq O1pr O1ps o2tl o2be o2tm o2ba o2bg o2bh o2eo
ORC 10 Common order|rnk o19d o138 ozd onm onn Okw o1p0 o7t O1af O1ag O19f o1ah O1pn onq onr ons ont O1ai o1po O1pp O1pq O1pr O1ps o1yw
ORC 20 Common order|rnk o19d o138 ozd onm onn Okw o1p0 o7t O1af O1ag O19f o1ah O1pn onq onr ons ont O1ai o1po O1pp O1pq O1pr O1ps o1yw o2be o2bf o2ba o2bg o2bh
ORC 40 Common order|rnk o19d o138 ozd onm onn Okw o1p0 o7t O1af O1ag O19f o1ah O1pn onq onr ons ont O1ai o1po O1pp O1pq O1pr O1ps o1yw o2be o2bf o2ba o2bg o2bh o2eo
ORC 100 Common order|rnk o19d o138 ozd onm onn x3cm o3cd o2tg O1af O1ag O19f o1ah (0,2)1pn o2th o2ti o2tj o2tk O1ai o2m0 O1pp O1pq O1pr O1ps o2tl o2be o2tm o2ba o2bg o2bh o2eo o3cn O3cc
ORC 2 Common order|rnk oki oh3 onl onm onn Okw ono o7t o7u o7v o6q onp O7x onq onr ons ont onu
ORG 70 Practitioner organization unit|rym o1yx o1yy o1yz o1z0 o1z1 o1z2 o1z3 o1z4 o1z5 o1z6 o1z7
ORG 80 Practitioner organization unit|rym o2tn o2to o1yz o1z0 o2tp o2tq o2tr o1z4 o2ts o1z6 o1z7
ORG f00 Practitioner organization unit|rym o2tn o2to o1yz o1z0 o2tp o2tq o2tr o1z4 o2ts o1z6 o1z7 O2dw
ORO 1 Order other|o7y o7z O80 o81
OVR fe0 Override|o2bi o2bj o2bk o2bl o2bm
PAC f00 Shipment package|Rym O3co O3cp O3cq R3cr O3cs O3ct O3cu
PCE 80 Patient charge cost center exceptions|rym o2tt o2lw o132
PCE f00 Patient charge cost center exceptions|rym o3cv o2lw o132
PCR 4 Possible causal relationship|r1aj o1ak o1al o1am o1an o1ao o1ap o1aq o1ar o1as o1at O1au o1av o1aw o1ax o1ay o1az o1b0 o1b1 o1b2 O1b3 O1b4 O1b5
PCR 78 Possible causal relationship|r1aj o1ak o1al o1am o1an o1ao o1ap o1aq o1ar o1as o1at O1au o1av o1aw o1ax o1ay o1az o1b0 o1b1 o1b2 O1b3 O1pt O1b5
PCR 80 Possible causal relationship|r2tu o1ak o2tv o1am o2tw o2tx o2ty o2tz o1ar o2u0 o1at (0,3)1au o1av o2u1 o2u2 o2u3 o1az o2u4 o1b1 o1b2 (0,6)1b3 (0,6)1pt (0,3)1b5
PCR f00 Possible causal relationship|r2tu o1ak o2tv o1am o2tw o2tx o2ty o2tz o3cw o2u0 o3cx (0,3)1au o3cy o2u1 o2u2 o2u3 o1az o2u4 o1b1 o1b2 (0,6)1b3 (0,6)1pt (0,3)1b5
PD1 8 Patient additional demographic|O14n o14r O1b6 O1b7 o14u o1mw o1b8 o1b9 o1ba O1bb o1mq o14t
PD1 70 Patient additional demographic|O14n o14r O1b6 O1b7 o14u o1mw o1z8 o1z9 o1ba O1bb o1mq o14t o1za O1zb O1zc o1zd o1ze o1zf o1zg o1ne o1nf
PD1 80 Patient additional demographic|O14n o14r O2u5 O1b7 o14u o1mw o1z8 o1z9 o1ba O1bb o2mq o14t o1za O1zb O2u6 o1zd o1ze o1zf o1zg o1ne o1nf o2u7
PD1 100 Patient additional demographic|O39w o39y O2u5 x3cz o39z o3a1 o3d0 o3d1 o1ba O1bb o2mq o14t o1za O1zb O2u6 o3d2 o1ze o1zf o3d3 o3av o3aw o2u7
PD1 e00 Patient additional demographic|O39w o39y O2u5 x3ix o39z o3a1 o3d0 o3d1 o1ba O1bb o2mq o14t o1za O1zb O2u6 o3d2 o1ze o1zf o3d3 o3av o3aw o2u7
PD1 4 Patient additional demographic|o14n o14r O1b6 O1b7 o14u o156 o1b8 o1b9 o1ba O1bb o14s o14t
PD1 1 Patient additional demographic|o8m
PDA 70 Patient death and autopsy|O1zh o1zi o1zj o1zk o1zl o1zm o1zn o1zo o1zp
PDA f80 Patient death and autopsy|O2u8 o1zi o1zj o2u9 o1zl o1zm o1zn o1zo o1zp
PDC 78 Product detail country|R1bc r1bd r1be o1bf o1bg O1bh o1bi O1bj o1bk o1bl o1pu o1bn o1bo o1pv o1pw
PDC f80 Product detail country|R1bc r2ua r1be o1bf o2ub O1bh o1bi O1bj o2uc o1bl o1pu o1bn o1bo o2ud o2ue
PDC 4 Product detail country|r1bc r1bd r1be o1bf o1bg O1bh o1bi O1bj o1bk o1bl o1bm o1bn o1bo o1bp o1bq
PEO 78 Product experience observation|O1br O1bs r1bt o1bu o1bv o1bw O1bx O1by o1bz o1c0 O1c1 o1c2 O1c3 O1c4 O1c5 O1c6 O1c7 O1c8 O1c9 O1ca O1cb o1cc o1cd o1ce o1cf
PEO 4 Product experience observation|O1br O1bs r1bt o1bu o1bv o1bw o1bx O1by o1bz o1c0 O1c1 o1c2 O1c3 O1c4 O1c5 O1c6 O1c7 O1c8 o1c9 O1ca O1cb o1cc o1cd o1ce o1cf
PEO f80 Product experience observation|O2uf O2ug r2uh o2ui o2uj o2uk O1bx O1by o1bz o1c0 O1c1 o1c2 O1c3 O2ul O1c5 O1c6 O1c7 O2um O1c9 O1ca O1cb o1cc o1cd o2un o1cf
PES 78 Product experience sender|O1cg O1ch O1ci O1cj o1ck o1cl O1cm o1cn o1co r1cp O1cq o1cr O1cs
PES f80 Product experience sender|O1cg O1ch O1ci O1cj o1ck o1cl O1cm o1cn o2uo r2up (0,2)1cq o1cr O1cs
PES 4 Product experience sender|o1cg O1ch O1ci O1cj o1ck o1cl O1cm o1cn o1co r1cp O1cq o1cr O1cs
PID 4 Patient identification|o82 o1ct R1cu o119 r1cv o14w onx o195 O1cw o17g O1cx o1cy O1cz O1d0 o14q O16s o14v o1d1 o1d2 o1d3 o1d4 o14y oo6 o1d5 oo8 o14p o1d6 o14x o1d7 o1d8
PID 1 Patient identification|o82 o83 r84 o85 r86 o87 o88 o89 O8a o8b o8c o8d O8e O8f o8g o8h o8i o8j o8k o8l
PID 2 Patient identification|o82 onv Rnw o85 r86 o87 onx ony O8a onz O8c o8d O8e O8f o8g oo0 oo1 oo2 o8k oo3 oo4 oo5 oo6 oo7 oo8 Oo9 ooa
PID 8 Patient identification|oym o1px R1py O119 R1cv O14w o1oq o195 O1cw O1nu O1cx o1pz O1cz O1d0 o14q o1nm o1mr o1d1 o1d2 o1q0 O1d4 O1mt oo6 o1d5 oo8 O1mp o1d6 o1ms o1d7 o1d8
PID 10 Patient identification|oym o1px R1py O119 R1cv O14w o1oq o1x5 O1cw O1nu O1cx o1pz O1cz O1d0 o14q o1nm o1mr o1d1 o1d2 o1q0 O1d4 O1mt oo6 o1d5 oo8 O1mp o1d6 o1ms o1d7 o1d8 o1zq O1zr o1zs o1zt o1zu o1zv o1zw o1zx
PID 60 Patient identification|oym o1px R1py O119 R1cv O14w o1oq o1x5 O1cw O1nu O1cx o1pz O1cz O1d0 o14q o1nm o1mr o1d1 o1d2 o1q0 O1d4 O1mt oo6 o1d5 oo8 O1mp o1d6 o1ms o1d7 o1d8 o1zq O1zr o1zs o1zt o1zu o1zv o1zw o1zx O2bn
PID 80 Patient identification|oym o1px R1py O119 R2uq O14w o2ri o1x5 O1cw O2nj O1cx o1pz O1cz O1d0 o2mp o2ng o2mr o1d1 o1d2 o1q0 O1d4 O2mt oo6 o1d5 oo8 O2mo o2ur o2ms o2us o1d8 o1zq O1zr o2ut o1zt o2uu o2uv o1zw O2uw O2bn
PID e00 Patient identification|oym x3d4 R1py x3d5 R2uq O14w o2ri o3bt x3d6 O2nj O1cx x3d7 O1cz O1d0 o2mp o2ng o2mr o1d1 x3d8 x3d9 O1d4 O2mt oo6 o1d5 oo8 O2mo o2ur - o2us o1d8 o1zq O3db o2ut o1zt o3is o2uv o1zw O2uw O2bn O3dc
PID 100 Patient identification|oym x3d4 R1py x3d5 R2uq O14w o2ri o3bt x3d6 O2nj O1cx x3d7 O1cz O1d0 o2mp o2ng o2mr o1d1 x3d8 x3d9 O1d4 O2mt oo6 o1d5 oo8 O2mo o2ur x3da o2us o1d8 o1zq O3db o2ut o1zt o2uu o2uv o1zw O2uw O2bn O3dc
PKG 180 Item packaging|rym o2ux o2uy o2uz o1e8 o2v0 o2v1
PKG e00 Item packaging|rym o2ux o2uy o2uz o1e8 o2v0 o2v1 o3iy
PM1 800 Payer master file|r394 R15a O15b O15c O1my O15e o3r O15f o3v o3w o3kw o3kx o3ky o3kz o3l0 o3l1 o3l2 o3l3 o3l4 o3l5 o3l6 o3l7 o3l8 o3l9
PMT f80 Payment information|r2v2 r2v3 r2v4 r2v5 r2v6 r2v7 o2v8 o2v9 o2va o2vb r2vc o2vd
PR1 1 Procedures|R8n r8o r8p o8q r8r r8s o8t o8u o8v o8w o8x o8y o8z
PR1 2 Procedures|r8n Rob Roc O8q r8r rod o8t ooe oof o8w oog Ooh ooi ooj
PR1 4 Procedures|r8n r1d9 o13a o8q o8r r1da o8t O1db o1dc o8w O1dd O1de o1df ooj o1dg
PR1 10 Procedures|rym o1d9 r13a o8q r8r o1q1 o8t O1db o1dc o8w O1dd O1de o1df o1zy o1q2 O1mi o1zz O200
PR1 60 Procedures|rym o1d9 r13a o8q r8r o1q1 o8t O1db o1dc o8w O1dd O1de o1df o1zy o1q2 O1mi o1zz O200 o2bo o2bp
PR1 8 Procedures|rym o1d9 r13a o8q r8r r1q1 o8t O1db o1dc o8w O1dd O1de o1df ooj o1q2 O1mi
PR1 80 Procedures|rym x2ve r2j4 x2vf r2vg o1q1 o8t x2vh o1dc o8w - - o2vi o1zy o2vj O2lz o1zz O2vk o2bo o2bp o2vl o2vm
PR1 100 Procedures|rym x2ve r2j4 x2vf r2vg o3dd o8t x3de o3df o8w - - o2vi o3dg o2vj O2lz o3dh O2vk o2bo o2bp o3di o3dj O3dk o3dl o3dm
PR1 e00 Procedures|rym x2ve r2j4 x2vf r2vg o3dd o8t x3de o3df o8w x3iz x3j0 o2vi o3dg o2vj O2lz o3dh O2vk o2bo o2bp o3di o3dj O3dk o3dl o3dm
PRA 10 Practitioner detail|o1wx O1q3 O1q4 oon O1q5 O1q6 O1q7 o1q8 o201 o202 O203 oym
PRA 60 Practitioner detail|o1wx O1q3 O1q4 oon O1q5 O1q6 O1q7 o1q8 o2bq o202 O203 oym
PRA 80 Practitioner detail|o2vn O2vo O1q4 oon O1q5 O1q6 O1q7 o1q8 o2vp o202 O2vq oym
PRA f00 Practitioner detail|o2vn O2vo O3dn oon O1q5 O1q6 O1q7 o1q8 o2vp o202 O2vq oym
PRA 8 Practitioner detail|rjf O1q3 O1q4 oon O1q5 O1q6 O1q7 o1q8
PRA 4 Practitioner detail|rok O1dh O1di o1dj O1dk Oop Ooq
PRA 2 Practitioner detail|rok Ool Oom oon Ooo Oop Ooq
PRB 7c Problem details|r13b r13c r1dl r1dm o13f o1dn o1do o1dp o1dq o1dr O1ds o1dt o1du o1dv o1dw o1dx o1dy o1dz o1e0 o1e1 o1e2 o1e3 o1e4 o1e5 o1e6
PRB 180 Problem details|r13b r2m2 r2vr r1dm o13f o1dn o2vs o2vt o2vu o2vv O2vw o2vx o2vy o2vz o2w0 o2w1 o1dy o2w2 o2w3 o1e1 o2w4 o2w5 o2w6 o1e5 o2w7 o2w8 o2w9 o2mg
PRB e00 Problem details|r30w r2m2 r2vr r1dm o13f o1dn o2vs o2vt o2vu o2vv O2vw o2vx o2vy o2vz o2w0 o2w1 o1dy o2w2 o2w3 o1e1 o2w4 o2w5 o2w6 o1e5 o2w7 o2w8 o2w9 o2mg
PRC 8 Pricing|r108 O1q9 Osi O1o6 O1e8 O1e9 o1ea o1eb o1ec o1ed o1ee o1ef o1qa O1eh o1ei o10f o1ej o1qb
PRC 70 Pricing|r108 O204 Osi O1o6 O1e8 O1e9 o1ea o1eb o1ec o1ed o1ee o1ef o1qa O1eh o1ei o10f o1ej o1qb
PRC 4 Pricing|r108 R12o O1e7 O182 O1e8 O1e9 o1ea o1eb o1ec o1ed o1ee o1ef o1eg O1eh o1ei o10f o1ej o1ek
PRC 80 Pricing|r2j1 O2wa O2wb O1o6 O1e8 O1e9 o1ea o1eb o1ec o1ed o2gv o2wc o1qa O2wd o1ei o10f o1ej o1qb
PRC f00 Pricing|r2j1 O2wa O2wb O3bg O1e8 O1e9 o1ea o1eb o1ec o1ed o2gv o2wc o3do O2wd o1ei o10f o1ej o3dp
PRD 4 Provider data|R1el O1em o1en o1eo O1ep o11s O1eq o1er o1es
PRD 18 Provider data|R1qc O1em O1en o1eo O1ep o11s O1qd o1qe o1qf
PRD 60 Provider data|R1qc O1em O1en o1eo O1ep o11s O2br o1qe o1qf
PRD f80 Provider data|R2we O1em O1en o1eo O1ep o2kc O2wf o2wg O2wh O2wi O2wj O2wk O2wl O2wm
PRT 100 Participation information|O3dq r13b o3dr r3ds O3dt o3du o3dv O3dw O3dx O3dy o3dz o3e0 o3e1 O3e2 O3e3
PRT 600 Participation information|O3dq r30w o3dr r3ds O3dt o3du o3dv O3dw O3dx O3dy o3dz o3e0 o3e1 O3e2 O3e3
PRT 800 Participation information|O3dq r30w o3dr r3ds O3dt o3du o3dv O3dw O3dx O3dy o3dz o3e0 o3e1 O3e2 O3e3 o3la o3lb o3lc o3ld o3le o3lf o3lg
PSG f80 Product service group|r2wn o2wo r2wp r2wq r2wr r2ws
PSH 7c Product summary header|r1et o1eu r1ev o1ew o1ex o1ey o1ez o1f0 o1f1 o1f2 o1f3 o1f4 O1f5 O1f6
PSH f80 Product summary header|r1et o1eu r2wt o2wu o2wv o1ey o1ez o1f0 o1f1 o1f2 o1f3 o1f4 (0,8)1f5 (0,8)1f6
PSL 80 Product service line item|r2ww o2wx r2wy o2wz o2x0 r2x1 r2x2 O2x3 o2x4 o2x5 o2x6 o2x7 o2x8 o2x9 o2xa o2xb O2xc O2xd O2xe O2xf r2xg o2xh o2xi o2xj o2po o2xk o2xl o2xm o2xn o2xo o2xp o2xq o2xr o2xs o2xt o2xu o2xv o2xw o2xx o2xy o2xz o2y0 o2y1 o2y2 o2y3 o2y4 o2y5 o2go
PSL f00 Product service line item|r2ww o2wx r2wy o2wz o2x0 r2x1 r2x2 O2x3 o2x4 o2x5 o2x6 o2x7 o2x8 o2x9 o2xa o2xb O3e4 O2xd O2xe O3e5 r2xg o2xh o2xi o2xj o2po o2xk o2xl o2xm o2xn o2xo o2xp o2xq o2xr o2xs o2xt o2xu o2xv o2xw o2xx o2xy o2xz o2y0 o2y1 o2y2 o2y3 o2y4 o2y5 o2go
PSS f80 Product service section|r2y6 o2y7 r2y8 r2y9 r2ya
PTH 4 Pathway|r13b r1f7 r1f8 r1f9 o1fa o1fb
PTH 78 Pathway|r13b r1f7 r1f8 r1f9 o1qg o1qh
PTH 180 Pathway|r13b r2yb r1f8 r2yc o2yd o2ye o2mg
PTH e00 Pathway|r30w r2yb r1f8 r2yc o2yd o2ye o2mg
PV1 1 Patient visit|o90 r91 r92 o93 o94 o95 o96 o97 O98 o99 o9a o9b o9c o9d o9e o9f o9g o2v o9h O9i o9j o9k o9l O9m O9n O9o O9p o9q o9r o9s o9t o9u o9v o9w o9x o9y o9z oa0 oa1 o5j oa2 oa3 oa4 oa5 oa6 oa7 oa8 oa9 oaa
PV1 4 Patient visit|o90 ror o135 oos o1fc o1fd o1fe o1ff O1fg oox o1fh ooz op0 op1 o14o op3 o1fi oh0 o1fj O1fk op7 op8 op9 Opa O9n O9o O9p opb opc o9s opd o9u o9v ope o9x opf opg oph opi o19a opj o1fl o1fm oa5 oa6 oa7 oa8 oa9 oaa o1fn o1fo O1fp
PV1 2 Patient visit|o90 ror ogy oos o94 oot oou oov Oow oox ooy ooz op0 op1 Op2 op3 op4 oh0 op5 Op6 op7 op8 op9 Opa O9n O9o O9p opb opc o9s opd o9u o9v ope o9x opf opg oph opi okc opj opk opl oa5 oa6 oa7 oa8 oa9 oaa opm
PV1 70 Patient visit|oym r1qi o135 o1qj o1fc o1fd O1fe O1ff O1fg o1qk o1fh o1ql o1qm o1qn O14o o1qo O1fi o1mg o1fj O1fk o1qp o1qq o1qr O1qs O9n O9o O9p o1qt o1qu o9s o1qv o9u o9v o1qw o9x o1qx o1qy o1qz o1r0 o19a o1r1 o1fl o1fm oa5 Oa6 oa7 oa8 oa9 oaa o1r2 o1fo O1fp
PV1 8 Patient visit|oym r1qi o135 o1qj o1fc o1fd O1fe O1ff O1fg o1qk o1fh o1ql o1qm o1qn O14o o1qo O1fi o1mg o1fj O1fk o1qp o1qq o1qr O1qs O9n O9o O9p o1qt o1qu o9s o1qv o9u o9v o1qw o9x o1qx o1qy o1qz o1r0 o19a o1r1 o1fl o1fm oa5 oa6 oa7 oa8 oa9 oaa o1r2 o1fo O1fp
PV1 80 Patient visit|oym r1qi o135 o1qj o1fc o1fd O1fe O1ff O1fg o1qk o1fh o1ql o1qm o1qn O14o o1qo O1fi o1mg o1fj O1fk o1qp o1qq o1qr O1qs O9n O9o O9p o1qt o1qu o9s o1qv o9u o9v o1qw o9x o1qx o1qy o2yf o1r0 o19a o1r1 o1fl o1fm o2yg o2yh oa7 oa8 oa9 oaa o1r2 o1fo O1fp
PV1 e00 Patient visit|oym r3e6 o135 o3e7 o1fc o1fd O1fe O1ff O3e8 o34f o1fh o3e9 o3ea o3eb O39x o3a3 O1fi o396 o1fj O1fk o3ec o3ed o3ee O3ef O9n O9o O9p o3eg o3eh o9s o3ei o9u o9v o3ej o9x o3ek o1qy o2yf o3el x19a o3em o1fl o1fm o2yg o2yh oa7 oa8 oa9 oaa O1r2 o3en - o3eo o3ep
PV1 100 Patient visit|oym r3e6 o135 o3e7 o1fc o1fd O1fe O1ff O3e8 o34f o1fh o3e9 o3ea o3eb O39x o3a3 O1fi o396 o1fj O1fk o3ec o3ed o3ee O3ef O9n O9o O9p o3eg o3eh o9s o3ei o9u o9v o3ej o9x o3ek o1qy o2yf o3el x19a o3em o1fl o1fm o2yg o2yh oa7 oa8 oa9 oaa o1r2 o3en - o3eo o3ep
PV2 80 Patient visit additional information|o1fq o2yi o2yj o2yk Opr ops O1fr o2yl o2ym o1fu o1fv o1fw O1fx o1fy o1fz o1g0 o1g1 o1g2 o1g3 o1g4 o1g5 o1g6 O1g7 o1g8 o1g9 o1ga o1gb o1gc o1gd o2yn o1gf o1gg o2yo o1gi o1r6 o1gk o1gl o2yp O2yq o2yr O2ys o2yt o1z8 o1z9 O2u6 o20b o2yu o2yv O2bt o2u7
PV2 f00 Patient visit additional information|o1fq o2yi o2yj o2yk Opr ops O3eq o2yl o2ym o1fu o1fv o1fw O1fx o1fy o1fz o3er o1g1 o3es o1g3 o1g4 o3et o1g6 O1g7 o3eu o3ev o1ga o3ew o1gc o1gd o2yn o3ex o1gg o2yo o1gi o1r6 o1gk o1gl o2yp O2yq o2yr O2ys o2yt o3d0 o3d1 O2u6 o20b o2yu o2yv O3ey o2u7
PV2 10 Patient visit additional information|o1fq opo opp opq Opr ops O1fr o1r3 o1r4 o1fu o1fv o1fw O1fx o1fy o1fz o1g0 o1g1 o1g2 o1g3 o1g4 o1g5 o1g6 O1g7 o1g8 o1g9 o1ga o1gb o1gc o1gd o1r5 o1gf o1gg o205 o1gi o1r6 o1gk o1gl o206 O207 o208 O209 o20a o1z8 o1z9 O1zc o20b o20c
PV2 60 Patient visit additional information|o1fq opo opp opq Opr ops O1fr o1r3 o1r4 o1fu o1fv o1fw O1fx o1fy o1fz o1g0 o1g1 o1g2 o1g3 o1g4 o1g5 o1g6 O1g7 o1g8 o1g9 o1ga o1gb o1gc o1gd o1r5 o1gf o1gg o205 o1gi o1r6 o1gk o1gl o206 O207 o208 O209 o20a o1z8 o1z9 O1zc o20b o20c o2bs O2bt
PV2 4 Patient visit additional information|o1fq opo opp opq Opr ops o1fr o1fs o1ft o1fu o1fv o1fw o1fx o1fy o1fz o1g0 o1g1 o1g2 o1g3 o1g4 o1g5 o1g6 O1g7 o1g8 o1g9 o1ga o1gb o1gc o1gd o1ge o1gf o1gg o1gh o1gi o1gj o1gk o1gl
PV2 8 Patient visit additional information|o1fq opo opp opq Opr ops o1fr o1r3 o1r4 o1fu o1fv o1fw O1fx o1fy o1fz o1g0 o1g1 o1g2 o1g3 o1g4 o1g5 o1g6 O1g7 o1g8 o1g9 o1ga o1gb o1gc o1gd o1r5 o1gf o1gg o1gh o1gi o1r6 o1gk o1gl
PV2 2 Patient visit additional information|opn opo opp opq Opr ops opt opu opv
PYE 80 Payee information|rym r2yw o2yx O2yy O2yz O2z0 o2z1
PYE f00 Payee information|rym r3ez o3f0 O2yy O2yz O2z0 o2v5
QAK c Query acknowledgment|o12f o1gm
QAK 10 Query acknowledgment|o12f o1gm o20d o20e o20f o20g
QAK 60 Query acknowledgment|o12f o1gm o20d o2bu o20f o20g
QAK f80 Query acknowledgment|o12f o1gm o2z2 o20e o20f o20g
QID 70 Query identification|r12f r20d
QID f80 Query identification|r12f r2z2
QPD 70 Query parameter definition|r20d o12f o20h
QPD f80 Query parameter definition|r2z2 o12f o20h
QRD f00 Query definition|
QRD 4 Query definition|oab rpw rpx rae opy oag rpz R1gn R1go R1gp Oq1 oq2
QRD 80 Query definition|r2z3 rpw rpx rae opy o2z4 rpz R1gn R2z5 R2z6 O1r7 oq2
QRD 1 Query definition|rab rac rad rae oaf oag rah Rai Raj Rak Oal oam
QRD 78 Query definition|rab rpw rpx rae opy oag rpz R1gn R1go R1gp O1r7 oq2
QRD 2 Query definition|rab rpw rpx rae opy oag rpz Rai Rq0 Rak Oq1 oq2
QRF f00 Query filter|
QRF 80 Query filter|Ran o2z7 o2z8 Oaq Oar Oq3 Oq4 Oq5 o1gq o20i
QRF 1 Query filter|Ran oao oap Oaq Oar
QRF 2 Query filter|Ran oao oap Oaq Oar Oq3 Oq4 Oq5
QRF c Query filter|Ran oao oap Oaq Oar Oq3 Oq4 Oq5 o1gq
QRF 70 Query filter|Ran oao oap Oaq Oar Oq3 Oq4 Oq5 o1gq o20i
QRI 70 Query response instance|o20j O20k o20l
QRI 80 Query response instance|o20j O20k o2z9
QRI f00 Query response instance|o20j O3f1 o2z9
RCP 70 Response control parameter|opx opz o20m o20n o20o O20p O20q
RCP f80 Response control parameter|opx opz o2za o2zb o20o O20p O2zc
RDF c Table row definition|r1gr R1gs
RDF ff0 Table row definition|r1gr R20r
RDT 8 Table row data|o1gt
RDT ff4 Table row data|r1gt
REL f80 Clinical relationship|oym r2zd r2ze r2zf r2zg o2zh o2zi o2zj o2zk o2zl o2zm o2zn o2zo o2zp o2zq o2zr
RF1 7c Referral information|o1gu o1gv o1gw O1gx o1gy r1gz od9 o1h0 o105 O1h1 O1h2
RF1 180 Referral information|o2zs o2zt o2zu O2zv o2zw r1gz o2fb o2g3 o2ih O2zx O1h2 o2zy
RF1 e00 Referral information|o2zs o2zt o2zu O2zv o2zw r1gz o2fb o2g3 o2ih O2zx O1h2 o2zy O3gs O3j1 O3gv O3gw O3gx O3gz O3h0 O3h1 O3h2 O3h3 O3h4 O2go O30w
RFI f80 Request for information|r2zz r300 o301 o302
RGS 7c Resource group|rym oyn o1h3
RGS f80 Resource group|rym oyn o303
RMI 70 Risk management incident|o20s o20t o20u
RMI f80 Risk management incident|o304 o305 o306
ROL 10 Role|o1h4 r13b r20v R1h6 o1h7 o1h8 o1h9 o1r8 O20w o20x O1rp O1ro
ROL 60 Role|o1h4 r13b r20v R1h6 o1h7 o1h8 o1h9 o1r8 O20w o20x O2bv O1ro
ROL 80 Role|o1h4 r13b r307 R1h6 o308 o309 o30a o30b O30c o30d O2bv O1ro o30e
ROL 100 Role|o1h4 r13b r307 R1h6 o308 o309 o30a o30b O30c o30d O2bv O1ro o30e o3f2
ROL e00 Role|o1h4 r30w r307 R1h6 o308 o309 o30a o30b O30c o30d O2bv O1ro o30e o3f2
ROL 4 Role|r1h4 r13b o1h5 r1h6 o1h7 o1h8 o1h9 o1ha
ROL 8 Role|r1h4 r13b r1h5 R1h6 o1h7 o1h8 o1h9 o1r8
RQ1 4 Requisition detail additional|o1hb o1hc oq8 oq9 oqa oqb oqc
RQ1 70 Requisition detail additional|o1hb o1wk oq8 oq9 oqa oqb oqc
RQ1 f80 Requisition detail additional|o1hb o2o1 oq8 o30f oqa oqb oqc
RQ1 8 Requisition detail additional|o1hb oq7 oq8 oq9 oqa oqb oqc
RQ1 2 Requisition detail additional|oq6 oq7 oq8 oq9 oqa oqb oqc
RQD 80 Requisition detail|oqd o30g o30h o30i oqh o30j o2tt o1ra o30k oqm
RQD f00 Requisition detail|oqd o30g o30h o30i oqh o30j o3cv o3b7 o30k oqm
RQD 78 Requisition detail|oqd oqe oqf oqg oqh oqi o1r9 o1ra oql oqm
RQD 6 Requisition detail|oqd oqe oqf oqg oqh oqi oqj oqk oql oqm
RX1 1 Pharmacy order|oas oat oau oav oaw oax oay oaz ob0 ob1 ob2 ob3 ob4 ob5 Ob6 ob7 ob8 ob9 oba obb obc obd obe obf obg obh obi Obj Obk Obl
RXA 4 Pharmacy treatment administration|r1hd rqo rqp rqq r1he rqs oqt oqu O1hf o1hg oqx oqy o1hh o1hi O1hj O1hk O1hl O1hm O1hn o1ho o1hp o1hq
RXA e00 Pharmacy treatment administration|rqn rqo r30l r30m r30n rqs o30o o30p O30q O1hg - oqy o1hh o30r O1hj O30s O3j2 O30u O30v o1ho o30w o30x o2bw o30y o30z o2bz o310 o311 O3j3
RXA 180 Pharmacy treatment administration|rqn rqo r30l r30m r30n rqs o30o o30p O30q O1hg o1rb oqy o1hh o30r O1hj O30s O30t O30u O30v o1ho o30w o30x o2bw o30y o30z o2bz o310 o311
RXA 8 Pharmacy treatment administration|rqn rqo rqp rqq r1he rqs oqt oqu O1hf O1hg o1rb oqy o1hh o1hi O1hj O1hk O1hl O1hm O1hn o1ho o1hp o1hq
RXA 10 Pharmacy treatment administration|rqn rqo rqp rqq r1he rqs oqt oqu O1hf O1hg o1rb oqy o1hh o1hi O1hj O1hk O1hl O20y O1hn o1ho o1hp o1hq
RXA 60 Pharmacy treatment administration|rqn rqo rqp rqq r1he rqs oqt oqu O1hf O1hg o1rb oqy o1hh o1hi O1hj O1hk O1hl O20y O1hn o1ho o1hp o1hq o2bw o2bx o2by o2bz
RXA 2 Pharmacy treatment administration|rqn rqo rqp rqq rqr rqs oqt oqu oqv oqw oqx oqy
RXC 180 Pharmacy treatment component order|rqz r312 rr1 r313 o1hr o314 O315 o2c0 o316
RXC e00 Pharmacy treatment component order|rqz r312 rr1 r313 o1hr o314 O315 o2c0 o316 oro o31m
RXC 2 Pharmacy treatment component order|rqz rr0 rr1 rr2
RXC c Pharmacy treatment component order|rqz rr0 rr1 rr2 o1hr o1hs
RXC 10 Pharmacy treatment component order|rqz rr0 rr1 rr2 o1hr o1hs O20z
RXC 60 Pharmacy treatment component order|rqz rr0 rr1 rr2 o1hr o1hs O20z o2c0 o2c1
RXD 2 Pharmacy treatment dispense|or3 rr4 or5 rr6 or7 or8 rr9 ora Orb orc ord ore orf org orh
RXD 4 Pharmacy treatment dispense|rr3 r1ht rr5 rr6 or7 or8 rr9 ora O1hu o1hv ord ore o1hw o1hx O1hy o1hz o1i0 O1hj O1hk O1hl o1hn o1i1 o1i2 o1i3
RXD 8 Pharmacy treatment dispense|rr3 r1ht rr5 rr6 or7 or8 rr9 ora Orb O1hv ord ore o1rc o1hx O1hy o1hz o1i0 O1hj O1hk O1hl O1hn o1i1 o1i2 o1i3
RXD 10 Pharmacy treatment dispense|rr3 r1ht rr5 rr6 or7 or8 rr9 ora Orb O1hv ord ore o1rc o1hx O1hy o1hz o1i0 O1hj O1hk O1hl O1hn o1i1 o1i2 o1i3 O20z o210 o211
RXD 60 Pharmacy treatment dispense|rr3 r1ht rr5 rr6 or7 or8 rr9 ora Orb O1hv ord ore o1rc o1hx O1hy o1hz o1i0 O1hj O1hk O1hl O1hn o1i1 o1i2 o1i3 O20z o210 o211 o2c2 o2c3 o2c4 o2c5 o2bz o2c6
RXD e00 Pharmacy treatment dispense|rr3 r317 r318 rr6 o319 o31a rr9 ora Orb O1hv ord ore - o1hx O3j4 o1hz o31c O1hj O30s O3j2 O30v o1i1 o31d o1i3 O315 o31e o31f o2c2 o31g o31h o2c5 o2bz o2c6 O3f3 O3j5
RXD 80 Pharmacy treatment dispense|rr3 r317 r318 rr6 o319 o31a rr9 ora Orb O1hv ord ore o1rc o1hx O31b o1hz o31c O1hj O30s O30t O30v o1i1 o31d o1i3 O315 o31e o31f o2c2 o31g o31h o2c5 o2bz o2c6
RXD 100 Pharmacy treatment dispense|rr3 r317 r318 rr6 o319 o31a rr9 ora Orb O1hv ord ore o1rc o1hx O31b o1hz o31c O1hj O30s O30t O30v o1i1 o31d o1i3 O315 o31e o31f o2c2 o31g o31h o2c5 o2bz o2c6 O3f3
RXE 2 Pharmacy treatment encoded order|Okw rri rrj ork rrl orm Orn orf ord oro orp oba orq orr rr9 ora ors ort ore org orh oru orv orw
RXE 60 Pharmacy treatment encoded order|okw r1rd rrj ork rrl orm Orn o1re ord oro orp oba O1rf O1rg or9 ora ors o1rh ore o1hx O1hy oru o1i5 orw o1i6 o1i7 O1i8 o1i1 o1i2 o1i3 O20z o2c7 o2c8 o2c9 o2ca o2cb O2cc o2cd o2ce o2cf o2cg o2ch o2ci o2bz
RXE 80 Pharmacy treatment encoded order|okw r31i rrj ork r31j o31k O31l o1re ord oro o31m oba O1rf O1rg or9 ora ors o31n ore o1hx O31b oru o1i5 o31o o1i6 o31p O31q o1i1 o31d o1i3 O315 o31r o2c8 o31s o2ca o2cb O31t o31u o2ce o31v o2cg o2ch o2ci o2bz
RXE 8 Pharmacy treatment encoded order|rkw r1rd rrj ork rrl orm Orn o1re ord oro orp oba O1rf O1rg or9 ora ors o1rh ore o1hx O1hy oru o1i5 orw o1i6 o1i7 O1i8 o1i1 o1i2 o1i3
RXE 10 Pharmacy treatment encoded order|rkw r1rd rrj ork rrl orm Orn o1re ord oro orp oba O1rf O1rg or9 ora ors o1rh ore o1hx O1hy oru o1i5 orw o1i6 o1i7 O1i8 o1i1 o1i2 o1i3 O20z
RXE 4 Pharmacy treatment encoded order|rkw rri rrj ork rrl orm Orn orf ord oro orp oba orq o1i4 or9 ora ors ort ore o1hx O1hy oru o1i5 orw o1i6 o1i7 o1i8 o1i1 o1i2 o1i3
RXE 100 Pharmacy treatment encoded order|x3c7 r31i rrj ork r31j o31k O31l x3f4 ord oro o31m oba O1rf O1rg or9 ora ors o31n ore o1hx O31b oru o1i5 o31o o1i6 o31p O31q o1i1 o31d o1i3 O315 o31r o2c8 o31s o2ca o2cb O31t o31u o2ce o31v o2cg o2ch o2ci o2bz O3f3
RXE e00 Pharmacy treatment encoded order|x3c7 r31i rrj ork r31j o31k O31l x3f4 ord oro o31m oba O1rf O1rg or9 ora ors o31n ore o1hx O3j4 oru o1i5 o31o o1i6 o31p O31q o1i1 o31d o1i3 O315 o31r o2c8 o31s o2ca o2cb O31t o31u o2ce o31v o2cg o2ch o2ci o2bz O3f3
RXG 4 Pharmacy treatment give|o1hd rr3 rkw rri rrj ork rrl orm O1hf ord o1hw o1hx orx oru o1i5 orw o1i6 o1i7 O1hj O1hk O1hl o1hn
RXG 2 Pharmacy treatment give|rqn or3 Okw rri rrj ork rrl orm oqv ord orf org Orx oru orv orw
RXG 60 Pharmacy treatment give|rqn or3 okw r1rd rrj ork rrl orm O1hf ord o1rc o1hx O1ri oru o1i5 orw o1i6 o1i7 O1hj O1hk O1hl O1hn o2c8 o2c9 o2cj o2bz
RXG 80 Pharmacy treatment give|rqn or3 okw r31i rrj ork r31j o31k O30q ord o1rc o1hx O31w oru o1i5 o31o o1i6 o31p O1hj O30s O30t O30v o2c8 o31s o31x o2bz o31h o2c5 o2ch o2ci
RXG 18 Pharmacy treatment give|rqn or3 rkw r1rd rrj ork rrl orm O1hf ord o1rc o1hx O1ri oru o1i5 orw o1i6 o1i7 O1hj O1hk O1hl O1hn
RXG e00 Pharmacy treatment give|rqn or3 x3c7 r31i rrj ork r31j o31k O30q ord - o1hx O3j6 oru o1i5 o31o o1i6 o31p O1hj O30s O3j2 O30v o2c8 o31s o31x o2bz o31h o2c5 o2ch o2ci O3j7 oro o31m
RXG 100 Pharmacy treatment give|rqn or3 x3c7 r31i rrj ork r31j o31k O30q ord o1rc o1hx O31w oru o1i5 o31o o1i6 o31p O1hj O30s O30t O30v o2c8 o31s o31x o2bz o31h o2c5 o2ch o2ci
RXO 80 Pharmacy treatment order|o31y orz os0 o31z o320 O321 O31l o1re os4 o322 os6 o323 oba O1rf O1rg o1hx os8 o1i9 o324 O30v o1ib o325 ore O315 o2ck o326 o2bz o2cm o327 o328 o2mg o31v o2cg o2ch o2ci
RXO 100 Pharmacy treatment order|o31y orz os0 o31z o320 O321 O31l o1re os4 o322 os6 o323 oba O1rf O1rg o1hx os8 o1i9 o324 O30v o1ib o325 ore O315 o2ck o326 o2bz o2cm o327 o328 o2mg o31v o2cg o2ch o2ci O3f3
RXO e00 Pharmacy treatment order|o31y orz os0 o31z o320 O321 O31l x3f4 os4 o322 os6 o323 oba O1rf O1rg o1hx os8 o1i9 o324 O30v o1ib o325 ore O315 o2ck o326 o2bz o2cm o327 o328 o2mg o31v o2cg o2ch o2ci O3f3
RXO 8 Pharmacy treatment order|ory orz os0 os1 os2 O1rj Orn o1re os4 os5 os6 os7 oba O1rf O1rg o1hx os8 o1i9 o1ia O1hn o1ib o1ic ore
RXO 10 Pharmacy treatment order|ory orz os0 os1 os2 O1rj Orn o1re os4 os5 os6 os7 oba O1rf O1rg o1hx os8 o1i9 o1ia O1hn o1ib o1ic ore O20z
RXO 60 Pharmacy treatment order|ory orz os0 os1 os2 O1rj Orn o1re os4 os5 os6 os7 oba O1rf O1rg o1hx os8 o1i9 o1ia O1hn o1ib o1ic ore O20z o2ck o2cl o2bz o2cm
RXO 4 Pharmacy treatment order|rry rrz os0 rs1 os2 Os3 Orn orf os4 os5 os6 os7 oba orq o1i4 o1hx os8 o1i9 o1ia o1hn o1ib o1ic
RXO 2 Pharmacy treatment order|rry rrz os0 rs1 os2 Os3 Orn orf os4 os5 os6 os7 oba orq orr org os8
RXR f80 Pharmacy treatment route|r329 o32a o32b o2co o32c o2cp
RXR 10 Pharmacy treatment route|rs9 o212 osb osc o1rk
RXR 60 Pharmacy treatment route|rs9 o2cn osb o2co o1rk o2cp
RXR 6 Pharmacy treatment route|rs9 osa osb osc
RXR 8 Pharmacy treatment route|rs9 osa osb osc o1rk
RXV e00 Pharmacy treatment infusion|oym r3j8 o3j9 o3ja o3jb o3jc r3jd o3je o3jf o3jg o3jh o3ji o3jj o3jk o3jl r3jm o3jn o3jo o3jp o3jq o3jr o30w
SAC 10 Specimen container detail|o213 o214 o215 o216 o217 o1ow o218 o219 o21a o21b o21c o21d o21e o21f O21g o21h o21i o21j o21k o21l on6 o21m o21n o21o o21p o21q O1ya o21r o21s o21t o21u o21v o21w o21x o21y o21z o220 o221 o222 O223 O224 o225 O226 O227
SAC 60 Specimen container detail|o213 o214 o215 o216 o217 o2b7 o218 o219 o21a o21b o21c o21d o21e o21f O21g o21h o21i o21j o21k o21l on6 o2cq o21n o21o o21p o21q O2bd o21r o21s o21t o21u o21v o21w o21x o21y o21z o220 o221 o222 O223 O224 o225 O2cr O227
SAC 80 Specimen container detail|o213 o214 o215 o216 o217 o2b7 o32d o32e o32f o21b o21c o32g o21e o21f O32h o21h o21i o21j o21k o32i on6 o2cq o21n o32j o32k o32l O2bd o32m o21s o32n o21u o21v o32o o21x o32p o21z o32q o221 o32r O32s O32t o32u O2cr O32v
SAC f00 Specimen container detail|o213 o214 o215 o216 o217 x3f5 o32d o32e o32f o21b o21c o32g o21e o21f O32h o21h o21i o21j o21k o32i on6 o2cq o21n o32j o32k o32l O2bd o32m o21s o32n o21u o21v o32o o21x o32p o21z o32q o221 o32r O32s O32t o32u O2cr O32v
SCD f80 Anti microbial cycle data|o32w o32x o32y o32z o330 o331 o332 o333 o334 o335 o336 o337 o338 o339 o33a o33b o33c o33d o33e o33f o33g o33h o33i o33j o33k o33l o33m o33n o33o o33p o33q o2j4 O1py o1fe o21s o33r o33s
SCH e00 Scheduling activity information|oza ozb ozc o3gp o2i3 r33t o2i5 o2i6 - o2i7 - Ozn ozo Ozp ozq R1if o1ig O1ih o1ii Rzr Ozs ozt ozu ozv o2ht O19d O138
SCH 80 Scheduling activity information|oza ozb ozc ozd o2i3 r33t o2i5 o2i6 ozi o2i7 O1ie Ozn ozo Ozp ozq R1if o1ig O1ih o1ii Rzr Ozs ozt ozu ozv o2ht O19d O138
SCH 100 Scheduling activity information|oza ozb ozc ozd o2i3 r33t o2i5 o2i6 x3f6 o2i7 - Ozn ozo Ozp ozq R1if o1ig O1ih o1ii Rzr Ozs ozt ozu ozv o2ht O19d O138
SCH 60 Scheduling activity information|oza ozb ozc ozd oze r1id ozg ozh ozi ozj O1ie Ozn ozo Ozp ozq R1if o1ig O1ih o1ii Rzr Ozs ozt ozu ozv oyy O19d O138
SCH 8 Scheduling activity information|oza ozb ozc ozd oze r1id ozg ozh ozi ozj R1ie Ozn ozo Ozp ozq R1if o1ig O1ih o1ii Rzr Ozs ozt ozu ozv oyy
SCH 10 Scheduling activity information|oza ozb ozc ozd oze r1id ozg ozh ozi ozj R1ie Ozn ozo Ozp ozq R1if o1ig O1ih o1ii Rzr Ozs ozt ozu ozv oyy O19d O138
SCH 4 Scheduling activity information|rza ozb ozc ozd oze r1id ozg ozh ozi ozj R1ie ozn ozo ozp ozq r1if o1ig o1ih o1ii rzr Ozs ozt ozu ozv oyy
SCP f80 Sterilizer configuration anti microbial devices|o33u o33v o33w o33x o33y o33z o340 o341
SDD 80 Sterilization device data|o342 o33x o33y o343 o344 o345 o346
SDD f00 Sterilization device data|o342 o33x o33y o3f7 o3f8 o345 o346
SFT 60 Software|r2cs r2ct r2cu r2cv o2cw o2cx
SFT f80 Software|r2cs r2ct r2cu r2cv o2cw o347
SGH e00 Segment group header|rym o3js
SGT e00 Segment group trailer|rym o3js
SHP f00 Shipment|R3f9 O3fa O3fb R3fc O3fd O3fe O3ff O3fg O3fh O3fi O3fj
SID 70 Substance identifier|o228 o1hj o229 o22a
SID f80 Substance identifier|o348 o1hj o229 o349
SLT f80 Sterilization lot|o33x o33y o342 o2oi o34a
SPM 60 Specimen|oym o2cy O2cz r2d0 O2d1 O2d2 o2d3 o2d4 O2d5 o2d6 O25o o2d7 o2d8 O2d9 O2da O2db o2dc o6o o2dd o2de O2df o2dg o2dh O2di o2dj o2dk o2dl o2dm o2dn
SPM 80 Specimen|oym o2cy O2cz r2d0 O2d1 O2d2 o2d3 o34b O2d5 o2d6 O25o o2d7 o2d8 O2d9 O2da O2db o2dc o2rq o34c o2de O2df o2dg o2dh O2di o2dj o2dk o34d o2dm o2dn
SPM f00 Specimen|oym o2cy O2cz r2d0 O2d1 O2d2 o2d3 o34b O2d5 o2d6 O25o o2d7 o2d8 O2d9 O2da O2db o2dc o2rq o34c o2de O2df o2dg o2dh O2di o2dj o2dk o34d o2dm o2dn O3fk O3fl O3f9
SPR 7c Stored procedure request|o12f r12g r1ij O12k
STF 10 Staff identification|o1wx O1rl O1ik O1rm o1x5 o1oq o10f Osi O1rn O1ro O1rp O1rq O1rr Oso Osp o11s o1nm o153 o1mv o1z5 o1im o1rs o1in o1io o1ip o1iq o1nu o1mt o22b
STF 60 Staff identification|o1wx O2do O1ik O1rm o1x5 o1oq o10f Osi O1rn O1ro O2bv O2dp O2dq Oso Osp o11s o1nm o153 o154 o1z5 o1im o1rs o1in o1io o1ip o1iq o1nu o1mt o22b O1mp o2dr o2ds o2dt o2du o2dv O2dw o2dx o2dy
STF 80 Staff identification|o2vn O34e O1ik O1rm o1x5 o2ri o10f O2wb O34f O1ro O2bv O2dp O2dq O34g Osp o2kc o2ng o153 o154 o2ts o1im o1rs o1in o1io o1ip o1iq o2nj o2mt o22b O2mo o34h o2ds o2dt o2du o2dv O2dw o2dx o2dy O34i
STF e00 Staff identification|o2vn O34e O1ik O3fm o3bt o2ri o10f O2wb O34f O1ro O2bv O2dp O2dq O34g Osp o2kc o2ng o153 o154 o2ts o1im o1rs o1in o1io o1ip o1iq o2nj o2mt o22b O2mo o34h o2ds o2dt o2du o2dv O2dw o2dx o2dy O34i o2mr o381
STF 100 Staff identification|o2vn O34e O1ik O3fm o3bt o2ri o10f O2wb O34f O1ro O2bv O2dp O2dq O34g Osp o2kc o2ng o153 o1mv o2ts o1im o1rs o1in o1io o1ip o1iq o2nj o2mt o22b O2mo o34h o2ds o2dt o2du o2dv O2dw o2dx o2dy O34i o2mr o381
STF 8 Staff identification|rjf O1rl O1ik O1rm o195 o1oq o10f Osi O1rn O1ro O1rp O1rq O1rr Oso Osp o11s o1nm o153 o1mv o1il o1im o1rs o1in o1io o1ip o1iq
STF 4 Staff identification|rsd Ose o1ik Osg o195 onx o10f Osi Osj Osk Osl Osm Osn Oso Osp o11s O16s o153 o154 o1il o1im o1d3 o1in o1io o1ip o1iq
STF 2 Staff identification|rsd Ose osf Osg ony onx osh Osi Osj Osk Osl Osm Osn Oso Osp osq
STZ 80 Sterilization parameter|o34j o34k o34l o34m
STZ f00 Sterilization parameter|o34j o3fn o34l o34m
TCC 80 Test code configuration|r2hx r34n o2b7 o22d o22e o22f o22g o22h o22i o22j o22k o22l o2rz o34o
TCC 200 Test code configuration|r2hx r34n x3f5 o22d o22e o22f o22g o22h o22i o22j o22k o22l o2f4 o34o o3jt
TCC 100 Test code configuration|r2hx r34n x3f5 o22d o22e o22f o22g o22h o22i o22j o22k o22l o2rz o34o
TCC c00 Test code configuration|r2hx r34n x3f5 o22d o22e o22f o22g o22h o22i o22j o22k o22l o2rz o34o o3jt
TCC 10 Test code configuration|rz4 r22c o1ow o22d o22e o22f o22g o22h o22i o22j o22k o22l ol6 o22m
TCC 60 Test code configuration|rz4 r22c o2b7 o22d o22e o22f o22g o22h o22i o22j o22k o22l ol6 o22m
TCD f80 Test code detail|r2hx o22n o22o o22p o22g o22j o22q o34p
TCD 70 Test code detail|rz4 o22n o22o o22p o22g o22j o22q o22r
TQ1 60 Timing quantity|oym ofw O2dz O2e0 O2e1 o2e2 oe4 oe5 O2e3 o2e4 o2e5 o2e6 o2e7 o2e8
TQ1 f80 Timing quantity|oym ofw O34q O2e0 O2e1 o2e2 o2ft o2fu O2e3 o2e4 o2e5 o25r o2e7 o25s
TQ2 fe0 Timing quantity relationship|oym o2e9 O2ea O2eb O2ec o2ed o2ee o2ef o2eg o2eh
TXA 78 Transcription document header|rym r1ir o1is o1it O1iu o1iv o1iw O1ix O1iy O1iz O1j0 r1j1 o1j2 O19d o138 o1j3 r1j4 o1j5 o1j6 o1j7 o1j8 O1j9 O1ja
TXA 4 Transcription document header|rym r1ir o1is o1it o1iu o1iv o1iw O1ix o1iy O1iz o1j0 r1j1 o1j2 O19d o138 o1j3 R1j4 o1j5 o1j6 o1j7 o1j8 O1j9 O1ja
TXA 80 Transcription document header|rym r1ir o1is o34r O1iu o34s o34t O34u O1iy O1iz O1j0 r1j1 o1j2 O19d o138 o1j3 r1j4 o1j5 o1j6 o1j7 o1j8 O34v O34w
TXA f00 Transcription document header|rym r3fo o1is o34r O1iu o34s o34t O34u O1iy O1iz O1j0 r1j1 o1j2 O19d o138 o1j3 r1j4 o1j5 o1j6 o1j7 o1j8 O34v O34w O3fp O3fq o3fr
UAC f80 User authentication credential|r34x r34y
UB1 1 Uniform billing data|obm obn obo obp obq obr Obs obt obu Obv obw obx oby obz oc0 Oc1 oc2 oc3 oc4 oc5 oc6 oc7 oc8
UB1 2 Uniform billing data|obm osr oss ost osu osv Osw osx osy Osz ot0 obx oby obz oc0 Ot1 oc2 oc3 oc4 oc5 oc6 oc7 oc8
UB1 4 Uniform billing data|oym o1jb oss ost osu osv O1jc osx osy O1jd ot0 o1je oby o1jf oc0 Ot1 oc2 o1jg o1jh oc5 oc6 oc7 oc8
UB1 18 Uniform billing data|oym o1jb oss ost osu osv O1jc osx osy O1rt ot0 o1ru o1rv o1jf oc0 O1rw o1rx o1jg o1jh oc5 oc6 oc7 oc8
UB1 60 Uniform billing data|oym o1jb oss ost osu osv O1jc osx osy O2ei ot0 o1ru o1rv o1jf oc0 O2ej o1rx o1jg o1jh oc5 oc6 oc7 oc8
UB1 80 Uniform billing data|oym o34z o350 o351 o352 o353 (0,5)354 o355 o356 (0,8)2ek o357 o358 o359 o35a o35b (0,5)35c o35d o35e o35f oc5 oc6 oc7 oc8
UB1 f00 Uniform billing data|oym x3fs x3ft x3fu x3fv x3fw x3fx x3fy x3fz x3g0 x3g1 x3g2 x3g3 x3g4 x3g5 x3g6 x3g7 x3g8 x3g9 x3ga x3gb x3gc x3gd
UB2 2 Uniform billing data|ot2 ot3 Ot4 ot5 ot6 Ot7 Ot8 Ot9 Ota Otb otc Otd Ote Otf otg Oth
UB2 80 Uniform billing data|oym ot3 (0,7)1ry ot5 ot6 (0,12)2ek (0,8)2el (0,2)2em (0,2)ta (0,2)tb otc (0,3)1jk (0,23)te (0,5)tf otg (0,2)th o1jl
UB2 100 Uniform billing data|oym ot3 (0,7)3ge ot5 ot6 (0,12)2ek (0,8)2el (0,2)2em (0,2)3gf (0,2)3gg o3gh (0,3)1jk (0,23)3gi (0,5)3gj o3gk (0,2)3gl o1jl
UB2 e00 Uniform billing data|oym ot3 (0,7)3ge ot5 ot6 (0,12)3ju (0,8)2el (0,2)2em (0,2)3gf (0,2)3jv o3jw (0,3)1jk (0,23)3jx (0,5)3jy o3jz (0,2)3k0 o1jl
UB2 18 Uniform billing data|oym ot3 O1ry ot5 ot6 O1rz O1s0 O1s1 Ota Otb otc O1jk Ote Otf otg Oth o1jl
UB2 60 Uniform billing data|oym ot3 O1ry ot5 ot6 O2ek O2el O2em Ota Otb otc O1jk Ote Otf otg Oth o1jl
UB2 4 Uniform billing data|oym ot3 Ot4 ot5 ot6 O1ji O1jj Ot9 Ota Otb otc O1jk Ote Otf otg Oth o1jl
URD f00 Results update definition|
URD 80 Results update definition|o35g oti R1jm O35h O35i Oce otk
URD 1 Results update definition|oc9 oca Rcb Occ Ocd Oce ocf
URD 7c Results update definition|oc9 oti R1jm O1jn O1jo Oce otk
URD 2 Results update definition|oc9 oti Rcb Otj Ocd Oce otk
URS f00 Unsolicited selection|
URS 80 Unsolicited selection|Rcg o35j o35k Ocj Ock Otl Otm Otn o1jp
URS 1 Unsolicited selection|Rcg och oci Ocj Ock
URS 2 Unsolicited selection|Rcg och oci Ocj Ock Otl Otm Otn
URS 7c Unsolicited selection|Rcg och oci Ocj Ock Otl Otm Otn o1jp
VAR 78 Variance|r1jq r1jr o1js O1jt o1ju O1jv
VAR 4 Variance|r1jq r1jr o1js o1jt o1ju O1jv
VAR f80 Variance|r1jq r35l o35m O1jt o35n O1jv
VND f80 Purchasing vendor|rym r35o o35p o35q o35r
VTQ 7c Virtual table query|o12f r12g r1jw r1jx O1jy
#tables
1 ff0 A|F|M|N|O|U
1 8 F|M|O|U
100 ff8 D|O|R|S|T
102 18 D|F
103 ff8 D|P|T
104 8 2.0|2.0D|2.1|2.2|2.3|2.3.1|2.3.2
104 10 2.0|2.0D|2.1|2.2|2.3|2.3.1|2.4
104 a0 2.0|2.0D|2.1|2.2|2.3|2.3.1|2.4|2.5
104 40 2.0|2.0D|2.1|2.2|2.3|2.3.1|2.4|2.5|2.5.1
104 100 2|2.0D|2.1|2.2|2.3|2.3.1|2.4|2.5|2.5.1|2.6|2.7
104 600 2|2.0D|2.1|2.2|2.3|2.3.1|2.4|2.5|2.5.1|2.6|2.7|2.7.1|2.8
104 800 2|2.0D|2.1|2.2|2.3|2.3.1|2.4|2.5|2.5.1|2.6|2.7|2.7.1|2.8|2.8.1
105 ff8 L|O|P
106 f8 D|R|T
107 f8 B|L
108 f8 O|R|S|T
109 f8 R|S
112 8 01|02|03|04|05|06|07|08|09|10|11|12|13|14|15|16|17|18|19|20|21|22|23|24|25|26|27|28|29|30|31|32|33|34|35|36|37|38|39|40|41|42
116 ff8 C|H|I|K|O|U
119 e00 AF|CA|CH|CN|CP|CR|DC|DE|DF|DR|FU|HD|HR|LI|MC|NA|NW|OC|OD|OE|OF|OH|OK|OP|OR|PA|PR|PY|RE|RF|RL|RO|RP|RQ|RR|RU|SC|SN|SR|SS|UA|UC|UD|UF|UH|UM|UN|UR|UX|XO|XR|XX
119 100 AF|CA|CH|CN|CR|DC|DE|DF|DR|FU|HD|HR|LI|MC|NA|NW|OC|OD|OE|OF|OH|OK|OP|OR|PA|PR|PY|RE|RF|RL|RO|RP|RQ|RR|RU|SC|SN|SR|SS|UA|UC|UD|UF|UH|UM|UN|UR|UX|XO|XR|XX
119 e0 AF|CA|CH|CN|CR|DC|DE|DF|DR|FU|HD|HR|LI|NA|NW|OC|OD|OE|OF|OH|OK|OP|OR|PA|PR|PY|RE|RF|RL|RO|RP|RQ|RR|RU|SC|SN|SR|SS|UA|UC|UD|UF|UH|UM|UN|UR|UX|XO|XR|XX
119 8 AF|CA|CH|CN|CR|DC|DE|DF|DR|FU|HD|HR|LI|NA|NW|OC|OD|OE|OF|OH|OK|OR|PA|RE|RF|RL|RO|RP|RQ|RR|RU|SC|SN|SR|SS|UA|UC|UD|UF|UH|UM|UN|UR|UX|XO|XR|XX
121 ff8 D|E|F|N|R
122 ff8 CH|CO|CR|DP|GR|NC|PC|RS
123 ff8 A|C|F|I|O|P|R|S|X|Y|Z
124 ff8 CART|PORT|WALK|WHLC
125 f8 AD|CE|CF|CK|CN|CP|CX|DT|ED|FT|MO|NM|PN|RP|SN|ST|TM|TN|TS|TX|XAD|XCN|XON|XPN|XTN
125 700 AD|CF|CK|CN|CNE|CP|CWE|CX|DR|DT|DTM|ED|FT|ID|IS|MA|MO|NA|NM|PN|RP|SN|ST|TM|TN|TX|XAD|XCN|XON|XPN|XTN
126 ff8 CH|LI|PG|RD|ZO
127 ff0 AA|DA|EA|FA|LA|MA|MC|PA
127 8 DA|FA|MA|MC
128 8 MI|MO|SV
128 ff0 MI|MO|SV|U
130 ff0 HO|MO|PH|TE
131 fe0 C|E|F|I|N|O|S|U
133 f8 AN|AS|CM|NP|PR|PS|RD|RS|SN
135 ff8 M|N|Y
136 ff8 N|Y
137 ff8 E|G|I|O|P
140 ff0 AUSA|AUSAF|AUSN|NATO|NOAA|USA|USAF|USCG|USMC|USN|USPHS
140 8 NATO|NOAA|USA|USAF|USCG|USMC|USN|USPHS
142 ff8 ACT|DEC|RET
144 ff8 1|2|3|4|5|6|7
145 ff8 2ICU|2PRI|2SPR|ICU|PRI|SPR
146 ff8 DF|LM|PC|RT|UL
147 ff8 2ANC|2MMD|3MMD|ANC|MMD
148 ff8 AT|PC
149 ff8 AP|DE|PE
150 ff8 ER|IPE|OPE|UR
155 ff8 AL|ER|NE|SU
156 f8 ANY|COL|ORD|RCT|REP|SCHED
157 f8 ANY|CFN|COR|FIN|PRE|REP
158 f8 1ST|ALL|LST|REV
159 ff8 D|P|S
160 ff8 EARLY|GUEST|LATE|MSG|NO
161 ff8 G|N|T
162 ff8 AP|B|DT|EP|ET|GTT|GU|IA|IB|IC|ICV|ID|IH|IHA|IM|IMR|IN|IO|IP|IS|IT|IU|IV|MM|MTH|NG|NP|NS|NT|OP|OT|OTH|PF|PO|PR|RM|SC|SD|SL|TD|TL|TP|TRA|UR|VG|VM|WND
163 ff8 BE|BN|BU|CT|LA|LAC|LACF|LD|LE|LEJ|LF|LG|LH|LIJ|LLAQ|LLFA|LMFA|LN|LPC|LSC|LT|LUA|LUAQ|LUFA|LVG|LVL|NB|OD|OS|OU|PA|PERIN|RA|RAC|RACF|RD|RE|REJ|RF|RG|RH|RIJ|RLAQ|RLFA|RMFA|RN|RPC|RSC|RT|RUA|RUAQ|RUFA|RVG|RVL
164 ff8 AP|BT|HL|IPPB|IVP|IVS|MI|NEB|PCA
165 ff8 CH|DI|DU|IF|IR|IS|IVP|IVPB|NB|PF|PT|SH|SO|WA|WI
166 ff8 A|B
167 ff8 0|1|2|3|4|5|7|8|G|N|T
168 ff8 A|B|C|P|R|S|T
169 ff8 C|R
17 ff0 AJ|CD|CG|CO|PY
17 8 AJ|CD|CG|PY
170 ff8 C|N|P
173 ff8 CO|IN
174 ff8 A|C|F|P|S
175 800 CDM|CLN|CMA|CMB|INV|LOC|MACP|MLCP|OMA|OMB|OMC|OMD|OME|OMM|PRA|STF
175 7e0 CDM|CLN|CMA|CMB|INV|LOC|OMA|OMB|OMC|OMD|OME|PRA|STF
175 10 CDM|CLN|CMA|CMB|LOC|OMA|OMB|OMC|OMD|OME|PRA|STF
175 8 CDM|CMA|CMB|LOC|OMA|OMB|OMC|OMD|PRA|STF
177 ff8 AID|EMP|ETH|HIV|PSY|R|U|UWM|V|VIP
178 ff8 REP|UPD
179 ff8 AL|ER|NE|SU
180 ff8 MAC|MAD|MDC|MDL|MUP
181 ff8 S|U
183 ff8 A|I
185 ff8 B|C|E|F|H|O
187 ff8 I|P
189 f00 H|N|U
190 f00 B|BA|BDL|BI|BR|C|F|H|L|M|N|O|P|RH|S|SH|TM|V
190 f8 B|BA|BDL|BR|C|F|H|L|M|N|O|P|RH
191 8 AP|AU|Application|Audio|FT|IM|Image|NS|SD|SGML|SI|TEXT|TX
191 ff0 AP|AU|FT|IM|NS|SD|SI|TEXT|TX|multipart
193 ff8 AT|LM|PC|UL
2 ff0 A|B|C|D|E|G|I|M|N|O|P|R|S|T|U|W
2 8 A|D|M|S|W
200 600 A|B|BAD|C|D|F|I|K|L|M|MSK|N|NAV|NB|NOUSE|P|R|REL|S|T|TEMP|U
200 100 A|B|BAD|C|D|I|K|L|M|MSK|N|NAV|NB|NOUSE|P|R|REL|S|T|TEMP|U
200 f0 A|B|C|D|I|L|M|N|P|R|S|T|U
200 8 A|B|C|D|L|M|P|S|T|U
201 f00 ASN|BPN|EMR|NET|ORN|PRN|PRS|VHN|WPN
201 f8 ASN|BPN|EMR|NET|ORN|PRN|VHN|WPN
202 f00 BP|CP|FX|Internet|MD|PH|SAT|TDD|TTY|X.400
202 e0 BP|CP|FX|Internet|MD|PH|TDD|TTY|X.400
202 18 BP|CP|FX|Internet|MD|PH|X.400
204 ff8 A|D|L|SL
205 ff8 AP|DC|IC|PF|TF|TP|UP
206 f8 A|D|U
206 f00 A|D|U|X
207 ff0 A|I|Not present|R|T
207 8 A|I|R|T|not present
208 ff8 AE|AR|NF|OK
209 ff8 CT|EQ|GE|GN|GT|LE|LT|NE
210 ff8 AND|OR
211 100 8859/1|8859/15|8859/2|8859/3|8859/4|8859/5|8859/6|8859/7|8859/8|8859/9|ASCII|BIG-5|CNS 11643-1992|GB 18030-2000|ISO IR14|ISO IR159|ISO IR6|ISO IR87|KS X 1001|UNICODE|UNICODE UTF-16|UNICODE UTF-32|UNICODE UTF-8
211 e00 8859/1|8859/15|8859/2|8859/3|8859/4|8859/5|8859/6|8859/7|8859/8|8859/9|ASCII|BIG-5|CNS 11643-1992|GB 18030-2000|ISO IR14|ISO IR159|ISO IR6|ISO IR87|KS X 1001|UNICODE|UNICODE UTF-8
211 e0 8859/1|8859/15|8859/2|8859/3|8859/4|8859/5|8859/6|8859/7|8859/8|8859/9|ASCII|BIG-5|CNS 11643-1992|GB 18030-2000|ISO IR14|ISO IR159|ISO IR87|KS X 1001|UNICODE|UNICODE UTF-16|UNICODE UTF-32|UNICODE UTF-8
211 18 8859/1|8859/2|8859/3|8859/4|8859/5|8859/6|8859/7|8859/8|8859/9|ASCII|ISO IR14|ISO IR159|ISO IR87|UNICODE
213 ff8 D|I|P
214 fe0 CH|ES|FP|O|U
215 fe0 F|N|O|U
216 fe0 AI|DI
217 ff0 1|2|3
220 ff8 A|F|I|R|S|U
223 8 CB|D|M|S|WU
223 10 C|CB|D|M|O|S|U|WU
223 fe0 C|M|O|S|U
224 ff8 A|N|U
225 ff8 N|R|U
227 f00 AB|AD|ALP|AR|AVB|AVI|BA|BAH|BAY|BP|BPC|CEN|CHI|CMP|CNJ|CON|DVC|EVN|GEO|GRE|IAG|IM|IUS|JPN|KGC|LED|MA|MBL|MED|MIL|MIP|MSD|NAB|NAV|NOV|NVX|NYB|ORT|OTC|OTH|PD|PMC|PRX|PWJ|SCL|SI|SKB|SOL|TAL|UNK|USA|VXG|WA|WAL|ZLB
227 e0 AB|AD|ALP|AR|AVB|AVI|BA|BAH|BAY|BP|BPC|CEN|CHI|CMP|CON|EVN|GRE|IAG|IM|IUS|JPN|KGC|LED|MA|MBL|MED|MIL|MIP|MSD|NAB|NAV|NOV|NYB|ORT|OTC|OTH|PD|PMC|PRX|PWJ|SCL|SI|SKB|UNK|USA|WA|WAL
227 18 AB|AD|ALP|AR|AVI|BA|BAY|BP|BPC|CEN|CHI|CON|EVN|GRE|IAG|IM|IUS|JPN|KGC|LED|MA|MED|MIL|MIP|MSD|NAB|NAV|NOV|NYB|ORT|OTC|OTH|PD|PMC|PRX|SCL|SI|SKB|UNK|USA|WA|WAL
228 ff8 C|D|I|M|O|R|S|T
229 1f8 C|G|M
23 f8 1|2|3|4|5|6|7|8|9
230 ff8 A|D|I|P
231 ff8 F|N|P
232 f8 01|02|03
232 f00 1|2|3
234 ff8 10D|15D|30D|3D|7D|AD|CO|DE|PD|RQ
235 ff8 C|D|E|H|L|M|N|O|P|R
236 ff8 D|L|M|R
237 ff8 A|B|D|I|L|M|O|W
238 ff8 N|S|Y
239 ff8 N|U|Y
240 ff8 C|D|H|I|J|L|O|P|R
241 ff8 D|F|N|R|S|U|W
242 ff8 C|H|L|M|O|P|R
243 ff8 N|NA|Y
247 ff8 A|C|D|I|K|O|P|Q|R|U|X|Y
248 ff8 A|L|N|R
25 20 H|I|M|N|S
250 fd8 H|I|M|N|S
251 ff8 DI|DR|N|OT|WP|WT
252 ff8 AW|BE|DR|EX|IN|LI|OE|OT|PL|SE|TC
253 ff8 B|F|O|P|X
254 ff8 ABS|ACNC|ACT|APER|ARB|AREA|ASPECT|CACT|CCNT|CCRTO|CFR|CLAS|CNC|CNST|COEF|COLOR|CONS|CRAT|CRTO|DEN|DEV|DIFF|ELAS|ELPOT|ELRAT|ELRES|ENGR|ENT|ENTCAT|ENTNUM|ENTSUB|ENTVOL|EQL|FORCE|FREQ|IMP|KINV|LEN|LINC|LIQ|MASS|MCNC|MCNT|MCRTO|MFR|MGFLUX|MINC|MORPH|MOTIL|MRAT|MRTO|NCNC|NCNT|NFR|NRTO|NUM|OD|OSMOL|PRES|PRID|PWR|RANGE|RATIO|RCRLTM|RDEN|REL|RLMCNC|RLSCNC|RLTM|SATFR|SCNC|SCNCIN|SCNT|SCNTR|SCRTO|SFR|SHAPE|SMELL|SRAT|SRTO|SUB|SUSC|TASTE|TEMP|TEMPDF|TEMPIN|THRMCNC|THRSCNC|TIME|TITR|TMDF|TMSTP|TRTO|TYPE|VCNT|VEL|VELRT|VFR|VISC|VOL|VRAT|VRTO
255 8 * (star)|12H|1H|1L|1W|2.5H|24H|2D|2H|2L|2W|30M|3D|3H|3L|3W|4D|4H|4W|5D|5H|6D|6H|7H|8H|PT
255 ff0 *|12H|1H|1L|1W|2.5H|24H|2D|2H|2L|2W|30M|3D|3H|3L|3W|4D|4H|4W|5D|5H|6D|6H|7H|8H|PT
256 ff8 10D|10M|12H|15M|1H|1L|1M|1W|2.5H|20M|24H|25M|2D|2H|2L|2M|2W|30M|3D|3H|3L|3M|3W|4D|4H|4M|4W|5D|5H|5M|6D|6H|6M|7D|7H|7M|8H|8H SHIFT|8M|9M|BS|PEAK|RANDOM|TROUGH
257 ff8 CFST|EXCZ|FFST
258 ff8 BPU|CONTROL|DONOR|PATIENT
259 ff8 AS|BS|CD|CP|CR|CS|CT|DD|DG|DM|EC|ES|FA|FS|LP|LS|MA|MS|NM|OT|PT|RF|ST|TG|US|XA
260 ff8 B|C|D|E|L|N|O|R
261 ff8 EEG|EKG|INF|IVP|OXY|SUC|VEN|VIT
262 ff8 F|J|P|Q|S|W
263 ff8 A|C|E|F|N|R|S
265 ff8 ALC|AMB|CAN|CAR|CCR|CHI|EDI|EMR|FPC|INT|ISO|NAT|NBI|OBG|OBS|OTH|PED|PHY|PIN|PPS|PRE|PSI|PSY|REH|SUR|WIC
267 ff8 FRI|MON|SAT|SUN|THU|TUE|WED
268 ff8 A|R|X
269 ff8 O|R
27 ff8 A|P|R|S|T
270 ff8 AR|CD|CN|DI|DS|ED|HP|OP|PC|PH|PN|PR|SP|TS
271 ff8 AU|DI|DO|IN|IP|LA|PA
272 ff8 R|U|V
273 ff8 AV|CA|OB|UN
275 ff8 AA|AC|AR|PU
276 7f8 CHECKUP|EMERGENCY|FOLLOWUP|ROUTINE|WALKIN
277 7f8 Complete|Normal|Tentative
278 7e0 Blocked|Booked|Cancelled|Complete|Dc|Deleted|Noshow|Overbook|Pending|Started|Waitlist
278 18 Blocked|Booked|Cancelled|Complete|Dc|Deleted|Overbook|Pending|Started|Waitlist
279 7f8 Confirm|No|Notify|Yes
280 ff8 A|R|S
281 ff8 Hom|Lab|Med|Psy|Rad|Skn
282 ff8 AM|RP|SO|WR
283 ff8 A|E|P|R
284 ff8 A|E|I|O
286 ff8 CP|PP|RP|RT
287 ff8 AD|CO|DE|LI|UC|UN|UP
290 10 (pad)|0|1|10|11|12|13|14|15|16|17|18|19|2|20|21|22|23|24|25|26|27|28|29|3|30|31|32|33|34|35|36|37|38|39|4|40|41|42|43|44|45|46|47|48|49|5|50|51|52|53|54|55|56|57|58|59|6|60|61|62|63|7|8|9
291 8 BASIC|DICOM|FAX|GIF|HTML|JOT|JPEG|Octet-stream|PICT|PostScript|RTF|SGML|TIFF|XML
291 d0 BASIC|DICOM|FAX|GIF|HTML|JOT|JPEG|Octet-stream|PICT|PostScript|RTF|SGML|TIFF|XML|x-hl7-cda-level-one
291 200 x-hl7-cda-level-one
292 e0 01|02|03|04|05|06|07|08|09|10|100|101|102|103|104|105|106|107|108|109|11|12|13|14|15|16|17|18|19|20|21|22|23|24|25|26|27|28|29|30|31|32|33|34|35|36|37|38|39|40|41|42|43|44|45|46|47|48|49|50|51|52|53|54|55|56|57|58|59|60|61|62|63|64|65|66|67|68|69|70|71|72|73|74|75|76|77|78|79|80|81|82|83|84|85|86|87|88|89|90|91|92|93|94|95|96|97|98|99|998|999
292 10 01|02|03|04|05|06|07|08|09|10|100|101|11|12|13|14|15|16|17|18|19|20|21|22|23|24|25|26|27|28|29|30|31|32|33|34|35|36|37|38|39|40|41|42|43|44|45|46|47|48|49|50|51|52|53|54|55|56|57|58|59|60|61|62|63|64|65|66|67|68|69|70|71|72|73|74|75|76|77|78|79|80|81|82|83|84|85|86|87|88|89|90|91|92|93|94|95|96|97|98|99|999
292 8 01|02|03|04|05|06|07|08|09|10|11|12|13|14|15|16|17|18|19|20|21|22|23|24|25|26|27|28|29|30|31|32|33|34|35|36|37|38|39|40|41|42|43|44|45|46|47|48|49|50|51|52|53|54|55|56|57|58|59|60|61|62|63|64|65|66|67|68|69|70|71|72|73|74|75|76|77|78|79|80|81|82|83|84|85|86|87|88|89|90|91|92
292 f00 1|10|100|101|102|103|104|105|106|107|108|109|11|110|111|112|113|114|115|116|117|118|119|12|120|121|122|13|14|15|16|17|18|19|2|20|21|22|23|24|25|26|27|28|29|3|30|31|32|33|34|35|36|37|38|39|4|40|41|42|43|44|45|46|47|48|49|5|50|51|52|53|54|55|56|57|58|59|6|60|61|62|63|64|65|66|67|68|69|7|70|71|72|73|74|75|76|77|78|79|8|80|81|82|83|84|85|86|87|88|89|9|90|91|92|93|94|95|96|97|98|99|998|999
294 8 FRI|MON|PREFEND|PREFSTART|SAT|SUN|THU|TUE|WED
294 ff0 Fri|Mon|Prefend|Prefstart|Sat|Sun|Thu|Tue|Wed
298 ff8 F|P
299 ff8 A|Base64|Hex
3 e0 A01|A02|A03|A04|A05|A06|A07|A08|A09|A10|A11|A12|A13|A14|A15|A16|A17|A18|A19|A20|A21|A22|A23|A24|A25|A26|A27|A28|A29|A30|A31|A32|A33|A34|A35|A36|A37|A38|A39|A40|A41|A42|A43|A44|A45|A46|A47|A48|A49|A50|A51|A52|A53|A54|A55|A60|A61|A62|B01|B02|B03|B04|B05|B06|B07|B08|C01|C02|C03|C04|C05|C06|C07|C08|C09|C10|C11|C12|CNQ|I01|I02|I03|I04|I05|I06|I07|I08|I09|I10|I11|I12|I13|I14|I15|J01|J02|K11|K13|K15|K21|K22|K23|K24|K25|M01|M02|M03|M04|M05|M06|M07|M08|M09|M10|M11|M12|M13|M14|M15|N01|N02|O01|O02|O03|O04|O05|O06|O07|O08|O09|O10|O11|O12|O13|O14|O15|O16|O17|O18|O19|O20|O21|O22|O23|O24|O25|O26|O27|O28|O29|O30|O31|O32|O33|O34|O35|O36|P01|P02|P03|P04|P05|P06|P07|P08|P09|P10|P11|P12|PC1|PC2|PC3|PC4|PC5|PC6|PC7|PC8|PC9|PCA|PCB|PCC|PCD|PCE|PCF|PCG|PCH|PCJ|PCK|PCL|Q01|Q02|Q03|Q04|Q05|Q06|Q07|Q08|Q09|Q11|Q13|Q15|Q16|Q17|Q21|Q22|Q23|Q24|Q25|Q26|Q27|Q28|Q29|Q30|R01|R02|R03|R04|R07|R08|R09|R21|R22|R23|R24|R30|R31|R32|ROR|S01|S02|S03|S04|S05|S06|S07|S08|S09|S10|S11|S12|S13|S14|S15|S16|S17|S18|S19|S20|S21|S22|S23|S24|S25|S26|T01|T02|T03|T04|T05|T06|T07|T08|T09|T10|T11|T12|U01|U02|U03|U04|U05|U06|U07|U08|U09|U10|U11|U12|U13|V01|V02|V03|V04|Varies|W01|W02
3 800 A01|A02|A03|A04|A05|A06|A07|A08|A09|A10|A11|A12|A13|A14|A15|A16|A17|A18|A19|A20|A21|A22|A23|A24|A25|A26|A27|A28|A29|A30|A31|A32|A33|A34|A35|A36|A37|A38|A39|A40|A41|A42|A43|A44|A45|A46|A47|A48|A49|A50|A51|A52|A53|A54|A55|A60|A61|A62|B01|B02|B03|B04|B05|B06|B07|B08|C01|C02|C03|C04|C05|C06|C07|C08|C09|C10|C11|C12|E01|E02|E03|E04|E10|E12|E13|E15|E20|E21|E22|E24|E30|E31|I01|I02|I03|I04|I05|I06|I07|I08|I09|I10|I11|I12|I13|I14|I15|I16|I17|I18|I19|I20|I21|I22|J01|J02|K11|K13|K15|K21|K22|K23|K24|K25|K31|K32|K33|K34|M01|M02|M03|M04|M05|M06|M07|M08|M09|M10|M11|M12|M13|M14|M15|M16|M17|M18|N01|N02|O01|O02|O03|O04|O05|O06|O07|O08|O09|O10|O11|O12|O13|O14|O15|O16|O17|O18|O19|O20|O21|O22|O23|O24|O25|O26|O27|O28|O29|O30|O31|O32|O33|O34|O35|O36|O37|O38|O39|O40|O41|O42|O43|O44|O45|O46|O47|O48|P01|P02|P03|P04|P05|P06|P07|P08|P09|P10|P11|P12|PC1|PC2|PC3|PC4|PC5|PC6|PC7|PC8|PC9|PCA|PCB|PCC|PCD|PCE|PCF|PCG|PCH|PCJ|PCK|PCL|Q01|Q02|Q03|Q05|Q06|Q11|Q13|Q15|Q16|Q17|Q21|Q22|Q23|Q24|Q25|Q26|Q27|Q28|Q29|Q30|Q31|Q32|Q33|Q34|R01|R02|R04|R21|R22|R23|R24|R25|R26|R30|R31|R32|R33|R40|R41|ROR|S01|S02|S03|S04|S05|S06|S07|S08|S09|S10|S11|S12|S13|S14|S15|S16|S17|S18|S19|S20|S21|S22|S23|S24|S25|S26|S27|S28|S29|S30|S31|S32|S33|S34|S35|S36|S37|T01|T02|T03|T04|T05|T06|T07|T08|T09|T10|T11|T12|U01|U02|U03|U04|U05|U06|U07|U08|U09|U10|U11|U12|U13|V01|V02|V03|V04|Varies|W01|W02
3 600 A01|A02|A03|A04|A05|A06|A07|A08|A09|A10|A11|A12|A13|A14|A15|A16|A17|A18|A19|A20|A21|A22|A23|A24|A25|A26|A27|A28|A29|A30|A31|A32|A33|A34|A35|A36|A37|A38|A39|A40|A41|A42|A43|A44|A45|A46|A47|A48|A49|A50|A51|A52|A53|A54|A55|A60|A61|A62|B01|B02|B03|B04|B05|B06|B07|B08|C01|C02|C03|C04|C05|C06|C07|C08|C09|C10|C11|C12|E01|E02|E03|E04|E10|E12|E13|E15|E20|E21|E22|E24|E30|E31|I01|I02|I03|I04|I05|I06|I07|I08|I09|I10|I11|I12|I13|I14|I15|I16|I17|I18|I19|I20|I21|I22|J01|J02|K11|K13|K15|K21|K22|K23|K24|K25|K31|K32|M01|M02|M03|M04|M05|M06|M07|M08|M09|M10|M11|M12|M13|M14|M15|M16|M17|N01|N02|O01|O02|O03|O04|O05|O06|O07|O08|O09|O10|O11|O12|O13|O14|O15|O16|O17|O18|O19|O20|O21|O22|O23|O24|O25|O26|O27|O28|O29|O30|O31|O32|O33|O34|O35|O36|O37|O38|O39|O40|O41|O42|O43|P01|P02|P03|P04|P05|P06|P07|P08|P09|P10|P11|P12|PC1|PC2|PC3|PC4|PC5|PC6|PC7|PC8|PC9|PCA|PCB|PCC|PCD|PCE|PCF|PCG|PCH|PCJ|PCK|PCL|Q01|Q02|Q03|Q05|Q06|Q11|Q13|Q15|Q16|Q17|Q21|Q22|Q23|Q24|Q25|Q26|Q27|Q28|Q29|Q30|Q31|Q32|R01|R02|R04|R21|R22|R23|R24|R25|R26|R30|R31|R32|R33|R40|ROR|S01|S02|S03|S04|S05|S06|S07|S08|S09|S10|S11|S12|S13|S14|S15|S16|S17|S18|S19|S20|S21|S22|S23|S24|S25|S26|S27|S28|S29|S30|S31|S32|S33|S34|S35|S36|S37|T01|T02|T03|T04|T05|T06|T07|T08|T09|T10|T11|T12|U01|U02|U03|U04|U05|U06|U07|U08|U09|U10|U11|U12|U13|V01|V02|V03|V04|Varies|W01|W02
3 100 A01|A02|A03|A04|A05|A06|A07|A08|A09|A10|A11|A12|A13|A14|A15|A16|A17|A18|A19|A20|A21|A22|A23|A24|A25|A26|A27|A28|A29|A30|A31|A32|A33|A34|A35|A36|A37|A38|A39|A40|A41|A42|A43|A44|A45|A46|A47|A48|A49|A50|A51|A52|A53|A54|A55|A60|A61|A62|B01|B02|B03|B04|B05|B06|B07|B08|C01|C02|C03|C04|C05|C06|C07|C08|C09|C10|C11|C12|E01|E02|E03|E04|E10|E12|E13|E15|E20|E21|E22|E24|E30|E31|I01|I02|I03|I04|I05|I06|I07|I08|I09|I10|I11|I12|I13|I14|I15|I16|I17|I18|I19|I20|I21|I22|J01|J02|K11|K13|K15|K21|K22|K23|K24|K25|K31|K32|M01|M02|M03|M04|M05|M06|M07|M08|M09|M10|M11|M12|M13|M14|M15|M16|M17|N01|N02|O01|O02|O03|O04|O05|O06|O07|O08|O09|O10|O11|O12|O13|O14|O15|O16|O17|O18|O19|O20|O21|O22|O23|O24|O25|O26|O27|O28|O29|O30|O31|O32|O33|O34|O35|O36|O37|O38|O39|O40|P01|P02|P03|P04|P05|P06|P07|P08|P09|P10|P11|P12|PC1|PC2|PC3|PC4|PC5|PC6|PC7|PC8|PC9|PCA|PCB|PCC|PCD|PCE|PCF|PCG|PCH|PCJ|PCK|PCL|Q01|Q02|Q03|Q05|Q06|Q11|Q13|Q15|Q16|Q17|Q21|Q22|Q23|Q24|Q25|Q26|Q27|Q28|Q29|Q30|Q31|Q32|R01|R02|R04|R21|R22|R23|R24|R25|R26|R30|R31|R32|R33|ROR|S01|S02|S03|S04|S05|S06|S07|S08|S09|S10|S11|S12|S13|S14|S15|S16|S17|S18|S19|S20|S21|S22|S23|S24|S25|S26|S27|S28|S29|S30|S31|S32|S33|S34|S35|S36|S37|T01|T02|T03|T04|T05|T06|T07|T08|T09|T10|T11|T12|U01|U02|U03|U04|U05|U06|U07|U08|U09|U10|U11|U12|U13|V01|V02|V03|V04|Varies|W01|W02|Z73|Z74|Z75|Z76|Z77|Z78|Z79|Z80|Z81|Z82|Z83|Z84|Z85|Z86|Z87|Z88|Z89|Z90|Z91|Z92|Z93|Z94|Z95|Z96|Z97|Z98|Z99
3 10 A01|A02|A03|A04|A05|A06|A07|A08|A09|A10|A11|A12|A13|A14|A15|A16|A17|A18|A19|A20|A21|A22|A23|A24|A25|A26|A27|A28|A29|A30|A31|A32|A33|A34|A35|A36|A37|A38|A39|A40|A41|A42|A43|A44|A45|A46|A47|A48|A49|A50|A51|A52|A53|A54|A55|A60|A61|A62|B01|B02|B03|B04|B05|B06|C01|C02|C03|C04|C05|C06|C07|C08|C09|C10|C11|C12|I01|I02|I03|I04|I05|I06|I07|I08|I09|I10|I11|I12|I13|I14|I15|J01|J02|K21|K22|K23|K24|K25|M01|M02|M03|M04|M05|M06|M07|M08|M09|M10|M11|M12|N01|N02|O01|O02|O03|O04|O05|O06|O07|O08|O09|O10|O11|O12|O13|O14|O15|O16|O17|O18|O19|O20|O21|P01|P02|P03|P04|P05|P06|P07|P08|P09|P10|PC1|PC2|PC3|PC4|PC5|PC6|PC7|PC8|PC9|PCA|PCB|PCC|PCD|PCE|PCF|PCG|PCH|PCJ|PCK|PCL|Q01|Q02|Q03|Q04|Q05|Q06|Q07|Q08|Q09|Q16|Q17|Q21|Q22|Q23|Q24|Q25|R01|R02|R03|R04|R05|R06|R07|R08|R09|R21|RAR|RDR|RER|RGR|ROR|S01|S02|S03|S04|S05|S06|S07|S08|S09|S10|S11|S12|S13|S14|S15|S16|S17|S18|S19|S20|S21|S22|S23|S24|S25|S26|T01|T02|T03|T04|T05|T06|T07|T08|T09|T10|T11|T12|U01|U02|U03|U04|U05|U06|U07|U08|U09|U10|U11|U12|U13|V01|V02|V03|V04|Varies|W01|W02
3 8 A01|A02|A03|A04|A05|A06|A07|A08|A09|A10|A11|A12|A13|A14|A15|A16|A17|A18|A19|A20|A21|A22|A23|A24|A25|A26|A27|A28|A29|A30|A31|A32|A33|A34|A35|A36|A37|A38|A39|A40|A41|A42|A43|A44|A45|A46|A47|A48|A49|A50|A51|C01|C02|C03|C04|C05|C06|C07|C08|C09|C10|C11|C12|CNQ|I01|I02|I03|I04|I05|I06|I07|I08|I09|I10|I11|I12|I13|I14|I15|M01|M02|M03|M04|M05|M06|M07|M08|M09|M10|M11|O01|O02|P01|P02|P03|P04|P05|P06|P07|P08|P09|PC1|PC2|PC3|PC4|PC5|PC6|PC7|PC8|PC9|PCA|PCB|PCC|PCD|PCE|PCF|PCG|PCH|PCJ|PCK|PCL|Q01|Q02|Q03|Q04|Q05|Q06|Q07|Q08|Q09|R01|R02|R03|R04|R05|R06|R07|R08|R09|R0R|RAR|RDR|RER|RGR|S01|S02|S03|S04|S05|S06|S07|S08|S09|S10|S11|S12|S13|S14|S15|S16|S17|S18|S19|S20|S21|S22|S23|S24|S25|S26|T01|T02|T03|T04|T05|T06|T07|T08|T09|T10|T11|T12|V01|V02|V03|V04|W01|W02|varies
301 f00 CLIA|CLIP|DNS|EUI64|GUID|HCD|HL7|ISO|L,M,N|Random|URI|UUID|x400|x500
301 20 DNS|GUID|HCD|HL7|ISO|L, M, N|Random|URI|UUID|x400|x500
301 c0 DNS|GUID|HCD|HL7|ISO|L,M,N|Random|URI|UUID|x400|x500
301 18 DNS|GUID|HCD|HL7|ISO|L,M,N|Random|UUID|x400|x500
305 ff0 C|D|H|N|O|P|S
309 f8 B|H|P
309 f00 B|H|P|RX
311 ff0 O|P|T|U
315 ff8 F|I|N|U|Y
316 ff0 F|I|N|P|R|U|Y
316 8 F|I|U|Y
317 ff8 9900|9901|9902|9903|9904
321 ff8 AD|F|TR|UD
322 ff8 CP|NA|PA|RE
323 18 A|D|U
323 e0 A|D|U|X
324 ff8 GEN|IMP|INF|LCR|LIC|OVR|PRL|SET|SHA|SMK|STF|TEA
325 ff8 ALI|DTY|LAB|LB2|PAR|RX|RX2
326 ff8 A|V
329 ff8 A|E
330 ff8 510E|510K|522S|PMA|PRE|TXN
331 ff8 A|D|M|U
332 ff0 A|I
333 8 M|SD|SU
334 ff8 AP|GT|IN|PT
336 ff8 O|P|S|W
337 ff8 C|E
338 fe0 CY|DEA|GL|L&I|LI|MCD|MCR|QA|SL|TAX|TRL|UPIN
338 18 CY|DEA|GL|L&I|MCD|MCR|QA|SL|TAX|TRL|UPIN
339 ff8 1|2|3|4
340 600 CPTM|HPC
344 f8 01|02|03|04|05|06|07|08|09|10|11|12|13|14|15|16|17|18|19
344 f00 1|10|11|12|13|14|15|16|17|18|19|2|3|4|5|6|7|8|9
347 ee0 AB|MI
348 18 01|02|03|04|05|06|07|08
349 18 1|2|3|4|5
351 18 70|71|72|73|74|75|76|77|78|79|M0
353 ff8 NA|NASK|NAV|U|UASK
354 800 ACK|ADR_A19|ADT_A01|ADT_A02|ADT_A03|ADT_A05|ADT_A06|ADT_A09|ADT_A12|ADT_A15|ADT_A16|ADT_A17|ADT_A18|ADT_A20|ADT_A21|ADT_A24|ADT_A30|ADT_A37|ADT_A38|ADT_A39|ADT_A43|ADT_A44|ADT_A45|ADT_A50|ADT_A52|ADT_A54|ADT_A60|ADT_A61|BAR_P01|BAR_P02|BAR_P05|BAR_P06|BAR_P10|BAR_P12|BPS_O29|BRP_O30|BRT_O32|BTS_O31|CCF_I22|CCI_I22|CCM_I21|CCQ_I19|CCR_I16|CCU_I20|CQU_I19|CRM_C01|CSU_C09|DBC_O41|DBC_O42|DEL_O46|DEO_O45|DER_O44|DFT_P03|DFT_P11|DOC_T12|DPR_O48|DRC_O47|DRG_O43|EAC_U07|EAN_U09|EAR_U08|EHC_E01|EHC_E02|EHC_E04|EHC_E10|EHC_E12|EHC_E13|EHC_E15|EHC_E20|EHC_E21|EHC_E24|ESR_U02|ESU_U01|INR_U06|INU_U05|LSU_U12|MDM_T01|MDM_T02|MFK_M01|MFN_M01|MFN_M02|MFN_M03|MFN_M04|MFN_M05|MFN_M06|MFN_M07|MFN_M08|MFN_M09|MFN_M10|MFN_M11|MFN_M12|MFN_M13|MFN_M15|MFN_M16|MFN_M17|MFN_M18|MFQ_M01|MFR_M01|MFR_M04|MFR_M05|MFR_M06|MFR_M07|NMD_N02|NMQ_N01|NMR_N01|OMB_O27|OMD_O03|OMG_O19|OMI_O23|OML_O21|OML_O33|OML_O35|OML_O39|OMN_O07|OMP_O09|OMQ_O42|OMS_O05|OPL_O37|OPR_O38|OPU_R25|ORA_R33|ORA_R41|ORB_O28|ORD_O04|ORF_R04|ORG_O20|ORI_O24|ORL_O22|ORL_O34|ORL_O36|ORL_O40|ORL_O41|ORL_O42|ORL_O43|ORL_O44|ORM_O01|ORN_O08|ORP_O10|ORR_O02|ORS_O06|ORU_R01|ORU_R30|ORU_W01|ORX_O43|OSM_R26|OSQ_Q06|OSR_Q06|OSU_O41|OUL_R21|OUL_R22|OUL_R23|OUL_R24|PEX_P07|PGL_PC6|PMU_B01|PMU_B03|PMU_B04|PMU_B07|PMU_B08|PPG_PCG|PPP_PCB|PPR_PC1|PPT_PCL|PPV_PCA|PRR_PC5|PTR_PCF|QBP_E03|QBP_E22|QBP_O33|QBP_O34|QBP_Q11|QBP_Q13|QBP_Q15|QBP_Q21|QCK_Q02|QCN_J01|QRF_W02|QRY_A19|QRY_PC4|QRY_Q01|QRY_Q02|QRY_R02|QRY_T12|QSB_Q16|QVR_Q17|RAR_RAR|RAS_O17|RCI_I05|RCL_I06|RDE_O11|RDR_RDR|RDS_O13|RDY_K15|REF_I12|RER_RER|RGR_RGR|RGV_O15|ROR_ROR|RPA_I08|RPI_I01|RPI_I04|RPL_I02|RPR_I03|RQA_I08|RQC_I05|RQI_I01|RQP_I04|RRA_O18|RRD_O14|RRE_O12|RRG_O16|RRI_I12|RSP_E03|RSP_E22|RSP_K11|RSP_K21|RSP_K22|RSP_K23|RSP_K25|RSP_K31|RSP_K32|RSP_O33|RSP_O34|RSP_Q11|RTB_K13|SDR_S31|SDR_S32|SIU_S12|SLR_S28|SQM_S25|SQR_S25|SRM_S01|SRR_S01|SSR_U04|SSU_U03|STC_S33|SUR_P09|TCU_U10|UDM_Q05|VXQ_V01|VXR_V03|VXU_V04|VXX_V02
354 100 ACK|ADR_A19|ADT_A01|ADT_A02|ADT_A03|ADT_A05|ADT_A06|ADT_A09|ADT_A12|ADT_A15|ADT_A16|ADT_A17|ADT_A18|ADT_A20|ADT_A21|ADT_A24|ADT_A30|ADT_A37|ADT_A38|ADT_A39|ADT_A43|ADT_A44|ADT_A45|ADT_A50|ADT_A52|ADT_A54|ADT_A60|ADT_A61|BAR_P01|BAR_P02|BAR_P05|BAR_P06|BAR_P10|BAR_P12|BPS_O29|BRP_O30|BRT_O32|BTS_O31|CCF_I22|CCI_I22|CCM_I21|CCQ_I19|CCR_I16|CCU_I20|CQU_I19|CRM_C01|CSU_C09|DFT_P03|DFT_P11|DOC_T12|EAC_U07|EAN_U09|EAR_U08|EHC_E01|EHC_E02|EHC_E04|EHC_E10|EHC_E12|EHC_E13|EHC_E15|EHC_E20|EHC_E21|EHC_E24|ESR_U02|ESU_U01|INR_U06|INU_U05|LSU_U12|MDM_T01|MDM_T02|MFK_M01|MFN_M01|MFN_M02|MFN_M03|MFN_M04|MFN_M05|MFN_M06|MFN_M07|MFN_M08|MFN_M09|MFN_M10|MFN_M11|MFN_M12|MFN_M13|MFN_M15|MFN_M16|MFN_M17|MFN_Znn|MFQ_M01|MFR_M01|MFR_M04|MFR_M05|MFR_M06|MFR_M07|NMD_N02|NMQ_N01|NMR_N01|OMB_O27|OMD_O03|OMG_O19|OMI_O23|OML_O21|OML_O33|OML_O35|OML_O39|OMN_O07|OMP_O09|OMS_O05|OPL_O37|OPR_O38|OPU_R25|ORA_R33|ORB_O28|ORD_O04|ORF_R04|ORG_O20|ORI_O24|ORL_O22|ORL_O34|ORL_O36|ORL_O40|ORM_O01|ORN_O08|ORP_O10|ORR_O02|ORS_O06|ORU_R01|ORU_R30|ORU_W01|OSM_R26|OSQ_Q06|OSR_Q06|OUL_R21|OUL_R22|OUL_R23|OUL_R24|PEX_P07|PGL_PC6|PMU_B01|PMU_B03|PMU_B04|PMU_B07|PMU_B08|PPG_PCG|PPP_PCB|PPR_PC1|PPT_PCL|PPV_PCA|PRR_PC5|PTR_PCF|QBP_E03|QBP_E22|QBP_Q11|QBP_Q13|QBP_Q15|QBP_Q21|QBP_Qnn|QBP_Z73|QCK_Q02|QCN_J01|QRF_W02|QRY_A19|QRY_PC4|QRY_Q01|QRY_Q02|QRY_R02|QRY_T12|QSB_Q16|QVR_Q17|RAR_RAR|RAS_O17|RCI_I05|RCL_I06|RDE_O11|RDR_RDR|RDS_O13|RDY_K15|REF_I12|RER_RER|RGR_RGR|RGV_O15|ROR_ROR|RPA_I08|RPI_I01|RPI_I04|RPL_I02|RPR_I03|RQA_I08|RQC_I05|RQI_I01|RQP_I04|RRA_O18|RRD_O14|RRE_O12|RRG_O16|RRI_I12|RSP_E03|RSP_E22|RSP_K11|RSP_K21|RSP_K22|RSP_K23|RSP_K25|RSP_K31|RSP_K32|RSP_Q11|RSP_Z82|RSP_Z86|RSP_Z88|RSP_Z90|RTB_K13|RTB_Knn|RTB_Z74|SDR_S31|SDR_S32|SIU_S12|SLR_S28|SQM_S25|SQR_S25|SRM_S01|SRR_S01|SSR_U04|SSU_U03|STC_S33|SUR_P09|TCU_U10|UDM_Q05|VXQ_V01|VXR_V03|VXU_V04|VXX_V02
354 600 ACK|ADR_A19|ADT_A01|ADT_A02|ADT_A03|ADT_A05|ADT_A06|ADT_A09|ADT_A12|ADT_A15|ADT_A16|ADT_A17|ADT_A18|ADT_A20|ADT_A21|ADT_A24|ADT_A30|ADT_A37|ADT_A38|ADT_A39|ADT_A43|ADT_A44|ADT_A45|ADT_A50|ADT_A52|ADT_A54|ADT_A60|ADT_A61|BAR_P01|BAR_P02|BAR_P05|BAR_P06|BAR_P10|BAR_P12|BPS_O29|BRP_O30|BRT_O32|BTS_O31|CCF_I22|CCI_I22|CCM_I21|CCQ_I19|CCR_I16|CCU_I20|CQU_I19|CRM_C01|CSU_C09|DFT_P03|DFT_P11|DOC_T12|EAC_U07|EAN_U09|EAR_U08|EHC_E01|EHC_E02|EHC_E04|EHC_E10|EHC_E12|EHC_E13|EHC_E15|EHC_E20|EHC_E21|EHC_E24|ESR_U02|ESU_U01|INR_U06|INU_U05|LSU_U12|MDM_T01|MDM_T02|MFK_M01|MFN_M01|MFN_M02|MFN_M03|MFN_M04|MFN_M05|MFN_M06|MFN_M07|MFN_M08|MFN_M09|MFN_M10|MFN_M11|MFN_M12|MFN_M13|MFN_M15|MFN_M16|MFN_M17|MFQ_M01|MFR_M01|MFR_M04|MFR_M05|MFR_M06|MFR_M07|NMD_N02|NMQ_N01|NMR_N01|OMB_O27|OMD_O03|OMG_O19|OMI_O23|OML_O21|OML_O33|OML_O35|OML_O39|OMN_O07|OMP_O09|OMQ_O42|OMS_O05|OPL_O37|OPR_O38|OPU_R25|ORA_R33|ORB_O28|ORD_O04|ORF_R04|ORG_O20|ORI_O24|ORL_O22|ORL_O34|ORL_O36|ORL_O40|ORM_O01|ORN_O08|ORP_O10|ORR_O02|ORS_O06|ORU_R01|ORU_R30|ORU_W01|ORX_O43|OSM_R26|OSQ_Q06|OSR_Q06|OSU_O41|OUL_R21|OUL_R22|OUL_R23|OUL_R24|PEX_P07|PGL_PC6|PMU_B01|PMU_B03|PMU_B04|PMU_B07|PMU_B08|PPG_PCG|PPP_PCB|PPR_PC1|PPT_PCL|PPV_PCA|PRR_PC5|PTR_PCF|QBP_E03|QBP_E22|QBP_Q11|QBP_Q13|QBP_Q15|QBP_Q21|QCK_Q02|QCN_J01|QRF_W02|QRY_A19|QRY_PC4|QRY_Q01|QRY_Q02|QRY_R02|QRY_T12|QSB_Q16|QVR_Q17|RAR_RAR|RAS_O17|RCI_I05|RCL_I06|RDE_O11|RDR_RDR|RDS_O13|RDY_K15|REF_I12|RER_RER|RGR_RGR|RGV_O15|ROR_ROR|RPA_I08|RPI_I01|RPI_I04|RPL_I02|RPR_I03|RQA_I08|RQC_I05|RQI_I01|RQP_I04|RRA_O18|RRD_O14|RRE_O12|RRG_O16|RRI_I12|RSP_E03|RSP_E22|RSP_K11|RSP_K21|RSP_K22|RSP_K23|RSP_K25|RSP_K31|RSP_K32|RSP_Q11|RTB_K13|SDR_S31|SDR_S32|SIU_S12|SLR_S28|SQM_S25|SQR_S25|SRM_S01|SRR_S01|SSR_U04|SSU_U03|STC_S33|SUR_P09|TCU_U10|UDM_Q05|VXQ_V01|VXR_V03|VXU_V04|VXX_V02
354 e0 ACK|ADR_A19|ADT_A01|ADT_A02|ADT_A03|ADT_A05|ADT_A06|ADT_A09|ADT_A15|ADT_A16|ADT_A17|ADT_A18|ADT_A20|ADT_A21|ADT_A24|ADT_A30|ADT_A37|ADT_A38|ADT_A39|ADT_A43|ADT_A45|ADT_A50|ADT_A52|ADT_A54|ADT_A60|ADT_A61|BAR_P01|BAR_P02|BAR_P05|BAR_P06|BAR_P10|BAR_P12|BPS_O29|BRP_030|BRT_O32|BTS_O31|CRM_C01|CSU_C09|DFT_P03|DFT_P11|DOC_T12|DSR_P04|DSR_Q01|DSR_Q03|EAC_U07|EAN_U09|EAR_U08|EDR_R07|EQQ_Q04|ERP_R09|ESR_U02|ESU_U01|INR_U06|INU_U05|LSU_U12|MDM_T01|MDM_T02|MFD_MFA|MFK_M01|MFN_M01|MFN_M02|MFN_M03|MFN_M04|MFN_M05|MFN_M06|MFN_M07|MFN_M08|MFN_M09|MFN_M10|MFN_M11|MFN_M12|MFN_M13|MFN_M15|MFQ_M01|MFR_M01|NMD_N02|NMQ_N01|NMR_N01|OMB_O27|OMD_O03|OMG_O19|OMI_O23|OML_O21|OML_O33|OML_O35|OMN_O07|OMP_O09|OMS_O05|ORB_O28|ORD_O04|ORF_R04|ORG_O20|ORI_O24|ORL_O22|ORL_O34|ORL_O36|ORM_O01|ORN_O08|ORP_O10|ORR_O02|ORS_O06|ORU_R01|ORU_R30|ORU_R31|ORU_R32|ORU_W01|OSQ_Q06|OSR_Q06|OUL_R21|OUL_R22|OUL_R23|OUL_R24|PEX_P07|PGL_PC6|PMU_B01|PMU_B03|PMU_B04|PMU_B07|PMU_B08|PPG_PCG|PPP_PCB|PPR_PC1|PPT_PCL|PPV_PCA|PRR_PC5|PTR_PCF|QBP_Q11|QBP_Q13|QBP_Q15|QBP_Q21|QCK_Q02|QCN_J01|QRF_W02|QRY_A19|QRY_P04|QRY_PC4|QRY_Q01|QRY_Q02|QRY_R02|QRY_T12|QSB_Q16|QVR_Q17|RAR_RAR|RAS_O17|RCI_I05|RCL_I06|RDE_O01|RDE_O11|RDR_RDR|RDS_O13|RDY_K15|REF_I12|RER_RER|RGR_RGR|RGV_O15|ROR_ROR|RPA_I08|RPI_I01|RPL_I02|RPR_I03|RQA_I08|RQC_I05|RQI_I01|RQP_I04|RQQ_Q09|RRA_O02|RRA_O18|RRD_O14|RRE_O12|RRG_O16|RRI_I12|RSP_K11|RSP_K21|RSP_K22|RSP_K23|RTB_K13|SIU_S12|SPQ_Q08|SQM_S25|SQR_S25|SRM_S01|SRR_S01|SSR_U04|SSU_U03|SUR_P09|TBR_R08|TBR_R09|TCU_U10|UDM_Q05|VQQ_Q07|VXQ_V01|VXR_V03|VXU_V04|VXX_V02
354 10 ACK|ADR_A19|ADT_A01|ADT_A02|ADT_A03|ADT_A05|ADT_A06|ADT_A09|ADT_A15|ADT_A16|ADT_A17|ADT_A18|ADT_A20|ADT_A21|ADT_A24|ADT_A30|ADT_A37|ADT_A38|ADT_A39|ADT_A43|ADT_A45|ADT_A50|ADT_A52|ADT_A54|ADT_A60|ADT_A61|BAR_P01|BAR_P02|BAR_P05|BAR_P06|BAR_P10|CRM_C01|CSU_C09|DFT_P03|DOC_T12|DSR_P04|DSR_Q01|DSR_Q03|EAC_U07|EAN_U09|EAR_U08|EDR_R07|EQQ_Q04|ERP_R09|ESR_U02|ESU_U01|INR_U06|INU_U05|LSU_U12|MDM_T01|MDM_T02|MFD_MFA|MFK_M01|MFN_M01|MFN_M02|MFN_M03|MFN_M04|MFN_M05|MFN_M06|MFN_M07|MFN_M08|MFN_M09|MFN_M10|MFN_M11|MFN_M12|MFQ_M01|MFR_M01|NMD_N02|NMQ_N01|NMR_N01|OMD_O03|OMG_O19|OML_O21|OMN_O07|OMP_O09|OMS_O05|ORD_O04|ORF_R04|ORG_O20|ORL_O22|ORM_O01|ORN_O08|ORP_O10|ORR_O02|ORS_O06|ORU_R01|ORU_W01|OSQ_Q06|OSR_Q06|OUL_R21|PEX_P07|PGL_PC6|PMU_B01|PMU_B03|PMU_B04|PPG_PCG|PPP_PCB|PPR_PC1|PPT_PCL|PPV_PCA|PRR_PC5|PTR_PCF|QBP_Q11|QBP_Q13|QBP_Q15|QBP_Q21|QCK_Q02|QCN_J01|QRY_A19|QRY_PC4|QRY_Q01|QRY_Q02|QRY_R02|QRY_T12|QSB_Q16|QVR_Q17|RAR_RAR|RAS_O17|RCI_I05|RCL_I06|RDE_O11|RDR_RDR|RDS_O13|RDY_K11|RDY_K15|REF_I12|RER_RER|RGR_RGR|RGV_O15|ROR_ROR|RPA_I08|RPI_I01|RPI_I04|RPL_I02|RPR_I03|RQA_I08|RQC_I05|RQI_I01|RQP_I04|RQQ_Q09|RRA_O18|RRD_O14|RRE_O12|RRG_O16|RRI_I12|RSP_K21|RSP_K22|RSP_K23|RSP_K24|RSP_K25|RTB_K13|SIU_S12|SPQ_Q08|SQM_S25|SQR_S25|SRM_S01|SRR_S01|SSR_U04|SSU_U03|SUR_P09|TBR_R08|TCU_U10|UDM_Q05|VQQ_Q07|VXQ_V01|VXR_V03|VXU_V04|VXX_V02
354 8 ACK|ADT_A01|ADT_A02|ADT_A03|ADT_A06|ADT_A09|ADT_A12|ADT_A16|ADT_A17|ADT_A18|ADT_A20|ADT_A24|ADT_A28|ADT_A30|ADT_A37|ADT_A38|ADT_A39|ADT_A43|ADT_A45|ADT_A50|ARD_A19|BAR_P01|BAR_P02|BAR_P06|CRM_C01|CSU_C09|DFT_P03|DOC_T12|DSR_Q01|DSR_Q03|EDR_R07|EQQ_Q04|ERP_R09|MDM_T01|MDM_T02|MFD_P09|MFK_M01|MFN_M01|MFN_M02|MFN_M03|MFN_M05|MFN_M06|MFN_M07|MFN_M08|MFN_M09|MFN_M10|MFN_M11|NUL|OMD_O01|OMN_O01|OMS_O01|ORD_O02|ORF_R02|ORM_O01|ORM_Q06|ORN_O02|ORR_O02|ORR_Q06|ORS_O02|ORU_R01|ORU_W01|OSQ_Q06|OSR_Q06|PEX_P07|PGL_PC6|PIN_I07|PPG_PCG|PPP_PCB|PPR_PC1|PPT_PCL|PPV_PCA|PRR_PC5|PTR_PCF|QCK_Q02|QRY_A19|QRY_PC4|QRY_Q01|QRY_Q02|QRY_R02|QRY_T12|RAR_RAR|RAS_O01|RAS_O02|RCI_I05|RCL_I06|RDE_O01|RDO_O01|RDR_RDR|RDS_O01|REF_I12|RER_RER|RGR_RGR|RGV_O01|ROR_ROR|RPA_I08|RPI_I0I|RPL_I02|RPR_I03|RQA_I08|RQC_I05|RQC_I06|RQI_I0I|RQP_I04|RQQ_Q09|RRA_O02|RRD_O02|RRE_O02|RRG_O02|RRI_I12|RRO_O02|SIU_S12|SPQ_Q08|SQM_S25|SQR_S25|SRM_S01|SRM_T12|SRR_S01|SRR_T12|SUR_P09|TBR_R09|UDM_Q05|VQQ_Q07|VXQ_V01|VXR_V03|VXU_V04|VXX_V02
355 f00 CE|CWE|PL
355 f8 CE|PL
356 ff0 2.3|<null>|ISO 2022-1994
356 8 <null>|ISO 2022-199
357 f00 0|100|101|102|103|104|200|201|202|203|204|205|206|207
357 e8 0|100|101|102|103|200|201|202|203|204|205|206|207
357 10 0|100|101|102|103|200|201|202|203|204|205|206|207|Errors|Rejection|Success
359 e0 0|1|2 _
359 8 0|1|2 and higher
360 e00 AA|AAS|ABA|AE|AS|BA|BBA|BE|BFA|BN|BS|BSL|BSN|BT|CANP|CER|CMA|CNM|CNP|CNS|CPNP|CRN|CTR|DBA|DED|DIP|DO|EMT|EMTP|FPNP|HS|JD|MA|MBA|MCE|MD|MDA|MDI|ME|MED|MEE|MFA|MME|MS|MSL|MSN|MT|MTH|NG|NP|PA|PHD|PHE|PHS|PN|PharmD|RMA|RN|RPH|SEC|TS
360 100 AA|AAS|ABA|AE|AS|BA|BBA|BE|BFA|BN|BS|BSL|BSN|BT|CANP|CER|CMA|CNM|CNP|CNS|CPNP|CRN|DBA|DED|DIP|DO|EMT|EMTP|FPNP|HS|JD|MA|MBA|MCE|MD|MDA|MDI|ME|MED|MEE|MFA|MME|MS|MSL|MSN|MT|MTH|NG|NP|PA|PHD|PHE|PHS|PN|PharmD|RMA|RN|RPH|SEC|TS
360 e0 AA|AAS|ABA|AE|AS|BA|BBA|BE|BFA|BN|BS|BSL|BSN|BT|CANP|CER|CMA|CNM|CNP|CNS|CPNP|CRN|DBA|DED|DIP|DO|EMT|EMTP|FPNP|HS|JD|MA|MBA|MCE|MD|MDA|MDI|ME|MED|MEE|MFA|MME|MS|MSL|MSN|MT|NG|NP|PA|PHD|PHE|PHS|PN|PharmD|RMA|RPH|SEC|TS
360 10 AA|AAS|ABA|AE|AS|BA|BBA|BE|BFA|BN|BS|BSL|BT|CER|DBA|DED|DIP|DO|HS|JD|MA|MBA|MCE|MD|MDI|ME|MED|MEE|MFA|MME|MS|MSL|MT|NG|PHD|PHE|PHS|PharmD|SEC|TS
360 8 AA|AAS|ABA|AE|AS|BA|BBA|BE|BFA|BN|BS|BSL|BT|CER|DBA|DED|DIP|DO|HS|JD|MA|MBA|MCE|MD|MDI|ME|MED|MEE|MFA|MME|MS|MSL|MT|NG|PHD|PHE|PHS|SEC|TS
363 10 AUSDVA|AUSHIC|CANAB|CANBC|CANMB|CANNB|CANNF|CANNS|CANNT|CANNU|CANON|CANPE|CANQC|CANSK|CANYT|NLVWS|USCDC|USHCFA|USSSA
364 ff8 1R|2R|AI|DR|GI|GR|PI|RE
365 200 CL|CO|DI|ES|ID|IN|MA|OP|PA|PD|PU|SD|SS|TS
365 f0 CL|CO|ES|ID|IN|OP|PA|PD|PU
366 2f0 L|R
367 2f0 C|N|S|W
368 e00 AB|AF|AT|CL|CN|DI|EN|ES|EX|IN|LC|LK|LO|PA|RC|RE|SA|SU|TT|UC|UN
368 1f0 AB|CL|CN|DI|EN|ES|EX|IN|LC|LK|LO|PA|RC|RE|SA|SU|TT|UC|UN
369 fe0 B|C|E|F|G|L|O|P|Q|R|V
369 10 B|C|P|Q|R
370 ff0 I|L|M|O|P|R|U|X
371 fe0 ACDA|ACDB|ACET|AMIES|BACTM|BF10|BOR|BOUIN|BSKM|C32|C38|CARS|CARY|CHLTM|CTAD|EDTK|EDTK15|EDTK75|EDTN|ENT|ENT+|F10|FDP|FL10|FL100|HCL6|HEPA|HEPL|HEPN|HNO3|JKM|KARN|KOX|LIA|M4|M4RT|M5|MICHTM|MMDTM|NAF|NAPS|NONE|PAGE|PHENOL|PVA|RLM|SILICA|SPS|SST|STUTM|THROM|THYMOL|THYO|TOLU|URETM|VIRTM|WEST
371 10 BOR|C32|C38|EDTK|EDTN|HCL6|HEPL|HEPN
372 ff0 BLD|BSEP|PLAS|PPP|PRP|SED|SER|SUP
373 ff0 ACID|ALK|DEFB|FILT|LDLP|NEUT|RECA|UFIL
374 ff0 CNTM
375 ff0 FLUR|SFHB
376 fe0 AMB|C37|CAMB|CATM|CFRZ|CREF|DFRZ|DRY|FRZ|MTLF|NTR|PRTL|PSA|PSO|REF|UFRZ|UPR
376 10 C37|CAMB|CATM|CFRZ|CREF|PRTL
377 ff0 A60|ATM
38 ff8 A|CA|CM|DC|ER|HD|IP|RP|SC
383 ff0 CE|CW|EE|EW|NE|NW|OE|OK|OW|QE|QW
384 ff0 CO|DI|LI|LW|MR|OT|PT|PW|RC|SC|SR|SW
387 ff0 ER|OK|ST|TI|UN
388 ff0 E|P
389 ff0 D|F|O|R
391 e0 OBRG|ORCG|PIDG|RXAG|RXDG|RXEG|RXOG
392 ff0 DB|NA|NP|SS
393 ff0 LINKSOFT_2.01|MATCHWARE_1.2
394 ff0 B|R|T
395 ff0 M|N
397 ff0 A|AN|D|DN|N
398 ff0 F|I
399 10 ABW|AFG|AFT|AGO|AIA|ALB|AND|ANT|ARE|ARG|ARM|ASM|ATA|ATG|AUS|AUT|AZE|BDI|BEL|BEN|BFA|BGD|BGR|BHR|BHS|BIH|BLR|BLZ|BMU|BOL|BRA|BRB|BRN|BTN|BVT|BWA|CAF|CAN|CCK|CHE|CHL|CHN|CIV|CMR|COD|COG|COK|COL|COM|CPV|CRI|CUB|CXR|CYM|CYP|CZE|DEU|DJI|DMA|DNK|DOM|DZA|ECU|EGY|ERI|ESH|ESP|EST|ETH|FIN|FJI|FLK|FRA|FRO|FSM|GAB|GBR|GEO|GHA|GIB|GIN|GLP|GMB|GNB|GNQ|GRC|GRD|GRL|GTM|GUF|GUM|GUY|HKG|HMD|HND|HRV|HTI|HUN|IDN|IND|IOT|IRL|IRN|IRQ|ISL|ISR|ITA|JAM|JOR|JPN|KAZ|KEN|KGZ|KHM|KIR|KNA|KOR|KWT|LAO|LBN|LBR|LBY|LCA|LIE|LKA|LSO|LTU|LUX|LVA|MAC|MAR|MCO|MDA|MDG|MDV|MEX|MHL|MKD|MLI|MLT|MMR|MNG|MNP|MOZ|MRT|MSR|MTQ|MUS|MWI|MYS|MYT|NAM|NCL|NER|NFK|NGA|NIC|NIU|NLD|NOR|NPL|NRU|NZL|OMN|PAK|PAN|PCN|PER|PHL|PLW|PNG|POL|PRI|PRK|PRT|PRY|PYF|QAT|REU|ROM|RUS|RWA|SAU|SDN|SEN|SGP|SGS|SHN|SJM|SLB|SLE|SLV|SMR|SOM|SPM|STP|SUR|SVK|SVN|SWE|SWZ|SYC|SYR|TCA|TCD|TGO|THA|TJK|TKL|TKM|TMP|TON|TTO|TUN|TUR|TUV|TWN|TZA|UGA|UKR|UMI|URY|USA|UZB|VAT|VCT|VEN|VGB|VIR|VNM|VUT|WLF|WSM|YEM|YUG|ZAF|ZMB|ZWE
399 e0 ABW|AFG|AGO|AIA|ALB|AND|ANT|ARE|ARG|ARM|ASM|ATG|AUS|AUT|AZE|BDI|BEL|BEN|BFA|BGD|BGR|BHR|BHS|BIH|BLR|BLZ|BMU|BOL|BRA|BRB|BRN|BTN|BWA|CAF|CAN|CHE|CHL|CHN|CIV|CMR|COD|COG|COK|COL|COM|CPV|CRI|CUB|CYM|CYP|CZE|DEU|DJI|DMA|DNK|DOM|DZA|ECU|EGY|ERI|ESH|ESP|EST|ETH|FIN|FJI|FLK|FRA|FRO|FSM|GAB|GBR|GEO|GHA|GIB|GIN|GLP|GMB|GNB|GNQ|GRC|GRD|GRL|GTM|GUF|GUM|GUY|HKG|HND|HRV|HTI|HUN|IDN|IND|IRL|IRN|IRQ|ISL|ISR|ITA|JAM|JOR|JPN|KAZ|KEN|KGZ|KHM|KIR|KNA|KOR|KWT|LAO|LBN|LBR|LBY|LCA|LIE|LKA|LSO|LTU|LUX|LVA|MAC|MAR|MCO|MDA|MDG|MDV|MEX|MHL|MKD|MLI|MLT|MMR|MNG|MNP|MOZ|MRT|MSR|MTQ|MUS|MWI|MYS|NAM|NCL|NER|NFK|NGA|NIC|NIU|NLD|NOR|NPL|NRU|NZL|OMN|PAK|PAN|PCN|PER|PHL|PLW|PNG|POL|PRI|PRK|PRT|PRY|PYF|QAT|REU|ROM|RUS|RWA|SAU|SDN|SEN|SGP|SHN|SJM|SLB|SLE|SLV|SMR|SOM|SPM|STP|SUR|SVK|SVN|SWE|SWZ|SYC|SYR|TCA|TCD|TGO|THA|TJK|TKL|TKM|TON|TTO|TUN|TUR|TUV|TWN|TZA|UGA|UKR|URY|USA|UZB|VAT|VCT|VEN|VGB|VIR|VNM|VUT|WLF|WSM|YEM|ZAF|ZMB|ZWE
4 ff0 B|C|E|I|N|O|P|R|U
4 8 B|E|I|O|P|R
4000 8 A|I|P
401 ff0 C|MM
402 ff0 D|G|M|U
403 ff0 1|2|3|4|5
404 ff0 1|2|3|4|5|6
406 ff0 1|2|3|4|5|H|O
409 ff0 M|SD|SU
411 10 1ST|2ND|3RD|4TH|5TH|A/P|ANT|BLT|DEC|DST|LAT|LFT|LLQ|LOW|LUQ|MED|OR|PED|POS|PRT|PRX|REC|RGH|RLQ|RUQ|UPP|UPR|WCT|WOC|WSD
415 ff0 E|N
416 ff0 1|2|3|4|5
417 ff0 0|1|2|3|4|5|6|7|8|9|B|C|G
418 e0 0|1|2 _
421 ff0 MI|MO|SE
422 ff0 1|2|3|4|5|99
423 ff0 D
424 ff0 1|2|3
425 ff0 1|2|3|4|5
426 ff0 CRYO|CRYOP|FFP|FFPTH|PC|PCA|PCNEO|PCW|PLT|PLTNEO|PLTP|PLTPH|PLTPHLR|RWB|WBA
427 ff0 B|C|D|E|F|H|I|J|K|O|P|R|S|T
428 ff0 O|P|U
429 ff0 BR|DA|DR|DU|LY|MT|NA|OT|PL|RA|SH|U
43 8 01|02|03|04|05|06|07|08|09|10|11|12|13|14|15|16|18|19|20|21|26|27|28|29|31|32|33|34|36|37|38|39|40|41|46|48|55|56|57|60|61|62|66|67|68|70|71|72|73|74|75|76|77|78|79|80
430 ff0 A|C|F|H|O|P|U
431 ff0 A|C|K|M|O|T|U
432 ff0 AC|CH|CO|CR|IM|MO
433 ff0 A|B|C|D|I|N|O|P|U
434 ff0 A|C|O|P|S|U
435 f0 DNR
435 f00 DNR|N
436 f0 AD|AL|CT|IN
436 f00 AD|AL|CT|IN|SE
437 ff0 B|N|W
438 ff0 C|D|E|I|P|S|U
440 f00 AD|AUI|CCD|CCP|CD|CE|CF|CK|CM|CN|CNE|CNN|CP|CQ|CSU|CWE|CX|DDI|DIN|DLD|DLN|DLT|DR|DT|DTM|DTN|ED|EI|EIP|ELD|ERL|FC|FN|FT|GTS|HD|ICD|ID|IS|JCC|LA1|LA2|MA|MO|MOC|MOP|MSG|NA|NDL|NM|NR|OCD|OSD|OSP|PIP|PL|PLN|PN|PPN|PRL|PT|PTA|QIP|QSC|RCD|RFR|RI|RMC|RP|RPT|SAD|SCV|SI|SN|SNM|SPD|SPS|SRT|ST|TM|TN|TQ|TS|TX|UVC|VH|VID|VR|WVI|WVS|XAD|XCN|XON|XPN|XTN
440 e0 AD|AUI|CCD|CCP|CD|CE|CF|CK|CM|CN|CNE|CNS|CP|CQ|CSU|CWE|CX|DDI|DIN|DLD|DLN|DLT|DR|DT|DTM|DTN|ED|EI|EIP|ELD|ERL|FC|FN|FT|GTS|HD|ICD|ID|IS|JCC|LA1|LA2|MA|MO|MOC|MOP|MSG|NA|NDL|NM|NR|OCD|OSD|OSP|PIP|PL|PLN|PN|PPN|PRL|PT|PTA|QIP|QSC|RCD|RFR|RI|RMC|RP|RPT|SAD|SCV|SI|SN|SPD|SPS|SRT|ST|TM|TN|TQ|TS|TX|UVC|VH|VID|VR|WVI|WVS|XAD|XCN|XON|XPN|XTN
440 10 AD|CD|CE|CF|CK|CM|CN|CNE|CP|CQ|CWE|CX|DLN|DR|DT|ED|EI|FC|FN|FT|HD|ID|IS|JCC|MA|MO|NA|NM|PL|PN|PPN|PT|QIP|QSC|RCD|RI|RP|SAD|SCV|SI|SN|SRT|ST|TM|TN|TQ|TS|TX|VH|VID|XAD|XCN|XON|XPN|XTN
441 ff0 A|I|L|M|O|P|U
442 ff0 D|E|P|T
443 f00 AD|AI|AP|AT|CLP|CP|DP|EP|FHCP|IP|MDIR|OP|PH|PI|PP|RO|RP|RT|TN|TR|VP|VPS|VTS
443 f0 AD|AT|CP|FHCP|PP|RP|RT
444 ff0 F|G
445 ff0 AL|UA|UD|US
450 ff0 LOG|SER
451 3f0 ALL
452 ff0 SUGGESTION
453 ff0 SUGGESTION
454 ff0 SUGGESTION
457 ff0 0|1|2|3|4
458 e0 1|10|11|12|13|14|15|16|17|18|19|2|20|21|22|23|24|25|26|27|28|29|3|30|31|32|33|34|35.|36.|37|38.|39.|4|40.|41.|42.|5|6|7|8|9
458 e00 1|10|11|12|13|14|15|16|17|18|19|2|20|21|22|23|24|25|26|27|28|29|3|30|31|32|33|34|35|36|37|38|39|4|40|41|42|5|6|7|8|9
459 ff0 0|1|2|3
460 ff0 0|1|2
465 ff0 A|I|P
466 e0 031|163|181
466 200 163|181|31
467 ff0 0|1|2|3|4|U
468 ff0 1|2|3|4|5
469 ff0 0|1|2
470 ff0 Crnl|DME|EPO|Lab|Mamm|NoPay|OPPS|PartH|Pckg|Thrpy
472 ff0 A|C|S
473 ff0 G|N|R|Y
474 10 D|F|L|M|S|U|V
474 fe0 D|F|S|U|V
475 e0 01|02|03|04|05
475 f00 1|2|3|4|5
477 fe0 I|II|III|IV|V|VI
478 fe0 G|N|R|Y
48 f0 ADV|ANU|APA|APM|APN|APP|ARN|CAN|DEM|FIN|GID|GOL|MRI|MRO|NCK|NSC|NST|ORD|OTH|PRB|PRO|RAR|RDR|RER|RES|RGR|ROR|SAL|SBK|SBL|SOF|SOP|SSA|SSR|STA|VXI|XID
48 8 ADV|ANU|APA|APM|APN|APP|ARN|CAN|DEM|FIN|GOL|MRI|MRO|NCK|NSC|NST|ORD|OTH|PRB|PRO|RAR|RDR|RER|RES|RGR|ROR|SAL|SBK|SBL|SOP|SSA|SSR|STA|VXI
480 fe0 M|O|S
482 fe0 I|O
483 fe0 EL|EM|FX|IP|MA|PA|PH|RE|VC|VO
484 fe0 B|C|N|P|Q|R|S|T|Z
485 fe0 A|C|P|PRN|R|S|T|TD<integer>|TH<integer>|TL<integer>|TM<integer>|TS<integer>|TW<integer>
487 800 ABS|ACNE|ACNFLD|AIRS|ALL|AMN|AMP|ANGI|ARTC|ASERU|ASP|ATTE|AUTOA|AUTOC|AUTP|BBL|BCYST|BDY|BIFL|BITE|BLD|BLDA|BLDCO|BLDV|BLEB|BLIST|BOIL|BON|BOWL|BPH|BPU|BRN|BRSH|BRTH|BRUS|BUB|BULLA|BX|CALC|CARBU|CAT|CBITE|CDM|CLIPP|CNJT|CNL|COL|CONE|CSCR|CSERU|CSF|CSITE|CSMY|CST|CSVR|CTP|CUR|CVM|CVPS|CVPT|CYN|CYST|DBITE|DCS|DEC|DEION|DIA|DIAF|DISCHG|DIV|DRN|DRNG|DRNGP|DUFL|EARW|EBRUSH|EEYE|EFF|EFFUS|EFOD|EISO|ELT|ENVIR|EOS|EOTH|ESOI|ESOS|ETA|ETTP|ETTUB|EWHI|EXG|EXS|EXUDTE|FAW|FBLOOD|FGA|FIB|FIST|FLD|FLT|FLU|FLUID|FOLEY|FRS|FSCLP|FUR|GAS|GASA|GASAN|GASBR|GASD|GAST|GENL|GENV|GRAFT|GRAFTS|GRANU|GROSH|GSOL|GSPEC|GT|GTUBE|HAR|HBITE|HBLUD|HEMAQ|HEMO|HERNI|HEV|HIC|HYDC|IBITE|ICYST|IDC|IHG|ILEO|ILLEG|IMP|INCI|INFIL|INS|INTRD|ISLT|IT|IUD|IVCAT|IVFLD|IVTIP|JEJU|JNTFLD|JP|KELOI|KIDFLD|LAVG|LAVGG|LAVGP|LAVPG|LENS1|LENS2|LESN|LIQ|LIQO|LNA|LNV|LSAC|LYM|MAC|MAHUR|MAR|MASS|MBLD|MEC|MILK|MLK|MUCOS|MUCUS|NAIL|NASDR|NEDL|NEPH|NGASP|NGAST|NGS|NODUL|NSECR|ORH|ORL|OTH|PACEM|PAFL|PCFL|PDSIT|PDTS|PELVA|PENIL|PERIA|PILOC|PINS|PIS|PLAN|PLAS|PLB|PLC|PLEVS|PLR|PMN|PND|POL|POPGS|POPLG|POPLV|PORTA|PPP|PROST|PRP|PSC|PUNCT|PUS|PUSFR|PUST|QC3|RANDU|RBC|RBITE|RECT|RECTA|RENALC|RENC|RES|SAL|SCAR|SCLV|SCROA|SECRE|SER|SHU|SHUNF|SHUNT|SITE|SKBP|SKN|SMM|SMN|SNV|SPRM|SPRP|SPRPB|SPS|SPT|SPTC|SPTT|SPUT1|SPUTIN|SPUTSP|STER|STL|STONE|SUBMA|SUBMX|SUMP|SUP|SUTUR|SWGZ|SWT|TASP|TEAR|THRB|TISS|TISU|TLC|TRAC|TRANS|TSERU|TSTES|TTRA|TUBES|TUMOR|TZANC|UDENT|UMED|UR|URC|URINB|URINC|URINM|URINN|URINP|URNS|URT|USCOP|USPEC|USUB|VASTIP|VENT|VITF|VOM|WASH|WASI|WAT|WB|WBC|WEN|WICK|WND|WNDA|WNDD|WNDE|WORM|WRT|WWA|WWO|WWT
487 700 ABS|ACNE|ACNFLD|AIRS|ALL|AMP|ANGI|ARTC|ASERU|ASP|ATTE|AUTOA|AUTOC|AUTP|BBL|BCYST|BITE|BLEB|BLIST|BOIL|BON|BOWL|BPU|BRN|BRSH|BRTH|BRUS|BUB|BULLA|BX|CALC|CARBU|CAT|CBITE|CLIPP|CNJT|COL|CONE|CSCR|CSERU|CSITE|CSMY|CST|CSVR|CTP|CVPS|CVPT|CYN|CYST|DBITE|DCS|DEC|DEION|DIA|DISCHG|DIV|DRN|DRNG|DRNGP|EARW|EBRUSH|EEYE|EFF|EFFUS|EFOD|EISO|ELT|ENVIR|EOTH|ESOI|ESOS|ETA|ETTP|ETTUB|EWHI|EXG|EXS|EXUDTE|FAW|FBLOOD|FGA|FIST|FLD|FLT|FLU|FLUID|FOLEY|FRS|FSCLP|FUR|GAS|GASA|GASAN|GASBR|GASD|GAST|GENV|GRAFT|GRAFTS|GRANU|GROSH|GSOL|GSPEC|GT|GTUBE|HBITE|HBLUD|HEMAQ|HEMO|HERNI|HEV|HIC|HYDC|IBITE|ICYST|IDC|IHG|ILEO|ILLEG|IMP|INCI|INFIL|INS|INTRD|IT|IUD|IVCAT|IVFLD|IVTIP|JEJU|JNTFLD|JP|KELOI|KIDFLD|LAVG|LAVGG|LAVGP|LAVPG|LENS1|LENS2|LESN|LIQ|LIQO|LSAC|MAHUR|MASS|MBLD|MUCOS|MUCUS|NASDR|NEDL|NEPH|NGASP|NGAST|NGS|NODUL|NSECR|ORH|ORL|OTH|PACEM|PCFL|PDSIT|PDTS|PELVA|PENIL|PERIA|PILOC|PINS|PIS|PLAN|PLAS|PLB|PLEVS|PND|POL|POPGS|POPLG|POPLV|PORTA|PPP|PROST|PRP|PSC|PUNCT|PUS|PUSFR|PUST|QC3|RANDU|RBITE|RECT|RECTA|RENALC|RENC|RES|SAL|SCAR|SCLV|SCROA|SECRE|SER|SHU|SHUNF|SHUNT|SITE|SKBP|SKN|SMM|SNV|SPRM|SPRP|SPRPB|SPS|SPT|SPTC|SPTT|SPUT1|SPUTIN|SPUTSP|STER|STL|STONE|SUBMA|SUBMX|SUMP|SUP|SUTUR|SWGZ|TASP|TISS|TISU|TLC|TRAC|TRANS|TSERU|TSTES|TTRA|TUBES|TUMOR|TZANC|UDENT|UR|URC|URINB|URINC|URINM|URINN|URINP|URT|USCOP|USPEC|VASTIP|VENT|VITF|VOM|WASH|WASI|WAT|WB|WEN|WICK|WND|WNDA|WNDD|WNDE|WORM|WRT|WWA|WWO|WWT
487 e0 ABS|AMN|ASP|BBL|BDY|BIFL|BLD|BLDA|BLDC|BLDCO|BLDV|BON|BPU|BRN|BRO|CALC|CDM|CNJT|CNL|COL|CSF|CTP|CUR|CVM|CVX|CYST|DIAF|DOSE|DRN|DUFL|EAR|EARW|ELT|ENDC|ENDM|EXG|EYE|FIST|FLT|FLU|GAS|GAST|GEN|GENC|GENL|GENV|HAR|IHG|ISLT|IT|LAM|LIQ|LN|LNA|LNV|MAR|MBLD|MEC|MILK|MLK|NAIL|NOS|ORH|PAFL|PLAS|PLB|PLC|PLR|PPP|PRP|PRT|PUS|RT|SAL|SER|SKM|SKN|SMN|SNV|SPRM|SPT|SPTC|SPTT|STL|SWT|TEAR|THRT|TISG|TISPL|TISS|TISU|TLGI|TLNG|TSMI|TUB|ULC|UMB|UMED|UR|URC|URNS|URT|URTH|USUB|VITF|VOM|WAT|WICK|WND|WNDA|WNDD|WNDE
488 fe0 ANP|BAP|BCAE|BCAN|BCPD|BIO|CAP|CATH|CVP|EPLA|ESWA|FNA|KOFFP|LNA|LNV|MARTL|ML11|MLP|NYP|PACE|PIN|PNA|PRIME|PUMP|QC5|SCLP|SCRAPS|SHA|SWA|SWD|TMAN|TMCH|TMM4|TMMY|TMOT|TMP|TMPV|TMSC|TMUP|TMVI|VENIP|WOOD
489 fe0 AGG|BHZ|BIO|COR|ESC|EXP|IFL|INF|INJ|POI|RAD
490 fe0 EX|QS|RA|RB|RC|RD|RE|RH|RI|RM|RN|RP|RR|RS
491 fe0 E|F|G|P
492 1e0 ??|A|I|P
492 e00 A|I|P
493 e00 AUT|CFU|CLOT|CON|COOL|FROZ|HEM|LIVE|ROOM|SNR
493 1e0 AUT|CLOT|CON|COOL|FROZ|HEM|LIVE|ROOM|SNR
494 fe0 A|C|M
495 fe0 ANT|BIL|DIS|EXT|L|LAT|LLQ|LOW|LUQ|MED|POS|PRO|R|RLQ|RUQ|UPP
496 e0 001|002|003|004|005|006|007|008|009|010|011|012|013|014|015|016|017|018|019|020|021|022|023|024|025|026|027|028|029|030|031|032|033|034|035|036|037|038|039|040|041|042|043|044|045|046|047|048|049|050|051|052|053|054|055|056|057|058|059|060|061|062|063|064|065|066|067|068|069|070|071|072|073|074|075|076|077|078|079|080|081|082|083|084|085|086|087|088|089|090|091|092|093|094|095|096|097|098|099|100|101|102|103|104|105|106|107|108|109|110|111|112|113|1137|114|115|116|117|118|119|120|121|122|123|124|125|126|127|128|129|130|131|132|133|134|135|136
496 f00 1|10|100|101|102|103|104|105|106|107|108|109|11|110|111|112|113|1137|114|115|116|117|118|119|12|120|121|122|123|124|125|126|127|128|129|13|130|131|132|133|134|135|136|14|15|16|17|18|19|2|20|21|22|23|24|25|26|27|28|29|3|30|31|32|33|34|35|36|37|38|39|4|40|41|42|43|44|45|46|47|48|49|5|50|51|52|53|54|55|56|57|58|59|6|60|61|62|63|64|65|66|67|68|69|7|70|71|72|73|74|75|76|77|78|79|8|80|81|82|83|84|85|86|87|88|89|9|90|91|92|93|94|95|96|97|98|99
497 fe0 T|V|W
498 fe0 A|B|L|P|R|X
499 fe0 E|PJ
5 f10 1002-5|2028-9|2054-5|2076-8|2106-3|2131-1
500 fe0 F|N|P
501 fe0 E|PR|RX
502 fe0 LM|MIN|NC
503 fe0 C|R|S
504 fe0 EE|ES|SE|SS
505 fe0 #|*
506 fe0 C|E|N|S|T
507 e00 A|F|N
507 1e0 F|N
508 fe0 AU|CM|CS|DI|FR|HB|HL|IG|IR|LR|WA
510 fe0 CR|DS|PT|RA|RD|RE|RI|RL|RQ|RS|WA
511 fe0 C|D|F|O|P|W
513 fe0 RA|RL|TR|TX|WA
514 fe0 ABOINC|ACUTHEHTR|ALLERGIC1|ALLERGIC2|ALLERGICR|ANAPHYLAC|BACTCONTAM|DELAYEDHTR|DELAYEDSTR|GVHD|HYPOTENS|NONHTR1|NONHTR2|NONHTRREC|NONIMMUNE|NONSPEC|NORXN|PTP|VOLOVER
516 f00 E|F|I|W
516 e0 E|I|W
517 fe0 HD|NPAT|PAT|USR
518 fe0 EQV|EXTN|INLV
52 ff8 A|F|W
520 f00 H|L|M
523 fe0 %|a
524 e0 C|R|S
527 fe0 DM|DW|DY|HD|MY|NH|SN|WY
528 fe0 AC|ACD|ACM|ACV|HS|IC|ICD|ICM|ICV|PC|PCD|PCM|PCV
529 e0 D|H|L|M|S|Y
530 fe0 AE|DEA|DOD|MC|VA|VI
532 fe0 ASKU|N|NA|NASK|NAV|NI|NP|UNK|Y
534 fe0 L|N|O|U|Y
535 fe0 C|M|P|S
536 fe0 E|I|P|R|V
538 fe0 CON|CST|EMP|VOL
540 fe0 L|R|T
544 f00 CC|CL|CT|SB|XAMB|XC37|XCAMB|XCATM|XCFRZ|XCREF|XDFRZ|XDRY|XFRZ|XMTLF|XNTR|XPRTL|XPSA|XPSO|XREF|XUFRZ|XUPR
547 fe0 C|N|S
548 fe0 1|2|3|4|5|6|7
553 f00 AA|AI|CA|CG|CL|CN|CP|CQ|EA|OA|OR|PA|PD|RA|RC|RU|SA
554 f00 LATE|NORM|SUB
555 f00 BK|FN|FS|GP|IN|NP|PA|SL|SS|SU
556 f00 AMB|DENT
557 f00 EMPL|ORG|PERS|PPER
558 f00 FM|GT|PT|SB
559 f00 D|P|R
560 f00 DY|FL|HS|MN|YY
561 f00 CLCTR|DGAPP|DTCTR|ENC|GFTH|OOP|SEQ
562 f00 DFADJ|EFORM|FAX|PAPER|PYRDELAY|RTADJ
564 f00 EA|IN|PA|PR
565 f00 DISP|GST|HST|MKUP|PST
566 e00 GRN|LYM|PLS|PLT|PSC|RBC|WBL
567 e00 (lb_av)|(oz_av)|g|kg
568 e00 (pt_us)|l|ml
569 f00 EOB|PAT|PRO
570 f00 CASH|CCCA|CCHK|CDAC|CHCK|DDPO|DEBC|SWFT|TRAC|VISN
571 f00 ACK|ADJ|ADJSUB|ADJZER|PAID|PEND|PRED|REJECT
572 f00 RVAT|UVAT
6 f00 ABC|AGN|AME|AMT|ANG|AOG|ATH|BAH|BAP|BMA|BOT|BRE|BTA|BTH|BUD|CAT|CFR|CHR|CHS|CMA|CNF|COC|COG|COI|COL|COM|COP|COT|CRR|DOC|EOT|EPI|ERL|EVC|FRQ|FUL|FWB|GRE|HIN|HOT|HSH|HVA|JAI|JCO|JEW|JOR|JOT|JRC|JRF|JRN|JWN|LMS|LUT|MEN|MET|MOM|MOS|MOT|MSH|MSU|NAM|NAZ|NOE|NRL|ORT|OTH|PEN|PRC|PRE|PRO|REC|REO|SAA|SEV|SHN|SIK|SOU|SPI|UCC|UMD|UNI|UNU|VAR|WES|WMC
6 f0 ABC|AGN|AME|AMT|ANG|AOG|ATH|BAH|BAP|BMA|BOT|BTA|BTH|BUD|CAT|CFR|CHR|CHS|CMA|CNF|COC|COG|COI|COL|COM|COP|COT|CRR|EOT|EPI|ERL|EVC|FRQ|FWB|GRE|HIN|HOT|HSH|HVA|JAI|JCO|JEW|JOR|JOT|JRC|JRF|JRN|JWN|LMS|LUT|MEN|MET|MOM|MOS|MOT|MSH|MSU|NAM|NAZ|NOE|NRL|ORT|OTH|PEN|PRC|PRE|PRO|QUA|REC|REO|SAA|SEV|SHN|SIK|SOU|SPI|UCC|UMD|UNI|UNU|VAR|WES|WMC
61 f00 BCV|ISO|M10|M11|NPI
61 f8 ISO|M10|M11|NPI
615 f00 KERB|SAML
616 f00 C|E|M|R
617 f00 C|M|V
618 f00 LI|UL|UP
62 18 01|02|03
62 e0 01|02|03|O|U
62 f00 1|2|3|O|U
625 f00 1|2|3
63 ff0 ASC|BRO|CGV|CHD|DEP|DOM|EMC|EME|EMR|EXF|FCH|FND|FTH|GCH|GRD|GRP|MGR|MTH|NCH|NON|OAD|OTH|OWN|PAR|SCH|SEL|SIB|SIS|SPO|TRA|UNK|WRD
634 300 CRT
642 f00 D|M|O
65 ff8 A|G|L|O|P|R|S
651 f00 CST|TME
653 f00 1|2|3|4|5|6
657 f00 1|2|3
659 f00 1|2|3|4|5
66 10 1|2|3|4|5|6|9|C|D|F|L|O|P|T
66 fe0 1|2|3|4|5|6|9|C|L|O|T
667 f00 0|1
669 f00 LCC|LCN|LCP|LLD
682 f00 0|1
69 ff0 CAR|MED|PUL|SUR|URO
7 ff0 A|C|E|L|N|R|U
7 8 A|E|L|R
70 e0 ABS|ACNE|ACNFLD|AIRS|ALL|AMN|AMP|ANGI|ARTC|ASERU|ASP|ATTE|AUTOC|AUTP|BBL|BCYST|BDY|BIFL|BITE|BLD|BLDA|BLDC|BLDCO|BLDV|BLEB|BLIST|BOIL|BON|BOWL|BPH|BPU|BRN|BRO|BRSH|BRTH|BRUS|BUB|BULLA|BX|CALC|CARBU|CAT|CBITE|CDM|CLIPP|CNJT|CNL|COL|CONE|CSCR|CSERU|CSF|CSITE|CSMY|CST|CSVR|CTP|CUR|CVM|CVPS|CVPT|CVX|CYN|CYST|DBITE|DCS|DEC|DEION|DIA|DIAF|DISCHG|DIV|DOSE|DRN|DRNG|DRNGP|DUFL|EAR|EARW|EBRUSH|EEYE|EFF|EFFUS|EFOD|EISO|ELT|ENDC|ENDM|ENVIR|EOS|EOTH|ESOI|ESOS|ETA|ETTP|ETTUB|EWHI|EXG|EXS|EXUDTE|EYE|FAW|FBLOOD|FGA|FIB|FIST|FLD|FLT|FLU|FLUID|FOLEY|FRS|FSCLP|FUR|GAS|GASA|GASAN|GASBR|GASD|GAST|GEN|GENC|GENL|GENV|GRAFT|GRANU|GROSH|GSOL|GSPEC|GT|GTUBE|HAR|HBITE|HBLUD|HEMAQ|HEMO|HERNI|HEV|HIC|HYDC|IBITE|ICYST|IDC|IHG|ILEO|ILLEG|IMP|INCI|INFIL|INS|INTRD|ISLT|IT|IUD|IVCAT|IVFLD|IVTIP|JEJU|JNTFLD|JP|KELOI|KIDFLD|LAM|LAVG|LAVGG|LAVGP|LAVPG|LENS1|LENS2|LESN|LIQ|LIQO|LN|LNA|LNV|LSAC|LYM|MAC|MAHUR|MAR|MASS|MBLD|MEC|MILK|MLK|MUCOS|MUCUS|NAIL|NASDR|NEDL|NEPH|NGASP|NGAST|NGS|NODUL|NOS|NSECR|ORH|ORL|OTH|PACEM|PAFL|PAT|PCFL|PDSIT|PDTS|PELVA|PENIL|PERIA|PILOC|PINS|PIS|PLAN|PLAS|PLB|PLC|PLEVS|PLR|PMN|PND|POL|POPGS|POPLG|POPLV|PORTA|PPP|PROST|PRP|PRT|PSC|PUNCT|PUS|PUSFR|PUST|QC3|RANDU|RBC|RBITE|RECT|RECTA|RENALC|RENC|RES|RT|SAL|SCAR|SCLV|SCROA|SECRE|SER|SHU|SHUNF|SHUNT|SITE|SKBP|SKM|SKN|SMM|SMN|SNV|SPRM|SPRP|SPRPB|SPS|SPT|SPTC|SPTT|SPUT1|SPUTIN|SPUTSP|STER|STL|STON|STONE|SUBMA|SUBMX|SUMP|SUP|SUTUR|SWGZ|SWT|TASP|TEAR|THRB|THRT|TISG|TISPL|TISS|TISU|TLC|TLGI|TLNG|TRAC|TRANS|TSERU|TSMI|TSTES|TTRA|TUB|TUBES|TUMOR|TZANC|UDENT|ULC|UMB|UMED|UR|URC|URINB|URINC|URINM|URINN|URINP|URNS|URT|URTH|USCOP|USPEC|USUB|VASTIP|VENT|VITF|VOM|WASH|WASI|WAT|WB|WBC|WEN|WICK|WND|WNDA|WNDD|WNDE|WORM|WRT|WWA|WWO|WWT|XXX
70 10 ABS|AMN|ASP|BBL|BDY|BIFL|BLD|BLDA|BLDC|BLDCO|BLDV|BON|BPH|BPU|BRN|BRO|BRTH|CALC|CBLD|CDM|CNJT|CNL|COL|CSF|CTP|CUR|CVM|CVX|CYST|DIAF|DOSE|DRN|DUFL|EAR|EARW|ELT|ENDC|ENDM|EOS|EXG|EXHLD|EYE|FIB|FIST|FLT|FLU|GAS|GAST|GEN|GENC|GENL|GENV|HAR|IHG|ISLT|IT|LAM|LIQ|LN|LNA|LNV|LYM|MAC|MAR|MBLD|MEC|MILK|MLK|NAIL|NOS|ORH|PAFL|PAT|PLAS|PLB|PLC|PLR|PMN|PPP|PRP|PRT|PUS|RBC|RT|SAL|SEM|SER|SKM|SKN|SMN|SNV|SPRM|SPT|SPTC|SPTT|STL|STON|SWT|TEAR|THRB|THRT|TISG|TISPL|TISS|TISU|TLGI|TLNG|TSMI|TUB|ULC|UMB|UMED|UR|URC|URNS|URT|URTH|USUB|VITF|VOM|WAT|WBC|WICK|WND|WNDA|WNDD|WNDE|XXX
70 8 ABS|AMN|ASP|BBL|BDY|BIFL|BLD|BLDA|BLDC|BLDV|BON|BPH|BPU|BRN|BRO|BRTH|CALC|CBLD|CDM|CNJT|CNL|COL|CSF|CTP|CUR|CVM|CVX|CYST|DIAF|DOSE|DRN|DUFL|EAR|EARW|ELT|ENDC|ENDM|EOS|EXHLD|EYE|FIB|FIST|FLT|FLU|GAS|GAST|GEN|GENC|GENL|GENV|HAR|IHG|ISLT|IT|LAM|LIQ|LN|LNA|LNV|LYM|MAC|MAR|MBLD|MEC|MILK|MLK|NAIL|NOS|ORH|PAFL|PAT|PLAS|PLB|PLC|PLR|PMN|PPP|PRP|PRT|PUS|RBC|RT|SAL|SEM|SER|SKM|SKN|SNV|SPRM|SPT|SPTC|SPTT|STL|STON|SWT|TEAR|THRB|THRT|TISG|TISPL|TISS|TISU|TLGI|TLNG|TSMI|TUB|ULC|UMB|UMED|UR|URC|URNS|URT|URTH|USUB|VOM|WAT|WBC|WICK|WND|WNDA|WNDD|WNDE|XXX
702 f00 2RS|ANR|BDP|BWD|CMW|COD|CRT|DEC|DRT|DRW|EOH|EOL|EXP|FLS|GLS|GNP|GRV|GTL|ISO|IST|LKT|LQD|OPW|PEA|PLA|PRV|RNS|SFP|THR|TRB|UTL|WFP
717 f00 ALL|DEM|DRG|HIV|LOC|NO|OI|OO|PID-17|PID-7|PSY|SMD|STD
719 f00 DIA|EMP|ORG|PAT|PHY|REG|VIP
725 700 APT|ARQ|EVN|EVN.CRT|EXP|INT|PRMS|PRP|RQO
728 f00 0|1|2|3|4
731 f00 0|1|2|3|4
734 f00 0|1|2|3|4|5|6|7|8|9
739 f00 1|2|3
74 800 AU|BG|BLB|CG|CH|CP|CT|CTH|CUS|EC|EN|GE|HM|ICU|IMM|LAB|MB|MCB|MYC|NMR|NMS|NRS|OSL|OT|OTH|OUS|PF|PHR|PHY|PT|RAD|RC|RT|RUS|RX|SP|SR|TX|VR|VUS|XRC
74 10 AU|BG|BLB|CH|CP|CT|CTH|CUS|EC|EN|HM|ICU|IMG|IMM|LAB|MB|MCB|MYC|NMR|NMS|NRS|OSL|OT|OTH|OUS|PAR|PAT|PF|PHR|PHY|PT|RAD|RC|RT|RUS|RX|SP|SR|TX|URN|VR|VUS|XRC
74 7e8 AU|BG|BLB|CH|CP|CT|CTH|CUS|EC|EN|HM|ICU|IMM|LAB|MB|MCB|MYC|NMR|NMS|NRS|OSL|OT|OTH|OUS|PF|PHR|PHY|PT|RAD|RC|RT|RUS|RX|SP|SR|TX|VR|VUS|XRC
742 f00 0|1|10|11|3|4|5
749 f00 0|1|2|3
755 f00 0|1|2
757 f00 0|1|2
759 f00 0|1|2|3
76 8 ACK|ADR|ADT|ARD|BAR|CRM|CSU|DFT|DOC|DSR|EDR|EQQ|ERP|MCF|MDM|MFD|MFK|MFN|MFQ|MFR|NMD|NMQ|NMR|ORF|ORM|ORR|ORU|OSQ|OSR|PEX|PGL|PIN|PPG|PPP|PPR|PPT|PPV|PRR|PTR|QCK|QRY|RAR|RAS|RCI|RCL|RDE|RDR|RDS|REF|RER|RGR|RGV|ROR|RPA|RPI|RPL|RPR|RQA|RQC|RQI|RQP|RQQ|RRA|RRD|RRE|RRG|RRI|SIU|SPQ|SQM|SQR|SRM|SRR|SUR|TBR|UDM|VQQ|VXQ|VXR|VXU|VXX
76 e00 ACK|ADR|ADT|BAR|BPS|BRP|BRT|BTS|CCF|CCI|CCM|CCQ|CCU|CQU|CRM|CSU|DBC|DBU|DEL|DEO|DER|DFT|DOC|DPR|DRC|DSR|EAC|EAN|EAR|EHC|ESR|ESU|INR|INU|LSR|LSU|MDM|MFD|MFK|MFN|MFQ|MFR|NMD|NMQ|NMR|OMB|OMD|OMG|OMI|OML|OMN|OMP|OMQ|OMS|OPL|OPR|OPU|ORA|ORB|ORD|ORF|ORG|ORI|ORL|ORM|ORN|ORP|ORR|ORS|ORU|ORX|OSM|OSQ|OSR|OSU|OUL|PEX|PGL|PIN|PMU|PPG|PPP|PPR|PPT|PPV|PRR|PTR|QBP|QCK|QCN|QRY|QSB|QSX|QVR|RAR|RAS|RCI|RCL|RDE|RDR|RDS|RDY|REF|RER|RGR|RGV|ROR|RPA|RPI|RPL|RPR|RQA|RQC|RQI|RQP|RRA|RRD|RRE|RRG|RRI|RSP|RTB|SCN|SDN|SDR|SIU|SLN|SLR|SMD|SQM|SQR|SRM|SRR|SSR|SSU|STC|STI|SUR|TBR|TCR|TCU|UDM|VXQ|VXR|VXU|VXX
76 100 ACK|ADR|ADT|BAR|BPS|BRP|BRT|BTS|CCF|CCI|CCM|CCQ|CCU|CQU|CRM|CSU|DFT|DOC|DSR|EAC|EAN|EAR|EHC|ESR|ESU|INR|INU|LSR|LSU|MDM|MFD|MFK|MFN|MFQ|MFR|NMD|NMQ|NMR|OMB|OMD|OMG|OMI|OML|OMN|OMP|OMS|OPL|OPR|OPU|ORA|ORB|ORD|ORF|ORG|ORI|ORL|ORM|ORN|ORP|ORR|ORS|ORU|OSM|OSQ|OSR|OUL|PEX|PGL|PIN|PMU|PPG|PPP|PPR|PPT|PPV|PRR|PTR|QBP|QCK|QCN|QRY|QSB|QSX|QVR|RAR|RAS|RCI|RCL|RDE|RDR|RDS|RDY|REF|RER|RGR|RGV|ROR|RPA|RPI|RPL|RPR|RQA|RQC|RQI|RQP|RRA|RRD|RRE|RRG|RRI|RSP|RTB|SCN|SDN|SDR|SIU|SLN|SLR|SMD|SQM|SQR|SRM|SRR|SSR|SSU|STC|STI|SUR|TBR|TCR|TCU|UDM|VXQ|VXR|VXU|VXX
76 e0 ACK|ADR|ADT|BAR|BPS|BRP|BRT|BTS|CRM|CSU|DFT|DOC|DSR|EAC|EAN|EAR|EDR|EQQ|ERP|ESR|ESU|INR|INU|LSR|LSU|MCF|MDM|MFD|MFK|MFN|MFQ|MFR|NMD|NMQ|NMR|OMB|OMD|OMG|OMI|OML|OMN|OMP|OMS|ORB|ORD|ORF|ORG|ORI|ORL|ORM|ORN|ORP|ORR|ORS|ORU|OSQ|OSR|OUL|PEX|PGL|PIN|PMU|PPG|PPP|PPR|PPT|PPV|PRR|PTR|QBP|QCK|QCN|QRY|QSB|QSX|QVR|RAR|RAS|RCI|RCL|RDE|RDR|RDS|RDY|REF|RER|RGR|RGV|ROR|RPA|RPI|RPL|RPR|RQA|RQC|RQI|RQP|RQQ|RRA|RRD|RRE|RRG|RRI|RSP|RTB|SIU|SPQ|SQM|SQR|SRM|SRR|SSR|SSU|SUR|TBR|TCR|TCU|UDM|VQQ|VXQ|VXR|VXU|VXX
76 10 ACK|ADR|ADT|BAR|CRM|CSU|DFT|DOC|DSR|EAC|EAN|EAR|EDR|EQQ|ERP|ESR|ESU|INR|INU|LSR|LSU|MCF|MDM|MFD|MFK|MFN|MFQ|MFR|NMD|NMQ|NMR|OMD|OMG|OML|OMN|OMP|OMS|ORD|ORF|ORG|ORL|ORM|ORN|ORP|ORR|ORS|ORU|OSQ|OSR|OUL|PEX|PGL|PIN|PMU|PPG|PPP|PPR|PPT|PPV|PRR|PTR|QBP|QCK|QCN|QRY|QSB|QSX|QVR|RAR|RAS|RCI|RCL|RDE|RDR|RDS|RDY|REF|RER|RGR|RGV|ROR|RPA|RPI|RPL|RPR|RQA|RQC|RQI|RQP|RQQ|RRA|RRD|RRE|RRG|RRI|RSP|RTB|SIU|SPQ|SQM|SQR|SRM|SRR|SSR|SSU|SUR|TBR|TCR|TCU|UDM|VQQ|VXQ|VXR|VXU|VXX
761 f00 0|1|2|3|4
763 f00 0|1|2
776 f00 A|I|P
778 f00 EQP|IMP|MED|SUP|TDC
78 800 <|>|A|AA|AC|B|D|DET|H|HH|HM|HU|I|IE|IND|L|LL|LU|MS|N|ND|NEG|NR|NS|OBX|POS|QCF|R|RR|S|SDD|SYN-R|SYN-S|TOX|U|VS|W|WR|null
78 600 <|>|A|AA|AC|B|D|DET|H|HH|HM|I|IND|L|LL|MS|N|ND|NEG|NR|OBX|POS|QCF|R|RR|S|TOX|U|VS|W|WR|null
78 100 <|>|A|AA|AC|B|D|DET|H|HH|I|IND|L|LL|MS|N|ND|NEG|NR|POS|QCF|R|RR|S|TOX|U|VS|W|WR|null
78 8 <|>|A|AA|B|D|For micriobo|H|HH|I|L|LL|MS|N|R|S|U|VS|W|null
78 f0 <|>|A|AA|B|D|H|HH|I|L|LL|MS|N|R|S|U|VS|W|null
790 f00 AMA|FDA
793 f00 SMDA
8 ff8 AA|AE|AR|CA|CE|CR
80 fe0 A|B|N|R|S|SP|ST
80 18 A|N|R|S
806 f00 EOG|PCA|STM
818 f00 BX|CS|EA|SET
83 ff8 C|D
834 f00 application|audio|image|model|multipart|text|video
85 e00 A|B|C|D|F|I|N|O|P|R|S|U|V|W|X
85 1f8 C|D|F|I|N|O|P|R|S|U|W|X
868 f00 C|E|M|N|R
871 f00 COR|EXP|FLA|INJ|RAD|TOX|UNK
88 600 C4|C5|HCPCS|HPC|I10P|SCT
881 f00 B|P|T
882 f00 E|SE
894 f00 L|R
895 f00 E|N|U|W|Y
9 ff8 A0|A1|A2|A3|A4|A5|A6|A7|A8|A9|B1|B2|B3|B4|B5|B6
904 f00 BCV|CCS|VID
905 f00 INV|ONH|PRC|REJ|TRN|TTL
906 f00 A|CR|CS|CSP|CSR|EL|EM|P|PRN|R|RR|S|T|UD|UR
907 f00 B|C|D|ETH|HIV|I|L|N|PSY|R|S|SDV|T|V
909 f00 SID|SIDC|SIMM|STBD|SWNL|SWTH
91 ff8 D|I
912 600 AAP|AC|AD|AI|AP|ARI|AT|AUT|CP|DP|EP|EQUIP|FHCP|MDIR|OP|PB|PH|PI|PO|POMD|PP|PRI|RCT|RO|RP|RT|SB|SC|TN|TR|VP|VPS|VTS|WAY|WAYR
912 800 AD|AI|AP|ARI|AT|AUT|CP|DP|EP|EQUIP|FHCP|MDIR|OP|OS|PB|PH|PI|PO|POMD|PP|PRI|RCT|RO|RP|RT|SB|SC|TN|TR|VP|VPS|VTS|WAY|WAYR
912 100 AD|AI|AP|ARI|AT|AUT|CP|DP|EP|EQUIP|FHCP|MDIR|OP|PB|PH|PI|PO|POMD|PP|PRI|RCT|RO|RP|RT|SB|SC|TN|TR|VP|VPS|VTS|WAY|WAYR
914 e00 AP|IM|L|NA|PD
916 e00 F|NF|NG
917 e00 C|L
918 600 C|P|PC
919 e00 D|N|Y
92 ff0 R
920 e00 A|P
921 e00 ADM|PROC|SERV
922 e00 IR|RA|RE
923 e00 ABR|NIN|WOT
924 e00 A|D|M|O|PL|WK
925 e00 ACN|CLT|COL|DAK|DBG|DMT|DND|INF|IPF|MIS|NAD|PFL|VSM
926 e00 NDR|SUC|UL5
927 e00 B|L|R
929 e00 (lb_av)|(oz_av)|g|kg
93 208 N|Y
93 e0 N|Y|_
930 e00 (pt_us)|l|ml
931 e00 Cel|degF
932 e00 min|s
933 e00 2RC|GRN|HEM|HPC|LYM|PLS|PLT|PNP|PNR|PPR|THA|THW|WBL
935 800 ASC|BSC|CFT|DBB|DCW|DNI|GFE|NRG|PCD
936 800 QST|RSLT|SCI
937 800 AOE|ASC|MIR|MIRM|MNIR|SUP|SUR|UNSP
938 800 DRW|ORD
939 800 DG1-3|NK1-11|NK1-13|NK1-28|NK1-35|OBR-13|OBR-16|OBR-49|OBR-OBX|PID-11|PID-13|PID-14|PID-3|PID-40|PID-5|PID-6|PID-7|PRT-5|SPM-4|SPM-8|SPM-OBX
940 800 FLDP|LCP|NFDA|NT
98 ff8 M|S|U
#groups
QUERY_RESPONSE oEVN rPID rPV1
PATIENT rPID rPV1
VISIT oPV1 ODG1 OPR1 OGT1 ONK1 OIN1 oACC oUB1
PATIENT rPID oPV1
PATIENT rPID ONTE oPV1
ORDER_DETAIL rOBR rORO rRX1 ONTE OOBX ONTE
ORDER rORC o@5 oBLG
ORDER_DETAIL rOBR rORO rRX1
ORDER rORC o@7 ONTE
PATIENT oPID ONTE R@8
OBSERVATION oOBX ONTE
ORDER_OBSERVATION oORC rOBR ONTE R@a
PATIENT_RESULT o@4 R@b
INSURANCE rIN1 oIN2 oIN3
QUERY_RESPONSE oEVN rPID ONK1 rPV1 oPV2 OOBX OAL1 ODG1 OPR1 OGT1 O@d oACC oUB1 oUB2
VISIT oPV1 oPV2 OOBX OAL1 ODG1 OPR1 OGT1 ONK1 O@d oACC oUB1 oUB2
MF rMFE
MF_STAFF rMFE
MF_TEST rMFE
CLOCK rNCK ONTE
APP_STATS rNST ONTE
APP_STATUS rNSC ONTE
CLOCK_AND_STATS_WITH_NOTES o@j o@k o@l
QRY_WITH_DETAIL rQRD oQRF
CLOCK_AND_STATISTICS oNCK oNST oNSC
CLOCK_AND_STATS_WITH_NOTES_ALT oNCK ONTE oNST ONTE oNSC ONTE
QUERY_RESPONSE rQRD oQRF oPID ONTE
ORDER oORC rOBR ONTE R@a
CHOICE ? rOBR rRQD rRQ1 rRXO rODS rODT
ORDER_DETAIL r@s ONTE OOBX RNTE
ORDER rORC o@t oBLG
ORDER_DETAIL r@s
ORDER rORC o@v ONTE
PATIENT oPID ONTE R@w
PROCEDURE rPR1 OROL
PATIENT rPID oPD1 rMRG oPV1
PATIENT rPID oPD1 rMRG
MERGE_INFO rMRG rPV1
QUERY_RESPONSE oEVN rPID oPD1 ONK1 rPV1 oPV2 ODB1 OOBX OAL1 ODG1 oDRG O@y OGT1 O@d oACC oUB1 oUB2
VISIT oPV1 oPV2 ODB1 OOBX OAL1 ODG1 oDRG O@y OGT1 ONK1 O@d oACC oUB1 oUB2
PATIENT rPID oPD1 oPV1 ODB1
PATIENT rPID oPV1 rCSR OCSP
VISIT rPV1 oPV2
STUDY_OBSERVATION oORC rOBR ROBX
RX_ADMIN rRXA rRXR
STUDY_PHARM oORC R@18
STUDY_SCHEDULE oCSS O@17 R@19
STUDY_PHASE oCSP R@1a
PATIENT rPID oPD1 ONTE o@16 rCSR R@1b
FINANCIAL_PROCEDURE rPR1 OROL
FINANCIAL rFT1 O@1d
RESULT oEVN rPID rPV1 rTXA OOBX
MF_STAFF rMFE rSTF oPRA
MF_TEST rMFE rOM1 r*
MF_LOC_DEPT rLDP OLCH OLCC
MF_LOCATION rMFE rLOC OLCH OLRL R@1i
MF_CDM rMFE rCDM OPRC
MF_PHASE_SCHED_DETAIL rCM1 OCM2
MF_CLIN_STUDY rMFE rCM0 O@1l
MF_NUMERIC_OBSERVATION oOM2 oOM3 oOM4
MF_TEST_NUMERIC rMFE rOM1 o@1n
MF_TEST_CAT_DETAIL rOM3 OOM4
MF_TEST_CATEGORICAL rMFE o@1p
MF_TEST_BATT_DETAIL rOM5 OOM4
MF_TEST_BATTERIES o@1r
MF_TEST_CALC_DETAIL rOM6 rOM2
MF_TEST_CALCULATED rMFE rOM1 o@1t
PATIENT_VISIT rPV1 oPV2
PATIENT rPID oPD1 ONTE o@1v O@d oGT1 OAL1
OBSERVATION rOBX ONTE
DIET RODS ONTE R@1x
ORDER_DIET rORC o@1y
ORDER_TRAY rORC RODT ONTE
ORDER_DETAIL rRQD oRQ1 ONTE O@1x
ORDER rORC o@21 oBLG
ORDER_DETAIL rRQD ONTE O@1x
ORDER rORC o@23 oBLG
PATIENT rPID ONTE
ORDER_DIET rORC OODS ONTE
ORDER_TRAY rORC OODT ONTE
RESPONSE o@25 R@26 O@27
ORDER oORC rOBR ONTE R@a OCTI
QUERY_RESPONSE o@25 R@29
ORDER_DETAIL r@s ONTE ODG1 O@1x
ORDER rORC o@2b oCTI oBLG
ORDER rORC rRQD oRQ1 ONTE
RESPONSE o@25 R@2d
ORDER rORC r@s ONTE OCTI
RESPONSE o@25 R@2f
PATIENT rPID oPD1 ONTE o@16
ORDER_OBSERVATION oORC rOBR ONTE R@a OCTI
RESPONSE o@2h R@2i
ORDER rORC oOBR ONTE OCTI
RESPONSE o@25 R@2k
RX_ORDER rRXE ORXR
RX_ADMINISTRATION rRXA oRXR
ASSOCIATED_RX_ORDER rRXE ORXR
ASSOCIATED_RX_ADMIN rRXA oRXR
ASSOCIATED_PERSON rNK1 o@2o O@2p OPRB OOBX
STUDY rCSR OCSP
PEX_CAUSE rPCR o@2m O@2n OPRB OOBX ONTE o@2q O@2r
PEX_OBSERVATION rPEO R@2s
EXPERIENCE rPES R@2t
GOAL_ROLE rROL OVAR
PATHWAY rPTH OVAR
PROBLEM_ROLE rROL OVAR
PROBLEM_OBSERVATION rOBX ONTE
PROBLEM rPRB ONTE OVAR O@2x O@2y
ORDER_OBSERVATION rOBX ONTE OVAR
ORDER_DETAIL rOBR ONTE OVAR O@30
ORDER rORC o@31
GOAL rGOL ONTE OVAR O@2v O@2w O@1x O@2z O@32
PROVIDER rPRD OCTD
GUARANTOR_INSURANCE OGT1 R@d
PATHWAY_ROLE rROL OVAR
GOAL_OBSERVATION rOBX ONTE
GOAL rGOL ONTE OVAR O@2v O@37 O@2z O@32
PATHWAY rPTH ONTE OVAR O@36 O@38
GOAL rGOL ONTE OVAR O@2v O@37
PROBLEM rPRB ONTE OVAR O@2x O@2y O@3a O@32
PATHWAY rPTH ONTE OVAR O@36 O@3b
PROBLEM rPRB ONTE OVAR O@2x O@2w O@2y O@3a O@32
PATIENT rPID o@1v R@39
GOAL_PATHWAY rPTH OVAR
GOAL rGOL ONTE OVAR O@2v O@3f O@37 O@2z O@32
PATIENT rPID o@1v R@3g
PROBLEM_PATHWAY rPTH OVAR
PROBLEM rPRB ONTE OVAR O@2x O@3i O@2y O@3a O@32
PATIENT rPID o@1v R@3j
PATIENT rPID o@1v R@3c
ENCODING rRXE RRXR ORXC
ORDER rORC o@3m RRXA
DEFINITION rQRD oQRF o@25 R@3n
PATIENT rPID oPD1 ONTE OAL1 o@1v
COMPONENTS RRXC ONTE
ORDER_DETAIL_SUPPLEMENT RNTE RRXR o@3q
ORDER_DETAIL rRXO o@3r
ORDER rORC o@3s o@3m RRXA rRXR O@1x OCTI
RESULTS rOBX ONTE
OBSERVATION rOBR ONTE O@3u
COMPONENT RRXC ONTE
ORDER_DETAIL rRXO ONTE RRXR o@3w
ORDER rORC o@3x rRXE RRXR ORXC R@a oCTI
ORDER_DETAIL rRXO ONTE RRXR o@3w O@1x
ORDER rORC o@3z oBLG
ENCODING rRXE rRXR ORXC
DISPENSE rRXD RRXR ORXC
ORDER rORC o@41 R@42
DEFINITION rQRD oQRF o@25 R@43
ORDER_DETAIL_SUPPLEMENT RNTE RRXR o@3w
ORDER_DETAIL rRXO o@45
ORDER rORC o@46 o@3m rRXD RRXR ORXC R@1x
AUTHORIZATION rAUT oCTD
AUTCTD_SUPPGRP2 rAUT oCTD
PROCEDURE rPR1 o@49
RESULTS rOBR ONTE O@1x
ORDER rORC rRXE RRXR ORXC
DEFINITION rQRD oQRF o@25 R@4c
ORDER rORC o@3m RRXG RRXR ORXC
DEFINITION rQRD oQRF o@25 R@4e
PATIENT rPID ONTE OAL1 o@1v
GIVE rRXG RRXR ORXC O@1x
ORDER rORC o@3s o@3m R@4h
ORDER rORC rRXO RRXR ORXC
DEFINITION rQRD oQRF o@25 R@4j
VISIT rPV1 oPV2 ONTE
ADMINISTRATION rRXA rRXR
ORDER rORC O@4m
RESPONSE o@25 R@4n
RESPONSE rPID ONTE
ORDER rORC o@42
PATIENT o@4p R@4q
GIVE rRXG RRXR ORXC
ORDER rORC o@4s
RESPONSE o@25 R@4t
ORDER_DETAIL rRXO ONTE RRXR ORXC ONTE
ORDER rORC o@4v
RESPONSE o@25 R@4w
PATIENT rPID oPV1 oPV2 OOBX ODG1
SERVICE rAIS ONTE
GENERAL_RESOURCE rAIG ONTE
LOCATION_RESOURCE rAIL ONTE
PERSONNEL_RESOURCE rAIP ONTE
RESOURCES rRGS O@4z O@50 O@51 O@52
SERVICE rAIS oAPR
GENERAL_RESOURCE rAIG oAPR
PERSONNEL_RESOURCE rAIP oAPR
LOCATION_RESOURCE rAIL oAPR
RESOURCES rRGS O@54 O@55 O@56 O@57
REQUEST rARQ oAPR oPID R@58
PATIENT rPID oPV1 oPV2 oDG1
RESOURCES rRGS O@4z O@50 O@52 O@51
SCHEDULE rSCH ONTE o@5a R@5b
SERVICE rAIS oAPR ONTE
GENERAL_RESOURCE rAIG oAPR ONTE
LOCATION_RESOURCE rAIL oAPR ONTE
PERSONNEL_RESOURCE rAIP oAPR ONTE
RESOURCES rRGS O@5d O@5e O@5f O@5g
PATIENT rPID oPV1 oPV2 ODG1
SCHEDULE rSCH ONTE O@5i R@53
PRODUCT rPSH rPDC
FACILITY_DETAIL rFAC rPDC rNTE
FACILITY rFAC R@5k rPSH R@5l
ORDER oORC rRXA oRXR O@1x
PATIENT rPV1 oPV2
PATIENT rPID ONK1
INSURANCE rIN1 oIN2 OIN3
QUERY_RESPONSE oEVN rPID oPD1 ONK1 rPV1 oPV2 ODB1 OOBX OAL1 ODG1 oDRG O@y OGT1 O@5q oACC oUB1 oUB2
VISIT oPV1 oPV2 ODB1 OOBX OAL1 ODG1 oDRG O@y OGT1 ONK1 O@5q oACC oUB1 oUB2
STUDY_SCHEDULE oCSS R@17 R@19
STUDY_PHASE oCSP R@5t
PATIENT rPID oPD1 ONTE o@16 rCSR R@5u
MF_TEST_NUMERIC rMFE oOM1 o@1n
MF_TEST_CATEGORICAL rMFE rOM1 o@1p
MF_TEST_BATTERIES rMFE rOM1 o@1r
MF_QUERY rMFE
PATIENT rPID oPD1 ONTE o@1v O@5q oGT1 OAL1
CHOICE ? rOBR rRQD rRQ1 rODS rODT rRXO
ORDER_DETAIL r@61 ONTE ODG1 O@1x
ORDER rORC o@62 OCTI oBLG
ORDER rORC rRQD ONTE
RESPONSE o@25 R@64
PATIENT rPID oPD1 ONK1 ONTE o@16
PATIENT_RESULT o@66 R@2i
CHOICE ? rOBR rRXO rRQD rRQ1 rODS rODT
OBSERVATION rORC r@68 ONTE OCTI
RESPONSE o@25 R@69
CHOICE ? rOBR rRXO
ORDER_DETAIL r@6b ONTE OVAR O@30
ORDER rORC o@6c
GOAL rGOL ONTE OVAR O@2v O@2w O@1x O@2z O@6d
GOAL rGOL ONTE OVAR O@2v O@37 O@2z O@6d
PATHWAY rPTH ONTE OVAR O@36 O@6f
PROBLEM rPRB ONTE OVAR O@2x O@2y O@3a O@6d
PATHWAY rPTH ONTE OVAR O@36 O@6h
PATHWAY_OBSERVATION rOBX ONTE
PROBLEM rPRB ONTE OVAR O@2x O@2w O@6j O@3a O@6d
PATIENT rPID o@1v R@6g
GOAL rGOL ONTE OVAR O@2v O@3f O@37 O@2z O@6d
PATIENT rPID o@1v R@6m
PROBLEM rPRB ONTE OVAR O@2x O@3i O@2y O@3a O@6d
PATIENT rPID o@1v R@6o
PATIENT rPID o@1v R@6i
ORDER rORC o@3m RRXA rRXR
DEFINITION rQRD oQRF o@25 R@6r
ORDER rORC o@3x rRXE RRXR ORXC O@1x OCTI
ORDER rORC o@3m R@42
DEFINITION rQRD oQRF o@25 R@6u
ORDER rORC o@46 o@3m rRXD RRXR ORXC O@a
AUTHORIZATION_CONTACT rAUT oCTD
RESULTS_NOTES rOBX ONTE
OBSERVATION rOBR ONTE O@6y
GIVE rRXG RRXR ORXC R@a
ORDER rORC o@3s o@3m R@70
ADMINISTRATION RRXA rRXR
ORDER rORC o@72
RESPONSE o@25 R@73
RESPONSE o@25 R@4q
ORDER rORC o@3m
RESPONSE o@25 R@76
PROVIDER_CONTACT rPRD OCTD
PATIENT rPID oPD1 oPV1 oPV2 OOBX ODG1
INSURANCE rIN1 oIN2 OIN3 OROL
QUERY_RESPONSE oEVN rPID oPD1 OROL ONK1 rPV1 oPV2 OROL ODB1 OOBX OAL1 ODG1 oDRG O@y OGT1 O@7a oACC oUB1 oUB2
VISIT oPV1 oPV2 OROL ODB1 OOBX OAL1 ODG1 oDRG O@y OGT1 ONK1 O@7a oACC oUB1 oUB2
VISIT oPV1 oPV2 OROL ODB1 OOBX OAL1 ODG1 oDRG O@y OGT1 ONK1 O@7a oACC oUB1 oUB2 oABS OBLC oRMI
PROCEDURE rPR1 oGP2
STUDY_PHASE OCSP R@5t
PATIENT rPID oPD1 ONTE o@16 rCSR R@7f
ORDER rOBR ONTE
COMMON_ORDER oORC o@7h O@1x
FINANCIAL_ORDER rOBR ONTE
FINANCIAL_OBSERVATION rOBX ONTE
FINANCIAL_COMMON_ORDER oORC o@7j O@7k
FINANCIAL rFT1 O@1d O@7l
FINANCIAL_INSURANCE rIN1 oIN2 OIN3 OROL
FINANCIAL rFT1 O@1d O@7l ODG1 oDRG OGT1 O@7n
NOTIFICATION rNDS oNTE
COMMAND_RESPONSE rECD oSAC rECR
MF_STAFF rMFE rSTF oPRA oORG
MF_CLIN_STUDY_SCHED rMFE rCM0 OCM2
MF_TEST_NUMERIC rMFE rOM1 oOM2 oOM3 oOM4
MF_OBS_ATTRIBUTES rMFE rOM1 oOM7
DIET RODS ONTE O@1x
ORDER_DIET rORC o@7v
PATIENT_PRIOR rPID oPD1
PATIENT_VISIT_PRIOR rPV1 oPV2
OBSERVATION_PRIOR rOBX ONTE
ORDER_PRIOR oORC rOBR ONTE oCTD R@7z
PRIOR_RESULT o@7x o@7y OAL1 R@80
ORDER rORC rOBR ONTE oCTD ODG1 O@1x O@81 OFT1 OCTI oBLG
CONTAINER_1 rSAC OOBX
CONTAINER_2 rSAC OOBX
OBSERVATION rOBX oTCD ONTE
ORDER_PRIOR oORC rOBR ONTE R@7z
PRIOR_RESULT o@7x o@7y OAL1 R@86
OBSERVATION_REQUEST rOBR O@84 oTCD ONTE ODG1 O@85 O@87
ORDER rORC o@88 OFT1 OCTI oBLG
ORDER_GENERAL o@83 R@89
ORDER rORC rRQD oRQ1 ONTE O@1x oBLG
ORDER rORC rRXO ONTE RRXR o@3w O@1x OFT1 oBLG
ORDER oORC rOBR ONTE oCTD R@a OCTI
RESPONSE o@25 R@8d
CONTAINER rSAC OOBX
OBSERVATION_REQUEST rOBR OSAC
ORDER rORC o@8g
GENERAL_ORDER o@8f O@8h
PATIENT rPID R@8i
RESPONSE o@8j
ORDER_DETAIL r@s ONTE oCTD ODG1 O@1x
ORDER rORC o@8l OFT1 OCTI oBLG
ORDER_DETAIL ? rOBR rRQD rRQ1 rRXO rODS rODT
ORDER rORC r@8n ONTE OCTI
RESPONSE o@25 R@8o
RSPONSE o@25 R@2d
ORDER_OBSERVATION oORC rOBR ONTE oCTD R@a OFT1 OCTI
PATIENT_RESULT o@66 R@8r
PATIENT rPID oPD1 ONTE
CONTAINER rSAC oSID OOBX
OBSERVATION oOBX oTCD OSID ONTE
ORDER_OBSERVATION o@8u oORC rOBR ONTE R@8v OCTI
OBRRXO_SUPPGRP ? rOBR rRXO
ORDER_DETAIL r@8x ONTE OVAR O@30
ORDER rORC o@8y
GOAL rGOL ONTE OVAR O@2v O@2w O@1x O@2z O@8z
GOAL rGOL ONTE OVAR O@2v O@37 O@2z O@8z
PATHWAY rPTH ONTE OVAR O@36 O@91
PROBLEM rPRB ONTE OVAR O@2x O@2w O@2y O@3a O@6d
ROW_DEFINITION rRDF ORDT
QBP 
ORDER rORC o@46 o@3m rRXD RRXR ORXC O@1x OFT1
DEFINTION rQRD oQRF o@25 R@4e
QUERY_RESPONSE rPID oPD1
QUERY_RESPONSE rPID oPD1 oQRI
STAFF rSTF oPRA OORG OAFF OLAN OEDU
VISIT RAL1 o@1v
TREATMENT RRXC ONTE
ORDER_DETAIL rRXO ONTE RRXR o@9c
ENCODED_ORDER rRXE RRXR ORXC
COMMON_ORDER rORC o@9d o@9e rRXD RRXR ORXC R@a
PATIENT rPID oPD1 ONTE o@9b R@9f
QUERY_RESPONSE o@9g
ORDER_DETAIL rRXO RRXR ORXC
ADMINISTRATION rRXA RRXR ORXC
COMMON_ORDER rORC o@9i o@9e o@42 o@4s o@9j R@a
PATIENT rPID oPD1 ONTE OAL1 R@9k
QUERY_RESPONSE o@9l
ALLERGY RAL1 o@16
ORDER_ENCODED rRXE RRXR ORXC
COMMON_ORDER rORC o@3x o@9o rRXD RRXR ORXC R@a
PATIENT rPID oPD1 ONTE o@9n R@9p
QUERY_RESPONSE o@9q
COMMON_ORDER rORC rOBR ONTE oCTD R@a
QUERY_RESPONSE o@66 R@9s
SPECIMEN_CONTAINER rSAC oOBX
PATIENT rPID oPD1 ONTE o@1v
TIMING rTQ1 OTQ2
PRODUCT rBPX ONTE
ORDER rORC O@9w rBPO ONTE O@9x
ORDER rORC O@9w oBPO OBPX
PATIENT rPID O@9z
RESPONSE o@a0
ORDER rORC O@9w oBPO OBTX
RESPONSE oPID O@a2
PRODUCT_STATUS rBTX ONTE
ORDER rORC O@9w rBPO ONTE O@a4
TIMING_QTY rTQ1 OTQ2
STUDY_OBSERVATION oORC rOBR O@a6 ROBX
STUDY_SCHEDULE oCSS R@a7 R@19
STUDY_PHASE oCSP R@a8
PATIENT rPID oPD1 ONTE o@16 rCSR R@a9
TIMING_QUANTITY rTQ1 OTQ2
COMMON_ORDER oORC O@ab o@7h O@1x
FINANCIAL_TIMING_QUANTITY rTQ1 OTQ2
FINANCIAL_COMMON_ORDER oORC O@ad o@7j O@7k
FINANCIAL rFT1 oNTE O@1d O@ae
FINANCIAL rFT1 O@1d O@ae ODG1 oDRG OGT1 O@7n
SPECIMEN_CONTAINER rSAC OSPM
COMMAND rECD oTQ1 o@ah oCNS
COMMAND_RESPONSE rECD o@ah rECR
COMMON_ORDER rORC O@9w rOBR ONTE
MF rMFE o*
MF_STAFF rMFE rSTF OPRA OORG OAFF OLAN OEDU OCER ONTE
MF_INV_ITEM rMFE rIIM
MFN_ZNN_MF_SITE_DEFINED rMFE r*
MF_QUERY rMFE o*
MF_QUERY rMFE rCDM OLCH OPRC
MF_QUERY rMFE rLOC OLCH OLRL RLDP OLCH OLCC
MF_QUERY rMFE rCM0 OCM1 OCM2
MF_QUERY rMFE rCM0 OCM2
ORDER rORC O@9w rBPO oSPM ONTE ODG1 O@1x OFT1 oBLG
TIMING_DIET rTQ1 OTQ2
ORDER_DIET rORC O@av o@7v
TIMING_TRAY rTQ1 OTQ2
ORDER_TRAY rORC O@ax RODT ONTE
PATIENT rPID oPD1 ONTE ONK1 o@1v O@d oGT1 OAL1
SPECIMEN rSPM OOBX O@8f
TIMING_PRIOR rTQ1 OTQ2
ORDER_PRIOR oORC rOBR O@b1 ONTE oCTD R@7z
PRIOR_RESULT o@7x o@7y OAL1 R@b2
ORDER rORC O@9w rOBR ONTE oCTD ODG1 O@1x O@b0 O@b3 OFT1 OCTI oBLG
ORDER rORC O@9w rOBR ONTE oCTD ODG1 O@1x RIPC
TIIMING rTQ1 OTQ2
ORDER_PRIOR oORC rOBR ONTE O@b1 R@7z
PRIOR_RESULT o@7x o@7y OAL1 R@b7
OBSERVATION_REQUEST rOBR oTCD ONTE oCTD ODG1 O@85 O@b0 O@b8
ORDER rORC O@b6 o@b9 OFT1 OCTI oBLG
OBSERVATION_REQUEST rOBR oTCD ONTE ODG1 O@85 O@b8
ORDER rORC O@9w o@bb OFT1 OCTI oBLG
SPECIMEN rSPM OOBX OSAC R@bc
ORDER rORC O@b6 o@bb OFT1 OCTI oBLG
SPECIMEN_CONTAINER rSAC R@be
SPECIMEN rSPM OOBX R@bf
ORDER rORC O@9w rRQD oRQ1 ONTE O@1x oBLG
COMPONENT rRXC ONTE
ORDER rORC O@9w rRXO ONTE RRXR O@bi O@1x OFT1 oBLG
ORDER rORC O@9w oBPO
PATIENT rPID O@bk
RESPONSE o@bl
ORDER_DIET rORC O@av OODS ONTE
ORDER_TRAY rORC O@ax OODT ONTE
RESPONSE o@25 R@bn O@bo
ORDER oORC rOBR ONTE O@a6 oCTD R@a OCTI
QUERY_RESPONSE o@25 R@bq
SPECIMEN rSPM OSAC
ORDER rORC O@9w oOBR ONTE OCTI O@bs
RESPONSE o@25 R@bt
ORDER rORC O@9w rOBR ONTE RIPC
RESPONSE o@25 R@bv
OBSERVATION_REQUEST rOBR O@bs
ORDER rORC O@9w o@bx
PATIENT rPID O@by
RESPONSE o@bz
SPMSAC_SUPPGRP2 rSPM OSAC
OBSERVATION_REQUEST rOBR O@c1
ORDER rORC O@9w o@c2
SPECIMEN rSPM OOBX OSAC O@c3
PATIENT rPID R@c4
RESPONSE o@c5
OBSERVATION_REQUEST rOBR
ORDER rORC O@9w o@c7
SPECIMEN_CONTAINER rSAC O@c8
SPECIMEN rSPM OOBX R@c9
PATIENT rPID R@ca
RESPONSE o@cb
OBRRQDRQ1RXOODSODT_SUPPGRP ? rOBR rRQD rRQ1 rRXO rODS rODT
ORDER_DETAIL r@cd ONTE oCTD ODG1 O@1x
ORDER rORC o@ce OFT1 OCTI oBLG
ORDER rORC O@9w rRQD oRQ1 ONTE
RESPONSE o@25 R@cg
ORDER_DETAIL rRXO ONTE RRXR O@bi
ORDER rORC O@9w o@ci
RESPONSE o@25 R@cj
PATIENT rPID oPD1 ONTE ONK1 o@16
SPECIMEN rSPM OOBX
ORDER_OBSERVATION oORC rOBR ONTE O@a6 oCTD O@1x OFT1 OCTI O@cm
PATIENT_RESULT o@cl R@cn
ORDER rORC O@9w r@s ONTE OCTI
RESPONSE o@25 R@cp
CONTAINER rSAC oSID
ORDER_OBSERVATION o@cr oORC rOBR ONTE O@a6 R@8v OCTI
CONTAINER rSAC oINV
RESULT rOBX oTCD OSID ONTE
ORDER rOBR oORC ONTE O@a6 O@cu OCTI
SPECIMEN rSPM OOBX O@ct R@cv
CONTAINER rSAC oINV R@cv
SPECIMEN rSPM OOBX R@cx
SPECIMEN rSPM OOBX O@ct
ORDER rOBR oORC ONTE O@a6 O@cz O@cu OCTI
RX_ORDER rRXE R@a6 ORXR
NK1_TIMING_QTY rTQ1 OTQ2
ASSOCIATED_RX_ORDER rRXE R@d2 ORXR
ASSOCIATED_PERSON rNK1 o@d3 O@2p OPRB OOBX
PEX_CAUSE rPCR o@d1 O@2n OPRB OOBX ONTE o@d4 O@2r
PEX_OBSERVATION rPEO R@d5
EXPERIENCE rPES R@d6
CHOICE ? rOBR r*
ORDER_DETAIL r@d8 ONTE OVAR O@30
ORDER rORC o@d9
GOAL rGOL ONTE OVAR O@2v O@2w O@1x O@2z O@da
CERTIFICATE rCER OROL
GOAL rGOL ONTE OVAR O@2v O@37 O@2z O@da
PATHWAY rPTH ONTE OVAR O@36 O@dd
PROBLEM rPRB ONTE OVAR O@2x O@2y O@3a O@da
PATHWAY rPTH ONTE OVAR O@36 O@df
PROBLEM rPRB ONTE OVAR O@2x O@2w O@2y O@3a O@da
PATIENT rPID o@1v R@de
OBRANYHL7SEGMENT_SUPPGRP ? rOBR r*
ORDER_DETAIL r@dj ONTE OVAR O@30
ORDER rORC o@dk
GOAL rGOL ONTE OVAR O@2v O@3f O@37 O@2z O@dl
PATIENT rPID o@1v R@dm
PROBLEM rPRB ONTE OVAR O@2x O@3i O@2y O@3a O@da
PATIENT rPID o@1v R@do
PATIENT rPID o@1v R@dg
QBP o*
COMPONENTS rRXC ONTE
ORDER_DETAIL_SUPPLEMENT RNTE RRXR O@ds
ORDER_DETAIL rRXO o@dt
TIMING_ENCODED rTQ1 OTQ2
ENCODING rRXE R@dv RRXR ORXC
ADMINISTRATION RRXA rRXR O@1x
ORDER rORC O@9w o@du o@dw R@dx OCTI
ORDER rORC O@9w o@ci rRXE ONTE R@dv RRXR ORXC O@1x OFT1 oBLG OCTI
ORDER_DETAIL_SUPPLEMENT RNTE RRXR O@bi
ORDER_DETAIL rRXO o@e0
ENCODING rRXE ONTE R@dv RRXR ORXC
ORDER rORC O@9w o@e1 o@e2 rRXD ONTE RRXR ORXC O@1x OFT1
TIMING_GIVE rTQ1 OTQ2
GIVE rRXG R@e4 RRXR ORXC R@a
ORDER rORC O@9w o@du o@dw R@e5
AUTHORIZATION_1 rAUT oCTD
AUTHORIZATION_2 rAUT oCTD
PROCEDURE rPR1 o@e8
ORDER rORC O@9w o@72
RESPONSE o@25 R@ea
DISPENSE rRXD ONTE RRXR ORXC
ORDER rORC O@9w o@ec
RESPONSE o@25 R@ed
ORDER rORC O@9w o@e2
RESPONSE o@25 R@ef
GIVE rRXG R@e4 RRXR ORXC
ORDER rORC O@9w o@eh
RESPONSE o@25 R@ei
QUERY_RESPONSE rPID oPD1 ONK1 rQRI
QUERY_RESPONSE rPID
STAFF rSTF OPRA OORG OAFF OLAN OEDU OCER
ORDER_DETAIL rRXO ONTE RRXR O@ds
ORDER rORC O@9w o@en o@dw rRXD RRXR ORXC R@a
RESPONSE o@3p R@eo
QUERY_RESULT_CLUSTER rMFE rLOC OLCH OLRL R@1i
VISIT RAL1 rPV1 oPV2
PATIENT rPID oPD1 ONTE o@er
ENCODED_ORDER rRXE O@dv RRXR ORXC
COMMON_ORDER rORC O@9w o@9d o@et rRXD RRXR ORXC R@a
QUERY_RESPONSE o@es R@eu
PATIENT rPID oPD1 ONTE OAL1
COMMON_ORDER rORC O@9w o@9i o@et o@42 o@4s o@9j R@a
QUERY_RESPONSE o@ew R@ex
PATIENT rPID oPD1 ONTE o@9n
ORDER_ENCODED rRXE O@dv RRXR ORXC
COMMON_ORDER rORC O@9w o@3x o@f0 rRXD RRXR ORXC R@a
QUERY_RESPONSE o@ez R@f1
COMMON_ORDER rORC O@9w rOBR ONTE oCTD R@a
QUERY_RESPONSE o@66 R@f3 O@cm
SCHEDULE rSCH OTQ1 ONTE o@5a R@5b
SCHEDULE rSCH OTQ1 ONTE O@5i R@53
SPECIMEN_CONTAINER rSAC OOBX O@cm
TEST_CONFIGURATION oSPM RTCC
ORDER rORC O@9w rRXA oRXR O@1x
RXARXR_SUPPGRP rRXA rRXR
ORCRXARXR_SUPPGRP oORC R@fa
STUDY_SCHEDULE oCSS R@a7 R@fb
STUDY_PHASE oCSP R@fc
PATIENT rPID oPD1 ONTE o@16 rCSR R@fd
EVNPIDPV1TXAOBX_SUPPGRP oEVN rPID rPV1 rTXA OOBX
OBXNTE_SUPPGRP rOBX ONTE
MF_QUERY rMFE r*
MF_QUERY rMFE rCDM OPRC
ORDER rORC O@9w o@b9 OFT1 OCTI oBLG
SPECIMEN_CONTAINER rSAC R@bc
SPECIMEN rSPM OOBX R@fk
PIDNTE_SUPPGRP rPID ONTE
TQ1TQ2_SUPPGRP rTQ1 OTQ2
OBXNTE_SUPPGRP oOBX ONTE
ORCOBRNTETQ1TQ2CTDOBXNTECTI_SUPPGRP oORC rOBR ONTE O@fn oCTD R@fo OCTI
PIDNTEORCOBRNTETQ1TQ2CTDOBXNTECTI_SUPPGRP o@fm R@fp
ORDER rORC r@cd ONTE OCTI
RESPONSE o@25 R@fr
ORDER rORC O@9w r@cd ONTE OCTI
RESPONSE o@25 R@ft
OBXTCDSIDNTE_SUPPGRP rOBX oTCD OSID ONTE
ORDER rOBR oORC ONTE O@a6 O@fv OCTI
SPECIMEN rSPM OOBX O@ct R@fw
PIDPD1NTE_SUPPGRP rPID oPD1 ONTE
PV1PV2_SUPPGRP rPV1 oPV2
ORDER rOBR oORC ONTE O@fn O@fv OCTI
CONTAINER rSAC oINV R@g0
SPMOBXSACINVOBRORCNTETQ1TQ2OBXTCDSIDNTECTI_SUPPGRP rSPM OOBX R@g1
SPMOBXSACINV_SUPPGRP rSPM OOBX O@ct
ORDER rOBR oORC ONTE O@fn O@g3 O@fv OCTI
OBR_SUPPGRP ? rOBR
ORDER_DETAIL r@g5 ONTE OVAR O@30
ORDER rORC o@g6
GOAL rGOL ONTE OVAR O@2v O@2w O@1x O@2z O@g7
GOAL rGOL ONTE OVAR O@2v O@37 O@2z O@g7
PATHWAY rPTH ONTE OVAR O@36 O@g9
PROBLEM rPRB ONTE OVAR O@2x O@2y O@3a O@g7
PATHWAY rPTH ONTE OVAR O@36 O@gb
PROBLEM rPRB ONTE OVAR O@2x O@2w O@2y O@3a O@g7
PATIENT rPID o@1v R@ga
ORDER_CHOICE ? rOBR r*
ORDER_DETAIL r@gf ONTE OVAR O@30
ORDER rORC o@gg
GOAL rGOL ONTE OVAR O@2v O@3f O@37 O@2z O@gh
PATIENT rPID o@1v R@gi
PROBLEM rPRB ONTE OVAR O@2x O@3i O@2y O@3a O@dl
PATIENT rPID o@1v R@gk
PATIENT rPID o@1v R@gc
QBP r*
ORDER rORC O@9w o@dw
RESPONSE o@25 R@go
PSHPDC_SUPPGRP rPSH rPDC
FACPDCNTE_SUPPGRP rFAC rPDC rNTE
FACPSHPDCPSHFACPDCNTEED_SUPPGRP rFAC R@gq rPSH R@gr
QUERY_RESPONSE oEVN rPID oPD1 OARV OROL ONK1 rPV1 oPV2 OARV OROL ODB1 OOBX OAL1 ODG1 oDRG O@y OGT1 O@7a oACC oUB1 oUB2
PATIENT rPID oPD1 OARV rMRG
STUDY_OBSERVATION oORC rOBR OROL O@a6 ROBX
STUDY_SCHEDULE oCSS R@gv R@19
STUDY_PHASE oCSP R@gw
PATIENT rPID oPD1 ONTE o@16 rCSR R@gx
INSURANCE rIN1 oIN2
DIAGNOSIS rDG1 ONTE
PATIENT_INFO rPID oPV1 oPV2 OACC R@gz O@h0 OOBX
PRODUCT_SERVICE_LINE_ITEM rPSL ONTE OADJ oAUT OLOC OROL
PROCEDURE rPR1 ONTE OROL
INVOICE_PROCESSING rIPR
PRODUCT_SERVICE_GROUP rPSG OLOC OROL O@h1 R@h2 O@h3 O@h4
PRODUCT_SERVICE_SECTION rPSS R@h5
INVOICE_INFORMATION ? rIVC oPYE OCTD oAUT OLOC OROL R@h6
PSG rPSG OPSL
PRODUCT_SERVICE_SECTION rPSS O@h8
INVOICE_INFORMATION ? rIVC rPYE OCTD ONTE O@h9
PRODUCT_SERVICE_GROUP rPSG OPSL
PRODUCT_SERVICE_SECTION rPSS O@hb
REASSESSMENT_REQUEST_INFO ? rIVC ONTE O@hc
PRODUCT_SERVICE_LINE_INFO rPSL OADJ
PRODUCT_SERVICE_GROUP rPSG R@he
PRODUCT_SERVICE_SECTION rPSS R@hf
INVOICE_PROCESSING_RESULTS_INFO rIPR ONTE rPYE rIN1 oIN2 rIVC R@hg
REQUEST oCTD rOBR oNTE OOBX
RESPONSE rOBX oNTE oTXA
REQUEST oCTD rOBR oNTE R@hj
PAYMENT_REMITTANCE_HEADER_INFO ? rPMT rPYE
PSL_ITEM_INFO rPSL OADJ
PRODUCT_SERVICE_GROUP rPSG R@hm
PRODUCT_SERVICE_SECTION rPSS R@hn
PAYMENT_REMITTANCE_DETAIL_INFO rIPR rIVC R@ho
ADJUSTMENT_PAYEE rADJ oROL
PAT_INFO rPID OACC R@gz O@h0 OOBX
PSL_ITEM_INFO rPSL ONTE OADJ OLOC OROL
AUTHORIZATION_REQUEST ? rIVC RCTD OLOC OROL R@hr R@hs
PSL_ITEM_INFO rPSL ONTE oAUT
AUTHORIZATION_REQUEST ? rIVC R@hu
PAYER_ADJUSTMENT rADJ
PSL_ITEM_INFO rPSL oAUT O@hw
AUTHORIZATION_RESPONSE_INFO ? rIVC R@hx
STERILIZATION rSTZ ONTE
PACKAGING rPKG OPCE
PURCHASING_VENDOR rVND O@i0
MATERIAL_LOCATION rIVT OILT ONTE
MATERIAL_ITEM_RECORD rMFE rITM ONTE O@hz O@i1 O@i2
MF_DRG rMFE rDMI
MF_QUERY rMFE rLOC OLCH OLRL R@1i
MF_QUERY rMFE rCM0 O@1l
ORDER_PRIOR oORC rOBR O@b1 ONTE OROL oCTD R@7z
PRIOR_RESULT o@7x o@7y OAL1 R@i7
ORDER rORC O@9w rOBR ONTE OROL oCTD ODG1 O@1x O@b0 O@i8 OFT1 OCTI oBLG
ORDER rORC O@9w rOBR ONTE OROL oCTD ODG1 O@1x RIPC
ORDER_PRIOR oORC rOBR ONTE OROL O@b1 R@7z
PRIOR_RESULT o@7x o@7y OAL1 R@ib
OBSERVATION_REQUEST rOBR oTCD ONTE OROL oCTD ODG1 O@85 O@b0 O@ic
ORDER rORC O@b6 o@id OFT1 OCTI oBLG
OBSERVATION_REQUEST rOBR oTCD ONTE OROL ODG1 O@85 O@ic
ORDER rORC O@9w o@if OFT1 OCTI oBLG
SPECIMEN rSPM OOBX OSAC R@ig
ORDER rORC O@b6 o@if OFT1 OCTI oBLG
SPECIMEN_CONTAINER rSAC R@ii
SPECIMEN rSPM OOBX R@ij
GUARANTOR rGT1 ONTE
PATIENT rPID oPD1 OOBX O@d OAL1
OBSERVATION_REQUEST rORC rOBR OROL O@9w oTCD ODG1 OOBX
SPECIMEN rSPM OOBX O@8f R@in
ORDER_PRIOR rOBR oORC OROL o@9w ROBX
PRIOR_RESULT RNK1 o@7x o@7y oAL1 R@ip
ORDER RNK1 o@im R@io o@iq OFT1 OCTI oBLG
OBSERVATION_REQUEST rORC rOBR OROL
SPECIMEN rSPM OOBX OSAC O@is O@9w
ORDER RNK1 oPID O@it
RESPONSE R@iu
PATIENT_OBSERVATION rOBX ONTE
PATIENT rPID oPD1 O@iw
SPECIMEN_OBSERVATION rOBX ONTE
RESULT rOBX ONTE
ORDER rOBR oORC ONTE OROL O@a6 R@iz
SPECIMEN rSPM O@iy O@ct R@j0
ACCESSION_DETAIL RNK1 o@ix R@j1
PATIENT rPID ONTE OOBX
ORDER oORC rOBR ONTE OROL O@a6 oCTD R@a OCTI
QUERY_RESPONSE o@j3 R@j4
OBSERVATION_GROUP rOBR OROL
ORDER rORC O@9w o@j6 ONTE OCTI O@bs
RESPONSE o@25 R@j7
ORDER rORC O@9w rOBR ONTE OROL RIPC
RESPONSE o@25 R@j9
OBSERVATION_REQUEST rOBR OROL O@bs
ORDER rORC O@9w o@jb
RESPONSE rPID O@jc
OBSERVATION_REQUEST rOBR OROL
ORDER rORC O@9w o@je
SPECIMEN rSPM OOBX OSAC O@jf
RESPONSE rPID R@jg
SPECIMEN_CONTAINER rSAC O@jf
SPECIMEN rSPM OOBX ONTE R@ji
RESPONSE rPID R@jj
PATIENT rPID oPD1 ONTE ONK1 OOBX o@16
ORDER_OBSERVATION oORC rOBR ONTE OROL O@a6 oCTD O@1x OFT1 OCTI O@cm
PATIENT_RESULT o@jl R@jm
PATIENT rPID oPD1 ONTE OOBX o@16
ORDER rOBR oORC ONTE OROL O@a6 O@cu OCTI
SPECIMEN rSPM OOBX O@ct R@jp
CONTAINER rSAC oINV R@jp
SPECIMEN rSPM OOBX R@jr
ORDER rOBR oORC ONTE OROL O@a6 O@cz O@cu OCTI
GOAL rGOL ONTE OVAR O@2v O@3f O@37 O@2z O@da
PATIENT rPID o@1v R@ju
QUERY_INFORMATION ? rQPD rRCP
QUERY ? rQPD rRCP
PROCEDURE rPR1 o@6x
PROCEDURE rPR1 o@48
INVOICE_PROCESSING_RESULTS_INFO rIPR
QUERY_ACK ? rQAK rQPD O@k0
PSL_ITEM_INFO rPSL
AUTHORIZATION_INFO rIVC rPSG R@k2
QUERY_ACK ? rQAK rQPD o@k3
QUERY_RESPONSE rPID oPD1 OARV ONK1 rQRI
ROW_DEFINITION oDSC
ANTI_MICROBIAL_DEVICE_DATA ? rSDD OSCD
ANTI_MICROBIAL_DEVICE_CYCLE_DATA ? rSDD OSCD
VISIT rPV1 oPV2 OARV
ADVERSE_REACTION_GROUP rIAM ONTE OIAR
PATIENT rPID oPD1 OPRT ONTE o@1v
RESOURCE_OBJECT ? rAIS rAIG rAIL rAIP
RESOURCE_DETAIL r@kc OOBX
RESOURCES rRGS O@kd
APPOINTMENT_HISTORY rSCH O@ke
CLINICAL_HISTORY_OBJECT ? rOBR rODS rPR1 rRF1 rAL1 rIAM rACC rRMI rDB1 rDG1 rDRG rPDA
CLINICAL_HISTORY_DETAIL r@kg OOBX
ROLE_CLINICAL_HISTORY_OBJECT ? rROL rPRD
ROLE_CLINICAL_HISTORY r@ki OVAR
CLINICAL_HISTORY rORC O@kh O@kj OCTI
PATIENT_VISITS rPV1 oPV2
MEDICATION_ORDER_DETAIL rRXO RRXR ORXC OOBX
MEDICATION_ENCODING_DETAIL rRXE RRXR ORXC OOBX
MEDICATION_ADMINISTRATION_DETAIL RRXA rRXR OOBX
MEDICATION_HISTORY rORC o@km o@kn O@ko OCTI
ROLE_PROBLEM_OBJECT ? rROL rPRD
ROLE_PROBLEM r@kq OVAR
PROBLEM rPRB OVAR O@kr OOBX
ROLE_GOAL_OBJECT ? rROL rPRD
ROLE_GOAL r@kt OVAR
GOAL rGOL OVAR O@ku OOBX
ROLE_PATHWAY_OBJECT ? rROL rPRD
ROLE_PATHWAY r@kw OVAR
PATHWAY rPTH OVAR O@kx OOBX
CLINICAL_ORDER_TIMING rTQ1 OTQ2
CLINICAL_ORDER_OBJECT ? rOBR rRXO rODS rPR1
CLINICAL_ORDER_DETAIL r@l0 OOBX
CLINICAL_ORDER rORC O@kz R@l1 OCTI
PATIENT rPID oPD1
CLINICAL_HISTORY_OBJECT ? rOBR rODS rPR1 rRF1 rAL1 rIAM rACC rRMI rDB1 rDG1 rDRG
CLINICAL_HISTORY_DETAIL r@l4 OOBX
CLINICAL_HISTORY rORC O@l5 O@kj OCTI
PATIENT_VISIT rPV1 OPRT
PATIENT rPID OPRT o@l7 rCSR OCSP
VISIT rPV1 oPV2 OPRT
STUDY_OBSERVATION oORC rOBR OPRT O@a6 rOBX OPRT
COMMON_ORDER rORC OPRT
RX_ADMIN rRXA rRXR OPRT
STUDY_PHARM o@lb R@lc
STUDY_SCHEDULE oCSS R@la R@ld
STUDY_PHASE oCSP R@le
PATIENT rPID oPD1 OPRT ONTE o@l9 rCSR R@lf
VISIT rPV1 oPV2 OROL
PATIENT rPID oPD1 OPRT ONTE o@1v O@d oGT1 OAL1
PATIENT_VISIT rPV1 oPV2 OPRT
PATIENT rPID oPD1 OPRT ONTE ONK1 o@lj O@d oGT1 OAL1
OBSERVATION rOBX OPRT ONTE
SPECIMEN_OBSERVATION rOBX OPRT
CONTAINER_OBSERVATION rOBX OPRT
CONTAINER rSAC O@ln
SPECIMEN rSPM O@lm O@lo
PATIENT_PRIOR rPID oPD1 OPRT
PATIENT_VISIT_PRIOR rPV1 oPV2 OPRT
OBSERVATION_PRIOR rOBX OPRT ONTE
ORDER_PRIOR rORC rOBR O@b1 ONTE OPRT oCTD R@ls
PRIOR_RESULT o@lq o@lr OAL1 R@lt
ORDER rORC OPRT O@9w rOBR ONTE OPRT oCTD ODG1 O@ll O@lp O@lu OFT1 OCTI oBLG
PATIENT rPID oPD1 OPRT ONTE o@lj O@d oGT1 OAL1
ORDER rORC O@9w rOBR ONTE OPRT oCTD ODG1 O@ll RIPC
OBSERVATION rOBX OPRT oTCD ONTE
ORDER_PRIOR rORC rOBR ONTE OPRT O@b1 R@ls
PRIOR_RESULT o@lq o@lr OAL1 R@lz
OBSERVATION_REQUEST rOBR oTCD ONTE OPRT oCTD ODG1 O@ly O@lp O@m0
ORDER rORC OPRT O@9w o@m1 OFT1 OCTI oBLG
OBSERVATION_REQUEST rOBR oTCD ONTE OPRT ODG1 O@ly O@m0
ORDER rORC OPRT O@9w o@m3 OFT1 OCTI oBLG
SPECIMEN rSPM O@lm OSAC R@m4
SPECIMEN_CONTAINER rSAC R@m4
SPECIMEN rSPM O@lm R@m6
SHIPMENT_OBSERVATION rOBX OPRT
SPECIMEN_CONTAINER_IN_PACKAGE rSAC O@ln
SPECIMEN_IN_PACKAGE rSPM O@lm O@m9
PACKAGE rPAC O@ma
SPECIMEN_SHIPMENT rSHP O@m8 R@mb
OBSERVATION_REQUEST rOBR oTCD ONTE OPRT oCTD ODG1 O@ly O@mc
ORDER rORC OPRT O@9w o@md OFT1 OCTI oBLG
ADDITIONAL_DEMOGRAPHICS rPD1 OPRT
PATIENT rPID o@mf ONTE o@lj O@d oGT1 OAL1
ORDER rORC O@9w rRXO OPRT ONTE RRXR O@bi O@ll OFT1 oBLG
OBSERVATIONS_ON_PATIENT rOBX OPRT
PATIENT rPID oPD1 OPRT O@mi O@d OAL1
ORDER_RELATED_OBSERVATION rOBX OPRT
OBSERVATION_REQUEST rORC rOBR OPRT O@9w oTCD ODG1 O@mk
SPECIMEN rSPM O@lm O@lo R@ml
OBSERVATION_RESULT rOBX OPRT
ORDER_PRIOR rOBR oORC OPRT o@9w R@mn
PRIOR_RESULT RNK1 o@lq o@lr oAL1 R@mo
ORDER RNK1 o@mj R@mm o@mp OFT1 OCTI oBLG
OBSERVATION_REQUEST rORC rOBR OPRT
SPECIMEN rSPM O@lm OSAC O@mr O@9w
ORDER RNK1 oPID OPRT O@ms
RESPONSE R@mt
PATIENT_VISIT_OBSERVATION rOBX ONTE OPRT
PATIENT_OBSERVATION rOBX OPRT ONTE
PATIENT rPID oPD1 OPRT O@mw
SPECIMEN_OBSERVATION rOBX OPRT ONTE
RESULT rOBX OPRT ONTE
ORDER rOBR oORC ONTE OPRT O@a6 R@mz
SPECIMEN rSPM O@my O@ct R@n0
ACCESSION_DETAIL RNK1 o@mx R@n1
PATIENT rPID ONTE OPRT
OBSERVATION_GROUP rOBR
ORDER rORC O@9w o@n4 OPRT ONTE OCTI O@bs
RESPONSE o@n3 R@n5
ORDER rORC O@9w rOBR ONTE OPRT RIPC
RESPONSE o@n3 R@n7
OBSERVATION_REQUEST rOBR OPRT O@bs
ORDER rORC OPRT O@9w o@n9
RESPONSE rPID OPRT O@na
OBSERVATION_REQUEST rOBR OPRT
ORDER rORC OPRT O@9w o@nc
SPECIMEN rSPM O@lm OSAC O@nd
RESPONSE rPID OPRT R@ne
SPECIMEN_CONTAINER rSAC O@nd
SPECIMEN rSPM O@lm ONTE R@ng
RESPONSE rPID OPRT R@nh
SPECIMEN_CONTAINER_IN_PACKAGE rSAC
SPECIMEN_IN_PACKAGE rSPM O@nj
PACKAGE rPAC O@nk
SPECIMEN_SHIPMENT rSHP R@nl
OBSERVATION_REQUEST rOBR OPRT O@nm
ORDER rORC OPRT O@9w o@nn
PATIENT rPID OPRT O@no
RESPONSE o@np
ORDER_DETAIL rRXO OPRT ONTE RRXR O@bi
ORDER rORC OPRT O@9w o@nr
RESPONSE o@25 R@ns
PATIENT_OBSERVATION rOBX OPRT
PATIENT rPID oPD1 OPRT ONTE ONK1 O@nu o@l9
SPECIMEN rSPM O@nu
ORDER_OBSERVATION oORC rOBR ONTE OPRT O@a6 oCTD O@ll OFT1 OCTI O@nw
PATIENT_RESULT o@nv R@nx
SHIPPING_OBSERVATION rOBX OPRT
SUBJECT_PERSON_ANIMAL_IDENTIFICATION rPID OPRT O@nu ONK1
PATIENT_VISIT_OBSERVATION rOBX OPRT
PATIENT_INFORMATION rPID OPRT
SUBJECT_POPULATION_LOCATION_IDENTIFICATION rPV1 OPRT O@o1 o@o2 ONK1
SPECIMEN rSPM OPRT O@lm O@lo o@o0 o@o3
PACKAGE rPAC OPRT O@o4
SHIPMENT rSHP RPRT O@nz R@o5
PATIENT rPID oPD1 OPRT ONTE O@nu o@l9
RESULT rOBX OPRT oTCD OSID ONTE
ORDER rOBR oORC ONTE OPRT O@a6 O@o8 OCTI
SPECIMEN rSPM O@lm O@ct R@o9
CONTAINER rSAC oINV R@o9
SPECIMEN rSPM O@lm R@ob
SPECIMEN rSPM O@lm O@ct
ORDER rOBR oORC ONTE OPRT O@a6 O@od O@o8 OCTI
RX_ORDER rRXE OPRT R@a6 ORXR
RX_ADMINISTRATION rRXA oRXR OPRT
OBSERVATION rOBX OPRT
ASSOCIATED_RX_ORDER rRXE OPRT R@d2 ORXR
ASSOCIATED_RX_ADMIN rRXA oRXR OPRT
ASSOCIATED_OBSERVATION rOBX OPRT
ASSOCIATED_PERSON rNK1 o@oi O@oj OPRB O@ok
PEX_CAUSE rPCR o@of O@og OPRB O@oh ONTE o@ol O@2r
PEX_OBSERVATION rPEO R@om
EXPERIENCE rPES R@on
PATIENT rPID o@mf ONTE OAL1 o@lj
ENCODING rRXE OPRT ONTE R@dv RRXR ORXC
ADMINISTRATION RRXA OPRT rRXR O@ll
ORDER rORC O@9w o@du OPRT o@oq R@or OCTI
OBSERVATION rOBR ONTE o@3u
ORDER rORC O@9w o@ci OPRT rRXE OPRT ONTE R@dv RRXR ORXC O@ll OFT1 oBLG OCTI
ENCODING rRXE O@dv RRXR ORXC
ORDER rORC O@9w o@ov R@42
DEFINITION rQRD oQRF o@25 R@ow
ORDER rORC O@9w o@e1 OPRT o@oq rRXD OPRT ONTE RRXR ORXC O@ll OFT1
PATIENT rPID ONTE OAL1 o@lj
GIVE rRXG R@e4 RRXR ORXC O@ll
ORDER rORC O@9w o@du OPRT o@oq R@p0
TREATMENT rRXA OPRT
ADMINISTRATION R@p2 rRXR
ORDER rORC OPRT O@9w o@p3
RESPONSE o@25 R@p4
ORDER rORC O@9w o@ec OPRT
RESPONSE o@25 R@p6
ORDER rORC O@9w o@e2 OPRT
RESPONSE o@25 R@p8
ORDER rORC OPRT O@9w o@eh
RESPONSE o@25 R@pa
ROW_DEFINITION r*
QUERY_RESPONSE rPID oPD1 ONK1 oQRI
STAFF rSTF OPRA OORG OAFF OLAN OEDU OCER ONK1 OROL
ORDER rORC O@9w o@en o@e2 rRXD OPRT RRXR ORXC O@ll
RESPONSE o@op R@pf
QUERY_RESPONSE rPID oPD1 ONK1 rPV1 oPV2 oQRI
RESOURCE rRGS O@4z O@50 O@51 O@52
SCHEDULE rSCH OTQ1 ONTE O@5i R@pi
INSURANCE rIN1 oIN2 OIN3 OROL OAUT ORF1
PROCEDURE rPR1 OPRT OROL
INSURANCE rIN1 oIN2 OIN3 OPRT OROL
VISIT oPV1 oPV2 OPRT OROL ODB1 OOBX OAL1 ODG1 oDRG O@pl OGT1 ONK1 O@pm oACC oUB1 oUB2
VISIT oPV1 oPV2 OPRT OROL ODB1 OOBX OAL1 ODG1 oDRG O@pl OGT1 ONK1 O@pm oACC oUB1 oUB2 oABS OBLC oRMI
PATIENT rPID oPD1 OPRT OARV ONTE o@lj
ORDER rORC OPRT O@9w rBPO ONTE O@9x
ORDER rORC OPRT O@9w oBPO OBPX
PATIENT rPID OPRT OARV O@pr
RESPONSE o@ps
ORDER rORC OPRT O@9w oBPO OBTX
RESPONSE oPID OARV O@pu
PATIENT rPID oPD1 OPRT ONTE o@lj
ORDER rORC OPRT O@9w rBPO ONTE O@a4
RESOURCE_OBSERVATION rOBX OPRT
RESOURCE_DETAIL r@kc O@py
RESOURCES rRGS O@pz
APPOINTMENT_HISTORY rSCH O@q0
CLINICAL_HISTORY_OBSERVATION rOBX OPRT
CLINICAL_HISTORY_DETAIL r@kg O@q2
CLINICAL_HISTORY rORC O@q3 O@kj OCTI
MEDICATION_ORDER_OBSERVATION rOBX OPRT
MEDICATION_ORDER_DETAIL rRXO RRXR ORXC O@q5
MEDICATION_ENCODING_OBSERVATION rOBX OPRT
MEDICATION_ENCODING_DETAIL rRXE RRXR ORXC O@q7
MEDICATION_ADMINISTRATION_OBSERVATION rOBX OPRT
MEDICATION_ADMINISTRATION_DETAIL RRXA rRXR O@q9
MEDICATION_HISTORY rORC o@q6 o@q8 O@qa OCTI
PROBLEM_OBSERVATION rOBX OPRT
PROBLEM rPRB OVAR O@kr O@qc
GOAL_OBSERVATION rOBX OPRT
GOAL rGOL OVAR O@ku O@qe
PATHWAY_OBSERVATION rOBX OPRT
PATHWAY rPTH OVAR O@kx O@qg
CLINICAL_ORDER_OBSERVATION rOBX OPRT
CLINICAL_ORDER_DETAIL r@l0 O@qi
CLINICAL_ORDER rORC O@kz R@qj OCTI
CLINICAL_HISTORY_DETAIL r@l4 O@q2
CLINICAL_HISTORY rORC O@ql O@kj OCTI
ROLE_OBSERVATION rOBX OPRT
PROBLEM rPRB OVAR O@kr O@qn
PATIENT rPID OPRT OARV o@l7 rCSR OCSP
STUDY_OBSERVATION_ORDER rORC OPRT
STUDY_OBSERVATION o@qq rOBR OPRT O@a6 rOBX OPRT
STUDY_SCHEDULE oCSS R@qr R@ld
STUDY_PHASE oCSP R@qs
PATIENT rPID oPD1 OPRT OARV ONTE o@l9 rCSR R@qt
DONOR rPID oPD1 OOBX ONTE OARV OAL1
DONOR rPID oPD1 OOBX ONTE OAL1 OARV
DONOR_REGISTRATION oPV1 ONTE
DONOR rPID oPD1 OOBX ONTE OAL1 OARV o@qx
DONOR rPID OOBX OARV ONTE o@qx
DONOR_OBSERVATION rOBX ONTE
DONOR_ORDER rOBR ONTE O@r0
DONOR_ORDER rOBR ONTE
VISIT rPV1 oPV2 OPRT OROL
FINANCIAL_PROCEDURE rPR1 OPRT OROL
FINANCIAL rFT1 OPRT OROL oNTE O@r4 O@ae
FINANCIAL_INSURANCE rIN1 oIN2 OIN3 OPRT OROL
FINANCIAL rFT1 O@r4 O@ae ODG1 oDRG OGT1 O@r6
DONATION_ORDER rOBR ONTE
BLOOD_UNIT OBUI ONTE
DONATION rDON OOBX ONTE o@r9
SPECIMEN_CONTAINER rSAC OOBR OSPM
COMMAND rECD oTQ1 o@rb oCNS
PRODUCT_SERVICE_LINE_ITEM rPSL ONTE OADJ oAUT OLOC OPRT OROL
PROCEDURE rPR1 ONTE OPRT OROL
PRODUCT_SERVICE_GROUP rPSG OLOC OPRT OROL O@h1 R@rd O@re OIPR
PRODUCT_SERVICE_SECTION rPSS R@rf
INVOICE_INFORMATION_SUBMIT ? rIVC oPYE OCTD oAUT OLOC OPRT OROL R@rg
INVOICE_INFORMATION_CANCEL ? rIVC rPYE OCTD ONTE O@h9
ADJUSTMENT_PAYEE rADJ oPRT oROL
PSL_ITEM_INFO rPSL ONTE OADJ OLOC OPRT OROL
AUTHORIZATION_REQUEST ? rIVC RCTD OLOC OROL R@hr R@rk
PSL_ITEM_INFO rPSL oAUT OADJ
AUTHORIZATION_RESPONSE_INFO ? rIVC R@rm
MF_TEST_NUMERIC rMFE rOM1 OPRT oOM2 oOM3 OOM4
MF_TEST_CATEGORICAL rMFE rOM1 OPRT o@1p
MF_TEST_BATTERIES rMFE rOM1 OPRT o@1r
MF_TEST_CALCULATED rMFE rOM1 OPRT o@1t
MF_OBS_OTHER_ATTRIBUTES rOM7 OPRT
MF_OBS_ATTRIBUTES rMFE rOM1 OPRT o@rs
PATIENT rPID oPD1 OPRT OARV ONTE o@lj O@d oGT1 OAL1
ORDER rORC OPRT O@9w rBPO oSPM ONTE ODG1 O@ll OFT1 oBLG
DIET RODS ONTE O@ll
ORDER_DIET rORC OPRT O@av o@rw
ORDER_TRAY rORC OPRT O@ax RODT ONTE
PATIENT rPID oPD1 OPRT ONTE ONK1 OARV o@lj O@d oGT1 OAL1
PATIENT_PRIOR rPID oPD1 OARV OPRT
ORDER_PRIOR rORC OPRT rOBR O@b1 ONTE OPRT oCTD R@ls
PRIOR_RESULT o@s0 o@lr OAL1 R@s1
ORDER rORC OPRT O@9w rOBR ONTE OPRT oCTD ODG1 O@ll O@lp O@s2 OFT1 OCTI oBLG
ORDER rORC OPRT O@9w rOBR ONTE OPRT oCTD ODG1 O@ll RIPC
PATIENT_PRIOR rPID oPD1 OPRT OARV
ORDER_PRIOR rORC OPRT rOBR ONTE OPRT O@b1 R@ls
PRIOR_RESULT o@s5 o@lr OAL1 R@s6
OBSERVATION_REQUEST rOBR oTCD ONTE OPRT oCTD ODG1 O@ly O@lp O@s7
ORDER rORC OPRT O@9w o@s8 OFT1 OCTI oBLG
OBSERVATION_REQUEST rOBR oTCD ONTE OPRT ODG1 O@ly O@s7
ORDER rORC OPRT O@9w o@sa OFT1 OCTI oBLG
SPECIMEN rSPM O@lm OSAC R@sb
SPECIMEN_CONTAINER rSAC R@sb
SPECIMEN rSPM O@lm R@sd
ORDER rORC OPRT O@9w rRQD oRQ1 ONTE O@ll oBLG
PATIENT_VISIT rPV1 oPV2 OPRT OARV
PATIENT rPID o@mf ONTE OARV o@sg O@d oGT1 OAL1
ORDER rORC O@9w rRXO OPRT ONTE RRXR O@bi OCDO O@ll OFT1 oBLG
PRIOR_RESULT o@s5 o@lr OAL1 R@s1
ORDER rORC OPRT rOBX OPRT rTXA oCTD ODG1 O@ll O@sj OFT1 OCTI oBLG
PATIENT rPID oPD1 OPRT OARV O@mi O@d OAL1
OBSERVATION_REQUEST rORC OPRT rOBR OPRT O@9w oTCD ODG1 O@mk
SPECIMEN rSPM O@lm O@lo R@sm
OBSERVATION_RESULT_GROUP rOBX OPRT
ORDER_PRIOR rOBR oORC OPRT o@9w R@so
PRIOR_RESULT RNK1 o@s5 o@lr oAL1 R@sp
ORDER RNK1 o@sl R@sn o@sq OFT1 OCTI oBLG
OBSERVATION_REQUEST rORC OPRT rOBR OPRT
SPECIMEN rSPM O@lm OSAC O@ss O@9w
ORDER RNK1 oPID OPRT OARV O@st
RESPONSE R@su
PATIENT rPID oPD1 OPRT OARV O@mw
ORDER rOBR OPRT o@lb ONTE O@a6 R@mz
SPECIMEN rSPM O@my O@ct R@sx
ACCESSION_DETAIL RNK1 o@sw R@sy
ORDER rORC OPRT O@9w oBPO
PATIENT rPID OPRT OARV O@t0
RESPONSE o@t1
PATIENT rPID OPRT OARV ONTE
ORDER_DIET rORC OPRT O@av OODS ONTE
ORDER_TRAY rORC OPRT O@ax OODT ONTE
RESPONSE o@t3 R@t4 O@t5
PATIENT rPID ONTE OPRT OARV
OBSERVATION_GROUP rOBR OPRT
ORDER rORC OPRT O@9w o@t8 ONTE OCTI O@bs
RESPONSE o@t7 R@t9
PATIENT rPID OARV ONTE OPRT
ORDER rORC OPRT O@9w rOBR ONTE OPRT RIPC
RESPONSE o@tb R@tc
RESPONSE rPID OPRT OARV O@na
RESPONSE rPID OPRT OARV R@ne
RESPONSE rPID OPRT OARV R@nh
PATIENT rPID OPRT OARV O@no
RESPONSE o@th
PATIENT rPID OARV ONTE
ORDER rORC OPRT O@9w rRQD oRQ1 ONTE
RESPONSE o@tj R@tk
RESPONSE o@t3 R@tk
PATIENT rPID oPD1 OPRT ONTE ONK1 OARV O@nu o@l9
ORDER_DOCUMENT rOBX OPRT rTXA
COMMON_ORDER rORC OPRT o@to
SPECIMEN rSPM O@lm
ORDER_OBSERVATION o@tp rOBR ONTE OPRT O@a6 oCTD O@ll OFT1 OCTI O@tq
PATIENT_RESULT o@tn R@tr
ORDER rORC OPRT rTXA OCTI
RESPONSE o@t7 R@tt
SUBJECT_PERSON_OR_ANIMAL_IDENTIFICATION rPID OPRT OARV O@nu ONK1
SUBJECT_POPULATION_OR_LOCATION_IDENTIFICATION rPV1 OPRT O@o1 o@o2 ONK1
SPECIMEN rSPM OPRT O@lm O@lo o@tv o@tw
PACKAGE rPAC OPRT O@tx
SHIPMENT rSHP RPRT O@nz R@ty
ORDER_STATUS rORC OPRT
PATIENT rPID oPD1 OPRT OARV ONTE O@nu o@l9
ORDER rOBR OPRT o@tp ONTE O@a6 O@o8 OCTI
SPECIMEN rSPM O@lm O@ct R@u2
CONTAINER rSAC oINV R@u2
SPECIMEN rSPM O@lm R@u4
ORDER rOBR OPRT o@tp ONTE O@a6 O@od O@o8 OCTI
PROBLEM_OBSERVATION rOBX OPRT ONTE
PROBLEM rPRB ONTE OVAR O@2x O@u7
ORDER_OBSERVATION rOBX OPRT ONTE OVAR
ORDER_DETAIL r@d8 ONTE OVAR O@u9
ORDER rORC o@ua
GOAL rGOL ONTE OVAR O@2v O@2w O@ll O@u8 O@ub
CERTIFICATE rCER OPRT OROL
GOAL_OBSERVATION rOBX OPRT ONTE
GOAL rGOL ONTE OVAR O@2v O@ue O@u8 O@ub
PATHWAY rPTH ONTE OVAR O@36 O@uf
GOAL rGOL ONTE OVAR O@2v O@ue
PROBLEM rPRB ONTE OVAR O@2x O@u7 O@uh O@ub
PATHWAY rPTH ONTE OVAR O@36 O@ui
PROBLEM rPRB ONTE OVAR O@2x O@2w O@u7 O@uh O@ub
PATIENT rPID o@mf ONTE OARV OAL1 o@sg
ENCODING rRXE OPRT ONTE R@dv RRXR ORXC OCDO
ORDER rORC OPRT O@9w o@du o@um R@or OCTI
PATIENT rPID oPD1 OPRT ONTE OARV o@sg O@d oGT1 OAL1
ORDER_DETAIL rRXO OPRT ONTE RRXR O@ds
PHARMACY_TREATMENT_INFUSION_ORDER rRXV OPRT ONTE R@dv
ORDER rORC OPRT O@9w o@up rRXE OPRT ONTE R@dv O@uq RRXR ORXC OCDO O@ll OFT1 oBLG OCTI
ADDITIONAL_DEMOGRAPHICS rPD1 OPRT OARV
PATIENT rPID o@us ONTE OAL1 o@sg
ORDER_DETAIL rRXO OPRT o@e0
ORDER rORC OPRT O@9w o@uu o@oq rRXD OPRT ONTE RRXR ORXC OCDO O@ll OFT1
AUTHORIZATION_CONTACT1 rAUT oCTD
AUTHORIZATION_CONTACT2 rAUT oCTD
PROCEDURE rPR1 o@ux
RESULTS_NOTES rOBX OPRT ONTE
OBSERVATION rOBR ONTE O@uz
PATIENT rPID ONTE OAL1 OARV o@sg
ORDER_DETAIL rRXO OPRT o@dt
GIVE rRXG R@e4 RRXR ORXC OCDO O@ll
ORDER rORC OPRT O@9w o@v2 o@oq R@v3
RESULTS rOBX OPRT ONTE
OBSERVATION rOBR ONTE O@v5
ORDER rORC OPRT O@9w o@ec
RESPONSE o@25 R@v7
ORDER rORC OPRT O@9w o@oq
RESPONSE o@25 R@v9
QUERY_ACK_IPR ? rQAK rQPD OIPR
SEGMENT_PATTERN r*
STAFF rSTF OPRA OORG OAFF OLAN OEDU OCER ONK1 OPRT OROL
ORDER rORC OPRT O@9w o@en o@oq rRXD OPRT RRXR ORXC OCDO O@ll
RESPONSE o@ul R@ve
DONOR rPID OARV
DONATION rDON OOBX ONTE
PATIENT rPID oPV1 oPV2 O@oh ODG1
SPECIMEN_CONTAINER rSAC OOBX ONTE O@cm
PATIENT_VISIT rPV1 oPV2 OARV
PERSON_OBSERVATION rOBX OPRT ONTE
ORDER rORC OPRT O@9w rRXA oRXR O@ll
DONATION_OBSERVATION rOBX ONTE
DONATION_ORDER rOBR ONTE O@vn
MF_CDM rMFE ONTE rCDM ONTE OPRC
ORDER_DOCUMENT rSGH rOBX OPRT oTXA ONTE rSGT
ORDER rORC OPRT rOBX OPRT rTXA oCTD ODG1 O@vq O@ll O@sj OFT1 OCTI oBLG
ORDER rORC OPRT O@9w o@n4 ONTE OCTI O@bs
RESPONSE o@t7 R@vs
PATIENT rPID OPRT
RESPONSE o@vu O@na
RESPONSE o@vu R@ne
RESPONSE o@vu R@nh
RESPONSE o@vu O@no
ORDER rORC OPRT O@9w o@nr rRXE OPRT ONTE R@dv O@uq RRXR ORXC OCDO O@ll OFT1 oBLG OCTI
VISIT rPV2 OPRT OROL
MF_TEST_NUMERIC rMFE rOM1 OOMC OPRT oOM2 oOM3 OOM4
MF_TEST_CATEGORICAL rMFE rOM1 OOMC OPRT o@1p
MF_TEST_BATTERIES rMFE rOM1 OOMC OPRT o@1r
MF_TEST_CALCULATED rMFE rOM1 OOMC OPRT o@1t
PAYER_MF_COVERAGE rMCP ODPS
PAYER_MF_ENTRY rPM1 R@w5
MF_PAYER rMFE R@w6
ORDER rORC OPRT O@9w rOBR ONTE OPRT oCTD ODG1 O@ll O@lp oSGH O@s2 oSGT OFT1 OCTI oBLG
OBSERVATION_REQUEST rOBR oTCD ONTE OPRT oCTD ODG1 O@ly O@lp oSGH O@s7 oSGT
ORDER rORC OPRT O@9w o@w9 OFT1 OCTI oBLG
OBSERVATION_REQUEST rOBR oTCD ONTE OPRT ODG1 O@ly oSGH O@s7 oSGT
ORDER rORC OPRT O@9w o@wb OFT1 OCTI oBLG
SPECIMEN rSPM O@lm OSAC R@wc
SPECIMEN_CONTAINER rSAC R@wc
SPECIMEN rSPM O@lm R@we
ORDER RNK1 o@sl R@sn oSGH o@sq oSGT OFT1 OCTI oBLG
#structures
ACK f80 rMSH OSFT oUAC rMSA OERR
ACK 60 rMSH OSFT rMSA OERR
ACK 1f rMSH rMSA oERR
ACK_N02 10 rMSH rMSA
ADR_A19 80 rMSH OSFT oUAC rMSA oERR oQAK rQRD oQRF R@gt oDSC
ADR_A19 60 rMSH OSFT rMSA oERR oQAK rQRD oQRF R@7b oDSC
ADR_A19 8 rMSH rMSA oERR oQAK rQRD oQRF R@5r oDSC
ADR_A19 10 rMSH rMSA oERR oQAK rQRD oQRF R@7b oDSC
ADR_A19 2 rMSH rMSA oERR rQRD R@e oDSC
ADR_A19 1 rMSH rMSA rQRD R@0 oDSC
ADT_A01 180 rMSH OSFT oUAC rEVN rPID oPD1 OARV OROL ONK1 rPV1 oPV2 OARV OROL ODB1 OOBX OAL1 ODG1 oDRG O@y OGT1 O@7a oACC oUB1 oUB2 oPDA
ADT_A01 e00 rMSH OSFT oUAC rEVN rPID oPD1 OARV OROL ONK1 rPV1 oPV2 OARV OROL ODB1 OOBX OAL1 ODG1 oDRG O@y OGT1 O@pk oACC oUB1 oUB2 oPDA
ADT_A01 60 rMSH OSFT rEVN rPID oPD1 OROL ONK1 rPV1 oPV2 OROL ODB1 OOBX OAL1 ODG1 oDRG O@y OGT1 O@7a oACC oUB1 oUB2 oPDA
ADT_A01 2 rMSH rEVN rPID ONK1 rPV1 oPV2 OOBX OAL1 ODG1 OPR1 OGT1 O@d oACC oUB1 oUB2
ADT_A01 8 rMSH rEVN rPID oPD1 ONK1 rPV1 oPV2 ODB1 OOBX OAL1 ODG1 oDRG O@y OGT1 O@5q oACC oUB1 oUB2
ADT_A01 4 rMSH rEVN rPID oPD1 ONK1 rPV1 oPV2 ODB1 OOBX OAL1 ODG1 oDRG O@y OGT1 O@d oACC oUB1 oUB2
ADT_A01 10 rMSH rEVN rPID oPD1 OROL ONK1 rPV1 oPV2 OROL ODB1 OOBX OAL1 ODG1 oDRG O@y OGT1 O@7a oACC oUB1 oUB2 oPDA
ADT_A01 1 rMSH rEVN rPID rNK1 rPV1 oDG1
ADT_A02 f80 rMSH OSFT oUAC rEVN rPID oPD1 OARV OROL rPV1 oPV2 OARV OROL ODB1 OOBX oPDA
ADT_A02 60 rMSH OSFT rEVN rPID oPD1 OROL rPV1 oPV2 OROL ODB1 OOBX oPDA
ADT_A02 10 rMSH rEVN rPID oPD1 OROL rPV1 oPV2 OROL ODB1 OOBX oPDA
ADT_A02 c rMSH rEVN rPID oPD1 rPV1 oPV2 ODB1 OOBX
ADT_A02 1 rMSH rEVN rPID rPV1
ADT_A02 2 rMSH rEVN rPID rPV1 oPV2 OOBX
ADT_A03 180 rMSH OSFT oUAC rEVN rPID oPD1 OARV OROL ONK1 rPV1 oPV2 OARV OROL ODB1 OAL1 ODG1 oDRG O@y OOBX OGT1 O@7a oACC oPDA
ADT_A03 e00 rMSH OSFT oUAC rEVN rPID oPD1 OARV OROL ONK1 rPV1 oPV2 OARV OROL ODB1 OAL1 ODG1 oDRG O@y OOBX OGT1 O@pk oACC oPDA
ADT_A03 60 rMSH OSFT rEVN rPID oPD1 OROL ONK1 rPV1 oPV2 OROL ODB1 OAL1 ODG1 oDRG O@y OOBX OGT1 O@7a oACC oPDA
ADT_A03 1 rMSH rEVN rPID
ADT_A03 10 rMSH rEVN rPID oPD1 OROL rPV1 oPV2 OROL ODB1 ODG1 oDRG O@y OOBX oPDA
ADT_A03 c rMSH rEVN rPID oPD1 rPV1 oPV2 ODB1 ODG1 oDRG O@y OOBX
ADT_A03 2 rMSH rEVN rPID rPV1 oPV2 OOBX
ADT_A04 2 rMSH rEVN rPID ONK1 rPV1 oPV2 OOBX OAL1 ODG1 OPR1 OGT1 O@d oACC oUB1 oUB2
ADT_A04 1 rMSH rEVN rPID rNK1 rPV1 oDG1
ADT_A05 180 rMSH OSFT oUAC rEVN rPID oPD1 OARV OROL ONK1 rPV1 oPV2 OARV OROL ODB1 OOBX OAL1 ODG1 oDRG O@y OGT1 O@7a oACC oUB1 oUB2
ADT_A05 e00 rMSH OSFT oUAC rEVN rPID oPD1 OARV OROL ONK1 rPV1 oPV2 OARV OROL ODB1 OOBX OAL1 ODG1 oDRG O@y OGT1 O@pk oACC oUB1 oUB2
ADT_A05 60 rMSH OSFT rEVN rPID oPD1 OROL ONK1 rPV1 oPV2 OROL ODB1 OOBX OAL1 ODG1 oDRG O@y OGT1 O@7a oACC oUB1 oUB2
ADT_A05 2 rMSH rEVN rPID ONK1 rPV1 oPV2 OOBX OAL1 ODG1 OPR1 OGT1 O@d oACC oUB1 oUB2
ADT_A05 10 rMSH rEVN rPID oPD1 OROL ONK1 rPV1 oPV2 OROL ODB1 OOBX OAL1 ODG1 oDRG O@y OGT1 O@7a oACC oUB1 oUB2
ADT_A05 1 rMSH rEVN rPID rNK1 rPV1 oDG1
ADT_A06 f80 rMSH OSFT oUAC rEVN rPID oPD1 OARV OROL oMRG ONK1 rPV1 oPV2 OARV OROL ODB1 OOBX OAL1 ODG1 oDRG O@y OGT1 O@7a oACC oUB1 oUB2
ADT_A06 60 rMSH OSFT rEVN rPID oPD1 OROL oMRG ONK1 rPV1 oPV2 OROL ODB1 OOBX OAL1 ODG1 oDRG O@y OGT1 O@7a oACC oUB1 oUB2
ADT_A06 2 rMSH rEVN rPID oMRG ONK1 rPV1 oPV2 OOBX OAL1 ODG1 OPR1 OGT1 O@d oACC oUB1 oUB2
ADT_A06 10 rMSH rEVN rPID oPD1 OROL oMRG ONK1 rPV1 oPV2 OROL ODB1 OOBX OAL1 ODG1 oDRG O@y OGT1 O@7a oACC oUB1 oUB2
ADT_A06 8 rMSH rEVN rPID oPD1 oMRG ONK1 rPV1 oPV2 ODB1 OOBX OAL1 ODG1 oDRG O@y OGT1 O@5q oACC oUB1 oUB2
ADT_A06 4 rMSH rEVN rPID oPD1 oMRG ONK1 rPV1 oPV2 ODB1 oDRG OOBX OAL1 ODG1 oDRG O@y OGT1 O@d oACC oUB1 oUB2
ADT_A06 1 rMSH rEVN rPID rPV1
ADT_A07 2 rMSH rEVN rPID oMRG ONK1 rPV1 oPV2 OOBX OAL1 ODG1 OPR1 OGT1 O@d oACC oUB1 oUB2
ADT_A07 1 rMSH rEVN rPID rPV1
ADT_A08 2 rMSH rEVN rPID ONK1 rPV1 oPV2 OOBX OAL1 ODG1 OPR1 OGT1 O@d oACC oUB1 oUB2
ADT_A08 1 rMSH rEVN rPID rNK1 rPV1 oDG1
ADT_A09 f00 rMSH OSFT oUAC rEVN rPID oPD1 rPV1 oPV2 ODB1 OOBX
ADT_A09 80 rMSH OSFT oUAC rEVN rPID oPD1 rPV1 oPV2 ODB1 OOBX ODG1
ADT_A09 60 rMSH OSFT rEVN rPID oPD1 rPV1 oPV2 ODB1 OOBX ODG1
ADT_A09 1c rMSH rEVN rPID oPD1 rPV1 oPV2 ODB1 OOBX ODG1
ADT_A09 1 rMSH rEVN rPID rPV1 oDG1
ADT_A09 2 rMSH rEVN rPID rPV1 oPV2 OOBX ODG1
ADT_A10 1 rMSH rEVN rPID rPV1 oDG1
ADT_A10 2 rMSH rEVN rPID rPV1 oPV2 OOBX ODG1
ADT_A11 1 rMSH rEVN rPID rPV1 oDG1
ADT_A11 2 rMSH rEVN rPID rPV1 oPV2 OOBX ODG1
ADT_A12 f00 rMSH OSFT oUAC rEVN rPID oPD1 rPV1 oPV2 ODB1 OOBX
ADT_A12 80 rMSH OSFT oUAC rEVN rPID oPD1 rPV1 oPV2 ODB1 OOBX oDG1
ADT_A12 60 rMSH OSFT rEVN rPID oPD1 rPV1 oPV2 ODB1 OOBX oDG1
ADT_A12 c rMSH rEVN rPID oPD1 rPV1 oPV2 ODB1 OOBX oDG1
ADT_A12 1 rMSH rEVN rPID rPV1 oDG1
ADT_A12 2 rMSH rEVN rPID rPV1 oPV2 OOBX ODG1
ADT_A13 2 rMSH rEVN rPID ONK1 rPV1 oPV2 OOBX OAL1 ODG1 OPR1 OGT1 O@d oACC oUB1 oUB2
ADT_A13 1 rMSH rEVN rPID rPV1 oDG1
ADT_A14 2 rMSH rEVN rPID ONK1 rPV1 oPV2 OOBX OAL1 ODG1 OPR1 OGT1 O@d oACC oUB1 oUB2
ADT_A14 1 rMSH rEVN rPID rPD1 rNK1 rPV1 oDG1
ADT_A15 f00 rMSH OSFT oUAC rEVN rPID oPD1 OARV OROL rPV1 oPV2 OARV OROL ODB1 OOBX
ADT_A15 80 rMSH OSFT oUAC rEVN rPID oPD1 OARV OROL rPV1 oPV2 OARV OROL ODB1 OOBX ODG1
ADT_A15 60 rMSH OSFT rEVN rPID oPD1 OROL rPV1 oPV2 OROL ODB1 OOBX ODG1
ADT_A15 10 rMSH rEVN rPID oPD1 OROL rPV1 oPV2 OROL ODB1 OOBX ODG1
ADT_A15 1 rMSH rEVN rPID rPV1 oDG1
ADT_A15 2 rMSH rEVN rPID rPV1 oPV2 OOBX ODG1
ADT_A16 180 rMSH OSFT oUAC rEVN rPID oPD1 OARV OROL ONK1 rPV1 oPV2 OARV OROL ODB1 OOBX OAL1 ODG1 oDRG O@y OGT1 O@7a oACC
ADT_A16 e00 rMSH OSFT oUAC rEVN rPID oPD1 OARV OROL ONK1 rPV1 oPV2 OARV OROL ODB1 OOBX OAL1 ODG1 oDRG O@y OGT1 O@pk oACC
ADT_A16 60 rMSH OSFT rEVN rPID oPD1 OROL ONK1 rPV1 oPV2 OROL ODB1 OOBX OAL1 ODG1 oDRG O@y OGT1 O@7a oACC
ADT_A16 10 rMSH rEVN rPID oPD1 OROL rPV1 oPV2 OROL ODB1 OOBX ODG1 oDRG
ADT_A16 8 rMSH rEVN rPID oPD1 rPV1 oPV2 ODB1 OOBX ODG1 oDRG
ADT_A16 4 rMSH rEVN rPID oPD1 rPV1 oPV2 ODB1 OOBX oDG1 oDRG
ADT_A16 1 rMSH rEVN rPID rPV1 oDG1
ADT_A16 2 rMSH rEVN rPID rPV1 oPV2 OOBX ODG1
ADT_A17 f80 rMSH OSFT oUAC rEVN rPID oPD1 rPV1 oPV2 ODB1 OOBX rPID oPD1 rPV1 oPV2 ODB1 OOBX
ADT_A17 60 rMSH OSFT rEVN rPID oPD1 rPV1 oPV2 ODB1 OOBX rPID oPD1 rPV1 oPV2 ODB1 OOBX
ADT_A17 1 rMSH rEVN R@1
ADT_A17 1c rMSH rEVN rPID oPD1 rPV1 oPV2 ODB1 OOBX rPID oPD1 rPV1 oPV2 ODB1 OOBX
ADT_A17 2 rMSH rEVN rPID rPV1 oPV2 OOBX rPID rPV1 oPV2 OOBX
ADT_A18 e0 rMSH OSFT rEVN rPID oPD1 rMRG rPV1
ADT_A18 2 rMSH rEVN rPID oMRG rPV1
ADT_A18 c rMSH rEVN rPID oPD1 oMRG rPV1
ADT_A18 10 rMSH rEVN rPID oPD1 rMRG rPV1
ADT_A18 1 rMSH rEVN rPID rMRG oPV1
ADT_A20 f80 rMSH OSFT oUAC rEVN rNPU
ADT_A20 60 rMSH OSFT rEVN rNPU
ADT_A20 1f rMSH rEVN rNPU
ADT_A21 f80 rMSH OSFT oUAC rEVN rPID oPD1 rPV1 oPV2 ODB1 OOBX
ADT_A21 60 rMSH OSFT rEVN rPID oPD1 rPV1 oPV2 ODB1 OOBX
ADT_A21 10 rMSH rEVN rPID oPD1 rPV1 oPV2 ODB1 OOBX
ADT_A21 1 rMSH rEVN rPID rPV1
ADT_A21 2 rMSH rEVN rPID rPV1 oPV2 OOBX
ADT_A22 1 rMSH rEVN rPID rPV1
ADT_A22 2 rMSH rEVN rPID rPV1 oPV2 OOBX
ADT_A23 1 rMSH rEVN rPID rPV1
ADT_A23 2 rMSH rEVN rPID rPV1 oPV2 OOBX
ADT_A24 f80 rMSH OSFT oUAC rEVN rPID oPD1 oPV1 ODB1 rPID oPD1 oPV1 ODB1
ADT_A24 60 rMSH OSFT rEVN rPID oPD1 oPV1 ODB1 rPID oPD1 oPV1 ODB1
ADT_A24 1c rMSH rEVN rPID oPD1 oPV1 ODB1 rPID oPD1 oPV1 ODB1
ADT_A24 2 rMSH rEVN rPID oPV1 rPID oPV1
ADT_A24 1 rMSH rEVN rPID rPV1 rPID
ADT_A25 2 rMSH rEVN rPID rPV1 oPV2 OOBX
ADT_A26 2 rMSH rEVN rPID rPV1 oPV2 OOBX
ADT_A27 2 rMSH rEVN rPID rPV1 oPV2 OOBX
ADT_A28 2 rMSH rEVN rPID ONK1 rPV1 oPV2 OOBX OAL1 ODG1 OPR1 OGT1 O@d oACC oUB1 oUB2
ADT_A29 2 rMSH rEVN rPID rPV1 oPV2 OOBX
ADT_A30 80 rMSH OSFT oUAC rEVN rPID oPD1 OARV rMRG
ADT_A30 60 rMSH OSFT rEVN rPID oPD1 rMRG
ADT_A30 1c rMSH rEVN rPID oPD1 rMRG
ADT_A30 2 rMSH rEVN rPID rMRG
ADT_A31 2 rMSH rEVN rPID ONK1 rPV1 oPV2 OOBX OAL1 ODG1 OPR1 OGT1 O@d oACC oUB1 oUB2
ADT_A32 2 rMSH rEVN rPID rPV1 oPV2 OOBX
ADT_A33 2 rMSH rEVN rPID rPV1 oPV2 OOBX
ADT_A34 2 rMSH rEVN rPID rMRG
ADT_A35 2 rMSH rEVN rPID rMRG
ADT_A36 2 rMSH rEVN rPID rMRG
ADT_A37 f80 rMSH OSFT oUAC rEVN rPID oPD1 oPV1 ODB1 rPID oPD1 oPV1 ODB1
ADT_A37 60 rMSH OSFT rEVN rPID oPD1 oPV1 ODB1 rPID oPD1 oPV1 ODB1
ADT_A37 10 rMSH rEVN rPID oPD1 oPV1 ODB1 rPID oPD1 oPV1 ODB1
ADT_A37 2 rMSH rEVN rPID oPV1 rPID oPV1
ADT_A38 f80 rMSH OSFT oUAC rEVN rPID oPD1 rPV1 oPV2 ODB1 OOBX ODG1 oDRG
ADT_A38 60 rMSH OSFT rEVN rPID oPD1 rPV1 oPV2 ODB1 OOBX ODG1 oDRG
ADT_A38 14 rMSH rEVN rPID oPD1 rPV1 oPV2 ODB1 OOBX ODG1 oDRG
ADT_A38 8 rMSH rEVN rPID oPD1 rPV1 oPV2 ODB1 OOBX ODG1 rDRG
ADT_A39 f80 rMSH OSFT oUAC rEVN R@z
ADT_A39 60 rMSH OSFT rEVN R@z
ADT_A39 1c rMSH rEVN R@z
ADT_A43 f00 rMSH OSFT oUAC rEVN R@10
ADT_A43 80 rMSH OSFT oUAC rEVN R@gu
ADT_A43 60 rMSH OSFT rEVN R@10
ADT_A43 1c rMSH rEVN R@10
ADT_A44 f00 rMSH OSFT oUAC rEVN R@gu
ADT_A45 f80 rMSH OSFT oUAC rEVN rPID oPD1 R@11
ADT_A45 60 rMSH OSFT rEVN rPID oPD1 R@11
ADT_A45 1c rMSH rEVN rPID oPD1 R@11
ADT_A50 f80 rMSH OSFT oUAC rEVN rPID oPD1 rMRG rPV1
ADT_A50 60 rMSH OSFT rEVN rPID oPD1 rMRG rPV1
ADT_A50 1c rMSH rEVN rPID oPD1 rMRG rPV1
ADT_A52 f80 rMSH OSFT oUAC rEVN rPID oPD1 rPV1 oPV2
ADT_A52 60 rMSH OSFT rEVN rPID oPD1 rPV1 oPV2
ADT_A52 10 rMSH rEVN rPID oPD1 rPV1 oPV2
ADT_A54 f80 rMSH OSFT oUAC rEVN rPID oPD1 OROL rPV1 oPV2 OROL
ADT_A54 60 rMSH OSFT rEVN rPID oPD1 OROL rPV1 oPV2 OROL
ADT_A54 10 rMSH rEVN rPID oPD1 OROL rPV1 oPV2 OROL
ADT_A60 f00 rMSH OSFT oUAC rEVN rPID OARV o@k9 O@ka
ADT_A60 80 rMSH OSFT oUAC rEVN rPID OARV oPV1 oPV2 OARV OIAM
ADT_A60 60 rMSH OSFT rEVN rPID oPV1 oPV2 OIAM
ADT_A60 10 rMSH rEVN rPID oPV1 oPV2 OIAM
ADT_A61 f80 rMSH OSFT oUAC rEVN rPID oPD1 OROL rPV1 OROL oPV2
ADT_A61 60 rMSH OSFT rEVN rPID oPD1 rPV1 OROL oPV2
ADT_A61 10 rMSH rEVN rPID oPD1 rPV1 OROL oPV2
ARD_A19 4 rMSH rMSA oERR rQRD oQRF R@12 oDSC
BAR_P01 e00 rMSH OSFT oUAC rEVN rPID oPD1 OPRT OROL R@pn
BAR_P01 180 rMSH OSFT oUAC rEVN rPID oPD1 OROL R@7c
BAR_P01 60 rMSH OSFT rEVN rPID oPD1 OROL R@7c
BAR_P01 1 rMSH rEVN rPID R@2
BAR_P01 2 rMSH rEVN rPID R@f
BAR_P01 10 rMSH rEVN rPID oPD1 OROL R@7c
BAR_P01 4 rMSH rEVN rPID oPD1 R@13
BAR_P01 8 rMSH rEVN rPID oPD1 R@5s
BAR_P02 f80 rMSH OSFT oUAC rEVN R@14
BAR_P02 60 rMSH OSFT rEVN R@14
BAR_P02 1c rMSH rEVN R@14
BAR_P02 3 rMSH rEVN R@3
BAR_P05 e00 rMSH OSFT oUAC rEVN rPID oPD1 OPRT OROL R@po
BAR_P05 180 rMSH OSFT oUAC rEVN rPID oPD1 OROL R@7d
BAR_P05 60 rMSH OSFT rEVN rPID oPD1 OROL R@7d
BAR_P05 10 rMSH rEVN rPID oPD1 OROL R@7d
BAR_P06 f80 rMSH OSFT oUAC rEVN R@3
BAR_P06 60 rMSH OSFT rEVN R@3
BAR_P06 1c rMSH rEVN R@3
BAR_P10 f80 rMSH OSFT oUAC rEVN rPID rPV1 ODG1 rGP1 O@7e
BAR_P10 60 rMSH OSFT rEVN rPID rPV1 ODG1 rGP1 O@7e
BAR_P10 10 rMSH rEVN rPID rPV1 ODG1 rGP1 O@7e
BAR_P12 e00 rMSH OSFT oUAC rEVN rPID rPV1 ODG1 oDRG O@pl oOBX
BAR_P12 80 rMSH OSFT oUAC rEVN rPID rPV1 ODG1 oDRG O@y
BAR_P12 100 rMSH OSFT oUAC rEVN rPID rPV1 ODG1 oDRG O@y oOBX
BAR_P12 60 rMSH OSFT rEVN rPID rPV1 ODG1 oDRG O@y
BPS_O29 60 rMSH OSFT ONTE o@9v R@9y
BPS_O29 80 rMSH OSFT oUAC ONTE o@9v R@9y
BPS_O29 100 rMSH OSFT oUAC ONTE o@kb R@9y
BPS_O29 e00 rMSH OSFT oUAC ONTE o@pp R@pq
BRP_O30 60 rMSH rMSA OERR OSFT ONTE o@a1
BRP_O30 180 rMSH rMSA OERR OSFT oUAC ONTE o@a1
BRP_O30 e00 rMSH rMSA OERR OSFT oUAC ONTE o@pt
BRT_O32 60 rMSH rMSA OERR OSFT ONTE o@a3
BRT_O32 180 rMSH rMSA OERR OSFT oUAC ONTE o@a3
BRT_O32 e00 rMSH rMSA OERR OSFT oUAC ONTE o@pv
BTS_O31 60 rMSH OSFT ONTE o@9v R@a5
BTS_O31 80 rMSH OSFT oUAC ONTE o@9v R@a5
BTS_O31 100 rMSH OSFT oUAC ONTE o@kb R@a5
BTS_O31 e00 rMSH OSFT oUAC ONTE o@pw R@px
CCF_I22 f00 rMSH OSFT oUAC rPID
CCI_I22 100 rMSH OSFT oUAC rMSA OERR rPID oPD1 ONK1 O@d O@kf O@kk R@kl O@kp O@ks O@kv O@ky OREL
CCI_I22 e00 rMSH OSFT oUAC rMSA OERR rPID oPD1 ONK1 O@d O@q1 O@q4 R@kl O@qb O@qd O@qf O@qh OREL
CCM_I21 100 rMSH OSFT oUAC rPID oPD1 ONK1 O@d O@kf O@kk R@kl O@kp O@ks O@kv O@ky OREL
CCM_I21 e00 rMSH OSFT oUAC rPID oPD1 ONK1 O@d O@q1 O@q4 R@kl O@qb O@qd O@qf O@qh OREL
CCQ_I19 f00 rMSH OSFT oUAC rRF1 O@78 OREL
CCR_I16 100 rMSH OSFT oUAC RRF1 R@78 O@l2 R@l3 ONK1 O@d O@kf O@l6 R@kl O@kp O@ks O@kv O@ky OREL
CCR_I16 e00 rMSH OSFT oUAC RRF1 R@78 O@qk R@l3 ONK1 O@d O@q1 O@qm R@kl O@qb O@qo O@qf O@qh OREL
CCU_I20 100 rMSH OSFT oUAC rRF1 O@78 O@l3 ONK1 O@d O@kf O@kk R@kl O@kp O@ks O@kv O@ky OREL
CCU_I20 e00 rMSH OSFT oUAC rRF1 O@78 O@l3 ONK1 O@d O@q1 O@q4 R@kl O@qb O@qd O@qf O@qh OREL
CQU_I19 100 rMSH OSFT oUAC rMSA OERR rRF1 O@78 O@l3 ONK1 O@d O@kf O@kk R@kl O@kp O@ks O@kv O@ky OREL
CQU_I19 e00 rMSH OSFT oUAC rMSA OERR rRF1 O@78 O@l3 ONK1 O@d O@q1 O@q4 R@kl O@qb O@qd O@qf O@qh OREL
CRM_C01 60 rMSH OSFT R@15
CRM_C01 80 rMSH OSFT oUAC R@15
CRM_C01 100 rMSH OSFT oUAC R@l8
CRM_C01 e00 rMSH OSFT oUAC R@qp
CRM_C01 1c rMSH R@15
CSU_C09 20 rMSH OSFT R@aa
CSU_C09 40 rMSH OSFT R@fe
CSU_C09 80 rMSH OSFT oUAC R@gy
CSU_C09 100 rMSH OSFT oUAC R@lg
CSU_C09 e00 rMSH OSFT oUAC R@qu
CSU_C09 4 rMSH R@1c
CSU_C09 8 rMSH R@5v
CSU_C09 10 rMSH R@7g
DBC_O41 e00 rMSH OSFT oUAC o@qv
DBC_O42 e00 rMSH OSFT oUAC o@qw
DEL_O46 e00 rMSH OSFT oUAC o@qy rDON ONTE
DEO_O45 200 rMSH OSFT oUAC o@qz R@r1
DEO_O45 c00 rMSH OSFT oUAC o@qz R@vo
DER_O44 a00 rMSH OSFT oUAC o@qy R@r2
DER_O44 400 rMSH OSFT oUAC o@qy R@r8
DFT_P03 600 rMSH OSFT oUAC rEVN rPID oPD1 OPRT OROL o@r3 ODB1 O@ac R@r5 ODG1 oDRG OGT1 O@pm oACC
DFT_P03 800 rMSH OSFT oUAC rEVN rPID oPD1 OPRT OROL oPV1 o@w0 ODB1 O@ac R@r5 ODG1 oDRG OGT1 O@pm oACC
DFT_P03 100 rMSH OSFT oUAC rEVN rPID oPD1 OROL o@lh ODB1 O@ac R@af ODG1 oDRG OGT1 O@7a oACC
DFT_P03 80 rMSH OSFT oUAC rEVN rPID oPD1 OROL oPV1 oPV2 OROL ODB1 O@ac R@af ODG1 oDRG OGT1 O@7a oACC
DFT_P03 60 rMSH OSFT rEVN rPID oPD1 OROL oPV1 oPV2 OROL ODB1 O@ac R@af ODG1 oDRG OGT1 O@7a oACC
DFT_P03 10 rMSH rEVN rPID oPD1 OROL oPV1 oPV2 OROL ODB1 O@7i R@7m ODG1 oDRG OGT1 O@7a oACC
DFT_P03 8 rMSH rEVN rPID oPD1 oPV1 oPV2 ODB1 OOBX R@1e ODG1 oDRG OGT1 O@5q oACC
DFT_P03 4 rMSH rEVN rPID oPD1 oPV1 oPV2 ODB1 OOBX R@1e ODG1 oDRG OGT1 O@d oACC
DFT_P03 1 rMSH rEVN rPID oPV1 OFT1
DFT_P03 2 rMSH rEVN rPID oPV1 oPV2 OOBX RFT1
DFT_P11 600 rMSH OSFT oUAC rEVN rPID oPD1 OPRT OROL o@r3 ODB1 O@ac ODG1 oDRG OGT1 O@pm oACC R@r7
DFT_P11 800 rMSH OSFT oUAC rEVN rPID oPD1 OPRT OROL oPV1 o@w0 ODB1 O@ac ODG1 oDRG OGT1 O@pm oACC R@r7
DFT_P11 100 rMSH OSFT oUAC rEVN rPID oPD1 OROL o@lh ODB1 O@ac ODG1 oDRG OGT1 O@7a oACC R@ag
DFT_P11 80 rMSH OSFT oUAC rEVN rPID oPD1 OROL oPV1 oPV2 OROL ODB1 O@ac ODG1 oDRG OGT1 O@7a oACC R@ag
DFT_P11 60 rMSH OSFT rEVN rPID oPD1 OROL oPV1 oPV2 OROL ODB1 O@ac ODG1 oDRG OGT1 O@7a oACC R@ag
DFT_P11 10 rMSH rEVN rPID oPD1 OROL oPV1 oPV2 OROL ODB1 O@7i ODG1 oDRG OGT1 O@7a oACC R@7o
DOC_T12 b8 rMSH rMSA oERR oQAK rQRD R@1f oDSC
DOC_T12 40 rMSH rMSA oERR oQAK rQRD R@ff oDSC
DOC_T12 4 rMSH rMSA oERR rQRD R@1f oDSC
DPR_O48 e00 rMSH OSFT oUAC o@qy R@r8 o@ra
DRC_O47 e00 rMSH OSFT oUAC o@qy R@r8
DRG_O43 e00 rMSH OSFT oUAC o@qy
DSR_P04 2 rMSH rMSA oERR rQRD oQRF RDSP oDSC
DSR_Q01 60 rMSH OSFT rMSA oERR oQAK rQRD oQRF RDSP oDSC
DSR_Q01 1c rMSH rMSA oERR oQAK rQRD oQRF RDSP oDSC
DSR_Q01 2 rMSH rMSA oERR rQRD oQRF RDSP oDSC
DSR_Q01 1 rMSH rMSA rQRD oQRF RDSP rDSC
DSR_Q03 60 rMSH OSFT oMSA oERR oQAK rQRD oQRF RDSP oDSC
DSR_Q03 1c rMSH oMSA oERR oQAK rQRD oQRF RDSP oDSC
DSR_Q03 2 rMSH oMSA rQRD oQRF RDSP oDSC
DSR_Q03 1 rMSH rQRD oQRF RDSP oDSC
DSR_R03 2 rMSH oMSA rQRD oQRF RDSP oDSC
EAC_U07 180 rMSH OSFT oUAC rEQU R@ai oROL
EAC_U07 e00 rMSH OSFT oUAC rEQU R@rc
EAC_U07 60 rMSH OSFT rEQU R@ai oROL
EAC_U07 10 rMSH rEQU RECD oSAC oCNS oROL
EAN_U09 e00 rMSH OSFT oUAC rEQU R@7p
EAN_U09 180 rMSH OSFT oUAC rEQU R@7p oROL
EAN_U09 60 rMSH OSFT rEQU R@7p oROL
EAN_U09 10 rMSH rEQU R@7p oROL
EAR_U08 e00 rMSH OSFT oUAC rEQU R@aj
EAR_U08 180 rMSH OSFT oUAC rEQU R@aj oROL
EAR_U08 60 rMSH OSFT rEQU R@aj oROL
EAR_U08 10 rMSH rEQU R@7q oROL
EDR_Q01 4 rMSH rMSA oERR rQAK RDSP oDSC
EDR_R07 60 rMSH OSFT rMSA oERR rQAK RDSP oDSC
EDR_R07 18 rMSH rMSA oERR rQAK RDSP oDSC
EHC_E01 180 rMSH OSFT OUAC r@h7
EHC_E01 e00 rMSH OSFT OUAC r@rh
EHC_E02 180 rMSH OSFT OUAC r@ha
EHC_E02 e00 rMSH OSFT OUAC r@ri
EHC_E04 f80 rMSH OSFT OUAC r@hd
EHC_E10 f80 rMSH OSFT OUAC rMSA OERR R@hh
EHC_E12 f80 rMSH OSFT OUAC rRFI OCTD rIVC rPSS rPSG oPID OPSL R@hi
EHC_E13 f80 rMSH OSFT OUAC rMSA OERR rRFI OCTD rIVC rPSS rPSG oPID oPSL R@hk
EHC_E15 180 rMSH OSFT OUAC r@hl O@hp O@hq
EHC_E15 e00 rMSH OSFT OUAC r@hl O@hp O@rj
EHC_E20 180 rMSH OSFT OUAC r@ht
EHC_E20 e00 rMSH OSFT OUAC r@rl
EHC_E21 f80 rMSH OSFT OUAC r@hv
EHC_E24 180 rMSH OSFT OUAC rMSA OERR r@hy
EHC_E24 e00 rMSH OSFT OUAC rMSA OERR r@rn
EQQ_Q01 4 rMSH rEQL oDSC
EQQ_Q04 60 rMSH OSFT rEQL oDSC
EQQ_Q04 18 rMSH rEQL oDSC
ERP_Q01 4 rMSH rMSA oERR rQAK rERQ oDSC
ERP_R09 60 rMSH OSFT rMSA oERR rQAK rERQ oDSC
ERP_R09 18 rMSH rMSA oERR rQAK rERQ oDSC
ESR_U02 e00 rMSH OSFT oUAC rEQU
ESR_U02 180 rMSH OSFT oUAC rEQU oROL
ESR_U02 60 rMSH OSFT rEQU oROL
ESR_U02 10 rMSH rEQU oROL
ESU_U01 e00 rMSH OSFT oUAC rEQU OISD
ESU_U01 180 rMSH OSFT oUAC rEQU OISD oROL
ESU_U01 60 rMSH OSFT rEQU OISD oROL
ESU_U01 10 rMSH rEQU OISD oROL
INR_U06 e00 rMSH OSFT oUAC rEQU RINV
INR_U06 180 rMSH OSFT oUAC rEQU RINV oROL
INR_U06 60 rMSH OSFT rEQU RINV oROL
INR_U06 10 rMSH rEQU RINV oROL
INU_U05 e00 rMSH OSFT oUAC rEQU RINV
INU_U05 180 rMSH OSFT oUAC rEQU RINV oROL
INU_U05 60 rMSH OSFT rEQU RINV oROL
INU_U05 10 rMSH rEQU RINV oROL
LSU_U12 e00 rMSH OSFT oUAC rEQU REQP
LSU_U12 180 rMSH OSFT oUAC rEQU REQP oROL
LSU_U12 60 rMSH OSFT rEQU REQP oROL
LSU_U12 10 rMSH rEQU REQP oROL
MCF_Q02 1 rMSH rMSA
MDM_T01 80 rMSH OSFT oUAC rEVN rPID rPV1 O@ak rTXA
MDM_T01 f00 rMSH OSFT oUAC rEVN rPID rPV1 O@ak rTXA OCON
MDM_T01 60 rMSH OSFT rEVN rPID rPV1 O@ak rTXA
MDM_T01 1c rMSH rEVN rPID rPV1 rTXA
MDM_T02 f00 rMSH OSFT oUAC rEVN rPID rPV1 O@ak rTXA OCON R@1x
MDM_T02 80 rMSH OSFT oUAC rEVN rPID rPV1 O@ak rTXA R@1x
MDM_T02 20 rMSH OSFT rEVN rPID rPV1 O@ak rTXA R@1x
MDM_T02 40 rMSH OSFT rEVN rPID rPV1 O@ak rTXA R@fg
MDM_T02 1c rMSH rEVN rPID rPV1 rTXA ROBX
MFD_M01 2 rMSH rMFI OMFA
MFD_M02 2 rMSH rMFI OMFA
MFD_M03 2 rMSH rMFI OMFA
MFK_M01 f80 rMSH OSFT oUAC rMSA OERR rMFI OMFA
MFK_M01 60 rMSH OSFT rMSA OERR rMFI OMFA
MFK_M01 1a rMSH rMSA oERR rMFI OMFA
MFK_M01 4 rMSH rMSA rMFI OMFA
MFK_M02 2 rMSH rMSA oERR rMFI OMFA
MFK_M02 4 rMSH rMSA rMFI OMFA
MFK_M03 2 rMSH rMSA oERR rMFI OMFA
MFN_M01 e0 rMSH OSFT rMFI R@al
MFN_M01 1e rMSH rMFI R@g
MFN_M02 f80 rMSH OSFT oUAC rMFI R@am
MFN_M02 60 rMSH OSFT rMFI R@am
MFN_M02 c rMSH rMFI R@1g
MFN_M02 10 rMSH rMFI R@7r
MFN_M02 2 rMSH rMFI R@h
MFN_M03 e0 rMSH OSFT rMFI R@1h
MFN_M03 14 rMSH rMFI R@1h
MFN_M03 2 rMSH rMFI R@i
MFN_M04 c00 rMSH OSFT oUAC rMFI ONTE R@vp
MFN_M04 380 rMSH OSFT oUAC rMFI R@1k
MFN_M04 60 rMSH OSFT rMFI R@1k
MFN_M04 10 rMSH rMFI R@1k
MFN_M05 f80 rMSH OSFT oUAC rMFI R@1j
MFN_M05 60 rMSH OSFT rMFI R@1j
MFN_M05 14 rMSH rMFI R@1j
MFN_M06 f80 rMSH OSFT oUAC rMFI R@1m
MFN_M06 60 rMSH OSFT rMFI R@1m
MFN_M06 4 rMSH rMFI R@1k
MFN_M06 10 rMSH rMFI R@1m
MFN_M07 f80 rMSH OSFT oUAC rMFI R@7s
MFN_M07 60 rMSH OSFT rMFI R@7s
MFN_M07 4 rMSH rMFI R@1m
MFN_M07 10 rMSH rMFI R@7s
MFN_M08 180 rMSH OSFT oUAC rMFI R@7t
MFN_M08 600 rMSH OSFT oUAC rMFI R@ro
MFN_M08 800 rMSH OSFT oUAC rMFI R@w1
MFN_M08 60 rMSH OSFT rMFI R@7t
MFN_M08 4 rMSH rMFI R@1o
MFN_M08 8 rMSH rMFI R@5w
MFN_M08 10 rMSH rMFI R@7t
MFN_M09 180 rMSH OSFT oUAC rMFI R@5x
MFN_M09 600 rMSH OSFT oUAC rMFI R@rp
MFN_M09 800 rMSH OSFT oUAC rMFI R@w2
MFN_M09 60 rMSH OSFT rMFI R@5x
MFN_M09 4 rMSH rMFI R@1q
MFN_M09 18 rMSH rMFI R@5x
MFN_M10 180 rMSH OSFT oUAC rMFI R@5y
MFN_M10 600 rMSH OSFT oUAC rMFI R@rq
MFN_M10 800 rMSH OSFT oUAC rMFI R@w3
MFN_M10 60 rMSH OSFT rMFI R@5y
MFN_M10 4 rMSH rMFI R@1s
MFN_M10 18 rMSH rMFI R@5y
MFN_M11 180 rMSH OSFT oUAC rMFI R@1u
MFN_M11 600 rMSH OSFT oUAC rMFI R@rr
MFN_M11 800 rMSH OSFT oUAC rMFI R@w4
MFN_M11 60 rMSH OSFT rMFI R@1u
MFN_M11 1c rMSH rMFI R@1u
MFN_M12 180 rMSH OSFT oUAC rMFI R@7u
MFN_M12 e00 rMSH OSFT oUAC rMFI R@rt
MFN_M12 60 rMSH OSFT rMFI R@7u
MFN_M12 10 rMSH rMFI R@7u
MFN_M13 f80 rMSH OSFT oUAC rMFI RMFE
MFN_M13 60 rMSH OSFT rMFI RMFE
MFN_M15 f80 rMSH OSFT oUAC rMFI R@an
MFN_M15 60 rMSH OSFT rMFI R@an
MFN_M16 f80 rMSH OSFT oUAC rMFI R@i3
MFN_M17 f80 rMSH OSFT oUAC rMFI R@i4
MFN_M18 800 rMSH OSFT oUAC rMFI R@w7
MFN_Znn f80 rMSH OSFT oUAC rMFI R@ao
MFN_Znn 60 rMSH OSFT rMFI R@ao
MFQ_M01 80 rMSH OSFT oUAC rQRD oQRF oDSC
MFQ_M01 60 rMSH OSFT rQRD oQRF oDSC
MFQ_M01 1a rMSH rQRD oQRF oDSC
MFQ_M02 2 rMSH rQRD oQRF oDSC
MFQ_M03 2 rMSH rQRD oQRF oDSC
MFR_M01 80 rMSH OSFT oUAC rMSA OERR oQAK rQRD oQRF rMFI R@ap oDSC
MFR_M01 20 rMSH OSFT rMSA OERR oQAK rQRD oQRF rMFI R@ap oDSC
MFR_M01 40 rMSH OSFT rMSA OERR oQAK rQRD oQRF rMFI R@fh oDSC
MFR_M01 18 rMSH rMSA oERR oQAK rQRD oQRF rMFI R@5z oDSC
MFR_M01 2 rMSH rMSA oERR rQRD oQRF rMFI R@g oDSC
MFR_M02 2 rMSH rMSA oERR rQRD oQRF rMFI R@h oDSC
MFR_M03 2 rMSH rMSA oERR rQRD oQRF rMFI R@i oDSC
MFR_M04 80 rMSH OSFT oUAC rMSA OERR oQAK rQRD oQRF rMFI R@fi oDSC
MFR_M04 20 rMSH OSFT rMSA OERR oQAK rQRD oQRF rMFI R@aq oDSC
MFR_M04 40 rMSH OSFT rMSA OERR oQAK rQRD oQRF rMFI R@fi oDSC
MFR_M05 80 rMSH OSFT oUAC rMSA OERR oQAK rQRD oQRF rMFI R@i5 oDSC
MFR_M05 60 rMSH OSFT rMSA OERR oQAK rQRD oQRF rMFI R@ar oDSC
MFR_M06 60 rMSH OSFT rMSA OERR oQAK rQRD oQRF rMFI R@as oDSC
MFR_M06 80 rMSH OSFT rMSA OERR oQAK rQRD oQRF rMFI R@i6 oDSC
MFR_M07 e0 rMSH OSFT rMSA OERR oQAK rQRD oQRF rMFI R@at oDSC
NMD_N01 2 rMSH R@m
NMD_N02 60 rMSH OSFT R@m
NMD_N02 f80 rMSH OSFT oUAC R@m
NMD_N02 18 rMSH R@m
NMQ_N01 60 rMSH OSFT o@n R@o
NMQ_N01 80 rMSH OSFT oUAC o@n R@o
NMQ_N01 18 rMSH o@n R@o
NMQ_N02 2 rMSH o@n R@o
NMR_N01 80 rMSH OSFT oUAC rMSA OERR oQRD R@p
NMR_N01 60 rMSH OSFT rMSA OERR oQRD R@p
NMR_N01 8 rMSH rMSA OERR oQRD R@p
NMR_N01 10 rMSH rMSA oERR oQRD R@p
NMR_N02 2 rMSH rMSA oERR oQRD R@p
OMB_O27 60 rMSH OSFT ONTE o@1w R@au
OMB_O27 80 rMSH OSFT oUAC ONTE o@1w R@au
OMB_O27 100 rMSH OSFT oUAC ONTE o@li R@au
OMB_O27 e00 rMSH OSFT oUAC ONTE o@ru R@rv
OMD_O01 c rMSH ONTE o@1w R@1z O@20
OMD_O03 10 rMSH ONTE o@1w R@7w O@20
OMD_O03 60 rMSH OSFT ONTE o@1w R@aw O@ay
OMD_O03 80 rMSH OSFT oUAC ONTE o@1w R@aw O@ay
OMD_O03 100 rMSH OSFT oUAC ONTE o@li R@aw O@ay
OMD_O03 e00 rMSH OSFT oUAC ONTE o@ru R@rx O@ry
OMG_O19 10 rMSH ONTE o@1w R@82
OMG_O19 60 rMSH OSFT ONTE o@az R@b4
OMG_O19 80 rMSH OSFT oUAC ONTE o@az R@i9
OMG_O19 100 rMSH OSFT oUAC ONTE o@lk R@lv
OMG_O19 600 rMSH OSFT oUAC ONTE o@rz R@s3
OMG_O19 800 rMSH OSFT oUAC ONTE o@rz R@w8
OMI_O23 60 rMSH OSFT ONTE o@1w R@b5
OMI_O23 80 rMSH OSFT oUAC ONTE o@1w R@ia
OMI_O23 100 rMSH OSFT oUAC ONTE o@lw R@lx
OMI_O23 e00 rMSH OSFT oUAC ONTE o@ru R@s4
OML_O21 10 rMSH ONTE o@1w R@8a
OML_O21 20 rMSH OSFT ONTE o@az R@ba
OML_O21 40 rMSH OSFT ONTE o@az R@fj
OML_O21 80 rMSH OSFT oUAC ONTE o@az R@ie
OML_O21 100 rMSH OSFT oUAC ONTE o@lk R@m2
OML_O21 600 rMSH OSFT oUAC ONTE o@rz R@s9
OML_O21 800 rMSH OSFT oUAC ONTE o@rz R@wa
OML_O33 60 rMSH OSFT ONTE o@az R@bd
OML_O33 80 rMSH OSFT oUAC ONTE o@az R@ih
OML_O33 100 rMSH OSFT oUAC ONTE o@lk R@m5
OML_O33 600 rMSH OSFT oUAC ONTE o@rz R@sc
OML_O33 800 rMSH OSFT oUAC ONTE o@rz R@wd
OML_O35 20 rMSH OSFT ONTE o@az R@bg
OML_O35 40 rMSH OSFT ONTE o@az R@fl
OML_O35 80 rMSH OSFT oUAC ONTE o@az R@ik
OML_O35 100 rMSH OSFT oUAC ONTE o@lk R@m7
OML_O35 600 rMSH OSFT oUAC ONTE o@rz R@se
OML_O35 800 rMSH OSFT oUAC ONTE o@rz R@wf
OML_O39 100 rMSH OSFT oUAC ONTE o@lk R@me
OML_O39 e00 rMSH OSFT oUAC ONTE o@rz R@me
OMN_O01 c rMSH ONTE o@1w R@22
OMN_O07 10 rMSH ONTE o@1w R@8b
OMN_O07 60 rMSH OSFT ONTE o@1w R@bh
OMN_O07 80 rMSH OSFT oUAC ONTE o@1w R@bh
OMN_O07 100 rMSH OSFT oUAC ONTE o@li R@bh
OMN_O07 e00 rMSH OSFT oUAC ONTE o@ru R@sf
OMP_O09 10 rMSH ONTE o@1w R@8c
OMP_O09 60 rMSH OSFT ONTE o@1w R@bj
OMP_O09 80 rMSH OSFT oUAC ONTE o@1w R@bj
OMP_O09 100 rMSH OSFT oUAC ONTE o@mg R@mh
OMP_O09 e00 rMSH OSFT oUAC ONTE o@sh R@si
OMQ_O42 a00 rMSH OSFT oUAC ONTE o@rz R@sk
OMQ_O42 400 rMSH OSFT oUAC ONTE o@rz R@vr
OMS_O01 c rMSH ONTE o@1w R@24
OMS_O05 10 rMSH ONTE o@1w R@8b
OMS_O05 60 rMSH OSFT ONTE o@1w R@bh
OMS_O05 80 rMSH OSFT oUAC ONTE o@1w R@bh
OMS_O05 100 rMSH OSFT oUAC ONTE o@li R@bh
OMS_O05 e00 rMSH OSFT oUAC ONTE o@ru R@sf
OPL_O37 100 rMSH OSFT oUAC ONTE RPRT o@il R@mq
OPL_O37 600 rMSH OSFT oUAC ONTE RPRT o@il R@sr
OPL_O37 800 rMSH OSFT oUAC ONTE RPRT o@il R@wg
OPL_O37 80 rMSH OSFT oUAC ONTE RROL o@il R@ir
OPR_O38 80 rMSH rMSA OERR OSFT oUAC ONTE o@iv
OPR_O38 100 rMSH rMSA OERR OSFT oUAC ONTE o@mu
OPR_O38 e00 rMSH rMSA OERR OSFT oUAC ONTE o@sv
OPU_R25 80 rMSH OSFT oUAC oNTE rPV1 oPV2 OOBX ONTE RROL R@j2
OPU_R25 100 rMSH OSFT oUAC oNTE rPV1 oPV2 OPRT O@mv R@n2
OPU_R25 e00 rMSH OSFT oUAC oNTE rPV1 oPV2 OPRT O@mv R@sz
ORA_R33 f00 rMSH OSFT oUAC rMSA OERR oORC
ORA_R41 e00 rMSH OSFT oUAC rMSA OERR OPRT
ORB_O28 60 rMSH rMSA OERR OSFT ONTE o@bm
ORB_O28 180 rMSH rMSA OERR OSFT oUAC ONTE o@bm
ORB_O28 e00 rMSH rMSA OERR OSFT oUAC ONTE o@t2
ORD_O02 c rMSH rMSA oERR ONTE o@28
ORD_O04 60 rMSH rMSA OERR OSFT ONTE o@bp
ORD_O04 180 rMSH rMSA OERR OSFT oUAC ONTE o@bp
ORD_O04 e00 rMSH rMSA OERR OSFT oUAC ONTE o@t6
ORD_O04 10 rMSH rMSA oERR ONTE o@28
ORF_R04 80 rMSH OSFT oUAC rMSA rQRD oQRF R@j5 OERR oQAK oDSC
ORF_R04 20 rMSH OSFT rMSA rQRD oQRF R@br OERR oQAK oDSC
ORF_R04 40 rMSH OSFT rMSA rQRD oQRF R@fq OERR oQAK oDSC
ORF_R04 2 rMSH rMSA R@q R@r oDSC
ORF_R04 4 rMSH rMSA rQRD oQRF R@2a oDSC
ORF_R04 8 rMSH rMSA rQRD oQRF R@2a oERR oQAK oDSC
ORF_R04 10 rMSH rMSA rQRD oQRF R@8e oERR oQAK oDSC
ORG_O20 60 rMSH rMSA OERR OSFT ONTE o@bu
ORG_O20 80 rMSH rMSA OERR OSFT oUAC ONTE o@j8
ORG_O20 100 rMSH rMSA OERR OSFT oUAC ONTE o@n6
ORG_O20 a00 rMSH rMSA OERR OSFT oUAC ONTE o@ta
ORG_O20 400 rMSH rMSA OERR OSFT oUAC ONTE o@vt
ORG_O20 10 rMSH rMSA oERR ONTE o@2l
ORI_O24 60 rMSH rMSA OERR OSFT ONTE o@bw
ORI_O24 80 rMSH rMSA OERR OSFT oUAC ONTE o@ja
ORI_O24 100 rMSH rMSA OERR OSFT oUAC ONTE o@n8
ORI_O24 e00 rMSH rMSA OERR OSFT oUAC ONTE o@td
ORL_O22 60 rMSH rMSA OERR OSFT ONTE o@c0
ORL_O22 80 rMSH rMSA OERR OSFT oUAC ONTE o@jd
ORL_O22 100 rMSH rMSA OERR OSFT oUAC ONTE o@nb
ORL_O22 e00 rMSH rMSA OERR OSFT oUAC ONTE o@te
ORL_O22 10 rMSH rMSA oERR ONTE o@8k
ORL_O34 60 rMSH rMSA OERR OSFT ONTE o@c6
ORL_O34 80 rMSH rMSA OERR OSFT oUAC ONTE o@jh
ORL_O34 100 rMSH rMSA OERR OSFT oUAC ONTE o@nf
ORL_O34 e00 rMSH rMSA OERR OSFT oUAC ONTE o@tf
ORL_O36 60 rMSH rMSA OERR OSFT ONTE o@cc
ORL_O36 80 rMSH rMSA OERR OSFT oUAC ONTE o@jk
ORL_O36 100 rMSH rMSA OERR OSFT oUAC ONTE o@ni
ORL_O36 e00 rMSH rMSA OERR OSFT oUAC ONTE o@tg
ORL_O40 100 rMSH rMSA OERR OSFT oUAC ONTE o@nq
ORL_O40 e00 rMSH rMSA OERR OSFT oUAC ONTE o@ti
ORL_O41 c00 rMSH rMSA OERR OSFT oUAC ONTE o@vv
ORL_O42 c00 rMSH rMSA OERR OSFT oUAC ONTE o@vw
ORL_O43 c00 rMSH rMSA OERR OSFT oUAC ONTE o@vx
ORL_O44 c00 rMSH rMSA OERR OSFT oUAC ONTE o@vy
ORM_O01 4 rMSH ONTE o@1w R@2c
ORM_O01 90 rMSH ONTE o@1w R@8m
ORM_O01 60 rMSH ONTE o@1w R@cf
ORM_O01 1 rMSH ONTE o@4 R@6
ORM_O01 2 rMSH ONTE o@4 R@u
ORM_O01 8 rMSH ONTE o@60 R@63
ORN_O02 c rMSH rMSA oERR ONTE o@2e
ORN_O08 60 rMSH rMSA OERR OSFT ONTE o@ch
ORN_O08 180 rMSH rMSA OERR OSFT oUAC ONTE o@ch
ORN_O08 e00 rMSH rMSA OERR OSFT oUAC ONTE o@tl
ORN_O08 10 rMSH rMSA oERR ONTE o@2e
ORP_O10 60 rMSH rMSA OERR OSFT ONTE o@ck
ORP_O10 80 rMSH rMSA OERR OSFT oUAC ONTE o@ck
ORP_O10 f00 rMSH rMSA OERR OSFT oUAC ONTE o@nt
ORP_O10 10 rMSH rMSA oERR ONTE o@4x
ORR_O02 a0 rMSH rMSA OERR ONTE o@2g
ORR_O02 40 rMSH rMSA OERR ONTE o@fs
ORR_O02 1 rMSH rMSA ONTE o@9
ORR_O02 2 rMSH rMSA ONTE o@x
ORR_O02 c rMSH rMSA oERR ONTE o@2g
ORR_O02 10 rMSH rMSA oERR ONTE o@8p
ORS_O02 8 rMSH rMSA oERR ONTE o@65
ORS_O06 60 rMSH rMSA OERR OSFT ONTE o@ch
ORS_O06 180 rMSH rMSA OERR OSFT oUAC ONTE o@ch
ORS_O06 e00 rMSH rMSA OERR OSFT oUAC ONTE o@tm
ORS_O06 10 rMSH rMSA oERR ONTE o@8q
ORU_R01 60 rMSH OSFT R@co oDSC
ORU_R01 80 rMSH OSFT oUAC R@jn oDSC
ORU_R01 100 rMSH OSFT oUAC R@ny oDSC
ORU_R01 e00 rMSH OSFT oUAC R@ts oDSC
ORU_R01 4 rMSH R@2j oDSC
ORU_R01 8 rMSH R@67 oDSC
ORU_R01 10 rMSH R@8s oDSC
ORU_R01 3 rMSH R@c oDSC
ORU_R03 1 rMSH R@c oDSC
ORU_R30 80 rMSH OSFT oUAC rPID oPD1 OOBX o@16 rORC rOBR ONTE OROL O@a6 R@1x
ORU_R30 100 rMSH OSFT oUAC rPID oPD1 OPRT O@nu o@l9 rORC rOBR ONTE OPRT O@a6 R@ll
ORU_R30 e00 rMSH OSFT oUAC rPID oPD1 OPRT OARV O@nu o@l9 rORC OPRT rOBR ONTE OPRT O@a6 R@ll
ORU_R30 60 rMSH OSFT rPID oPD1 o@16 rORC rOBR ONTE O@a6 R@1x
ORX_O43 e00 rMSH rMSA OERR OSFT oUAC ONTE o@tu
OSM_R26 100 rMSH OSFT oUAC R@o6
OSM_R26 e00 rMSH OSFT oUAC R@tz
OSQ_Q06 80 rMSH OSFT oUAC rQRD oQRF oDSC
OSQ_Q06 60 rMSH OSFT rQRD oQRF oDSC
OSQ_Q06 1c rMSH rQRD oQRF oDSC
OSR_Q06 20 rMSH rMSA OERR OSFT ONTE rQRD oQRF o@cq oDSC
OSR_Q06 40 rMSH rMSA OERR OSFT ONTE rQRD oQRF o@fu oDSC
OSR_Q06 80 rMSH rMSA OERR OSFT oUAC ONTE rQRD oQRF o@cq oDSC
OSR_Q06 10 rMSH rMSA oERR ONTE rQRD oQRF o@2g oDSC
OSR_Q06 4 rMSH rMSA oERR ONTE rQRD oQRF o@2l oDSC
OSR_Q06 8 rMSH rMSA oERR ONTE rQRD oQRF o@6a oDSC
OSU_O41 e00 rMSH rMSA OERR OSFT oUAC ONTE oPID OARV R@u0
OUL_R21 80 rMSH OSFT oNTE o@2h R@cs oDSC
OUL_R21 60 rMSH OSFT oNTE o@8t o@16 R@cs oDSC
OUL_R21 10 rMSH oNTE o@8t o@16 R@8w oDSC
OUL_R22 20 rMSH OSFT oNTE o@8t o@16 R@cw oDSC
OUL_R22 40 rMSH OSFT oNTE o@8t o@16 R@fx oDSC
OUL_R22 80 rMSH OSFT oUAC oNTE o@jo ONK1 R@jq oDSC
OUL_R22 100 rMSH OSFT oUAC oNTE o@o7 ONK1 R@oa oDSC
OUL_R22 e00 rMSH OSFT oUAC oNTE o@u1 ONK1 R@u3 oDSC
OUL_R23 20 rMSH OSFT oNTE o@8t o@16 R@cy oDSC
OUL_R23 40 rMSH OSFT oNTE o@fy o@fz R@g2 oDSC
OUL_R23 80 rMSH OSFT oUAC oNTE o@jo ONK1 R@js oDSC
OUL_R23 100 rMSH OSFT oUAC oNTE o@o7 ONK1 R@oc oDSC
OUL_R23 e00 rMSH OSFT oUAC oNTE o@u1 ONK1 R@u5 oDSC
OUL_R24 20 rMSH OSFT oNTE o@8t o@16 R@d0 oDSC
OUL_R24 40 rMSH OSFT oNTE o@fy o@fz R@g4 oDSC
OUL_R24 80 rMSH OSFT oUAC oNTE o@jo ONK1 R@jt oDSC
OUL_R24 100 rMSH OSFT oUAC oNTE o@o7 ONK1 R@oe oDSC
OUL_R24 e00 rMSH OSFT oUAC oNTE o@u1 ONK1 R@u6 oDSC
PEX_P07 80 rMSH OSFT oUAC rEVN rPID oPD1 ONTE o@16 R@d7
PEX_P07 e00 rMSH OSFT oUAC rEVN rPID oPD1 OPRT OARV ONTE o@l9 R@oo
PEX_P07 100 rMSH OSFT oUAC rEVN rPID oPD1 OPRT ONTE o@l9 R@oo
PEX_P07 60 rMSH OSFT rEVN rPID oPD1 ONTE o@16 R@d7
PEX_P07 1c rMSH rEVN rPID oPD1 ONTE o@16 R@2u
PGL_PC6 180 rMSH OSFT oUAC rPID o@1v R@db
PGL_PC6 e00 rMSH OSFT oUAC rPID o@1v R@uc
PGL_PC6 20 rMSH OSFT rPID o@1v R@db
PGL_PC6 40 rMSH OSFT rPID o@1v R@g8
PGL_PC6 4 rMSH rPID o@1v R@33
PGL_PC6 8 rMSH rPID o@1v R@6e
PGL_PC6 10 rMSH rPID o@1v R@90
PIN_I07 c rMSH R@34 rPID ONK1 o@35 ONTE
PMU_B01 80 rMSH OSFT oUAC rEVN rSTF OPRA OORG OAFF OLAN OEDU OCER
PMU_B01 e00 rMSH OSFT oUAC rEVN rSTF OPRA OORG OAFF OLAN OEDU OCER ONK1 OPRT OROL
PMU_B01 100 rMSH OSFT oUAC rEVN rSTF OPRA OORG OAFF OLAN OEDU OCER ONK1 OROL
PMU_B01 60 rMSH OSFT rEVN rSTF OPRA OORG OAFF OLAN OEDU OCER
PMU_B01 10 rMSH rEVN rSTF OPRA OORG OAFF OLAN OEDU
PMU_B03 f80 rMSH OSFT oUAC rEVN rSTF
PMU_B03 60 rMSH OSFT rEVN rSTF
PMU_B03 10 rMSH rEVN rSTF
PMU_B04 f80 rMSH OSFT oUAC rEVN rSTF OPRA OORG
PMU_B04 60 rMSH OSFT rEVN rSTF OPRA OORG
PMU_B04 10 rMSH rEVN rSTF OPRA oORG
PMU_B07 180 rMSH OSFT oUAC rEVN rSTF oPRA O@dc
PMU_B07 e00 rMSH OSFT oUAC rEVN rSTF oPRA O@ud
PMU_B07 60 rMSH OSFT rEVN rSTF oPRA O@dc
PMU_B08 f80 rMSH OSFT oUAC rEVN rSTF oPRA OCER
PMU_B08 60 rMSH OSFT rEVN rSTF oPRA OCER
PPG_PCG 180 rMSH OSFT oUAC rPID o@1v R@de
PPG_PCG e00 rMSH OSFT oUAC rPID o@1v R@ug
PPG_PCG 20 rMSH OSFT rPID o@1v R@de
PPG_PCG 40 rMSH OSFT rPID o@1v R@ga
PPG_PCG 4 rMSH rPID o@1v R@39
PPG_PCG 8 rMSH rPID o@1v R@6g
PPG_PCG 10 rMSH rPID o@1v R@92
PPP_PCB 180 rMSH OSFT oUAC rPID o@1v R@dg
PPP_PCB e00 rMSH OSFT oUAC rPID o@1v R@uj
PPP_PCB 20 rMSH OSFT rPID o@1v R@dg
PPP_PCB 40 rMSH OSFT rPID o@1v R@gc
PPP_PCB 4 rMSH rPID o@1v R@3c
PPP_PCB 18 rMSH rPID o@1v R@6i
PPR_PC1 180 rMSH OSFT oUAC rPID o@1v R@dh
PPR_PC1 e00 rMSH OSFT oUAC rPID o@1v R@uk
PPR_PC1 20 rMSH OSFT rPID o@1v R@dh
PPR_PC1 40 rMSH OSFT rPID o@1v R@gd
PPR_PC1 4 rMSH rPID o@1v R@3d
PPR_PC1 8 rMSH rPID o@1v R@6k
PPR_PC1 10 rMSH rPID o@1v R@93
PPT_PCL 180 rMSH OSFT oUAC rMSA OERR oQAK rQRD R@di
PPT_PCL 20 rMSH OSFT rMSA OERR oQAK rQRD R@di
PPT_PCL 40 rMSH OSFT rMSA OERR oQAK rQRD R@ge
PPT_PCL 18 rMSH rMSA oERR oQAK rQRD R@6l
PPT_PCL 4 rMSH rMSA oERR rQRD R@3e
PPV_PCA 180 rMSH OSFT oUAC rMSA OERR oQAK rQRD R@jv
PPV_PCA 20 rMSH OSFT rMSA OERR oQAK rQRD R@dn
PPV_PCA 40 rMSH OSFT rMSA OERR oQAK rQRD R@gj
PPV_PCA 18 rMSH rMSA oERR oQAK rQRD R@6n
PPV_PCA 4 rMSH rMSA oERR rQRD R@3h
PRR_PC5 180 rMSH OSFT oUAC rMSA OERR oQAK rQRD R@dp
PRR_PC5 20 rMSH OSFT rMSA OERR oQAK rQRD R@dp
PRR_PC5 40 rMSH OSFT rMSA OERR oQAK rQRD R@gl
PRR_PC5 18 rMSH rMSA oERR oQAK rQRD R@6p
PRR_PC5 4 rMSH rMSA oERR rQRD R@3k
PTR_PCF 180 rMSH OSFT oUAC rMSA OERR oQAK rQRD R@dq
PTR_PCF 20 rMSH OSFT rMSA OERR oQAK rQRD R@dq
PTR_PCF 40 rMSH OSFT rMSA OERR oQAK rQRD R@gm
PTR_PCF 18 rMSH rMSA oERR oQAK rQRD R@6q
PTR_PCF 4 rMSH rMSA oERR rQRD R@3l
QBP_E03 f80 rMSH OSFT OUAC r@jw
QBP_E22 f80 rMSH OSFT OUAC r@jx
QBP_K13 30 rMSH rMSA oERR rQAK rQPD o@94 oDSC
QBP_O33 e00 rMSH OSFT oUAC rQPD rRCP
QBP_O34 e00 rMSH OSFT oUAC rQPD rRCP
QBP_Q11 e00 rMSH OSFT oUAC rQPD o@dr rRCP oDSC
QBP_Q11 180 rMSH OSFT oUAC rQPD rRCP oDSC
QBP_Q11 60 rMSH OSFT rQPD rRCP oDSC
QBP_Q11 10 rMSH rQPD rRCP oDSC
QBP_Q13 e00 rMSH OSFT oUAC rQPD oPID oRDF rRCP oRDF oDSC
QBP_Q13 180 rMSH OSFT oUAC rQPD oRDF rRCP oDSC
QBP_Q13 60 rMSH OSFT rQPD oRDF rRCP oDSC
QBP_Q13 10 rMSH rQPD o@95 oRDF rRCP oDSC
QBP_Q15 e00 rMSH OSFT oUAC rQPD o* rRCP oDSC
QBP_Q15 100 rMSH OSFT oUAC rQPD rRCP oDSC
QBP_Q15 80 rMSH OSFT oUAC rQPD rRCP oDSC rRCP oDSC
QBP_Q15 20 rMSH OSFT rQPD o* rRCP oDSC
QBP_Q15 40 rMSH OSFT rQPD rRCP oDSC
QBP_Q15 10 rMSH rQPD rRCP oDSC
QBP_Q21 f80 rMSH OSFT oUAC rQPD rRCP oDSC
QBP_Q21 60 rMSH OSFT rQPD rRCP oDSC
QBP_Q21 10 rMSH rQPD rRCP oDSC
QBP_Qnn f00 rMSH OSFT oUAC rQPD oRDF rRCP oDSC
QBP_Qnn 80 rMSH OSFT oUAC rQPD oRDF rRCP oDSC rMSH OSFT oUAC rMSA oERR rQAK rQPD r* oDSC
QBP_Qnn 60 rMSH OSFT rQPD oRDF rRCP oDSC
QBP_Qnn 10 rMSH rQPD oRDF rRCP oDSC
QBP_Z73 f80 rMSH OSFT oUAC rQPD rRCP
QBP_Z73 60 rMSH OSFT rQPD rRCP
QBP_Z73 10 rMSH rQPD rRCP
QCK_Q02 60 rMSH OSFT rMSA oERR oQAK
QCK_Q02 1c rMSH rMSA oERR oQAK
QCN_J01 f80 rMSH OSFT oUAC rQID
QCN_J01 60 rMSH OSFT rQID
QCN_J01 10 rMSH rQID
QRY 60 rMSH rQRD oQRF
QRY_A19 80 rMSH OSFT oUAC rQRD oQRF
QRY_A19 60 rMSH OSFT rQRD oQRF
QRY_A19 1 rMSH rQRD
QRY_A19 1e rMSH rQRD oQRF
QRY_P04 2 rMSH rQRD oQRF oDSC
QRY_PC4 180 rMSH OSFT oUAC rQRD oQRF
QRY_PC4 60 rMSH OSFT rQRD oQRF
QRY_PC4 1c rMSH rQRD oQRF
QRY_Q01 80 rMSH OSFT oUAC rQRD oQRF oDSC
QRY_Q01 60 rMSH OSFT rQRD oQRF oDSC
QRY_Q01 1e rMSH rQRD oQRF oDSC
QRY_Q01 1 rMSH rQRD oQRF rDSC
QRY_Q02 20 rMSH OSFT rQRD oQRF oDSC
QRY_Q02 1e rMSH rQRD oQRF oDSC
QRY_Q02 1 rMSH rQRD oQRF rDSC
QRY_R02 80 rMSH OSFT oUAC rQRD rQRF
QRY_R02 60 rMSH OSFT rQRD rQRF
QRY_R02 1c rMSH rQRD rQRF
QRY_R02 2 rMSH rQRD rQRF oDSC
QRY_T12 9c rMSH rQRD oQRF
QSB_Q16 f80 rMSH OSFT oUAC rQPD rRCP oDSC
QSB_Q16 60 rMSH OSFT rQPD rRCP oDSC
QSB_Q16 10 rMSH rQPD rRCP oDSC
QVR_Q17 f80 rMSH OSFT oUAC rQPD o@dr rRCP oDSC
QVR_Q17 20 rMSH OSFT rQPD o@dr rRCP oDSC
QVR_Q17 40 rMSH OSFT rQPD o@gn rRCP oDSC
QVR_Q17 10 rMSH rQPD rRCP oDSC
RAR_RAR 60 rMSH rMSA OERR OSFT R@6s oDSC
RAR_RAR 80 rMSH rMSA OERR OSFT oUAC R@6s oDSC
RAR_RAR 4 rMSH rMSA oERR R@3o oDSC
RAR_RAR 18 rMSH rMSA oERR R@6s oDSC
RAS_O01 c rMSH ONTE o@3p R@3t
RAS_O17 10 rMSH ONTE o@3p R@3t
RAS_O17 60 rMSH OSFT ONTE o@3p R@dy
RAS_O17 80 rMSH OSFT oUAC ONTE o@3p R@dy
RAS_O17 100 rMSH OSFT oUAC ONTE o@op R@os
RAS_O17 e00 rMSH OSFT oUAC ONTE o@ul R@un
RCI_I05 80 rMSH OSFT oUAC rMSA rQRD oQRF R@34 rPID ODG1 ODRG OAL1 O@3v ONTE
RCI_I05 100 rMSH OSFT oUAC rMSA rQRD oQRF R@34 rPID ODG1 ODRG OAL1 o@ot ONTE
RCI_I05 60 rMSH OSFT rMSA rQRD oQRF R@34 rPID ODG1 ODRG OAL1 O@3v ONTE
RCI_I05 1c rMSH rMSA rQRD oQRF R@34 rPID ODG1 ODRG OAL1 O@3v ONTE
RCL_I06 180 rMSH OSFT oUAC rMSA rQRD oQRF R@34 rPID ODG1 ODRG OAL1 ONTE ODSP oDSC
RCL_I06 60 rMSH OSFT rMSA rQRD oQRF R@34 rPID ODG1 ODRG OAL1 ONTE ODSP oDSC
RCL_I06 1c rMSH rMSA rQRD oQRF R@34 rPID ODG1 ODRG OAL1 ONTE ODSP oDSC
RDE_O01 4 rMSH ONTE o@1w R@3y
RDE_O01 8 rMSH ONTE o@1w R@6t
RDE_O11 10 rMSH ONTE o@1w R@6t
RDE_O11 60 rMSH OSFT ONTE o@1w R@dz
RDE_O11 80 rMSH OSFT oUAC ONTE o@1w R@dz
RDE_O11 100 rMSH OSFT oUAC ONTE o@lw R@ou
RDE_O11 200 rMSH OSFT oUAC ONTE o@uo R@ur
RDE_O11 c00 rMSH OSFT oUAC ONTE o@uo R@vz
RDO_O01 c rMSH ONTE o@1w R@40
RDR_RDR 60 rMSH rMSA OERR OSFT R@6v oDSC
RDR_RDR 80 rMSH rMSA OERR OSFT oUAC R@6v oDSC
RDR_RDR f00 rMSH rMSA OERR oSFT oUAC R@ox oDSC
RDR_RDR 4 rMSH rMSA oERR R@44 oDSC
RDR_RDR 18 rMSH rMSA oERR R@6v oDSC
RDS_O01 4 rMSH ONTE o@3p R@47
RDS_O01 8 rMSH ONTE o@3p R@6w
RDS_O13 10 rMSH ONTE o@3p R@96
RDS_O13 60 rMSH OSFT ONTE o@3p R@e3
RDS_O13 80 rMSH OSFT oUAC ONTE o@3p R@e3
RDS_O13 100 rMSH OSFT oUAC ONTE o@op R@oy
RDS_O13 e00 rMSH OSFT oUAC ONTE o@ut R@uv
RDY_K15 f80 rMSH OSFT oUAC rMSA oERR rQAK rQPD ODSP oDSC
RDY_K15 60 rMSH OSFT rMSA oERR rQAK rQPD ODSP oDSC
RDY_K15 10 rMSH rMSA oERR rQAK rQPD ODSP oDSC
RDY_Z80 e00 rMSH OSFT oUAC rMSA oERR rQAK rQPD ODSP oDSC
REF_I12 60 rMSH OSFT oRF1 o@6x R@78 rPID ONK1 OGT1 O@d oACC ODG1 ODRG OAL1 O@4a O@6z o@1v ONTE
REF_I12 180 rMSH OSFT oUAC oRF1 o@6x R@78 rPID ONK1 OGT1 O@d oACC ODG1 ODRG OAL1 O@jy O@6z o@1v ONTE
REF_I12 200 rMSH OSFT oUAC oRF1 o@uw R@78 rPID ONK1 OGT1 O@d oACC ODG1 ODRG OAL1 O@uy O@v0 o@1v ONTE
REF_I12 c00 rMSH OSFT oUAC oRF1 o@ux R@78 rPID ONK1 OGT1 O@d oACC ODG1 ODRG OAL1 O@uy O@v0 o@1v ONTE
REF_I12 4 rMSH oRF1 o@48 R@34 rPID ONK1 OGT1 O@d oACC ODG1 ODRG OAL1 O@4a O@4b o@16 ONTE
REF_I12 8 rMSH oRF1 o@6x R@34 rPID ONK1 OGT1 O@d oACC ODG1 ODRG OAL1 O@4a O@6z o@1v ONTE
REF_I12 10 rMSH oRF1 o@6x R@78 rPID ONK1 OGT1 O@d oACC ODG1 ODRG OAL1 O@4a O@6z o@1v ONTE
RER_RER 60 rMSH rMSA OERR OSFT R@4d oDSC
RER_RER 80 rMSH rMSA OERR OSFT oUAC R@4d oDSC
RER_RER 1c rMSH rMSA oERR R@4d oDSC
RGR_RGR 60 rMSH rMSA OERR OSFT R@4f oDSC
RGR_RGR 80 rMSH rMSA OERR OSFT oUAC R@4f oDSC
RGR_RGR c rMSH rMSA oERR R@4f oDSC
RGR_RGR 10 rMSH rMSA oERR R@97 oDSC
RGV_O01 4 rMSH ONTE o@4g R@4i
RGV_O01 8 rMSH ONTE o@4g R@71
RGV_O15 10 rMSH ONTE o@4g R@71
RGV_O15 60 rMSH OSFT ONTE o@4g R@e6
RGV_O15 80 rMSH OSFT oUAC ONTE o@4g R@e6
RGV_O15 100 rMSH OSFT oUAC ONTE o@oz R@p1
RGV_O15 e00 rMSH OSFT oUAC ONTE o@v1 R@v4
ROR_ROR 60 rMSH rMSA OERR OSFT R@4k oDSC
ROR_ROR 80 rMSH rMSA OERR OSFT oUAC R@4k oDSC
ROR_ROR 1c rMSH rMSA oERR R@4k oDSC
RPA_I08 180 rMSH OSFT oUAC rMSA oRF1 o@48 R@34 rPID ONK1 OGT1 O@d oACC ODG1 ODRG OAL1 R@jz O@3v o@16 ONTE
RPA_I08 e00 rMSH OSFT oUAC rMSA oRF1 o@48 R@34 rPID ONK1 OGT1 O@d oACC ODG1 ODRG OAL1 R@jz O@v6 o@16 ONTE
RPA_I08 40 rMSH OSFT rMSA oRF1 o@48 R@34 rPID ONK1 OGT1 O@d oACC ODG1 ODRG OAL1 R@4a O@3v o@16 ONTE
RPA_I08 20 rMSH OSFT rMSA oRF1 o@e7 R@34 rPID ONK1 OGT1 O@d oACC ODG1 ODRG OAL1 R@e9 O@3v o@16 ONTE
RPA_I08 18 rMSH rMSA oRF1 o@48 R@34 rPID ONK1 OGT1 O@d oACC ODG1 ODRG OAL1 R@4a O@3v o@16 ONTE
RPA_I08 4 rMSH rMSA oRF1 o@48 R@34 rPID ONK1 OGT1 O@d oACC ODG1 ODRG OAL1 R@4a O@3v o@4l
RPI_I01 f80 rMSH OSFT oUAC rMSA R@34 rPID ONK1 o@35 ONTE
RPI_I01 60 rMSH OSFT rMSA R@34 rPID ONK1 o@35 ONTE
RPI_I01 1c rMSH rMSA R@34 rPID ONK1 o@35 ONTE
RPI_I04 f80 rMSH OSFT oUAC rMSA R@34 rPID ONK1 o@35 ONTE
RPI_I04 60 rMSH OSFT rMSA R@34 rPID ONK1 o@35 ONTE
RPI_I04 10 rMSH rMSA R@34 rPID ONK1 o@35 ONTE
RPL_I02 f80 rMSH OSFT oUAC rMSA R@34 ONTE ODSP oDSC
RPL_I02 60 rMSH OSFT rMSA R@34 ONTE ODSP oDSC
RPL_I02 1c rMSH rMSA R@34 ONTE ODSP oDSC
RPR_I03 f80 rMSH OSFT oUAC rMSA R@34 OPID ONTE
RPR_I03 60 rMSH OSFT rMSA R@34 OPID ONTE
RPR_I03 10 rMSH rMSA R@34 OPID ONTE
RQA_I08 60 rMSH OSFT oRF1 o@48 R@34 rPID ONK1 o@35 oACC ODG1 ODRG OAL1 O@4a O@3v o@16 ONTE
RQA_I08 180 rMSH OSFT oUAC oRF1 o@48 R@34 rPID ONK1 o@35 oACC ODG1 ODRG OAL1 O@jz O@3v o@16 ONTE
RQA_I08 e00 rMSH OSFT oUAC oRF1 o@48 R@34 rPID ONK1 o@35 oACC ODG1 ODRG OAL1 O@jz O@v6 o@16 ONTE
RQA_I08 1c rMSH oRF1 o@48 R@34 rPID ONK1 o@35 oACC ODG1 ODRG OAL1 O@4a O@3v o@16 ONTE
RQC_I05 180 rMSH OSFT oUAC rQRD oQRF R@34 rPID ONK1 OGT1 ONTE
RQC_I05 60 rMSH OSFT rQRD oQRF R@34 rPID ONK1 OGT1 ONTE
RQC_I05 1c rMSH rQRD oQRF R@34 rPID ONK1 OGT1 ONTE
RQC_I06 c rMSH rQRD oQRF R@34 rPID ONK1 oGT1 ONTE
RQI_I01 60 rMSH OSFT R@34 rPID ONK1 o@35 ONTE
RQI_I01 f80 rMSH OSFT oUAC R@34 rPID ONK1 o@35 ONTE
RQI_I01 1c rMSH R@34 rPID ONK1 o@35 ONTE
RQP_I04 60 rMSH OSFT R@34 rPID ONK1 OGT1 ONTE
RQP_I04 f80 rMSH OSFT oUAC R@34 rPID ONK1 OGT1 ONTE
RQP_I04 1c rMSH R@34 rPID ONK1 OGT1 ONTE
RQQ_Q01 4 rMSH rERQ oDSC
RQQ_Q09 60 rMSH OSFT rERQ oDSC
RQQ_Q09 18 rMSH rERQ oDSC
RRA_O02 4 rMSH rMSA oERR ONTE o@4o
RRA_O02 8 rMSH rMSA oERR ONTE o@74
RRA_O18 60 rMSH rMSA OERR OSFT ONTE o@eb
RRA_O18 80 rMSH rMSA OERR OSFT oUAC ONTE o@eb
RRA_O18 f00 rMSH rMSA OERR OSFT oUAC ONTE o@p5
RRA_O18 10 rMSH rMSA oERR ONTE o@74
RRD_O02 4 rMSH rMSA oERR ONTE o@4r
RRD_O02 8 rMSH rMSA oERR ONTE o@75
RRD_O14 60 rMSH rMSA OERR OSFT ONTE o@ee
RRD_O14 80 rMSH rMSA OERR OSFT oUAC ONTE o@ee
RRD_O14 100 rMSH rMSA OERR OSFT oUAC ONTE o@p7
RRD_O14 e00 rMSH rMSA OERR OSFT oUAC ONTE o@v8
RRD_O14 10 rMSH rMSA oERR ONTE o@75
RRE_O02 8 rMSH rMSA oERR ONTE o@77
RRE_O12 20 rMSH rMSA OERR OSFT ONTE o@eg
RRE_O12 40 rMSH rMSA OERR OSFT ONTE o@gp
RRE_O12 80 rMSH rMSA OERR OSFT oUAC ONTE o@eg
RRE_O12 100 rMSH rMSA OERR OSFT oUAC ONTE o@p9
RRE_O12 e00 rMSH rMSA OERR OSFT oUAC ONTE o@va
RRE_O12 10 rMSH rMSA oERR ONTE o@77
RRG_O02 c rMSH rMSA oERR ONTE o@4u
RRG_O16 60 rMSH rMSA OERR OSFT ONTE o@ej
RRG_O16 80 rMSH rMSA OERR OSFT oUAC ONTE o@ej
RRG_O16 f00 rMSH rMSA OERR OSFT oUAC ONTE o@pb
RRG_O16 10 rMSH rMSA oERR ONTE o@4u
RRI_I12 60 rMSH OSFT oMSA oRF1 o@6x R@78 rPID oACC ODG1 ODRG OAL1 O@4a O@6z o@1v ONTE
RRI_I12 180 rMSH OSFT oUAC oMSA oRF1 o@6x R@78 rPID oACC ODG1 ODRG OAL1 O@jy O@6z o@1v ONTE
RRI_I12 e00 rMSH OSFT oUAC oMSA oRF1 o@ux R@78 rPID oACC ODG1 ODRG OAL1 O@uy O@v0 o@1v ONTE
RRI_I12 4 rMSH oMSA oRF1 o@48 R@34 rPID oACC ODG1 ODRG OAL1 O@4a O@4b o@16 ONTE
RRI_I12 18 rMSH oMSA oRF1 o@6x R@78 rPID oACC ODG1 ODRG OAL1 O@4a O@6z o@1v ONTE
RRO_O02 c rMSH rMSA oERR ONTE o@4x
RSP_E03 180 rMSH OSFT OUAC rMSA OERR r@k1
RSP_E03 e00 rMSH OSFT OUAC rMSA OERR r@vb
RSP_E22 f80 rMSH OSFT OUAC rMSA OERR r@k4
RSP_K11 80 rMSH OSFT oUAC rMSA oERR rQAK rQPD o@94 oDSC
RSP_K11 100 rMSH OSFT oUAC rMSA oERR rQAK rQPD o@pc oDSC
RSP_K11 e00 rMSH OSFT oUAC rMSA oERR rQAK rQPD o@vc oDSC
RSP_K11 60 rMSH OSFT rMSA oERR rQAK rQPD o@94 oDSC
RSP_K11 10 rMSH rMSA oERR rQAK rQPD oDSC
RSP_K13 10 rMSH rMSA oERR rQAK rQPD o@94 oDSC
RSP_K15 10 rMSH rMSA oERR rQAK rQPD ODSP oDSC
RSP_K21 f80 rMSH OSFT oUAC rMSA oERR rQAK rQPD o@k5 oDSC
RSP_K21 20 rMSH OSFT rMSA oERR rQAK rQPD O@ek oDSC
RSP_K21 40 rMSH OSFT rMSA oERR rQAK rQPD o@ek oDSC
RSP_K21 10 rMSH rMSA oERR rQAK rQPD o@98 oDSC
RSP_K22 f00 rMSH OSFT oUAC rMSA oERR rQAK rQPD O@pd oDSC
RSP_K22 10 rMSH rMSA oERR rQAK rQPD O@99 oDSC
RSP_K23 f80 rMSH OSFT oUAC rMSA oERR rQAK rQPD o@el oDSC
RSP_K23 60 rMSH OSFT rMSA oERR rQAK rQPD o@el oDSC
RSP_K23 10 rMSH rMSA oERR rQAK rQPD oPID oDSC
RSP_K24 10 rMSH rMSA oERR rQAK rQPD oPID oDSC
RSP_K25 80 rMSH OSFT oUAC rMSA OERR rQAK rQPD rRCP R@em oDSC
RSP_K25 100 rMSH OSFT oUAC rMSA OERR rQAK rQPD rRCP R@pe oDSC
RSP_K25 e00 rMSH OSFT oUAC rMSA OERR rQAK rQPD rRCP R@vd oDSC
RSP_K25 60 rMSH OSFT rMSA OERR rQAK rQPD rRCP R@em oDSC
RSP_K25 10 rMSH rMSA oERR rQAK rQPD rRCP R@9a oDSC
RSP_K31 80 rMSH rMSA OERR OSFT oUAC rQAK rQPD rRCP R@ep oDSC
RSP_K31 100 rMSH rMSA OERR OSFT oUAC rQAK rQPD rRCP R@pg oDSC
RSP_K31 e00 rMSH rMSA OERR OSFT oUAC rQAK rQPD rRCP R@vf oDSC
RSP_K31 60 rMSH rMSA OERR OSFT rQAK rQPD rRCP R@ep oDSC
RSP_K32 f00 rMSH OSFT rMSA oERR rQAK rQPD O@ph oDSC
RSP_O33 e00 rMSH OSFT oUAC rMSA oERR rQAK rQPD o@vg
RSP_O34 e00 rMSH OSFT oUAC rMSA oERR rQAK rQPD o@qy o@vh
RSP_Q11 80 rMSH OSFT oUAC rMSA OERR rQAK rQPD o@eq oDSC
RSP_Q11 60 rMSH OSFT rMSA OERR rQAK rQPD o@eq oDSC
RSP_Z82 f80 rMSH OSFT oUAC rMSA oERR rQAK rQPD rRCP R@ev oDSC
RSP_Z82 60 rMSH OSFT rMSA oERR rQAK rQPD rRCP R@ev oDSC
RSP_Z82 10 rMSH rMSA oERR rQAK rQPD rRCP R@9h oDSC
RSP_Z84 e00 rMSH OSFT oUAC rMSA oERR rQAK rQPD o@94 oDSC
RSP_Z86 f80 rMSH OSFT oUAC rMSA oERR rQAK rQPD R@ey oDSC
RSP_Z86 60 rMSH OSFT rMSA oERR rQAK rQPD R@ey oDSC
RSP_Z86 10 rMSH rMSA oERR rQAK rQPD R@9m oDSC
RSP_Z88 f80 rMSH OSFT oUAC rMSA oERR rQAK rQPD rRCP R@f2 rDSC
RSP_Z88 60 rMSH OSFT rMSA oERR rQAK rQPD rRCP R@f2 rDSC
RSP_Z88 10 rMSH rMSA oERR rQAK rQPD rRCP R@9r rDSC
RSP_Z90 f80 rMSH OSFT oUAC rMSA oERR rQAK rQPD rRCP R@f4 rDSC
RSP_Z90 60 rMSH OSFT rMSA oERR rQAK rQPD rRCP R@f4 rDSC
RSP_Z90 10 rMSH rMSA oERR rQAK rQPD rRCP R@9t rDSC
RSP_Znn e00 rMSH OSFT oUAC rMSA oERR rQAK rQPD o* oDSC
RTB_K13 f00 rMSH OSFT oUAC rMSA oERR rQAK rQPD o@94 oDSC
RTB_K13 80 rMSH OSFT oUAC rMSA oERR rQAK rQPD o@k6
RTB_K13 60 rMSH OSFT rMSA oERR rQAK rQPD o@94 oDSC
RTB_K13 10 rMSH rMSA oERR rQAK rQPD o@94 oDSC
RTB_Knn f00 rMSH OSFT oUAC rMSA oERR rQAK rQPD r* oDSC
RTB_Knn 40 rMSH OSFT rMSA oERR rQAK rQPD o* o* oDSC
RTB_Knn 20 rMSH OSFT rMSA oERR rQAK rQPD r* r* oDSC
RTB_Knn 10 rMSH rMSA oERR rQAK rQPD oDSC
RTB_Q13 10 rMSH rMSA oERR rQAK rQPD o@94 oDSC
RTB_Z74 f80 rMSH rMSA OERR OSFT oUAC rQAK rQPD o@94 oDSC
RTB_Z74 60 rMSH rMSA OERR OSFT rQAK rQPD o@94 oDSC
RTB_Z74 10 rMSH rMSA oERR rQAK rQPD o@94 oDSC
SDR_S31 f80 rMSH OSFT oUAC r@k7
SDR_S32 f80 rMSH OSFT oUAC r@k8
SIU_S12 4 rMSH rSCH ONTE O@4y R@53
SIU_S12 18 rMSH rSCH ONTE O@79 R@53
SIU_S12 fe0 rMSH rSCH OTQ1 ONTE O@79 R@53
SIU_S13 10 rMSH rSCH ONTE O@79 R@53
SIU_S13 fe0 rMSH rSCH OTQ1 ONTE O@79 R@53
SIU_S14 10 rMSH rSCH ONTE O@79 R@53
SIU_S14 fe0 rMSH rSCH OTQ1 ONTE O@79 R@53
SIU_S15 10 rMSH rSCH ONTE O@79 R@53
SIU_S15 fe0 rMSH rSCH OTQ1 ONTE O@79 R@53
SIU_S16 10 rMSH rSCH ONTE O@79 R@53
SIU_S16 fe0 rMSH rSCH OTQ1 ONTE O@79 R@53
SIU_S17 10 rMSH rSCH ONTE O@79 R@53
SIU_S17 fe0 rMSH rSCH OTQ1 ONTE O@79 R@53
SIU_S18 10 rMSH rSCH ONTE O@79 R@53
SIU_S18 fe0 rMSH rSCH OTQ1 ONTE O@79 R@53
SIU_S19 10 rMSH rSCH ONTE O@79 R@53
SIU_S19 fe0 rMSH rSCH OTQ1 ONTE O@79 R@53
SIU_S20 10 rMSH rSCH ONTE O@79 R@53
SIU_S20 fe0 rMSH rSCH OTQ1 ONTE O@79 R@53
SIU_S21 10 rMSH rSCH ONTE O@79 R@53
SIU_S21 fe0 rMSH rSCH OTQ1 ONTE O@79 R@53
SIU_S22 10 rMSH rSCH ONTE O@79 R@53
SIU_S22 fe0 rMSH rSCH OTQ1 ONTE O@79 R@53
SIU_S23 10 rMSH rSCH ONTE O@79 R@53
SIU_S23 fe0 rMSH rSCH OTQ1 ONTE O@79 R@53
SIU_S24 10 rMSH rSCH ONTE O@79 R@53
SIU_S24 fe0 rMSH rSCH OTQ1 ONTE O@79 R@53
SIU_S26 10 rMSH rSCH ONTE O@79 R@53
SIU_S26 fe0 rMSH rSCH OTQ1 ONTE O@79 R@53
SIU_S27 f00 rMSH rSCH OTQ1 ONTE O@79 R@53
SLR_S28 f80 rMSH OSFT oUAC RSLT
SPQ_Q01 4 rMSH rSPR oRDF oDSC
SPQ_Q08 60 rMSH OSFT rSPR oRDF oDSC
SPQ_Q08 18 rMSH rSPR oRDF oDSC
SQM_S25 fc rMSH rQRD oQRF o@59 oDSC
SQR_S25 e0 rMSH rMSA OERR rQAK O@f5 oDSC
SQR_S25 1c rMSH rMSA oERR rQAK O@5c oDSC
SRM_S01 1fc rMSH rARQ oAPR ONTE O@4y R@5h
SRM_S01 e00 rMSH rARQ oAPR ONTE O@vi R@5h
SRR_S01 ee0 rMSH rMSA OERR o@f6
SRR_S01 100 rMSH rMSA OERR o@pj
SRR_S01 1c rMSH rMSA oERR o@5j
SSR_U04 e00 rMSH OSFT oUAC rEQU R@ah
SSR_U04 180 rMSH OSFT oUAC rEQU R@ah oROL
SSR_U04 60 rMSH OSFT rEQU R@ah oROL
SSR_U04 10 rMSH rEQU RSAC oROL
SSU_U03 180 rMSH OSFT oUAC rEQU R@f7 oROL
SSU_U03 e00 rMSH OSFT oUAC rEQU R@vj
SSU_U03 60 rMSH OSFT rEQU R@f7 oROL
SSU_U03 10 rMSH rEQU R@9u oROL
STC_S33 f80 rMSH OSFT oUAC RSCP
SUR_P09 bc rMSH R@5m
SUR_P09 40 rMSH R@gs
TBR_Q01 4 rMSH rMSA oERR rQAK rRDF RRDT oDSC
TBR_R08 60 rMSH OSFT rMSA oERR rQAK rRDF RRDT oDSC
TBR_R08 18 rMSH rMSA oERR rQAK rRDF RRDT oDSC
TCU_U10 e00 rMSH OSFT oUAC rEQU R@f8
TCU_U10 180 rMSH OSFT oUAC rEQU R@f8 oROL
TCU_U10 60 rMSH OSFT rEQU R@f8 oROL
TCU_U10 10 rMSH rEQU RTCC oROL
UDM_Q05 f00 rMSH OSFT oUAC rURD oURS RDSP oDSC
UDM_Q05 60 rMSH OSFT rURD oURS RDSP oDSC
UDM_Q05 1c rMSH rURD oURS RDSP oDSC
UDM_Q05 3 rMSH rURD oURS RDSP rDSC
VQQ_Q01 4 rMSH rVTQ oRDF oDSC
VQQ_Q07 60 rMSH OSFT rVTQ oRDF oDSC
VQQ_Q07 18 rMSH rVTQ oRDF oDSC
VXQ_V01 80 rMSH OSFT oUAC rQRD oQRF
VXQ_V01 60 rMSH OSFT rQRD oQRF
VXQ_V01 1c rMSH rQRD oQRF
VXR_V03 80 rMSH rMSA OSFT oUAC rQRD oQRF rPID oPD1 ONK1 o@1v OGT1 O@d O@f9
VXR_V03 60 rMSH rMSA OSFT rQRD oQRF rPID oPD1 ONK1 o@1v OGT1 O@d O@f9
VXR_V03 c rMSH rMSA rQRD oQRF rPID oPD1 ONK1 o@1v O@d O@5n
VXR_V03 10 rMSH rMSA rQRD oQRF rPID oPD1 ONK1 o@1v OGT1 O@d O@5n
VXU_V04 e00 rMSH OSFT oUAC rPID oPD1 ONK1 OARV o@vk OGT1 O@d O@vl O@vm
VXU_V04 180 rMSH OSFT oUAC rPID oPD1 ONK1 o@5o OGT1 O@d O@f9
VXU_V04 60 rMSH OSFT rPID oPD1 ONK1 o@5o OGT1 O@d O@f9
VXU_V04 c rMSH rPID oPD1 ONK1 o@5o O@d O@5n
VXU_V04 10 rMSH rPID oPD1 ONK1 o@5o OGT1 O@d O@5n
VXX_V02 80 rMSH rMSA OSFT oUAC rQRD oQRF R@5p
VXX_V02 60 rMSH rMSA OSFT rQRD oQRF R@5p
VXX_V02 1c rMSH rMSA rQRD oQRF R@5p
#events
ADT_A04 ffc ADT_A01
ADT_A05 c ADT_A01
ADT_A07 ffc ADT_A06
ADT_A08 ffc ADT_A01
ADT_A10 ffc ADT_A09
ADT_A11 ffc ADT_A09
ADT_A13 ffc ADT_A01
ADT_A14 c ADT_A01
ADT_A14 ff0 ADT_A05
ADT_A15 c ADT_A09
ADT_A21 c ADT_A02
ADT_A22 c ADT_A02
ADT_A22 ff0 ADT_A21
ADT_A23 c ADT_A02
ADT_A23 ff0 ADT_A21
ADT_A25 c ADT_A02
ADT_A25 ff1 ADT_A21
ADT_A26 c ADT_A02
ADT_A26 ff1 ADT_A21
ADT_A27 c ADT_A02
ADT_A27 ff1 ADT_A21
ADT_A28 d ADT_A01
ADT_A28 ff0 ADT_A05
ADT_A29 c ADT_A02
ADT_A29 ff1 ADT_A21
ADT_A31 d ADT_A01
ADT_A31 ff0 ADT_A05
ADT_A32 c ADT_A02
ADT_A32 ff1 ADT_A21
ADT_A33 c ADT_A02
ADT_A33 ff1 ADT_A21
ADT_A34 fc ADT_A30
ADT_A35 fc ADT_A30
ADT_A36 fc ADT_A30
ADT_A37 c ADT_A17
ADT_A40 ffc ADT_A39
ADT_A41 ffc ADT_A39
ADT_A42 ffc ADT_A39
ADT_A46 fc ADT_A30
ADT_A47 fc ADT_A30
ADT_A48 fc ADT_A30
ADT_A49 fc ADT_A30
ADT_A51 ffc ADT_A50
ADT_A53 ff0 ADT_A52
ADT_A55 ff0 ADT_A54
ADT_A62 ff0 ADT_A61
CCR_I17 f00 CCR_I16
CCR_I18 f00 CCR_I16
CRM_C02 ffc CRM_C01
CRM_C03 ffc CRM_C01
CRM_C04 ffc CRM_C01
CRM_C05 ffc CRM_C01
CRM_C06 ffc CRM_C01
CRM_C07 ffc CRM_C01
CRM_C08 ffc CRM_C01
CSU_C10 ffc CSU_C09
CSU_C11 ffc CSU_C09
CSU_C12 ffc CSU_C09
LSU_U13 ff0 LSU_U12
MDM_T03 ffc MDM_T01
MDM_T04 ffc MDM_T02
MDM_T05 ffc MDM_T01
MDM_T06 ffc MDM_T02
MDM_T07 ffc MDM_T01
MDM_T08 ffc MDM_T02
MDM_T09 ffc MDM_T01
MDM_T10 ffc MDM_T02
MDM_T11 ffc MDM_T01
MFK_M02 ff8 MFK_M01
MFK_M03 ffc MFK_M01
MFK_M04 ffe MFK_M01
MFK_M05 ffe MFK_M01
MFK_M06 ffe MFK_M01
MFK_M07 ffe MFK_M01
MFK_M08 ffe MFK_M01
MFK_M09 ffe MFK_M01
MFK_M10 ffe MFK_M01
MFK_M11 ffe MFK_M01
MFN_M04 2 MFN_M01
MFN_M04 4 MFN_M03
MFN_M05 2 MFN_M01
MFN_M06 2 MFN_M01
MFQ_M02 f8 MFQ_M01
MFQ_M03 f8 MFQ_M01
MFQ_M04 fa MFQ_M01
MFQ_M05 fa MFQ_M01
MFQ_M06 fa MFQ_M01
MFR_M02 f8 MFR_M01
MFR_M03 f8 MFR_M01
ORU_R03 c ORU_R01
ORU_R40 fff ORU_R01
PEX_P08 ffc PEX_P07
PGL_PC7 ffc PGL_PC6
PGL_PC8 ffc PGL_PC6
PMU_B02 ff0 PMU_B01
PMU_B05 ff0 PMU_B04
PMU_B06 ff0 PMU_B04
PPG_PCC ffc PPG_PCG
PPG_PCH ffc PPG_PCG
PPG_PCJ ffc PPG_PCG
PPP_PCD ffc PPP_PCB
PPR_PC2 ffc PPR_PC1
PPR_PC3 ffc PPR_PC1
QBP_K22 ff0 QBP_Q21
QBP_Q22 ff0 QBP_Q21
QBP_Q23 ff0 QBP_Q21
QBP_Q24 ff0 QBP_Q21
QBP_Q25 ff0 QBP_Q21
QCN_J02 ff0 QCN_J01
QRY_PC9 1fc QRY_PC4
QRY_PCE 1fc QRY_PC4
QRY_PCK 1fc QRY_PC4
QRY_Q05 4 QRY_Q01
QRY_Q26 ff QRY_Q01
QRY_Q27 ff QRY_Q01
QRY_Q28 ff QRY_Q01
QRY_Q29 ff QRY_Q01
QRY_Q30 ff QRY_Q01
RDE_O25 ff0 RDE_O11
REF_I13 ffc REF_I12
REF_I14 ffc REF_I12
REF_I15 ffc REF_I12
RPA_I09 ffc RPA_I08
RPA_I10 ffc RPA_I08
RPA_I11 ffc RPA_I08
RPI_I04 c RPI_I01
RQA_I09 ffc RQA_I08
RQA_I10 ffc RQA_I08
RQA_I11 ffc RQA_I08
RQC_I06 1f0 RQC_I05
RQI_I02 ffc RQI_I01
RQI_I03 ffc RQI_I01
RQI_I07 ffc RQI_I01
RRE_O26 ff0 RRE_O12
RRI_I13 ffc RRI_I12
RRI_I14 ffc RRI_I12
RRI_I15 ffc RRI_I12
RSP_K22 e0 RSP_K21
RSP_K24 fe0 RSP_K21
SDR_S36 f80 SDR_S31
SDR_S37 f80 SDR_S32
SIU_S13 c SIU_S12
SIU_S14 c SIU_S12
SIU_S15 c SIU_S12
SIU_S16 c SIU_S12
SIU_S17 c SIU_S12
SIU_S18 c SIU_S12
SIU_S19 c SIU_S12
SIU_S20 c SIU_S12
SIU_S21 c SIU_S12
SIU_S22 c SIU_S12
SIU_S23 c SIU_S12
SIU_S24 c SIU_S12
SIU_S26 c SIU_S12
SLR_S29 f80 SLR_S28
SLR_S30 f80 SLR_S28
SLR_S34 f80 SLR_S28
SLR_S35 f80 SLR_S28
SRM_S02 ffc SRM_S01
SRM_S03 ffc SRM_S01
SRM_S04 ffc SRM_S01
SRM_S05 ffc SRM_S01
SRM_S06 ffc SRM_S01
SRM_S07 ffc SRM_S01
SRM_S08 ffc SRM_S01
SRM_S09 ffc SRM_S01
SRM_S10 ffc SRM_S01
SRM_S11 ffc SRM_S01
SRR_S02 ffc SRR_S01
SRR_S03 ffc SRR_S01
SRR_S04 ffc SRR_S01
SRR_S05 ffc SRR_S01
SRR_S06 ffc SRR_S01
SRR_S07 ffc SRR_S01
SRR_S08 ffc SRR_S01
SRR_S09 ffc SRR_S01
SRR_S10 ffc SRR_S01
SRR_S11 ffc SRR_S01
TCU_U11 ff0 TCU_U10

"""#
}
