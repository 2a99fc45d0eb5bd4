// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

/// What reading a value needs to know beside the value.
public struct SettingContext: Sendable, Hashable {
    /// The folder that relative paths start from: that of the production file.
    ///
    /// Absolute, without a slash at its end.
    public var folder: String

    /// What a range makes of the type's own wording, such as "a whole number from 1 to 65535".
    var expectation: String?

    public init(folder: String = "") {
        self.folder = folder
    }

    func expecting(_ expectation: String?) -> Self {
        var copy = self
        copy.expectation = expectation
        return copy
    }
}
