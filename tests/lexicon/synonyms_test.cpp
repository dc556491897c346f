#include "lexicon/synonyms.h"

#include <doctest/doctest.h>

#include <set>
#include <string>

#include "lexicon/table.h"
#include "text/key_words.h"
#include "text/stem.h"

using synoptic::lexicon::synonym_class;

namespace {

std::uint32_t group_of(const std::string& word) {
  synoptic::text::Stemmer stemmer;
  return synonym_class(stemmer.stem(word));
}

bool synonyms(const std::string& a, const std::string& b) {
  return group_of(a) != 0 && group_of(a) == group_of(b);
}

}  // namespace

TEST_CASE("synonyms: everyday news words for one thing share a class") {
  CHECK(synonyms("buy", "acquire"));
  CHECK(synonyms("lawmakers", "senator"));
  CHECK(synonyms("storm", "hurricanes"));
}

TEST_CASE("synonyms: forms of irregular verbs belong to their verb") {
  CHECK(synonyms("bought", "purchased"));
  CHECK(synonyms("fought", "battled"));
  CHECK(synonyms("broke", "broken") == synonyms("break", "breaks"));
}

TEST_CASE("synonyms: opposites and neighbours are no synonyms") {
  CHECK_FALSE(synonyms("buy", "sell"));
  CHECK_FALSE(synonyms("rise", "fall"));
  CHECK_FALSE(synonyms("say", "claim"));
  CHECK_FALSE(synonyms("injured", "killed"));
}

TEST_CASE("synonyms: a word the table does not know has no class") {
  CHECK(group_of("harpsichord") == 0);
  CHECK(synonym_class("") == 0);
}

TEST_CASE("synonyms: no word stands in two groups, no group has one word only") {
  std::set<std::string> seen;
  for (const auto& row : synoptic::lexicon::read_table("news_synonyms")) {
    REQUIRE(row.size() == 2);
    const auto words = synoptic::text::words_of_key(row[0]);
    CHECK(words.size() > 1);
    for (const auto word : words) {
      CAPTURE(std::string(word));
      CHECK(seen.insert(std::string(word)).second);
      CHECK(group_of(std::string(word)) == group_of(std::string(words[0])));
    }
  }
}
