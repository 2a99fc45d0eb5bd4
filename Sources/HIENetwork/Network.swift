// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

package import NIOCore
internal import NIOPosix

/// What all connections of the process share.
package enum Network {
    /// The event loops; one per core unless `NIO_SINGLETON_GROUP_LOOP_COUNT` says otherwise.
    package static var group: any EventLoopGroup { inMemory ?? NIOSingletons.posixEventLoopGroup }

    /// A network that is not the machine's, for hosts that are made and started within.
    @TaskLocal package static var inMemory: (any NetworkEventLoop)?
}
