// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import FHIRPath

/// `lookup('table', key, default)`.
enum LookupFunction {
    /// What a run's trace is called with where a lookup has no answer.
    static let failure = "\u{0}lookup"

    static func function(_ source: any LookupSource) -> HostFunction {
        HostFunction("lookup", arguments: 2...3) { (arguments, context) throws(HostFunctionError) in
            guard let name = arguments[0].first?.text else { return [] }
            guard let table = source.table(name) else {
                throw failed("there is no lookup table '\(name)'", context)
            }
            guard let key = arguments[1].first?.text else { return arguments.count > 2 ? arguments[2] : [] }
            if let value = table[key] { return [.string(value)] }
            if arguments.count > 2 { return arguments[2] }
            throw failed("the lookup table '\(name)' has no such key, and the expression no default", context)
        }
    }

    private static func failed(_ reason: String, _ context: ExpressionContext) -> HostFunctionError {
        context.trace?(failure, [.string(reason)])
        return HostFunctionError(reason)
    }

    /// The tables that `text` names by literals, and where the names stand, in Unicode scalars.
    static func tables(namedIn text: String) -> [(name: String, offset: Int)] {
        var found: [(String, Int)] = []
        let scalars = Array(text.unicodeScalars)
        let call = Array("lookup(".unicodeScalars)
        var position = 0
        while position + call.count < scalars.count {
            guard Array(scalars[position..<(position + call.count)]) == call else {
                position += 1
                continue
            }
            position += call.count
            while position < scalars.count, scalars[position] == " " { position += 1 }
            guard position < scalars.count, scalars[position] == "'" else { continue }
            let end = scalars[(position + 1)...].firstIndex(of: "'") ?? scalars.endIndex
            var name = String.UnicodeScalarView()
            name.append(contentsOf: scalars[(position + 1)..<end])
            found.append((String(name), position))
            position = end
        }
        return found
    }
}
