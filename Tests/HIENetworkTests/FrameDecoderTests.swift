// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import NIOCore
import Testing

@testable import HIENetwork

/// What a decoder found, with the bytes.
enum Found: Hashable, CustomStringConvertible {
    case frame(String)
    case oversized(head: String)
    case irregular(FrameIrregularity)

    var description: String {
        switch self {
        case .frame(let text): "frame(\(text.debugDescription))"
        case .oversized(let head): "oversized(\(head.debugDescription))"
        case .irregular(let irregularity): "\(irregularity)"
        }
    }
}

extension FrameDecoder {
    mutating func take(_ bytes: some Sequence<UInt8>) -> [Found] {
        var found: [Found] = []
        Array(bytes).withUnsafeBytes { input in
            var position = 0
            while let event = next(in: input, at: &position) {
                switch event {
                case .frame(let piece): found.append(.frame(text(of: piece, in: input)))
                case .oversized(let head): found.append(.oversized(head: text(of: head, in: input)))
                case .irregular(let irregularity): found.append(.irregular(irregularity))
                }
            }
        }
        return found
    }

    private func text(of piece: Piece, in input: UnsafeRawBufferPointer) -> String {
        var text = ""
        withBytes(of: piece, in: input) { text = String(decoding: $0, as: UTF8.self) }
        return text
    }
}

func decode(_ text: String, _ format: FrameFormat = .mllp, maximum: Int = 1000) -> [Found] {
    var decoder = FrameDecoder(format: format, maximumFrameBytes: maximum)
    return decoder.take(text.utf8)
}

let sb = "\u{0B}"
let eb = "\u{1C}"

@Suite struct `A frame decoder` {
    @Test func `finds a frame between its marks`() {
        #expect(decode("\(sb)MSH|1\r\(eb)\r") == [.frame("MSH|1\r")])
    }

    @Test func `finds all frames of one read in order`() {
        #expect(decode("\(sb)a\(eb)\r\(sb)b\(eb)\r\(sb)c\(eb)\r") == [.frame("a"), .frame("b"), .frame("c")])
    }

    @Test func `needs no CR after the end byte`() {
        #expect(decode("\(sb)a\(eb)\(sb)b\(eb)") == [.frame("a"), .frame("b")])
    }

    @Test func `takes doubled start bytes as one`() {
        #expect(decode("\(sb)\(sb)\(sb)a\(eb)\r") == [.frame("a")])
    }

    @Test func `takes doubled end bytes as one`() {
        #expect(
            decode("\(sb)a\(eb)\(eb)\r\(sb)b\(eb)\r\(eb)\r\(sb)c\(eb)\r") == [.frame("a"), .frame("b"), .frame("c")])
    }

    @Test func `skips and counts garbage between frames`() {
        let found = decode("xyz\(sb)a\(eb)\r--\r\n-\(sb)b\(eb)\r")
        #expect(
            found == [
                .irregular(.garbage(bytes: 3)), .frame("a"), .irregular(.garbage(bytes: 3)), .frame("b"),
            ])
    }

    @Test func `counts garbage that no frame follows`() {
        var decoder = FrameDecoder(format: .mllp, maximumFrameBytes: 100)
        #expect(decoder.take("GET / HTTP/1.1\r\n".utf8) == [])
        #expect(decoder.garbage == 14)
    }

    @Test func `does not count line ends between frames as garbage`() {
        #expect(decode("\r\n\(sb)a\(eb)\r\n\n\r\(sb)b\(eb)\r\n") == [.frame("a"), .frame("b")])
    }

    @Test func `keeps a start byte within content`() {
        #expect(decode("\(sb)MSH|a\(sb)b\r\(eb)\r") == [.frame("MSH|a\(sb)b\r")])
    }

    @Test func `drops a message without end and delivers the one after it`() {
        #expect(
            decode("\(sb)MSH|1\r\(sb)MSH|2\r\(eb)\r") == [.irregular(.unterminated(bytes: 6)), .frame("MSH|2\r")])
        #expect(
            decode("\(sb)MSH|1\r\(sb)MSH|2\r\(sb)\(sb)MSH|3\r\(eb)\r")
                == [.irregular(.unterminated(bytes: 13)), .frame("MSH|3\r")])
        #expect(decode("\(sb)MSH|1\r\(sb)\(eb)\r") == [.irregular(.unterminated(bytes: 6)), .irregular(.empty)])
    }

    @Test func `tells of an empty frame`() {
        #expect(decode("\(sb)\(eb)\r\(sb)a\(eb)\r") == [.irregular(.empty), .frame("a")])
        #expect(decode("\(sb)\(sb)\(eb)\r") == [.irregular(.empty)])
    }

    @Test func `accepts a frame of the maximum size and refuses one byte more`() {
        #expect(decode("\(sb)12345\(eb)\r", maximum: 5) == [.frame("12345")])
        #expect(
            decode("\(sb)123456\(eb)\r\(sb)a\(eb)\r", maximum: 5) == [.oversized(head: "12345"), .frame("a")])
    }

    @Test func `tells of an oversized frame before its end has come`() {
        var decoder = FrameDecoder(format: .mllp, maximumFrameBytes: 5)
        #expect(decoder.take("\(sb)123".utf8) == [])
        #expect(decoder.take("4567".utf8) == [.oversized(head: "12345")])
        #expect(decoder.take("890".utf8) == [])
        #expect(decoder.take("1\(eb)\r\(sb)b\(eb)\r".utf8) == [.frame("b")])
    }

    @Test func `holds no memory for what it refused`() {
        var decoder = FrameDecoder(format: .mllp, maximumFrameBytes: 1 << 20)
        let chunk = [UInt8](repeating: 0x41, count: 65_536)
        var found = decoder.take([0x0B])
        for _ in 0..<200 { found += decoder.take(chunk) }
        #expect(found.count == 1)
        #expect(decoder.heldCapacity <= 65_536)
    }

    @Test func `releases the memory of a large frame`() {
        var decoder = FrameDecoder(format: .mllp, maximumFrameBytes: 64 << 20)
        let chunk = [UInt8](repeating: 0x41, count: 65_536)
        _ = decoder.take([0x0B])
        for _ in 0..<320 { #expect(decoder.take(chunk) == []) }
        #expect(decoder.heldCapacity <= 2 * 320 * 65_536)
        let end = decoder.take([0x1C, 0x0D])
        #expect(end.count == 1)
        _ = decoder.take("\(sb)a".utf8)
        #expect(decoder.heldCapacity <= 65_536)
    }

    @Test func `knows whether a frame has begun, and which`() {
        var decoder = FrameDecoder(format: .mllp, maximumFrameBytes: 100)
        #expect(!decoder.isInFrame)
        _ = decoder.take("\(sb)a".utf8)
        #expect(decoder.isInFrame)
        #expect(decoder.framesBegun == 1)
        _ = decoder.take("b\(eb)\r\(sb)".utf8)
        #expect(decoder.isInFrame)
        #expect(decoder.framesBegun == 2)
        _ = decoder.take("\(eb)".utf8)
        #expect(!decoder.isInFrame)
    }

    @Test func `takes other marks`() {
        let format = FrameFormat.marked(start: 0x02, end: 0x03, trailer: nil)
        #expect(decode("\u{2}a\(eb)\(sb)\u{3}\u{2}b\u{3}", format) == [.frame("a\(eb)\(sb)"), .frame("b")])
    }

    @Test func `ends lines at CR LF only`() {
        #expect(decode("a\rb\nc\r\n\r\nd\r\r\n", .lines) == [.frame("a\rb\nc"), .irregular(.empty), .frame("d\r")])
        #expect(
            decode("12345\r\n123456\r\n1\r\n", .lines, maximum: 5)
                == [.frame("12345"), .oversized(head: "12345"), .frame("1")])
    }

    @Test func `reads length prefixes`() {
        #expect(
            decode("\0\0\0\u{3}abc\0\0\0\0\0\0\0\u{1}d", .lengthPrefixed)
                == [.frame("abc"), .irregular(.empty), .frame("d")])
        #expect(
            decode("\0\0\0\u{6}abcdef\0\0\0\u{1}d", .lengthPrefixed, maximum: 5) == [.oversized(head: ""), .frame("d")])
    }

    @Test(arguments: [FrameFormat.mllp, .lines, .lengthPrefixed, .marked(start: 2, end: 3, trailer: 4)])
    func `reads what the format writes`(format: FrameFormat) {
        var buffer = ByteBuffer()
        let contents = ["MSH|x\r", "b", String(repeating: "long", count: 100)]
        for content in contents { Array(content.utf8).withUnsafeBytes { format.append($0, to: &buffer) } }
        var decoder = FrameDecoder(format: format, maximumFrameBytes: 1000)
        #expect(decoder.take(buffer.readableBytesView) == contents.map { .frame($0) })
    }
}

@Suite struct `A frame decoder, however its input is cut,` {
    static let formats: [FrameFormat] = [.mllp, .lines, .lengthPrefixed]

    @Test(arguments: formats) func `finds the same at each single boundary`(format: FrameFormat) {
        var random = Seeded(7)
        let stream = Self.stream(format, pieces: 30, &random)
        var whole = FrameDecoder(format: format, maximumFrameBytes: 40)
        let expected = whole.take(stream)
        #expect(expected.count > 10)
        for cut in 0...stream.count {
            var decoder = FrameDecoder(format: format, maximumFrameBytes: 40)
            let found = decoder.take(stream[..<cut]) + decoder.take(stream[cut...])
            #expect(found == expected, "cut at \(cut)")
        }
    }

    @Test(arguments: formats, Array(1...40 as ClosedRange<UInt64>))
    func `finds the same in random pieces`(format: FrameFormat, seed: UInt64) {
        var random = Seeded(seed)
        let stream = Self.stream(format, pieces: 60, &random)
        var whole = FrameDecoder(format: format, maximumFrameBytes: 40)
        let expected = whole.take(stream)
        var decoder = FrameDecoder(format: format, maximumFrameBytes: 40)
        var found: [Found] = []
        var rest = stream[...]
        while !rest.isEmpty {
            let count = min(Int.random(in: 1...9, using: &random), rest.count)
            found += decoder.take(rest.prefix(count))
            rest = rest.dropFirst(count)
        }
        #expect(found == expected, "seed \(seed)")
        #expect(decoder.garbage == whole.garbage)
        #expect(decoder.isInFrame == whole.isInFrame)
    }

    @Test(arguments: formats) func `survives any bytes`(format: FrameFormat) {
        var random = Seeded(11)
        let alphabet: [UInt8] = [0x0B, 0x1C, 0x0D, 0x0A, 0x00, 0x01, 0x41, 0xFF]
        for _ in 0..<300 {
            var decoder = FrameDecoder(format: format, maximumFrameBytes: 16)
            for _ in 0..<20 {
                let count = Int.random(in: 0...12, using: &random)
                for found in decoder.take((0..<count).map { _ in alphabet.randomElement(using: &random) ?? 0 }) {
                    if case .frame(let text) = found { #expect((1...64).contains(text.utf8.count)) }
                }
                #expect(decoder.heldCapacity <= 65_536)
            }
        }
    }

    /// Well-formed and broken pieces, after one another.
    static func stream(_ format: FrameFormat, pieces: Int, _ random: inout Seeded) -> [UInt8] {
        let contents = [
            "MSH|1\r", "x", "a\u{B}b", "MSH|1\r\u{B}MSH|2\r", "", String(repeating: "y", count: 41), "\r", "\n",
        ]
        var stream = ByteBuffer()
        for _ in 0..<pieces {
            let content = Array((contents.randomElement(using: &random) ?? "").utf8)
            content.withUnsafeBytes { format.append($0, to: &stream) }
            if format == .mllp, Bool.random(using: &random) {
                stream.writeString(
                    ["\u{1C}", "\u{B}", "junk", "\r\n", "\u{B}\u{B}"].randomElement(using: &random) ?? "")
            }
        }
        return Array(stream.readableBytesView)
    }
}

/// SplitMix64: the same numbers for the same seed.
struct Seeded: RandomNumberGenerator {
    private var state: UInt64

    init(_ seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}
