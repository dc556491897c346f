// Reads a file; prints the milliseconds of CPU time that took, the bytes of memory it added at its
// peak, and the number of sentences. `reading_time FILE all` reads all that ingest() does, tokens
// and metadata too.

#include <sys/resource.h>

#include <cstdio>
#include <ctime>
#include <fstream>
#include <iterator>
#include <string>

#include "article/ingest.h"
#include "bench/reading_step.h"

namespace {

double cpu_milliseconds() {
  timespec time{};
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
  return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

long peak_bytes() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return usage.ru_maxrss * 1024;
}

}  // namespace

int main(int count, char** words) {
  if (count < 2) return 2;
  std::ifstream file(words[1], std::ios::binary);
  const std::string bytes{std::istreambuf_iterator<char>(file), {}};
  const long before = peak_bytes();
  const double start = cpu_milliseconds();
  const std::size_t sentences =
      count > 2 ? synoptic::article::ingest({words[1], bytes, {}}).sentences.size()
                : synoptic::bench::read_sentences(bytes);
  std::printf("%.3f %ld %zu\n", cpu_milliseconds() - start, peak_bytes() - before, sentences);
}
