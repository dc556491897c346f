#include "claims/predicates.h"

#include <doctest/doctest.h>

#include "claims/read.h"

namespace synoptic::claims {
namespace {

// The predicate with that stem; fails the test when there is none.
Predicate predicate(const std::string& text, const std::string& stem) {
  const Reading reading = read(text);
  for (const Predicate& p : reading.claims.predicates)
    if (p.stem == stem) return p;
  std::string seen;
  for (const Predicate& p : reading.claims.predicates) seen += p.stem + " ";
  FAIL_CHECK("no predicate '" << stem << "' in: " << text << " (saw " << seen << ")");
  return {};
}

TEST_CASE("predicates: modal verbs and adverbs set the certainty") {
  CHECK(predicate("The dam may burst.", "burst").certainty == Certainty::possible);
  CHECK(predicate("The dam could burst.", "burst").certainty == Certainty::possible);
  CHECK(predicate("The dam will burst.", "burst").certainty == Certainty::certain);
  CHECK(predicate("The dam is likely to burst.", "burst").certainty == Certainty::likely);
  CHECK(predicate("The dam is unlikely to burst.", "burst").certainty == Certainty::unlikely);
  CHECK(predicate("The dam probably burst.", "burst").certainty == Certainty::likely);
  CHECK(predicate("The dam appears to have collapsed.", "collaps").certainty == Certainty::likely);
  CHECK(predicate("The dam collapsed.", "collaps").certainty == Certainty::certain);
}

TEST_CASE("predicates: a noun or adjective before the clause sets its certainty") {
  CHECK(predicate("There is a possibility that the dam fails.", "fail").certainty ==
        Certainty::possible);
  CHECK(predicate("It is also possible that the dam fails.", "fail").certainty ==
        Certainty::possible);
  CHECK(predicate("It is unlikely that the dam fails.", "fail").certainty == Certainty::unlikely);
  CHECK(predicate("There is no possibility that the dam fails.", "fail").certainty ==
        Certainty::impossible);
  CHECK(predicate("There is little doubt that the dam fails.", "fail").certainty ==
        Certainty::likely);
  CHECK(predicate("The dam fails.", "fail").certainty == Certainty::certain);
}

TEST_CASE("predicates: verbs and adjectives of suspicion and proof are verdicts") {
  CHECK(predicate("Arson is suspected.", "suspect").certainty == Certainty::possible);
  CHECK(predicate("A leak is one of several possible causes.", "be").certainty ==
        Certainty::possible);
  CHECK_FALSE(predicate("Arson has been confirmed.", "confirm").certainty_cue.empty());
  CHECK(predicate("The man is suspected of setting fire to the barn.", "set").certainty ==
        Certainty::possible);
}

TEST_CASE("predicates: a plan is a future intention") {
  const Predicate plan = predicate("The council plans to close the pool.", "close");
  CHECK(plan.certainty == Certainty::likely);
  CHECK(plan.future);
}

TEST_CASE("predicates: 'likely' beside a modal verb is an adverb") {
  CHECK(predicate("The price will likely rise.", "rise").certainty == Certainty::likely);
  CHECK(predicate("She likely will continue.", "continu").certainty == Certainty::likely);
}

TEST_CASE("predicates: the future is marked") {
  CHECK(predicate("The dam will collapse.", "collaps").future);
  CHECK(predicate("The dam is set to collapse.", "collaps").future);
  CHECK_FALSE(predicate("The dam collapsed.", "collaps").future);
}

TEST_CASE("predicates: 'until' and its like may open a clause behind a finite verb") {
  CHECK(predicate("It was calm until police attacked a group of boys.", "attack").stem == "attack");
  CHECK(predicate("It was calm until a group of boys attacked police.", "attack").stem == "attack");
}

TEST_CASE("predicates: 'No 1' denies nothing") {
  CHECK_FALSE(predicate("She played because the regular No 1 Gina Bell was ill.", "ill").negated);
}

TEST_CASE("predicates: negation belongs to the verb it denies") {
  CHECK(predicate("The dam did not collapse.", "collaps").negated);
  CHECK(predicate("The dam never collapsed.", "collaps").negated);
  CHECK(predicate("The dam has not collapsed.", "collaps").negated);
  CHECK(predicate("Nobody collapsed.", "collaps").negated);
  CHECK(predicate("No dam collapsed.", "collaps").negated);
  CHECK(predicate("Neither side collapsed.", "collaps").negated);
  CHECK(predicate("The dam no longer leaks.", "leak").negated);
  CHECK(predicate("The mayor declined to comment.", "comment").negated);
  CHECK(predicate("The crew failed to close the gate.", "close").negated);
  CHECK_FALSE(predicate("The dam collapsed, which nobody denied.", "collaps").negated);
}

TEST_CASE("predicates: what only looks like a negation is none") {
  CHECK_FALSE(predicate("The flood didn't just destroy the mill.", "destroy").negated);
  CHECK_FALSE(predicate("The flood not only destroyed the mill.", "destroy").negated);
  CHECK_FALSE(predicate("It is not unlike a race.", "be").negated);
  CHECK_FALSE(predicate("There is no doubt that it leaked.", "leak").negated);
  CHECK_FALSE(predicate("The flood isn't just a nuisance.", "be").negated);
}

TEST_CASE("predicates: two denials cancel out") {
  CHECK_FALSE(predicate("The mayor did not decline to comment.", "comment").negated);
}

TEST_CASE("predicates: nouns that look like verbs open no group") {
  const Reading reading = read("The reports of the dam's cracks and the council's plans.");
  CHECK(reading.claims.predicates.empty());
}

TEST_CASE("predicates: a denied copula stays denied whatever follows it") {
  CHECK(predicate("The quarrel was not over the cost.", "be").negated);
  CHECK(predicate("The rate is not about 10 percent.", "be").negated);
  CHECK_FALSE(predicate("The quarrel was over the cost.", "be").negated);
}

TEST_CASE("predicates: chains are met in any form") {
  CHECK(predicate("The player was expected to make his debut.", "make").certainty ==
        Certainty::likely);
  CHECK(predicate("The thief is believed to have fled.", "flee").certainty == Certainty::likely);
  CHECK(predicate("The player makes his debut.", "make").certainty == Certainty::certain);
}

}  // namespace
}  // namespace synoptic::claims
