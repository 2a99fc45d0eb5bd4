// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import Simulation

/// Mistakes as people make them, one at a time, planted where the parts of the engine meet: the simulation must find each.
enum PlantedBug: String, CaseIterable, Sendable {
    // Between the journal and the disk
    case syncsLie, fileSyncForgotten, folderSyncForgotten, syncErrorSwallowed, writeLost, writeShort, writeMisplaced
    case writeTwiceElsewhere, renameForgotten, marksNotShared
    // Between the engine and the journal
    case answeredBeforeDurable, refusalTakenForSuccess, targetForgotten, wrongTarget, commitForgotten, commitTwice
    case messageOfAnother, markForgotten, marksForgotten, markedAsFiltered, markedAsDeadLetter
    case batchReversed, batchEndForgotten, batchGivenTwice, settledWithoutProducing
    // Between the engine and its couriers
    case settlesFirstOnly, settlesBeforeItEnds, settlesTheNext, receivesOutOfTurn
    // Between services and the engine
    case storedSaidTooEarly, storedSaidThoughRefused, messageOfBatchLost, keyLost
    // At the edge to other systems
    case anyAnswerCounts, errorCountsAsAccepted, rejectionCountsAsAccepted, acceptsToSenders
    case answersTheWrongMessage, sendsTwice
    // At the start
    case tailCutTooFar, marksOfBefore
}

extension PlantedBug {
    /// What the engine hears (`true`) or says on a wire to `port`; 0 is a sender's.
    var distortion: ((_ frame: String, _ toEngine: Bool, _ port: Int) -> [String])? {
        func change(
            _ when: @escaping (Bool, Int) -> Bool, _ how: @escaping (String) -> [String]
        ) -> (
            (String, Bool, Int) -> [String]
        ) {
            { frame, toEngine, port in when(toEngine, port) ? how(frame) : [frame] }
        }
        switch self {
        case .anyAnswerCounts:
            return change({ $0 && $1 > 0 }) { frame in
                let id = SimulatedHL7.field("MSA", 2, of: frame)
                return [id.hasSuffix("x") ? SimulatedHL7.answer("AA", String(id.dropLast())) : frame]
            }
        case .errorCountsAsAccepted: return change({ $0 && $1 > 0 }) { [Self.coded("AE", "AA", $0)] }
        case .rejectionCountsAsAccepted: return change({ $0 && $1 > 0 }) { [Self.coded("AR", "AA", $0)] }
        case .acceptsToSenders: return change({ !$0 && $1 == 0 }) { [Self.coded("AE", "AA", $0)] }
        case .answersTheWrongMessage:
            return change({ !$0 && $1 == 0 }) { frame in
                let id = SimulatedHL7.field("MSA", 2, of: frame)
                return [id.hasSuffix("7") ? SimulatedHL7.answer("AA", String(id.dropLast()) + "6") : frame]
            }
        case .sendsTwice:
            return change({ !$0 && $1 > 0 }) { SimulatedHL7.id(of: $0).hasSuffix("5") ? [$0, $0] : [$0] }
        default: return nil
        }
    }

    private static func coded(_ code: String, _ other: String, _ frame: String) -> String {
        SimulatedHL7.field("MSA", 1, of: frame) == code
            ? SimulatedHL7.answer(other, SimulatedHL7.field("MSA", 2, of: frame)) : frame
    }

    /// What a start makes of a disk.
    func spoil(_ storage: SimulatedStorage) {
        switch self {
        case .tailCutTooFar:
            guard let newest = storage.allNames.filter({ $0.hasSuffix(".log") }).max() else { return }
            storage.change(newest) { file in
                guard let end = file.lastIndex(where: { $0 != 0 }) else { return }
                for place in max(64, end - 200)...max(64, end) { file[place] = 0 }
            }
        case .marksOfBefore: storage.change("marks") { for place in 4096..<$0.count { $0[place] = 0 } }
        default: break
        }
    }
}
