// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

/// A media type as Content-Type gives it (RFC 9110 §8.3): `text/xml; charset="utf-8"`.
package struct MediaType: Hashable, Sendable {
    /// In lower case, without parameters.
    package let name: String
    /// As it is given; empty where none is.
    package let charset: String

    package init(_ text: String) {
        var parts = text.split(separator: ";", omittingEmptySubsequences: false)[...]
        name = Self.trimmed(parts.popFirst() ?? "").lowercased()
        var charset = ""
        for part in parts {
            let pair = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard pair.count == 2, Self.trimmed(pair[0]).lowercased() == "charset" else { continue }
            charset = Self.trimmed(pair[1]).filter { $0 != "\"" }
        }
        self.charset = charset
    }

    private static func trimmed(_ text: Substring) -> String {
        let isBlank: (Character) -> Bool = { $0 == " " || $0 == "\t" }
        return String(text.drop(while: isBlank).reversed().drop(while: isBlank).reversed())
    }
}
