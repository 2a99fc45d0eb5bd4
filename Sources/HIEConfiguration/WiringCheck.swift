// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

internal import HIESettings

/// What is wrong between items: targets that do not exist or cannot take messages, two listeners on one port, waits in
/// a circle, items that nothing reaches, content that a target does not take.
///
/// Sorted by place.
///
/// - Parameters:
///   - file: The production file, for the messages.
///   - reserved: Ports that the engine itself listens on, by what they are for ("StatusPort").
public func wiringIssues(
    _ items: [ItemWiring], file: String = "", reserved: [(purpose: String, listener: ItemWiring.Listener)] = []
) -> [ConfigurationIssue] {
    var check = WiringCheck(items, file: file)
    check.targets()
    check.listeners(reserved)
    check.synchronousCycles()
    check.deadLetterCycles()
    check.reachability()
    check.contentTypes()
    check.boundedQueues()
    return check.issues.sorted()
}

struct WiringCheck {
    let items: [ItemWiring]
    private let file: String
    private let byName: [String: Int]
    private(set) var issues: [ConfigurationIssue] = []

    init(_ items: [ItemWiring], file: String) {
        self.items = items
        self.file = file
        byName = Dictionary(items.indices.map { (items[$0].name, $0) }, uniquingKeysWith: { first, _ in first })
    }

    mutating func add(
        _ text: String, at position: SourcePosition?, of item: ItemWiring,
        severity: ConfigurationIssue.Severity = .error
    ) {
        let place = position ?? item.position
        issues.append(ConfigurationIssue(file: file, at: place, item: item.name, severity: severity, text))
    }

    /// The items that an item sends to, each once, without names that do not exist.
    func successors(of index: Int) -> [(item: Int, reference: ItemWiring.Reference)] {
        var seen: Set<Int> = []
        return items[index].allTargets.compactMap { reference in
            guard let target = byName[reference.name], seen.insert(target).inserted else { return nil }
            return (target, reference)
        }
    }

    func synchronousSuccessors(of index: Int) -> [Int] {
        items[index].synchronousTargets.compactMap { byName[$0.name] }
    }

    func deadLetterSuccessors(of index: Int) -> [Int] {
        items[index].deadLetterTargets.compactMap { byName[$0.name] }
    }

    mutating func targets() {
        for item in items {
            var seen: Set<String> = []
            let references = item.allTargets.filter { seen.insert($0.name).inserted }
            for reference in references { target(reference, of: item) }
            for responder in item.responders where responder.name != "*" { self.responder(responder, of: item) }
            if item.kind == .service, references.isEmpty {
                add("has no target, so its messages go nowhere", at: nil, of: item, severity: .warning)
            }
        }
    }

    private mutating func target(_ reference: ItemWiring.Reference, of item: ItemWiring) {
        guard let target = byName[reference.name].map({ items[$0] }) else {
            return add(
                "the target '\(reference.name)' does not exist\(hint(reference.name, in: item))",
                at: reference.position, of: item)
        }
        if target.kind == .service {
            add(
                "the target '\(target.name)' is a service, which takes no messages from items", at: reference.position,
                of: item)
        } else if !target.isEnabled, item.isEnabled {
            let text = "the target '\(target.name)' is not enabled: messages for it wait until it is"
            add(text, at: reference.position, of: item, severity: .warning)
        }
    }

    private func hint(_ name: String, in item: ItemWiring) -> String {
        let suggestion = nearest(to: name, among: items.map(\.name).filter { $0 != item.name })
        return suggestion.map { "; did you mean '\($0)'?" } ?? ""
    }

    private mutating func responder(_ reference: ItemWiring.Reference, of item: ItemWiring) {
        guard let responder = byName[reference.name].map({ items[$0] }) else {
            return add(
                "'\(reference.name)', whose reply it is to hand on, does not exist\(hint(reference.name, in: item))",
                at: reference.position, of: item)
        }
        if responder.kind != .operation {
            add("'\(responder.name)' is no operation, so it has no reply to hand on", at: reference.position, of: item)
        }
    }

    mutating func listeners(_ reserved: [(purpose: String, listener: ItemWiring.Listener)]) {
        var taken = Dictionary(
            grouping: reserved.map { (name: $0.purpose, listener: $0.listener) }, by: \.listener.port)
        for item in items where item.isEnabled {
            guard let listener = item.listener, listener.port != 0 else { continue }
            if let other = taken[listener.port]?.first(where: { Self.overlap($0.listener, listener) }) {
                let place = other.listener.position.map { " at \($0)" } ?? ""
                let text = "port \(listener.port) is already taken by \(other.name)\(place)"
                add(text, at: listener.position, of: item)
            } else {
                taken[listener.port, default: []].append((item.name, listener))
            }
        }
    }

    private static func overlap(_ left: ItemWiring.Listener, _ right: ItemWiring.Listener) -> Bool {
        isAny(left.address) || isAny(right.address) || same(left.address, right.address)
    }

    private static func isAny(_ address: String) -> Bool { ["", "*", "0.0.0.0", "::"].contains(address) }

    private static func same(_ left: String, _ right: String) -> Bool {
        if let left = IPAddress(left), let right = IPAddress(right) { return left == right }
        return left.lowercased() == right.lowercased()
    }
}

extension ItemWiring {
    var allTargets: [Reference] { targets + synchronousTargets + deadLetterTargets + fallbacks }
}
