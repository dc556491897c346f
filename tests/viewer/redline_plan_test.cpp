#include "viewer/redline_plan.h"

#include <doctest/doctest.h>

#include "redline_sample.h"
#include "sample.h"
#include "viewer/redline_header.h"

using namespace synoptic;
using namespace synoptic::viewer;

namespace {

// One slot a line: "A|A", "B|." and so on; "~" before the letter of a moved passage.
std::string drawn(const comparison::Display& display, RedlinePair pair = {0, 1}) {
  const RedlinePlan plan = plan_redline(display, pair);
  std::string text;
  const auto letter = [&](std::uint32_t row, std::size_t version) {
    if (row == kNoRow) return std::string(".");
    const auto& article = display.articles[version];
    const auto first = sentences_of(display, row, version).front();
    return (plan.passages[row].moved ? "~" : "") +
           std::string(1, article.words(article.sentence(first).span)[15]);
  };
  for (const RedlineSlot& slot : plan.slots) {
    if (!text.empty()) text += ' ';
    text += letter(slot.left, pair.left) + "|" + letter(slot.right, pair.right);
  }
  return text;
}

std::string summary(const comparison::Display& display, RedlinePair pair = {0, 1}) {
  return redline_summary(plan_redline(display, pair));
}

}  // namespace

TEST_CASE("redline: passages in one order stand side by side") {
  const auto display = sample::lettered({"ABC", "AbC"});
  CHECK(drawn(display) == "A|A B|B C|C");
  CHECK(summary(display) == "3 passages, 2 alike, 1 changed");
}

TEST_CASE("redline: what only one version tells stands behind the passage it follows") {
  const auto display = sample::lettered({"ABC", "ADC"});
  CHECK(drawn(display) == "A|A B|. .|D C|C");
  CHECK(summary(display) == "4 passages, 2 alike, 1 only left, 1 only right");
}

TEST_CASE("redline: a passage told later has a place in both orders, and so has one told earlier") {
  CHECK(drawn(sample::lettered({"ABCD", "BCDA"})) == "~A|. B|B C|C D|D .|~A");
  CHECK(drawn(sample::lettered({"ABCD", "DABC"})) == ".|~D A|A B|B C|C ~D|.");
  CHECK(summary(sample::lettered({"ABCD", "DABc"})) == "4 passages, 2 alike, 1 changed, 1 moved");
}

TEST_CASE("redline: two moves that cross, and two that change places") {
  CHECK(drawn(sample::lettered({"ABCDE", "DBCAE"})) == "~A|~D B|B C|C ~D|~A E|E");
  const std::string swapped = drawn(sample::lettered({"AB", "BA"}));
  CHECK((swapped == "~A|. B|B .|~A" || swapped == ".|~B A|A ~B|."));
}

TEST_CASE("redline: of two orders the one is kept that moves the fewest words") {
  auto display = sample::display({{"Short.", ""}, {"A passage of very many more words.", ""}});
  // The right version tells the long one first.
  display.articles[1] = display.articles[0];
  display.synopsis.rows[0].cells[1].sentences = {static_cast<article::SentenceIndex>(1)};
  display.synopsis.rows[1].cells[1].sentences = {static_cast<article::SentenceIndex>(0)};
  std::swap(display.articles[1].sentences[0], display.articles[1].sentences[1]);
  std::swap(display.synopsis.rows[0].cells[1], display.synopsis.rows[0].cells[1]);
  const RedlinePlan plan = plan_redline(display, {0, 1});
  CHECK(plan.passages[0].moved);
  CHECK_FALSE(plan.passages[1].moved);
}

TEST_CASE("redline: a sentence split in two is one row at both sides") {
  auto display = sample::display({{"One sentence.", "First half."}, {"", "Second half."}});
  auto& rows = display.synopsis.rows;
  rows[0].cells[1].sentences.push_back(rows[1].cells[1].sentences.front());
  rows.pop_back();
  const RedlinePlan plan = plan_redline(display, {0, 1});
  CHECK(plan.slots.size() == 1);
  CHECK(plan.counts.changed == 1);
}

TEST_CASE(
    "redline: the same version at both sides, equal versions and strangers are said to be so") {
  const auto display = sample::lettered({"ABC", "ABC", "XYZ"});
  CHECK(summary(display, {0, 0}) == "Both sides show the same version.");
  CHECK(summary(display, {0, 1}) == "3 passages. The two say the same, word for word.");
  CHECK(summary(display, {0, 2}) ==
        "6 passages, 3 only left, 3 only right. These two versions have no passage in common.");
  CHECK(drawn(display, {0, 2}) == "A|. B|. C|. .|X .|Y .|Z");
}

TEST_CASE("redline: nothing to compare is no slots and a sentence") {
  CHECK(summary(comparison::Display{}) == "There are no two versions to compare.");
  CHECK(plan_redline(comparison::Display{}, {0, 0}).slots.empty());
  CHECK(plan_redline(comparison::Display{}, {4, 9}).slots.empty());
}

TEST_CASE("redline: every passage of both stands in its own order, whatever the orders are") {
  std::uint32_t seed = 7;
  const auto next = [&](std::uint32_t below) {
    seed = seed * 1664525U + 1013904223U;
    return (seed >> 16U) % below;
  };
  for (int round = 0; round < 200; ++round) {
    std::string versions[2];
    for (std::string& version : versions) {
      std::string letters = "ABCDEFGHIJ";
      const std::uint32_t count = next(10) + 1;
      while (version.size() < count) {
        const std::uint32_t at = next(static_cast<std::uint32_t>(letters.size()));
        version += letters[at];
        letters.erase(at, 1);
      }
    }
    const auto display = sample::lettered({versions[0], versions[1]});
    const RedlinePlan plan = plan_redline(display, {0, 1});
    std::uint32_t left = 0, right = 0;
    std::size_t staying = 0, shared = 0;
    for (const RedlineSlot& slot : plan.slots) {
      if (slot.left != kNoRow) CHECK(plan.passages[slot.left].left_number == ++left);
      if (slot.right != kNoRow) CHECK(plan.passages[slot.right].right_number == ++right);
      if (slot.aligned()) ++staying;
    }
    CHECK(left == versions[0].size());
    CHECK(right == versions[1].size());
    for (const RedlinePassage& passage : plan.passages)
      shared += passage.left_number > 0 && passage.right_number > 0 ? 1 : 0;
    CHECK(staying + plan.moved.size() == shared);
  }
}

TEST_CASE("redline: without a choice the base stands against the first other version") {
  auto display = sample::lettered({"A", "A", "A"});
  display.synopsis.base = static_cast<article::ArticleIndex>(1);
  ViewerState state;
  CHECK(redline_pair(display, state, {}) == RedlinePair{1, 0});
  state.order = {2, 0};
  CHECK(redline_pair(display, state, {}) == RedlinePair{1, 2});
  state.redline_right = 1;
  CHECK(redline_pair(display, state, {}) == RedlinePair{2, 1});
  state.redline_left = 0;
  CHECK(redline_pair(display, state, {}) == RedlinePair{0, 1});
  state.redline_right = 99;
  CHECK(redline_pair(display, state, {}) == RedlinePair{0, 1});
}

TEST_CASE("redline: a finding leads to a version that reads differently") {
  auto display = sample::display({{"12 boats", "12 boats", "9 boats"}});
  sample::add_finding(display, divergence::Kind::number, "n", {{0, "12"}, {2, "9"}});
  auto& readings = display.findings[0].divergence.readings;
  readings[0].articles.push_back(static_cast<article::ArticleIndex>(1));
  CHECK(redline_pair(display, {}, 0) == RedlinePair{0, 2});
  CHECK(tells_apart(display, 0, {0, 2}));
  CHECK_FALSE(tells_apart(display, 0, {0, 1}));
  CHECK_FALSE(tells_apart(display, 7, {0, 1}));
}

TEST_CASE("redline: of two dated versions the earlier stands left, unless the reader chose") {
  auto display = sample::lettered({"A", "A", "A"});
  const char* lines[] = {"Published: 9 March 2026, 16:40", "Published: 9 March 2026, 06:10", ""};
  for (std::size_t v = 0; v < 2; ++v) {
    const values::Day day = values::day_of(2026, 3, 9);
    display.articles[v].published =
        values::DateInterval{day, day + 1, values::Precision::day, true};
    article::Furniture line;
    line.text = lines[v];
    line.reason = "dateline";
    display.articles[v].furniture.push_back(line);
  }
  ViewerState state;
  CHECK(redline_pair(display, state, {}) == RedlinePair{1, 0});
  state.hidden = {1};  // what is left has no date
  CHECK(redline_pair(display, state, {}) == RedlinePair{0, 2});
  state.hidden.clear();
  state.redline_left = 0;
  CHECK(redline_pair(display, state, {}) == RedlinePair{0, 1});
  state.redline_left.reset();
  state.redline_right = 1;
  CHECK(redline_pair(display, state, {}) == RedlinePair{0, 1});
}
