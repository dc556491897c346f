#pragma once

// Words in quotation marks: double and single, straight and curly, low, angle and corner brackets,
// nested one in the other. An apostrophe is no quotation mark, and a single mark opens one only
// when its partner stands in the same paragraph. A quotation that runs over paragraphs (each
// opened, the last closed) gives one Quotation a paragraph.
//
// Cost: linear in the article.

#include <vector>

#include "claims/claims.h"
#include "claims/tagging.h"

namespace synoptic::claims {

// In order of the text. The kind is a first guess from the words alone (a sentence is direct, a
// fragment is partial); settle_kinds() knows more once attributions are found.
std::vector<Quotation> find_quotations(const TaggedArticle& tagged);

// With every attribution linked: a fragment that nobody says is a term (scare quotes, a coinage, a
// title).
void settle_kinds(const TaggedArticle& tagged, std::vector<Quotation>& quotations);

}  // namespace synoptic::claims
