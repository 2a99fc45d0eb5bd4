// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HIETree
import HL7

enum Fixtures {
    static let admission = message([
        #"MSH|^~\&|PAS|RXX01|HIE|RXX|20260301120000||ADT^A01^ADT_A01|MSG0001|P|2.5.1|7||AL|NE||UNICODE UTF-8"#,
        "EVN|A01|20260301120000",
        "PID|1||12345~9434765919^^^NHS&2.16.840&ISO^NH~R77^^^RXX^MR||O'Brien^Mary^Anne||19560312|F|||\"\"",
        "PV1|1|I|W5^B2^4|||||||||||||||V0042^^^RXX|V0043",
        "ZXX|own|one~two^b&c&d",
        "OBX|1|NM|29463-7^Body weight^LN||82.5|kg",
        "OBX|2|TX|8302-2^Note^LN||first~second|",
    ])

    static func message(_ segments: [String], end: String = "\r") -> Bytes {
        Bytes(segments.map { $0 + end }.joined())
    }

    static func header(of message: Bytes) throws(HL7Error) -> HL7MessageHeader {
        try message.withUnsafeBytes { bytes throws(HL7Error) in try HL7MessageHeader(reading: bytes) }
    }
}

extension HL7Range {
    func text(in message: Bytes) -> String { message[range].text }
}
