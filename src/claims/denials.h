#pragma once

// What is denied, with the words it reaches: one entry for a verb ("did not close the gate"), a
// noun
// ("no worker", "without a permit", "lack of water"), a bare participle ("not holding a lamp") or
// an adjective that carries its own negation ("unable").
//
//   "The council has not closed the bridge, because ..."
//        focus "closed", scope "The council has not closed the bridge"
//
// Left out are questions and conditions, what only looks like a denial ("not just"), and what
// denies nothing but that somebody spoke or knew ("did not say when ..."): there the scope ends
// before the clause that is asked for. Two denials of one another ("has not ruled out") are none.
//
// The cues are assets/lexicons/negation.tsv. Cost: linear in the article.

#include <vector>

#include "claims/claims.h"
#include "claims/tagging.h"

namespace synoptic::claims {

// REQUIRES: `predicates` are those of the same article, in order.
std::vector<Denial> find_denials(const TaggedArticle& tagged,
                                 const std::vector<Predicate>& predicates);

}  // namespace synoptic::claims
