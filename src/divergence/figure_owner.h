#pragma once

// What stands beside two figures and tells them apart although unit and noun agree: whose figures
// they are, how often they fall due, and whether one is a part of what was counted before.
// Cost: linear in the names of a sentence.

#include "divergence/context.h"

namespace synoptic::divergence {

struct FigureAt {
  const Context& context;
  ArticleIndex version;
  const claims::NumberMention& mention;
};

// "Dahl scored 20 points" / "Rude scored 22 points"; "nine are in hospital" / "two of them are in a
// critical condition". Who only reports a figure does not own it.
bool of_other_things(const FigureAt& a, const FigureAt& b);

// "4 million a day" / "60 million a year".
bool of_other_periods(const FigureAt& a, const FigureAt& b);

}  // namespace synoptic::divergence
