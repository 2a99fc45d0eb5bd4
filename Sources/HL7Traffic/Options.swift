// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

extension HL7Traffic {
    /// An HL7 version, written to MSH-12.
    public enum Version: UInt8, CaseIterable, Sendable {
        case v23, v24, v251
    }

    /// A character set, written to MSH-18.
    public enum CharacterSet: UInt8, CaseIterable, Sendable {
        /// `UNICODE UTF-8`.
        case utf8
        /// `8859/1`.
        case latin1
    }

    /// What the traffic is made of. Values outside their range count as the nearest value inside it.
    public struct Options: Sendable {
        /// The kinds to return. The others happen all the same, so that two generators with one seed and different
        /// kinds write two feeds about the same patients. Empty means all kinds.
        public var kinds: Set<Kind> = []

        /// Patients, 8 to 800,000. About 64 bytes each.
        public var patients = 2_000

        /// Stories under way at the same time, 1 to half of `patients`.
        public var concurrentStories = 120

        /// How likely a cancellation, a merge, a rescheduling or a corrected result is at each point where one
        /// could happen, 0 to 1. Where `kinds` holds such events alone, at least 0.05.
        public var unusualEvents = 0.04

        /// How many patients bring rare shapes (repetitions, escapes, Z segments) with them, 0 to 1.
        public var rareShapes = 0.25

        /// Dealt out over the sending systems, so that one system keeps to one version. Empty means all.
        public var versions: [Version] = Version.allCases

        /// Dealt out over the sending systems likewise. Empty means UTF-8.
        public var characterSets: [CharacterSet] = [.utf8, .latin1]

        /// The first message's time in seconds since 1970, without zone: 2026-03-02 06:00:00.
        public var start: Int64 = 1_772_431_200

        /// Mean simulated seconds between two messages, 0 to 3,600.
        public var meanInterval = 3

        public init() {}
    }
}
