// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HIESettings
import HL7Schema
import Synchronization

/// What the items of a process have made of files, so that each is made once.
enum SharedSchemas {
    struct Source {
        let path: String
        let node: SettingNode
        let schema: HL7CustomSchema
    }

    private struct Entry {
        let node: SettingNode
        let schemas: HL7Schemas
    }

    /// By path: a file that has changed takes the place of what it was.
    private static let known = Mutex<[String: Entry]>([:])

    static func schemas(_ source: Source) -> HL7Schemas {
        known.withLock { known in
            if let found = known[source.path], found.node == source.node { return found.schemas }
            let made = HL7Schemas(source.schema)
            known[source.path] = Entry(node: source.node, schemas: made)
            return made
        }
    }
}
