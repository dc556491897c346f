#include "align/synopsis.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "align/story.h"

using namespace synoptic::align;
using synoptic::article::Article;

namespace {

std::vector<Article> ferry_story() {
  return {
      make_article("# Ferry runs aground off Lindholm\n"
                   "A ferry with 212 people aboard ran aground off Lindholm early on Tuesday.\n"
                   "Nobody was hurt, the coast guard said.\n"
                   "The captain had warned of a broken radar the week before.\n"
                   "\n"
                   "Divers will inspect the hull on Wednesday morning.\n"
                   "The operator, Nordlinie, has cancelled all crossings until Friday.\n"),
      make_article("# Passengers safe after ferry strands near Lindholm\n"
                   "More than 200 passengers were taken off a ferry that ran aground near "
                   "Lindholm on Tuesday.\n"
                   "The coast guard reported no injuries; nobody was hurt.\n"
                   "Nordlinie, which operates the ferry, cancelled its crossings until Friday.\n"
                   "Divers are to inspect the hull on Wednesday.\n"),
      make_article("# Stranded: what we know about the Lindholm ferry\n"
                   "Early on Tuesday the ferry ran aground off the island of Lindholm.\n"
                   "Its captain had complained about a broken radar a week before.\n"
                   "Local hotels took in the passengers for the night.\n"
                   "All crossings have been cancelled by Nordlinie until Friday.\n")};
}

// Rows as sets of "hash:sentence", so that two synopses of the same story compare.
std::set<std::set<std::string>> partition_of(const Synopsis& synopsis,
                                             const std::vector<Article>& articles) {
  std::set<std::set<std::string>> rows;
  for (const Row& row : synopsis.rows) {
    std::set<std::string> members;
    for (std::size_t a = 0; a < articles.size(); ++a)
      for (const SentenceIndex s : row.cells[a].sentences)
        members.insert(articles[a].hash + ":" + std::to_string(synoptic::article::at(s)));
    rows.insert(members);
  }
  return rows;
}

bool every_sentence_once(const Synopsis& synopsis, const std::vector<Article>& articles) {
  for (std::size_t a = 0; a < articles.size(); ++a) {
    std::vector<int> seen(articles[a].sentences.size(), 0);
    for (const Row& row : synopsis.rows) {
      if (row.cells.size() != articles.size()) return false;
      for (const SentenceIndex s : row.cells[a].sentences) ++seen[synoptic::article::at(s)];
    }
    if (std::any_of(seen.begin(), seen.end(), [](int n) { return n != 1; })) return false;
  }
  return true;
}

bool smaller_hash(const Article& a, const Article& b) { return a.hash < b.hash; }

}  // namespace

TEST_CASE("synopsis: passages that tell the same thing share a row") {
  const auto story = ferry_story();
  const auto synopsis = synopsis_of(story);
  CHECK(every_sentence_once(synopsis, story));
  CHECK(row_with(synopsis, story, 0, "ran aground") == row_with(synopsis, story, 1, "ran aground"));
  CHECK(row_with(synopsis, story, 0, "ran aground") == row_with(synopsis, story, 2, "ran aground"));
  CHECK(row_with(synopsis, story, 0, "broken radar") == row_with(synopsis, story, 2, "radar"));
  CHECK(row_with(synopsis, story, 0, "Divers") == row_with(synopsis, story, 1, "Divers"));
  CHECK(row_with(synopsis, story, 2, "hotels") != row_with(synopsis, story, 0, "hurt"));
}

TEST_CASE("synopsis: headlines stand together and with nothing else") {
  const auto story = ferry_story();
  const auto synopsis = synopsis_of(story);
  for (const Cell& cell : synopsis.rows[0].cells) {
    REQUIRE(cell.sentences.size() == 1);
    CHECK(synoptic::article::at(cell.sentences[0]) == 0);
  }
}

TEST_CASE("synopsis: the rows are the same for every order of the articles") {
  auto story = ferry_story();
  const auto expected = partition_of(synopsis_of(story), story);
  std::sort(story.begin(), story.end(), smaller_hash);
  do {
    const auto synopsis = synopsis_of(story);
    CHECK(partition_of(synopsis, story) == expected);
    CHECK(every_sentence_once(synopsis, story));
  } while (std::next_permutation(story.begin(), story.end(), smaller_hash));
}

TEST_CASE("synopsis: another base only reorders the rows") {
  const auto story = ferry_story();
  const auto expected = partition_of(synopsis_of(story), story);
  for (std::uint32_t base = 0; base < story.size(); ++base) {
    SynopsisOptions options;
    options.base = static_cast<ArticleIndex>(base);
    const auto synopsis = synopsis_of(story, options);
    CHECK(partition_of(synopsis, story) == expected);
    std::vector<SentenceIndex> in_base;
    for (const Row& row : synopsis.rows)
      in_base.insert(in_base.end(), row.cells[base].sentences.begin(),
                     row.cells[base].sentences.end());
    CHECK(std::is_sorted(in_base.begin(), in_base.end()));
  }
}

TEST_CASE("synopsis: a second copy of an article stands in the same rows, tagged alike") {
  auto story = ferry_story();
  const auto rows = synopsis_of(story).rows.size();
  story.push_back(story[1]);
  const auto synopsis = synopsis_of(story);
  CHECK(synopsis.rows.size() == rows);
  for (const Row& row : synopsis.rows) CHECK(row.cells[1].sentences == row.cells[3].sentences);
  story = {story[1], story[1]};
  for (const Row& row : synopsis_of(story).rows) CHECK(has_tag(row, RowTag::alike));
}

TEST_CASE("synopsis: an article about something else is set aside") {
  auto story = ferry_story();
  const auto expected = synopsis_of(story).rows.size();
  story.push_back(
      make_article("# Village choir wins regional prize\n"
                   "The village choir of Otterbach won first prize with a madrigal.\n"
                   "Its conductor thanked the baker for the rehearsal room.\n"
                   "Next spring the singers travel to Trieste.\n"));
  const auto synopsis = synopsis_of(story);
  CHECK(synopsis.set_aside == std::vector<bool>{false, false, false, true});
  CHECK(every_sentence_once(synopsis, story));
  CHECK(synopsis.rows.size() == expected + 4);
}

TEST_CASE("synopsis: nothing, one article and empty articles are no trouble") {
  CHECK(synopsis_of({}).rows.empty());
  const std::vector<Article> one{ferry_story()[0]};
  CHECK(synopsis_of(one).rows.size() == one[0].sentences.size());
  CHECK_FALSE(synopsis_of(one).set_aside[0]);
  const std::vector<Article> empty{Article{}, Article{}, ferry_story()[0]};
  CHECK(every_sentence_once(synopsis_of(empty), empty));
}

TEST_CASE("synopsis: what the user puts together or apart stays so") {
  const auto story = ferry_story();
  const auto span_of = [&](std::size_t a, std::size_t s) { return story[a].sentences[s].span; };
  SynopsisOptions options;
  options.corrections.push_back(
      {Correction::Kind::join, story[0].hash, story[2].hash, span_of(0, 2), span_of(2, 3)});
  options.corrections.push_back(
      {Correction::Kind::part, story[0].hash, story[1].hash, span_of(0, 4), span_of(1, 4)});
  const auto synopsis = synopsis_of(story, options);
  CHECK(row_with(synopsis, story, 0, "Nobody") == row_with(synopsis, story, 2, "hotels"));
  CHECK(row_with(synopsis, story, 0, "Divers") != row_with(synopsis, story, 1, "Divers"));
  CHECK(every_sentence_once(synopsis, story));
}
