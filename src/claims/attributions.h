#pragma once

// Who says what: {source, cue, content} after the Penn Attribution Relations Corpus (Pareti 2012)
// and PolNeAR (Newell et al. 2018).
//
//   "We lost," said Kim, a lawyer.        source "Kim, a lawyer", cue "said", content the quotation
//   Kim said that they had lost.          content "that they had lost"
//   They lost, according to the report.   source "the report", cue "according to"
//   Officials warned of floods.           content "of floods"
//
// A quotation that follows in the same paragraph without a cue of its own belongs to the last
// speaker. Cost: linear in the article.

#include <vector>

#include "claims/claims.h"
#include "claims/tagging.h"

namespace synoptic::claims {

// In order of the text. Fills `attribution` of the quotations that somebody says. `speaker` stays
// open: see claims/speakers.h.
std::vector<Attribution> find_attributions(const TaggedArticle& tagged,
                                           std::vector<Quotation>& quotations);

}  // namespace synoptic::claims
