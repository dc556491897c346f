#pragma once

// What a reporting verb does to the words it reports: whether they have been said at all, whether
// the verb is denied, and whether it weighs ("claimed", "denied") or is a way to say ("added").

#include "divergence/context.h"

namespace synoptic::divergence {

// False for "may sell" and "to maintain": nothing has been said.
bool is_plain_report(const Context& context, ArticleIndex version, const claims::Attribution& said);

// "Did not prove".
bool is_denied_report(const Context& context, ArticleIndex version,
                      const claims::Attribution& said);

// What is said is to come, or may come, or is no clause at all ("sales of 3 bn"): to predict it is
// only to say it.
bool looks_ahead(const Context& context, ArticleIndex version, const claims::Attribution& said);

// The stance that changes how the words are to be taken. "Confirmed" and "warned" are ways to say a
// thing; so is "predicted" of what lies ahead.
claims::Stance weighty(const claims::Attribution& said, bool ahead);

// "not", "no", "never", "isn't", "without" in the words: an odd number of them.
bool denials_in(const Context& context, ArticleIndex version, text::Span words);

}  // namespace synoptic::divergence
