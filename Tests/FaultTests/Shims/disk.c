// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

// Preloaded into an engine: while the file named by FAULT_SYNC exists, syncing any file fails with EIO, once for each
// character that the file holds or, where it is empty, for good.

#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

static int sync_fails(void) {
    static int failures;
    const char *file = getenv("FAULT_SYNC");
    struct stat status;
    if (file == NULL || stat(file, &status) != 0) return 0;
    if (status.st_size == 0) return 1;
    return __atomic_fetch_add(&failures, 1, __ATOMIC_RELAXED) < status.st_size;
}

static int sync_by(const char *name, int descriptor) {
    if (sync_fails()) {
        errno = EIO;
        return -1;
    }
    int (*real)(int) = (int (*)(int))dlsym(RTLD_NEXT, name);
    return real(descriptor);
}

int fsync(int descriptor) { return sync_by("fsync", descriptor); }
int fdatasync(int descriptor) { return sync_by("fdatasync", descriptor); }
