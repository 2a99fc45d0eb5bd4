// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HIETrials
import Testing

@Suite struct CheckerTests {
    private func delivered(_ ids: String...) -> [TrialLog.Delivered] {
        ids.map { TrialLog.Delivered(id: $0, key: "P") }
    }

    @Test func `what was acknowledged and never came is lost, whatever else came`() {
        let judgement = Judgement(acknowledged: ["a-1", "a-2", "a-3"], delivered: delivered("a-1", "a-3", "b-9"))
        #expect(judgement.lost == ["a-2"])
    }

    @Test func `what a destination is not to get is not missed there`() {
        let judgement = Judgement(acknowledged: ["a-1", "a-2"], delivered: delivered("a-1")) { $0 == "a-1" }
        #expect(judgement.lost == [])
    }

    @Test func `each delivery beyond the first is a repeat, and no disorder`() {
        let judgement = Judgement(acknowledged: [], delivered: delivered("a-1", "a-2", "a-1", "a-2", "a-2"))
        #expect(judgement.repeats == 3)
        #expect(judgement.reordered == [])
    }

    @Test func `a first delivery behind a later one of its key is out of order, of another key not`() {
        let log = delivered("a-2", "a-1") + [TrialLog.Delivered(id: "a-0", key: "Q")]
        #expect(Judgement(acknowledged: [], delivered: log).reordered == ["a-1"])
    }

    @Test func `logs are read with and without their times`() {
        #expect(TrialLog.acknowledged("a-1\na-2\t17\n") == [.init(id: "a-1"), .init(id: "a-2", time: 17)])
        #expect(
            TrialLog.delivered("a-1\tP^^^H\na-2\t\t9\t3\n") == [
                .init(id: "a-1", key: "P^^^H"), .init(id: "a-2", key: "", time: 9, connection: 3),
            ])
    }

    @Test func `availability is the share of senders answered in each slice`() {
        // Two senders over four slices of 10: one in all of them, the other in two.
        let share = Availability.share(of: [[1, 2, 11, 25, 39], [0, 35, 36, 100]], in: 0..<40, slice: 10)
        #expect(share == 6.0 / 8)
        #expect(Availability.share(of: [], in: 0..<40) == nil)
    }

    @Test func `recovery is the time until the last sender is answered again`() {
        #expect(Availability.recovery(of: [[5, 120], [90, 300]], after: 100) == .nanoseconds(200))
        #expect(Availability.recovery(of: [[5, 120], [90]], after: 100) == nil)
    }

    @Test func `a report is sound while nothing is lost, out of order, open or repeated too often`() {
        var report = FaultReport("F1", messages: 10)
        report.repeats = 2
        report.allowedRepeats = 2
        #expect(report.isSound)
        for change in [
            { (report: inout FaultReport) in report.lost = 1 }, { $0.reordered = 1 }, { $0.openAccounts = 1 },
            { $0.repeats = 3 }, { $0.repeats = -1 },
        ] {
            var other = report
            change(&other)
            #expect(!other.isSound)
        }
    }

    @Test func `a report's line has the columns of the heading`() {
        var report = FaultReport("F1", messages: 10)
        report.availability = 0.254
        report.recovery = [.milliseconds(30), .milliseconds(10), .milliseconds(20)]
        #expect(report.line == "F1\t10\t0\t0\t0\t0\t0\t25 %\t20/30")
        #expect(FaultReport.heading.split(separator: "\t").count == report.line.split(separator: "\t").count)
    }
}
