#pragma once

// What a figure counts or measures, and what is done with it:
//
//   "at least 6 months of research"   counts "research"
//   "killing 59", "59 were killed"    deed "kill"; without a noun of its own it counts that too
//   "a female colleague, 76,"         counts "age", like "aged 76" and "at the age of 76"
//
// Cost: linear in the clause around the figure.

#include <cstddef>

#include "claims/claims.h"
#include "claims/tagging.h"

namespace synoptic::claims {

// Tokens: the sentence, and the figure with its bound and unit inside it, ends exclusive.
struct FigurePlace {
  std::size_t begin = 0, end = 0;
  std::size_t before = 0, after = 0;  // first token of the figure, and the one behind it
};

// Sets counts, counts_span, deed and deed_span.
void read_counted(const TaggedArticle& tagged, const FigurePlace& place, NumberMention& mention);

}  // namespace synoptic::claims
