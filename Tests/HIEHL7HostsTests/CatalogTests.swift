// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HIECore
import HIESettings
import HIEStandard
import HIETestKit
import Testing

@Suite struct `Each class of the catalog` {
    /// For every class every setting with a value that is not its default: a setting that is added must be added here.
    private static let values: [String: [(String, String)]] = [
        "HL7TCPService": [
            ("Port", "4000"), ("IPAddress", "127.0.0.1"), ("TargetConfigNames", "A,B"), ("AckMode", "Application"),
            ("AckTimeout", "9s"), ("ResponseFrom", "RIS.Out"), ("ArchiveIO", "true"), ("OrderBy", "PV1-19"),
            ("MaxMessageSize", "3MiB"), ("MaxConnections", "7"),
            ("MaxConnectionsPerPeer", "3"), ("AllowedIPAddresses", "10.0.0.0/8"), ("ReadTimeout", "9s"),
            ("StayConnected", "8s"), ("TLSCertificateFile", "c.pem"), ("TLSKeyFile", "k.pem"),
            ("TLSClientTrustFile", "t.pem"), ("DuplicateWindow", "9s"), ("DuplicateLimit", "9"),
            ("DuplicateControlID", "reject"), ("Validation", "full"), ("SchemaFile", "local.yaml"),
            ("ValidationErrors", "AE"), ("ValidationWarnings", "AR"),
            ("AllowZSegments", "false"),
        ],
        "HL7TCPOperation": [
            ("IPAddress", "ris"), ("Port", "4000"), ("Window", "9"), ("ConnectTimeout", "9s"), ("ReplyTimeout", "9s"),
            ("ReconnectLimit", "9s"), ("StayConnected", "0"), ("TLS", "true"),
            ("TLSTrustFile", "t.pem"), ("TLSCertificateFile", "c.pem"), ("TLSKeyFile", "k.pem"),
            ("TLSServerName", "ris.local"), ("ReplyCodeActions", ":?E=S"), ("GetReply", "false"),
            ("ArchiveIO", "true"),
        ],
        "HL7FileService": [
            ("FilePath", "in"), ("FileSpec", "*.txt"), ("TargetConfigNames", "A"), ("CallInterval", "9s"),
            ("ArchivePath", "done"), ("ErrorPath", "bad"), ("OrderBy", "connection"), ("MaxFileSize", "3MiB"),
            ("DuplicateWindow", "9s"), ("DuplicateLimit", "9"), ("DuplicateControlID", "reject"),
            ("Validation", "full"), ("SchemaFile", "local.yaml"), ("ValidationErrors", "AE"),
            ("ValidationWarnings", "AR"),
            ("AllowZSegments", "false"),
        ],
        "HL7FileOperation": [("FilePath", "out"), ("Filename", "{MSH-10}.txt")],
        "HL7RoutingEngine": [
            ("Default", "A"), ("LookupTables", "tables"), ("Validation", "full"), ("SchemaFile", "local.yaml"),
            ("InvalidMessageHandler", "B"),
        ],
        "TransformProcess": [("Mapping", "m.yaml"), ("TargetConfigNames", "A"), ("LookupTables", "tables")],
    ]

    @Test(arguments: Catalog.standard.classes.map(\.name))
    func `declares its settings well`(name: String) throws {
        let settings = try #require(Catalog.standard[name]).settings
        #expect(problems(settings) == [])
    }

    private func problems<Configuration: HostSettings>(_: Configuration.Type) -> [String] {
        declarationProblems(of: Configuration.self)
    }

    @Test(arguments: Catalog.standard.classes.map(\.name))
    func `reads every one of its settings, and into nothing but it`(name: String) throws {
        let settings = try #require(Catalog.standard[name]).settings
        let given = try #require(Self.values[name], "a class without values to try")
        try sweep(settings, given)
    }

    private func sweep<Configuration: HostSettings>(_: Configuration.Type, _ given: [(String, String)]) throws {
        let names = Configuration().values.entries.map(\.name)
        #expect(names.filter { name in name != "Rules" && !given.contains { $0.0 == name } } == [])
        let (_, issues) = Configuration.reading(SettingMap(given.map { ($0.0, SettingValue.text($0.1)) }))
        #expect(issues.filter { $0.severity == .error }.map(\.description) == [])
        let defaults = Configuration().values
        for (name, text) in given {
            let (read, _) = Configuration.reading(SettingMap([(name, SettingValue.text(text))]))
            let changed = names.filter { read.values[$0] != defaults[$0] }
            #expect(changed == [name])
        }
    }

    @Test func `has a name of its own, and those of the reference implementation and of IRIS`() {
        for entry in Catalog.standard.classes where entry.name.hasPrefix("HL7") {
            #expect(entry.aliases.contains { $0.hasPrefix("li.hosts.") })
            #expect(entry.aliases.contains { $0.hasPrefix("Engine.li.hosts.") })
            #expect(entry.aliases.contains { $0.hasPrefix("EnsLib.HL7.") })
            for alias in entry.aliases { #expect(Catalog.standard[alias]?.name == entry.name) }
        }
    }
}
