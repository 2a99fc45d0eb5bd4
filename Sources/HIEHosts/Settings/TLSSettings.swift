// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

package import HIENetwork
package import HIESettings

/// TLS for what listens, from the settings `TLSCertificateFile`, `TLSKeyFile` and `TLSClientTrustFile`.
package struct ListenerTLS {
    let certificateFile: ConfiguredPath
    let keyFile: ConfiguredPath
    let clientTrustFile: ConfiguredPath

    var isOn: Bool { !certificateFile.isEmpty }

    package var options: TLSOptions? {
        guard isOn else { return nil }
        var options = TLSOptions()
        options.certificateChainFile = certificateFile.path
        options.privateKeyFile = keyFile.path
        if !clientTrustFile.isEmpty {
            options.trustRootsFile = clientTrustFile.path
            options.requiresClientCertificate = true
        }
        return options
    }

    package func issues() -> [SettingIssue] {
        switch (isOn, !keyFile.isEmpty, !clientTrustFile.isEmpty) {
        case (true, false, _): [SettingIssue("TLSKeyFile", "is needed with TLSCertificateFile")]
        case (false, true, _): [SettingIssue("TLSCertificateFile", "is needed with TLSKeyFile")]
        case (false, _, true): [SettingIssue("TLSCertificateFile", "is needed with TLSClientTrustFile")]
        default: []
        }
    }
}

/// TLS for what connects, from the settings `TLS`, `TLSTrustFile`, `TLSCertificateFile`, `TLSKeyFile` and
/// `TLSServerName`.
package struct ConnectorTLS {
    let isOn: Bool
    let trustFile: ConfiguredPath
    let certificateFile: ConfiguredPath
    let keyFile: ConfiguredPath
    let serverName: String

    package var options: TLSOptions? {
        guard isOn else { return nil }
        var options = TLSOptions()
        options.trustRootsFile = trustFile.isEmpty ? nil : trustFile.path
        options.certificateChainFile = certificateFile.isEmpty ? nil : certificateFile.path
        options.privateKeyFile = keyFile.isEmpty ? nil : keyFile.path
        options.serverName = serverName.isEmpty ? nil : serverName
        return options
    }

    package func issues() -> [SettingIssue] {
        var issues: [SettingIssue] = []
        if !isOn, !trustFile.isEmpty || !certificateFile.isEmpty || !keyFile.isEmpty || !serverName.isEmpty {
            issues.append(SettingIssue("TLS", "must be true where other TLS settings are given"))
        }
        if certificateFile.isEmpty != keyFile.isEmpty {
            issues.append(
                certificateFile.isEmpty
                    ? SettingIssue("TLSCertificateFile", "is needed with TLSKeyFile")
                    : SettingIssue("TLSKeyFile", "is needed with TLSCertificateFile"))
        }
        return issues
    }
}
