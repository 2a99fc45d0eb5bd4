// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

public import HIECore
public import HIESettings

/// What rules look at, as it is at one moment.
public struct AlertMeasures: Sendable {
    public struct Item: Sendable {
        public var name: String
        public var isService: Bool
        /// Enabled, in its hours, and not stopped or paused by an operator.
        public var isWanted: Bool
        public var isRunning: Bool
        /// Why it does not run.
        public var problem: String?
        public var queued = 0
        /// When the oldest waiting delivery was made.
        public var oldest: Timestamp?
        /// Since its first; the same goes for ``deadLettered``.
        public var accepted = 0
        public var deadLettered = 0
        /// Kept now.
        public var deadLetters = 0
        public var held = 0
        public var condition = HostCondition()
        /// When the first of its certificate files runs out.
        public var certificateEnd: Timestamp?

        public init(name: String, isService: Bool = false, isWanted: Bool = true, isRunning: Bool = true) {
            self.name = name
            self.isService = isService
            self.isWanted = isWanted
            self.isRunning = isRunning
        }
    }

    /// By the wall clock, for ages, quiet hours and what people read; nothing is measured with it.
    public var time: Timestamp
    public var items: [Item] = []
    /// On the disk of the data directory; nil where it cannot be told.
    public var freeDisk: ByteSize?
    /// Nil without a search index.
    public var indexLag: Duration?
    public var isAccepting = true

    public init(time: Timestamp) {
        self.time = time
    }
}
