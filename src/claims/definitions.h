#pragma once

// Where a text says what a term means:
//
//   a "Chernobyl moment" — a catastrophic failure that ...      quoted term, dash, colon or comma,
//   noun phrase The term refers to / means / is defined as ... so-called X, that is ...
//
// Cost: linear in the article.

#include <span>
#include <vector>

#include "claims/claims.h"
#include "claims/tagging.h"

namespace synoptic::claims {

std::vector<Definition> find_definitions(const TaggedArticle& tagged,
                                         std::span<const Quotation> quotations);

}  // namespace synoptic::claims
