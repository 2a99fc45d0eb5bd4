// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

internal import Glibc
internal import NIOCore

/// A text file that lines are added to.
///
/// Written when 64 KiB have come together, and on ``flush()``.
final class LineFile {
    private let descriptor: Int32
    private var waiting = ByteBuffer()

    init(_ path: String) throws(TrialError) {
        descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw .cannotWrite(file: path, reason: String(cString: strerror(errno))) }
    }

    deinit {
        flush()
        close(descriptor)
    }

    func add(_ columns: UnsafeRawBufferPointer...) {
        for (index, column) in columns.enumerated() {
            if index > 0 { waiting.writeInteger(0x09 as UInt8) }
            waiting.writeBytes(column)
        }
        waiting.writeInteger(0x0A as UInt8)
        if waiting.readableBytes >= 65_536 { flush() }
    }

    /// As ``add(_:)``, with numbers in the columns behind.
    func add(_ columns: UnsafeRawBufferPointer..., numbers: [UInt64]) {
        for column in columns {
            waiting.writeBytes(column)
            waiting.writeInteger(0x09 as UInt8)
        }
        waiting.writeString(numbers.map { String($0) }.joined(separator: "\t"))
        waiting.writeInteger(0x0A as UInt8)
        if waiting.readableBytes >= 65_536 { flush() }
    }

    func flush() {
        while waiting.readableBytes > 0 {
            let count = waiting.withUnsafeReadableBytes { write(descriptor, $0.baseAddress, $0.count) }
            guard count > 0 else { break }
            waiting.moveReaderIndex(forwardBy: count)
        }
        waiting.clear()
    }
}
