// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import Dispatch
import HIECore
import Synchronization
import Testing

@testable import HIEIndex

struct PacingTests {
    private let pacing = Pacing(batch: 100, interval: .milliseconds(250))

    private func rest(_ events: Int, busy: Bool = false, pressing: Bool = false) -> Duration {
        pacing.rest(after: events, work: .milliseconds(40), isBusy: busy, isPressing: pressing)
    }

    @Test func `few events wait for company, many do not`() {
        #expect(rest(99) == .milliseconds(250) && rest(100) == .zero && rest(0) == .milliseconds(250))
    }

    @Test func `a busy engine gets all but a fortieth of a processor back`() {
        #expect(pacing.rest(after: 100, work: .milliseconds(10), isBusy: true, isPressing: false) == .milliseconds(390))
        #expect(pacing.rest(after: 1, work: .milliseconds(10), isBusy: true, isPressing: false) == .milliseconds(390))
        #expect(pacing.rest(after: 100, work: .seconds(5), isBusy: true, isPressing: false) == .seconds(1))
    }

    @Test func `a backlog that outgrows the log does not give way`() {
        #expect(rest(100, busy: true, pressing: true) == .zero)
        #expect(!LogBacklog(unread: 80, kept: 100).isPressing && LogBacklog(unread: 81, kept: 100).isPressing)
        #expect(!LogBacklog(unread: .max, kept: 0).isPressing)
    }
}

struct IndexThreadTests {
    @Test func `a started index reads what is there, what comes later when woken, and ends when told`() throws {
        let (folder, story) = (Folder(), Story())
        story.store(story.message("ADT|A01|1|PAS|RTH||"))
        var options = IndexOptions()
        options.interval = .seconds(3600)
        let read = DispatchSemaphore(value: 0)
        let index = try SearchIndex(directory: folder.path, log: story.log, options: options) { message in
            read.signal()
            return readFields(message)
        }
        index.start()
        index.start()
        read.wait()
        story.store(story.message("ADT|A01|2|PAS|RTH||"))
        index.wake()
        read.wait()
        index.stop()
        #expect(index.position == story.log.end)
        #expect(try IndexSearch(directory: folder.path).rows().map(\.controlID) == ["2", "1"])
        index.stop()
    }

    @Test func `a failing step is reported by the thread`() throws {
        let (folder, story) = (Folder(), Story())
        story.log.fail(.unavailable("disk"))
        let failed = DispatchSemaphore(value: 0)
        let reports = Mutex([IndexReport]())
        var options = IndexOptions()
        options.report = { report in
            reports.withLock { $0.append(report) }
            failed.signal()
        }
        let index = try SearchIndex(directory: folder.path, log: story.log, options: options, fields: readFields)
        index.start()
        failed.wait()
        index.stop()
        #expect(reports.withLock { $0 } == [.failed(.log(.unavailable("disk")))])
    }

    @Test func `an index let go of while its thread rests frees the folder`() throws {
        let (folder, story) = (Folder(), Story())
        var index: SearchIndex? = try SearchIndex(directory: folder.path, log: story.log, fields: readFields)
        index?.start()
        index?.stop()
        index = nil
        #expect(throws: Never.self) { try SearchIndex(directory: folder.path, log: story.log, fields: readFields) }
    }
}

struct DayTests {
    @Test func `names and days lead to each other`() {
        for number in stride(from: 0, through: 2_932_896, by: 97) {
            let day = Day(number: number)
            #expect(Day(day.description) == day && Day(of: day.start) == day)
        }
        #expect(Day(of: noon).description == "2026-11-24")
    }

    @Test func `other names are no days, and no moment is beyond them`() {
        for text in ["2026-11-31", "2026-2-01", "2026-02-29", "x", "", "2026-11-24-", "+026-11-24", "2026-11-24 "] {
            #expect(Day(text) == nil)
        }
        #expect(Day(of: Timestamp(microseconds: .min)).description == "1970-01-01")
        #expect(Day(of: Timestamp(microseconds: .max)).description == "9999-12-31")
    }
}

struct RunsTests {
    private let days = (0..<5).map(Day.init(number:))

    @Test func `a place leads to the file that covers it`() {
        let runs = Runs([Run(first: 50, last: 60, day: days[1]), Run(first: 10, last: 20, day: days[0])])
        let owners = [0, 10, 15, 20, 21, 49, 50, 60, 61].map(runs.owner(of:))
        #expect(owners == [nil, days[0], days[0], days[0], nil, nil, days[1], days[1], nil])
        #expect(runs.day(before: 5) == nil && runs.day(before: 30) == days[0] && runs.day(before: 99) == days[1])
    }

    @Test func `a run grows until another day's comes between`() {
        var runs = Runs()
        for (day, first, last) in [(0, 10, 20), (0, 30, 40), (1, 50, 60), (0, 70, 80), (1, 90, 95)]
            as [(Int, UInt64, UInt64)]
        {
            runs.set(runs.extended(by: days[day], from: first, to: last))
        }
        #expect(
            runs.all == [
                Run(first: 10, last: 40, day: days[0]), Run(first: 50, last: 60, day: days[1]),
                Run(first: 70, last: 80, day: days[0]), Run(first: 90, last: 95, day: days[1]),
            ])
    }

    @Test func `a lost file is read again from the end of the days before it, or from the start where days are mixed`()
    {
        let runs = Runs([
            Run(first: 10, last: 20, day: days[0]), Run(first: 30, last: 40, day: days[1]),
            Run(first: 70, last: 80, day: days[3]),
        ])
        #expect(runs.start(toFill: days[2]) == 40 && runs.start(toFill: days[4]) == 80)
        let mixed = Runs(runs.all + [Run(first: 90, last: 99, day: days[1])])
        #expect(mixed.start(toFill: days[2]) == nil)
        #expect(Runs([]).start(toFill: days[2]) == nil)
    }
}
