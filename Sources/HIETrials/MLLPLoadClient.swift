// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

/// Sends messages over MLLP, as fast as the answers let or at a rate, and checks each answer against what was sent.
package struct MLLPLoadClient: Sendable {
    package let options: LoadOptions

    package init(_ options: LoadOptions) {
        self.options = options
    }

    /// Sends all messages, on this thread, until they are answered, time is out, or `stop` is called.
    package func run(_ messages: LoadMessages, stop: StopHandle = StopHandle()) throws(TrialError) -> LoadResult {
        try LoadRun(options, messages, stop).run()
    }

    /// As ``run(_:stop:)``, on a thread of its own.
    package func run(_ messages: LoadMessages, stop: StopHandle = StopHandle()) async throws(TrialError) -> LoadResult {
        try await onThread { () throws(TrialError) in
            try LoadRun(options, messages, stop).run()
        }
    }
}
