#pragma once

// Numbers that are no figures: parts of names ("Boeing 737", "GLM 5.2"), labels ("Section 230",
// "page 4"), years ("2019"), list items, ordinals that only put in order, the pronoun "one".
//
// Cost: a few look-ups a number.

#include <cstddef>

#include "claims/tagging.h"
#include "values/number.h"

namespace synoptic::claims {

struct TokenLimits {
  std::size_t begin = 0, end = 0;  // of the sentence
};

// Whether the number at token `at` counts and measures nothing; `measured`: a unit follows it.
bool is_no_figure(const TaggedArticle& tagged, TokenLimits sentence, std::size_t at,
                  const values::Figure& figure, bool measured);

}  // namespace synoptic::claims
