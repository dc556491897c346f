// What the reader puts together or apart, against scores, limits and other corrections.

#include "align/row_corrections.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string_view>
#include <vector>

#include "align/partition.h"
#include "align/reservoir.h"
#include "align/story.h"
#include "align/synopsis.h"

using namespace synoptic::align;
using synoptic::article::Article;
using Kind = Correction::Kind;

namespace {

std::vector<Article> ferry() {
  return {make_article("# Ferry runs aground off Lindholm\n"
                       "A ferry with 212 people aboard ran aground off Lindholm early on Tuesday.\n"
                       "Nobody was hurt, the coast guard said.\n"
                       "The captain had warned of a broken radar the week before.\n"
                       "Divers will inspect the hull on Wednesday morning.\n"
                       "Nordlinie has cancelled all crossings until Friday.\n"),
          make_article("# Passengers safe after ferry strands near Lindholm\n"
                       "A ferry with 212 people aboard ran aground near Lindholm on Tuesday.\n"
                       "Nobody was hurt, the coast guard reported.\n"
                       "Nordlinie cancelled all its crossings until Friday.\n"
                       "Divers are to inspect the hull on Wednesday.\n"),
          make_article("# Stranded: what we know about the ferry\n"
                       "Early on Tuesday a ferry with 212 people ran aground off Lindholm.\n"
                       "The captain had complained of a broken radar a week before.\n"
                       "Local hotels took in the passengers for the night.\n"
                       "All crossings have been cancelled by Nordlinie until Friday.\n")};
}

// A passage by words of it.
struct Place {
  std::size_t article;
  std::string_view words;
};

Correction correction(const std::vector<Article>& story, Kind kind, Place a, Place b) {
  const auto span_of = [&](Place place) {
    for (const auto& sentence : story[place.article].sentences)
      if (story[place.article].words(sentence.span).find(place.words) != std::string_view::npos)
        return sentence.span;
    FAIL("no such passage: " << place.words);
    return synoptic::text::Span{};
  };
  return {kind, story[a.article].hash, story[b.article].hash, span_of(a), span_of(b)};
}

struct Corrected {
  std::vector<Article> story = ferry();
  SynopsisOptions options;
  Synopsis synopsis;

  Corrected& with(Kind kind, Place a, Place b) {
    options.corrections.push_back(correction(story, kind, a, b));
    return *this;
  }
  Corrected& run() {
    synopsis = synopsis_of(story, options);
    CHECK(each_sentence_in_one_cell(synopsis, story));
    return *this;
  }
  int row(Place place) const { return row_with(synopsis, story, place.article, place.words); }
  bool together(Place a, Place b) const { return row(a) == row(b); }
  const Row& whole_row(Place place) const {
    return synopsis.rows[static_cast<std::size_t>(row(place))];
  }
  Partition rows() const { return rows_as_sets(synopsis, story); }
};

std::size_t passages_in(const Row& row) {
  std::size_t count = 0;
  for (const Cell& cell : row.cells) count += cell.sentences.size();
  return count;
}

constexpr Place kHurt{0, "Nobody"}, kHurtToo{1, "Nobody"}, kHotels{2, "hotels"};
constexpr Place kRadar{0, "radar"}, kRadarToo{2, "radar"};
constexpr Place kDivers{0, "Divers"}, kDiversToo{1, "Divers"};
constexpr Place kCancelled[] = {{0, "Nordlinie"}, {1, "Nordlinie"}, {2, "Nordlinie"}};

}  // namespace

TEST_CASE("corrections: joined passages share a row, and their rows lose nobody") {
  Corrected story;
  story.with(Kind::join, kHurtToo, kHotels).run();
  CHECK(story.together(kHurt, kHotels));
  CHECK(story.together(kHurt, kHurtToo));
  CHECK(passages_in(story.whole_row(kHotels)) == 3);
}

TEST_CASE("corrections: a join is stronger than the limit of passages of one version") {
  Corrected story;
  for (const Place other : {kHurt, kRadar, kDivers, kCancelled[0]})
    story.with(Kind::join, {0, "212 people"}, other);
  story.run();
  CHECK(story.whole_row(kHurt).cells[0].sentences.size() == 5);
  CHECK(story.together(kHurt, kCancelled[2]));
}

TEST_CASE("corrections: a join may bring a headline and a sentence together") {
  Corrected story;
  story.with(Kind::join, {0, "Ferry runs"}, kHotels).run();
  CHECK(story.together({1, "Passengers safe"}, kHotels));
}

TEST_CASE("corrections: parted passages stand in two rows, whatever their score") {
  Corrected story;
  story.with(Kind::part, kDivers, kDiversToo).run();
  CHECK_FALSE(story.together(kDivers, kDiversToo));
}

TEST_CASE("corrections: a part of two headlines holds") {
  Corrected story;
  story.with(Kind::part, {0, "Ferry runs"}, {1, "Passengers safe"}).run();
  CHECK_FALSE(story.together({0, "Ferry runs"}, {1, "Passengers safe"}));
}

TEST_CASE("corrections: a passage parted from itself stands alone and takes nobody along") {
  Corrected story;
  const Partition before = story.run().rows();
  story.with(Kind::part, kCancelled[1], kCancelled[1]).run();
  CHECK(passages_in(story.whole_row(kCancelled[1])) == 1);
  CHECK(story.together(kCancelled[0], kCancelled[2]));
  CHECK(story.rows().size() == before.size() + 1);
}

TEST_CASE("corrections: a moved passage changes two rows and no other one") {
  Corrected story;
  auto expected = story.run().rows();
  const auto id = [&](Place place) {
    const Article& a = story.story[place.article];
    std::size_t s = 0;
    while (a.words(a.sentences[s].span).find(place.words) == std::string_view::npos) ++s;
    return a.hash + ":" + std::to_string(s);
  };
  auto old_row = *std::find_if(expected.begin(), expected.end(), [&](const auto& row) {
    return std::find(row.begin(), row.end(), id(kCancelled[1])) != row.end();
  });
  auto new_row = *std::find_if(expected.begin(), expected.end(), [&](const auto& row) {
    return std::find(row.begin(), row.end(), id(kRadar)) != row.end();
  });
  expected.erase(old_row);
  expected.erase(new_row);
  old_row.erase(id(kCancelled[1]));
  new_row.insert(id(kCancelled[1]));
  expected.insert({old_row, new_row});
  story.with(Kind::part, kCancelled[1], kCancelled[1]).with(Kind::join, kCancelled[1], kRadarToo);
  CHECK(story.run().rows() == expected);
}

TEST_CASE("corrections: a move written as pairs does the same") {
  Corrected story, pairs;
  story.with(Kind::part, kCancelled[1], kCancelled[1]).with(Kind::join, kCancelled[1], kRadar);
  for (const Place other : {kCancelled[0], kCancelled[2]})
    pairs.with(Kind::part, kCancelled[1], other);
  pairs.with(Kind::join, kCancelled[1], kRadar);
  CHECK(pairs.run().rows() == story.run().rows());
}

TEST_CASE("corrections: of several about one pair the last one holds, whoever is named first") {
  Corrected parted, joined;
  parted.with(Kind::join, kHurt, kHotels).with(Kind::part, kHotels, kHurt).run();
  CHECK_FALSE(parted.together(kHurt, kHotels));
  joined.with(Kind::part, kHurt, kHotels).with(Kind::join, kHotels, kHurt).run();
  CHECK(joined.together(kHurt, kHotels));
  Corrected back;
  back.with(Kind::part, kHurt, kHurt).with(Kind::join, kHurt, kHurt).run();
  CHECK(back.together(kHurt, kHurtToo));
}

TEST_CASE("corrections: a part is stronger than a chain of joins, in every order of both") {
  const std::vector<std::pair<Kind, std::pair<Place, Place>>> chain{
      {Kind::join, {kRadar, kDiversToo}},
      {Kind::join, {kDiversToo, kHotels}},
      {Kind::part, {kRadar, kHotels}}};
  std::vector<std::size_t> order{0, 1, 2};
  Partition expected;
  do {
    Corrected story;
    for (const std::size_t i : order)
      story.with(chain[i].first, chain[i].second.first, chain[i].second.second);
    story.run();
    CHECK_FALSE(story.together(kRadar, kHotels));
    CHECK(story.together(kDiversToo, kRadar) != story.together(kDiversToo, kHotels));
    if (expected.empty()) expected = story.rows();
    CHECK(story.rows() == expected);
  } while (std::next_permutation(order.begin(), order.end()));
}

TEST_CASE("corrections: a part holds between all passages that joins have brought along") {
  Corrected story;
  story.with(Kind::part, kRadar, kHotels)
      .with(Kind::join, kRadar, kHurt)
      .with(Kind::join, kHotels, kDivers)
      .with(Kind::join, kHurtToo, kDiversToo)
      .run();
  CHECK_FALSE(story.together(kRadar, kHotels));
  const int held = story.together(kRadar, kHurt) + story.together(kHotels, kDivers) +
                   story.together(kHurtToo, kDiversToo);
  CHECK(held == 2);
}

TEST_CASE("corrections: order of articles and of corrections means nothing") {
  Corrected story;
  story.with(Kind::part, kDivers, kDiversToo)
      .with(Kind::join, kDivers, kHotels)
      .with(Kind::join, kDiversToo, kHotels)
      .with(Kind::part, kHurt, kHurt)
      .with(Kind::join, kHurt, kRadar);
  const Partition expected = story.run().rows();
  Chance chance(7);
  for (int round = 0; round < 20; ++round) {
    chance.shuffle(story.story);
    chance.shuffle(story.options.corrections);
    CHECK(story.run().rows() == expected);
  }
}

TEST_CASE("corrections: what names equal sentences of two equal articles names one passage") {
  Corrected story;
  story.story.push_back(story.story[1]);
  const Place twin{3, "Nobody"};
  story.with(Kind::join, kHurtToo, twin).run();
  CHECK(story.together(kHurtToo, twin));
  CHECK(story.together(kHurtToo, kHurt));
  story.with(Kind::part, kHurtToo, twin).run();
  CHECK(story.together(kHurtToo, twin));
  CHECK_FALSE(story.together(kHurtToo, kHurt));
  story.with(Kind::join, twin, kHotels).run();
  CHECK(story.together(kHurtToo, kHotels));
}

TEST_CASE("corrections: an article that was set aside takes part once a passage of it is joined") {
  Corrected story;
  story.story.push_back(
      make_article("# Village choir wins regional prize\n"
                   "The village choir of Otterbach won first prize with a madrigal.\n"
                   "Its conductor thanked the baker for the rehearsal room.\n"));
  REQUIRE(story.run().synopsis.set_aside[3]);
  story.with(Kind::join, {3, "conductor"}, kHotels).run();
  CHECK(story.together({3, "conductor"}, kHotels));
  CHECK(story.synopsis.set_aside == std::vector<bool>(4, false));
  CHECK(passages_in(story.whole_row({3, "madrigal"})) == 1);
}

TEST_CASE("corrections: a headline joined by hand is reason enough to take part") {
  Corrected story;
  story.story.push_back(make_article("# Village choir wins prize\nIt won with a madrigal.\n"));
  REQUIRE(story.run().synopsis.set_aside[3]);
  story.with(Kind::join, {3, "choir"}, {0, "Ferry runs"}).run();
  CHECK_FALSE(story.synopsis.set_aside[3]);
  CHECK(story.together({3, "choir"}, {0, "Ferry runs"}));
}

TEST_CASE("corrections: a sentence that is not there is no constraint") {
  Corrected story;
  const Partition before = story.run().rows();
  story.with(Kind::join, kHurt, kHotels);
  story.options.corrections[0].second_hash = "0000000000000000";
  CHECK(story.run().rows() == before);
  CHECK(story.synopsis.lost_corrections == 1);
  for (const Row& row : story.synopsis.rows) CHECK_FALSE(has_tag(row, RowTag::corrected));
  story.options.corrections[0] = {};
  CHECK(story.run().rows() == before);
}

TEST_CASE("corrections: a place that is no sentence's own is the one it covers most of") {
  Corrected story;
  story.with(Kind::join, kHurt, kHotels);
  auto& span = story.options.corrections[0].second;
  span.begin -= 5;
  span.end -= 2;
  CHECK(story.run().together(kHurt, kHotels));
}

TEST_CASE("corrections: rows that hold a passage named by one are tagged, after all other tags") {
  Corrected story;
  story.with(Kind::part, kHurt, kHurt)
      .with(Kind::join, kHurt, kRadar)
      .with(Kind::part, kDivers, kDiversToo)
      .run();
  for (const Place named : {kHurt, kRadar, kDivers, kDiversToo})
    CHECK(story.whole_row(named).tags.back() == RowTag::corrected);
  CHECK_FALSE(has_tag(story.whole_row(kCancelled[0]), RowTag::corrected));
  CHECK_FALSE(has_tag(story.whole_row(kHurtToo), RowTag::corrected));
}

TEST_CASE("corrections: any soup of them leaves every sentence in one cell, in any order") {
  auto story = reservoir_story();
  Chance chance(20260411);
  for (int round = 0; round < 30; ++round) {
    CAPTURE(round);
    SynopsisOptions options;
    const auto any = [&](std::string& hash) {
      const Article& a = story[chance.below(story.size())];
      hash = a.hash;
      return a.sentences[chance.below(a.sentences.size())].span;
    };
    std::set<std::pair<std::string, std::string>> pairs;
    for (int n = 0; n < 25; ++n) {
      Correction one{chance.below(2) == 0 ? Kind::join : Kind::part, {}, {}, {}, {}};
      one.first = any(one.first_hash);
      one.second = chance.below(5) == 0 ? one.first : any(one.second_hash);
      if (one.second_hash.empty()) one.second_hash = one.first_hash;
      auto names = std::pair(one.first_hash + std::to_string(one.first.begin),
                             one.second_hash + std::to_string(one.second.begin));
      if (names.second < names.first) std::swap(names.first, names.second);
      if (pairs.insert(names).second) options.corrections.push_back(one);
    }
    const Synopsis synopsis = compare_story(story, options);
    CHECK(each_sentence_in_one_cell(synopsis, story));
    const Partition expected = rows_as_sets(synopsis, story);
    chance.shuffle(story);
    chance.shuffle(options.corrections);
    CHECK(rows_as_sets(compare_story(story, options), story) == expected);
  }
}
