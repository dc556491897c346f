#pragma once

// What speaks for two passages telling the same thing, as numbers that a linear model adds up.
// Besides overlaps of several kinds, each score counts in relation to the best that either passage
// has in the other version, and with the place and the neighbours of both. All features are the
// same for either order of the two versions.

#include <array>
#include <cstdint>
#include <functional>
#include <span>
#include <string_view>
#include <vector>

#include "align/candidate_pairs.h"
#include "align/passage_terms.h"

namespace synoptic::align {

enum class Feature : std::uint8_t {
  stem_cosine,
  stem_containment,
  stem_dice,
  gram_cosine,
  gram_dice,
  pair_dice,   // neighbouring words
  only_names,  // share of names in what is shared: the same people, not the same statement
  number_dice,
  numbers_missing,
  quote_dice,
  quotes_missing,
  entity_containment,
  evidence,  // how much rare matter is shared in all, levelling off: short passages prove little
  relative_best,  // base score by the best of the one passage
  relative_both,  // and by the best of the other; the higher and the lower of the two
  relative_containment,
  margin,        // base score less the next best of either
  position,      // 1 at the same relative place
  lead,          // both open their version
  neighbours,    // base scores of the passages before and after
  around,        // the best base score one place off
  length_ratio,  // shorter by longer
  shortness,     // 1 for very short passages
  base,          // mean of several overlaps: what "best" is measured by
  thin,          // 1 for pairs that share next to nothing, unless a version repeats itself
  // Of the two versions as a whole.
  kinship,  // mean of the best base scores
  echo,     // how much each version repeats itself
  brevity,  // 1 for versions of one passage, falling with their length
  copied,   // share of passages that the other version has in much the same words
  // Which regime they are compared in; the model has weights for each.
  revising,  // 0 different tellings .. 1 revisions of one text: kinship between 0.4 and 0.5 or
             // copies between 0.05 and 0.15, unless a version repeats itself
  alone,     // 0 .. 1: versions of one or two passages, with no context to speak of
  count,
};
constexpr std::size_t kFeatureCount = static_cast<std::size_t>(Feature::count);
std::string_view feature_name(Feature feature);

using Features = std::array<double, kFeatureCount>;

struct ComparedPair {
  std::uint32_t first = 0, second = 0;  // into the passages
  Features features{};
  double operator[](Feature f) const { return features[static_cast<std::size_t>(f)]; }
};

// Compares each candidate pair; calls take() with all pairs of the same two versions and class,
// sorted by first, second. What it is given holds only during the call: the features of all pairs
// of a large story would fill the memory. Linear in the candidates (times log).
void compare_pairs(std::span<const PassageTerms> passages, const CandidatePairs& candidates,
                   const std::function<void(std::span<const ComparedPair>)>& take);
// The same, all together.
std::vector<ComparedPair> compare_pairs(std::span<const PassageTerms> passages,
                                        const CandidatePairs& candidates);

}  // namespace synoptic::align
