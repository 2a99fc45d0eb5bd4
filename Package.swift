// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
    name: "hie",
    dependencies: [
        .package(url: "https://github.com/apple/swift-log", exact: "1.16.2"),
        .package(url: "https://github.com/apple/swift-metrics", exact: "2.13.0"),
    ],
    targets: [
        .target(name: "HIETree", swiftSettings: strict),
        .target(name: "HIESettings", swiftSettings: strict),
        .target(
            name: "HIECore",
            dependencies: ["HIETree", "HIESettings", .product(name: "Logging", package: "swift-log")],
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
