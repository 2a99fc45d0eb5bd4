// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

public import HIEPolicies

/// A production that has been read and checked: what the engine deploys.
public struct ProductionPlan: Sendable {
    public var name: String
    public var items: [ItemPlan]

    public init(name: String, items: [ItemPlan]) {
        self.name = name
        self.items = items
    }
}

public struct ItemPlan: Sendable {
    public var name: String
    public var hostClass: HostClass
    public var settings: any HostSettings
    public var poolSize: Int
    public var isEnabled: Bool
    public var execution: ItemExecution
    /// Of processes that wait and of operations; the others have nothing to go by them.
    public var policies: ItemPolicies
    /// How the item's deliveries wait.
    public var queue: QueueOptions
    /// Equal for equal class, settings, policies, pool size, queue and schedule: a deployment leaves items alone whose
    /// fingerprint stays.
    public var fingerprint: String
    /// Whether the item works at this time; what its schedule says.
    public var isDue: @Sendable (Timestamp) -> Bool

    public init(
        name: String, hostClass: HostClass, settings: any HostSettings, poolSize: Int = 1, isEnabled: Bool = true,
        execution: ItemExecution = ItemExecution(), policies: ItemPolicies = ItemPolicies(),
        queue: QueueOptions = QueueOptions(), fingerprint: String,
        isDue: @escaping @Sendable (Timestamp) -> Bool = { _ in true }
    ) {
        self.name = name
        self.hostClass = hostClass
        self.settings = settings
        self.poolSize = poolSize
        self.isEnabled = isEnabled
        self.execution = execution
        self.policies = policies
        self.queue = queue
        self.fingerprint = fingerprint
        self.isDue = isDue
    }
}
