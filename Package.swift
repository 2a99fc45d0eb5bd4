// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

/// For what stands on the way of every message. Exclusive access is checked in all tests, which run in debug; a release
/// would pay for it on each access. Not for targets that other packages may use: SwiftPM refuses them with such flags.
let hot = strict + [.unsafeFlags(["-enforce-exclusivity=unchecked"], .when(configuration: .release))]

/// Steps at which tests end the process: in debug builds, in others where the environment asks for them.
let failpoints =
    Context.environment["HIE_FAILPOINTS"] == "1"
    ? SwiftSetting.define("HIE_FAILPOINTS") : .define("HIE_FAILPOINTS", .when(configuration: .debug))

let asyncHTTPClient = Target.Dependency.product(name: "AsyncHTTPClient", package: "async-http-client")
let argumentParser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")
let metrics = Target.Dependency.product(name: "Metrics", package: "swift-metrics")
let coreMetrics = Target.Dependency.product(name: "CoreMetrics", package: "swift-metrics")
let nioSSL = Target.Dependency.product(name: "NIOSSL", package: "swift-nio-ssl")
let sqlite = Target.Dependency.product(name: "GRDBSQLite", package: "GRDB.swift")
let yams = Target.Dependency.product(name: "Yams", package: "Yams")

func nio(_ product: String) -> Target.Dependency { .product(name: product, package: "swift-nio") }

/// A target of the house; `Tests/FloorTests` holds the floors (docs/decisions/0001).
func target(
    _ name: String, _ dependencies: [Target.Dependency] = [], settings: [SwiftSetting] = strict
) -> Target {
    .target(name: name, dependencies: dependencies, swiftSettings: settings)
}

func tests(_ name: String, _ dependencies: [Target.Dependency], exclude: [String] = []) -> Target {
    .testTarget(name: name, dependencies: dependencies, exclude: exclude, swiftSettings: strict)
}

let package = Package(
    name: "hie",
    products: [.executable(name: "hie", targets: ["hie"])],
    dependencies: [
        .package(url: "https://github.com/swift-server/async-http-client", exact: "1.37.0"),
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
        .package(url: "https://github.com/apple/swift-log", exact: "1.16.2"),
        .package(url: "https://github.com/apple/swift-metrics", exact: "2.13.0"),
        .package(url: "https://github.com/apple/swift-nio", exact: "2.101.2"),
        .package(url: "https://github.com/apple/swift-nio-ssl", exact: "2.37.6"),
        .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
        .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
    ],
    targets: [
        // 1: pure values
        target("HIETree"),
        target("HIETreeXML", ["HIETree"]),
        target("HL7", ["HIETree"]),
        target("FHIRPath", ["HIETree", "HL7"]),
        target("HL7Schema", ["HIESettings", "HIETree", "HL7"]),
        target("HIESettings"),
        target("HIEFormats", ["HIETree"]),
        target("HIETransform", ["FHIRPath", "HIEFormats", "HIESettings", "HIETree", "HIETreeXML", "HL7", "HL7Schema"]),
        target("HL7Traffic"),
        // 2: terms, ports, configuration
        target("HIEPolicies", ["HIESettings"]),
        target("HIECore", ["HIEPolicies", "HIETree", "HIESettings", logging]),
        target(
            "HIEConfiguration",
            ["HIECore", "HIEPolicies", "HIESettings", "HIETransform", "HIETree", yams, logging]),
        target("HIETestKit", ["HIECore", "HIESettings", "HIETree", logging]),
        // 3a: transports and stores
        .target(name: "CHIESystem"),
        .target(name: "CHIENet"),
        target("HIEFailpoints", settings: strict + [failpoints]),
        target("HIEMemory", ["HIECore", "HIETree"]),
        target("HIEJournal", ["HIECore", "HIEFailpoints", "HIETree", "CHIESystem"], settings: hot),
        target("HIEIndex", ["HIECore", "HIETree", grdb, sqlite]),
        target(
            "HIENetwork",
            [
                "CHIENet", "HIESettings", nio("NIOCore"), nio("NIOEmbedded"), nio("NIOPosix"),
                nio("NIOConcurrencyHelpers"), nio("NIOTLS"), nioSSL, nio("NIOHTTP1"),
            ],
            settings: hot),
        target("HIETrials", ["CHIENet", "HIENetwork", nio("NIOCore")]),
        // 3b: hosts for any content, and what all hosts are made of
        target(
            "HIEHosts",
            [
                "HIECore", "HIEFailpoints", "HIENetwork", "HIESettings", "HIETree", nio("NIOCore"), nio("NIOHTTP1"),
                nio("NIOPosix"), nioSSL, asyncHTTPClient, logging, metrics,
            ],
            settings: hot),
        // 3c: hosts for one kind of content
        target(
            "HIEHL7Hosts",
            [
                "FHIRPath", "HIEConfiguration", "HIECore", "HIEFailpoints", "HIEHosts", "HIENetwork", "HIESettings",
                "HIETransform", "HIETree", "HL7", "HL7Schema", nio("NIOCore"), nio("NIOPosix"), logging, metrics,
                nio("NIOHTTP1"),
            ],
            settings: hot),
        target("HIEProcesses", ["FHIRPath", "HIECore", "HIESettings", "HIETree", "HL7", logging]),
        // 4: the engine
        target("HIEEngine", ["HIECore", "HIEFailpoints", "HIEPolicies", "HIETree", logging, metrics], settings: hot),
        // 5: what rests on a running engine
        target(
            "HIEAlerts",
            [
                "HIEConfiguration", "HIECore", "HIESettings", nio("NIOCore"), nio("NIOPosix"), nio("NIOHTTP1"),
                nio("NIOTLS"), nioSSL, logging,
            ]),
        target(
            "HIECases",
            [
                "FHIRPath", "HIEConfiguration", "HIECore", "HIEEngine", "HIEMemory", "HIENetwork", "HIEPolicies",
                "HIESettings", "HIETransform", "HIETree", "HIETreeXML", "HL7", "HL7Schema", logging,
            ]),
        // 6: what it says of itself
        target(
            "HIEStatus",
            [nio("NIOCore"), nio("NIOPosix"), nio("NIOHTTP1"), nio("NIOConcurrencyHelpers"), coreMetrics]),
        // 7: this build
        target(
            "HIEStandard",
            [
                "HIEAlerts", "HIEConfiguration", "HIECore", "HIEEngine", "HIEFailpoints", "HIEHL7Hosts", "HIEHosts",
                "HIEIndex", "HIEJournal", "HIENetwork", "HIEPolicies", "HIEProcesses", "HIESettings", "HIEStatus",
                "HIETree",
                "HIETreeXML", "HL7", logging,
            ], settings: strict + [failpoints]),
        .executableTarget(
            name: "hie",
            dependencies: [
                "FHIRPath", "HIEAlerts", "HIECases", "HIEConfiguration", "HIECore", "HIEEngine", "HIEHL7Hosts",
                "HIEIndex", "HIEJournal", "HIEPolicies", "HIESettings", "HIEStandard", "HIEStatus", "HIETransform",
                "HIETree", "HIETreeXML", "HIETrials", "HL7", "HL7Schema", "HL7Traffic", argumentParser, coreMetrics,
                logging,
            ],
            swiftSettings: strict),
        // What a user would copy
        .target(
            name: "BatchSplitter", dependencies: ["HIECore", "HIESettings", "HIETree"],
            path: "Examples/custom-class/Sources", swiftSettings: strict),
        .testTarget(
            name: "BatchSplitterTests",
            dependencies: ["BatchSplitter", "HIECore", "HIESettings", "HIETestKit", "HIETree", logging],
            path: "Examples/custom-class/Tests", swiftSettings: strict),
        .executableTarget(
            name: "IndexBench", dependencies: ["HIECore", "HIEIndex", "HIETree"], path: "Benchmarks/IndexBench",
            swiftSettings: strict),
        .executableTarget(
            name: "TransformBench",
            dependencies: ["FHIRPath", "HIEConfiguration", "HIETransform", "HIETree", "HL7"],
            path: "Benchmarks/TransformBench", swiftSettings: strict),
        .executableTarget(
            name: "SchemaBench", dependencies: ["HIETree", "HL7", "HL7Schema"], path: "Benchmarks/SchemaBench",
            swiftSettings: strict),
        .executableTarget(
            name: "FHIRPathBench", dependencies: ["FHIRPath", "HIETree"], path: "Benchmarks/FHIRPathBench",
            exclude: ["compare.py", "expressions.txt"], swiftSettings: strict),
        .executableTarget(
            name: "PolicyBench", dependencies: ["HIEPolicies"], path: "Benchmarks/PolicyBench", swiftSettings: strict),
        // Tests
        tests(
            "HIEStandardTests", ["HIEConfiguration", "HIECore", "HIEPolicies", "HIESettings", "HIEStandard", "HIETree"]),
        tests("ConformanceTests", ["HIECore", "HIEJournal", "HIEMemory", "HIETestKit", "HIETree"]),
        tests(
            "DocumentationTests", ["FHIRPath", "HIEConfiguration", "HIESettings", "HIEStandard", "HIETransform"]),
        tests("FHIRPathTests", ["FHIRPath", "HIETree", "HIETreeXML", "HL7"]),
        tests(
            "HIECommandTests",
            [
                "hie", "FHIRPath", "HIEConfiguration", "HIECore", "HIEIndex", "HIEJournal", "HIESettings",
                "HIEStandard",
                "HIEStatus", "HIETree", "HL7", argumentParser, logging,
            ],
            exclude: ["Fixtures"]),
        tests(
            "HIEConfigurationTests",
            ["HIEConfiguration", "HIECore", "HIEPolicies", "HIESettings", "HIETestKit"], exclude: ["Fixtures"]),
        tests(
            "HIEAlertsTests",
            ["HIEAlerts", "HIEConfiguration", "HIECore", "HIESettings", "HIETestKit", "TestSupport", logging],
            exclude: ["Servers"]),
        tests(
            "HIECasesTests",
            ["HIECases", "HIEConfiguration", "HIECore", "HIESettings", "HIEStandard", "HIETree", "TestSupport"]),
        tests("HIECoreTests", ["HIECore", "HIETree"]),
        tests("HIEIndexTests", ["HIECore", "HIEIndex", "HIETree", grdb]),
        tests(
            "HIEJournalTests", ["HIECore", "HIEJournal", "HIETestKit", "HIETree", "Simulation"], exclude: ["Fixtures"]),
        tests(
            "HIENetworkTests",
            [
                "HIENetwork", "HIESettings", nio("NIOCore"), nio("NIOPosix"), nio("NIOEmbedded"),
                nio("NIOConcurrencyHelpers"),
                nio("NIOTLS"), nioSSL,
            ]),
        tests("HIEPoliciesTests", ["HIEPolicies", "HIESettings", "HIETestKit", "TestSupport"]),
        tests("HIESettingsTests", ["HIESettings", "HIETestKit"], exclude: ["Snapshots"]),
        tests(
            "HIETransformTests",
            ["FHIRPath", "HIEConfiguration", "HIESettings", "HIETransform", "HIETree", "HL7"]),
        tests("HIEFormatsTests", ["HIEFormats", "HIETree"]),
        tests("HIETreeTests", ["HIETree"]),
        tests("HIETreeXMLTests", ["HIETree", "HIETreeXML"]),
        tests("HIETrialsTests", ["HIETrials"]),
        tests("HL7SchemaTests", ["HIESettings", "HIETree", "HL7", "HL7Schema"]),
        tests("HL7Tests", ["HIETree", "HL7"]),
        tests("HL7TrafficTests", ["HL7Traffic"]),
        .target(
            name: "FuzzTargets",
            dependencies: [
                "CHIESystem", "FHIRPath", "HIEConfiguration", "HIECore", "HIEJournal", "HIENetwork", "HIETree", "HL7",
                "HL7Schema",
                "Simulation",
            ],
            path: "Tests/FuzzTargets", swiftSettings: strict),
        tests("FuzzTests", ["FuzzTargets", "TestSupport"], exclude: ["Corpus"]),
        .target(
            name: "Simulation", dependencies: ["HIECore", "HIEJournal", "HIETree"], path: "Tests/Simulation",
            swiftSettings: strict),
        .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: strict),
        tests(
            "HIEEngineTests",
            ["HIECore", "HIEEngine", "HIEJournal", "HIEPolicies", "HIESettings", "HIETree", "TestSupport", logging]),
        .target(
            name: "HostTestSupport", dependencies: ["HIECore", "HIETree", "TestSupport", logging],
            path: "Tests/HostTestSupport", swiftSettings: strict),
        tests(
            "HIEHostsTests",
            ["HIECore", "HIEHosts", "HIENetwork", "HIESettings", "HIETree", "HostTestSupport", "TestSupport"],
            exclude: ["Servers"]),
        tests(
            "HIEProcessesTests",
            [
                "FHIRPath", "HIECore", "HIEEngine", "HIEJournal", "HIEPolicies", "HIEProcesses", "HIESettings",
                "HIETestKit", "HIETree", "HL7", "TestSupport", logging,
            ]),
        tests(
            "HIEHL7HostsTests",
            [
                "HIEConfiguration", "HIECore", "HIEEngine", "HIEHL7Hosts", "HIEHosts", "HIESettings", "HostTestSupport",
                "HIEStandard", "HIETestKit",
                "HIETree", "TestSupport",
                logging,
            ]),
        .executableTarget(
            name: "FaultEngine",
            dependencies: ["HIEConfiguration", "HIECore", "HIESettings", "HIEStandard", "HIETree", logging],
            path: "Tests/FaultEngine", swiftSettings: strict),
        tests("FaultTests", ["FaultEngine", "HIEFailpoints", "HIETrials", "TestSupport"], exclude: ["Shims"]),
    ]
)

// The fuzzer needs instrumented code and a library of the toolchain: `make fuzz` asks for it.
if let fuzzer = Context.environment["HIE_FUZZER"] {
    package.targets.append(
        .executableTarget(
            name: "Fuzz", dependencies: ["FuzzTargets"], path: "Tests/Fuzz", swiftSettings: strict,
            linkerSettings: [.unsafeFlags([fuzzer]), .linkedLibrary("stdc++")]))
}

// The simulation as a test, or as a program of its own: `make simulate` builds that for release.
let simulation: [Target.Dependency] = [
    "HIECore", "HIEEngine", "HIEHL7Hosts", "HIEHosts", "HIEJournal", "HIENetwork", "HIEPolicies", "HIESettings",
    "HIETree", "Simulation",
    nio("NIOCore"), nio("NIOEmbedded"), logging,
]
if Context.environment["HIE_SIMULATE"] == nil {
    package.targets.append(tests("SimulationTests", simulation, exclude: ["main.swift"]))
} else {
    package.targets.append(
        .executableTarget(
            name: "Simulate", dependencies: simulation, path: "Tests/SimulationTests",
            exclude: ["SimulationTests.swift"], swiftSettings: strict))
}
