// The engine as a WebAssembly module: bytes in, bytes out. README.md beside this file is the
// contract.

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "engine/engine.h"

namespace {
// The last reply; one request at a time, because a worker has one thread.
std::string& reply() {
  static std::string bytes;
  return bytes;
}
}  // namespace

extern "C" {

int synoptic_progress(double fraction, const char* stage, std::size_t size);

__attribute__((export_name("engine_alloc"))) void* engine_alloc(std::size_t size) {
  return std::malloc(size);
}

__attribute__((export_name("engine_free"))) void engine_free(void* bytes) { std::free(bytes); }

__attribute__((export_name("engine_handle"))) const char* engine_handle(const char* request,
                                                                        std::size_t size) {
  const auto progress = [](double fraction, std::string_view stage) {
    return synoptic_progress(fraction, stage.data(), stage.size()) != 0;
  };
  reply() = synoptic::engine::handle({request, size}, progress);
  return reply().data();
}

__attribute__((export_name("engine_reply_size"))) std::size_t engine_reply_size() {
  return reply().size();
}
}
