// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

package import HIECore
package import HIENetwork
public import HIESettings

/// How messages are told apart on a connection.
public enum Framing: String, SettingChoice {
    /// Start byte 0B, end bytes 1C 0D.
    case mllp = "MLLP"
    /// A start byte and an end byte of one's own.
    case marked = "Marked"
    /// Lines, or whatever else these bytes end.
    case terminated = "Terminated"
    /// Its length before each message.
    case counted = "Counted"
    /// All messages have one length.
    case fixed = "Fixed"
    /// One connection carries one message, which ends where the sender closes its half.
    case connection = "Connection"
}

/// Which end of a number comes first.
public enum ByteOrder: String, SettingChoice {
    case big, little
}

/// What the settings of all classes that take and send frames of any kind have in common.
package protocol FramingSettings: HostSettings {
    var framing: Framing { get set }
    var startByte: ByteText { get set }
    var endByte: ByteText { get set }
    var trailerByte: ByteText { get set }
    var terminator: ByteText { get set }
    var countBytes: Int { get set }
    var countOrder: ByteOrder { get set }
    var frameLength: Int { get set }
}

extension FramingSettings {
    package static var framingSettings: [Setting<Self>] {
        [
            Setting("Framing", \.framing, "How messages are told apart on a connection."),
            Setting("StartByte", \.startByte, "Of Marked: the byte before each message."),
            Setting("EndByte", \.endByte, "Of Marked: the byte after each message, which no message may hold."),
            Setting("TrailerByte", \.trailerByte, "Of Marked: a byte after EndByte; none where empty."),
            Setting("Terminator", \.terminator, "Of Terminated: the bytes after each message, at most 8."),
            Setting("CountBytes", \.countBytes, "Of Counted: bytes of the number before each message: 1, 2 or 4.") {
                [1, 2, 4].contains($0) ? nil : "must be 1, 2 or 4"
            },
            Setting("CountByteOrder", \.countOrder, "Of Counted: whether the number's big or little end comes first."),
            Setting("FrameLength", \.frameLength, in: 0...(1 << 30), "Of Fixed: bytes of each message."),
        ]
    }

    package var frameFormat: FrameFormat {
        switch framing {
        case .mllp: .mllp
        case .marked:
            .marked(
                start: startByte.bytes.first ?? 0, end: endByte.bytes.first ?? 0, trailer: trailerByte.bytes.first)
        case .terminated: .terminated(by: Array(terminator.bytes.prefix(8)))
        case .counted: .counted(bytes: countBytes, isBigEndian: countOrder == .big)
        case .fixed: .fixed(max(1, frameLength))
        case .connection: .whole
        }
    }

    package func framingIssues() -> [SettingIssue] {
        switch framing {
        case .marked:
            return oneByte("StartByte", startByte, isNeeded: true) + oneByte("EndByte", endByte, isNeeded: true)
                + oneByte("TrailerByte", trailerByte, isNeeded: false)
        case .terminated:
            return (1...8).contains(terminator.bytes.count)
                ? [] : [SettingIssue("Terminator", "must be 1 to 8 bytes when Framing is 'Terminated'")]
        case .fixed:
            return frameLength > 0
                ? [] : [SettingIssue("FrameLength", "must be at least 1 when Framing is 'Fixed'")]
        case .mllp, .counted, .connection: return []
        }
    }

    private func oneByte(_ name: String, _ text: ByteText, isNeeded: Bool) -> [SettingIssue] {
        let isRight = text.bytes.count == 1 || !isNeeded && text.isEmpty
        return isRight ? [] : [SettingIssue(name, "must be one byte when Framing is 'Marked', such as \\x02")]
    }
}
