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
    {Feature::stem_cosine, 0.000, 0.000, 0.788},
    {Feature::stem_containment, 0.456, 1.925, 0.067},
    {Feature::stem_dice, 0.000, 0.143, 1.333},
    {Feature::gram_cosine, 0.000, 0.000, 1.110},
    {Feature::gram_dice, 3.519, 0.157, 0.910},
    {Feature::pair_dice, 2.935, 2.480, 0.000},
    {Feature::only_names, 0.000, 0.000, -2.650},
    {Feature::number_dice, 1.141, 1.493, 0.043},
    {Feature::numbers_missing, 0.000, 0.000, -1.414},
    {Feature::quote_dice, 2.997, 0.000, 0.000},
    {Feature::quotes_missing, -0.201, -0.164, -1.225},
    {Feature::entity_containment, 0.444, 0.000, 0.031},
    {Feature::evidence, 0.000, 0.000, 4.089},
    {Feature::relative_best, 1.135, 0.000, 0.000},
    {Feature::relative_both, 0.406, 0.000, 0.000},
    {Feature::relative_containment, 0.813, 0.000, 0.000},
    {Feature::margin, 0.337, 1.459, 0.000},
    {Feature::position, 1.613, 0.380, 0.000},
    {Feature::lead, 0.805, 0.225, 0.000},
    {Feature::neighbours, 2.057, 1.180, 0.000},
    {Feature::around, 1.885, 0.000, 0.000},
    {Feature::length_ratio, -1.052, -0.089, 1.123},
    {Feature::shortness, -0.652, 1.222, -0.999},
    {Feature::base, 0.000, 0.000, 1.140},
    {Feature::thin, -2.799, -0.011, 0.000},
    {Feature::kinship, 1.736, -0.624, 0.000},
    {Feature::echo, 5.208, 5.208, 0.000},
    {Feature::brevity, 1.736, 1.736, 0.000},
    {Feature::copied, -1.701, -1.598, 0.000},
};
constexpr double kDifferent = -5.486, kRevising = -2.359, kAlone = -1.847;

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
