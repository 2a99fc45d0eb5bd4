// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

public import HIETree

/// A message as a mapping reads and writes it.
public enum TransformContent: Sendable {
    /// HL7 v2 in its bytes.
    case hl7(Bytes)
    /// Any other format.
    case tree(HIETree)
}
