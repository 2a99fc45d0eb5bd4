// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

#include "CHIESystem.h"

#include <string.h>

// Tables for eight bytes at a time, made on first use; racing threads write the same values.
static uint32_t tables[8][256];
static volatile int tables_ready;

static void make_tables(void) {
    for (uint32_t n = 0; n < 256; n++) {
        uint32_t crc = n;
        for (int bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >> 1) ^ 0x82F63B78u : crc >> 1;
        tables[0][n] = crc;
    }
    for (uint32_t n = 0; n < 256; n++)
        for (int k = 1; k < 8; k++)
            tables[k][n] = (tables[k - 1][n] >> 8) ^ tables[0][tables[k - 1][n] & 0xFF];
    __atomic_store_n(&tables_ready, 1, __ATOMIC_RELEASE);
}

uint32_t hie_crc32c_table(uint32_t crc, const void *bytes, size_t count) {
    if (!__atomic_load_n(&tables_ready, __ATOMIC_ACQUIRE)) make_tables();
    const uint8_t *at = bytes;
    crc = ~crc;
    while (count >= 8) {
        crc ^= (uint32_t)at[0] | (uint32_t)at[1] << 8 | (uint32_t)at[2] << 16 | (uint32_t)at[3] << 24;
        crc = tables[7][crc & 0xFF] ^ tables[6][crc >> 8 & 0xFF] ^ tables[5][crc >> 16 & 0xFF]
            ^ tables[4][crc >> 24] ^ tables[3][at[4]] ^ tables[2][at[5]] ^ tables[1][at[6]] ^ tables[0][at[7]];
        at += 8;
        count -= 8;
    }
    while (count--) crc = tables[0][(crc ^ *at++) & 0xFF] ^ crc >> 8;
    return ~crc;
}

#if defined(__x86_64__)

__attribute__((target("sse4.2"))) static uint32_t crc_hardware(uint32_t crc, const uint8_t *at, size_t count) {
    uint64_t sum = (uint32_t)~crc;
    while (count >= 8) {
        uint64_t word;
        memcpy(&word, at, 8);
        sum = __builtin_ia32_crc32di(sum, word);
        at += 8;
        count -= 8;
    }
    uint32_t rest = (uint32_t)sum;
    while (count--) rest = __builtin_ia32_crc32qi(rest, *at++);
    return ~rest;
}

uint32_t hie_crc32c(uint32_t crc, const void *bytes, size_t count) {
    return __builtin_cpu_supports("sse4.2") ? crc_hardware(crc, bytes, count) : hie_crc32c_table(crc, bytes, count);
}

#elif defined(__aarch64__) && defined(__ARM_FEATURE_CRC32)
#include <arm_acle.h>

uint32_t hie_crc32c(uint32_t crc, const void *bytes, size_t count) {
    const uint8_t *at = bytes;
    crc = ~crc;
    while (count >= 8) {
        uint64_t word;
        memcpy(&word, at, 8);
        crc = __crc32cd(crc, word);
        at += 8;
        count -= 8;
    }
    while (count--) crc = __crc32cb(crc, *at++);
    return ~crc;
}

#else

uint32_t hie_crc32c(uint32_t crc, const void *bytes, size_t count) { return hie_crc32c_table(crc, bytes, count); }

#endif
