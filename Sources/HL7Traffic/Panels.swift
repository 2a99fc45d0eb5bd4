// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

/// One measured quantity of a laboratory panel; numbers are scaled by ten to the power of `decimals`.
struct Analyte {
    let code: StaticString
    let name: StaticString
    let loinc: StaticString
    let units: StaticString
    let low: Int
    let high: Int
    let decimals: Int

    init(
        _ code: StaticString, _ name: StaticString, _ loinc: StaticString, _ units: StaticString,
        _ range: ClosedRange<Int>, decimals: Int = 0
    ) {
        self.code = code
        self.name = name
        self.loinc = loinc
        self.units = units
        low = range.lowerBound
        high = range.upperBound
        self.decimals = decimals
    }
}

/// A test that can be ordered: analytes, or a text report.
struct Panel {
    let code: StaticString
    let name: StaticString
    /// OBR-24 (HL7 v2.5.1 table 0074).
    let section: StaticString
    var analytes: [Analyte] = []
    var report: [StaticString] = []

    static let all: [Panel] = [fullBloodCount, ureaAndElectrolytes, liver, crp, thyroid, troponin, culture, chestXRay]

    static let fullBloodCount = Panel(
        code: "FBC", name: "Full blood count", section: "HM",
        analytes: [
            Analyte("HB", "Haemoglobin", "718-7", "g/L", 115...165),
            Analyte("WBC", "White cells", "6690-2", "10^9/L", 40...110, decimals: 1),
            Analyte("PLT", "Platelets", "777-3", "10^9/L", 150...450),
            Analyte("RBC", "Red cells", "789-8", "10^12/L", 380...580, decimals: 2),
            Analyte("HCT", "Haematocrit", "4544-3", "L/L", 36...50, decimals: 2),
            Analyte("MCV", "Mean cell volume", "787-2", "fL", 80...100),
            Analyte("MCH", "Mean cell Hb", "785-6", "pg", 270...320, decimals: 1),
            Analyte("NEUT", "Neutrophils", "751-8", "10^9/L", 200...750, decimals: 2),
            Analyte("LYMPH", "Lymphocytes", "731-0", "10^9/L", 100...450, decimals: 2),
        ])
    static let ureaAndElectrolytes = Panel(
        code: "UE", name: "Urea & electrolytes", section: "CH",
        analytes: [
            Analyte("NA", "Sodium", "2951-2", "mmol/L", 133...146),
            Analyte("K", "Potassium", "2823-3", "mmol/L", 35...53, decimals: 1),
            Analyte("UREA", "Urea", "22664-7", "mmol/L", 25...78, decimals: 1),
            Analyte("CREA", "Creatinine", "14682-9", "umol/L", 49...104),
            Analyte("EGFR", "eGFR", "33914-3", "mL/min/1.73m2", 60...120),
        ])
    static let liver = Panel(
        code: "LFT", name: "Liver profile", section: "CH",
        analytes: [
            Analyte("BILI", "Bilirubin", "14631-6", "umol/L", 1...21), Analyte("ALT", "ALT", "1742-6", "U/L", 5...55),
            Analyte("ALP", "Alk. phosphatase", "6768-6", "U/L", 30...130),
            Analyte("ALB", "Albumin", "1751-7", "g/L", 35...50),
            Analyte("TP", "Total protein", "2885-2", "g/L", 60...80),
        ])
    static let crp = Panel(
        code: "CRP", name: "C-reactive protein", section: "CH",
        analytes: [Analyte("CRP", "C-reactive protein", "1988-5", "mg/L", 1...5)])
    static let thyroid = Panel(
        code: "TFT", name: "Thyroid function", section: "CH",
        analytes: [
            Analyte("TSH", "TSH", "3016-3", "mU/L", 27...420, decimals: 2),
            Analyte("FT4", "Free T4", "14920-3", "pmol/L", 90...220, decimals: 1),
        ])
    static let troponin = Panel(
        code: "TROP", name: "Troponin T", section: "CH",
        analytes: [Analyte("TNT", "Troponin T (high sensitivity)", "67151-1", "ng/L", 3...14)])
    static let culture = Panel(
        code: "BC", name: "Blood culture", section: "MB",
        report: ["No growth after 48 hours.\nFurther report to follow if positive.", "Bottles: aerobic & anaerobic"])
    static let chestXRay = Panel(
        code: "XCHES", name: "X-ray chest", section: "RX",
        report: [
            "Clinical details: cough, fever ~ 3 days.\nHeart size normal. Lungs and pleural spaces clear.",
            "No pneumothorax. C/T ratio < 50%.\nReported by: Dr L Zhao & Dr A Pryce",
        ])
}
