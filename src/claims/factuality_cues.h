#pragma once

// The words that make a predicate less sure, deny it or put it into the future, as the tables
// assets/lexicons/{certainty,negation,future_cues}.tsv list them. Built once.

#include <vector>

#include "claims/claims.h"
#include "lexicon/phrase_matcher.h"

namespace synoptic::claims {

// `words` are looked for among keys, the others among base forms. The value of a phrase is its
// place in `levels` and `is_adverb`.
struct CertaintyCues {
  lexicon::PhraseMatcher words, chains, frames, verdicts;
  std::vector<Certainty> levels;
  std::vector<bool> is_adverb;
};

const CertaintyCues& certainty_cues();

// What a phrase of negations() does: denies, denies the verb behind it, only looks like a denial.
enum DenialCue : std::uint32_t { kWord, kChain, kNoDenial };

const lexicon::PhraseMatcher& negations();
const lexicon::PhraseMatcher& future_cues();

}  // namespace synoptic::claims
