// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HIEConfiguration
import HIECore

/// A production file in YAML or JSON.
enum ConfigurationFuzz {
    static func run(_ input: UnsafeRawBufferPointer) {
        let text = String(decoding: input, as: UTF8.self)
        let check = ProductionCheck(text: text, named: "fuzz.yaml", folder: "/nonexistent", catalog: Catalog([]))
        for issue in check.issues { _ = issue.description }
    }
}
