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
    {Feature::stem_cosine, 0.282},
    {Feature::stem_containment, 0.786},
    {Feature::stem_dice, 1.400},
    {Feature::key_cosine, -0.203},
    {Feature::gram_cosine, 0.570},
    {Feature::gram_dice, 2.408},
    {Feature::pair_dice, -0.501},
    {Feature::name_dice, -0.553},
    {Feature::name_containment, 0.485},
    {Feature::names_missing, -0.062},
    {Feature::number_dice, 0.278},
    {Feature::numbers_missing, -0.072},
    {Feature::rarest, -0.812},
    {Feature::second_rarest, 0.869},
    {Feature::evidence, -0.028},
    {Feature::relative_best, 0.622},
    {Feature::relative_both, 0.352},
    {Feature::relative_containment, 0.603},
    {Feature::relative_gram, 0.033},
    {Feature::margin, 0.851},
    {Feature::position, 2.393},
    {Feature::lead, -0.141},
    {Feature::neighbours, 1.529},
    {Feature::around, 1.195},
    {Feature::length_ratio, 0.022},
    {Feature::shortness, 1.598},
    {Feature::base, 0.911},
    {Feature::thin, -0.452},
    {Feature::revision, 0.470},
    {Feature::kinship, -0.554},
    {Feature::echo, 7.078},
    {Feature::brevity, -0.677},
    {Feature::strictness, -3.118},
    {Feature::piled, 0.828},
};
constexpr double kConstant = -6.311;

// What about two rare words in common make.
constexpr double kFullEvidence = 0.48;
// Short passages in nearly the same words need no rare ones.
constexpr double kFullLikeness = 0.7;

}  // namespace

double score_pair(const ComparedPair& pair) {
  double sum = kConstant;
  for (const Weight& weight : kWeights) sum += weight.value * pair[weight.feature];
  return 0.5 + 0.5 * sum / std::sqrt(4 + sum * sum);
}

double score_for_row(const ComparedPair& pair) {
  const double proof =
      std::max(pair[Feature::evidence] / kFullEvidence, pair[Feature::stem_dice] / kFullLikeness);
  return score_pair(pair) * std::min(proof, 1.0);
}

}  // namespace synoptic::align
