#include "claims/causes.h"

#include <doctest/doctest.h>

#include "claims/read.h"

namespace synoptic::claims {
namespace {

using Lines = std::vector<std::string>;

// "effect < cause", with "~" for an order in time.
Lines shown(const std::string& text) {
  Lines out;
  const Reading reading = read(text);
  for (const CauseMention& c : reading.claims.causes)
    out.push_back(reading.words(c.effect) + (c.loose ? " ~ " : " < ") + reading.words(c.cause));
  return out;
}

TEST_CASE("causes: the effect stands before 'because of', 'due to' and a passive verb") {
  CHECK(shown("The fire broke out because of a faulty cable.") ==
        Lines{"The fire broke out < a faulty cable"});
  CHECK(shown("The delay was due to heavy fog.") == Lines{"The delay < heavy fog"});
  CHECK(shown("The blaze was caused by a cigarette, police said.") ==
        Lines{"The blaze < a cigarette"});
  CHECK(shown("The crash was blamed on thick fog.") == Lines{"The crash < thick fog"});
}

TEST_CASE("causes: the cause stands before an active verb") {
  CHECK(shown("A faulty cable caused the fire.") == Lines{"the fire < A faulty cable"});
  CHECK(shown("Heavy rain has led to floods in the valley.") ==
        Lines{"floods in the valley < Heavy rain"});
}

TEST_CASE("causes: a sentence may open with the cause") {
  CHECK(shown("Because of a faulty cable, the fire broke out at night.") ==
        Lines{"the fire broke out at night < a faulty cable"});
}

TEST_CASE("causes: 'the cause of X was Y'") {
  CHECK(shown("The cause of the fire was a cigarette.") == Lines{"the fire < a cigarette"});
}

TEST_CASE("causes: 'after' is an order in time, and before a figure or a name it is none at all") {
  CHECK(shown("The match was stopped after a power cut.") ==
        Lines{"The match was stopped ~ a power cut"});
  CHECK(shown("The match was stopped after 20 minutes.").empty());
  CHECK(shown("The shop opened after Monday.").empty());
}

TEST_CASE("causes: what is denied is no cause") {
  CHECK(shown("The fire was not caused by a cigarette.").empty());
  CHECK(shown("They left, but not because of the noise.").empty());
}

TEST_CASE("causes: words that name nothing are known") {
  CHECK(is_vague_cause("problem"));
  CHECK_FALSE(is_vague_cause("cable"));
}

}  // namespace
}  // namespace synoptic::claims
