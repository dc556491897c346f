// tests/cases/damage-*: "given<TAB>meant" a line in hit.tsv; lines of near-miss.tsv and silence.tsv stay as they are.

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "text/mojibake.h"

namespace {

namespace fs = std::filesystem;

std::vector<std::string> lines_of(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  std::vector<std::string> lines;
  for (std::string line; std::getline(in, line);)
    if (!line.empty()) lines.push_back(line);
  return lines;
}

std::vector<fs::path> folders() {
  std::vector<fs::path> found;
  for (const auto& entry : fs::directory_iterator(fs::path(SYNOPTIC_SOURCE_DIR) / "tests/cases"))
    if (entry.path().filename().string().rfind("damage-", 0) == 0) found.push_back(entry.path());
  std::sort(found.begin(), found.end());
  return found;
}

}  // namespace

TEST_CASE("damage cases: hits are undone, near misses and silences stay") {
  REQUIRE(folders().size() >= 13);
  for (const fs::path& folder : folders()) {
    CAPTURE(folder.filename().string());
    const auto hits = lines_of(folder / "hit.tsv");
    REQUIRE_FALSE(hits.empty());
    for (const std::string& line : hits) {
      const auto tab = line.find('\t');
      REQUIRE(tab != std::string::npos);
      const auto repaired = synoptic::text::repair_mojibake(line.substr(0, tab));
      CHECK(repaired.text == line.substr(tab + 1));
      CHECK_FALSE(repaired.repairs.empty());
    }
    for (const char* name : {"near-miss.tsv", "silence.tsv"}) {
      const auto lines = lines_of(folder / name);
      REQUIRE_FALSE(lines.empty());
      for (const std::string& line : lines)
        CHECK(synoptic::text::repair_mojibake(line).text == line);
    }
  }
}
