#include <doctest/doctest.h>

#include "comparison/stories.h"

using namespace synoptic;
using comparison::LedgerEntry;

namespace {

void add_version(std::string& out, article::ArticleIndex article) {
  const char digit = static_cast<char>('0' + article::at(article));
  if (out.empty() || out.back() != digit) out += digit;
}

// Which versions an entry stands in: "01" for the first two.
std::string versions_of(const LedgerEntry& entry) {
  std::string out;
  for (const auto& place : entry.places) add_version(out, place.article);
  return out;
}
std::string versions_of(const comparison::QuotationEntry& entry) {
  std::string out;
  for (const auto& use : entry.places) add_version(out, use.place.article);
  return out;
}
std::string versions_of(const comparison::SpeakerEntry& entry) {
  std::string out;
  for (const auto& version : entry.versions) add_version(out, version.article);
  return out;
}

template <typename Entry>
const Entry* find(const std::vector<Entry>& entries, std::string_view part) {
  for (const Entry& entry : entries)
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

TEST_CASE("ledgers: figures that may be the same share a group, others do not") {
  HandMade story;
  story.claims.resize(2);
  story.articles.resize(2);
  auto about = number(story.add(1, "about 1,200"), 1200, "", "home");
  about.bound = claims::Bound::about;
  story.claims[0].numbers.push_back(number(story.add(0, "1,187"), 1187, "", "home"));
  story.claims[1].numbers.push_back(about);
  story.claims[1].numbers.push_back(number(story.add(1, "2,000"), 2000, "", "home"));
  const auto numbers = story.ledgers().numbers;
  REQUIRE(numbers.size() == 3);
  CHECK(numbers[0].group == numbers[1].group);
  CHECK(numbers[1].group != numbers[2].group);
}

namespace {

// One story, told by versions that make something else of one quotation each.
comparison::Ledgers retold(const std::vector<std::string>& sentences) {
  std::vector<article::Input> inputs;
  for (const std::string& sentence : sentences) {
    std::string name = "version";
    name += std::to_string(inputs.size());
    inputs.push_back(
        {name + ".txt",
         "Ferry stays in port\n\nThe ferry Alma stayed in the port of Elden on Monday, "
         "the harbour office said.\n\n" +
             sentence + "\n",
         name});
  }
  return comparison::compare(inputs, {}).ledgers;
}

std::string_view form_in(const comparison::QuotationEntry& entry, std::uint32_t version) {
  for (const auto& use : entry.places)
    if (article::at(use.place.article) == version)
      return comparison::kQuotationForms[static_cast<std::size_t>(use.form)];
  return "absent";
}

}  // namespace

TEST_CASE("ledgers: a quotation is identical, trimmed, reworded, another's, unquoted or absent") {
  const auto ledgers = retold(
      {"\"The engine coughed twice and then it fell silent for good,\" said captain Ilse Brandt.",
       "\"The engine coughed twice and then it fell silent for good,\" said captain Ilse Brandt.",
       "\"The engine coughed twice,\" said captain Ilse Brandt.",
       "\"The engine coughed twice and soon it fell silent for good,\" said captain Ilse Brandt.",
       "\"The engine coughed twice and then it fell silent for good,\" said mechanic Paul Renner.",
       "The captain was told that the engine coughed twice and then it fell silent for good.",
       "Nobody on board wanted to talk about the engine."});
  const auto* entry = find(ledgers.quotations, "The engine coughed twice and");
  REQUIRE(entry != nullptr);
  CHECK(form_in(*entry, 0) == "identical");
  CHECK(form_in(*entry, 1) == "identical");
  CHECK(form_in(*entry, 2) == "trimmed");
  CHECK(form_in(*entry, 3) == "reworded");
  CHECK(form_in(*entry, 4) == "other_speaker");
  CHECK(form_in(*entry, 5) == "unquoted");
  CHECK(form_in(*entry, 6) == "absent");
}

TEST_CASE("ledgers: a quotation that one version has is only here") {
  const auto ledgers =
      retold({"\"We shall sail again on Friday,\" said captain Ilse Brandt.", "It rained."});
  const auto* entry = find(ledgers.quotations, "sail again");
  REQUIRE(entry != nullptr);
  CHECK(form_in(*entry, 0) == "only_here");
  CHECK(entry->speaker == "Ilse Brandt");
}

TEST_CASE("ledgers: a speaker is named here and a mere role there, with what is said") {
  const auto ledgers = retold(
      {"\"We shall sail again on Friday,\" said Ilse Brandt, the harbour master. \"Nobody is to "
       "blame for this,\" Brandt said.",
       "The harbour master said that the ferry would sail again on Friday.",
       "Ilse Brandt was on the quay. It rained."});
  const auto* entry = find(ledgers.speakers, "Ilse Brandt");
  REQUIRE(entry != nullptr);
  CHECK(entry->named);
  CHECK(versions_of(*entry) == "012");
  CHECK(entry->versions[0].times == 2);
  CHECK(entry->versions[0].statements.size() == 2);
  CHECK(entry->versions[0].named);
  CHECK_FALSE(entry->versions[1].named);
  CHECK(entry->versions[1].as == "The harbour master");
  CHECK(entry->versions[2].times == 0);
}

TEST_CASE("ledgers: a body is one line by its full name; words that say nothing are no statement") {
  const auto ledgers = retold({"The charity Open Harbours Alliance called for a new inquiry.",
                               "Harbours Alliance, a charity, called for a new inquiry.",
                               "Open Harbours Alliance disputes that."});
  const auto* entry = find(ledgers.speakers, "Open Harbours Alliance");
  REQUIRE(entry != nullptr);
  CHECK(versions_of(*entry) == "012");
  CHECK(entry->versions[0].statements.size() == 1);
  CHECK(entry->versions[2].statements.empty());
  CHECK(find(ledgers.speakers, "Harbours Alliance") == entry);
}

TEST_CASE("ledgers: what is left out stands in order of what there is to check") {
  HandMade story;
  for (std::size_t a = 0; a < 3; ++a) story.add(a, "x");
  const std::vector<article::SentenceIndex> told{article::SentenceIndex{0}};
  for (int r = 0; r < 3; ++r) {
    align::Row row;
    row.cells = {{told}, {told}, {}};
    story.synopsis.rows.push_back(row);
  }
  story.synopsis.set_aside = {false, false, false};
  const double worth[] = {0.5, 2, 1};
  const auto left =
      comparison::make_ledgers({story.articles, story.claims, story.synopsis, {}}, worth).left_out;
  CHECK(left[2].rows == std::vector<std::uint32_t>{1, 2, 0});
}

TEST_CASE("ledgers: a shipped story lists its quotations with the versions that carry them") {
  const auto result = comparison::compare(stories::harbour(), {});
  const auto* quotation = find(result.ledgers.quotations, "Nobody could have seen it coming");
  REQUIRE(quotation != nullptr);
  CHECK(versions_of(*quotation) == "0");
}

namespace {

// Whether version 2 is said to leave out the passage, told by versions 0, 1 and 3, that has `part`.
bool is_left_out(const std::string& passage, const std::string& other, std::string_view part) {
  const std::string first = "The ferry Alma ran aground on a sandbank on Monday evening. ";
  std::vector<article::Input> inputs;
  for (const char* name : {"A", "B", "C", "D"}) {
    const std::string text = first + (*name == 'C' ? other : passage);
    inputs.push_back(
        {std::string(name) + ".txt", "Ferry runs aground off Elden\n\n" + text + "\n", name});
  }
  const auto result = comparison::compare(inputs, {});
  for (const std::uint32_t row : result.ledgers.left_out.at(2).rows) {
    const auto& told = result.synopsis.rows[row].cells[0].sentences;
    if (told.empty()) continue;
    const auto& article = result.articles[0];
    if (article.words(article.sentence(told.front()).span).find(part) != std::string_view::npos)
      return true;
  }
  return false;
}

const std::string kAboard =
    "It carried 240 passengers and 36 cars. The harbour office opened an inquiry on Tuesday.";

}  // namespace

TEST_CASE("ledgers: what no passage of the version tells is left out") {
  CHECK(is_left_out(kAboard, "The harbour office opened an inquiry on Tuesday.", "240"));
}

TEST_CASE("ledgers: half of it told in another passage does not make it told") {
  CHECK(is_left_out(kAboard,
                    "The harbour office, which opened an inquiry on Tuesday, spoke to some of the "
                    "240 passengers.",
                    "240"));
}

TEST_CASE("ledgers: the same figure of another thing does not make it told") {
  CHECK(is_left_out("It carried 240 passengers. The harbour office opened an inquiry on Tuesday.",
                    "Beside the quay stand 240 sheep.", "240"));
}

TEST_CASE("ledgers: what the version tells in another passage is not left out") {
  CHECK_FALSE(is_left_out(
      kAboard,
      "The harbour office, which opened an inquiry on Tuesday, spoke to some of the 240 "
      "passengers and to the owners of the 36 cars.",
      "240"));
}
