// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HIEConfiguration
import HIECore
import HIEStandard
import Testing

@Suite struct AlertCheckTests {
    private func issues(_ alerts: String) -> [String] {
        let text = """
            production: P
            alerts:
            \(alerts)
            items:
              - { name: In, class: HL7TCPService, settings: { Port: 2575, TargetConfigNames: [Out] } }
              - { name: Out, class: HL7FileOperation, settings: { FilePath: out } }
            """
        let check = ProductionCheck(text: text, named: "p.yaml", folder: "/srv", catalog: .standard)
        return check.issues.map(\.description)
    }

    @Test func `what is well written has no complaints`() {
        #expect(
            issues(
                """
                  interval: 1s
                  actions:
                    - { name: hook, webhook: "https://[::1]:8443/x?y=1", headers: { X-Team: a }, timeout: 3s }
                    - name: mail
                      email: { server: m.example, security: tls, user: u, password: p, from: a@b.example, to: a@b.example }
                  rules:
                    - { name: a, when: queuedepth, items: [Out], threshold: 5, for: 1m, severity: warn, actions: [hook, log] }
                    - { name: b, when: idle, threshold: 90, quiet: 18:00-08:00, actions: mail }
                    - name: c
                      when: diskSpace
                      threshold: 5GiB
                      escalate: [{ after: 5m, actions: [hook] }, { after: 10m, actions: [mail] }]
                    - { name: d, when: deadLetters, within: 1h, enabled: false }
                """) == [])
    }

    @Test func `everything that is wrong is said at once, with its place`() {
        #expect(
            issues(
                """
                  actions:
                    - { name: log, webhook: "https://a.example" }
                    - { name: both, webhook: "ftp://a.example", item: Out }
                    - { name: none }
                    - name: mail
                      email: { server: m.example, user: u, from: a b, to: [] }
                  rules:
                    - { name: a, when: queueDeep, threshold: 5 }
                    - { name: b, when: queueDepth, threshold: 5m, items: [Outt], actions: [mial] }
                    - { name: b, when: diskSpace, items: [Out], within: 5m, threshold: 1GB }
                    - { name: c, when: itemDown, threshold: 1, escalate: [{ after: 5m, actions: [x] }, { after: 5m }] }
                """) == [
                    "p.yaml:4:15: alerts.actions[1].name is taken: the log is told in any case",
                    "p.yaml:5:30: alerts.actions[2].webhook must be an address such as https://pager.example/hook, "
                        + "not 'ftp://a.example'",
                    "p.yaml:6:7: alerts.actions[3] needs exactly one of webhook, email and item",
                    "p.yaml:7:7: alerts.actions[4] needs exactly one of webhook, email and item",
                    "p.yaml:8:14: alerts.actions[4].email.password is needed with the other of the two",
                    "p.yaml:8:50: alerts.actions[4].email.from must be addresses such as integration@hospital.example",
                    "p.yaml:8:59: alerts.actions[4].email.to must name at least one address",
                    "p.yaml:10:24: alerts.rules[1].when must be one of "
                        + AlertMeasure.allCases.map { "'\($0.rawValue)'" }.joined(separator: ", ")
                        + ", not 'queueDeep'; did you mean 'queueDepth'?",
                    "p.yaml:11:47: alerts.rules[2].threshold must be a whole number, at least 1, with when: queueDepth",
                    "p.yaml:12:42: alerts.rules[3].items has no meaning with when: diskSpace, which is of the engine",
                    "p.yaml:12:57: alerts.rules[3].within has no meaning with when: diskSpace, "
                        + "only with errors, deadLetters, alertOnError",
                    "p.yaml:13:45: alerts.rules[4].threshold has no meaning with when: itemDown",
                    "p.yaml:13:88: alerts.rules[4].escalate[2].actions is required",
                ])
    }

    @Test func `items that are not there or take no JSON are named`() {
        #expect(
            issues(
                """
                  actions: [{ name: a, item: Outt }, { name: b, item: In }, { name: c, item: Out }]
                  rules:
                    - { name: a, when: idle, items: [In, Inn], actions: [a, bb], escalate: [{ after: 1m, actions: lug }] }
                """) == [
                    "p.yaml:3:30: alerts.actions[1].item is 'Outt', which is no item of this production; did you mean 'Out'?",
                    "p.yaml:3:55: alerts.actions[2].item is 'In', a service, which takes no messages from inside",
                    "p.yaml:3:78: alerts.actions[3].item is 'Out', which takes application/hl7-v2+er7, not application/json",
                    "p.yaml:5:42: alerts.rules[1].items[2] is 'Inn', which is no item of this production; did you mean 'In'?",
                    "p.yaml:5:61: alerts.rules[1].actions[2] is 'bb', which is no action; did you mean 'b'?",
                    "p.yaml:5:99: alerts.rules[1].escalate[1].actions[1] is 'lug', which is no action; did you mean 'log'?",
                ])
    }

    @Test func `a secret in an action is not shown`() {
        let shown = issues(
            """
              actions: [{ name: a, webhook: "https://a.example", headers: { "X Y": "Bearer geheim123" } }]
            """)
        #expect(shown.count == 1)
        #expect(!shown.joined().contains("geheim123"))
    }
}
