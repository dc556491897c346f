// bench/reading_step.h as a WebAssembly module for bench/reading.mjs.

#include <cstdlib>

#include "bench/reading_step.h"

extern "C" {

__attribute__((export_name("reading_alloc"))) void* reading_alloc(std::size_t size) {
  return std::malloc(size);
}

__attribute__((export_name("reading_run"))) std::size_t reading_run(const char* bytes,
                                                                    std::size_t size) {
  return synoptic::bench::read_sentences({bytes, size});
}
}
