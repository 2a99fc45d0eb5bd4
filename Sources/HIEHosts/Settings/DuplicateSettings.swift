// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

package import HIECore
package import HIESettings

/// What the settings of services have in common that know a message again (PROMISES P4).
package protocol DuplicateSettings: HostSettings {
    var duplicateWindow: Duration { get set }
    var duplicateLimit: Int { get set }
}

extension DuplicateSettings {
    /// - Parameter window: What DuplicateWindow says of this class.
    package static func duplicateSettings(_ window: String) -> [Setting<Self>] {
        [
            Setting("DuplicateWindow", \.duplicateWindow, in: .zero...(.seconds(7 * 86_400)), window),
            Setting(
                "DuplicateLimit", \.duplicateLimit, in: 1...50_000_000,
                "Most messages that DuplicateWindow remembers, at about 41 bytes of memory each."
            ).advanced(),
        ]
    }

    /// Nil where every message counts as new.
    package var duplicates: DuplicateWindow.Limits? {
        duplicateWindow > .zero ? DuplicateWindow.Limits(duration: duplicateWindow, count: duplicateLimit) : nil
    }
}
