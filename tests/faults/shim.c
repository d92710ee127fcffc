/* Stands between the program and the system: makes the n-th call fail, or writes down every call with its data.

   Only files below one folder count, and only while it is armed or recording, so that what imports and logs do is not
   in the way. Allocations count where SQLCipher's library asked for them. One thread at a time. */

#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <execinfo.h>
#include <fcntl.h>
#include <limits.h>
#include <link.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <unistd.h>

enum { WRITE = 1, SYNC = 2, OPEN = 4, TRUNCATE = 8, RENAME = 16, UNLINK = 32, FOLDER = 64, ALLOC = 128 };
enum { LASTING = 1, HALF = 2 };

#define MOST_FILES 4096
#define MOST_FRAMES 64

static char watched[PATH_MAX];
static size_t watched_length;
static int armed_kinds, armed_errno, armed_how;
static long armed_at, seen, failed;
static int record_to = -1;
static char *paths[MOST_FILES];
static uintptr_t library_from, library_to;
static uint64_t *places, above;
static long most_places;

#define REAL(name) ((typeof(&name))(real_##name ? real_##name : (real_##name = dlsym(RTLD_NEXT, #name))))
#define DECLARE(name) static void *real_##name

DECLARE(openat); DECLARE(close); DECLARE(write); DECLARE(pwrite); DECLARE(fsync); DECLARE(fdatasync);
DECLARE(ftruncate); DECLARE(renameat); DECLARE(unlinkat);
DECLARE(mkdirat); DECLARE(sendfile);

extern void *__libc_malloc(size_t), *__libc_calloc(size_t, size_t), *__libc_realloc(void *, size_t);
ssize_t sendfile(int, int, off_t *, size_t);

/* What the tests call. */

void faults_watch(const char *folder) {
    strncpy(watched, folder, PATH_MAX - 1);
    watched_length = strlen(watched);
}

void faults_arm(int kinds, int number, long at, int how) {
    seen = failed = 0;
    armed_errno = number, armed_at = at, armed_how = how;
    armed_kinds = kinds;
}

/* From now on the place of each allocation is noted; the first backtrace of all loads a library of its own. */
void faults_note_places(uint64_t *into, long most) {
    void *frame;
    backtrace(&frame, 1);
    places = into, most_places = most;
}
void faults_above(uint64_t hash) { above = hash; }

void faults_disarm(void) { armed_kinds = 0; }
long faults_seen(void) { return seen; }
long faults_failed(void) { return failed; }

static int find_library(struct dl_phdr_info *info, size_t size, void *wanted) {
    (void)size;
    if (!strstr(info->dlpi_name, wanted)) return 0;
    for (int i = 0; i < info->dlpi_phnum; i++) {
        uintptr_t from = info->dlpi_addr + info->dlpi_phdr[i].p_vaddr, to = from + info->dlpi_phdr[i].p_memsz;
        if (info->dlpi_phdr[i].p_type != PT_LOAD) continue;
        if (!library_from || from < library_from) library_from = from;
        if (to > library_to) library_to = to;
    }
    return 1;
}

int faults_library(const char *name) { return dl_iterate_phdr(find_library, (void *)name); }

struct head { char what; int32_t file; int64_t at; int64_t size; int32_t path; int32_t to; };

static void put(const void *data, size_t size) {
    while (size) {
        ssize_t done = REAL(write)(record_to, data, size);
        if (done <= 0) abort();
        data = (const char *)data + done, size -= done;
    }
}

static void note(char what, int file, int64_t at, const void *data, int64_t size, const char *path, const char *to) {
    if (record_to < 0) return;
    int before = errno;
    struct head head = {what, file, at, size, path ? strlen(path) : 0, to ? strlen(to) : 0};
    put(&head, sizeof head);
    if (path) put(path, head.path);
    if (to) put(to, head.to);
    if (data) put(data, size);
    errno = before;
}

void faults_record(int file) { record_to = file; }
void faults_mark(const char *text) { note('!', -1, 0, text, strlen(text), NULL, NULL); }

/* Whether a call counts, and whether it is the one that fails. */

static int is_ours(const char *path) { return watched_length && path && !strncmp(path, watched, watched_length); }
static const char *path_of(int file) { return file >= 0 && file < MOST_FILES ? paths[file] : NULL; }

static int fails(int kind) {
    if (!(armed_kinds & kind)) return 0;
    seen++;
    if (!armed_at || (seen != armed_at && !(armed_how & LASTING && seen > armed_at))) return 0;
    failed++;
    errno = armed_errno;
    return 1;
}

static const char *full(int folder, const char *path, char *into) {
    if (path[0] == '/') return path;
    const char *below = folder == AT_FDCWD ? NULL : path_of(folder);
    if (!below) return NULL;
    snprintf(into, PATH_MAX, "%s/%s", below, path);
    return into;
}

static void keep(int file, const char *path, int flags) {
    if (file < 0 || file >= MOST_FILES) return;
    free(paths[file]);
    paths[file] = strdup(path);
    note(flags & O_CREAT ? (flags & O_EXCL ? 'x' : 'c') : 'o', file, flags & O_TRUNC ? 1 : 0, NULL, 0, path, NULL);
}

static int opened(int folder, const char *path, int flags, mode_t mode) {
    char room[PATH_MAX];
    const char *whole = full(folder, path, room);
    if (!is_ours(whole)) return REAL(openat)(folder, path, flags, mode);
    if (fails(OPEN)) return -1;
    int file = REAL(openat)(folder, path, flags, mode);
    keep(file, whole, flags);
    return file;
}

#define MODE mode_t mode = 0; if (flags & (O_CREAT | __O_TMPFILE)) { va_list a; va_start(a, flags); mode = va_arg(a, mode_t); va_end(a); }

int open(const char *path, int flags, ...) { MODE return opened(AT_FDCWD, path, flags, mode); }
int open64(const char *path, int flags, ...) { MODE return opened(AT_FDCWD, path, flags, mode); }
int openat(int folder, const char *path, int flags, ...) { MODE return opened(folder, path, flags, mode); }
int openat64(int folder, const char *path, int flags, ...) { MODE return opened(folder, path, flags, mode); }

int close(int file) {
    if (path_of(file)) {
        note('/', file, 0, NULL, 0, NULL, NULL);
        free(paths[file]);
        paths[file] = NULL;
    }
    return REAL(close)(file);
}

static ssize_t written(int file, const void *data, size_t size, off_t at, int moves) {
    if (fails(WRITE)) {
        if (!(armed_how & HALF) || size < 2) return -1;
        size /= 2;
    }
    if (moves) at = fcntl(file, F_GETFL) & O_APPEND ? lseek(file, 0, SEEK_END) : lseek(file, 0, SEEK_CUR);
    ssize_t done = moves ? REAL(write)(file, data, size) : REAL(pwrite)(file, data, size, at);
    if (done > 0) note('w', file, at, data, done, NULL, NULL);
    return done;
}

ssize_t write(int file, const void *data, size_t size) {
    return path_of(file) ? written(file, data, size, 0, 1) : REAL(write)(file, data, size);
}
ssize_t pwrite(int file, const void *data, size_t size, off_t at) {
    return path_of(file) ? written(file, data, size, at, 0) : REAL(pwrite)(file, data, size, at);
}
ssize_t pwrite64(int file, const void *data, size_t size, off_t at) { return pwrite(file, data, size, at); }

/* A copy inside the system is made by hand instead, where it is seen. */
ssize_t sendfile(int to, int from, off_t *at, size_t size) {
    if (!path_of(to)) return REAL(sendfile)(to, from, at, size);
    errno = ENOTSOCK;
    return -1;
}
ssize_t sendfile64(int to, int from, off_t *at, size_t size) { return sendfile(to, from, at, size); }

static int synced(int file, int is_failing, int (*real)(int)) {
    if (is_failing) return -1;
    int done = real(file);
    if (!done && path_of(file)) note('s', file, 0, NULL, 0, NULL, NULL);
    return done;
}

int fsync(int file) { return synced(file, path_of(file) && fails(SYNC), REAL(fsync)); }
int fdatasync(int file) { return synced(file, path_of(file) && fails(SYNC), REAL(fdatasync)); }

int ftruncate(int file, off_t size) {
    if (path_of(file) && fails(TRUNCATE)) return -1;
    int done = REAL(ftruncate)(file, size);
    if (!done && path_of(file)) note('t', file, size, NULL, 0, NULL, NULL);
    return done;
}
int ftruncate64(int file, off_t size) { return ftruncate(file, size); }

static int named(int kind, char what, const char *path, const char *to, int done) {
    (void)kind;
    if (!done) note(what, -1, 0, NULL, 0, path, to);
    return done;
}

int renameat(int folder, const char *path, int other, const char *to) {
    char room[PATH_MAX], more[PATH_MAX];
    const char *whole = full(folder, path, room), *there = full(other, to, more);
    if (!is_ours(whole) && !is_ours(there)) return REAL(renameat)(folder, path, other, to);
    if (fails(RENAME)) return -1;
    return named(RENAME, 'r', whole, there, REAL(renameat)(folder, path, other, to));
}
int rename(const char *path, const char *to) { return renameat(AT_FDCWD, path, AT_FDCWD, to); }

int unlinkat(int folder, const char *path, int flags) {
    char room[PATH_MAX];
    const char *whole = full(folder, path, room);
    if (!is_ours(whole)) return REAL(unlinkat)(folder, path, flags);
    if (fails(UNLINK)) return -1;
    return named(UNLINK, 'u', whole, NULL, REAL(unlinkat)(folder, path, flags));
}
int unlink(const char *path) { return unlinkat(AT_FDCWD, path, 0); }
int rmdir(const char *path) { return unlinkat(AT_FDCWD, path, AT_REMOVEDIR); }

int mkdirat(int folder, const char *path, mode_t mode) {
    char room[PATH_MAX];
    const char *whole = full(folder, path, room);
    if (!is_ours(whole)) return REAL(mkdirat)(folder, path, mode);
    if (fails(FOLDER)) return -1;
    return named(FOLDER, 'm', whole, NULL, REAL(mkdirat)(folder, path, mode));
}
int mkdir(const char *path, mode_t mode) { return mkdirat(AT_FDCWD, path, mode); }

/* Memory, where SQLCipher asks for it. */

static int is_in_library(void *address) {
    return (uintptr_t)address >= library_from && (uintptr_t)address < library_to;
}

/* The place of an allocation: the way to it through the library, below what the program was doing. */
static void place(void) {
    void *frames[MOST_FRAMES];
    uint64_t hash = above;
    int count = backtrace(frames, MOST_FRAMES), at = 0;
    while (at < count && !is_in_library(frames[at])) at++;
    for (; at < count && is_in_library(frames[at]); at++) hash = (hash ^ (uintptr_t)frames[at]) * 1099511628211u;
    places[seen] = hash;
}

static int refuses(void *caller) {
    if (!(armed_kinds & ALLOC) || !is_in_library(caller)) return 0;
    if (places && seen < most_places) place();
    return fails(ALLOC);
}

void *malloc(size_t size) { return refuses(__builtin_return_address(0)) ? NULL : __libc_malloc(size); }
void *calloc(size_t count, size_t size) {
    return refuses(__builtin_return_address(0)) ? NULL : __libc_calloc(count, size);
}
void *realloc(void *old, size_t size) { return refuses(__builtin_return_address(0)) ? NULL : __libc_realloc(old, size); }
