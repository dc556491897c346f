#include "claims/offices.h"

#include <doctest/doctest.h>

#include "claims/read.h"

namespace synoptic::claims {
namespace {

std::string names_and_roles(const std::string& text) {
  const Reading reading = read(text);
  std::string out;
  for (const Entity& entity : reading.claims.entities)
    out +=
        (out.empty() ? "" : "; ") + entity.name + (entity.role.empty() ? "" : ", " + entity.role);
  return out;
}

TEST_CASE("offices: an office in full belongs to the name behind it") {
  CHECK(names_and_roles("Minister of Foreign Affairs Jan Novak said no.") ==
        "Jan Novak, Minister of Foreign Affairs");
  CHECK(names_and_roles("It was signed by the Minister of Trade and Industry Mr. M. Talm.") ==
        "M. Talm, Minister of Trade and Industry");
}

TEST_CASE("offices: an office without a name is no name") {
  CHECK(names_and_roles("The Secretary of State for Health and Social Affairs said no.").empty());
  CHECK(names_and_roles("The Minister of Foreign Affairs, Jan Novak, said no.") == "Jan Novak");
}

TEST_CASE("offices: what somebody is behind the name of a body is no part of it") {
  CHECK(names_and_roles("It was Acme President and CEO Greg Holt who said no.") ==
        "Acme; Greg Holt, CEO");
  CHECK(names_and_roles("On Monday the Tarnes Democrat said no.") == "Tarnes");
}

}  // namespace
}  // namespace synoptic::claims
