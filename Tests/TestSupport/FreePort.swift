// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

internal import Glibc

/// A TCP port of this machine that nobody listens on, below the range that outgoing connections get theirs from: a
/// process that starts again finds it free.
package func freePort() -> Int {
    for _ in 0..<1000 {
        let port = Int.random(in: 20_000..<32_000)
        if canBind(port) { return port }
    }
    return 0
}

private func canBind(_ port: Int) -> Bool {
    let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(descriptor) }
    return LoopbackAddress.withPort(port) { bind(descriptor, $0, $1) } == 0
}

enum LoopbackAddress {
    static func withPort(_ port: Int, _ body: (UnsafePointer<sockaddr>, socklen_t) -> Int32) -> Int32 {
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = in_port_t(port).bigEndian
        address.sin_addr.s_addr = in_addr_t(0x7F00_0001).bigEndian
        return withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { body($0, socklen_t(MemoryLayout<sockaddr_in>.size)) }
        }
    }
}
