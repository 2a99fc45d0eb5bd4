// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

#define _GNU_SOURCE
#include "CHIENet.h"

#include <errno.h>
#include <netdb.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

uint64_t chienet_now(void) {
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (uint64_t)time.tv_sec * 1000000000 + (uint64_t)time.tv_nsec;
}

int chienet_file_stamp(const char *path, struct chienet_file_stamp *stamp) {
    struct stat status;
    if (stat(path, &status)) return -errno;
    stamp->device = status.st_dev;
    stamp->inode = status.st_ino;
    stamp->size = (uint64_t)status.st_size;
    stamp->modified = (uint64_t)status.st_mtim.tv_sec * 1000000000 + (uint64_t)status.st_mtim.tv_nsec;
    return 0;
}

int chienet_resolve(const char *host, const char *port, struct chienet_address *address) {
    struct addrinfo hints = {.ai_socktype = SOCK_STREAM, .ai_flags = AI_PASSIVE};
    struct addrinfo *list = NULL;
    int code = getaddrinfo(host, port, &hints, &list);
    if (code) return code;
    code = list->ai_addrlen <= sizeof address->bytes ? 0 : EAI_FAMILY;
    if (!code) {
        memcpy(address->bytes, list->ai_addr, list->ai_addrlen);
        address->length = list->ai_addrlen;
        address->family = list->ai_family;
    }
    freeaddrinfo(list);
    return code;
}

const char *chienet_resolve_error(int code) { return gai_strerror(code); }

static int open_socket(const struct chienet_address *address) {
    return socket(address->family, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
}

static int fail(int socket) {
    int code = errno;
    close(socket);
    return -code;
}

static void set(int socket, int level, int option) {
    int one = 1;
    setsockopt(socket, level, option, &one, sizeof one);
}

int chienet_listen(const struct chienet_address *address, int backlog) {
    int socket = open_socket(address);
    if (socket < 0) return -errno;
    set(socket, SOL_SOCKET, SO_REUSEADDR);
    if (bind(socket, (const struct sockaddr *)address->bytes, address->length)) return fail(socket);
    if (listen(socket, backlog)) return fail(socket);
    return socket;
}

int chienet_port(int socket) {
    struct sockaddr_storage address;
    socklen_t length = sizeof address;
    if (getsockname(socket, (struct sockaddr *)&address, &length)) return -errno;
    // The port has the same place in IPv4 and IPv6 addresses.
    return ntohs(((struct sockaddr_in *)&address)->sin_port);
}

int chienet_accept(int listener) {
    int socket = accept4(listener, NULL, NULL, SOCK_NONBLOCK | SOCK_CLOEXEC);
    if (socket < 0) return -errno;
    set(socket, IPPROTO_TCP, TCP_NODELAY);
    return socket;
}

int chienet_connect(const struct chienet_address *address) {
    int socket = open_socket(address);
    if (socket < 0) return -errno;
    set(socket, IPPROTO_TCP, TCP_NODELAY);
    if (connect(socket, (const struct sockaddr *)address->bytes, address->length) && errno != EINPROGRESS) {
        return fail(socket);
    }
    return socket;
}

int chienet_socket_error(int socket) {
    int code = 0;
    socklen_t length = sizeof code;
    if (getsockopt(socket, SOL_SOCKET, SO_ERROR, &code, &length)) return errno;
    return code;
}

int chienet_wait_writable(int socket, int milliseconds) {
    struct pollfd request = {.fd = socket, .events = POLLOUT};
    int ready = poll(&request, 1, milliseconds);
    return ready < 0 ? -errno : ready;
}

int chienet_poller(void) { return epoll_create1(EPOLL_CLOEXEC); }

static int control(int poller, int operation, int socket, uint64_t token, int writable) {
    struct epoll_event event = {.events = EPOLLIN | (writable ? EPOLLOUT : 0), .data.u64 = token};
    return epoll_ctl(poller, operation, socket, &event) ? -errno : 0;
}

int chienet_poller_add(int poller, int socket, uint64_t token, int writable) {
    return control(poller, EPOLL_CTL_ADD, socket, token, writable);
}

int chienet_poller_change(int poller, int socket, uint64_t token, int writable) {
    return control(poller, EPOLL_CTL_MOD, socket, token, writable);
}

static int wait_for(int poller, struct epoll_event *events, int64_t nanoseconds) {
    if (nanoseconds <= 0) return epoll_wait(poller, events, chienet_most_events, nanoseconds < 0 ? -1 : 0);
    struct timespec limit = {.tv_sec = nanoseconds / 1000000000, .tv_nsec = nanoseconds % 1000000000};
    int ready = epoll_pwait2(poller, events, chienet_most_events, &limit, NULL);
    // Kernels before 5.11 know milliseconds only.
    if (ready < 0 && errno == ENOSYS) {
        return epoll_wait(poller, events, chienet_most_events, (int)(nanoseconds / 1000000) + 1);
    }
    return ready;
}

int chienet_poller_wait(int poller, struct chienet_event *events, int64_t nanoseconds) {
    struct epoll_event ready[chienet_most_events];
    int count = wait_for(poller, ready, nanoseconds);
    if (count < 0) return errno == EINTR ? 0 : -errno;
    for (int index = 0; index < count; index++) {
        uint32_t bits = ready[index].events;
        int broken = (bits & (EPOLLHUP | EPOLLERR)) != 0;
        events[index].token = ready[index].data.u64;
        events[index].what =
            (bits & EPOLLIN || broken ? chienet_readable : 0) | (bits & EPOLLOUT || broken ? chienet_writable : 0);
    }
    return count;
}

int chienet_waker(void) { return eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC); }

void chienet_wake(int waker) { eventfd_write(waker, 1); }
