// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

#ifndef HIE_SYSTEM_H
#define HIE_SYSTEM_H

#include <stddef.h>
#include <stdint.h>

/// CRC-32C (Castagnoli, RFC 3720 appendix B.4) of `count` bytes, going on from `crc`; start with 0.
uint32_t hie_crc32c(uint32_t crc, const void *_Nullable bytes, size_t count);

/// The same by table alone, for comparison.
uint32_t hie_crc32c_table(uint32_t crc, const void *_Nullable bytes, size_t count);

/// Takes the exclusive advisory lock of an open file without waiting: 0, or the errno.
int hie_lock_exclusive(int descriptor);

/// Gives it back.
void hie_unlock(int descriptor);

/// Gives the first `size` bytes of an open file their room on the disk (fallocate(2)): 0, or the errno.
int hie_allocate(int descriptor, int64_t size);

/// Names the calling thread for debuggers and `top`; at most 15 bytes count.
void hie_name_thread(const char *_Nonnull name);

/// Lets other threads go before the calling one.
void hie_lower_priority(void);

/// Stores that other processes and a later run read: not torn, not moved across each other.
void hie_store_u64(uint64_t *_Nonnull place, uint64_t value);

#endif
