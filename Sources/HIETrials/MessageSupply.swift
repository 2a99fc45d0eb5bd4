// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

/// What a load client sends.
package enum LoadMessages: Sendable {
    /// `count` messages, the templates in turn, each with a control id of its own in MSH-10.
    case templates([[UInt8]], count: Int)
    /// Each message as it is.
    case asTheyAre([[UInt8]])
    /// As they are, each asked for on the sending thread when there is room to send it; nil ends.
    case stream(@Sendable () -> [UInt8]?)
}

/// The next message to send: its bytes are those given, with `controlID` in place of `range`.
struct PreparedMessage {
    let content: [UInt8]
    let range: Range<Int>

    /// - Parameter number: Of the message, from 1, for the error.
    init(_ content: [UInt8], number: Int) throws(TrialError) {
        guard let range = content.withUnsafeBytes({ HeaderFields.controlID($0) }), range.count <= Outstanding.longestID
        else { throw .noControlID(message: number) }
        self.content = content
        self.range = range
    }

    /// Adds it as one frame.
    func write(to box: Outbox, controlID: UnsafeRawBufferPointer) {
        content.withUnsafeBytes { content in
            box.append(0x0B)
            box.append(UnsafeRawBufferPointer(rebasing: content[..<range.lowerBound]))
            box.append(controlID)
            box.append(UnsafeRawBufferPointer(rebasing: content[range.upperBound...]))
            box.endFrame()
        }
    }
}

/// Messages one after another, numbered from 1.
struct MessageSupply {
    private var templates: [PreparedMessage] = []
    private var supply: () -> [UInt8]? = { nil }
    private var left: Int
    private(set) var number = 0
    private let prefix: [UInt8]

    /// - Parameter run: Begins the control ids made here: `L<run>-<number>`.
    init(_ messages: LoadMessages, run: String) throws(TrialError) {
        prefix = Array("L\(run)-".utf8)
        switch messages {
        case .templates(let templates, let count):
            for (index, template) in templates.enumerated() {
                self.templates.append(try PreparedMessage(template, number: index + 1))
            }
            left = templates.isEmpty ? 0 : count
        case .asTheyAre(let messages):
            var rest = messages.makeIterator()
            supply = { rest.next() }
            left = messages.count
        case .stream(let next):
            supply = next
            left = .max
        }
    }

    var isEmpty: Bool { left == 0 }

    /// Calls `body` with the next message and its control id.
    ///
    /// - Returns: False if there is none.
    mutating func next(_ body: (PreparedMessage, UnsafeRawBufferPointer) -> Void) throws(TrialError) -> Bool {
        guard left > 0 else { return false }
        if !templates.isEmpty {
            left -= 1
            number += 1
            withMadeID { body(templates[(number - 1) % templates.count], $0) }
            return true
        }
        guard let content = supply() else {
            left = 0
            return false
        }
        left -= 1
        number += 1
        let message = try PreparedMessage(content, number: number)
        content.withUnsafeBytes { body(message, UnsafeRawBufferPointer(rebasing: $0[message.range])) }
        return true
    }

    private func withMadeID(_ body: (UnsafeRawBufferPointer) -> Void) {
        withUnsafeTemporaryAllocation(byteCount: prefix.count + 20, alignment: 1) { memory in
            memory.copyBytes(from: prefix)
            var digits = 1
            var rest = number
            while rest >= 10 {
                rest /= 10
                digits += 1
            }
            rest = number
            for index in stride(from: prefix.count + digits - 1, through: prefix.count, by: -1) {
                memory[index] = 0x30 + UInt8(truncatingIfNeeded: rest % 10)
                rest /= 10
            }
            body(UnsafeRawBufferPointer(rebasing: memory[..<(prefix.count + digits)]))
        }
    }
}
