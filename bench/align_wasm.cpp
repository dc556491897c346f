// bench/align_step.h as a WebAssembly module for bench/align.mjs.

#include <cstdlib>
#include <string_view>

#include "bench/align_step.h"

extern "C" {

__attribute__((export_name("align_alloc"))) void* align_alloc(std::size_t size) {
  return std::malloc(size);
}

// The texts stand one after the other, each ended by a byte 0.
__attribute__((export_name("align_run"))) std::uint32_t align_run(const char* bytes,
                                                                  std::size_t size) {
  synoptic::bench::Story story;
  for (std::string_view left(bytes, size); !left.empty();) {
    const std::size_t end = left.find('\0');
    synoptic::bench::add_text(story, std::string(left.substr(0, end)));
    left.remove_prefix(end == std::string_view::npos ? left.size() : end + 1);
  }
  synoptic::bench::build(story);
  return synoptic::bench::hash_of(story.synopsis);
}
}
