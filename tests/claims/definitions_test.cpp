#include "claims/definitions.h"

#include <doctest/doctest.h>

#include "claims/read.h"

namespace synoptic::claims {
namespace {

std::vector<std::string> shown(const std::string& text) {
  std::vector<std::string> out;
  const Reading reading = read(text);
  for (const Definition& d : reading.claims.definitions)
    out.push_back(reading.words(d.term) + " = " + reading.words(d.meaning));
  return out;
}
using Lines = std::vector<std::string>;

TEST_CASE("definitions: a quoted term and a dash, a colon, a verb") {
  CHECK(shown("They fear a \"dry spring\" — a year in which no river fills.") ==
        Lines{"dry spring = a year in which no river fills"});
  CHECK(shown("One of them called it a “dry spring” for farms: a year without water.") ==
        Lines{"dry spring = a year without water"});
  CHECK(shown("The term \"dry spring\" refers to a year without water.") ==
        Lines{"dry spring = a year without water"});
}

TEST_CASE("definitions: a quotation that goes on is none") {
  CHECK(shown("The \"smart\" dam, which leaked, was closed.").empty());
  CHECK(shown("“It leaked,” he said, “and the town left.”").empty());
}

TEST_CASE("definitions: 'the word stands for' means the quoted term of the sentence before") {
  CHECK(shown("Farmers speak of a \"dry spring\". The word stands for a year without water.") ==
        Lines{"dry spring = a year without water"});
  CHECK(shown("The party stands for lower taxes.").empty());
}

TEST_CASE("definitions: what is named may stand before its name") {
  CHECK(shown("The threat to the harvest that farmers call a \"dry spring\" is growing.") ==
        Lines{"dry spring = The threat to the harvest"});
  CHECK(shown("They fear a year without water, known as a \"dry spring\".").size() == 1);
}

TEST_CASE("definitions: what a name that opens a sentence is said to be") {
  CHECK(shown("The Maria Holm is a small ferry that serves the islands.") ==
        Lines{"Maria Holm = a small ferry"});
  CHECK(shown("Anna Solberg (born 1971) was an actress, singer and painter from Bergen.") ==
        Lines{"Anna Solberg = an actress, singer and painter"});
  CHECK(shown("The town is a mess.").empty());
  CHECK(shown("Anna Solberg said that it is a ferry.").empty());
}

}  // namespace
}  // namespace synoptic::claims
