#include "align/pair_model.h"

#include <algorithm>
#include <cmath>

namespace synoptic::align {
namespace {

struct Weight {
  Feature feature;
  double value;
};

// Written by bench/fit_alignment.py; fit again whenever a feature changes its meaning.
constexpr Weight kWeights[] = {
    {Feature::stem_cosine, 0.262},
    {Feature::stem_containment, 1.103},
    {Feature::stem_dice, 1.324},
    {Feature::key_cosine, -0.163},
    {Feature::gram_cosine, 0.523},
    {Feature::gram_dice, 2.274},
    {Feature::pair_dice, -0.437},
    {Feature::name_dice, -0.558},
    {Feature::name_containment, 0.485},
    {Feature::names_missing, -0.137},
    {Feature::number_dice, 0.247},
    {Feature::numbers_missing, -0.109},
    {Feature::rarest, -0.481},
    {Feature::second_rarest, 0.612},
    {Feature::evidence, 0.425},
    {Feature::relative_best, 0.558},
    {Feature::relative_both, 0.335},
    {Feature::relative_containment, 0.526},
    {Feature::relative_gram, 0.071},
    {Feature::margin, 0.666},
    {Feature::position, 0.832},
    {Feature::lead, 0.306},
    {Feature::neighbours, 0.383},
    {Feature::around, 0.381},
    {Feature::length_ratio, 0.105},
    {Feature::shortness, 1.582},
    {Feature::base, 0.840},
    {Feature::thin, -0.509},
    {Feature::revision, 0.409},
    {Feature::kinship, -0.358},
    {Feature::echo, 6.945},
    {Feature::brevity, -1.102},
    {Feature::strictness, -1.841},
    {Feature::piled, 0.678},
};
constexpr double kConstant = -5.108;

// Two rare words in common, or short passages in nearly the same words.
constexpr double kFullProof = 0.6;

}  // namespace

double score_pair(const ComparedPair& pair) {
  double sum = kConstant;
  for (const Weight& weight : kWeights) sum += weight.value * pair[weight.feature];
  return 0.5 + 0.5 * sum / std::sqrt(4 + sum * sum);
}

double score_for_row(const ComparedPair& pair) {
  const double proof = (pair[Feature::evidence] + pair[Feature::stem_dice]) / kFullProof;
  return score_pair(pair) * std::min(proof, 1.0);
}

}  // namespace synoptic::align
