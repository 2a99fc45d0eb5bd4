// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HIECore
import Synchronization

/// Whether an item can do its work now, as far as it says so itself; while it cannot, its fallback gets what comes.
final class Reachability: Sendable {
    private enum Cause: Hashable { case connection, breaker, failure }

    private let item: ItemID
    private let wiring: Wiring
    private let causes = Mutex<Set<Cause>>([])

    init(_ item: ItemID, _ wiring: Wiring) {
        self.item = item
        self.wiring = wiring
    }

    func take(_ event: HostEvent) {
        switch event {
        case .connected: set(.connection, false)
        case .disconnected: set(.connection, true)
        case .breaker(_, let isOpen): set(.breaker, isOpen)
        case .error: break
        }
    }

    /// It could not start, or stopped by itself.
    func failed() { set(.failure, true) }

    /// A new instance begins with nothing known against it.
    func began() {
        causes.withLock { causes in
            causes = []
            wiring.set(item, isDown: false)
        }
    }

    private func set(_ cause: Cause, _ isDown: Bool) {
        causes.withLock { causes in
            let was = !causes.isEmpty
            if isDown { causes.insert(cause) } else { causes.remove(cause) }
            if was == causes.isEmpty { wiring.set(item, isDown: !causes.isEmpty) }
        }
    }
}
