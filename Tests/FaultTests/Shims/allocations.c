// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

// Preloaded into an engine: counts what it asks of the allocator, its runtime and libraries included.
//
// ALLOCATION_COUNT=file: gets a line with the count so far at each SIGUSR2 and at exit.

#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <unistd.h>

// glibc's own names: dlsym would allocate before it has found anything.
extern void *__libc_malloc(size_t);
extern void *__libc_calloc(size_t, size_t);
extern void *__libc_realloc(void *, size_t);
extern void *__libc_memalign(size_t, size_t);

static uint64_t count;
static const char *file;

static void note(void) { __atomic_fetch_add(&count, 1, __ATOMIC_RELAXED); }

void *malloc(size_t size) {
    note();
    return __libc_malloc(size);
}

void *calloc(size_t number, size_t size) {
    note();
    return __libc_calloc(number, size);
}

void *realloc(void *old, size_t size) {
    note();
    return __libc_realloc(old, size);
}

void *memalign(size_t alignment, size_t size) {
    note();
    return __libc_memalign(alignment, size);
}

void *aligned_alloc(size_t alignment, size_t size) {
    note();
    return __libc_memalign(alignment, size);
}

int posix_memalign(void **result, size_t alignment, size_t size) {
    if (alignment % sizeof(void *) != 0 || alignment == 0 || (alignment & (alignment - 1)) != 0) return EINVAL;
    note();
    void *memory = __libc_memalign(alignment, size);
    if (memory == NULL) return ENOMEM;
    *result = memory;
    return 0;
}

// Called by a signal handler: neither allocates nor prints.
static void tell(void) {
    char line[24];
    size_t start = sizeof line;
    uint64_t rest = __atomic_load_n(&count, __ATOMIC_RELAXED);
    line[--start] = '\n';
    do {
        line[--start] = (char)('0' + rest % 10);
        rest /= 10;
    } while (rest > 0);
    if (file == NULL) return;
    int descriptor = open(file, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
    if (descriptor < 0) return;
    if (write(descriptor, line + start, sizeof line - start) < 0) _exit(71);
    close(descriptor);
}

static void on_signal(int number) {
    (void)number;
    int before = errno;
    tell();
    errno = before;
}

__attribute__((constructor)) static void begin(void) {
    file = getenv("ALLOCATION_COUNT");
    struct sigaction action = {.sa_handler = on_signal, .sa_flags = SA_RESTART};
    sigemptyset(&action.sa_mask);
    sigaction(SIGUSR2, &action, NULL);
}

__attribute__((destructor)) static void end(void) { tell(); }
