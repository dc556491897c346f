#pragma once

// Passages that another version splits in two. "The train, cancelled nine years ago, runs again" is
// there "The train runs again. It was cancelled nine years ago.": the first half has its partner,
// and the second, compared with the whole, shares too little to be one. It is compared with what
// the first half leaves over.

#include <span>
#include <vector>

#include "align/pair_features.h"
#include "align/passage_terms.h"

namespace synoptic::align {

// Raises scores of second halves. `pairs`: all compared pairs of two versions and one class, sorted
// by first, second; `scores`: of the pairs, 0 to 1. A pair is raised where one passage has a
// partner next to the other, the other has no partner of its own, and each holds most of what is
// left of the first. O(n log n) in the pairs, times the length of a passage for neighbours of
// partners.
void raise_second_halves(std::span<const PassageTerms> passages,
                         std::span<const ComparedPair> pairs, std::span<double> scores);

}  // namespace synoptic::align
