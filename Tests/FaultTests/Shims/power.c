// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

// Preloaded into an engine: keeps a record of what a power cut could take back.
//
// POWER_ROOT=folder: what is under it is watched; an absolute path without links.
// POWER_LOG=file: gets a record before each change and after each sync; the folder `file`.d keeps what was removed and
//   what shared memory was at its last sync.
// POWER_CUT=number: the process kills itself at this step; before and after each change and each sync are steps.
// POWER_LIES=1: syncs do nothing and say that they did.
//
// A record says what was there before, so that whoever reads them from the end can take back any change that no later
// sync made safe. One lock is held from a record to the end of its change: only the last record may tell of a change
// that never came. A sync makes safe what had ended when it began. A file's name is safe when its folder is synced.
//
// Not watched: what is not written through these calls, such as io_uring and copy_file_range.

#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <time.h>
#include <unistd.h>

enum kind { WRITE = 1, SIZE, CREATE, RENAME, UNLINK, MKDIR, SYNC_FILE, SYNC_FOLDER, MAP, CUT };

// Followed by `payload` bytes. Where there are two names the first ends with a zero byte.
struct record {
    uint32_t magic, kind;
    // WRITE, SIZE, SYNC_FILE, MAP: the file. RENAME, UNLINK: what is renamed or removed.
    uint64_t inode;
    // WRITE: where and how much. SIZE: the new size. RENAME, UNLINK: the number of what is kept of the old file, 0 for
    // none. SYNC_*: the record after which nothing is safe by it. MAP: the number of its copy.
    uint64_t place, length;
    // WRITE, SIZE, RENAME over a file: what was before.
    uint64_t former;
    // Nanoseconds of the monotonic clock. SYNC_FILE: when what it made safe was last written.
    uint64_t time;
    uint64_t payload;
};

#define MAGIC 0x52574F50u
#define MOST_FILES 65536
#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static char root[4096], kept_folder[4096];
static size_t root_length;
static int log_file = -1, lies;
static long cut_at;
static uint64_t records, kept_number, last_write;

static struct file {
    uint64_t inode;
    // Of folders.
    char *path;
} files[MOST_FILES];

static struct map {
    void *base;
    size_t length;
    uint64_t inode, number;
} maps[64];

static uint64_t now(void) {
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (uint64_t)time.tv_sec * 1000000000u + (uint64_t)time.tv_nsec;
}

__attribute__((constructor)) static void begin(void) {
    const char *folder = getenv("POWER_ROOT"), *log = getenv("POWER_LOG"), *cut = getenv("POWER_CUT");
    if (folder == NULL || log == NULL || strlen(folder) >= sizeof root - 256) return;
    strcpy(root, folder);
    root_length = strlen(root);
    lies = getenv("POWER_LIES") != NULL;
    cut_at = cut == NULL ? 0 : atol(cut);
    snprintf(kept_folder, sizeof kept_folder, "%s.d", log);
    REAL(mkdir)(kept_folder, 0700);
    log_file = REAL(open)(log, O_WRONLY | O_CREAT | O_TRUNC | O_APPEND | O_CLOEXEC, 0600);
}

static void note(struct record record, const void *first, size_t first_size, const void *second, size_t second_size) {
    record.magic = MAGIC;
    record.payload = first_size + second_size;
    if (record.time == 0) record.time = now();
    struct iovec parts[] = {
        {&record, sizeof record}, {(void *)first, first_size}, {(void *)second, second_size}};
    size_t whole = sizeof record + first_size + second_size;
    // A record of which a part is missing would be taken for the end.
    if (REAL(writev)(log_file, parts, 3) != (ssize_t)whole) abort();
    records++;
}

// With the lock held.
static void step(void) {
    static long steps;
    if (cut_at == 0 || ++steps != cut_at) return;
    note((struct record){.kind = CUT}, NULL, 0, NULL, 0);
    kill(getpid(), SIGKILL);
    pause();
}

static int is_watched(int descriptor) {
    return log_file >= 0 && descriptor >= 0 && descriptor < MOST_FILES && files[descriptor].inode != 0;
}

// The whole path of `name`; 0 if it is not under the root.
static int resolve(int folder, const char *name, char *path) {
    if (log_file < 0 || name == NULL) return 0;
    char start[4096] = "";
    if (name[0] != '/') {
        char link[64];
        if (folder == AT_FDCWD) {
            strcpy(link, "/proc/self/cwd");
        } else {
            snprintf(link, sizeof link, "/proc/self/fd/%d", folder);
        }
        ssize_t length = readlink(link, start, sizeof start - 1);
        if (length < 0) return 0;
        start[length] = 0;
    }
    char whole[8192];
    snprintf(whole, sizeof whole, "%s/%s", start, name);
    size_t length = 0;
    char *rest = NULL;
    for (char *part = strtok_r(whole, "/", &rest); part != NULL; part = strtok_r(NULL, "/", &rest)) {
        if (strcmp(part, ".") == 0) continue;
        if (strcmp(part, "..") == 0) {
            while (length > 0 && path[--length] != '/') {}
            continue;
        }
        size_t count = strlen(part);
        if (length + count + 2 > 4096) return 0;
        path[length++] = '/';
        memcpy(path + length, part, count);
        length += count;
    }
    path[length] = 0;
    return strncmp(path, root, root_length) == 0 && (path[root_length] == '/' || path[root_length] == 0);
}

// MARK: Contents

static void *read_part(int descriptor, uint64_t offset, uint64_t count) {
    char link[64];
    snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
    int file = REAL(open)(link, O_RDONLY | O_CLOEXEC);
    char *bytes = malloc(count);
    uint64_t done = 0;
    while (file >= 0 && bytes != NULL && done < count) {
        ssize_t part = pread(file, bytes + done, count - done, (off_t)(offset + done));
        if (part <= 0) break;
        done += (uint64_t)part;
    }
    if (file >= 0) REAL(close)(file);
    if (done < count) abort();
    return bytes;
}

static void before_write(int descriptor, uint64_t offset, uint64_t count) {
    struct stat status;
    if (fstat(descriptor, &status) != 0) abort();
    uint64_t size = (uint64_t)status.st_size;
    uint64_t there = offset >= size ? 0 : (offset + count > size ? size - offset : count);
    void *bytes = there == 0 ? NULL : read_part(descriptor, offset, there);
    last_write = now();
    note(
        (struct record){
            .kind = WRITE, .inode = status.st_ino, .place = offset, .length = count, .former = size,
            .time = last_write},
        bytes, there, NULL, 0);
    free(bytes);
    step();
}

static void before_size(int descriptor, uint64_t size) {
    struct stat status;
    if (fstat(descriptor, &status) != 0) abort();
    uint64_t former = (uint64_t)status.st_size;
    if (size == former) return;
    void *bytes = size < former ? read_part(descriptor, size, former - size) : NULL;
    note(
        (struct record){.kind = SIZE, .inode = status.st_ino, .place = size, .former = former}, bytes,
        bytes == NULL ? 0 : former - size, NULL, 0);
    free(bytes);
    step();
}

static uint64_t sum(const struct iovec *parts, int count) {
    uint64_t bytes = 0;
    for (int index = 0; index < count; index++) bytes += parts[index].iov_len;
    return bytes;
}

static uint64_t offset_of(int descriptor) {
    int flags = fcntl(descriptor, F_GETFL);
    struct stat status;
    if (flags & O_APPEND) return fstat(descriptor, &status) == 0 ? (uint64_t)status.st_size : 0;
    return (uint64_t)lseek(descriptor, 0, SEEK_CUR);
}

#define CHANGE(descriptor, before, type, call)       \
    do {                                             \
        if (!is_watched(descriptor)) return call;    \
        pthread_mutex_lock(&lock);                   \
        before;                                      \
        type result = call;                          \
        int code = errno;                            \
        step();                                      \
        pthread_mutex_unlock(&lock);                 \
        errno = code;                                \
        return result;                               \
    } while (0)

ssize_t write(int file, const void *bytes, size_t count) {
    CHANGE(file, before_write(file, offset_of(file), count), ssize_t, REAL(write)(file, bytes, count));
}

ssize_t writev(int file, const struct iovec *parts, int count) {
    CHANGE(file, before_write(file, offset_of(file), sum(parts, count)), ssize_t, REAL(writev)(file, parts, count));
}

ssize_t pwrite(int file, const void *bytes, size_t count, off_t at) {
    CHANGE(file, before_write(file, (uint64_t)at, count), ssize_t, REAL(pwrite)(file, bytes, count, at));
}

ssize_t pwrite64(int file, const void *bytes, size_t count, off64_t at) {
    CHANGE(file, before_write(file, (uint64_t)at, count), ssize_t, REAL(pwrite64)(file, bytes, count, at));
}

ssize_t pwritev(int file, const struct iovec *parts, int count, off_t at) {
    CHANGE(
        file, before_write(file, (uint64_t)at, sum(parts, count)), ssize_t, REAL(pwritev)(file, parts, count, at));
}

ssize_t pwritev64(int file, const struct iovec *parts, int count, off64_t at) {
    CHANGE(
        file, before_write(file, (uint64_t)at, sum(parts, count)), ssize_t, REAL(pwritev64)(file, parts, count, at));
}

int ftruncate(int file, off_t size) {
    CHANGE(file, before_size(file, (uint64_t)size), int, REAL(ftruncate)(file, size));
}

int ftruncate64(int file, off64_t size) {
    CHANGE(file, before_size(file, (uint64_t)size), int, REAL(ftruncate64)(file, size));
}

static void before_allocate(int file, int mode, uint64_t end) {
    struct stat status;
    // Other modes punch and move: nobody here does.
    if (mode != 0 && mode != FALLOC_FL_KEEP_SIZE) abort();
    if (mode == 0 && fstat(file, &status) == 0 && end > (uint64_t)status.st_size) before_size(file, end);
}

int fallocate(int file, int mode, off_t from, off_t count) {
    CHANGE(
        file, before_allocate(file, mode, (uint64_t)(from + count)), int, REAL(fallocate)(file, mode, from, count));
}

int fallocate64(int file, int mode, off64_t from, off64_t count) {
    CHANGE(
        file, before_allocate(file, mode, (uint64_t)(from + count)), int, REAL(fallocate64)(file, mode, from, count));
}

int posix_fallocate(int file, off_t from, off_t count) {
    CHANGE(file, before_allocate(file, 0, (uint64_t)(from + count)), int, REAL(posix_fallocate)(file, from, count));
}

int posix_fallocate64(int file, off64_t from, off64_t count) {
    CHANGE(file, before_allocate(file, 0, (uint64_t)(from + count)), int, REAL(posix_fallocate64)(file, from, count));
}

// MARK: Shared memory

// What the file holds now is what it held at its last sync.
static void keep_copy(int descriptor, uint64_t number) {
    char path[4200], half[4210];
    snprintf(path, sizeof path, "%s/%llu", kept_folder, (unsigned long long)number);
    snprintf(half, sizeof half, "%s.half", path);
    struct stat status;
    if (fstat(descriptor, &status) != 0) abort();
    void *bytes = read_part(descriptor, 0, (uint64_t)status.st_size);
    int file = REAL(open)(half, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    if (file < 0 || REAL(write)(file, bytes, (size_t)status.st_size) != status.st_size) abort();
    REAL(close)(file);
    free(bytes);
    // Whole or not at all.
    if (REAL(rename)(half, path) != 0) abort();
}

static void keep_copy_of_memory(const struct map *map) {
    char path[4200], half[4210];
    snprintf(path, sizeof path, "%s/%llu", kept_folder, (unsigned long long)map->number);
    snprintf(half, sizeof half, "%s.half", path);
    int file = REAL(open)(half, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    if (file < 0 || REAL(write)(file, map->base, map->length) != (ssize_t)map->length) abort();
    REAL(close)(file);
    if (REAL(rename)(half, path) != 0) abort();
}

static void note_map(void *base, size_t length, int protection, int flags, int file) {
    if (base == MAP_FAILED || !is_watched(file) || !(flags & MAP_SHARED) || !(protection & PROT_WRITE)) return;
    int code = errno;
    pthread_mutex_lock(&lock);
    for (size_t index = 0; index < sizeof maps / sizeof *maps; index++) {
        struct map *map = &maps[index];
        if (map->base != NULL) continue;
        *map = (struct map){base, length, files[file].inode, ++kept_number};
        keep_copy(file, map->number);
        note((struct record){.kind = MAP, .inode = map->inode, .place = map->number}, NULL, 0, NULL, 0);
        break;
    }
    pthread_mutex_unlock(&lock);
    errno = code;
}

void *mmap(void *place, size_t length, int protection, int flags, int file, off_t offset) {
    void *base = REAL(mmap)(place, length, protection, flags, file, offset);
    note_map(base, length, protection, flags, file);
    return base;
}

void *mmap64(void *place, size_t length, int protection, int flags, int file, off64_t offset) {
    void *base = REAL(mmap64)(place, length, protection, flags, file, offset);
    note_map(base, length, protection, flags, file);
    return base;
}

int munmap(void *base, size_t length) {
    if (log_file >= 0) {
        pthread_mutex_lock(&lock);
        for (size_t index = 0; index < sizeof maps / sizeof *maps; index++)
            if (maps[index].base == base) maps[index] = (struct map){0};
        pthread_mutex_unlock(&lock);
    }
    return REAL(munmap)(base, length);
}

// MARK: Syncs

static void note_sync(uint32_t kind, uint64_t inode, uint64_t until, uint64_t written, const char *path) {
    note(
        (struct record){.kind = kind, .inode = inode, .place = until, .time = written}, path,
        path == NULL ? 0 : strlen(path), NULL, 0);
}

static int sync_by(int (*real)(int), int file) {
    if (!is_watched(file)) return real(file);
    pthread_mutex_lock(&lock);
    step();
    uint64_t until = records, written = last_write;
    uint64_t inode = files[file].inode;
    char path[4096] = "";
    if (files[file].path != NULL) strcpy(path, files[file].path);
    pthread_mutex_unlock(&lock);
    if (lies) return 0;
    int result = real(file), code = errno;
    pthread_mutex_lock(&lock);
    if (result == 0) {
        for (size_t index = 0; index < sizeof maps / sizeof *maps; index++)
            if (maps[index].base != NULL && maps[index].inode == inode) keep_copy_of_memory(&maps[index]);
        note_sync(path[0] ? SYNC_FOLDER : SYNC_FILE, inode, until, written, path[0] ? path : NULL);
    }
    step();
    pthread_mutex_unlock(&lock);
    errno = code;
    return result;
}

int fsync(int file) { return sync_by(REAL(fsync), file); }
int fdatasync(int file) { return sync_by(REAL(fdatasync), file); }

int msync(void *base, size_t length, int flags) {
    pthread_mutex_lock(&lock);
    for (size_t index = 0; index < sizeof maps / sizeof *maps && log_file >= 0; index++) {
        if (maps[index].base != base) continue;
        step();
        if (lies) break;
        uint64_t until = records;
        keep_copy_of_memory(&maps[index]);
        note_sync(SYNC_FILE, maps[index].inode, until, last_write, NULL);
        step();
    }
    pthread_mutex_unlock(&lock);
    return lies ? 0 : REAL(msync)(base, length, flags);
}

// MARK: Names

static void opened(int descriptor, const char *path) {
    struct stat status;
    if (descriptor < 0 || descriptor >= MOST_FILES || fstat(descriptor, &status) != 0) return;
    if (!S_ISREG(status.st_mode) && !S_ISDIR(status.st_mode)) return;
    free(files[descriptor].path);
    files[descriptor] = (struct file){status.st_ino, S_ISDIR(status.st_mode) ? strdup(path) : NULL};
}

static int open_by(int folder, const char *name, int flags, mode_t mode) {
    char path[4096];
    if (!resolve(folder, name, path)) return REAL(openat)(folder, name, flags, mode);
    pthread_mutex_lock(&lock);
    struct stat status;
    int isThere = stat(path, &status) == 0;
    if (!isThere && (flags & O_CREAT)) {
        note((struct record){.kind = CREATE}, path, strlen(path), NULL, 0);
        step();
    }
    if (isThere && (flags & O_TRUNC) && S_ISREG(status.st_mode)) {
        int file = REAL(open)(path, O_RDONLY | O_CLOEXEC);
        if (file >= 0) {
            before_size(file, 0);
            REAL(close)(file);
        }
    }
    int descriptor = REAL(openat)(folder, name, flags, mode), code = errno;
    opened(descriptor, path);
    if (flags & (O_CREAT | O_TRUNC)) step();
    pthread_mutex_unlock(&lock);
    errno = code;
    return descriptor;
}

#define MODE(flags, last)                                       \
    mode_t mode = 0;                                            \
    if ((flags) & (O_CREAT | O_TMPFILE)) {                      \
        va_list more;                                           \
        va_start(more, last);                                   \
        mode = va_arg(more, mode_t);                            \
        va_end(more);                                           \
    }

int open(const char *name, int flags, ...) {
    MODE(flags, flags)
    return open_by(AT_FDCWD, name, flags, mode);
}

int open64(const char *name, int flags, ...) {
    MODE(flags, flags)
    return open_by(AT_FDCWD, name, flags, mode);
}

int openat(int folder, const char *name, int flags, ...) {
    MODE(flags, flags)
    return open_by(folder, name, flags, mode);
}

int openat64(int folder, const char *name, int flags, ...) {
    MODE(flags, flags)
    return open_by(folder, name, flags, mode);
}

int creat(const char *name, mode_t mode) { return open_by(AT_FDCWD, name, O_WRONLY | O_CREAT | O_TRUNC, mode); }

int close(int file) {
    if (is_watched(file)) {
        pthread_mutex_lock(&lock);
        free(files[file].path);
        files[file] = (struct file){0};
        pthread_mutex_unlock(&lock);
    }
    return REAL(close)(file);
}

// Keeps what is about to lose its name: 0 if there is none.
static uint64_t keep(const char *path, uint64_t *inode) {
    struct stat status;
    *inode = 0;
    if (lstat(path, &status) != 0 || !S_ISREG(status.st_mode)) return 0;
    char other[4200];
    snprintf(other, sizeof other, "%s/%llu", kept_folder, (unsigned long long)++kept_number);
    if (REAL(linkat)(AT_FDCWD, path, AT_FDCWD, other, 0) != 0) abort();
    *inode = status.st_ino;
    return kept_number;
}

static int rename_by(int from, const char *name, int to, const char *other, unsigned flags) {
    char old[4096], new[4096];
    int isWatched = resolve(from, name, old) | resolve(to, other, new) << 1;
    // Into the root or out of it would need both sides.
    if (isWatched == 1 || isWatched == 2) abort();
    if (!isWatched) return REAL(renameat2)(from, name, to, other, flags);
    pthread_mutex_lock(&lock);
    struct stat status;
    uint64_t inode = stat(old, &status) == 0 ? status.st_ino : 0, victim;
    uint64_t number = keep(new, &victim);
    if (inode != 0) {
        note(
            (struct record){.kind = RENAME, .inode = inode, .place = number, .former = victim}, old, strlen(old) + 1,
            new, strlen(new));
        step();
    }
    int result = REAL(renameat2)(from, name, to, other, flags), code = errno;
    step();
    pthread_mutex_unlock(&lock);
    errno = code;
    return result;
}

int rename(const char *name, const char *other) { return rename_by(AT_FDCWD, name, AT_FDCWD, other, 0); }

int renameat(int from, const char *name, int to, const char *other) { return rename_by(from, name, to, other, 0); }

static int unlink_by(int folder, const char *name, int flags) {
    char path[4096];
    if (!resolve(folder, name, path) || (flags & AT_REMOVEDIR)) return REAL(unlinkat)(folder, name, flags);
    pthread_mutex_lock(&lock);
    uint64_t inode, number = keep(path, &inode);
    if (number != 0) {
        note((struct record){.kind = UNLINK, .inode = inode, .place = number}, path, strlen(path), NULL, 0);
        step();
    }
    int result = REAL(unlinkat)(folder, name, flags), code = errno;
    step();
    pthread_mutex_unlock(&lock);
    errno = code;
    return result;
}

int unlink(const char *name) { return unlink_by(AT_FDCWD, name, 0); }
int unlinkat(int folder, const char *name, int flags) { return unlink_by(folder, name, flags); }

static int mkdir_by(int folder, const char *name, mode_t mode) {
    char path[4096];
    struct stat status;
    if (!resolve(folder, name, path) || stat(path, &status) == 0) return REAL(mkdirat)(folder, name, mode);
    pthread_mutex_lock(&lock);
    note((struct record){.kind = MKDIR}, path, strlen(path), NULL, 0);
    step();
    int result = REAL(mkdirat)(folder, name, mode), code = errno;
    step();
    pthread_mutex_unlock(&lock);
    errno = code;
    return result;
}

static int link_by(int from, const char *name, int to, const char *other, int flags) {
    char path[4096];
    struct stat status;
    if (!resolve(to, other, path) || lstat(path, &status) == 0) return REAL(linkat)(from, name, to, other, flags);
    pthread_mutex_lock(&lock);
    note((struct record){.kind = CREATE}, path, strlen(path), NULL, 0);
    step();
    int result = REAL(linkat)(from, name, to, other, flags), code = errno;
    step();
    pthread_mutex_unlock(&lock);
    errno = code;
    return result;
}

int link(const char *name, const char *other) { return link_by(AT_FDCWD, name, AT_FDCWD, other, 0); }
int linkat(int from, const char *name, int to, const char *other, int flags) {
    return link_by(from, name, to, other, flags);
}

int mkdir(const char *name, mode_t mode) { return mkdir_by(AT_FDCWD, name, mode); }
int mkdirat(int folder, const char *name, mode_t mode) { return mkdir_by(folder, name, mode); }
