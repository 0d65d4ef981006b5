/* The time of day with an offset that a test may change at any moment: seconds, in a file that is mapped. Monotonic clocks stay. */
#define _GNU_SOURCE
#include <fcntl.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <time.h>
#include <unistd.h>
static volatile long long *offset;
__attribute__((constructor)) static void begin(void) {
  const char *name = getenv("CLOCK_OFFSET_FILE");
  int fd = name ? open(name, O_RDONLY) : -1;
  if (fd < 0) return;
  void *at = mmap(0, sizeof(long long), PROT_READ, MAP_SHARED, fd, 0);
  close(fd);
  if (at != MAP_FAILED) offset = at;
}
int clock_gettime(clockid_t which, struct timespec *now) {
  int rc = (int)syscall(SYS_clock_gettime, which, now);
  if (rc == 0 && offset && (which == CLOCK_REALTIME || which == CLOCK_REALTIME_COARSE)) now->tv_sec += *offset;
  return rc;
}
int gettimeofday(struct timeval *restrict now, void *restrict zone) {
  struct timespec spec;
  (void)zone;
  if (clock_gettime(CLOCK_REALTIME, &spec)) return -1;
  now->tv_sec = spec.tv_sec; now->tv_usec = spec.tv_nsec / 1000;
  return 0;
}
time_t time(time_t *out) {
  struct timespec spec;
  clock_gettime(CLOCK_REALTIME, &spec);
  if (out) *out = spec.tv_sec;
  return spec.tv_sec;
}
