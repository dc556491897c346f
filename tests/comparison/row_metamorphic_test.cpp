// The built-in stories, given otherwise: what must become of their rows.

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "comparison/comparison.h"
#include "comparison/stories.h"

using namespace synoptic;

namespace {

const std::vector<std::string> kStories{"cannery-fire", "two-rivers-ai", "weavers-bridge"};

struct Aligned {
  std::vector<article::Article> articles;
  align::Synopsis synopsis;
};

Aligned align_all(const std::vector<article::Input>& inputs) {
  Aligned all;
  std::vector<claims::Claims> claims;
  for (const auto& input : inputs) {
    all.articles.push_back(article::ingest(input));
    claims.push_back(claims::extract_claims(all.articles.back()));
  }
  all.synopsis = align::build_synopsis(all.articles, claims, {});
  return all;
}

// Begin and end of each paragraph.
std::vector<std::pair<std::size_t, std::size_t>> paragraphs_of(const std::string& text) {
  std::vector<std::pair<std::size_t, std::size_t>> paragraphs;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find("\n\n", begin), text.size());
    if (end > begin) paragraphs.push_back({begin, end});
    begin = end + 2;
  }
  return paragraphs;
}

// "FILE: words" of each sentence, row by row.
using Rows = std::set<std::multiset<std::string>>;
Rows rows_of(const Aligned& all) {
  Rows rows;
  for (const auto& row : all.synopsis.rows) {
    std::multiset<std::string> members;
    for (std::size_t a = 0; a < all.articles.size(); ++a)
      for (const auto sentence : row.cells[a].sentences)
        members.insert(all.articles[a].source + ": " +
                       std::string{all.articles[a].words(all.articles[a].sentence(sentence).span)});
    if (!members.empty()) rows.insert(members);
  }
  return rows;
}

std::string told(const std::multiset<std::string>& row) {
  std::string all;
  for (const std::string& sentence : row) all += "\n    " + sentence;
  return all;
}

// The same rows; says which are not.
void check_same(const Rows& found, const Rows& expected) {
  for (const auto& row : expected) CHECK_MESSAGE(found.count(row) == 1, "lost:" << told(row));
  for (const auto& row : found) CHECK_MESSAGE(expected.count(row) == 1, "new:" << told(row));
}

// Sentences that share a row, two by two, as far as both sides have both.
using Pairs = std::set<std::pair<std::string, std::string>>;
Pairs pairs_of(const Rows& rows, const Rows& others) {
  std::set<std::string> there;
  for (const auto& row : others) there.insert(row.begin(), row.end());
  Pairs pairs;
  for (const auto& row : rows)
    for (const auto& a : row)
      for (const auto& b : row)
        if (a < b && there.count(a) == 1 && there.count(b) == 1) pairs.insert({a, b});
  return pairs;
}

struct Change {
  std::size_t pairs = 0, changed = 0;
};

// Rows before and after each paragraph in turn is left out.
Change leave_out_each(const std::string& name) {
  Change change;
  const auto inputs = stories::shipped(name);
  const Rows before = rows_of(align_all(inputs));
  for (std::size_t i = 0; i < inputs.size(); ++i) {
    const auto paragraphs = paragraphs_of(inputs[i].bytes);
    for (std::size_t p = 2; p < paragraphs.size(); ++p) {
      auto fewer = inputs;
      fewer[i].bytes.erase(paragraphs[p].first, paragraphs[p].second - paragraphs[p].first);
      const Rows after = rows_of(align_all(fewer));
      const Pairs old_pairs = pairs_of(before, after), new_pairs = pairs_of(after, before);
      change.pairs += old_pairs.size();
      for (const auto& pair : old_pairs) change.changed += new_pairs.count(pair) == 0;
      for (const auto& pair : new_pairs) change.changed += old_pairs.count(pair) == 0;
    }
  }
  return change;
}

std::size_t below(std::uint64_t& state, std::size_t limit) {
  state = state * 6364136223846793005ull + 1442695040888963407ull;
  return static_cast<std::size_t>(state >> 33) % limit;
}

const std::string kChoir =
    "Village choir wins prize\n\nThe village choir of Otterbach won first prize with a madrigal by "
    "an unknown composer.\n\nIts conductor thanked the baker for the rehearsal room above the "
    "oven.\n\nNext spring the singers travel to Trieste.\n";

}  // namespace

TEST_CASE("built-in stories: 20 orders of the versions give the same rows") {
  for (const std::string& name : kStories) {
    CAPTURE(name);
    auto inputs = stories::shipped(name);
    const Rows expected = rows_of(align_all(inputs));
    std::uint64_t state = 20260423;
    for (int round = 0; round < 20; ++round) {
      for (std::size_t i = inputs.size(); i > 1; --i)
        std::swap(inputs[i - 1], inputs[below(state, i)]);
      CHECK(rows_of(align_all(inputs)) == expected);
    }
  }
}

TEST_CASE("built-in stories: a version given twice stands twice in its rows and changes no other") {
  for (const std::string& name : kStories) {
    const auto inputs = stories::shipped(name);
    const Rows expected = rows_of(align_all(inputs));
    for (std::size_t twice = 0; twice < inputs.size(); ++twice) {
      CAPTURE(name);
      CAPTURE(twice);
      auto more = inputs;
      more.push_back(inputs[twice]);
      more.back().source = "twin";
      const Aligned all = align_all(more);
      for (const auto& row : all.synopsis.rows)
        CHECK(row.cells[twice].sentences == row.cells.back().sentences);
      Aligned without = all;
      for (auto& row : without.synopsis.rows) row.cells.back().sentences.clear();
      check_same(rows_of(without), expected);
    }
  }
}

namespace {

void check_with_choir(const std::string& name) {
  CAPTURE(name);
  auto inputs = stories::shipped(name);
  Rows expected = rows_of(align_all(inputs));
  inputs.push_back({"choir.txt", kChoir, ""});
  const Aligned all = align_all(inputs);
  CHECK(all.synopsis.set_aside.back());
  for (const auto& sentence : all.articles.back().sentences)
    expected.insert({"choir.txt: " + std::string{all.articles.back().words(sentence.span)}});
  check_same(rows_of(all), expected);
}

}  // namespace

TEST_CASE("built-in stories: an unrelated article changes no row of revisions") {
  check_with_choir("cannery-fire");
}

// Pairs that only just belong together would follow the weights, if the article set aside had a say
// in them.
TEST_CASE("built-in stories: an unrelated article changes no row of loose retellings") {
  check_with_choir("two-rivers-ai");
  check_with_choir("weavers-bridge");
}

TEST_CASE("built-in stories: a paragraph left out of revisions takes only its own cells along") {
  CHECK(leave_out_each("cannery-fire").changed == 0);
}

// Words weigh otherwise without it, so pairs that only just belong together may part.
TEST_CASE(
    "built-in stories: a paragraph left out of retellings changes one pair in twenty at most") {
  for (const std::string name : {"two-rivers-ai", "weavers-bridge"}) {
    CAPTURE(name);
    const Change change = leave_out_each(name);
    CHECK(change.changed * 20 <= change.pairs);
  }
}
