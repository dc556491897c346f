#include "claims/denials.h"

#include <doctest/doctest.h>

#include "claims/read.h"

namespace synoptic::claims {
namespace {

// "focus | scope" of each denial, in order; a mark where nothing is asserted.
std::vector<std::string> denials(const std::string& text) {
  const Reading reading = read(text);
  std::vector<std::string> found;
  for (const Denial& d : reading.claims.denials)
    found.push_back(std::string(reading.article.words(d.focus)) + " | " +
                    std::string(reading.article.words(d.scope)) + (d.open ? " (open)" : ""));
  return found;
}
using Found = std::vector<std::string>;

TEST_CASE("denials: a verb is denied with its subject and what belongs to it") {
  CHECK(denials("The council has not closed the bridge, because the water fell.") ==
        Found{"closed | The council has not closed the bridge"});
  CHECK(denials("The crew failed to close the gate.") ==
        Found{"close | The crew failed to close the gate."});
}

TEST_CASE("denials: a piece between commas belongs to the subject or is passed over") {
  CHECK(denials("Ada Holm, 55, of 27 Mill Road, was not arrested.") ==
        Found{"arrested | Ada Holm, 55, of 27 Mill Road, was not arrested."});
}

TEST_CASE("denials: nouns are denied by 'no', 'without' and 'lack of'") {
  CHECK(denials("The men worked without a permit.") ==
        Found{"permit | The men worked without a permit."});
  CHECK(denials("A lack of water stopped the mill.").size() == 1);
  CHECK(denials("The firm hurt nobody.") == Found{"hurt | The firm hurt nobody."});
}

TEST_CASE("denials: a participle needs no other verb") {
  CHECK(denials("A girl not holding a lamp") == Found{"holding | A girl not holding a lamp"});
}

TEST_CASE("denials: an adjective may carry its own") {
  const Reading reading = read("All of the crew were unhurt.");
  REQUIRE(reading.claims.denials.size() == 1);
  CHECK(reading.claims.denials[0].stem == "hurt");
}

TEST_CASE("denials: 'denied that' reaches the clause behind it") {
  CHECK(denials("The mayor denied that he took money.") == Found{"took | he took money."});
}

TEST_CASE("denials: two that deny one another are none") {
  CHECK(denials("The police have not ruled out arson.").empty());
  CHECK(denials("It was not possible to rule out a leak.").empty());
}

TEST_CASE("denials: what only looks like one is none") {
  CHECK(denials("The flood was not just a nuisance.").empty());
  CHECK(denials("The flood didn't only hurt the mill.").empty());
  CHECK(denials("There is no doubt about the leak.").empty());
  CHECK(denials("They had nothing but praise.").empty());
}

TEST_CASE("denials: questions, conditions and contrasts assert nothing") {
  CHECK(denials("Has the council not closed the bridge?").front().find("(open)") !=
        std::string::npos);
  CHECK(denials("If the rain does not stop, the bridge will close.").front().find("(open)") !=
        std::string::npos);
  CHECK(denials("The ban holds in some towns and not in others.").front().find("(open)") !=
        std::string::npos);
}

TEST_CASE("denials: not saying when denies only that somebody spoke") {
  CHECK(denials("The council has not said when the bridge will open.") ==
        Found{"said | The council has not said (open)"});
}

}  // namespace
}  // namespace synoptic::claims
