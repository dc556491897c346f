#include "article/page_case.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>

#include "article/ingest.h"

namespace synoptic::article {
namespace {

namespace fs = std::filesystem;

std::vector<MarkedLine> marked_lines(const std::string& bytes) {
  std::vector<MarkedLine> lines;
  std::istringstream in(bytes);
  for (std::string line; std::getline(in, line);) {
    const auto tab = line.find('\t');
    if (tab == std::string::npos)
      lines.push_back({});
    else
      lines.push_back({line.substr(0, tab), line.substr(tab + 1)});
  }
  return lines;
}

std::string iso_or_empty(const std::optional<values::DateInterval>& date) {
  return date ? values::iso(date->from) : "";
}

nlohmann::json metadata_of(const Article& read) {
  return {{"title", read.title},
          {"subtitle", read.subtitle},
          {"outlet", read.outlet},
          {"byline", read.byline},
          {"published", iso_or_empty(read.published)},
          {"updated", iso_or_empty(read.updated)},
          {"reading_minutes", read.reading_minutes},
          {"language", read.language},
          {"source_credit", read.source_credit}};
}

bool is_known(const nlohmann::json& expect, const std::string& line) {
  if (!expect.contains("known_failures")) return false;
  const auto& known = expect.at("known_failures");
  return std::find(known.begin(), known.end(), line) != known.end();
}

}  // namespace

std::string file_bytes(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream out;
  out << in.rdbuf();
  return out.str();
}

std::string PageCase::bytes() const {
  std::string all;
  for (const MarkedLine& line : lines) all += line.text + '\n';
  return all;
}

std::vector<PageCase> page_cases(std::string_view prefix) {
  std::vector<PageCase> cases;
  const fs::path root = fs::path(SYNOPTIC_SOURCE_DIR) / "tests/cases";
  for (const auto& folder : fs::directory_iterator(root)) {
    const std::string name = folder.path().filename().string();
    if (name.compare(0, prefix.size(), prefix) != 0) continue;
    for (const auto& file : fs::directory_iterator(folder.path()))
      if (file.path().extension() == ".tsv")
        cases.push_back({name + '/' + file.path().stem().string(),
                         marked_lines(file_bytes(file.path().string()))});
  }
  std::sort(cases.begin(), cases.end(),
            [](const PageCase& a, const PageCase& b) { return a.name < b.name; });
  return cases;
}

std::string fate_of(const Article& read, std::string_view line) {
  for (const Furniture& piece : read.furniture) {
    std::istringstream in(piece.text);
    for (std::string part; std::getline(in, part);)
      if (part == line) return piece.reason;
  }
  return {};
}

TEST_CASE("furniture cases: each line is kept or set aside for the reason it is marked with") {
  const auto cases = page_cases("furniture-");
  REQUIRE(cases.size() >= 49);
  for (const PageCase& page : cases) {
    CAPTURE(page.name);
    const Article read = ingest({"page.txt", page.bytes(), ""});
    for (const MarkedLine& line : page.lines) {
      CAPTURE(line.text);
      CHECK(fate_of(read, line.text) == (line.is_story() ? "" : line.reason));
    }
  }
}

TEST_CASE("pages: the story stays, the page around it goes, known failures aside") {
  const auto cases = page_cases("page-");
  REQUIRE(cases.size() == 14);
  std::size_t furniture = 0, removed = 0, named = 0;
  for (const PageCase& page : cases) {
    CAPTURE(page.name);
    const std::string folder = page.name.substr(0, page.name.find('/'));
    const auto expect = nlohmann::json::parse(file_bytes(
        (fs::path(SYNOPTIC_SOURCE_DIR) / "tests/cases" / folder / "expect.json").string()));
    const Article read = ingest({"page.txt", page.bytes(), ""});
    for (const MarkedLine& line : page.lines) {
      if (line.text.empty()) continue;
      const std::string fate = fate_of(read, line.text);
      if (!line.is_story()) {
        ++furniture;
        removed += !fate.empty();
        named += fate == line.reason;
      }
      CAPTURE(line.text);
      if (!is_known(expect, line.text)) CHECK(fate.empty() == line.is_story());
    }
    const nlohmann::json stated = metadata_of(read);
    for (const auto& [key, value] : stated.items()) {
      const nlohmann::json absent =
          key == "reading_minutes" ? nlohmann::json(0) : nlohmann::json("");
      CAPTURE(key);
      if (!is_known(expect, key)) CHECK(value == expect.value(key, absent));
    }
  }
  CHECK(removed * 100 >= furniture * 98);
  CHECK(named * 100 >= furniture * 93);
}

}  // namespace synoptic::article
