// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HIEConfiguration
import HIECore
import HIEPolicies
import HIESettings
import HIEStandard
import Testing

@Suite struct `Policies in a production file` {
    private func check(_ service: String = "", _ router: String = "", _ operation: String = "") -> ProductionCheck {
        ProductionCheck(
            text: """
                production: P
                items:
                - { name: In, class: HL7TCPService, settings: { Port: 4000, TargetConfigNames: Route\(service) } }
                - { name: Route, class: HL7RoutingEngine, settings: { Default: [Out, Files]\(router) } }
                - { name: Out, class: HL7TCPOperation, settings: { IPAddress: ris, Port: 4001\(operation) } }
                - { name: Files, class: HL7FileOperation, settings: { FilePath: out } }
                """, named: "p", folder: "/srv", catalog: .standard)
    }

    @Test func `reach the plan, with the class's word where the file says nothing`() throws {
        let plain = check()
        #expect(plain.issues.map(\.description) == [])
        let out = try #require(plain.plan.items.first { $0.name == "Out" }).policies
        #expect(out.orderBlocking == .destination && out.retry.maxAttempts == 5)
        let files = try #require(plain.plan.items.first { $0.name == "Files" }).policies
        #expect(files.orderBlocking == .key && files.retry.maxAttempts == nil)
        let set = check("", "", ", OrderBlocking: key, MaxAttempts: 2, CircuitBreaker: on, rate: 100")
        #expect(set.issues.map(\.description) == [])
        let changed = try #require(set.plan.items.first { $0.name == "Out" }).policies
        #expect(changed.orderBlocking == .key && changed.retry.maxAttempts == 2)
        #expect(changed.breaker != nil && changed.limiter?.rate == 100)
        #expect(set.plan.items.first { $0.name == "Out" }?.fingerprint != plain.plan.items[2].fingerprint)
    }

    @Test func `are refused where nothing would read them`() {
        #expect(
            check(", MaxAttempts: 2").issues.map(\.description) == [
                "p:3:87: In: MaxAttempts is for processes and operations; a service has no deliveries that could fail"
            ])
        let router = check("", ", CircuitBreaker: on").issues.map(\.description)
        #expect(router.count == 1 && router[0].hasSuffix("neither waits nor acts outside, so nothing is tried again"))
        #expect(check("", ", DeadLetterTarget: Out, AlertOnError: true").issues.map(\.description) == [])
        let operation = check("", "", ", timeoutDuration: 5s").issues.map(\.description)
        #expect(operation.count == 1 && operation[0].hasSuffix("has time limits of its own, such as ReplyTimeout"))
    }

    @Test func `name only items that there are`() {
        let issues = check("", "", ", DeadLetterTarget: File").issues.map(\.description)
        #expect(issues.count == 1)
        #expect(issues.first?.hasSuffix("Out: the target 'File' does not exist; did you mean 'Files'?") == true)
        #expect(check("", "", ", DeadLetterTarget: Files, ErrorHandler: Route").issues.map(\.description) == [])
    }

    /// A class's own setting of such a name would never be read.
    @Test func `have names that no class has`() {
        let reserved = Set(PolicySettings.settings.flatMap { [$0.name] + $0.aliases })
        for entry in Catalog.standard.classes {
            #expect(names(entry.settings).filter { reserved.contains($0) } == [], "\(entry.name)")
        }
    }

    private func names<Configuration: HostSettings>(_: Configuration.Type) -> [String] {
        Configuration.settings.flatMap { [$0.name] + $0.aliases }
    }
}
