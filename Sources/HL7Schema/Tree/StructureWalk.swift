// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

/// What a walk over a message's segments comes upon.
protocol StructureSink {
    /// A group begins; `number` counts its repetitions from 1.
    mutating func opened(_ place: Int, number: Int)
    mutating func closed(_ place: Int)
    /// A segment stands where the structure has `place`; `number` counts its repetitions from 1.
    mutating func found(_ segment: Int, at place: Int, number: Int)
    /// A segment that the structure does not have here; it stands in the group that is open.
    mutating func unplaced(_ segment: Int, _ reason: StructureMismatch)
    /// A group that ends lacks this.
    mutating func missing(_ place: Int)
}

enum StructureMismatch: Sendable {
    /// The structure has it nowhere.
    case foreign
    /// The structure has it elsewhere.
    case misplaced
}

/// Puts the segments of a message into the groups of its structure, one after the other, in one pass.
///
/// Each goes to the nearest place that can hold it: another repetition of the same segment, else further on in the
/// innermost open group, else a new repetition of that group, else the same in the group around it. A segment that fits
/// nowhere stays where it stands and changes nothing. A repetition too many is taken as one, and told by its number.
struct StructureWalk {
    private let nodes: UnsafeBufferPointer<StructureNode>
    /// How often each node has come in the current repetition of its group.
    private let counts: UnsafeMutableBufferPointer<UInt16>
    private var current = 0

    /// - Precondition: `counts` has one element for each node.
    init(_ nodes: UnsafeBufferPointer<StructureNode>, counts: UnsafeMutableBufferPointer<UInt16>) {
        self.nodes = nodes
        self.counts = counts
        counts.update(repeating: 0)
    }

    /// Runs `body` with a walk over `structure`.
    static func over<Result>(_ structure: HL7Structure, _ body: (inout StructureWalk) -> Result) -> Result {
        structure.nodes.withUnsafeBufferPointer { nodes in
            withUnsafeTemporaryAllocation(of: UInt16.self, capacity: nodes.count) { counts in
                counts.initialize(repeating: 0)
                var walk = StructureWalk(nodes, counts: counts)
                return body(&walk)
            }
        }
    }

    mutating func take(_ code: UInt32, segment: Int, _ sink: inout some StructureSink) {
        guard let (place, level, isRepeat) = find(code) else { return takeUnplaced(code, segment, &sink) }
        closeGroups(below: level, &sink)
        if isRepeat {
            close(level, &sink)
            open(level, &sink)
        }
        openGroups(to: place, below: level, &sink)
        counts[place] = counts[place] == .max ? .max : counts[place] &+ 1
        current = place
        sink.found(segment, at: place, number: Int(counts[place]))
    }

    /// Ends the message.
    mutating func end(_ sink: inout some StructureSink) {
        closeGroups(below: 0, &sink)
        checkMissing(0, &sink)
    }

    private func parent(_ place: Int) -> Int { Int(nodes[place].parent) }

    /// The place for a segment, the innermost group that stays open, and whether that begins anew.
    private func find(_ code: UInt32) -> (place: Int, level: Int, isRepeat: Bool)? {
        let here = nodes[current]
        if current > 0, matches(here, code), counts[current] < here.upper { return (current, parent(current), false) }
        var level = current > 0 ? parent(current) : 0
        var from = current > 0 ? Int(here.end) : 1
        while true {
            let group = nodes[level]
            if group.kind == .group, let place = first(code, from, Int(group.end)) { return (place, level, false) }
            if level > 0, counts[level] < group.upper, let place = first(code, level + 1, Int(group.end)) {
                return (place, level, true)
            }
            if level == 0 { break }
            from = Int(group.end)
            level = parent(level)
        }
        // One too many of a group that is open, or of the last segment.
        return overfull(code) ?? (current > 0 && here.code == code ? (current, parent(current), false) : nil)
    }

    private func overfull(_ code: UInt32) -> (place: Int, level: Int, isRepeat: Bool)? {
        var level = current > 0 ? parent(current) : 0
        while level > 0 {
            // Only what begins the group, or what follows in it would be torn away from its own.
            let start = level + 1
            if start < nodes.count, nodes[start].code == code { return (start, level, true) }
            level = parent(level)
        }
        return nil
    }

    @inline(__always) private func matches(_ node: StructureNode, _ code: UInt32) -> Bool {
        node.code == code || (node.code == SegmentCode.any && code != SegmentCode.msh)
    }

    @inline(__always) private func first(_ code: UInt32, _ start: Int, _ end: Int) -> Int? {
        var any: Int?
        var place = start
        while place < end {
            let found = nodes[place].code
            if found == code { return place }
            if found == SegmentCode.any, any == nil { any = place }
            place &+= 1
        }
        return code == SegmentCode.msh ? nil : any
    }

    private mutating func takeUnplaced(_ code: UInt32, _ segment: Int, _ sink: inout some StructureSink) {
        var isKnown = false
        for place in nodes.indices where nodes[place].code == code {
            isKnown = true
            // It is there, if not in its place: not to be called missing besides.
            if isOpen(parent(place)) { counts[place] = max(counts[place], 1) }
        }
        sink.unplaced(segment, isKnown ? .misplaced : .foreign)
    }

    private func isOpen(_ group: Int) -> Bool {
        var level = current > 0 ? parent(current) : 0
        while level > group { level = parent(level) }
        return level == group
    }

    private mutating func closeGroups(below level: Int, _ sink: inout some StructureSink) {
        guard current > 0 else { return }
        var group = parent(current)
        while group > level {
            close(group, &sink)
            group = parent(group)
        }
    }

    private mutating func close(_ group: Int, _ sink: inout some StructureSink) {
        checkMissing(group, &sink)
        sink.closed(group)
    }

    private mutating func open(_ group: Int, _ sink: inout some StructureSink) {
        counts[group] = counts[group] == .max ? .max : counts[group] &+ 1
        var place = group + 1
        let end = Int(nodes[group].end)
        while place < end {
            counts[place] = 0
            place &+= 1
        }
        sink.opened(group, number: Int(counts[group]))
    }

    private mutating func openGroups(to place: Int, below level: Int, _ sink: inout some StructureSink) {
        let group = parent(place)
        guard group > level else { return }
        openGroups(to: group, below: level, &sink)
        open(group, &sink)
    }

    private func checkMissing(_ group: Int, _ sink: inout some StructureSink) {
        let end = Int(nodes[group].end)
        var place = group + 1
        var isEmpty = true
        while place < end {
            let node = nodes[place]
            if counts[place] > 0 { isEmpty = false }
            if counts[place] < node.lower, nodes[group].kind == .group { sink.missing(place) }
            place = Int(node.end)
        }
        if isEmpty, nodes[group].kind == .choice { sink.missing(group) }
    }
}

extension SegmentCode {
    static let msh: UInt32 = 0x4D53_48
}
