// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0
// Written by Scripts/fhir-types.py; do not edit.
// swift-format-ignore-file

/// FHIR R4's types as ``FHIRTypes`` reads them.
enum R4Types {
    static let text: StaticString = #"""
Account DomainResource r
.identifier* Identifier
.status code
.type CodeableConcept
.name string
.subject* Reference
.servicePeriod Period
.coverage* Account.coverage
.owner Reference
.description string
.guarantor* Account.guarantor
.partOf Reference
Account.coverage BackboneElement c
.coverage Reference
.priority positiveInt
Account.guarantor BackboneElement c
.party Reference
.onHold boolean
.period Period
ActivityDefinition DomainResource r
.url uri
.identifier* Identifier
.version string
.name string
.title string
.subtitle string
.status code
.experimental boolean
.subject[x] CodeableConcept Reference
.date dateTime
.publisher string
.contact* ContactDetail
.description markdown
.useContext* UsageContext
.jurisdiction* CodeableConcept
.purpose markdown
.usage string
.copyright markdown
.approvalDate date
.lastReviewDate date
.effectivePeriod Period
.topic* CodeableConcept
.author* ContactDetail
.editor* ContactDetail
.reviewer* ContactDetail
.endorser* ContactDetail
.relatedArtifact* RelatedArtifact
.library* canonical
.kind code
.profile canonical
.code CodeableConcept
.intent code
.priority code
.doNotPerform boolean
.timing[x] Timing dateTime Age Period Range Duration
.location Reference
.participant* ActivityDefinition.participant
.product[x] Reference CodeableConcept
.quantity Quantity
.dosage* Dosage
.bodySite* CodeableConcept
.specimenRequirement* Reference
.observationRequirement* Reference
.observationResultRequirement* Reference
.transform canonical
.dynamicValue* ActivityDefinition.dynamicValue
ActivityDefinition.participant BackboneElement c
.type code
.role CodeableConcept
ActivityDefinition.dynamicValue BackboneElement c
.path string
.expression Expression
Address Element c
.use code
.type code
.text string
.line* string
.city string
.district string
.state string
.postalCode string
.country string
.period Period
AdverseEvent DomainResource r
.identifier Identifier
.actuality code
.category* CodeableConcept
.event CodeableConcept
.subject Reference
.encounter Reference
.date dateTime
.detected dateTime
.recordedDate dateTime
.resultingCondition* Reference
.location Reference
.seriousness CodeableConcept
.severity CodeableConcept
.outcome CodeableConcept
.recorder Reference
.contributor* Reference
.suspectEntity* AdverseEvent.suspectEntity
.subjectMedicalHistory* Reference
.referenceDocument* Reference
.study* Reference
AdverseEvent.suspectEntity BackboneElement c
.instance Reference
.causality* AdverseEvent.suspectEntity.causality
AdverseEvent.suspectEntity.causality BackboneElement c
.assessment CodeableConcept
.productRelatedness string
.author Reference
.method CodeableConcept
Age Quantity c
AllergyIntolerance DomainResource r
.identifier* Identifier
.clinicalStatus CodeableConcept
.verificationStatus CodeableConcept
.type code
.category* code
.criticality code
.code CodeableConcept
.patient Reference
.encounter Reference
.onset[x] dateTime Age Period Range string
.recordedDate dateTime
.recorder Reference
.asserter Reference
.lastOccurrence dateTime
.note* Annotation
.reaction* AllergyIntolerance.reaction
AllergyIntolerance.reaction BackboneElement c
.substance CodeableConcept
.manifestation* CodeableConcept
.description string
.onset dateTime
.severity code
.exposureRoute CodeableConcept
.note* Annotation
Annotation Element c
.author[x] Reference string
.time dateTime
.text markdown
Appointment DomainResource r
.identifier* Identifier
.status code
.cancelationReason CodeableConcept
.serviceCategory* CodeableConcept
.serviceType* CodeableConcept
.specialty* CodeableConcept
.appointmentType CodeableConcept
.reasonCode* CodeableConcept
.reasonReference* Reference
.priority unsignedInt
.description string
.supportingInformation* Reference
.start instant
.end instant
.minutesDuration positiveInt
.slot* Reference
.created dateTime
.comment string
.patientInstruction string
.basedOn* Reference
.participant* Appointment.participant
.requestedPeriod* Period
Appointment.participant BackboneElement c
.type* CodeableConcept
.actor Reference
.required code
.status code
.period Period
AppointmentResponse DomainResource r
.identifier* Identifier
.appointment Reference
.start instant
.end instant
.participantType* CodeableConcept
.actor Reference
.participantStatus code
.comment string
Attachment Element c
.contentType code
.language code
.data base64Binary
.url url
.size unsignedInt
.hash base64Binary
.title string
.creation dateTime
AuditEvent DomainResource r
.type Coding
.subtype* Coding
.action code
.period Period
.recorded instant
.outcome code
.outcomeDesc string
.purposeOfEvent* CodeableConcept
.agent* AuditEvent.agent
.source AuditEvent.source
.entity* AuditEvent.entity
AuditEvent.agent BackboneElement c
.type CodeableConcept
.role* CodeableConcept
.who Reference
.altId string
.name string
.requestor boolean
.location Reference
.policy* uri
.media Coding
.network AuditEvent.agent.network
.purposeOfUse* CodeableConcept
AuditEvent.agent.network BackboneElement c
.address string
.type code
AuditEvent.source BackboneElement c
.site string
.observer Reference
.type* Coding
AuditEvent.entity BackboneElement c
.what Reference
.type Coding
.role Coding
.lifecycle Coding
.securityLabel* Coding
.name string
.description string
.query base64Binary
.detail* AuditEvent.entity.detail
AuditEvent.entity.detail BackboneElement c
.type string
.value[x] string base64Binary
BackboneElement Element ca
.modifierExtension* Extension
Basic DomainResource r
.identifier* Identifier
.code CodeableConcept
.subject Reference
.created date
.author Reference
Binary Resource r
.contentType code
.securityContext Reference
.data base64Binary
BiologicallyDerivedProduct DomainResource r
.identifier* Identifier
.productCategory code
.productCode CodeableConcept
.status code
.request* Reference
.quantity integer
.parent* Reference
.collection BiologicallyDerivedProduct.collection
.processing* BiologicallyDerivedProduct.processing
.manipulation BiologicallyDerivedProduct.manipulation
.storage* BiologicallyDerivedProduct.storage
BiologicallyDerivedProduct.collection BackboneElement c
.collector Reference
.source Reference
.collected[x] dateTime Period
BiologicallyDerivedProduct.processing BackboneElement c
.description string
.procedure CodeableConcept
.additive Reference
.time[x] dateTime Period
BiologicallyDerivedProduct.manipulation BackboneElement c
.description string
.time[x] dateTime Period
BiologicallyDerivedProduct.storage BackboneElement c
.description string
.temperature decimal
.scale code
.duration Period
BodyStructure DomainResource r
.identifier* Identifier
.active boolean
.morphology CodeableConcept
.location CodeableConcept
.locationQualifier* CodeableConcept
.description string
.image* Attachment
.patient Reference
Bundle Resource r
.identifier Identifier
.type code
.timestamp instant
.total unsignedInt
.link* Bundle.link
.entry* Bundle.entry
.signature Signature
Bundle.link BackboneElement c
.relation string
.url uri
Bundle.entry BackboneElement c
.link* Bundle.link
.fullUrl uri
.resource Resource
.search Bundle.entry.search
.request Bundle.entry.request
.response Bundle.entry.response
Bundle.entry.search BackboneElement c
.mode code
.score decimal
Bundle.entry.request BackboneElement c
.method code
.url uri
.ifNoneMatch string
.ifModifiedSince instant
.ifMatch string
.ifNoneExist string
Bundle.entry.response BackboneElement c
.status string
.location uri
.etag string
.lastModified instant
.outcome Resource
CapabilityStatement DomainResource r
.url uri
.version string
.name string
.title string
.status code
.experimental boolean
.date dateTime
.publisher string
.contact* ContactDetail
.description markdown
.useContext* UsageContext
.jurisdiction* CodeableConcept
.purpose markdown
.copyright markdown
.kind code
.instantiates* canonical
.imports* canonical
.software CapabilityStatement.software
.implementation CapabilityStatement.implementation
.fhirVersion code
.format* code
.patchFormat* code
.implementationGuide* canonical
.rest* CapabilityStatement.rest
.messaging* CapabilityStatement.messaging
.document* CapabilityStatement.document
CapabilityStatement.software BackboneElement c
.name string
.version string
.releaseDate dateTime
CapabilityStatement.implementation BackboneElement c
.description string
.url url
.custodian Reference
CapabilityStatement.rest BackboneElement c
.mode code
.documentation markdown
.security CapabilityStatement.rest.security
.resource* CapabilityStatement.rest.resource
.interaction* CapabilityStatement.rest.interaction
.searchParam* CapabilityStatement.rest.resource.searchParam
.operation* CapabilityStatement.rest.resource.operation
.compartment* canonical
CapabilityStatement.rest.security BackboneElement c
.cors boolean
.service* CodeableConcept
.description markdown
CapabilityStatement.rest.resource BackboneElement c
.type code
.profile canonical
.supportedProfile* canonical
.documentation markdown
.interaction* CapabilityStatement.rest.resource.interaction
.versioning code
.readHistory boolean
.updateCreate boolean
.conditionalCreate boolean
.conditionalRead code
.conditionalUpdate boolean
.conditionalDelete code
.referencePolicy* code
.searchInclude* string
.searchRevInclude* string
.searchParam* CapabilityStatement.rest.resource.searchParam
.operation* CapabilityStatement.rest.resource.operation
CapabilityStatement.rest.resource.interaction BackboneElement c
.code code
.documentation markdown
CapabilityStatement.rest.resource.searchParam BackboneElement c
.name string
.definition canonical
.type code
.documentation markdown
CapabilityStatement.rest.resource.operation BackboneElement c
.name string
.definition canonical
.documentation markdown
CapabilityStatement.rest.interaction BackboneElement c
.code code
.documentation markdown
CapabilityStatement.messaging BackboneElement c
.endpoint* CapabilityStatement.messaging.endpoint
.reliableCache unsignedInt
.documentation markdown
.supportedMessage* CapabilityStatement.messaging.supportedMessage
CapabilityStatement.messaging.endpoint BackboneElement c
.protocol Coding
.address url
CapabilityStatement.messaging.supportedMessage BackboneElement c
.mode code
.definition canonical
CapabilityStatement.document BackboneElement c
.mode code
.documentation markdown
.profile canonical
CarePlan DomainResource r
.identifier* Identifier
.instantiatesCanonical* canonical
.instantiatesUri* uri
.basedOn* Reference
.replaces* Reference
.partOf* Reference
.status code
.intent code
.category* CodeableConcept
.title string
.description string
.subject Reference
.encounter Reference
.period Period
.created dateTime
.author Reference
.contributor* Reference
.careTeam* Reference
.addresses* Reference
.supportingInfo* Reference
.goal* Reference
.activity* CarePlan.activity
.note* Annotation
CarePlan.activity BackboneElement c
.outcomeCodeableConcept* CodeableConcept
.outcomeReference* Reference
.progress* Annotation
.reference Reference
.detail CarePlan.activity.detail
CarePlan.activity.detail BackboneElement c
.kind code
.instantiatesCanonical* canonical
.instantiatesUri* uri
.code CodeableConcept
.reasonCode* CodeableConcept
.reasonReference* Reference
.goal* Reference
.status code
.statusReason CodeableConcept
.doNotPerform boolean
.scheduled[x] Timing Period string
.location Reference
.performer* Reference
.product[x] CodeableConcept Reference
.dailyAmount Quantity
.quantity Quantity
.description string
CareTeam DomainResource r
.identifier* Identifier
.status code
.category* CodeableConcept
.name string
.subject Reference
.encounter Reference
.period Period
.participant* CareTeam.participant
.reasonCode* CodeableConcept
.reasonReference* Reference
.managingOrganization* Reference
.telecom* ContactPoint
.note* Annotation
CareTeam.participant BackboneElement c
.role* CodeableConcept
.member Reference
.onBehalfOf Reference
.period Period
CatalogEntry DomainResource r
.identifier* Identifier
.type CodeableConcept
.orderable boolean
.referencedItem Reference
.additionalIdentifier* Identifier
.classification* CodeableConcept
.status code
.validityPeriod Period
.validTo dateTime
.lastUpdated dateTime
.additionalCharacteristic* CodeableConcept
.additionalClassification* CodeableConcept
.relatedEntry* CatalogEntry.relatedEntry
CatalogEntry.relatedEntry BackboneElement c
.relationtype code
.item Reference
ChargeItem DomainResource r
.identifier* Identifier
.definitionUri* uri
.definitionCanonical* canonical
.status code
.partOf* Reference
.code CodeableConcept
.subject Reference
.context Reference
.occurrence[x] dateTime Period Timing
.performer* ChargeItem.performer
.performingOrganization Reference
.requestingOrganization Reference
.costCenter Reference
.quantity Quantity
.bodysite* CodeableConcept
.factorOverride decimal
.priceOverride Money
.overrideReason string
.enterer Reference
.enteredDate dateTime
.reason* CodeableConcept
.service* Reference
.product[x] Reference CodeableConcept
.account* Reference
.note* Annotation
.supportingInformation* Reference
ChargeItem.performer BackboneElement c
.function CodeableConcept
.actor Reference
ChargeItemDefinition DomainResource r
.url uri
.identifier* Identifier
.version string
.title string
.derivedFromUri* uri
.partOf* canonical
.replaces* canonical
.status code
.experimental boolean
.date dateTime
.publisher string
.contact* ContactDetail
.description markdown
.useContext* UsageContext
.jurisdiction* CodeableConcept
.copyright markdown
.approvalDate date
.lastReviewDate date
.effectivePeriod Period
.code CodeableConcept
.instance* Reference
.applicability* ChargeItemDefinition.applicability
.propertyGroup* ChargeItemDefinition.propertyGroup
ChargeItemDefinition.applicability BackboneElement c
.description string
.language string
.expression string
ChargeItemDefinition.propertyGroup BackboneElement c
.applicability* ChargeItemDefinition.applicability
.priceComponent* ChargeItemDefinition.propertyGroup.priceComponent
ChargeItemDefinition.propertyGroup.priceComponent BackboneElement c
.type code
.code CodeableConcept
.factor decimal
.amount Money
Claim DomainResource r
.identifier* Identifier
.status code
.type CodeableConcept
.subType CodeableConcept
.use code
.patient Reference
.billablePeriod Period
.created dateTime
.enterer Reference
.insurer Reference
.provider Reference
.priority CodeableConcept
.fundsReserve CodeableConcept
.related* Claim.related
.prescription Reference
.originalPrescription Reference
.payee Claim.payee
.referral Reference
.facility Reference
.careTeam* Claim.careTeam
.supportingInfo* Claim.supportingInfo
.diagnosis* Claim.diagnosis
.procedure* Claim.procedure
.insurance* Claim.insurance
.accident Claim.accident
.item* Claim.item
.total Money
Claim.related BackboneElement c
.claim Reference
.relationship CodeableConcept
.reference Identifier
Claim.payee BackboneElement c
.type CodeableConcept
.party Reference
Claim.careTeam BackboneElement c
.sequence positiveInt
.provider Reference
.responsible boolean
.role CodeableConcept
.qualification CodeableConcept
Claim.supportingInfo BackboneElement c
.sequence positiveInt
.category CodeableConcept
.code CodeableConcept
.timing[x] date Period
.value[x] boolean string Quantity Attachment Reference
.reason CodeableConcept
Claim.diagnosis BackboneElement c
.sequence positiveInt
.diagnosis[x] CodeableConcept Reference
.type* CodeableConcept
.onAdmission CodeableConcept
.packageCode CodeableConcept
Claim.procedure BackboneElement c
.sequence positiveInt
.type* CodeableConcept
.date dateTime
.procedure[x] CodeableConcept Reference
.udi* Reference
Claim.insurance BackboneElement c
.sequence positiveInt
.focal boolean
.identifier Identifier
.coverage Reference
.businessArrangement string
.preAuthRef* string
.claimResponse Reference
Claim.accident BackboneElement c
.date date
.type CodeableConcept
.location[x] Address Reference
Claim.item BackboneElement c
.sequence positiveInt
.careTeamSequence* positiveInt
.diagnosisSequence* positiveInt
.procedureSequence* positiveInt
.informationSequence* positiveInt
.revenue CodeableConcept
.category CodeableConcept
.productOrService CodeableConcept
.modifier* CodeableConcept
.programCode* CodeableConcept
.serviced[x] date Period
.location[x] CodeableConcept Address Reference
.quantity Quantity
.unitPrice Money
.factor decimal
.net Money
.udi* Reference
.bodySite CodeableConcept
.subSite* CodeableConcept
.encounter* Reference
.detail* Claim.item.detail
Claim.item.detail BackboneElement c
.sequence positiveInt
.revenue CodeableConcept
.category CodeableConcept
.productOrService CodeableConcept
.modifier* CodeableConcept
.programCode* CodeableConcept
.quantity Quantity
.unitPrice Money
.factor decimal
.net Money
.udi* Reference
.subDetail* Claim.item.detail.subDetail
Claim.item.detail.subDetail BackboneElement c
.sequence positiveInt
.revenue CodeableConcept
.category CodeableConcept
.productOrService CodeableConcept
.modifier* CodeableConcept
.programCode* CodeableConcept
.quantity Quantity
.unitPrice Money
.factor decimal
.net Money
.udi* Reference
ClaimResponse DomainResource r
.identifier* Identifier
.status code
.type CodeableConcept
.subType CodeableConcept
.use code
.patient Reference
.created dateTime
.insurer Reference
.requestor Reference
.request Reference
.outcome code
.disposition string
.preAuthRef string
.preAuthPeriod Period
.payeeType CodeableConcept
.item* ClaimResponse.item
.addItem* ClaimResponse.addItem
.adjudication* ClaimResponse.item.adjudication
.total* ClaimResponse.total
.payment ClaimResponse.payment
.fundsReserve CodeableConcept
.formCode CodeableConcept
.form Attachment
.processNote* ClaimResponse.processNote
.communicationRequest* Reference
.insurance* ClaimResponse.insurance
.error* ClaimResponse.error
ClaimResponse.item BackboneElement c
.itemSequence positiveInt
.noteNumber* positiveInt
.adjudication* ClaimResponse.item.adjudication
.detail* ClaimResponse.item.detail
ClaimResponse.item.adjudication BackboneElement c
.category CodeableConcept
.reason CodeableConcept
.amount Money
.value decimal
ClaimResponse.item.detail BackboneElement c
.detailSequence positiveInt
.noteNumber* positiveInt
.adjudication* ClaimResponse.item.adjudication
.subDetail* ClaimResponse.item.detail.subDetail
ClaimResponse.item.detail.subDetail BackboneElement c
.subDetailSequence positiveInt
.noteNumber* positiveInt
.adjudication* ClaimResponse.item.adjudication
ClaimResponse.addItem BackboneElement c
.itemSequence* positiveInt
.detailSequence* positiveInt
.subdetailSequence* positiveInt
.provider* Reference
.productOrService CodeableConcept
.modifier* CodeableConcept
.programCode* CodeableConcept
.serviced[x] date Period
.location[x] CodeableConcept Address Reference
.quantity Quantity
.unitPrice Money
.factor decimal
.net Money
.bodySite CodeableConcept
.subSite* CodeableConcept
.noteNumber* positiveInt
.adjudication* ClaimResponse.item.adjudication
.detail* ClaimResponse.addItem.detail
ClaimResponse.addItem.detail BackboneElement c
.productOrService CodeableConcept
.modifier* CodeableConcept
.quantity Quantity
.unitPrice Money
.factor decimal
.net Money
.noteNumber* positiveInt
.adjudication* ClaimResponse.item.adjudication
.subDetail* ClaimResponse.addItem.detail.subDetail
ClaimResponse.addItem.detail.subDetail BackboneElement c
.productOrService CodeableConcept
.modifier* CodeableConcept
.quantity Quantity
.unitPrice Money
.factor decimal
.net Money
.noteNumber* positiveInt
.adjudication* ClaimResponse.item.adjudication
ClaimResponse.total BackboneElement c
.category CodeableConcept
.amount Money
ClaimResponse.payment BackboneElement c
.type CodeableConcept
.adjustment Money
.adjustmentReason CodeableConcept
.date date
.amount Money
.identifier Identifier
ClaimResponse.processNote BackboneElement c
.number positiveInt
.type code
.text string
.language CodeableConcept
ClaimResponse.insurance BackboneElement c
.sequence positiveInt
.focal boolean
.coverage Reference
.businessArrangement string
.claimResponse Reference
ClaimResponse.error BackboneElement c
.itemSequence positiveInt
.detailSequence positiveInt
.subDetailSequence positiveInt
.code CodeableConcept
ClinicalImpression DomainResource r
.identifier* Identifier
.status code
.statusReason CodeableConcept
.code CodeableConcept
.description string
.subject Reference
.encounter Reference
.effective[x] dateTime Period
.date dateTime
.assessor Reference
.previous Reference
.problem* Reference
.investigation* ClinicalImpression.investigation
.protocol* uri
.summary string
.finding* ClinicalImpression.finding
.prognosisCodeableConcept* CodeableConcept
.prognosisReference* Reference
.supportingInfo* Reference
.note* Annotation
ClinicalImpression.investigation BackboneElement c
.code CodeableConcept
.item* Reference
ClinicalImpression.finding BackboneElement c
.itemCodeableConcept CodeableConcept
.itemReference Reference
.basis string
CodeSystem DomainResource r
.url uri
.identifier* Identifier
.version string
.name string
.title string
.status code
.experimental boolean
.date dateTime
.publisher string
.contact* ContactDetail
.description markdown
.useContext* UsageContext
.jurisdiction* CodeableConcept
.purpose markdown
.copyright markdown
.caseSensitive boolean
.valueSet canonical
.hierarchyMeaning code
.compositional boolean
.versionNeeded boolean
.content code
.supplements canonical
.count unsignedInt
.filter* CodeSystem.filter
.property* CodeSystem.property
.concept* CodeSystem.concept
CodeSystem.filter BackboneElement c
.code code
.description string
.operator* code
.value string
CodeSystem.property BackboneElement c
.code code
.uri uri
.description string
.type code
CodeSystem.concept BackboneElement c
.code code
.display string
.definition string
.designation* CodeSystem.concept.designation
.property* CodeSystem.concept.property
.concept* CodeSystem.concept
CodeSystem.concept.designation BackboneElement c
.language code
.use Coding
.value string
CodeSystem.concept.property BackboneElement c
.code code
.value[x] code Coding string integer boolean dateTime decimal
CodeableConcept Element c
.coding* Coding
.text string
Coding Element c
.system uri
.version string
.code code
.display string
.userSelected boolean
Communication DomainResource r
.identifier* Identifier
.instantiatesCanonical* canonical
.instantiatesUri* uri
.basedOn* Reference
.partOf* Reference
.inResponseTo* Reference
.status code
.statusReason CodeableConcept
.category* CodeableConcept
.priority code
.medium* CodeableConcept
.subject Reference
.topic CodeableConcept
.about* Reference
.encounter Reference
.sent dateTime
.received dateTime
.recipient* Reference
.sender Reference
.reasonCode* CodeableConcept
.reasonReference* Reference
.payload* Communication.payload
.note* Annotation
Communication.payload BackboneElement c
.content[x] string Attachment Reference
CommunicationRequest DomainResource r
.identifier* Identifier
.basedOn* Reference
.replaces* Reference
.groupIdentifier Identifier
.status code
.statusReason CodeableConcept
.category* CodeableConcept
.priority code
.doNotPerform boolean
.medium* CodeableConcept
.subject Reference
.about* Reference
.encounter Reference
.payload* CommunicationRequest.payload
.occurrence[x] dateTime Period
.authoredOn dateTime
.requester Reference
.recipient* Reference
.sender Reference
.reasonCode* CodeableConcept
.reasonReference* Reference
.note* Annotation
CommunicationRequest.payload BackboneElement c
.content[x] string Attachment Reference
CompartmentDefinition DomainResource r
.url uri
.version string
.name string
.status code
.experimental boolean
.date dateTime
.publisher string
.contact* ContactDetail
.description markdown
.useContext* UsageContext
.purpose markdown
.code code
.search boolean
.resource* CompartmentDefinition.resource
CompartmentDefinition.resource BackboneElement c
.code code
.param* string
.documentation string
Composition DomainResource r
.identifier Identifier
.status code
.type CodeableConcept
.category* CodeableConcept
.subject Reference
.encounter Reference
.date dateTime
.author* Reference
.title string
.confidentiality code
.attester* Composition.attester
.custodian Reference
.relatesTo* Composition.relatesTo
.event* Composition.event
.section* Composition.section
Composition.attester BackboneElement c
.mode code
.time dateTime
.party Reference
Composition.relatesTo BackboneElement c
.code code
.target[x] Identifier Reference
Composition.event BackboneElement c
.code* CodeableConcept
.period Period
.detail* Reference
Composition.section BackboneElement c
.title string
.code CodeableConcept
.author* Reference
.focus Reference
.text Narrative
.mode code
.orderedBy CodeableConcept
.entry* Reference
.emptyReason CodeableConcept
.section* Composition.section
ConceptMap DomainResource r
.url uri
.identifier Identifier
.version string
.name string
.title string
.status code
.experimental boolean
.date dateTime
.publisher string
.contact* ContactDetail
.description markdown
.useContext* UsageContext
.jurisdiction* CodeableConcept
.purpose markdown
.copyright markdown
.source[x] uri canonical
.target[x] uri canonical
.group* ConceptMap.group
ConceptMap.group BackboneElement c
.source uri
.sourceVersion string
.target uri
.targetVersion string
.element* ConceptMap.group.element
.unmapped ConceptMap.group.unmapped
ConceptMap.group.element BackboneElement c
.code code
.display string
.target* ConceptMap.group.element.target
ConceptMap.group.element.target BackboneElement c
.code code
.display string
.equivalence code
.comment string
.dependsOn* ConceptMap.group.element.target.dependsOn
.product* ConceptMap.group.element.target.dependsOn
ConceptMap.group.element.target.dependsOn BackboneElement c
.property uri
.system canonical
.value string
.display string
ConceptMap.group.unmapped BackboneElement c
.mode code
.code code
.display string
.url canonical
Condition DomainResource r
.identifier* Identifier
.clinicalStatus CodeableConcept
.verificationStatus CodeableConcept
.category* CodeableConcept
.severity CodeableConcept
.code CodeableConcept
.bodySite* CodeableConcept
.subject Reference
.encounter Reference
.onset[x] dateTime Age Period Range string
.abatement[x] dateTime Age Period Range string
.recordedDate dateTime
.recorder Reference
.asserter Reference
.stage* Condition.stage
.evidence* Condition.evidence
.note* Annotation
Condition.stage BackboneElement c
.summary CodeableConcept
.assessment* Reference
.type CodeableConcept
Condition.evidence BackboneElement c
.code* CodeableConcept
.detail* Reference
Consent DomainResource r
.identifier* Identifier
.status code
.scope CodeableConcept
.category* CodeableConcept
.patient Reference
.dateTime dateTime
.performer* Reference
.organization* Reference
.source[x] Attachment Reference
.policy* Consent.policy
.policyRule CodeableConcept
.verification* Consent.verification
.provision Consent.provision
Consent.policy BackboneElement c
.authority uri
.uri uri
Consent.verification BackboneElement c
.verified boolean
.verifiedWith Reference
.verificationDate dateTime
Consent.provision BackboneElement c
.type code
.period Period
.actor* Consent.provision.actor
.action* CodeableConcept
.securityLabel* Coding
.purpose* Coding
.class* Coding
.code* CodeableConcept
.dataPeriod Period
.data* Consent.provision.data
.provision* Consent.provision
Consent.provision.actor BackboneElement c
.role CodeableConcept
.reference Reference
Consent.provision.data BackboneElement c
.meaning code
.reference Reference
ContactDetail Element c
.name string
.telecom* ContactPoint
ContactPoint Element c
.system code
.value string
.use code
.rank positiveInt
.period Period
Contract DomainResource r
.identifier* Identifier
.url uri
.version string
.status code
.legalState CodeableConcept
.instantiatesCanonical Reference
.instantiatesUri uri
.contentDerivative CodeableConcept
.issued dateTime
.applies Period
.expirationType CodeableConcept
.subject* Reference
.authority* Reference
.domain* Reference
.site* Reference
.name string
.title string
.subtitle string
.alias* string
.author Reference
.scope CodeableConcept
.topic[x] CodeableConcept Reference
.type CodeableConcept
.subType* CodeableConcept
.contentDefinition Contract.contentDefinition
.term* Contract.term
.supportingInfo* Reference
.relevantHistory* Reference
.signer* Contract.signer
.friendly* Contract.friendly
.legal* Contract.legal
.rule* Contract.rule
.legallyBinding[x] Attachment Reference
Contract.contentDefinition BackboneElement c
.type CodeableConcept
.subType CodeableConcept
.publisher Reference
.publicationDate dateTime
.publicationStatus code
.copyright markdown
Contract.term BackboneElement c
.identifier Identifier
.issued dateTime
.applies Period
.topic[x] CodeableConcept Reference
.type CodeableConcept
.subType CodeableConcept
.text string
.securityLabel* Contract.term.securityLabel
.offer Contract.term.offer
.asset* Contract.term.asset
.action* Contract.term.action
.group* Contract.term
Contract.term.securityLabel BackboneElement c
.number* unsignedInt
.classification Coding
.category* Coding
.control* Coding
Contract.term.offer BackboneElement c
.identifier* Identifier
.party* Contract.term.offer.party
.topic Reference
.type CodeableConcept
.decision CodeableConcept
.decisionMode* CodeableConcept
.answer* Contract.term.offer.answer
.text string
.linkId* string
.securityLabelNumber* unsignedInt
Contract.term.offer.party BackboneElement c
.reference* Reference
.role CodeableConcept
Contract.term.offer.answer BackboneElement c
.value[x] boolean decimal integer date dateTime time string uri Attachment Coding Quantity Reference
Contract.term.asset BackboneElement c
.scope CodeableConcept
.type* CodeableConcept
.typeReference* Reference
.subtype* CodeableConcept
.relationship Coding
.context* Contract.term.asset.context
.condition string
.periodType* CodeableConcept
.period* Period
.usePeriod* Period
.text string
.linkId* string
.answer* Contract.term.offer.answer
.securityLabelNumber* unsignedInt
.valuedItem* Contract.term.asset.valuedItem
Contract.term.asset.context BackboneElement c
.reference Reference
.code* CodeableConcept
.text string
Contract.term.asset.valuedItem BackboneElement c
.entity[x] CodeableConcept Reference
.identifier Identifier
.effectiveTime dateTime
.quantity Quantity
.unitPrice Money
.factor decimal
.points decimal
.net Money
.payment string
.paymentDate dateTime
.responsible Reference
.recipient Reference
.linkId* string
.securityLabelNumber* unsignedInt
Contract.term.action BackboneElement c
.doNotPerform boolean
.type CodeableConcept
.subject* Contract.term.action.subject
.intent CodeableConcept
.linkId* string
.status CodeableConcept
.context Reference
.contextLinkId* string
.occurrence[x] dateTime Period Timing
.requester* Reference
.requesterLinkId* string
.performerType* CodeableConcept
.performerRole CodeableConcept
.performer Reference
.performerLinkId* string
.reasonCode* CodeableConcept
.reasonReference* Reference
.reason* string
.reasonLinkId* string
.note* Annotation
.securityLabelNumber* unsignedInt
Contract.term.action.subject BackboneElement c
.reference* Reference
.role CodeableConcept
Contract.signer BackboneElement c
.type Coding
.party Reference
.signature* Signature
Contract.friendly BackboneElement c
.content[x] Attachment Reference
Contract.legal BackboneElement c
.content[x] Attachment Reference
Contract.rule BackboneElement c
.content[x] Attachment Reference
Contributor Element c
.type code
.name string
.contact* ContactDetail
Count Quantity c
Coverage DomainResource r
.identifier* Identifier
.status code
.type CodeableConcept
.policyHolder Reference
.subscriber Reference
.subscriberId string
.beneficiary Reference
.dependent string
.relationship CodeableConcept
.period Period
.payor* Reference
.class* Coverage.class
.order positiveInt
.network string
.costToBeneficiary* Coverage.costToBeneficiary
.subrogation boolean
.contract* Reference
Coverage.class BackboneElement c
.type CodeableConcept
.value string
.name string
Coverage.costToBeneficiary BackboneElement c
.type CodeableConcept
.value[x] Quantity Money
.exception* Coverage.costToBeneficiary.exception
Coverage.costToBeneficiary.exception BackboneElement c
.type CodeableConcept
.period Period
CoverageEligibilityRequest DomainResource r
.identifier* Identifier
.status code
.priority CodeableConcept
.purpose* code
.patient Reference
.serviced[x] date Period
.created dateTime
.enterer Reference
.provider Reference
.insurer Reference
.facility Reference
.supportingInfo* CoverageEligibilityRequest.supportingInfo
.insurance* CoverageEligibilityRequest.insurance
.item* CoverageEligibilityRequest.item
CoverageEligibilityRequest.supportingInfo BackboneElement c
.sequence positiveInt
.information Reference
.appliesToAll boolean
CoverageEligibilityRequest.insurance BackboneElement c
.focal boolean
.coverage Reference
.businessArrangement string
CoverageEligibilityRequest.item BackboneElement c
.supportingInfoSequence* positiveInt
.category CodeableConcept
.productOrService CodeableConcept
.modifier* CodeableConcept
.provider Reference
.quantity Quantity
.unitPrice Money
.facility Reference
.diagnosis* CoverageEligibilityRequest.item.diagnosis
.detail* Reference
CoverageEligibilityRequest.item.diagnosis BackboneElement c
.diagnosis[x] CodeableConcept Reference
CoverageEligibilityResponse DomainResource r
.identifier* Identifier
.status code
.purpose* code
.patient Reference
.serviced[x] date Period
.created dateTime
.requestor Reference
.request Reference
.outcome code
.disposition string
.insurer Reference
.insurance* CoverageEligibilityResponse.insurance
.preAuthRef string
.form CodeableConcept
.error* CoverageEligibilityResponse.error
CoverageEligibilityResponse.insurance BackboneElement c
.coverage Reference
.inforce boolean
.benefitPeriod Period
.item* CoverageEligibilityResponse.insurance.item
CoverageEligibilityResponse.insurance.item BackboneElement c
.category CodeableConcept
.productOrService CodeableConcept
.modifier* CodeableConcept
.provider Reference
.excluded boolean
.name string
.description string
.network CodeableConcept
.unit CodeableConcept
.term CodeableConcept
.benefit* CoverageEligibilityResponse.insurance.item.benefit
.authorizationRequired boolean
.authorizationSupporting* CodeableConcept
.authorizationUrl uri
CoverageEligibilityResponse.insurance.item.benefit BackboneElement c
.type CodeableConcept
.allowed[x] unsignedInt string Money
.used[x] unsignedInt string Money
CoverageEligibilityResponse.error BackboneElement c
.code CodeableConcept
DataRequirement Element c
.type code
.profile* canonical
.subject[x] CodeableConcept Reference
.mustSupport* string
.codeFilter* DataRequirement.codeFilter
.dateFilter* DataRequirement.dateFilter
.limit positiveInt
.sort* DataRequirement.sort
DataRequirement.codeFilter Element c
.path string
.searchParam string
.valueSet canonical
.code* Coding
DataRequirement.dateFilter Element c
.path string
.searchParam string
.value[x] dateTime Period Duration
DataRequirement.sort Element c
.path string
.direction code
DetectedIssue DomainResource r
.identifier* Identifier
.status code
.code CodeableConcept
.severity code
.patient Reference
.identified[x] dateTime Period
.author Reference
.implicated* Reference
.evidence* DetectedIssue.evidence
.detail string
.reference uri
.mitigation* DetectedIssue.mitigation
DetectedIssue.evidence BackboneElement c
.code* CodeableConcept
.detail* Reference
DetectedIssue.mitigation BackboneElement c
.action CodeableConcept
.date dateTime
.author Reference
Device DomainResource r
.identifier* Identifier
.definition Reference
.udiCarrier* Device.udiCarrier
.status code
.statusReason* CodeableConcept
.distinctIdentifier string
.manufacturer string
.manufactureDate dateTime
.expirationDate dateTime
.lotNumber string
.serialNumber string
.deviceName* Device.deviceName
.modelNumber string
.partNumber string
.type CodeableConcept
.specialization* Device.specialization
.version* Device.version
.property* Device.property
.patient Reference
.owner Reference
.contact* ContactPoint
.location Reference
.url uri
.note* Annotation
.safety* CodeableConcept
.parent Reference
Device.udiCarrier BackboneElement c
.deviceIdentifier string
.issuer uri
.jurisdiction uri
.carrierAIDC base64Binary
.carrierHRF string
.entryType code
Device.deviceName BackboneElement c
.name string
.type code
Device.specialization BackboneElement c
.systemType CodeableConcept
.version string
Device.version BackboneElement c
.type CodeableConcept
.component Identifier
.value string
Device.property BackboneElement c
.type CodeableConcept
.valueQuantity* Quantity
.valueCode* CodeableConcept
DeviceDefinition DomainResource r
.identifier* Identifier
.udiDeviceIdentifier* DeviceDefinition.udiDeviceIdentifier
.manufacturer[x] string Reference
.deviceName* DeviceDefinition.deviceName
.modelNumber string
.type CodeableConcept
.specialization* DeviceDefinition.specialization
.version* string
.safety* CodeableConcept
.shelfLifeStorage* ProductShelfLife
.physicalCharacteristics ProdCharacteristic
.languageCode* CodeableConcept
.capability* DeviceDefinition.capability
.property* DeviceDefinition.property
.owner Reference
.contact* ContactPoint
.url uri
.onlineInformation uri
.note* Annotation
.quantity Quantity
.parentDevice Reference
.material* DeviceDefinition.material
DeviceDefinition.udiDeviceIdentifier BackboneElement c
.deviceIdentifier string
.issuer uri
.jurisdiction uri
DeviceDefinition.deviceName BackboneElement c
.name string
.type code
DeviceDefinition.specialization BackboneElement c
.systemType string
.version string
DeviceDefinition.capability BackboneElement c
.type CodeableConcept
.description* CodeableConcept
DeviceDefinition.property BackboneElement c
.type CodeableConcept
.valueQuantity* Quantity
.valueCode* CodeableConcept
DeviceDefinition.material BackboneElement c
.substance CodeableConcept
.alternate boolean
.allergenicIndicator boolean
DeviceMetric DomainResource r
.identifier* Identifier
.type CodeableConcept
.unit CodeableConcept
.source Reference
.parent Reference
.operationalStatus code
.color code
.category code
.measurementPeriod Timing
.calibration* DeviceMetric.calibration
DeviceMetric.calibration BackboneElement c
.type code
.state code
.time instant
DeviceRequest DomainResource r
.identifier* Identifier
.instantiatesCanonical* canonical
.instantiatesUri* uri
.basedOn* Reference
.priorRequest* Reference
.groupIdentifier Identifier
.status code
.intent code
.priority code
.code[x] Reference CodeableConcept
.parameter* DeviceRequest.parameter
.subject Reference
.encounter Reference
.occurrence[x] dateTime Period Timing
.authoredOn dateTime
.requester Reference
.performerType CodeableConcept
.performer Reference
.reasonCode* CodeableConcept
.reasonReference* Reference
.insurance* Reference
.supportingInfo* Reference
.note* Annotation
.relevantHistory* Reference
DeviceRequest.parameter BackboneElement c
.code CodeableConcept
.value[x] CodeableConcept Quantity Range boolean
DeviceUseStatement DomainResource r
.identifier* Identifier
.basedOn* Reference
.status code
.subject Reference
.derivedFrom* Reference
.timing[x] Timing Period dateTime
.recordedOn dateTime
.source Reference
.device Reference
.reasonCode* CodeableConcept
.reasonReference* Reference
.bodySite CodeableConcept
.note* Annotation
DiagnosticReport DomainResource r
.identifier* Identifier
.basedOn* Reference
.status code
.category* CodeableConcept
.code CodeableConcept
.subject Reference
.encounter Reference
.effective[x] dateTime Period
.issued instant
.performer* Reference
.resultsInterpreter* Reference
.specimen* Reference
.result* Reference
.imagingStudy* Reference
.media* DiagnosticReport.media
.conclusion string
.conclusionCode* CodeableConcept
.presentedForm* Attachment
DiagnosticReport.media BackboneElement c
.comment string
.link Reference
Distance Quantity c
DocumentManifest DomainResource r
.masterIdentifier Identifier
.identifier* Identifier
.status code
.type CodeableConcept
.subject Reference
.created dateTime
.author* Reference
.recipient* Reference
.source uri
.description string
.content* Reference
.related* DocumentManifest.related
DocumentManifest.related BackboneElement c
.identifier Identifier
.ref Reference
DocumentReference DomainResource r
.masterIdentifier Identifier
.identifier* Identifier
.status code
.docStatus code
.type CodeableConcept
.category* CodeableConcept
.subject Reference
.date instant
.author* Reference
.authenticator Reference
.custodian Reference
.relatesTo* DocumentReference.relatesTo
.description string
.securityLabel* CodeableConcept
.content* DocumentReference.content
.context DocumentReference.context
DocumentReference.relatesTo BackboneElement c
.code code
.target Reference
DocumentReference.content BackboneElement c
.attachment Attachment
.format Coding
DocumentReference.context BackboneElement c
.encounter* Reference
.event* CodeableConcept
.period Period
.facilityType CodeableConcept
.practiceSetting CodeableConcept
.sourcePatientInfo Reference
.related* Reference
DomainResource Resource ra
.text Narrative
.contained* Resource
.extension* Extension
.modifierExtension* Extension
Dosage BackboneElement c
.sequence integer
.text string
.additionalInstruction* CodeableConcept
.patientInstruction string
.timing Timing
.asNeeded[x] boolean CodeableConcept
.site CodeableConcept
.route CodeableConcept
.method CodeableConcept
.doseAndRate* Dosage.doseAndRate
.maxDosePerPeriod Ratio
.maxDosePerAdministration Quantity
.maxDosePerLifetime Quantity
Dosage.doseAndRate Element c
.type CodeableConcept
.dose[x] Range Quantity
.rate[x] Ratio Range Quantity
Duration Quantity c
EffectEvidenceSynthesis DomainResource r
.url uri
.identifier* Identifier
.version string
.name string
.title string
.status code
.date dateTime
.publisher string
.contact* ContactDetail
.description markdown
.note* Annotation
.useContext* UsageContext
.jurisdiction* CodeableConcept
.copyright markdown
.approvalDate date
.lastReviewDate date
.effectivePeriod Period
.topic* CodeableConcept
.author* ContactDetail
.editor* ContactDetail
.reviewer* ContactDetail
.endorser* ContactDetail
.relatedArtifact* RelatedArtifact
.synthesisType CodeableConcept
.studyType CodeableConcept
.population Reference
.exposure Reference
.exposureAlternative Reference
.outcome Reference
.sampleSize EffectEvidenceSynthesis.sampleSize
.resultsByExposure* EffectEvidenceSynthesis.resultsByExposure
.effectEstimate* EffectEvidenceSynthesis.effectEstimate
.certainty* EffectEvidenceSynthesis.certainty
EffectEvidenceSynthesis.sampleSize BackboneElement c
.description string
.numberOfStudies integer
.numberOfParticipants integer
EffectEvidenceSynthesis.resultsByExposure BackboneElement c
.description string
.exposureState code
.variantState CodeableConcept
.riskEvidenceSynthesis Reference
EffectEvidenceSynthesis.effectEstimate BackboneElement c
.description string
.type CodeableConcept
.variantState CodeableConcept
.value decimal
.unitOfMeasure CodeableConcept
.precisionEstimate* EffectEvidenceSynthesis.effectEstimate.precisionEstimate
EffectEvidenceSynthesis.effectEstimate.precisionEstimate BackboneElement c
.type CodeableConcept
.level decimal
.from decimal
.to decimal
EffectEvidenceSynthesis.certainty BackboneElement c
.rating* CodeableConcept
.note* Annotation
.certaintySubcomponent* EffectEvidenceSynthesis.certainty.certaintySubcomponent
EffectEvidenceSynthesis.certainty.certaintySubcomponent BackboneElement c
.type CodeableConcept
.rating* CodeableConcept
.note* Annotation
Element - ca
.id string
.extension* Extension
ElementDefinition BackboneElement c
.path string
.representation* code
.sliceName string
.sliceIsConstraining boolean
.label string
.code* Coding
.slicing ElementDefinition.slicing
.short string
.definition markdown
.comment markdown
.requirements markdown
.alias* string
.min unsignedInt
.max string
.base ElementDefinition.base
.contentReference uri
.type* ElementDefinition.type
.defaultValue[x] base64Binary boolean canonical code date dateTime decimal id instant integer markdown oid positiveInt string time unsignedInt uri url uuid Address Age Annotation Attachment CodeableConcept Coding ContactPoint Count Distance Duration HumanName Identifier Money Period Quantity Range Ratio Reference SampledData Signature Timing ContactDetail Contributor DataRequirement Expression ParameterDefinition RelatedArtifact TriggerDefinition UsageContext Dosage Meta
.meaningWhenMissing markdown
.orderMeaning string
.fixed[x] base64Binary boolean canonical code date dateTime decimal id instant integer markdown oid positiveInt string time unsignedInt uri url uuid Address Age Annotation Attachment CodeableConcept Coding ContactPoint Count Distance Duration HumanName Identifier Money Period Quantity Range Ratio Reference SampledData Signature Timing ContactDetail Contributor DataRequirement Expression ParameterDefinition RelatedArtifact TriggerDefinition UsageContext Dosage Meta
.pattern[x] base64Binary boolean canonical code date dateTime decimal id instant integer markdown oid positiveInt string time unsignedInt uri url uuid Address Age Annotation Attachment CodeableConcept Coding ContactPoint Count Distance Duration HumanName Identifier Money Period Quantity Range Ratio Reference SampledData Signature Timing ContactDetail Contributor DataRequirement Expression ParameterDefinition RelatedArtifact TriggerDefinition UsageContext Dosage Meta
.example* ElementDefinition.example
.minValue[x] date dateTime instant time decimal integer positiveInt unsignedInt Quantity
.maxValue[x] date dateTime instant time decimal integer positiveInt unsignedInt Quantity
.maxLength integer
.condition* id
.constraint* ElementDefinition.constraint
.mustSupport boolean
.isModifier boolean
.isModifierReason string
.isSummary boolean
.binding ElementDefinition.binding
.mapping* ElementDefinition.mapping
ElementDefinition.slicing Element c
.discriminator* ElementDefinition.slicing.discriminator
.description string
.ordered boolean
.rules code
ElementDefinition.slicing.discriminator Element c
.type code
.path string
ElementDefinition.base Element c
.path string
.min unsignedInt
.max string
ElementDefinition.type Element c
.code uri
.profile* canonical
.targetProfile* canonical
.aggregation* code
.versioning code
ElementDefinition.example Element c
.label string
.value[x] base64Binary boolean canonical code date dateTime decimal id instant integer markdown oid positiveInt string time unsignedInt uri url uuid Address Age Annotation Attachment CodeableConcept Coding ContactPoint Count Distance Duration HumanName Identifier Money Period Quantity Range Ratio Reference SampledData Signature Timing ContactDetail Contributor DataRequirement Expression ParameterDefinition RelatedArtifact TriggerDefinition UsageContext Dosage Meta
ElementDefinition.constraint Element c
.key id
.requirements string
.severity code
.human string
.expression string
.xpath string
.source canonical
ElementDefinition.binding Element c
.strength code
.description string
.valueSet canonical
ElementDefinition.mapping Element c
.identity id
.language code
.map string
.comment string
Encounter DomainResource r
.identifier* Identifier
.status code
.statusHistory* Encounter.statusHistory
.class Coding
.classHistory* Encounter.classHistory
.type* CodeableConcept
.serviceType CodeableConcept
.priority CodeableConcept
.subject Reference
.episodeOfCare* Reference
.basedOn* Reference
.participant* Encounter.participant
.appointment* Reference
.period Period
.length Duration
.reasonCode* CodeableConcept
.reasonReference* Reference
.diagnosis* Encounter.diagnosis
.account* Reference
.hospitalization Encounter.hospitalization
.location* Encounter.location
.serviceProvider Reference
.partOf Reference
Encounter.statusHistory BackboneElement c
.status code
.period Period
Encounter.classHistory BackboneElement c
.class Coding
.period Period
Encounter.participant BackboneElement c
.type* CodeableConcept
.period Period
.individual Reference
Encounter.diagnosis BackboneElement c
.condition Reference
.use CodeableConcept
.rank positiveInt
Encounter.hospitalization BackboneElement c
.preAdmissionIdentifier Identifier
.origin Reference
.admitSource CodeableConcept
.reAdmission CodeableConcept
.dietPreference* CodeableConcept
.specialCourtesy* CodeableConcept
.specialArrangement* CodeableConcept
.destination Reference
.dischargeDisposition CodeableConcept
Encounter.location BackboneElement c
.location Reference
.status code
.physicalType CodeableConcept
.period Period
Endpoint DomainResource r
.identifier* Identifier
.status code
.connectionType Coding
.name string
.managingOrganization Reference
.contact* ContactPoint
.period Period
.payloadType* CodeableConcept
.payloadMimeType* code
.address url
.header* string
EnrollmentRequest DomainResource r
.identifier* Identifier
.status code
.created dateTime
.insurer Reference
.provider Reference
.candidate Reference
.coverage Reference
EnrollmentResponse DomainResource r
.identifier* Identifier
.status code
.request Reference
.outcome code
.disposition string
.created dateTime
.organization Reference
.requestProvider Reference
EpisodeOfCare DomainResource r
.identifier* Identifier
.status code
.statusHistory* EpisodeOfCare.statusHistory
.type* CodeableConcept
.diagnosis* EpisodeOfCare.diagnosis
.patient Reference
.managingOrganization Reference
.period Period
.referralRequest* Reference
.careManager Reference
.team* Reference
.account* Reference
EpisodeOfCare.statusHistory BackboneElement c
.status code
.period Period
EpisodeOfCare.diagnosis BackboneElement c
.condition Reference
.role CodeableConcept
.rank positiveInt
EventDefinition DomainResource r
.url uri
.identifier* Identifier
.version string
.name string
.title string
.subtitle string
.status code
.experimental boolean
.subject[x] CodeableConcept Reference
.date dateTime
.publisher string
.contact* ContactDetail
.description markdown
.useContext* UsageContext
.jurisdiction* CodeableConcept
.purpose markdown
.usage string
.copyright markdown
.approvalDate date
.lastReviewDate date
.effectivePeriod Period
.topic* CodeableConcept
.author* ContactDetail
.editor* ContactDetail
.reviewer* ContactDetail
.endorser* ContactDetail
.relatedArtifact* RelatedArtifact
.trigger* TriggerDefinition
Evidence DomainResource r
.url uri
.identifier* Identifier
.version string
.name string
.title string
.shortTitle string
.subtitle string
.status code
.date dateTime
.publisher string
.contact* ContactDetail
.description markdown
.note* Annotation
.useContext* UsageContext
.jurisdiction* CodeableConcept
.copyright markdown
.approvalDate date
.lastReviewDate date
.effectivePeriod Period
.topic* CodeableConcept
.author* ContactDetail
.editor* ContactDetail
.reviewer* ContactDetail
.endorser* ContactDetail
.relatedArtifact* RelatedArtifact
.exposureBackground Reference
.exposureVariant* Reference
.outcome* Reference
EvidenceVariable DomainResource r
.url uri
.identifier* Identifier
.version string
.name string
.title string
.shortTitle string
.subtitle string
.status code
.date dateTime
.publisher string
.contact* ContactDetail
.description markdown
.note* Annotation
.useContext* UsageContext
.jurisdiction* CodeableConcept
.copyright markdown
.approvalDate date
.lastReviewDate date
.effectivePeriod Period
.topic* CodeableConcept
.author* ContactDetail
.editor* ContactDetail
.reviewer* ContactDetail
.endorser* ContactDetail
.relatedArtifact* RelatedArtifact
.type code
.characteristic* EvidenceVariable.characteristic
EvidenceVariable.characteristic BackboneElement c
.description string
.definition[x] Reference canonical CodeableConcept Expression DataRequirement TriggerDefinition
.usageContext* UsageContext
.exclude boolean
.participantEffective[x] dateTime Period Duration Timing
.timeFromStart Duration
.groupMeasure code
ExampleScenario DomainResource r
.url uri
.identifier* Identifier
.version string
.name string
.status code
.experimental boolean
.date dateTime
.publisher string
.contact* ContactDetail
.useContext* UsageContext
.jurisdiction* CodeableConcept
.copyright markdown
.purpose markdown
.actor* ExampleScenario.actor
.instance* ExampleScenario.instance
.process* ExampleScenario.process
.workflow* canonical
ExampleScenario.actor BackboneElement c
.actorId string
.type code
.name string
.description markdown
ExampleScenario.instance BackboneElement c
.resourceId string
.resourceType code
.name string
.description markdown
.version* ExampleScenario.instance.version
.containedInstance* ExampleScenario.instance.containedInstance
ExampleScenario.instance.version BackboneElement c
.versionId string
.description markdown
ExampleScenario.instance.containedInstance BackboneElement c
.resourceId string
.versionId string
ExampleScenario.process BackboneElement c
.title string
.description markdown
.preConditions markdown
.postConditions markdown
.step* ExampleScenario.process.step
ExampleScenario.process.step BackboneElement c
.process* ExampleScenario.process
.pause boolean
.operation ExampleScenario.process.step.operation
.alternative* ExampleScenario.process.step.alternative
ExampleScenario.process.step.operation BackboneElement c
.number string
.type string
.name string
.initiator string
.receiver string
.description markdown
.initiatorActive boolean
.receiverActive boolean
.request ExampleScenario.instance.containedInstance
.response ExampleScenario.instance.containedInstance
ExampleScenario.process.step.alternative BackboneElement c
.title string
.description markdown
.step* ExampleScenario.process.step
ExplanationOfBenefit DomainResource r
.identifier* Identifier
.status code
.type CodeableConcept
.subType CodeableConcept
.use code
.patient Reference
.billablePeriod Period
.created dateTime
.enterer Reference
.insurer Reference
.provider Reference
.priority CodeableConcept
.fundsReserveRequested CodeableConcept
.fundsReserve CodeableConcept
.related* ExplanationOfBenefit.related
.prescription Reference
.originalPrescription Reference
.payee ExplanationOfBenefit.payee
.referral Reference
.facility Reference
.claim Reference
.claimResponse Reference
.outcome code
.disposition string
.preAuthRef* string
.preAuthRefPeriod* Period
.careTeam* ExplanationOfBenefit.careTeam
.supportingInfo* ExplanationOfBenefit.supportingInfo
.diagnosis* ExplanationOfBenefit.diagnosis
.procedure* ExplanationOfBenefit.procedure
.precedence positiveInt
.insurance* ExplanationOfBenefit.insurance
.accident ExplanationOfBenefit.accident
.item* ExplanationOfBenefit.item
.addItem* ExplanationOfBenefit.addItem
.adjudication* ExplanationOfBenefit.item.adjudication
.total* ExplanationOfBenefit.total
.payment ExplanationOfBenefit.payment
.formCode CodeableConcept
.form Attachment
.processNote* ExplanationOfBenefit.processNote
.benefitPeriod Period
.benefitBalance* ExplanationOfBenefit.benefitBalance
ExplanationOfBenefit.related BackboneElement c
.claim Reference
.relationship CodeableConcept
.reference Identifier
ExplanationOfBenefit.payee BackboneElement c
.type CodeableConcept
.party Reference
ExplanationOfBenefit.careTeam BackboneElement c
.sequence positiveInt
.provider Reference
.responsible boolean
.role CodeableConcept
.qualification CodeableConcept
ExplanationOfBenefit.supportingInfo BackboneElement c
.sequence positiveInt
.category CodeableConcept
.code CodeableConcept
.timing[x] date Period
.value[x] boolean string Quantity Attachment Reference
.reason Coding
ExplanationOfBenefit.diagnosis BackboneElement c
.sequence positiveInt
.diagnosis[x] CodeableConcept Reference
.type* CodeableConcept
.onAdmission CodeableConcept
.packageCode CodeableConcept
ExplanationOfBenefit.procedure BackboneElement c
.sequence positiveInt
.type* CodeableConcept
.date dateTime
.procedure[x] CodeableConcept Reference
.udi* Reference
ExplanationOfBenefit.insurance BackboneElement c
.focal boolean
.coverage Reference
.preAuthRef* string
ExplanationOfBenefit.accident BackboneElement c
.date date
.type CodeableConcept
.location[x] Address Reference
ExplanationOfBenefit.item BackboneElement c
.sequence positiveInt
.careTeamSequence* positiveInt
.diagnosisSequence* positiveInt
.procedureSequence* positiveInt
.informationSequence* positiveInt
.revenue CodeableConcept
.category CodeableConcept
.productOrService CodeableConcept
.modifier* CodeableConcept
.programCode* CodeableConcept
.serviced[x] date Period
.location[x] CodeableConcept Address Reference
.quantity Quantity
.unitPrice Money
.factor decimal
.net Money
.udi* Reference
.bodySite CodeableConcept
.subSite* CodeableConcept
.encounter* Reference
.noteNumber* positiveInt
.adjudication* ExplanationOfBenefit.item.adjudication
.detail* ExplanationOfBenefit.item.detail
ExplanationOfBenefit.item.adjudication BackboneElement c
.category CodeableConcept
.reason CodeableConcept
.amount Money
.value decimal
ExplanationOfBenefit.item.detail BackboneElement c
.sequence positiveInt
.revenue CodeableConcept
.category CodeableConcept
.productOrService CodeableConcept
.modifier* CodeableConcept
.programCode* CodeableConcept
.quantity Quantity
.unitPrice Money
.factor decimal
.net Money
.udi* Reference
.noteNumber* positiveInt
.adjudication* ExplanationOfBenefit.item.adjudication
.subDetail* ExplanationOfBenefit.item.detail.subDetail
ExplanationOfBenefit.item.detail.subDetail BackboneElement c
.sequence positiveInt
.revenue CodeableConcept
.category CodeableConcept
.productOrService CodeableConcept
.modifier* CodeableConcept
.programCode* CodeableConcept
.quantity Quantity
.unitPrice Money
.factor decimal
.net Money
.udi* Reference
.noteNumber* positiveInt
.adjudication* ExplanationOfBenefit.item.adjudication
ExplanationOfBenefit.addItem BackboneElement c
.itemSequence* positiveInt
.detailSequence* positiveInt
.subDetailSequence* positiveInt
.provider* Reference
.productOrService CodeableConcept
.modifier* CodeableConcept
.programCode* CodeableConcept
.serviced[x] date Period
.location[x] CodeableConcept Address Reference
.quantity Quantity
.unitPrice Money
.factor decimal
.net Money
.bodySite CodeableConcept
.subSite* CodeableConcept
.noteNumber* positiveInt
.adjudication* ExplanationOfBenefit.item.adjudication
.detail* ExplanationOfBenefit.addItem.detail
ExplanationOfBenefit.addItem.detail BackboneElement c
.productOrService CodeableConcept
.modifier* CodeableConcept
.quantity Quantity
.unitPrice Money
.factor decimal
.net Money
.noteNumber* positiveInt
.adjudication* ExplanationOfBenefit.item.adjudication
.subDetail* ExplanationOfBenefit.addItem.detail.subDetail
ExplanationOfBenefit.addItem.detail.subDetail BackboneElement c
.productOrService CodeableConcept
.modifier* CodeableConcept
.quantity Quantity
.unitPrice Money
.factor decimal
.net Money
.noteNumber* positiveInt
.adjudication* ExplanationOfBenefit.item.adjudication
ExplanationOfBenefit.total BackboneElement c
.category CodeableConcept
.amount Money
ExplanationOfBenefit.payment BackboneElement c
.type CodeableConcept
.adjustment Money
.adjustmentReason CodeableConcept
.date date
.amount Money
.identifier Identifier
ExplanationOfBenefit.processNote BackboneElement c
.number positiveInt
.type code
.text string
.language CodeableConcept
ExplanationOfBenefit.benefitBalance BackboneElement c
.category CodeableConcept
.excluded boolean
.name string
.description string
.network CodeableConcept
.unit CodeableConcept
.term CodeableConcept
.financial* ExplanationOfBenefit.benefitBalance.financial
ExplanationOfBenefit.benefitBalance.financial BackboneElement c
.type CodeableConcept
.allowed[x] unsignedInt string Money
.used[x] unsignedInt Money
Expression Element c
.description string
.name id
.language code
.expression string
.reference uri
Extension Element c
.url uri
.value[x] base64Binary boolean canonical code date dateTime decimal id instant integer markdown oid positiveInt string time unsignedInt uri url uuid Address Age Annotation Attachment CodeableConcept Coding ContactPoint Count Distance Duration HumanName Identifier Money Period Quantity Range Ratio Reference SampledData Signature Timing ContactDetail Contributor DataRequirement Expression ParameterDefinition RelatedArtifact TriggerDefinition UsageContext Dosage Meta
FamilyMemberHistory DomainResource r
.identifier* Identifier
.instantiatesCanonical* canonical
.instantiatesUri* uri
.status code
.dataAbsentReason CodeableConcept
.patient Reference
.date dateTime
.name string
.relationship CodeableConcept
.sex CodeableConcept
.born[x] Period date string
.age[x] Age Range string
.estimatedAge boolean
.deceased[x] boolean Age Range date string
.reasonCode* CodeableConcept
.reasonReference* Reference
.note* Annotation
.condition* FamilyMemberHistory.condition
FamilyMemberHistory.condition BackboneElement c
.code CodeableConcept
.outcome CodeableConcept
.contributedToDeath boolean
.onset[x] Age Range Period string
.note* Annotation
Flag DomainResource r
.identifier* Identifier
.status code
.category* CodeableConcept
.code CodeableConcept
.subject Reference
.period Period
.encounter Reference
.author Reference
Goal DomainResource r
.identifier* Identifier
.lifecycleStatus code
.achievementStatus CodeableConcept
.category* CodeableConcept
.priority CodeableConcept
.description CodeableConcept
.subject Reference
.start[x] date CodeableConcept
.target* Goal.target
.statusDate date
.statusReason string
.expressedBy Reference
.addresses* Reference
.note* Annotation
.outcomeCode* CodeableConcept
.outcomeReference* Reference
Goal.target BackboneElement c
.measure CodeableConcept
.detail[x] Quantity Range CodeableConcept string boolean integer Ratio
.due[x] date Duration
GraphDefinition DomainResource r
.url uri
.version string
.name string
.status code
.experimental boolean
.date dateTime
.publisher string
.contact* ContactDetail
.description markdown
.useContext* UsageContext
.jurisdiction* CodeableConcept
.purpose markdown
.start code
.profile canonical
.link* GraphDefinition.link
GraphDefinition.link BackboneElement c
.path string
.sliceName string
.min integer
.max string
.description string
.target* GraphDefinition.link.target
GraphDefinition.link.target BackboneElement c
.type code
.params string
.profile canonical
.compartment* GraphDefinition.link.target.compartment
.link* GraphDefinition.link
GraphDefinition.link.target.compartment BackboneElement c
.use code
.code code
.rule code
.expression string
.description string
Group DomainResource r
.identifier* Identifier
.active boolean
.type code
.actual boolean
.code CodeableConcept
.name string
.quantity unsignedInt
.managingEntity Reference
.characteristic* Group.characteristic
.member* Group.member
Group.characteristic BackboneElement c
.code CodeableConcept
.value[x] CodeableConcept boolean Quantity Range Reference
.exclude boolean
.period Period
Group.member BackboneElement c
.entity Reference
.period Period
.inactive boolean
GuidanceResponse DomainResource r
.requestIdentifier Identifier
.identifier* Identifier
.module[x] uri canonical CodeableConcept
.status code
.subject Reference
.encounter Reference
.occurrenceDateTime dateTime
.performer Reference
.reasonCode* CodeableConcept
.reasonReference* Reference
.note* Annotation
.evaluationMessage* Reference
.outputParameters Reference
.result Reference
.dataRequirement* DataRequirement
HealthcareService DomainResource r
.identifier* Identifier
.active boolean
.providedBy Reference
.category* CodeableConcept
.type* CodeableConcept
.specialty* CodeableConcept
.location* Reference
.name string
.comment string
.extraDetails markdown
.photo Attachment
.telecom* ContactPoint
.coverageArea* Reference
.serviceProvisionCode* CodeableConcept
.eligibility* HealthcareService.eligibility
.program* CodeableConcept
.characteristic* CodeableConcept
.communication* CodeableConcept
.referralMethod* CodeableConcept
.appointmentRequired boolean
.availableTime* HealthcareService.availableTime
.notAvailable* HealthcareService.notAvailable
.availabilityExceptions string
.endpoint* Reference
HealthcareService.eligibility BackboneElement c
.code CodeableConcept
.comment markdown
HealthcareService.availableTime BackboneElement c
.daysOfWeek* code
.allDay boolean
.availableStartTime time
.availableEndTime time
HealthcareService.notAvailable BackboneElement c
.description string
.during Period
HumanName Element c
.use code
.text string
.family string
.given* string
.prefix* string
.suffix* string
.period Period
Identifier Element c
.use code
.type CodeableConcept
.system uri
.value string
.period Period
.assigner Reference
ImagingStudy DomainResource r
.identifier* Identifier
.status code
.modality* Coding
.subject Reference
.encounter Reference
.started dateTime
.basedOn* Reference
.referrer Reference
.interpreter* Reference
.endpoint* Reference
.numberOfSeries unsignedInt
.numberOfInstances unsignedInt
.procedureReference Reference
.procedureCode* CodeableConcept
.location Reference
.reasonCode* CodeableConcept
.reasonReference* Reference
.note* Annotation
.description string
.series* ImagingStudy.series
ImagingStudy.series BackboneElement c
.uid id
.number unsignedInt
.modality Coding
.description string
.numberOfInstances unsignedInt
.endpoint* Reference
.bodySite Coding
.laterality Coding
.specimen* Reference
.started dateTime
.performer* ImagingStudy.series.performer
.instance* ImagingStudy.series.instance
ImagingStudy.series.performer BackboneElement c
.function CodeableConcept
.actor Reference
ImagingStudy.series.instance BackboneElement c
.uid id
.sopClass Coding
.number unsignedInt
.title string
Immunization DomainResource r
.identifier* Identifier
.status code
.statusReason CodeableConcept
.vaccineCode CodeableConcept
.patient Reference
.encounter Reference
.occurrence[x] dateTime string
.recorded dateTime
.primarySource boolean
.reportOrigin CodeableConcept
.location Reference
.manufacturer Reference
.lotNumber string
.expirationDate date
.site CodeableConcept
.route CodeableConcept
.doseQuantity Quantity
.performer* Immunization.performer
.note* Annotation
.reasonCode* CodeableConcept
.reasonReference* Reference
.isSubpotent boolean
.subpotentReason* CodeableConcept
.education* Immunization.education
.programEligibility* CodeableConcept
.fundingSource CodeableConcept
.reaction* Immunization.reaction
.protocolApplied* Immunization.protocolApplied
Immunization.performer BackboneElement c
.function CodeableConcept
.actor Reference
Immunization.education BackboneElement c
.documentType string
.reference uri
.publicationDate dateTime
.presentationDate dateTime
Immunization.reaction BackboneElement c
.date dateTime
.detail Reference
.reported boolean
Immunization.protocolApplied BackboneElement c
.series string
.authority Reference
.targetDisease* CodeableConcept
.doseNumber[x] positiveInt string
.seriesDoses[x] positiveInt string
ImmunizationEvaluation DomainResource r
.identifier* Identifier
.status code
.patient Reference
.date dateTime
.authority Reference
.targetDisease CodeableConcept
.immunizationEvent Reference
.doseStatus CodeableConcept
.doseStatusReason* CodeableConcept
.description string
.series string
.doseNumber[x] positiveInt string
.seriesDoses[x] positiveInt string
ImmunizationRecommendation DomainResource r
.identifier* Identifier
.patient Reference
.date dateTime
.authority Reference
.recommendation* ImmunizationRecommendation.recommendation
ImmunizationRecommendation.recommendation BackboneElement c
.vaccineCode* CodeableConcept
.targetDisease CodeableConcept
.contraindicatedVaccineCode* CodeableConcept
.forecastStatus CodeableConcept
.forecastReason* CodeableConcept
.dateCriterion* ImmunizationRecommendation.recommendation.dateCriterion
.description string
.series string
.doseNumber[x] positiveInt string
.seriesDoses[x] positiveInt string
.supportingImmunization* Reference
.supportingPatientInformation* Reference
ImmunizationRecommendation.recommendation.dateCriterion BackboneElement c
.code CodeableConcept
.value dateTime
ImplementationGuide DomainResource r
.url uri
.version string
.name string
.title string
.status code
.experimental boolean
.date dateTime
.publisher string
.contact* ContactDetail
.description markdown
.useContext* UsageContext
.jurisdiction* CodeableConcept
.copyright markdown
.packageId id
.license code
.fhirVersion* code
.dependsOn* ImplementationGuide.dependsOn
.global* ImplementationGuide.global
.definition ImplementationGuide.definition
.manifest ImplementationGuide.manifest
ImplementationGuide.dependsOn BackboneElement c
.uri canonical
.packageId id
.version string
ImplementationGuide.global BackboneElement c
.type code
.profile canonical
ImplementationGuide.definition BackboneElement c
.grouping* ImplementationGuide.definition.grouping
.resource* ImplementationGuide.definition.resource
.page ImplementationGuide.definition.page
.parameter* ImplementationGuide.definition.parameter
.template* ImplementationGuide.definition.template
ImplementationGuide.definition.grouping BackboneElement c
.name string
.description string
ImplementationGuide.definition.resource BackboneElement c
.reference Reference
.fhirVersion* code
.name string
.description string
.example[x] boolean canonical
.groupingId id
ImplementationGuide.definition.page BackboneElement c
.name[x] url Reference
.title string
.generation code
.page* ImplementationGuide.definition.page
ImplementationGuide.definition.parameter BackboneElement c
.code code
.value string
ImplementationGuide.definition.template BackboneElement c
.code code
.source string
.scope string
ImplementationGuide.manifest BackboneElement c
.rendering url
.resource* ImplementationGuide.manifest.resource
.page* ImplementationGuide.manifest.page
.image* string
.other* string
ImplementationGuide.manifest.resource BackboneElement c
.reference Reference
.example[x] boolean canonical
.relativePath url
ImplementationGuide.manifest.page BackboneElement c
.name string
.title string
.anchor* string
InsurancePlan DomainResource r
.identifier* Identifier
.status code
.type* CodeableConcept
.name string
.alias* string
.period Period
.ownedBy Reference
.administeredBy Reference
.coverageArea* Reference
.contact* InsurancePlan.contact
.endpoint* Reference
.network* Reference
.coverage* InsurancePlan.coverage
.plan* InsurancePlan.plan
InsurancePlan.contact BackboneElement c
.purpose CodeableConcept
.name HumanName
.telecom* ContactPoint
.address Address
InsurancePlan.coverage BackboneElement c
.type CodeableConcept
.network* Reference
.benefit* InsurancePlan.coverage.benefit
InsurancePlan.coverage.benefit BackboneElement c
.type CodeableConcept
.requirement string
.limit* InsurancePlan.coverage.benefit.limit
InsurancePlan.coverage.benefit.limit BackboneElement c
.value Quantity
.code CodeableConcept
InsurancePlan.plan BackboneElement c
.identifier* Identifier
.type CodeableConcept
.coverageArea* Reference
.network* Reference
.generalCost* InsurancePlan.plan.generalCost
.specificCost* InsurancePlan.plan.specificCost
InsurancePlan.plan.generalCost BackboneElement c
.type CodeableConcept
.groupSize positiveInt
.cost Money
.comment string
InsurancePlan.plan.specificCost BackboneElement c
.category CodeableConcept
.benefit* InsurancePlan.plan.specificCost.benefit
InsurancePlan.plan.specificCost.benefit BackboneElement c
.type CodeableConcept
.cost* InsurancePlan.plan.specificCost.benefit.cost
InsurancePlan.plan.specificCost.benefit.cost BackboneElement c
.type CodeableConcept
.applicability CodeableConcept
.qualifiers* CodeableConcept
.value Quantity
Invoice DomainResource r
.identifier* Identifier
.status code
.cancelledReason string
.type CodeableConcept
.subject Reference
.recipient Reference
.date dateTime
.participant* Invoice.participant
.issuer Reference
.account Reference
.lineItem* Invoice.lineItem
.totalPriceComponent* Invoice.lineItem.priceComponent
.totalNet Money
.totalGross Money
.paymentTerms markdown
.note* Annotation
Invoice.participant BackboneElement c
.role CodeableConcept
.actor Reference
Invoice.lineItem BackboneElement c
.sequence positiveInt
.chargeItem[x] Reference CodeableConcept
.priceComponent* Invoice.lineItem.priceComponent
Invoice.lineItem.priceComponent BackboneElement c
.type code
.code CodeableConcept
.factor decimal
.amount Money
Library DomainResource r
.url uri
.identifier* Identifier
.version string
.name string
.title string
.subtitle string
.status code
.experimental boolean
.type CodeableConcept
.subject[x] CodeableConcept Reference
.date dateTime
.publisher string
.contact* ContactDetail
.description markdown
.useContext* UsageContext
.jurisdiction* CodeableConcept
.purpose markdown
.usage string
.copyright markdown
.approvalDate date
.lastReviewDate date
.effectivePeriod Period
.topic* CodeableConcept
.author* ContactDetail
.editor* ContactDetail
.reviewer* ContactDetail
.endorser* ContactDetail
.relatedArtifact* RelatedArtifact
.parameter* ParameterDefinition
.dataRequirement* DataRequirement
.content* Attachment
Linkage DomainResource r
.active boolean
.author Reference
.item* Linkage.item
Linkage.item BackboneElement c
.type code
.resource Reference
List DomainResource r
.identifier* Identifier
.status code
.mode code
.title string
.code CodeableConcept
.subject Reference
.encounter Reference
.date dateTime
.source Reference
.orderedBy CodeableConcept
.note* Annotation
.entry* List.entry
.emptyReason CodeableConcept
List.entry BackboneElement c
.flag CodeableConcept
.deleted boolean
.date dateTime
.item Reference
Location DomainResource r
.identifier* Identifier
.status code
.operationalStatus Coding
.name string
.alias* string
.description string
.mode code
.type* CodeableConcept
.telecom* ContactPoint
.address Address
.physicalType CodeableConcept
.position Location.position
.managingOrganization Reference
.partOf Reference
.hoursOfOperation* Location.hoursOfOperation
.availabilityExceptions string
.endpoint* Reference
Location.position BackboneElement c
.longitude decimal
.latitude decimal
.altitude decimal
Location.hoursOfOperation BackboneElement c
.daysOfWeek* code
.allDay boolean
.openingTime time
.closingTime time
MarketingStatus BackboneElement c
.country CodeableConcept
.jurisdiction CodeableConcept
.status CodeableConcept
.dateRange Period
.restoreDate dateTime
Measure DomainResource r
.url uri
.identifier* Identifier
.version string
.name string
.title string
.subtitle string
.status code
.experimental boolean
.subject[x] CodeableConcept Reference
.date dateTime
.publisher string
.contact* ContactDetail
.description markdown
.useContext* UsageContext
.jurisdiction* CodeableConcept
.purpose markdown
.usage string
.copyright markdown
.approvalDate date
.lastReviewDate date
.effectivePeriod Period
.topic* CodeableConcept
.author* ContactDetail
.editor* ContactDetail
.reviewer* ContactDetail
.endorser* ContactDetail
.relatedArtifact* RelatedArtifact
.library* canonical
.disclaimer markdown
.scoring CodeableConcept
.compositeScoring CodeableConcept
.type* CodeableConcept
.riskAdjustment string
.rateAggregation string
.rationale markdown
.clinicalRecommendationStatement markdown
.improvementNotation CodeableConcept
.definition* markdown
.guidance markdown
.group* Measure.group
.supplementalData* Measure.supplementalData
Measure.group BackboneElement c
.code CodeableConcept
.description string
.population* Measure.group.population
.stratifier* Measure.group.stratifier
Measure.group.population BackboneElement c
.code CodeableConcept
.description string
.criteria Expression
Measure.group.stratifier BackboneElement c
.code CodeableConcept
.description string
.criteria Expression
.component* Measure.group.stratifier.component
Measure.group.stratifier.component BackboneElement c
.code CodeableConcept
.description string
.criteria Expression
Measure.supplementalData BackboneElement c
.code CodeableConcept
.usage* CodeableConcept
.description string
.criteria Expression
MeasureReport DomainResource r
.identifier* Identifier
.status code
.type code
.measure canonical
.subject Reference
.date dateTime
.reporter Reference
.period Period
.improvementNotation CodeableConcept
.group* MeasureReport.group
.evaluatedResource* Reference
MeasureReport.group BackboneElement c
.code CodeableConcept
.population* MeasureReport.group.population
.measureScore Quantity
.stratifier* MeasureReport.group.stratifier
MeasureReport.group.population BackboneElement c
.code CodeableConcept
.count integer
.subjectResults Reference
MeasureReport.group.stratifier BackboneElement c
.code* CodeableConcept
.stratum* MeasureReport.group.stratifier.stratum
MeasureReport.group.stratifier.stratum BackboneElement c
.value CodeableConcept
.component* MeasureReport.group.stratifier.stratum.component
.population* MeasureReport.group.stratifier.stratum.population
.measureScore Quantity
MeasureReport.group.stratifier.stratum.component BackboneElement c
.code CodeableConcept
.value CodeableConcept
MeasureReport.group.stratifier.stratum.population BackboneElement c
.code CodeableConcept
.count integer
.subjectResults Reference
Media DomainResource r
.identifier* Identifier
.basedOn* Reference
.partOf* Reference
.status code
.type CodeableConcept
.modality CodeableConcept
.view CodeableConcept
.subject Reference
.encounter Reference
.created[x] dateTime Period
.issued instant
.operator Reference
.reasonCode* CodeableConcept
.bodySite CodeableConcept
.deviceName string
.device Reference
.height positiveInt
.width positiveInt
.frames positiveInt
.duration decimal
.content Attachment
.note* Annotation
Medication DomainResource r
.identifier* Identifier
.code CodeableConcept
.status code
.manufacturer Reference
.form CodeableConcept
.amount Ratio
.ingredient* Medication.ingredient
.batch Medication.batch
Medication.ingredient BackboneElement c
.item[x] CodeableConcept Reference
.isActive boolean
.strength Ratio
Medication.batch BackboneElement c
.lotNumber string
.expirationDate dateTime
MedicationAdministration DomainResource r
.identifier* Identifier
.instantiates* uri
.partOf* Reference
.status code
.statusReason* CodeableConcept
.category CodeableConcept
.medication[x] CodeableConcept Reference
.subject Reference
.context Reference
.supportingInformation* Reference
.effective[x] dateTime Period
.performer* MedicationAdministration.performer
.reasonCode* CodeableConcept
.reasonReference* Reference
.request Reference
.device* Reference
.note* Annotation
.dosage MedicationAdministration.dosage
.eventHistory* Reference
MedicationAdministration.performer BackboneElement c
.function CodeableConcept
.actor Reference
MedicationAdministration.dosage BackboneElement c
.text string
.site CodeableConcept
.route CodeableConcept
.method CodeableConcept
.dose Quantity
.rate[x] Ratio Quantity
MedicationDispense DomainResource r
.identifier* Identifier
.partOf* Reference
.status code
.statusReason[x] CodeableConcept Reference
.category CodeableConcept
.medication[x] CodeableConcept Reference
.subject Reference
.context Reference
.supportingInformation* Reference
.performer* MedicationDispense.performer
.location Reference
.authorizingPrescription* Reference
.type CodeableConcept
.quantity Quantity
.daysSupply Quantity
.whenPrepared dateTime
.whenHandedOver dateTime
.destination Reference
.receiver* Reference
.note* Annotation
.dosageInstruction* Dosage
.substitution MedicationDispense.substitution
.detectedIssue* Reference
.eventHistory* Reference
MedicationDispense.performer BackboneElement c
.function CodeableConcept
.actor Reference
MedicationDispense.substitution BackboneElement c
.wasSubstituted boolean
.type CodeableConcept
.reason* CodeableConcept
.responsibleParty* Reference
MedicationKnowledge DomainResource r
.code CodeableConcept
.status code
.manufacturer Reference
.doseForm CodeableConcept
.amount Quantity
.synonym* string
.relatedMedicationKnowledge* MedicationKnowledge.relatedMedicationKnowledge
.associatedMedication* Reference
.productType* CodeableConcept
.monograph* MedicationKnowledge.monograph
.ingredient* MedicationKnowledge.ingredient
.preparationInstruction markdown
.intendedRoute* CodeableConcept
.cost* MedicationKnowledge.cost
.monitoringProgram* MedicationKnowledge.monitoringProgram
.administrationGuidelines* MedicationKnowledge.administrationGuidelines
.medicineClassification* MedicationKnowledge.medicineClassification
.packaging MedicationKnowledge.packaging
.drugCharacteristic* MedicationKnowledge.drugCharacteristic
.contraindication* Reference
.regulatory* MedicationKnowledge.regulatory
.kinetics* MedicationKnowledge.kinetics
MedicationKnowledge.relatedMedicationKnowledge BackboneElement c
.type CodeableConcept
.reference* Reference
MedicationKnowledge.monograph BackboneElement c
.type CodeableConcept
.source Reference
MedicationKnowledge.ingredient BackboneElement c
.item[x] CodeableConcept Reference
.isActive boolean
.strength Ratio
MedicationKnowledge.cost BackboneElement c
.type CodeableConcept
.source string
.cost Money
MedicationKnowledge.monitoringProgram BackboneElement c
.type CodeableConcept
.name string
MedicationKnowledge.administrationGuidelines BackboneElement c
.dosage* MedicationKnowledge.administrationGuidelines.dosage
.indication[x] CodeableConcept Reference
.patientCharacteristics* MedicationKnowledge.administrationGuidelines.patientCharacteristics
MedicationKnowledge.administrationGuidelines.dosage BackboneElement c
.type CodeableConcept
.dosage* Dosage
MedicationKnowledge.administrationGuidelines.patientCharacteristics BackboneElement c
.characteristic[x] CodeableConcept Quantity
.value* string
MedicationKnowledge.medicineClassification BackboneElement c
.type CodeableConcept
.classification* CodeableConcept
MedicationKnowledge.packaging BackboneElement c
.type CodeableConcept
.quantity Quantity
MedicationKnowledge.drugCharacteristic BackboneElement c
.type CodeableConcept
.value[x] CodeableConcept string Quantity base64Binary
MedicationKnowledge.regulatory BackboneElement c
.regulatoryAuthority Reference
.substitution* MedicationKnowledge.regulatory.substitution
.schedule* MedicationKnowledge.regulatory.schedule
.maxDispense MedicationKnowledge.regulatory.maxDispense
MedicationKnowledge.regulatory.substitution BackboneElement c
.type CodeableConcept
.allowed boolean
MedicationKnowledge.regulatory.schedule BackboneElement c
.schedule CodeableConcept
MedicationKnowledge.regulatory.maxDispense BackboneElement c
.quantity Quantity
.period Duration
MedicationKnowledge.kinetics BackboneElement c
.areaUnderCurve* Quantity
.lethalDose50* Quantity
.halfLifePeriod Duration
MedicationRequest DomainResource r
.identifier* Identifier
.status code
.statusReason CodeableConcept
.intent code
.category* CodeableConcept
.priority code
.doNotPerform boolean
.reported[x] boolean Reference
.medication[x] CodeableConcept Reference
.subject Reference
.encounter Reference
.supportingInformation* Reference
.authoredOn dateTime
.requester Reference
.performer Reference
.performerType CodeableConcept
.recorder Reference
.reasonCode* CodeableConcept
.reasonReference* Reference
.instantiatesCanonical* canonical
.instantiatesUri* uri
.basedOn* Reference
.groupIdentifier Identifier
.courseOfTherapyType CodeableConcept
.insurance* Reference
.note* Annotation
.dosageInstruction* Dosage
.dispenseRequest MedicationRequest.dispenseRequest
.substitution MedicationRequest.substitution
.priorPrescription Reference
.detectedIssue* Reference
.eventHistory* Reference
MedicationRequest.dispenseRequest BackboneElement c
.initialFill MedicationRequest.dispenseRequest.initialFill
.dispenseInterval Duration
.validityPeriod Period
.numberOfRepeatsAllowed unsignedInt
.quantity Quantity
.expectedSupplyDuration Duration
.performer Reference
MedicationRequest.dispenseRequest.initialFill BackboneElement c
.quantity Quantity
.duration Duration
MedicationRequest.substitution BackboneElement c
.allowed[x] boolean CodeableConcept
.reason CodeableConcept
MedicationStatement DomainResource r
.identifier* Identifier
.basedOn* Reference
.partOf* Reference
.status code
.statusReason* CodeableConcept
.category CodeableConcept
.medication[x] CodeableConcept Reference
.subject Reference
.context Reference
.effective[x] dateTime Period
.dateAsserted dateTime
.informationSource Reference
.derivedFrom* Reference
.reasonCode* CodeableConcept
.reasonReference* Reference
.note* Annotation
.dosage* Dosage
MedicinalProduct DomainResource r
.identifier* Identifier
.type CodeableConcept
.domain Coding
.combinedPharmaceuticalDoseForm CodeableConcept
.legalStatusOfSupply CodeableConcept
.additionalMonitoringIndicator CodeableConcept
.specialMeasures* string
.paediatricUseIndicator CodeableConcept
.productClassification* CodeableConcept
.marketingStatus* MarketingStatus
.pharmaceuticalProduct* Reference
.packagedMedicinalProduct* Reference
.attachedDocument* Reference
.masterFile* Reference
.contact* Reference
.clinicalTrial* Reference
.name* MedicinalProduct.name
.crossReference* Identifier
.manufacturingBusinessOperation* MedicinalProduct.manufacturingBusinessOperation
.specialDesignation* MedicinalProduct.specialDesignation
MedicinalProduct.name BackboneElement c
.productName string
.namePart* MedicinalProduct.name.namePart
.countryLanguage* MedicinalProduct.name.countryLanguage
MedicinalProduct.name.namePart BackboneElement c
.part string
.type Coding
MedicinalProduct.name.countryLanguage BackboneElement c
.country CodeableConcept
.jurisdiction CodeableConcept
.language CodeableConcept
MedicinalProduct.manufacturingBusinessOperation BackboneElement c
.operationType CodeableConcept
.authorisationReferenceNumber Identifier
.effectiveDate dateTime
.confidentialityIndicator CodeableConcept
.manufacturer* Reference
.regulator Reference
MedicinalProduct.specialDesignation BackboneElement c
.identifier* Identifier
.type CodeableConcept
.intendedUse CodeableConcept
.indication[x] CodeableConcept Reference
.status CodeableConcept
.date dateTime
.species CodeableConcept
MedicinalProductAuthorization DomainResource r
.identifier* Identifier
.subject Reference
.country* CodeableConcept
.jurisdiction* CodeableConcept
.status CodeableConcept
.statusDate dateTime
.restoreDate dateTime
.validityPeriod Period
.dataExclusivityPeriod Period
.dateOfFirstAuthorization dateTime
.internationalBirthDate dateTime
.legalBasis CodeableConcept
.jurisdictionalAuthorization* MedicinalProductAuthorization.jurisdictionalAuthorization
.holder Reference
.regulator Reference
.procedure MedicinalProductAuthorization.procedure
MedicinalProductAuthorization.jurisdictionalAuthorization BackboneElement c
.identifier* Identifier
.country CodeableConcept
.jurisdiction* CodeableConcept
.legalStatusOfSupply CodeableConcept
.validityPeriod Period
MedicinalProductAuthorization.procedure BackboneElement c
.identifier Identifier
.type CodeableConcept
.date[x] Period dateTime
.application* MedicinalProductAuthorization.procedure
MedicinalProductContraindication DomainResource r
.subject* Reference
.disease CodeableConcept
.diseaseStatus CodeableConcept
.comorbidity* CodeableConcept
.therapeuticIndication* Reference
.otherTherapy* MedicinalProductContraindication.otherTherapy
.population* Population
MedicinalProductContraindication.otherTherapy BackboneElement c
.therapyRelationshipType CodeableConcept
.medication[x] CodeableConcept Reference
MedicinalProductIndication DomainResource r
.subject* Reference
.diseaseSymptomProcedure CodeableConcept
.diseaseStatus CodeableConcept
.comorbidity* CodeableConcept
.intendedEffect CodeableConcept
.duration Quantity
.otherTherapy* MedicinalProductIndication.otherTherapy
.undesirableEffect* Reference
.population* Population
MedicinalProductIndication.otherTherapy BackboneElement c
.therapyRelationshipType CodeableConcept
.medication[x] CodeableConcept Reference
MedicinalProductIngredient DomainResource r
.identifier Identifier
.role CodeableConcept
.allergenicIndicator boolean
.manufacturer* Reference
.specifiedSubstance* MedicinalProductIngredient.specifiedSubstance
.substance MedicinalProductIngredient.substance
MedicinalProductIngredient.specifiedSubstance BackboneElement c
.code CodeableConcept
.group CodeableConcept
.confidentiality CodeableConcept
.strength* MedicinalProductIngredient.specifiedSubstance.strength
MedicinalProductIngredient.specifiedSubstance.strength BackboneElement c
.presentation Ratio
.presentationLowLimit Ratio
.concentration Ratio
.concentrationLowLimit Ratio
.measurementPoint string
.country* CodeableConcept
.referenceStrength* MedicinalProductIngredient.specifiedSubstance.strength.referenceStrength
MedicinalProductIngredient.specifiedSubstance.strength.referenceStrength BackboneElement c
.substance CodeableConcept
.strength Ratio
.strengthLowLimit Ratio
.measurementPoint string
.country* CodeableConcept
MedicinalProductIngredient.substance BackboneElement c
.code CodeableConcept
.strength* MedicinalProductIngredient.specifiedSubstance.strength
MedicinalProductInteraction DomainResource r
.subject* Reference
.description string
.interactant* MedicinalProductInteraction.interactant
.type CodeableConcept
.effect CodeableConcept
.incidence CodeableConcept
.management CodeableConcept
MedicinalProductInteraction.interactant BackboneElement c
.item[x] Reference CodeableConcept
MedicinalProductManufactured DomainResource r
.manufacturedDoseForm CodeableConcept
.unitOfPresentation CodeableConcept
.quantity Quantity
.manufacturer* Reference
.ingredient* Reference
.physicalCharacteristics ProdCharacteristic
.otherCharacteristics* CodeableConcept
MedicinalProductPackaged DomainResource r
.identifier* Identifier
.subject* Reference
.description string
.legalStatusOfSupply CodeableConcept
.marketingStatus* MarketingStatus
.marketingAuthorization Reference
.manufacturer* Reference
.batchIdentifier* MedicinalProductPackaged.batchIdentifier
.packageItem* MedicinalProductPackaged.packageItem
MedicinalProductPackaged.batchIdentifier BackboneElement c
.outerPackaging Identifier
.immediatePackaging Identifier
MedicinalProductPackaged.packageItem BackboneElement c
.identifier* Identifier
.type CodeableConcept
.quantity Quantity
.material* CodeableConcept
.alternateMaterial* CodeableConcept
.device* Reference
.manufacturedItem* Reference
.packageItem* MedicinalProductPackaged.packageItem
.physicalCharacteristics ProdCharacteristic
.otherCharacteristics* CodeableConcept
.shelfLifeStorage* ProductShelfLife
.manufacturer* Reference
MedicinalProductPharmaceutical DomainResource r
.identifier* Identifier
.administrableDoseForm CodeableConcept
.unitOfPresentation CodeableConcept
.ingredient* Reference
.device* Reference
.characteristics* MedicinalProductPharmaceutical.characteristics
.routeOfAdministration* MedicinalProductPharmaceutical.routeOfAdministration
MedicinalProductPharmaceutical.characteristics BackboneElement c
.code CodeableConcept
.status CodeableConcept
MedicinalProductPharmaceutical.routeOfAdministration BackboneElement c
.code CodeableConcept
.firstDose Quantity
.maxSingleDose Quantity
.maxDosePerDay Quantity
.maxDosePerTreatmentPeriod Ratio
.maxTreatmentPeriod Duration
.targetSpecies* MedicinalProductPharmaceutical.routeOfAdministration.targetSpecies
MedicinalProductPharmaceutical.routeOfAdministration.targetSpecies BackboneElement c
.code CodeableConcept
.withdrawalPeriod* MedicinalProductPharmaceutical.routeOfAdministration.targetSpecies.withdrawalPeriod
MedicinalProductPharmaceutical.routeOfAdministration.targetSpecies.withdrawalPeriod BackboneElement c
.tissue CodeableConcept
.value Quantity
.supportingInformation string
MedicinalProductUndesirableEffect DomainResource r
.subject* Reference
.symptomConditionEffect CodeableConcept
.classification CodeableConcept
.frequencyOfOccurrence CodeableConcept
.population* Population
MessageDefinition DomainResource r
.url uri
.identifier* Identifier
.version string
.name string
.title string
.replaces* canonical
.status code
.experimental boolean
.date dateTime
.publisher string
.contact* ContactDetail
.description markdown
.useContext* UsageContext
.jurisdiction* CodeableConcept
.purpose markdown
.copyright markdown
.base canonical
.parent* canonical
.event[x] Coding uri
.category code
.focus* MessageDefinition.focus
.responseRequired code
.allowedResponse* MessageDefinition.allowedResponse
.graph* canonical
MessageDefinition.focus BackboneElement c
.code code
.profile canonical
.min unsignedInt
.max string
MessageDefinition.allowedResponse BackboneElement c
.message canonical
.situation markdown
MessageHeader DomainResource r
.event[x] Coding uri
.destination* MessageHeader.destination
.sender Reference
.enterer Reference
.author Reference
.source MessageHeader.source
.responsible Reference
.reason CodeableConcept
.response MessageHeader.response
.focus* Reference
.definition canonical
MessageHeader.destination BackboneElement c
.name string
.target Reference
.endpoint url
.receiver Reference
MessageHeader.source BackboneElement c
.name string
.software string
.version string
.contact ContactPoint
.endpoint url
MessageHeader.response BackboneElement c
.identifier id
.code code
.details Reference
Meta Element c
.versionId id
.lastUpdated instant
.source uri
.profile* canonical
.security* Coding
.tag* Coding
MolecularSequence DomainResource r
.identifier* Identifier
.type code
.coordinateSystem integer
.patient Reference
.specimen Reference
.device Reference
.performer Reference
.quantity Quantity
.referenceSeq MolecularSequence.referenceSeq
.variant* MolecularSequence.variant
.observedSeq string
.quality* MolecularSequence.quality
.readCoverage integer
.repository* MolecularSequence.repository
.pointer* Reference
.structureVariant* MolecularSequence.structureVariant
MolecularSequence.referenceSeq BackboneElement c
.chromosome CodeableConcept
.genomeBuild string
.orientation code
.referenceSeqId CodeableConcept
.referenceSeqPointer Reference
.referenceSeqString string
.strand code
.windowStart integer
.windowEnd integer
MolecularSequence.variant BackboneElement c
.start integer
.end integer
.observedAllele string
.referenceAllele string
.cigar string
.variantPointer Reference
MolecularSequence.quality BackboneElement c
.type code
.standardSequence CodeableConcept
.start integer
.end integer
.score Quantity
.method CodeableConcept
.truthTP decimal
.queryTP decimal
.truthFN decimal
.queryFP decimal
.gtFP decimal
.precision decimal
.recall decimal
.fScore decimal
.roc MolecularSequence.quality.roc
MolecularSequence.quality.roc BackboneElement c
.score* integer
.numTP* integer
.numFP* integer
.numFN* integer
.precision* decimal
.sensitivity* decimal
.fMeasure* decimal
MolecularSequence.repository BackboneElement c
.type code
.url uri
.name string
.datasetId string
.variantsetId string
.readsetId string
MolecularSequence.structureVariant BackboneElement c
.variantType CodeableConcept
.exact boolean
.length integer
.outer MolecularSequence.structureVariant.outer
.inner MolecularSequence.structureVariant.inner
MolecularSequence.structureVariant.outer BackboneElement c
.start integer
.end integer
MolecularSequence.structureVariant.inner BackboneElement c
.start integer
.end integer
Money Element c
.value decimal
.currency code
NamingSystem DomainResource r
.name string
.status code
.kind code
.date dateTime
.publisher string
.contact* ContactDetail
.responsible string
.type CodeableConcept
.description markdown
.useContext* UsageContext
.jurisdiction* CodeableConcept
.usage string
.uniqueId* NamingSystem.uniqueId
NamingSystem.uniqueId BackboneElement c
.type code
.value string
.preferred boolean
.comment string
.period Period
Narrative Element c
.status code
.div xhtml
NutritionOrder DomainResource r
.identifier* Identifier
.instantiatesCanonical* canonical
.instantiatesUri* uri
.instantiates* uri
.status code
.intent code
.patient Reference
.encounter Reference
.dateTime dateTime
.orderer Reference
.allergyIntolerance* Reference
.foodPreferenceModifier* CodeableConcept
.excludeFoodModifier* CodeableConcept
.oralDiet NutritionOrder.oralDiet
.supplement* NutritionOrder.supplement
.enteralFormula NutritionOrder.enteralFormula
.note* Annotation
NutritionOrder.oralDiet BackboneElement c
.type* CodeableConcept
.schedule* Timing
.nutrient* NutritionOrder.oralDiet.nutrient
.texture* NutritionOrder.oralDiet.texture
.fluidConsistencyType* CodeableConcept
.instruction string
NutritionOrder.oralDiet.nutrient BackboneElement c
.modifier CodeableConcept
.amount Quantity
NutritionOrder.oralDiet.texture BackboneElement c
.modifier CodeableConcept
.foodType CodeableConcept
NutritionOrder.supplement BackboneElement c
.type CodeableConcept
.productName string
.schedule* Timing
.quantity Quantity
.instruction string
NutritionOrder.enteralFormula BackboneElement c
.baseFormulaType CodeableConcept
.baseFormulaProductName string
.additiveType CodeableConcept
.additiveProductName string
.caloricDensity Quantity
.routeofAdministration CodeableConcept
.administration* NutritionOrder.enteralFormula.administration
.maxVolumeToDeliver Quantity
.administrationInstruction string
NutritionOrder.enteralFormula.administration BackboneElement c
.schedule Timing
.quantity Quantity
.rate[x] Quantity Ratio
Observation DomainResource r
.identifier* Identifier
.basedOn* Reference
.partOf* Reference
.status code
.category* CodeableConcept
.code CodeableConcept
.subject Reference
.focus* Reference
.encounter Reference
.effective[x] dateTime Period Timing instant
.issued instant
.performer* Reference
.value[x] Quantity CodeableConcept string boolean integer Range Ratio SampledData time dateTime Period
.dataAbsentReason CodeableConcept
.interpretation* CodeableConcept
.note* Annotation
.bodySite CodeableConcept
.method CodeableConcept
.specimen Reference
.device Reference
.referenceRange* Observation.referenceRange
.hasMember* Reference
.derivedFrom* Reference
.component* Observation.component
Observation.referenceRange BackboneElement c
.low Quantity
.high Quantity
.type CodeableConcept
.appliesTo* CodeableConcept
.age Range
.text string
Observation.component BackboneElement c
.code CodeableConcept
.value[x] Quantity CodeableConcept string boolean integer Range Ratio SampledData time dateTime Period
.dataAbsentReason CodeableConcept
.interpretation* CodeableConcept
.referenceRange* Observation.referenceRange
ObservationDefinition DomainResource r
.category* CodeableConcept
.code CodeableConcept
.identifier* Identifier
.permittedDataType* code
.multipleResultsAllowed boolean
.method CodeableConcept
.preferredReportName string
.quantitativeDetails ObservationDefinition.quantitativeDetails
.qualifiedInterval* ObservationDefinition.qualifiedInterval
.validCodedValueSet Reference
.normalCodedValueSet Reference
.abnormalCodedValueSet Reference
.criticalCodedValueSet Reference
ObservationDefinition.quantitativeDetails BackboneElement c
.customaryUnit CodeableConcept
.unit CodeableConcept
.conversionFactor decimal
.decimalPrecision integer
ObservationDefinition.qualifiedInterval BackboneElement c
.category code
.range Range
.context CodeableConcept
.appliesTo* CodeableConcept
.gender code
.age Range
.gestationalAge Range
.condition string
OperationDefinition DomainResource r
.url uri
.version string
.name string
.title string
.status code
.kind code
.experimental boolean
.date dateTime
.publisher string
.contact* ContactDetail
.description markdown
.useContext* UsageContext
.jurisdiction* CodeableConcept
.purpose markdown
.affectsState boolean
.code code
.comment markdown
.base canonical
.resource* code
.system boolean
.type boolean
.instance boolean
.inputProfile canonical
.outputProfile canonical
.parameter* OperationDefinition.parameter
.overload* OperationDefinition.overload
OperationDefinition.parameter BackboneElement c
.name code
.use code
.min integer
.max string
.documentation string
.type code
.targetProfile* canonical
.searchType code
.binding OperationDefinition.parameter.binding
.referencedFrom* OperationDefinition.parameter.referencedFrom
.part* OperationDefinition.parameter
OperationDefinition.parameter.binding BackboneElement c
.strength code
.valueSet canonical
OperationDefinition.parameter.referencedFrom BackboneElement c
.source string
.sourceId string
OperationDefinition.overload BackboneElement c
.parameterName* string
.comment string
OperationOutcome DomainResource r
.issue* OperationOutcome.issue
OperationOutcome.issue BackboneElement c
.severity code
.code code
.details CodeableConcept
.diagnostics string
.location* string
.expression* string
Organization DomainResource r
.identifier* Identifier
.active boolean
.type* CodeableConcept
.name string
.alias* string
.telecom* ContactPoint
.address* Address
.partOf Reference
.contact* Organization.contact
.endpoint* Reference
Organization.contact BackboneElement c
.purpose CodeableConcept
.name HumanName
.telecom* ContactPoint
.address Address
OrganizationAffiliation DomainResource r
.identifier* Identifier
.active boolean
.period Period
.organization Reference
.participatingOrganization Reference
.network* Reference
.code* CodeableConcept
.specialty* CodeableConcept
.location* Reference
.healthcareService* Reference
.telecom* ContactPoint
.endpoint* Reference
ParameterDefinition Element c
.name code
.use code
.min integer
.max string
.documentation string
.type code
.profile canonical
Parameters Resource r
.parameter* Parameters.parameter
Parameters.parameter BackboneElement c
.name string
.value[x] base64Binary boolean canonical code date dateTime decimal id instant integer markdown oid positiveInt string time unsignedInt uri url uuid Address Age Annotation Attachment CodeableConcept Coding ContactPoint Count Distance Duration HumanName Identifier Money Period Quantity Range Ratio Reference SampledData Signature Timing ContactDetail Contributor DataRequirement Expression ParameterDefinition RelatedArtifact TriggerDefinition UsageContext Dosage Meta
.resource Resource
.part* Parameters.parameter
Patient DomainResource r
.identifier* Identifier
.active boolean
.name* HumanName
.telecom* ContactPoint
.gender code
.birthDate date
.deceased[x] boolean dateTime
.address* Address
.maritalStatus CodeableConcept
.multipleBirth[x] boolean integer
.photo* Attachment
.contact* Patient.contact
.communication* Patient.communication
.generalPractitioner* Reference
.managingOrganization Reference
.link* Patient.link
Patient.contact BackboneElement c
.relationship* CodeableConcept
.name HumanName
.telecom* ContactPoint
.address Address
.gender code
.organization Reference
.period Period
Patient.communication BackboneElement c
.language CodeableConcept
.preferred boolean
Patient.link BackboneElement c
.other Reference
.type code
PaymentNotice DomainResource r
.identifier* Identifier
.status code
.request Reference
.response Reference
.created dateTime
.provider Reference
.payment Reference
.paymentDate date
.payee Reference
.recipient Reference
.amount Money
.paymentStatus CodeableConcept
PaymentReconciliation DomainResource r
.identifier* Identifier
.status code
.period Period
.created dateTime
.paymentIssuer Reference
.request Reference
.requestor Reference
.outcome code
.disposition string
.paymentDate date
.paymentAmount Money
.paymentIdentifier Identifier
.detail* PaymentReconciliation.detail
.formCode CodeableConcept
.processNote* PaymentReconciliation.processNote
PaymentReconciliation.detail BackboneElement c
.identifier Identifier
.predecessor Identifier
.type CodeableConcept
.request Reference
.submitter Reference
.response Reference
.date date
.responsible Reference
.payee Reference
.amount Money
PaymentReconciliation.processNote BackboneElement c
.type code
.text string
Period Element c
.start dateTime
.end dateTime
Person DomainResource r
.identifier* Identifier
.name* HumanName
.telecom* ContactPoint
.gender code
.birthDate date
.address* Address
.photo Attachment
.managingOrganization Reference
.active boolean
.link* Person.link
Person.link BackboneElement c
.target Reference
.assurance code
PlanDefinition DomainResource r
.url uri
.identifier* Identifier
.version string
.name string
.title string
.subtitle string
.type CodeableConcept
.status code
.experimental boolean
.subject[x] CodeableConcept Reference
.date dateTime
.publisher string
.contact* ContactDetail
.description markdown
.useContext* UsageContext
.jurisdiction* CodeableConcept
.purpose markdown
.usage string
.copyright markdown
.approvalDate date
.lastReviewDate date
.effectivePeriod Period
.topic* CodeableConcept
.author* ContactDetail
.editor* ContactDetail
.reviewer* ContactDetail
.endorser* ContactDetail
.relatedArtifact* RelatedArtifact
.library* canonical
.goal* PlanDefinition.goal
.action* PlanDefinition.action
PlanDefinition.goal BackboneElement c
.category CodeableConcept
.description CodeableConcept
.priority CodeableConcept
.start CodeableConcept
.addresses* CodeableConcept
.documentation* RelatedArtifact
.target* PlanDefinition.goal.target
PlanDefinition.goal.target BackboneElement c
.measure CodeableConcept
.detail[x] Quantity Range CodeableConcept
.due Duration
PlanDefinition.action BackboneElement c
.prefix string
.title string
.description string
.textEquivalent string
.priority code
.code* CodeableConcept
.reason* CodeableConcept
.documentation* RelatedArtifact
.goalId* id
.subject[x] CodeableConcept Reference
.trigger* TriggerDefinition
.condition* PlanDefinition.action.condition
.input* DataRequirement
.output* DataRequirement
.relatedAction* PlanDefinition.action.relatedAction
.timing[x] dateTime Age Period Duration Range Timing
.participant* PlanDefinition.action.participant
.type CodeableConcept
.groupingBehavior code
.selectionBehavior code
.requiredBehavior code
.precheckBehavior code
.cardinalityBehavior code
.definition[x] canonical uri
.transform canonical
.dynamicValue* PlanDefinition.action.dynamicValue
.action* PlanDefinition.action
PlanDefinition.action.condition BackboneElement c
.kind code
.expression Expression
PlanDefinition.action.relatedAction BackboneElement c
.actionId id
.relationship code
.offset[x] Duration Range
PlanDefinition.action.participant BackboneElement c
.type code
.role CodeableConcept
PlanDefinition.action.dynamicValue BackboneElement c
.path string
.expression Expression
Population BackboneElement c
.age[x] Range CodeableConcept
.gender CodeableConcept
.race CodeableConcept
.physiologicalCondition CodeableConcept
Practitioner DomainResource r
.identifier* Identifier
.active boolean
.name* HumanName
.telecom* ContactPoint
.address* Address
.gender code
.birthDate date
.photo* Attachment
.qualification* Practitioner.qualification
.communication* CodeableConcept
Practitioner.qualification BackboneElement c
.identifier* Identifier
.code CodeableConcept
.period Period
.issuer Reference
PractitionerRole DomainResource r
.identifier* Identifier
.active boolean
.period Period
.practitioner Reference
.organization Reference
.code* CodeableConcept
.specialty* CodeableConcept
.location* Reference
.healthcareService* Reference
.telecom* ContactPoint
.availableTime* PractitionerRole.availableTime
.notAvailable* PractitionerRole.notAvailable
.availabilityExceptions string
.endpoint* Reference
PractitionerRole.availableTime BackboneElement c
.daysOfWeek* code
.allDay boolean
.availableStartTime time
.availableEndTime time
PractitionerRole.notAvailable BackboneElement c
.description string
.during Period
Procedure DomainResource r
.identifier* Identifier
.instantiatesCanonical* canonical
.instantiatesUri* uri
.basedOn* Reference
.partOf* Reference
.status code
.statusReason CodeableConcept
.category CodeableConcept
.code CodeableConcept
.subject Reference
.encounter Reference
.performed[x] dateTime Period string Age Range
.recorder Reference
.asserter Reference
.performer* Procedure.performer
.location Reference
.reasonCode* CodeableConcept
.reasonReference* Reference
.bodySite* CodeableConcept
.outcome CodeableConcept
.report* Reference
.complication* CodeableConcept
.complicationDetail* Reference
.followUp* CodeableConcept
.note* Annotation
.focalDevice* Procedure.focalDevice
.usedReference* Reference
.usedCode* CodeableConcept
Procedure.performer BackboneElement c
.function CodeableConcept
.actor Reference
.onBehalfOf Reference
Procedure.focalDevice BackboneElement c
.action CodeableConcept
.manipulated Reference
ProdCharacteristic BackboneElement c
.height Quantity
.width Quantity
.depth Quantity
.weight Quantity
.nominalVolume Quantity
.externalDiameter Quantity
.shape string
.color* string
.imprint* string
.image* Attachment
.scoring CodeableConcept
ProductShelfLife BackboneElement c
.identifier Identifier
.type CodeableConcept
.period Quantity
.specialPrecautionsForStorage* CodeableConcept
Provenance DomainResource r
.target* Reference
.occurred[x] Period dateTime
.recorded instant
.policy* uri
.location Reference
.reason* CodeableConcept
.activity CodeableConcept
.agent* Provenance.agent
.entity* Provenance.entity
.signature* Signature
Provenance.agent BackboneElement c
.type CodeableConcept
.role* CodeableConcept
.who Reference
.onBehalfOf Reference
Provenance.entity BackboneElement c
.role code
.what Reference
.agent* Provenance.agent
Quantity Element c
.value decimal
.comparator code
.unit string
.system uri
.code code
Questionnaire DomainResource r
.url uri
.identifier* Identifier
.version string
.name string
.title string
.derivedFrom* canonical
.status code
.experimental boolean
.subjectType* code
.date dateTime
.publisher string
.contact* ContactDetail
.description markdown
.useContext* UsageContext
.jurisdiction* CodeableConcept
.purpose markdown
.copyright markdown
.approvalDate date
.lastReviewDate date
.effectivePeriod Period
.code* Coding
.item* Questionnaire.item
Questionnaire.item BackboneElement c
.linkId string
.definition uri
.code* Coding
.prefix string
.text string
.type code
.enableWhen* Questionnaire.item.enableWhen
.enableBehavior code
.required boolean
.repeats boolean
.readOnly boolean
.maxLength integer
.answerValueSet canonical
.answerOption* Questionnaire.item.answerOption
.initial* Questionnaire.item.initial
.item* Questionnaire.item
Questionnaire.item.enableWhen BackboneElement c
.question string
.operator code
.answer[x] boolean decimal integer date dateTime time string Coding Quantity Reference
Questionnaire.item.answerOption BackboneElement c
.value[x] integer date time string Coding Reference
.initialSelected boolean
Questionnaire.item.initial BackboneElement c
.value[x] boolean decimal integer date dateTime time string uri Attachment Coding Quantity Reference
QuestionnaireResponse DomainResource r
.identifier Identifier
.basedOn* Reference
.partOf* Reference
.questionnaire canonical
.status code
.subject Reference
.encounter Reference
.authored dateTime
.author Reference
.source Reference
.item* QuestionnaireResponse.item
QuestionnaireResponse.item BackboneElement c
.linkId string
.definition uri
.text string
.answer* QuestionnaireResponse.item.answer
.item* QuestionnaireResponse.item
QuestionnaireResponse.item.answer BackboneElement c
.value[x] boolean decimal integer date dateTime time string uri Attachment Coding Quantity Reference
.item* QuestionnaireResponse.item
Range Element c
.low Quantity
.high Quantity
Ratio Element c
.numerator Quantity
.denominator Quantity
Reference Element c
.reference string
.type uri
.identifier Identifier
.display string
RelatedArtifact Element c
.type code
.label string
.display string
.citation markdown
.url url
.document Attachment
.resource canonical
RelatedPerson DomainResource r
.identifier* Identifier
.active boolean
.patient Reference
.relationship* CodeableConcept
.name* HumanName
.telecom* ContactPoint
.gender code
.birthDate date
.address* Address
.photo* Attachment
.period Period
.communication* RelatedPerson.communication
RelatedPerson.communication BackboneElement c
.language CodeableConcept
.preferred boolean
RequestGroup DomainResource r
.identifier* Identifier
.instantiatesCanonical* canonical
.instantiatesUri* uri
.basedOn* Reference
.replaces* Reference
.groupIdentifier Identifier
.status code
.intent code
.priority code
.code CodeableConcept
.subject Reference
.encounter Reference
.authoredOn dateTime
.author Reference
.reasonCode* CodeableConcept
.reasonReference* Reference
.note* Annotation
.action* RequestGroup.action
RequestGroup.action BackboneElement c
.prefix string
.title string
.description string
.textEquivalent string
.priority code
.code* CodeableConcept
.documentation* RelatedArtifact
.condition* RequestGroup.action.condition
.relatedAction* RequestGroup.action.relatedAction
.timing[x] dateTime Age Period Duration Range Timing
.participant* Reference
.type CodeableConcept
.groupingBehavior code
.selectionBehavior code
.requiredBehavior code
.precheckBehavior code
.cardinalityBehavior code
.resource Reference
.action* RequestGroup.action
RequestGroup.action.condition BackboneElement c
.kind code
.expression Expression
RequestGroup.action.relatedAction BackboneElement c
.actionId id
.relationship code
.offset[x] Duration Range
ResearchDefinition DomainResource r
.url uri
.identifier* Identifier
.version string
.name string
.title string
.shortTitle string
.subtitle string
.status code
.experimental boolean
.subject[x] CodeableConcept Reference
.date dateTime
.publisher string
.contact* ContactDetail
.description markdown
.comment* string
.useContext* UsageContext
.jurisdiction* CodeableConcept
.purpose markdown
.usage string
.copyright markdown
.approvalDate date
.lastReviewDate date
.effectivePeriod Period
.topic* CodeableConcept
.author* ContactDetail
.editor* ContactDetail
.reviewer* ContactDetail
.endorser* ContactDetail
.relatedArtifact* RelatedArtifact
.library* canonical
.population Reference
.exposure Reference
.exposureAlternative Reference
.outcome Reference
ResearchElementDefinition DomainResource r
.url uri
.identifier* Identifier
.version string
.name string
.title string
.shortTitle string
.subtitle string
.status code
.experimental boolean
.subject[x] CodeableConcept Reference
.date dateTime
.publisher string
.contact* ContactDetail
.description markdown
.comment* string
.useContext* UsageContext
.jurisdiction* CodeableConcept
.purpose markdown
.usage string
.copyright markdown
.approvalDate date
.lastReviewDate date
.effectivePeriod Period
.topic* CodeableConcept
.author* ContactDetail
.editor* ContactDetail
.reviewer* ContactDetail
.endorser* ContactDetail
.relatedArtifact* RelatedArtifact
.library* canonical
.type code
.variableType code
.characteristic* ResearchElementDefinition.characteristic
ResearchElementDefinition.characteristic BackboneElement c
.definition[x] CodeableConcept canonical Expression DataRequirement
.usageContext* UsageContext
.exclude boolean
.unitOfMeasure CodeableConcept
.studyEffectiveDescription string
.studyEffective[x] dateTime Period Duration Timing
.studyEffectiveTimeFromStart Duration
.studyEffectiveGroupMeasure code
.participantEffectiveDescription string
.participantEffective[x] dateTime Period Duration Timing
.participantEffectiveTimeFromStart Duration
.participantEffectiveGroupMeasure code
ResearchStudy DomainResource r
.identifier* Identifier
.title string
.protocol* Reference
.partOf* Reference
.status code
.primaryPurposeType CodeableConcept
.phase CodeableConcept
.category* CodeableConcept
.focus* CodeableConcept
.condition* CodeableConcept
.contact* ContactDetail
.relatedArtifact* RelatedArtifact
.keyword* CodeableConcept
.location* CodeableConcept
.description markdown
.enrollment* Reference
.period Period
.sponsor Reference
.principalInvestigator Reference
.site* Reference
.reasonStopped CodeableConcept
.note* Annotation
.arm* ResearchStudy.arm
.objective* ResearchStudy.objective
ResearchStudy.arm BackboneElement c
.name string
.type CodeableConcept
.description string
ResearchStudy.objective BackboneElement c
.name string
.type CodeableConcept
ResearchSubject DomainResource r
.identifier* Identifier
.status code
.period Period
.study Reference
.individual Reference
.assignedArm string
.actualArm string
.consent Reference
Resource - ra
.id id
.meta Meta
.implicitRules uri
.language code
RiskAssessment DomainResource r
.identifier* Identifier
.basedOn Reference
.parent Reference
.status code
.method CodeableConcept
.code CodeableConcept
.subject Reference
.encounter Reference
.occurrence[x] dateTime Period
.condition Reference
.performer Reference
.reasonCode* CodeableConcept
.reasonReference* Reference
.basis* Reference
.prediction* RiskAssessment.prediction
.mitigation string
.note* Annotation
RiskAssessment.prediction BackboneElement c
.outcome CodeableConcept
.probability[x] decimal Range
.qualitativeRisk CodeableConcept
.relativeRisk decimal
.when[x] Period Range
.rationale string
RiskEvidenceSynthesis DomainResource r
.url uri
.identifier* Identifier
.version string
.name string
.title string
.status code
.date dateTime
.publisher string
.contact* ContactDetail
.description markdown
.note* Annotation
.useContext* UsageContext
.jurisdiction* CodeableConcept
.copyright markdown
.approvalDate date
.lastReviewDate date
.effectivePeriod Period
.topic* CodeableConcept
.author* ContactDetail
.editor* ContactDetail
.reviewer* ContactDetail
.endorser* ContactDetail
.relatedArtifact* RelatedArtifact
.synthesisType CodeableConcept
.studyType CodeableConcept
.population Reference
.exposure Reference
.outcome Reference
.sampleSize RiskEvidenceSynthesis.sampleSize
.riskEstimate RiskEvidenceSynthesis.riskEstimate
.certainty* RiskEvidenceSynthesis.certainty
RiskEvidenceSynthesis.sampleSize BackboneElement c
.description string
.numberOfStudies integer
.numberOfParticipants integer
RiskEvidenceSynthesis.riskEstimate BackboneElement c
.description string
.type CodeableConcept
.value decimal
.unitOfMeasure CodeableConcept
.denominatorCount integer
.numeratorCount integer
.precisionEstimate* RiskEvidenceSynthesis.riskEstimate.precisionEstimate
RiskEvidenceSynthesis.riskEstimate.precisionEstimate BackboneElement c
.type CodeableConcept
.level decimal
.from decimal
.to decimal
RiskEvidenceSynthesis.certainty BackboneElement c
.rating* CodeableConcept
.note* Annotation
.certaintySubcomponent* RiskEvidenceSynthesis.certainty.certaintySubcomponent
RiskEvidenceSynthesis.certainty.certaintySubcomponent BackboneElement c
.type CodeableConcept
.rating* CodeableConcept
.note* Annotation
SampledData Element c
.origin Quantity
.period decimal
.factor decimal
.lowerLimit decimal
.upperLimit decimal
.dimensions positiveInt
.data string
Schedule DomainResource r
.identifier* Identifier
.active boolean
.serviceCategory* CodeableConcept
.serviceType* CodeableConcept
.specialty* CodeableConcept
.actor* Reference
.planningHorizon Period
.comment string
SearchParameter DomainResource r
.url uri
.version string
.name string
.derivedFrom canonical
.status code
.experimental boolean
.date dateTime
.publisher string
.contact* ContactDetail
.description markdown
.useContext* UsageContext
.jurisdiction* CodeableConcept
.purpose markdown
.code code
.base* code
.type code
.expression string
.xpath string
.xpathUsage code
.target* code
.multipleOr boolean
.multipleAnd boolean
.comparator* code
.modifier* code
.chain* string
.component* SearchParameter.component
SearchParameter.component BackboneElement c
.definition canonical
.expression string
ServiceRequest DomainResource r
.identifier* Identifier
.instantiatesCanonical* canonical
.instantiatesUri* uri
.basedOn* Reference
.replaces* Reference
.requisition Identifier
.status code
.intent code
.category* CodeableConcept
.priority code
.doNotPerform boolean
.code CodeableConcept
.orderDetail* CodeableConcept
.quantity[x] Quantity Ratio Range
.subject Reference
.encounter Reference
.occurrence[x] dateTime Period Timing
.asNeeded[x] boolean CodeableConcept
.authoredOn dateTime
.requester Reference
.performerType CodeableConcept
.performer* Reference
.locationCode* CodeableConcept
.locationReference* Reference
.reasonCode* CodeableConcept
.reasonReference* Reference
.insurance* Reference
.supportingInfo* Reference
.specimen* Reference
.bodySite* CodeableConcept
.note* Annotation
.patientInstruction string
.relevantHistory* Reference
Signature Element c
.type* Coding
.when instant
.who Reference
.onBehalfOf Reference
.targetFormat code
.sigFormat code
.data base64Binary
Slot DomainResource r
.identifier* Identifier
.serviceCategory* CodeableConcept
.serviceType* CodeableConcept
.specialty* CodeableConcept
.appointmentType CodeableConcept
.schedule Reference
.status code
.start instant
.end instant
.overbooked boolean
.comment string
Specimen DomainResource r
.identifier* Identifier
.accessionIdentifier Identifier
.status code
.type CodeableConcept
.subject Reference
.receivedTime dateTime
.parent* Reference
.request* Reference
.collection Specimen.collection
.processing* Specimen.processing
.container* Specimen.container
.condition* CodeableConcept
.note* Annotation
Specimen.collection BackboneElement c
.collector Reference
.collected[x] dateTime Period
.duration Duration
.quantity Quantity
.method CodeableConcept
.bodySite CodeableConcept
.fastingStatus[x] CodeableConcept Duration
Specimen.processing BackboneElement c
.description string
.procedure CodeableConcept
.additive* Reference
.time[x] dateTime Period
Specimen.container BackboneElement c
.identifier* Identifier
.description string
.type CodeableConcept
.capacity Quantity
.specimenQuantity Quantity
.additive[x] CodeableConcept Reference
SpecimenDefinition DomainResource r
.identifier Identifier
.typeCollected CodeableConcept
.patientPreparation* CodeableConcept
.timeAspect string
.collection* CodeableConcept
.typeTested* SpecimenDefinition.typeTested
SpecimenDefinition.typeTested BackboneElement c
.isDerived boolean
.type CodeableConcept
.preference code
.container SpecimenDefinition.typeTested.container
.requirement string
.retentionTime Duration
.rejectionCriterion* CodeableConcept
.handling* SpecimenDefinition.typeTested.handling
SpecimenDefinition.typeTested.container BackboneElement c
.material CodeableConcept
.type CodeableConcept
.cap CodeableConcept
.description string
.capacity Quantity
.minimumVolume[x] Quantity string
.additive* SpecimenDefinition.typeTested.container.additive
.preparation string
SpecimenDefinition.typeTested.container.additive BackboneElement c
.additive[x] CodeableConcept Reference
SpecimenDefinition.typeTested.handling BackboneElement c
.temperatureQualifier CodeableConcept
.temperatureRange Range
.maxDuration Duration
.instruction string
StructureDefinition DomainResource r
.url uri
.identifier* Identifier
.version string
.name string
.title string
.status code
.experimental boolean
.date dateTime
.publisher string
.contact* ContactDetail
.description markdown
.useContext* UsageContext
.jurisdiction* CodeableConcept
.purpose markdown
.copyright markdown
.keyword* Coding
.fhirVersion code
.mapping* StructureDefinition.mapping
.kind code
.abstract boolean
.context* StructureDefinition.context
.contextInvariant* string
.type uri
.baseDefinition canonical
.derivation code
.snapshot StructureDefinition.snapshot
.differential StructureDefinition.differential
StructureDefinition.mapping BackboneElement c
.identity id
.uri uri
.name string
.comment string
StructureDefinition.context BackboneElement c
.type code
.expression string
StructureDefinition.snapshot BackboneElement c
.element* ElementDefinition
StructureDefinition.differential BackboneElement c
.element* ElementDefinition
StructureMap DomainResource r
.url uri
.identifier* Identifier
.version string
.name string
.title string
.status code
.experimental boolean
.date dateTime
.publisher string
.contact* ContactDetail
.description markdown
.useContext* UsageContext
.jurisdiction* CodeableConcept
.purpose markdown
.copyright markdown
.structure* StructureMap.structure
.import* canonical
.group* StructureMap.group
StructureMap.structure BackboneElement c
.url canonical
.mode code
.alias string
.documentation string
StructureMap.group BackboneElement c
.name id
.extends id
.typeMode code
.documentation string
.input* StructureMap.group.input
.rule* StructureMap.group.rule
StructureMap.group.input BackboneElement c
.name id
.type string
.mode code
.documentation string
StructureMap.group.rule BackboneElement c
.name id
.source* StructureMap.group.rule.source
.target* StructureMap.group.rule.target
.rule* StructureMap.group.rule
.dependent* StructureMap.group.rule.dependent
.documentation string
StructureMap.group.rule.source BackboneElement c
.context id
.min integer
.max string
.type string
.defaultValue[x] base64Binary boolean canonical code date dateTime decimal id instant integer markdown oid positiveInt string time unsignedInt uri url uuid Address Age Annotation Attachment CodeableConcept Coding ContactPoint Count Distance Duration HumanName Identifier Money Period Quantity Range Ratio Reference SampledData Signature Timing ContactDetail Contributor DataRequirement Expression ParameterDefinition RelatedArtifact TriggerDefinition UsageContext Dosage Meta
.element string
.listMode code
.variable id
.condition string
.check string
.logMessage string
StructureMap.group.rule.target BackboneElement c
.context id
.contextType code
.element string
.variable id
.listMode* code
.listRuleId id
.transform code
.parameter* StructureMap.group.rule.target.parameter
StructureMap.group.rule.target.parameter BackboneElement c
.value[x] id string boolean integer decimal
StructureMap.group.rule.dependent BackboneElement c
.name id
.variable* string
Subscription DomainResource r
.status code
.contact* ContactPoint
.end instant
.reason string
.criteria string
.error string
.channel Subscription.channel
Subscription.channel BackboneElement c
.type code
.endpoint url
.payload code
.header* string
Substance DomainResource r
.identifier* Identifier
.status code
.category* CodeableConcept
.code CodeableConcept
.description string
.instance* Substance.instance
.ingredient* Substance.ingredient
Substance.instance BackboneElement c
.identifier Identifier
.expiry dateTime
.quantity Quantity
Substance.ingredient BackboneElement c
.quantity Ratio
.substance[x] CodeableConcept Reference
SubstanceAmount BackboneElement c
.amount[x] Quantity Range string
.amountType CodeableConcept
.amountText string
.referenceRange SubstanceAmount.referenceRange
SubstanceAmount.referenceRange Element c
.lowLimit Quantity
.highLimit Quantity
SubstanceNucleicAcid DomainResource r
.sequenceType CodeableConcept
.numberOfSubunits integer
.areaOfHybridisation string
.oligoNucleotideType CodeableConcept
.subunit* SubstanceNucleicAcid.subunit
SubstanceNucleicAcid.subunit BackboneElement c
.subunit integer
.sequence string
.length integer
.sequenceAttachment Attachment
.fivePrime CodeableConcept
.threePrime CodeableConcept
.linkage* SubstanceNucleicAcid.subunit.linkage
.sugar* SubstanceNucleicAcid.subunit.sugar
SubstanceNucleicAcid.subunit.linkage BackboneElement c
.connectivity string
.identifier Identifier
.name string
.residueSite string
SubstanceNucleicAcid.subunit.sugar BackboneElement c
.identifier Identifier
.name string
.residueSite string
SubstancePolymer DomainResource r
.class CodeableConcept
.geometry CodeableConcept
.copolymerConnectivity* CodeableConcept
.modification* string
.monomerSet* SubstancePolymer.monomerSet
.repeat* SubstancePolymer.repeat
SubstancePolymer.monomerSet BackboneElement c
.ratioType CodeableConcept
.startingMaterial* SubstancePolymer.monomerSet.startingMaterial
SubstancePolymer.monomerSet.startingMaterial BackboneElement c
.material CodeableConcept
.type CodeableConcept
.isDefining boolean
.amount SubstanceAmount
SubstancePolymer.repeat BackboneElement c
.numberOfUnits integer
.averageMolecularFormula string
.repeatUnitAmountType CodeableConcept
.repeatUnit* SubstancePolymer.repeat.repeatUnit
SubstancePolymer.repeat.repeatUnit BackboneElement c
.orientationOfPolymerisation CodeableConcept
.repeatUnit string
.amount SubstanceAmount
.degreeOfPolymerisation* SubstancePolymer.repeat.repeatUnit.degreeOfPolymerisation
.structuralRepresentation* SubstancePolymer.repeat.repeatUnit.structuralRepresentation
SubstancePolymer.repeat.repeatUnit.degreeOfPolymerisation BackboneElement c
.degree CodeableConcept
.amount SubstanceAmount
SubstancePolymer.repeat.repeatUnit.structuralRepresentation BackboneElement c
.type CodeableConcept
.representation string
.attachment Attachment
SubstanceProtein DomainResource r
.sequenceType CodeableConcept
.numberOfSubunits integer
.disulfideLinkage* string
.subunit* SubstanceProtein.subunit
SubstanceProtein.subunit BackboneElement c
.subunit integer
.sequence string
.length integer
.sequenceAttachment Attachment
.nTerminalModificationId Identifier
.nTerminalModification string
.cTerminalModificationId Identifier
.cTerminalModification string
SubstanceReferenceInformation DomainResource r
.comment string
.gene* SubstanceReferenceInformation.gene
.geneElement* SubstanceReferenceInformation.geneElement
.classification* SubstanceReferenceInformation.classification
.target* SubstanceReferenceInformation.target
SubstanceReferenceInformation.gene BackboneElement c
.geneSequenceOrigin CodeableConcept
.gene CodeableConcept
.source* Reference
SubstanceReferenceInformation.geneElement BackboneElement c
.type CodeableConcept
.element Identifier
.source* Reference
SubstanceReferenceInformation.classification BackboneElement c
.domain CodeableConcept
.classification CodeableConcept
.subtype* CodeableConcept
.source* Reference
SubstanceReferenceInformation.target BackboneElement c
.target Identifier
.type CodeableConcept
.interaction CodeableConcept
.organism CodeableConcept
.organismType CodeableConcept
.amount[x] Quantity Range string
.amountType CodeableConcept
.source* Reference
SubstanceSourceMaterial DomainResource r
.sourceMaterialClass CodeableConcept
.sourceMaterialType CodeableConcept
.sourceMaterialState CodeableConcept
.organismId Identifier
.organismName string
.parentSubstanceId* Identifier
.parentSubstanceName* string
.countryOfOrigin* CodeableConcept
.geographicalLocation* string
.developmentStage CodeableConcept
.fractionDescription* SubstanceSourceMaterial.fractionDescription
.organism SubstanceSourceMaterial.organism
.partDescription* SubstanceSourceMaterial.partDescription
SubstanceSourceMaterial.fractionDescription BackboneElement c
.fraction string
.materialType CodeableConcept
SubstanceSourceMaterial.organism BackboneElement c
.family CodeableConcept
.genus CodeableConcept
.species CodeableConcept
.intraspecificType CodeableConcept
.intraspecificDescription string
.author* SubstanceSourceMaterial.organism.author
.hybrid SubstanceSourceMaterial.organism.hybrid
.organismGeneral SubstanceSourceMaterial.organism.organismGeneral
SubstanceSourceMaterial.organism.author BackboneElement c
.authorType CodeableConcept
.authorDescription string
SubstanceSourceMaterial.organism.hybrid BackboneElement c
.maternalOrganismId string
.maternalOrganismName string
.paternalOrganismId string
.paternalOrganismName string
.hybridType CodeableConcept
SubstanceSourceMaterial.organism.organismGeneral BackboneElement c
.kingdom CodeableConcept
.phylum CodeableConcept
.class CodeableConcept
.order CodeableConcept
SubstanceSourceMaterial.partDescription BackboneElement c
.part CodeableConcept
.partLocation CodeableConcept
SubstanceSpecification DomainResource r
.identifier Identifier
.type CodeableConcept
.status CodeableConcept
.domain CodeableConcept
.description string
.source* Reference
.comment string
.moiety* SubstanceSpecification.moiety
.property* SubstanceSpecification.property
.referenceInformation Reference
.structure SubstanceSpecification.structure
.code* SubstanceSpecification.code
.name* SubstanceSpecification.name
.molecularWeight* SubstanceSpecification.structure.isotope.molecularWeight
.relationship* SubstanceSpecification.relationship
.nucleicAcid Reference
.polymer Reference
.protein Reference
.sourceMaterial Reference
SubstanceSpecification.moiety BackboneElement c
.role CodeableConcept
.identifier Identifier
.name string
.stereochemistry CodeableConcept
.opticalActivity CodeableConcept
.molecularFormula string
.amount[x] Quantity string
SubstanceSpecification.property BackboneElement c
.category CodeableConcept
.code CodeableConcept
.parameters string
.definingSubstance[x] Reference CodeableConcept
.amount[x] Quantity string
SubstanceSpecification.structure BackboneElement c
.stereochemistry CodeableConcept
.opticalActivity CodeableConcept
.molecularFormula string
.molecularFormulaByMoiety string
.isotope* SubstanceSpecification.structure.isotope
.molecularWeight SubstanceSpecification.structure.isotope.molecularWeight
.source* Reference
.representation* SubstanceSpecification.structure.representation
SubstanceSpecification.structure.isotope BackboneElement c
.identifier Identifier
.name CodeableConcept
.substitution CodeableConcept
.halfLife Quantity
.molecularWeight SubstanceSpecification.structure.isotope.molecularWeight
SubstanceSpecification.structure.isotope.molecularWeight BackboneElement c
.method CodeableConcept
.type CodeableConcept
.amount Quantity
SubstanceSpecification.structure.representation BackboneElement c
.type CodeableConcept
.representation string
.attachment Attachment
SubstanceSpecification.code BackboneElement c
.code CodeableConcept
.status CodeableConcept
.statusDate dateTime
.comment string
.source* Reference
SubstanceSpecification.name BackboneElement c
.name string
.type CodeableConcept
.status CodeableConcept
.preferred boolean
.language* CodeableConcept
.domain* CodeableConcept
.jurisdiction* CodeableConcept
.synonym* SubstanceSpecification.name
.translation* SubstanceSpecification.name
.official* SubstanceSpecification.name.official
.source* Reference
SubstanceSpecification.name.official BackboneElement c
.authority CodeableConcept
.status CodeableConcept
.date dateTime
SubstanceSpecification.relationship BackboneElement c
.substance[x] Reference CodeableConcept
.relationship CodeableConcept
.isDefining boolean
.amount[x] Quantity Range Ratio string
.amountRatioLowLimit Ratio
.amountType CodeableConcept
.source* Reference
SupplyDelivery DomainResource r
.identifier* Identifier
.basedOn* Reference
.partOf* Reference
.status code
.patient Reference
.type CodeableConcept
.suppliedItem SupplyDelivery.suppliedItem
.occurrence[x] dateTime Period Timing
.supplier Reference
.destination Reference
.receiver* Reference
SupplyDelivery.suppliedItem BackboneElement c
.quantity Quantity
.item[x] CodeableConcept Reference
SupplyRequest DomainResource r
.identifier* Identifier
.status code
.category CodeableConcept
.priority code
.item[x] CodeableConcept Reference
.quantity Quantity
.parameter* SupplyRequest.parameter
.occurrence[x] dateTime Period Timing
.authoredOn dateTime
.requester Reference
.supplier* Reference
.reasonCode* CodeableConcept
.reasonReference* Reference
.deliverFrom Reference
.deliverTo Reference
SupplyRequest.parameter BackboneElement c
.code CodeableConcept
.value[x] CodeableConcept Quantity Range boolean
Task DomainResource r
.identifier* Identifier
.instantiatesCanonical canonical
.instantiatesUri uri
.basedOn* Reference
.groupIdentifier Identifier
.partOf* Reference
.status code
.statusReason CodeableConcept
.businessStatus CodeableConcept
.intent code
.priority code
.code CodeableConcept
.description string
.focus Reference
.for Reference
.encounter Reference
.executionPeriod Period
.authoredOn dateTime
.lastModified dateTime
.requester Reference
.performerType* CodeableConcept
.owner Reference
.location Reference
.reasonCode CodeableConcept
.reasonReference Reference
.insurance* Reference
.note* Annotation
.relevantHistory* Reference
.restriction Task.restriction
.input* Task.input
.output* Task.output
Task.restriction BackboneElement c
.repetitions positiveInt
.period Period
.recipient* Reference
Task.input BackboneElement c
.type CodeableConcept
.value[x] base64Binary boolean canonical code date dateTime decimal id instant integer markdown oid positiveInt string time unsignedInt uri url uuid Address Age Annotation Attachment CodeableConcept Coding ContactPoint Count Distance Duration HumanName Identifier Money Period Quantity Range Ratio Reference SampledData Signature Timing ContactDetail Contributor DataRequirement Expression ParameterDefinition RelatedArtifact TriggerDefinition UsageContext Dosage Meta
Task.output BackboneElement c
.type CodeableConcept
.value[x] base64Binary boolean canonical code date dateTime decimal id instant integer markdown oid positiveInt string time unsignedInt uri url uuid Address Age Annotation Attachment CodeableConcept Coding ContactPoint Count Distance Duration HumanName Identifier Money Period Quantity Range Ratio Reference SampledData Signature Timing ContactDetail Contributor DataRequirement Expression ParameterDefinition RelatedArtifact TriggerDefinition UsageContext Dosage Meta
TerminologyCapabilities DomainResource r
.url uri
.version string
.name string
.title string
.status code
.experimental boolean
.date dateTime
.publisher string
.contact* ContactDetail
.description markdown
.useContext* UsageContext
.jurisdiction* CodeableConcept
.purpose markdown
.copyright markdown
.kind code
.software TerminologyCapabilities.software
.implementation TerminologyCapabilities.implementation
.lockedDate boolean
.codeSystem* TerminologyCapabilities.codeSystem
.expansion TerminologyCapabilities.expansion
.codeSearch code
.validateCode TerminologyCapabilities.validateCode
.translation TerminologyCapabilities.translation
.closure TerminologyCapabilities.closure
TerminologyCapabilities.software BackboneElement c
.name string
.version string
TerminologyCapabilities.implementation BackboneElement c
.description string
.url url
TerminologyCapabilities.codeSystem BackboneElement c
.uri canonical
.version* TerminologyCapabilities.codeSystem.version
.subsumption boolean
TerminologyCapabilities.codeSystem.version BackboneElement c
.code string
.isDefault boolean
.compositional boolean
.language* code
.filter* TerminologyCapabilities.codeSystem.version.filter
.property* code
TerminologyCapabilities.codeSystem.version.filter BackboneElement c
.code code
.op* code
TerminologyCapabilities.expansion BackboneElement c
.hierarchical boolean
.paging boolean
.incomplete boolean
.parameter* TerminologyCapabilities.expansion.parameter
.textFilter markdown
TerminologyCapabilities.expansion.parameter BackboneElement c
.name code
.documentation string
TerminologyCapabilities.validateCode BackboneElement c
.translations boolean
TerminologyCapabilities.translation BackboneElement c
.needsMap boolean
TerminologyCapabilities.closure BackboneElement c
.translation boolean
TestReport DomainResource r
.identifier Identifier
.name string
.status code
.testScript Reference
.result code
.score decimal
.tester string
.issued dateTime
.participant* TestReport.participant
.setup TestReport.setup
.test* TestReport.test
.teardown TestReport.teardown
TestReport.participant BackboneElement c
.type code
.uri uri
.display string
TestReport.setup BackboneElement c
.action* TestReport.setup.action
TestReport.setup.action BackboneElement c
.operation TestReport.setup.action.operation
.assert TestReport.setup.action.assert
TestReport.setup.action.operation BackboneElement c
.result code
.message markdown
.detail uri
TestReport.setup.action.assert BackboneElement c
.result code
.message markdown
.detail string
TestReport.test BackboneElement c
.name string
.description string
.action* TestReport.test.action
TestReport.test.action BackboneElement c
.operation TestReport.setup.action.operation
.assert TestReport.setup.action.assert
TestReport.teardown BackboneElement c
.action* TestReport.teardown.action
TestReport.teardown.action BackboneElement c
.operation TestReport.setup.action.operation
TestScript DomainResource r
.url uri
.identifier Identifier
.version string
.name string
.title string
.status code
.experimental boolean
.date dateTime
.publisher string
.contact* ContactDetail
.description markdown
.useContext* UsageContext
.jurisdiction* CodeableConcept
.purpose markdown
.copyright markdown
.origin* TestScript.origin
.destination* TestScript.destination
.metadata TestScript.metadata
.fixture* TestScript.fixture
.profile* Reference
.variable* TestScript.variable
.setup TestScript.setup
.test* TestScript.test
.teardown TestScript.teardown
TestScript.origin BackboneElement c
.index integer
.profile Coding
TestScript.destination BackboneElement c
.index integer
.profile Coding
TestScript.metadata BackboneElement c
.link* TestScript.metadata.link
.capability* TestScript.metadata.capability
TestScript.metadata.link BackboneElement c
.url uri
.description string
TestScript.metadata.capability BackboneElement c
.required boolean
.validated boolean
.description string
.origin* integer
.destination integer
.link* uri
.capabilities canonical
TestScript.fixture BackboneElement c
.autocreate boolean
.autodelete boolean
.resource Reference
TestScript.variable BackboneElement c
.name string
.defaultValue string
.description string
.expression string
.headerField string
.hint string
.path string
.sourceId id
TestScript.setup BackboneElement c
.action* TestScript.setup.action
TestScript.setup.action BackboneElement c
.operation TestScript.setup.action.operation
.assert TestScript.setup.action.assert
TestScript.setup.action.operation BackboneElement c
.type Coding
.resource code
.label string
.description string
.accept code
.contentType code
.destination integer
.encodeRequestUrl boolean
.method code
.origin integer
.params string
.requestHeader* TestScript.setup.action.operation.requestHeader
.requestId id
.responseId id
.sourceId id
.targetId id
.url string
TestScript.setup.action.operation.requestHeader BackboneElement c
.field string
.value string
TestScript.setup.action.assert BackboneElement c
.label string
.description string
.direction code
.compareToSourceId string
.compareToSourceExpression string
.compareToSourcePath string
.contentType code
.expression string
.headerField string
.minimumId string
.navigationLinks boolean
.operator code
.path string
.requestMethod code
.requestURL string
.resource code
.response code
.responseCode string
.sourceId id
.validateProfileId id
.value string
.warningOnly boolean
TestScript.test BackboneElement c
.name string
.description string
.action* TestScript.test.action
TestScript.test.action BackboneElement c
.operation TestScript.setup.action.operation
.assert TestScript.setup.action.assert
TestScript.teardown BackboneElement c
.action* TestScript.teardown.action
TestScript.teardown.action BackboneElement c
.operation TestScript.setup.action.operation
Timing BackboneElement c
.event* dateTime
.repeat Timing.repeat
.code CodeableConcept
Timing.repeat Element c
.bounds[x] Duration Range Period
.count positiveInt
.countMax positiveInt
.duration decimal
.durationMax decimal
.durationUnit code
.frequency positiveInt
.frequencyMax positiveInt
.period decimal
.periodMax decimal
.periodUnit code
.dayOfWeek* code
.timeOfDay* time
.when* code
.offset unsignedInt
TriggerDefinition Element c
.type code
.name string
.timing[x] Timing Reference date dateTime
.data* DataRequirement
.condition Expression
UsageContext Element c
.code Coding
.value[x] CodeableConcept Quantity Range Reference
ValueSet DomainResource r
.url uri
.identifier* Identifier
.version string
.name string
.title string
.status code
.experimental boolean
.date dateTime
.publisher string
.contact* ContactDetail
.description markdown
.useContext* UsageContext
.jurisdiction* CodeableConcept
.immutable boolean
.purpose markdown
.copyright markdown
.compose ValueSet.compose
.expansion ValueSet.expansion
ValueSet.compose BackboneElement c
.lockedDate date
.inactive boolean
.include* ValueSet.compose.include
.exclude* ValueSet.compose.include
ValueSet.compose.include BackboneElement c
.system uri
.version string
.concept* ValueSet.compose.include.concept
.filter* ValueSet.compose.include.filter
.valueSet* canonical
ValueSet.compose.include.concept BackboneElement c
.code code
.display string
.designation* ValueSet.compose.include.concept.designation
ValueSet.compose.include.concept.designation BackboneElement c
.language code
.use Coding
.value string
ValueSet.compose.include.filter BackboneElement c
.property code
.op code
.value string
ValueSet.expansion BackboneElement c
.identifier uri
.timestamp dateTime
.total integer
.offset integer
.parameter* ValueSet.expansion.parameter
.contains* ValueSet.expansion.contains
ValueSet.expansion.parameter BackboneElement c
.name string
.value[x] string boolean integer decimal uri code dateTime
ValueSet.expansion.contains BackboneElement c
.system uri
.abstract boolean
.inactive boolean
.version string
.code code
.display string
.designation* ValueSet.compose.include.concept.designation
.contains* ValueSet.expansion.contains
VerificationResult DomainResource r
.target* Reference
.targetLocation* string
.need CodeableConcept
.status code
.statusDate dateTime
.validationType CodeableConcept
.validationProcess* CodeableConcept
.frequency Timing
.lastPerformed dateTime
.nextScheduled date
.failureAction CodeableConcept
.primarySource* VerificationResult.primarySource
.attestation VerificationResult.attestation
.validator* VerificationResult.validator
VerificationResult.primarySource BackboneElement c
.who Reference
.type* CodeableConcept
.communicationMethod* CodeableConcept
.validationStatus CodeableConcept
.validationDate dateTime
.canPushUpdates CodeableConcept
.pushTypeAvailable* CodeableConcept
VerificationResult.attestation BackboneElement c
.who Reference
.onBehalfOf Reference
.communicationMethod CodeableConcept
.date date
.sourceIdentityCertificate string
.proxyIdentityCertificate string
.proxySignature Signature
.sourceSignature Signature
VerificationResult.validator BackboneElement c
.organization Reference
.identityCertificate string
.attestationSignature Signature
VisionPrescription DomainResource r
.identifier* Identifier
.status code
.created dateTime
.patient Reference
.encounter Reference
.dateWritten dateTime
.prescriber Reference
.lensSpecification* VisionPrescription.lensSpecification
VisionPrescription.lensSpecification BackboneElement c
.product CodeableConcept
.eye code
.sphere decimal
.cylinder decimal
.axis integer
.prism* VisionPrescription.lensSpecification.prism
.add decimal
.power decimal
.backCurve decimal
.diameter decimal
.duration Quantity
.color string
.brand string
.note* Annotation
VisionPrescription.lensSpecification.prism BackboneElement c
.amount decimal
.base code
base64Binary Element p
boolean Element p
canonical uri p
code string p
date Element p
dateTime Element p
decimal Element p
id string p
instant Element p
integer Element p
markdown string p
oid uri p
positiveInt integer p
string Element p
time Element p
unsignedInt integer p
uri Element p
url uri p
uuid uri p
xhtml Element p
.extension* Extension
"""#
}
