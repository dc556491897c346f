// The folders of tests/cases: a.txt, b.txt (and c.txt ...), what must be found at severity 2 or 3
// ("kinds"; "minor": at any severity), and what must not ("not", "not_minor"). One rule has at
// least a hit, a near miss and a silence there. Folders without an a.txt are pages for reading: see
// tests/article/page_case_test.cpp.

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <set>
#include <sstream>

#include "divergence/story_fixture.h"

namespace synoptic::divergence {
namespace {

namespace fs = std::filesystem;

std::string read_bytes(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream out;
  out << in.rdbuf();
  return out.str();
}

std::vector<fs::path> folders() {
  std::vector<fs::path> all;
  for (const auto& entry : fs::directory_iterator(fs::path(SYNOPTIC_SOURCE_DIR) / "tests/cases"))
    if (fs::exists(entry.path() / "a.txt")) all.push_back(entry.path());
  std::sort(all.begin(), all.end());
  return all;
}

std::vector<std::string> texts_of(const fs::path& folder) {
  std::vector<std::string> texts;
  for (char name = 'a'; name <= 'f'; ++name) {
    const fs::path path = folder / (std::string(1, name) + ".txt");
    if (fs::exists(path)) texts.push_back(read_bytes(path));
  }
  return texts;
}

std::set<std::string> kinds_of(const Analysis& analysis, Severity least) {
  std::set<std::string> kinds;
  for (const Divergence& found : analysis.divergences)
    if (found.severity >= least) kinds.insert(std::string(kind_name(found.kind)));
  return kinds;
}

// The names under a key that a case need not have.
std::vector<std::string> listed(const nlohmann::json& expect, const char* key) {
  return expect.contains(key) ? expect.at(key).get<std::vector<std::string>>()
                              : std::vector<std::string>();
}

}  // namespace

TEST_CASE("cases: every folder's kinds are found, and none that must not be") {
  for (const fs::path& folder : folders()) {
    const std::string name = folder.filename().string();
    CAPTURE(name);
    const auto expect = nlohmann::json::parse(read_bytes(folder / "expect.json"));
    const Analysis analysis = analyse(texts_of(folder));
    const std::set<std::string> kinds = kinds_of(analysis, Severity::weight);
    const std::set<std::string> all = kinds_of(analysis, Severity::wording);
    std::string found;
    for (const Divergence& one : analysis.divergences)
      found += std::string(kind_name(one.kind)) + " (" + one.reason + ") ";
    CAPTURE(found);
    for (const std::string kind : expect.at("kinds"))
      CHECK_MESSAGE(kinds.count(kind) == 1, "missing " << kind);
    for (const std::string kind : expect.at("not"))
      CHECK_MESSAGE(kinds.count(kind) == 0, "unwanted " << kind);
    for (const std::string& kind : listed(expect, "minor"))
      CHECK_MESSAGE(all.count(kind) == 1, "missing " << kind);
    for (const std::string& kind : listed(expect, "not_minor"))
      CHECK_MESSAGE(all.count(kind) == 0, "unwanted " << kind);
  }
}

TEST_CASE("cases: a version set against itself differs in nothing") {
  for (const fs::path& folder : folders()) {
    const std::string name = folder.filename().string();
    CAPTURE(name);
    const std::string text = texts_of(folder).front();
    CHECK(analyse({text, text}).divergences.empty());
  }
}

TEST_CASE("cases: swapping two versions swaps who holds a reading and nothing else") {
  for (const fs::path& folder : folders()) {
    const std::string name = folder.filename().string();
    CAPTURE(name);
    std::vector<std::string> texts = texts_of(folder);
    if (texts.size() != 2) continue;
    const Analysis there = analyse(texts);
    const Analysis back = analyse({texts[1], texts[0]});
    std::set<std::string> first, second;
    for (const Divergence& one : there.divergences) first.insert(one.id);
    for (const Divergence& one : back.divergences) second.insert(one.id);
    CHECK(first == second);
  }
}

TEST_CASE(
    "cases: evidence lies inside its article, is never empty and never longer than 40 words") {
  for (const fs::path& folder : folders()) {
    const Analysis analysis = analyse(texts_of(folder));
    for (const Divergence& found : analysis.divergences)
      for (const Reading& reading : found.readings) {
        REQUIRE_FALSE(reading.articles.empty());
        REQUIRE_FALSE(reading.evidence.empty());
        for (const Evidence& evidence : reading.evidence) {
          if (evidence.furniture) continue;
          const article::Article& article = analysis.articles[article::at(evidence.article)];
          CHECK(evidence.span.begin < evidence.span.end);
          CHECK(evidence.span.end <= article.text.size());
          std::size_t words = 0;
          const auto range = text::tokens_in(article.tokens, evidence.span);
          for (auto t = range.begin; t < range.end; ++t)
            words += article.tokens[t].kind == text::TokenKind::word ||
                     article.tokens[t].kind == text::TokenKind::number;
          CHECK(words <= 40);
        }
      }
  }
}

}  // namespace synoptic::divergence
