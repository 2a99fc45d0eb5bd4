// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

internal import CHIENet
internal import Glibc

/// Why a trial could not begin or go on.
package enum TrialError: Error, Sendable, Hashable, CustomStringConvertible {
    case cannotResolve(host: String, reason: String)
    case cannotListen(address: String, reason: String)
    case cannotConnect(address: String, reason: String)
    case cannotWrite(file: String, reason: String)
    /// A message without MSH-10, which no acknowledgment can name.
    case noControlID(message: Int)

    package var description: String {
        switch self {
        case .cannotResolve(let host, let reason): "cannot resolve \(host): \(reason)"
        case .cannotListen(let address, let reason): "cannot listen on \(address): \(reason)"
        case .cannotConnect(let address, let reason): "cannot connect to \(address): \(reason)"
        case .cannotWrite(let file, let reason): "cannot write \(file): \(reason)"
        case .noControlID(let message): "message \(message) has no control id (MSH-10) of 1 to 199 bytes"
        }
    }
}

/// The first address of a host and port.
struct Endpoint {
    fileprivate var address = chienet_address()
    let text: String

    init(host: String, port: Int) throws(TrialError) {
        text = "\(host):\(port)"
        let code = chienet_resolve(host, String(port), &address)
        guard code == 0 else {
            throw .cannotResolve(host: host, reason: String(cString: chienet_resolve_error(code)))
        }
    }

    /// Begins to connect; the socket becomes writable when that has succeeded or failed, see ``failure(of:)``.
    func connect() throws(TrialError) -> Int32 {
        let socket = withUnsafePointer(to: address) { chienet_connect($0) }
        guard socket >= 0 else { throw .cannotConnect(address: text, reason: String(cString: strerror(-socket))) }
        return socket
    }

    /// Waits until connected.
    func connect(within limit: Duration) throws(TrialError) -> Int32 {
        let socket = try connect()
        let ready = chienet_wait_writable(socket, Int32(clamping: limit.nanoseconds / 1_000_000))
        let reason = ready == 0 ? "no connection within \(limit)" : Self.failure(of: socket)
        if let reason {
            close(socket)
            throw .cannotConnect(address: text, reason: reason)
        }
        return socket
    }

    static func failure(of socket: Int32) -> String? {
        let code = chienet_socket_error(socket)
        return code == 0 ? nil : String(cString: strerror(code))
    }
}

/// A socket that accepts connections.
final class ListeningSocket {
    let port: Int
    private let descriptor: Int32
    private var isOpen = true

    init(_ endpoint: Endpoint) throws(TrialError) {
        descriptor = withUnsafePointer(to: endpoint.address) { chienet_listen($0, 4096) }
        guard descriptor >= 0 else {
            throw .cannotListen(address: endpoint.text, reason: String(cString: strerror(-descriptor)))
        }
        port = Int(max(chienet_port(descriptor), 0))
    }

    deinit { end() }

    func end() {
        guard isOpen else { return }
        isOpen = false
        close(descriptor)
    }

    func watch(_ poller: Poller, token: Int) {
        poller.add(descriptor, token: token)
    }

    /// Nil if there is none to accept now.
    func accept() -> Int32? {
        let socket = chienet_accept(descriptor)
        return socket >= 0 ? socket : nil
    }
}
