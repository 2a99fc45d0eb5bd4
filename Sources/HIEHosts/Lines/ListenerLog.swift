// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

package import HIENetwork
package import Logging

/// What listeners tell, in the log: what one peer does is a warning, what concerns all is an error.
package enum ListenerLog {
    package static func write(_ event: TCPListener.Event, to logger: Logger) {
        switch event {
        case .refused(let peer, let refusal):
            logger.warning("refused a connection from \(peer): \(refusal.rawValue)")
        case .handshakeFailed(let peer, let reason):
            logger.warning("TLS handshake with \(peer) failed: \(reason)")
        case .acceptFailed(let reason):
            logger.error("cannot accept connections: \(reason); trying again in a second")
        case .listeningFailed(let reason):
            logger.error("\(reason); listening anew is tried every second")
        case .listeningAgain:
            logger.info("listening again")
        case .certificatesReloaded:
            logger.info("certificates read again")
        case .certificatesNotReloaded(let error):
            logger.error("changed certificates cannot be used, the former ones stay: \(error)")
        }
    }
}
