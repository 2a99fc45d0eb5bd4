// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

/// Invented people: names common in the United Kingdom, some with diacritics, apostrophes and hyphens.
enum Names {
    static let families: [StaticString] = [
        "SMITH", "JONES", "TAYLOR", "BROWN", "WILLIAMS", "WILSON", "JOHNSON", "DAVIES", "PATEL", "ROBINSON", "WRIGHT",
        "THOMPSON", "EVANS", "WALKER", "WHITE", "ROBERTS", "GREEN", "HALL", "WOOD", "HARRIS", "LEWIS", "MARTIN",
        "JACKSON", "CLARKE", "CLARK", "TURNER", "HILL", "MOORE", "COOPER", "WARD", "MORRIS", "KING", "WATSON", "BAKER",
        "HARRISON", "MORGAN", "KAUR", "SINGH", "KHAN", "AHMED", "HUSSAIN", "BEGUM", "ALI", "ALLEN", "MITCHELL", "SCOTT",
        "YOUNG", "LEE", "PRICE", "ANDERSON", "PHILLIPS", "CAMPBELL", "STEWART", "MACDONALD", "ROBERTSON", "MCKENZIE",
        "O'CONNOR", "O'BRIEN", "MURPHY", "KELLY", "BYRNE", "ADEYEMI", "OKAFOR", "MENSAH", "NKOSI", "KOWALSKI",
        "NOWAK", "WOŹNIAK", "ŁUKASIK", "MÜLLER", "FRANÇOIS", "NÚÑEZ", "GARCÍA", "D'SOUZA", "FERNANDES", "CHEN",
        "WANG", "NGUYEN", "ARMITAGE", "SYKES", "HARDCASTLE", "SUTCLIFFE", "PENDLEBURY", "ENTWISTLE", "TREVELYAN",
        "PENHALIGON", "CADWALLADER", "LLYWELYN", "GRUFFYDD", "SMITH-JONES", "PARKER-HUGHES", "AP RHYS",
    ]
    static let female: [StaticString] = [
        "MARGARET", "SUSAN", "MARY", "PATRICIA", "JEAN", "DOROTHY", "CHRISTINE", "LINDA", "KAREN", "JULIE", "SARAH",
        "EMMA", "CLAIRE", "NICOLA", "REBECCA", "OLIVIA", "AMELIA", "ISLA", "AVA", "FREYA", "SIÂN", "ZOË", "CHLOË",
        "AISHA", "FATIMA", "PRIYA", "ANJALI", "NIAMH", "SIOBHÁN", "MAIRI", "AGNIESZKA", "NGOZI", "GRACE", "EDITH",
        "FLORENCE", "BEATRICE", "CERYS", "BRONWEN", "LOWRI", "RENÉE",
    ]
    static let male: [StaticString] = [
        "JOHN", "DAVID", "MICHAEL", "PETER", "ROBERT", "WILLIAM", "JAMES", "THOMAS", "GEORGE", "KENNETH", "PAUL",
        "ANDREW", "STEPHEN", "MARK", "IAN", "DANIEL", "MATTHEW", "OLIVER", "NOAH", "LEO", "ARTHUR", "MUHAMMAD",
        "IMRAN", "RAJESH", "ARJUN", "SEÁN", "CONOR", "HAMISH", "ALASDAIR", "DAFYDD", "RHYS", "GARETH", "EMYR",
        "PIOTR", "JOSÉ", "JÜRGEN", "CHUKWUEMEKA", "KWAME", "WEI", "HENRY",
    ]
    static let femaleTitles: [StaticString] = ["Mrs", "Miss", "Ms", "Dr"]
    static let maleTitles: [StaticString] = ["Mr", "Mr", "Dr", "Rev"]
    static let kin: [(code: StaticString, text: StaticString)] = [
        ("SPO", "Spouse"), ("PAR", "Parent"), ("CHD", "Child"), ("SIB", "Sibling"), ("FND", "Friend"),
    ]
    static let allergies: [(code: StaticString, text: StaticString, reaction: StaticString)] = [
        ("PEN", "Penicillin", "Rash"), ("LATEX", "Latex", "Contact dermatitis"), ("NUTS", "Tree nuts", "Anaphylaxis"),
        ("IODINE", "Iodine contrast", "Urticaria & wheeze"), ("ASA", "Aspirin", "Bronchospasm"),
    ]
    static let diagnoses: [(code: StaticString, text: StaticString)] = [
        ("J18.9", "Pneumonia, unspecified organism"), ("I21.9", "Acute myocardial infarction"),
        ("S72.0", "Fracture of neck of femur"), ("N39.0", "Urinary tract infection"), ("J44.1", "COPD exacerbation"),
        ("K35.8", "Acute appendicitis"), ("R07.4", "Chest pain, unspecified"), ("I63.9", "Cerebral infarction"),
        ("E11.9", "Type 2 diabetes mellitus"), ("W06", "Fall from bed"), ("K80.2", "Gallstones"),
    ]
    /// PID-17, by the NHS data dictionary's letters.
    static let religions: [StaticString] = ["C22", "C67", "N1", "M1", "H1", "D1"]
    static let occupations: [StaticString] = [
        "Marks & Sons Joinery", "County Hall", "Retired", "School kitchen", "Smith|Jones LLP", "Bus driver (route ^2)",
    ]
}
