// What must hold for stories of many versions, whose versions are not all compared with each other.

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "align/candidate_pairs.h"
#include "align/partition.h"
#include "align/story.h"

using namespace synoptic::align;
using synoptic::article::Article;

namespace {

// Words that no two facts share, of two syllables and a number of their own.
std::string word_of(std::size_t fact, std::size_t n) {
  static const std::vector<std::string> syllables{"ba",  "cor", "del", "fin", "gam", "hul",  "jor",
                                                  "kes", "lim", "mon", "nar", "pol", "quin", "ras"};
  const std::size_t at = fact * 11 + n;
  return syllables[at % 14] + syllables[(at / 14) % 14] + syllables[(at / 196) % 14];
}

// A fact as one version tells it: eight of its ten words, some common ones between.
std::string tell(Chance& chance, std::size_t fact) {
  static const std::vector<std::string> common{"the", "of", "and", "in", "was", "a", "to"};
  std::string line;
  const std::size_t left_out = chance.below(10), also = chance.below(10);
  for (std::size_t n = 0; n < 10; ++n) {
    if (n == left_out || n == also) continue;
    if (chance.below(2) == 0) line += common[chance.below(common.size())] + " ";
    line += word_of(fact, n) + " ";
  }
  return line + "\n";
}

// Each version tells about two thirds of the facts in their order; `always` stands in every one.
std::vector<Article> many_versions(std::size_t versions, std::size_t facts,
                                   const std::string& always = {}) {
  Chance chance(versions * 1000 + facts);
  std::vector<Article> story;
  for (std::size_t v = 0; v < versions; ++v) {
    std::string lines;
    for (std::size_t fact = 0; fact < facts; ++fact) {
      if (chance.below(3) > 0) lines += tell(chance, fact);
      if (fact == facts / 2 && !always.empty()) lines += always + "\n";
    }
    story.push_back(make_article(lines));
  }
  return story;
}

void check_orders(std::vector<Article> story, int rounds) {
  const Partition expected = rows_as_sets(synopsis_of(story), story);
  Chance chance(5);
  for (int round = 0; round < rounds; ++round) {
    CAPTURE(round);
    chance.shuffle(story);
    const Synopsis synopsis = synopsis_of(story);
    CHECK(rows_as_sets(synopsis, story) == expected);
    CHECK(each_sentence_in_one_cell(synopsis, story));
  }
}

std::size_t filled_cells(const Row& row) {
  std::size_t filled = 0;
  for (const Cell& cell : row.cells) filled += !cell.sentences.empty();
  return filled;
}

}  // namespace

TEST_CASE("synopsis: five made versions in twenty orders give the same rows") {
  check_orders(many_versions(5, 40), 20);
}

TEST_CASE("synopsis: forty made versions in any order give the same rows") {
  check_orders(many_versions(40, 12), 5);
}

TEST_CASE("synopsis: of sixty versions all that tell a fact stand in its row") {
  const auto story = many_versions(60, 15);
  std::size_t sentences = 0;
  for (const Article& a : story) sentences += a.sentences.size();
  const Synopsis synopsis = synopsis_of(story);
  CHECK(synopsis.rows.size() == 15);
  CHECK(synopsis.budget_hit);  // not every version was compared with every other
  std::size_t cells = 0;
  for (const Row& row : synopsis.rows) cells += filled_cells(row);
  CHECK(cells == sentences);
}

TEST_CASE(
    "synopsis: what only two of sixty versions tell is found though they are not neighbours") {
  auto story = many_versions(60, 15);
  for (const std::size_t v : {std::size_t{3}, std::size_t{41}}) {
    const std::string lines = "the otter Wilma escaped from her tank through an open window\n";
    story[v] = make_article(lines + std::string(story[v].words({0, 40})) + "\n" + lines +
                            "visitors were asked " + std::to_string(v) + " times\n");
  }
  CHECK_FALSE(VersionPairs(60, 24).all());
  const Synopsis synopsis = synopsis_of(story);
  CHECK(row_with(synopsis, story, 3, "otter") == row_with(synopsis, story, 41, "otter"));
}

TEST_CASE("synopsis: an equal sentence of 200 versions ends in one row") {
  const std::string always = "Read more about the harbour in our blue weekend edition";
  const auto story = many_versions(200, 6, always);
  const Synopsis synopsis = synopsis_of(story);
  const int row = row_with(synopsis, story, 0, always);
  REQUIRE(row >= 0);
  CHECK(filled_cells(synopsis.rows[static_cast<std::size_t>(row)]) == 200);
  CHECK(has_tag(synopsis.rows[static_cast<std::size_t>(row)], RowTag::alike));
}

TEST_CASE("candidates: 100,000 equal passages stay within the budget, and that is told") {
  const std::string lines = "the crane fell into the harbour at noon";
  const auto tokens = synoptic::text::tokenise(lines);
  for (const std::uint32_t versions : {2u, 5u, 100u}) {
    CAPTURE(versions);
    std::vector<PassageSource> sources;
    for (std::uint32_t p = 0; p < 100'000; ++p)
      sources.push_back({tokens, p / (100'000 / versions), false});
    const CandidatePairs found = find_candidates(weigh_passages(sources), {});
    CHECK(found.budget_hit);
    CHECK(found.pairs.size() <= 24u * 100'000);
    CHECK(found.pairs.size() >= 50'000);
  }
}

TEST_CASE("candidates: a small story leaves nothing out, whatever the budget of meetings") {
  const auto story = many_versions(4, 30);
  std::vector<PassageSource> sources;
  for (std::uint32_t v = 0; v < story.size(); ++v)
    for (const auto& s : story[v].sentences)
      sources.push_back(
          {std::span(story[v].tokens).subspan(s.tokens.begin, s.tokens.size()), v, false});
  const auto terms = weigh_passages(sources);
  CandidateOptions all, few;
  all.meetings = 1'000'000;
  few.meetings = 1;
  const auto a = find_candidates(terms, all).pairs, b = find_candidates(terms, few).pairs;
  REQUIRE(a.size() == b.size());
  for (std::size_t i = 0; i < a.size(); ++i)
    CHECK((a[i].first == b[i].first && a[i].second == b[i].second));
}
