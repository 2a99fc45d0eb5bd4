// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HIESettings
import Testing

@Suite struct IPNetworkTests {
    @Test(arguments: [
        ("10.1.0.0/16", "10.1.255.3", true), ("10.1.0.0/16", "10.2.0.0", false), ("0.0.0.0/0", "8.8.8.8", true),
        ("192.168.1.7", "192.168.1.7", true), ("192.168.1.7", "192.168.1.8", false), ("10.0.0.0/31", "10.0.0.1", true),
        ("2001:db8::/32", "2001:db8:1::5", true), ("2001:db8::/32", "2001:db9::", false), ("::/0", "fe80::1", true),
        ("::1", "::1", true), ("2001:db8:0:1::/64", "2001:db8:0:1:ffff::", true),
        ("2001:db8:0:1::/64", "2001:db8:0:2::", false),
        ("2001:db8::8000:0:0:0/65", "2001:db8::9000:0:0:0", true), ("fe80::/10", "fe80::1%eth0", true),
        ("10.0.0.0/8", "::ffff:10.9.9.9", true), ("::ffff:10.0.0.0/104", "10.9.9.9", true), ("::/0", "10.0.0.1", false),
        ("0.0.0.0/0", "::1", false),
    ])
    func `a network holds the addresses of its prefix`(network: String, address: String, expected: Bool) throws {
        let network = try #require(IPNetwork(settingText: network))
        #expect(network.contains(try #require(IPAddress(address))) == expected)
        #expect(IPNetwork(settingText: network.settingText) == network)
    }

    @Test(arguments: [
        "", "10.0.0", "10.0.0.0/33", "10.0.0.0/-1", "10.0.0.0/", "10.0.0.256", "::/129", "a.b", "10.1.2.3/16", "1/2/3",
    ])
    func `what is no network is refused`(text: String) { #expect(IPNetwork(settingText: text) == nil) }

    @Test func `bits behind the prefix are named`() {
        var issues: [SettingIssue] = []
        _ = [IPNetwork].read(SettingNode("10.1.2.3/16"), in: SettingContext(), &issues)
        #expect(
            issues.map(\.description) == [
                "[1] must be an address or network such as 10.1.0.0/16 or 2001:db8::/32, not '10.1.2.3/16'; the network is '10.1.0.0/16'"
            ])
    }
}
