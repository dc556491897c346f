#pragma once

// The linear model that turns the features of a pair into one score. It has a weight for each of
// three regimes, different tellings, revisions of one text and lone passages, and which regime two
// versions are in is told by degrees, by the features `revising` and `alone`.
//
// The weights are the project's own, fitted by bench/fit_alignment.py to the mean F1 over the
// development halves of six public sets: drafts of essays (ArgRewrite), stories rewritten at three
// levels (OneStopEnglish), outlets on one event (two forms of ECB+), summaries against several
// outlets (SuperPAL on MultiNews) and single pairs (MSRP). What is shared never counts against a
// pair, what is missing never for it.

#include "align/pair_features.h"

namespace synoptic::align {

// Pairs from this score on are links.
constexpr double kLinked = 0.5;

// 0 to 1, rising with the weighted sum; 0.5 where the sum is 0.
double score_pair(const ComparedPair& pair);

// The same, lowered for pairs that share less than two rare words and are not in nearly the same
// words, and for those that share names and go on about different things. A row is shown to a
// reader and divergences are looked for in it, so it needs more proof than a link in a benchmark
// whose passages were chosen beforehand.
double score_for_row(const ComparedPair& pair);

}  // namespace synoptic::align
