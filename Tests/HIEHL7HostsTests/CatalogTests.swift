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
        "TCPService": [
            ("Port", "4000"), ("IPAddress", "127.0.0.1"), ("TargetConfigNames", "A,B"), ("Framing", "Counted"),
            ("StartByte", "\\x02"), ("EndByte", "\\x03"),
            ("TrailerByte", "\\x04"), ("Terminator", "\\n"), ("CountBytes", "2"), ("CountByteOrder", "little"),
            ("FrameLength", "9"),
            ("ContentType", "text/csv"), ("Charset", "UTF-8"), ("AckMode", "Application"), ("ReplyText", "OK"),
            ("ErrorReplyText", "NO"), ("AckTimeout", "9s"), ("ResponseFrom", "Out"), ("OrderBy", "item"),
            ("MaxMessageSize", "3MiB"), ("MaxConnections", "7"),
            ("MaxConnectionsPerPeer", "3"), ("AllowedIPAddresses", "10.0.0.0/8"), ("ReadTimeout", "9s"),
            ("StayConnected", "8s"), ("ArchiveIO", "true"), ("TLSCertificateFile", "c.pem"), ("TLSKeyFile", "k.pem"),
            ("TLSClientTrustFile", "t.pem"),
        ],
        "TCPOperation": [
            ("IPAddress", "ris"), ("Port", "4000"), ("Framing", "Counted"), ("StartByte", "\\x02"),
            ("EndByte", "\\x03"),
            ("TrailerByte", "\\x04"), ("Terminator", "\\n"), ("CountBytes", "2"), ("CountByteOrder", "little"),
            ("FrameLength", "9"), ("GetReply", "false"), ("AcceptReply", "OK"),
            ("RejectReply", "NO"), ("ReplyTimeout", "9s"), ("ConnectTimeout", "9s"), ("ReconnectLimit", "9s"),
            ("StayConnected", "0"), ("ArchiveIO", "true"), ("TLS", "true"), ("TLSTrustFile", "t.pem"),
            ("TLSCertificateFile", "c.pem"), ("TLSKeyFile", "k.pem"), ("TLSServerName", "ris.local"),
        ],
        "HTTPService": [
            ("Port", "4000"), ("IPAddress", "127.0.0.1"), ("TargetConfigNames", "A,B"), ("Methods", "GET,PUT"),
            ("Path", "/adt"), ("Authentication", "Basic"), ("Username", "u"), ("Password", "p"),
            ("BearerTokens", "t"), ("RetryAfter", "9s"),
            ("AllowedContentTypes", "text/*"), ("ContentType", "text/csv"), ("KeepHeaders", "X-A"),
            ("AckMode", "Application"), ("AckTimeout", "9s"), ("ResponseFrom", "Out"), ("ResponseStatus", "200"),
            ("ResponseText", "OK"), ("ResponseContentType", "text/html"), ("OrderBy", "item"),
            ("DuplicateWindow", "9s"), ("DuplicateLimit", "9"), ("MaxMessageSize", "3MiB"),
            ("MaxConnections", "7"),
            ("MaxConnectionsPerPeer", "3"), ("AllowedIPAddresses", "10.0.0.0/8"), ("ReadTimeout", "9s"),
            ("StayConnected", "8s"), ("ArchiveIO", "true"), ("TLSCertificateFile", "c.pem"), ("TLSKeyFile", "k.pem"),
            ("TLSClientTrustFile", "t.pem"),
        ],
        "HL7HTTPService": [
            ("Port", "4000"), ("IPAddress", "127.0.0.1"), ("TargetConfigNames", "A,B"), ("Path", "/adt"),
            ("Authentication", "Basic"), ("Username", "u"), ("Password", "p"),
            ("BearerTokens", "t"), ("RetryAfter", "9s"),
            ("AckMode", "Application"), ("AckTimeout", "9s"), ("ResponseFrom", "Out"), ("OrderBy", "PV1-19"),
            ("MaxMessageSize", "3MiB"), ("MaxConnections", "7"),
            ("MaxConnectionsPerPeer", "3"), ("AllowedIPAddresses", "10.0.0.0/8"), ("ReadTimeout", "9s"),
            ("StayConnected", "8s"), ("ArchiveIO", "true"), ("TLSCertificateFile", "c.pem"), ("TLSKeyFile", "k.pem"),
            ("TLSClientTrustFile", "t.pem"),
            ("DuplicateWindow", "9s"), ("DuplicateLimit", "9"), ("DuplicateControlID", "reject"),
        ],
        "HTTPOperation": [
            ("URL", "https://a/{message}"), ("Method", "PUT"), ("ContentType", "text/csv"), ("GetReply", "false"),
            ("IdempotencyKey", "false"), ("Authentication", "OAuth2"), ("Username", "u"),
            ("Password", "p"), ("BearerToken", "t"), ("TokenURL", "https://a/t"), ("ClientID", "c"),
            ("ClientSecret", "s"), ("Scope", "x"), ("TokenAuthentication", "Post"), ("StatusActions", "404=C"),
            ("ReplyTimeout", "9s"), ("ConnectTimeout", "9s"), ("ReconnectLimit", "9s"), ("StayConnected", "8s"),
            ("MaxReplySize", "3MiB"), ("TLSTrustFile", "t.pem"), ("TLSCertificateFile", "c.pem"),
            ("TLSKeyFile", "k.pem"),
        ],
        "HL7HTTPOperation": [
            ("URL", "https://a/{message}"), ("ContentType", "x-application/hl7-v2+er7"),
            ("ReplyCodeActions", ":?E=S"), ("IdempotencyKey", "false"), ("Authentication", "OAuth2"), ("Username", "u"),
            ("Password", "p"), ("BearerToken", "t"), ("TokenURL", "https://a/t"), ("ClientID", "c"),
            ("ClientSecret", "s"), ("Scope", "x"), ("TokenAuthentication", "Post"), ("StatusActions", "404=C"),
            ("ReplyTimeout", "9s"), ("ConnectTimeout", "9s"), ("ReconnectLimit", "9s"), ("StayConnected", "8s"),
            ("MaxReplySize", "3MiB"), ("TLSTrustFile", "t.pem"), ("TLSCertificateFile", "c.pem"),
            ("TLSKeyFile", "k.pem"),
        ],
        "HL7FileOperation": [("FilePath", "out"), ("Filename", "{MSH-10}.txt")],
        "HL7RoutingEngine": [
            ("Default", "A"), ("LookupTables", "tables"), ("Validation", "full"), ("SchemaFile", "local.yaml"),
            ("InvalidMessageHandler", "B"),
        ],
        "TransformProcess": [("Mapping", "m.yaml"), ("TargetConfigNames", "A"), ("LookupTables", "tables")],
        "RoutingEngine": [("Default", "A")],
        "Filter": [
            ("When", "PV1-2 = 'I'"), ("TargetConfigNames", "A"), ("ElseTargetConfigNames", "B"),
            ("Reason", "outpatient"),
        ],
        "WireTap": [("TargetConfigNames", "A"), ("WireTapConfigNames", "B"), ("When", "PV1-2 = 'I'")],
        "Splitter": [
            ("TargetConfigNames", "A"), ("SplitBy", "HL7Repetition"), ("Expression", "PID-3"), ("HeaderLines", "1"),
            ("MaxParts", "9"),
        ],
        "Aggregator": [
            ("TargetConfigNames", "A"), ("CorrelateBy", "PID-3"), ("CompleteCount", "9"),
            ("CompleteWhen", "PV1-2 = 'I'"),
            ("CompleteTimeout", "9s"), ("Output", "Concatenation"), ("Separator", ";"), ("MaxMessages", "9"),
            ("MaxSize", "3MiB"), ("MaxGroups", "9"),
        ],
        "Resequencer": [
            ("TargetConfigNames", "A"), ("SequenceBy", "MSH-13"), ("CorrelateBy", "MSH-3"), ("FirstNumber", "9"),
            ("GapTimeout", "9s"), ("OnGap", "Wait"), ("OnLate", "Error"), ("MaxWaiting", "9"),
        ],
        "SequenceManager": [
            ("OutputTargetConfigNames", "A"), ("SenderBy", "MSH-4"), ("SequenceBy", "MSH-10"),
            ("PerformSequenceNumberCheck", "false"), ("EnableDuplicatedMessageCheck", "false"),
            ("MessageWaitTimeout", "9s"), ("LargeGapSize", "9"), ("FirstSequenceNumber", "9"),
            ("PassThroughMessageTypes", "ACK"), ("OutOfSequenceMessageTarget", "B"), ("DuplicatedMessageTarget", "C"),
            ("MessageResendableTimeWindow", "9s"), ("MaxWaiting", "9"),
        ],
        "DuplicateFilter": [
            ("TargetConfigNames", "A"), ("KeyExpression", "MSH-10"), ("Window", "9s"), ("WindowCount", "9"),
            ("DuplicateTargetConfigNames", "B"),
        ],
        "Delay": [("TargetConfigNames", "A"), ("Delay", "9s"), ("Until", "PV1-44")],
        "ContentEnricher": [
            ("TargetConfigNames", "A"), ("RequestTarget", "B"), ("Request", "PID-3"), ("Timeout", "9s"),
            ("OnFailure", "Continue"),
        ],
    ]

    /// Values that are no scalars.
    private static let structured: Set<String> = ["Rules", "Headers", "Merge"]
    /// Settings that go with other values of their neighbours than are tried here.
    private static let exclusive: Set<String> = ["HeaderLines"]

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
        #expect(names.filter { name in !Self.structured.contains(name) && !given.contains { $0.0 == name } } == [])
        let (_, issues) = Configuration.reading(SettingMap(given.map { ($0.0, SettingValue.text($0.1)) }))
        let errors = issues.filter { issue in
            issue.severity == .error
                && !Self.structured.union(Self.exclusive).contains { issue.description.hasPrefix("\($0) ") }
        }
        #expect(errors.map(\.description) == [])
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
            #expect(entry.aliases.contains { $0.hasPrefix("EnsLib.") })
            for alias in entry.aliases { #expect(Catalog.standard[alias]?.name == entry.name) }
        }
    }
}
