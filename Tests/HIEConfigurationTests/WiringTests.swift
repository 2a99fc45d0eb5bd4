// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HIEConfiguration
import HIESettings
import Testing

@Suite struct WiringTests {
    private func at(_ line: Int) -> SourcePosition { SourcePosition(line: line, column: 1) }

    private func service(
        _ name: String, _ targets: String..., waits: [String] = [], listen: (String, Int)? = nil,
        produces: [String] = [],
        enabled: Bool = true
    ) -> ItemWiring {
        ItemWiring(
            name: name, kind: .service, isEnabled: enabled, targets: targets.map { .init($0) },
            synchronousTargets: waits.map { .init($0) }, listener: listen.map { .init(address: $0.0, port: $0.1) },
            produces: produces)
    }

    private func process(
        _ name: String, _ targets: String..., waits: [String] = [], accepts: [String] = [], produces: [String] = [],
        passesOn: Bool = false
    ) -> ItemWiring {
        ItemWiring(
            name: name, kind: .process, targets: targets.map { .init($0) }, synchronousTargets: waits.map { .init($0) },
            accepts: accepts, produces: produces, passesOn: passesOn)
    }

    private func operation(
        _ name: String, accepts: [String] = [], enabled: Bool = true, bound: ItemWiring.Bound? = nil
    ) -> ItemWiring {
        ItemWiring(name: name, kind: .operation, isEnabled: enabled, accepts: accepts, bound: bound)
    }

    @Test func `a bounded queue says which services it holds up`() {
        #expect(
            issues(
                service("A", "R"), service("B", "Other"), process("R", "Out", "Other"),
                operation("Out", bound: .init(size: 50, rejects: false)),
                operation("Other", bound: .init(size: 9, rejects: true))) == [
                    "warning: Other: while 9 messages wait here, A, B refuse all messages, those for other targets too",
                    "warning: Out: while 50 messages wait here, A holds all messages, those for other targets too",
                ])
    }

    private func issues(_ items: ItemWiring...) -> [String] { wiringIssues(items).map(\.description) }

    @Test func `a sound production has no issues`() {
        #expect(
            issues(
                service("In", "R", listen: ("0.0.0.0", 1)), process("R", "Out", "R2"), process("R2", "R"),
                operation("Out")) == [])
    }

    @Test func `a target that does not exist is named with the nearest`() {
        #expect(
            issues(service("In", "Otu", "Out"), operation("Out")) == [
                "In: the target 'Otu' does not exist; did you mean 'Out'?"
            ])
        #expect(issues(service("In", "Far", "Out"), operation("Out")) == ["In: the target 'Far' does not exist"])
    }

    @Test func `a DeadLetterTarget is a target like others`() {
        func letters(_ name: String, _ target: String) -> ItemWiring {
            ItemWiring(name: name, kind: .operation, deadLetterTargets: [.init(target)])
        }
        #expect(issues(service("In", "Out"), letters("Out", "Letters"), operation("Letters")) == [])
        #expect(
            issues(service("In", "Out", "Letters"), letters("Out", "Leters"), operation("Letters")) == [
                "Out: the target 'Leters' does not exist; did you mean 'Letters'?"
            ])
        #expect(
            issues(service("In", "Out"), letters("Out", "In")) == [
                "Out: the target 'In' is a service, which takes no messages from items"
            ])
        #expect(
            issues(service("In", "Out"), letters("Out", "B"), letters("B", "Out")) == [
                "Out: its dead letters come back to it: Out → B → Out"
            ])
        #expect(issues(service("In", "Out"), letters("Out", "Out")).count == 1)
    }

    @Test func `whose reply is to be handed on must exist and be an operation`() {
        func issues(_ responders: String...) -> [String] {
            let service = ItemWiring(
                name: "In", kind: .service, targets: [.init("R")], responders: responders.map { .init($0) })
            return self.issues(service, process("R", "Out"), operation("Out"))
        }
        #expect(issues("Out", "*") == [])
        #expect(issues("Otu") == ["In: 'Otu', whose reply it is to hand on, does not exist; did you mean 'Out'?"])
        #expect(issues("R") == ["In: 'R' is no operation, so it has no reply to hand on"])
    }

    @Test func `a service takes no messages from items`() {
        #expect(
            issues(service("A", "B", "Out"), service("B", "Out"), operation("Out")) == [
                "A: the target 'B' is a service, which takes no messages from items"
            ])
    }

    @Test func `a target that is not enabled is a warning, unless its source is not either`() {
        #expect(
            issues(service("A", "Out"), operation("Out", enabled: false)) == [
                "warning: A: the target 'Out' is not enabled: messages for it wait until it is"
            ])
        #expect(issues(service("A", "Out", enabled: false), operation("Out", enabled: false)) == [])
    }

    @Test(arguments: [
        ("0.0.0.0", "127.0.0.1", true), ("127.0.0.1", "::", true), ("127.0.0.1", "127.0.0.2", false),
        ("", "10.0.0.1", true),
        ("::1", "0:0:0:0:0:0:0:1", true), ("127.0.0.1", "::ffff:127.0.0.1", true), ("localhost", "LOCALHOST", true),
    ])
    func `two listeners on one port collide where their addresses overlap`(first: String, second: String, collide: Bool)
    {
        let found = issues(
            service("A", "Out", listen: (first, 2575)), service("B", "Out", listen: (second, 2575)), operation("Out"))
        #expect(found == (collide ? ["B: port 2575 is already taken by A"] : []))
    }

    @Test func `listeners of items that are not enabled and ports 0 do not collide`() {
        #expect(
            issues(
                service("A", "Out", listen: ("", 1)), service("B", "Out", listen: ("", 1), enabled: false),
                service("C", "Out", listen: ("", 0)), service("D", "Out", listen: ("", 0)), operation("Out")) == [])
    }

    @Test func `the engine's own ports are taken`() {
        let items = [service("A", "Out", listen: ("0.0.0.0", 9300)), operation("Out")]
        let found = wiringIssues(items, reserved: [("StatusPort", .init(address: "127.0.0.1", port: 9300, at: at(2)))])
        #expect(found.map(\.description) == ["A: port 9300 is already taken by StatusPort at 2:1"])
    }

    @Test func `a circle of waits is named once, from the first item in the file`() {
        #expect(
            issues(
                service("S", "C"), process("B", waits: ["C"]), process("C", waits: ["A"]), process("A", waits: ["B"]))
                == [
                    "B: waits for itself: B → C → A → B"
                ])
        #expect(issues(service("S", "A"), process("A", waits: ["A"])) == ["A: waits for itself: A → A"])
    }

    @Test func `two circles through one item are both named`() {
        #expect(
            issues(
                service("S", "A"), process("A", waits: ["B", "C"]), process("B", waits: ["A"]),
                process("C", waits: ["A"])) == [
                    "A: waits for itself: A → B → A", "A: waits for itself: A → C → A",
                ])
    }

    @Test func `a long chain of waits is walked without recursion`() {
        var items = [service("S", "P0")]
        for index in 0..<20_000 { items.append(process("P\(index)", waits: ["P\(index + 1)"])) }
        items.append(operation("P20000"))
        #expect(wiringIssues(items).isEmpty)
    }

    @Test func `what no service leads to is a warning, and so is a service that leads nowhere`() {
        #expect(
            issues(service("S"), process("A", "B"), process("B", "A"), operation("C")) == [
                "warning: A: no service leads here, so it gets no messages",
                "warning: B: no service leads here, so it gets no messages",
                "warning: C: no service leads here, so it gets no messages",
                "warning: S: has no target, so its messages go nowhere",
            ])
    }

    @Test func `content that a target does not take is an error, a part of it a warning`() {
        let hl7 = "application/hl7-v2+er7"
        #expect(
            issues(service("S", "Out", produces: [hl7]), operation("Out", accepts: ["application/json", "text/*"])) == [
                "S: 'Out' takes application/json, text/*, not application/hl7-v2+er7"
            ])
        #expect(
            issues(service("S", "Out", produces: [hl7, "text/plain"]), operation("Out", accepts: ["text/*"])) == [
                "warning: S: 'Out' takes text/*, not application/hl7-v2+er7"
            ])
        #expect(
            issues(
                service("S", "Out", produces: ["\(hl7); charset=utf-8"]), operation("Out", accepts: [hl7.uppercased()]))
                == [])
        #expect(issues(service("S", "Out", produces: ["*/*"]), operation("Out", accepts: [hl7])) == [])
        #expect(issues(service("S", "Out"), operation("Out", accepts: [hl7])) == [])
    }

    @Test func `content is followed through items that pass it on`() {
        let router = process("R", "R2", accepts: ["a/*"], passesOn: true)
        let second = process("R2", "R", "Out", passesOn: true)
        #expect(
            issues(service("S", "R", produces: ["a/x"]), router, second, operation("Out", accepts: ["b/*"])) == [
                "R2: 'Out' takes b/*, not a/x"
            ])
        let converter = process("R", "Out", accepts: ["a/x"], produces: ["b/y"])
        #expect(issues(service("S", "R", produces: ["a/x"]), converter, operation("Out", accepts: ["b/*"])) == [])
    }

    @Test func `issues stand where the target is named, sorted by place`() {
        let items = [
            ItemWiring(name: "A", at: at(1), kind: .service, targets: [.init("X", at: at(9)), .init("Y", at: at(3))])
        ]
        #expect(
            wiringIssues(items, file: "p.yaml").map(\.description) == [
                "p.yaml:3:1: A: the target 'Y' does not exist", "p.yaml:9:1: A: the target 'X' does not exist",
            ])
    }
}
