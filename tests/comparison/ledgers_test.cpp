#include <doctest/doctest.h>

#include "comparison/stories.h"

using namespace synoptic;
using comparison::LedgerEntry;

namespace {

// Which versions an entry stands in: "01" for the first two.
std::string versions_of(const LedgerEntry& entry) {
  std::string out;
  for (const auto& place : entry.places) {
    const char digit = static_cast<char>('0' + article::at(place.article));
    if (out.empty() || out.back() != digit) out += digit;
  }
  return out;
}

const LedgerEntry* find(const std::vector<LedgerEntry>& entries, std::string_view part) {
  for (const LedgerEntry& entry : entries)
    if (entry.text.find(part) != std::string::npos) return &entry;
  return nullptr;
}

// One article with one sentence and its claims by hand, so that ledgers are tested without
// extractors.
struct HandMade {
  std::vector<article::Article> articles;
  std::vector<claims::Claims> claims;
  align::Synopsis synopsis;

  text::Span add(std::size_t article, std::string_view words) {
    while (articles.size() <= article) {
      articles.emplace_back();
      claims.emplace_back();
    }
    auto& text = articles[article].text;
    const std::size_t begin = text.size();
    text += words;
    articles[article].tokens = text::tokenise(text);
    text += ' ';
    return text::make_span(begin, begin + words.size());
  }
  comparison::Ledgers ledgers() const {
    return comparison::make_ledgers({articles, claims, synopsis, {}});
  }
};

claims::NumberMention number(text::Span span, double value, std::string unit, std::string counts) {
  claims::NumberMention mention;
  mention.span = mention.figure = span;
  mention.low = mention.high = value;
  mention.unit = std::move(unit);
  mention.counts = std::move(counts);
  return mention;
}

}  // namespace

TEST_CASE("ledgers: the same figure in two versions is one line, another figure another line") {
  HandMade story;
  story.claims.resize(2);
  story.articles.resize(2);
  story.claims[0].numbers.push_back(number(story.add(0, "nine"), 9, "", "worker"));
  story.claims[1].numbers.push_back(number(story.add(1, "9"), 9, "", "worker"));
  story.claims[1].numbers.push_back(number(story.add(1, "12"), 12, "", "worker"));
  const auto numbers = story.ledgers().numbers;
  REQUIRE(numbers.size() == 2);
  CHECK(numbers[0].text == "nine");
  CHECK(versions_of(numbers[0]) == "01");
  CHECK(versions_of(numbers[1]) == "1");
}

TEST_CASE("ledgers: the same number of different things is two lines; ordinals are none") {
  HandMade story;
  story.claims.resize(1);
  story.articles.resize(1);
  story.claims[0].numbers.push_back(number(story.add(0, "30%"), 30, "%", "research"));
  story.claims[0].numbers.push_back(number(story.add(0, "30 %"), 30, "%", "reduct"));
  auto third = number(story.add(0, "third"), 3, "", "day");
  third.ordinal = true;
  story.claims[0].numbers.push_back(third);
  CHECK(story.ledgers().numbers.size() == 2);
}

TEST_CASE(
    "ledgers: quotations that differ in marks and capitals only are one line; terms are none") {
  HandMade story;
  story.claims.resize(2);
  story.articles.resize(2);
  const auto quote = [&](std::size_t article, std::string_view words, claims::QuotationKind kind) {
    claims::Quotation quotation;
    quotation.span = quotation.words = story.add(article, words);
    quotation.kind = kind;
    story.claims[article].quotations.push_back(quotation);
  };
  quote(0, "We did not know, at all.", claims::QuotationKind::direct);
  quote(1, "we did not know at all", claims::QuotationKind::partial);
  quote(1, "crane moment", claims::QuotationKind::term);
  const auto quotations = story.ledgers().quotations;
  REQUIRE(quotations.size() == 1);
  CHECK(versions_of(quotations[0]) == "01");
}

TEST_CASE("ledgers: speakers are one line by entity, with their role") {
  HandMade story;
  story.claims.resize(2);
  story.articles.resize(2);
  for (std::size_t a = 0; a < 2; ++a) {
    claims::Entity entity;
    entity.key = "ilse brandt";
    entity.name = "Ilse Brandt";
    if (a == 1) entity.role = "harbour master";
    story.claims[a].entities.push_back(entity);
    claims::Attribution attribution;
    attribution.source = story.add(a, "Brandt");
    attribution.speaker = 0;
    story.claims[a].attributions.push_back(attribution);
  }
  const auto speakers = story.ledgers().speakers;
  REQUIRE(speakers.size() == 1);
  CHECK(speakers[0].detail == "harbour master");
  CHECK(versions_of(speakers[0]) == "01");
}

TEST_CASE(
    "ledgers: a row that most others tell and this version lacks is left out; one told once is "
    "not") {
  HandMade story;
  for (std::size_t a = 0; a < 4; ++a) story.add(a, "x");
  story.synopsis.set_aside = {false, false, false, true};
  const auto row = [&](std::vector<int> told) {
    align::Row made;
    for (const int t : told)
      made.cells.push_back({t ? std::vector<article::SentenceIndex>{article::SentenceIndex{0}}
                              : std::vector<article::SentenceIndex>{}});
    story.synopsis.rows.push_back(made);
  };
  row({1, 1, 0, 0});
  row({0, 1, 0, 0});
  row({0, 1, 0, 1});
  const auto left = story.ledgers().left_out;
  REQUIRE(left.size() == 4);
  CHECK(left[2].rows == std::vector<std::uint32_t>{0});
  CHECK(left[0].rows.empty());
  CHECK(left[3].rows.empty());
}

TEST_CASE("ledgers: a shipped story lists its quotations with the versions that carry them") {
  const auto result = comparison::compare(stories::harbour(), {});
  const auto* quotation = find(result.ledgers.quotations, "Nobody could have seen it coming");
  REQUIRE(quotation != nullptr);
  CHECK(versions_of(*quotation) == "0");
}
