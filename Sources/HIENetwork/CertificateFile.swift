// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

internal import NIOSSL

/// What a file of certificates says of itself.
package enum CertificateFile {
    /// When the first of its certificates runs out (RFC 5280 §4.1.2.5), in seconds since 1970; nil where the file holds none
    /// that can be read.
    package static func end(_ path: String) -> Int? {
        (try? NIOSSLCertificate.fromPEMFile(path))?.map { Int($0.notValidAfter) }.min()
    }
}
