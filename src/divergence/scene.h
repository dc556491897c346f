#pragma once

// Whether two passages are tied to one event, and what in them is only introduced. "A man is
// playing the flute" and "A woman is playing the flute" may be two pictures; "A man was arrested on
// Tuesday" and "A woman was arrested on Tuesday" tell of one event. Cost: linear in the claims of
// the sentences.

#include "divergence/finding.h"

namespace synoptic::divergence {

// The versions share another row, or both passages carry a name, a figure, a day or a verb that
// is no mere "is" or "are". Cost beside the claims: linear in rows until the first shared one.
bool tied_to_event(const RowView& row, const PassagePair& pair);

// The word stands in the noun phrase that opens the sentence, and the phrase points to nobody
// known: "a small dog", "two boys", "the man", not "his brother".
bool is_newcomer(const article::Article& article, text::TokenRange sentence, std::uint32_t token);

}  // namespace synoptic::divergence
