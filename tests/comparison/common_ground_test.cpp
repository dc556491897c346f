#include <doctest/doctest.h>

#include <algorithm>

#include "comparison/stories.h"

using namespace synoptic;
using comparison::AgreedKind;
using comparison::CommonPassage;
using comparison::Comparison;

namespace {

// One article for each text, below the same headline.
Comparison compare(const std::vector<std::string>& bodies) {
  std::vector<article::Input> inputs;
  for (const std::string& body : bodies) {
    std::string name(1, static_cast<char>('A' + inputs.size()));
    inputs.push_back({name + ".txt", "Ferry runs aground off Elden\n\n" + body + "\n", name});
  }
  return comparison::compare(inputs, {});
}

std::string words_of(const Comparison& result, const CommonPassage& passage) {
  const auto& row = result.synopsis.rows[passage.row];
  const auto& article = result.articles[article::at(passage.articles.front())];
  const auto& cell = row.cells[article::at(passage.articles.front())];
  return std::string(article.words(article.sentence(cell.sentences.front()).span));
}

const CommonPassage* find(const Comparison& result, std::string_view part) {
  for (const CommonPassage& passage : result.common_ground.passages)
    if (words_of(result, passage).find(part) != std::string::npos) return &passage;
  return nullptr;
}

bool agrees_on(const CommonPassage& passage, AgreedKind kind, std::string_view part) {
  return std::any_of(passage.claims.begin(), passage.claims.end(), [&](const auto& claim) {
    return claim.kind == kind && claim.text.find(part) != std::string::npos;
  });
}

const std::string kFerry =
    "The ferry Alma ran aground on a sandbank on Monday evening. It carried 240 passengers.";

}  // namespace

TEST_CASE("common ground: a figure that every version gives is agreed on, with a place in each") {
  const Comparison result =
      compare({"The ferry Alma carried 240 passengers when it ran aground. The sea was calm.",
               "When she ran aground, the ferry Alma carried 240 passengers. It rained later on.",
               "The ferry Alma, which ran aground, carried 240 passengers at the time."});
  const CommonPassage* passage = find(result, "240 passengers");
  REQUIRE(passage != nullptr);
  CHECK(passage->articles.size() == 3);
  CHECK(passage->absent.empty());
  REQUIRE(agrees_on(*passage, AgreedKind::figure, "240"));
  for (const auto& claim : passage->claims) CHECK(claim.places.size() == 3);
}

TEST_CASE("common ground: a row in which a figure differs is none") {
  const Comparison result = compare({"The ferry Alma carried 240 passengers when it ran aground.",
                                     "The ferry Alma carried 310 passengers when it ran aground.",
                                     "The ferry Alma carried 240 passengers when it ran aground."});
  CHECK(find(result, "passengers") == nullptr);
}

TEST_CASE("common ground: a detail that one version adds leaves the rest agreed") {
  const Comparison result =
      compare({"The ferry Alma carried 240 passengers when it ran aground.",
               "The ferry Alma carried 240 passengers when it ran aground near Wendt Point.",
               "The ferry Alma carried 240 passengers when it ran aground."});
  const CommonPassage* passage = find(result, "passengers");
  REQUIRE(passage != nullptr);
  CHECK(agrees_on(*passage, AgreedKind::figure, "240"));
  CHECK_FALSE(agrees_on(*passage, AgreedKind::name, "Wendt"));
}

TEST_CASE("common ground: of four versions one may lack the passage, of three none") {
  const std::string other = "The harbour office opened an inquiry on Tuesday.";
  const Comparison four = compare({kFerry + " " + other, kFerry + " " + other,
                                   "The ferry Alma ran aground on a sandbank on Monday evening.",
                                   kFerry + " " + other});
  const CommonPassage* passage = find(four, "240 passengers");
  REQUIRE(passage != nullptr);
  CHECK(passage->absent == std::vector<article::ArticleIndex>{article::ArticleIndex{2}});
  const Comparison three = compare({kFerry + " " + other, kFerry + " " + other,
                                    "The ferry Alma ran aground on a sandbank on Monday evening."});
  CHECK(find(three, "240 passengers") == nullptr);
}

namespace {

const std::string kHarbour = "The harbour office opened an inquiry on Tuesday.";

// Three versions that tell of the passengers in a sentence of its own, and one of whatever it is.
Comparison beside(const std::string& other) {
  const std::string all = kFerry + " " + kHarbour;
  return compare({all, all, other, all});
}

}  // namespace

TEST_CASE("common ground: a version that tells the figure in another row is not said to lack it") {
  const Comparison result = beside(
      "The ferry Alma ran aground on a sandbank on Monday evening. The harbour office, which "
      "opened "
      "an inquiry on Tuesday, spoke to some of the 240 passengers.");
  const CommonPassage* passage = find(result, "240 passengers");
  REQUIRE(passage != nullptr);
  CHECK(passage->absent.empty());
  CHECK(passage->elsewhere == std::vector<article::ArticleIndex>{article::ArticleIndex{2}});
  CHECK(passage->articles.size() == 4);
  for (const auto& claim : passage->claims) CHECK(claim.places.size() == 4);
}

TEST_CASE("common ground: the same figure of another thing is no telling of it") {
  const Comparison result = beside(
      "The ferry Alma ran aground on a sandbank on Monday evening. Beside the quay stand 240 "
      "sheep.");
  const CommonPassage* passage = find(result, "240 passengers");
  REQUIRE(passage != nullptr);
  CHECK(passage->absent == std::vector<article::ArticleIndex>{article::ArticleIndex{2}});
  CHECK(passage->elsewhere.empty());
}

TEST_CASE("common ground: of two agreed figures one told elsewhere is a part of it") {
  const std::string both = "It carried 240 passengers and 36 cars. " + kHarbour;
  const std::string first = "The ferry Alma ran aground on a sandbank on Monday evening. ";
  const Comparison result = compare(
      {first + both, first + both,
       first + "The harbour office, which opened an inquiry on Tuesday, spoke to some of the "
               "240 passengers.",
       first + both});
  const CommonPassage* passage = find(result, "36 cars");
  REQUIRE(passage != nullptr);
  CHECK(passage->absent.empty());
  CHECK(passage->partly == std::vector<article::ArticleIndex>{article::ArticleIndex{2}});
  for (const auto& claim : passage->claims) CHECK(claim.places.size() == 3);
}

TEST_CASE("common ground: of three versions the third may tell the figure in another row") {
  const std::string all = kFerry + " " + kHarbour;
  const Comparison result =
      compare({all, all,
               "The ferry Alma ran aground on a sandbank on Monday evening. The harbour office, "
               "which opened an inquiry on Tuesday, spoke to some of the 240 passengers."});
  const CommonPassage* passage = find(result, "It carried 240 passengers");
  REQUIRE(passage != nullptr);
  CHECK(passage->articles.size() == 3);
}

TEST_CASE("common ground: copies count as one voice") {
  const std::string wire = kFerry + " Nobody was hurt, the coast guard said.";
  const Comparison result = compare(
      {wire, wire,
       "On Monday evening the ferry Alma with 240 passengers ran aground on a sandbank. Boats took "
       "them ashore during the night."});
  CHECK(result.common_ground.voices == 2);
  for (const CommonPassage& passage : result.common_ground.passages) CHECK(passage.voices <= 2);
}

TEST_CASE("common ground: words that have little in common are none, though no rule spoke") {
  const Comparison result = compare({"A gas leak is suspected as the cause of it all.",
                                     "A gas leak has been ruled out as the cause of it all.",
                                     "A gas leak is suspected as the cause of it all."});
  CHECK(find(result, "gas leak") == nullptr);
}

TEST_CASE("common ground: what can be checked comes first") {
  for (const char* story : {"weavers-bridge", "cannery-fire"}) {
    const Comparison result = comparison::compare(stories::shipped(story), {});
    const auto& passages = result.common_ground.passages;
    CHECK(std::is_partitioned(passages.begin(), passages.end(),
                              [](const auto& passage) { return !passage.claims.empty(); }));
    for (const auto& passage : passages)
      for (const auto& claim : passage.claims)
        CHECK(claim.places.size() == passage.articles.size());
  }
}

TEST_CASE("common ground: one version has none") {
  CHECK(compare({kFerry}).common_ground.passages.empty());
}
