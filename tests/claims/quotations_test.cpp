#include "claims/quotations.h"

#include <doctest/doctest.h>

#include "claims/read.h"

namespace synoptic::claims {
namespace {

std::vector<std::string> quotes(const std::string& text) {
  const Reading reading = read(text);
  std::vector<std::string> out;
  for (const Quotation& q : reading.claims.quotations) {
    constexpr const char* kKinds[] = {"direct: ", "partial: ", "term: "};
    out.push_back(kKinds[static_cast<int>(q.kind)] + reading.words(q.words));
  }
  return out;
}
using Lines = std::vector<std::string>;

TEST_CASE("quotations: all shapes of marks are found") {
  const Lines direct{"direct: The bridge is not safe,"};
  CHECK(quotes("\"The bridge is not safe,\" said Mara Quint.") == direct);
  CHECK(quotes("“The bridge is not safe,” said Mara Quint.") == direct);
  CHECK(quotes("‘The bridge is not safe,’ said Mara Quint.") == direct);
  CHECK(quotes("'The bridge is not safe,' said Mara Quint.") == direct);
  CHECK(quotes("„The bridge is not safe,“ said Mara Quint.") == direct);
  CHECK(quotes("«The bridge is not safe,» said Mara Quint.") == direct);
}

TEST_CASE("quotations: an apostrophe opens and closes nothing") {
  CHECK(quotes("The weavers' guild didn't fix the Smiths' roof in the '90s.").empty());
  CHECK(quotes("It’s the ’90s, and rock ’n’ roll isn’t dead.").empty());
  CHECK(quotes("The workers’ union said it’s over.").empty());
}

TEST_CASE("quotations: a quotation may hold another") {
  CHECK(quotes("\"He called it 'a gift from the sea' and left,\" said Mara Quint.") ==
        Lines{"direct: He called it 'a gift from the sea' and left,",
              "partial: a gift from the sea"});
}

TEST_CASE("quotations: fragments that somebody says are partial, scare quotes are terms") {
  CHECK(quotes("Quint said the bridge was \"a death trap\" for years.") ==
        Lines{"partial: a death trap"});
  CHECK(quotes("The \"smart\" bridge has no sensors.") == Lines{"term: smart"});
  CHECK(quotes("Her novel \"The Long Ford\" sold well.") == Lines{"term: The Long Ford"});
}

TEST_CASE("quotations: an unpaired mark is a typo, a paragraph that goes on is not") {
  CHECK(quotes("The “bridge is closed.\n\nNobody came.").empty());
  CHECK(quotes("“We waited for hours.\n\n“Then we left,” Quint said.").size() == 2);
}

TEST_CASE("quotations: inches and feet marks quote nothing") {
  CHECK(quotes("He is 5' 6\" tall.").empty());
}

TEST_CASE("quotations: a mark missing at one end of the sentence is made up for") {
  CHECK(quotes("Quint said: \"The bridge is not safe.") ==
        Lines{"direct: The bridge is not safe."});
  CHECK(quotes("The bridge is not safe,\" said Quint.") ==
        Lines{"direct: The bridge is not safe,"});
  CHECK(quotes("The board was 6\" wide and 9\" long.").empty());
}

TEST_CASE("quotations: doubled single marks are a double one") {
  CHECK(quotes("``The bridge is not safe,'' said Quint.") ==
        Lines{"direct: The bridge is not safe,"});
  CHECK(quotes("‘‘The bridge is not safe,’’ said Quint.") ==
        Lines{"direct: The bridge is not safe,"});
}

}  // namespace
}  // namespace synoptic::claims
