// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

extension SettingNode {
    /// Where the value at a path such as `Rules[2].when` stands; where the tree ends before, the last that it has.
    public func place(of path: some StringProtocol) -> SourcePosition? {
        guard let first = path.first else { return position }
        if first == "[" {
            let number = path.dropFirst().prefix { $0 != "]" }
            guard let list = value.list, let index = Int(number), index > 0, index <= list.count else {
                return position
            }
            return list[index - 1].place(of: path[number.endIndex...].dropFirst()) ?? position
        }
        let path = first == "." ? path.dropFirst() : path[...]
        let name = path.prefix { $0 != "." && $0 != "[" }
        guard let entry = value.map?.entry(String(name)) else { return position }
        return entry.node.place(of: path[name.endIndex...]) ?? entry.position ?? position
    }

    /// Where a scalar in this tree first says `text`, alone or between commas; nil if none does.
    public func place(naming text: String) -> SourcePosition? {
        switch value {
        case .null: return nil
        case .scalar(let scalar):
            if scalar.text == text { return position }
            guard scalar.text.utf8.contains(UInt8(ascii: ",")) else { return nil }
            return scalar.separatedByCommas(at: position).first { $0.value.scalar?.text == text }?.position
        case .list(let nodes):
            for node in nodes {
                if let place = node.place(naming: text) { return place }
            }
            return nil
        case .map(let map):
            for entry in map.entries {
                if let place = entry.node.place(naming: text) { return place }
            }
            return nil
        }
    }
}
