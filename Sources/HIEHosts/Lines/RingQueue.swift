// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

/// A queue whose elements keep their place number while they are in it.
@frozen @usableFromInline package struct RingQueue<Element> {
    @usableFromInline var elements: ContiguousArray<Element?> = []
    @usableFromInline var head = 0
    /// The place of the first element, or of the next one where there is none.
    @usableFromInline package var startPlace = 0

    @inlinable package init() {}

    @inlinable package var count: Int { elements.count - head }
    @inlinable package var isEmpty: Bool { count == 0 }
    /// One beyond the place of the last element.
    @inlinable package var endPlace: Int { startPlace + count }
    @inlinable package var first: Element? { isEmpty ? nil : elements[head] }

    @inlinable package func contains(where condition: (Element) -> Bool) -> Bool {
        elements[head...].contains { $0.map(condition) ?? false }
    }

    @inlinable package mutating func append(_ element: Element) {
        elements.append(element)
    }

    @inlinable package mutating func removeFirst() {
        guard !isEmpty else { return }
        elements[head] = nil
        head += 1
        startPlace += 1
        if head == elements.count {
            elements.removeAll(keepingCapacity: head <= 4096)
            head = 0
        } else if head >= 64, head * 2 >= elements.count {
            elements.removeFirst(head)
            head = 0
        }
    }

    /// Nil where `place` has left the queue or has not come yet; then setting has no effect.
    @inlinable package subscript(place place: Int) -> Element? {
        get { contains(place) ? elements[head + place - startPlace] : nil }
        set {
            guard contains(place), let newValue else { return }
            elements[head + place - startPlace] = newValue
        }
    }

    @inlinable func contains(_ place: Int) -> Bool { place >= startPlace && place < endPlace }
}
