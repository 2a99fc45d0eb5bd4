// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

/// A queue whose elements keep their place number while they are in it.
struct RingQueue<Element> {
    private var elements: ContiguousArray<Element?> = []
    private var head = 0
    /// The place of the first element, or of the next one where there is none.
    private(set) var startPlace = 0

    var count: Int { elements.count - head }
    var isEmpty: Bool { count == 0 }
    /// One beyond the place of the last element.
    var endPlace: Int { startPlace + count }
    var first: Element? { isEmpty ? nil : elements[head] }

    func contains(where condition: (Element) -> Bool) -> Bool {
        elements[head...].contains { $0.map(condition) ?? false }
    }

    mutating func append(_ element: Element) {
        elements.append(element)
    }

    mutating func removeFirst() {
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
    subscript(place place: Int) -> Element? {
        get { contains(place) ? elements[head + place - startPlace] : nil }
        set {
            guard contains(place), let newValue else { return }
            elements[head + place - startPlace] = newValue
        }
    }

    private func contains(_ place: Int) -> Bool { place >= startPlace && place < endPlace }
}
