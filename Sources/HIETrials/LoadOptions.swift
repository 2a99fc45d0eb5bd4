// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

/// How a ``MLLPLoadClient`` sends.
package struct LoadOptions: Sendable {
    package var host = "127.0.0.1"
    package var port: Int
    package var connections = 1
    /// The most messages sent and not answered, on each connection.
    package var window = 1
    /// Messages a second over all connections, sent when due whatever the answers do (an open loop).
    ///
    /// Nil: as fast as the window lets.
    package var rate: Double?
    /// The longest without any answer before it gives up.
    package var timeout: Duration = .seconds(60)
    package var connectTimeout: Duration = .seconds(10)
    /// Whether to connect again where a connection ends, and to send again what was not answered on it.
    package var reconnects = false
    /// Control ids made here begin with `L` and this: choose it new for each run.
    package var run = "0"
    /// A file that gets the control id of each message that was answered with AA or CA, one a line.
    package var acknowledgedFile: String?
    /// Whether its lines have a second column: when, in nanoseconds of the monotonic clock.
    package var logsTimes = false
    /// Called once a second on the sending thread.
    package var progress: (@Sendable (LoadProgress) -> Void)?

    package init(port: Int) {
        self.port = port
    }
}

package struct LoadProgress: Sendable, Hashable, Codable {
    package var seconds: Double
    package var sent: Int
    package var acknowledged: Int
    /// Acknowledged in the last second.
    package var perSecond: Double
}

/// What came of a load.
///
/// `sent` = `acknowledged` + `refused` + `mismatched` + `lost`.
package struct LoadResult: Sendable, Hashable, Codable {
    package var connections = 0
    package var window = 0
    /// Different messages; sent again counts in `sentAgain` alone.
    package var sent = 0
    package var sentAgain = 0
    /// Answered with AA or CA and the right MSA-2.
    package var acknowledged = 0
    /// Answered with another code (AE, AR, CE, CR) and the right MSA-2.
    package var refused = 0
    /// Answered with another message's id, or with no acknowledgment at all.
    package var mismatched = 0
    /// Not answered.
    package var lost = 0
    /// Answers where nothing was waiting for one.
    package var unexpected = 0
    /// Connections that ended before all was answered.
    package var disconnections = 0
    package var bytes = 0
    package var seconds: Double = 0
    package var perSecond: Double = 0
    /// From sending to the answer; in an open loop, where the window was full, from when it was due.
    package var latency = LatencySummary()

    package init() {}
}

/// In milliseconds.
package struct LatencySummary: Sendable, Hashable, Codable {
    package var p50: Double = 0
    package var p95: Double = 0
    package var p99: Double = 0
    package var p999: Double = 0
    package var maximum: Double = 0
    package var mean: Double = 0

    package init() {}

    package init(_ histogram: LatencyHistogram) {
        func milliseconds(_ quantile: Double) -> Double { Double(histogram.quantile(quantile)) / 1e6 }
        p50 = milliseconds(0.5)
        p95 = milliseconds(0.95)
        p99 = milliseconds(0.99)
        p999 = milliseconds(0.999)
        maximum = Double(histogram.maximum) / 1e6
        mean = histogram.mean / 1e6
    }
}
