#include "article/reading_decisions.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "article/ingest.h"
#include "text/decode.h"

using namespace synoptic;
using article::Article;
using article::ReadingDecisions;

namespace {

const std::string kPage =
    "Home | News | Sport\n\n"
    "Ferry runs aground near the old harbour\n\n"
    "By Mara Lind\n\n3 May 2026\n\n"
    "A ferry ran aground near the old harbour on Sunday morning. Nobody was hurt. The crew "
    "waited for the next high tide.\n\n"
    "The company said that it would inspect the ship in the afternoon.\n\n"
    "Share this article\n";

Article read(const ReadingDecisions& decisions, const std::string& page = kPage) {
  return article::ingest({"page.txt", page, "", decisions});
}

text::Span place_of(std::string_view words, const std::string& page = kPage) {
  const auto at = page.find(words);
  REQUIRE(at != std::string::npos);
  return text::make_span(at, at + words.size());
}

std::string aside(const Article& article, std::string_view reason) {
  for (const auto& piece : article.furniture)
    if (piece.reason == reason) return piece.text;
  return {};
}

std::vector<std::string> sentences(const Article& article) {
  std::vector<std::string> all;
  for (const auto& sentence : article.sentences) all.emplace_back(article.words(sentence.span));
  return all;
}

bool has(const Article& article, const std::string& words) {
  const auto all = sentences(article);
  return std::find(all.begin(), all.end(), words) != all.end();
}

}  // namespace

TEST_CASE("decisions: without any the reading is what it was") {
  const Article article = read({});
  CHECK(ReadingDecisions{}.empty());
  CHECK(article.title == "Ferry runs aground near the old harbour");
  CHECK(article.byline == "Mara Lind");
  CHECK(aside(article, "share") == "Share this article");
}

TEST_CASE("decisions: a kept line is story again, in its place and its own paragraph") {
  ReadingDecisions decisions;
  decisions.keep = {place_of("Share this article")};
  const Article article = read(decisions);
  CHECK(article.text.substr(article.text.size() - 20) == "\n\nShare this article");
  CHECK(aside(article, "share").empty());
  CHECK(article.hash != read({}).hash);
  decisions.keep = {place_of("By Mara Lind")};
  const Article named = read(decisions);
  CHECK(named.text.find("harbour\n\nBy Mara Lind\n\nA ferry") != std::string::npos);
  CHECK(named.byline == "Mara Lind");
  CHECK(named.published == read({}).published);
}

TEST_CASE("decisions: a dropped sentence becomes furniture, the rest of its line stays") {
  ReadingDecisions decisions;
  decisions.drop = {place_of("Nobody was hurt.")};
  const Article article = read(decisions);
  CHECK(aside(article, "reader") == "Nobody was hurt.");
  CHECK_FALSE(has(article, "Nobody was hurt."));
  CHECK(has(article, "A ferry ran aground near the old harbour on Sunday morning."));
  CHECK(has(article, "The crew waited for the next high tide."));
  for (const auto& piece : article.furniture)
    if (piece.reason == "reader") CHECK(piece.decoded == decisions.drop[0]);
}

TEST_CASE("decisions: a dropped line goes whole, the title too") {
  ReadingDecisions decisions;
  decisions.drop = {place_of("The company said that it would inspect the ship in the afternoon.")};
  CHECK(aside(read(decisions), "reader").substr(0, 11) == "The company");
  decisions.drop = {place_of("Ferry runs aground near the old harbour")};
  const Article untitled = read(decisions);
  CHECK(untitled.title.empty());
  CHECK(untitled.text.substr(0, 7) == "A ferry");
  CHECK(untitled.published == read({}).published);
}

TEST_CASE("decisions: dropping is stronger than keeping") {
  ReadingDecisions decisions;
  decisions.keep = decisions.drop = {place_of("Share this article")};
  CHECK(aside(read(decisions), "reader") == "Share this article");
}

TEST_CASE("decisions: spans find their lines through repairs and marks") {
  const std::string page =
      "The caf\xC3\x83\xC2\xA9 reopens\n\nThe caf\xC3\x83\xC2\xA9 reopened on **Monday** after a "
      "long winter. The owner baked "
      "a hundred loaves. People came from\nthe next town.\n";
  ReadingDecisions decisions;
  decisions.drop = {place_of("The owner baked a hundred loaves.", page)};
  const Article article = read(decisions, page);
  CHECK(aside(article, "reader") == "The owner baked a hundred loaves.");
  CHECK(has(article, "The caf\xC3\xA9 reopened on Monday after a long winter."));
  CHECK(has(article, "People came from the next town."));
}

TEST_CASE("decisions: what the reader states stands in the place of what was read") {
  ReadingDecisions decisions;
  decisions.outlet = "Elden Echo";
  decisions.byline = "";
  decisions.published = "2026-05-04";
  decisions.language = "sv";
  const Article article = read(decisions);
  CHECK(article.outlet == "Elden Echo");
  CHECK(article.label == "Elden Echo");
  CHECK(article.byline.empty());
  REQUIRE(article.published);
  CHECK(values::iso(article.published->from) == "2026-05-04");
  CHECK(article.language == "sv");
  CHECK(article.text == read({}).text);
}

TEST_CASE("decisions: an empty statement says that the page does not say, nonsense says nothing") {
  ReadingDecisions decisions;
  decisions.published = "";
  decisions.title = "";
  const Article article = read(decisions);
  CHECK_FALSE(article.published);
  CHECK(article.title.empty());
  CHECK(has(article, "Ferry runs aground near the old harbour"));
  CHECK(article.sentences[0].kind != article::SentenceKind::title);
  decisions.published = "yesterday";
  decisions.language = "not a <tag>";
  CHECK(read(decisions).published == read({}).published);
  CHECK(read(decisions).language == read({}).language);
}

TEST_CASE("decisions: a stated title is found among the lines, else it stands in no text") {
  ReadingDecisions decisions;
  decisions.title = "home | news | SPORT";
  const Article found = read(decisions);
  CHECK(found.title == "home | news | SPORT");
  CHECK(found.text.substr(0, 19) == "Home | News | Sport");
  CHECK(found.sentences[0].kind == article::SentenceKind::title);
  decisions.title = "The long wait for the tide";
  const Article nowhere = read(decisions);
  CHECK(nowhere.title == "The long wait for the tide");
  CHECK(nowhere.text.find("long wait") == std::string::npos);
  CHECK(nowhere.text == read({}).text);
}

TEST_CASE("decisions: a stated subtitle is the line that says it") {
  ReadingDecisions decisions;
  decisions.subtitle = "The company said that it would inspect the ship in the afternoon.";
  const Article article = read(decisions);
  CHECK(article.sentences[1].kind == article::SentenceKind::subtitle);
  CHECK(article.subtitle == *decisions.subtitle);
}

TEST_CASE("decisions: spans that fit nothing change nothing, any span gives an article") {
  ReadingDecisions decisions;
  decisions.keep = decisions.drop = {{9999, 12000}, {5, 5}, {0xFFFFFFFF, 0xFFFFFFFF}, {9, 2}};
  CHECK(read(decisions).text == read({}).text);
  for (std::uint32_t begin = 0; begin < kPage.size(); begin += 7)
    for (std::uint32_t length = 1; length < 90; length += 11) {
      decisions.drop = {{begin, begin + length}, {begin + 3, begin + length + 9}};
      decisions.keep = {{begin / 2, begin}};
      const Article article = read(decisions);
      for (const auto& sentence : article.sentences) CHECK_FALSE(sentence.span.empty());
    }
  decisions.drop = {{0, 5000}};
  CHECK(read(decisions).sentences.empty());
}

TEST_CASE("decisions: days, months, years and intervals of ISO 8601") {
  const auto told = [](std::string_view iso) {
    const auto interval = article::stated_interval(iso);
    return interval ? values::iso(interval->from) + " " + values::iso(interval->to) : "";
  };
  CHECK(told("2026-06-25") == "2026-06-25 2026-06-26");
  CHECK(told("2026-12") == "2026-12-01 2027-01-01");
  CHECK(told("2026") == "2026-01-01 2027-01-01");
  CHECK(told("2026-06-01/2026-06-15") == "2026-06-01 2026-06-16");
  for (const char* wrong : {"", "2026-02-30", "2026-13", "26-06-25", "2026-6-2", "2026/06/25",
                            "2026-06-15/2026-06-01", "0000", "2026-00-01", "2026-06-00"})
    CHECK_MESSAGE(told(wrong).empty(), wrong);
  for (const char* iso : {"2026-06-25", "2026-12", "2026", "2026-06-01/2026-06-15"})
    CHECK(article::iso_interval(*article::stated_interval(iso)) == iso);
}
