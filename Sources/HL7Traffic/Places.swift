// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

/// An invented trust and the towns around it. Postcode areas and organisation codes are ones that are not in use,
/// telephone numbers lie in the ranges that Ofcom keeps for drama.
enum Places {
    static let streets: [StaticString] = [
        "High Street", "Station Road", "Church Lane", "Victoria Road", "Mill Lane", "The Green", "Park Avenue",
        "Albert Terrace", "Orchard Close", "Queen's Crescent", "Ffordd y Môr", "Tŷ Gwyn Lane", "Sandy Brae",
        "Windmill Hill", "Priory Gardens", "Canal Wharf", "Saint Aidan's Walk", "Upper Market Place",
    ]
    static let towns: [(name: StaticString, county: StaticString, area: StaticString)] = [
        ("Brannford", "West Marshire", "QX1"), ("Carrowby", "West Marshire", "QX4"),
        ("Nether Wenlow", "Marshire", "QX7"),
        ("Saltmere-on-Sea", "East Marshire", "XZ2"), ("Thornaby Cross", "Marshire", "QX12"),
        ("Llanfair Wen", "Gwent Uchaf", "VJ3"), ("Kilbrannan", "Strathorn", "XZ9"), ("Ottermouth", "Marshire", "QX3"),
    ]
    static let houses: [StaticString] = ["Rose Cottage", "The Old Forge", "Bryn Awel", "Flat 2, Smith & Co Yard"]
    static let inwardLetters: [StaticString] = ["AB", "BD", "DE", "EF", "GH", "HJ", "JL", "LN", "NP", "PQ", "RS", "TU"]

    /// Sending facilities; each assigns medical record numbers of its own.
    static let facilities: [(code: StaticString, name: StaticString)] = [
        ("RZZ01", "Brannford General"), ("RZZ02", "Saltmere Infirmary"), ("RZZ03", "Kilbrannan Community"),
    ]
    static let wards: [(code: StaticString, specialty: StaticString)] = [
        ("AMU", "300"), ("W12", "300"), ("W14", "340"), ("CCU", "320"), ("ITU", "192"), ("SAU", "100"), ("W21", "110"),
        ("W22", "110"), ("MAT", "501"), ("PAED", "420"), ("STROKE", "328"), ("ELD1", "430"), ("ELD2", "430"),
    ]
    static let clinics: [(code: StaticString, name: StaticString, specialty: StaticString)] = [
        ("FRACT", "Fracture clinic", "110"), ("CARD", "Cardiology clinic", "320"), ("DERM", "Dermatology", "330"),
        ("ANC", "Antenatal clinic", "501"), ("DIAB", "Diabetes & endocrine", "302"), ("OPHT", "Eye clinic", "130"),
    ]
    static let doctors: [(code: StaticString, family: StaticString, given: StaticString)] = [
        ("C9990101", "HARGREAVES", "Helen"), ("C9990102", "IYER", "Anand"), ("C9990103", "O'NEILL", "Brendan"),
        ("C9990104", "BENÍTEZ", "Lucía"), ("C9990105", "MACLEOD", "Fiona"), ("C9990106", "OYELARAN", "Tunde"),
        ("C9990107", "LINDQVIST", "Sören"), ("C9990108", "WHITTAKER", "James"), ("C9990109", "ZHAO", "Li"),
        ("C9990110", "PRYCE", "Angharad"), ("C9990111", "FARROW", "Simon"), ("C9990112", "RAHMAN", "Nadia"),
    ]
    static let practices: [(code: StaticString, name: StaticString)] = [
        ("Q99001", "The Health Centre"), ("Q99002", "Dr Fenn & Partners"), ("Q99003", "Harbour Surgery"),
        ("Q99004", "Meddygfa Wen"), ("Q99005", "Carrowby Medical Group"),
    ]
}
