// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import FHIRPath
import HIECore
import HIETree
import HL7

/// Writes values of an answer into a message; all that is not written stays byte for byte.
struct Merging: Sendable {
    private enum Place: Sendable {
        case property(String)
        case field(HL7Place, HL7Part, String)
        case member([String])
    }

    private let steps: [(value: ContentExpression, place: Place)]

    init(_ steps: [MergeStep]) throws(HostError) {
        var found: [(value: ContentExpression, place: Place)] = []
        for (number, step) in steps.enumerated() {
            let value = try ContentExpression.required(step.value, "Merge[\(number + 1)].value")
            if !step.property.isEmpty {
                found.append((value, .property(step.property)))
            } else if !step.member.isEmpty {
                found.append((value, .member(step.member.split(separator: ".").map(String.init))))
            } else if let place = try? HL7Place(step.field), let part = place.part {
                found.append((value, .field(place, part, step.field)))
            } else {
                throw .misconfigured("Merge[\(number + 1)] needs one of property, field and member")
            }
        }
        self.steps = found
    }

    static func complaint(field: String) -> String? {
        guard let place = try? HL7Place(field), let part = place.part else {
            return "must be a place such as PID-3.4, not '\(field)'"
        }
        if place.segmentIndex == .every || place.repetition == .every { return "must be one place, not every one" }
        return place.segment == "MSH" && part.field < 3 ? "cannot be MSH-1 or MSH-2, which divide the message" : nil
    }

    /// - Returns: A message of its own, caused by the one that came.
    func merge(
        _ answer: Message, into message: Message, _ readers: ContentReaders, _ context: any Context
    ) throws(ContentFailure) -> Message {
        var content = MessageContent(answer, readers)
        var properties = message.header.properties
        var body = message.body
        for (expression, place) in steps {
            let values = try content.values(expression).map(\.text)
            switch place {
            case .property(let name): properties[name] = values.isEmpty ? nil : values.joined(separator: ", ")
            case .field(let place, let part, let text): body = try set(values, at: place, part, text, in: body, message)
            case .member(let path): body = try set(values, at: path, in: body, message)
            }
        }
        let profile = message.header.profile
        let made = context.message(
            MessageBody(
                body, contentType: profile.contentType, bodyClass: profile.bodyClass, schemaName: profile.schemaName,
                schemaVersion: profile.schemaVersion))
        var header = made.header
        header.properties = properties
        return Message(header: header, body: body)
    }

    private func set(
        _ values: [String], at place: HL7Place, _ part: HL7Part, _ text: String, in body: Bytes, _ message: Message
    ) throws(ContentFailure) -> Bytes {
        guard message.isHL7 else { throw ContentFailure(description: "\(text) is a place in HL7 v2 only") }
        do {
            let editor = try HL7Editor(body)
            guard let segment = editor.firstSegment(place) else {
                throw ContentFailure(description: "the message has no segment for \(text)")
            }
            if values.isEmpty {
                try editor.clear(part, in: segment)
            } else {
                try editor.set(part, in: segment, to: values.map { HL7Content.text($0) })
            }
            return editor.finish()
        } catch let error as ContentFailure {
            throw error
        } catch {
            throw ContentFailure(description: "\(text) cannot be written: \(error)")
        }
    }

    private func set(
        _ values: [String], at path: [String], in body: Bytes, _ message: Message
    ) throws(ContentFailure) -> Bytes {
        guard message.isJSON else {
            throw ContentFailure(description: "\(path.joined(separator: ".")) is a place in JSON only")
        }
        do {
            let tree = try HIETree(json: body)
            return try JSONMember(path).set(values, in: body, tree.root)
        } catch let error as ContentFailure {
            throw error
        } catch {
            throw ContentFailure(description: "the message cannot be read: \(error)")
        }
    }
}
