// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

// Preloaded into an engine.
//
// FAULT_SYNC=file: while the file is there, syncing fails with EIO, once for each character that it holds or, where it
// is empty, for good.
// FAULT_SLOW=milliseconds: each sync takes so much longer.
// FAULT_CLOCK=file: the wall clock is off by the seconds that it holds; no file, no shift.
// FAULT_KILL="step number": the process kills itself at its number-th step of this kind, where steps are
//   sync-begin: written to the journal, not synced     sync-end: synced, nobody told
//   send-begin: about to write to a socket             send-end: written to a socket, nothing noted of it

#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/time.h>
#include <sys/uio.h>
#include <time.h>
#include <unistd.h>

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

static int sync_fails(void) {
    static int failures;
    const char *file = getenv("FAULT_SYNC");
    struct stat status;
    if (file == NULL || stat(file, &status) != 0) return 0;
    if (status.st_size == 0) return 1;
    return __atomic_fetch_add(&failures, 1, __ATOMIC_RELAXED) < status.st_size;
}

static void step(const char *name) {
    static int count;
    const char *fault = getenv("FAULT_KILL");
    size_t length = strlen(name);
    if (fault == NULL || strncmp(fault, name, length) != 0) return;
    if (__atomic_add_fetch(&count, 1, __ATOMIC_RELAXED) == atoi(fault + length)) kill(getpid(), SIGKILL);
}

static int is_socket(int descriptor) {
    struct stat status;
    return fstat(descriptor, &status) == 0 && S_ISSOCK(status.st_mode);
}

static void be_slow(void) {
    const char *text = getenv("FAULT_SLOW");
    long milliseconds = text == NULL ? 0 : atol(text);
    struct timespec pause = {milliseconds / 1000, milliseconds % 1000 * 1000000};
    if (milliseconds > 0) nanosleep(&pause, NULL);
}

static int sync_by(int (*real)(int), int descriptor) {
    step("sync-begin");
    be_slow();
    if (sync_fails()) {
        errno = EIO;
        return -1;
    }
    int result = real(descriptor);
    step("sync-end");
    return result;
}

int fsync(int descriptor) { return sync_by(REAL(fsync), descriptor); }
int fdatasync(int descriptor) { return sync_by(REAL(fdatasync), descriptor); }

ssize_t write(int descriptor, const void *bytes, size_t count) {
    if (!is_socket(descriptor)) return REAL(write)(descriptor, bytes, count);
    step("send-begin");
    ssize_t result = REAL(write)(descriptor, bytes, count);
    step("send-end");
    return result;
}

ssize_t writev(int descriptor, const struct iovec *parts, int count) {
    if (!is_socket(descriptor)) return REAL(writev)(descriptor, parts, count);
    step("send-begin");
    ssize_t result = REAL(writev)(descriptor, parts, count);
    step("send-end");
    return result;
}

ssize_t sendmsg(int descriptor, const struct msghdr *message, int flags) {
    step("send-begin");
    ssize_t result = REAL(sendmsg)(descriptor, message, flags);
    step("send-end");
    return result;
}

ssize_t send(int descriptor, const void *bytes, size_t count, int flags) {
    step("send-begin");
    ssize_t result = REAL(send)(descriptor, bytes, count, flags);
    step("send-end");
    return result;
}

// Read anew every 10 ms of the monotonic clock.
static time_t shift(void) {
    static time_t seconds;
    static int64_t read_at;
    const char *file = getenv("FAULT_CLOCK");
    if (file == NULL) return 0;
    struct timespec now;
    REAL(clock_gettime)(CLOCK_MONOTONIC, &now);
    int64_t time = (int64_t)now.tv_sec * 100 + now.tv_nsec / 10000000;
    if (__atomic_exchange_n(&read_at, time, __ATOMIC_RELAXED) != time) {
        char text[32] = "";
        int descriptor = open(file, O_RDONLY | O_CLOEXEC);
        ssize_t length = descriptor < 0 ? 0 : read(descriptor, text, sizeof text - 1);
        if (descriptor >= 0) close(descriptor);
        __atomic_store_n(&seconds, length > 0 ? atol(text) : 0, __ATOMIC_RELAXED);
    }
    return __atomic_load_n(&seconds, __ATOMIC_RELAXED);
}

int clock_gettime(clockid_t clock, struct timespec *time) {
    int result = REAL(clock_gettime)(clock, time);
    if (result == 0 && (clock == CLOCK_REALTIME || clock == CLOCK_REALTIME_COARSE)) time->tv_sec += shift();
    return result;
}

int gettimeofday(struct timeval *time, void *zone) {
    int result = REAL(gettimeofday)(time, zone);
    if (result == 0) time->tv_sec += shift();
    return result;
}

time_t time(time_t *place) {
    time_t now = REAL(time)(NULL) + shift();
    if (place != NULL) *place = now;
    return now;
}
