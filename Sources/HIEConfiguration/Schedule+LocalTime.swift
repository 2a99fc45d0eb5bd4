// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

internal import Glibc
public import HIECore

extension Schedule {
    /// Whether the item works at `time`, in the time zone of this machine.
    public func isOpen(at time: Timestamp) -> Bool {
        var seconds = time_t(time.microseconds / 1_000_000)
        var parts = tm()
        localtime_r(&seconds, &parts)
        return isOpen(
            minute: Int(parts.tm_min), hour: Int(parts.tm_hour), day: Int(parts.tm_mday), month: Int(parts.tm_mon) + 1,
            weekday: Int(parts.tm_wday))
    }
}
