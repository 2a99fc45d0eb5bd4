// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HIENetwork

/// The first byte chooses format and limit, the second how the rest is cut into reads.
enum FrameFuzz {
    private enum Seen: Equatable {
        case frame([UInt8])
        case oversized([UInt8])
        case irregular(FrameIrregularity)
    }

    static func run(_ input: UnsafeRawBufferPointer) throws(FuzzViolation) {
        guard input.count > 2 else { return }
        let formats: [FrameFormat] = [
            .mllp, .lines, .lengthPrefixed, .marked(start: 0x02, end: 0x03, trailer: nil),
            .marked(start: 0x0B, end: 0x1C, trailer: 0x0A),
        ]
        let format = formats[Int(input[0]) % formats.count]
        let limit = [16, 300, 1 << 20][Int(input[0] >> 4) % 3]
        let stream = Array(input[2...])
        let whole = events(of: stream, format, limit, cut: stream.count)
        for cut in [1, Int(input[1]) + 1] where events(of: stream, format, limit, cut: cut) != whole {
            throw FuzzViolation("reads of \(cut) bytes change what a stream of \(format) holds")
        }
        for case .frame(let content) in whole where content.count > limit || content.isEmpty {
            throw FuzzViolation("a frame of \(content.count) bytes, the most is \(limit)")
        }
    }

    private static func events(of stream: [UInt8], _ format: FrameFormat, _ limit: Int, cut: Int) -> [Seen] {
        var decoder = FrameDecoder(format: format, maximumFrameBytes: limit)
        var events: [Seen] = []
        for start in Swift.stride(from: 0, to: stream.count, by: max(cut, 1)) {
            // A read of its own, so that whoever looks beyond it is caught.
            Array(stream[start..<min(start + cut, stream.count)]).withUnsafeBytes { read in
                var position = 0
                while let event = decoder.next(in: read, at: &position) {
                    switch event {
                    case .frame(let piece): decoder.withBytes(of: piece, in: read) { events.append(.frame(Array($0))) }
                    case .oversized(let head):
                        decoder.withBytes(of: head, in: read) { events.append(.oversized(Array($0))) }
                    case .irregular(let what): events.append(.irregular(what))
                    }
                }
            }
        }
        return events
    }
}
