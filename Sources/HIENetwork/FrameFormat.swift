// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

package import NIOCore

/// How frames are marked on a byte stream.
package enum FrameFormat: Sendable, Hashable {
    /// `start`, the content, `end`, and `trailer` where the sender adds it.
    ///
    /// `end` always ends a frame: the content cannot hold it, whatever follows it.
    case marked(start: UInt8, end: UInt8, trailer: UInt8?)
    /// The content, then these bytes, 1 to 8 of them, which it cannot hold. A part of them is content.
    case terminated(by: [UInt8])
    /// The number of content bytes as an integer of so many bytes (1, 2 or 4), then the content.
    case counted(bytes: Int, isBigEndian: Bool)
    /// Every so many bytes are one frame.
    case fixed(Int)
    /// All that comes until the sender closes its half of the connection.
    case whole

    /// The Minimal Lower Layer Protocol (HL7 v2.5.1 Transport Specification: MLLP, Release 1).
    package static let mllp = FrameFormat.marked(start: 0x0B, end: 0x1C, trailer: 0x0D)
    /// Lines that end with CR LF. A CR or an LF alone is content.
    package static let lines = FrameFormat.terminated(by: [0x0D, 0x0A])
    package static let lengthPrefixed = FrameFormat.counted(bytes: 4, isBigEndian: true)

    /// Adds `content` to `buffer` as one frame.
    ///
    /// Where ``refusal(of:)`` has nothing against it, the other side reads what was written.
    package func append(_ content: UnsafeRawBufferPointer, to buffer: inout ByteBuffer) {
        switch self {
        case .marked(let start, let end, let trailer):
            buffer.writeInteger(start)
            buffer.writeBytes(content)
            buffer.writeInteger(end)
            if let trailer { buffer.writeInteger(trailer) }
        case .terminated(let end):
            buffer.writeBytes(content)
            buffer.writeBytes(end)
        case .counted(let bytes, let isBigEndian):
            let endianness: Endianness = isBigEndian ? .big : .little
            switch bytes {
            case 1: buffer.writeInteger(UInt8(clamping: content.count))
            case 2: buffer.writeInteger(UInt16(clamping: content.count), endianness: endianness)
            default: buffer.writeInteger(UInt32(clamping: content.count), endianness: endianness)
            }
            buffer.writeBytes(content)
        case .fixed, .whole:
            buffer.writeBytes(content)
        }
    }

    /// Why `content` cannot go out in a frame of this format, such as `holds the bytes that end a frame`; nil where it can.
    package func refusal(of content: UnsafeRawBufferPointer) -> String? {
        switch self {
        case .marked(_, let end, _):
            return FrameDecoder.first(end, in: 0..<content.count, of: content).map { _ in Self.holdsEnd }
        case .terminated(let end):
            // The last bytes together with the end may be one too early.
            return Terminator(end).isFound(in: content) ? Self.holdsEnd : nil
        case .counted(let bytes, _):
            let most = bytes >= 4 ? Int(UInt32.max) : (1 << (8 * bytes)) - 1
            return content.count <= most ? nil : "is longer than the \(most) bytes that its length prefix can tell"
        case .fixed(let count):
            return content.count == count ? nil : "has \(content.count) bytes, not the \(count) of a frame"
        case .whole:
            return nil
        }
    }

    private static let holdsEnd = "holds the bytes that end a frame"
}
