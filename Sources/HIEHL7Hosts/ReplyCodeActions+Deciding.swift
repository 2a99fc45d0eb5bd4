// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HIEHosts
import HL7

/// What came of sending one message, as far as ``ReplyCodeActions`` looks at it.
struct ReplyStatus: Equatable {
    enum Reply: Equatable {
        /// No reply at all.
        case none
        /// A reply without an MSA segment; not even an HL7 message, perhaps.
        case noAcknowledgment
        /// A reply with this MSA-1, in capitals.
        case acknowledgment(String)
    }

    /// MSH-9.1 of the reply and of the message.
    struct Types: Equatable {
        let reply: String
        let message: String
    }

    var reply: Reply
    /// Why there is no reply that can be read; nil where there is one. Never a field's content.
    var error: String?
    /// MSA-2 is not the MSH-10 that was sent.
    var isForAnotherMessage = false
    /// Only where a rule has `:T?`.
    var types: Types?
}

extension ReplyCodeActions {
    /// What the rules say of one reply.
    struct Verdict: Equatable {
        /// Codes to warn of.
        var warnings: [Code]
        var actions: Actions
        /// The code that decided; nil where no rule did, and AA or CA is complete and all else fails.
        var decidedBy: Code?
    }

    /// What to do about a reply; nil where the rules say nothing of it and the operation has its own way.
    ///
    /// As in IRIS: every rule that only warns and matches warns; of the others the first that matches decides, from left
    /// to right. A reply that is only warned of is complete. A value of MSA-1 that no rule speaks of fails, but for AA
    /// and CA. A reply to another message is not looked at unless a rule has `:I?`.
    func verdict(on status: ReplyStatus) -> Verdict? {
        if status.isForAnotherMessage, !mentions(.otherControlID) { return nil }
        let speaksOfCode = rules.contains { $0.codes.contains { $0.matchesValue(of: status) } }
        var warnings: [Code] = []
        var decision: (code: Code, actions: Actions)?
        var hasValueRule = speaksOfCode
        for rule in rules {
            guard let code = rule.codes.first(where: { $0.matches(status, isOtherwise: !speaksOfCode) }) else {
                continue
            }
            if case .otherwise = code { hasValueRule = true }
            if rule.actions.onlyWarns {
                warnings.append(code)
            } else if decision == nil {
                decision = (code, rule.actions)
                if rule.actions.warns { warnings.append(code) }
            }
        }
        if let decision { return Verdict(warnings: warnings, actions: decision.actions, decidedBy: decision.code) }
        if case .acknowledgment(let value) = status.reply, !hasValueRule {
            let isAccepted = value == "AA" || value == "CA"
            return Verdict(warnings: warnings, actions: Actions(end: isAccepted ? .complete : .fail))
        }
        return warnings.isEmpty ? nil : Verdict(warnings: warnings, actions: Actions(end: .complete))
    }

    func mentions(_ code: Code) -> Bool { rules.contains { $0.codes.contains(code) } }
}

extension ReplyCodeActions.Code {
    /// Whether it speaks of this very value of MSA-1.
    fileprivate func matchesValue(of status: ReplyStatus) -> Bool {
        guard case .acknowledgment(let value) = status.reply else { return false }
        switch self {
        case .accepted: return value == "AA" || value == "CA"
        case .inError: return value == "AE" || value == "CE"
        case .rejected: return value == "AR" || value == "CR"
        case .literal(let literal): return literal == value
        case .empty: return value.isEmpty
        default: return false
        }
    }

    fileprivate func matches(_ status: ReplyStatus, isOtherwise: Bool) -> Bool {
        switch self {
        case .accepted, .inError, .rejected, .literal, .empty: return matchesValue(of: status)
        case .otherwise:
            guard case .acknowledgment = status.reply else { return false }
            return isOtherwise
        case .noAcknowledgment: return status.reply == .noAcknowledgment
        case .otherControlID: return status.isForAnotherMessage
        case .otherType:
            guard let types = status.types else { return false }
            return !HL7DeclaredReply.allows(types.reply, to: types.message)
        case .failure: return status.error != nil
        case .failureText(let text): return status.error?.contains(text) ?? false
        case .failureNumber: return false
        case .noReply: return status.reply == .none
        }
    }
}
