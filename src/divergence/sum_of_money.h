#pragma once

// What a sum of money is: "costs", "fined", "a profit of". Two sums of one matter answer one
// question even where little else in their passages is shared ("is expected to cost 430 million
// euros" / "costs are put at 340 million euros").

#include <string_view>

#include "divergence/context.h"

namespace synoptic::divergence {

// A word for the matter, the same for words that stand for each other ("fined", "penalty"); "" for
// a figure that is no money, or one of which nothing is said (assets/lexicons/sums.tsv). The
// nearest such word in front of the figure, else the nearest behind it, within its clause.
// Cost: a dozen look-ups.
std::string_view matter_of_sum(const Context& context, ArticleIndex version,
                               const claims::NumberMention& n);

// The version gives one value only for its matter, however often.
// REQUIRES: the matter is not "".
bool is_only_sum(const Context& context, ArticleIndex version, const claims::NumberMention& n);

}  // namespace synoptic::divergence
