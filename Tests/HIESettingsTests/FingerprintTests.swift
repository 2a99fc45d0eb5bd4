// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HIESettings
import Testing

@Suite struct FingerprintTests {
    private func print(_ value: SettingValue) -> String { SettingNode(value).fingerprint }

    @Test func `trees that mean the same have one fingerprint`() {
        #expect(print(["a": 1, "b": "x"]) == print(["b": .plain("x"), "a": "1"]))
        #expect(print("x").count == 32)
    }

    @Test func `trees that differ in anything have different ones`() {
        let trees: [SettingValue] = [
            .null, "", "a", "b", .plain("null"), "null", [], [""], ["a", "b"], ["ab"], ["b", "a"], [["a"], "b"],
            [["a", "b"]],
            ["a": "b"], ["a": ["b"]], ["a": .null], ["a": "b", "c": .null], ["ab": ""], ["": "ab"],
        ]
        #expect(Set(trees.map(print)).count == trees.count)
    }

    @Test func `a secret changes it and cannot be read off it`() {
        let one = SettingNode("hunter2").hidden
        let two = SettingNode("hunter3").hidden
        #expect(one.fingerprint != two.fingerprint)
        #expect(!one.fingerprint.contains("hunter"))
    }
}
