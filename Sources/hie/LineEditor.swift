// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import Glibc

/// A line that is being typed: the text, the cursor, and what keys do to them. Without a terminal, for tests too.
struct LineBuffer {
    private(set) var text: [Character] = []
    private(set) var cursor = 0

    var line: String { String(text) }
    var beforeCursor: String { String(text[..<cursor]) }

    mutating func insert(_ string: String) {
        text.insert(contentsOf: string, at: cursor)
        cursor += string.count
    }

    mutating func replace(with string: String) {
        text = Array(string)
        cursor = text.count
    }

    mutating func deleteBackward() {
        guard cursor > 0 else { return }
        cursor -= 1
        text.remove(at: cursor)
    }

    mutating func deleteForward() {
        if cursor < text.count { text.remove(at: cursor) }
    }

    mutating func move(by count: Int) { cursor = min(max(cursor + count, 0), text.count) }
    mutating func moveToStart() { cursor = 0 }
    mutating func moveToEnd() { cursor = text.count }
    mutating func deleteToEnd() { text.removeSubrange(cursor...) }

    mutating func deleteToStart() {
        text.removeSubrange(..<cursor)
        cursor = 0
    }

    /// Puts `word` in the place of the last `count` characters before the cursor.
    mutating func complete(_ word: String, replacing count: Int) {
        let start = max(0, cursor - count)
        text.replaceSubrange(start..<cursor, with: Array(word))
        cursor = start + word.count
    }
}

/// A key as terminals send it.
enum Key: Equatable {
    case text(String)
    case enter, tab, backspace, delete, left, right, up, down, home, end, interrupt, endOfInput
    case killToEnd, killToStart, redraw, unknown
}

/// Lines from a terminal with editing, a history and completion. Puts the terminal back as it was before each return.
final class LineEditor {
    private let prompt: String
    /// For the text up to the cursor: how many of its characters are completed, and by which words.
    private let complete: (String) -> (count: Int, words: [String])
    private var history: [String] = []
    private var pending: [UInt8] = []

    init(prompt: String, complete: @escaping (String) -> (count: Int, words: [String])) {
        self.prompt = prompt
        self.complete = complete
    }

    /// The next line without its end; nil at the end of input.
    func next() -> String? {
        var saved = termios()
        guard tcgetattr(STDIN_FILENO, &saved) == 0 else { return readLine() }
        var raw = saved
        cfmakeraw(&raw)
        tcsetattr(STDIN_FILENO, TCSADRAIN, &raw)
        defer { tcsetattr(STDIN_FILENO, TCSADRAIN, &saved) }
        return edited()
    }

    private func edited() -> String? {
        var buffer = LineBuffer()
        var place = history.count
        draw(buffer)
        while true {
            let key = key()
            switch key {
            case .enter:
                Terminal.write("\r\n")
                if !buffer.line.isEmpty, history.last != buffer.line { history.append(buffer.line) }
                return buffer.line
            case .endOfInput where buffer.line.isEmpty:
                Terminal.write("\r\n")
                return nil
            case .interrupt:
                Terminal.write("^C\r\n")
                buffer = LineBuffer()
            case .up, .down:
                place = min(max(place + (key == .up ? -1 : 1), 0), history.count)
                buffer.replace(with: place < history.count ? history[place] : "")
            case .tab: complete(&buffer)
            default: buffer.apply(key)
            }
            draw(buffer)
        }
    }

    private func complete(_ buffer: inout LineBuffer) {
        let (count, words) = complete(buffer.beforeCursor)
        let common = Self.commonStart(of: words)
        if common.count > count || words.count == 1 { return buffer.complete(common, replacing: count) }
        guard !words.isEmpty else { return Terminal.write("\u{7}") }
        let shown = words.prefix(60).joined(separator: "  ") + (words.count > 60 ? "  …" : "")
        Terminal.write("\r\n\(shown)\r\n")
    }

    static func commonStart(of words: [String]) -> String {
        guard var common = words.first else { return "" }
        for word in words { common = String(zip(common, word).prefix { $0 == $1 }.map(\.0)) }
        return common
    }

    private func draw(_ buffer: LineBuffer) {
        let behind = buffer.text.count - buffer.cursor
        Terminal.write(
            "\r\u{1B}[2K" + prompt + Terminal.printable(buffer.line) + (behind > 0 ? "\u{1B}[\(behind)D" : ""))
    }

    private func byte() -> UInt8? {
        if !pending.isEmpty { return pending.removeFirst() }
        var byte: UInt8 = 0
        while true {
            let count = read(STDIN_FILENO, &byte, 1)
            if count == 1 { return byte }
            if count < 0, errno == EINTR { continue }
            return nil
        }
    }

    private func key() -> Key {
        guard let first = byte() else { return .endOfInput }
        switch first {
        case 0x0D, 0x0A: return .enter
        case 0x09: return .tab
        case 0x7F, 0x08: return .backspace
        case 0x01: return .home
        case 0x05: return .end
        case 0x02: return .left
        case 0x06: return .right
        case 0x10: return .up
        case 0x0E: return .down
        case 0x03: return .interrupt
        case 0x04: return .endOfInput
        case 0x0B: return .killToEnd
        case 0x15: return .killToStart
        case 0x0C: return .redraw
        case 0x1B: return escape()
        case 0x00..<0x20: return .unknown
        default: return .text(character(from: first))
        }
    }

    private func escape() -> Key {
        guard let second = byte(), second == UInt8(ascii: "[") || second == UInt8(ascii: "O"), let third = byte() else {
            return .unknown
        }
        switch third {
        case UInt8(ascii: "A"): return .up
        case UInt8(ascii: "B"): return .down
        case UInt8(ascii: "C"): return .right
        case UInt8(ascii: "D"): return .left
        case UInt8(ascii: "H"): return .home
        case UInt8(ascii: "F"): return .end
        case UInt8(ascii: "1"), UInt8(ascii: "7"): return ended(.home)
        case UInt8(ascii: "4"), UInt8(ascii: "8"): return ended(.end)
        case UInt8(ascii: "3"): return ended(.delete)
        default: return .unknown
        }
    }

    /// `ESC [ n ~`.
    private func ended(_ key: Key) -> Key { byte() == UInt8(ascii: "~") ? key : .unknown }

    private func character(from first: UInt8) -> String {
        let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC0 ? 2 : 1
        var bytes = [first]
        while bytes.count < length, let next = byte() { bytes.append(next) }
        return String(decoding: bytes, as: UTF8.self)
    }
}

extension LineBuffer {
    /// What a key does to the line alone.
    mutating func apply(_ key: Key) {
        switch key {
        case .text(let string): insert(string)
        case .backspace: deleteBackward()
        case .delete, .endOfInput: deleteForward()
        case .left: move(by: -1)
        case .right: move(by: 1)
        case .home: moveToStart()
        case .end: moveToEnd()
        case .killToEnd: deleteToEnd()
        case .killToStart: deleteToStart()
        case .enter, .tab, .up, .down, .interrupt, .redraw, .unknown: break
        }
    }
}
