// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

package import HIECore

/// One way that an operation has to its destination. On the courier's event loop.
package protocol CourierLine: AnyObject {
    var number: Int { get }
    /// Nothing is under way on it.
    var isIdle: Bool { get }
    /// It is connected or about to be.
    var isWanted: Bool { get }
    /// How many more messages may be sent now.
    var room: Int { get }
    func connect()

    /// Begins to send.
    ///
    /// - Returns: Why it can never be sent; then nothing of it is.
    func send(_ delivery: Delivery) -> String?

    /// All that may go at once has been given.
    func flush()

    /// Called ten times a second.
    func checkTimeout()

    /// Ends it; what is under way is given back.
    func stop()
}

/// How an operation's lines are used.
package struct CourierOptions: Sendable {
    /// Of the destination, for people: `ris:2576`.
    package var place: String
    /// Messages under way on one line.
    package var window = 1
    /// Whether lines connect before there is a message.
    package var connectsAtOnce = false

    package init(place: String) {
        self.place = place
    }
}
