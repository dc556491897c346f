#pragma once

// Where one version affirms a predicate and another denies it: the links that negation_in_row
// tells, and that denial_in_row need not tell again. Silent where a second negation in the passage
// makes up for the first, where the denying sentence affirms the same beside it, and where too much
// of what is denied is not told there.

#include "divergence/linked_verbs.h"

namespace synoptic::divergence {

// "Did not find" and "found nobody" alike.
bool is_denied(const Verbs& verbs, std::uint32_t i);

// Predicates of the row that stand for each other; `same` where both are denied or neither is.
std::vector<SlotLink> link_polarity(const RowView& row, const Verbs& verbs);

}  // namespace synoptic::divergence
