#pragma once

// Finite verb groups with their factuality: how sure, denied or not, about the future or not.
//
//   "may not have destroyed"       head "destroyed", possible, negated by "not"
//   "is not just a race"           head "is", not negated
//   "declined to comment"          head "comment", negated by "declined to"
//
// The cues are assets/lexicons/{certainty,negation,future_cues}.tsv. Cost: linear in the article.

#include <vector>

#include "claims/claims.h"
#include "claims/tagging.h"

namespace synoptic::claims {

std::vector<Predicate> find_predicates(const TaggedArticle& tagged);

}  // namespace synoptic::claims
