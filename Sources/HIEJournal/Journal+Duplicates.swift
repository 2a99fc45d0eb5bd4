// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

public import HIECore
import HIETree

/// The windows of arrivals, and the files that keep fingerprints beyond their segments.
///
/// A checkpoint says only how many fingerprints a segment holds. Those of a closed segment go into a file of their own
/// before the segment may be freed; where there is none yet the segment itself is read.
final class KeptFingerprints: @unchecked Sendable {  // because everything mutable is only touched with `lock` held
    /// Taken before the journal's own.
    let lock = Lock()
    var windows: [ItemID: DuplicateWindow] = [:]
    var isLoaded = false
    /// The files that are there, and the newest second in each.
    var files: [UInt32: UInt32] = [:]

    /// How far back anyone looks, in seconds; 0 where nobody does.
    var longest: Int64 { windows.values.reduce(0) { max($0, Int64($1.seconds)) } }
}

extension Journal {
    public func duplicates(of item: ItemID, within limits: DuplicateWindow.Limits) -> DuplicateWindow {
        fingerprints.lock.lock()
        defer { fingerprints.lock.unlock() }
        if let window = fingerprints.windows[item] {
            window.limit(to: limits, now: options.clock())
            return window
        }
        let window = makeWindow(item, limits)
        if !fingerprints.isLoaded {
            loadFingerprints(limits)
            fingerprints.isLoaded = true
        }
        return window
    }

    private func makeWindow(_ item: ItemID, _ limits: DuplicateWindow.Limits) -> DuplicateWindow {
        let key = lock.locked { state.fingerprintKey } ?? .random()
        let window = DuplicateWindow(item: item, key: key, limits: limits)
        fingerprints.windows[item] = window
        return window
    }

    /// Fills windows with what the last process kept, those of items that ask later too.
    private func loadFingerprints(_ limits: DuplicateWindow.Limits) {
        let now = options.clock().microseconds
        let oldest = now &- limits.duration.components.seconds &* 1_000_000
        lock.lock()
        let identity = state.identity
        let limit = state.durable
        let segments = state.segments
        let wanted = Set(
            segments.indices.filter { index in
                segments[index].fingerprints > 0
                    && (index + 1 == segments.count || segments[index + 1].created >= oldest)
            }.map { segments[$0].number })
        for number in wanted { pins.add(number) }
        lock.unlock()
        defer { unpin(Array(wanted)) }
        let kept = ((try? storage.names()) ?? []).compactMap(FingerprintFile.segment(file:))
        // By item number, which are small and dense.
        var found: [[Fingerprint]] = []
        let restore: (ItemFingerprint) -> Void = { entry in
            guard entry.item.number < 1 << 24 else { return }
            while found.count <= Int(entry.item.number) { found.append([]) }
            found[Int(entry.item.number)].append(entry.fingerprint)
        }
        for number in wanted.union(kept).sorted() {
            let isInFile = kept.contains(number)
            if isInFile,
                let newest = try? FingerprintFile.read(number, identity: identity, from: storage, restore)
            {
                fingerprints.files[number] = newest
            } else if wanted.contains(number) {
                let info = segments.first { $0.number == number && $0.number != segments.last?.number }
                scan(number, end: info.map { Place.make(number, $0.end) } ?? limit, restore)
            }
        }
        for (number, entries) in found.enumerated() where !entries.isEmpty {
            let item = ItemID(UInt32(number))
            (fingerprints.windows[item] ?? makeWindow(item, limits)).restore(entries)
        }
        for window in fingerprints.windows.values { window.expire(at: Timestamp(microseconds: now)) }
    }

    /// The fingerprints that a segment holds, in order. Damage ends it: recovery and readers are who tells of that.
    private func scan(_ segment: UInt32, end: UInt64, _ body: (ItemFingerprint) -> Void) {
        var reader = ChunkReader(files, buffered: 1 << 20)
        var place = Place.make(segment, SegmentHeader.size)
        while let chunk = try? reader.chunk(at: place, limit: end) {
            place = chunk.next
            var records = RecordReader(chunk.content)
            while let record = records.next() {
                switch record {
                case .production(_, let production):
                    guard let fingerprint = production.fingerprint else { continue }
                    body(ItemFingerprint(item: ItemID(production.target), fingerprint: fingerprint))
                case .fingerprint(let answered): body(answered)
                default: break
                }
            }
        }
    }

    /// Writes the files of segments that have closed, and removes those that nobody looks back to.
    package func keepFingerprints() {
        fingerprints.lock.lock()
        defer { fingerprints.lock.unlock() }
        let longest = fingerprints.longest
        guard longest > 0 else { return }
        let oldest = options.clock().microseconds &- longest &* 1_000_000
        let (segments, current) = lock.locked { (state.segments, Place.segment(state.durable)) }
        for (segment, next) in zip(segments, segments.dropFirst())
        where segment.fingerprints > 0 && segment.number < current && next.created >= oldest
            && fingerprints.files[segment.number] == nil
        {
            write(segment)
        }
        for (number, newest) in fingerprints.files where Int64(newest) < oldest / 1_000_000 {
            do throws(StorageError) {
                try storage.remove(FingerprintFile.name(number))
                fingerprints.files[number] = nil
            } catch { continue }
        }
        for window in fingerprints.windows.values { window.expire(at: options.clock()) }
    }

    /// Whether `segment` may be freed as far as fingerprints are concerned: nobody looks back to it, or they are kept
    /// beside it.
    func hasKeptFingerprints(of segment: UInt32) -> Bool {
        fingerprints.lock.lock()
        defer { fingerprints.lock.unlock() }
        let longest = fingerprints.longest
        guard longest > 0, fingerprints.files[segment] == nil else { return true }
        let segments = lock.locked { state.segments }
        guard let index = segments.firstIndex(where: { $0.number == segment }), index + 1 < segments.count,
            segments[index].fingerprints > 0,
            segments[index + 1].created >= options.clock().microseconds &- longest &* 1_000_000
        else { return true }
        return write(segments[index])
    }

    @discardableResult
    private func write(_ segment: SegmentInfo) -> Bool {
        var entries = [ItemFingerprint]()
        entries.reserveCapacity(segment.fingerprints)
        lock.locked { pins.add(segment.number) }
        defer { unpin([segment.number]) }
        scan(segment.number, end: Place.make(segment.number, segment.end)) { entries.append($0) }
        // Less is damage, which is told of by who reads the rest of the segment; a file would hide it.
        guard entries.count == segment.fingerprints else { return false }
        do throws(StorageError) {
            let identity = lock.locked { state.identity }
            try FingerprintFile.write(entries, of: segment.number, identity: identity, to: storage)
            fingerprints.files[segment.number] = entries.reduce(0) { max($0, $1.fingerprint.seconds) }
            return true
        } catch { return false }
    }
}
