/*
 * An anchor for the matcher's benchmark: Hyperscan (https://www.hyperscan.io) on text that was folded beforehand.
 * hyperscan NAMES TEXT SPANS: names one a line; writes the spans of whole-word, leftmost-longest hits (pairs of 32-bit
 * offsets) to SPANS and prints load time in ms and million characters a second, CPU time, median.
 */
#include <hs.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static char *text;
static unsigned length;
static unsigned *lengths;
/* Longest whole-word hit by its start: the end, or 0. */
static unsigned *longest;

static int word(unsigned char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == 2; }

static int hit(unsigned id, unsigned long long from, unsigned long long to, unsigned flags, void *context) {
  unsigned start = (unsigned)to - lengths[id];
  (void)from, (void)flags, (void)context;
  if ((start > 0 && word(text[start - 1])) || (to < length && word(text[to]))) return 0;
  if (to > longest[start]) longest[start] = (unsigned)to;
  return 0;
}

static char *slurp(const char *name, unsigned *size) {
  FILE *file = fopen(name, "rb");
  if (!file) exit(2);
  fseek(file, 0, SEEK_END);
  *size = (unsigned)ftell(file);
  rewind(file);
  char *bytes = malloc(*size + 1);
  if (!bytes || fread(bytes, 1, *size, file) != *size) exit(2);
  bytes[*size] = 0;
  fclose(file);
  return bytes;
}

static double now(void) {
  struct timespec t;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
  return t.tv_sec * 1e3 + t.tv_nsec / 1e6;
}

static int ascending(const void *a, const void *b) {
  double d = *(const double *)a - *(const double *)b;
  return d < 0 ? -1 : d > 0;
}

int main(int count, char **arguments) {
  if (count != 4) return 2;
  unsigned size, names = 0;
  double began = now();
  char *list = slurp(arguments[1], &size);
  for (unsigned i = 0; i < size; i++) names += list[i] == '\n';
  const char **patterns = malloc(names * sizeof *patterns);
  unsigned *flags = malloc(names * sizeof *flags), *ids = malloc(names * sizeof *ids);
  size_t *sizes = malloc(names * sizeof *sizes);
  lengths = malloc(names * sizeof *lengths);
  char *at = list;
  for (unsigned i = 0; i < names; i++) {
    char *end = strchr(at, '\n');
    *end = 0;
    patterns[i] = at, flags[i] = 0, ids[i] = i;
    sizes[i] = lengths[i] = (unsigned)(end - at);
    at = end + 1;
  }
  hs_database_t *database;
  hs_compile_error_t *error;
  if (hs_compile_lit_multi(patterns, flags, ids, sizes, names, HS_MODE_BLOCK, NULL, &database, &error) != HS_SUCCESS) {
    fprintf(stderr, "Error: %s\n", error->message);
    return 1;
  }
  hs_scratch_t *scratch = NULL;
  if (hs_alloc_scratch(database, &scratch) != HS_SUCCESS) return 1;
  double load = now() - began;
  text = slurp(arguments[2], &length);
  longest = calloc(length + 1, sizeof *longest);
  double times[9];
  for (int round = 0; round < 9; round++) {
    double start = now();
    memset(longest, 0, (length + 1) * sizeof *longest);
    hs_scan(database, text, length, 0, scratch, hit, NULL);
    times[round] = now() - start;
  }
  qsort(times, 9, sizeof *times, ascending);
  FILE *spans = fopen(arguments[3], "wb");
  if (!spans) return 2;
  for (unsigned i = 0; i < length;) {
    if (!longest[i]) {
      i++;
      continue;
    }
    fwrite(&i, 4, 1, spans);
    fwrite(&longest[i], 4, 1, spans);
    i = longest[i];
  }
  fclose(spans);
  printf("%f %f\n", load, length / times[4] / 1e3);
  return 0;
}
