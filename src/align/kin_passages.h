#pragma once

// Kin: passages of two versions that may well tell the same thing, though not alike enough to stand
// in one row. "Four people were arrested after flares were thrown" and "Seventeen were led away
// when flares rained down" share a word and a place in the story. Nothing is shown side by side
// because of them; divergence rules ask them before they say that something stands in one version
// only.

#include <cstdint>
#include <span>
#include <vector>

#include "align/pair_features.h"

namespace synoptic::align {

struct KinLink {
  std::uint32_t first = 0, second = 0;  // passages of different versions
  double score = 0;  // 0 to 1, of the pair model, without the caution that rows need
};

// Of all compared pairs of two versions and one class, sorted by first, second: those in which each
// passage is the best partner of the other, with a score from `least` on. Added to `out` in the
// order of the pairs. Linear in the pairs.
void find_kin(std::span<const ComparedPair> pairs, std::span<const double> scores, double least,
              std::vector<KinLink>& out);

}  // namespace synoptic::align
