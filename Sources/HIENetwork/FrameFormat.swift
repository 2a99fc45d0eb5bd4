// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

package import NIOCore

/// How frames are marked on a byte stream.
package enum FrameFormat: Sendable, Hashable {
    /// `start`, the content, `end`, and `trailer` where the sender adds it.
    ///
    /// `end` always ends a frame: the content cannot hold it, whatever follows it.
    case marked(start: UInt8, end: UInt8, trailer: UInt8?)
    /// The content, then CR LF. A CR or an LF alone is content.
    case lines
    /// The number of content bytes as a big-endian 32-bit integer, then the content.
    case lengthPrefixed

    /// The Minimal Lower Layer Protocol (HL7 v2.5.1 Transport Specification: MLLP, Release 1).
    package static let mllp = FrameFormat.marked(start: 0x0B, end: 0x1C, trailer: 0x0D)

    /// Adds `content` to `buffer` as one frame.
    package func append(_ content: UnsafeRawBufferPointer, to buffer: inout ByteBuffer) {
        switch self {
        case .marked(let start, let end, let trailer):
            buffer.writeInteger(start)
            buffer.writeBytes(content)
            buffer.writeInteger(end)
            if let trailer { buffer.writeInteger(trailer) }
        case .lines:
            buffer.writeBytes(content)
            buffer.writeInteger(0x0D0A as UInt16)
        case .lengthPrefixed:
            buffer.writeInteger(UInt32(clamping: content.count))
            buffer.writeBytes(content)
        }
    }
}
