// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

#define _GNU_SOURCE

#include "CHIESystem.h"

#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <string.h>
#include <sys/file.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

int hie_lock_exclusive(int descriptor) {
    while (flock(descriptor, LOCK_EX | LOCK_NB) != 0)
        if (errno != EINTR) return errno;
    return 0;
}

void hie_unlock(int descriptor) { flock(descriptor, LOCK_UN); }

int hie_allocate(int descriptor, int64_t size) {
    while (fallocate(descriptor, 0, 0, size) != 0)
        if (errno != EINTR) return errno;
    return 0;
}

void hie_name_thread(const char *name) {
    char cut[16] = {0};
    strncpy(cut, name, 15);
    pthread_setname_np(pthread_self(), cut);
}

void hie_lower_priority(void) { setpriority(PRIO_PROCESS, (id_t)syscall(SYS_gettid), 10); }

void hie_store_u64(uint64_t *place, uint64_t value) { __atomic_store_n(place, value, __ATOMIC_RELEASE); }
