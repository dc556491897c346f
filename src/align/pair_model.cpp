#include "align/pair_model.h"

#include <algorithm>
#include <cmath>

namespace synoptic::align {
namespace {

struct Weight {
  Feature feature;
  double different, revising, alone;  // by the degree of the regime
};

// Written by bench/fit_alignment.py; fit again whenever a feature changes its meaning.
constexpr Weight kWeights[] = {
    {Feature::stem_cosine, 0.000, 0.000, 0.778},
    {Feature::stem_containment, 0.796, 1.883, 0.229},
    {Feature::stem_dice, 0.000, 0.379, 1.104},
    {Feature::gram_cosine, 0.000, 0.000, 0.896},
    {Feature::gram_dice, 3.918, 0.438, 0.846},
    {Feature::pair_dice, 3.353, 1.924, 0.000},
    {Feature::only_names, 0.000, 0.000, -2.283},
    {Feature::number_dice, 1.217, 1.806, 0.052},
    {Feature::numbers_missing, 0.000, 0.000, -1.191},
    {Feature::quote_dice, 3.150, 0.000, 0.000},
    {Feature::quotes_missing, -0.224, -0.265, -1.028},
    {Feature::entity_containment, 0.494, 0.000, 0.011},
    {Feature::evidence, 0.097, 0.000, 2.193},
    {Feature::relative_best, 1.303, 0.000, 0.000},
    {Feature::relative_both, 0.677, 0.000, 0.000},
    {Feature::relative_containment, 0.687, 0.000, 0.000},
    {Feature::margin, 0.314, 1.385, 0.000},
    {Feature::position, 1.704, 0.445, 0.000},
    {Feature::lead, 0.994, 0.009, 0.000},
    {Feature::neighbours, 2.403, 1.261, 0.000},
    {Feature::around, 1.987, 0.000, 0.000},
    {Feature::length_ratio, -1.064, -0.187, 0.786},
    {Feature::shortness, -0.716, 1.040, -0.908},
    {Feature::base, 0.000, 0.051, 0.970},
    {Feature::thin, -1.905, -0.121, 0.000},
    {Feature::kinship, 2.100, -0.813, 0.000},
    {Feature::echo, 6.299, 6.299, 0.000},
    {Feature::brevity, 2.100, 2.100, 0.000},
    {Feature::copied, -2.077, -1.285, 0.000},
};
constexpr double kDifferent = -6.424, kRevising = -2.677, kAlone = -1.563;

// Two rare words in common, or short passages in nearly the same words.
constexpr double kFullProof = 0.6;
// Against passages that share nothing but names and go on about different things.
constexpr double kNamesAlone = 2;

}  // namespace

double score_pair(const ComparedPair& pair) {
  const double revising = pair[Feature::revising], alone = pair[Feature::alone];
  const double different = 1 - revising - alone;
  double sum = kDifferent * different + kRevising * revising + kAlone * alone;
  for (const Weight& weight : kWeights)
    sum += (weight.different * different + weight.revising * revising + weight.alone * alone) *
           pair[weight.feature];
  return 0.5 + 0.5 * sum / std::sqrt(4 + sum * sum);
}

double score_for_row(const ComparedPair& pair) {
  const double matter = pair[Feature::evidence] + pair[Feature::stem_dice];
  const double unshared = 1 - pair[Feature::stem_containment];
  const double proof =
      matter * (1 - kNamesAlone * pair[Feature::only_names] * unshared) / kFullProof;
  return score_pair(pair) * std::clamp(proof, 0.0, 1.0);
}

}  // namespace synoptic::align
