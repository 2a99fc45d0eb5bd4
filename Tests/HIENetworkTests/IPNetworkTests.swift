// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import Testing

@testable import HIENetwork

@Suite struct `An IP network` {
    @Test(arguments: [
        ("10.0.0.0/8", "10.255.1.2", true), ("10.0.0.0/8", "11.0.0.1", false),
        ("192.0.2.7", "192.0.2.7", true), ("192.0.2.7", "192.0.2.6", false),
        ("0.0.0.0/0", "203.0.113.9", true), ("0.0.0.0/0", "2001:db8::1", false),
        ("::/0", "2001:db8::1", true), ("::/0", "192.0.2.1", false),
        ("2001:db8::/32", "2001:db8:ffff::1", true), ("2001:db8::/32", "2001:db9::1", false),
        ("2001:db8::8000:0:0:0/65", "2001:db8::8000:0:0:1", true),
        ("2001:db8::8000:0:0:0/65", "2001:db8::7000:0:0:1", false),
        ("192.168.4.0/22", "192.168.7.255", true), ("192.168.4.0/22", "192.168.8.0", false),
        ("10.0.0.0/8", "::ffff:10.1.1.1", true),
    ])
    func `contains its addresses and no others`(network: String, address: String, expected: Bool) throws {
        let network = try IPNetwork(network)
        #expect(network.contains(try #require(IPAddress(address))) == expected)
    }

    @Test(arguments: [
        ("10.1.2.3/8", "10.1.2.3/8 has bits set beyond its prefix; the network is 10.0.0.0/8"),
        ("2001:db8::1/32", "2001:db8::1/32 has bits set beyond its prefix; the network is 2001:db8::/32"),
        ("10.0.0.0/33", "the prefix length must be 0 to 32 in 10.0.0.0/33"),
        ("10.0.0.0/-1", "the prefix length must be 0 to 32 in 10.0.0.0/-1"),
        ("10.0.0.0/", "the prefix length must be 0 to 32 in 10.0.0.0/"),
        ("hospital", "must be an IP address or a network such as 10.0.0.0/8, not hospital"),
        ("", "must be an IP address or a network such as 10.0.0.0/8, not "),
    ])
    func `says what is wrong with its text`(text: String, expected: String) {
        let error = #expect(throws: IPNetworkError.self) { try IPNetwork(text) }
        #expect(error?.description == expected)
    }

    @Test(arguments: ["10.0.0.0/8", "192.0.2.7/32", "2001:db8::/32", "::/0", "::1/128"])
    func `is written as it was read`(text: String) throws {
        #expect(try IPNetwork(text).description == text)
    }
}
