#pragma once

// The linear model that turns the features of a pair into one score. Its few weights were fitted by
// bench/fit_alignment.py (see there for the data and the method) and are the project's own.

#include "align/pair_features.h"

namespace synoptic::align {

// Pairs from this score on are links.
constexpr double kLinked = 0.5;

// 0 to 1, rising with the weighted sum; 0.5 where the sum is 0.
double score_pair(const ComparedPair& pair);

}  // namespace synoptic::align
