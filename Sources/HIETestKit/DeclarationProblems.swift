// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

public import HIESettings

/// What is wrong with the declaration of `Owner`: a property forgotten or listed twice, a name used twice, a summary
/// that is no sentence, a default that its own rules refuse.
///
/// Empty if it is well declared.
public func declarationProblems<Owner: Settings>(of owner: Owner.Type) -> [String] {
    let settings = owner.settings
    return undeclaredProperties(owner, settings) + repeatedNames(settings) + poorSummaries(owner, settings)
        + refusedDefaults(owner, settings)
}

private func undeclaredProperties<Owner: Settings>(_ owner: Owner.Type, _ settings: [Setting<Owner>]) -> [String] {
    let paths = settings.map(\.property)
    var problems = zip(settings, paths.indices).compactMap { setting, index in
        paths[..<index].contains(paths[index]) ? "\(setting.name): its property is listed twice" : nil
    }
    // A key path prints as `\Owner.property`.
    let listed = Set(paths.map { "\($0)".split(separator: ".").last.map(String.init) ?? "" })
    let properties = Mirror(reflecting: Owner()).children.compactMap(\.label)
    let missing = properties.filter { !listed.contains($0) }
    if listed.isSubset(of: properties) {
        problems += missing.map { "the property '\($0)' is not listed" }
    } else if properties.count != Set(paths).count {
        problems.append("\(Set(paths).count) of \(properties.count) properties are listed")
    }
    return problems
}

private func repeatedNames<Owner: Settings>(_ settings: [Setting<Owner>]) -> [String] {
    var seen: Set<String> = []
    return settings.flatMap { [$0.name] + $0.aliases }.compactMap { name in
        if name.isEmpty { return "a name is empty" }
        return seen.insert(name).inserted ? nil : "the name '\(name)' is used twice"
    }
}

private func poorSummaries<Owner: Settings>(_ owner: Owner.Type, _ settings: [Setting<Owner>]) -> [String] {
    let summaries = [("", owner.summary)] + settings.map { ("\($0.name): ", $0.summary) }
    return summaries.compactMap { place, summary in
        let isSentence = summary.first?.isUppercase == true && summary.hasSuffix(".") && !summary.contains("\n")
        return isSentence ? nil : "\(place)write the summary as a sentence: '\(summary)'"
    }
}

/// Every default must come back from its own text, and the defaults together must raise no complaint.
private func refusedDefaults<Owner: Settings>(_ owner: Owner.Type, _ settings: [Setting<Owner>]) -> [String] {
    let required = Set(settings.filter(\.isRequired).map(\.name))
    let hidden = Set(settings.filter(\.isSecret).map(\.name))
    let values = Owner().values.filter { entry in
        !required.contains(entry.name) && !hidden.contains(entry.name) && !isMasked(entry.node.value)
    }
    let (read, issues) = Owner.reading(values)
    var problems = issues.filter { issue in
        let name = String(issue.path.prefix { $0 != "." && $0 != "[" })
        return issue.severity == .error && !required.contains(name)
    }.map { "default: \($0)" }
    for (before, after) in zip(values.entries, read.values.filter { values.entry($0.name) != nil }.entries)
    where before.node != after.node && !problems.contains(where: { $0.hasPrefix("default: \(before.name) ") }) {
        problems.append(
            "default: \(before.name) is written \(before.node.value.json()) and read \(after.node.value.json())")
    }
    return problems
}

private func isMasked(_ value: SettingValue) -> Bool { value.scalar?.text == Secret.mask }
