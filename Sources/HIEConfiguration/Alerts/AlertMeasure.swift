// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

public import HIESettings

/// What a rule looks at: the words of `when`.
public enum AlertMeasure: String, SettingChoice {
    case queueDepth, queueAge, errors, idle, connectionLost, breakerOpen, deadLetters, held, itemDown, alertOnError
    case certificateExpiry, diskSpace, indexLag, notAccepting

    /// What `threshold` counts.
    enum Unit { case count, span, size, none }

    var unit: Unit {
        switch self {
        case .queueDepth, .errors, .deadLetters, .held, .alertOnError: .count
        case .queueAge, .idle, .certificateExpiry, .indexLag: .span
        case .diskSpace: .size
        case .connectionLost, .breakerOpen, .itemDown, .notAccepting: .none
        }
    }

    /// Where a rule gives none; as it would be written.
    var defaultThreshold: String {
        switch self {
        case .queueDepth: "1000"
        case .queueAge: "5m"
        case .idle: "10m"
        case .indexLag: "1m"
        case .certificateExpiry: "30d"
        case .diskSpace: "10GiB"
        case .errors, .deadLetters, .held, .alertOnError: "1"
        case .connectionLost, .breakerOpen, .itemDown, .notAccepting: ""
        }
    }

    /// Whether it looks at items one by one.
    public var isOfItems: Bool {
        switch self {
        case .diskSpace, .indexLag, .notAccepting: false
        default: true
        }
    }

    /// Whether `within` has a meaning, and what it is where none is given; nil for the whole past.
    var window: (isTaken: Bool, span: Duration?) {
        switch self {
        case .errors, .alertOnError: (true, .seconds(300))
        case .deadLetters: (true, nil)
        default: (false, nil)
        }
    }
}

public enum AlertSeverity: String, SettingChoice, Codable, Comparable {
    case info, warning, error, critical

    public static var aliases: [String: AlertSeverity] { ["warn": .warning, "fatal": .critical] }

    public static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }

    private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

/// The limit of a rule, whose unit its measure decides.
public enum AlertThreshold: Sendable, Equatable {
    case count(Int)
    case span(Duration)
    case size(ByteSize)
    case none
}
