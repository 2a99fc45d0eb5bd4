// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

extension MessageWriter {
    private var panel: Panel { Panel.all[visit.panel] }

    /// ORM^O01: PID, PV1, ORC, OBR (HL7 v2.5.1 §4.4.1).
    mutating func orderSegments() {
        identification()
        patientVisit()
        out.put("ORC|NW|")
        orderNumbers(filled: false)
        out.put("||IP||^^^")
        out.dateAndMinute(now.adding(1800))
        out.put("^^")
        out.put(visit.patientClass == .emergency ? "S" : "R")
        out.put("||")
        out.timestamp(now)
        out.put("|")
        out.put(Places.doctors[visit.doctor].code)
        out.put("||")
        doctor(visit.doctor)
        out.put("\rOBR|1|")
        orderNumbers(filled: false)
        out.put("|")
        service()
        out.put("||")
        out.timestamp(now)
        out.put("|||||||")
        if panel.section.isRadiology { out.value("Cough & fever ~ 3 days, ?consolidation") }
        out.put("|||")
        doctor(visit.doctor)
        out.put("||||||||")
        out.put(panel.section)
        out.put("|||^^^^^R\r")
        guard patient.hasRareShapes else { return }
        out.put("NTE|1|P|")
        out.value("Bleep 214 with result | ward clerk informed")
        out.endSegment()
    }

    /// ORU^R01: PID, PV1, ORC, OBR, OBX … (HL7 v2.5.1 §7.3.1).
    mutating func resultSegments() {
        identification()
        patientVisit()
        out.put("ORC|RE|")
        orderNumbers(filled: true)
        out.put("||CM\rOBR|1|")
        orderNumbers(filled: true)
        out.put("|")
        service()
        out.put("|||")
        out.dateAndMinute(now.adding(-5400))
        out.put("|||||||")
        out.dateAndMinute(now.adding(-3600))
        out.put("|BLDV|")
        doctor(visit.doctor)
        out.put("||||||")
        out.timestamp(now)
        out.put("||")
        out.put(panel.section)
        out.put("|")
        out.put(status)
        out.endSegment()
        observations()
    }

    /// The first result of an order is preliminary where another follows, a third and later one a correction.
    private var status: StaticString {
        switch visit.results {
        case 1: panel.section.isRadiology ? "P" : "F"
        case 2: "F"
        default: "C"
        }
    }

    private mutating func orderNumbers(filled: Bool) {
        out.put("ORD")
        out.number(visit.order, width: 8)
        out.put("^ORDERCOMMS|")
        guard filled else { return }
        out.put("L")
        out.number(visit.order, width: 8)
        out.put("^LIMS")
    }

    private mutating func service() {
        out.put(panel.code)
        out.put("^")
        out.value(panel.name)
        out.put("^LOCAL")
    }

    private mutating func observations() {
        for (index, analyte) in panel.analytes.enumerated() { observation(index + 1, analyte) }
        for (index, text) in panel.report.enumerated() {
            out.put("OBX|")
            out.number(index + 1)
            out.put("|FT|")
            service()
            out.put("|")
            out.number(index + 1)
            out.put("|")
            out.value(text)
            out.put("||||||")
            out.put(status)
            out.endSegment()
        }
        guard patient.hasRareShapes else { return }
        out.put("NTE|1|L|")
        out.value("Sample slightly haemolysed; K+ may be raised.\nRepeat if clinically indicated (lab ext. 4^2).")
        out.endSegment()
    }

    private mutating func observation(_ ordinal: Int, _ analyte: Analyte) {
        let span = analyte.high - analyte.low
        let value = max(0, analyte.low - span / 3 + dice.roll(span * 5 / 3 + 1))
        out.put("OBX|")
        out.number(ordinal)
        out.put("|NM|")
        if isNewest {
            out.put(analyte.loinc)
            out.put("^")
            out.value(analyte.name)
            out.put("^LN^")
        }
        out.put(analyte.code)
        out.put("^")
        out.value(analyte.name)
        out.put("^LOCAL||")
        out.decimal(value, decimals: analyte.decimals)
        out.put("|")
        out.value(analyte.units)
        out.put("|")
        out.decimal(analyte.low, decimals: analyte.decimals)
        out.put("-")
        out.decimal(analyte.high, decimals: analyte.decimals)
        out.put(value < analyte.low ? "|L" : value > analyte.high ? "|H" : "|N")
        out.put("|||")
        out.put(status)
        out.endSegment()
    }
}

extension StaticString {
    /// True for the diagnostic service section of radiology (HL7 v2.5.1 table 0074).
    fileprivate var isRadiology: Bool {
        utf8CodeUnitCount == 2 && utf8Start[0] == UInt8(ascii: "R") && utf8Start[1] == UInt8(ascii: "X")
    }
}
