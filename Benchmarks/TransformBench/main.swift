// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

// What a mapping costs: `swift run -c release TransformBench`. Medians of 15 rounds of 2,000 messages, in
// processor time.

import FHIRPath
import Glibc
import HIEConfiguration
import HIETransform
import HIETree
import HL7

let admission = [
    #"MSH|^~\&|PAS|RZZ01|HIE|RZZ|20260302060001+0000||ADT^A01|SLNTG00000000001|P|2.3|||AL|NE|GBR|UNICODE UTF-8"#,
    "EVN|A01|20260302060001|||C9990112^RAHMAN^Nadia^^^Dr^^^GMC|20260302055900",
    "PID|1||1000273^^^RZZ01^MR~9997672690^^^NHS^NH||NOWAK^BRONWEN^RENEE^^Miss^^L~SMITH^BRONWEN^^^^^M||19480531|F||"
        + "A^British^NHSETHNIC|183 Priory Gardens^^Saltmere-on-Sea^East Marshire^XZ2 9EF^GBR^H||"
        + "^PRN^PH^^^01632^960110~07700900441^PRN^CP||en|S|C67|||||||||||||N",
    "PD1||||C9990107^LINDQVIST^Soren^^^Dr^^^GMC",
    "NK1|1|NOWAK^ADAM^^^Mr|SPO^Spouse|183 Priory Gardens^^Saltmere-on-Sea^East Marshire^XZ2 9EF|01632960110",
    "PV1|1|I|ANC^R5^B2^RZZ01|R|||C9990112^RAHMAN^Nadia^^^Dr^^^GMC|C9990107^LINDQVIST^Soren^^^Dr^^^GMC||501||||1|||||"
        + "V00000048^^^RZZ01^VN|||||||||||||||||||||||||20260302055500",
    "AL1|1|DA^Drug allergy|372687004^Amoxicillin^SCT|MO^Moderate|Rash",
    "ZPI|own|data",
].map { $0 + "\r" }.joined()

let steps = """
    transform: Benchmark
    from: hl7
    steps:
      - { set: MSH-12, value: "'2.5.1'" }
      - { set: MSH-9.3, value: "'ADT_A01'" }
      - { set: MSH-5, value: "'LIS'" }
      - { set: MSH-6, value: "'RYY'" }
      - { set: PID-5.1, value: PID-5.1.upper() }
      - { set: PID-5.2, value: 'PID-5[1].2.lower()' }
      - { set: 'PID-3[1].4', value: "lookup('authorities', PID-3[1].4, 'UNK')" }
      - { set: PID-8, value: "iif(PID-8 = 'F', 'W', 'M')" }
      - { set: PID-18, value: PV1-19 }
      - { set: PID-2, value: 'PID-3[1].1' }
      - { set: PV1-10, value: "iif(PV1-10.exists(), PV1-10, 'GEN')" }
      - { set: PV1-36, value: "'01'" }
      - { set: PV1-3.4, value: MSH-4 }
      - { set: PV1-44, value: EVN-2 }
      - { set: 'PV1-7[1].9', value: "'GMC'" }
      - { set: EVN-1, value: "''" }
      - { set: EVN-7, value: MSH-4 }
      - { set: PD1-3.1, value: 'PD1-4.1' }
      - { set: NK1-7, value: NK1-3 }
      - { set: NK1-3, value: NK1-3.1 }
      - { set: AL1-2, value: AL1-2.1 }
      - { set: AL1-6, value: "'20260302'" }
      - { set: PID-11.3, value: PID-11.3.upper() }
      - { set: PID-13.1, value: 'PID-13[1].7' }
      - when: PV1-2 = 'I'
        steps: [ { set: PV1-18, value: "'INP'" } ]
      - when: PID-10.exists().not()
        steps: [ { set: PID-10, value: "'Z'" } ]
      - { set: PID-32, value: "'N'" }
      - { set: PID-30, value: "'N'" }
      - { delete: ZPI }
      - { set: MSH-10, value: "'X' & MSH-10" }
    """

/// Of this thread's processor time, in nanoseconds.
func cpuTime() -> Int64 {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
}

func median(_ name: String, rounds: Int = 15, messages: Int = 2_000, _ body: () -> Void) {
    var times: [Double] = []
    for _ in 0..<rounds {
        let start = cpuTime()
        for _ in 0..<messages { body() }
        times.append(Double(cpuTime() - start) / 1000)
    }
    times.sort()
    let value = times[rounds / 2] / Double(messages)
    print("\(name): \((value * 100).rounded() / 100) µs")
}

let (tree, issues) = MappingFile.reading(
    text: steps, named: "benchmark",
    lookups: FixedTables([LookupTable("authorities", version: "1", entries: ["RZZ01": "X"])]))
guard let mapping = tree else { fatalError("\(issues)") }
let source = Bytes(admission)
guard case .hl7(let result) = try mapping.run(on: .hl7(source)).content else { fatalError("no HL7") }
print("\(source.count) bytes in, \(result.count) out, 30 steps")

median("30 steps") { _ = try? mapping.run(on: .hl7(source)) }
median("the same with an explanation", messages: 200) { _ = try? mapping.run(on: .hl7(source), explaining: true) }
let place = HL7Part(5, component: 1)
median("one message edited in one place") {
    guard let editor = try? HL7Editor(source) else { return }
    try? editor.set(place, in: 2, to: .text("JONES"))
    _ = editor.finish()
}
