// Links that people have saved: tests/share/links/NAME.link must open for ever, and be the bundle
// in NAME.json beside it. They were made by the programs that NAME begins with and are never made
// anew.

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <sstream>

#include "share/deflate.h"

using namespace synoptic;
namespace fs = std::filesystem;

namespace {

std::string read(const fs::path& path) {
  std::ostringstream bytes;
  bytes << std::ifstream(path).rdbuf();
  std::string all = bytes.str();
  while (!all.empty() && all.back() == '\n') all.pop_back();
  return all;
}

}  // namespace

TEST_CASE("links: those of earlier programs open, and say what they said") {
  std::size_t count = 0;
  for (const auto& entry :
       fs::directory_iterator(fs::path(SYNOPTIC_SOURCE_DIR) / "tests/share/links")) {
    if (entry.path().extension() != ".link") continue;
    CAPTURE(entry.path().string());
    ++count;
    const auto result = share::bundle_from_link(read(entry.path()));
    REQUIRE(std::holds_alternative<share::Bundle>(result));
    CHECK(share::to_json(std::get<share::Bundle>(result)) ==
          read(fs::path{entry.path()}.replace_extension(".json")));
  }
  CHECK(count >= 4);
}
