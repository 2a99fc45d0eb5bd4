// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
    name: "hie",
    targets: [
        .target(name: "HIETree", swiftSettings: strict),
        .target(name: "HIECore", dependencies: ["HIETree"], swiftSettings: strict),
    ]
)
