#pragma once

// Quantifiers in ordered classes (assets/lexicons/quantifiers.tsv) with the noun they range over:
// "nearly all firms" -> 4, "firm". Cost: linear in the article.

#include <vector>

#include "claims/claims.h"
#include "claims/tagging.h"

namespace synoptic::claims {

std::vector<QuantifierMention> find_quantifiers(const TaggedArticle& tagged);

}  // namespace synoptic::claims
