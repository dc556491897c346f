#pragma once

// Figures of an article: what is counted or measured, with its bound and unit.
//
//   "at least 6 months of research"  ->  6, at_least, month, counts "research"
//
// Not figures: years and dates (pass them in), version and model numbers ("GLM 5.2", "Boeing 737",
// "Section 230"), numbers of list items, times of day, the pronoun "one".
// Cost: linear in the article.

#include <span>
#include <vector>

#include "claims/claims.h"
#include "claims/tagging.h"

namespace synoptic::claims {

// `dates` in order of the text; no figure overlaps one of them.
std::vector<NumberMention> find_numbers(const TaggedArticle& tagged,
                                        std::span<const DateMention> dates);

}  // namespace synoptic::claims
