#include "claims/quantifiers.h"

#include <doctest/doctest.h>

#include "claims/read.h"

namespace synoptic::claims {
namespace {

std::vector<std::string> shown(const std::string& text) {
  std::vector<std::string> out;
  for (const QuantifierMention& q : read(text).claims.quantifiers)
    out.push_back(std::to_string(q.order) + " " + q.over);
  return out;
}
using Lines = std::vector<std::string>;

TEST_CASE("quantifiers: ordered classes with what they range over") {
  CHECK(shown("No firms paid.") == Lines{"0 firm"});
  CHECK(shown("Few firms paid.") == Lines{"1 firm"});
  CHECK(shown("Some of the firms paid.") == Lines{"2 firm"});
  CHECK(shown("Many firms paid.") == Lines{"3 firm"});
  CHECK(shown("Nearly all firms paid.") == Lines{"4 firm"});
  CHECK(shown("All firms paid.") == Lines{"5 firm"});
}

TEST_CASE("quantifiers: degrees and idioms are none") {
  CHECK(shown("It was the most important dam.").empty());
  CHECK(shown("They no longer paid at all.").empty());
  CHECK(shown("Some 200 firms paid.").empty());
  CHECK(shown("There is no doubt about it.").empty());
}

}  // namespace
}  // namespace synoptic::claims
