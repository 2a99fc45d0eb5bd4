// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import HIEProcesses
import HIESettings
import HIETestKit
import Testing

@Suite struct `Settings of the processes` {
    @Test func `are well declared`() {
        #expect(declarationProblems(of: FilterSettings.self).isEmpty)
        #expect(declarationProblems(of: WireTapSettings.self).isEmpty)
        #expect(declarationProblems(of: RoutingEngineSettings.self).isEmpty)
        #expect(declarationProblems(of: SplitterSettings.self).isEmpty)
        #expect(declarationProblems(of: AggregatorSettings.self).isEmpty)
        #expect(declarationProblems(of: ResequencerSettings.self).isEmpty)
        #expect(declarationProblems(of: SequenceManagerSettings.self).isEmpty)
        #expect(declarationProblems(of: DuplicateFilterSettings.self).isEmpty)
        #expect(declarationProblems(of: DelaySettings.self).isEmpty)
        #expect(declarationProblems(of: ContentEnricherSettings.self).isEmpty)
    }
}
