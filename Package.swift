// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

func nio(_ product: String) -> Target.Dependency { .product(name: product, package: "swift-nio") }

let package = Package(
    name: "hie",
    dependencies: [
        .package(url: "https://github.com/apple/swift-log", exact: "1.16.2"),
        .package(url: "https://github.com/apple/swift-metrics", exact: "2.13.0"),
        .package(url: "https://github.com/apple/swift-nio", exact: "2.101.2"),
        .package(url: "https://github.com/apple/swift-nio-ssl", exact: "2.37.6"),
    ],
    targets: [
        .target(name: "HIETree", swiftSettings: strict),
        .target(name: "HIESettings", swiftSettings: strict),
        .target(
            name: "HIECore",
            dependencies: ["HIETree", "HIESettings", .product(name: "Logging", package: "swift-log")],
            swiftSettings: strict),
        .target(name: "HL7", dependencies: ["HIETree"], swiftSettings: strict),
        .target(
            name: "HIENetwork",
            dependencies: [
                "HIESettings", nio("NIOCore"), nio("NIOPosix"), nio("NIOConcurrencyHelpers"), nio("NIOTLS"),
                .product(name: "NIOSSL", package: "swift-nio-ssl"), .product(name: "Logging", package: "swift-log"),
            ],
            swiftSettings: strict),
        .target(
            name: "HIEHL7Hosts",
            dependencies: [
                "HIECore", "HIENetwork", "HIESettings", "HIETree", "HL7", nio("NIOCore"), nio("NIOPosix"),
                .product(name: "Logging", package: "swift-log"), .product(name: "Metrics", package: "swift-metrics"),
            ],
            swiftSettings: strict),
        .target(
            name: "HIEEngine",
            dependencies: [
                "HIECore", "HIESettings", "HIETree", .product(name: "Logging", package: "swift-log"),
                .product(name: "Metrics", package: "swift-metrics"),
            ],
            swiftSettings: strict),
    ]
)
