#pragma once

// Times of day among the figures: "4.50 am", "17:30", "11.40pm". Nobody rounds them and they count
// nothing.

#include "claims/claims.h"

namespace synoptic::divergence {

// Looks at the figure and at the word behind it.
bool is_clock(const article::Article& article, const claims::NumberMention& mention);

}  // namespace synoptic::divergence
