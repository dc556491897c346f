#include "comparison/value_ledger.h"

#include <doctest/doctest.h>

#include "comparison/clock_readings.h"
#include "comparison/stories.h"

using namespace synoptic;
using comparison::LedgerEntry;

namespace {

// One version for each text, below the same headline and first sentence.
comparison::Ledgers ledgers_of(const std::vector<std::string>& bodies) {
  std::vector<article::Input> inputs;
  for (const std::string& body : bodies) {
    std::string name(1, static_cast<char>('A' + inputs.size()));
    inputs.push_back({name + ".txt",
                      "Ferry runs aground off Elden\n\nWednesday 15 April 2026\n\nThe ferry Alma "
                      "ran aground off the port of Elden. " +
                          body + "\n",
                      name});
  }
  return comparison::compare(inputs, {}).ledgers;
}

// "9 minutes (longer) AB": each entry with its versions, a semicolon between.
std::string told(const std::vector<LedgerEntry>& entries) {
  std::string out;
  for (const LedgerEntry& entry : entries) {
    out += (out.empty() ? "" : "; ") + entry.text;
    if (!entry.detail.empty()) out += " (" + entry.detail + ")";
    out += ' ';
    for (const auto& place : entry.places)
      out += static_cast<char>('A' + article::at(place.article));
  }
  return out;
}

std::string clocks(const std::string& sentence) {
  const article::Article article =
      article::ingest({"a.txt", "Ferry runs aground\n\n" + sentence + "\n", "A"});
  std::string out;
  for (std::uint32_t s = 0; s < article.sentences.size(); ++s)
    for (const auto& time : comparison::clock_readings(article, article::SentenceIndex{s}))
      out += (out.empty() ? "" : "; ") + std::string(article.words(time.span)) + " = " +
             std::to_string(time.minutes) + (time.half ? "" : "?");
  return out;
}

}  // namespace

TEST_CASE("figure ledger: one sum beside two nouns for one thing is one line") {
  const std::string line =
      told(ledgers_of({"The repair is expected to cost \xC2\xA3"
                       "2.4 million.",
                       "Repairs are expected to cost 2.4 million pounds.",
                       "The ferry can be mended by May, at an expected cost of \xC2\xA3"
                       "2.4 million for the repair."})
               .numbers);
  CHECK(line ==
        "\xC2\xA3"
        "2.4 million (repair) ABC");
}

TEST_CASE("figure ledger: one sum for two things is two lines") {
  CHECK(ledgers_of({"The repair costs 2 million pounds. A museum sold the painting of a nun for 2 "
                    "million pounds.",
                    "It rained on Monday."})
            .numbers.size() == 2);
  // One sentence sets two nouns apart, wherever else they stand.
  CHECK(ledgers_of({"The storm damaged 24 cranes and 24 boats in the port.",
                    "The storm damaged 24 boats and 24 cranes in the port."})
            .numbers.size() == 2);
}

TEST_CASE("figure ledger: nine more minutes are nine minutes") {
  CHECK(told(ledgers_of({"Ambulances will need nine minutes longer to reach the bank.",
                         "For ambulances bound for the bank it means nine more minutes."})
                 .numbers) == "nine minutes (longer) AB");
}

TEST_CASE("figure ledger: a small number of different things stays two lines") {
  CHECK(ledgers_of({"Two sailors were hurt. The port has two cranes."}).numbers.size() == 2);
}

TEST_CASE("figure ledger: times of day are none, but dates") {
  const auto ledgers = ledgers_of({"The barriers came down at 6.40 in the evening.",
                                   "At 6.40 pm the barriers came down on the quay."});
  CHECK(told(ledgers.numbers).empty());
  CHECK(told(ledgers.dates).find("6.40 in the evening (18:40) AB") != std::string::npos);
}

TEST_CASE("date ledger: a day without a year is the one near the day of publication") {
  CHECK(told(ledgers_of({"It will sail again on 22 April.", "It will sail again on 22 April 2026."})
                 .dates) == "22 April (2026-04-22) AB");
  const std::string far = told(ledgers_of({"It had sailed first on 3 October."}).dates);
  CHECK(far == "3 October A");
}

TEST_CASE("clock readings: the half of the day belongs to them, wherever it stands") {
  CHECK(clocks("The fire broke out at about 4.50 am.") == "about 4.50 am = 290");
  CHECK(clocks("They came down at 6.40 in the evening.") == "6.40 in the evening = 1120");
  CHECK(clocks("They came down at 6.40 on Monday evening.") == "6.40 on Monday evening = 1120");
  CHECK(clocks("They came down at 6 in the morning.") == "6 in the morning = 360");
  CHECK(clocks("They came down at 11:20 this morning.") == "11:20 this morning = 680");
  CHECK(clocks("They came down at 9.30 at night.") == "9.30 at night = 570?");
}

TEST_CASE("clock readings: figures that no part of the day follows are none") {
  CHECK(clocks("Interest rates stayed at 5.25, the bank said in the evening.").empty());
  CHECK(clocks("It hurt 6 in the evening.").empty());
  CHECK(clocks("It grew by 6.40 percent this morning.").empty());
  CHECK(clocks("It cost 7.80 in the end.").empty());
}
