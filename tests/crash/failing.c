/* Makes the Nth write of a program fail, and every one after it when asked: LIGGARE_FAIL_AT counts from 1, 0 only counts;
 * LIGGARE_FAIL_ERRNO says how; LIGGARE_FAIL_ON=1 fails on. The number of writes is left in LIGGARE_FAIL_COUNT's file. What
 * counts: write, pwrite, fsync, fdatasync, ftruncate on regular files, and rename, mkdir, link, unlink, open to create. Not
 * heard of are calls that do not go through the C library: renameat2, by which a register just made gets its name. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static long at = -1, on = 0, number = 0, how = EIO;

static void begin(void) {
  if (at >= 0) return;
  const char *value = getenv("LIGGARE_FAIL_AT");
  at = value ? atol(value) : 0;
  value = getenv("LIGGARE_FAIL_ON");
  on = value ? atol(value) : 0;
  value = getenv("LIGGARE_FAIL_ERRNO");
  if (value) how = atol(value);
}

static int fails(void) {
  begin();
  long mine = __atomic_add_fetch(&number, 1, __ATOMIC_SEQ_CST);
  if (at > 0 && (mine == at || (on && mine > at))) { errno = (int)how; return 1; }
  return 0;
}

static int is_file(int fd) {
  struct stat found;
  return fd > 2 && fstat(fd, &found) == 0 && S_ISREG(found.st_mode);
}

__attribute__((destructor)) static void end(void) {
  const char *path = getenv("LIGGARE_FAIL_COUNT");
  if (!path) return;
  at = 0;
  FILE *file = fopen(path, "w");
  if (file) { fprintf(file, "%ld\n", number); fclose(file); }
}

#define REAL(name) \
  static __typeof__(name) *real; \
  if (!real) real = (__typeof__(name) *)dlsym(RTLD_NEXT, #name)

ssize_t write(int fd, const void *bytes, size_t count) { REAL(write); return is_file(fd) && fails() ? -1 : real(fd, bytes, count); }
ssize_t pwrite(int fd, const void *bytes, size_t count, off_t offset) { REAL(pwrite); return is_file(fd) && fails() ? -1 : real(fd, bytes, count, offset); }
ssize_t pwrite64(int fd, const void *bytes, size_t count, off64_t offset) { REAL(pwrite64); return is_file(fd) && fails() ? -1 : real(fd, bytes, count, offset); }
int fsync(int fd) { REAL(fsync); return fails() ? -1 : real(fd); }
int fdatasync(int fd) { REAL(fdatasync); return fails() ? -1 : real(fd); }
int ftruncate(int fd, off_t length) { REAL(ftruncate); return fails() ? -1 : real(fd, length); }
int ftruncate64(int fd, off64_t length) { REAL(ftruncate64); return fails() ? -1 : real(fd, length); }
int rename(const char *from, const char *to) { REAL(rename); return fails() ? -1 : real(from, to); }
int mkdir(const char *path, mode_t mode) { REAL(mkdir); return fails() ? -1 : real(path, mode); }
int link(const char *from, const char *to) { REAL(link); return fails() ? -1 : real(from, to); }
int unlink(const char *path) { REAL(unlink); return fails() ? -1 : real(path); }

int linkat(int at_from, const char *from, int at_to, const char *to, int flags) { REAL(linkat); return fails() ? -1 : real(at_from, from, at_to, to, flags); }
int unlinkat(int dir, const char *path, int flags) { REAL(unlinkat); return fails() ? -1 : real(dir, path, flags); }

/* The mode is there only when something may be made; reading it for nothing does no harm. */
#define OPEN(name, before, ...) \
  int name before { \
    REAL(name); \
    va_list rest; \
    va_start(rest, flags); \
    mode_t mode = va_arg(rest, mode_t); \
    va_end(rest); \
    return (flags & O_CREAT) && fails() ? -1 : real(__VA_ARGS__, flags, mode); \
  }
OPEN(open, (const char *path, int flags, ...), path)
OPEN(open64, (const char *path, int flags, ...), path)
OPEN(openat, (int dir, const char *path, int flags, ...), dir, path)
OPEN(openat64, (int dir, const char *path, int flags, ...), dir, path)
