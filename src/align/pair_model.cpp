#include "align/pair_model.h"

#include <cmath>

namespace synoptic::align {
namespace {

struct Weight {
  Feature feature;
  double value;
};

// Written by bench/fit_alignment.py; fit again whenever a feature changes its meaning.
constexpr Weight kWeights[] = {
    {Feature::stem_cosine, 0.258},
    {Feature::stem_containment, 0.829},
    {Feature::stem_dice, 1.442},
    {Feature::key_cosine, -0.232},
    {Feature::gram_cosine, 0.526},
    {Feature::gram_dice, 2.462},
    {Feature::pair_dice, -0.562},
    {Feature::name_dice, -0.522},
    {Feature::name_containment, 0.466},
    {Feature::names_missing, -0.080},
    {Feature::number_dice, 0.302},
    {Feature::numbers_missing, -0.081},
    {Feature::rarest, -0.895},
    {Feature::second_rarest, 0.947},
    {Feature::relative_best, 0.705},
    {Feature::relative_both, 0.486},
    {Feature::relative_containment, 0.628},
    {Feature::relative_gram, 0.129},
    {Feature::margin, 0.777},
    {Feature::position, 2.389},
    {Feature::lead, -0.092},
    {Feature::neighbours, 1.500},
    {Feature::around, 1.211},
    {Feature::length_ratio, 0.066},
    {Feature::shortness, 1.709},
    {Feature::base, 0.916},
    {Feature::revision, 0.397},
    {Feature::kinship, -0.424},
    {Feature::echo, 6.920},
    {Feature::brevity, -0.757},
    {Feature::strictness, -2.920},
    {Feature::piled, 1.071},
};
constexpr double kConstant = -6.679;

}  // namespace

double score_pair(const ComparedPair& pair) {
  double sum = kConstant;
  for (const Weight& weight : kWeights) sum += weight.value * pair[weight.feature];
  return 0.5 + 0.5 * sum / std::sqrt(4 + sum * sum);
}

}  // namespace synoptic::align
