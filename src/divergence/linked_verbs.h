#pragma once

// The predicates of a row and which of them stand for one another: what negation_in_row and
// modality_in_row compare. Cost: predicates of one passage times those of the other.

#include <string>
#include <vector>

#include "divergence/finding.h"

namespace synoptic::divergence {

struct Verbs {
  std::vector<Slot> slots;  // the clause around each predicate
  std::vector<const claims::Predicate*> mentions;
  std::vector<std::string> lemmas;  // of the heads: "left" and "leave" are one verb
};

Verbs verbs_of(const RowView& row);

// Links between predicates of the two passages that say the same verb with neighbours in common,
// one a predicate, the surest first; `same` is left true. Strength from 0 to 1.
std::vector<SlotLink> link_verbs(const PassagePair& pair, const Verbs& verbs);

// One finding for each group of linked predicates that are not all the same; `cue` names the words
// that the reason shows.
void report_verbs(const RowView& row, const Verbs& verbs, const std::vector<SlotLink>& links,
                  const Shape& shape, std::string_view reason, text::Span claims::Predicate::*cue,
                  Findings& out);

}  // namespace synoptic::divergence
