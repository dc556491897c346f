#pragma once

// The linear model that turns the features of a pair into one score. Its few weights are the
// project's own, fitted by bench/fit_alignment.py as a logistic regression over the development
// halves of six public sets: drafts of essays (ArgRewrite), stories rewritten at three levels
// (OneStopEnglish), outlets on one event (two forms of ECB+), summaries against several outlets
// (SuperPAL on MultiNews) and single pairs (MSRP). Each set had the same say except the fourth,
// which has four cases only (half).
//
// There is one model for both regimes: `strictness` raises the bar for revisions, `piled` lowers it
// for versions that repeat themselves.

#include "align/pair_features.h"

namespace synoptic::align {

// Pairs from this score on are links.
constexpr double kLinked = 0.5;

// 0 to 1, rising with the weighted sum; 0.5 where the sum is 0.
double score_pair(const ComparedPair& pair);

// The same, lowered for pairs that share less than two rare words and are not in nearly the same
// words. A row is shown to a reader and divergences are looked for in it, so it needs more proof
// than a link in a benchmark whose passages were chosen beforehand.
double score_for_row(const ComparedPair& pair);

}  // namespace synoptic::align
