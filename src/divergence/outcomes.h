#pragma once

// How a matter ended, for whom: "was arrested" / "remains at liberty", "passed the inspection" /
// "failed it". assets/lexicons/outcomes.tsv has sets of two sides with the words for either; this
// module reads which side a sentence takes, of whom or what, denied or not ("was not convicted" is
// the side of "acquitted" where the set says that one excludes the other and there is no third).
//
// Not read: questions, what stands behind "if" or "whether", what may be so, and what somebody
// wants to do ("vowed to resign"). Cost: linear in the article.

#include <cstdint>
#include <string>
#include <vector>

#include "divergence/clause_actors.h"
#include "divergence/context.h"

namespace synoptic::divergence {

// What two sentences must have in common to speak of the same matter.
enum class Tie : std::uint8_t {
  whom,    // the one of whom it is said
  matter,  // a noun of the clause that the story seldom uses
  either,
  both,  // the one, and another word of the clause
};

struct OutcomeSet {
  Tie tie = Tie::either;
  bool no_third = false;  // not one side: the other
};

// A side of a set as one sentence tells it.
struct Outcome {
  std::uint32_t set = 0;
  int side = 0;         // 0 or 1
  bool denied = false;  // and the set has a third: neither side is told
  ArticleIndex version{};
  SentenceIndex sentence{};
  text::Span span;                  // the words that tell it
  std::uint32_t token = 0;          // the first of them
  Actor whom;                       // of whom it is said; may be empty
  std::vector<std::string> matter;  // stems of the other words of content in the clause, sorted
  std::vector<std::string> doer;    // stems of the phrase before the verb, sorted
  std::string source;               // who says so; "" the writer
  bool quoted = false;
};

const OutcomeSet& outcome_set(std::uint32_t set);

// All outcomes of a version in order of the text.
std::vector<Outcome> outcomes_of(const Context& context, ArticleIndex version);

}  // namespace synoptic::divergence
