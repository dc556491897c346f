#pragma once

// Figures as slots: what the rules about figures, inside a row and over all versions, ask of two
// mentions before they compare the values.

#include <string_view>

#include "divergence/context.h"
#include "divergence/slots.h"

namespace synoptic::divergence {

// The slot of a figure: evidence with the counted noun, worded to stand inside a sentence ("eleven
// people" even where it opened one).
Slot slot_of_figure(const Context& context, ArticleIndex version, const claims::NumberMention& n);

// Stem of the counted noun; "one person" and "two people" count the same.
std::string_view counted_noun(const claims::NumberMention& n);

// The noun is the verb that goes with it: "killing 59" counts "kill".
bool counts_by_deed(const claims::NumberMention& n);

// "rose by 3 percent", "up 3 percent": how far it moved, not where it stands.
bool is_change(const article::Article& article, const claims::NumberMention& n);

// "rose 2 percent", "rose 2 percentage points": the sign of a percentage is no matter of wording.
bool share_against_points(const claims::NumberMention& a, const claims::NumberMention& b);

}  // namespace synoptic::divergence
