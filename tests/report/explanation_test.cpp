#include "report/explanation.h"

#include <doctest/doctest.h>

#include <sstream>

#include "comparison/stories.h"
#include "divergence/finding.h"
#include "phrases/phrase.h"
#include "report/columns.h"
#include "report/hand_built.h"

using namespace synoptic;

TEST_CASE("explanation: every rule has its one-line description") {
  std::vector<std::string> names;
  for (const auto& rule : divergence::row_rules()) names.emplace_back(rule.name);
  for (const auto& rule : divergence::story_rules()) names.emplace_back(rule.name);
  for (const std::string& name : names) {
    const std::string key = "rule." + name;
    CHECK_MESSAGE(phrases::phrase(key) != key, name);
  }
}

TEST_CASE("explanation: of every finding of the built-in stories, no line too wide") {
  for (const char* story : {"weavers-bridge", "two-rivers-ai", "cannery-fire"}) {
    const auto result = comparison::compare(stories::shipped(story), {});
    for (std::size_t f = 0; f < result.divergences.size(); ++f) {
      const std::string text = report::explanation(result, f, {});
      CHECK(text.find(result.divergences[f].id) != std::string::npos);
      CHECK(text.find(result.divergences[f].rule) != std::string::npos);
      std::istringstream lines(text);
      for (std::string line; std::getline(lines, line);) {
        CAPTURE(line);
        CHECK((report::columns_of(line) <= 80 ||
               line.find(' ', line.find_first_not_of(' ')) == std::string::npos));
      }
    }
  }
}

TEST_CASE("explanation: hostile text stays text, and a finding without claims is told") {
  auto comparison = hand_built::make("\x1b]0;x\x07");
  comparison.claims.resize(comparison.articles.size());
  for (std::size_t f = 0; f < comparison.divergences.size(); ++f)
    CHECK(report::explanation(comparison, f, {}).find('\x1b') == std::string::npos);
}

TEST_CASE("explanation: findings are looked up by the beginning of their id") {
  const auto comparison = hand_built::make();
  CHECK(report::findings_with(comparison, "aa") == std::vector<std::size_t>{0});
  CHECK(report::findings_with(comparison, "").empty());
  CHECK(report::findings_with(comparison, "aaaaa").empty());
}
