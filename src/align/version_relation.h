#pragma once

// The features of a pair that need all pairs of the same two versions: each score in relation to
// the best of its row and column, the neighbours, and what kind of versions these are.

#include <span>

#include "align/pair_features.h"

namespace synoptic::align {

// `pairs`: all compared pairs of two versions and one class, sorted by the places of their
// passages; fills in the features from `relative_best` to `margin`, `neighbours`, `around` and
// `thin` to `alone`. `echo`: how much the more repetitive of the two repeats itself. O(n log
// n) in the pairs.
void relate_versions(std::span<const PassageTerms> passages, std::span<ComparedPair> pairs,
                     double echo);

}  // namespace synoptic::align
