#include "claims/bare_quotations.h"

#include <doctest/doctest.h>

#include "claims/read.h"

namespace synoptic::claims {
namespace {

using Lines = std::vector<std::string>;
Lines voices(const std::string& text) { return read(text).voices(); }

TEST_CASE("bare quotations: any verb right behind a quotation is a report") {
  CHECK(voices("“We will go on,” thundered Odile Brandt.") ==
        Lines{"Odile Brandt|thundered|“We will go on,”"});
  CHECK(voices("“We will not go back,” the captain had launched to the crowd.") ==
        Lines{"the captain|had launched|“We will not go back,”"});
  CHECK(voices("“I am lost for words,” said the gaffer.") ==
        Lines{"the gaffer|said|“I am lost for words,”"});
}

TEST_CASE("bare quotations: a verb that could be a noun stands before the colon") {
  CHECK(voices("Jane Halloran comments: “Demand has never been stronger.”") ==
        Lines{"Jane Halloran|comments|“Demand has never been stronger.”"});
}

TEST_CASE("bare quotations: what somebody calls somebody") {
  const Lines all = voices("“A scapegoat”, Odile Brandt called him.");
  REQUIRE(all.size() == 2);
  CHECK(all[1] == "Odile Brandt|called|“A scapegoat”");
}

TEST_CASE("bare quotations: the sentence before is about one person") {
  CHECK(voices("Odile Brandt was blunt. “We lost the harvest.”") ==
        Lines{"Odile Brandt|was|“We lost the harvest.”"});
  CHECK(voices("The dam was shut on Monday. “We lost the harvest.”").empty());
  CHECK(voices("Odile Brandt met Jonas Weir. “We lost the harvest.”").empty());
}

TEST_CASE("bare quotations: a verb with an object of its own reports nothing") {
  CHECK(voices("“It is over!” The crowd left the square.").empty());
  CHECK(voices("She sang “We will go on,” and the children sang the second verse.").empty());
}

}  // namespace
}  // namespace synoptic::claims
