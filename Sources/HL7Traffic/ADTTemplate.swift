// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

extension HL7Traffic {
    /// A stream of admissions of one size, for measurements.
    public static func template(size: Int = 1024, seed: UInt64 = 1, patients: Int = 10_000) -> ADTTemplate {
        ADTTemplate(size: size, seed: seed, patients: patients)
    }
}

/// `ADT^A01` messages of version 2.4, all of one size, about many patients in turn, each with its own MSH-10.
public struct ADTTemplate: Sendable {
    private let size: Int
    private let seed: UInt64
    private let patients: [Patient]
    private let start: CivilTime
    private var sequence = 0

    private static let system = SendingSystem(
        application: "PAS", facility: "RZZ01", version: .v24, characterSet: .utf8)

    /// - Parameters:
    ///   - size: Bytes of each message without MLLP framing. Below about 500 the message is as long as it must be.
    ///   - seed: Decides the patients and the control ids.
    ///   - patients: How many patients take turns, 1 to 800,000.
    public init(size: Int = 1024, seed: UInt64 = 1, patients: Int = 10_000) {
        self.size = size
        self.seed = seed
        start = CivilTime(seconds: HL7Traffic.Options().start)
        self.patients = Patient.population(
            count: min(max(patients, 1), 800_000), rareShapes: 0, bornBefore: start, seed: seed)
    }

    /// The next message, without MLLP framing.
    public mutating func next() -> [UInt8] {
        let patient = patients[sequence % patients.count]
        sequence += 1
        var dice = Dice(seed: seed, ordinal: UInt64(truncatingIfNeeded: sequence))
        var visit = Visit(number: sequence, patientClass: .inpatient, dice: &dice)
        let now = start.adding(sequence / 50)
        visit.admitted = now
        var writer = MessageWriter(
            kind: .admit, system: ADTTemplate.system, seed: seed, sequence: sequence, now: now, patient: patient,
            visit: visit)
        writer.admissionOfFixedShape(size: size)
        return writer.out.bytes
    }
}

extension MessageWriter {
    private static let filler: StaticString =
        "Seen and assessed on arrival; observations stable, plan discussed with patient and family, review in the morning. "

    fileprivate mutating func admissionOfFixedShape(size: Int) {
        out.bytes.reserveCapacity(size)
        header()
        out.put("EVN||")
        out.timestamp(now)
        out.endSegment()
        identification()
        patientVisit()
        pad(to: size)
    }

    /// Fills up with `ZNT` segments of up to some 230 bytes.
    private mutating func pad(to size: Int) {
        let smallest = "ZNT|99999999||\r".utf8.count
        var ordinal = 0
        while size - out.bytes.count >= smallest {
            ordinal += 1
            let left = size - out.bytes.count
            var length = min(left, 230)
            if left - length < smallest { length = left }
            let end = out.bytes.count + length - 1
            out.put("ZNT|")
            out.number(ordinal)
            out.put("||")
            while out.bytes.count < end {
                let text = UnsafeBufferPointer(
                    start: Self.filler.utf8Start, count: min(Self.filler.utf8CodeUnitCount, end - out.bytes.count))
                out.bytes.append(contentsOf: text)
            }
            out.endSegment()
        }
    }
}
