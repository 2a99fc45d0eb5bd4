// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

public import HIESettings

/// A file of test cases for one production.
public struct CaseFile: Settings {
    public var production: ConfiguredPath = "../production.yaml"
    public var clock = CaseClock()
    public var lookups: ConfiguredPath = ""
    public var cases: [TestCase] = []

    public init() {}

    public static let summary = "Test cases for one production."
    public static var settings: [Setting<Self>] {
        Setting("production", \.production, "The production file.")
        Setting("clock", \.clock, "What the time is when each case begins; with it, `now()` and every time stamp.")
        Setting("lookups", \.lookups, "Folder of lookup tables in place of the production's.")
        Setting("cases", \.cases, "The cases, each with an engine of its own.").required()
    }

    public func issues() -> [SettingIssue] {
        var seen: Set<String> = []
        return cases.enumerated().compactMap { place, one in
            seen.insert(one.name).inserted
                ? nil
                : SettingIssue("cases[\(place + 1)].name", "'\(one.name)' is the name of an earlier case too")
        }
    }
}

/// What goes in, how destinations answer, and what is to come of it.
public struct TestCase: NestedSettings {
    public var name = ""
    public var clock: CaseClock?
    public var send = OneOrMore<SentMessage>()
    public var answers = Named<OneOrMore<DestinationAnswer>>()
    public var run: [SourceText] = []
    public var within = Duration.seconds(600)
    public var expect = Expectation()

    public init() {}

    public static let summary = "One case."
    public static var settings: [Setting<Self>] {
        Setting("name", \.name, "What is tested, in words.").required()
        Setting("clock", \.clock, "As of the file, for this case.")
        Setting("send", \.send, "The message, or several, one after the other.").required()
        Setting("answers", \.answers, "How destinations answer, by item; where none is given they accept.")
        Setting("run", \.run, "Operations that run as they are, files and all, instead of being replaced.")
        Setting(
            "within", \.within, in: .zero...(.seconds(30 * 86_400)),
            "How much time, of the case's own clock, may pass until all has ended.")
        Setting("expect", \.expect, "What is to come of it.").required()
    }
}

public struct SentMessage: NestedSettings {
    public var to: SourceText = ""
    public var message: SourceText = ""
    public var file: SourceText = ""
    public var after = Duration.zero
    public var method = "POST"
    public var path = "/"
    public var headers: [String: String] = [:]

    public init() {}

    public static let summary = "A message that comes in."
    public static var settings: [Setting<Self>] {
        Setting("to", \.to, "The service; may be left out where the production has one.")
        Setting("message", \.message, "The message itself; line ends become carriage returns where it is HL7 v2.")
        Setting("file", \.file, "A file with the message, taken as it is but for line ends of HL7 v2.")
        Setting("after", \.after, in: .zero...(.seconds(30 * 86_400)), "How long after the one before.")
        Setting("method", \.method, "Where the service speaks HTTP: the method.", check: Self.plain)
        Setting("path", \.path, "Where the service speaks HTTP: the path, with its query.", check: Self.plain)
        Setting("headers", \.headers, "Where the service speaks HTTP: header fields.") { headers in
            headers.flatMap { [$0.key, $0.value] }.contains { $0.contains(where: \.isNewline) }
                ? "must not hold line ends" : nil
        }
    }

    /// A blank would end the word in the request's first line.
    private static let plain: @Sendable (String) -> String? = { text in
        text.isEmpty || text.contains(where: \.isWhitespace) ? "must be one word" : nil
    }

    public func issues() -> [SettingIssue] {
        message.text.isEmpty == file.text.isEmpty
            ? [SettingIssue("", "needs either 'message' or 'file'")] : []
    }
}

/// How a destination answers one message.
public struct DestinationAnswer: ShortSettings {
    public var code = Code.accept
    public var reply: SourceText = ""
    public var file: SourceText = ""
    public var error: SourceText = ""
    public var reject: SourceText = ""

    public enum Code: String, SettingChoice {
        /// What says yes in the destination's own protocol.
        case accept
        case aa = "AA"
        case ae = "AE"
        case ar = "AR"
        case ca = "CA"
        case ce = "CE"
        case cr = "CR"
        /// No answer comes.
        case timeout
        /// The connection is closed in place of an answer.
        case closed
        /// No connection can be made.
        case refused
    }

    public init() {}

    public static let summary = "How a destination answers."
    public static var settings: [Setting<Self>] {
        Setting("code", \.code, "In one word.")
        Setting("reply", \.reply, "The whole answer.")
        Setting("file", \.file, "A file with the whole answer.")
        Setting("error", \.error, "Why it failed, so that it is tried again; for items that are replaced.")
        Setting("reject", \.reject, "Why it can never succeed; for items that are replaced.")
    }

    public static func short(_ text: SourceText, _ issues: inout [SettingIssue]) -> Self? {
        var answer = Self()
        guard let code = Code(settingText: text.text) else {
            let hint = Code.hint(for: text.text).map { "; \($0)" } ?? ""
            issues.append(SettingIssue("", "must be \(Code.expectation), or a group\(hint)", at: text.position))
            return nil
        }
        answer.code = code
        return answer
    }
}
