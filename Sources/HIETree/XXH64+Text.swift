// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

extension XXH64 {
    /// The hash of the text's UTF-8 bytes.
    public static func hash(_ text: String, seed: UInt64 = 0) -> UInt64 {
        var text = text
        return text.withUTF8 { hash(UnsafeRawBufferPointer($0), seed: seed) }
    }
}
