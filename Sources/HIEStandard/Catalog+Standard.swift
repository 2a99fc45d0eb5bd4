// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

public import HIECore
internal import HIEHL7Hosts
internal import HIEHosts
internal import HIEProcesses

extension Catalog {
    /// The classes of this build. Aliases are the names of the reference implementation and of InterSystems IRIS.
    public static let standard = Catalog(
        [
            HostClass(
                "HL7TCPService", HL7TCPService.self,
                aliases: aliases("li.hosts.hl7.HL7TCPService", iris: "EnsLib.HL7.Service.TCPService"),
                limits: [
                    "Application acknowledgements of enhanced mode (MSH-16) are not sent; accept acknowledgements are.",
                    "Batches (FHS, BHS) are not taken over TCP.",
                ]),
            HostClass(
                "HL7FileService", HL7FileService.self,
                aliases: aliases("li.hosts.hl7.HL7FileService", iris: "EnsLib.HL7.Service.FileService"),
                limits: ["Batch acknowledgements are not written; batch envelopes are left out."]),
            HostClass(
                pure: "HL7RoutingEngine", HL7RoutingEngine.self,
                aliases: aliases("li.hosts.routing.HL7RoutingEngine", iris: "EnsLib.HL7.MsgRouter.RoutingEngine"),
                produces: ["*/*"],
                limits: ["A message whose mapping fails is a dead letter as a whole: no target of other rules gets it."]
            ),
            HostClass(
                pure: "TransformProcess", TransformProcess.self,
                aliases: aliases("li.hosts.transform.TransformProcess", iris: "EnsLib.MsgRouter.TransformProcess"),
                limits: ["Paths into groups of segments are not available."]),
            HostClass(
                courier: "HL7TCPOperation", HL7TCPOperation.self,
                aliases: aliases("li.hosts.hl7.HL7TCPOperation", iris: "EnsLib.HL7.Operation.TCPOperation"),
                limits: [
                    "Application acknowledgements that come later, as messages of their own, are not matched.",
                    "With a Window above 1, messages sent behind one that is answered with AE are sent again after it.",
                ]),
            HostClass(
                "HL7FileOperation", HL7FileOperation.self,
                aliases: aliases("li.hosts.hl7.HL7FileOperation", iris: "EnsLib.HL7.Operation.FileOperation"),
                limits: ["Messages are not appended to a common file."]),
            HostClass(
                "TCPService", TCPService.self,
                aliases: aliases("li.hosts.tcp.TCPService", iris: "EnsLib.TCP.PassthroughService"),
                limits: [
                    "Repeats are not recognised: frames have no id.",
                    "Without ReplyText a sender cannot know what was kept of what it sent before a connection broke.",
                ]),
            HostClass(
                courier: "TCPOperation", TCPOperation.self,
                aliases: aliases("li.hosts.tcp.TCPOperation", iris: "EnsLib.TCP.PassthroughOperation"),
                limits: ["A connection carries one message at a time."]),
            HostClass(
                "HTTPService", HTTPService.self,
                aliases: aliases("li.hosts.http.HTTPService", iris: "EnsLib.HTTP.GenericService")
                    + ["EnsLib.HTTP.Service.Standard"],
                limits: [
                    "HTTP/1.1 and 1.0 only: a client that asks for HTTP/2 is answered in HTTP/1.1.",
                    "Compressed bodies are refused with 415.",
                ]),
            HostClass(
                courier: "HTTPOperation", HTTPOperation.self,
                aliases: aliases("li.hosts.http.HTTPOperation", iris: "EnsLib.HTTP.GenericOperation")
                    + ["EnsLib.HTTP.Operation.Standard"],
                limits: [
                    "Redirects are not followed: a 3xx is a dead letter unless StatusActions say otherwise.",
                    "The answer for who waits has the media type of the request's message.",
                ]),
            HostClass(
                "HL7HTTPService", HL7HTTPService.self,
                aliases: aliases("li.hosts.hl7.HL7HTTPService", iris: "EnsLib.HL7.Service.HTTPService"),
                limits: [
                    "HL7 v2 in XML (application/hl7-v2+xml) is refused with 415.",
                    "The character set is MSH-18's; a charset in Content-Type is only handed back.",
                ]),
            HostClass(
                courier: "HL7HTTPOperation", HL7HTTPOperation.self,
                aliases: aliases("li.hosts.hl7.HL7HTTPOperation", iris: "EnsLib.HL7.Operation.HTTPOperation"),
                limits: ["HL7 v2 in XML is not sent."]),
        ] + processes)

    /// Processes for any content.
    private static let processes = [
        HostClass(
            pure: "RoutingEngine", RoutingEngine.self, aliases: ["EnsLib.MsgRouter.RoutingEngine"],
            limits: ["Rules do not transform messages."]),
        HostClass(pure: "Filter", Filter.self),
        HostClass(
            pure: "WireTap", WireTap.self,
            limits: ["A sender that waits for outcomes (AckMode: Application) waits for the copy's too."]),
        HostClass(
            "Splitter", Splitter.self,
            limits: ["Namespaces that an element's ancestors declare are not in its part of XML."]),
        HostClass(
            "Aggregator", Aggregator.self,
            limits: ["The combined message has the session and key of the message that completed the group."]),
        HostClass("Resequencer", Resequencer.self),
        HostClass("SequenceManager", SequenceManager.self, aliases: ["EnsLib.HL7.SequenceManager"]),
        HostClass("DuplicateFilter", DuplicateFilter.self),
        HostClass("Delay", Delay.self, limits: ["Times are to the second where Until tells them."]),
        HostClass(
            "ContentEnricher", ContentEnricher.self,
            limits: ["Values are written as text; XML bodies get them as properties only."]),
    ]

    private static func aliases(_ name: String, iris: String) -> [String] { [name, "Engine.\(name)", iris] }
}
