// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

// System calls whose structures Swift imports from one module or another as the build goes, or not at all.
// No type of the system's appears here. Functions that fail return the negative error number.

#ifndef CHIENET_H
#define CHIENET_H

#include <stdint.h>

// Nanoseconds on the monotonic clock.
uint64_t chienet_now(void);

// What tells one state of a file from another.
struct chienet_file_stamp {
    uint64_t device, inode, size, modified;
};

int chienet_file_stamp(const char *path, struct chienet_file_stamp *stamp);

struct chienet_address {
    uint64_t bytes[16];
    uint32_t length;
    int32_t family;
};

// The first address of a host. Returns 0 or a code for chienet_resolve_error.
int chienet_resolve(const char *host, const char *port, struct chienet_address *address);
const char *chienet_resolve_error(int code);

// A listening socket; sockets here do not block and are closed on exec. Port 0: any free one.
int chienet_listen(const struct chienet_address *address, int backlog);
int chienet_port(int socket);

// The next connection, with TCP_NODELAY.
int chienet_accept(int listener);

// Begins to connect, with TCP_NODELAY: the socket becomes writable when that has succeeded or failed.
int chienet_connect(const struct chienet_address *address);

// 0, or the error that ended the connection.
int chienet_socket_error(int socket);

// 1 when the socket is writable, 0 after `milliseconds`.
int chienet_wait_writable(int socket, int milliseconds);

enum {
    chienet_readable = 1,
    chienet_writable = 2,
};

struct chienet_event {
    uint64_t token;
    // chienet_readable, chienet_writable; both when the connection broke.
    uint32_t what;
};

enum { chienet_most_events = 256 };

int chienet_poller(void);
// Waits for readable, and writable if asked.
int chienet_poller_add(int poller, int socket, uint64_t token, int writable);
int chienet_poller_change(int poller, int socket, uint64_t token, int writable);
// Fills at most chienet_most_events; negative nanoseconds wait for ever.
int chienet_poller_wait(int poller, struct chienet_event *events, int64_t nanoseconds);

// A descriptor that chienet_wake makes readable for good.
int chienet_waker(void);
void chienet_wake(int waker);

#endif
