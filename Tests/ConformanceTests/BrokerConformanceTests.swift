// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import Glibc
import HIECore
import HIEJournal
import HIEMemory
import HIETestKit
import Testing

@Suite struct BrokerConformanceTests {
    @Test(arguments: BrokerConformance.all)
    func `in memory`(_ promise: BrokerConformance) async throws {
        try await promise.run(on: MemoryBroker())
    }

    @Test(arguments: BrokerConformance.all)
    func `in a journal`(_ promise: BrokerConformance) async throws {
        try await inJournal(Journal.Options(), promise)
    }

    @Test(arguments: BrokerConformance.all)
    func `in a journal of tiny segments and windows`(_ promise: BrokerConformance) async throws {
        var options = Journal.Options()
        options.segmentBytes = 4096
        options.inlineBytes = 512
        options.markBytes = 8192
        try await inJournal(options, promise)
    }

    private func inJournal(_ options: Journal.Options, _ promise: BrokerConformance) async throws {
        var template = Array("/tmp/hie-journal-XXXXXX".utf8CString)
        let path = template.withUnsafeMutableBufferPointer { buffer in
            buffer.baseAddress.flatMap(mkdtemp).map { String(cString: $0) } ?? ""
        }
        let journal = try Journal(directory: path, options: options)
        defer { remove(path) }
        defer { journal.close() }
        try await promise.run(on: journal)
    }

    private func remove(_ path: String) {
        guard let stream = opendir(path) else { return }
        while let entry = readdir(stream) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name != ".", name != ".." { unlink(path + "/" + name) }
        }
        closedir(stream)
        rmdir(path)
    }
}
