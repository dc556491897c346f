#pragma once

// Who says a quotation that no known reporting verb introduces. In the place of a report any verb
// is one:
//
//   "We will go on," thundered Brandt.    "We will go on," the gaffer had launched.
//   Odile Brandt comments: "We lost."     "A scapegoat", Brandt called him.
//   Odile Brandt was blunt. "We lost."    the sentence before is about one person
//
// Cost: a constant number of words beside each quotation.

#include <vector>

#include "claims/claims.h"
#include "claims/tagging.h"

namespace synoptic::claims {

// Adds what it finds for the quotations that have no attribution yet; the list stays in order of
// the text.
void find_bare_speakers(const TaggedArticle& tagged, std::vector<Quotation>& quotations,
                        std::vector<Attribution>& attributions);

}  // namespace synoptic::claims
